"""A query is read as it is typed: it never fails, and says what it does not understand."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from newsreader.core.query import Filter, Period, Query, Term, parse, period

NOT_A_DATE = "is not a date: use YYYY, YYYY-MM or YYYY-MM-DD"


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Query()),
        ("  ", Query()),
        ("Kim’s São", Query(terms=(Term("kim's"), Term("sao")))),
        ('"nuclear  Alliance"', Query(phrases=(Term("nuclear alliance", whole=True),))),
        ("“nuclear alliance”", Query(phrases=(Term("nuclear alliance", whole=True),))),
        ('"nuclear al', Query(phrases=(Term("nuclear al"),))),
        ('"', Query()),
        ('""', Query()),
        ('say"so', Query(terms=(Term("say"),), phrases=(Term("so"),))),
        ("-drones", Query(excluded=(Term("drones"),))),
        ('-"not this"', Query(excluded=(Term("not this", whole=True),))),
        ("-", Query()),
        ("a -- b", Query(terms=(Term("a"), Term("b")))),
        ("war-fighting", Query(terms=(Term("war-fighting"),))),
        ("source:desk", Query(filters=(Filter("source", Term("desk")),))),
        ("Source:desk", Query(filters=(Filter("source", Term("desk")),))),
        (
            '-section:"World news"',
            Query(filters=(Filter("section", Term("world news", whole=True), excluded=True),)),
        ),
        ('source:"World d', Query(filters=(Filter("source", Term("world d")),))),
        ("is:Unread", Query(filters=(Filter("is", Term("unread")),))),
        ("date:2024-11 x", Query((Term("x"),), filters=(Filter("date", Term("2024-11")),))),
        ("after:2024-11-18", Query(filters=(Filter("after", Term("2024-11-18")),))),
        ("http://a.org/b", Query(terms=(Term("http://a.org/b"),))),
        ("10:30", Query(terms=(Term("10:30"),))),
        ("Kim: yes", Query(terms=(Term("kim:"), Term("yes")))),
        ('Kim:"yes"', Query(terms=(Term("kim:"),), phrases=(Term("yes", whole=True),))),
        ("update:soon", Query(terms=(Term("update:soon"),))),
        ("Dates:Friday", Query(terms=(Term("dates:friday"),))),
    ],
)
def test_what_a_query_asks(text: str, query: Query) -> None:
    """Words, phrases, exclusions and filters are told apart and folded."""
    assert query == parse(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("date:2024-13", f'date: "2024-13" {NOT_A_DATE}'),
        ("date:2024-2", f'date: "2024-2" {NOT_A_DATE}'),
        ("date:2024-1 x", f'date: "2024-1" {NOT_A_DATE}'),
        ("before:2024-02-30", f'before: "2024-02-30" {NOT_A_DATE}'),
        ("after:Friday", f'after: "Friday" {NOT_A_DATE}'),
        ("date:0000", f'date: "0000" {NOT_A_DATE}'),
        ('date:"a\x1bb\nc"', f'date: "a␛b c" {NOT_A_DATE}'),
        (f"date:{'9' * 50}", f'date: "{"9" * 40}…" {NOT_A_DATE}'),
        ("is:new", "is: knows unread, read, flagged, brief, article"),
        ("is:unrea x", "is: knows unread, read, flagged, brief, article"),
        ("source: x", "source: needs a value right after the colon"),
        ("sorce:desk", "sorce: is not a filter: did you mean source:?"),
        ('sources:"World desk"', "sources: is not a filter: did you mean source:?"),
        ("since:2024", "since: is not a filter: did you mean after:?"),
    ],
)
def test_a_wrong_filter_says_what_is_wrong(text: str, problem: str) -> None:
    """One clear line names the filter and the reason, and the filter is left out."""
    query = parse(text)

    assert ((problem,), ()) == (query.problems, query.filters)


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("is:", ()),
        ("is:unr", ()),
        ("source:", ()),
        ('source:"', ()),
        ("date:20", ()),
        ("date:2024-", (Filter("date", Term("2024")),)),
        ("date:2024-1", (Filter("date", Term("2024")),)),
        ("date:2024-11-3", (Filter("date", Term("2024-11")),)),
    ],
)
def test_a_filter_being_typed_is_read_so_far(text: str, filters: tuple[Filter, ...]) -> None:
    """A value that may yet become right is no problem, and a date narrows as it grows."""
    query = parse(text)

    assert (filters, ()) == (query.filters, query.problems)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024", Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31))),
        ("2024-02", Period(dt.date(2024, 2, 1), dt.date(2024, 2, 29))),
        ("2024-12", Period(dt.date(2024, 12, 1), dt.date(2024, 12, 31))),
        ("9999-12", Period(dt.date(9999, 12, 1), dt.date(9999, 12, 31))),
        ("2024-11-18", Period(dt.date(2024, 11, 18), dt.date(2024, 11, 18))),
        ("2024-1", None),
        ("2023-02-29", None),
        ("18.11.2024", None),
        ("", None),
    ],
)
def test_a_date_is_a_period(value: str, expected: Period | None) -> None:
    """A year, a month and a day each have a first and a last day."""
    assert expected == period(value)


WORDS = st.text(
    st.characters(exclude_characters='":-“”„‟«»＂', exclude_categories=("Z", "C")), min_size=1
)
DATES = st.dates().map(dt.date.isoformat).flatmap(lambda d: st.sampled_from([d[:4], d[:7], d]))
PARTS = st.one_of(
    WORDS,
    WORDS.map(lambda word: f"-{word}"),
    WORDS.map(lambda word: f'"{word} {word}"'),
    WORDS.map(lambda word: f'-"{word}"'),
    WORDS.map(lambda word: f'source:"x{word}"'),
    DATES.map(lambda date: f"date:{date}"),
    DATES.map(lambda date: f"-before:{date}"),
    st.sampled_from(["is:unread", "-is:read", "is:flagged", "is:brief", "is:article"]),
)


@given(st.lists(PARTS, max_size=4).map(" ".join), st.data())
def test_an_unfinished_query_has_no_problems(text: str, data: st.DataObject) -> None:
    """Stopping anywhere inside a right query leaves one that is right so far."""
    typed = text[: data.draw(st.integers(0, len(text)))]

    assert () == parse(typed).problems


@given(st.text() | st.text('ab-:"“ is' + "\0\x1b\n"))
def test_any_text_is_a_query(text: str) -> None:
    """Whatever is typed, parsing gives a query whose problems are single, safe lines."""
    query = parse(text)

    assert all(problem.isprintable() for problem in query.problems)
    assert all(term.text for term in (*query.terms, *query.phrases, *query.excluded))


@given(WORDS)
def test_a_minus_turns_a_word_round(word: str) -> None:
    """A word and its exclusion are read as the same term."""
    assert parse(word).terms == parse(f"-{word}").excluded
