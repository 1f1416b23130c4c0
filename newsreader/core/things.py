"""What a figure is a figure of: the thing counted, and how alike two such things are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from newsreader.core.counted import CONCEPTS, PERSONS, STATES
from newsreader.core.language import stem
from newsreader.core.quantities import Quantity
from newsreader.core.units import kind

DATE = "date"
"""The kind of thing that a date dates."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
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
    " percent cent"
)
_STOP = frozenset(_STOP_WORDS.split())
_BREAKERS = frozenset({"across", "nationwide", "worldwide", "today", "yesterday", "tomorrow"})
_ARTICLES = frozenset({"of", "the"})
_SKIPPED = re.compile(
    r"(?:of|the|other|its|their|his|her|more|additional|further|some|another|new)$"
    r"|\w+ly$|\w+['’]s$|\w+s['’]$"
)
"""Words that a noun phrase may begin with and that do not tell its thing from another."""
_LINKS = re.compile(r"\s+(?:of|in|for|worth of)\s+(?=[a-zA-Z])", re.IGNORECASE)
_VERBAL = re.compile(r"\w+(?:ed|ing)$")
_SINGULAR_S = re.compile(r"(?:ss|us|is|ous)$")
_FATES = frozenset(STATES.values())
_CALLED = _FATES | set(CONCEPTS.values())
_REACH = 70
_NOUN_BEFORE = re.compile(
    r"((?:[^\W\d_][\w’'-]* ){1,2})"
    r"(?:of|(?:rose|fell|grew|climbed|dropped|jumped|gained|lost|was|were|is|are|stood|stands)"
    r"(?: (?:up|down|by|to|at|from))?)(?: (?:a|an|the))? $"
)
_PHRASE_LENGTH, _HYPHENED_LENGTH = 4, 2
_BEFORE_STATE = 40
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


def thing(text: str, quantity: Quantity) -> Thing:
    """Return what `quantity`, found in `text`, is a figure of."""
    measured = kind(quantity.unit)
    phrase = _phrase_after(text, quantity.end, linked=measured != "count")
    if not phrase and measured != "count":
        phrase = _phrase_before(text, quantity.hedge.start)
    head = _fold(phrase[-1]) if phrase else ""
    name = head if head in _CALLED else phrase[-1].lower() if phrase else ""
    qualities = phrase[:-1]
    state = _state(text, quantity, phrase) if measured == "count" else ""
    if state and (not head or head in PERSONS or head == "other"):
        head, name, qualities = state, state, phrase
    return replace(
        _surroundings(text, quantity.start, quantity.end, measured),
        head=head,
        qualities=frozenset(_fold(word) for word in qualities),
        phrase=" ".join([*qualities, name]) if head else "",
        supposed=quantity.hedge.supposed,
    )


def moment(text: str, start: int, end: int) -> Thing:
    """Return what happened at the date that stands at `start` to `end` of `text`."""
    return _surroundings(text, start, end, DATE)


