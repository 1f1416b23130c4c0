"""Runs of capitalised words, and what the texts themselves tell of their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final, NamedTuple

from newsreader.core import gazetteer, namewords as table
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold

_NOUNS: Final = frozenset({"de", "lb"})
"""Languages that give every noun a capital: German, Luxembourgish."""

MAX_LETTERS: Final = 7
"""A longer word in capitals is a word in capitals, not an acronym."""

_OPEN: Final = (0.7, 3)
"""The share of capitals among so many long words that makes a line a headline."""

_STOPPED: Final = (0.9, 6)
"""The same where the line ends like a sentence."""

_LONG: Final = 4
"""Letters of a word that headlines set with a capital."""

_WORD: Final = re.compile(r"(?:[A-Z]\. ?){2,}(?![a-z])|[^\W_]+(?:[&’'.-][^\W_]+)*")
TITLED: Final = re.compile("《([^《》\\s]{1,30})》")
"""A title between Chinese marks, which needs no capital."""
_CASELESS: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u318f\u31f0-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
"""Scripts that have no capitals and set no space beside a word in Latin letters."""
_ADDRESSES: Final = re.compile(r"https?://\S+|\b\w+(?:\.\w+)+/\S+|[@#]\w+")
"""What is written for a machine: an address on the web, a handle, a hashtag."""
_MACHINE: Final = frozenset("@#/")
_PARTY: Final = re.compile(r"[DRI]-(?:[A-Z][a-z]*|[A-Z]\.?[A-Z]\.?)")
"""The party and state behind a politician's name: "D-Ohio"."""
_ARTICLES: Final = ("al-", "el-")
"""Starts in lower case of an Arabic name that has its capital behind them."""
_POSSESSIVE: Final = re.compile(r"['’]s$", re.IGNORECASE)
_JOINED: Final = re.compile(rf"(?<=\w)-(?:{'|'.join(sorted(table.JOINED))})$", re.IGNORECASE)
_OPENING: Final = re.compile(r"(?:^|[.!?:;…—–|“\"‘(\[®-]|[.!?][”\"’)\]])\s*[“\"‘'(\[]*$")
_MARKS: Final = str.maketrans("", "", ". -'’&")
_FOLLOWED: Final = re.compile(rf",? ?\(?\d{{1,2}}[,)]|,? (?:{'|'.join(sorted(table.SPEECH))})\b")


class Word(NamedTuple):
    """A word of a sentence, and what its place and its letters tell of it.

    A tuple, as every word of an article becomes one and tuples are made fastest.
    """

    number: int
    """Counted from 0 within the sentence."""
    start: int
    end: int
    text: str
    """As written, without a possessive ending."""
    folded: str
    possessive: bool = False
    capital: bool = False
    opens: bool = False
    """Whether a capital here may be due to the start of a sentence."""
    followed: bool = False
    """Whether what follows such a word tells that it is somebody's name: an age, "said"."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the texts themselves tell about their words."""

    lower: Counter[str]
    """How often each word stands in lower case."""
    upper: Counter[str]
    """How often each word has a capital that no sentence start and no headline explains."""
    said: tuple[str, ...]
    """All sentences of the texts."""
    small: frozenset[str] = frozenset()
    """The stop words of the text's own language, where that is not English."""
    nouns: bool = False
    """Whether that language gives every noun a capital."""

    @property
    def articles(self) -> frozenset[str]:
        """Return the small words that end a name, though others have them inside one: "das"."""
        return self.small if self.nouns else frozenset()

    def speaking(self, language: str) -> Evidence:
        """Return the same for a text in this language."""
        tongue = language.partition("-")[0].lower()
        if tongue in {"en", ""}:
            return self
        return replace(self, small=stop_words(tongue), nouns=tongue in _NOUNS)

    def is_common(self, phrase: Sequence[str]) -> bool:
        """Whether the texts write several words, one behind the other, in lower case as well."""
        if len(phrase) == 1 or not all(word in self.lower for word in phrase):
            return False
        return set(pairwise(phrase)) <= _neighbours(self.said)

    def is_plain(self, word: str) -> bool:
        """Whether the word is a common word here, capital or not."""
        return word in table.COMMON or self.lower[word] > 2 * self.upper[word]


def evidence(sentences: Iterable[str]) -> Evidence:
    """Return what the sentences tell about the words in them."""
    said = tuple(sentences)
    told = [_cases(sentence) for sentence in said]
    lower = Counter(chain.from_iterable(small for small, _ in told))
    upper = Counter(chain.from_iterable(great for _, great in told))
    return Evidence(lower, upper, said)


