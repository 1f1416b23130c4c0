"""Pairs made by hand: the reader takes a sentence of one side and joins it to one of the other."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.comparing import Comparing
from newsreader.core.deeds import done, judged
from newsreader.core.session import Session


def confirmed(session: Session) -> Session:
    """Confirm the reader's pair; on a sentence that stands alone, begin a pair or make it."""
    comparing = session.comparing
    row = comparing.row if comparing else None
    if comparing is None or row is None or row.folded:
        return session
    if comparing.is_joining:
        return _joined(session, comparing)
    if row.pair is None:
        return session.with_comparing(replace(comparing, taken=(row.left, row.right)))
    return _untied(session) if _is_made(comparing) else judged(session, "confirmed")


def rejected(session: Session) -> Session:
    """Reject the reader's pair; one that was made by hand is taken apart again.

    On a sentence that stands alone because its pair was rejected, that pair comes back.
    """
    comparing = session.comparing
    if comparing is not None and _is_made(comparing):
        return _untied(session)
    silenced = comparing.silenced if comparing else None
    if comparing is not None and silenced is not None:
        told = comparing.comparison
        pairing = session.known.pairing(told.left, silenced.left, told.right, silenced.right)
        return done(session, session.known.judging(pairing, None))
    return judged(session, "rejected")


def _joined(session: Session, comparing: Comparing) -> Session:
    """Join the sentence that was taken to those of the reader's row on the other side."""
    row, (left, right) = comparing.row, comparing.taken
    if row is None:
        return session
    if not (row.right if left else row.left):
        return session.with_comparing(replace(comparing, taken=(row.left, row.right)))
    told = comparing.comparison
    left, right = left or row.left, right or row.right
    pairing = session.known.pairing(told.left, left, told.right, right)
    session = session.with_comparing(comparing.let_go())
    session = done(session, session.known.judging(pairing, "made"))
    after = session.comparing
    return session.with_comparing(after.at_sentences(left, right)) if after else session


def _untied(session: Session) -> Session:
    """Take back that the reader made a pair."""
    pairing = session.pairing
    return done(session, session.known.judging(pairing, None)) if pairing else session


def _is_made(comparing: Comparing) -> bool:
    """Whether the reader's pair is one that only the reader draws."""
    remark, pair = comparing.remark, comparing.row.pair if comparing.row else None
    if remark is None or pair is None or remark.verdict != "made":
        return False
    return all(
        (pair.left, pair.right) != (each.left, each.right) for each in comparing.original.pairs
    )


def joining_line(comparing: Comparing, key: str, out: str) -> str:
    """Return what the reader who has taken a sentence may do; empty where none is taken."""
    if not comparing.is_joining:
        return ""
    left, row = comparing.taken[0], comparing.row
    here, there = ("A", "B") if left else ("B", "A")
    if row and (row.right if left else row.left):
        return (
            f"{key} joins the sentence taken from {here} to this one of {there} · {out} leaves it"
        )
    return f"sentence of {here} taken: choose its match in {there} · {out} leaves it"
