"""Beginning a search, and going from match to match."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.core import deeds
from newsreader.core.search import parse
from newsreader.core.session import Filter
from newsreader.tui.background import TextsSearched, text_search
from newsreader.tui.screens.arranging import focus_pane
from newsreader.tui.screens.moving import go_to_row
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
            work = text_search(screen.session, wanted, screen.post_message)
            screen.background.begin("search", work)

    screen.set_timer(_FULL_TEXT_DELAY_S, begin)


def show_searched(screen: ReaderScreen, message: TextsSearched) -> None:
    """Show the articles that whole texts were searched for, where they are still wanted."""
    stale = screen.search.display and screen.search.field.value != message.wanted.text
    if not stale and message.library is screen.session.library:
        screen.show(screen.session.narrowed(message.wanted, message.found))


def keep(screen: ReaderScreen, scope: Scope) -> None:
    """End the search line and stay with what it found."""
    text = screen.search.field.value
    if scope == "everything" and screen.session.filter.text != text:
        screen.show(screen.session.filtered(text, bodies=True))
    _end(screen)


def drop(screen: ReaderScreen, scope: Scope) -> None:
    """End the search line and show everything again."""
    _end(screen)
    session = screen.session
    screen.show(replace(session, sought=Filter()) if scope == "text" else session.filtered(""))


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
