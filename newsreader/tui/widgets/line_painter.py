"""One line of a page in pieces of one look each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from rich.style import Style

from newsreader.core.layout import Line
from newsreader.core.text import Clean
from newsreader.tui.content import Piece

MARK_PARTS = {
    "=": "mark-same",
    "≈": "mark-related",
    "≠": "mark-differs",
    "‹": "mark-only",
    "›": "mark-only",
}
"""The look of each mark."""
_ASIDE = ("note", "fold")
"""Roles of lines whose words stand in the margin: they are not the article's."""

Look = Callable[[str], Style]
"""The look of a part by its name."""


def margin_pieces(line: Line, base: Style, look: Look) -> list[Piece]:
    """Return what stands before a line: a mark in its own look, and what is beside it."""
    margin = line.margin
    place = next((n for n, char in enumerate(margin) if char in MARK_PARTS), None)
    if place is None:
        return [(margin, base + look(line.role if line.role in _ASIDE else "mark"))]
    mark = base + look(MARK_PARTS[margin[place]])
    beside = base + look("fold" if line.role == "fold" else "number")
    return [(margin[:place], beside), (margin[place], mark), (margin[place + 1 :], beside)]


def text_pieces(
    text: Clean, line: Line, style: Style, found: Sequence[tuple[int, int, str]], look: Look
) -> list[Piece]:
    """Return the words of a line, those `found` to look different in their looks."""
    cuts = sorted({line.start, line.end, *(cut for *ends, _ in found for cut in ends)})
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        here = style
        for first, last, part in found:
            if first <= start and end <= last:
                here += look(part)
        pieces.append((text[start:end], here))
    return pieces
