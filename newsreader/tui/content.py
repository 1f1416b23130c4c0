"""The one door through which text becomes drawable.

No widget hands Textual a plain string: a string is parsed as markup there, which loses `[WORLD]`,
ends the program at `[/]` and makes `[@click=…]` a live action. What passes here is shown as it
stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

from newsreader.core.text import Clean, clean, clean_line

Piece = tuple[str, Style]
"""Some text and how it looks."""


def line(text: str) -> Content:
    """Return any text as one harmless line."""
    return Content(clean_line(text))


def lines(text: str) -> Content:
    """Return any text as harmless lines."""
    return Content(clean(text))


def sentence(*pieces: tuple[str, str] | str) -> Content:
    """Return one harmless line made of pieces, each with a style of its own or none."""
    return Content.assemble(
        *(
            (_unbroken(piece), "") if isinstance(piece, str) else (_unbroken(piece[0]), piece[1])
            for piece in pieces
        )
    )


def _unbroken(text: str) -> str:
    """Return any text as harmless text without a line break, its spaces kept."""
    return clean(text).replace("\n", " ")


def strip(pieces: Iterable[Piece]) -> Strip:
    """Return one line of the screen; the pieces are stretches of clean text."""
    return Strip([Segment(text, style) for text, style in pieces if text])


def fitted(text: Clean, width: int) -> Clean:
    """Return `text` cut to `width` cells, with an ellipsis where something is cut off."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return Clean("")
    room, kept = width - 1, 0
    for place in range(min(len(text), room), -1, -1):
        if cell_len(text[:place]) <= room:
            kept = place
            break
    return Clean(text[:kept].rstrip() + "…")
