"""People, places and organisations that two accounts name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from newsreader.core import namewords as table
from newsreader.core.capitals import MAX_WORDS, evidence
from newsreader.core.language import sentences
from newsreader.core.sightings import NameKind, Sighting, sightings

__all__ = ["Compared", "Mention", "Name", "NameKind", "compare", "names"]

Key = tuple[str, ...]

_SMALL: Final = frozenset({"of", "the", "and", "for", "on"})
MAX_NEAR: Final = 20
"""A shape that more names of a side have tells nothing of their spelling."""

_IMPERSONAL: Final = _SMALL | table.ORGANISATION_WORDS | table.PLACE_WORDS
_ENDS: Final = table.COMPANY_ENDS | table.PERSON_ENDS
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
    """The fullest form that the sides write, or the usual one of a well-known place or body."""
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
    found = compare([span.of(text) for span in spans], []).left
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


def compare(left: Sequence[str], right: Sequence[str]) -> Compared:
    """Return which names both lists of sentences hold, and which only one does."""
    known = evidence([*left, *right])
    sides = (sightings(left, known), sightings(right, known))
    told = {*_acronyms(left, sides[0]), *_acronyms(right, sides[1])}
    # Where two names claim the same letters, the longer one has them.
    keys = _identities(sides, dict(sorted(told, key=lambda claim: (len(claim[1]), claim))))
    groups: dict[Key, tuple[list[Sighting], list[Sighting]]] = {}
    for side, found in enumerate(sides):
        for sighting, key in zip(found, keys[side], strict=True):
            groups.setdefault(key, ([], []))[side].append(sighting)
    for key, double in _doubles(groups).items():
        groups[key][1].extend(groups.pop(double)[1])
    named = [_name(*group) for group in groups.values()]
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
    least = 5 if len(key) > 1 else 7
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


def _name(left: Sequence[Sighting], right: Sequence[Sighting]) -> Name:
    both = [*left, *right]
    votes: Counter[NameKind] = Counter()
    for sighting in both:
        votes[sighting.kind] += sighting.weight
    kind = max(_KINDS, key=lambda kind: votes[kind]) if votes.total() else "other"
    full = [sighting.full for sighting in both if sighting.full]
    longest = max((s.text for s in both), key=lambda text: (text.count(" "), len(text), text))
    return Name(min(full) if full else longest, kind, _mentions(left), _mentions(right))


def _mentions(found: Iterable[Sighting]) -> tuple[Mention, ...]:
    return tuple(Mention(s.sentence, s.start, s.end, s.text) for s in found)


def _key(sighting: Sighting) -> Key:
    """Return what a mention is known by before it is folded into another."""
    if sighting.full:
        return ("=", sighting.full)
    words = tuple(part for word in sighting.words for part in word.split("-") if part)
    if len(words) > 1 and words[0] in {"al", "the"}:
        words = words[1:]
    while len(words) > 1 and words[-1] in _ENDS:
        words = words[:-1]
    return words[:MAX_WORDS]


def _acronyms(side: Sequence[str], found: Sequence[Sighting]) -> Iterator[tuple[Key, Key]]:
    """Yield letters and the name they follow in brackets: "Korean People's Army (KPA)"."""
    for name, letters in pairwise(found):
        if name.sentence != letters.sentence or len(letters.words) > 1:
            continue
        text = side[name.sentence]
        bracketed = (text[name.end : letters.start].strip(), text[letters.end : letters.end + 1])
        if bracketed == ("(", ")") and letters.words[0][:1] == name.words[0][:1]:
            yield _key(letters), _key(name)


def _identities(
    sides: tuple[Sequence[Sighting], Sequence[Sighting]], told: Mapping[Key, Key]
) -> tuple[list[Key], list[Key]]:
    """Return for each mention of each side the key of the one it names."""
    people = Counter(_key(s) for side in sides for s in side if s.kind == "person")
    own = [{_key(s) for s in side} for side in sides]
    homes = _homes(sorted(own[0] | own[1]), told)
    bearing = [_by_word({homes[key] for key in keys if _is_full(homes[key])}) for keys in own]

    def identity(side: int, sighting: Sighting) -> Key:
        key = _key(sighting)
        if key[0] == "=":
            word = sighting.words[0]
            if len(sighting.words) > 1 or sighting.cued:
                return homes[key]
            bearers = [
                full for full in bearing[side].get(word, ()) if full[-1] == word and people[full]
            ]
            return bearers[0] if len(bearers) == 1 else homes[key]
        if len(key) > 1:
            return homes[key]
        if key in told:
            return homes[key]
        named = bearing[side].get(key[0]) or bearing[1 - side].get(key[0], [])
        return named[0] if len(named) == 1 and key[0] not in _IMPERSONAL else homes[key]

    return (
        [identity(0, sighting) for sighting in sides[0]],
        [identity(1, sighting) for sighting in sides[1]],
    )


def _by_word(fulls: Iterable[Key]) -> dict[str, list[Key]]:
    """Return full names by the first and the last word, by which alone each may be called."""
    found: dict[str, list[Key]] = {}
    for full in sorted(fulls):
        for word in dict.fromkeys((full[0], full[-1])):
            found.setdefault(word, []).append(full)
    return found


def _is_full(key: Key) -> bool:
    return len(key) > 1 and key[0] != "="


def _homes(keys: Sequence[Key], told: Mapping[Key, Key]) -> dict[Key, Key]:
    """Return for each key the one that stands for all forms of its name."""
    homes = {key: key for key in keys}
    forms: dict[Key, Key] = {}
    letters: dict[Key, set[Key]] = {}
    for key in sorted(filter(_is_full, keys), key=lambda key: (-len(key), key)):
        personal = not _IMPERSONAL & set(key)
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
