"""What two sentences disagree on, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from newsreader.core.claims import FigureMention, FigureRow
from newsreader.core.comparison import Comparison, compare
from newsreader.reports.disagreements import Disagreements, figure
from tests.builders import account, comparison, pair, side

DAY = dt.date(2024, 11, 18)


def told(comparison: Comparison) -> list[tuple[str, str]]:
    """Return all that the pairs of a comparison disagree on."""
    found = Disagreements(comparison)
    return [(one.kind, one.words) for each in comparison.pairs for one in found.of(each)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The council said 40 trees fell on the hill.",
            "At least 60 trees fell on the hill, the council said.",
            [("figure", "A says 40, B At least 60 (trees)")],
        ),
        (
            "The council said the bridge closed on Friday after the flood.",
            "The council said the bridge closed on Saturday after the flood.",
            [("date", "A says Friday (2024-11-15), B Saturday (2024-11-16)")],
        ),
        (
            "Governor Maria Lopez opened the new bridge on the river.",
            "Governor Anna Weber opened the new bridge on the river.",
            [("name", "A names Maria Lopez, B Anna Weber")],
        ),
        (
            "“We will open every road by noon,” the mayor said of the flood.",
            "“We lost every road today,” the mayor said of the flood.",
            [
                (
                    "quotation",
                    "A quotes “We will open every road by noon”, B “We lost every road today”",
                )
            ],
        ),
        (
            "“We will open every road by noon,” the mayor said of the flood.",
            "The mayor said that every road will open by noon after the flood.",
            [
                (
                    "quotation",
                    "A quotes “We will open every road by noon”, B says it in other words",
                )
            ],
        ),
        (
            "The mayor called the flood on the river a “failure of the dam.”",
            "The mayor spoke of the flood on the river after the failure of the dam.",
            [
                (
                    "quotation",
                    "A quotes “failure of the dam”, B has it without quotation marks",
                )
            ],
        ),
        ("The bridge closed on Friday.", "The bridge closed on Friday.", []),
    ],
    ids=[
        "figure",
        "date",
        "name",
        "two quotations",
        "quoted and reported",
        "without marks",
        "nothing",
    ],
)
def test_what_differs_is_told_as_each_side_writes_it(
    left: str, right: str, expected: list[tuple[str, str]]
) -> None:
    """The figure, date, name or words of both sides."""
    assert expected == told(compare(account("a", left, date=DAY), account("b", right, date=DAY)))


def test_a_kind_is_told_where_no_more_is_known() -> None:
    """A pair that differs always says in what."""
    assert [("figure", ""), ("name", ""), ("quotation", "")] == told(
        comparison(["It rained."], ["It snowed."], pair(0, 0, differs=("figure", "name", "quote")))
    )


def test_figures_that_differ_in_no_pair_are_not_lost() -> None:
    """Each row is told once: with its pair, or by itself."""
    mentioned = (FigureMention(0, 0, 5, "forty", 40, 40, None, None),)
    row = FigureRow("houses", mentioned, mentioned, "differ")
    bare = comparison(["forty houses"], ["forty houses"])
    paired = comparison(["forty houses"], ["forty houses"], pair(0, 0, differs=("figure",)))

    assert ([row], []) == (
        [*Disagreements(replace(bare, figures=(row,))).apart()],
        [*Disagreements(replace(paired, figures=(row,))).apart()],
    )


@pytest.mark.parametrize(
    ("text", "hedge", "expected"),
    [
        ("40 houses burned.", None, "40"),
        ("At least 40 houses burned.", "at least", "at least 40"),
        ("It may be that 40 houses burned.", "may be", "may be … 40"),
        ("It may be as many as 40 houses.", "may be … as many as", "may be … as many as 40"),
    ],
    ids=["none", "before", "further off", "in two parts"],
)
def test_a_hedge_stands_before_its_figure(text: str, hedge: str | None, expected: str) -> None:
    """With a gap between them where the text has other words there."""
    start = text.index("40")
    mention = FigureMention(0, start, start + 2, "40", 40, 40, None, hedge)

    assert expected == figure(mention, side("a", [text]))
