"""Ids put in groups by average link."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.grouping import grouped

IDS = "abcdef"
PAIRS = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0, 1),
)


def links(pairs: dict[tuple[str, str], float]) -> dict[str, dict[str, float]]:
    """Return the pairs under both of their ids."""
    found: dict[str, dict[str, float]] = {}
    for (one, other), likeness in pairs.items():
        found.setdefault(one, {})[other] = likeness
        found.setdefault(other, {})[one] = likeness
    return found


CHAIN = links({("a", "b"): 0.9, ("b", "c"): 0.8, ("c", "d"): 0.9, ("a", "c"): 0.1})


def test_the_mean_of_all_pairs_decides() -> None:
    """One strong link does not join two groups whose other members are strangers."""
    assert [("a", "b"), ("c", "d")] == sorted(grouped("abcd", CHAIN, least=0.5))


def test_kept_groups_stay_together_and_apart() -> None:
    """Groups of an earlier time are not split and not merged; a new id may join one."""
    kept = [("a", "d"), ("b", "e")]
    strong = links({("a", "b"): 1.0, ("d", "e"): 1.0, ("a", "c"): 0.9, ("c", "d"): 0.9})

    assert [("a", "c", "d"), ("b", "e")] == sorted(grouped("abcde", strong, kept=kept, least=0.5))


@pytest.mark.parametrize(
    ("told", "groups"),
    [
        ({"a": "X", "c": "X"}, [("a", "b", "c"), ("d",)]),
        ({"a": "X", "b": "Y"}, [("a",), ("b",), ("c", "d")]),
    ],
    ids=["together", "apart"],
)
def test_what_is_told_wins(told: dict[str, str], groups: list[tuple[str, ...]]) -> None:
    """Ids told to be one are; ids told to be two are not, however alike."""
    assert groups == sorted(grouped("abcd", CHAIN, told=told, least=0.5))


@given(PAIRS, st.floats(0.05, 1))
def test_every_id_is_in_one_group(pairs: dict[tuple[str, str], float], least: float) -> None:
    """No id is lost or doubled, and the answer is always the same."""
    groups = grouped(IDS, links(pairs), least=least)

    assert sorted(IDS) == sorted(id_ for group in groups for id_ in group)
    assert groups == grouped(IDS, links(dict(reversed(pairs.items()))), least=least)
