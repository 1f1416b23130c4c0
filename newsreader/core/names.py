"""People, places and organisations that two accounts name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsreader.core import gazetteer, namewords as table
from newsreader.core.capitals import evidence
from newsreader.core.identities import Key, identities
from newsreader.core.language import sentences
from newsreader.core.namekinds import NameKind
from newsreader.core.sightings import Sighting, sightings

__all__ = ["Compared", "Mention", "Name", "NameKind", "compare", "names"]

MAX_NEAR: Final = 20
"""A shape that more names of a side have tells nothing of their spelling."""

_PARTS: Final = re.compile(r"[\w'’]+")
_KINDS: Final[tuple[NameKind, ...]] = ("person", "place", "organisation", "other")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where a side writes it."""

    sentence: int
    """Counted from 0 within the side."""
    start: int
    """Code points into the sentence."""
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something, and every place where each side names it."""

    name: str
    """The fullest form that the sides write."""
    kind: NameKind
    left: tuple[Mention, ...]
    right: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """The names of two accounts: in both, and in one alone."""

    shared: tuple[Name, ...]
    left: tuple[Name, ...]
    right: tuple[Name, ...]


def names(text: str, language: str = "en") -> tuple[Name, ...]:
    """Return whom and what a text names, in the order of their first mention.

    Offsets are code points into `text`.
    """
    spans = sentences(text, language)
    found = compare([span.of(text) for span in spans], [], language).left
    return tuple(
        Name(
            name.name,
            name.kind,
            tuple(
                Mention(
                    mention.sentence,
                    spans[mention.sentence].start + mention.start,
                    spans[mention.sentence].start + mention.end,
                    mention.text,
                )
                for mention in name.left
            ),
        )
        for name in found
    )


def compare(
    left: Sequence[str], right: Sequence[str], language: str = "en", *, other: str | None = None
) -> Compared:
    """Return which names both lists of sentences hold, and which only one does.

    `other` is the language of the right, where that is not the left's.
    """
    known = evidence([*left, *right])
    sides = (
        sightings(left, known.speaking(language)),
        sightings(right, known.speaking(language if other is None else other)),
    )
    keys = identities((left, right), sides)
    groups: dict[Key, tuple[list[Sighting], list[Sighting]]] = {}
    for side, found in enumerate(sides):
        for sighting, key in zip(found, keys[side], strict=True):
            groups.setdefault(key, ([], []))[side].append(sighting)
    for key, double in _doubles(groups).items():
        groups[key][1].extend(groups.pop(double)[1])
    named = [_name(key, *group) for key, group in groups.items()]
    return Compared(
        shared=tuple(name for name in named if name.left and name.right),
        left=tuple(name for name in named if not name.right),
        right=tuple(name for name in named if not name.left),
    )


def _doubles(groups: Mapping[Key, tuple[Sequence[Sighting], Sequence[Sighting]]]) -> dict[Key, Key]:
    """Return names of the left alone and the same of the right alone in another spelling."""
    shapes: dict[Key, tuple[list[Key], list[Key]]] = {}
    for key, (left, right) in groups.items():
        if key[0] != "=" and not (left and right):
            for shape in _shapes(key):
                shapes.setdefault(shape, ([], []))[bool(right)].append(key)
    pairs = {
        (one, other)
        for ours, theirs in shapes.values()
        if max(len(ours), len(theirs)) <= MAX_NEAR
        for one in ours
        for other in theirs
        if _is_respelled(one, other)
    }
    times = Counter(key for pair in pairs for key in pair)
    return {one: other for one, other in sorted(pairs) if times[one] == times[other] == 1}


def _shapes(key: Key) -> Iterable[Key]:
    """Yield the name with each long word but for its head left out."""
    least = 4 if len(key) > 1 else 7
    for place, word in enumerate(key):
        if len(word) >= least:
            yield (*key[:place], word[:2] + "*", *key[place + 1 :])


def _is_respelled(one: Key, other: Key) -> bool:
    """Whether two names of one shape are a letter apart."""
    for left, right in zip(one, other, strict=True):
        if left != right:
            short, long = sorted((left, right), key=len)
            head = next(
                (n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
            )
            return long[head + 1 :] == short[head + (len(short) == len(long)) :]
    return True


def _name(key: Key, left: Sequence[Sighting], right: Sequence[Sighting]) -> Name:
    both = [*left, *right]
    if key[0] != "=":
        # A town's name that is a person's surname here tells nothing of the person.
        both = [sighting for sighting in both if not sighting.full] or both
    votes: Counter[NameKind] = Counter()
    for sighting in both:
        votes[sighting.kind] += sighting.weight
    kind = max(_KINDS, key=lambda kind: votes[kind]) if votes.total() else "other"
    if key[0] == "=" and all(gazetteer.is_people(sighting.text) for sighting in both):
        kind = "other"
    return Name(max(both, key=_fullness).text, kind, _mentions(left), _mentions(right))


def _fullness(sighting: Sighting) -> tuple[int, bool, bool, int, int, str]:
    """Return what the form of a name that is shown has most of.

    Of a well-known place or body it is the usual name, before its short forms, its capital where
    that stands for it, and its people; of a person, one that begins with a given name.
    """
    text = sighting.text
    known = sighting.full is not None
    form = gazetteer.key(text) if known else ""
    usual = 3 if text == sighting.full else 2
    if known and gazetteer.canonical(text) != sighting.full:
        usual = 1
    elif form in gazetteer.DEMONYMS:
        usual = 0
    given = sighting.words[0] in table.FIRST_NAMES and sighting.kind == "person"
    return usual, not text.isupper(), given, len(_PARTS.findall(text)), len(text), text


def _mentions(found: Iterable[Sighting]) -> tuple[Mention, ...]:
    return tuple(Mention(s.sentence, s.start, s.end, s.text) for s in found)
