"""What the reader does to articles and pairs can be taken back and is told once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsreader.core.deeds import all_read, flag_turned, judged, noted, read_turned, undone
from newsreader.core.search import Marks
from newsreader.core.session import Session
from tests.core.test_session import ORDER, START, TWO_PAIRS


def test_markings_are_taken_back_one_by_one() -> None:
    """Each undo takes back one marking, and the last leaves nothing to undo."""
    marked = all_read(read_turned(flag_turned(START).moved(1)))

    assert (frozenset(ORDER), frozenset({"fire"})) == (marked.marks.read, marked.marks.flagged)
    once = undone(marked)
    assert (frozenset({"flood"}), frozenset({"fire"})) == (once.marks.read, once.marks.flagged)
    twice = undone(once)
    assert (frozenset(), frozenset({"fire"})) == (twice.marks.read, twice.marks.flagged)
    thrice = undone(twice)
    assert Marks() == thrice.marks
    assert thrice == undone(thrice)


def test_a_mark_turns_round() -> None:
    """Marking twice leaves an article as it was."""
    assert Marks() == flag_turned(flag_turned(START)).marks
    assert Marks() == read_turned(read_turned(START)).marks


def test_undoing_keeps_what_was_read_since() -> None:
    """Taking markings back does not make an article unread that was read after them."""
    session = all_read(flag_turned(START)).entered("article").moved(1).entered("article")

    assert Marks(frozenset({"fire", "flood"}), frozenset({"fire"})) == undone(session).marks
    assert Marks(frozenset({"fire", "flood"})) == undone(undone(session)).marks


def test_undoing_unread_gives_read_back() -> None:
    """An article that was marked unread, read again and undone is read."""
    session = undone(read_turned(START.entered("article")).entered("article"))

    assert Marks(read=frozenset({"fire"})) == session.marks


@pytest.mark.parametrize(
    "marking",
    [
        pytest.param(lambda s: flag_turned(s.filtered("zeppelin")), id="flag nothing"),
        pytest.param(lambda s: read_turned(s.filtered("zeppelin")), id="read nothing"),
        pytest.param(all_read, id="read all again"),
    ],
)
def test_a_marking_that_changes_nothing_is_not_undone(
    marking: Callable[[Session], Session],
) -> None:
    """Undo takes back the last marking that did something."""
    assert Marks() == undone(marking(all_read(START))).marks


def test_all_read_means_the_list() -> None:
    """Only the headlines that pass the filter are marked."""
    assert frozenset({"fire", "flood"}) == all_read(START.filtered("river")).marks.read


def test_a_rejected_pair_is_gone_until_it_is_brought_back() -> None:
    """Rejecting leaves both sentences one-sided; undoing brings the pair back."""
    session = START.compared(TWO_PAIRS)
    rejected = judged(session, "rejected")
    back = undone(rejected)

    assert rejected.comparing is not None
    assert back.comparing is not None
    assert len(TWO_PAIRS.pairs) - 1 == len(rejected.comparing.comparison.pairs)
    assert TWO_PAIRS.pairs == back.comparing.comparison.pairs
    assert TWO_PAIRS.pairs == rejected.comparing.original.pairs


def test_a_verdict_is_known_again_when_the_accounts_are_compared_again() -> None:
    """What the reader said of a pair holds for the next comparison of the same accounts."""
    rejected = judged(START.compared(TWO_PAIRS), "rejected")
    again = rejected.closed().compared(TWO_PAIRS)

    assert rejected.comparing is not None
    assert again.comparing is not None
    assert rejected.comparing.comparison.pairs == again.comparing.comparison.pairs


def test_the_same_verdict_twice_is_none() -> None:
    """Confirming a confirmed pair takes the verdict back."""
    session = judged(START.compared(TWO_PAIRS), "confirmed")
    confirmed = session.comparing
    taken_back = judged(session, "confirmed").comparing

    assert confirmed is not None
    assert taken_back is not None
    assert confirmed.remark is not None
    assert "confirmed" == confirmed.remark.verdict
    assert taken_back.remark is None


def test_a_note_stays_with_its_pair() -> None:
    """A note is there at its pair, on whichever side the accounts stand, and nowhere else."""
    session = noted(START.compared(TWO_PAIRS), "check the count")
    swapped = session.comparing.swapped() if session.comparing else None

    assert session.comparing is not None
    assert swapped is not None
    assert session.comparing.remark is not None
    assert "check the count" == session.comparing.remark.note
    assert swapped.remark is not None
    assert "check the count" == swapped.remark.note
    assert session.comparing.stepped(1).remark is None


def test_what_a_memory_is_told_is_told_once() -> None:
    """Every change waits for the memory until it has been told."""
    session = flag_turned(START)

    assert 1 == len(session.unsaved)
    assert () == session.saved().unsaved


def test_rejecting_leaves_the_reader_in_place() -> None:
    """After a rejection the reader is not taken to an earlier pair."""
    session = START.compared(TWO_PAIRS)
    assert session.comparing is not None
    last = session.with_comparing(session.comparing.stepped(1))
    assert last.comparing is not None
    rejected = judged(last, "rejected").comparing

    assert rejected is not None
    assert rejected.at >= min(last.comparing.at, len(rejected.rows) - 1)


def test_the_marks_in_the_article_follow_the_readers_verdicts() -> None:
    """A sentence whose pair is rejected has no match in the margin either, until it is undone."""
    session = START.annotated(TWO_PAIRS).compared(TWO_PAIRS)
    rejected = judged(session, "rejected")

    assert ["‹", "≠", "="] == [mark.mark for mark in session.annotation]
    assert ["‹", "‹", "="] == [mark.mark for mark in rejected.annotation]
    assert session.annotation == undone(rejected).annotation
    assert rejected.annotation == rejected.annotated(TWO_PAIRS).annotation
