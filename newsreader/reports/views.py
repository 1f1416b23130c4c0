"""What stands on the screen as plain lines: a list, an article, a comparison, a board."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.core.article import Article
from newsreader.core.boards import Board, Entry
from newsreader.core.session import Session
from newsreader.reports.linear import report
from newsreader.reports.plain import headline_of, page


def view(session: Session) -> Iterator[str]:
    """Yield the pane the reader is in: the list, the article, or the comparison."""
    if session.pane == "comparison" and session.comparing:
        yield from report(session.comparing.comparison)
    elif session.pane == "article" and session.article:
        yield from page(session.article)
    else:
        yield from map(_headline, session.headlines)


def _headline(article: Article) -> str:
    facts = (article.date.isoformat() if article.date else None, article.source)
    return " · ".join([*(fact for fact in facts if fact), headline_of(article)])


def board_lines(board: Board) -> Iterator[str]:
    """Yield one kind of evidence: its title, then a line for each entry."""
    yield board.title
    yield ""
    if not board.entries:
        yield board.nothing
    yield from map(_entry, board.entries)


def _entry(entry: Entry) -> str:
    about = f"{entry.about}: " if entry.about else ""
    told = "".join(
        f"; {letter}: {words}" + (f" (sentence {number + 1})" if number is not None else "")
        for letter, words, number in (
            ("A", entry.left, entry.left_sentence),
            ("B", entry.right, entry.right_sentence),
        )
        if words
    )
    return f"{entry.mark} {' '.join(f'{about}{entry.verdict}{told}'.split())}"
