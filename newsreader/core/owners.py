"""Whose a share of the vote is, and who polled it: two parties' shares are two things."""

from __future__ import annotations

import re

from newsreader.core.datewords import MONTHS, WEEKDAYS
from newsreader.core.nouns import STOP

_NAME = r"(?!(?:An?|The|This|That|In|One|Each|New)\b)[A-Z][\w’'&/.-]*(?:\s[A-Z][\w’'&/.-]*){0,3}"
_POLL = r"(?:[Pp]oll|[Ss]urvey)s?\b"
_POLLSTER = re.compile(
    rf"(?P<before>{_NAME})\s(?:[a-z]+\s)?{_POLL}"
    rf"|{_POLL}\s(?:[a-z]+\s){{0,3}}?(?:by|from|for)\s(?:the\s)?(?P<after>{_NAME})"
)
_BORDER = re.compile(r"[.;:!?]\s|,\s|\s(?:and|but|while|with|against|to)\s")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FOR = re.compile(r"[^.;,\d]{0,24}\bfor (?:the )?([A-Z][\w’'-]*)")
_DUEL = re.compile(
    rf"(?P<ahead>{_NAME})\s(?:lead(?:s|ing)?|led|beats?|trail(?:s|ed|ing)?|ahead of|behind|over)"
    rf"\s(?P<behind>{_NAME})(?P<between>[^.;]{{0,40}})$"
)
_REACH = 60
_NAMELESS = STOP | {*MONTHS, *WEEKDAYS, "poll", "survey"}


def pollsters(text: str) -> frozenset[str]:
    """Return the words of the names of those who asked, in lower case."""
    found = (match["before"] or match["after"] for match in _POLLSTER.finditer(text))
    return frozenset(word for name in found for word in _words(name))


def owner(text: str, start: int, end: int) -> frozenset[str]:
    """Return the name whose the figure at `start` to `end` is, in lower case: the nearest one."""
    duel = _DUEL.search(text, max(0, start - 2 * _REACH), start)
    if duel is not None:
        second = any(map(str.isdigit, duel["between"]))
        return frozenset(_words(duel["behind" if second else "ahead"])[-1:])
    before = _BORDER.split(text[max(0, start - _REACH) : start])[-1]
    asked = pollsters(text)
    offset = start - len(before)
    names = [
        word[0].lower()
        for word in _WORD.finditer(before)
        if word[0][0].isupper() and offset + word.start() > 0
    ]
    kept = [name for name in names if name not in _NAMELESS and name not in asked]
    if kept:
        return frozenset(kept[-1:])
    behind = _FOR.match(text, end)
    return frozenset(_words(behind[1])) - _NAMELESS if behind else frozenset()


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name) if word.lower() not in _NAMELESS]
