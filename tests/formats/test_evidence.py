"""The terms by which pieces of text are known to speak of the same things."""

from __future__ import annotations

import pytest

from newsreader.formats import evidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The houses burned.", {"house", "burne"}, id="beginnings"),
        pytest.param(
            "The council's well-known Café", {"counc", "well", "known", "cafe"}, id="parts"
        ),
        pytest.param("東京都 opened", {"東京", "京都", "opene"}, id="unspaced"),
        pytest.param("a" * 50 + " burned", {"aaaaa", "burne"}, id="a very long word"),
    ],
)
def test_terms_are_the_same_at_every_look(text: str, expected: set[str]) -> None:
    """The beginnings of the words that carry meaning, also for a text that was seen before."""
    first = evidence.terms(text)

    assert expected == first
    assert first == evidence.terms(text)
