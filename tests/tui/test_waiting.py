"""The reader waits for an answer: the screen stays alive, and what is left is not opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from newsreader.tui.screens.choosing import ChoiceDialog
from newsreader.tui.screens.matrix import MatrixDialog
from newsreader.tui.screens.reader import ReaderScreen
from tests.tui.conftest import OpenReader, settled, shown


@contextmanager
def sorting(screen: ReaderScreen) -> Iterator[None]:
    """Keep the stories to another thread, as sorting a large library does."""
    with screen.stories._lock:
        yield


async def test_accounts_are_looked_for_beside_the_screen(open_reader: OpenReader) -> None:
    """While the library is sorted, C says that it looks; then the accounts are offered."""
    async with open_reader() as (screen, pilot):
        with sorting(screen):
            await pilot.press("C")
            await pilot.pause()
            waiting = shown(screen).splitlines()[0]
        await settled(screen, pilot)

        assert "looking for accounts …" in waiting
        assert isinstance(pilot.app.screen, ChoiceDialog)
        await pilot.press("enter")
        await settled(screen, pilot)
        assert "comparison" == screen.session.pane


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        *(("c", left) for left in ("escape", "tab", "1", "j", "slash", "question_mark", "v")),
        ("C", "escape"),
        ("C", "question_mark"),
        ("A", "1"),
    ],
)
async def test_an_answer_does_not_open_what_was_left(
    open_reader: OpenReader, asked: str, left: str
) -> None:
    """Going out, to another pane or article, or any other command forgets what was asked."""
    async with open_reader() as (screen, pilot):
        with sorting(screen):
            # Gone to at once, so that the best counterpart is not known yet.
            await pilot.press("j", "enter", asked)
            if left == "j":
                await pilot.press("1")
            await pilot.press(left)
            pane, over = screen.session.pane, pilot.app.screen
        await settled(screen, pilot)

        assert pane == screen.session.pane
        assert over is pilot.app.screen
        assert screen.session.comparing is None
        assert "" == screen.busy


async def test_out_gives_up_the_answer_and_nothing_else(open_reader: OpenReader) -> None:
    """Esc stays in the article; the next Esc goes out of it."""
    async with open_reader() as (screen, pilot):
        with sorting(screen):
            await pilot.press("j", "enter", "c")
            waiting = shown(screen).splitlines()[0]
            await pilot.press("escape")
            pane, line = screen.session.pane, shown(screen).splitlines()[0]
            await pilot.press("escape")

        assert "comparing …" in waiting
        assert "comparing …" not in line
        assert ("article", "headlines") == (pane, screen.session.pane)


@pytest.mark.parametrize("stays", ["space", "m", "f", "greater_than_sign", "t"])
async def test_reading_on_does_not_give_the_answer_up(open_reader: OpenReader, stays: str) -> None:
    """Scrolling, marking and changing the look lead nowhere else."""
    async with open_reader() as (screen, pilot):
        with sorting(screen):
            await pilot.press("j", "enter", "c", stays)
        await settled(screen, pilot)

        assert "comparison" == screen.session.pane


async def test_no_answer_opens_over_a_dialog(open_reader: OpenReader) -> None:
    """A question that stands over the screen keeps the keys; the table does not come over it."""
    async with open_reader() as (screen, pilot):
        with sorting(screen):
            await pilot.press("A", "M")
            asked = pilot.app.screen
        await settled(screen, pilot)

        assert asked is not screen
        assert asked is pilot.app.screen
        assert not isinstance(asked, MatrixDialog)
        assert "" == screen.busy
