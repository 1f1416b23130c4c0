"""What the words of a name tell of whom or what it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newsreader.core import gazetteer, namewords as table
from newsreader.core.capitals import Word

NameKind = Literal["person", "place", "organisation", "other"]


def kind_of(name: Sequence[Word]) -> tuple[NameKind, int]:
    """Return what the words of a name tell of its kind, and how surely."""
    if full_name(name):
        return kind_of_known(text_of(name)), 3
    first, last = name[0].folded, name[-1].folded
    several = len(name) > 1
    evidence: tuple[tuple[bool, NameKind, int], ...] = (
        (last in table.PERSON_ENDS, "person", 3),
        (last in table.THING_LETTERS, "other", 2),
        (last in table.COMPANY_ENDS, "organisation", 3),
        (several and last in table.ORGANISATION_WORDS, "organisation", 3),
        (
            several and not table.ORGANISATION_WORDS.isdisjoint(w.folded for w in name),
            "organisation",
            2,
        ),
        (several and last in table.SURNAMES and first in table.FIRST_NAMES, "person", 2),
        (several and not table.PLACE_WORDS.isdisjoint((first, last)), "place", 2),
        (several and first in table.FIRST_NAMES, "person", 2),
        (name[0].text.isupper() and len(last) > 1 and not several, "organisation", 1),
    )
    return next(((kind, weight) for told, kind, weight in evidence if told), ("other", 0))


def kind_of_known(form: str) -> NameKind:
    """Return the kind of a well-known place or body."""
    return "organisation" if gazetteer.key(form) in gazetteer.ORGANISATIONS else "place"


def full_name(name: Sequence[Word]) -> str | None:
    """Return the full name of a known place or body, also where only a part of it is meant."""
    found = gazetteer.canonical(text_of(name))
    if found is None and len(name) > 1 and name[0].folded in table.DIRECTIONS:
        return gazetteer.canonical(text_of(name[1:]))
    return found


def is_personal(words: Sequence[str]) -> bool:
    """Whether no word of a name tells that it is no person's."""
    told = table.IMPERSONAL.intersection(words)
    return not told or (
        told == {words[-1]} and words[-1] in table.SURNAMES and words[0] in table.FIRST_NAMES
    )


def text_of(name: Sequence[Word]) -> str:
    """Return the words of a name with a space between them."""
    return " ".join([word.text for word in name])
