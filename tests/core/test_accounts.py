"""What an account is found by."""

from __future__ import annotations

import datetime as dt

import pytest

from newsreader.core.accounts import account, written


def test_a_headline_word_weighs_more_than_one_of_the_text() -> None:
    """The words of the headline count several times."""
    found = account("Bridge closed", "The ferry runs. " + "Workers mend the road. " * 9).terms

    assert found["bridg"] > found["ferri"]


def test_stop_words_tell_nothing() -> None:
    """Words that any report holds are no terms."""
    assert {} == account("The of and", "").terms


@pytest.mark.parametrize(
    ("date", "day"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("2024-02-30", None),
        ("2024-02-29", 738945),
        ("2024-02-29T10:00:00Z", 738945),
        (dt.date(2024, 2, 29), 738945),
    ],
)
def test_only_iso_dates_count(date: dt.date | str | None, day: int | None) -> None:
    """What is no ISO date is no date."""
    assert day == account("Bridge", "", date).day


def test_a_headline_alone_is_bare() -> None:
    """Without a text there is little to go by, and the account says so."""
    assert account("Bridge closed", "").bare
    assert not account("Bridge closed", "The bridge is closed.").bare


def test_terms_are_shown_as_the_text_writes_them() -> None:
    """A stem is shown as a word of the text; one that the text lacks stays as it is."""
    assert ("Flooded", "bridg") == written(["flood", "bridg"], "Flooded houses, flooding roads")


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        pytest.param(
            ["ola", "chol", "fire"],
            "Ola fell. Fires burned as Ola Chol-hae, 30, fled.",
            ("Ola Chol-hae", "Fires"),
            id="longest-name",
        ),
        pytest.param(["chol"], "Chol-hae left.", ("Chol-hae",), id="tied-part"),
        pytest.param(["hae"], "Chol-hae left.", ("Chol-hae",), id="part-behind-the-tie"),
        pytest.param(["oslo"], "An Oslo-led team left.", ("Oslo",), id="joined-word"),
        pytest.param(["red", "hous"], "A red house fell.", ("red", "house"), id="no-name"),
        pytest.param(["roof", "oslo"], "Oslo burned.", ("Roof", "Oslo"), id="headline"),
    ],
)
def test_names_are_shown_whole(terms: list[str], text: str, expected: tuple[str, ...]) -> None:
    """Terms of one name make one reason, and no part of a name is cut at its hyphen."""
    assert expected == written(terms, text, headline="Roof Oslo Falls")
