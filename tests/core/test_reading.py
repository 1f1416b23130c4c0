"""An article's page: every word of it in its place, and what is doubtful said so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.article import Article, BlockKind, Problem
from newsreader.core.layout import Part
from newsreader.core.reading import (
    article_page,
    details,
    long_date,
    meta_line,
    short_date,
    source_or_file,
)
from newsreader.core.text import Clean, clean_line
from tests.builders import account, article_of, brief

KINDS: tuple[BlockKind, ...] = ("paragraph", "heading", "item", "quote")
BLOCKS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.sampled_from(["It rained.", "火災で四十戸", "a\nb"])),
    max_size=6,
)
RICH = replace(
    account("a", "40 houses burned.", source="Short wire", date=dt.date(2024, 11, 18)),
    section=Clean("World"),
    author=Clean("A. Writer"),
    standfirst=Clean("The river rose too."),
    headline_from="lead",
)


def shown(article: Article) -> list[tuple[str, str]]:
    """Return the role and words of each part of an article's page."""
    page = article_page(article).page
    return [(part.role, page.text[part.start : part.end]) for part in page.parts]


def body_parts(article: Article) -> list[Part]:
    """Return the parts that show the article's own text."""
    found = article_page(article)
    end = found.body + len(article.text)
    return [part for part in found.page.parts if found.body <= part.start and part.end <= end]


@given(BLOCKS)
@settings(max_examples=60)
def test_offsets_into_the_article_hold_on_its_page(blocks: list[tuple[BlockKind, str]]) -> None:
    """The article's text stands whole at `body`, and each block is shown as it stands there."""
    article = article_of("a", blocks)
    found = article_page(article)

    assert article.text == found.page.text[found.body : found.body + len(article.text)]
    assert [text for _, text in blocks] == [
        found.page.text[part.start : part.end] for part in body_parts(article)
    ]


@given(BLOCKS)
@settings(max_examples=60)
def test_parts_follow_each_other(blocks: list[tuple[BlockKind, str]]) -> None:
    """No part of a page overlaps the one before it."""
    places = [
        place
        for part in article_page(article_of("a", blocks)).page.parts
        for place in (part.start, part.end)
    ]

    assert sorted(places) == places


def test_a_page_begins_with_what_is_known() -> None:
    """Headline, what is known about it, standfirst, text, and where it came from, in order."""
    assert [
        ("title", "Houses burn near the river"),
        ("meta", meta_line(RICH)),
        ("standfirst", "The river rose too."),
        ("body", "40 houses burned."),
        ("meta", "From a.txt"),
    ] == shown(RICH)


def test_a_brief_says_that_there_is_no_more() -> None:
    """A brief's page explains why there is nothing to read."""
    assert [
        ("title", "Bread will cost more"),
        ("meta", "brief"),
        ("meta", "A brief: the capture holds no more of this story."),
        ("meta", "From b.txt"),
    ] == shown(brief("b"))


def test_blocks_look_like_what_they_are() -> None:
    """Headings and quotations have a role, items and quotations a margin, headings no space."""
    article = article_of("a", [(kind, "It rained.") for kind in KINDS])

    assert [
        ("body", "", 1),
        ("heading", "", 0),
        ("body", "  ", 1),
        ("quote", "│ ", 1),
    ] == [(part.role, part.margin, part.space) for part in body_parts(article)]


def test_items_stand_close() -> None:
    """Only the last item of a list has a blank line below."""
    kinds: tuple[BlockKind, ...] = ("paragraph", "item", "item", "item", "paragraph", "item")
    article = article_of("a", [(kind, "It rained.") for kind in kinds])

    assert [1, 0, 0, 1, 1, 1] == [part.space for part in body_parts(article)]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(account("a"), "1 min", id="nothing known"),
        pytest.param(brief("b"), "brief", id="a brief"),
        pytest.param(account("a", "It rained. " * 460), "4 min", id="a long read"),
        pytest.param(
            RICH,
            "Short wire · World · A. Writer · 18 November 2024 · 1 min"
            " · headline derived from the lead",
            id="all known",
        ),
    ],
)
def test_what_is_known_in_one_line(article: Article, expected: str) -> None:
    """Known fields stand in order, unknown ones leave nothing, a derived headline is marked."""
    assert expected == meta_line(article)


def test_details_say_where_it_came_from_and_what_was_wrong() -> None:
    """File, address, note, hidden characters and problems have a line each."""
    article = replace(
        account("a", url="https://example.org/a"),
        note=Clean("Written for this project."),
        hidden=3,
        problems=(
            Problem(clean_line("a.txt"), clean_line("one byte could not be read"), line=7),
            Problem(clean_line("a.txt"), clean_line("the date is not a date")),
            Problem(clean_line("a.yaml"), clean_line("broken YAML"), line=2),
        ),
    )

    assert [
        "From a.txt",
        "Address: https://example.org/a",
        "Written for this project.",
        "Contains hidden characters (3), shown as symbols or removed.",
        "Line 7: one byte could not be read",
        "the date is not a date",
        "a.yaml: line 2: broken YAML",
    ] == details(article)
    assert ["── ", *["   "] * 6] == [part.margin for part in article_page(article).page.parts[-7:]]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(account("a"), "a.txt", id="file"),
        pytest.param(account("a", source="Short wire"), "Short wire", id="source"),
    ],
)
def test_who_published_it(article: Article, expected: str) -> None:
    """The source where it is known, else the file."""
    assert expected == source_or_file(article)


@pytest.mark.parametrize("month", range(1, 13))
def test_dates(month: int) -> None:
    """Dates name their month in English; the short form is the long one's beginning."""
    date = dt.date(2024, month, 28)
    day, name, year = long_date(date).split(" ")

    assert f"{day} {name[:3]} {year}" == short_date(date)
    assert date == dt.datetime.strptime(long_date(date), "%d %B %Y").replace(tzinfo=dt.UTC).date()
    assert len(short_date(date)) <= 11
