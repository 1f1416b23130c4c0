"""How probable it is that two sentences of two accounts say the same.

The clues of `evidence` give the odds, and a likely pair next to them in both accounts raises them:
accounts tell what belongs together in one place.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from newsreader.core.evidence import Weighed, clues
from newsreader.core.weights import LIKENESS

_SHARED, _MASS, _NEARNESS, _NEIGHBOUR, _CONSTANT = (
    LIKENESS[clue] for clue in ("shared", "mass", "nearness", "neighbour", "constant")
)
_HEARD = 0.1
"""The least probability of a pair that speaks for its neighbours."""
_ROUNDED = 1e-4
"""What rounding a probability moves its log-odds by, at most, where it is not next to 0 or 1."""

Row = dict[int, float]
"""A number for each right sentence that can be linked with one left sentence."""


def rows(
    left: Weighed, right: Weighed, same: dict[int, list[int]], *, least: float = 0.0
) -> Iterator[Row]:
    """Yield for each left sentence the probability that each right one says the same, 0 to 1.

    Sentences that share no term, or are less probable than `least`, are left out; `same` holds
    what `doubles` found.
    """
    lowest = _odds_of(least) - _ROUNDED if least else -math.inf
    odds = list(_by_themselves(left, right, min(lowest - _NEIGHBOUR, _odds_of(_HEARD) - _ROUNDED)))
    heard = [_heard(row, same.get(i, ())) for i, row in enumerate(odds)]
    for i, row in enumerate(odds):
        around = [heard[k] for k in (i - 1, i, i + 1) if 0 <= k < len(heard)]
        beside = _beside(heard[i], around)
        found = {
            j: _probability(alone + _NEIGHBOUR * beside.get(j, 0.0))
            for j, alone in row.items()
            if alone + _NEIGHBOUR * beside.get(j, 0.0) >= lowest
        }
        found.update(dict.fromkeys(same.get(i, ()), 1.0))
        yield found


def _by_themselves(left: Weighed, right: Weighed, floor: float) -> Iterator[Row]:
    """Yield the log-odds of each two sentences, without their neighbours, where `floor` or more."""
    for row in clues(left, right):
        yield {
            j: odds
            for j, (shared, mass, nearness) in row.items()
            if (odds := _SHARED * shared + _MASS * mass + _NEARNESS * nearness + _CONSTANT) >= floor
        }


def _heard(row: Row, same: Sequence[int]) -> Row:
    """Return the probabilities of a row that speak for their neighbours."""
    found = {j: p for j, odds in row.items() if (p := _probability(odds)) >= _HEARD}
    return found | dict.fromkeys(same, 1.0)


def _beside(here: Row, around: Sequence[Row]) -> Row:
    """Return for each right sentence the likeliest of the up to eight pairs around it."""
    best: Row = {}
    for row in around:
        for j, probability in row.items():
            for k in (j - 1, j + 1) if row is here else (j - 1, j, j + 1):
                if probability > best.get(k, 0.0):
                    best[k] = probability
    return best


def _odds_of(probability: float) -> float:
    return math.log(probability / (1 - probability))


def _probability(odds: float) -> float:
    return round(1 / (1 + math.exp(-odds)), 6)  # both orders of the sides add up alike
