"""The evidence of a comparison as a list over it; each entry leads to its sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import OptionList

from newsreader.core.boards import BOARDS, Board, BoardName
from newsreader.core.commands import Command
from newsreader.tui.screens.dialogs import BoardDialog
from newsreader.tui.screens.taking import take_from_board

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen


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
    take = partial(take_from_board, screen, comparing.comparison, board)
    screen.app.push_screen(OpenBoard(board, at, moved, screen.commands, take), chosen)


class OpenBoard(BoardDialog):
    """A board that tells which of its entries the reader is at."""

    def __init__(
        self,
        board: Board,
        at: int,
        moved: Callable[[int], None],
        commands: Sequence[Command],
        take: Callable[[str, int | None], None],
    ) -> None:
        super().__init__(board, at, commands, take)
        self._moved = moved

    @on(OptionList.OptionHighlighted)
    def _went(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._moved(event.option_index)
