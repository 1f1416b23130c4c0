"""Moving by row, line and page: the same keys in every pane, each by what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.tui.screens.arranging import place_cursor

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

_SINGLE = {"down": 1, "up": -1}
_ENDS = 10**9


def move(screen: ReaderScreen, way: str) -> None:
    """Move by a row, a page or to an end in whatever pane the reader is in."""
    pane = screen.session.pane
    if pane == "headlines":
        screen.show(screen.session.moved(steps(way, screen.headlines.page)))
    elif pane == "comparison":
        _move_in_comparison(screen, way)
    elif screen.session.annotation and way in _SINGLE:
        _step_sentence(screen, _SINGLE[way])
    elif screen.session.annotation and way in ("top", "bottom"):
        _go_to_end(screen, way)
    else:
        screen.article.scroll_lines(steps(way, screen.article.page))
        if screen.session.sentence is not None:
            screen.show(screen.session.at_sentence(screen.article.sentence_in_view()))
    if pane == "article":
        screen.show(screen.session.read(screen.session.cursor))
    screen.call_after_refresh(place_cursor, screen)


def _move_in_comparison(screen: ReaderScreen, way: str) -> None:
    """Move by rows; a row that is not yet told to its end is scrolled first."""
    comparing = screen.session.comparing
    page = screen.comparison.page
    if comparing is None:
        return
    if way in _SINGLE:
        step = _SINGLE[way]
        if page.is_row_cut(step):
            page.scroll_lines(step)
        else:
            go_to_row(screen, comparing.at + step)
    elif way in ("top", "bottom"):
        go_to_row(screen, 0 if way == "top" else len(comparing.rows))
    else:
        page.scroll_lines(steps(way, page.page))
        row = page.row_in_view()
        if row is not None:
            go_to_row(screen, row)


def go_to_line(screen: ReaderScreen, row: int, place: int) -> None:
    """Go to what a line tells: a row of a comparison, or the sentence at a place of the text."""
    session = screen.session
    if session.pane == "comparison" and row >= 0:
        go_to_row(screen, row)
    elif session.pane == "article" and session.annotation:
        screen.show(session.at_sentence(screen.article.sentence_at(place)))


def go_to_row(screen: ReaderScreen, row: int) -> None:
    """Go to a row of the open comparison."""
    comparing = screen.session.comparing
    if comparing is not None:
        screen.show(screen.session.with_comparing(comparing.moved_to(row)))


def _go_to_end(screen: ReaderScreen, way: str) -> None:
    """Go to the first or last marked sentence, and to the end of the page beyond it."""
    last = len(screen.session.annotation) - 1
    screen.show(screen.session.at_sentence(0 if way == "top" else last))
    screen.article.scroll_lines(steps(way, screen.article.page))


def _step_sentence(screen: ReaderScreen, step: int) -> None:
    """Go to the next marked sentence; beyond the last and first, scroll."""
    session = screen.session
    here = session.sentence
    there = screen.article.sentence_in_view() if here is None else here + step
    if there is not None and 0 <= there < len(session.annotation):
        screen.show(session.at_sentence(there))
    else:
        screen.article.scroll_lines(step)


def steps(way: str, page: int) -> int:
    """Return how far a movement goes, in rows or lines, where a page holds so many."""
    half = max(1, page // 2)
    return {
        "down": 1,
        "up": -1,
        "page_down": page,
        "page_up": -page,
        "half_down": half,
        "half_up": -half,
        "top": -_ENDS,
        "bottom": _ENDS,
    }[way]
