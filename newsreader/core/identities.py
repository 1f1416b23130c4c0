"""Which mentions name the same: surname and full name, letters and what they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from newsreader.core import namewords as table
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


def identities(
    texts: tuple[Sequence[str], Sequence[str]],
    sides: tuple[Sequence[Sighting], Sequence[Sighting]],
) -> tuple[list[Key], list[Key]]:
    """Return for each mention of each side the key of the one it names."""
    keys = ([key_of(s) for s in sides[0]], [key_of(s) for s in sides[1]])
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
                return named[0] if len(named) == 1 else homes[key]
        return homes[key]

    return (
        list(map(identity, [0] * len(keys[0]), sides[0], keys[0])),
        list(map(identity, [1] * len(keys[1]), sides[1], keys[1])),
    )


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
