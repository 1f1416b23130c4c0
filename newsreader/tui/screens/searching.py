"""Beginning a search, and going from match to match."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.core import deeds
from newsreader.core.search import parse
from newsreader.core.session import Filter
from newsreader.tui.background import TextsSearched
from newsreader.tui.screens.arranging import focus_pane
from newsreader.tui.screens.moving import go_to_row
from newsreader.tui.screens.waiting import forget_search, search_texts
from newsreader.tui.widgets.search_bar import Scope

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

_FULL_TEXT_DELAY_S = 0.08
"""How long typing must rest before whole texts are searched."""


def open_search(screen: ReaderScreen) -> None:
    """Search headlines from the list, the text from an article or comparison."""
    session = screen.session
    if session.pane == "headlines":
        _open(screen, "headlines", session.filter.text)
    else:
        _open(screen, "text", session.sought.text)


def open_filter(screen: ReaderScreen) -> None:
    """Search whole texts."""
    _open(screen, "everything", screen.session.filter.text)


def _open(screen: ReaderScreen, scope: Scope, text: str) -> None:
    """Show the search line for one kind of search."""
    screen.searched_from = (screen.session.pane, screen.session.beside)
    screen.search.open(scope, text, screen.session.known.searches)


def show_typed(screen: ReaderScreen, scope: Scope, text: str) -> None:
    """Search for what has been typed so far."""
    if scope == "text":
        screen.show(screen.session.seeking(text))
        step_match(screen, 1)
        screen.search.say(screen.session.sought.query.problems)
    elif scope == "headlines":
        screen.show(screen.session.filtered(text))
        screen.search.say(screen.session.filter.query.problems)
    else:
        _search_everything(screen, text)


def _search_everything(screen: ReaderScreen, text: str) -> None:
    """Search whole texts, once typing rests."""
    wanted = Filter(text, parse(text), bodies=True)
    screen.search.say(wanted.query.problems)

    def begin() -> None:
        if screen.search.display and screen.search.field.value == text:
            search_texts(screen, wanted)

    screen.set_timer(_FULL_TEXT_DELAY_S, begin)


def show_searched(screen: ReaderScreen, message: TextsSearched) -> None:
    """Show the articles that whole texts were searched for, where they are still wanted."""
    stale = screen.search.display and screen.search.field.value != message.wanted.text
    if stale or message.wanted is not screen.wanted:
        return
    if message.library is not screen.session.library:
        search_texts(screen, message.wanted)
        return
    screen.wanted = None
    screen.show(screen.session.narrowed(message.wanted, message.found))


def keep(screen: ReaderScreen, scope: Scope) -> None:
    """End the search line and stay with what it found."""
    text = screen.search.field.value
    asked = screen.wanted or screen.session.filter
    same = asked.text == text and (asked.bodies or not text)
    if scope == "everything" and not same:
        search_texts(screen, Filter(text, parse(text), bodies=True))
    _end(screen)


def drop(screen: ReaderScreen, scope: Scope) -> None:
    """End the search line and show everything again."""
    _end(screen)
    session = screen.session
    if scope == "text":
        screen.show(replace(session, sought=Filter()))
        return
    forget_search(screen)
    session = session.filtered("")
    pane, beside = screen.searched_from
    if beside == "comparison" and session.comparing:
        session = replace(session.entered("comparison"), pane=pane)
    screen.show(session)


def _end(screen: ReaderScreen) -> None:
    screen.show(deeds.searched(screen.session, screen.search.field.value))
    screen.search.close()
    focus_pane(screen)
    screen.show_lines()


def step_match(screen: ReaderScreen, step: int) -> None:
    """Go to the next match in one direction."""
    if screen.session.pane == "headlines":
        if screen.session.filter.text:
            screen.show(screen.session.moved(step))
        else:
            screen.note("Nothing is searched for.")
        return
    if not screen.page.match_count and not screen.search.display:
        screen.note(
            "Nothing matches in this text."
            if screen.session.highlight
            else "Nothing is searched for."
        )
        return
    screen.page.step_match(step)
    row = screen.page.match_row
    if screen.session.pane == "comparison" and row >= 0:
        go_to_row(screen, row)
    screen.show_lines()
