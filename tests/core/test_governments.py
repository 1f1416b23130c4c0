"""Capitals that stand for their governments, and capitals that are towns."""

from __future__ import annotations

import pytest

from newsreader.core.capitals import words
from newsreader.core.governments import government


def meant(sentence: str, capital: str) -> str | None:
    """Return the country that a capital of the sentence stands for."""
    line = words(sentence)
    place = next(word.number for word in line if word.text == capital)
    return government(sentence, line, place, place)


@pytest.mark.parametrize(
    ("sentence", "capital", "country"),
    [
        pytest.param("Moscow denied the report.", "Moscow", "Russia", id="speaks"),
        pytest.param("Tokyo has repeatedly denied it.", "Tokyo", "Japan", id="adverb-between"),
        pytest.param("Paris may yet agree.", "Paris", "France", id="may-act"),
        pytest.param("They blamed Beijing and left.", "Beijing", "China", id="is-blamed"),
        pytest.param("Ties with Seoul are warm.", "Seoul", "South Korea", id="relations"),
        pytest.param(
            "One of Washington's main allies left.", "Washington", "United States", id="has-allies"
        ),
        pytest.param(
            "Berlin and its partners met.", "Berlin", "Germany", id="with-partners-behind"
        ),
        pytest.param("Berlin, Paris and Rome agreed.", "Berlin", "Germany", id="list-that-acts"),
        pytest.param("Brussels said it would wait.", "Brussels", "European Union", id="union"),
        pytest.param("Aides of the Kremlin left.", "Kremlin", "Russia", id="seat"),
        pytest.param("Guides in the Kremlin left.", "Kremlin", None, id="inside-the-seat"),
        pytest.param("Snow fell in Moscow.", "Moscow", None, id="in-town"),
        pytest.param("Trains from Paris and Rome met.", "Rome", None, id="list-of-towns"),
        pytest.param(
            "Officials in Tokyo and Seoul met.", "Seoul", "South Korea", id="officials-in-a-list"
        ),
        pytest.param("Officials in Tokyo met.", "Tokyo", None, id="officials-in-one-town"),
        pytest.param("A train links Rome and Paris.", "Paris", None, id="no-act"),
        pytest.param("The road between Paris and Rome is wet.", "Paris", None, id="between-towns"),
        pytest.param("Berlin had rain.", "Berlin", None, id="has-weather"),
        pytest.param("Paris's baker left.", "Paris", None, id="what-towns-have"),
        pytest.param("Norway denied it.", "Norway", None, id="no-capital"),
    ],
)
def test_a_capital_that_acts_is_a_government(
    sentence: str, capital: str, country: str | None
) -> None:
    """A capital stands for its country where the words around it speak of states."""
    assert country == meant(sentence, capital)