def _surroundings(text: str, start: int, end: int, measured: str) -> Thing:
    """Return a thing of which no more is known than the words around it."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    # Cells instead of a window around each figure let neighbours share what was read.
    cell = max(0, start // _CELL - 1) * _CELL
    wide = text[cell : cell + 3 * _CELL]
    near = _stems(before) | _stems(after)
    return Thing(measured, "", frozenset(), near, _stems(wide), _names(wide), "")


def evidence(left: Thing, right: Thing) -> float:
    """Return how the words speak for the two being one thing, in log-odds; 0 is undecided."""
    if left.kind != right.kind:
        return -inf
    own = {left.head, right.head}
    score = _BASE + _MEASURED * (left.kind not in ("count", DATE))
    if left.head and right.head:
        score += _SAME_HEAD if left.head == right.head else _other_head(left, right)
    score += _SAME_QUALITY * bool(left.qualities & right.qualities)
    score += _NEAR * _overlap(left.near - own, right.near - own)
    score += _WIDE * _overlap(left.wide - own, right.wide - own)
    score += _CROSS * max(
        _overlap(left.near - own, right.wide - own), _overlap(left.wide - own, right.near - own)
    )
    shared = len(left.names & right.names)
    score += _SHARED_NAME * min(shared, _MANY_NAMES)
    if left.names and right.names and not shared:
        score += _OTHER_NAMES
    return score + _OTHER_MOOD * (left.supposed != right.supposed)


# Set by a logistic regression over some two hundred pairs of figures from accounts of one event,
# read by a person, and rounded.
_BASE, _MEASURED = -0.2, 0.5
_SAME_HEAD, _OTHER_HEAD, _OTHER_FATE, _SAME_QUALITY = 1.6, -0.6, -2.0, 0.7
_NEAR, _WIDE, _CROSS = 1.1, 0.9, 0.9
_SHARED_NAME, _OTHER_NAMES, _OTHER_MOOD = 0.25, -0.3, -0.3
_MANY_NAMES = 4


def _other_head(left: Thing, right: Thing) -> float:
    if left.head in _FATES and right.head in _FATES:
        return _OTHER_FATE
    return _OTHER_HEAD if left.kind == "count" else 0.0


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    smaller = min(len(left), len(right))
    return len(left & right) / (smaller + 2) if smaller else 0.0


@lru_cache(maxsize=16384)
def _fold(word: str) -> str:
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    return STATES.get(plain) or CONCEPTS.get(plain) or stem(plain)


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(
        _fold(word) for word in _WORD.findall(text) if word.lower() not in _STOP and len(word) > 1
    )


@lru_cache(maxsize=256)
def _names(text: str) -> frozenset[str]:
    return frozenset(
        _fold(found[0])
        for found in _WORD.finditer(text)
        if found.start() and found[0][0].isupper() and found[0].lower() not in _STOP
    )


def _phrase_after(text: str, end: int, *, linked: bool) -> list[str]:
    """Return the noun phrase that follows: "North Korean soldiers" after "10,000"."""
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
        if lower in _STOP or lower in _BREAKERS or (words and _ends_phrase(lower, text, end)):
            break
        words.append(word)
        if len(words) == 1 and found[0].startswith("-"):
            most = _HYPHENED_LENGTH
        elif _closes(lower, text, end):
            break
    return words


def _ends_phrase(word: str, text: str, end: int) -> bool:
    """Whether a participle is the sentence's verb: no noun follows for it to tell of."""
    if not _VERBAL.match(word):
        return False
    found = _PHRASE_WORD.match(text, end)
    return found is None or found[1].lower() in _STOP or not _plural(found[1])


def _closes(word: str, text: str, end: int) -> bool:
    """Whether a noun phrase ends with this word: a plural, and no thing counted follows it."""
    if word not in CONCEPTS and word not in STATES:
        return _plural(word)
    found = _PHRASE_WORD.match(text, end)
    return found is None or found[1].lower() not in CONCEPTS


def _plural(word: str) -> bool:
    lower = word.lower()
    return lower in CONCEPTS or (lower.endswith("s") and not _SINGULAR_S.search(lower))


def _phrase_before(text: str, start: int) -> list[str]:
    """Return the noun before a measured figure: "rate" in "a tax rate of 24 percent"."""
    found = _NOUN_BEFORE.search(text, max(0, start - _REACH), start)
    words = found[1].split() if found else []
    nouns = [word for word in words if word.lower() not in _STOP]
    return nouns[-2:] if nouns and nouns[-1] == words[-1] else []


def _state(text: str, quantity: Quantity, phrase: list[str]) -> str:
    """Return what became of those counted: "dead" for "killed 14", "14 people were killed"."""
    if phrase and (state := STATES.get(phrase[-1].lower())):
        return state
    after = re.split(r"[.;:!?]|, | and | but ", text[quantity.end : quantity.end + _REACH])[0]
    for word in _WORD.findall(after):
        if word.lower() in STATES:
            return STATES[word.lower()]
    window = text[max(0, quantity.start - _BEFORE_STATE) : quantity.start]
    for word in reversed(_WORD.findall(re.split(r"[.;:!?]|, ", window)[-1])):
        if word.lower() in STATES:
            return STATES[word.lower()]
    return ""
