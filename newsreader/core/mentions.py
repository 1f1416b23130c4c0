"""Where a text names somebody or something: runs of capitals, cut into names and told by kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from newsreader.core import gazetteer, namewords as table
from newsreader.core.text import fold

NameKind = Literal["person", "place", "organisation", "other"]

MAX_WORDS: Final = 9
"""A longer run of capitals is a headline, not a name."""

MAX_LETTERS: Final = 7
"""A longer word in capitals is a word in capitals, not an acronym."""

TITLE_CASE: Final = 0.7
"""The share of long words with a capital from which a sentence is set like a headline."""

_WORD: Final = re.compile(r"(?:[A-Z]\. ?){2,}(?![a-z])|[^\W_]+(?:[&’'.-][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s$", re.IGNORECASE)
_JOINED: Final = re.compile(rf"(?<=\w)-(?:{'|'.join(sorted(table.JOINED))})$", re.IGNORECASE)
_OPENING: Final = re.compile(r"(?:^|[.!?:;…—–|“\"‘(\[®-]|[.!?][”\"’)\]])\s*[“\"‘'(\[]*$")
_MARKS: Final = str.maketrans("", "", ". -'’&")
_AGE: Final = re.compile(r",? ?\(?\d{1,2}[,)]")
_FOLLOWED: Final = re.compile(rf",? ?\(?\d{{1,2}}[,)]|,? (?:{'|'.join(sorted(table.SPEECH))})\b")
_ABBREVIATED: Final = frozenset(
    "sen gov rep dr mr mrs ms lt sgt col gen capt st mt ft prof rev jr sr maj cpl hon inc corp".split()
)


@dataclass(frozen=True, slots=True)
class Sighting:
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


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    """As written, without a possessive ending."""
    folded: str
    possessive: bool
    capital: bool
    opens: bool
    """Whether a capital here may be due to the start of a sentence."""
    followed: bool
    """Whether what follows tells that it is somebody's name: an age, a verb of speech."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the texts themselves tell about their words."""

    lower: Counter[str]
    """How often each word stands in lower case."""
    upper: Counter[str]
    """How often each word has a capital that no sentence start and no headline explains."""

    def is_plain(self, word: str) -> bool:
        """Whether the word is a common word here, capital or not."""
        return word in table.COMMON or self.lower[word] > 2 * self.upper[word]


def evidence(sentences: Iterable[str]) -> Evidence:
    """Return what the sentences tell about the words in them."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for sentence in sentences:
        words = _words(sentence)
        lower.update(word.folded for word in words if not word.capital)
        if not _like_headline(words):
            upper.update(word.folded for word in words if word.capital and not word.opens)
    return Evidence(lower, upper)


def sightings(sentences: Sequence[str], known: Evidence) -> tuple[Sighting, ...]:
    """Return every mention of a name in the sentences, in order."""
    return tuple(
        sighting
        for number, sentence in enumerate(sentences)
        for sighting in _in_sentence(number, sentence, known)
    )


def _words(sentence: str) -> list[_Word]:
    found = []
    for match in _WORD.finditer(sentence):
        written = match[0].rstrip()
        text = _JOINED.sub("", _POSSESSIVE.sub("", written))
        start = match.start()
        before = sentence[max(0, start - 6) : start]
        found.append(
            _Word(
                start,
                start + len(text),
                text,
                fold(text),
                possessive=_POSSESSIVE.search(written) is not None,
                capital=_is_capital(text),
                opens=start == 0 or _OPENING.search(before) is not None,
                followed=_FOLLOWED.match(sentence, match.end()) is not None,
            )
        )
    return found


def _is_capital(word: str) -> bool:
    """Whether a word is written like a name: a capital, or one inside ("iPhone")."""
    return word[0].isupper() or (word[0].isalpha() and not word.islower() and "-" not in word)


def _like_headline(words: Sequence[_Word]) -> bool:
    """Whether capitals tell nothing here, as most words carry one."""
    long = [word for word in words if len(word.folded) > 3 and word.text[0].isalpha()]
    return len(long) > 2 and sum(word.capital for word in long) >= TITLE_CASE * len(long)


def _in_sentence(number: int, sentence: str, known: Evidence) -> Iterator[Sighting]:
    words = _words(sentence)
    headline = _like_headline(words)
    for run in _runs(sentence, words, known, headline=headline):
        for piece, kind, weight in _pieces(_trimmed(run, known)):
            if piece:
                yield _sighting(number, sentence, words, piece, (kind, weight))


def _runs(
    sentence: str, words: Sequence[_Word], known: Evidence, *, headline: bool
) -> Iterator[list[_Word]]:
    """Yield the runs of capitalised words, the small words inside a name among them."""
    run: list[_Word] = []
    for place, word in enumerate(words):
        fits = word.capital and (not headline or _is_known(words, place, known))
        if run and not _joined(sentence, run[-1], word):
            yield run
            run = []
        if fits:
            run.append(word)
        elif run and not headline and _goes_on(run, words, place):
            run.append(word)
        elif run:
            yield run
            run = []
        if len(run) > MAX_WORDS:
            run = []
    if run:
        yield run


def _is_known(words: Sequence[_Word], place: int, known: Evidence) -> bool:
    """Whether a headline's word is a name by what other sentences or the tables tell."""
    word = words[place]
    around = [w.text for w in words[max(0, place - 1) : place + 2]]
    if any(gazetteer.canonical(f"{a} {b}") for a, b in zip(around, around[1:], strict=False)):
        return True
    if word.folded in table.COMMON:
        return False
    if known.upper[word.folded] > known.lower[word.folded]:
        return True
    if gazetteer.canonical(word.text) or word.folded in table.TITLES | table.FIRST_NAMES:
        return True
    if _is_letters(word) and not all(w.text.isupper() for w in words if w.text.isalpha()):
        return True
    return (
        place > 0
        and words[place - 1].folded in table.FIRST_NAMES
        and not known.lower[word.folded]
    )


