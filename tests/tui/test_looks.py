"""How the screen looks: few pictures, of fixed size, looked at by a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from newsreader.tui.screens.reader import ReaderScreen
from tests.tui.conftest import reader_app, settled

SnapCompare = Callable[..., bool]

LOOKS = {
    "reading, middling, dark": ("newsreader-dark", (120, 36), ()),
    "reading, small, light": ("newsreader-light", (80, 24), ("j", "enter")),
    "headlines, small, terminal's colours": ("ansi-dark", (80, 24), ()),
    "comparing, wide, dark": ("newsreader-dark", (180, 50), ("c", "right_square_bracket")),
    "comparing, middling, light": ("newsreader-light", (120, 36), ("c",)),
    "comparing, stacked, dark": ("newsreader-dark", (60, 20), ("c",)),
    "searching, middling, dark": ("newsreader-dark", (120, 36), ("slash", *"kim army")),
    "accounts, middling, dark": ("newsreader-dark", (120, 36), ("A", "j", "l")),
    "accounts, small, light": ("newsreader-light", (60, 20), ("A", "j", "l", "l")),
    "help, middling, light": ("newsreader-light", (120, 36), ("c", "question_mark")),
}


@pytest.mark.parametrize(("theme", "size", "keys"), LOOKS.values(), ids=LOOKS.keys())
def test_the_screen_looks_as_it_did(
    snap_compare: SnapCompare, theme: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    """A change of look is deliberate, and somebody has looked at it."""

    async def walk(pilot: Pilot[None]) -> None:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        await settled(screen, pilot)
        for key in keys:
            await pilot.press(key)
            await settled(screen, pilot)

    assert snap_compare(reader_app(theme=theme), terminal_size=size, run_before=walk)


def test_without_colour_everything_is_still_told(
    snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR leaves marks, bars, bold and underline."""
    monkeypatch.setenv("NO_COLOR", "1")

    async def walk(pilot: Pilot[None]) -> None:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        await settled(screen, pilot)
        await pilot.press("c")
        await settled(screen, pilot)

    assert snap_compare(reader_app(), terminal_size=(120, 36), run_before=walk)
