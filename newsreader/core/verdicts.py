"""A comparison as the reader has judged it: pairs confirmed, rejected, or made by hand."""

from __future__ import annotations

from collections.abc import Iterable

from newsreader.core.comparison import Comparison, around
from newsreader.core.passages import Pair
from newsreader.core.remarks import Remark

MADE = "your own pairing"
"""The reason of a pair that the reader made."""


def judged(comparison: Comparison, remarks: Iterable[Remark]) -> Comparison:
    """Return the comparison around the reader's verdicts.

    Rejected pairs are gone, pairs made by hand are there, and what depends on them is worked out
    anew; a sentence with no pair left is one-sided. Pairs that were confirmed stay as they are.
    """
    said = {(remark.left, remark.right): remark.verdict for remark in remarks}
    pairs = [pair for pair in comparison.pairs if said.get((pair.left, pair.right)) != "rejected"]
    known = {(pair.left, pair.right) for pair in pairs}
    made = [
        Pair(left, right, "same", 1.0, (MADE,))
        for (left, right), verdict in said.items()
        if verdict == "made" and (left, right) not in known
    ]
    if not made and len(pairs) == len(comparison.pairs):
        return comparison
    return around(comparison, sorted(pairs + made, key=lambda pair: (pair.left, pair.right)))
