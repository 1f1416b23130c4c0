"""A verdict says what it did, and the reader stays at its sentences."""

from __future__ import annotations

import pytest

from newsreader.core.arrivals import complete, grown
from newsreader.core.comparing import Comparing
from newsreader.core.deeds import undone
from newsreader.core.joining import confirmed, rejected
from newsreader.core.obstacles import obstacle
from newsreader.core.reasons import reason
from newsreader.core.session import Session
from newsreader.core.tidings import tidings
from newsreader.core.transitions import TRANSITIONS
from tests.builders import comparison, library, pair

TOLD = comparison(
    ["Rain fell.", "The mill stood.", "A bridge held.", "Roads closed."],
    ["A barn burned.", "The mill was safe.", "Mills stood.", "A ford flooded.", "Roads shut."],
    pair(1, 1),
    pair(1, 2),
    pair(3, 4),
)
ARTICLES = (TOLD.left.article, TOLD.right.article)
START = complete(grown(Session(), library(*ARTICLES)))
OPEN = START.compared(TOLD)
LAST = TRANSITIONS["pair.next"](TRANSITIONS["pair.next"](OPEN))


def place(session: Session) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the sentences of the row the reader is at."""
    row = comparing(session).row
    assert row is not None
    return row.left, row.right


def comparing(session: Session) -> Comparing:
    """Return the comparison that is open."""
    assert session.comparing is not None
    return session.comparing


def test_the_reader_stays_at_a_rejected_sentence() -> None:
    """At its next pair, else where it stands alone; undo leads back to each pair."""
    once = rejected(OPEN)
    twice = rejected(once)

    assert [((1,), (1,)), ((1,), (2,)), ((1,), ())] == [*map(place, (OPEN, once, twice))]
    assert [((1,), (2,)), ((1,), (1,))] == [place(undone(twice)), place(undone(undone(twice)))]


def test_undo_leads_back_from_elsewhere() -> None:
    """The pair that comes back is gone to, wherever the reader went since."""
    away = TRANSITIONS["pair.next"](TRANSITIONS["pair.next"](rejected(OPEN)))

    assert ((3,), (4,)) == place(away)
    assert ((1,), (1,)) == place(undone(away))


def test_a_pair_by_hand_is_stayed_at() -> None:
    """Making one leads to it, and taking it apart to its left sentence."""
    begun = confirmed(OPEN.with_comparing(comparing(OPEN).at_sentence(0, None)))
    made = confirmed(begun.with_comparing(comparing(begun).at_sentence(None, 3)))

    assert [((0,), (3,)), ((0,), ())] == [place(made), place(rejected(made))]
    assert "Joined A1 with B4 · u takes it back" == tidings("pair.confirm", begun, made, "u")
    assert "Took apart A1 with B4" == tidings("mark.undo", made, undone(made), "u")


@pytest.mark.parametrize(
    ("name", "before", "expected"),
    [
        pytest.param("pair.reject", LAST, "Rejected A4 with B5 · u takes it back", id="rejected"),
        pytest.param("mark.undo", rejected(LAST), "Brought back A4 with B5", id="undone"),
        pytest.param("pair.confirm", OPEN, "", id="confirmed: the foot says so"),
        pytest.param("pair.next", LAST, "That was the last pair.", id="last"),
        pytest.param("pair.previous", OPEN, "That was the first pair.", id="first"),
        pytest.param("pair.next", OPEN, "", id="moved"),
        pytest.param("compare.swap", rejected(LAST), "", id="swapped"),
        pytest.param("pair.next", START, "", id="nothing open"),
    ],
)
def test_a_deed_is_told(name: str, before: Session, expected: str) -> None:
    """What came or went of the pairs is said, and that there is no further pair."""
    assert expected == tidings(name, before, TRANSITIONS[name](before), "u")


def test_a_rejected_pair_is_brought_back_where_it_stood() -> None:
    """Also after a restart: the same key at either sentence, and that can be undone."""
    again = complete(grown(Session(known=rejected(LAST).known), library(*ARTICLES))).compared(TOLD)
    there = again.with_comparing(comparing(again).at_sentence(3, None))
    back = rejected(there)

    said = "you rejected A4 with B5 · - brings it back"
    assert (said,) == reason(comparing(there), "-").facts
    assert "" == obstacle(there, "pair.reject")
    assert ((3,), (4,)) == place(back)
    assert ((3,), ()) == place(undone(back))
    assert comparing(LAST).comparison == comparing(back).comparison


def test_other_sentences_that_stand_alone_say_nothing_of_it() -> None:
    """Where nothing was rejected there is nothing to bring back."""
    alone = rejected(LAST)
    alone = alone.with_comparing(comparing(alone).at_sentence(0, None))

    assert ("only in A: no match on the other side",) == reason(comparing(alone), "-").facts
    assert alone == rejected(alone)
    assert obstacle(alone, "pair.reject")
