"""Telling the memory what the reader does, and what is open once the reader rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.core.article import Article
from newsreader.core.deeds import placed
from newsreader.core.session import Session
from newsreader.core.views import viewed

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

_REST_S = 0.4
"""How long the reader must rest before what is open is remembered."""


def kept(screen: ReaderScreen, session: Session) -> Session:
    """Return the session with everything told to the memory that it has not been told of."""
    for change in session.unsaved:
        problem = screen.memory.record(change)
        if problem is not None:
            screen.say(str(problem))
    return session.saved()


def with_place(screen: ReaderScreen, session: Session, article: Article | None) -> Session:
    """Remember the place in an article, where the pane shows it."""
    if article is None or not screen.article.size.width:
        return session
    return placed(session, article, screen.article.offset_at_top)


def remember_soon(screen: ReaderScreen) -> None:
    """Remember what is open, once the reader rests."""
    if screen.view_due is not None:
        screen.view_due.stop()
    screen.view_due = screen.set_timer(_REST_S, lambda: remember(screen))


def remember(screen: ReaderScreen) -> None:
    """Remember what is open and the place in it; not on the way back to it."""
    session = with_place(screen, screen.session, screen.session.article)
    screen.keep(session if screen.returning else viewed(session))
