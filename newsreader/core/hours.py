"""Numbers that tell the time of day by no more than the words around them."""

from __future__ import annotations

import re

HOURS = range(1, 13)
"""The hours that a text gives as a bare number."""
_AT = re.compile(
    r"(?P<word>[^\W\d_]+) at"
    r" (?:about |around |nearly |almost |exactly |just after |just before )?$",
    re.IGNORECASE,
)
_AT_REACH = 40
_ENDS = re.compile(
    r"[.,;]?$|[.,;]\s"
    r"|\s(?:in the (?:morning|afternoon|evening)|at night|sharp|that|this|tonight|today|yesterday"
    r"|on [A-Z]\w+day|and|but|when|as)\b"
)
_LEVELS_WORDS = (
    "stood stands stand standing put puts remained remains remain estimated counted count counts"
    " toll number total totals set valued capped kept ended closed opened start starts started"
    " began begins looking level arrived deaths dead killed injured it them"
)
_LEVELS = frozenset(_LEVELS_WORDS.split())
"""Words after which "at ten" gives a count or a level and no time of day."""


def is_hour(text: str, start: int, end: int) -> bool:
    """Whether the number at `start` to `end` is an hour: "shots were heard at ten"."""
    if _ENDS.match(text, end) is None:
        return False
    at = _AT.search(text, max(0, start - _AT_REACH), start)
    return at is not None and at["word"].lower() not in _LEVELS
