"""Lists, pages and checks in plain text."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.article import Problem
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


def test_a_check_goes_file_by_file() -> None:
    """Each file says what it gives and what is wrong with it, and the end counts them."""
    problems = (
        Problem(Clean("empty.txt"), Clean("nothing to read"), severity="error"),
        Problem(Clean("fire/one.yaml"), Clean("date is not a date"), line=2),
        *LEFT.problems,
    )

    assert [
        "fire/one.txt: 1 article, 1 brief",
        "  article a1: Fire takes [40] houses (from the lead)",
        "  brief c3: Bridge opens",
        "  warning: line 3: a byte could not be read",
        "empty.txt: nothing loaded",
        "  error: nothing to read",
        "fire/one.yaml:",
        "  warning: line 2: date is not a date",
        "1 article, 1 brief loaded from 1 file; 1 file not",
    ] == list(checked([LEFT, replace(BRIEF, file=LEFT.file)], problems))


def test_a_check_of_nothing_says_so() -> None:
    """An empty folder has a line too."""
    assert ["nothing loaded from 0 files; 0 files not"] == list(checked([], []))
