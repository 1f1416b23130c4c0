"""Text selected with the mouse: it stays in the column it began in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.style import Style
from textual.geometry import Offset
from textual.selection import Selection

from newsreader.core.layout import Line
from newsreader.core.text import Clean
from newsreader.tui.content import Piece

COLUMN_OFFSET = 1_000_000
"""Added to the places in the right column, which tells them from those in the left one."""


def column_of(selection: Selection) -> int:
    """Return the column a selection began in; it does not leave that column."""
    offset = selection.start or selection.end
    return int(offset is not None and offset.x >= COLUMN_OFFSET)


def selected_span(
    line: Line, column: int, number: int, selection: Selection
) -> tuple[int, int] | None:
    """Return which characters of a line are selected."""
    length = line.end - line.start
    if column_of(selection) != column:
        return None
    start, end = (_in_column(offset, column) for offset in (selection.start, selection.end))
    span = Selection(start, end).get_span(number)
    if span is None:
        return None
    return span[0], length if span[1] < 0 else min(span[1], length)


def _in_column(offset: Offset | None, column: int) -> Offset | None:
    """Return a selection's place counted within its column."""
    if offset is None:
        return None
    return Offset(max(0, offset.x - column * COLUMN_OFFSET), offset.y)


def selected_text(
    text: Clean, columns: Sequence[Sequence[Line]], selection: Selection
) -> str | None:
    """Return the selected text, one line of the screen a line; None where none is selected."""
    column = column_of(selection)
    if column >= len(columns):
        return None
    lines = []
    for number, line in enumerate(columns[column]):
        span = selected_span(line, column, number, selection)
        if span is not None:
            lines.append(text[line.start : line.end][span[0] : span[1]])
    return "\n".join(lines) if lines else None


def with_selected(words: Sequence[Piece], span: tuple[int, int], look: Style) -> list[Piece]:
    """Return a line's pieces with some of its characters marked as selected."""
    marked: list[Piece] = []
    place = 0
    for text, style in words:
        cuts = sorted({0, len(text), *(min(max(cut - place, 0), len(text)) for cut in span)})
        for start, end in pairwise(cuts):
            inside = span[0] <= place + start and place + end <= span[1]
            marked.append((text[start:end], style + look if inside else style))
        place += len(text)
    return marked
