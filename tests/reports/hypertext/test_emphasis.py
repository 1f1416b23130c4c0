"""The words that a row brings out."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.comparison import Comparison, compare
from newsreader.core.levelling import Row, rows
from newsreader.core.pair_words import LONG
from newsreader.core.passages import WORD_FOR_WORD
from newsreader.reports.hypertext.emphasis import Emphasis, Role, marked_text
from tests.builders import account, comparison, pair


def brought_out(of: Comparison, row: Row, role: Role) -> tuple[list[str], list[str]]:
    """Return the words of either side that play a role."""
    texts = (of.left.article.text, of.right.article.text)
    left, right = (
        [span.of(text) for span, is_ in spans if is_ == role]
        for text, spans in zip(texts, Emphasis(of).of(row), strict=True)
    )
    return left, right


def test_what_differs_is_not_among_the_shared_words() -> None:
    """However often the word is shared, a figure that is excluded is told apart."""
    of = compare(
        account("a", "The council said 40 houses burned in Millbrook on Monday."),
        account("b", "The council said 60 houses burned in Millbrook on Monday."),
    )
    row = rows(of)[0]

    assert (["40"], ["60"]) == brought_out(of, row, "differs")
    assert "houses" in brought_out(of, row, "shared")[0]


def test_an_endless_sentence_is_told_without_shared_words() -> None:
    """They would be half of the page."""
    of = comparison(["Houses burned. " * LONG], ["Houses burned."], pair(0, 0))

    assert ([], ["Houses"]) == brought_out(of, rows(of)[0], "shared")


def test_a_copy_brings_no_shared_words_out() -> None:
    """All of it would be."""
    copied = replace(pair(0, 0), because=(WORD_FOR_WORD,))
    of = comparison(["Houses burned."], ["Houses burned."], copied)

    assert ([], []) == brought_out(of, rows(of)[0], "shared")


def test_a_row_of_one_side_brings_nothing_out() -> None:
    """There is nothing to share and nothing to stand against."""
    of = comparison(["Houses burned."], [])

    assert ((), ()) == Emphasis(of).of(rows(of)[0])


def test_a_sentence_is_whole_with_its_words_brought_out() -> None:
    """What is brought out in another sentence is left to that one."""
    of = comparison(["40 houses.", "Houses & more."], ["Houses."], pair(1, 0))
    left, _ = Emphasis(of).of(rows(of)[1])

    assert '<u class="shared">Houses</u> &amp; more.' == marked_text(of.left, 1, left)
    assert "40 houses." == marked_text(of.left, 0, left)
