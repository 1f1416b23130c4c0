"""Where a capital stands for its government: "Washington denied it", not "a flat in Washington"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsreader.core import gazetteer, namewords, statewords as words
from newsreader.core.capitals import Word

_MAX_LISTED: Final = 12
"""A longer list of names is not followed to its ends."""


def government(sentence: str, line: Sequence[Word], first: int, last: int) -> str | None:
    """Return the country or union whose government the words `first` to `last` of a sentence mean.

    `None` where they name no capital, or may mean the town. A capital is a government where it
    acts or speaks, where something is said or done to it, where it has what states have, and where
    a list of capitals is and does so. A word such as "in" before it makes it a town, unless the
    list is where reports or officials are from.
    """
    form = gazetteer.key(sentence[line[first].start : line[last].end])
    country = gazetteer.GOVERNMENTS.get(form)
    if country is None:
        return None
    start, end = _listed(sentence, line, first, last)
    before = [word.folded for word in line[max(0, start - 2) : start]]
    after = [word.folded for word in line[end + 1 : end + 5]]
    while before and before[-1] == "the":
        before.pop()
    if before and before[-1] in namewords.PLACE_CUES:
        return country if end > start and before[0] in words.VOICES else None
    is_one = form not in gazetteer.PLACES
    return country if is_one or _is_dealt_with(before) or _acts(line[end], after) else None


def _listed(sentence: str, line: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return the first and the last word of the list of well-known names that a name stands in."""
    start, end = first, last
    while start and first - start < _MAX_LISTED:
        head = start - 2 if line[start - 1].folded == "and" else start - 1
        if head < 0 or not _goes_on(sentence, line, head, start):
            break
        start = head
    while end + 1 < len(line) and end - last < _MAX_LISTED:
        tail = end + 2 if line[end + 1].folded == "and" else end + 1
        if tail >= len(line) or not _goes_on(sentence, line, end, tail):
            break
        end = tail
    return start, end


def _goes_on(sentence: str, line: Sequence[Word], one: int, other: int) -> bool:
    """Whether a list of capitals and countries goes on from one word to another."""
    gap = sentence[line[one].end : line[other].start].strip()
    names = (gazetteer.canonical(line[one].text), gazetteer.canonical(line[other].text))
    return gap in {",", "and", ", and"} and all(names)


def _is_dealt_with(before: Sequence[str]) -> bool:
    """Whether the words before a capital do something to it, or stand against it."""
    if not before:
        return False
    if before[-1] in {"with", "between"}:
        return before[0] in words.RELATIONS
    return before[-1] in words.DEALING


def _acts(name: Word, after: Sequence[str]) -> bool:
    """Whether the words behind a capital tell that it acts, or has what states have."""
    if name.possessive:
        return not words.STATECRAFT.isdisjoint(after[:2])
    if after[:1] == ["and"] and after[1:2] in (["its"], ["their"]):
        return not words.STATECRAFT.isdisjoint(after[2:])
    verb, *then = [*filter(_is_no_adverb, after), ""]
    if verb in words.PERFECT:
        return bool(then) and (then[0] in words.ACTING or then[0].endswith("ed"))
    return verb in words.ACTING


def _is_no_adverb(word: str) -> bool:
    """Whether a word cannot stand between who acts and the verb: "has repeatedly denied"."""
    return word not in words.ADVERBS and not word.endswith("ly")
