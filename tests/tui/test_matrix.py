"""All accounts of a story on the screen: each cell leads to its sentence, and out leads back."""

from __future__ import annotations

import pytest

from newsreader.core.settings import Settings
from newsreader.tui.screens.matrix import MatrixDialog
from tests.tui.conftest import OpenReader, settled, shown


async def test_a_cell_leads_to_its_sentence_and_back(open_reader: OpenReader) -> None:
    """Enter opens the comparison at the sentence; Esc shows the table again, at the same cell."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "A")
        await settled(screen, pilot)
        table = shown(pilot.app.screen)
        await pilot.press("j", "l")
        await pilot.pause()
        there = shown(pilot.app.screen)
        spot = pilot.app.cursor_position
        await pilot.press("enter")
        await settled(screen, pilot)
        comparing = screen.session.comparing
        compared = pilot.app.screen is screen
        await pilot.press("escape")
        await pilot.pause()

        assert "This story in 3 accounts" in table
        assert "Passages · " in table
        assert "≠ " in table
        assert compared
        assert comparing is not None
        assert comparing.row is not None
        assert comparing.row.left
        assert comparing.row.right
        assert isinstance(pilot.app.screen, MatrixDialog)
        assert there == shown(pilot.app.screen)
        assert spot == pilot.app.cursor_position
        assert there.splitlines()[spot.y][spot.x :].startswith("✓")
        await pilot.press("escape")
        await pilot.pause()
        assert screen.is_current
        assert "article" == screen.session.pane


async def test_the_first_column_leads_into_the_article(open_reader: OpenReader) -> None:
    """A cell of the open account is its sentence in the article pane."""
    async with open_reader() as (screen, pilot):
        await pilot.press("A")
        await settled(screen, pilot)
        await pilot.press("j", "j", "enter")
        await settled(screen, pilot)

        assert "article" == screen.session.pane
        assert screen.session.sentence is not None
        assert screen.focused is screen.article


async def test_a_rejected_pair_is_no_passage_in_common(open_reader: OpenReader) -> None:
    """The table that is come back to knows the verdict that was given since."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "A")
        await settled(screen, pilot)
        before = shown(pilot.app.screen)
        await pilot.press("l", "enter")
        await settled(screen, pilot)
        await pilot.press("-")
        await settled(screen, pilot)
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(pilot.app.screen, MatrixDialog)
        assert before != shown(pilot.app.screen)


async def test_the_table_follows_a_changed_keymap(open_reader: OpenReader) -> None:
    """Its movements are the screen's own: other keys there are other keys here."""
    keymap = {"move.down": ("w",), "pane.in": ("E",), "story.accounts": ("T",)}
    async with open_reader(settings=Settings(keymap=keymap)) as (screen, pilot):
        await pilot.press("T")
        await settled(screen, pilot)
        dialog = pilot.app.screen
        before = pilot.app.cursor_position
        await pilot.press("j", "l")
        await pilot.pause()
        still = pilot.app.cursor_position
        await pilot.press("w", "E")
        await pilot.pause()
        moved = pilot.app.cursor_position

        assert before == still
        assert before.x < moved.x
        assert before.y < moved.y
        assert "h w k E move" in shown(dialog)
        await pilot.press("T")
        await pilot.pause()
        assert screen.is_current


@pytest.mark.parametrize("size", [(60, 20), (200, 60), (20, 6)])
async def test_the_table_fits_any_screen(open_reader: OpenReader, size: tuple[int, int]) -> None:
    """Narrow screens show fewer accounts; moving sideways shows the others."""
    async with open_reader(size=size) as (screen, pilot):
        await pilot.press("A")
        await settled(screen, pilot)
        await pilot.press("l", "l", "G", "g", "space")
        await pilot.pause()

        assert isinstance(pilot.app.screen, MatrixDialog)
        assert size[1] == len(shown(pilot.app.screen).splitlines())


async def test_too_few_accounts_are_said(open_reader: OpenReader) -> None:
    """A brief has no accounts to lay out, and the status line says so."""
    async with open_reader() as (screen, pilot):
        await pilot.press("G", "A")
        await pilot.pause()

        assert pilot.app.screen is screen
        assert "A brief has no text to compare." in shown(screen).splitlines()[0]
