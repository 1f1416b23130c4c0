"""The words of the calendar and the clock, as patterns."""

from __future__ import annotations

import calendar

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_FULL = [calendar.month_name[number].lower() for number in range(1, 13)]
_SHORT = [name for name in MONTHS if name not in _FULL]
_MONTH = rf"(?:(?:{'|'.join(_FULL)})\b|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
# "may" and "march" are verbs more often than months, so a month alone needs its capital.
_MONTH_ALONE = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?![\d%]|[.,:]\d)"
CLOCK = (
    r"\b\d{1,2}(?:[:.]\ ?\d\d){0,2}\ ?(?:[ap]\.?\ ?m\b\.?)"
    r"|\b\d{1,2}:\ ?\d\d(?::\d\d)?(?:\.\d+)?\ ?(?:hrs|hours|GMT|UTC|EDT|EST|BST|CET|Z)?\b"
    r"|\b\d{4}\ (?:GMT|UTC|EDT|EST|BST|CET|hrs)\b|\b\d{1,2}\ o['’]clock\b"
)
"""A time of day; for a pattern in verbose mode that ignores case."""
OPENING = frozenset({*MONTHS, "spring", "summer", "autumn", "fall", "winter"})
"""The words a date with a number in it can begin with."""
CALENDAR = rf"""
    (?P<iso>\b(?P<iso_year>\d{{4}})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?:T[\d:.]+Z?)?\b)
    |(?P<day_first>\b{_DAY}(?:st|nd|rd|th)?(?:\ of)?(?:(?:\ ?[-–]\ ?|\ and\ |\ to\ ){_DAY})?
        \ {_MONTH}(?:,?\ {_YEAR})?)
    |(?P<month_first>\b{_MONTH}\ {_DAY}(?:st|nd|rd|th)?\b(?!\ (?:people|percent|per|million))
        (?:(?:\ ?[-–]\ ?|\ (?:and|to)\ ){_DAY}(?:st|nd|rd|th)?\b)?(?:,?\ {_YEAR})?)
    |(?P<month_year>\b(?:{_MONTH}|spring|summer|autumn|fall|winter)(?:\ of|,)?\ {_YEAR})
"""
"""A date with a number in it; for a pattern in verbose mode that ignores case."""

_ONE_TO_TEN = "one two three four five six seven eight nine ten"
COUNT = {word: number for number, word in enumerate(_ONE_TO_TEN.split(), 1)}
"""The numbers in words that stand before "ago"."""
_NEAR_OPENING = "a an earlier later this last next the today yesterday tomorrow tonight"
RELATIVE_OPENING = frozenset({*COUNT, *WEEKDAYS, *_NEAR_OPENING.split()})
"""The words a date told from the day of writing can begin with."""
RELATIVE = rf"""
    (?P<ago>\b(?P<ago_count>\d{{1,3}}|an?|{"|".join(COUNT)})
        \ (?P<ago_unit>day|week|month|year|decade)s?\ (?P<ago_side>ago|earlier|later)\b)
    |(?P<near>\b(?:(?:earlier|later)\ )?
        (?P<near_side>this|last|next|the\ (?:coming|past|previous|following))\ (?:few\ )?
        (?P<near_unit>week|month|year|decade|morning|afternoon|evening|night)s?\b)
    |(?P<deictic>\b(?:today|yesterday|tomorrow|tonight|the\ day\ before\ yesterday)\b)
    |(?P<weekday>\b(?:(?P<weekday_side>last|next|this)\ )?(?P<weekday_name>{_WEEKDAY})\b)
    |(?P<month_alone>\b(?:(?P<month_side>last|next|this)\ )?
        (?P<month_name>{_MONTH_ALONE})(?!\ [A-Z]))
    |(?P<bare_year>(?<![\w.,$€£#/-])(?:1[5-9]|20)\d\d
        (?![\w%/]|[.,:]\d|[-–]\d\d\d|\ (?:people|troops)))
"""
"""A date told from the day of writing, or a year; for a pattern as `CALENDAR` is for."""
