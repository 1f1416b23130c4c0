"""The pairs that run in one order: none crosses another, and no other choice weighs more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.chain import chain, worth
from newsreader.core.passages import Pair
from tests.builders import pair

SCORED = st.builds(
    lambda left, right, score: replace(pair(left, right), score=score / 10),
    st.integers(0, 4),
    st.integers(0, 4),
    st.integers(1, 10),
)


def crosses(one: Pair, other: Pair) -> bool:
    """Whether two pairs stand in different orders on the two sides."""
    return (one.left[0] - other.left[0]) * (one.right[0] - other.right[0]) < 0


def weight(pairs: Iterable[Pair]) -> int:
    """Return what pairs weigh together, half where one begins with a sentence of the last."""
    ordered = sorted(pairs, key=lambda one: (one.left, one.right))
    shared = sum(
        worth(after) // 2
        for before, after in pairwise(ordered)
        if before.left == after.left or before.right == after.right
    )
    return sum(map(worth, ordered)) - shared


@given(st.lists(SCORED, max_size=7, unique_by=lambda one: (one.left, one.right)))
@settings(max_examples=200)
def test_no_choice_without_a_crossing_weighs_more(pairs: list[Pair]) -> None:
    """The chain is in order, and the heaviest that is: tried against every other choice."""
    kept = chain(pairs)

    choices = (
        tuple(one for one, taken in zip(pairs, picked, strict=True) if taken)
        for picked in product((False, True), repeat=len(pairs))
    )
    best = max(
        weight(choice)
        for choice in choices
        if not any(crosses(*two) for two in combinations(choice, 2))
    )
    assert not any(crosses(*two) for two in combinations(kept, 2))
    assert best == weight(kept)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([pair(0, 1), pair(1, 0), pair(2, 2)], [(0, 1), (2, 2)], id="a tie"),
        pytest.param([pair(0, 0), pair(0, 1), pair(1, 1)], [(0, 0), (0, 1), (1, 1)], id="shared"),
        pytest.param([pair(0, 0), pair(0, 3), pair(1, 1)], [(0, 0), (1, 1)], id="both go on"),
    ],
)
def test_chains(pairs: list[Pair], expected: list[tuple[int, int]]) -> None:
    """Of two that weigh the same the one first in the left account is taken."""
    assert expected == sorted((one.left[0], one.right[0]) for one in chain(pairs))
