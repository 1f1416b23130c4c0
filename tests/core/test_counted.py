"""The lexicon of things counted."""

from __future__ import annotations

import pytest

from newsreader.core import counted


@pytest.mark.parametrize("table", [counted._CONCEPTS, counted._STATES], ids=["things", "states"])
def test_a_word_stands_for_one_thing(table: dict[str, str]) -> None:
    """No word is listed twice, so that folding does not depend on the order of the rows."""
    words = [word for row in table.values() for word in row.split()]

    assert sorted(set(words)) == sorted(words)


def test_every_person_is_a_thing_counted() -> None:
    """What can be dead or injured is named as the things counted are."""
    assert set() == counted.PERSONS - set(counted.CONCEPTS.values())
