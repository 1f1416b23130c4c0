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
_PIECE = re.compile(
    rf"(?P<number>\d(?:[\d,.]*\d)?)|(?P<unspaced>[{_UNSPACED}]+)|(?:[^\W\d_]\.){{2,}}"
    rf"|[{_MARKED}]+|[^\W\d_{_MARKED}{_UNSPACED}]+(?:['’][^\W\d_]+)*"
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
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ELIDED = 4
"""The most letters of an article elided before an apostrophe: l', dell'."""


def written_terms(sentence: str, language: str = "en") -> Iterator[tuple[str, Terms]]:
    """Yield each word or number as written, with the terms it gives."""
    english = language.startswith("en")
    pieces = list(_PIECE.finditer(sentence))
    for place, match in enumerate(pieces):
        word = match.group()
        if match["number"] or (english and word.lower() in _ENGLISH_NUMBERS):
            scale = pieces[place + 1].group().lower() if place + 1 < len(pieces) else ""
            yield _number(word, scale)
        elif match["unspaced"]:
            for start in range(max(1, len(word) - 1)):
                characters = word[start : start + 2]
                yield characters, {_FAMILY_MARK + characters: 1.0}
        elif word[0].isupper() and match.start() > 0:
            yield word, _name(word, language)
        elif not (english and word.lower() in _SCALES):
            yield word, _word(word, language)


def written_names(sentence: str) -> Iterator[tuple[str, Terms]]:
    """Yield what two languages share: numbers, and words with a capital that opens no sentence."""
    for match in _PIECE.finditer(sentence):
        word = match.group()
        if match["number"]:
            yield _number(word, "")
        elif word[0].isupper() and match.start() > 0:
            yield word, {_family(fold(word)): 1.0}


def collected(written: Iterable[tuple[str, Terms]]) -> Terms:
    """Return the terms of all words together."""
    found: Terms = {}
    for _, given in written:
        found.update(given)
    return found


def first_words(written: Iterable[tuple[str, Terms]]) -> dict[str, str]:
    """Return the first word that stands for each term."""
    first: dict[str, str] = {}
    for word, given in written:
        for term in given:
            first.setdefault(term, word)
    return first


def is_stop(term: str) -> bool:
    """Whether a term stands for a stop word."""
    return term.startswith(_STOP_MARK)


def is_kind(term: str) -> bool:
    """Whether a term stands for a family, a group of synonyms or a number, not for one stem."""
    return term.startswith((_FAMILY_MARK, _GROUP_MARK, _NUMBER_MARK))


@lru_cache(maxsize=65536)
def _word(word: str, language: str) -> Terms:
    plain = fold(word).replace(".", "")
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
def _name(word: str, language: str) -> Terms:
    """Return the terms of a word with a capital; a name of two words should not count twice."""
    return {term: weight * NAME for term, weight in _word(word, language).items()}


def _family(plain: str) -> str:
    """Return how a folded word begins, for words of one family."""
    length = _LONG_BEGINNING if plain.startswith(_PREFIXES) else _BEGINNING
    return _FAMILY_MARK + plain[:length]


def _number(word: str, scale: str) -> tuple[str, Terms]:
    """Return a number as written and its terms: above 100 its two leading digits, both ways."""
    value = float(_ENGLISH_NUMBERS.get(word.lower(), 0)) or _value(word)
    written = word
    if scale in _SCALES:
        value *= _SCALES[scale]
        written = f"{word} {scale}"
    if value < _EXACT_BELOW:
        return written, {f"{_NUMBER_MARK}{value:g}": NUMBER}
    power = math.floor(math.log10(value)) - 1
    leading = value / 10.0**power
    return written, {
        f"{_NUMBER_MARK}{math.floor(leading)}e{power}": NUMBER,
        f"{_NUMBER_MARK}{round(leading)}e{power}": NUMBER,
    }


_EXACT_BELOW = 100
_LONGEST_NUMBER = 18


def _value(word: str) -> float:
    """Return the value of digits with commas and points; of a date or version, of its digits."""
    digits = word.replace(",", "")[:_LONGEST_NUMBER]
    return float(digits if digits.count(".") <= 1 else digits.replace(".", ""))
