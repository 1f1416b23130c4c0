"""What a command has done that the screen alone does not show, said to the reader."""

from __future__ import annotations

from newsreader.core.comparing import Comparing
from newsreader.core.remarks import Numbers, Remark
from newsreader.core.session import Session

_ENDS = {"pair.next": "last", "pair.previous": "first"}
_DEEDS = {
    ("none", "rejected"): "Rejected {}",
    ("confirmed", "rejected"): "Rejected {}",
    ("rejected", "none"): "Brought back {}",
    ("rejected", "confirmed"): "Brought back {}",
    ("none", "made"): "Joined {}",
    ("made", "none"): "Took apart {}",
}
"""By the verdict before and after: the pairs that come or go."""


def tidings(name: str, before: Session, after: Session, undo: str) -> str:
    """Return what a command did to the pairs of a comparison, or why it stays where it is.

    `undo` is the key that takes a deed back; empty where there is none.
    """
    was, told = before.comparing, after.comparing
    if was is None or told is None:
        return ""
    if name in _ENDS and was.at == told.at:
        return f"That was the {_ENDS[name]} pair." if told.pair_places else "No pair is shown."
    changed = was.changed(told.remarks) if was.is_swapped == told.is_swapped else ()
    if len(changed) != 1:
        return ""
    verdicts = (_verdict(was, *changed[0]), _verdict(told, *changed[0]))
    said = _DEEDS.get(verdicts, "").format(pair_name(*changed[0]))
    return f"{said} · {undo} takes it back" if said and undo and name != "mark.undo" else said


def silenced_line(comparing: Comparing, key: str) -> str:
    """Return that the reader rejected the pair of a sentence that stands alone, and the way back.

    Empty in every other row, and without a key.
    """
    silenced = comparing.silenced
    if silenced is None or not key:
        return ""
    return f"you rejected {pair_name(silenced.left, silenced.right)} · {key} brings it back"


def pair_name(left: Numbers, right: Numbers) -> str:
    """Return the sentences of a pair by their letters and numbers."""
    return f"{names('A', left)} with {names('B', right)}"


def names(letter: str, numbers: Numbers) -> str:
    """Return sentences of one side by its letter and their numbers."""
    return "+".join(f"{letter}{number + 1}" for number in numbers)


def _verdict(comparing: Comparing, left: Numbers, right: Numbers) -> str:
    said: Remark | None = comparing.remark_on(left, right)
    return (said.verdict if said else None) or "none"
