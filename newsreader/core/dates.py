"""Dates as news writes them, resolved against the day of the article where it has one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from newsreader.core.branching import branched
from newsreader.core.dateforms import Date, read
from newsreader.core.datewords import CALENDAR, OPENING, RELATIVE, RELATIVE_OPENING
from newsreader.core.language import stem
from newsreader.core.nouns import STOP, WORD

# The lookahead spares most words of a text the long list of alternatives.
_FIND = re.compile(
    rf"(?<!\w)(?=\d|{branched(OPENING | RELATIVE_OPENING)}(?!\w))"
    rf"(?:{CALENDAR}|{RELATIVE})",
    re.IGNORECASE | re.VERBOSE,
)
_SINCE = re.compile(
    r"\b(?:since|from|after|between|as far(?: back)? as)\s+(?:early |mid-|late )?$", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:until|till|by|before|up to)\s+$", re.IGNORECASE)
_SPAN = re.compile(r"\s*(?:to|and|until|through|-|–)\s*", re.IGNORECASE)
_FEW = 50
"""The most dates of a sentence that are set against another's."""
_LONGEST_SPAN = 12
_REACH = 24
_BEFORE, _BEHIND = 60, 30
"""How many characters before and behind a date the words may stand that tell what it dates."""
_CLAUSE = re.compile(r"[.;:!?—]\s|,\s|\s(?:and|but|while|as|when|which|who|that)\s")
_DENIED = re.compile(
    r"\b(?:not|never|cannot|if|unless|whether|(?:would|could|should|might) have)\b|n['’]t\b"
    r"|^\W*(?-i:Had|Were|Should)\b",
    re.IGNORECASE,
)
"""Words before a date in its clause that tell of no doing on that day."""
_TELLING_WORDS = (
    "tells tweeted wrote added announced reported early late night morning afternoon evening day"
    " days week month year statement earlier"
)
_TELLING = frozenset(_TELLING_WORDS.split())
"""Words that stand by many dates and tell no doing."""
_WEEK = dt.timedelta(days=7)
_SOME_DAY = dt.date(2001, 6, 13)
"""Stands for the article's day where it is unknown: only relative dates are measured from it."""


def dates(text: str, today: dt.date | None = None) -> tuple[Date, ...]:
    """Return the dates of `text` in order; `today` is the day the article appeared."""
    found = []
    for match in _FIND.finditer(text):
        date = read(match, today)
        if date is not None:
            found.append(_opened(date, text))
    return tuple(_joined(found, text))


def contradict(left: Date, right: Date) -> bool:
    """Whether the two cannot both be when one thing happened.

    A weekday alone may be meant a week away, and a day or month without its year a year away.
    """
    if left.month is not None and left.month == right.month and None in (left.year, right.year):
        return left.day is not None and right.day is not None and left.day != right.day
    if left.weekday is not None and left.text.lower() == right.text.lower():
        if left.first is None or right.first is None:
            return False
        return abs(left.first - right.first) > _WEEK
    if left.resolved and right.resolved:
        return _later(left, right) or _later(right, left)
    written = (
        (left.year, right.year),
        (left.month, right.month),
        (left.day, right.day),
        (left.weekday, right.weekday),
    )
    return any(one is not None and two is not None and one != two for one, two in written)


def clash(
    left: str, right: str, left_today: dt.date | None = None, right_today: dt.date | None = None
) -> tuple[Date, Date] | None:
    """Return the dates that two sentences contradict each other with; None where they need not.

    No date of one may be a date of the other, and two of one grain must date the same doing, told
    by the words around them: a year in passing does not contradict a day, nor one deed another.
    """
    ours = _dated(left, left_today)
    theirs = _dated(right, right_today) if ours else ()
    pairs = [(one, two) for one in ours[:_FEW] for two in theirs[:_FEW]]
    if not all(contradict(one, two) for one, two in pairs):
        return None
    return next(
        (
            (one, two)
            for one, two in pairs
            if one.grain == two.grain and _doing(left, one) & _doing(right, two)
        ),
        None,
    )


