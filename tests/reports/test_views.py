"""What stands on the screen, as lines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from newsreader.core.arrivals import grown
from newsreader.core.boards import Board, Entry
from newsreader.core.deeds import judged
from newsreader.core.session import Session
from newsreader.reports.linear import report
from newsreader.reports.plain import page
from newsreader.reports.views import board_lines, view
from tests.builders import account, brief, comparison, library, pair

FIRE = account("fire", headline="Houses burn", source="Hill desk", date=dt.date(2024, 11, 18))
LISTED = grown(
    Session(), library(FIRE, replace(account("road"), headline_from="lead"), brief("bread"))
)
TOLD = comparison(["One burned.", "Two fell."], ["One burnt."], pair(0, 0))


def test_a_list_is_a_line_a_headline() -> None:
    """With date and source where they are known, in the order of the screen."""
    assert [
        "2024-11-18 · Hill desk · Houses burn",
        "Houses burn near the river (from the lead)",
        "Bread will cost more",
    ] == list(view(LISTED))


def test_an_article_and_a_comparison_are_their_reports() -> None:
    """What the command line prints of them."""
    article = LISTED.opened("fire").entered("article")
    compared = article.compared(TOLD)

    assert list(page(FIRE)) == list(view(article))
    assert list(report(TOLD)) == list(view(compared))
    assert list(page(FIRE)) == list(view(compared.entered("article")))


def test_a_rejected_pair_is_none_in_the_view() -> None:
    """The view is the reader's, with the reader's verdicts."""
    compared = judged(LISTED.compared(TOLD), "rejected")

    told = list(view(compared))

    assert "No sentence of one is matched in the other." in told
    assert "1 rejected by you; the rest is the program's." in told


def test_a_board_is_a_line_an_entry() -> None:
    """Its mark and verdict, and what each side writes with the number of the sentence."""
    entries = (
        Entry("≠", "houses", "40", "more than\n60", "differ", 0, 2),
        Entry("‹", "", "Two fell.", "", "only A", None, None),
    )

    assert [
        "Figures",
        "",
        "≠ houses: differ; A: 40 (sentence 1); B: more than 60 (sentence 3)",
        "‹ only A; A: Two fell.",
    ] == list(board_lines(Board("Figures", entries, "None.")))
    assert ["Figures", "", "None."] == list(board_lines(Board("Figures", (), "None.")))
