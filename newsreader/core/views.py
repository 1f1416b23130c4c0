"""What the reader has open, as the view that a journal remembers."""

from __future__ import annotations

from newsreader.core.entries import View
from newsreader.core.session import Session


def view_of(session: Session) -> View:
    """Return what is open."""
    article = session.article
    return View(pane=session.pane, article=session.known.identity(article) if article else None)


def viewed(session: Session) -> Session:
    """Remember what is open."""
    return session.made(session.known.viewing(view_of(session)))
