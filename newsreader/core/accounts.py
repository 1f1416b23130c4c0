"""What an account is found by: its terms with their weights, and its day."""

from __future__ import annotations

import contextlib
import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from newsreader.core import storyweights as weights
from newsreader.core.language import stem
from newsreader.core.namewords import JOINED
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold

MAX_WORD: Final = 40
"""Letters of a word that are read; a longer one is no word."""

MAX_NAME: Final = 4
"""Words of a name that is given whole."""

_TERM: Final = re.compile(r"[^\W_]+(?:[.,'][^\W_]+)*")
_HEAD: Final = re.compile(r"\b[A-Z][a-z]{1,9}-$")
_TIED: Final = re.compile(r"-([a-z]{1,4})\b")
_SPACELESS: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
"""Scripts that set no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""


@dataclass(frozen=True, slots=True)
class Account:
    """An article or a brief, as the search for its doubles sees it."""

    terms: Mapping[str, float]
    """The weight of each term, before it is known how rare the term is."""
    day: int | None
    """The day, counted from the year 1."""
    bare: bool
    """Whether there is a headline alone."""


def account(
    headline: str, text: str, date: dt.date | str | None = None, language: str = "en"
) -> Account:
    """Return what an account is found by; a date that is no ISO date counts as none."""
    first, body = list(_stems(headline, language)), list(_stems(text, language))
    start = list(_stems(text[: weights.LEAD_SIZE], language))
    pieces = [piece for word in first for piece in _pieces(word)]
    lengths: dict[str, float] = {}
    for terms, length in (
        (first, weights.HEADLINE),
        (body, weights.BODY),
        (start, weights.LEAD),
        (pieces, weights.FRAGMENTS),
    ):
        _add(lengths, terms, length)
    return Account(
        {
            term: math.log1p(weights.SATURATION * length)
            * (weights.FIGURE if term[0].isdigit() else 1)
            for term, length in lengths.items()
        },
        _day(date),
        bare=not body,
    )


def written(
    terms: Iterable[str], text: str, language: str = "en", *, headline: str = ""
) -> tuple[str, ...]:
    """Return the words of the text that give the terms, in the order of the terms.

    Terms that stand in one name come as that name, once: "Kim Jong-un". A term that only the
    headline gives comes as it writes it, and one that neither gives comes as it is.
    """
    asked = list(terms)
    found: dict[str, tuple[str, list[str]]] = {}
    for phrase, given in _phrases(text, set(asked), language):
        for term in given:
            if term not in found or len(found[term][1]) < len(given):
                found[term] = (phrase, given)
    for match in _TERM.finditer(headline):
        term = _term(match[0], language)
        found.setdefault(term, (match[0], [term]))
    forms: dict[str, None] = {}
    covered: set[str] = set()
    for term in asked:
        if term not in covered:
            phrase, given = found.get(term, (term, [term]))
            covered.update(given)
            forms.setdefault(phrase)
    return tuple(forms)


def _phrases(text: str, wanted: AbstractSet[str], language: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the wanted words of a text with their terms, the words of one name together."""
    start = end = 0
    given: list[str] = []
    for match in _TERM.finditer(text):
        term = _term(match[0], language)
        if term not in wanted:
            continue
        if given and len(given) < MAX_NAME and _is_one_name(text, start, end, match.start()):
            given.append(term)
        else:
            if given:
                yield _whole(text, start, end), given
            start, given = match.start(), [term]
        end = match.end()
    if given:
        yield _whole(text, start, end), given


def _whole(text: str, start: int, end: int) -> str:
    """Return a phrase with what a hyphen ties to its name: the "un" of "Jong-un", the "Jong"."""
    head = _HEAD.search(text, max(0, start - MAX_WORD), start)
    if head and text[start:end] not in JOINED:
        start = head.start()
    tied = _TIED.match(text, end)
    if tied and text[start].isupper() and tied[1] not in JOINED:
        end = tied.end()
    return text[start:end]


def _is_one_name(text: str, start: int, end: int, word: int) -> bool:
    """Whether the word at `word` goes on with the name that stands before it."""
    gap = text[end:word]
    return text[start].isupper() and (gap == "-" or (gap == " " and text[word].isupper()))


def _term(word: str, language: str) -> str:
    return _stem(fold(word[:MAX_WORD]), language)


def _add(lengths: dict[str, float], terms: Iterable[str], length: float) -> None:
    """Add the terms of one field, as a vector of the given length."""
    counts = {term: 1 + math.log(count) for term, count in Counter(terms).items()}
    norm = math.sqrt(sum(count * count for count in counts.values())) or 1
    for term, count in counts.items():
        lengths[term] = lengths.get(term, 0.0) + length * count / norm


def _stems(text: str, language: str) -> Iterator[str]:
    """Yield the stems of the words that tell something."""
    for word in _TERM.findall(fold(text)):
        term = _stem(word[:MAX_WORD], language)
        if term:
            yield term
        elif not word.isascii():
            yield from _pairs(word)


@lru_cache(maxsize=65536)
def _stem(word: str, language: str) -> str:
    if (
        word in stop_words(language)
        or (len(word) == 1 and not word.isdigit())
        or _SPACELESS.search(word)
    ):
        return ""
    return stem(word, language)


def _pairs(word: str) -> Iterator[str]:
    """Yield each two neighbouring characters of a text without spaces."""
    for run in _SPACELESS.findall(word):
        yield from (run[place : place + 2] for place in range(max(1, len(run) - 1)))


def _pieces(word: str) -> Iterator[str]:
    """Yield the pieces of a headline's word, marked so that they equal no word."""
    marked, size = f"^{word}$", weights.FRAGMENT_SIZE
    for place in range(max(1, len(marked) - size + 1)):
        yield "#" + marked[place : place + size]


def _day(date: dt.date | str | None) -> int | None:
    if isinstance(date, str):
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(date[:10]).toordinal()
        return None
    return date.toordinal() if date else None
