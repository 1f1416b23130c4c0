"""Place and neighbours tip the scale between sentences that are equally alike."""

from __future__ import annotations

from hypothesis import given, strategies as st

from newsreader.core.evidence import weigh
from newsreader.core.likelihood import rows
from newsreader.core.terms import Terms

TERMS = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([0.5, 0.8, 1.0]))
ACCOUNT = st.lists(TERMS, max_size=6)


@given(ACCOUNT, ACCOUNT, st.sampled_from([0.1, 0.25, 0.5]))
def test_a_least_probability_leaves_out_only_what_is_below(
    left: list[Terms], right: list[Terms], least: float
) -> None:
    """What reaches the least probability is found as if there were none."""
    weighed = weigh(left, right)
    likely, every = rows(*weighed, {}, least=least), rows(*weighed, {})

    assert [{j: p for j, p in row.items() if p >= least} for row in every] == [
        {j: p for j, p in row.items() if p >= least} for row in likely
    ]


def test_nearness_tips_the_scale() -> None:
    """Of two like sentences the one that stands at the same height is the likelier."""
    account: list[Terms] = [{"a": 1.0, "b": 1.0}, {"c": 1.0}, {"a": 1.0, "b": 1.0}]
    first = next(rows(*weigh(account, account), {}))

    assert first[0] > first[2]


def test_a_likely_pair_raises_its_neighbours() -> None:
    """Of two like sentences the one beside a likely pair is the likelier."""
    sure: Terms = dict.fromkeys("abcdef", 1.0)
    ours: list[Terms] = [sure, {"x": 1.0, "y": 1.0}, {"m": 1.0}, {"n": 1.0}, {"o": 1.0}]
    theirs: list[Terms] = [{"x": 1.0, "z": 1.0}, {"p": 1.0}, {"x": 1.0, "z": 1.0}, sure, {"q": 1.0}]
    second = list(rows(*weigh(ours, theirs), {}))[1]

    assert second[2] > second[0]


@given(ACCOUNT, ACCOUNT)
def test_both_orders_of_the_sides_say_the_same(left: list[Terms], right: list[Terms]) -> None:
    """Each probability is the same from either side."""
    here = list(rows(*weigh(left, right), {}))
    there = list(rows(*weigh(right, left), {}))

    assert {(i, j): p for i, row in enumerate(here) for j, p in row.items()} == {
        (i, j): p for j, row in enumerate(there) for i, p in row.items()
    }


def test_a_sentence_found_word_for_word_raises_its_neighbours() -> None:
    """What `doubles` found counts as certain for the pairs around it."""
    ours: list[Terms] = [{"a": 1.0}, {"x": 1.0, "y": 1.0}]
    theirs: list[Terms] = [{"b": 1.0}, {"x": 1.0, "z": 1.0}]
    weighed = weigh(ours, theirs)

    assert list(rows(*weighed, {0: [0]}))[1][1] > list(rows(*weighed, {}))[1][1]
