"""The lines of a capture with what they look like, and the roles they are found to play."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsreader.core.article import BlockKind
from newsreader.core.text import Clean
from newsreader.formats.credits import byline, credit
from newsreader.formats.lines import Line
from newsreader.formats.shapes import NUMBERED, Shape, announced, shape

BODY: frozenset[Shape] = frozenset({"prose", "item", "quote"})
"""The shapes that only the body of an article has."""


@dataclass(frozen=True, slots=True)
class Part:
    """A line and what it looks like."""

    line: Line
    shape: Shape

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text


@dataclass(frozen=True, slots=True)
class Brief:
    """Another story's headline, and the standfirst that goes on with it."""

    headline: Line
    standfirst: Line | None = None


@dataclass(slots=True)
class Roles:
    """What the lines of one capture were found to be."""

    headline: Line | None = None
    standfirst: Line | None = None
    section: str | None = None
    tag: Line | None = None
    """The section, where a tag glued to the lead is all that names it."""
    author: str | None = None
    date: dt.date | None = None
    blocks: list[tuple[BlockKind, str]] = field(default_factory=list)
    briefs: list[Brief] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    """A line's number and what it was read as, for each line that is not text."""

    def note(self, line: Line, role: str) -> None:
        """Keep `line` in full where it is no text, so that nothing of the file is lost."""
        self.notes.append((line.number, f"read as {role}: {line.text}"))

    def credit(self, line: Line) -> None:
        """Keep the author and the date that `line` gives."""
        read = credit(line.text)
        role = []
        if read and read.author:
            role.append("author")
            self.author = self.author or read.author
        if read and read.outlet:
            role.append("outlet")
        if read and read.date:
            role.append("date")
            self.date = self.date or read.date
        self.note(line, f"the {' and '.join(role)}" if role else "a date that is not clear")

    def teaser(self, line: Line) -> None:
        """Keep the other story that `line` announces."""
        headline = announced(line.text)
        self.note(line, "a teaser")
        self.briefs.append(Brief(replace(line, text=Clean(headline or line.text))))


def parts(lines: Sequence[Line]) -> list[Part]:
    """Return `lines` with their shapes; a numbered line is an item beside its like."""
    found = [Part(line, shape(line.text)) for line in lines]
    numbers = [int(match[1]) if (match := NUMBERED.match(line.text)) else None for line in lines]
    for at, number in enumerate(numbers):
        if number is None:
            continue
        around = {numbers[at - 1] if at else None, *numbers[at + 1 : at + 2]}
        if around & {number - 1, number + 1}:
            found[at] = replace(found[at], shape="item")
    days = [
        at for at in range(len(found) - 1) if _is_day(found[at]) and found[at + 1].shape in BODY
    ]
    for at in days if len(days) > 1 else ():
        found[at] = replace(found[at], shape="bare")
    if not any(part.shape == "bare" or part.shape in BODY for part in found):
        return [replace(part, shape="bare") for part in found]
    return found


def _is_day(part: Part) -> bool:
    """Whether `part` is a bare date, which heads a day's news where there are several."""
    return part.shape == "credit" and byline(part.text) is None and not part.text[0].isalpha()
