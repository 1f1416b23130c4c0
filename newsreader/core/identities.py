"""Which mentions name the same: surname and full name, letters and what they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from newsreader.core import gazetteer, namewords as table
from newsreader.core.namekinds import is_personal
from newsreader.core.runs import MAX_WORDS
from newsreader.core.sightings import Sighting

Key = tuple[str, ...]
"""What a name is known by: its folded words, or "=" and the full name of a well-known one."""

Bearers = Mapping[str, Sequence[Key]]
"""The full names that begin or end with a word."""

_SMALL: Final = frozenset({"of", "the", "and", "for", "on"})
_NOBODY: Final = _SMALL | table.IMPERSONAL | table.FAITHS
"""Words that are no short form of a name that holds them."""
_ENDS: Final = table.COMPANY_ENDS | table.PERSON_ENDS
_HOUSE_ENDS: Final = table.RESORTS | {"and"}
_HOUSE_WORDS: Final = 2
"""The least words of a house's name, its last ones left out."""


def identities(
    texts: tuple[Sequence[str], Sequence[str]],
    sides: tuple[Sequence[Sighting], Sequence[Sighting]],
) -> tuple[list[Key], list[Key]]:
    """Return for each mention of each side the key of the one it names."""
    keys = ([key_of(s) for s in sides[0]], [key_of(s) for s in sides[1]])
    sons = _sons(sides, keys)
    for side, known in zip(sides, keys, strict=True):
        known[:] = [_as_son(sons, *each) for each in zip(side, known, strict=True)]
        known[:] = _as_governments(side, known)
    told = {
        claim
        for text, side, known in zip(texts, sides, keys, strict=True)
        for claim in _acronyms(text, side, known)
    }
    # Where two names claim the same letters, the longer one has them.
    letters = dict(sorted(told, key=lambda claim: (len(claim[1]), claim)))
    people = Counter(
        key
        for side, known in zip(sides, keys, strict=True)
        for sighting, key in zip(side, known, strict=True)
        if sighting.kind == "person"
    )
    homes = _homes(sorted({*keys[0], *keys[1]}), letters)
    bearers = [
        _bearers(homes[key] for s, key in zip(side, known, strict=True) if len(s.words) > 1)
        for side, known in zip(sides, keys, strict=True)
    ]

    times = _times(keys, homes)

    def identity(side: int, sighting: Sighting, key: Key) -> Key:
        if key[0] == "=":
            if len(sighting.words) > 1 or sighting.cued:
                return homes[key]
            word = sighting.words[0]
            named = [full for full in bearers[side].get(word, ()) if people[full]]
            named = [full for full in named if full[-1] == word]
            return named[0] if len(named) == 1 else homes[key]
        if len(key) > 1 or key in letters or key[0] in _NOBODY:
            return homes[key]
        for candidates in (bearers[side], bearers[1 - side]):
            named = [
                full for full in candidates.get(key[0], ()) if not people[key] or is_personal(full)
            ]
            if named:
                return _only(key[0], named, bearers, times) or homes[key]
        return homes[key]

    return (
        list(map(identity, [0] * len(keys[0]), sides[0], keys[0])),
        list(map(identity, [1] * len(keys[1]), sides[1], keys[1])),
    )


def _times(keys: Iterable[Sequence[Key]], homes: Mapping[Key, Key]) -> Counter[Key]:
    """Return how often each full name is meant for certain.

    It is by a surname alone while a side has named nobody else who bears it.
    """
    times: Counter[Key] = Counter()
    for known in keys:
        named: dict[str, set[Key]] = {}
        for key in known:
            home = homes[key]
            if _is_full(home):
                times[home] += 1
                named.setdefault(home[-1], set()).add(home)
            elif len(named.get(key[0], ())) == 1:
                times.update(named[key[0]])
    return times


def _only(
    word: str, named: Sequence[Key], bearers: Sequence[Bearers], times: Mapping[Key, int]
) -> Key | None:
    """Return whom a word alone means of those who bear it; nobody where it may be several.

    A surname of several is that of the one who is named most; a given name is of one on both sides.
    """
    if len(named) == 1 and named[0][-1] != word:
        everyone = {full for side in bearers for full in side.get(word, ()) if full[0] == word}
        return named[0] if len(everyone) == 1 else None
    family = sorted((full for full in named if full[-1] == word), key=lambda full: -times[full])
    if not family or (len(family) < len(named)):
        return named[0] if len(named) == 1 else None
    alone = len(family) == 1 or times[family[0]] > times[family[1]]
    return family[0] if alone else None


