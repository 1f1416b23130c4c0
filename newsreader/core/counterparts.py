"""Figures that sentences saying the same hold against each other, however far apart they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import inf
from types import MappingProxyType

from newsreader.core.agreement import agreement, comparable, octaves
from newsreader.core.mentions import Group, Mention
from newsreader.core.nouns import REACH, WORD
from newsreader.core.sameness import evidence

_Placed = tuple[int, Mention]
"""The number of a group, and its mention in one sentence."""
_IN_COPIES = -0.45
"""The least log-odds of the words for figures of sentences that are nearly one."""
_COUNTED_ALIKE = 1.3
"""The same for sentences in other words, where the figures count or measure one thing."""
_ALONE, _PER_OCTAVE = 0.1, 0.85
"""The same where each is only the one of its unit; the farther the values, the more it takes."""
_COPY = 0.7
"""The share of words in common, numbers left out, that makes two sentences nearly one."""
_AGREED = 1.0
"""How much the same value says for a figure elsewhere against a different one in the sentence."""
_MOST, _TRIED = 12, 6
"""How many figures of a sentence are read, and how many elsewhere that have their value."""


def counterparts(
    lefts: Sequence[Group],
    rights: Sequence[Group],
    same: Collection[tuple[int, int]],
    *,
    copies: bool,
    known: Mapping[int, int] = MappingProxyType({}),
) -> dict[int, int]:
    """Return which group of the right is given for which of the left, each once at most.

    `same` are the numbers, left and right, of sentences that say the same; `copies` tells whether
    those are meant that do so in nearly the same words, or those in others; `known` are the ties
    made already. What is far from a value is no other thing there: it contradicts the more.
    """
    tied = dict(known)
    taken = set(tied.values())
    found: dict[tuple[int, int], float] = {}
    for (i, one), (j, two), odds in _in_sentences(lefts, rights, same, copies=copies):
        agreed = agreement(one.quantity, two.quantity) == "same"
        found[i, j] = max(odds + _AGREED * agreed, found.get((i, j), odds))
    for (i, j), _ in sorted(found.items(), key=lambda link: (-link[1], link[0])):
        if i not in tied and j not in taken:
            tied[i] = j
            taken.add(j)
    return tied


def _in_sentences(
    lefts: Sequence[Group],
    rights: Sequence[Group],
    same: Collection[tuple[int, int]],
    *,
    copies: bool,
) -> Iterator[tuple[_Placed, _Placed, float]]:
    """Yield the figures that sentences give for one another and that agree or conflict."""
    ours, theirs = _by_sentence(lefts), _by_sentence(rights)
    by_value = _by_value(lefts), _by_value(rights)
    for left, right in sorted(same):
        if left not in ours or right not in theirs:
            continue
        if _are_copies(ours[left][0][1].text, theirs[right][0][1].text) != copies:
            continue
        for one, two, odds in _held(ours[left], theirs[right], copies=copies):
            verdict = agreement(one[1].quantity, two[1].quantity)
            if verdict == "same" or (
                verdict == "conflict"
                and not _is_said_elsewhere(one[1], two[1].sentence, odds, by_value[1])
                and not _is_said_elsewhere(two[1], one[1].sentence, odds, by_value[0])
            ):
                yield one, two, odds


def _by_sentence(groups: Sequence[Group]) -> dict[int, list[_Placed]]:
    placed: dict[int, list[_Placed]] = {}
    for number, group in enumerate(groups):
        for mention in group:
            placed.setdefault(mention.sentence, []).append((number, mention))
    return placed


_Value = tuple[str | None, float, float]


def _by_value(groups: Sequence[Group]) -> dict[_Value, list[Mention]]:
    told: dict[_Value, list[Mention]] = {}
    for group in groups:
        told.setdefault(_value(group[0]), []).append(group[0])
    return told


def _value(mention: Mention) -> _Value:
    return mention.quantity.unit, mention.quantity.low, mention.quantity.high


def _is_said_elsewhere(
    mention: Mention, held: int, odds: float, others: dict[_Value, list[Mention]]
) -> bool:
    """Whether the other account gives the same value of what is rather the same thing.

    `held` is its sentence that says the same as the mention's, where swapped values are no match.
    """
    return any(
        evidence(mention.thing, other.thing) + _AGREED > odds
        for other in others.get(_value(mention), ())[:_TRIED]
        if other.sentence != held and comparable(mention.quantity, other.quantity)
    )


def _held(
    lefts: Sequence[_Placed], rights: Sequence[_Placed], *, copies: bool
) -> Iterator[tuple[_Placed, _Placed, float]]:
    """Yield the figures of two sentences that stand for each other, and how the words say so."""
    for told_by in (_place, _counted, _measured) if copies else (_counted, _measured):
        ours, theirs = _singles(lefts[:_MOST], told_by), _singles(rights[:_MOST], told_by)
        for clue, one in ours.items():
            two = theirs.get(clue)
            if two is None or not _may_be_one(one[1], two[1]):
                continue
            odds = evidence(one[1].thing, two[1].thing)
            if odds >= (_IN_COPIES if copies else _least(told_by, one[1], two[1])):
                yield one, two, odds


def _least(told_by: Callable[[Mention], Hashable], one: Mention, two: Mention) -> float:
    """Return the log-odds it takes in sentences that say the same in other words."""
    names = one.thing.names, two.thing.names
    rivals = all(names) and names[0].isdisjoint(names[1])
    if rivals or one.quantity.vague or two.quantity.vague:
        return inf
    if told_by is _counted:
        return _COUNTED_ALIKE
    return _ALONE + _PER_OCTAVE * octaves(one.quantity, two.quantity)


@lru_cache(maxsize=512)
def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))


def _are_copies(left: str, right: str) -> bool:
    ours, theirs = _words(left), _words(right)
    return 2 * (ours & theirs).total() >= _COPY * (ours.total() + theirs.total())


def _singles(
    placed: Sequence[_Placed], told_by: Callable[[Mention], Hashable]
) -> dict[Hashable, _Placed]:
    """Return the mentions of which no other in the sentence has the clue."""
    clues = [told_by(mention) for _, mention in placed]
    return {
        clue: each
        for clue, each in zip(clues, placed, strict=True)
        if clue is not None and clues.count(clue) == 1
    }


def _may_be_one(one: Mention, two: Mention) -> bool:
    ours, theirs = one.thing, two.thing
    flags = [(each.added, each.partial, each.past, each.supposed) for each in (ours, theirs)]
    if flags[0] != flags[1] or ours.roles[:1] != theirs.roles[:1]:
        return False
    return comparable(one.quantity, two.quantity)


def _place(mention: Mention) -> Hashable:
    """Return the words around a figure: a copied sentence has the same."""
    quantity = mention.quantity
    before = mention.text[max(0, quantity.hedge.start - REACH) : quantity.hedge.start]
    after = mention.text[quantity.end : quantity.end + REACH]
    words = (*WORD.findall(before.lower())[-1:], "", *WORD.findall(after.lower())[:2])
    return (mention.thing.kind, *words) if len(words) > 1 else None


def _counted(mention: Mention) -> Hashable:
    """Return what a figure counts or measures, as the text calls it."""
    thing = mention.thing
    name = thing.head or "".join(thing.roles[:1])
    return (thing.kind, name) if name else None


def _measured(mention: Mention) -> Hashable:
    """Return what a unit measures; a count is told by no unit."""
    return None if mention.thing.kind == "count" else mention.thing.kind
