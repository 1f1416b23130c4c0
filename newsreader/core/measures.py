"""Single numbers of a text with the unit written at them, and what is no quantity left out.

Dates, times of day, ordinals, addresses and the numbers in names ("Group 4", "G20", "iPhone 14")
are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from newsreader.core import datewords, numerals, units
from newsreader.core.branching import branched
from newsreader.core.counted import COUNTABLE, PERSONAL
from newsreader.core.datewords import CALENDAR, CLOCK
from newsreader.core.hours import HOURS, is_hour
from newsreader.core.numerals import NUMERAL, TELLING, numeral


@dataclass(frozen=True, slots=True)
class Measure:
    """One number with the unit written at it."""

    start: int
    """Code points into the text it was found in."""
    end: int
    low: float
    high: float
    scale: float
    """What the written number was multiplied by; 1 where the text writes no scale."""
    step: float
    sign: str | None
    """The currency before it."""
    unit: str | None
    """The unit behind it."""
    written: str
    """How: "digits", "words" or "vague"."""
    parts: bool
    """Whether it is a fraction."""

    @property
    def symbol(self) -> str | None:
        """The unit at either side, the currency before the number first."""
        return self.sign or self.unit


_SKIP = rf"""
    {CALENDAR}
    |{CLOCK}
    |\b\d{{1,2}}(?:st|nd|rd|th)\b|\b\d++(?:st|nd|rd|th)\b
    |\b(?:\d\d)?\d0['’]?s\b|(?<!\d)['’]\d\ds?\b
    |\b(?:24/7|9/11|7/7|50[-/]50)\b
    |\b(?:1[5-9]|20)\d\d[-–/]\d\d(?:\d\d)?\b(?!\ (?:people|miles))
    |\b\d{{1,3}}\.\d{{1,3}}\.\d++(?:\.\d++){{0,6}}+(?<!\.\d\d\d)
    |\+?\b\d{{3}}[-.]\d{{3,4}}[-.]\d{{4}}\b|\b0\d{{2,4}}[ -]\d{{3,4}}[ -]?\d{{3,4}}\b
    |(?-i:\b\d{{1,5}}(?:[-–]\d{{1,5}})?\ (?:[A-Z][\w'’]+\ ){{1,3}}
        (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Highway|Square|Terrace|Crescent)\b)
    |(?:https?://|www\.)\S++
    |(?<=\[)\d{{1,3}}(?:;\d{{1,3}}){{0,4}}m(?!\w)
    |@\w++|\#\w++
    |\b(?:four|4)[- ](?:by|x)[- ](?:four|4)s?\b
    |\bbaker['’]s\ dozen\b
"""
_OPENING = branched(
    datewords.OPENING | numerals.OPENING | units.OPENING | {"http", "https", "www", "baker"}
)
# The lookahead spares most words of a text the long list of alternatives.
_SCAN = re.compile(
    rf"(?<!\w)(?=[^a-z\s,;:()”]|{_OPENING}(?![a-z]))(?:(?P<skip>{_SKIP})"
    rf"|(?<!\d[.,])(?<![^\W\d_]\.)(?:(?<![^\W\d_][-–])|(?<=\bto-))"
    rf"(?:(?P<sign>{units.MONEY_SIGN})\s?(?=[-−]?[\d.]))?(?P<minus>[-−](?=[\d.]))?(?:{NUMERAL}))",
    re.IGNORECASE | re.VERBOSE,
)
_TOUCHING = re.compile(r"[^\W_]")
_COUNTED_AFTER = re.compile(r"\s+(?:of\s+)?[a-z]+(?:s|people)\b|\s+people\b", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\s,;:()“”\"—]+)\s$")
_WORD_AFTER = re.compile(r"[\s-]([^\W\d_][\w’'-]*)")
_SENTENCE_START = re.compile(r"(?:^|[.!?;“\"‘(\[\n]\s*)$")
_ONE_AFTER = re.compile(
    r"\s+(?!(?:another|day|time|thing|by|that|who|which|can|could|would|should|might|may|must|is|was"
    r"|has|had|and|or|but|to|for|in|on|at|with|from|as|stage|point|side|hand,|more|reason|after|he"
    r"|she|they|we|i|you|it|of)\b)[a-z]|\s+[A-Z]"
    r"|\s+of\s+(?:the|these|those|them|its|his|her|their|our|my|your|whose|whom|which|several|many"
    r"|some|only|two|three|four|five|six|seven|eight|nine|ten|\d|[A-Z])"
    r"|-(?:year|month|week|day|hour|minute|mile|page|bedroom|storey|story|metre|meter|man|woman)\b"
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|each|some|this|that|the|which|another|an?|new|number|square|day|type|tier)"
    r"[\s-]$",
    re.IGNORECASE,
)
_DESIGNATING = (
    "act article book boeing airbus category channel chapter class clause covid day division"
    " exhibit figure flight formula galaxy game gate grade group highway interstate iphone"
    " item level line lot m model moto no no. number nos nos. page pages paragraph part phase"
    " platform playstation psalm resolution room route row rule season section series stage"
    " step table terminal tier title type unit verse version vol volume vol. windows xbox zone"
    " district ward round"
)
_DESIGNATORS = frozenset(_DESIGNATING.split())
_OPENING_WORDS = (
    "the a an about around some at over under more than only just up to nearly almost in on"
    " of and or but from by for with as since until monday tuesday wednesday thursday friday"
    " saturday sunday another these those all both between after before while when they he she"
    " it we you i police officials that"
)
_OPENERS = frozenset(_OPENING_WORDS.split())
"""Capitalised words that are no part of a name with a number."""
_COUNTING = re.compile(
    r"\b(?:some|about|around|than|least|nearly|almost|over|to|roughly|approximately|estimated|many)\s$",
    re.IGNORECASE,
)
_ERA = re.compile(r"\b(?:A\.?D\.?|B\.?C\.?|[Ii]n|[Ss]ince|circa)\s$")
_HARD_SPACES = "\u00a0\u2009\u202f"
_HALF_OF = re.compile(r" an?(?= )")
_OF = re.compile(r" of(?= )")
_OF_KINDS = frozenset({"money", "distance", "duration", "mass", "area", "volume"})
_DIGIT = re.compile(r"[\d¼-¾⅐-⅞]")
_LETTERS = re.compile(r"[a-z]+")
_TIED = re.compile(r"\d[-–/]")
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_MODERN = range(1900, 2050)


def measures(text: str) -> Iterator[Measure]:
    """Yield every number of `text` that is a quantity, in order."""
    if _DIGIT.search(text) is None and TELLING.isdisjoint(_LETTERS.findall(text.lower())):
        return
    end = -1
    for found in _SCAN.finditer(text):
        if found["skip"] is not None:
            continue
        if _TIED.match(text, max(0, found.start() - 2)) and end != found.start() - 1:
            continue  # "4210-2" is one code: what hangs on no quantity is none.
        measure = _measure(found, text)
        # In "3 € 4" the sign belongs to the first number; what is left of the second is no figure.
        if measure is not None and measure.start >= end:
            end = measure.end
            yield measure


def _measure(found: re.Match[str], text: str) -> Measure | None:
    value = numeral(found)
    if value is None or value.high == inf:
        return None
    sign, end, scale = found["sign"], found.end(), value.scale
    unit = _unit(found, text) if not value.parts or found["over"] else None
    low, high, step, parts = value.low, value.high, value.step, value.parts
    if found["half"] and parts and (of := _HALF_OF.match(text, end)):
        unit = units.unit_after(text, of.end())
        parts = unit is None
    letter = (found["scale"] or "").strip(" -" + _HARD_SPACES) if found["digits"] else ""
    if letter == "m" and not sign and not _millions(text, end, unit):
        low, high, step, scale = low / scale, high / scale, step / scale, 1.0
        unit = units.Unit("m", end)
    elif letter.lower() in ("b", "k") and not sign and letter != "k":
        return None
    if found["minus"]:
        low, high = -low, -high
    measure = Measure(
        found.start(), unit.end if unit else end, low, high, scale, step,
        units.money(sign) if sign else None, unit.symbol if unit else None,
        "digits" if found["digits"] else "vague" if found["vague"] else "words", parts,
    )  # fmt: skip
    return None if _no_quantity(measure, found, text) else measure


def _unit(found: re.Match[str], text: str) -> units.Unit | None:
    """Return the unit behind a number; "millions of dollars" has one too."""
    unit = units.unit_after(text, found.end())
    if unit is None and (of := _OF.match(text, found.end())) and not found["digits"]:
        unit = units.unit_after(text, of.end())
        return unit if unit and units.kind(unit.symbol) in _OF_KINDS else None
    return unit


def _millions(text: str, end: int, unit: units.Unit | None) -> bool:
    """Whether "12 m" counts millions: a thing counted or a currency follows, not a height."""
    if unit is not None:
        return True
    return _COUNTED_AFTER.match(text, end) is not None


def _no_quantity(measure: Measure, found: re.Match[str], text: str) -> bool:
    touches = measure.unit is None and _TOUCHING.match(text, measure.end) is not None
    if touches or (
        measure.symbol is None
        and measure.low in HOURS
        and is_hour(text, measure.start, measure.end)
    ):
        return True
    if measure.written == "words":
        return _pronoun(found, text) or _named(measure, text)
    if measure.written == "vague" or measure.symbol is not None:
        return False
    number = found["number"]
    if not number.isdecimal() or found["scale"]:
        return False
    if len(number) > 1 and number.startswith("0"):
        return True
    return _year(measure, text) or _named(measure, text)


def _pronoun(found: re.Match[str], text: str) -> bool:
    """Whether "one" stands for a thing named before, or for anyone."""
    if found[0].lower() != "one":
        return False
    if _ONE_BEFORE.search(text[max(0, found.start() - 10) : found.start()]):
        return True
    return _ONE_AFTER.match(text, found.end()) is None


def _year(measure: Measure, text: str) -> bool:
    """Whether four digits are a year: nothing countable follows them."""
    if measure.end - measure.start != len("2024"):
        return False
    if _ERA.search(text[max(0, measure.start - 6) : measure.start]):
        return True
    if not _FIRST_YEAR <= measure.low <= _LAST_YEAR:
        return False
    after = _WORD_AFTER.match(text, measure.end)
    if after is None:
        return True
    word = after[1].lower()
    if word in COUNTABLE and _COUNTING.search(text[max(0, measure.start - 16) : measure.start]):
        return False
    return word in _OPENERS or (measure.low in _MODERN and word not in PERSONAL)


def _named(measure: Measure, text: str) -> bool:
    """Whether the number belongs to a name: "Group 4", "page 12", "S&P 500"."""
    window = text[max(0, measure.start - 30) : measure.start]
    before = _WORD_BEFORE.search(window)
    if before is None:
        return False
    word = before[1]
    if word.lower() in _DESIGNATORS:
        return not (measure.written == "words" and measure.unit)
    if measure.written == "words" or not any(map(str.isupper, word)):
        return False
    if word.lower() in _OPENERS:
        return False
    after = _WORD_AFTER.match(text, measure.end)
    if after is not None and after[1].lower() in COUNTABLE:
        return False
    first = _SENTENCE_START.search(window, 0, before.start()) is not None
    return not first or not word[1:].islower()
