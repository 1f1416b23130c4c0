"""A library that arrives batch by batch: each batch takes a session to the one that follows it."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.library import Library
from newsreader.core.listing import with_kept
from newsreader.core.marking import Recalled
from newsreader.core.session import Session


def grown(session: Session, library: Library, known: Recalled | None = None) -> Session:
    """Take in a library that has grown; the reader's place is kept.

    `known` is what a memory knows of its articles; what the reader did since counts on top.
    """
    told = known if known is not None else session.known.with_articles(library.articles)
    if known is not None:
        for change in session.since_reading:
            told = told.after(change)
    before = session.headlines
    session = replace(session, library=library, known=told)
    # What was read since the list was narrowed to the unread stays in it.
    kept = set(map(told.id_of, session.gone_into)) if session.filter.text else set()
    kept &= {entry.id for entry in before} if kept else set()
    return session.narrowed(session.filter, with_kept(session.found(), library, kept))


def complete(session: Session) -> Session:
    """Say that there are no more articles to come."""
    return replace(session, loading=False, since_reading=())


def begun_again(session: Session) -> Session:
    """Begin again with an empty library; place, filter and marks are kept."""
    empty = replace(
        session,
        library=Library(),
        loading=True,
        comparing=None,
        pane="headlines",
        beside="article",
        since_reading=(),
    )
    return empty.narrowed(empty.filter, empty.found())
