"""Two sentences that speak of the same thing and name somebody or somewhere else in its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from newsreader.core import namewords as table
from newsreader.core.capitals import Word, evidence, words
from newsreader.core.language import stem
from newsreader.core.sightings import Sighting, bare, sightings
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

_OFFICE: Final = table.TITLES | table.TITLE_MODIFIERS
_TELLING: Final = _OFFICE - _LOOSE


def differs(left: str, right: str) -> tuple[tuple[str, str], ...]:
    """Return the names that play one part in two paired sentences and cannot both be right.

    Conservative: the office ("President") or the way to a place ("held in") must be the same,
    filled once on each side, and neither name may stand anywhere in the other sentence.
    """
    if _openings(left, right).isdisjoint(_openings(right, left)):
        return ()
    ours = _slots(left, left + right)
    theirs = _slots(right, left + right) if ours else {}
    return tuple(
        (mine.text, other.text)
        for slot, (mine, *more) in ours.items()
        if not more
        for other in theirs.get(slot, [])
        if len(theirs[slot]) == 1 and not _is_named(mine, right) and not _is_named(other, left)
    )


def _openings(sentence: str, other: str) -> set[Slot]:
    """Return how the slots end that a name unknown to the other sentence may fill.

    They are told without finding the names, which most pairs of sentences are thus spared.
    """
    return {slot for slot, first in _behind(sentence) if not _holds(other, first)}


@lru_cache(maxsize=16384)
def _behind(sentence: str) -> tuple[tuple[Slot, str], ...]:
    """Return the ends of slots in a sentence, each with the capitalised word behind it."""
    found: list[tuple[Slot, str]] = []
    line = words(sentence)
    for place, word in enumerate(line):
        if word.capital and place:
            last = line[place - 1]
            if last.folded in _TELLING:
                found.append((("office", last.folded), bare(word)))
            elif place > 1 and _leads_to_place(line[place - 2], last):
                found.append((_way(line[place - 2], last), bare(word)))
    return tuple(found)


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
            if word.folded not in _OFFICE:
                break
            office.insert(0, word.folded)
        if office and not _LOOSE & set(office):
            yield ("office", *office)
    elif sighting.kind == "place" and len(before) > 1 and _leads_to_place(*before[-2:]):
        yield _way(*before[-2:])


def _leads_to_place(leading: Word, cue: Word) -> bool:
    """Whether two words lead to a place and tell its part: "held in"."""
    if cue.folded not in table.PLACE_CUES or leading.capital:
        return False
    return leading.folded not in stop_words()


def _way(leading: Word, cue: Word) -> Slot:
    return ("place", stem(leading.text), cue.folded)


def _is_named(sighting: Sighting, sentence: str) -> bool:
    """Whether the other sentence holds the name or a part of it."""
    return any(_holds(sentence, word) for word in sighting.words)


def _holds(sentence: str, word: str) -> bool:
    """Whether a word that is no stop word stands in the sentence."""
    return word in _held(sentence) and word not in stop_words()


@lru_cache(maxsize=8192)
def _held(sentence: str) -> frozenset[str]:
    return frozenset(word.folded for word in words(sentence))
