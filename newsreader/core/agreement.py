"""Whether two quantities of one thing agree: their ranges compared in one unit, ends kept open."""

from __future__ import annotations

from math import inf, log2
from typing import Literal, NamedTuple

from newsreader.core.quantities import Quantity
from newsreader.core.units import based, kind, size

Agreement = Literal["same", "compatible", "conflict"]

_APPROXIMATE = 0.1
"""How far from its value a figure with "about" may be, at most."""
_ABOUT_STEP = 0.75
"""How many of its steps a figure with "about" may be from its value."""
_ROUND_SHARE = 0.05
"""How far a round number is taken to be rounded, at most."""
_SMALL_COUNT = 1000
"""Counts below this are exact as they stand."""
_WORTH_A_LOOK = 0.05
"""How far apart two values that do not exclude each other are worth a reader's look."""
_MUCH = 0.3
"""How far apart they are worth a look even where a round number stands for the other."""
_TREMOR = 0.05
"""How far apart two magnitudes are worth a look: their scale is a logarithm."""
_WHOLE = frozenset({"count", "duration", "age", "factor"})
"""Kinds whose whole numbers are counted and not rounded."""
_HALF = 0.499
"""Of a step: a rounded value stops short of the next one's reach."""


class Extent(NamedTuple):
    """The values that a quantity can mean, in the first unit of its kind."""

    least: float
    most: float


def comparable(left: Quantity, right: Quantity) -> bool:
    """Whether the two are measured in units that convert into each other."""
    if kind(left.unit) != kind(right.unit) or left.parts != right.parts:
        return False
    if kind(left.unit) != "money" or left.unit == right.unit:
        return True
    return {left.unit, right.unit} in ({"pound", "GBP"}, {"cent", "USD"}, {"cent", "EUR"})


def agreement(left: Quantity, right: Quantity) -> Agreement:
    """Return what the values of two comparable quantities say to each other."""
    converted = left.unit != right.unit
    if kind(left.unit) == "score":
        return "same" if (left.low, left.high) == (right.low, right.high) else "conflict"
    one, two = extent(left, converted=converted), extent(right, converted=converted)
    if one.least > two.most or two.least > one.most or _opposed(left, right):
        return "conflict"
    bounds = {left.hedge.bound, right.hedge.bound}
    if (len(bounds) > 1 and bounds != {"=", "~"}) or _spread(left) != _spread(right):
        return "compatible"
    if bounds == {"="}:
        return "same"  # their extents touch, and are no wider than what is rounded
    both = (_rounded(each, converted=converted) for each in (left, right))
    return "same" if _touch(*both) else "compatible"


def _opposed(left: Quantity, right: Quantity) -> bool:
    """Whether one rose and the other fell by what is given; both may have reached one level."""
    reached = left.hedge.reaches or right.hedge.reaches
    return not reached and {left.hedge.change, right.hedge.change} == {"up", "down"}


def odds(left: Quantity, right: Quantity) -> float:
    """Return how the values of two comparable quantities speak for one thing, in log-odds.

    Accounts of one thing seldom differ by more than twice; a value that few things have, on
    both sides, is seldom chance.
    """
    verdict = agreement(left, right)
    score = _VERDICT_ODDS[verdict] - _PER_OCTAVE * min(octaves(left, right), _MOST_OCTAVES)
    if verdict == "same" and left.high > _TELLING:
        score += _TELLING_ODDS
    return score + _ONE_ODDS * (1 in (left.high, right.high))


# Set together with the weights of `things.evidence`.
_VERDICT_ODDS: dict[Agreement, float] = {"same": 0.0, "compatible": -0.4, "conflict": -1.3}
_PER_OCTAVE, _MOST_OCTAVES = 0.85, 4.0
_TELLING, _TELLING_ODDS, _ONE_ODDS = 12, 0.7, -1.2


_YEARS = 1.5
"""Accounts that give one person's age differ by a birthday, seldom by more."""


def octaves(left: Quantity, right: Quantity) -> float:
    """Return how many times the larger must be halved to reach the smaller; 0 for overlap."""
    lower, upper = sorted(
        (based(quantity.low, quantity.unit), based(quantity.high, quantity.unit))
        for quantity in (left, right)
    )
    if kind(left.unit) == "age":
        return max(0.0, upper[0] - lower[1]) / _YEARS
    if lower[1] <= 0:
        return 0.0 if upper[0] <= lower[1] else _MOST_OCTAVES
    return max(0.0, log2(upper[0] / lower[1])) if upper[0] > 0 else 0.0


def worth_a_look(left: Quantity, right: Quantity) -> bool:
    """Whether two comparable quantities read so differently that a reader should look."""
    verdict = agreement(left, right)
    if verdict != "compatible":
        return verdict == "conflict"
    if _spread(left) or _spread(right):
        return False
    one, two = based(left.low, left.unit), based(right.low, right.unit)
    apart, most = abs(one - two), max(abs(one), abs(two))
    if apart >= _MUCH * most or (kind(left.unit) == "magnitude" and apart > _TREMOR):
        return True
    rounding = max(
        (each.step * size(each.unit) for each in (left, right) if each.hedge.rounds), default=0.0
    )
    return apart > max(_WORTH_A_LOOK * most, rounding)


def extent(quantity: Quantity, *, converted: bool = False) -> Extent:
    """Return the values that the quantity can mean; `converted`: another unit is meant to match."""
    rounded = _rounded(quantity, converted=converted)
    bound = quantity.hedge.bound
    if bound == ">":
        return Extent(based(quantity.low, quantity.unit), inf)
    if bound == "<":
        return Extent(-inf, based(quantity.high, quantity.unit))
    if bound == "=":
        return rounded
    share = _APPROXIMATE * abs(quantity.high)
    slack = min(_ABOUT_STEP * quantity.step, share) * size(quantity.unit)
    if quantity.hedge.nearly:
        step = _HALF * quantity.step * size(quantity.unit)
        top = based(quantity.high, quantity.unit)
        return Extent(top - min(slack, step) if quantity.step > 1 else top - slack, top)
    return Extent(min(rounded.least, rounded.least - slack), rounded.most + slack)


def _spread(quantity: Quantity) -> bool:
    return quantity.low != quantity.high


def _touch(one: Extent, two: Extent) -> bool:
    return one.least <= two.most and two.least <= one.most


def _rounded(quantity: Quantity, *, converted: bool) -> Extent:
    """Return the written value or range, each end as far as its last digit leaves open."""
    unit = quantity.unit
    if _spread(quantity):
        return Extent(based(quantity.low, unit), based(quantity.high, unit))
    slack, value = _HALF * quantity.step, abs(quantity.low)
    if converted:
        slack = min(slack, max(_HALF, _ROUND_SHARE * value))
    elif quantity.step >= 1:
        whole = kind(quantity.unit) in _WHOLE and value < _SMALL_COUNT
        slack = 0.0 if whole else min(slack, _ROUND_SHARE * value)
    return Extent(based(quantity.low - slack, unit), based(quantity.high + slack, unit))
