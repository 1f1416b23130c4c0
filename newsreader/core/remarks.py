"""Verdicts and notes on pairs, found again in two accounts that may have been edited since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from newsreader.core.entries import (
    Identity,
    Judged,
    Noted,
    Passage,
    Verdict,
    found,
    passage,
    sentence_digest,
)
from newsreader.core.text import Clean

if TYPE_CHECKING:  # The sentence libraries behind a side are not needed to read a journal.
    from newsreader.core.claims import Side

Numbers = tuple[int, ...]
"""Sentences of one side, by their numbers, in order."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the reader said of some sentences, by their numbers on either side."""

    left: Numbers
    right: Numbers
    verdict: Verdict | None = None
    note: Clean = Clean("")


class Ground:
    """One side of a comparison, on which the sentences of a passage are looked for."""

    def __init__(self, name: Identity, side: Side) -> None:
        self._name = name
        self._side = side

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self._side.sentences]

    @cached_property
    def _digests(self) -> list[str]:
        return [sentence_digest(wording) for wording in self._side.wording]

    def numbers(self, wanted: Passage) -> Numbers:
        """Return the numbers of the sentences of a passage; none if they are not all here."""
        name = wanted.article
        if name.content != self._name.content and name.path != (self._name.path or None):
            return ()
        return found(wanted.sentences, self._digests, self._starts)

    def passage(self, numbers: Iterable[int]) -> Passage:
        """Return the passage that some sentences of this side make."""
        spans = (self._side.sentences[number].span for number in numbers)
        return passage(self._name, self._side.article.text, spans)


def standing(
    entries: Iterable[Judged | Noted], left: Ground, right: Ground
) -> Iterator[tuple[Judged | Noted, tuple[Numbers, Numbers]]]:
    """Yield each entry on these accounts with the numbers of its sentences on either side."""
    for entry in entries:
        first, second = entry.pair.first, entry.pair.second
        for one, other in ((first, second), (second, first)):
            places = left.numbers(one), right.numbers(other)
            if all(places):
                yield entry, places
                break


def remarks(entries: Iterable[Judged | Noted], left: Ground, right: Ground) -> tuple[Remark, ...]:
    """Return what entries, the oldest first, say of two accounts, in the order of the left one."""
    said: dict[tuple[Numbers, Numbers], Remark] = {}
    for entry, places in standing(entries, left, right):
        remark = said.get(places, Remark(*places))
        if isinstance(entry, Judged):
            said[places] = replace(remark, verdict=entry.verdict)
        else:
            said[places] = replace(remark, note=entry.note)
    kept = (remark for remark in said.values() if remark.verdict or remark.note)
    return tuple(sorted(kept, key=lambda remark: (remark.left, remark.right)))
