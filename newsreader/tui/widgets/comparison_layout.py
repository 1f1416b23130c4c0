"""How the rows of a comparison are laid out in a pane of one size."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.core.columns import (
    ColumnPage,
    FreePage,
    free_page,
    free_stacked_page,
    level_page,
    stacked_page,
)
from newsreader.core.comparing import Comparing
from newsreader.core.levelling import Row
from newsreader.core.pair_words import PairWords, differing
from newsreader.tui.widgets.page_view import cells


@dataclass(frozen=True, slots=True)
class Shape:
    """What a layout depends on."""

    rows: tuple[Row, ...]
    room: int
    stacked: bool
    levelled: bool

    def is_like(self, other: Shape | None) -> bool:
        """Whether another layout would be the same; rows are compared by identity."""
        return (
            other is not None
            and self.rows is other.rows
            and (self.room, self.stacked, self.levelled)
            == (other.room, other.stacked, other.levelled)
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a comparison, and the words that look different in them."""

    page: ColumnPage | FreePage
    differing: tuple[PairWords, ...]


def layout_of(comparing: Comparing, shape: Shape) -> Layout:
    """Return the lines of a comparison."""
    told = (comparing.comparison, shape.rows)
    page: ColumnPage | FreePage
    if shape.stacked:
        stack = stacked_page if shape.levelled else free_stacked_page
        page = stack(*told, shape.room, cells)
    else:
        beside = level_page if shape.levelled else free_page
        page = beside(*told, (shape.room, shape.room), cells)
    return Layout(page, differing(comparing))
