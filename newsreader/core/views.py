"""What the reader has open as the view that a journal remembers, and the way back to it.

Everything is named by what it says: the accounts, the sentences of the row, the marked sentence.
So the view is found again in a renamed folder, and as nearly as may be in an edited file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from newsreader.core.article import Article
from newsreader.core.boards import BOARDS
from newsreader.core.claims import Side
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.entries import Anchor, View, anchor, found, sentence_digest
from newsreader.core.session import Session


def view_of(session: Session) -> View:
    """Return what is open."""
    article = session.article
    view = View(
        pane=session.pane,
        article=session.known.identity(article) if article else None,
        filter=session.filter.text,
        bodies=session.filter.bodies,
        sought=session.sought.text,
        list_width=session.list_width,
        alone=session.alone,
        sentence=_sentence(session),
    )
    if session.comparing is None:
        return view
    return _with_comparing(session, session.comparing, view)


def _sentence(session: Session) -> Anchor | None:
    """Return the marked sentence the reader is at; the last one known until there are marks."""
    article, last = session.article, session.known.last_view
    if article is None:
        return None
    if session.counterpart is None:
        same = last is not None and last.article == session.known.identity(article)
        return last.sentence if last is not None and same else None
    if session.sentence is None or session.sentence >= len(session.annotation):
        return None
    return anchor(article.text, session.annotation[session.sentence].span)


def _with_comparing(session: Session, comparing: Comparing, view: View) -> View:
    """Return the view with the open comparison in it."""
    comparison = comparing.original
    sides = (comparison.left.article, comparison.right.article)
    made_left, made_right = reversed(sides) if comparing.is_swapped else sides
    row = comparing.row
    return replace(
        view,
        against=session.known.identity(made_right),
        row=comparing.at,
        beside=session.beside,
        side_a=session.known.identity(made_left) if made_left is not session.article else None,
        swapped=comparing.is_swapped,
        differences_only=comparing.differences_only,
        folded=comparing.folded,
        levelled=comparing.levelled,
        left=_anchors(comparison.left, row.left if row else ()),
        right=_anchors(comparison.right, row.right if row else ()),
        board=session.board or "",
        entry=session.entry,
    )


def viewed(session: Session) -> Session:
    """Remember what is open, where the reader has gone anywhere in a whole library."""
    if session.loading or (session.anchor is None and session.pane == "headlines"):
        return session
    return session.made(session.known.viewing(view_of(session)))


def returned(session: Session) -> Session:
    """Open what was open last time, but for the comparison and a search of whole texts.

    A reader who has gone somewhere meanwhile stays there.
    """
    view = session.known.view
    last = session.known.id_of(view.article) if view and view.article else None
    if session.anchor is not None or view is None or last is None:
        return session
    if view.filter and not view.bodies and not session.filter.text:
        session = session.filtered(view.filter)
    session = session.opened(last).seeking(view.sought)
    return replace(
        session,
        # A comparison gives way to its article until it has been made again.
        pane="article" if view.pane == "comparison" else view.pane,
        alone=view.alone,
        list_width=view.list_width,
    )


def compared_articles(session: Session, view: View) -> tuple[Article, Article] | None:
    """Return the accounts that a view compares, in the order they were; None if one is gone."""
    names = (view.side_a or view.article, view.against)
    ids = [session.known.id_of(name) if name else None for name in names]
    left, right = (session.library.get(each) if each else None for each in ids)
    return (left, right) if left and right else None


def resumed(session: Session, comparison: Comparison, view: View) -> Session:
    """Open a comparison as a view left it: the row, the order of the sides, what was over it."""
    session = session.compared(comparison)
    comparing = session.comparing
    if comparing is None:
        return session
    if view.swapped:
        comparing = comparing.swapped()
    comparing = replace(
        comparing,
        differences_only=view.differences_only,
        folded=view.folded,
        levelled=view.levelled,
    )
    return replace(
        session.with_comparing(_at_row(comparing, view)),
        pane=view.pane,
        beside=view.beside,
        board=next((name for name in BOARDS if name == view.board), None),
        entry=view.entry,
    )


def _at_row(comparing: Comparing, view: View) -> Comparing:
    """Go to the row that a view was at: by its sentences, else by its number."""
    left = _numbers(comparing.original.left, view.left)
    right = _numbers(comparing.original.right, view.right)
    if not left and not right:
        return comparing.moved_to(view.row)
    return comparing.at_sentences(left, right)


def marked_sentence(session: Session, comparison: Comparison) -> int | None:
    """Return which sentence of the open article the last view was at, once it has marks."""
    view = session.known.last_view
    if view is None or view.sentence is None or view.article is None:
        return None
    if session.known.id_of(view.article) != session.cursor:
        return None
    return next(iter(_numbers(comparison.left, (view.sentence,))), None)


def _anchors(side: Side, numbers: Iterable[int]) -> tuple[Anchor, ...]:
    return tuple(anchor(side.article.text, side.sentences[number].span) for number in numbers)


def _numbers(side: Side, anchors: tuple[Anchor, ...]) -> tuple[int, ...]:
    if not anchors:
        return ()
    digests = [sentence_digest(side.sentence(number)) for number in range(len(side.sentences))]
    return found(anchors, digests, [sentence.start for sentence in side.sentences])
