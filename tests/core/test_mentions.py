"""The mentions of two sides, gathered and tied."""

from __future__ import annotations

import pytest

from newsreader.core.mentions import groups, ties

LEFT = [
    "The storm sank 12 boats in the harbour.",
    "All 12 boats in the harbour were insured.",
    "Repairs in the harbour will cost $3 million.",
]
RIGHT = [
    "Repairs in the harbour may cost $4 million.",
    "In the harbour the storm sank 15 boats.",
]


def test_what_one_side_repeats_is_gathered() -> None:
    """One figure of one thing is one group, however often it is given."""
    assert [[0, 1], [2]] == [[mention.sentence for mention in group] for group in groups(LEFT)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The two countries signed a pact.", []),
        ("Our two proud nations agree.", []),
        ("These two armies left.", []),
        ("Two countries signed a pact.", ["Two"]),
        ("The two bridges fell.", ["two"]),
        ("One woman said it was loud.", []),
        ("One woman was hurt.", ["One"]),
    ],
)
def test_the_two_of_a_pair_count_nothing(text: str, counts: list[str]) -> None:
    """Who was named before, and who only speaks, is no figure."""
    found = [
        text[mention.quantity.start : mention.quantity.end]
        for group in groups([text])
        for mention in group
    ]

    assert counts == found


def test_groups_of_one_thing_are_tied_once() -> None:
    """Each group finds the group of the other side that tells of the same thing."""
    assert {0: 1, 1: 0} == ties(groups(LEFT), groups(RIGHT))


def test_ties_do_not_depend_on_the_side() -> None:
    """Swapping the accounts swaps the ties."""
    there = ties(groups(LEFT), groups(RIGHT))
    back = ties(groups(RIGHT), groups(LEFT))

    assert {right: left for left, right in there.items()} == back
