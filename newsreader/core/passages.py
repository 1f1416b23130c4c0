"""Which sentences of two accounts say the same thing, and by what evidence.

Two sentences are alike by the stems they share, each weighed by how rare it is in these two
accounts: a word that runs through the whole story tells no sentence from another.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.core.language import stem, words
from newsreader.core.stopwords import stop_words

PairKind = Literal["same", "related"]
Difference = Literal["figure", "name", "quote"]

SAME = 0.32
"""The least score of two sentences that say the same."""
RELATED = 0.22
"""The least score of two sentences that speak of the same."""
REASONS = 8
"""The most words that a pair gives as its reason."""
_CONTAINED = 12.0
"""The weight of terms from which being contained in a longer sentence counts in full."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the left and right account that say the same thing, with the reason why."""

    left: tuple[int, ...]
    """Sentence numbers, counted from 0 within the side."""
    right: tuple[int, ...]
    kind: PairKind
    score: float
    """0 to 1."""
    because: tuple[str, ...]
    """The words, as one side writes them, that both share; the rarest first."""
    differs: tuple[Difference, ...] = ()


def scores(left: Sequence[str], right: Sequence[str], language: str = "en") -> list[list[float]]:
    """Return how alike each left sentence is to each right one, 0 to 1."""
    found = _likeness(*_weighted(left, right, language))
    return [[found.get((i, j), 0.0) for j in range(len(right))] for i in range(len(left))]


def align(left: Sequence[str], right: Sequence[str], language: str = "en") -> tuple[Pair, ...]:
    """Return the sentences that say the same or related things, many to many, in reading order."""
    ours, theirs = _weighted(left, right, language)
    return tuple(
        Pair(
            (i,),
            (j,),
            "same" if score >= SAME else "related",
            round(score, 3),
            _reasons(left[i], ours[i], theirs[j], language),
        )
        for (i, j), score in sorted(_likeness(ours, theirs).items())
        if score >= RELATED
    )


def likeness(a: str, b: str, language: str = "en") -> float:
    """Return how alike two texts are, 0 to 1."""
    return scores([a], [b], language)[0][0]


def _terms(sentence: str, language: str) -> dict[str, str]:
    """Return the stems of a sentence and the word that first stands for each."""
    stop = stop_words(language)
    terms: dict[str, str] = {}
    for span in words(sentence):
        word = span.of(sentence)
        if word.lower().replace("’", "'") not in stop:
            terms.setdefault(stem(word, language), word)
    return terms


Weights = dict[str, float]


def _weighted(
    left: Sequence[str], right: Sequence[str], language: str
) -> tuple[list[Weights], list[Weights]]:
    """Return the terms of each sentence with their rarity in the two accounts together."""
    bags = [_terms(sentence, language) for sentence in (*left, *right)]
    spread = Counter(term for bag in bags for term in bag)
    rarity = {term: math.log((len(bags) + 1) / (count + 1)) + 1 for term, count in spread.items()}
    weighed = [{term: rarity[term] for term in bag} for bag in bags]
    return weighed[: len(left)], weighed[len(left) :]


def _likeness(left: list[Weights], right: list[Weights]) -> dict[tuple[int, int], float]:
    """Return the score of each two sentences that share a term."""
    holders: dict[str, list[int]] = {}
    for j, bag in enumerate(right):
        for term in bag:
            holders.setdefault(term, []).append(j)
    masses = [sum(bag.values()) for bag in right]
    found: dict[tuple[int, int], float] = {}
    for i, bag in enumerate(left):
        shared: dict[int, float] = {}
        for term, weight in bag.items():
            for j in holders.get(term, ()):
                shared[j] = shared.get(j, 0.0) + weight
        mass = sum(bag.values())
        for j, common in shared.items():
            found[i, j] = _score(common, mass, masses[j])
    return found


def _score(common: float, left: float, right: float) -> float:
    """Return the share of what both hold, half-way to containment where there is enough of it."""
    least = min(left, right)
    even, contained = common / math.sqrt(left * right), common / least
    return min(1.0, even + (contained - even) * min(1.0, least / _CONTAINED) / 2)


def _reasons(sentence: str, left: Weights, right: Weights, language: str) -> tuple[str, ...]:
    """Return the shared words as `sentence` writes them, the rarest first."""
    shared = sorted(left.keys() & right.keys(), key=lambda term: (-left[term], term))
    written = _terms(sentence, language)
    return tuple(written[term] for term in shared[:REASONS])
