"""Rare terms speak, and common ones do not."""

from __future__ import annotations

import math

from hypothesis import given, strategies as st

from newsreader.core.evidence import COMMON, clues, doubles, weigh
from newsreader.core.terms import Terms

TERMS = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([0.5, 0.8, 1.0]))


def test_rarity_is_local_to_the_two_accounts() -> None:
    """A term weighs more the fewer sentences of the two accounts hold it."""
    left, _ = weigh([{"often": 1.0, "once": 1.0}, {"often": 1.0}], [{"often": 1.0}])

    assert left.bags[0]["once"] > left.bags[0]["often"]


def test_what_the_other_never_says_counts_little() -> None:
    """Words that only one account uses shorten a match, but less than shared ones lengthen it."""
    left, _ = weigh([{"both": 1.0, "mine": 1.0}], [{"both": 1.0}])

    weights = left.bags[0]
    assert math.hypot(weights["both"]) < left.lengths[0] < math.hypot(*weights.values())


def test_a_term_of_every_sentence_is_left_out() -> None:
    """Beyond a limit a term is not looked up, so that long accounts stay quick to compare."""
    many: list[Terms] = [{"all": 1.0, f"own{n}": 1.0} for n in range(COMMON + 1)]
    left, right = weigh(many, many)

    assert "all" not in left.bags[0]
    assert {n: {n} for n in range(len(many))} == {
        n: set(row) for n, row in enumerate(clues(left, right))
    }


def test_doubles_meet_in_order() -> None:
    """Equal sentences are found whatever their case; many of them meet one by one."""
    few = doubles(["One.", "Two.", "one."], ["ONE.", "", "Two."])
    many = doubles(["Again."] * 100, ["Again."] * 50)

    assert {0: [0], 1: [2], 2: [0]} == few
    assert {n: [n // 2] for n in range(100)} == many


@given(st.lists(TERMS, max_size=5), st.lists(TERMS, max_size=5))
def test_clues_stay_on_their_scale(left: list[Terms], right: list[Terms]) -> None:
    """Likeness and nearness lie between 0 and 1, and only sentences that share a term have any."""
    for bag, row in zip(left, clues(*weigh(left, right)), strict=True):
        assert set(row) == {j for j, other in enumerate(right) if bag.keys() & other.keys()}
        assert all(
            0 < cosine <= 1 and mass > 0 and 0 <= near <= 1 for cosine, mass, near in row.values()
        )
