"""Runs of capitalised words, each a name or several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set as AbstractSet
from itertools import pairwise
from typing import Final

from newsreader.core import gazetteer, namewords as table
from newsreader.core.capitals import Evidence, Word, is_letters, is_shouted
from newsreader.core.text import fold

MAX_WORDS: Final = 9
"""A longer run of capitals is a headline, not a name."""
_PERSONAL: Final = table.TITLES | table.FIRST_NAMES
_ENDS: Final = table.COMPANY_ENDS | table.PERSON_ENDS


def runs(
    sentence: str, line: Sequence[Word], known: Evidence, *, headline: bool
) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words, the small words inside a name among them."""
    run: list[Word] = []
    mixed = headline and not all(word.text.isupper() for word in line if word.text.isalpha())
    for place, word in enumerate(line):
        if not (word.capital or run):
            continue
        shouted = word.capital and is_shouted(line, place)
        fits = word.capital and (
            not (headline or shouted)
            or _is_known(line, place, known)
            or (mixed and not shouted and is_letters(word))
        )
        if run and not _joined(sentence, run[-1], word):
            yield run
            run = []
        if fits or (run and not headline and _goes_on(run, line, place, known.articles)):
            run.append(word)
        elif run:
            yield run
            run = []
        if len(run) > MAX_WORDS:
            run = []
    if run:
        yield run


def _is_known(line: Sequence[Word], place: int, known: Evidence) -> bool:
    """Whether a headline's word is a name by what other sentences or the tables tell."""
    word = line[place]
    around = [w.text for w in line[max(0, place - 1) : place + 2]]
    if any(gazetteer.canonical(f"{a} {b}") for a, b in pairwise(around)):
        return True
    if word.folded in table.COMMON:
        return False
    if known.upper[word.folded] > known.lower[word.folded]:
        return True
    if gazetteer.canonical(word.text) or word.folded in _PERSONAL:
        return True
    return (
        place > 0 and line[place - 1].folded in table.FIRST_NAMES and not known.lower[word.folded]
    )


def _joined(sentence: str, last: Word, word: Word) -> bool:
    """Whether what stands between two words lets a name go on."""
    if last.possessive and fold(last.text) + "'s" not in table.POSSESSIVE_HEADS:
        return False
    gap = sentence[last.end + 2 * last.possessive : word.start]
    if gap in (" ", " & ", "\n"):
        return True
    if gap in (". ", ".") or (gap == "" and last.text.endswith(".")):
        return last.folded in table.ABBREVIATED or len(last.text) == 1 or "." in last.text
    return gap == ", " and word.folded in _ENDS


def _goes_on(
    run: Sequence[Word], line: Sequence[Word], place: int, never: AbstractSet[str]
) -> bool:
    """Whether a small word is part of the name: "Department of Health", "Ludwig van Beethoven"."""
    word = line[place]
    if word.folded in {"of", "for", "and", "the"}:
        if not any(w.capital for w in line[place + 1 : place + 3]):
            return False
        if word.folded == "and":
            houses = {run[-1].folded, line[place + 1].folded} <= table.RESORTS
            listed = run[-1].folded in table.TOPICS or any(w.folded in {"of", "for"} for w in run)
            return houses or listed
        if word.folded == "the":
            return run[-1].folded in {"of", "for"}
        return run[-1].folded in table.OF_HEADS
    if word.folded in table.PARTICLES and word.folded not in never:
        return place + 1 < len(line) and line[place + 1].capital
    return is_known_place([*run, word])


def is_known_place(run: Sequence[Word]) -> bool:
    """Whether a run ends in a well-known place, its last word in lower case: "Black sea"."""
    if run[-1].folded not in table.PLACE_WORDS or len(run) == 1:
        return False
    return gazetteer.canonical(f"{run[-2].text} {run[-1].text}") is not None
