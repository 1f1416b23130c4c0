"""Dates as news writes them, resolved against the day of the article where it has one."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from newsreader.core.datewords import CALENDAR, COUNT, MONTHS, RELATIVE, WEEKDAYS

Grain = Literal["day", "week", "month", "year", "decade"]

_FIND = re.compile(f"{CALENDAR}|{RELATIVE}", re.IGNORECASE | re.VERBOSE)
_SINCE = re.compile(r"\b(?:since|from|after|between|as far(?: back)? as)\s+(?:\w+\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|by|before|up to)\s+$", re.IGNORECASE)
_SPAN = re.compile(r"\s*(?:to|and|until|through|-|–)\s*", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:will|shall|to|due|set|scheduled|expected|next|would|plans?)\b[^.;]{0,60}$", re.IGNORECASE
)
_DAYS = {"day": 1, "week": 7, "morning": 0, "afternoon": 0, "evening": 0, "night": 0}
_SOME_DAY = dt.date(2001, 6, 13)
"""Stands for the article's day where it is unknown: only relative dates are measured from it."""
_WEDNESDAY = 2


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


def dates(text: str, today: dt.date | None = None) -> tuple[Date, ...]:
    """Return the dates of `text` in order; `today` is the day the article appeared."""
    found = []
    for match in _FIND.finditer(text):
        date = _read(match, today)
        if date is not None:
            found.append(_opened(date, text))
    return tuple(_joined(found, text))


def contradict(left: Date, right: Date) -> bool:
    """Whether the two cannot both be when one thing happened."""
    if left.resolved and right.resolved:
        return _later(left, right) or _later(right, left)
    written = (
        (left.year, right.year),
        (left.month, right.month),
        (left.day, right.day),
        (left.weekday, right.weekday),
    )
    return any(one is not None and two is not None and one != two for one, two in written)


def dates_differ(
    left: str, right: str, left_today: dt.date | None = None, right_today: dt.date | None = None
) -> bool:
    """Whether both sentences give a date and no date of one can be a date of the other."""
    lefts, rights = dates(left, left_today), dates(right, right_today)
    if not lefts or not rights:
        return False
    return all(contradict(one, two) for one in lefts for two in rights)


def undated(text: str) -> tuple[Date, ...]:
    """Return the dates of a text whose day is unknown, those near its day placed beside it.

    "Last week" and "today" can then be compared with each other, and with nothing else.
    """
    placed = dates(text, _SOME_DAY)
    opened = dates(text)
    return tuple(
        near if near.relative else far for near, far in zip(placed, opened, strict=True)
    )


def agreement_of_dates(left: Date, right: Date) -> Literal["same", "compatible", "conflict"]:
    """Return what two dates of `undated` texts say to each other."""
    if left.relative != right.relative:
        # Who writes "this year" would not write its number, so a bare year is another one.
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


def _read(match: re.Match[str], today: dt.date | None) -> Date | None:
    reader = next(read for name, read in _READERS.items() if match[name] is not None)
    return reader(match, today)


def _made(
    match: re.Match[str],
    grain: Grain,
    days: tuple[dt.date, dt.date] | None,
    *,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    relative: bool = False,
) -> Date:
    first, last = days or (None, None)
    return Date(
        match.start(), match.end(), match[0], grain, first, last, year, month, day, weekday, relative
    )  # fmt: skip


def _iso(match: re.Match[str], _today: dt.date | None) -> Date | None:
    year, month, day = (int(match[f"iso_{part}"]) for part in ("year", "month", "day"))
    try:
        when = dt.date(year, month, day)
    except ValueError:
        return None
    return _made(match, "day", (when, when), year=year, month=month, day=day)


def _written(match: re.Match[str], today: dt.date | None) -> Date | None:
    """Read a date with a month's name: "18 November 2024", "November 18", "summer of 2012"."""
    numbers = [int(number) for number in re.findall(r"\d+", match[0])]
    names = [MONTHS[word] for word in re.findall(r"[a-z]+", match[0].lower()) if word in MONTHS]
    year = next((number for number in numbers if number > _LONGEST_MONTH), None)
    days = [number for number in numbers if number <= _LONGEST_MONTH]
    if not names:
        return _made(match, "year", _year_days(year), year=year)
    month = names[0]
    nearest = year or (_nearest_year(month, days[0] if days else 15, today) if today else None)
    grain: Grain = "day" if days else "month"
    span = None
    if nearest is not None:
        whole = _month_days(nearest, month)
        last = min(max(days, default=whole[1].day), whole[1].day)
        span = (whole[0].replace(day=min(days, default=1)), whole[0].replace(day=last)) if (
            min(days, default=1) <= last
        ) else whole
    single = days[0] if len(days) == 1 else None
    return _made(match, grain, span, year=year, month=month, day=single)


_LONGEST_MONTH = 31


def _nearest_year(month: int, day: int, today: dt.date) -> int:
    day = min(day, 28)
    years = (today.year - 1, today.year, today.year + 1)
    return min(years, key=lambda year: abs(dt.date(year, month, day) - today))


