"""Where a text names somebody or something: runs of capitals, cut into names and told by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from newsreader.core import gazetteer, namewords as table
from newsreader.core.capitals import TITLED, Evidence, Word, is_letters, like_headline, words
from newsreader.core.governments import government
from newsreader.core.namekinds import (
    NameKind,
    full_name,
    is_personal,
    kind_of,
    kind_of_known,
    text_of,
)
from newsreader.core.runs import is_known_place, runs
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold

_AGE: Final = re.compile(r",? ?\(?\d{1,2}[,)]")
_NO_NAME_ENDS: Final = ("ing", "ed", "ly")
"""Ends of a verb or adverb, at the start of a sentence and before a name: "Leaving Oslo"."""
_LIKELY: Final = 2
"""The weight from which what stands around a name adds nothing."""

_NEVER_FIRST: Final = stop_words("en") | table.CALENDAR
"""Words that begin no name, even where no sentence start explains their capital."""
_OFFICE: Final = table.TITLES | table.TITLE_MODIFIERS
_MONTHS: Final = frozenset({"may", "march"})
_TIMES: Final = frozenset({"acting", "former", "ex", "outgoing", "incoming"})
"""Titles that tell when another is borne."""
_BEFORE_PERSON: Final = table.TITLES - _TIMES

Piece = tuple[list[Word], NameKind, int]
"""The words of a name, its kind, and how sure that is."""


class Sighting(NamedTuple):
    """One mention of a name, and what it tells by itself."""

    sentence: int
    start: int
    """Code points into the sentence."""
    end: int
    text: str
    words: tuple[str, ...]
    """The words of the name, folded."""
    full: str | None
    """The full name of a place or body that everyone knows, where this is a form of one."""
    kind: NameKind
    weight: int
    """How sure the kind is: 0 for not at all, 3 for as good as certain."""
    cued: bool
    """Whether a word such as "in" or "near" stands before it."""


def sightings(sentences: Sequence[str], known: Evidence) -> tuple[Sighting, ...]:
    """Return every mention of a name in the sentences, in order."""
    found = tuple(
        sighting
        for number, sentence in enumerate(sentences)
        for sighting in sorted(_in_sentence(number, sentence, known), key=attrgetter("start"))
    )
    return _certain(found) if known.nouns else found


def _certain(found: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Return the sightings that are no nouns, in a language that gives each noun a capital.

    A single word is one only where it is known, in letters, or the surname of a longer name.
    """
    last = {sighting.words[-1] for sighting in found if len(sighting.words) > 1}
    return tuple(s for s in found if s.weight or len(s.words) > 1 or s.words[-1] in last)


def _in_sentence(number: int, sentence: str, known: Evidence) -> Iterator[Sighting]:
    line = words(sentence)
    for run in runs(sentence, line, known, headline=like_headline(sentence)):
        name = _trimmed(run, known)
        for sighting, phrase in _told(sentence, name[0].number, name[-1].number) if name else ():
            if not phrase or not known.is_common(phrase):
                yield sighting._replace(sentence=number)
    for title in TITLED.finditer(sentence) if "《" in sentence else ():
        start, end = title.span(1)
        folded = fold(title[1])
        yield Sighting(number, start, end, title[1], (folded,), None, "other", 0, cued=False)


@lru_cache(maxsize=2048)
def _told(sentence: str, first: int, last: int) -> tuple[tuple[Sighting, tuple[str, ...]], ...]:
    """Return the names in a run of a sentence's words, the sentence counted as the first.

    Each with its words where they may be common ones, which other sentences tell.
    """
    line = words(sentence)
    return tuple(
        (
            _sighting(sentence, line, piece, (kind, weight)),
            () if weight >= _LIKELY else tuple([word.folded for word in piece]),
        )
        for piece, kind, weight in _pieces([*line[first : last + 1]])
        if not _is_state(sentence, piece) and not len(piece[0].text) == len(piece) == 1
    )