def _joined(sentence: str, last: _Word, word: _Word) -> bool:
    """Whether what stands between two words lets a name go on."""
    if last.possessive and fold(last.text) + "'s" not in table.POSSESSIVE_HEADS:
        return False
    gap = sentence[last.end + 2 * last.possessive : word.start]
    if gap in (" ", " & ", "\n"):
        return True
    if gap in (". ", ".") or (gap == "" and last.text.endswith(".")):
        return last.folded in _ABBREVIATED or len(last.text) == 1 or "." in last.text
    return gap == ", " and word.folded in table.COMPANY_ENDS | table.PERSON_ENDS


def _goes_on(run: Sequence[_Word], words: Sequence[_Word], place: int) -> bool:
    """Whether a small word is part of the name: "Department of Health", "Ludwig van Beethoven"."""
    word = words[place]
    if word.folded in {"of", "for", "and", "the"}:
        follows = next((w for w in words[place + 1 : place + 3] if w.capital), None)
        if follows is None or follows.start - word.end > 5:
            return False
        if word.folded == "and":
            return run[-1].folded in table.TOPICS or any(w.folded in {"of", "for"} for w in run)
        if word.folded == "the":
            return run[-1].folded in {"of", "for"}
        return run[-1].folded in table.OF_HEADS
    return word.folded in table.PARTICLES and place + 1 < len(words) and words[place + 1].capital


def _trimmed(run: list[_Word], known: Evidence) -> list[_Word]:
    """Return the run without the words at its ends that are no part of a name."""
    start, end = 0, len(run)
    while start < end and _leads_in(run, start, end, known):
        start += 1
    while end > start and (not run[end - 1].capital or run[end - 1].folded in table.CALENDAR):
        end -= 1
    return run[start:end]


def _leads_in(run: Sequence[_Word], start: int, end: int, known: Evidence) -> bool:
    word = run[start]
    if _known_prefix(run[start:end]) > 1:
        return False
    if not word.capital or word.folded in table.CALENDAR or "-year-" in word.folded:
        return True
    if word.folded in table.TITLES:
        return False
    if word.folded in {"the", "a", "an", "this", "that"}:
        return gazetteer.canonical(" ".join(w.text for w in run[start:end])) is None
    if _is_certain(word, known):
        return False
    alone = end - start == 1
    if not word.opens:
        return known.is_plain(word.folded) if alone else word.folded in table.COMMON
    if known.upper[word.folded] > known.lower[word.folded]:
        return word.folded in table.COMMON
    if word.folded in table.COMMON or known.lower[word.folded]:
        return True
    return alone and not word.possessive and not word.followed


def _is_certain(word: _Word, known: Evidence) -> bool:
    """Whether a word is a name wherever it stands."""
    if word.folded in table.COMMON:
        return False
    if word.folded in table.FIRST_NAMES and not known.lower[word.folded]:
        return True
    return gazetteer.canonical(word.text) is not None or _is_letters(word)


def _is_letters(word: _Word) -> bool:
    """Whether a word is written in capitals ("KPA") or with one inside ("eBay")."""
    letters = word.text.translate(_MARKS)
    if word.folded in table.COMMON or not letters[1:].isalpha() or letters[1:].islower():
        return False
    return len(letters) < MAX_LETTERS or not letters.isupper()


Piece = tuple[list[_Word], NameKind, int]


def _pieces(run: list[_Word]) -> list[Piece]:
    """Return the names in a run: what stands before a title, the titled person, a people."""
    while run and not run[0].capital:
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
        while before and before[-1].folded in table.TITLES | table.TITLE_MODIFIERS:
            before = before[:-1]
        return [*_pieces(before), (rest, "person", 3)]
    if all(w.folded in table.TITLES | table.TITLE_MODIFIERS for w in run):
        is_office = len(run) > 1 and run[0].folded in table.TITLE_MODIFIERS and not run[0].opens
        return [_named(run)] if is_office or gazetteer.canonical(_text(run)) else []
    head = _known_prefix(run)
    if head and head < len(run) and _splits(run, head):
        return [_named(run[:head]), *_pieces(run[head:])]
    return [_named(run)]


