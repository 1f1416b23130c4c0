"""Dates of a text, resolved against the day it appeared."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.dates import agreement_of_dates, clash, contradict, dates, undated

MONDAY = dt.date(2024, 11, 18)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("She spoke on Friday.", "Friday", "2024-11-15", "2024-11-15"),
        ("She will speak on Friday.", "Friday", "2024-11-22", "2024-11-22"),
        ("She spoke last Monday.", "last Monday", "2024-11-11", "2024-11-11"),
        ("She spoke Monday.", "Monday", "2024-11-18", "2024-11-18"),
        ("It began earlier this month.", "earlier this month", "2024-11-01", "2024-11-18"),
        ("It began last year.", "last year", "2023-01-01", "2023-12-31"),
        ("It began last week.", "last week", "2024-11-11", "2024-11-17"),
        ("It began yesterday.", "yesterday", "2024-11-17", "2024-11-17"),
        ("It began the day before yesterday.", "the day before yesterday", "2024-11-16", None),
        ("It began two days ago.", "two days ago", "2024-11-16", "2024-11-16"),
        ("It ends on 18 November.", "18 November", "2024-11-18", "2024-11-18"),
        ("It ends on November 18th, 2023.", "November 18th, 2023", "2023-11-18", "2023-11-18"),
        ("It ran Jan. 5-8.", "Jan. 5-8", "2025-01-05", "2025-01-08"),
        ("It began in March.", "March", "2025-03-01", "2025-03-31"),
        ("It began last March.", "last March", "2024-03-01", "2024-03-31"),
        ("It began in May 2019.", "May 2019", "2019-05-01", "2019-05-31"),
        ("It began on 2020-02-03.", "2020-02-03", "2020-02-03", "2020-02-03"),
        ("It ran from 2007 to 2014.", "2007 to 2014", "2007-01-01", "2014-12-31"),
        ("It began in the summer of 2012.", "summer of 2012", "2012-01-01", "2012-12-31"),
        ("It began Friday, Nov. 15.", "Friday, Nov. 15", "2024-11-15", "2024-11-15"),
        ("Speaking to voters on Friday.", "Friday", "2024-11-15", "2024-11-15"),
        ("It is to open on Friday.", "Friday", "2024-11-22", "2024-11-22"),
        ("The council will discuss Friday's speech.", "Friday", "2024-11-15", "2024-11-15"),
        ("Friday’s deadly blast will be studied.", "Friday", "2024-11-15", "2024-11-15"),
        ("They plan to attend Friday's vote.", "Friday", "2024-11-22", "2024-11-22"),
        ("The town burned in 1666.", "1666", "1666-01-01", "1666-12-31"),
    ],
)
def test_a_date_is_found_and_resolved(text: str, words: str, first: str, last: str | None) -> None:
    """A date stands for the days it can mean, seen from the article's own day."""
    found = dates(text, MONDAY)

    expected = (words, dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))
    assert [expected] == [(date.text, date.first, date.last) for date in found]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It has run since 2007.", dt.date(2007, 1, 1), None),
        ("It will run until 2030.", None, dt.date(2030, 12, 31)),
        ("The coming months matter.", MONDAY, None),
        ("In the past few weeks it rained.", None, MONDAY),
    ],
)
def test_since_and_until_leave_an_end_open(
    text: str, first: dt.date | None, last: dt.date | None
) -> None:
    """A stretch of time that has only one end has only one end."""
    date = dates(text, MONDAY)[0]

    assert (first, last) == (date.first, date.last)


