"""The words of a pair that look different."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from newsreader.core.account_lines import combined_text
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import compare
from newsreader.core.pair_words import PairWords, differing, shared
from newsreader.core.passages import NEARLY_WORD_FOR_WORD
from tests.builders import account, comparison, pair


def wording(comparing: Comparing, found: Iterable[PairWords]) -> list[str]:
    """Return the words themselves."""
    text = combined_text(comparing.comparison)[0]
    return [each.span.of(text) for each in found]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "The fire in the old harbour destroyed 40 houses near the river.",
            "Near the river the fire in the old harbour destroyed 70 houses.",
            {"40", "70"},
            id="figures",
        ),
        pytest.param(
            "The fire in the old harbour destroyed 40 houses near the river.",
            "Near the river the fire in the old harbour destroyed more than 70 houses.",
            {"40", "more than 70"},
            id="figures with a hedge",
        ),
        pytest.param(
            'The mayor said that the fire was "a blow for the whole old harbour".',
            'The mayor said that the fire was "a lesson for us in the old harbour".',
            {"a blow for the whole old harbour", "a lesson for us in the old harbour"},
            id="quotations",
        ),
        pytest.param(
            "The talks on the harbour were held in Lisbon on the old river quay.",
            "The talks on the harbour were held in Vienna on the old river quay.",
            {"Lisbon", "Vienna"},
            id="names",
        ),
        pytest.param(
            "The old harbour bridge near the river opened on 3 May 2024 for lorries.",
            "The old harbour bridge near the river opened on 9 May 2024 for lorries.",
            {"3 May 2024", "9 May 2024"},
            id="dates",
        ),
    ],
)
def test_what_differs_stands_out_on_both_sides(left: str, right: str, expected: set[str]) -> None:
    """Figures, quotations, names and dates of a pair that cannot both be right."""
    comparing = Comparing(compare(account("a", left), account("b", right)))

    found = differing(comparing)

    assert expected == set(wording(comparing, found))
    assert {0} == {each.row for each in found}


def test_a_pair_that_agrees_has_nothing_that_differs() -> None:
    """The same figure on both sides does not stand out."""
    said = "The fire in the old harbour destroyed 40 houses near the river."

    assert () == differing(Comparing(compare(account("a", said), account("b", said))))


LEFT, RIGHT = "40 houses burned near the river.", "Near the river many houses have burned."


def test_shared_words_stand_out_in_the_readers_pair() -> None:
    """The words of the reason, in whatever form they stand, on both sides."""
    compared = comparison(
        ["Yes.", LEFT], [RIGHT], replace(pair(1, 0), because=("burning", "house"))
    )
    comparing = Comparing(compared).moved_to(1)

    found = shared(comparing)

    assert ["houses", "burned", "houses", "burned"] == wording(comparing, found)
    assert {1} == {each.row for each in found}
    assert () == shared(comparing.moved_to(0))


def test_words_that_differ_are_not_shared_as_well() -> None:
    """What stands out as differing does not stand out in another way too."""
    compared = comparison([LEFT], [RIGHT], replace(pair(0, 0), because=("burned", "house")))
    comparing = Comparing(compared)
    taken = [each for each in shared(comparing) if wording(comparing, [each]) == ["houses"]]

    assert ["burned", "burned"] == wording(comparing, shared(comparing, taken))


def test_a_copied_sentence_shares_all_words_that_say_something() -> None:
    """The reason of a near copy is no word of it; what both sides have stands out."""
    compared = comparison([LEFT], [RIGHT], replace(pair(0, 0), because=(NEARLY_WORD_FOR_WORD,)))
    comparing = Comparing(compared)

    assert (
        {"houses", "burned", "near", "Near", "river"}
        >= set(wording(comparing, shared(comparing)))
        >= {"houses", "burned", "river"}
    )