def _sons(
    sides: tuple[Sequence[Sighting], Sequence[Sighting]], keys: tuple[Sequence[Key], Sequence[Key]]
) -> frozenset[Key]:
    """Return the names that a side gives with and without a "Jr.", as those of two people are."""
    found: set[Key] = set()
    for side, known in zip(sides, keys, strict=True):
        forms: tuple[set[Key], set[Key]] = (set(), set())
        for sighting, key in zip(side, known, strict=True):
            forms[sighting.words[-1] in table.PERSON_ENDS].add(key)
        found |= {key for key in forms[0] & forms[1] if len(key) > 1}
    return frozenset(found)


def _as_son(sons: frozenset[Key], sighting: Sighting, key: Key) -> Key:
    """Return the key with the "Jr." that tells a son from his father, where both are named."""
    if sighting.words[-1] not in table.PERSON_ENDS or key[0] == "=":
        return key
    named = [full for full in sorted(sons) if full[-len(key) :] == key]
    return (*named[0], sighting.words[-1]) if len(named) == 1 else key


def _as_governments(side: Sequence[Sighting], keys: Sequence[Key]) -> list[Key]:
    """Return the keys, a capital that acts for its country doing so in all the text.

    Where a word such as "in" stands before it, it is the town.
    """
    acting = {
        sighting.text: key
        for sighting, key in zip(side, keys, strict=True)
        if sighting.full and gazetteer.canonical(sighting.text) in _TOWNS - {sighting.full}
    }
    return [
        key if sighting.cued or not sighting.full else acting.get(sighting.text, key)
        for sighting, key in zip(side, keys, strict=True)
    ]


_TOWNS: Final = {gazetteer.canonical(form) for form in gazetteer.GOVERNMENTS}


def key_of(sighting: Sighting) -> Key:
    """Return what a mention is known by before it is folded into another."""
    if sighting.full:
        return ("=", sighting.full)
    words = sighting.words
    if any("-" in word for word in words):
        words = tuple(part for word in words for part in word.split("-") if part) or words
    if len(words) > 1 and words[0] in {"al", "the"}:
        words = words[1:]
    while len(words) > 1 and words[-1] in _ENDS:
        words = words[:-1]
    while len(words) > _HOUSE_WORDS and words[-1] in _HOUSE_ENDS:
        words = words[:-1]
    return words[:MAX_WORDS]


def _acronyms(
    side: Sequence[str], found: Sequence[Sighting], keys: Sequence[Key]
) -> Iterator[tuple[Key, Key]]:
    """Yield letters and the name they follow in brackets: "Korean People's Army (KPA)"."""
    for (name, full), (letters, short) in pairwise(zip(found, keys, strict=True)):
        if name.sentence != letters.sentence or len(letters.words) > 1:
            continue
        text = side[name.sentence]
        bracketed = (text[name.end : letters.start].strip(), text[letters.end : letters.end + 1])
        if bracketed == ("(", ")") and letters.words[0][:1] == name.words[0][:1]:
            yield short, full


def _bearers(keys: Iterable[Key]) -> Bearers:
    """Return who may be called by a word alone: the first or the last of a full name."""
    found: dict[str, list[Key]] = {}
    for key in sorted(filter(_is_full, set(keys))):
        for word in {key[0], key[-1]}:
            found.setdefault(word, []).append(key)
    return found


def _is_full(key: Key) -> bool:
    return len(key) > 1 and key[0] != "="


def _homes(keys: Sequence[Key], told: Mapping[Key, Key]) -> dict[Key, Key]:
    """Return for each key the one that stands for all forms of its name."""
    homes = {key: key for key in keys}
    forms: dict[Key, Key] = {}
    letters: dict[Key, set[Key]] = {}
    for key in sorted(filter(_is_full, keys), key=lambda key: (-len(key), key)):
        personal = is_personal(key) and _SMALL.isdisjoint(key)
        form = (key[0], key[-1]) if personal else key
        homes[key] = forms.get(form) or forms.setdefault(form, forms.get(key, key))
        for size in range(2 if personal else 3, len(key)):
            forms.setdefault(key[-size:], homes[key])
        letters.setdefault((_initials(key),), set()).add(homes[key])
    for key in keys:
        if len(key) == 1 and len(letters.get(key, ())) == 1:
            homes[key] = next(iter(letters[key]))
    for short, long in told.items():
        homes[short] = homes.get(long, long)
    return homes


def _initials(key: Key) -> str:
    """Return the first letters of a name's words, small words left out."""
    return "".join(word[0] for word in key if word not in _SMALL)
