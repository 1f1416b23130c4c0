"""Articles that answer a query, and where its words stand in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsreader.core.article import Article, Span
from newsreader.core.haystack import UNSPACED, marked, needle
from newsreader.core.library import Library
from newsreader.core.query import Filter, FilterName, Period, Query, Term, parse, period
from newsreader.core.text import Folded, folded

__all__ = ["Marks", "Query", "find", "parse", "spans"]

_LETTER = rf"[^\W{UNSPACED}]"
"""A character that goes on a word; the unspaced scripts have words of one character."""

_GAP = r"[\s\"]+"

_Test = Callable[[Article], bool]


@dataclass(frozen=True, slots=True)
class Marks:
    """Which articles the reader has read and flagged, by id: what `is:` asks about."""

    read: frozenset[str] = frozenset()
    flagged: frozenset[str] = frozenset()


def find(library: Library, query: Query, *, bodies: bool, marks: Marks) -> tuple[Article, ...]:
    """Return the articles that answer every part of the query, in the library's order.

    Words and phrases are looked for in headline, standfirst, section and source, each wherever
    it stands; with `bodies` in the text as well.
    """
    rows: Sequence[int] = range(len(library))
    for term in (*query.terms, *query.phrases):
        rows = _holders(library, rows, term, bodies=bodies)
    for term in query.excluded:
        holders = frozenset(_holders(library, rows, term, bodies=bodies))
        rows = [row for row in rows if row not in holders]
    found: Iterable[Article] = map(library.articles.__getitem__, rows)
    for condition in query.filters:
        found = filter(_test(condition, marks), found)
    return tuple(found)


def spans(query: Query, text: str) -> tuple[Span, ...]:
    """Return where the query's words and phrases stand in `text`, in order, overlaps merged."""
    wanted = (*query.terms, *query.phrases)
    if not wanted:
        return ()
    haystack = folded(text)
    return _merged(
        _origin(haystack, match)
        for term in wanted
        for match in _pattern(term).finditer(haystack.text)
    )


def _holders(library: Library, rows: Sequence[int], term: Term, *, bodies: bool) -> Sequence[int]:
    """Return those of the library's rows that hold the term."""
    fronts = library.fronts
    wanted = needle(term.text, whole=term.whole)
    if not bodies:
        return [row for row in rows if wanted in fronts[row]]
    haystacks = library.haystacks
    pattern = _pattern(term)
    return [
        row
        for row in rows
        if wanted in fronts[row]
        or (term.text in (body := haystacks[row].body) and pattern.search(body))
    ]


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    """Return what finds the term in folded text, by the same rule as a marked haystack.

    The first letter comes before the check of what precedes it, so that the scan for a letter
    runs in C.
    """
    first, rest = term.text[0], term.text[1:]
    opening = rf"(?<!{_LETTER}{re.escape(first)})" if re.match(_LETTER, first) else ""
    closing = rf"(?!{_LETTER})" if term.whole and re.match(_LETTER, term.text[-1]) else ""
    going_on = _GAP.join(map(re.escape, rest.split(" ")))
    return re.compile(f"{re.escape(first)}{opening}{going_on}{closing}")


def _origin(haystack: Folded, match: re.Match[str]) -> Span:
    """Return the match in the original; a character that folds to several counts whole."""
    end = match.end()
    while end < len(haystack.text) and haystack.origin(end) == haystack.origin(end - 1):
        end += 1
    return Span(haystack.origin(match.start()), haystack.origin(end))


def _merged(found: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _test(condition: Filter, marks: Marks) -> _Test:
    """Return whether an article meets the condition, or fails it where that is asked."""
    meets = _TESTS[condition.name](condition.value, marks)
    if condition.excluded:
        return lambda article: not meets(article)
    return meets


def _in_source(value: Term, _: Marks) -> _Test:
    wanted = needle(value.text, whole=value.whole)
    return lambda article: wanted in marked(article.source or "")


def _in_section(value: Term, _: Marks) -> _Test:
    wanted = needle(value.text, whole=value.whole)
    return lambda article: wanted in marked(article.section or "")


def _on_date(value: Term, _: Marks) -> _Test:
    asked = _period(value)
    return lambda article: article.date is not None and asked.first <= article.date <= asked.last


def _after(value: Term, _: Marks) -> _Test:
    first = _period(value).first
    return lambda article: article.date is not None and article.date >= first


def _before(value: Term, _: Marks) -> _Test:
    first = _period(value).first
    return lambda article: article.date is not None and article.date < first


def _in_state(value: Term, marks: Marks) -> _Test:
    return {
        "unread": lambda article: article.id not in marks.read,
        "read": lambda article: article.id in marks.read,
        "flagged": lambda article: article.id in marks.flagged,
        "brief": lambda article: article.is_brief,
        "article": lambda article: not article.is_brief,
    }[value.text]


_TESTS: Mapping[FilterName, Callable[[Term, Marks], _Test]] = {
    "source": _in_source,
    "section": _in_section,
    "date": _on_date,
    "after": _after,
    "before": _before,
    "is": _in_state,
}


def _period(value: Term) -> Period:
    found = period(value.text)
    if found is None:
        raise ValueError(f"a filter holds the date {value.text}, which parsing refuses")
    return found
