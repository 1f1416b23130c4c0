"""A reader over captures written for the test, driven as a person would."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from newsreader.core.outside import Outside
from newsreader.core.settings import DEFAULTS, Settings
from newsreader.loading import Batch, batches, bundled
from newsreader.tui.app import NewsReader
from newsreader.tui.background import Cancelled
from newsreader.tui.screens.reader import ReaderScreen

Reading = tuple[ReaderScreen, Pilot[None]]
Result = TypeVar("Result")
OpenReader = Callable[..., AbstractAsyncContextManager[Reading]]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the machine's taste out of the tests."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL", "TEXTUAL_DRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


def reader_app(
    *paths: Path,
    theme: str | None = None,
    settings: Settings = DEFAULTS,
    outside: Outside | None = None,
) -> NewsReader:
    """Return the app on some files, or on the bundled library."""

    def load(cancelled: Cancelled) -> Iterator[Batch]:
        return batches(paths or (bundled(),), cancelled=cancelled)

    stated = replace(settings, theme=theme or settings.theme)
    return NewsReader(load, "test", settings=stated, outside=outside)


async def settled(screen: ReaderScreen, pilot: Pilot[None]) -> None:
    """Wait until nothing is being read, searched or compared."""
    for _ in range(3):
        await pilot.pause()
        while screen.is_busy:
            await pilot.pause(0.01)
    await pilot.pause()


@pytest.fixture
def open_reader() -> OpenReader:
    """Return a function that runs the reader on files and waits until they are read."""

    @asynccontextmanager
    async def opened(
        *paths: Path,
        size: tuple[int, int] = (120, 36),
        theme: str | None = None,
        settings: Settings = DEFAULTS,
        outside: Outside | None = None,
    ) -> AsyncIterator[Reading]:
        app = reader_app(*paths, theme=theme, settings=settings, outside=outside)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            screen = app.screen
            assert isinstance(screen, ReaderScreen)
            await settled(screen, pilot)
            yield screen, pilot

    return opened


def shown(screen: Screen[Result]) -> str:
    """Return the characters on the whole screen, line by line."""
    strips = screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
