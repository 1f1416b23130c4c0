"""Which panes are on the screen, which of them has the keys, and where the cursor stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widget import Widget

from newsreader.core.arrangement import arrangement, changed_width, list_width
from newsreader.core.commands import Pane
from newsreader.tui.cursor import put_cursor

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

_STEP = 4
"""Columns by which the list is made wider or narrower."""


def panes(screen: ReaderScreen) -> Mapping[Pane, Widget]:
    """Return the widget of each pane."""
    return {
        "headlines": screen.headlines,
        "article": screen.article,
        "comparison": screen.comparison,
    }


def arrange(screen: ReaderScreen) -> None:
    """Show the panes that there is room for."""
    arranged = arrangement(screen.session, screen.size.width)
    for pane, widget in panes(screen).items():
        widget.display = pane in arranged.panes
    screen.headlines.set_class(arranged.list_width is None, "-alone")
    screen.headlines.styles.width = arranged.list_width or "1fr"


def settle(screen: ReaderScreen) -> None:
    """Lay out what has a new size, once it has it."""
    if screen.session.comparing:
        screen.comparison.show_comparison(screen.session.comparing)
    focus_pane(screen)
    place_cursor(screen)


def focus_pane(screen: ReaderScreen) -> None:
    """Give the keys to the pane the reader is in, unless a search is typed."""
    if screen.search.display:
        return
    pane = screen.session.pane
    widget = screen.comparison.page if pane == "comparison" else panes(screen)[pane]
    # At once: a pane that is left again before it has the keys must not call the reader back.
    screen.set_focus(widget, scroll_visible=False)


def place_cursor(screen: ReaderScreen) -> None:
    """Put the terminal's own cursor on what is selected, for braille and screen readers."""
    if screen.search.display or screen.app.screen is not screen:
        return
    widget = screen.headlines if screen.session.pane == "headlines" else screen.page
    put_cursor(widget, widget.cursor_spot)


def pane_of(screen: ReaderScreen, widget: Widget) -> Pane | None:
    """Return the pane that a widget with the keys stands for."""
    places: dict[Widget, Pane] = {
        screen.headlines: "headlines",
        screen.article: "article",
        screen.comparison.page: "comparison",
    }
    return places.get(widget)


def follow_focus(screen: ReaderScreen, widget: Widget) -> None:
    """Go to the pane of a widget that took the keys, and leave a search that is typed."""
    pane = pane_of(screen, widget)
    if pane and screen.search.display:
        screen.search.close()
    if pane and pane != screen.session.pane and pane in screen.session.panes:
        screen.show(replace(screen.session, pane=pane))


def give_alone(screen: ReaderScreen) -> None:
    """Give the whole screen to the pane the reader is in, or take that back."""
    screen.show(replace(screen.session, alone=not screen.session.alone))


def change_width(screen: ReaderScreen, step: int) -> None:
    """Make the list of headlines wider or narrower by some steps."""
    session = screen.session
    width = list_width(session, screen.size.width)
    screen.show(replace(session, list_width=changed_width(width, step * _STEP)))
