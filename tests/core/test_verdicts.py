"""What depends on the pairs follows the reader's verdicts: figures, dates, and what differs."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.boards import figures
from newsreader.core.comparison import around
from newsreader.core.remarks import Remark
from newsreader.core.verdicts import judged
from tests.builders import comparison, pair

TOLD = comparison(
    ["The river rose by 3 metres.", "The wind reached 40 km/h.", "The school closed on 4 May."],
    ["The river rose.", "Gusts of 55 km/h blew.", "The school closed on 6 May."],
)
PLAIN = around(TOLD, [pair(1, 1), pair(2, 2)])


def test_a_rejected_pair_takes_its_figures_apart() -> None:
    """Figures that stood in one row for the pair alone stand in two, and nothing differs."""
    rejected = judged(PLAIN, [Remark((1,), (1,), "rejected")])

    assert ["≠", "‹"] == [entry.mark for entry in figures(PLAIN).entries]
    assert ["‹", "‹", "›"] == [entry.mark for entry in figures(rejected).entries]
    assert [("figure",), ("figure",)] == [each.differs for each in PLAIN.pairs]
    assert [((2,), ("figure",))] == [(each.left, each.differs) for each in rejected.pairs]


def test_a_rejected_pair_takes_its_dates_along() -> None:
    """Dates of sentences that are no pair do not clash."""
    rejected = judged(PLAIN, [Remark((2,), (2,), "rejected")])

    assert [(2, 2)] == [(clash.left.sentence, clash.right.sentence) for clash in PLAIN.dates]
    assert () == rejected.dates


def test_a_pair_made_by_hand_brings_its_figures_together() -> None:
    """A pair that the reader makes is worked out as the program's own are."""
    bare = around(TOLD, [pair(2, 2)])
    made = judged(bare, [Remark((1,), (1,), "made")])

    assert PLAIN.figures == made.figures
    assert [each.differs for each in PLAIN.pairs] == [each.differs for each in made.pairs]


def test_verdicts_that_leave_the_pairs_alone_leave_everything() -> None:
    """A confirmed pair and a note change nothing of the comparison."""
    remarks = [Remark((1,), (1,), "confirmed"), Remark((2,), (2,))]

    assert PLAIN is judged(PLAIN, remarks)


def test_what_else_differs_in_a_pair_stays() -> None:
    """Names and quotations of a pair that is kept are not judged again."""
    named = replace(PLAIN, pairs=(pair(1, 1), pair(2, 2, "same", ("name",))))
    kept = judged(named, [Remark((1,), (1,), "rejected")])

    assert [("figure", "name")] == [each.differs for each in kept.pairs]