@lru_cache(maxsize=512)
def _cases(sentence: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a sentence in lower case, and those with a capital that tells."""
    line = words(sentence)
    lower = tuple([word.folded for word in line if not word.capital])
    if like_headline(sentence):
        return lower, ()
    upper = [
        word.folded
        for word in line
        if word.capital and not word.opens and not is_shouted(line, word.number)
    ]
    return lower, tuple(upper)


@lru_cache(maxsize=2)
def _neighbours(sentences: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Return each two words in lower case that a sentence sets side by side."""
    return frozenset(
        (one.folded, other.folded)
        for sentence in sentences
        for one, other in pairwise(words(sentence))
        if not (one.capital or other.capital) and other.start == one.end + 1
    )


@lru_cache(maxsize=512)
def words(sentence: str) -> tuple[Word, ...]:
    """Return the words of a sentence, the initials of a name as one."""
    found: list[Word] = []
    make = tuple.__new__
    number = 0
    for match in _WORD.finditer(_readable(sentence)):
        written = match[0]
        start, end = match.span()
        if written.islower():
            plain = written if written.isascii() else fold(written)
            # Most words end here, and a tuple is made twice as fast without its names.
            found.append(
                make(Word, (number, start, end, written, plain, False, False, False, False))
            )
            number += 1
        else:
            for span in _parts(written, start):
                found.append(_capitalised(sentence, number, *span))
                number += 1
    return tuple(found)


def _readable(sentence: str) -> str:
    """Return the sentence with spaces for all in which capitals tell nothing."""
    if not sentence.isascii():
        sentence = _CASELESS.sub(_spaces, TITLED.sub(_spaces, sentence))
    if not _MACHINE.isdisjoint(sentence):
        sentence = _ADDRESSES.sub(_spaces, sentence)
    return sentence


def _spaces(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _parts(written: str, start: int) -> Iterable[tuple[int, int]]:
    """Return where the words of a hyphened form stand that are names by themselves.

    They do where one is well known, or where a prefix stands before a capital: "anti-Berg".
    """
    end = start + len(written.rstrip())
    head, hyphen, tail = written.partition("-")
    if not hyphen or _PARTY.fullmatch(written):
        return ((start, end),)
    behind = start + len(head) + 1
    if tail[:1].isupper() and head.lower() in table.PREFIXES:
        return ((behind, end),)
    if written[0].isupper() and (gazetteer.canonical(head) or gazetteer.canonical(tail)):
        return (start, start + len(head)), (behind, end)
    return ((start, end),)


def _capitalised(sentence: str, number: int, start: int, end: int) -> Word:
    form = _form(sentence[start:end])
    opens = _opens(sentence, start, end)
    followed = opens and _FOLLOWED.match(sentence, end) is not None
    return Word(number, start, start + len(form.text), *form, opens, followed)


def _opens(sentence: str, start: int, end: int) -> bool:
    if start > 1 and sentence[start - 1] == " " and sentence[start - 2].isalnum():
        return False
    before = sentence[max(0, start - 6) : start]
    if start and _OPENING.search(before) is None:
        return False
    return _CASELESS.match(sentence, end) is None


class _Form(NamedTuple):
    """What the letters of a word alone tell of it, as `Word` has it."""

    text: str
    folded: str
    possessive: bool
    capital: bool


@lru_cache(maxsize=8192)
def _form(written: str) -> _Form:
    text = _JOINED.sub("", _POSSESSIVE.sub("", written))
    return _Form(text, fold(text), _POSSESSIVE.search(written) is not None, _is_capital(text))


def _is_capital(word: str) -> bool:
    """Whether a word is written like a name: a capital, or one inside ("iPhone", "al-Amin")."""
    if word[0].isupper():
        return _PARTY.fullmatch(word) is None
    if word.startswith(_ARTICLES) and word[3:4].isupper():
        return True
    return word[0].isalpha() and "-" not in word and any(map(str.isupper, word))


@lru_cache(maxsize=512)
def like_headline(sentence: str) -> bool:
    """Whether capitals tell nothing here, as most words carry one."""
    long = [
        word for word in words(sentence) if len(word.folded) >= _LONG and word.text[0].isalpha()
    ]
    stopped = sentence.rstrip("”\"’')] ").endswith((".", "!", "?", "…"))
    share, least = _STOPPED if stopped else _OPEN
    return len(long) >= least and sum(word.capital for word in long) >= share * len(long)


def is_letters(word: Word) -> bool:
    """Whether a word is written in capitals ("KPA") or with one inside ("eBay")."""
    letters = word.text.translate(_MARKS)
    if word.folded in table.COMMON or not letters[1:].isalpha() or letters[1:].islower():
        return False
    return len(letters) < MAX_LETTERS or not letters.isupper()


def is_shouted(line: Sequence[Word], place: int) -> bool:
    """Whether a word in capitals stands beside another one, where capitals tell nothing."""
    if not line[place].text.isupper() or len(line[place].text) == 1:
        return False
    around = (*line[max(0, place - 1) : place], *line[place + 1 : place + 2])
    return any(_is_upper(near) and (_is_loud(near) or _is_loud(line[place])) for near in around)


def _is_upper(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _is_loud(word: Word) -> bool:
    """Whether a word in capitals is long for an acronym."""
    return len(word.text) >= _LONG and word.text.isupper()
