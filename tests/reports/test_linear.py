"""The comparison as lines to be read aloud."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsreader.core.comparison import Comparison, FigureRow, compare
from newsreader.core.passages import Pair
from newsreader.core.stories import Counterpart
from newsreader.core.text import Clean
from newsreader.reports.linear import disagree, report
from tests.reports.accounts import COMPARISON, LEFT, RIGHT

REPORT = """\
Two accounts compared

A: Fire takes [40] houses (from the lead)
   WORLD, 2024-11-18, 2 sentences, fire/one.txt
B: Houses lost on the hill
   Short wire, 1 sentence, fire/two.txt

In short

1 pair of sentences that say the same or nearly so.
1 sentence in A alone, 0 sentences in B alone: not matched here, which is not to say left out.

Both say

Pair 1: same, score 0.81
A 1: The council said 40 houses burned.
B 1: More than 60 houses burned on the hill.
Because both have houses, burned
Differs: figure

Where they differ

Pair 1, A sentence 1 and B sentence 1: figure
house (differ): A says 40 (sentence 1); B says More than 60 (sentence 1)

Only A says

A 2: The mayor called it “a hard night”.

Figures

house (differ): A says 40 (sentence 1); B says More than 60 (sentence 1)

Quotations

Quotation (only A): A “a hard night”, The mayor (sentence 2)

Names

Hill, place (only B): B sentence 1
"""


def test_the_report_says_it_all_in_order() -> None:
    """What both say, where they differ, what only one says, then the evidence."""
    assert REPORT == "\n".join(report(COMPARISON)) + "\n"


def test_a_chosen_counterpart_is_said_with_its_reason() -> None:
    """Who chose B, and why, is never left to guess."""
    chosen = Counterpart(RIGHT.id, 0.635, ("houses", "burned"))

    assert "B was chosen from the library: score 0.64; both have houses, burned" in list(
        report(COMPARISON, chosen)
    )


def test_a_sentence_over_two_lines_is_one_line() -> None:
    """A hard-wrapped sentence is read without a break."""
    text = Clean(LEFT.text.replace("40 houses", "40\nhouses"))
    left = replace(COMPARISON.left, article=replace(LEFT, text=text))

    lines = list(report(replace(COMPARISON, left=left)))

    assert "A 1: The council said 40 houses burned." in lines


@pytest.mark.parametrize(
    ("comparison", "expected"),
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
    comparison: Comparison, *, expected: bool
) -> None:
    """What only one side says is no disagreement."""
    assert expected == disagree(comparison)
