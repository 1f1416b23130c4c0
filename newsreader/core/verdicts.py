"""A comparison as the reader has judged it: pairs confirmed, rejected, or made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from newsreader.core.comparison import Comparison
from newsreader.core.passages import Pair
from newsreader.core.remarks import Remark

MADE = "your own pairing"
"""The reason of a pair that the reader made."""


def judged(comparison: Comparison, remarks: Iterable[Remark]) -> Comparison:
    """Return the comparison around the reader's verdicts.

    Rejected pairs are gone, pairs made by hand are there; a sentence with no pair left is
    one-sided. Pairs that were confirmed stay as they are.
    """
    said = {(remark.left, remark.right): remark.verdict for remark in remarks}
    if not any(verdict in ("rejected", "made") for verdict in said.values()):
        return comparison
    pairs = [pair for pair in comparison.pairs if said.get((pair.left, pair.right)) != "rejected"]
    known = {(pair.left, pair.right) for pair in pairs}
    pairs += (
        Pair(left, right, "same", 1.0, (MADE,))
        for (left, right), verdict in said.items()
        if verdict == "made" and (left, right) not in known
    )
    pairs.sort(key=lambda pair: (pair.left, pair.right))
    return replace(
        comparison,
        pairs=tuple(pairs),
        only_left=_alone(len(comparison.left.sentences), (pair.left for pair in pairs)),
        only_right=_alone(len(comparison.right.sentences), (pair.right for pair in pairs)),
    )


def _alone(count: int, paired: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """Return the sentences that no pair holds."""
    held = {number for numbers in paired for number in numbers}
    return tuple(number for number in range(count) if number not in held)
