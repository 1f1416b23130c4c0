"""Who wrote an article, for which outlet, and when, as lines under headlines say it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from newsreader.formats.credits import Credits, byline, credit

DAY = dt.date(2024, 11, 18)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Harlow", "Jane Harlow"),
        ("By JANE HARLOW and TOM REED", "JANE HARLOW and TOM REED"),
        ("Von Ursula von der Leyden", "Ursula von der Leyden"),
        ("Par Anne Dupont", "Anne Dupont"),
        ("Текст: Анна Берг", "Анна Берг"),
        ("By land and sea", None),
        ("By the time the ferry came", None),
        ("Von der Brücke bleibt nichts", None),
        ("By Monday the bridge is closed", None),
        ("Jane Harlow", None),
    ],
)
def test_a_byline_needs_names(text: str, names: str | None) -> None:
    """A word that opens a byline is not enough."""
    assert names == byline(text)


CREDITS = {
    "By Jane Harlow | 18 Nov 2024 | 3 min read": Credits("Jane Harlow", DAY),
    "Published: Nov 18, 2024 10:32 GMT | Updated 2 hours ago": Credits(None, DAY),
    "Updated 2 hours ago • 3 min read": Credits(),
    "Posted on November 18, 2024 by Jane Harlow": Credits("Jane Harlow", DAY),
    "By Jane Harlow on November 18, 2024": Credits("Jane Harlow", DAY),
    "By Jane Harlow, November 18, 2024": Credits("Jane Harlow", DAY),
    "Posted by Jane Harlow": Credits("Jane Harlow"),
    "By Jane Harlow, Tom Reed and Anna Berg": Credits("Jane Harlow, Tom Reed and Anna Berg"),
    "By Jane Harlow, Town Gazette": Credits("Jane Harlow"),
    "By Jane Harlow in London": Credits("Jane Harlow"),
    "By Reuters": Credits("Reuters"),
    "By Anna Post": Credits("Anna Post"),
    "Jane Harlow | Reuters": Credits("Jane Harlow", None, "Reuters"),
    "Jane Harlow, Town Gazette": Credits("Jane Harlow", None, "Town Gazette"),
    "JANE HARLOW | ASSOCIATED PRESS": Credits("JANE HARLOW", None, "ASSOCIATED PRESS"),
    "Jane Harlow · 2h ago": Credits("Jane Harlow"),
    "Story by Jane Harlow • 2h • 3 min read": Credits("Jane Harlow"),
    "BBC News | 18 Nov 2024": Credits(None, DAY, "BBC News"),
    "Le Monde | Lundi 18 novembre 2024 à 10h32": Credits(None, DAY, "Le Monde"),
    "Von Anna Berg, dpa": Credits("Anna Berg"),
    "Автор: Анна Берг": Credits("Анна Берг"),
    "Анна Берг, РИА Новости": Credits("Анна Берг", None, "РИА Новости"),
    "文／山田太郎": Credits("山田太郎"),
    "山田太郎記者": Credits("山田太郎"),
    "新华社 | 2024年11月18日": Credits(None, DAY, "新华社"),
}


@pytest.mark.parametrize(("text", "expected"), CREDITS.items(), ids=CREDITS)
def test_a_line_may_hold_several_credits(text: str, expected: Credits) -> None:
    """Author, outlet, date and reading time on one line are told apart."""
    assert expected == credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Harlow",
        "Reuters",
        "Town Gazette",
        "Old Bridge, New Problems",
        "Storm Warning, Times of Fear",
        "Jane Harlow, Tom Reed",
        "By The Numbers",
        "The council met, Reuters said",
    ],
)
def test_what_may_be_a_headline_is_no_credit(text: str) -> None:
    """Names alone and outlets alone are credits only by where they stand."""
    assert credit(text) is None


@given(st.text(min_size=1, max_size=170))
def test_every_line_is_answered(text: str) -> None:
    """No line crashes the reader, and an author is words of the line."""
    read = credit(text)

    assert read is None or (read.author or "") in text
