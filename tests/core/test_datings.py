"""The dates of two accounts, those of one moment in one row."""

from __future__ import annotations

import datetime as dt

import pytest

from newsreader.core.comparison import compare
from newsreader.core.datings import date_rows
from tests.builders import account

MONDAY, TUESDAY = dt.date(2024, 11, 18), dt.date(2024, 11, 19)
CRANE = "A crane fell on two ships in the harbour of the northern town"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("on Monday", "on 18 November", "agree"),
        ("on Monday", "yesterday", "agree"),
        ("on Friday", "last Friday", "agree"),
        ("yesterday", "two days ago", "agree"),
        ("on Sunday", "on Monday", "differ"),
        ("on 4 November", "on 5 November", "differ"),
        ("earlier this month", "in November", "compatible"),
        ("a week ago", "last week", "agree"),
    ],
)
def test_dates_of_paired_sentences_stand_in_one_row(left: str, right: str, verdict: str) -> None:
    """Each date is resolved against the day of its own account before they are compared."""
    comparison = compare(
        account("a", f"{CRANE} {left}.", date=MONDAY),
        account("b", f"{CRANE} {right}.", date=TUESDAY),
    )

    assert [verdict] == [row.verdict for row in date_rows(comparison)]


def test_a_date_of_one_account_stands_alone() -> None:
    """What only one account dates is its own row, with the days that it can mean."""
    comparison = compare(
        account("a", "The harbour was closed yesterday.", date=MONDAY),
        account("b", "Coffee will cost more next month.", "Tea may follow.", date=MONDAY),
    )
    rows = date_rows(comparison)

    assert ["only_left", "only_right"] == [row.verdict for row in rows]
    assert (dt.date(2024, 11, 17), dt.date(2024, 12, 1), dt.date(2024, 12, 31)) == (
        rows[0].left and rows[0].left.first,
        rows[1].right and rows[1].right.first,
        rows[1].right and rows[1].right.last,
    )


def test_an_undated_account_leaves_its_dates_open() -> None:
    """Without a day of its own an account's "yesterday" has no day either."""
    comparison = compare(account("a", f"{CRANE} yesterday."), account("b", f"{CRANE} yesterday."))

    assert ["compatible"] == [row.verdict for row in date_rows(comparison)]


def test_every_date_stands_once_and_cuts_its_text() -> None:
    """No date of either side is lost or shown twice, and its places cut what it says."""
    texts = (f"{CRANE} on Monday, a week ago.", f"{CRANE} on 11 November, or on Monday.")
    left, right = (account(name, text, date=MONDAY) for name, text in zip("ab", texts, strict=True))
    rows = date_rows(compare(left, right))
    lefts = [row.left for row in rows if row.left]
    rights = [row.right for row in rows if row.right]

    assert ["Monday", "a week ago"] == sorted(left.text[each.start : each.end] for each in lefts)
    assert ["11 November", "Monday"] == sorted(right.text[each.start : each.end] for each in rights)


@pytest.mark.parametrize(
    ("left", "right", "about"),
    [
        ("on Monday", "yesterday", "2024-11-18"),
        ("on Sunday", "on Monday", "2024-11-17 or 2024-11-18"),
        (
            "earlier this month",
            "in November",
            "2024-11-01 to 2024-11-18 or 2024-11-01 to 2024-11-30",
        ),
    ],
)
def test_a_row_is_about_the_days_that_are_meant(left: str, right: str, about: str) -> None:
    """The days both mean once, else those of either side."""
    comparison = compare(
        account("a", f"{CRANE} {left}.", date=MONDAY),
        account("b", f"{CRANE} {right}.", date=TUESDAY),
    )

    assert [about] == [row.about for row in date_rows(comparison)]
