"""People, places and organisations that two accounts name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from newsreader.core import gazetteer, namewords as table
from newsreader.core.capitals import evidence
from newsreader.core.language import sentences
from newsreader.core.namekinds import NameKind, is_personal
from newsreader.core.runs import MAX_WORDS
from newsreader.core.sightings import Sighting, sightings

__all__ = ["Compared", "Mention", "Name", "NameKind", "compare", "names"]

Key = tuple[str, ...]

_SMALL: Final = frozenset({"of", "the", "and", "for", "on"})
MAX_NEAR: Final = 20
"""A shape that more names of a side have tells nothing of their spelling."""

_IMPERSONAL: Final = _SMALL | table.IMPERSONAL
_PARTS: Final = re.compile(r"[\w'’]+")
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


def _name(left: Sequence[Sighting], right: Sequence[Sighting]) -> Name:
    both = [*left, *right]
    votes: Counter[NameKind] = Counter()
    for sighting in both:
        votes[sighting.kind] += sighting.weight
    kind = max(_KINDS, key=lambda kind: votes[kind]) if votes.total() else "other"
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


def _key(sighting: Sighting) -> Key:
    """Return what a mention is known by before it is folded into another."""
    if sighting.full:
        return ("=", sighting.full)
    words = tuple(part for word in sighting.words for part in word.split("-") if part)
    if len(words) > 1 and words[0] in {"al", "the"}:
        words = words[1:]
    while len(words) > 1 and words[-1] in _ENDS:
        words = words[:-1]
    return words[:MAX_WORDS] or sighting.words


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
    fulls = [sorted({homes[key] for key in keys if _is_full(homes[key])}) for keys in own]

    def identity(side: int, sighting: Sighting) -> Key:
        key = _key(sighting)
        if key[0] == "=":
            word = sighting.words[0]
            if len(sighting.words) > 1 or sighting.cued:
                return homes[key]
            bearers = [full for full in fulls[side] if full[-1] == word and people[full]]
            return bearers[0] if len(bearers) == 1 else homes[key]
        if len(key) > 1:
            return homes[key]
        if key in told:
            return homes[key]
        for candidates in (fulls[side], fulls[1 - side]):
            bearers = [full for full in candidates if _bears(full, key[0])]
            if people[key]:
                bearers = [full for full in bearers if is_personal(full)]
            if len(bearers) == 1:
                return bearers[0]
            if bearers:
                break
        return homes[key]

    return (
        [identity(0, sighting) for sighting in sides[0]],
        [identity(1, sighting) for sighting in sides[1]],
    )


def _bears(full: Key, word: str) -> bool:
    """Whether somebody or something with this full name may be called by the word alone."""
    return word in (full[0], full[-1]) and word not in _IMPERSONAL


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
