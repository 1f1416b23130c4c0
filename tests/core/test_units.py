"""Units and their sizes."""

from __future__ import annotations

import pytest

from newsreader.core.units import kind, money, size, unit_after


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        ("%", "percent"),
        (" per cent of", "percent"),
        ("km away", "km"),
        (" kilometres away", "km"),
        ("-year-old man", "years old"),
        (" years ago", "year"),
        (" square miles of land", "sq mile"),
        (" sq m", "sq m"),
        (" US dollars", "USD"),
        (" Danish crowns", "krone"),
        ("mph", "mph"),
        ("° C", "°C"),
    ],
)
def test_a_unit_is_read_where_a_number_ends(written: str, symbol: str) -> None:
    """The longest unit that fits is the one that is meant."""
    unit = unit_after(written, 0)

    assert unit is not None
    assert symbol == unit.symbol


@pytest.mark.parametrize("written", [" people", "kmart", " metric", "", " mined ore", "x"])
def test_other_words_are_no_units(written: str) -> None:
    """A word that only begins like a unit is none."""
    assert unit_after(written, 0) is None


@pytest.mark.parametrize(
    ("sign", "symbol"), [("US$", "USD"), ("US $", "USD"), ("£", "GBP"), ("eur", "EUR")]
)
def test_a_sign_before_the_amount_is_a_currency(sign: str, symbol: str) -> None:
    """Signs and codes, spaced or not, name one currency."""
    assert symbol == money(sign)
    assert "money" == kind(symbol)


@pytest.mark.parametrize(
    ("symbol", "measured", "first_units"),
    [
        ("km", "distance", 1000),
        ("week", "duration", 604800),
        ("USD", "money", 1),
        (None, "count", 1),
    ],
)
def test_a_unit_measures_something(symbol: str | None, measured: str, first_units: float) -> None:
    """Units of one kind convert by their sizes."""
    assert (measured, first_units) == (kind(symbol), size(symbol))
