"""A session handed to the widgets, each of which gets its share of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.core.captions import emptiness, key_words, search_state, status, troubles
from newsreader.core.commands import key_for
from newsreader.core.session import Session
from newsreader.tui.screens.arranging import arrange, focus_pane, place_cursor, settle
from newsreader.tui.screens.comparing import annotate_soon
from newsreader.tui.screens.remembering import remember_soon, with_place
from newsreader.tui.screens.waiting import forget, forget_search

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen


def show_session(screen: ReaderScreen, session: Session) -> None:
    """Show a session; what is the same as before is left as it is."""
    before = screen.session
    if before.article is not None and session.article is not before.article:
        session = with_place(screen, session, before.article)
    screen.keep(session)
    session = screen.session
    arrange(screen)
    _show_list(screen, session)
    place = session.known.places.get(session.cursor or "", 0)
    screen.article.show_article(session.article, session.annotation, session.accounts_told, place)
    if session.article is not before.article:
        screen.matrix_waits = False
        annotate_soon(screen)
    if session.article is not before.article or session.pane != before.pane:
        forget(screen)
    if session.sentence != before.sentence:
        screen.article.show_sentence(session.sentence)
    if session.comparing is not before.comparing or session.beside != before.beside:
        screen.comparison.show_comparison(session.comparing)
    if session.filter != before.filter:
        forget_search(screen)
    _show_matches(screen, before)
    screen.show_lines()
    if session.pane != before.pane or screen.focused is None:
        focus_pane(screen)
    if (session.alone, session.list_width) != (before.alone, before.list_width):
        screen.call_after_refresh(settle, screen)
    screen.call_after_refresh(place_cursor, screen)
    remember_soon(screen)


def _show_list(screen: ReaderScreen, session: Session) -> None:
    listed, query = screen.headlines, session.filter.query
    listed.show(
        session.headlines, session.accounts, session.place, session.marks, query, session.side_a
    )
    listed.show_stories(session.stories)
    listed.say(emptiness(session, screen.commands))


def _show_matches(screen: ReaderScreen, before: Session) -> None:
    """Mark what is searched for, where that or what is shown has changed."""
    session = screen.session
    same = session.highlight == before.highlight
    if not same or session.article is not before.article:
        screen.article.search(session.highlight)
    rows = session.comparing.rows if session.comparing else None
    if rows is not None and (
        not same or before.comparing is None or rows is not before.comparing.rows
    ):
        screen.comparison.search(session.highlight)


def show_lines(screen: ReaderScreen, noted: str) -> None:
    """Say what is open, what is searched for, and which keys are live; a note stands first."""
    session, page = screen.session, screen.page
    where = key_for("view.problems", screen.commands)
    problems = troubles(len(screen.problems), len(screen.settings_problems), where)
    busy = screen.busy or ("searching …" if screen.wanted else "")
    facts = status(session, screen.library_title, screen.progress, busy, problems)
    screen.status_line.show(
        ((noted,),) if noted else facts,
        search_state(session, page.match_count, page.match_number, page.percent),
    )
    screen.key_line.show(key_words(session, screen.commands), legend=session.beside == "comparison")
