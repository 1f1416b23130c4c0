"""One date read from its letters, and the days it can mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Literal

from newsreader.core.datewords import COUNT, MONTHS, WEEKDAYS

Grain = Literal["day", "week", "month", "year", "decade"]
Days = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Date:
    """A date as a text writes it."""

    start: int
    """Code points into the text it was found in."""
    end: int
    text: str
    grain: Grain
    first: dt.date | None = None
    """The first day it can mean; None where it is left open, or open towards the past."""
    last: dt.date | None = None
    """The last day it can mean; None where it is left open, or open towards the future."""
    year: int | None = None
    """As written."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 for Monday."""
    relative: bool = False
    """Whether only the article's own day can say when it is."""

    @property
    def resolved(self) -> bool:
        """Whether the days it can mean are known, at one end at least."""
        return self.first is not None or self.last is not None


_GRAINS: dict[str, Grain] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
}
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_DEICTIC = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_COMING = re.compile(
    r"\b(?:will|shall|next|(?:is|are|due|set|scheduled|expected|plans?|planned|hopes?|wants?"
    r"|preparing|poised|slated) to"
    r"|(?:due|scheduled|expected|planned) (?:on|for|by))\b[^.;]*$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?!(?:expected|scheduled|planned|slated|proposed|supposed)\b)"
    r"(?:\w{3,}ed|said|told|wrote|met|held|spoke|gave|made|took|won|sent|began|came|went|saw)"
    r"(?:\s(?:on|late|early|here|reporters))*\s$",
    re.IGNORECASE,
)
"""Ends in a verb of the past: what was said on a weekday is past, whatever it foretells."""
_OPENS = re.compile(r"(?:^|[.!?]\s)\W*(?:(?:on|by|late|early)\s)*$", re.IGNORECASE)
_FORESEEN = re.compile(
    r"^[^.;]*?\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected))\b", re.IGNORECASE
)
_NO_YEAR = re.compile(
    r"\b(?:(?:day|room|page|number|no\.|flight|gate|highway|route|platform|zone|paragraph|line"
    r"|item|lot|verse|channel|resolution|unit|suite|bus|train|bed|exhibit|case) "
    r"|(?:town|village|city|community|crowd|group|staff|population|total|workforce|garrison|force"
    r"|hamlet|settlement) of )$",
    re.IGNORECASE,
)
"""Ends in what numbers a thing, or counts those in it."""
_HAPPENED = re.compile(
    r"['’]s (?:[a-z-]+ )?(?:speech|remarks|statement|comments|announcement|ruling|verdict|attacks?"
    r"|strikes?|shooting|stabbing|bombings?|blasts?|explosions?|fires?|floods?|storm|(?:earth)?quake"
    r"|crash|collapse|accident|killings?|deaths?|murders?|arrests?|raids?|clash(?:es)?|riots?"
    r"|violence|unrest|losses|defeat|victory|win|resignation)\b",
    re.IGNORECASE,
)
"""Goes on with what is told of after it happened: "will discuss Friday's speech"."""
_REACH = 60
"""How many characters before a weekday a word of the future may stand."""
_LONGEST_MONTH = 31
_MIDDLE = 15


def read(match: re.Match[str], today: dt.date | None) -> Date | None:
    """Return the date that the calendar's pattern found; None for a day no month has."""
    reader = next(reader for name, reader in _READERS.items() if match[name] is not None)
    return reader(match, today)


def _date(match: re.Match[str], grain: Grain, days: Days | None) -> Date:
    first, last = days or (None, None)
    return Date(match.start(), match.end(), match[0], grain, first, last)


def _iso(match: re.Match[str], _today: dt.date | None) -> Date | None:
    year, month, day = (int(match[f"iso_{part}"]) for part in ("year", "month", "day"))
    try:
        when = dt.date(year, month, day)
    except ValueError:
        return None
    return replace(_date(match, "day", (when, when)), year=year, month=month, day=day)


def _written(match: re.Match[str], today: dt.date | None) -> Date | None:
    """Read a date with a number and a name: "18 November 2024", "Nov. 5-8", "summer of 2012"."""
    numbers = [int(number) for number in re.findall(r"\d+", match[0])]
    names = [MONTHS[word] for word in re.findall(r"[a-z]+", match[0].lower()) if word in MONTHS]
    year = next((number for number in numbers if number > _LONGEST_MONTH), None)
    days = sorted(number for number in numbers if number <= _LONGEST_MONTH)
    if not names:
        return replace(_date(match, "year", _year_days(year)), year=year)
    month, single = names[0], days[0] if len(days) == 1 else None
    known = year or (_nearest_year(month, days[0] if days else _MIDDLE, today) if today else None)
    span = _month_days(known, month) if known else None
    if span and days:
        if days[-1] > span[1].day:
            return None
        span = span[0].replace(day=days[0]), span[0].replace(day=days[-1])
    date = _date(match, "day" if days else "month", span)
    return replace(date, year=year, month=month, day=single)


