"""Reading the library from its files, and what arrives of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.core.arrivals import begun_again, complete, grown
from newsreader.core.entries import View
from newsreader.core.session import Session
from newsreader.core.views import returned, view_of
from newsreader.tui.background import LibraryRead, Stories, library_reading, story_sorting
from newsreader.tui.screens.comparing import reopen, resume

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen


def read_library(screen: ReaderScreen) -> None:
    """Begin to read the library from its first file."""
    screen.reading += 1
    screen.stories = Stories()
    work = library_reading(screen.load, screen.memory, screen.reading, screen.post_message)
    screen.background.begin("load", work)


def read_again(screen: ReaderScreen) -> None:
    """Read the library again from its files; a comparison is opened again when they are read."""
    session = screen.session
    if session.comparing:
        screen.reopening = view_of(session)
    screen.show(begun_again(session))
    read_library(screen)


def show_read(screen: ReaderScreen, message: LibraryRead) -> None:
    """Show how far the library has grown; at its end, sort it into stories."""
    if message.number != screen.reading:
        return
    screen.problems = message.problems
    screen.progress = message.progress
    session = screen.session
    if message.library is not session.library:
        session = grown(session, message.library, message.known)
    if message.progress:
        screen.show(session)
        return
    view, screen.reopening = screen.reopening, None
    screen.show(returned(complete(session)))
    if session.anchor is None:
        resume(screen)
    elif view is not None and _is_where_left(session, view):
        reopen(screen, view)
    work = story_sorting(message.library, screen.stories, screen.post_message)
    screen.background.begin("stories", work)


def _is_where_left(session: Session, view: View) -> bool:
    """Whether the reader has gone nowhere while the library was read again."""
    same = view.article is not None and session.known.id_of(view.article) == session.cursor
    return same and session.pane == "headlines"
