"""What the reader waits for: one answer at a time, which opens nothing the reader has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.core.entries import View
from newsreader.core.listing import Filter
from newsreader.tui.background import text_search

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

_STAYING = frozenset({"move", "mark", "copy", "view"})
"""Groups of commands that lead nowhere else, so that the reader waits on."""


def wait_for(screen: ReaderScreen, what: str, view: View | None = None) -> int:
    """Say what is waited for, and return its number; an earlier answer is waited for no more.

    A `view` is what the answer brings back.
    """
    screen.comparing += 1
    screen.returning = view
    screen.busy = what
    screen.show_lines()
    return screen.comparing


def has_come(screen: ReaderScreen, number: int) -> bool:
    """Whether an answer is the one that is waited for, and nothing was opened over the screen."""
    if number != screen.comparing:
        return False
    screen.busy = ""
    screen.show_lines()
    if screen.app.screen is screen:
        return True
    forget(screen)
    return False


def forget(screen: ReaderScreen) -> None:
    """Wait for no answer any more."""
    screen.comparing += 1
    screen.returning = None
    screen.busy = ""
    screen.background.cancel("compare")


def search_texts(screen: ReaderScreen, wanted: Filter) -> None:
    """Search whole texts beside the screen; the list stays as it is until they are searched."""
    screen.wanted = wanted
    work = text_search(screen.session, wanted, screen.post_message)
    screen.background.begin("search", work)
    screen.show_lines()


def forget_search(screen: ReaderScreen) -> None:
    """Wait no more for a search of whole texts."""
    screen.wanted = None
    screen.background.cancel("search")


def gives_up(screen: ReaderScreen, command: str) -> bool:
    """Forget the answer where a command leads elsewhere; say whether that was all it does.

    Going out gives up what is waited for, and nothing else.
    """
    if command == "pane.out" and screen.wanted is not None and not screen.busy:
        forget_search(screen)
        screen.show_lines()
        return True
    if not screen.busy or command.partition(".")[0] in _STAYING:
        return False
    forget(screen)
    screen.show_lines()
    return command == "pane.out"
