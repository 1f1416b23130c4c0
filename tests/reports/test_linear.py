"""The comparison as lines to be read aloud."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from newsreader.core.claims import FigureRow
from newsreader.core.comparison import Comparison, compare
from newsreader.core.levelling import mirrored
from newsreader.core.passages import Pair
from newsreader.core.remarks import Remark
from newsreader.core.stories import Counterpart
from newsreader.core.text import Clean
from newsreader.reports.linear import disagree, report
from tests.builders import comparison, pair
from tests.reports.accounts import COMPARISON, LEFT, RIGHT

REPORT = """\
Two accounts compared

A: Fire takes [40] houses (from the lead)
   WORLD, 2024-11-18, 2 sentences, fire/one.txt
B: Houses lost on the hill
   Short wire, 1 sentence, fire/two.txt

In short

A has 1 of 2 sentences matched, B 1 of 1, in 1 pair: 1 says the same; its sides disagree.
They differ in 1 figure.
1 sentence in A alone: not matched here, which is not to say left out.

In both accounts

A 1: The council said 40 houses burned.
B 1 says the same: More than 60 houses burned on the hill.
   Both have houses, burned. They differ in a figure: A says 40, B More than 60 (house). \
Likeness 0.81.

Where they differ

A 1 and B 1, figure: A says 40, B More than 60 (house).

Only A says

A 2: The mayor called it “a hard night”.

Figures

house: A 1 says 40; B 1 says More than 60. They differ.

Quotations

Only A 2 quotes the mayor: “a hard night”.

Names

Only B names these places: Hill (B 1).
"""

TELLING = comparison(
    ["Fire came.", "Forty houses burned.", "A school opened.", "Rain fell."],
    ["A fire broke out.", "Houses burned.", "It rained."],
    pair(0, 0),
    pair(0, 1, "related"),
    pair(1, 1, differs=("name",)),
)


def test_the_report_says_it_all_in_order() -> None:
    """What both say, where they differ, what only one says, then the evidence."""
    assert REPORT == "\n".join(report(COMPARISON)) + "\n"


def test_a_chosen_counterpart_is_said_with_its_reason() -> None:
    """Who chose B, and why, is never left to guess."""
    chosen = Counterpart(RIGHT.id, 0.635, ("houses", "burned"))

    assert "B was chosen from the library: likeness 0.64; both have houses, burned." in list(
        report(COMPARISON, chosen)
    )


def test_a_sentence_over_two_lines_is_one_line() -> None:
    """A hard-wrapped sentence is read without a break."""
    text = Clean(LEFT.text.replace("40 houses", "40\nhouses"))
    left = replace(COMPARISON.left, article=replace(LEFT, text=text))

    lines = list(report(replace(COMPARISON, left=left)))

    assert "A 1: The council said 40 houses burned." in lines


def section(title: str, lines: Iterable[str]) -> list[str]:
    """Return the lines below one title, up to the next title."""
    told = [*lines]
    begun = told[told.index(title) + 2 :]
    ends = [place for place, line in enumerate(begun[:-2]) if not line and not begun[place + 2]]
    return begun[: ends[0]] if ends else begun


def test_a_sentence_of_several_pairs_is_told_once() -> None:
    """What pairs with it follows it; a right sentence that stands above is named by its number."""
    assert [
        "A 1: Fire came.",
        "B 1 says the same: A fire broke out.",
        "   Both have houses. Likeness 0.50.",
        "B 2 is related: Houses burned.",
        "   Both have houses. Likeness 0.50.",
        "",
        "A 2: Forty houses burned.",
        "B 2 says the same; see above, after A 1.",
        "   Both have houses. They differ in a name. Likeness 0.50.",
    ] == section("In both accounts", report(TELLING))


@given(
    st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4))),
    st.sampled_from([False, True]),
)
def test_every_sentence_is_told_exactly_once(links: set[tuple[int, int]], swapped: bool) -> None:  # noqa: FBT001
    """Whatever pairs with whatever, and on whichever side a sentence stands."""
    told = comparison(
        [f"The left says {word}." for word in "abcde"],
        [f"The right says {word}." for word in "abcde"],
        *(pair(*link) for link in sorted(links)),
    )
    whole = "\n".join(report(mirrored(told) if swapped else told))

    assert {1} == {
        whole.count(f"The {side} says {word}.") for side in ("left", "right") for word in "abcde"
    }


def test_an_endless_sentence_is_shortened_and_its_length_told() -> None:
    """No line of a report grows with the text of a stranger."""
    text = "fire " * 200_000 + "ends."
    lines = [*report(comparison([text], ["Fire came."]))]

    assert max(map(len, lines)) < 2_000
    assert any("(shortened: 1,000,005 characters in all)" in line for line in lines)


def test_copies_are_counted_and_said_as_such() -> None:
    """An account and itself: every sentence word for word, and no other reason beside it."""
    lines = [*report(compare(LEFT, LEFT))]

    assert "These are the same text." in lines
    assert "2 pairs word for word." in lines
    assert not any("alone" in line for line in lines)
    assert "   Word for word. Likeness 1.00." in lines


def test_what_the_reader_said_is_told_from_what_the_program_says() -> None:
    """Confirmed pairs and notes stand with the pair; rejected ones have a place of their own."""
    said = (
        Remark((0,), (0,), "confirmed", Clean("Asked the council.")),
        Remark((0,), (1,), "rejected"),
        Remark((2,), (2,), "made"),
        Remark((3,), (0,), None, Clean("Not in B?")),
    )
    lines = [*report(TELLING, remarks=said)]

    assert (
        "1 confirmed by you, 1 rejected by you, 1 paired by you; the rest is the program's."
        in lines
    )
    assert [
        "A 1: Fire came.",
        "B 1 says the same: A fire broke out.",
        "   Both have houses. Confirmed by you. Your note: Asked the council. Likeness 0.50.",
    ] == section("In both accounts", lines)[:3]
    assert ["B 3 says the same: It rained.", "   Paired by you."] == section(
        "In both accounts", lines
    )[-2:]
    assert [
        "A 1 and B 2: Rejected by you. The program says related, likeness 0.50.",
        "A 4 and B 1: Your note: Not in B? The program does not pair them.",
    ] == section("What else you said", lines)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (compare(LEFT, LEFT), False),
        (COMPARISON, True),
        (replace(COMPARISON, pairs=()), True),
        (replace(COMPARISON, figures=()), True),
        (
            replace(
                COMPARISON,
                pairs=(Pair((0,), (0,), "same", 1.0, ()),),
                figures=(FigureRow("", (), (), "compatible"),),
            ),
            False,
        ),
    ],
    ids=["same file", "both", "a figure", "a pair", "only one-sided"],
)
def test_accounts_disagree_where_evidence_stands_against_evidence(
    told: Comparison, *, expected: bool
) -> None:
    """What only one side says is no disagreement."""
    assert expected == disagree(told)
