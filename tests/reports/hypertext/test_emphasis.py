"""The words that a row brings out."""

from __future__ import annotations

from newsreader.core.comparison import Comparison, compare
from newsreader.core.levelling import Row, rows
from newsreader.reports.hypertext.emphasis import LONG, Role, emphasis, found, marked_text
from tests.builders import account, comparison, pair


def first(left: str, right: str) -> tuple[Comparison, Row]:
    """Return the comparison of two accounts of one sentence, and its first row."""
    of = compare(account("a", left), account("b", right))
    return of, rows(of)[0]


def brought_out(of: Comparison, row: Row, role: Role) -> tuple[list[str], list[str]]:
    """Return the words of either side that play a role."""
    out = emphasis(of, row, found(of, row))
    texts = (of.left.article.text, of.right.article.text)
    left, right = (
        [span.of(text) for span, is_ in spans if is_ == role]
        for text, spans in zip(texts, (out.left, out.right), strict=True)
    )
    return left, right


def test_figures_that_exclude_each_other_are_brought_out() -> None:
    """Not among the shared words, however often the word is shared."""
    of, row = first(
        "The council said 40 houses burned in Millbrook on Monday.",
        "The council said 60 houses burned in Millbrook on Monday.",
    )

    assert ["figure"] == [clash.kind for clash in found(of, row)]
    assert (["40"], ["60"]) == brought_out(of, row, "differs")
    assert "houses" in brought_out(of, row, "shared")[0]


def test_names_that_play_one_part_are_brought_out() -> None:
    """Where each stands in its own text."""
    of, row = first(
        "The talks on the bridge were held in Oslo on Monday, the council said.",
        "The talks on the bridge were held in Madrid on Monday, the council said.",
    )

    assert [("name", "Oslo", "Madrid")] == [
        (clash.kind, clash.left, clash.right) for clash in found(of, row)
    ]
    assert (["Oslo"], ["Madrid"]) == brought_out(of, row, "differs")


def test_dates_that_cannot_both_be_are_brought_out() -> None:
    """A date is told as a date."""
    of, row = first(
        "The council of Millbrook opened the new bridge on 4 March 2024.",
        "The council of Millbrook opened the new bridge on 9 March 2024.",
    )

    assert "date" in {clash.kind for clash in found(of, row)}
    assert "4 March 2024" in " ".join(brought_out(of, row, "differs")[0])


def test_an_endless_sentence_is_told_without_shared_words() -> None:
    """They would be half of the page."""
    of = comparison(["Houses burned. " * LONG], ["Houses burned."], pair(0, 0))
    row = rows(of)[0]

    assert ([], ["Houses"]) == brought_out(of, row, "shared")


def test_a_row_of_one_side_brings_nothing_out() -> None:
    """There is nothing to share and nothing to stand against."""
    of = comparison(["Houses burned."], [])
    row = rows(of)[0]

    assert ((), ([], [])) == (found(of, row), brought_out(of, row, "shared"))


def test_a_sentence_is_whole_with_its_words_brought_out() -> None:
    """What is brought out in another sentence is left to that one."""
    of = comparison(["40 houses.", "Houses & more."], ["Houses."], pair(1, 0))
    out = emphasis(of, rows(of)[1], ())

    assert '<u class="shared">Houses</u> &amp; more.' == marked_text(of.left, 1, out.left)
    assert "40 houses." == marked_text(of.left, 0, out.left)
