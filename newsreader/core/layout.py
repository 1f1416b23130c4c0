"""Text broken into lines of a given width, with every line still knowing where it came from.

The terminal is not known here: how wide a piece of text is comes in as a function. Lines are
stretches of the page's text, so a highlight, a search match or a selection keeps its place at
every width.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.core.text import Clean

Measure = Callable[[str], int]
"""How many cells a piece of text takes."""

Role = Literal[
    "body", "title", "meta", "standfirst", "heading", "quote", "again", "gap", "fold", "note"
]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page that is wrapped as one: a title, a paragraph, a sentence."""

    start: int
    end: int
    role: Role = "body"
    margin: str = ""
    """What stands before its first line; later lines are indented by as much."""
    row: int = -1
    """The row of a comparison it belongs to."""
    space: int = 1
    """Blank lines below it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text and the parts it is shown in; text outside every part is not shown."""

    text: Clean
    parts: tuple[Part, ...]


def page_of(entries: Sequence[tuple[str, str]], *, space: int = 0) -> Page:
    """Return a page of texts, each with what stands in the margin before it."""
    parts: list[Part] = []
    place = 0
    for margin, text in entries:
        parts.append(Part(place, place + len(text), margin=margin, space=space))
        place += len(text) + 1
    return Page(Clean("\n".join(text for _, text in entries)), tuple(parts))


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the screen."""

    start: int
    end: int
    role: Role = "body"
    margin: str = ""
    row: int = -1


_NARROW = re.compile(
    "[\n\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\ufffd]*"
)
"""Characters that take one cell each, so that places can be counted without measuring."""


def lay_out(page: Page, width: int, measure: Measure) -> Iterator[Line]:
    """Yield the lines of a page, part by part, at most `width` cells wide with their margins."""
    for part in page.parts:
        yield from part_lines(page.text, part, width, measure)
        for _ in range(part.space):
            yield Line(part.end, part.end, row=part.row)


def part_lines(text: str, part: Part, width: int, measure: Measure) -> Iterator[Line]:
    """Yield the lines of one part; a part of no length is one empty line."""
    margin = part.margin
    room = max(1, width - measure(margin))
    empty = True
    for start, end in wrapped(text, part.start, part.end, room, measure):
        yield Line(start, end, part.role, margin, part.row)
        margin = " " * measure(margin) if empty else margin
        empty = False
    if empty:
        yield Line(part.start, part.start, part.role, margin, part.row)


def wrapped(
    text: str, start: int, end: int, width: int, measure: Measure
) -> Iterator[tuple[int, int]]:
    """Yield the places where each line of `text[start:end]` starts and ends."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        last = _trimmed(text, start, stop)
        if _NARROW.fullmatch(text, start, last):
            yield from _wrapped_narrow(text, start, last, width)
        else:
            yield from _wrapped_wide(text, start, last, width, measure)
        start = stop + 1


def _wrapped_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Break text whose every character is one cell wide and whose last is no space."""
    while end - start > width:
        stop = _trimmed(text, start, text.rfind(" ", start, start + width + 1))
        stop = stop if stop > start else start + width
        yield start, _trimmed(text, start, stop)
        start = stop
        while start < end and text[start] == " ":
            start += 1
    yield start, end


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _wrapped_wide(
    text: str, start: int, end: int, width: int, measure: Measure
) -> Iterator[tuple[int, int]]:
    """Break text of mixed widths whose last character is no space.

    A line may end at spaces, and on either side of a character of two cells.
    """
    line = start
    used = 0
    chance = start
    """The last place where the line may end; `start` while there is none."""
    for place, stop in clusters(text, start, end):
        cells = measure(text[place:stop])
        # A space with a mark on it is something to see, and no space.
        space = text[place:stop] == " "
        if used + cells > width and place > line:
            here = space or cells > 1 or _trimmed(text, line, chance) == line
            cut = place if here else chance
            yield line, _trimmed(text, line, cut)
            line = chance = cut
            used = measure(text[line:place])
        if space and place == line > start:
            line = chance = stop
            continue
        used += cells
        if space or cells > 1:
            chance = stop
    yield line, end


_JOINERS = frozenset("\u200c\u200d")


def clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that a terminal draws as one: a base with its marks, a joined emoji."""
    while start < end:
        stop = start + 1
        flag = _is_flag_letter(text[start])
        while stop < end:
            char = text[stop]
            if flag and _is_flag_letter(char):
                flag = False
            elif not (_sticks(char) or text[stop - 1] == "\u200d"):
                break
            stop += 1
        yield start, stop
        start = stop


def _sticks(char: str) -> bool:
    """Whether `char` is drawn on the character before it."""
    if char < "\u0300":
        return False
    return (
        char in _JOINERS
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or unicodedata.category(char) in ("Mn", "Me", "Mc")
    )


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def line_of(lines: Sequence[Line], place: int) -> int:
    """Return the number of the line on which `place` stands; the nearest where none has it.

    The lines of a comparison are not in the order of its text.
    """
    best, least = 0, sys.maxsize
    for number, line in enumerate(lines):
        if line.start <= place < line.end:
            return number
        distance = min(abs(place - line.start), abs(place - line.end))
        if distance <= least:
            best, least = number, distance
    return best
