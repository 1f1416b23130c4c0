"""Sentences that say the same find each other, and say why."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.passages import Pair, align, likeness, scores

HARBOUR = [
    "The harbour was closed on Monday after a crane fell on two ships.",
    "Nobody was hurt, the port office said.",
    "Traders expect higher prices for coffee.",
]
PORT = [
    "A spokeswoman for the port office said nobody had been hurt.",
    "Two ships were damaged when a crane fell, and the harbour closed.",
    "The mayor will speak tonight.",
]
SENTENCES = st.lists(
    st.sampled_from([*HARBOUR, *PORT, "", "Nothing.", "40 houses burned."]), max_size=6
)


def links(pairs: Sequence[Pair]) -> set[tuple[int, int]]:
    """Return every link of the pairs."""
    return {(i, j) for pair in pairs for i in pair.left for j in pair.right}


def test_sentences_that_say_the_same_are_paired() -> None:
    """Each sentence finds its double, wherever that stands."""
    assert {(0, 1), (1, 0)} == links(align(HARBOUR, PORT))


def test_every_pair_says_why() -> None:
    """The reason is the shared words as the left side writes them."""
    pairs = align(HARBOUR, PORT)

    assert all(pair.because for pair in pairs)
    assert {"crane", "fell", "harbour", "ships"} <= set(pairs[0].because)


@pytest.mark.parametrize(
    ("left", "right"), [([], []), ([], PORT), (HARBOUR, []), ([""], [""]), (["."], PORT)]
)
def test_nothing_pairs_with_nothing(left: list[str], right: list[str]) -> None:
    """A side without words has no pairs."""
    assert () == align(left, right)


def test_the_same_text_twice_is_the_same() -> None:
    """Every sentence of an account is paired with itself, at the top of the scale."""
    pairs = {(p.left, p.right): p for p in align(HARBOUR, HARBOUR)}

    assert {"same"} == {pairs[(i,), (i,)].kind for i in range(len(HARBOUR))}


@given(SENTENCES, SENTENCES)
@settings(max_examples=60)
def test_swapping_the_sides_mirrors_the_scores(left: list[str], right: list[str]) -> None:
    """The order of the accounts changes nothing but the order."""
    forth, back = scores(left, right), scores(right, left)

    assert len(left) == len(forth)
    for i in range(len(left)):
        assert [row[i] for row in back] == pytest.approx(forth[i])
    assert links(align(left, right)) == {(i, j) for j, i in links(align(right, left))}


@given(SENTENCES, SENTENCES)
@settings(max_examples=60)
def test_scores_stay_on_their_scale(left: list[str], right: list[str]) -> None:
    """Every score lies between 0 and 1."""
    assert all(0 <= score <= 1 for row in scores(left, right) for score in row)


def test_likeness_is_high_for_one_text_and_nothing_for_strangers() -> None:
    """A text is like itself and unlike one with which it shares no word."""
    assert likeness(HARBOUR[0], HARBOUR[0]) > 0.9
    assert likeness(HARBOUR[0], "Sie wohnt dort allein.") == 0
