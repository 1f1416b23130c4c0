"""Quantities of a text, in order: numbers and ranges with their units and hedges."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsreader.core import units
from newsreader.core.hedges import REACH, Hedge, hedge
from newsreader.core.measures import Measure, measures
from newsreader.core.unspaced import Glued, glued, is_unspaced


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or two that make a range, as a text writes it."""

    start: int
    """Code points into the text it was found in."""
    end: int
    low: float
    high: float
    """The same as `low` where the text writes one value."""
    unit: str | None
    hedge: Hedge
    step: float
    """The unit of the last written digit that counts; 1e6 for 52 million."""
    vague: bool
    """Whether the text writes a word such as "thousands" and no number."""
    parts: bool
    """Whether it is a fraction: "a third of"."""


_BETWEEN = re.compile(r"\s?[-–—]\s?|\s?-?\s?to\s?-?\s?|\s+and\s+|-\sor\s", re.IGNORECASE)
_LISTED = re.compile(r",\s|,?\s(?:and|or)\s|-\s(?:and|or)\s")
"""What stands between the numbers of a list: "13, 15 and 19 years", "three- or four-day"."""
_LAST_LISTED = re.compile(r"[,-]?\s(?:and|or)\s")
_COMPOUND = re.compile(r",? (?:and )?")
_COARSER = {("minute", "second"), ("hour", "minute"), ("foot", "inch"), ("lb", "ounce")}
"""Units that are written one behind the other for one length: "8 minutes and 46 seconds"."""
_BETWEEN_WORD = re.compile(r"\b(?:between|from|anywhere from)\s+(?:\S{1,4}\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+(?:\S{1,12}\s)?$", re.IGNORECASE)
_RISING = re.compile(
    r"\b(?:rose|up|gained|added|climbed|jumped|fell|down|lost|dropped)\s+$", re.IGNORECASE
)
_AGED = re.compile(r"\b(?:aged?|ages)(?:\s+of)?\s+(?:between\s+)?$", re.IGNORECASE)
_AGED_LIST = re.compile(
    r"\b(?:aged|ages)\s+(?:\w{1,12}(?:,?\s(?:and|or)\s|,\s)){1,6}$", re.IGNORECASE
)
_LIST_GOES_ON = re.compile(r"\s?(?:[.,;:)]|$|(?:and|or|were|was|are|is|had|have|who|from|when)\b)")
_APPOSED = re.compile(r"[A-Z][\w’'.-]*,\s$")
_APPOSED_END = re.compile(r",|\s?\)| and [A-Z]")
_APPOSED_NOUN = re.compile(r"\b(?:the|an?|his|her|their)(?: [a-z][\w’'-]*){1,3}, $", re.IGNORECASE)
_APPOSED_VERB = re.compile(
    r", (?:who|was|is|had|has|of|from|said|died|told|will|also|faces|\w{3,}ed)\b"
)
_QUAKE = re.compile(r"\b(?:(?:earth)?quakes?|aftershocks?|tremors?|temblors?)\b", re.IGNORECASE)
_STRONGEST, _TENTH = 10, 0.1
"""The greatest magnitude, and how finely magnitudes are told."""
_SENTENCE_REACH = 120
_MAGNITUDE = re.compile(
    r"\bmagnitude[ -](?:(?:of|was|is|at|least|about|around|an?|estimated|preliminary) ?)*$",
    re.IGNORECASE,
)
_RICHTER = re.compile(r" (?:on|points? on) the (?:open-ended )?Richter", re.IGNORECASE)
_OLDEST = 115
_BRACKET_REACH = 24
_MOVING = frozenset({"share", "money", "point", "degree", "temperature"})