def _alone(match: re.Match[str], today: dt.date | None) -> Date:
    """Read a month without a number: "in November", "last March"."""
    month, side = MONTHS[match["month_name"].lower()], (match["month_side"] or "").lower()
    if today is None:
        return replace(_date(match, "month", None), month=month)
    year = today.year if side else _nearest_year(month, _MIDDLE, today)
    if side == "last" and month >= today.month:
        year -= 1
    elif side == "next" and month <= today.month:
        year += 1
    return replace(_date(match, "month", _month_days(year, month)), month=month)


def _bare_year(match: re.Match[str], _today: dt.date | None) -> Date | None:
    """Read a year that stands alone; "day 1500" and "a town of 1600" are none."""
    if _NO_YEAR.search(match.string, max(0, match.start() - _REACH), match.start()):
        return None
    year = int(match[0])
    return replace(_date(match, "year", _year_days(year)), year=year)


def _weekday(match: re.Match[str], today: dt.date | None) -> Date:
    weekday, side = WEEKDAYS[match["weekday_name"].lower()], (match["weekday_side"] or "").lower()
    named = replace(_date(match, "day", None), weekday=weekday, relative=True)
    if today is None:
        return named
    back = (today.weekday() - weekday) % 7
    if side == "this":
        return _placed(named, _away(today, "day", weekday - today.weekday()))
    if back == 0 and not side:
        return _placed(named, (today, today))
    coming = side == "next" or (not side and _is_coming(match))
    if side == "last" and back == 0:
        back = 7
    return _placed(named, _away(today, "day", 7 - back if coming else -back))


def _placed(date: Date, days: Days | None) -> Date:
    return replace(date, first=days and days[0], last=days and days[1])


def _is_coming(match: re.Match[str]) -> bool:
    """Whether the words around a weekday speak of the future."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    if _TOLD.search(before) or _HAPPENED.match(match.string, match.end()):
        return False
    if _OPENS.search(before):
        after = match.string[match.end() : match.end() + 2 * _REACH]
        return _FORESEEN.search(after) is not None
    return _COMING.search(before) is not None


def _ago(match: re.Match[str], today: dt.date | None) -> Date:
    """Read "two days ago"; "two days later" counts from a day the text gives elsewhere."""
    words, unit = match["ago_count"].lower(), match["ago_unit"].lower()
    count = int(words) if words.isdecimal() else COUNT.get(words, 1)
    known = today is not None and match["ago_side"].lower() == "ago"
    days = _away(today, unit, -count) if today and known else None
    return replace(_date(match, _GRAINS[unit], days), relative=True)


def _near(match: re.Match[str], today: dt.date | None) -> Date:
    """Read "this morning", "last week", "earlier this month", "the coming years"."""
    unit, side = match["near_unit"].lower(), match["near_side"].lower().split()[-1]
    step = _STEPS.get(side, 0)
    grain = _GRAINS.get(unit, "day")
    days = _away(today, grain, step) if today else None
    near = replace(_date(match, grain, days), relative=True)
    if today and not step and grain != "day":
        # "Earlier this month" ends with the day itself, "later this month" begins with it.
        words = match[0].lower()
        first = today if words.startswith("later") else near.first
        last = today if words.startswith("earlier") else near.last
        return replace(near, first=first, last=last)
    if today and step and (match[0].lower().endswith("s") or " few " in match[0]):
        # "The coming months" begin with the day itself and have no last day.
        first, last = (today, None) if step > 0 else (None, today)
        return replace(near, first=first, last=last)
    return near


def _deictic(match: re.Match[str], today: dt.date | None) -> Date:
    words = match[0].lower()
    step = _DEICTIC.get(words, -2)
    days = _away(today, "day", step) if today else None
    return replace(_date(match, "day", days), relative=True)


_READERS = {
    "iso": _iso,
    "day_first": _written,
    "month_first": _written,
    "month_year": _written,
    "ago": _ago,
    "near": _near,
    "deictic": _deictic,
    "weekday": _weekday,
    "month_alone": _alone,
    "bare_year": _bare_year,
}
"""The pattern's groups, and what reads each."""


def _nearest_year(month: int, day: int, today: dt.date) -> int:
    """Return the year in which that day of the month is nearest to today."""
    place = month * 30.4 + day
    away = place - (today.month * 30.4 + today.day)
    return today.year + (away < -_HALF_YEAR) - (away > _HALF_YEAR)


_HALF_YEAR = 183


def _year_days(year: int | None) -> Days | None:
    return (dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None


def _month_days(year: int, month: int) -> Days | None:
    if not dt.MINYEAR <= year < dt.MAXYEAR:
        return None
    first = dt.date(year, month, 1)
    return first, first.replace(day=calendar.monthrange(year, month)[1])


def _away(today: dt.date, unit: str, count: int) -> Days | None:
    """Return the day, week, month, year or decade that many steps from today's."""
    try:
        if unit == "day":
            when = today + dt.timedelta(days=count)
            return when, when
        if unit == "week":
            monday = today + dt.timedelta(weeks=count, days=-today.weekday())
            return monday, monday + dt.timedelta(days=6)
        if unit == "month":
            months = today.year * 12 + today.month - 1 + count
            return _month_days(months // 12, months % 12 + 1)
        first = today.year + count
        if unit == "decade":
            first = today.year // 10 * 10 + 10 * count
        return dt.date(first, 1, 1), dt.date(first + 9 * (unit == "decade"), 12, 31)
    except (ValueError, OverflowError):
        return None
