"""Two sentences that speak of the same thing and name somebody or somewhere else in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsreader.core import namewords as table
from newsreader.core.capitals import Word, evidence, words
from newsreader.core.language import stem
from newsreader.core.sightings import Sighting, sightings
from newsreader.core.stopwords import stop_words

Slot = tuple[str, ...]
"""What tells the part a name plays: the office before it, or the words that lead to a place."""

_LOOSE_TITLES: Final = (
    "mr mrs ms miss dr sir dame former ex late acting then spokesman spokeswoman spokesperson"
    " officer detective analyst lawyer official author host star reporter senator sen rep"
    " representative professor prof judge justice sgt sergeant lt capt general"
)

_LOOSE: Final = frozenset(_LOOSE_TITLES.split())
"""Titles that several people of one story may bear."""


def differs(left: str, right: str) -> tuple[tuple[str, str], ...]:
    """Return the names that play one part in two paired sentences and cannot both be right.

    Conservative: the office ("President") or the way to a place ("held in") must be the same,
    filled once on each side, and neither name may stand anywhere in the other sentence.
    """
    ours, theirs = _slots(left, left + right), _slots(right, left + right)
    return tuple(
        (mine.text, other.text)
        for slot, (mine, *more) in ours.items()
        if not more
        for other in theirs.get(slot, [])
        if len(theirs[slot]) == 1 and not _is_named(mine, right) and not _is_named(other, left)
    )


def _slots(sentence: str, context: str) -> dict[Slot, list[Sighting]]:
    line = words(sentence)
    starts = {word.start: word.number for word in line}
    slots: dict[Slot, list[Sighting]] = {}
    for sighting in sightings([sentence], evidence([context])):
        for slot in _parts(sighting, line[: starts[sighting.start]]):
            slots.setdefault(slot, []).append(sighting)
    return slots


def _parts(sighting: Sighting, before: tuple[Word, ...]) -> Iterator[Slot]:
    """Yield the office that a person is given, and the words that lead to a place."""
    if sighting.kind == "person":
        office: list[str] = []
        for word in reversed(before):
            if word.folded not in table.TITLES | table.TITLE_MODIFIERS:
                break
            office.insert(0, word.folded)
        if office and not _LOOSE & set(office):
            yield ("office", *office)
    elif sighting.kind == "place" and sighting.cued and len(before) > 1:
        leading = before[-2]
        if not leading.capital and leading.folded not in stop_words():
            yield ("place", stem(leading.text), before[-1].folded)


def _is_named(sighting: Sighting, sentence: str) -> bool:
    """Whether the other sentence holds the name or a part of it."""
    held = {word.folded for word in words(sentence)}
    return not held.isdisjoint(word for word in sighting.words if word not in stop_words())
