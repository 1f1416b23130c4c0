"""The words that make two texts alike, as one of them writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet

from newsreader.core.terms import Written, is_kind

REASONS = 8
"""The most words or names that are given as a reason."""
_SCRAP = 2
"""The most small letters of a word that is no reason by itself."""
_ENOUGH = 2000
"""How many words of an endless sentence are searched for a reason before all of them are."""
_CONNECTING_WORDS = """
according across although amid amidst among amongst another come comes coming despite either even
ever however including like many meanwhile moreover much neither per rather since still though
toward towards upon via whether within without yet
"""
_CONNECTING = frozenset(_CONNECTING_WORDS.split())
"""English words that connect what a sentence tells: they help to match it and say nothing of it."""
_HYPHENS = "-\u2010\u2011"


def because(
    text: str, written: Sequence[Written], others: AbstractSet[str], weights: Mapping[str, float]
) -> tuple[str, ...]:
    """Return the words and names of `text` whose terms are among `others`, the weightiest first.

    `written` is how `text` is read. Words that make one name are given as one, and in unspaced text
    so are characters. Stop words and those that merely connect are given only where nothing else is
    shared.
    """
    shared = _shared(written[:_ENOUGH], others) or _shared(written, others)
    telling = [
        (start, end, kinds)
        for start, end, terms in shared
        if (kinds := [term for term in terms if is_kind(term)])
        and text[start:end].lower() not in _CONNECTING
    ]
    phrases = _phrases(text, telling) or shared
    phrases.sort(key=lambda phrase: (-max(weights.get(t, 0.0) for t in phrase[2]), phrase[0]))
    reasons: dict[str, None] = {}
    seen: set[str] = set()
    for start, end, terms in phrases:
        if not seen.issuperset(terms):
            seen.update(terms)
            reasons.setdefault(_bare(text[start:end]))
    return tuple(reasons)[:REASONS]


Phrase = tuple[int, int, list[str]]


def _shared(written: Iterable[Written], others: AbstractSet[str]) -> list[Phrase]:
    """Return the words that give a term among `others`, with those terms."""
    return [
        (start, end, [term for term in given if term in others])
        for start, end, given in written
        if not others.isdisjoint(given)
    ]


def _phrases(text: str, words: Iterable[Phrase]) -> list[Phrase]:
    """Return the words with the parts of one name joined, scraps such as the un in Jong-un left."""
    phrases: list[Phrase] = []
    for start, end, terms in words:
        if phrases and _joins(text, phrases[-1], start):
            first, _, before = phrases[-1]
            before.extend(terms)
            phrases[-1] = (first, end, before)
        else:
            phrases.append((start, end, terms))
    whole = [p for p in phrases if p[1] - p[0] > _SCRAP or not text[p[0] : p[1]].islower()]
    return whole or phrases


def _joins(text: str, before: Phrase, start: int) -> bool:
    """Whether the word at `start` goes on with the phrase before it."""
    first, end, _ = before
    if start < end:
        return True
    between = text[end:start]
    both_names = text[first].isupper() and text[start].isupper()
    return len(between) == 1 and (between in _HYPHENS or (between == " " and both_names))


def _bare(word: str) -> str:
    """Return a word without the ending of a possessive."""
    return word.removesuffix("'s").removesuffix("’s")
