"""The few numbers that passages are matched by, and where each comes from.

`benchmarks/fit_passages.py` learned `LIKENESS` by logistic regression from 28 pairs of news
articles that were aligned by reading them (292 links) and 4 summaries that people aligned with
their sources (175 links). The weights above it are round numbers from a plateau: measured on pairs
left out of the learning, their neighbours do no better beyond the noise. No sentence of those texts
is part of this project.
"""

from __future__ import annotations

from typing import NamedTuple

EXACT = 0.6
"""The weight of a word's own stem."""
LOOSE = 0.8
"""The weight of its family or of its group of synonyms; squared, the two weights sum to 1."""
NUMBER = 1.0
NAME = 0.8
"""The weight of a word with a capital that opens no sentence, times that of its terms."""
STOP = 0.7
"""The weight of a word that a list of stop words holds."""
UNMATCHED = 0.35
"""What a term weighs in a sentence's length when the other account never uses it."""
LIKENESS = {
    "shared": 13.57,
    "mass": 1.07,
    "nearness": 1.1,
    "neighbour": 1.54,
    "constant": -9.47,
}
"""Log-odds that two sentences say the same, for each of the clues in `likelihood`."""
SAME = 0.4
"""The least probability of sentences shown as saying the same: precision 0.80 with the next."""
SAME_THOUGH_SUPPOSED = 0.8
"""The same where one side tells what is and the other what may be, which is seldom the same."""
RELATED = 0.32
"""The least probability of sentences shown at all: over three quarters are right or related."""


class Thresholds(NamedTuple):
    """How probable it must be that two sentences say the same, for them to be shown as a pair."""

    same: float = SAME
    related: float = RELATED


THRESHOLDS = Thresholds()

FAINT = 0.3
"""The weight of a stop word where there are no other sentences to tell how rare it is."""
