"""What a report says in its own words: why sentences pair, and what the reader said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsreader.core.comparison import Comparison
from newsreader.core.entries import Verdict
from newsreader.core.passages import NO_WORDS, WORD_FOR_WORD, Pair
from newsreader.core.remarks import Remark
from newsreader.core.stories import Counterpart
from newsreader.core.verdicts import MADE
from newsreader.reports.shortened import phrase, shown

NUMBERED = 12
"""The most sentences that are named one by one."""

VERDICTS: dict[Verdict, str] = {
    "confirmed": "confirmed",
    "rejected": "rejected",
    "made": "paired",
}
SHARED = "both have "
"""Stands before the words that are the reason of a pair."""


class Remarks:
    """What the reader said of two accounts, by the pairs it is about."""

    def __init__(self, remarks: Iterable[Remark], comparison: Comparison) -> None:
        """Take what was said, and the comparison as the program makes it."""
        self.all = tuple(remarks)
        self._said = {(remark.left, remark.right): remark for remark in self.all}
        self._found = {(pair.left, pair.right): pair for pair in comparison.pairs}

    def of(self, pair: Pair) -> tuple[str, ...]:
        """Return the verdict and the note on a pair, each in words, where there are any."""
        remark = self._said.get((pair.left, pair.right))
        return _told(remark) if remark else ()

    def elsewhere(self) -> tuple[Remark, ...]:
        """Return what was said of sentences that are no pair: rejected, or no longer found."""
        return tuple(
            remark
            for place, remark in self._said.items()
            if remark.verdict == "rejected"
            or (remark.verdict != "made" and place not in self._found)
        )

    def told_elsewhere(self, remark: Remark) -> tuple[str, ...]:
        """Return a remark on no pair, and what the program says of its sentences."""
        pair = self._found.get((remark.left, remark.right))
        said = f"the program says {pair.kind}, likeness {pair.score:.2f}" if pair else ""
        return (*_told(remark), said or "the program does not pair them")

    def counted(self) -> str:
        """Return how many verdicts there are of each kind: "1 confirmed, 2 rejected"."""
        verdicts = [remark.verdict for remark in self._said.values()]
        counts = ((verdicts.count(kind), judged(kind)) for kind in VERDICTS)
        return ", ".join(f"{count} {word}" for count, word in counts if count)


def _told(remark: Remark) -> tuple[str, ...]:
    verdict = (judged(remark.verdict),) if remark.verdict else ()
    return (*verdict, f"your note: {shown(remark.note)}") if remark.note else verdict


def judged(verdict: Verdict, who: str = "you") -> str:
    """Return a verdict on a pair, and whose it is."""
    return f"{VERDICTS[verdict]} by {who}"


def reasons(because: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what one side is to the other, a copy or a denial, and the words that both share.

    A copy word for word shares every word, and a pair made by hand needs no reason.
    """
    if MADE in because:
        return (), ()
    copied = tuple(word for word in because if word in NO_WORDS)
    if WORD_FOR_WORD in copied:
        return (WORD_FOR_WORD,), ()
    return copied, tuple(word for word in because if word not in copied)


def reason(because: Sequence[str]) -> str:
    """Return why sentences or accounts belong together, in words."""
    copied, shared = reasons(because)
    return "; ".join([*copied, *([f"{SHARED}{phrase(', '.join(shared))}"] if shared else [])])


def choice(chosen: Counterpart) -> str:
    """Return why an account was taken for the other side."""
    return "; ".join(filter(None, [f"likeness {chosen.score:.2f}", reason(chosen.because)]))


def numbers(places: Sequence[int]) -> str:
    """Return sentences by their numbers, counted from 1: "3", "3 and 4", "3, 4 and 9"."""
    told = [str(place + 1) for place in places[:NUMBERED]]
    more = len(places) - NUMBERED
    return listed([*told, f"{more} more"] if more > 0 else told)


def listed(parts: Sequence[str]) -> str:
    """Return parts as one phrase: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def sentence(text: str) -> str:
    """Return words as a sentence: a capital before, a full stop after unless one ends them."""
    stop = "" if text.endswith((".", "!", "?", "…")) else "."
    return f"{text[:1].upper()}{text[1:]}{stop}" if text else ""
