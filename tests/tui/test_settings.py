"""The screen as its reader has settled it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.core.article import Problem
from newsreader.core.settings import LIST_WIDTHS, THEMES, Settings
from newsreader.core.text import clean_line
from newsreader.loading import Batch, batches, bundled
from newsreader.tui import themes
from newsreader.tui.app import NewsReader
from newsreader.tui.background import Cancelled
from newsreader.tui.screens.dialogs import TextDialog
from newsreader.tui.screens.reader import ReaderScreen
from tests.tui.conftest import OpenReader, settled, shown
from tests.tui.test_terminal import Terminal

REMAPPED = Settings(
    keymap={"move.down": ("down", "i"), "app.help": ("H",), "search.next": (",",), "app.close": ()}
)


def test_the_themes_are_those_that_can_be_stated() -> None:
    """What the settings allow is what the screen has."""
    assert THEMES == themes.NAMES


async def test_a_key_given_works_and_the_old_one_does_not(open_reader: OpenReader) -> None:
    """The command listens to its new keys alone, a comma included; others keep theirs."""
    async with open_reader(settings=REMAPPED) as (screen, pilot):
        screen.show(screen.session.filtered("is:brief"))
        places = []
        for key in ("i", "j", "down", "k", "comma", "n"):
            await pilot.press(key)
            places.append(screen.session.place)

    assert [1, 1, 2, 1, 2, 2] == places


async def test_a_key_may_serve_two_panes(open_reader: OpenReader) -> None:
    """A key given to a command of one pane still does what it does in another."""
    settings = Settings(keymap={"compare.mark": ("d",)})
    async with open_reader(settings=settings) as (screen, pilot):
        await pilot.press("d")
        held = screen.session.side_a
        await pilot.press("d", "c")
        await settled(screen, pilot)
        await pilot.press("d")

        assert held is not None
        assert screen.session.comparing is not None
        assert screen.session.comparing.differences_only


async def test_the_key_line_and_help_and_palette_show_the_keys_in_force(
    open_reader: OpenReader,
) -> None:
    """What is shown is what works; a command without a key is off the key line."""
    async with open_reader(settings=REMAPPED) as (screen, pilot):
        foot = shown(screen).splitlines()[-1]
        await pilot.press("?")
        await pilot.pause()
        unopened = screen.app.screen
        await pilot.press("H")
        await pilot.pause()
        dialog = screen.app.screen
        assert isinstance(dialog, TextDialog)
        page = dialog._page
        margins = {page.text[part.start : part.end]: part.margin.strip() for part in page.parts}
        await pilot.press("escape", ":")
        await pilot.pause()
        await pilot.press(*"help")
        await pilot.pause()
        found = shown(screen.app.screen)

    assert unopened is screen
    assert "↓ move" in foot
    assert "H help" in foot
    assert "quit" not in foot
    assert ("↓ i", "H", "") == (
        margins["Move one row or line down."],
        margins["Explain this pane and its keys."],
        margins["Close the comparison, else quit."],
    )
    assert "H  Explain this pane" in found


async def test_widths_and_theme_are_as_stated(open_reader: OpenReader) -> None:
    """The list, the measure and the colours begin as the settings say; keys still change them."""
    settings = Settings(theme="newsreader-light", list_width=30, measure=40)
    async with open_reader(settings=settings, size=(180, 40)) as (screen, pilot):
        begun = (screen.app.theme, screen.headlines.size.width, screen.article._widths)
        await pilot.press("c")
        await settled(screen, pilot)
        columns = screen.comparison.page._widths
        await pilot.press("greater_than_sign", "t")
        await pilot.pause()

        assert "newsreader-light" == begun[0]
        assert begun[1] in range(28, 31)
        assert ((40,), (40, 40)) == (begun[2], columns)
        assert screen.headlines.size.width == begun[1] + 4
        assert "newsreader-light" != screen.app.theme


@pytest.mark.parametrize("width", LIST_WIDTHS)
async def test_every_width_that_can_be_stated_fits(open_reader: OpenReader, width: int) -> None:
    """The narrowest and the widest list leave the article its room."""
    async with open_reader(settings=Settings(list_width=width), size=(100, 24)) as (screen, _):
        assert screen.headlines.outer_size.width == min(width, 50)
        assert screen.article.size.width > 40


async def test_the_list_stands_in_the_order_stated(open_reader: OpenReader, tmp_path: Path) -> None:
    """The oldest first, in the list as in a search."""
    for name, day in (("one", 18), ("two", 20), ("three", 19)):
        text = f"The bridge of {name}\n\nLorries may use the bridge from noon on Monday.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(f"date: 2024-11-{day}\n", encoding="utf-8")
    async with open_reader(tmp_path, settings=Settings(sort="oldest")) as (screen, pilot):
        listed = [entry.date for entry in screen.session.headlines]
        await pilot.press("slash", *"bridge", "enter")
        await settled(screen, pilot)
        searched = [entry.date for entry in screen.session.headlines]

    assert [dt.date(2024, 11, day) for day in (18, 19, 20)] == listed == searched


async def test_the_thresholds_stated_decide_what_is_paired(open_reader: OpenReader) -> None:
    """In the marks of the article as in a comparison that is chosen."""
    settings = Settings(same=0.95, related=0.95)
    async with open_reader(settings=settings) as (screen, pilot):
        await pilot.pause(0.3)
        await settled(screen, pilot)
        marked = screen.session.counterpart
        await pilot.press("C", "enter")
        await settled(screen, pilot)
        chosen = screen.session.comparing

        assert marked is not None
        assert chosen is not None
        assert all(pair.score >= 0.95 for pair in (*marked.pairs, *chosen.original.pairs))


async def test_what_is_wrong_with_the_settings_is_listed_first() -> None:
    """The reader starts all the same; the problems say why a setting is not in force."""

    def load(cancelled: Cancelled) -> Iterator[Batch]:
        return batches((bundled(),), cancelled=cancelled)

    wrong = Problem(clean_line("config.yaml"), clean_line("theme: not one of these: [b]x[/b]"), 3)
    settings = Settings(keymap={"view.problems": ("W",)})
    app = NewsReader(load, "test", settings=settings, problems=(wrong,))
    async with app.run_test(size=(120, 36), notifications=True, tooltips=True) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await settled(screen, pilot)
        counted = shown(screen).splitlines()[0]
        await pilot.press("W")
        await pilot.pause()

        assert "1 problem in the settings: W" in counted
        assert "• config.yaml: line 3: theme: not one of these: [b]x[/b]" in shown(app.screen)


def test_a_file_of_settings_reaches_the_screen(tmp_path: Path) -> None:
    """In a terminal: a sound key closes the reader, a wrong theme only makes a problem."""
    file = tmp_path / "mine.yaml"
    file.write_text("theme: solarized\nkeymap:\n  app.close: w\n", encoding="utf-8")
    terminal = Terminal(["-m", "newsreader"], env={"NEWSREADER_CONFIG": str(file)})
    terminal.read_until(b"Elsewhere")
    terminal.read_until(b"1 problem in the settings: P")

    terminal.process.write(b"qw")

    assert 0 == terminal.ended()