@lru_cache(maxsize=512)
def _dated(sentence: str, today: dt.date | None) -> tuple[Date, ...]:
    """Return the dates of what a sentence says happened or will, which its pairs share.

    What it denies or imagines dates nothing.
    """
    found = dates(sentence, today)
    return tuple(date for date in found if not _DENIED.search(_before(sentence, date)))


def _before(text: str, date: Date) -> str:
    """Return what stands before a date in its clause."""
    return _CLAUSE.split(text[max(0, date.start - _BEFORE) : date.start])[-1]


def _doing(text: str, date: Date) -> frozenset[str]:
    """Return the stems of the words around a date in its clause, names left out."""
    before = _before(text, date)
    after = _CLAUSE.split(text[date.end : date.end + _BEHIND])[0]
    if len(before) == _BEFORE:
        before = before.partition(" ")[2]
    if date.end + _BEHIND < len(text):
        after = after.rpartition(" ")[0]
    return frozenset(
        stem(word)
        for word in WORD.findall(f"{before} {after}")
        if word.islower() and word not in STOP and word not in _TELLING
    )


def undated(text: str) -> tuple[Date, ...]:
    """Return the dates of a text whose day is unknown, those near its day placed beside it.

    "Last week" and "today" can then be compared with each other, and with nothing else.
    """
    placed = {date.start: date for date in dates(text, _SOME_DAY) if date.relative}
    return tuple(placed.get(date.start, date) for date in dates(text))


def agreement_of_dates(left: Date, right: Date) -> Literal["same", "compatible", "conflict"]:
    """Return what two dates of `undated` texts say to each other."""
    if left.relative != right.relative:
        # Who writes "this year" does not write its number, so a bare year is another one.
        near, far = (left, right) if left.relative else (right, left)
        bare = far.grain == "year" and near.grain != "day" and near.weekday is None
        return "conflict" if bare and far.resolved else "compatible"
    if left.relative and (left.weekday is None) != (right.weekday is None):
        return "compatible"
    if contradict(left, right):
        return "conflict"
    written = [(date.first, date.last, date.year, date.month, date.day) for date in (left, right)]
    return "same" if written[0] == written[1] else "compatible"


def _later(one: Date, two: Date) -> bool:
    return one.first is not None and two.last is not None and one.first > two.last


def _opened(date: Date, text: str) -> Date:
    """Return the date with the end that "since" or "until" opens left open."""
    before = text[max(0, date.start - _REACH) : date.start]
    if date.resolved and _SINCE.search(before):
        return replace(date, last=None)
    if date.resolved and _UNTIL.search(before):
        return replace(date, first=None)
    return date


def _joined(found: Iterable[Date], text: str) -> Iterator[Date]:
    """Join "from 2007 to 2014", and "Friday, 15 November", into one date each."""
    waiting: Date | None = None
    for date in found:
        if waiting is not None and _names_day_of(waiting, date, text):
            words = text[waiting.start : date.end]
            waiting = replace(date, start=waiting.start, text=words, weekday=waiting.weekday)
            continue
        if waiting is not None and _spans(waiting, date, text):
            waiting = replace(
                Date(waiting.start, date.end, text[waiting.start : date.end], date.grain),
                first=waiting.first,
                last=date.last,
                relative=waiting.relative,
            )
            continue
        if waiting is not None:
            yield waiting
        waiting = date
    if waiting is not None:
        yield waiting


def _names_day_of(weekday: Date, date: Date, text: str) -> bool:
    """Whether a weekday stands before the day of the month that it is."""
    if weekday.weekday is None or date.day is None or date.start - weekday.end > _LONGEST_SPAN:
        return False
    return text[weekday.end : date.start].strip(", ") in ("", "the")


def _spans(first: Date, last: Date, text: str) -> bool:
    """Whether two dates are the ends of one stretch of time."""
    if first.grain != last.grain or last.start - first.end > _LONGEST_SPAN:
        return False
    if first.first and last.last and first.first > last.last:
        return False
    return _SPAN.fullmatch(text, first.end, last.start) is not None
