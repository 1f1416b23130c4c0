"""Accounts by what they have in common: an inverted index, and the likenesses read from it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from heapq import nlargest

from newsreader.core import storyweights as weights
from newsreader.core.accounts import Account

Links = dict[str, dict[str, float]]
"""For each id, others and how it is tied to each; the same both ways."""


class Neighbours:
    """Accounts under their ids, and the nearest of any."""

    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}
        self._holders: dict[str, list[tuple[str, float]]] = {}
        self._forget()

    def _forget(self) -> None:
        """Drop what was worked out for a smaller library."""
        self._rarities: dict[str, float] = {}
        self._vectors: dict[str, dict[str, float]] = {}
        self._alike: dict[str, dict[str, float]] = {}
        self._crowds: dict[str, float] = {}
        self._steps: dict[str, dict[str, float]] = {}
        self._shares: dict[str, dict[str, float]] = {}

    def add(self, id_: str, account: Account) -> None:
        """Take an account in."""
        self._accounts[id_] = account
        for term, weight in account.terms.items():
            self._holders.setdefault(term, []).append((id_, weight))
        self._forget()

    def weighed(self, account: Account) -> dict[str, float]:
        """Return the account's terms as a vector of length 1, the rare ones longest."""
        vector = {term: weight * self._rarity(term) for term, weight in account.terms.items()}
        norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1
        return {term: weight / norm for term, weight in vector.items()}

    def nearest(self, account: Account, but: str = "") -> dict[str, float]:
        """Return the likeness of each candidate to the account, itself (`but`) left out, 0 to 1.

        The geometric mean of what they have in common and of how far that stands out, so that one
        threshold serves a library of many small stories and one of few large ones.
        """
        alike = self._likeness(account, but)
        crowd = _crowd(alike)
        return {
            id_: math.sqrt(
                _dated(likeness, account, self._accounts[id_])
                * _among(likeness, crowd, self._crowd_of(id_))
            )
            for id_, likeness in alike.items()
        }

    def likenesses(self) -> Links:
        """Return for each account the candidates and how much it is like each, 0 to 1.

        An account stands out to another from the crowds around both: best for finding the nearest.
        """
        found: Links = {id_: {} for id_ in self._accounts}
        for one in self._accounts:
            around = {other for middle in self._shares_of(one) for other in self._shares_of(middle)}
            for other in around | self._alike_of(one).keys():
                if other != one and other not in found[one]:
                    likeness = self._blend(one, other, self._standing_out(one, other))
                    found[one][other] = found[other][one] = likeness
        return found

    def ties(self, ids: Iterable[str]) -> Links:
        """Return for each of these accounts the candidates and how far both tell one event, 0 to 1.

        Crowds are left aside, as a story that many tell is a crowd: best for grouping.
        """
        found: Links = {}
        for one in ids:
            for other in self._alike_of(one):
                if one not in found.get(other, {}) and self._says_enough(one, other):
                    tie = self._blend(one, other, self._plain(one, other))
                    found.setdefault(one, {})[other] = tie
                    found.setdefault(other, {})[one] = tie
        return found

    def _rarity(self, term: str) -> float:
        """Return how much a term tells, by how few accounts hold it."""
        if term not in self._rarities:
            holders = len(self._holders.get(term, ()))
            self._rarities[term] = math.log((len(self._accounts) + 1) / (holders + 1)) + 1
        return self._rarities[term]

    def _vector(self, id_: str) -> dict[str, float]:
        if id_ not in self._vectors:
            self._vectors[id_] = self.weighed(self._accounts[id_])
        return self._vectors[id_]

    def _likeness(self, account: Account, but: str) -> dict[str, float]:
        """Return the likeness of the account to those with most in common, crowds left aside."""
        vector = self.weighed(account)
        overlap: dict[str, float] = {}
        for term in nlargest(weights.PROBES, vector, key=lambda term: (vector[term], term)):
            told = vector[term] * self._rarity(term)
            for id_, theirs in self._holders.get(term, ()):
                overlap[id_] = overlap.get(id_, 0.0) + told * theirs
        overlap.pop(but, None)
        scaled = {
            id_: value * self._closeness(account, self._accounts[id_])
            for id_, value in overlap.items()
        }
        found = nlargest(weights.CANDIDATES, scaled, key=lambda id_: (scaled[id_], id_))
        return {
            id_: _dot(vector, self._vector(id_)) * self._closeness(account, self._accounts[id_])
            for id_ in found
        }

    def _closeness(self, left: Account, right: Account) -> float:
        """Return what the days of two accounts leave of their likeness."""
        if left.day is None or right.day is None:
            return weights.DATE_UNKNOWN
        apart = max(0, abs(left.day - right.day) - 1)
        return weights.DATE_FLOOR + (1 - weights.DATE_FLOOR) * math.exp(-apart / weights.DATE_DAYS)

    def _alike_of(self, id_: str) -> dict[str, float]:
        if id_ not in self._alike:
            self._alike[id_] = self._likeness(self._accounts[id_], id_)
        return self._alike[id_]

    def _crowd_of(self, id_: str) -> float:
        if id_ not in self._crowds:
            self._crowds[id_] = _crowd(self._alike_of(id_))
        return self._crowds[id_]

    def _direct(self, one: str, other: str) -> float:
        """Return the likeness of two accounts, if either is a candidate for the other."""
        ours = self._alike_of(one)
        return ours[other] if other in ours else self._alike_of(other).get(one, 0.0)

    def _standing_out(self, one: str, other: str) -> float:
        return _among(self._direct(one, other), self._crowd_of(one), self._crowd_of(other))

    def _plain(self, one: str, other: str) -> float:
        return _dated(self._direct(one, other), self._accounts[one], self._accounts[other])

    def _says_enough(self, one: str, other: str) -> bool:
        """Whether a headline without a text shares more with the other than a passing word."""
        left, right = self._accounts[one], self._accounts[other]
        if not (left.bare or right.bare):
            return True
        ours, theirs = _words(left), _words(right)
        shared = len(ours & theirs)
        least = max(weights.BARE_WORDS, weights.BARE_PART * min(len(ours), len(theirs)))
        return shared >= least

    def _blend(self, one: str, other: str, direct: float) -> float:
        """Return the likeness of two accounts with what common neighbours add to it."""
        bare = self._accounts[one].bare and self._accounts[other].bare
        share = weights.NEIGHBOUR_SHARE_BARE if bare else weights.NEIGHBOUR_SHARE
        return (1 - share) * direct + share * _dot(self._shares_of(one), self._shares_of(other))

    def _shares_of(self, id_: str) -> dict[str, float]:
        """Return how far each neighbour, the account itself among them, stands for its place."""
        if id_ not in self._shares:
            parts = self._step(id_)
            if self._accounts[id_].bare:
                parts = self._walk(parts)
            norm = math.sqrt(math.fsum(part * part for part in parts.values()))
            self._shares[id_] = {other: part / norm for other, part in parts.items()}
        return self._shares[id_]

    def _walk(self, parts: dict[str, float]) -> dict[str, float]:
        """Return the likeliest ends of a random walk of one more step from these neighbours."""
        reached: dict[str, float] = {}
        for middle, part in parts.items():
            for other, share in self._step(middle).items():
                reached[other] = reached.get(other, 0.0) + part * share
        ends = nlargest(weights.WALK_ENDS, reached, key=lambda other: (reached[other], other))
        return {other: reached[other] for other in ends}

    def _step(self, id_: str) -> dict[str, float]:
        """Return the nearest accounts and this one, each with its part of the whole."""
        if id_ not in self._steps:
            bare = self._accounts[id_].bare
            power = weights.NEIGHBOUR_POWER_BARE if bare else weights.NEIGHBOUR_POWER
            count = weights.NEIGHBOURS_BARE if bare else weights.NEIGHBOURS
            near = {other: self._standing_out(id_, other) for other in self._alike_of(id_)}
            best = nlargest(count, near, key=lambda other: (near[other], other))
            parts = {other: near[other] ** power for other in best}
            parts[id_] = max([weights.NEIGHBOUR_LEAST**power, *parts.values()])
            whole = math.fsum(parts.values())
            self._steps[id_] = {other: part / whole for other, part in parts.items()}
        return self._steps[id_]


def _dot(left: dict[str, float], right: dict[str, float]) -> float:
    # The set has no order of its own, and the exact sum needs none.
    return math.fsum(left[term] * right[term] for term in left.keys() & right.keys())


def _crowd(alike: dict[str, float]) -> float:
    """Return how crowded an account's place is: the mean likeness of its nearest."""
    return max(sum(nlargest(weights.CROWD, alike.values())) / weights.CROWD, weights.CROWD_FLOOR)


def _among(likeness: float, crowd: float, other: float) -> float:
    """Return the likeness as it stands out from both crowds, 0 to 1."""
    if likeness <= 0:
        return 0.0
    return likeness / (likeness + weights.CROWD_SHARE * math.sqrt(crowd * other))


def _dated(likeness: float, left: Account, right: Account) -> float:
    """Return the likeness without what an unknown date takes from it."""
    return min(1.0, likeness / weights.DATE_UNKNOWN) if None in (left.day, right.day) else likeness


def _words(account: Account) -> set[str]:
    return {term for term in account.terms if not term.startswith("#")}