def _year_days(year: int | None) -> tuple[dt.date, dt.date] | None:
    return (dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None


def _month_days(year: int, month: int) -> tuple[dt.date, dt.date]:
    first = dt.date(year, month, 1)
    return first, first.replace(day=calendar.monthrange(year, month)[1])


def _alone(match: re.Match[str], today: dt.date | None) -> Date:
    month = MONTHS[match["month_name"].lower()]
    if today is None:
        return _made(match, "month", None, month=month)
    year = _nearest_year(month, 15, today)
    if match["month_side"]:
        side = match["month_side"].lower()
        year = today.year - (side == "last" and month >= today.month)
        year += side == "next" and month <= today.month
    return _made(match, "month", _month_days(year, month), month=month)


def _bare_year(match: re.Match[str], _today: dt.date | None) -> Date:
    year = int(match[0])
    return _made(match, "year", _year_days(year), year=year)


def _weekday(match: re.Match[str], today: dt.date | None) -> Date:
    weekday = WEEKDAYS[match["weekday_name"].lower()]
    if today is None:
        return _made(match, "day", None, weekday=weekday, relative=True)
    side = (match["weekday_side"] or "").lower()
    coming = side == "next" or (side != "last" and _COMING.search(match.string, 0, match.start()))
    back = (today.weekday() - weekday) % 7
    if coming:
        when = today + dt.timedelta(days=7 - back)
    else:
        when = today - dt.timedelta(days=7 if side == "last" and not back else back)
    return _made(match, "day", (when, when), weekday=weekday, relative=True)


def _ago(match: re.Match[str], today: dt.date | None) -> Date | None:
    """Read "two days ago"; "two days later" counts from a day the text gives elsewhere."""
    words = match["ago_count"].lower()
    count = int(words) if words.isdecimal() else COUNT.get(words, 1)
    unit = match["ago_unit"].lower()
    grain: Grain = {"day": "day", "week": "week", "month": "month"}.get(unit, "year")  # type: ignore[assignment]
    if today is None or match["ago_side"].lower() != "ago":
        return _made(match, grain, None, relative=True)
    return _made(match, grain, _away(today, unit, -count), relative=True)


def _near(match: re.Match[str], today: dt.date | None) -> Date:
    unit = match["near_unit"].lower()
    side = match["near_side"].lower().split()[-1]
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(side, 0)
    grain: Grain = unit if unit in ("week", "month", "year", "decade") else "day"  # type: ignore[assignment]
    if today is None:
        return _made(match, grain, None, relative=True)
    if unit not in ("week", "month", "year", "decade"):
        when = today + dt.timedelta(days=step)
        return _made(match, grain, (when, when), relative=True)
    return _made(match, grain, _away(today, unit, step), relative=True)


def _away(today: dt.date, unit: str, count: int) -> tuple[dt.date, dt.date] | None:
    """Return the day, week, month, year or decade that many steps from today's."""
    try:
        if unit == "day":
            when = today + dt.timedelta(days=count)
            return when, when
        if unit == "week":
            monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=count)
            return monday, monday + dt.timedelta(days=6)
        if unit == "month":
            months = today.year * 12 + today.month - 1 + count
            return _month_days(months // 12, months % 12 + 1)
        if unit == "year":
            return _year_days(today.year + count)
        decade = today.year // 10 * 10 + 10 * count
        return dt.date(decade, 1, 1), dt.date(decade + 9, 12, 31)
    except (ValueError, OverflowError):
        return None


def _deictic(match: re.Match[str], today: dt.date | None) -> Date:
    if today is None:
        return _made(match, "day", None, relative=True)
    when = today + dt.timedelta(days=_DEICTIC[match[0].lower()])
    return _made(match, "day", (when, when), relative=True)


_DEICTIC = {
    "today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "the day before yesterday": -2,
}  # fmt: skip
_READERS = {
    "iso": _iso, "day_first": _written, "month_first": _written, "month_year": _written,
    "ago": _ago, "near": _near, "deictic": _deictic, "weekday": _weekday, "month_alone": _alone,
    "bare_year": _bare_year,
}  # fmt: skip


def _opened(date: Date, text: str) -> Date:
    """Return the date with the end that "since" or "until" opens left open."""
    before = text[max(0, date.start - 24) : date.start]
    if date.resolved and _SINCE.search(before):
        return replace(date, last=None)
    if date.resolved and _UNTIL.search(before):
        return replace(date, first=None)
    return date


def _joined(found: Sequence[Date], text: str) -> Iterator[Date]:
    """Join "from 2007 to 2014" into one date."""
    waiting: Date | None = None
    for date in found:
        if waiting is None:
            waiting = date
        elif waiting.grain == date.grain and _SPAN.fullmatch(text, waiting.end, date.start):
            waiting = replace(
                waiting, end=date.end, text=text[waiting.start : date.end], last=date.last,
                year=None, month=None, day=None, weekday=None,
            )  # fmt: skip
        else:
            yield waiting
            waiting = date
    if waiting is not None:
        yield waiting
