"""Make what the README shows from the program itself: two screens and the table of keys.

    python docs/look.py

Run it after a change to the screen or to the commands, and look at what it made.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from textual.pilot import Pilot

from newsreader.core.commands import key_table
from newsreader.loading import batches, bundled
from newsreader.tui.app import NewsReader
from newsreader.tui.screens.reader import ReaderScreen

HERE = Path(__file__).resolve().parent
README = HERE.parent / "README.md"
SIZE = (120, 34)
SCREENS = {"reading": (), "comparing": ("c", "right_square_bracket")}
"""The keys that lead to each screen."""
_FONT_FACES = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
"""Textual's pictures fetch a font from the network; ours use the one at hand."""


async def settled(app: NewsReader, pilot: Pilot[None]) -> None:
    """Wait until nothing is being read or compared."""
    screen = app.screen
    for _ in range(3):
        await pilot.pause()
        while isinstance(screen, ReaderScreen) and screen.is_busy:
            await pilot.pause(0.01)


async def picture(keys: tuple[str, ...]) -> str:
    """Return the screen that some keys lead to, as SVG."""
    app = NewsReader(lambda cancelled: batches((bundled(),), cancelled=cancelled), "data")
    async with app.run_test(size=SIZE) as pilot:
        for key in (None, *keys):
            if key is not None:
                await pilot.press(key)
            await settled(app, pilot)
        return _FONT_FACES.sub("", app.export_screenshot(title="newsreader"))


def with_keys(readme: str) -> str:
    """Return the README with its table of keys as the commands have it."""
    head, rest = readme.split("<!-- keys -->\n", 1)
    _, tail = rest.split("<!-- end of keys -->", 1)
    return f"{head}<!-- keys -->\n{key_table()}\n<!-- end of keys -->{tail}"


def main() -> None:
    """Write the pictures and the table."""
    for name, keys in SCREENS.items():
        (HERE / f"{name}.svg").write_text(asyncio.run(picture(keys)), encoding="utf-8")
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
