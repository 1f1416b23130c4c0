"""Quotations of two accounts beside each other."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.article import Span
from newsreader.core.doubles import Double, Placed, differs, doubles, placed

TEXTS = st.lists(
    st.sampled_from(
        [
            "“We will bake bread,” Smith said.",
            "“We will bake good bread today,” said Jones.",
            "Smith called it “very cold.”",
            "The “cold” oven stood there.",
            "“No.”",
            "“Bread … today,” he said.",
        ]
    ),
    max_size=6,
).map(" ".join)


def side(text: str) -> tuple[Placed, ...]:
    """Return the quotations of a text taken for one sentence."""
    return placed(text, (Span(0, len(text)),))


def shown(row: Double) -> tuple[str | None, str | None, str]:
    """Return a row as its words and its verdict."""
    left = row.left.quote.text if row.left else None
    right = row.right.quote.text if row.right else None
    return left, right, row.verdict


@pytest.mark.parametrize(
    ("left", "right", "rows"),
    [
        pytest.param(
            "“The oven is cold,” Smith said.",
            "Smith said: “The oven is COLD.”",
            [("The oven is cold,", "The oven is COLD.", "same")],
            id="case and marks",
        ),
        pytest.param(
            "“The oven … is cold,” Smith said.",
            "Smith: “The oven is cold.”",
            [("The oven … is cold,", "The oven is cold.", "same")],
            id="ellipsis",
        ),
        pytest.param(
            "It was “very cold,” Smith said.",
            "“The oven is very cold today,” said Smith.",
            [("very cold,", "The oven is very cold today,", "partial")],
            id="one more",
        ),
        pytest.param(
            "“We will bake bread for the town,” Smith said.",
            "“We shall bake bread for the town,” Smith said.",
            [("We will bake bread for the town,", "We shall bake bread for the town,", "partial")],
            id="other words",
        ),
        pytest.param(
            "“The oven is cold,” Smith said.",
            "“Nobody has any flour,” Smith said.",
            [
                ("The oven is cold,", None, "only_left"),
                (None, "Nobody has any flour,", "only_right"),
            ],
            id="nothing shared",
        ),
        pytest.param(
            "Smith called it “very cold.”",
            "Jones saw “very cold ovens.”",
            [("very cold.", None, "only_left"), (None, "very cold ovens.", "only_right")],
            id="two speakers",
        ),
        pytest.param(
            "“The oven is very cold today,” Ann Smith said.",
            "“The oven is very cold today, and wet,” Ola Jones said.",
            [
                ("The oven is very cold today,", None, "only_left"),
                (None, "The oven is very cold today, and wet,", "only_right"),
            ],
            id="two named speakers of like words",
        ),
        pytest.param(
            "“The oven is very cold today,” the baker said.",
            "“The oven is very cold today, and wet,” Ola Jones said.",
            [("The oven is very cold today,", "The oven is very cold today, and wet,", "partial")],
            id="a name and a role",
        ),
        pytest.param(
            "“We will bake,” Smith said, “until we drop.”",
            "“We will bake until we drop,” Smith said.",
            [
                ("We will bake,", "We will bake until we drop,", "partial"),
                ("until we drop.", "We will bake until we drop,", "partial"),
            ],
            id="in pieces",
        ),
        pytest.param(
            "“We will bake until we drop,” Smith said.",
            "“We will bake,” Smith said, “until we drop.”",
            [
                ("We will bake until we drop,", "We will bake,", "partial"),
                ("We will bake until we drop,", "until we drop.", "partial"),
            ],
            id="in pieces there",
        ),
        pytest.param("Nobody spoke.", "Nobody spoke.", [], id="no quotation"),
    ],
)
def test_doubles(left: str, right: str, rows: list[tuple[str | None, str | None, str]]) -> None:
    """The same words but for case and marks are the same; a part, or nearly all, is a part."""
    assert rows == [shown(row) for row in doubles(side(left), side(right))]


def test_placed_names_the_sentence_and_leaves_headings_out() -> None:
    """A quotation belongs to the sentence in which it begins, and a heading is none."""
    text = "The “Cold” Oven\n\nIt rained. Smith said it was “cold.”"

    found = placed(text, (Span(17, 27), Span(28, 53)))

    assert [(1, "cold.")] == [(each.sentence, each.quote.text) for each in found]


@pytest.mark.parametrize(
    ("left", "right", "different"),
    [
        pytest.param(
            "“The oven is cold,” Smith said.",
            "Smith said that the oven had no fire.",
            True,
            id="quoted and reported",
        ),
        pytest.param(
            "Smith warned of a hungry town.",
            "“Nobody will eat,” Smith said.",
            True,
            id="reported and quoted",
        ),
        pytest.param(
            "“The oven is cold,” Smith said.",
            "He said that the oven had no fire.",
            True,
            id="reported of a pronoun",
        ),
        pytest.param(
            "“The oven is cold,” Smith said.",
            "Jones said the town was hungry.",
            False,
            id="another speaker",
        ),
        pytest.param(
            "“The oven is cold,” Smith said.", "The oven had no fire.", False, id="nobody reports"
        ),
        pytest.param(
            "“The oven is cold,” Smith said.",
            "Smith said: “The oven is cold.”",
            False,
            id="the same words",
        ),
        pytest.param(
            "It was “cold today,” Smith said.",
            "“It was cold today,” Smith said.",
            False,
            id="more of the same words",
        ),
        pytest.param(
            "“The big oven is stone cold today,” Smith said.",
            "“The old oven is stone cold today,” Smith said.",
            True,
            id="a word changed",
        ),
        pytest.param(
            "“The oven is cold,” Smith said.",
            "“Nobody will eat,” Smith said.",
            False,
            id="two passages of one speech",
        ),
        pytest.param(
            "“The big oven has been cold for days,” Smith said.",
            "Smith said it was “days that the old oven stood cold.”",
            True,
            id="versions",
        ),
        pytest.param(
            "Smith called it a “theft of flour.”",
            "Smith gave orders after the theft of flour.",
            True,
            id="without marks",
        ),
        pytest.param(
            "“The oven is cold,” Smith said.",
            "“Nobody will eat,” Jones said.",
            False,
            id="other speakers",
        ),
        pytest.param(
            "“The oven is cold,” Smith said.",
            "Jones said that the oven had no fire.",
            False,
            id="reported of another",
        ),
        pytest.param(
            "“The oven is cold. It has no fire at all.”",
            "Jones said that the oven had no fire.",
            False,
            id="nobody named",
        ),
        pytest.param(
            "The town tested “smart” ovens.", "Smith said the town tested ovens.", False, id="scare"
        ),
        pytest.param(
            "The town tested ovens.", "Smith said the town tested ovens.", False, id="no quotation"
        ),
    ],
)
def test_differs(left: str, right: str, *, different: bool) -> None:
    """Quoted words against a paraphrase or other quoted words of one speaker are a difference."""
    assert different == differs(left, right)
    assert different == differs(right, left)


@given(TEXTS, TEXTS)
def test_every_quotation_stands_in_a_row(left: str, right: str) -> None:
    """No quotation is lost, and a verdict says truly which sides a row has."""
    ours, theirs = side(left), side(right)

    rows = doubles(ours, theirs)

    assert rows == doubles(ours, theirs)
    assert set(ours) == {row.left for row in rows if row.left}
    assert set(theirs) == {row.right for row in rows if row.right}
    for row in rows:
        assert (row.right is None) == (row.verdict == "only_left")
        assert (row.left is None) == (row.verdict == "only_right")


@given(TEXTS)
def test_an_account_doubles_itself(text: str) -> None:
    """Beside itself, everything an account quotes is the same."""
    assert {"same"} >= {row.verdict for row in doubles(side(text), side(text))}


@given(st.text(), st.text())
def test_differs_is_total(left: str, right: str) -> None:
    """Any two sentences can be asked about, either way round with the same answer."""
    assert differs(left, right) == differs(right, left)


def test_two_words_alike_are_one_quotation_whoever_is_named() -> None:
    """An account may give a short quotation to the medium it came through."""
    left = 'The mayor promised help "without delay" on Monday, she told the council.'
    right = "Help will come “without delay”, the town gazette said."

    assert not differs(left, right)