def _is_state(sentence: str, piece: Sequence[Word]) -> bool:
    """Whether a name is the short form of a state behind a town: "Springfield, Mo."."""
    if len(piece) > 1 or bare(piece[0]) not in table.STATES:
        return False
    return sentence[: piece[0].start].endswith(", ")


def _trimmed(run: list[Word], known: Evidence) -> list[Word]:
    """Return the run without the words at its ends that are no part of a name."""
    start, end = 0, len(run)
    while start < end and _leads_in(run, start, end, known):
        start += 1
    while end > start and (not run[end - 1].capital or run[end - 1].folded in table.CALENDAR):
        if is_known_place(run[start:end]) or _is_month_of_name(run[start:end]):
            break
        end -= 1
    return run[start:end]


def _is_month_of_name(name: Sequence[Word]) -> bool:
    """Whether a name ends in a month that is a surname behind a given name: "Theresa May"."""
    return len(name) > 1 and name[-1].folded in _MONTHS and name[-2].folded in table.FIRST_NAMES


def _leads_in(run: Sequence[Word], start: int, end: int, known: Evidence) -> bool:
    """Whether the word at `start` stands before a name and is no part of it."""
    word = run[start]
    if _known_prefix(run[start:end]) > 1:
        return False
    if word.folded in table.TITLES or _is_certain(word, known):
        return not word.capital
    alone = end - start == 1
    never = table.COMMON if word.opens or alone else _NEVER_FIRST
    if (
        not word.capital
        or "-year-" in word.folded
        or word.folded in never
        or word.folded in known.small
    ):
        return True
    if not word.opens:
        return alone and known.is_plain(word.folded)
    return known.upper[word.folded] <= known.lower[word.folded] and (
        bool(known.lower[word.folded])
        or (alone and not word.possessive and not word.followed)
        or (not alone and _is_outside(word.folded, run[end - 1].folded))
    )


def _is_outside(first: str, last: str) -> bool:
    """Whether what looks like a name's first word stands before it: "Leaving Oslo"."""
    if first == "united" or last in table.IMPERSONAL:
        return False
    return first.endswith(_NO_NAME_ENDS)


def _is_certain(word: Word, known: Evidence) -> bool:
    """Whether a word is a name wherever it stands."""
    if gazetteer.canonical(word.text):
        return True
    if word.folded in table.COMMON:
        return False
    return is_letters(word) or (word.folded in table.FIRST_NAMES and not known.lower[word.folded])


def _pieces(run: list[Word]) -> list[Piece]:
    """Return the names in a run: what stands before a title, the titled person, a people."""
    while run and (not run[0].capital or run[0].folded in _TIMES):
        run = run[1:]
    if not run:
        return []
    name = _without_office(run)
    if len(name) < len(run):
        return [*_pieces(name), *_pieces(run[len(name) :])]
    after = _after_title(run)
    if after:
        title, rest = after
        before = run[:title]
        while before and before[-1].folded in _OFFICE:
            before = before[:-1]
        return [*_pieces(before), (rest, "person", 3)]
    if all(w.folded in _OFFICE for w in run):
        is_office = len(run) > 1 and run[0].folded in table.TITLE_MODIFIERS and not run[0].opens
        return [_named(run)] if is_office or gazetteer.canonical(text_of(run)) else []
    head = _given_behind_place(run) or _known_prefix(run)
    if head and head < len(run) and _splits(run, head):
        return [_named(run[:head]), *_pieces(run[head:])]
    return [_named(run)]


def _without_office(run: list[Word]) -> list[Word]:
    """Return the run without the office that stands behind a name: "Gray Surgeon General"."""
    if (
        run[0].folded in table.TITLE_MODIFIERS
        or any(word.folded in table.ORGANISATION_WORDS for word in run)
        or gazetteer.canonical(text_of(run))
    ):
        return run
    end = len(run)
    while end > 1 and run[end - 1].folded in _OFFICE:
        end -= 1
    if end == 1 < len(run) and run[0].folded in table.FIRST_NAMES and run[1].capital:
        # Behind a given name alone, what is a title elsewhere is the surname: "Aaron Judge".
        end = 2
    return run[:end] if run[end - 1].folded not in table.TITLES else run


