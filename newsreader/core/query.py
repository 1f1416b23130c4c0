"""The query language: words, phrases, exclusions and filters, read as they are typed.

    kim russia          both words, in any order; a word is found by its beginning
    "nuclear alliance"  a phrase of whole words; while its closing mark is missing, so far as typed
    -drones  -"a b"     not this word or phrase
    source:desk         in the source, by the same rules; also section: and quoted values
    date:2024-11        within a year, a month or a day
    after:2024-11-18    on that day or later; of a month or year, from its first day on
    before:2024-11-18   earlier than that day; of a month or year, earlier than its first day
    is:unread           or read, flagged, brief, article; a minus turns any filter round

A query that is still being typed is read as far as it goes and has no problems on that account.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, get_args

from newsreader.core.haystack import plain
from newsreader.core.text import clean_line

FilterName = Literal["source", "section", "date", "after", "before", "is"]
FILTERS: tuple[FilterName, ...] = get_args(FilterName)
STATES = ("unread", "read", "flagged", "brief", "article")
"""What `is:` knows."""

_DATED: tuple[FilterName, ...] = ("date", "after", "before")
_FOREIGN = {"since": "after", "until": "before", "outlet": "source", "category": "section"}
"""Names that other programs give to our filters."""
_LIKENESS = 0.85
"""How alike, by difflib's ratio, a name and one of ours must be to be its misspelling."""
_SHOWN = 40
"""Characters of a wrong value that a problem repeats."""

_QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TOKEN = re.compile(
    r'(?P<minus>-?)(?:(?P<name>[A-Za-z]+):)?(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>[^\s"]+))?'
)
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_DATE_BEGUN = re.compile(r"\d{0,3}|\d{4}-(?:[01]?|(?:0[1-9]|1[0-2])-[0-3]?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to look for, folded."""

    text: str
    whole: bool = False
    """Whether its last word must end where it does; else it may go on."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on something other than the words of an article."""

    name: FilterName
    value: Term
    excluded: bool = False
    """Whether the articles that meet the condition are left out."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader asked for, and what of it could not be understood."""

    terms: tuple[Term, ...] = ()
    phrases: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    problems: tuple[str, ...] = ()
    """One line each; what they speak of is left out of the query."""

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, so that every article answers it."""
        return not (self.terms or self.phrases or self.excluded or self.filters)


@dataclass(frozen=True, slots=True)
class Period:
    """A year, a month or a day."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A term and the field of the query it belongs to."""

    term: Term
    kind: Literal["terms", "phrases", "excluded"]


_Part = _Wanted | Filter | str
"""What a token adds to a query; a problem is its words."""


def parse(text: str) -> Query:
    """Return what `text` asks for; any text is a query."""
    tokens = _TOKEN.finditer(text.translate(_QUOTATION_MARKS))
    parts = [part for token in tokens for part in _parts(token)]
    wanted = [part for part in parts if isinstance(part, _Wanted)]
    return Query(
        terms=tuple(part.term for part in wanted if part.kind == "terms"),
        phrases=tuple(part.term for part in wanted if part.kind == "phrases"),
        excluded=tuple(part.term for part in wanted if part.kind == "excluded"),
        filters=tuple(part for part in parts if isinstance(part, Filter)),
        problems=tuple(part for part in parts if isinstance(part, str)),
    )


def period(value: str) -> Period | None:
    """Return the year, month or day that `value` writes as YYYY, YYYY-MM or YYYY-MM-DD."""
    match = _DATE.fullmatch(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Period(first, first)
    last_month = month or 12
    return Period(first, first.replace(month=last_month, day=monthrange(first.year, last_month)[1]))


def _parts(token: re.Match[str]) -> Iterator[_Part]:
    """Yield what one token adds to the query; nothing for one that has only begun."""
    name, bare, quoted = token["name"], token["bare"] or "", token["quoted"] or ""
    known = next((filter_ for filter_ in FILTERS if filter_ == (name or "").lower()), None)
    if known:
        yield from _filter(known, token)
    elif name and (bare or quoted) and (meant := _meant(name)):
        yield f"{name}: is not a filter: did you mean {meant}:?"
    else:
        word = f"{name}:{bare}" if name else bare
        yield from _wanted(word, "excluded" if token["minus"] else "terms")
        kind: Literal["excluded", "phrases"] = "excluded" if token["minus"] else "phrases"
        yield from _wanted(quoted, kind, whole=bool(token["closed"]))


def _wanted(
    text: str, kind: Literal["terms", "phrases", "excluded"], *, whole: bool = False
) -> Iterator[_Wanted]:
    """Yield the term, unless there is nothing in it to look for."""
    folded = plain(text)
    if folded.strip("-"):
        yield _Wanted(Term(folded, whole), kind)


def _meant(name: str) -> str | None:
    """Return the filter that a name in small letters was meant to be, if it looks like one."""
    if not name.islower():
        return None
    close = get_close_matches(name, FILTERS, n=1, cutoff=_LIKENESS)
    return close[0] if close else _FOREIGN.get(name)


def _filter(name: FilterName, token: re.Match[str]) -> Iterator[Filter | str]:
    """Yield the filter or what is wrong with it; nothing while its value is being typed."""
    typed = token["bare"] or token["quoted"] or ""
    value = plain(typed)
    unfinished = token.end() == len(token.string) and not token["closed"]
    if name in _DATED and unfinished and _DATE_BEGUN.fullmatch(value):
        value = value.rpartition("-")[0]
    problem = _problem(name, value, typed)
    if problem is None:
        yield Filter(name, Term(value, bool(token["closed"])), excluded=bool(token["minus"]))
    elif not (unfinished and _is_begun(name, value)):
        yield problem


def _is_begun(name: FilterName, value: str) -> bool:
    """Whether `value` may yet become one that the filter knows."""
    return not value or (name == "is" and any(state.startswith(value) for state in STATES))


def _problem(name: FilterName, value: str, typed: str) -> str | None:
    """Return what is wrong with a filter's value, in one line."""
    if not value:
        return f"{name}: needs a value right after the colon"
    if name == "is" and value not in STATES:
        return f"is: knows {', '.join(STATES)}"
    if name in _DATED and period(value) is None:
        shown = clean_line(typed)
        cut = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        return f'{name}: "{cut}" is not a date: use YYYY, YYYY-MM or YYYY-MM-DD'
    return None
