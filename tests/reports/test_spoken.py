"""Figures, quotations, dates and names in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from newsreader.core.claims import (
    FigureMention,
    FigureRow,
    NameMention,
    NameRow,
    QuoteMention,
    QuoteRow,
)
from newsreader.core.comparison import compare
from newsreader.reports.spoken import date_lines, figure_lines, name_lines, quote_lines
from tests.builders import account, comparison

DAY = dt.date(2024, 11, 18)
BARE = comparison(["40 houses burned."], ["60 houses burned."])


def figure(sentence: int, text: str) -> FigureMention:
    """Return a figure as a sentence writes it."""
    return FigureMention(sentence, 0, 2, text, None, None, None, None)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            FigureRow("houses", (figure(0, "40"), figure(2, "40")), (figure(0, "60"),), "differ"),
            "houses: A 1 and 3 say 40; B 1 says 60. They differ.",
        ),
        (
            FigureRow("", (figure(0, "40"),), (figure(0, "40"),), "agree"),
            "a figure: A 1 says 40; B 1 says 40. They agree.",
        ),
        (
            FigureRow("dead", (figure(0, "12"),), (figure(1, "14"),), "compatible"),
            "dead: A 1 says 12; B 2 says 14. Both can be right.",
        ),
        (
            FigureRow("dead", (), (figure(1, "14"), figure(3, "20")), "only_right"),
            "dead, only in B: B 2 says 14, B 4 says 20.",
        ),
    ],
    ids=["differ", "agree", "compatible", "one side"],
)
def test_a_figure_is_told_with_its_sentences(row: FigureRow, expected: str) -> None:
    """Each value once, and the verdict in words."""
    assert [expected] == list(figure_lines(replace(BARE, figures=(row,))))


def quote(sentence: int, text: str, speaker: str | None) -> QuoteMention:
    """Return a quotation that a sentence prints."""
    return QuoteMention(sentence, 0, 2, text, speaker)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            QuoteRow(quote(0, "a hard night,", "The mayor"), None, "only_left"),
            "Only A 1 quotes the mayor: “a hard night”.",
        ),
        (
            QuoteRow(None, quote(1, "smart", None), "only_right"),
            "Only B 2 has in quotation marks: “smart”.",
        ),
        (
            QuoteRow(quote(0, "a hard night", "Lopez"), quote(3, "A hard night", "Lopez"), "same"),
            "The same words: A 1 and B 4 quote Lopez: “a hard night”.",
        ),
        (
            QuoteRow(quote(0, "a hard night", "Lopez"), quote(3, "a hard night", "she"), "same"),
            "The same words: A 1 quotes Lopez, B 4 quotes she: “a hard night”.",
        ),
        (
            QuoteRow(quote(0, "a hard night", None), quote(3, "a hard night", None), "same"),
            "The same words: A 1 and B 4 have in quotation marks: “a hard night”.",
        ),
        (
            QuoteRow(quote(0, "hard", "Lopez"), quote(3, "hard and long", "Lopez"), "partial"),
            "Partly the same: A 1 quotes Lopez: “hard”; B 4 quotes Lopez: “hard and long”.",
        ),
    ],
    ids=["left", "no speaker", "both", "two speakers", "both unnamed", "partial"],
)
def test_a_quotation_is_told_with_its_speaker(row: QuoteRow, expected: str) -> None:
    """And with the sentence it stands in."""
    assert [expected] == list(quote_lines(replace(BARE, quotes=(row,))))


def test_names_are_told_kind_by_kind() -> None:
    """With the first sentence that has each, those of both sides first."""
    first, third = (NameMention(number, 0, 2, "x") for number in (0, 2))
    rows = (
        NameRow("Rome", "place", (first, third), (third,), "both"),
        NameRow("Anna Weber", "person", (third,), (), "only_left"),
        NameRow("Oslo", "place", (first,), (first,), "both"),
        NameRow("Fire Service", "organisation", (), (third,), "only_right"),
    )

    assert [
        "Both name these places: Rome (A 1, B 3), Oslo (A 1, B 1).",
        "Only A names these people: Anna Weber (A 3).",
        "Only B names these organisations: Fire Service (B 3).",
    ] == list(name_lines(replace(BARE, names=rows)))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("Monday", ["2024-11-18: A 1 says Monday; B 1 says 18 November. They agree."]),
        (
            "Sunday",
            ["2024-11-17 or 2024-11-18: A 1 says Sunday; B 1 says 18 November. They differ."],
        ),
    ],
)
def test_dates_that_both_give_are_told(day: str, expected: list[str]) -> None:
    """With the days they mean; a date that one side alone gives is left to its sentence."""
    crane = "A crane fell on two ships in the harbour of the northern town"
    compared = compare(
        account("a", f"{crane} on {day}.", date=DAY),
        account("b", f"{crane} on 18 November. The quay will open again in May.", date=DAY),
    )

    assert expected == [*date_lines(compared)]
