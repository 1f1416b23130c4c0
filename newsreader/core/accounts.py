"""What an account is found by: its terms with their weights, and its day."""

from __future__ import annotations

import contextlib
import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from newsreader.core import storyweights as weights
from newsreader.core.language import stem
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold

MAX_WORD: Final = 40
"""Letters of a word that are read; a longer one is no word."""

_TERM: Final = re.compile(r"[^\W_]+(?:[.,'][^\W_]+)*")
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


def written(terms: Iterable[str], text: str, language: str = "en") -> tuple[str, ...]:
    """Return each term as the text first writes it, or as it is where the text has no such word."""
    forms: dict[str, str] = {}
    for match in _TERM.finditer(text):
        forms.setdefault(_stem(fold(match[0][:MAX_WORD]), language), match[0])
    return tuple(forms.get(term, term) for term in terms)


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
