"""Which panes there is room for, and how wide the list is."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.core.commands import Pane
from newsreader.core.session import Session
from newsreader.core.settings import LIST_WIDTHS

NARROW = 100
"""Columns below which one pane is shown at a time."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The panes on the screen; `list_width` is None where the list stands alone."""

    panes: frozenset[Pane]
    list_width: int | None


def arrangement(session: Session, columns: int) -> Arrangement:
    """Return what is shown on a screen of `columns`."""
    if session.alone or columns < NARROW:
        return Arrangement(frozenset({session.pane}), None)
    return Arrangement(frozenset({"headlines", session.beside}), list_width(session, columns))


def list_width(session: Session, columns: int) -> int:
    """Return the columns that the list gets: fewer beside a comparison."""
    asked = session.list_width or session.stated_width
    if asked is not None:
        return min(changed_width(asked, 0), columns // 2)
    if session.beside == "comparison":
        return max(24, min(36, columns // 5))
    return max(34, min(60, columns * 36 // 100))


def changed_width(width: int, step: int) -> int:
    """Return a list width made wider or narrower, within what a list can be."""
    least, most = LIST_WIDTHS
    return max(least, min(most, width + step))
