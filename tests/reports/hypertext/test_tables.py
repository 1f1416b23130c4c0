"""The evidence as tables."""

from __future__ import annotations

from newsreader.core.comparison import compare
from newsreader.reports.hypertext.tables import section, tables
from tests.builders import account, comparison
from tests.reports.accounts import COMPARISON
from tests.reports.reading import Page


def test_tables_without_rows_are_left_out() -> None:
    """Each of the others has its name, for links to it."""
    assert ["figures", "quotations", "names", "one-sided"] == [
        table.id for table in tables(COMPARISON)
    ]
    assert () == tables(comparison([], []))


def test_what_differs_stands_first() -> None:
    """Then what may both hold, what agrees, and what one side gives."""
    of = compare(
        account("a", "The ferry carries 300 cars. The council said 40 houses burned on the hill."),
        account("b", "The council said 60 houses burned on the hill. It took 7 days."),
    )

    figures = next(table for table in tables(of) if table.id == "figures")

    verdicts = [line.verdict for line in figures.lines]
    assert "differ" == verdicts[0]
    assert {"only_left", "only_right"} == set(verdicts[1:])


def test_dates_stand_with_the_days_they_mean() -> None:
    """As written on either side, and resolved where the text tells."""
    of = compare(
        account("a", "The council of Millbrook opened the new bridge on 4 March 2024. It is wide."),
        account(
            "b", "The council of Millbrook opened the new bridge on 9 March 2024. In 2019 not."
        ),
    )
    dates = next(table for table in tables(of) if table.id == "dates")

    page = Page(f"<!DOCTYPE html>{section(dates)}")

    assert [
        [
            "1 2024-03-04 or 2024-03-09",
            "≠ differ",
            "4 March 2024 A\u00a01",
            "9 March 2024 B\u00a01",
        ],
        ["2 2019-01-01 to 2019-12-31", "› only B", "–", "2019 B\u00a02"],
    ] == [[cell.words for cell in row.children] for row in page.one("tbody").children]


def test_a_table_reads_as_one() -> None:
    """Caption, heads, and in each row its number, verdict and what both sides give."""
    figures = tables(COMPARISON)[0]

    page = Page(f"<!DOCTYPE html>{section(figures)}")

    assert [] == [fault for fault in page.faults if "leads nowhere" not in fault]
    (row,) = page.one("tbody").children
    assert ["1 house", "≠ differ", "40 A\u00a01", "More than 60 B\u00a01"] == [
        cell.words for cell in row.children
    ]
    assert "Every quantity that either account gives" in page.one("caption").words
