"""What to call a figure whose sentence names nothing that it counts."""

from __future__ import annotations

import re

from newsreader.core.counted import CONCEPTS, STATES
from newsreader.core.nouns import STOP, UNNAMED, WORD
from newsreader.core.quantities import Quantity
from newsreader.core.things import Thing
from newsreader.core.units import kind

_ROLES = {
    "earned": "earnings", "support": "vote", "interest": "interest rate", "prison": "prison term",
    "office": "time in office", "place": "distance", "limit": "speed limit", "theft": "money taken",
    "count": "votes counted", "quake": "magnitude", "wind": "wind speed",
}  # fmt: skip
_KINDS = {
    "share": "share", "point": "points", "money": "amount", "duration": "duration", "age": "age",
    "temperature": "temperature", "degree": "degrees", "mass": "weight", "factor": "times over",
    "cent": "amount",
}  # fmt: skip
_BEFALLEN = frozenset({"destroyed", "displaced", "rescued", "captured", "fired"})
"""What became of those counted, where the word for it is no noun."""
_DETERMINED = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|each|every|[A-Z][\w-]*['’]s)\s"
    r"([^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,2})",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:from|in|at|to|into|near|across|through|on|by|over|around|off|outside|behind) $",
    re.IGNORECASE,
)
"""Ends before the name of a place."""
_CLAUSE = re.compile(r"[.;:!?]\s|,\s")
_REACH = 80


def label(text: str, quantity: Quantity, thing: Thing) -> str:
    """Return a noun for the figure: its role, the clause's noun, or what its unit measures."""
    measured = kind(quantity.unit)
    if thing.phrase in _BEFALLEN:
        return f"{'share' if quantity.parts else 'number'} {thing.phrase}"
    if thing.phrase:
        return thing.phrase
    if thing.roles:
        return _ROLES.get(thing.roles[0], thing.roles[0])
    if quantity.parts:
        return "share"
    own = _KINDS.get(measured, measured)
    noun = _noun(text, quantity, bare=measured == "count")
    if measured == "count":
        return noun or "count"
    return f"{noun}: {own}" if noun and measured in ("share", "money", "point") else own


def _noun(text: str, quantity: Quantity, *, bare: bool) -> str:
    """Return the nearest noun of the clause, what stands before the figure first.

    `bare`: the figure counts, so that what tells a place is not what it counts.
    """
    before = text[max(0, quantity.hedge.start - _REACH) : quantity.hedge.start]
    after = text[quantity.end : quantity.end + _REACH]
    clauses = (*reversed(_CLAUSE.split(before)), *_CLAUSE.split(after)[:1])
    for clause in clauses[:1] + clauses[-1:] + clauses[1:-1]:
        counted = [word for word in WORD.findall(clause) if word.lower() in CONCEPTS]
        if counted:
            return CONCEPTS[counted[-1].lower()]
        told = [
            phrase
            for match in _DETERMINED.finditer(clause)
            if not (bare and _PLACE.search(clause, 0, match.start())) and (phrase := _cut(match[1]))
        ]
        if told:
            return told[-1]
    return ""


def _cut(words: str) -> str:
    """Return the words up to the first that is no part of a noun phrase."""
    kept: list[str] = []
    for word in words.split():
        lower = word.lower()
        if lower in STOP or UNNAMED.fullmatch(lower) or lower in STATES:
            break
        kept.append(word)
    return " ".join(kept[:2])
