"""Lists, pages and checks in plain text."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.article import Article, Problem, Reading
from newsreader.core.text import Clean
from newsreader.reports.plain import checked, headlines, page
from tests.reports.accounts import BRIEF, LEFT, RIGHT


def test_a_list_has_five_columns() -> None:
    """Columns are parted by tabs, absent ones hold a hyphen, derived headlines say so."""
    assert [
        "a1\t2024-11-18\t-\tarticle\tFire takes [40] houses (from the lead)",
        "b2\t-\tShort wire\tarticle\tHouses lost on the hill",
        "c3\t-\t-\tbrief\tBridge opens",
    ] == list(headlines([LEFT, RIGHT, BRIEF]))


def test_a_page_is_headline_details_and_the_whole_text() -> None:
    """What is known stands with its label, and the text stands as it is, line by line."""
    assert [
        "Fire takes [40] houses",
        "",
        "Headline: derived from the lead",
        "Section: WORLD",
        "Date: 2024-11-18",
        "File: fire/one.txt",
        "Id: a1",
        "Problem: line 3: a byte could not be read",
        "",
        "The council said 40 houses burned.",
        "",
        "The mayor called it “a hard night”.",
    ] == list(page(LEFT))


def test_a_page_tells_of_hidden_characters_and_notes() -> None:
    """Evidence about the text is part of its page; a brief ends with it."""
    article = replace(
        BRIEF,
        hidden=3,
        note=Clean("Written for this project."),
        url="https://example.org/a",
        standfirst=Clean("Traffic is let over it from noon"),
    )

    assert [
        "Bridge opens",
        "Traffic is let over it from noon",
        "",
        "Address: https://example.org/a",
        "Note: Written for this project.",
        "File: c.txt",
        "Id: c3",
        "Hidden characters: 3",
    ] == list(page(article))


def test_a_page_tells_notes_from_problems() -> None:
    """What was only read as something other than text is a note; another file has its name."""
    problems = (
        Problem(Clean("c.txt"), Clean("read as the author: Jane Doe"), 2, "note"),
        Problem(Clean("c.yaml"), Clean("url: not an address")),
    )

    assert [
        "Note: line 2: read as the author: Jane Doe",
        "Problem: c.yaml: url: not an address",
    ] == list(page(replace(BRIEF, problems=problems)))[-2:]


def reading(
    file: str, *problems: Problem, root: str = "town", articles: tuple[Article, ...] = ()
) -> Reading:
    """Return what a file below a root gave."""
    return Reading(Clean(file), Clean(f"{root}/{file}"), articles, problems)


def test_a_check_goes_file_by_file() -> None:
    """Each file says what it gives and what is wrong with it, and the end counts them."""
    empty = Problem(Clean("empty.txt"), Clean("nothing to read"), severity="error")
    stated = Problem(Clean("fire/one.yaml"), Clean("date: not a date"), line=2)
    lonely = Problem(Clean("two.yaml"), Clean("read with the capture beside it"), severity="note")

    assert [
        "fire/one.txt: 1 article, 1 brief",
        "  article a1: Fire takes [40] houses (from the lead)",
        "  brief c3: Bridge opens",
        "  warning: one.yaml: line 2: date: not a date",
        "  warning: line 3: a byte could not be read",
        "empty.txt: nothing loaded",
        "  error: nothing to read",
        "two.yaml:",
        "  note: read with the capture beside it",
        "1 article, 1 brief loaded from 1 file; 1 path not",
    ] == list(
        checked(
            [
                reading("fire/one.txt", stated, *LEFT.problems, articles=(LEFT, BRIEF)),
                reading("empty.txt", empty),
                reading("photo.jpg"),
                reading("two.yaml", lonely),
            ]
        )
    )


def test_files_of_one_name_are_told_apart() -> None:
    """A name that two roots have is given with its root."""
    assert [
        "north/x.txt: 1 article",
        "  article b2: Houses lost on the hill",
        "south/x.txt: 1 brief",
        "  brief c3: Bridge opens",
        "1 article, 1 brief loaded from 2 files; 0 paths not",
    ] == list(
        checked(
            [
                reading("x.txt", root="north", articles=(RIGHT,)),
                reading("x.txt", root="south", articles=(BRIEF,)),
            ]
        )
    )


def test_a_check_of_nothing_says_so() -> None:
    """An empty folder has a line too."""
    assert ["nothing loaded from 0 files; 0 paths not"] == list(checked([]))
