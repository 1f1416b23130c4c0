"""The pairs of two accounts that run in one order in both, so that both can be read along them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from newsreader.core.passages import Pair

_PRECISION = 2000
"""Scores are counted in whole numbers, so that their sums are exact and halves are whole."""


def chain(pairs: Sequence[Pair]) -> frozenset[Pair]:
    """Return the pairs that weigh the most together, of which none crosses another.

    A pair weighs its score, half of it where it begins with a sentence of the pair before it: to
    go on in both accounts is more than to be told twice. It takes n log n steps for n pairs (a
    heaviest increasing subsequence by trees of prefix maxima: Fenwick 1994).
    """
    ordered = sorted(pairs, key=place)
    total = [0] * len(ordered)
    before = [-1] * len(ordered)
    size = max((min(pair.right) for pair in ordered), default=0) + 1
    anywhere, above = _PrefixBest(size), _PrefixBest(size)
    for _, beside in groupby(range(len(ordered)), key=lambda number: min(ordered[number].left)):
        group = list(beside)
        for number in group:
            right, weight = min(ordered[number].right), worth(ordered[number])
            shared, owner = anywhere.up_to(right)
            further, other = above.up_to(right - 1)
            goes_on = further + weight > shared + weight // 2
            total[number] = further + weight if goes_on else shared + weight // 2
            before[number] = other if goes_on else owner
            anywhere.raise_to(right, total[number], number)
        for number in group:
            above.raise_to(min(ordered[number].right), total[number], number)
    last = max(range(len(ordered)), key=total.__getitem__, default=-1)
    kept = []
    while last >= 0:
        kept.append(ordered[last])
        last = before[last]
    return frozenset(kept)


def crossing(pairs: Sequence[Pair]) -> dict[int, int]:
    """Return the right sentences that no pair of the chain has, each with its first left one."""
    along = {number for pair in chain(pairs) for number in pair.right}
    found: dict[int, int] = {}
    for pair in sorted(pairs, key=place):
        for number in pair.right:
            if number not in along:
                found.setdefault(number, min(pair.left))
    return found


def worth(pair: Pair) -> int:
    """Return what a pair weighs in a chain, an even number above 0."""
    return 2 + 2 * round(pair.score * _PRECISION / 2)


def place(pair: Pair) -> tuple[int, int, tuple[int, ...], tuple[int, ...]]:
    """Return by what pairs are put in order: their first sentences, then all of them."""
    return min(pair.left), min(pair.right), pair.left, pair.right


class _PrefixBest:
    """The greatest weight up to each place, with whose it is; the first that reached it."""

    def __init__(self, size: int) -> None:
        self._best = [(0, -1)] * (size + 1)

    def up_to(self, place: int) -> tuple[int, int]:
        """Return the greatest weight at `place` or before it, and whose it is."""
        found = (0, -1)
        at = place + 1
        while at > 0:
            if self._best[at][0] > found[0]:
                found = self._best[at]
            at -= at & -at
        return found

    def raise_to(self, place: int, weight: int, owner: int) -> None:
        """Take in a weight at `place`."""
        at = place + 1
        while at < len(self._best):
            if weight > self._best[at][0]:
                self._best[at] = (weight, owner)
            at += at & -at
