"""Quantities where sentences give them, and which of two accounts' are figures of one thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from newsreader.core.agreement import Agreement, agreement, comparable, odds
from newsreader.core.quantities import Quantity, quantities
from newsreader.core.sameness import evidence
from newsreader.core.things import CALLED, FATES, Thing, thing
from newsreader.core.units import based, kind

GIVEN, SOUGHT = 0.0, 0.35
"""The log-odds that make two figures one thing: where they are given as a pair, and where
all figures of two accounts are searched for their match."""
_TRIED = 50
"""How many figures of the other side, the nearest in value, are tried for a match."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity of a sentence with what it is a figure of."""

    sentence: int
    text: str
    """The sentence."""
    quantity: Quantity
    thing: Thing


_BOTH = 2
_THE = re.compile(r"\b(?:the|these|those|our|their|its) $", re.IGNORECASE)
_SIDES = re.compile(
    r" (?:[a-z]+ )?(?:countries|nations|states|armies|sides|neighbou?rs|powers|governments|leaders"
    r"|parties|capitals|presidents|allies|rivals)\b"
)
"""What stands behind the two of a pair that was named before."""
_SPEAKS = re.compile(
    r" (?:[a-z]+ ){1,2}(?:said|says|told|tells|recalled|recalls|added|asked|wrote|put it)\b"
)
"""Ends in the verb of a speaker: "one woman said" counts no women."""
Group = list[Mention]
"""Mentions of one side that repeat one figure of one thing; the first stands for all."""


def mentions(sentence: int, text: str) -> tuple[Mention, ...]:
    """Return the quantities of one sentence in order."""
    return tuple(Mention(sentence, text, *told) for told in _told(text))


@lru_cache(maxsize=512)
def _told(text: str) -> tuple[tuple[Quantity, Thing], ...]:
    """Return the quantities of a sentence, which its comparisons with others share."""
    return tuple((quantity, thing(text, quantity)) for quantity in quantities(text))


def likeness(one: Mention, two: Mention) -> float:
    """Return the log-odds that two comparable figures are figures of one thing."""
    return evidence(one.thing, two.thing) + odds(one.quantity, two.quantity)


def groups(sentences: Sequence[str]) -> list[Group]:
    """Return the mentions of one side that count, those that repeat one figure together."""
    found: list[Group] = []
    by_value: dict[tuple[str, float, float], list[Group]] = {}
    for number, sentence in enumerate(sentences):
        for mention in mentions(number, sentence):
            if _names_one(mention):
                continue
            alike = by_value.setdefault(_value(mention.quantity), [])
            home = next((group for group in alike[:_TRIED] if _repeats(group[0], mention)), None)
            if home is None:
                alike.append([mention])
                found.append(alike[-1])
            else:
                home.append(mention)
    return found


def _names_one(mention: Mention) -> bool:
    """Whether "one of the largest ports", "one breath" or "the two" counts nothing."""
    quantity, head = mention.quantity, mention.thing.head
    bare = quantity.unit is None and not quantity.parts and not quantity.hedge.words
    if not bare or head in FATES or mention.text[quantity.start].isdecimal():
        return False
    if quantity.low == quantity.high == 1:
        told = mention.text.startswith(" of ", quantity.end) or head not in CALLED
        return told or _SPEAKS.match(mention.text, quantity.end) is not None
    return (
        (not head or _SIDES.match(mention.text, quantity.end) is not None)
        and quantity.high == _BOTH
        and _THE.search(mention.text, 0, quantity.start) is not None
    )


def ties(
    lefts: Sequence[Group],
    rights: Sequence[Group],
    *,
    paired: Collection[tuple[int, int]] = (),
    known: Mapping[int, int] = MappingProxyType({}),
) -> dict[int, int]:
    """Return which group of the right is of one thing with which of the left, each once at most.

    Figures that agree are tied before those that differ, and of these the likest first.
    `paired`: sentences of the left and right known to say the same thing; `known`: the ties made
    already.
    """
    shelves: dict[Agreement, list[tuple[int, int]]] = {"same": [], "compatible": [], "conflict": []}
    for i, j in _candidates(lefts, rights):
        one, two = lefts[i][0].quantity, rights[j][0].quantity
        if comparable(one, two):
            shelves[agreement(one, two)].append((i, j))
    tied = dict(known)
    taken = set(tied.values())
    for shelf in shelves.values():
        # Only what is still free is read for its context, which is the costly part.
        free = [(i, j) for i, j in shelf if i not in tied and j not in taken]
        likely = ((-_likest(lefts[i], rights[j], paired), i, j) for i, j in free)
        for _, i, j in sorted(link for link in likely if -link[0] >= SOUGHT):
            if i not in tied and j not in taken:
                tied[i] = j
                taken.add(j)
    return tied


def _likest(left: Group, right: Group, paired: Collection[tuple[int, int]]) -> float:
    """Return the log-odds that two groups are of one thing, by their likest mentions."""
    return max(
        likeness(one, two) + _PAIRED * ((one.sentence, two.sentence) in paired)
        for one in left[:_FEW]
        for two in right[:_FEW]
    )


_PAIRED = 0.8
"""How much sentences that say the same thing add to the log-odds of their figures."""
_FEW = 4
"""How many mentions of a group are read for their context."""


def _value(quantity: Quantity) -> tuple[str, float, float]:
    unit = quantity.unit
    return kind(unit), based(quantity.low, unit), based(quantity.high, unit)


def _repeats(one: Mention, two: Mention) -> bool:
    if not comparable(one.quantity, two.quantity):
        return False
    return agreement(one.quantity, two.quantity) != "conflict" and likeness(one, two) >= GIVEN


def _candidates(lefts: Sequence[Group], rights: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of groups worth trying: of one kind, near each other in value."""
    shelves: dict[str, list[tuple[float, int]]] = {}
    for j, group in enumerate(rights):
        measured, low, _ = _value(group[0].quantity)
        shelves.setdefault(measured, []).append((low, j))
    for shelf in shelves.values():
        shelf.sort()
    for i, group in enumerate(lefts):
        measured, low, _ = _value(group[0].quantity)
        shelf = shelves.get(measured, [])
        middle = bisect_left(shelf, (low, -1))
        first = max(0, min(middle - _TRIED // 2, len(shelf) - _TRIED))
        for _, j in shelf[first : first + _TRIED]:
            yield i, j
