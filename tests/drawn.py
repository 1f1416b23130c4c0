"""Comparisons that hypothesis draws, for laws that hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from newsreader.core.comparison import Comparison
from newsreader.core.passages import Difference, Pair, PairKind
from tests.builders import comparison, pair

SENTENCES = ("40 houses burned near the river.", "火災で四十戸が焼けた。", "It rained.", "Yes.")
KINDS: tuple[PairKind, ...] = ("same", "related")
DIFFERENCES: tuple[tuple[Difference, ...], ...] = ((), ("figure",), ("name", "quote"))


@st.composite
def pairs_of(draw: st.DrawFn, left: int, right: int) -> tuple[Pair, ...]:
    """Return pairs between so many sentences, many to many, no two of the same sentences."""
    if not left or not right:
        return ()
    some_left = st.sets(st.integers(0, left - 1), min_size=1, max_size=3)
    some_right = st.sets(st.integers(0, right - 1), min_size=1, max_size=3)
    links = draw(st.lists(st.tuples(some_left, some_right), max_size=6))
    unique = sorted({(tuple(sorted(ours)), tuple(sorted(theirs))) for ours, theirs in links})
    return tuple(
        pair(ours, theirs, draw(st.sampled_from(KINDS)), draw(st.sampled_from(DIFFERENCES)))
        for ours, theirs in unique
    )


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Return a comparison of accounts of up to six sentences, in one paragraph or several."""
    sentences = st.lists(st.sampled_from(SENTENCES), max_size=6)
    left, right = draw(sentences), draw(sentences)
    pairs = draw(pairs_of(len(left), len(right)))
    return comparison(left, right, *pairs, between=draw(st.sampled_from([" ", "\n\n"])))