def _without_office(run: list[_Word]) -> list[_Word]:
    """Return the run without the office that stands behind a name: "Gray Surgeon General"."""
    if run[0].folded in table.TITLE_MODIFIERS or any(
        word.folded in table.ORGANISATION_WORDS for word in run
    ):
        return run
    end = len(run)
    while end > 1 and run[end - 1].folded in table.TITLES | table.TITLE_MODIFIERS:
        end -= 1
    return run[:end] if run[end - 1].folded not in table.TITLES else run


def _after_title(run: Sequence[_Word]) -> tuple[int, list[_Word]] | None:
    """Return where the last title of a run stands and the person's name behind it."""
    for place in range(len(run) - 2, -1, -1):
        if run[place].folded not in table.TITLES:
            continue
        rest = list(run[place + 1 :])
        if not rest[0].capital:
            while rest and (not rest[0].capital or rest[0].folded in table.TITLE_MODIFIERS):
                rest = rest[1:]
        if all(word.folded in table.TITLES | table.TITLE_MODIFIERS for word in rest):
            return None
        if rest[-1].folded in table.ORGANISATION_WORDS | table.PLACE_WORDS:
            return None
        if gazetteer.canonical(_text(rest)) and len(rest) > 1:
            return None
        return place, rest
    return None


def _known_prefix(run: Sequence[_Word]) -> int:
    """Return how many words at the run's start make a place, people or body everyone knows."""
    for size in range(min(gazetteer.LONGEST, len(run)), 0, -1):
        if gazetteer.canonical(_text(run[:size])):
            return size
    return 0


def _splits(run: Sequence[_Word], head: int) -> bool:
    """Whether the words behind a known name begin another one."""
    if run[-1].folded in table.ORGANISATION_WORDS | table.PLACE_WORDS:
        return False
    if not run[head].capital:
        return False
    return gazetteer.key(_text(run[:head])) in gazetteer.DEMONYMS or len(run) - head > 1


def _text(words: Sequence[_Word]) -> str:
    return " ".join(word.text for word in words)


def _full(words: Sequence[_Word]) -> str | None:
    """Return the full name of a known place or body, also where only a part of it is meant."""
    found = gazetteer.canonical(_text(words))
    if found is None and len(words) > 1 and words[0].folded in table.DIRECTIONS:
        return gazetteer.canonical(_text(words[1:]))
    return found


def _named(words: list[_Word]) -> Piece:
    """Return the words as one name with the kind that they tell by themselves."""
    form = gazetteer.key(_text(words))
    if _full(words):
        return words, "organisation" if form in gazetteer.ORGANISATIONS else "place", 3
    last = words[-1].folded
    if last in table.PERSON_ENDS:
        return words, "person", 3
    if last in table.COMPANY_ENDS or (len(words) > 1 and last in table.ORGANISATION_WORDS):
        return words, "organisation", 3
    if any(w.folded in table.ORGANISATION_WORDS for w in words) and len(words) > 2:
        return words, "organisation", 2
    if len(words) > 1 and (last in table.PLACE_WORDS or words[0].folded in table.PLACE_WORDS):
        return words, "place", 2
    if len(words) > 1 and words[0].folded in table.FIRST_NAMES:
        return words, "person", 2
    if len(words) == 1 and words[0].text.isupper() and len(last) > 1:
        return words, "organisation", 1
    return words, "other", 0


def _sighting(
    number: int,
    sentence: str,
    words: Sequence[_Word],
    piece: Sequence[_Word],
    told: tuple[NameKind, int],
) -> Sighting:
    first, last = words.index(piece[0]), words.index(piece[-1])
    before = words[first - 1].folded if first else ""
    after = words[last + 1].folded if last + 1 < len(words) else ""
    text = sentence[piece[0].start : piece[-1].end]
    cued = before in table.PLACE_CUES
    kind, weight = told
    if weight < 2:
        if _AGE.match(sentence, piece[-1].end) or before in table.TITLES - {"then"}:
            kind, weight = "person", 3
        elif len(piece) > 1 and after in table.SPEECH and not weight:
            kind, weight = "person", 1
        elif cued and not weight:
            kind, weight = "place", 1
    full = _full(piece) if kind != "person" else None
    if full and not cued and after in table.ACTING:
        full = gazetteer.GOVERNMENTS.get(gazetteer.key(text), full)
    folded = tuple(w.folded.replace(".", "").replace(" ", "") for w in piece)
    return Sighting(number, piece[0].start, piece[-1].end, text, folded, full, kind, weight, cued)