def _after_title(run: Sequence[Word]) -> tuple[int, list[Word]] | None:
    """Return where the last title of a run stands and the person's name behind it."""
    for place in range(len(run) - 2, -1, -1):
        if run[place].folded not in table.TITLES:
            continue
        rest = list(run[place + 1 :])
        if not rest[0].capital:
            given = next((n for n, w in enumerate(rest) if w.folded in table.FIRST_NAMES), 0)
            rest = rest[given:]
            while rest and (not rest[0].capital or rest[0].folded in table.TITLE_MODIFIERS):
                rest = rest[1:]
        if all(word.folded in _OFFICE for word in rest):
            return None
        if not is_personal([word.folded for word in rest]):
            return None
        if gazetteer.canonical(text_of(rest)) and (
            len(rest) > 1 or run[place].folded in _TIMES or is_letters(rest[0])
        ):
            return None
        return place, rest
    return None


def _given_behind_place(run: Sequence[Word]) -> int:
    """Return where a given name and a surname stand behind a place: "District of Utah Ann Berg"."""
    for place in range(2, len(run) - 1):
        person = run[place:]
        if (
            len(person) in _PERSON_SIZES
            and run[place].folded in table.FIRST_NAMES
            and gazetteer.key(run[place - 1].text) in gazetteer.PLACES
            and all(word.capital for word in person)
            and is_personal([word.folded for word in person])
        ):
            return place
    return 0


_PERSON_SIZES: Final = (2, 3)


def _known_prefix(run: Sequence[Word]) -> int:
    """Return how many words at the run's start make a place, people or body everyone knows."""
    if not gazetteer.may_begin(run[0].text):
        return 0
    for size in range(min(gazetteer.LONGEST, len(run)), 0, -1):
        if gazetteer.canonical(text_of(run[:size])):
            return size
    return 0


def _splits(run: Sequence[Word], head: int) -> bool:
    """Whether the words behind a known name begin another one."""
    if run[-1].folded in table.IMPERSONAL:
        return False
    if not run[head].capital:
        return False
    if gazetteer.canonical(text_of(run[head:])) or run[head].folded in table.FAITHS:
        return True
    return gazetteer.key(text_of(run[:head])) in gazetteer.DEMONYMS or len(run) - head > 1


def _named(name: list[Word]) -> Piece:
    """Return the words as one name with the kind that they tell by themselves."""
    kind, weight = kind_of(name)
    return name, kind, weight


def _sighting(
    sentence: str, line: Sequence[Word], piece: Sequence[Word], told: tuple[NameKind, int]
) -> Sighting:
    first, last = piece[0].number, piece[-1].number
    before = line[first - 1].folded if first else ""
    after = line[last + 1].folded if last + 1 < len(line) else ""
    text = sentence[piece[0].start : piece[-1].end]
    cued = before in table.PLACE_CUES
    kind, weight = told
    if weight < _LIKELY:
        personal = is_personal([word.folded for word in piece])
        if personal and (_AGE.match(sentence, piece[-1].end) or before in _BEFORE_PERSON):
            kind, weight = "person", 3
        elif personal and len(piece) > 1 and after in table.SPEECH and not weight:
            kind, weight = "person", 1
        elif before in table.SURE_PLACE_CUES and not weight:
            kind, weight = "place", 1
    full = full_name(piece) if kind != "person" else None
    acting = government(sentence, line, first, last) if kind != "person" else None
    if acting:
        full, kind, weight = acting, kind_of_known(acting), 3
    folded = tuple(map(bare, piece))
    return Sighting(0, piece[0].start, piece[-1].end, text, folded, full, kind, weight, cued)


def bare(word: Word) -> str:
    """Return a word of a name, folded and without the dots and spaces of initials."""
    return word.folded.replace(".", "").replace(" ", "")