_KIND = re.compile(
    r"[-‐‑](?:horse|part|party|pronged|state|step|term|tier|time|way)\b", re.IGNORECASE
)
"""What makes a number the name of a kind: a three-way race counts nothing."""


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity of `text` in order; no two overlap."""
    found: list[Quantity] = []
    counting = (each for each in measures(text) if each.unit or not _KIND.match(text, each.end))
    for first, second in _ranges(_shared(counting, text), text):
        quantity = _quantity(first, second, text)
        if found and _repeats(found[-1], quantity, text):
            quantity = replace(quantity, hedge=replace(found[-1].hedge, start=quantity.start))
        found.append(quantity)
    return _with_glued(found, glued(text)) if is_unspaced(text) else tuple(found)


def _with_glued(found: list[Quantity], numbers: Iterable[Glued]) -> tuple[Quantity, ...]:
    """Return the quantities with the numbers of unspaced text, which win where both were found."""
    alone: list[Quantity] = []
    every = [
        Quantity(
            number.start, number.end, number.low, number.high, number.unit, number.hedge,
            number.step, vague=number.vague, parts=False,
        )
        for number in numbers
    ]  # fmt: skip
    starts = [quantity.start for quantity in every]
    for quantity in found:
        place = bisect_left(starts, quantity.end)
        if not place or every[place - 1].end <= quantity.start:
            alone.append(quantity)
    return tuple(sorted((*every, *alone), key=lambda quantity: quantity.start))


def _repeats(before: Quantity, quantity: Quantity, text: str) -> bool:
    """Whether a figure says the one before it in other units: "10 km (6 miles)", "or 5%"."""
    if quantity.hedge.change != "=" or before.unit is None or quantity.unit is None:
        return False
    between = text[before.end : quantity.start]
    if between in (", or ", " or "):
        return before.hedge.change in ("up", "down") and before.unit != quantity.unit
    return len(between) <= _BRACKET_REACH and between.endswith("(") and ")" not in between


def _shared(found: Iterable[Measure], text: str) -> Iterator[Measure]:
    """Yield the measures; those of a list have the unit that stands behind its last."""
    listed: list[Measure] = []
    for measure in found:
        bare = not measure.symbol and not measure.parts and measure.written != "vague"
        if listed and not _LISTED.fullmatch(text, listed[-1].end, measure.start):
            yield from listed
            listed = []
        listed.append(measure)
        if not bare:
            yield from _with_unit(listed, text)
            listed = []
    yield from listed


def _with_unit(listed: list[Measure], text: str) -> Iterator[Measure]:
    """Yield the numbers of a list with the unit of the last, if "and" or "or" ties that to them."""
    *others, last = listed
    tied = units.kind(last.unit) in _LISTED_KINDS and all(
        (each.step == last.step or min(each.step, last.step) >= 1) and min(each.low, last.low) >= 0
        for each in others
    )
    if others and tied and _LAST_LISTED.fullmatch(text, others[-1].end, last.start):
        comma = text[others[-1].end] == ","
        others = [
            replace(each, unit=last.unit) if not comma or len(others) > 1 else each
            for each in others
        ]
    yield from others
    yield last


_LISTED_KINDS = frozenset({"duration", "age", "share", "distance", "mass"})


def _ranges(found: Iterable[Measure], text: str) -> Iterator[tuple[Measure, Measure]]:
    """Yield each measure with itself, or the two ends of a range together."""
    waiting: Measure | None = None
    for measure in found:
        if waiting is None:
            waiting = measure
        elif _makes_whole(waiting, measure, text):
            waiting = _whole(waiting, measure)
        elif _makes_range(waiting, measure, text):
            yield waiting, measure
            waiting = None
        else:
            yield waiting, waiting
            waiting = measure
    if waiting is not None:
        yield waiting, waiting


def _makes_whole(first: Measure, second: Measure, text: str) -> bool:
    """Whether the second measure goes on with the first in a finer unit: "5 feet 9 inches"."""
    if (first.unit, second.unit) not in _COARSER or first.sign or first.step != 1.0:
        return False
    return _COMPOUND.fullmatch(text, first.end, second.start) is not None


def _whole(first: Measure, second: Measure) -> Measure:
    value = first.low + second.low * units.size(second.unit) / units.size(first.unit)
    step = second.step * units.size(second.unit) / units.size(first.unit)
    return replace(first, end=second.end, low=value, high=value, step=step)


def _makes_range(first: Measure, second: Measure, text: str) -> bool:
    between = text[first.end : second.start]
    if len(between) > len(" - to - ") or _BETWEEN.fullmatch(between) is None:
        return False
    before = text[max(0, first.start - REACH) : first.start]
    joined = between.strip(" -").lower()
    neighbours = second.low - first.low == 1 and first.unit == second.unit
    if (joined == "or" and not neighbours) or (
        joined == "and" and _BETWEEN_WORD.search(before) is None
    ):
        return False
    if first.written == "vague" or first.parts != second.parts:
        return False
    if first.unit is not None and first.unit != second.unit and second.sign is None:
        return False
    if first.sign is None and second.sign is not None:
        return False
    falling = first.low > second.low and second.unit == "percent"
    same = first.symbol is None or second.symbol is None or first.symbol == second.symbol
    moves = first.symbol is second.symbol and _RISING.search(before)
    return same and not moves and not (falling and not _FROM.search(before))


def _quantity(first: Measure, second: Measure, text: str) -> Quantity:
    start, end = first.start, second.end
    unit = first.symbol or second.symbol or _implied(first, second, text)
    low, high = first.low, second.high
    if second.scale > 1.0 == first.scale and second is not first and low < high / second.scale:
        low *= second.scale
    before = text[max(0, start - REACH) : start]
    if unit is None and low > high and _BETWEEN_WORD.search(before) is None:
        unit = "score"
    low, high = min(low, high), max(low, high)
    words = hedge(text, start, end, ranged=low != high, moving=units.kind(unit) in _MOVING)
    if low < 0 and unit == "percent" and words.change == "=":
        words = replace(words, change="down")
    return Quantity(
        start, end, low, high, unit, words, second.step,
        vague=first.written == "vague", parts=first.parts,
    )  # fmt: skip


def _implied(first: Measure, second: Measure, text: str) -> str | None:
    """Return the unit that is told by the words around: "aged 34", "Lee, 34, said"."""
    before = text[max(0, first.start - REACH) : first.start]
    if _AGED.search(before):
        return "years old"
    if _AGED_LIST.search(before) and _LIST_GOES_ON.match(text, second.end):
        return "years old"
    if _MAGNITUDE.search(before) or _RICHTER.match(text, second.end):
        return "magnitude"
    if first is not second or not 0 < first.low <= _OLDEST:
        return None
    if first.low < _STRONGEST and first.step == _TENTH and _QUAKE.search(_sentence(text, first)):
        return "magnitude"
    apposed = _APPOSED.search(before) and _APPOSED_END.match(text, first.end)
    apposed = apposed or (_APPOSED_NOUN.search(before) and _APPOSED_VERB.match(text, first.end))
    return "years old" if apposed else None


def _sentence(text: str, measure: Measure) -> str:
    """Return the text around a measure, as far as a sentence goes."""
    return text[max(0, measure.start - _SENTENCE_REACH) : measure.end + _SENTENCE_REACH]
