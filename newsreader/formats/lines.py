"""The lines of a capture, numbered, and joined again where a program broke them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsreader.core.text import Clean

MARKER = re.compile(r"(?:[-*•·‣▪●◦■–]|\d{1,2}[.)])[ \t]+\S")
"""What a list item begins with."""
QUOTED = re.compile(r">+ ?\S")
"""What a quoted line begins with."""

_NARROWEST, _WIDEST = 20, 120
"""The widths, in characters, at which programs break lines."""
_SLACK = 15
_SHORT, _FAR = 0.6, 1.15
_NARROWEST_SPACED = 40
_MOST_WIDTHS = 30
_FULL_SHARE, _FULL_TIMES = 0.4, 2.5
_SMALL_SHARE = 0.35
_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*\Z")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class Line:
    """One line as its author meant it: a paragraph, a headline, a date."""

    number: int
    """The line of the file at which it begins, counted from 1."""
    text: Clean
    gap: bool = False
    """Whether a blank line stands before it."""


def lines(text: Clean) -> list[Line]:
    """Return the lines of `text` that are not blank, broken ones joined."""
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        if not stripped:
            gap = True
            continue
        found.append(Line(number, Clean(stripped), gap))
        gap = False
    width = _width(found)
    return _joined(found, width) if width else found


def _width(found: Sequence[Line]) -> int | None:
    """Return the width at which `found` were broken by a program; `None` where none did."""
    broken = [
        (left.text, right.text)
        for left, right in pairwise(found[:_SAMPLE])
        if not right.gap and not _begins(right.text)
    ]
    lengths = sorted((len(left) for left, _ in broken), reverse=True)
    alike = (left for left, right in pairwise(lengths) if right > left - _SLACK)
    widths = sorted({width for width in alike if _NARROWEST <= width <= _WIDEST}, reverse=True)
    running = [pair for pair in broken if not _STOP.search(pair[0])]
    return next((width for width in widths[:_MOST_WIDTHS] if _is_width(width, running)), None)


def _is_width(width: int, running: Sequence[tuple[str, str]]) -> bool:
    """Whether lines that end no sentence, each with the next, were broken at `width`."""
    # Far over the width stand lines that nobody broke, far under it headings and bylines.
    narrow = [pair for pair in running if width * _SHORT <= len(pair[0]) <= width * _FAR]
    full = [right for left, right in narrow if _is_full(left, right, width)]
    short = [right for left, right in narrow if not _is_full(left, right, width)]
    contrary = sum(not right[0].isupper() for right in short)
    if len(full) < max(2, len(narrow) * _FULL_SHARE, contrary * _FULL_TIMES):
        return False
    if sum(_UNSPACED.match(right) is not None for right in full) * 2 > len(full):
        return True
    if width < _NARROWEST_SPACED:
        return False
    return sum(right[0].islower() for right in full) > len(full) * _SMALL_SHARE


def _is_full(left: str, right: str, width: int) -> bool:
    """Whether the first word of `right` would have gone over `width` at the end of `left`."""
    word = 1 if _UNSPACED.match(right) else len(right.split(None, 1)[0]) + 1
    return len(left) <= width and len(left) + word > width


def _begins(text: str) -> bool:
    """Whether `text` begins something of its own, whatever stands before it."""
    return MARKER.match(text) is not None or QUOTED.match(text) is not None


def _joined(found: Sequence[Line], width: int) -> list[Line]:
    """Return `found` with every line that is full joined to the next one of its group."""
    joined: list[Line] = []
    pieces: list[str] = []
    for left, right in zip(found, [*found[1:], None], strict=True):
        if not pieces:
            joined.append(left)
        pieces.append(left.text)
        if right is None or right.gap or not _goes_on(left.text, right.text, width):
            joined[-1] = Line(joined[-1].number, _together(pieces), joined[-1].gap)
            pieces = []
    return joined


def _goes_on(left: str, right: str, width: int) -> bool:
    """Whether `right` is the rest of what `left` began."""
    if QUOTED.match(right):
        return QUOTED.match(left) is not None and _is_full(left, right.lstrip("> "), width - 2)
    if MARKER.match(right):
        return False
    return _is_full(left, right, width) or (right[0].islower() and not _STOP.search(left))


def _together(pieces: Sequence[str]) -> Clean:
    """Return `pieces` as one line, with a space where the script has spaces."""
    text = pieces[0]
    for piece in pieces[1:]:
        rest = piece.lstrip("> ") if QUOTED.match(pieces[0]) else piece
        tight = _UNSPACED.match(text[-1]) and _UNSPACED.match(rest[0])
        text = f"{text}{rest}" if tight else f"{text} {rest}"
    return Clean(text)
