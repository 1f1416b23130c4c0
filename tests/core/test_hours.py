"""Bare numbers that tell the time of day."""

from __future__ import annotations

import pytest

from newsreader.core.quantities import quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Shots were heard at ten.", []),
        ("The bells rang at about 6 in the morning.", []),
        ("The doors shut at nine on Monday.", []),
        ("The toll stood at ten.", [10]),
        ("They looked at ten boats.", [10]),
        ("They fired at 30.", [30]),
        ("The code [0m and [1;31m stays.", []),
        ("The ladder is 3m high.", [3]),
    ],
)
def test_an_hour_is_no_quantity(text: str, values: list[float]) -> None:
    """What is at an hour counts nothing; a level, a count and a length do."""
    assert values == [each.low for each in quantities(text)]
