"""Why the sentences of a row stand together, in words."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.comparing import Comparing
from newsreader.core.comparison import compare
from newsreader.core.reasons import Reason, reason
from newsreader.core.remarks import Remark
from newsreader.core.text import clean
from tests.builders import account, comparison, pair

LEFT = ("40 houses burned.", "Nobody was hurt.", "The mayor spoke.", "It rained.")
RIGHT = ("The river rose.", "Some 50 houses burned.")
COMPARED = comparison(LEFT, RIGHT, pair((0, 1), 1, "same", ("name",)))


def test_a_pair_gives_its_number_score_difference_and_sentences() -> None:
    """What is known of a pair, and the words that both sides share."""
    comparing = Comparing(COMPARED)
    comparing = comparing.moved_to(comparing.pair_places[0])

    assert Reason(
        "≠ pair 1 of 1", ("both say it 0.50", "name differs", "A1+A2 with B2"), ("houses",)
    ) == reason(comparing)


def test_figures_that_clash_are_given() -> None:
    """The reader need not look for them."""
    left = "The fire in the old harbour destroyed 40 houses near the river."
    right = "Near the river the fire in the old harbour destroyed 70 houses."
    comparing = Comparing(compare(account("a", left), account("b", right)))

    assert "40 against 70" in reason(comparing).facts


def test_what_the_reader_said_comes_first() -> None:
    """A verdict and a note are told as the reader's own."""
    said = Remark((0, 1), (1,), "confirmed", clean("ask the brigade"))
    comparing = Comparing(COMPARED, remarks=(said,))
    comparing = comparing.moved_to(comparing.pair_places[0])

    assert ("confirmed by you", "your note: ask the brigade") == reason(comparing).facts[:2]


def test_a_silent_side_is_no_claim_of_omission() -> None:
    """The words are: no match on the other side."""
    comparing = Comparing(COMPARED).at_sentence(2, None)

    assert Reason("‹ A3", ("only in A: no match on the other side",)) == reason(comparing)


def test_folded_sentences_are_counted() -> None:
    """A run of one-sided sentences says how many there are."""
    comparing = Comparing(COMPARED, folded=True)
    place = next(n for n, row in enumerate(comparing.rows) if row.left == (2, 3))

    told = ("2 sentences only in A: no match on the other side",)
    assert Reason("‹", told) == reason(comparing.moved_to(place))


def test_an_empty_comparison_says_why() -> None:
    """Nothing to compare, and nothing that differs, are told apart."""
    same = comparison(["Yes."], ["Yes."], pair(0, 0))

    assert ("Nothing to set side by side.",) == reason(Comparing(comparison([], []))).facts
    hidden = replace(Comparing(same), differences_only=True)
    assert ("No differences: every row is hidden.",) == reason(hidden).facts
