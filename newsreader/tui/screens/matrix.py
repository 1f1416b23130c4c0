"""All accounts of a story in one table; each cell leads to its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from newsreader.core.article import Article
from newsreader.core.commands import COMMANDS, Command
from newsreader.core.marking import Recalled
from newsreader.core.matrix import (
    ACCOUNTS,
    FEWEST,
    Comparisons,
    Matrix,
    Remarks,
    compared,
    matrix,
)
from newsreader.core.matrix_table import MatrixTable, table, told
from newsreader.core.reading import source_or_file
from newsreader.core.session import Session
from newsreader.tui import content
from newsreader.tui.background import Cancelled, Job
from newsreader.tui.bindings import closing, move_keys, moving, sideways
from newsreader.tui.cursor import put_cursor
from newsreader.tui.screens.moving import steps
from newsreader.tui.screens.waiting import has_come, wait_for
from newsreader.tui.widgets.matrix_view import MatrixView

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

TOO_FEW = "Fewer than three accounts here tell this story."


@dataclass
class StoryLaidOut(Message):
    """The accounts of a story have been compared with each other."""

    number: int
    """Which comparison was waited for."""
    matrix: Matrix | None
    """None where there are too few accounts."""


def story_comparison(screen: ReaderScreen, article: Article, number: int) -> Job:
    """Return the work of comparing all accounts of an article's story."""
    session, stories = screen.session, screen.stories

    def work(cancelled: Cancelled) -> None:
        told = stories.story_of(article, session.library)
        accounts = (article, *(each for each in told if each is not article))[:ACCOUNTS]
        if len(accounts) < FEWEST:
            screen.post_message(StoryLaidOut(number, None))
            return
        comparisons = compared(accounts, cancelled, screen.thresholds)
        if comparisons is not None:
            remarks = _said(session.known, comparisons)
            screen.post_message(StoryLaidOut(number, matrix(accounts, comparisons, remarks)))

    return work


def _said(known: Recalled, comparisons: Comparisons) -> Remarks:
    """Return what the reader said of the pairs of some comparisons."""
    said = {places: known.between(one.left, one.right) for places, one in comparisons.items()}
    return {places: remarks for places, remarks in said.items() if remarks}


def open_matrix(screen: ReaderScreen) -> None:
    """Set all accounts of the open article's story beside each other."""
    article = screen.session.article
    if article is None:
        return
    last = screen.matrix_left
    if last is not None and last.matrix.accounts[0] is article:
        show_matrix(screen, last)
        return
    number = wait_for(screen, "comparing all accounts …")
    screen.background.begin("compare", story_comparison(screen, article, number))


def show_laid_out(screen: ReaderScreen, message: StoryLaidOut) -> None:
    """Show the accounts that were waited for, or say that there are too few."""
    if not has_come(screen, message.number):
        return
    if message.matrix is None:
        screen.note(TOO_FEW)
    else:
        show_matrix(screen, table(message.matrix))


def show_matrix(screen: ReaderScreen, at: MatrixTable) -> None:
    """Show a table as the reader has judged its pairs.

    The cell that is chosen leads to its sentence, and out of there back here.
    """

    def chosen(left: tuple[MatrixTable, bool] | None) -> None:
        if left is None:
            return
        screen.matrix_left, goes = left
        screen.matrix_waits = goes
        screen.show(there(screen.session, left[0]) if goes else screen.session)

    screen.matrix_waits = False
    at = at.with_remarks(_said(screen.session.known, at.matrix.comparisons))
    screen.app.push_screen(MatrixDialog(at, screen.commands), chosen)


def go_back(screen: ReaderScreen, before: Session) -> None:
    """Show the table again that led to the pane the reader has just gone out of."""
    if not screen.matrix_waits or screen.matrix_left is None or screen.session.pane == before.pane:
        return
    screen.matrix_waits = False
    if screen.matrix_left.matrix.accounts[0] is screen.session.article:
        show_matrix(screen, screen.matrix_left)


def there(session: Session, left: MatrixTable) -> Session:
    """Go to the sentence of a cell: in the article, or beside the open article's."""
    cells = left.fact.cells if left.fact else ()
    if not cells:
        return session
    if left.column:
        session = session.compared(left.matrix.comparisons[0, left.column])
        comparing = session.comparing
        if comparing is None:
            return session
        here = comparing.at_sentence(cells[0].sentence, cells[left.column].sentence)
        return session.with_comparing(here)
    session = replace(session.entered("article"), beside="article")
    if session.counterpart is None:
        session = session.annotated(left.matrix.comparisons[0, 1])
    return session.at_sentence(cells[0].sentence)


class MatrixDialog(ModalScreen[tuple[MatrixTable, bool]]):
    """The table of a story; closes with where the reader was, and whether to go to it."""

    view = query_one("#matrix", MatrixView)
    words = query_one("#matrix-words", Static)

    def __init__(self, at: MatrixTable, commands: Sequence[Command] = COMMANDS) -> None:
        super().__init__()
        self._table = at
        self._bindings = BindingsMap(
            [
                Binding("enter", "leave(True)", "Go there", show=False),
                *moving(commands),
                *sideways(commands),
                *closing(commands, "app.close", "story.accounts", action="leave(False)"),
            ]
        )
        self._keys = move_keys(commands)

    def compose(self) -> ComposeResult:
        """Compose the title, the table, what the reader's cell says, and the keys."""
        accounts = len(self._table.matrix.accounts)
        with Vertical(classes="dialog dialog-tall dialog-full"):
            heading = f"This story in {accounts} accounts"
            yield Static(content.sentence((heading, "bold $accent")), classes="dialog-title")
            yield MatrixView(self._table)
            yield Static(id="matrix-words")
            foot = f"{self._keys} move · Enter goes there · Esc closes"
            yield Static(content.line(foot), classes="dialog-foot")

    def on_mount(self) -> None:
        """Begin at the cell where the reader was."""
        self.view.focus()

    def on_resize(self) -> None:
        """Show the reader's cell, once there is room for it."""
        self.call_after_refresh(self._show, self._table)

    def _show(self, at: MatrixTable) -> None:
        self._table = at
        self.view.show(at)
        fact = at.fact
        who = source_or_file(at.matrix.accounts[at.column])
        about = fact.about if fact else ""
        words = content.sentence((f"{who}: ", "bold $accent"), told(at))
        heading = content.sentence((about, "bold")).truncate(self.view.size.width, ellipsis=True)
        self.words.update(Content("\n").join([heading, words]) if heading else words)
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        put_cursor(self.view, self.view.cursor_spot)

    def action_move(self, verb: str) -> None:
        """Go to another fact as the command `move.` with this verb does."""
        self._show(self._table.moved(steps(verb, self.view.page)))

    def action_step(self, accounts: int) -> None:
        """Go to another account."""
        self._show(self._table.moved(0, accounts))

    def action_leave(self, goes: bool) -> None:  # noqa: FBT001 - an action's argument
        """Close, with the cell and whether to go to it."""
        if not goes or self._table.cell.sentence is not None:
            self.dismiss((self._table, goes))
