"""Quotation marks open and close where a reader would say they do."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from newsreader.core.article import Span
from newsreader.core.marks import Quoted, paragraphs, quoted

MARKED_TEXT = st.text(st.sampled_from("ab.,!?S \n\t-—'\"“”‘’„«»‹›「」『』<>=0"), max_size=120)
"""Texts in which nearly everything is a mark or beside one."""


def words(text: str) -> list[str]:
    """Return what stands between the marks of `text`."""
    return [text[quote.start : quote.end] for quote in quoted(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param('The baker said "good bread" twice.', ["good bread"], id="straight"),
        pytest.param("The baker said “good bread” twice.", ["good bread"], id="typographic"),
        pytest.param("The baker said ‘good bread’ twice.", ["good bread"], id="single"),
        pytest.param("The baker said 'good bread' twice.", ["good bread"], id="straight single"),
        pytest.param("The baker said ''good bread'' twice.", ["good bread"], id="doubled"),
        pytest.param("Er sagte „gutes Brot“ und ging.", ["gutes Brot"], id="German"),
        pytest.param("Er sagte »gutes Brot« und ging.", ["gutes Brot"], id="German guillemets"),
        pytest.param("Il dit « bon pain » et part.", ["bon pain"], id="French"),
        pytest.param("彼は「いいパン」と言った。", ["いいパン"], id="corner"),
        pytest.param("他说“好面包”了", ["好面包"], id="without spaces"),
        pytest.param('It was “good bread" again.', ["good bread"], id="mixed"),
        pytest.param("”Good bread,” he said.", ["Good bread,"], id="wrong way round"),
        pytest.param('"Bread—" he began.', ["Bread—"], id="broken off"),
        pytest.param('("Bread," he said.)', ["Bread,"], id="in brackets"),
        pytest.param(
            "“We heard ‘no bread’ again.”", ["We heard ‘no bread’ again.", "no bread"], id="nested"
        ),
        pytest.param('“Is "bread" a word?”', ['Is "bread" a word?', "bread"], id="nested straight"),
        pytest.param(
            "‘Bakers’ ovens are cold,’ he said.",
            ["Bakers’ ovens are cold,"],
            id="plural's apostrophe inside",
        ),
        pytest.param('"" and “ ” and "!"', [], id="no word"),
        pytest.param('<a href="bread" rel=“x”>Bread</a>', [], id="markup"),
        pytest.param('It is 5" long and 3" wide.', [], id="inches"),
        pytest.param('The oven" was cold. The "old bread" too.', ["old bread"], id="stray mark"),
        pytest.param('The "oven was cold.\n\nNobody came.', [], id="never closed"),
        pytest.param(
            '"The oven was cold.\n\nNobody came.',
            ["The oven was cold."],
            id="never closed, a whole paragraph",
        ),
    ],
)
def test_quoted_finds_what_stands_between_marks(text: str, found: list[str]) -> None:
    """Marks of every shape count, also mixed, wrong or missing ones."""
    assert found == words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Don't wait: the bakers' ovens, the '90s and rock 'n' roll.",
        "Don’t wait: the bakers’ ovens, the ’90s and rock ’n’ roll.",
        "'Tis the town's oven, 'twas James' and the Smiths' too.",
        "Give 'em bread, said the bakers' guild and the cooks' union.",
    ],
)
def test_an_apostrophe_opens_no_quotation(text: str) -> None:
    """Possessives, contractions and clipped words are words."""
    assert [] == words(text)


def test_a_quotation_over_paragraphs_goes_on() -> None:
    """Each paragraph of a long quotation is a stretch of its own that goes on from the last."""
    text = "“We baked.\n\n“We sold.\n\n“We slept,” he said."

    found = [(quote.start, quote.continues) for quote in quoted(text)]

    assert [(1, False), (13, True), (24, True)] == found


def test_levels_count_the_quotations_around() -> None:
    """A quotation inside another is one level down."""
    text = "“He said ‘they cried “bread” there’ to us,” she said."

    assert [0, 1, 2] == [quote.level for quote in quoted(text)]


def test_paragraphs_of_a_text_broken_by_hand_end_at_blank_lines() -> None:
    """A quotation runs over the line ends of a hard-wrapped text."""
    text = "The mayor said “nobody\nwill go hungry” today.\n\nShe left."

    assert (Span(0, text.index("\n\n")), Span(text.index("She"), len(text))) == paragraphs(text)
    assert ["nobody\nwill go hungry"] == words(text)


@given(MARKED_TEXT)
def test_quotations_nest_and_never_cross(text: str) -> None:
    """Two quotations lie beside each other or one inside the other, as their levels say."""
    found = quoted(text)
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            assert _apart(one, other) or (_holds(one, other) and one.level < other.level)


def _apart(one: Quoted, other: Quoted) -> bool:
    return one.outer.end <= other.outer.start


def _holds(one: Quoted, other: Quoted) -> bool:
    return one.start <= other.outer.start and other.outer.end <= max(one.end, one.outer.end)


@given(st.one_of(MARKED_TEXT, st.text()))
def test_quotations_lie_inside_their_marks(text: str) -> None:
    """Any text has quotations, each with words, no white space at its ends, inside its marks."""
    for quote in quoted(text):
        inside = text[quote.start : quote.end]

        assert quote.outer.start < quote.start < quote.end <= quote.outer.end
        assert inside == inside.strip()
        assert any(char.isalnum() for char in inside)


@pytest.mark.parametrize(
    "text", ['"' * 300_000, "“‘" * 150_000, "bread " * 50_000, '"a\n' * 90_000]
)
def test_hostile_text_takes_no_more_time_than_its_length(text: str) -> None:
    """Marks and nothing else, or no mark at all, cost seconds at most."""
    began = time.process_time()

    quoted(text)

    assert time.process_time() - began < 20
