"""Pairs made by hand: two sentences joined by the reader, taken apart, taken back, remembered."""

from __future__ import annotations

import pytest

from newsreader.core.arrivals import complete, grown
from newsreader.core.comparing import Comparing
from newsreader.core.deeds import undone
from newsreader.core.joining import confirmed, joining_line, rejected
from newsreader.core.remarks import Remark
from newsreader.core.session import Session
from newsreader.core.verdicts import MADE
from tests.builders import comparison, library, pair

FIRE = comparison(
    ["It rained.", "40 houses burned.", "The mill stood."],
    ["50 houses burned.", "No rain fell.", "The bridge held."],
    pair(1, 0, "related", ("figure",)),
)
START = complete(grown(Session(), library(FIRE.left.article, FIRE.right.article)))
OPEN = START.compared(FIRE)


def at(session: Session, left: int | None, right: int | None) -> Session:
    """Return the session at the row of a sentence."""
    return session.with_comparing(comparing(session).at_sentence(left, right))


def comparing(session: Session) -> Comparing:
    """Return the comparison that is open."""
    assert session.comparing is not None
    return session.comparing


def pairs(session: Session) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the pairs of the open comparison."""
    return [(pair.left, pair.right) for pair in comparing(session).comparison.pairs]


RAIN = confirmed(at(OPEN, 0, None))
JOINED = confirmed(at(RAIN, None, 1))


def test_two_sentences_are_joined() -> None:
    """The sentence taken on one side and the one the reader goes to are a pair, the reader's."""
    assert comparing(RAIN).is_joining
    assert [((1,), (0,))] == pairs(RAIN)
    assert [((0,), (1,)), ((1,), (0,))] == pairs(JOINED)
    assert not comparing(JOINED).is_joining
    row = comparing(JOINED).row
    assert row is not None
    assert ((0,), (1,)) == (row.left, row.right)
    assert row.pair is not None
    assert (MADE,) == row.pair.because
    assert Remark((0,), (1,), "made") == comparing(JOINED).remark


def test_the_right_sentence_may_be_taken_first() -> None:
    """Either side begins."""
    begun = confirmed(at(OPEN, None, 1))

    assert pairs(JOINED) == pairs(confirmed(at(begun, 0, None)))


def test_a_sentence_is_joined_to_one_that_has_a_pair() -> None:
    """The other side's sentence may have a match already."""
    assert [((0,), (0,)), ((1,), (0,))] == pairs(confirmed(at(RAIN, 1, 0)))


def test_another_sentence_of_the_same_side_takes_its_place() -> None:
    """The key pressed on the same side takes that sentence up."""
    other = confirmed(at(RAIN, 2, None))

    assert ((2,), ()) == comparing(other).taken
    assert [((1,), (0,)), ((2,), (1,))] == pairs(confirmed(at(other, None, 1)))


def test_out_gives_up_what_was_begun() -> None:
    """The comparison stays open, and the next way out leaves it."""
    left = RAIN.out()

    assert not comparing(left).is_joining
    assert comparing(RAIN).at == comparing(left).at
    assert left.out().comparing is None


def test_what_was_taken_turns_with_the_sides() -> None:
    """A pair that is begun is finished after a swap."""
    turned = RAIN.with_comparing(comparing(RAIN).swapped())

    assert ((), (0,)) == comparing(turned).taken
    assert [((0,), (1,)), ((1,), (0,))] == pairs(confirmed(at(turned, 1, None)))


@pytest.mark.parametrize("apart", [rejected, confirmed, undone], ids=["reject", "again", "undo"])
def test_a_pair_made_by_hand_is_taken_apart(apart: object) -> None:
    """Rejecting it, the same key again and undoing all leave what the program says."""
    assert callable(apart)
    session = apart(JOINED)

    assert pairs(OPEN) == pairs(session)
    assert () == comparing(session).remarks


def test_taking_apart_is_taken_back() -> None:
    """Undo brings a pair back that was taken apart."""
    assert pairs(JOINED) == pairs(undone(rejected(JOINED)))


def test_a_pair_of_the_program_may_be_drawn_again() -> None:
    """A pair that was rejected and is joined by hand is there once, as the program's own."""
    apart = rejected(at(OPEN, 1, 0))
    again = confirmed(at(confirmed(at(apart, 1, None)), None, 0))

    assert pairs(OPEN) == pairs(again)
    assert FIRE.pairs == comparing(again).comparison.pairs
    assert [] == pairs(rejected(again))


def test_a_pair_made_by_hand_is_known_again() -> None:
    """It is there when the accounts are compared again, on whichever side they stand."""
    assert pairs(JOINED) == pairs(JOINED.closed().compared(FIRE))


def test_a_pair_made_while_differences_show_is_shown() -> None:
    """What both say is hidden then, but not the pair that the reader has just made."""
    hidden = RAIN.with_comparing(comparing(RAIN).with_differences_turned())
    session = confirmed(at(hidden, None, 1))
    row = comparing(session).row

    assert row is not None
    assert ((0,), (1,)) == (row.left, row.right)


def test_what_can_be_done_is_said() -> None:
    """The foot says what the keys do, only while a pair is begun."""
    there = comparing(at(RAIN, None, 1))

    assert "" == joining_line(comparing(OPEN), "+", "Esc")
    assert "sentence of A taken: choose its match in B · Esc leaves it" == joining_line(
        comparing(RAIN), "+", "Esc"
    )
    assert "+ joins the sentence taken from A to this one of B · Esc leaves it" == joining_line(
        there, "+", "Esc"
    )