@pytest.mark.parametrize("text", ["on Friday", "earlier this month", "on 18 November", "today"])
def test_without_the_articles_day_a_date_is_left_open(text: str) -> None:
    """What only the article's own day can resolve is not guessed."""
    assert not dates(text)[0].resolved


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "It fell on 31 February.",
        "5 people",
        "12%",
        "On day 1500 the council met.",
        "They met in room 1600, said page 1700.",
        "It is a town of 1800.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Verbs, days no month has, and other numbers are no dates."""
    assert () == dates(text, MONDAY)


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("It began on Friday.", "It began on Saturday.", True),
        ("It began on Friday.", "It began on 15 November.", False),
        ("It began on Friday.", "It began on 16 November.", True),
        ("It began in 2017.", "It began in 2018.", True),
        ("It began in 2017.", "It began on 3 May 2017.", False),
        ("It began in 2017.", "It began.", False),
        ("Since the flood of 2017 it is dry.", "It rained on Friday.", False),
        ("It began Friday and ended Sunday.", "It ended Sunday.", False),
        ("The strike was not settled today.", "The strike was settled on Friday.", False),
        ("Had it been settled today, all would rest.", "It was settled on Friday.", False),
        ("The strike was settled today.", "The strike was settled on Friday.", True),
    ],
)
def test_dates_differ_where_none_can_be_one(left: str, right: str, *, differ: bool) -> None:
    """Two sentences contradict each other only when no date of one fits one of the other."""
    both = clash(left, right, MONDAY, MONDAY), clash(right, left, MONDAY, MONDAY)

    assert [differ, differ] == [found is not None for found in both]


def test_weekdays_contradict_without_the_articles_day() -> None:
    """Two names of weekdays need no calendar to differ."""
    assert contradict(dates("on Friday")[0], dates("on Saturday")[0])


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("in 2017", "earlier this year", "conflict"),
        ("in 2017", "in 2017", "same"),
        ("between 2009 and 2016", "since 2009", "compatible"),
        ("last week", "last week", "same"),
        ("last week", "this week", "conflict"),
        ("on Friday", "last week", "compatible"),
        ("in November", "on 18 November 2020", "compatible"),
    ],
)
def test_dates_of_unknown_days_are_still_compared(left: str, right: str, verdict: str) -> None:
    """What the words alone can tell is told, the same from either side."""
    both = undated(left)[0], undated(right)[0]

    assert (verdict, verdict) == (agreement_of_dates(*both), agreement_of_dates(*reversed(both)))


TEXTS = st.text(
    alphabet=st.sampled_from("0123456789 -/.,:tTMayndFriOcobe"), max_size=60
) | st.lists(
    st.sampled_from(["31", "29", "May", "Feb.", "Friday", "last", "ago", "two", "2024", "to", "-"])
).map(" ".join)


@settings(deadline=None)
@given(TEXTS, st.dates() | st.none())
def test_dates_cut_what_they_claim(text: str, today: dt.date | None) -> None:
    """Every date names its own letters, in order, none within another."""
    found = dates(text, today)

    assert [date.text for date in found] == [text[date.start : date.end] for date in found]
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(date.first <= date.last for date in found if date.first and date.last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council will vote on Thursday.", "2024-11-21"),
        ("On Thursday, the council and its guests will vote.", "2024-11-21"),
        ("Any delay will cost money, the mayor warned Thursday.", "2024-11-14"),
        ("The council is preparing to vote Monday.", "2024-11-18"),
        ("The council votes this Thursday.", "2024-11-21"),
        ("The council voted on Thursday.", "2024-11-14"),
        ("The council will vote next Monday.", "2024-11-25"),
    ],
)
def test_the_words_around_a_weekday_tell_past_from_future(text: str, day: str) -> None:
    """What will be is ahead, what was said is past, and today is today."""
    assert [dt.date.fromisoformat(day)] == [date.first for date in dates(text, MONDAY)]


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("The bridge opened on Monday.", "The bridge opened on Tuesday.", True),
        ("The bridge opened on Monday.", "The bridge will open on Monday.", False),
        ("The bridge opened in October.", "The bridge opened in October 2018.", False),
        ("The bridge opened on 4 May 2001.", "The bridge opened on May 4.", False),
        ("The bridge opened on 4 May 2001.", "The bridge opened on May 5.", True),
        ("The mayor died on Sunday, doctors said.", "His son spoke on Monday.", False),
    ],
    ids=["days", "a week away", "no year", "no year either", "other day", "other deed"],
)
def test_dates_of_one_doing_differ(left: str, right: str, *, differ: bool) -> None:
    """Only dates of the same doing are held against each other, and only what is written."""
    assert differ == (clash(left, right, MONDAY, MONDAY) is not None)
