"""What a figure is a figure of, as far as the words around it tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsreader.core.counted import CONCEPTS, PERSONS, STATES
from newsreader.core.datewords import MONTHS, WEEKDAYS
from newsreader.core.language import stem
from newsreader.core.measured import roles
from newsreader.core.nouns import (
    BEFORE_STATE,
    REACH,
    STOP,
    WORD,
    number_of,
    phrase_after,
    phrase_before,
    plural,
    state_of,
)
from newsreader.core.owners import owner, pollsters
from newsreader.core.quantities import Quantity
from newsreader.core.synonyms import SYNONYMS
from newsreader.core.units import kind
from newsreader.core.unspaced import counted, is_unspaced

FATES = frozenset(STATES.values())
"""What can have become of those counted."""
CALLED = FATES | set(CONCEPTS.values())
"""The words that stand for all that a thing counted goes by."""
DATE = "date"
"""The kind of thing that a date dates."""
_NAMELESS = STOP | {*MONTHS, *WEEKDAYS}
_ADDED = re.compile(
    r"\s(?:new|more|other|additional|further|extra|fresh)\s(?!than\b)", re.IGNORECASE
)
_ADDING = re.compile(r"\b(?:additional|another|further|extra)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:previous|compared (?:with|to)|(?:up|down) from)\b[^.;\d]*$",
    re.IGNORECASE,
)
_YEAR_AGO = re.compile(
    r"[^.,;\d]{0,25}\b(?:(?:a|one) (?:year|month|week) (?:ago|earlier|before)"
    r"|the (?:year|month|week) before|last year)\b",
    re.IGNORECASE,
)
_PARTIAL = re.compile(r"\sof (?:the|these|those|whom|which|its|their|his|her)\b")
_VOTED = frozenset({"votes", "seats"})
_CELL = 500
"""A third of the stretch of a long text, in characters, that counts as one sentence."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure counts or measures, as far as the words around it tell."""

    kind: str
    """What its unit measures; "count" for things counted."""
    head: str
    """The thing, folded: "troops", "dead", "tax"; empty where the text does not say."""
    qualities: frozenset[str]
    """The stems that tell this thing from others of its name: "north", "korean"."""
    near: frozenset[str]
    """The stems of the clause around the figure."""
    wide: frozenset[str]
    """The stems of the whole sentence."""
    names: frozenset[str]
    """The names in the sentence."""
    phrase: str
    """The head with its qualities, as a reader would call the thing."""
    supposed: bool = False
    """Whether the text only plans, expects or fears it."""
    roles: tuple[str, ...] = ()
    """What may be measured, "profit", "price" or "depth", the likeliest first; empty for counts."""
    added: bool = False
    """Whether it comes on top of others: "412 new cases", "three more people"."""
    partial: bool = False
    """Whether it is some of what the text counts elsewhere: "two of the bombs"."""
    owner: frozenset[str] = frozenset()
    """Whose votes, seats or share of a vote it is."""
    pollsters: frozenset[str] = frozenset()
    """Who polled it."""
    past: bool = False
    """Whether it is an earlier value that another is held against: "up from 37,000"."""


def thing(text: str, quantity: Quantity) -> Thing:
    """Return what `quantity`, found in `text`, is a figure of."""
    measured = kind(quantity.unit)
    if measured == "count" and is_unspaced(text[quantity.end - 1 : quantity.end + 2]):
        return _unspaced_thing(text, quantity)
    phrase = phrase_after(text, quantity.end, linked=measured != "count")
    if not phrase:
        counted = measured == "count"
        phrase = (
            number_of(text, quantity.start)
            if counted
            else phrase_before(text, quantity.hedge.start)
        )
    head = _fold(phrase[-1]) if phrase else ""
    name = head if head in CALLED else phrase[-1].lower() if phrase else ""
    qualities = phrase[:-1]
    state = state_of(text, quantity, phrase) if measured == "count" else ""
    if state and (not head or head in PERSONS or head == "other" or _is_people(phrase[-1])):
        head, name, qualities = state, state, phrase if state != "cases" else []
    near, wide, names = _surroundings(text, quantity.start, quantity.end)
    told = roles(measured, text, quantity.start, quantity.end)
    polled = "support" in told[:1] or head in _VOTED
    return Thing(
        measured,
        head,
        frozenset(_fold(word) for word in qualities),
        near,
        wide,
        names,
        " ".join([*qualities, name]) if head else "",
        supposed=quantity.hedge.supposed,
        roles=told,
        owner=owner(text, quantity.hedge.start, quantity.end) if polled else frozenset(),
        pollsters=pollsters(text) if polled else frozenset(),
        added=_is_added(text, quantity),
        past=_is_past(text, quantity),
        partial=_PARTIAL.match(text, quantity.end) is not None,
    )


def _unspaced_thing(text: str, quantity: Quantity) -> Thing:
    head, state = counted(text, quantity.start, quantity.end)
    qualities = frozenset({head} - {""}) if state else frozenset()
    around = _surroundings(text, quantity.start, quantity.end)
    told = " ".join(word for word in (head, state) if word)
    return Thing("count", state or head, qualities, *around, told)


def _is_added(text: str, quantity: Quantity) -> bool:
    if _ADDED.match(text, quantity.end):
        return True
    window = text[max(0, quantity.hedge.start - BEFORE_STATE) : quantity.start]
    return _ADDING.search(window) is not None


def _is_past(text: str, quantity: Quantity) -> bool:
    window = text[max(0, quantity.hedge.start - BEFORE_STATE) : quantity.hedge.start]
    return bool(_PAST.search(window) or _YEAR_AGO.match(text, quantity.end))


def _is_people(word: str) -> bool:
    """Whether the word names those of a nation, faith or party: "Canadians"."""
    return word[0].isupper() and plural(word)


def moment(text: str, start: int, end: int) -> Thing:
    """Return what happened at the date that stands at `start` to `end` of `text`."""
    return Thing(DATE, "", frozenset(), *_surroundings(text, start, end), "")


_Stems = frozenset[str]


def _surroundings(text: str, start: int, end: int) -> tuple[_Stems, _Stems, _Stems]:
    """Return the stems near a place, those of the whole sentence, and the names in it."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    # Cells instead of a window around each figure let neighbours share what was read.
    cell = max(0, start // _CELL - 1) * _CELL
    wide = text[cell : cell + 3 * _CELL]
    return _stems(before) | _stems(after), _stems(wide), _names(wide)


@lru_cache(maxsize=16384)
def _fold(word: str) -> str:
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    if (known := STATES.get(plain) or CONCEPTS.get(plain)) is not None:
        return known
    stemmed = stem(plain)
    return SYNONYMS.get(stemmed, stemmed)


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    words = WORD.findall(text)
    if is_unspaced(text):
        words = [word[at : at + 2] for word in words for at in range(max(1, len(word) - 1))]
    return frozenset(_fold(word) for word in words if word.lower() not in STOP and len(word) > 1)


@lru_cache(maxsize=256)
def _names(text: str) -> frozenset[str]:
    return frozenset(
        _fold(found[0])
        for found in WORD.finditer(text)
        if found.start() and found[0][0].isupper() and found[0].lower() not in _NAMELESS
    )
