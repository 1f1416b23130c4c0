"""The heads of a comparison: who each side is, what is paired of it, and where."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from newsreader.core.captions import count as counted
from newsreader.core.claims import Side
from newsreader.core.comparing import Comparing
from newsreader.core.density import HERE, Density
from newsreader.core.reading import source_or_file
from newsreader.tui import content
from newsreader.tui.widgets.page_view import cells

INDENT = 3
"""Cells that a side's letter takes."""
_STRIP_LINE = 2
"""The line of the heads, from 0, on which the strips stand."""
_LONGEST_NAME = 28
"""Cells of a name for which the facts beside it are shortened."""


class Heads:
    """The heads of one comparison at one width."""

    def __init__(self, comparing: Comparing, room: int, *, strips: bool) -> None:
        comparison = comparing.comparison
        self._room = room
        self._sides = (
            ("A", "‹", comparison.left, comparison.only_left),
            ("B", "›", comparison.right, comparison.only_right),
        )
        width = max(1, room - INDENT)
        self.densities = tuple(
            Density(side, alone, width) if strips and side.sentences else None
            for _, _, side, alone in self._sides
        )

    def beside(self, comparing: Comparing, bar: int, gutter: int) -> Content:
        """Return the heads over two columns, apart by a gutter."""
        columns = [self._column(place, comparing) for place in range(2)]
        space, before = content.line(""), " " * bar
        rows = [
            content.sentence(before) + _padded(a, self._room) + content.sentence(" " * gutter) + b
            for a, b in zip(*columns, strict=True)
        ]
        return Content("\n").join(rows) if rows else space

    def sentence_at(self, x: int, y: int, bar: int, gutter: int) -> tuple[int, int] | None:
        """Return the side, 0 or 1, and the sentence at a cell of the strips over two columns."""
        for place, left in enumerate((bar, bar + self._room + gutter)):
            density, stretch = self.densities[place], x - left - INDENT
            if y == _STRIP_LINE and density is not None and 0 <= stretch < self._room - INDENT:
                return place, density.sentence_at(stretch)
        return None

    def stacked(self, bar: int) -> Content:
        """Return the heads above each other, a line each."""
        names = [source_or_file(side.article) for _, _, side, _ in self._sides]
        longest = min(max(map(cells, names)), _LONGEST_NAME)
        facts = self._told(self._room - INDENT - longest - 3)
        rows = []
        for (letter, *_), name, told in zip(self._sides, names, facts, strict=True):
            room = max(0, self._room - INDENT - (cells(told) + 3 if told else 0))
            title = content.sentence((name, "bold")).truncate(room, ellipsis=True)
            head = content.sentence(" " * bar, (f"{letter}  ", "bold $accent"))
            more = content.sentence((f" · {told}", "$muted")) if told else content.line("")
            rows.append(head + title + more)
        return Content("\n").join(rows)

    def _column(self, place: int, comparing: Comparing) -> list[Content]:
        """Return the lines over one column."""
        letter, _, side, _ = self._sides[place]
        facts = self._told(self._room - INDENT)[place]
        name = (source_or_file(side.article), "bold")
        lines = [
            content.sentence((f"{letter}  ", "bold $accent"), name),
            content.sentence((" " * INDENT + facts, "$muted")),
        ]
        density = self.densities[place]
        if density is not None:
            row = comparing.row
            numbers = (row.left, row.right)[place] if row else ()
            lines.append(_strip(density, numbers))
        return [line.truncate(self._room, ellipsis=True) for line in lines]

    def _told(self, room: int) -> tuple[str, str]:
        """Return the facts about both sides in the longest form for which there is room."""
        ours, theirs = (_facts(side, alone, glyph) for _, glyph, side, alone in self._sides)
        fitting = (pair for pair in zip(ours, theirs, strict=True) if max(map(cells, pair)) <= room)
        return next(fitting, ("", ""))


def _strip(density: Density, numbers: Sequence[int]) -> Content:
    """Return where a side's pairs lie, and where in it the reader is."""
    bars = density.bars
    head = content.sentence(" " * INDENT)
    if not numbers:
        return head + content.sentence((bars, "$muted"))
    at = density.stretch_of(numbers[0])
    return head + content.sentence(
        (bars[:at], "$muted"), (HERE, "bold $accent"), (bars[at + 1 :], "$muted")
    )


def _facts(side: Side, alone: Sequence[int], glyph: str) -> tuple[str, ...]:
    """Return how many sentences a side has, are paired, and are only there; long to short."""
    count = len(side.sentences)
    paired = count - len(alone)
    return (
        f"{counted(count, 'sentence')} · {paired} paired · {len(alone)} only here",
        f"{paired} of {count} paired · {len(alone)} only here",
        f"{paired} of {count} paired · {len(alone)}{glyph}",
        f"{paired}/{count} · {len(alone)}{glyph}",
    )


def _padded(text: Content, room: int) -> Content:
    """Return a line filled up to `room` cells."""
    return text + content.sentence(" " * max(0, room - text.cell_length))
