"""What the reader does to articles and pairs: marks, verdicts, notes, and taking them back.

Each deed takes a session to the one that follows it; one that cannot be done changes nothing.
"""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.article import Article
from newsreader.core.entries import Change, Read, Verdict
from newsreader.core.session import Session


def read_turned(session: Session) -> Session:
    """Mark the open article read, or unread when it was read."""
    article = session.article
    if article is None:
        return session
    read = article.id not in session.marks.read
    return done(session, session.known.reading([article], read=read))


def flag_turned(session: Session) -> Session:
    """Flag the open article, or take its flag away."""
    article = session.article
    if article is None:
        return session
    flagged = article.id not in session.marks.flagged
    return done(session, session.known.flagging([article], flagged=flagged))


def all_read(session: Session) -> Session:
    """Mark every headline in the list read."""
    return done(session, session.known.reading(session.headlines, read=True))


def judged(session: Session, verdict: Verdict) -> Session:
    """Confirm or reject the pair the reader is at; the same verdict again takes it back."""
    pairing, comparing = session.pairing, session.comparing
    if pairing is None or comparing is None:
        return session
    said = comparing.remark
    taken_back = said is not None and said.verdict == verdict
    return done(session, session.known.judging(pairing, None if taken_back else verdict))


def noted(session: Session, note: str) -> Session:
    """Write a note on the pair the reader is at; an empty one takes it away."""
    pairing = session.pairing
    return done(session, session.known.noting(pairing, note)) if pairing else session


def undone(session: Session) -> Session:
    """Take back the last marking, verdict or note; what was gone into stays read."""
    change, history = session.history.undone()
    if change is None:
        return session
    kept = tuple(
        entry
        for entry in change.after
        if not (isinstance(entry, Read) and not entry.read and entry.article in session.gone_into)
    )
    return replace(session, history=history).made(Change(change.before, kept))


def placed(session: Session, article: Article, offset: int) -> Session:
    """Remember how far into an article the reader was."""
    was = session.known.places.get(article.id, 0)
    if session.library.get(article.id) is None or was == offset:
        return session
    return session.made(session.known.placing(article, offset))


def searched(session: Session, text: str) -> Session:
    """Remember a search."""
    return session.made(session.known.searching(text))


def done(session: Session, change: Change) -> Session:
    """Make a change that can be taken back."""
    return replace(session.made(change), history=session.history.with_change(change))
