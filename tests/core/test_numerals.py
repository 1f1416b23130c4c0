"""Numbers read from digits, words, fractions and vague words."""

from __future__ import annotations

import re

import pytest

from newsreader.core.numerals import NUMERAL, numeral

PATTERN = re.compile(NUMERAL, re.IGNORECASE | re.VERBOSE)


def value(written: str) -> tuple[float, float] | None:
    """Return the least and the most of the number at the start."""
    found = PATTERN.match(written)
    read = numeral(found) if found else None
    return (read.low, read.high) if read else None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("7", 7),
        ("1,234", 1234),
        ("1,234,567.5", 1234567.5),
        ("1.234,5", 1234.5),
        ("1.234.567", 1234567),
        ("1\u00a0234", 1234),
        ("12 345 678", 12345678),
        ("10 000", 10000),
        ("3,5", 3.5),
        (".5", 0.5),
        ("2.5 million", 2.5e6),
        ("4bn", 4e9),
        ("300k", 3e5),
        ("3/4", 0.75),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("seven", 7),
        ("Twenty-one", 21),
        ("one hundred and five", 105),
        ("two thousand, three hundred", 2300),
        ("three million", 3e6),
        ("a hundred", 100),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 5e5),
        ("half-dozen", 6),
        ("two and a half", 2.5),
        ("a third of", 1 / 3),
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("half of", 0.5),
        ("one in five drivers", 0.2),
        ("two out of three drivers", 2 / 3),
        ("sixfold", 6),
        ("tenfold", 10),
    ],
)
def test_one_value(written: str, number: float) -> None:
    """A number is read whole, whichever way it is written."""
    assert [pytest.approx(number)] * 2 == list(value(written) or ())


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("dozens", 24, 99),
        ("scores", 40, 99),
        ("hundreds", 200, 999),
        ("thousands", 2000, 9999),
        ("tens of thousands", 20000, 99999),
        ("hundreds of thousands", 200000, 999999),
        ("millions", 2e6, 9999999),
        ("tens of millions", 2e7, 99999999),
        ("a few hundred", 200, 900),
        ("several dozen", 36, 108),
        ("a couple of hundred", 200, 200),
    ],
)
def test_vague_words_are_ranges(written: str, low: float, high: float) -> None:
    """A word that gives no number gives the least and the most it can mean."""
    assert (low, high) == value(written)


@pytest.mark.parametrize(
    ("written", "step"),
    [("52 million", 1e6), ("1,200", 100), ("6.1", 0.1), ("14", 1), ("0", 1), ("two thousand", 1e3)],
)
def test_the_last_digit_that_counts_is_known(written: str, step: float) -> None:
    """What a number is rounded to can be told from how it is written."""
    found = PATTERN.match(written)
    read = numeral(found) if found else None

    assert read is not None
    assert pytest.approx(step) == read.step


def test_a_very_long_run_of_digits_is_a_code() -> None:
    """No quantity of news has thirty digits."""
    assert value("7" * 30) is None
