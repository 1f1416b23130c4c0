"""Passages taken out of the program, verbatim and cited."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from newsreader.core.article import Article
from newsreader.core.boards import Entry
from newsreader.core.citation import (
    citation,
    entry_passage,
    headline_passage,
    paragraph_passage,
    row_passage,
    sentences_label,
    sentences_passage,
)
from newsreader.core.comparison import side
from newsreader.core.levelling import rows
from newsreader.core.text import clean, clean_line
from tests.builders import account, article_of, brief, comparison, pair

FIRE = account(
    "fire",
    "Houses burned. Roads stay closed.",
    "A school opened. It was cold. The night was long.",
    headline="Houses burn",
    source="Hill desk",
    date=dt.date(2024, 11, 18),
)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((), ""),
        ((0,), "sentence 1"),
        ((0, 1), "sentences 1 and 2"),
        ((3, 4, 5), "sentences 4–6"),
        ((0, 2, 3), "sentences 1, 3 and 4"),
    ],
)
def test_sentences_are_named_as_people_count(numbers: tuple[int, ...], expected: str) -> None:
    """From 1; a run of three or more by its ends."""
    assert expected == sentences_label(numbers)


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (FIRE, "Hill desk, “Houses burn”, 18 November 2024, sentence 2, fire.txt"),
        (
            replace(FIRE, url="https://news.example/fire", source=None),
            "“Houses burn”, 18 November 2024, sentence 2, https://news.example/fire",
        ),
        (
            replace(FIRE, date=None, headline_from="lead"),
            "Hill desk, “Houses burn” (from the lead), sentence 2, fire.txt",
        ),
    ],
    ids=["file", "address", "derived"],
)
def test_a_citation_says_where_to_look(article: Article, expected: str) -> None:
    """What is not known is left out, and a headline of ours is told from one that was given."""
    assert expected == citation(article, (1,))


def test_a_sentence_stands_verbatim_above_its_citation() -> None:
    """The words come first, alone on their line."""
    assert (
        "Roads stay closed.\n— Hill desk, “Houses burn”, 18 November 2024, sentence 2, fire.txt"
    ) == sentences_passage(side(FIRE), (1,))


def test_sentences_that_do_not_follow_each_other_are_told_apart() -> None:
    """What is left out between them shows."""
    words = sentences_passage(side(FIRE), (0, 1, 3)).splitlines()[0]

    assert "Houses burned. Roads stay closed. … It was cold." == words


@pytest.mark.parametrize(
    ("offset", "words", "numbers"),
    [
        (0, "Houses burned. Roads stay closed.", "sentences 1 and 2"),
        (20, "Houses burned. Roads stay closed.", "sentences 1 and 2"),
        (34, "A school opened. It was cold. The night was long.", "sentences 3–5"),
        (9_999, "A school opened. It was cold. The night was long.", "sentences 3–5"),
    ],
    ids=["top", "within", "between", "beyond"],
)
def test_a_paragraph_is_the_one_at_the_place(offset: int, words: str, numbers: str) -> None:
    """Between two it is the one below, and there is always one."""
    first, _, rest = paragraph_passage(FIRE, offset).partition("\n")

    assert words == first
    assert f", {numbers}, " in rest


def test_a_heading_gives_the_paragraph_below_it() -> None:
    """Headings are no passages: no sentence of theirs takes part in a comparison."""
    article = article_of("a", [("heading", "What is known"), ("paragraph", "Houses burned.")])

    assert paragraph_passage(article, 0).startswith("Houses burned.\n— ")


def test_what_has_no_text_gives_its_headline() -> None:
    """A brief, and an article of headings alone."""
    told = brief("b", "Bread will cost more")
    headings = article_of("a", [("heading", "What is known")], headline="Houses burn")

    assert "Bread will cost more\n— b.txt" == paragraph_passage(told, 0)
    assert "Houses burn\n— a.txt" == paragraph_passage(headings, 0)
    assert "Bread will cost more\n— b.txt" == headline_passage(told)


def test_a_headline_takes_its_standfirst_along() -> None:
    """Both lines as they stand, and no sentence number."""
    article = replace(FIRE, standfirst=clean_line("A long night on the hill"))

    assert (
        "Houses burn\nA long night on the hill\n— Hill desk, 18 November 2024, fire.txt"
    ) == headline_passage(article)


def test_a_headline_that_the_file_does_not_give_is_told_as_such() -> None:
    """Nobody is to be quoted with words that are not their headline."""
    words, where = headline_passage(replace(FIRE, headline_from="lead")).split("\n")

    assert "Houses burn" == words
    assert "— Hill desk, headline derived from the lead, 18 November 2024, fire.txt" == where


def test_a_row_gives_both_sides_or_the_one_that_speaks() -> None:
    """Each with its letter and its own citation."""
    told = comparison(["One burned.", "Two fell."], ["One burnt."], pair(0, 0))
    paired, alone = (row_passage(told, row) for row in rows(told))

    assert (
        "One burned.\n— A: “Houses burn near the river”, sentence 1, left.txt\n\n"
        "One burnt.\n— B: “Houses burn near the river”, sentence 1, right.txt"
    ) == paired
    assert "Two fell.\n— A: “Houses burn near the river”, sentence 2, left.txt" == alone


def test_an_entry_says_what_it_is_about_and_who_writes_what() -> None:
    """A side that is silent is left out; without a sentence the account is cited."""
    told = comparison(["40 burned."], ["60 burned."])
    both = Entry("≠", "houses", "40", "60", "differ", 0, 0)
    one = Entry("‹", "", "40 burned.", "", "only A", None, None)

    assert [
        "houses: differ",
        "40\n— A: “Houses burn near the river”, sentence 1, left.txt",
        "60\n— B: “Houses burn near the river”, sentence 1, right.txt",
    ] == entry_passage(told, both).split("\n\n")
    assert ["only A", "40 burned.\n— A: “Houses burn near the river”, left.txt"] == entry_passage(
        told, one
    ).split("\n\n")


@given(st.text(), st.text(), st.text())
def test_no_passage_carries_a_control(words: str, headline: str, source: str) -> None:
    """Whatever the texts hold, what is copied holds line ends and nothing else unseen."""
    article = account("a", words or "Houses burned.", headline=headline, source=source)
    for text in (paragraph_passage(article, 0), headline_passage(article)):
        assert clean(text) == text
        assert {"\n"} >= {char for char in text if unicodedata.category(char) == "Cc"}
