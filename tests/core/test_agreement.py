"""Whether the values of two quantities agree."""

from __future__ import annotations

import pytest

from newsreader.core.agreement import agreement, comparable, worth_a_look
from newsreader.core.quantities import Quantity, quantities


def quantity(words: str) -> Quantity:
    """Return the quantity that the words give."""
    return quantities(f"It was {words} in all.")[0]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("12 boats", "12 boats", "same"),
        ("12 boats", "14 boats", "conflict"),
        ("at least 12 boats", "14 boats", "compatible"),
        ("at least 12 boats", "11 boats", "conflict"),
        ("up to 12 boats", "11 boats", "compatible"),
        ("up to 12 boats", "14 boats", "conflict"),
        ("$90,000", "more than $90,000", "compatible"),
        ("$52 million", "$52,885,310", "conflict"),
        ("$21.4 million", "$21,405,120", "same"),
        ("nearly $53 million", "$52 million", "conflict"),
        ("nearly $53 million", "tens of millions of dollars", "compatible"),
        ("roughly 24 percent", "23.8 percent", "same"),
        ("about 600,000 boats", "600,000 boats", "same"),
        ("thousands", "more than 10,000", "conflict"),
        ("thousands", "more than 1,500", "compatible"),
        ("dozens", "almost four dozen", "compatible"),
        ("10 to 12 boats", "11 boats", "compatible"),
        ("10 to 12 boats", "10 to 12 boats", "same"),
        ("two weeks", "14 days", "same"),
        ("10 km", "6.2 miles", "same"),
        ("10 km", "10 miles", "conflict"),
        ("40 degrees Celsius", "104 degrees Fahrenheit", "same"),
        ("40 degrees Celsius", "90 degrees Fahrenheit", "conflict"),
        ("half a percentage point", "50 basis points", "same"),
        ("8 minutes and 46 seconds", "more than eight minutes", "compatible"),
        ("51,000 deaths so far", "53,000 deaths", "compatible"),
        ("3-1", "5-1", "conflict"),
    ],
)
def test_ranges_are_compared_with_their_ends_open(left: str, right: str, verdict: str) -> None:
    """What both can mean decides, in one unit, and the order of the sides does not."""
    both = quantity(left), quantity(right)

    assert (verdict, verdict) == (agreement(*both), agreement(*reversed(both)))


@pytest.mark.parametrize(
    ("left", "right", "look"),
    [
        ("at least 12 boats", "14 boats", True),
        ("12 boats", "14 boats", True),
        ("at least 250 boats", "251 boats", False),
        ("dozens", "40 boats", False),
        ("more than 1,300 boats", "1,400 boats", False),
        ("at least 1,300 boats", "1,400 boats", True),
        ("more than 100 boats", "153 boats", True),
        ("6.1 magnitude", "at least 5.9 magnitude", True),
        ("12 boats", "12 boats", False),
    ],
)
def test_what_is_worth_a_look(left: str, right: str, *, look: bool) -> None:
    """Figures that conflict, or hold together only by a hedge and lie apart, ask for a reader."""
    assert look == worth_a_look(quantity(left), quantity(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("12 boats", "12%"),
        ("0.5 percentage points", "0.5 percent"),
        ("$12", "€12"),
        ("12 km", "12 hours"),
        ("half of them", "12 boats"),
    ],
)
def test_different_units_are_not_compared(left: str, right: str) -> None:
    """Money of two countries, or a length and a time, have no common measure."""
    assert not comparable(quantity(left), quantity(right))
