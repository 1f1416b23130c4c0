"""The nouns around a figure that tell what it counts, and what became of those counted."""

from __future__ import annotations

import re

from newsreader.core.counted import CONCEPTS, STATES
from newsreader.core.quantities import Quantity

WORD = re.compile(r"[^\W\d_][\w’'-]*")
"""A word, by its letters."""
_PHRASE_WORD = re.compile(r"[ -]((?:[A-Z]\.){2,}|[^\W\d_][\w’'-]*)")
_STOP_WORDS = (
    "a an the this that these those its their his her our my your it he she they them him us"
    " we i you who which whom whose what when where while in on at by for from to with of as"
    " into onto over under after before during since until about around near than per via amid"
    " among between against through and or but nor so if because although is are was were be"
    " been being am has have had having do does did will would could should may might must can"
    " shall not no now also only just more most less least other another such some any all"
    " each every both either there here then out up down off said says say saying told"
    " according reported including included each ago later earlier still already so-called"
    " much many few several very too one two three four five six seven eight nine ten hundred"
    " thousand million billion dozen dozens hundreds thousands millions year-old years year"
    " percent cent away together total average record maximum minimum"
)
STOP = frozenset(_STOP_WORDS.split())
"""Words that tell nothing of a thing."""
_BREAKERS = frozenset({"across", "nationwide", "worldwide", "today", "yesterday", "tomorrow"})
_ARTICLES = frozenset({"of", "the"})
_SKIPPED = re.compile(
    r"(?:of|the|other|its|their|his|her|more|additional|further|some|another|new)$"
    r"|\w+ly$|\w+['’]s$|\w+s['’]$"
)
"""Words that a noun phrase may begin with and that do not tell its thing from another."""
_LINKS = re.compile(r"\s+(?:of|in|for|worth of)\s+(?=[a-zA-Z])", re.IGNORECASE)
_ADJECTIVE = re.compile(r"[-‐‑][a-z]+$")
"""Ends in a figure that stands before a noun: "a nine-hour siege"."""
_LONGEST_UNIT = 16
_PLACED = re.compile(r"\s+in\s", re.IGNORECASE)
UNNAMED = re.compile(
    r"[a-z]+(?:ed|ing|ly)|rose|fell|grew|went|came|took|made|got|gave|saw|ran|won|lost|stood|sold"
    r"|bought|drove|driven|taken|torn|born|thrown|sent|stolen|seen|hit|struck|began|left|met|led|held|kept|told|found|spent|paid|drew|brought|predicts?|shows?"
    r"|makes?|takes?|needs?|wants?|says?"
)
"""Words that are verbs or adverbs more often than nouns."""
_VERBAL = re.compile(r"\w+(?:ed|ing)$")
_SINGULAR_S = re.compile(r"(?:ss|us|is|ous)$")
_NOUN_BEFORE = re.compile(
    r"((?:[^\W\d_][\w’'-]* ){1,2})"
    r"(?:of|(?:rose|fell|grew|climbed|dropped|jumped|gained|lost|was|were|is|are|stood|stands)"
    r"(?: (?:up|down|by|to|at|from))?)(?: (?:a|an|the))? $"
)
_PHRASE_LENGTH, _HYPHENED_LENGTH = 4, 2
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|tally) of ((?:[^\W\d_][\w’'-]* )?[^\W\d_][\w’'-]*s|people)\b"
    r"[^.;,\d]{0,40}$"
)
REACH = 70
"""How many characters around a figure belong to it."""
BEFORE_STATE = 40
"""How many characters before a figure a word may stand that bears on it."""


