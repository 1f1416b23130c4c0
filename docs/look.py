"""Make what the README shows from the program itself: two screens and two tables.

    python docs/look.py

Run it after a change to the screen, the commands or the settings, and look at what it made.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from textual.pilot import Pilot

from newsreader.core.commands import key_table
from newsreader.core.settings import settings_table
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


def with_table(readme: str, name: str, table: str) -> str:
    """Return the README with a table between the marks of its name."""
    head, rest = readme.split(f"<!-- {name} -->\n", 1)
    _, tail = rest.split(f"<!-- end of {name} -->", 1)
    return f"{head}<!-- {name} -->\n{table}\n<!-- end of {name} -->{tail}"


def main() -> None:
    """Write the pictures and the tables."""
    for name, keys in SCREENS.items():
        (HERE / f"{name}.svg").write_text(asyncio.run(picture(keys)), encoding="utf-8")
    readme = README.read_text(encoding="utf-8")
    readme = with_table(readme, "keys", key_table())
    readme = with_table(readme, "settings", settings_table())
    README.write_text(readme, encoding="utf-8")


if __name__ == "__main__":
    main()
