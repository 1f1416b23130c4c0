"""The evidence of a comparison as a list over it; each entry leads to its sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsreader.core.boards import BOARDS, Board, BoardName, Entry
from newsreader.tui import content

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

SHOWN_ENTRIES = 1_000
"""Entries of a board that are listed: the list measures every one of them."""


def show_board(screen: ReaderScreen, name: BoardName) -> None:
    """List one kind of evidence; the entry that is chosen leads to its sentence."""
    comparing = screen.session.comparing
    if comparing is None:
        return
    board = BOARDS[name](comparing.comparison)
    if screen.session.board == name:
        screen.board_places[name] = screen.session.entry

    def moved(place: int) -> None:
        screen.show(replace(screen.session, entry=place))

    def chosen(place: int | None) -> None:
        session = replace(screen.session, board=None, entry=0)
        if place is not None:
            entry = board.entries[place]
            screen.board_places[name] = place
            there = comparing.at_sentence(entry.left_sentence, entry.right_sentence)
            session = session.with_comparing(there)
        screen.show(session)

    at = screen.board_places.get(name, 0)
    screen.show(replace(screen.session, board=name, entry=at))
    screen.app.push_screen(BoardDialog(board, at, moved), chosen)


class BoardDialog(ModalScreen[int | None]):
    """One kind of evidence as a list; closes with the place of the entry that was chosen."""

    BINDINGS = [
        Binding("escape,q,h,left", "dismiss(None)", "Close", show=False),
        Binding("j", "move('down')", "Down", show=False),
        Binding("k", "move('up')", "Up", show=False),
        Binding("space,ctrl+d", "move('page_down')", "Page down", show=False),
        Binding("b,ctrl+u", "move('page_up')", "Page up", show=False),
        Binding("g", "move('first')", "Top", show=False),
        Binding("G", "move('last')", "Bottom", show=False),
    ]
    options = query_one("#board-entries", OptionList)

    def __init__(self, board: Board, at: int, moved: Callable[[int], None]) -> None:
        super().__init__()
        self._board = board
        self._at = at
        self._moved = moved

    def compose(self) -> ComposeResult:
        """Compose the title, the entries, and the keys."""
        entries = self._board.entries
        heading = f"{self._board.title} · {len(entries)}"
        with Vertical(classes="dialog dialog-tall dialog-wide"):
            yield Static(content.sentence((heading, "bold $accent")), classes="dialog-title")
            if entries:
                yield OptionList(*map(_entry, entries[:SHOWN_ENTRIES]), id="board-entries")
            else:
                yield OptionList(id="board-entries", disabled=True)
                yield Static(content.line(self._board.nothing))
            more = f"{len(entries) - SHOWN_ENTRIES} more are not listed · "
            keys = "Enter goes to the sentence · Esc closes"
            foot = f"{more if len(entries) > SHOWN_ENTRIES else ''}{keys}"
            yield Static(content.line(foot), classes="dialog-foot")

    def on_mount(self) -> None:
        """Begin at the entry that was chosen last."""
        if self._board.entries:
            self.options.highlighted = min(self._at, len(self._board.entries) - 1)
            self.options.focus()

    def action_move(self, way: str) -> None:
        """Move through the entries by the keys that move everywhere."""
        moves: dict[str, Callable[[], None]] = {
            "down": self.options.action_cursor_down,
            "up": self.options.action_cursor_up,
            "page_down": self.options.action_page_down,
            "page_up": self.options.action_page_up,
            "first": self.options.action_first,
            "last": self.options.action_last,
        }
        moves[way]()

    @on(OptionList.OptionHighlighted)
    def _went(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._moved(event.option_index)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index)


def _entry(entry: Entry) -> Option:
    """Return an entry on a line for what it is about and one for each side that speaks."""
    about = f"{entry.about} · " if entry.about else ""
    rows = [content.sentence((f"{entry.mark} ", "bold $accent"), (about + entry.verdict, "bold"))]
    for letter, told in (("A", entry.left), ("B", entry.right)):
        if told:
            rows.append(content.sentence((f"  {letter}  ", "$muted"), told))
    return Option(Content("\n").join(rows))
