"""A reader that ends without a word is opened again as it was left."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from newsreader.core.marking import SessionMemory
from newsreader.core.views import view_of
from newsreader.loading import Batch, batches, bundled
from newsreader.tui.app import NewsReader
from newsreader.tui.background import Cancelled
from newsreader.tui.screens.comparing import COUNTERPART_GONE
from newsreader.tui.screens.dialogs import BoardDialog
from newsreader.tui.screens.reader import ReaderScreen
from tests.tui.conftest import settled, shown


@asynccontextmanager
async def reader(
    memory: SessionMemory, *paths: Path
) -> AsyncIterator[tuple[ReaderScreen, Pilot[None]]]:
    """Open a reader that remembers, and wait until everything is as it was left."""

    def load(cancelled: Cancelled) -> Iterator[Batch]:
        return batches(paths or (bundled(),), cancelled=cancelled)

    app = NewsReader(load, "test", memory=memory)
    async with app.run_test(size=(120, 36), notifications=True, tooltips=True) as pilot:
        screen = app.screen_stack[-1]
        assert isinstance(screen, ReaderScreen)
        await settled(screen, pilot)
        yield screen, pilot


async def test_a_comparison_with_a_board_over_it_is_there_again() -> None:
    """A pair is rejected and taken back; row, sides, hidden rows and board come back."""
    memory = SessionMemory()
    async with reader(memory) as (screen, pilot):
        await pilot.press("j", "enter", "c")
        await settled(screen, pilot)
        await pilot.press("right_square_bracket", "minus", "u", "x", "d", "number_sign", "j")
        await pilot.pause(0.6)
        before = screen.session

    async with reader(memory) as (screen, pilot):
        assert isinstance(pilot.app.screen, BoardDialog)
        assert view_of(before) == view_of(screen.session)
        assert before.comparing is not None
        assert screen.session.comparing is not None
        assert before.comparing.row == screen.session.comparing.row
        await pilot.press("escape")
        await pilot.pause()

        assert "comparing " in shown(screen).splitlines()[0]
        assert screen.focused is screen.comparison.page
        assert screen.session.board is None


async def test_the_place_in_an_article_is_there_again() -> None:
    """The line at the top and the marked sentence come back, though nobody said goodbye."""
    memory = SessionMemory()
    async with reader(memory) as (screen, pilot):
        await pilot.press("enter", "space", "j", "j")
        await pilot.pause(0.6)
        place, sentence = screen.article.offset_at_top, screen.session.sentence

    async with reader(memory) as (screen, pilot):
        assert place > 0
        assert (place, sentence) == (screen.article.offset_at_top, screen.session.sentence)
        assert "article" == screen.session.pane


async def test_a_search_in_an_article_is_there_again() -> None:
    """What is searched for is marked again, once the text has its marks as well."""
    memory = SessionMemory()
    async with reader(memory) as (screen, pilot):
        await pilot.press("enter", "slash", *"korea", "enter")
        await pilot.pause(0.6)
        found = screen.article.match_count

    async with reader(memory) as (screen, _):
        assert found > 1
        assert (found, "korea") == (screen.article.match_count, screen.session.sought.text)
        assert screen.session.annotation


async def test_a_counterpart_that_is_gone_is_said_calmly(tmp_path: Path) -> None:
    """The article is open, and a line says why nothing stands beside it."""
    text = "Lorries may use the bridge at {} from noon on Monday, the council said.\n"
    for name, place in (("one", "Ford"), ("two", "the ford")):
        body = f"Bridge opens to lorries\n\n{text.format(place)}\nIt was shut for a year.\n"
        (tmp_path / f"{name}.txt").write_text(body, encoding="utf-8")
    memory = SessionMemory()
    async with reader(memory, tmp_path) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        assert screen.session.comparing is not None
        gone = screen.session.comparing.comparison.right.article.file
        await pilot.pause(0.6)
    (tmp_path / gone).unlink()

    async with reader(memory, tmp_path) as (screen, pilot):
        await pilot.pause()

        assert "article" == screen.session.pane
        assert COUNTERPART_GONE[:40] in shown(pilot.app.screen)


async def test_a_comparison_is_there_again_after_reading_again() -> None:
    """Reload keeps the accounts, their sides, the row and what is hidden."""
    async with reader(SessionMemory()) as (screen, pilot):
        await pilot.press("j", "enter", "c")
        await settled(screen, pilot)
        await pilot.press("right_square_bracket", "x", "d", "j")
        before = screen.session
        await pilot.press("r")
        await settled(screen, pilot)
        after = screen.session

        assert before.comparing is not None
        assert after.comparing is not None
        assert before.library is not after.library
        assert view_of(before) == view_of(after)
        assert before.comparing.row == after.comparing.row


async def test_reading_again_does_not_call_a_reader_back() -> None:
    """Whoever goes to another article meanwhile stays there, without the comparison."""
    may_read = threading.Event()
    may_read.set()

    def load(cancelled: Cancelled) -> Iterator[Batch]:
        for batch in batches((bundled(),), cancelled=cancelled):
            yield batch
            may_read.wait(10)

    app = NewsReader(load, "slow")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen_stack[-1]
        assert isinstance(screen, ReaderScreen)
        await settled(screen, pilot)
        await pilot.press("c")
        await settled(screen, pilot)
        may_read.clear()
        await pilot.press("r")
        await pilot.pause(0.3)
        await pilot.press("j", "enter")
        there = screen.session.cursor
        may_read.set()
        await settled(screen, pilot)

        assert there is not None
        assert (there, "article") == (screen.session.cursor, screen.session.pane)
        assert screen.session.comparing is None