def phrase_after(text: str, end: int, *, linked: bool) -> list[str]:
    """Return the noun phrase that follows: "North Korean soldiers" after "10,000"."""
    adjective = _ADJECTIVE.search(text, max(0, end - _LONGEST_UNIT), end) is not None
    placed = linked and _PLACED.match(text, end) is not None
    if linked and (link := _LINKS.match(text, end)) is not None:
        end = link.end() - 1
    words: list[str] = []
    most = _PHRASE_LENGTH
    while len(words) < most and (found := _PHRASE_WORD.match(text, end)) is not None:
        word, end = found[1], found.end()
        lower = word.lower()
        if _SKIPPED.match(lower) and not (lower in CONCEPTS or lower in STATES):
            if lower in _ARTICLES and words:
                break
            continue
        if lower in STOP or lower in _BREAKERS or (words and _ends_phrase(lower, text, end)):
            break
        words.append(word)
        if len(words) == 1 and found[0].startswith("-"):
            most = _HYPHENED_LENGTH
        elif _closes(word, text, end) and not (adjective and _is_told_by(text, end)):
            break
    trimmed = _trimmed(words)
    # "In" and a name tell where or when it was measured, and not what.
    return [] if placed and all(word[0].isupper() for word in trimmed) else trimmed


def _trimmed(words: list[str]) -> list[str]:
    """Return a noun phrase without the verbs at its end: "prize money" of "prize money went"."""
    while words and words[-1].islower() and _is_verb(words[-1]):
        words = words[:-1]
    return words


def _is_verb(word: str) -> bool:
    known = word in CONCEPTS or word in STATES
    return not known and UNNAMED.fullmatch(word) is not None


def _ends_phrase(word: str, text: str, end: int) -> bool:
    """Whether a participle is the sentence's verb: no noun follows for it to tell of."""
    if not _VERBAL.match(word):
        return False
    found = _PHRASE_WORD.match(text, end)
    return found is None or found[1].lower() in STOP or not plural(found[1])


def _closes(written: str, text: str, end: int) -> bool:
    """Whether a noun phrase ends with this word: a plural, and no thing counted follows it."""
    word = written.lower()
    if written[0].isupper() and word in CONCEPTS and not word.endswith("s"):
        return False
    if word not in CONCEPTS and word not in STATES:
        return plural(word)
    found = _PHRASE_WORD.match(text, end)
    return found is None or found[1].lower() not in CONCEPTS


def _is_told_by(text: str, end: int) -> bool:
    """Whether a further noun follows a noun that tells of it: "a seven-hour gun battle"."""
    found = _PHRASE_WORD.match(text, end)
    if found is None or not found[1].islower():
        return False
    return found[1] not in STOP and found[1] not in _BREAKERS and not _is_verb(found[1])


def plural(word: str) -> bool:
    """Whether the word names several, by its ending or because the lexicon counts it."""
    lower = word.lower()
    return lower in CONCEPTS or (lower.endswith("s") and not _SINGULAR_S.search(lower))


def number_of(text: str, start: int) -> list[str]:
    """Return the noun before a count: "marchers" in "the number of marchers to 300"."""
    found = _NUMBER_OF.search(text, 0, start)
    return found[1].split() if found else []


def phrase_before(text: str, start: int) -> list[str]:
    """Return the noun before a measured figure: "rate" in "a tax rate of 24 percent"."""
    found = _NOUN_BEFORE.search(text, max(0, start - REACH), start)
    words = found[1].split() if found else []
    nouns = [word for word in words if word.lower() not in STOP]
    return nouns[-2:] if nouns and nouns[-1] == words[-1] else []


def state_of(text: str, quantity: Quantity, phrase: list[str]) -> str:
    """Return what became of those counted: "dead" for "killed 14", "14 people were killed"."""
    if phrase and (state := STATES.get(phrase[-1].lower())):
        return state
    after = re.split(r"[.;:!?]|, | and | but ", text[quantity.end : quantity.end + REACH])[0]
    for word in WORD.findall(after):
        if word.lower() in STATES:
            return STATES[word.lower()]
    window = text[max(0, quantity.start - BEFORE_STATE) : quantity.start]
    for word in reversed(WORD.findall(re.split(r"[.;:!?]|, ", window)[-1])):
        if word.lower() in STATES:
            return STATES[word.lower()]
    return ""
