"""Dialogs obey the keys in force, and the terminal's cursor is where the reader is."""

from __future__ import annotations

import pytest
from textual.events import Paste
from textual.screen import Screen
from textual.widgets import Input

from newsreader.core.settings import Settings
from newsreader.tui.screens.choosing import ChoiceDialog
from newsreader.tui.screens.dialogs import BoardDialog, TextDialog
from newsreader.tui.screens.reader import ReaderScreen
from tests.tui.conftest import OpenReader, Result, settled, shown

REMAPPED = Settings(
    keymap={
        "move.down": ("w",),
        "move.up": ("W", "ctrl+b"),
        "move.bottom": (",",),
        "pane.out": ("X",),
    }
)


async def test_a_board_moves_and_closes_by_the_keys_in_force(open_reader: OpenReader) -> None:
    """A remapped movement moves in a board as in a pane, and its old key does nothing there."""
    async with open_reader(settings=REMAPPED) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("at")
        await pilot.pause()
        board = screen.app.screen
        assert isinstance(board, BoardDialog)
        places = []
        for key in ("w", "w", "j", "W", "comma"):
            await pilot.press(key)
            places.append(board.options.highlighted)
        last = board.options.option_count - 1
        await pilot.press("X")
        await pilot.pause()

        assert [1, 2, 2, 1, last] == places
        assert screen.app.screen is screen


@pytest.mark.parametrize("key", ["X", "q", "escape", "question_mark", "enter"])
async def test_help_scrolls_and_closes_by_the_keys_in_force(
    open_reader: OpenReader, key: str
) -> None:
    """Help obeys the same table, and Esc closes whatever else has been remapped."""
    async with open_reader(settings=REMAPPED, size=(100, 20)) as (screen, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        dialog = screen.app.screen
        assert isinstance(dialog, TextDialog)
        foot = shown(dialog)
        await pilot.press("w", "w", "w", "W")
        await pilot.pause()
        scrolled = dialog.body.scroll_offset.y
        await pilot.press(key)
        await pilot.pause()

        assert "w W scroll · Esc closes" in foot
        assert 2 == scrolled
        assert screen.app.screen is screen


async def test_a_chooser_moves_while_one_types(open_reader: OpenReader) -> None:
    """Arrows always move; a remapped key moves where it types nothing; letters are typed."""
    async with open_reader(settings=REMAPPED) as (screen, pilot):
        await pilot.press("colon")
        await pilot.pause()
        dialog = screen.app.screen
        assert isinstance(dialog, ChoiceDialog)
        places = []
        for key in ("down", "down", "ctrl+b", "pagedown"):
            await pilot.press(key)
            places.append(dialog.options.highlighted)
        await pilot.press("w")

        assert [1, 2, 1] == places[:3]
        assert places[3] is not None
        assert places[3] > 2
        assert "w" == dialog.field.value


def line_under_cursor(screen: Screen[Result]) -> str:
    """Return the line of the screen that the terminal's cursor is on, from the cursor on."""
    spot = screen.app.cursor_position
    return shown(screen).splitlines()[spot.y]


async def test_the_cursor_follows_the_reader_through_a_comparison(open_reader: OpenReader) -> None:
    """It stands at the head of the row, also when the page scrolls or the sides are free."""
    async with open_reader(size=(120, 24)) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        for key in (*["right_square_bracket"] * 4, "equals_sign", "G", "x", "j"):
            await pilot.press(key)
            await settled(screen, pilot)
            comparing = screen.session.comparing
            assert comparing is not None
            assert comparing.row is not None
            row = comparing.row
            number = f"{row.mark} {(row.left or row.right)[0] + 1:>2} "
            narrow = f"{row.mark} {(row.left or row.right)[0] + 1} "
            line = line_under_cursor(screen)[screen.app.cursor_position.x :]
            assert line.startswith((number, narrow))


async def test_the_cursor_is_in_the_dialog_that_is_open(open_reader: OpenReader) -> None:
    """On the entry of a board, in the field that is typed in, and back in the pane at the end."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        here = line_under_cursor(screen)
        await pilot.press("at", "j")
        await pilot.pause()
        board = screen.app.screen
        assert isinstance(board, BoardDialog)
        about = board._board.entries[1].about
        on_board = line_under_cursor(board)
        await pilot.press("escape", "e", *"note")
        await pilot.pause()
        in_field = line_under_cursor(screen.app.screen)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.pause()

        assert about in on_board
        assert "note" in in_field
        assert here == line_under_cursor(screen)


async def test_the_entry_that_is_highlighted_is_told_without_colour(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bar stands before each of its lines and before no other, in the terminal's own colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader(theme="ansi-dark") as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("at", "j")
        await pilot.pause()
        board = screen.app.screen
        assert isinstance(board, BoardDialog)
        options = board.options
        lines = [options.render_line(y).text for y in range(options.size.height)]
        barred = [y for y, line in enumerate(lines) if line.startswith("▌")]
        about = board._board.entries[1].about

        assert about in lines[barred[0]]
        assert barred == list(range(barred[0], barred[0] + len(barred)))
        assert 0 not in barred


async def test_the_cursor_is_on_the_answer_to_a_question(open_reader: OpenReader) -> None:
    """It starts at no and goes with the focus."""
    async with open_reader() as (screen, pilot):
        assert isinstance(screen, ReaderScreen)
        await pilot.press("M")
        await pilot.pause()
        await pilot.pause()
        question = screen.app.screen
        at_first = line_under_cursor(question)[screen.app.cursor_position.x :]
        await pilot.press("shift+tab")
        await pilot.pause()
        await pilot.pause()
        then = line_under_cursor(question)[screen.app.cursor_position.x :]

        assert at_first.strip().startswith("n no")
        assert then.strip().startswith("y yes")


async def test_a_sentence_on_a_board_hangs_under_its_first_word(open_reader: OpenReader) -> None:
    """Where an entry goes on, its words stay clear of the bar and of the letter of its side."""
    async with open_reader(size=(60, 30)) as (screen, pilot):
        await pilot.press("enter", "c")
        await settled(screen, pilot)
        await pilot.press("exclamation_mark")
        await pilot.pause()
        board = screen.app.screen
        assert isinstance(board, BoardDialog)
        lines = [board.options.render_line(y).text for y in range(board.options.size.height)]
        begun = next(y for y, line in enumerate(lines) if line[3:4] in ("A", "B"))

        assert " " * 6 == lines[begun + 1][:6].replace("▌", " ")
        assert lines[begun + 1].strip(" ▌")


async def test_a_board_has_an_entry_on_the_lowest_screen(open_reader: OpenReader) -> None:
    """The foot and the title give way to what is listed."""
    async with open_reader(size=(20, 6)) as (screen, pilot):
        await pilot.press("enter", "c")
        await settled(screen, pilot)
        await pilot.press("number_sign")
        await pilot.pause()
        board = screen.app.screen
        assert isinstance(board, BoardDialog)

        assert board.options.size.height > 1


@pytest.mark.parametrize("key", ["/", "s", "|", "C"])
async def test_what_is_pasted_is_made_harmless(open_reader: OpenReader, key: str) -> None:
    """A clipboard may hold controls and hidden characters, which no field gives to the terminal."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", key)
        await pilot.pause()
        field = screen.app.screen.query_one(Input)
        field.value = ""
        field.post_message(Paste("a\x05\x9b31m\u202e b\nsecond line"))
        await pilot.pause()

        assert "a\u2405\ufffd31m b" == field.value
