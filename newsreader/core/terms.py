"""What a sentence is made of for matching: stems, word families, synonyms and numbers.

Each word gives two terms, so that words of one kind meet half-way: its stem, and its family (the
group of synonyms, or else how the word begins). Numbers are read, so that `ten` meets `10` and
`$43 million` meets `$43,885,310`. Text written without spaces gives pairs of characters.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newsreader.core.language import stem
from newsreader.core.stopwords import stop_words
from newsreader.core.synonyms import SYNONYMS
from newsreader.core.text import fold
from newsreader.core.weights import EXACT, LOOSE, NAME, NUMBER, STOP

Terms = dict[str, float]
"""Terms and their weights, 0 to 1, before rarity."""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
_MARKED = "\u0900-\u0963\u0970-\u0dff"
"""Scripts of India: `\\w` leaves out the vowel signs inside their words."""
# The first alternative is what the last one would find as well, only sooner.
_PIECE = re.compile(
    rf"[A-Za-z]++(?=[ ,])|(?P<number>\d(?:[\d,.]*\d)?)|(?P<unspaced>[{_UNSPACED}]+)"
    rf"|(?:[^\W\d_]\.){{2,}}|[{_MARKED}]+|[^\W\d_{_MARKED}{_UNSPACED}]+(?:['’][^\W\d_]+)*"
)
_STOP_MARK = "·"
_FAMILY_MARK = "^"
_GROUP_MARK = "~"
_NUMBER_MARK = "#"
_BEGINNING = 5
"""How many letters a family shares."""
_LONG_BEGINNING = 8
_PREFIXES = ("conte", "contr", "const", "count", "inter", "super", "trans", "under")
"""Beginnings that too many unrelated words share."""
_COUNTED = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_ENGLISH_NUMBERS = (
    _TENS | {"ninety": 90} | {word: value for value, word in enumerate(_COUNTED.split(), start=2)}
)
_NO_NUMBERS: dict[str, int] = {}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ELIDED = 4
"""The most letters of an article elided before an apostrophe: l', dell'."""


Written = tuple[int, int, Terms]
"""Where a word or number starts and ends, in code points, and the terms it gives."""


def written_terms(sentence: str, language: str = "en") -> Iterator[Written]:
    """Yield each word and number of a sentence in order; in unspaced text, each two characters."""
    values = _ENGLISH_NUMBERS if language.startswith("en") else _NO_NUMBERS
    pieces = list(_PIECE.finditer(sentence))
    for place, match in enumerate(pieces):
        word, kind = match[0], match.lastgroup
        start, end = match.span()
        if kind == "number" or word.lower() in values:
            after = pieces[place + 1] if place + 1 < len(pieces) else None
            scale = after[0].lower() if after else ""
            ends = after.end() if after and scale in _SCALES else end
            yield start, ends, _number(word, scale)
        elif kind == "unspaced":
            for first in range(start, max(start + 1, end - 1)):
                last = min(first + 2, end)
                yield first, last, _characters(sentence[first:last])
        elif start and word[0].isupper():
            yield start, end, _name(word, language)
        else:
            yield start, end, _word(word, language)


def written_names(sentence: str) -> Iterator[Written]:
    """Yield what two languages share: numbers, and words with a capital that opens no sentence."""
    for match in _PIECE.finditer(sentence):
        word = match.group()
        if match.lastgroup == "number":
            yield *match.span(), _number(word, "")
        elif match.start() and word[0].isupper():
            yield *match.span(), {_family(fold(word)): 1.0}


class Reading(NamedTuple):
    """A sentence as it is read for matching."""

    written: tuple[Written, ...]
    terms: Terms
    """The terms of all its words together."""


@lru_cache(maxsize=512)
def reading(sentence: str, language: str = "en") -> Reading:
    """Return how a sentence is read, which an account's comparisons with others share."""
    written = tuple(written_terms(sentence, language))
    return Reading(written, collected(written))


def names_reading(sentence: str) -> Reading:
    """Return how a sentence is read where the other account is in another language."""
    written = tuple(written_names(sentence))
    return Reading(written, collected(written))


def collected(written: Iterable[Written]) -> Terms:
    """Return the terms of all words together."""
    found: Terms = {}
    for _, _, given in written:
        found.update(given)
    return found


def is_stop(term: str) -> bool:
    """Whether a term stands for a stop word."""
    return term.startswith(_STOP_MARK)


def is_kind(term: str) -> bool:
    """Whether a term stands for a family, a group of synonyms or a number, not for one stem."""
    return term.startswith((_FAMILY_MARK, _GROUP_MARK, _NUMBER_MARK))


def is_group(term: str) -> bool:
    """Whether a term stands for a group of synonyms."""
    return term.startswith(_GROUP_MARK)


def is_rounded(term: str) -> bool:
    """Whether a term stands for numbers that are near each other, not for one."""
    return term.startswith(_NUMBER_MARK) and "e" in term


@lru_cache(maxsize=65536)
def _word(word: str, language: str) -> Terms:
    plain = fold(word).replace(".", "")
    if plain in _SCALES and language.startswith("en"):
        return {}  # the number before it has read it
    if plain in stop_words(language) and not (len(plain) > 1 and word.isupper()):
        return {_STOP_MARK + plain: STOP}
    head, _, tail = plain.partition("'")
    if tail:
        elided = not language.startswith("en") and len(head) <= _ELIDED
        plain = tail if elided else head
        if plain in stop_words(language):
            return {_STOP_MARK + plain: STOP}
    root = stem(plain, language)
    group = SYNONYMS.get(root) if language.startswith("en") else None
    loose = _GROUP_MARK + group if group else _family(plain)
    return {root: EXACT, loose: LOOSE}


@lru_cache(maxsize=65536)
def _characters(pair: str) -> Terms:
    return {_FAMILY_MARK + pair: 1.0}


@lru_cache(maxsize=65536)
def _name(word: str, language: str) -> Terms:
    """Return the terms of a word with a capital; a name of two words should not count twice."""
    return {term: weight * NAME for term, weight in _word(word, language).items()}


def _family(plain: str) -> str:
    """Return how a folded word begins, for words of one family."""
    length = _LONG_BEGINNING if plain.startswith(_PREFIXES) else _BEGINNING
    return _FAMILY_MARK + plain[:length]


def _number(word: str, scale: str) -> Terms:
    """Return the terms of a number: above 100 its two leading digits, rounded both ways."""
    value = float(_ENGLISH_NUMBERS.get(word.lower(), 0)) or _value(word)
    value *= _SCALES.get(scale, 1)
    if value < _EXACT_BELOW:
        return {f"{_NUMBER_MARK}{value:g}": NUMBER}
    power = math.floor(math.log10(value)) - 1
    leading = value / 10.0**power
    return {
        f"{_NUMBER_MARK}{math.floor(leading)}e{power}": NUMBER,
        f"{_NUMBER_MARK}{round(leading)}e{power}": NUMBER,
    }


_EXACT_BELOW = 100
_LONGEST_NUMBER = 18


def _value(word: str) -> float:
    """Return the value of digits with commas and points; of a date or version, of its digits."""
    digits = word.replace(",", "")[:_LONGEST_NUMBER]
    return float(digits if digits.count(".") <= 1 else digits.replace(".", ""))
