"""Whether of two sentences that are nearly alike one denies what the other tells; English alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsreader.core.language import stem
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold

DENIED = "one denies it"
"""The reason that is given for such a pair."""
ALIKE = 0.6
"""The share of the longer sentence's words that both have, small words and negations left out."""
LEAST = 2
"""The least words in common."""
REACH = 2
"""Words that tell something which a negation reaches over."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.,;:!?]")
_NEGATION = re.compile(
    r"\b(?:not|never|cannot|neither|nor|nobody|none|no|[a-z]+n't"
    r"|(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?)"
    r"(?= (?:to|that|[a-z]+ing)\b))\b"
    r"(?! (?:only|just|merely|simply|least|less|fewer|more|later|doubt)\b)(?!\.? \d)"
)
"""What turns the words behind it into their opposite; "no fewer than" and "No. 4" do not."""


class _Told(NamedTuple):
    """The stems of the words of a sentence that tell something, and which of them are negated."""

    stems: frozenset[str]
    denied: frozenset[str]


def denies(left: str, right: str, language: str = "en") -> bool:
    """Whether two sentences are nearly alike and exactly one negates words that both have."""
    if not language.startswith("en"):
        return False
    ours, theirs = _told(left), _told(right)
    if not (ours.denied or theirs.denied):
        return False
    common = ours.stems & theirs.stems
    longer = max(len(ours.stems), len(theirs.stems))
    if len(common) < max(LEAST, ALIKE * longer):
        return False
    return bool(ours.denied & common) != bool(theirs.denied & common)


@lru_cache(maxsize=2048)
def _told(sentence: str) -> _Told:
    folded = fold(sentence).replace("’", "'")
    negations = {match.start(): match.end() for match in _NEGATION.finditer(folded)}
    stems: set[str] = set()
    denied: set[str] = set()
    reach = 0
    for match in _WORD.finditer(folded):
        word = match[0]
        if match.start() in negations:
            reach = REACH
        elif not word[0].isalnum():
            reach = 0
        elif word not in stop_words():
            root = stem(word)
            stems.add(root)
            if reach:
                denied.add(root)
                reach -= 1
    return _Told(frozenset(stems), frozenset(denied))
