"""Pairs gathered for telling in one run: each sentence once, with all it pairs with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.core.comparison import Comparison
from newsreader.core.passages import Pair

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """A pair as it is told after its left sentences."""

    pair: Pair
    told_with: Numbers
    """The left sentences with which its right ones were told; empty if they are told here."""


@dataclass(frozen=True, slots=True)
class Group:
    """Left sentences and every pair they are in."""

    left: Numbers
    partners: tuple[Partner, ...]


def groups(comparison: Comparison) -> Iterator[Group]:
    """Yield the pairs in the order of the left account, those of the same left sentences as one."""
    gathered: dict[Numbers, list[Pair]] = {}
    for pair in sorted(comparison.pairs, key=lambda pair: (pair.left, pair.right)):
        gathered.setdefault(pair.left, []).append(pair)
    told: dict[Numbers, Numbers] = {}
    for left, pairs in gathered.items():
        partners = tuple(Partner(pair, told.get(pair.right, ())) for pair in pairs)
        told.update({pair.right: left for pair in pairs if pair.right not in told})
        yield Group(left, partners)
