"""What speaks for two sentences of two accounts saying the same.

Two sentences are alike by the terms they share, each weighed by how rare it is in these two
accounts: a word that runs through the whole story tells no sentence from another. The cosine of
the weighted terms, the weight of what both share, and how near they stand are the clues.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from newsreader.core.terms import Terms
from newsreader.core.text import fold
from newsreader.core.weights import UNMATCHED

COMMON = 100
"""In how many sentences of a side a term may stand before it tells none of them apart."""
_DOUBLES = 64
"""How many links between the occurrences of one sentence are made each with each."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sentences of one account as terms weighed by rarity."""

    bags: list[Terms]
    lengths: list[float]
    """The length of each as a vector, terms that the other account never uses damped."""


def weigh(left: Sequence[Terms], right: Sequence[Terms]) -> tuple[Weighed, Weighed]:
    """Return both accounts with each term weighed by its rarity in the two together."""
    spread, spread_there = _spread(left), _spread(right)
    both = spread.keys() & spread_there.keys()
    sentences = len(left) + len(right) + 1
    common = {
        term
        for counts in (spread, spread_there)
        for term, count in counts.items()
        if count > COMMON
    }
    together = _spread(chain(left, right))
    rarities = {count: _rarity(count, sentences) for count in set(together.values())}
    rarity = {term: rarities[count] for term, count in together.items() if term not in common}
    return _weighed(left, rarity, both), _weighed(right, rarity, both)


def _rarity(count: int, sentences: int) -> float:
    """Return how much a term says that `count` of the sentences hold; background counts say less.

    A word that is rare in the language may run through the whole story, and tells nothing there.
    """
    return 1 + math.log(sentences / (count + 1))


def _spread(bags: Iterable[Terms]) -> Counter[str]:
    """Return in how many sentences each term stands."""
    return Counter(chain.from_iterable(bags))


def _weighed(bags: Iterable[Terms], rarity: dict[str, float], both: AbstractSet[str]) -> Weighed:
    weighed = [
        {term: weight * rarity[term] for term, weight in bag.items() if term in rarity}
        for bag in bags
    ]
    lengths = [
        math.sqrt(
            sum(
                [
                    weight * weight * (1.0 if term in both else UNMATCHED)
                    for term, weight in bag.items()
                ]
            )
        )
        for bag in weighed
    ]
    return Weighed(weighed, lengths)


def doubles(left: Sequence[str], right: Sequence[str]) -> dict[int, list[int]]:
    """Return for each left sentence the right ones that are letter for letter the same.

    Where a sentence recurs often, its occurrences meet in order and not each with each.
    """
    here, there = _places(left), _places(right)
    found: dict[int, list[int]] = {}
    for text in here.keys() & there.keys():
        ours, theirs = here[text], there[text]
        if len(ours) * len(theirs) <= _DOUBLES:
            links = {(i, j) for i in ours for j in theirs}
        else:
            links = {(i, theirs[k * len(theirs) // len(ours)]) for k, i in enumerate(ours)}
            links |= {(ours[k * len(ours) // len(theirs)], j) for k, j in enumerate(theirs)}
        for i, j in sorted(links):
            found.setdefault(i, []).append(j)
    return found


def _places(sentences: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences):
        if sentence.strip():
            places.setdefault(fold(sentence.strip()), []).append(number)
    return places


Clues = tuple[float, float, float]
"""What speaks for two sentences: the cosine of their terms, 0 to 1; the logarithm of 1 plus the
weight that they share; how near they stand, each in its account, 1 for the same height."""


def clues(left: Weighed, right: Weighed) -> Iterator[dict[int, Clues]]:
    """Yield for each left sentence the right ones that share a term, and what speaks for them."""
    holders: dict[str, list[tuple[int, float]]] = {}
    for j, bag in enumerate(right.bags):
        for term, weight in bag.items():
            holders.setdefault(term, []).append((j, weight))
    places = [(j + 0.5) / len(right.bags) for j in range(len(right.bags))]
    for i, bag in enumerate(left.bags):
        shared: defaultdict[int, float] = defaultdict(float)
        for term, weight in bag.items():
            for j, other in holders.get(term, ()):
                shared[j] += weight * other
        place, length, lengths = (i + 0.5) / len(left.bags), left.lengths[i], right.lengths
        yield {
            j: (
                min(1.0, common / (length * lengths[j])),
                math.log1p(common),
                1 - abs(place - places[j]),
            )
            for j, common in shared.items()
        }
