"""The words that make two texts alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet

from newsreader.core.terms import Written, is_group, is_kind, is_rounded

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
_NUMBER_TERMS = 2
"""The most terms of one number: a phrase of more is a name of several words."""
_AKIN = 4
"""Synonyms that begin with as many equal letters are one word in two forms."""
_HYPHENS = "-\u2010\u2011"


Said = tuple[str, Sequence[Written]]
"""A sentence and how it is read."""


def because(
    ours: Said, theirs: Said, others: AbstractSet[str], weights: Mapping[str, float]
) -> tuple[str, ...]:
    """Return what speaks for two sentences, as the first writes it, the weightiest first.

    `others` are the terms of the second. Words that make one name are given as one, and in unspaced
    text so are characters. Of synonyms both are given: "vowed / pledged". Numbers that are merely
    near each other, stop words and words that connect are given only where nothing else is shared.
    """
    text, written = ours
    shared = _shared(written[:_ENOUGH], others) or _shared(written, others)
    telling = [
        (start, end, kinds)
        for start, end, terms in shared
        if (kinds := [term for term in terms if is_kind(term)])
        and text[start:end].lower() not in _CONNECTING
    ]
    phrases = _phrases(text, telling) or shared
    phrases.sort(key=lambda phrase: (-max(weights.get(t, 0.0) for t in phrase[2]), phrase[0]))
    exact = {start for start, _, terms in shared if not all(map(is_kind, terms))}
    reasons: dict[str, None] = {}
    near: dict[str, None] = {}
    seen: set[str] = set()
    for start, end, terms in phrases:
        if seen.issuperset(terms):
            continue
        seen.update(terms)
        said = _bare(text[start:end])
        told = said if start in exact else _counterpart(said, terms, theirs)
        if is_rounded(terms[-1]) and _plain(told) != _plain(said):
            near.setdefault(f"{said} / {told}")
        else:
            reasons.setdefault(said if _plain(told) == _plain(said) else f"{said} / {told}")
    return tuple(reasons or near)[:REASONS]


def _counterpart(said: str, terms: Sequence[str], theirs: Said) -> str:
    """Return the word of the other sentence that is a synonym or number of one kind with `said`."""
    kind = terms[-1]
    if len(terms) > _NUMBER_TERMS or not (is_group(kind) or is_rounded(kind)):
        return said
    text, written = theirs
    told = (text[start:end] for start, end, given in written if kind in given)
    other = _bare(next(told, said))
    akin = is_group(kind) and other[:_AKIN].casefold() == said[:_AKIN].casefold()
    return said if akin else other


def _plain(word: str) -> str:
    return word.replace(",", "").casefold()


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
