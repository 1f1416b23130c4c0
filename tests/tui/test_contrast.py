"""Everything that is written can be read: in the themes' own values, 4.5 to 1 or more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.color import Color
from textual.screen import Screen
from textual.widget import Widget

from newsreader.tui import themes
from newsreader.tui.screens.reader import ReaderScreen
from newsreader.tui.widgets.entry_list import EntryList
from newsreader.tui.widgets.typing_field import TypingField
from tests.tui.conftest import OpenReader, settled

LEAST = 4.5
"""The contrast that WCAG 2.2 asks of text (success criterion 1.4.3)."""
NAMES = [theme.name for theme in themes.OWN]
WRITTEN = ("foreground", "muted", "accent", "secondary", "related", "warning", "error", "success")
GROUNDS = ("background", "surface", "panel")
LAID_BELOW = (
    "page--row",
    "page--sentence",
    "headline-list--cursor",
    "option-list--option-highlighted",
)
"""Parts that change the ground on which others are written."""
DIALOGS = {
    "help": ("question_mark",),
    "figures": ("number_sign",),
    "chooser": ("C",),
    "question": ("escape", "M"),
    "note": ("e",),
    "search": ("slash", *"is:x "),
}


def luminance(color: Color) -> float:
    """Return the relative luminance of a colour, as WCAG defines it."""

    def linear(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.r, color.g, color.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(written: Color, ground: Color) -> float:
    """Return the contrast of a colour, which may let the ground through, with its ground."""
    low, high = sorted((luminance(ground + written), luminance(ground)))
    return (high + 0.05) / (low + 0.05)


def parts(widget: Widget) -> Iterator[tuple[str, float]]:
    """Yield the parts of a widget, each with its contrast on every ground it may stand on."""
    _, ground = widget.background_colors
    looks = {name: widget.get_component_styles(name) for name in widget._get_component_classes()}
    grounds = [ground]
    for name, look in looks.items():
        if name in LAID_BELOW and look.has_rule("background"):
            grounds.append(ground + look.background)
    _, _, _, plain = widget.colors
    for name, look in looks.items():
        written = look.color if look.has_rule("color") else plain
        here = ground + look.background if look.has_rule("background") else None
        for below in [here] if here else grounds:
            yield name, contrast(written, below)


@pytest.mark.parametrize("name", NAMES)
async def test_every_colour_can_be_read_on_every_ground(open_reader: OpenReader, name: str) -> None:
    """Each of a theme's colours for writing and drawing stands out from its grounds."""
    async with open_reader(theme=name) as (screen, _):
        values = {
            key: Color.parse(value)
            for key, value in screen.app.theme_variables.items()
            if key in (*WRITTEN, *GROUNDS, "border")
        }

    pairs = [(written, ground) for written in WRITTEN for ground in GROUNDS]
    pairs += [("border", "background"), ("border", "surface")]
    faint = {
        pair: round(contrast(values[pair[0]], values[pair[1]]), 2)
        for pair in pairs
        if contrast(values[pair[0]], values[pair[1]]) < LEAST
    }
    assert faint == {}


@pytest.mark.parametrize("name", NAMES)
async def test_every_part_of_a_pane_can_be_read(open_reader: OpenReader, name: str) -> None:
    """Marks, numbers, notes and words can be read in the reader's row as well."""
    async with open_reader(theme=name) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        faint = {
            (type(widget).__name__, part): round(found, 2)
            for widget in (screen.headlines, screen.article, screen.comparison.page)
            for part, found in parts(widget)
            if found < LEAST
        }

    assert faint == {}


def written_on(screen: Screen[object]) -> Iterator[tuple[str, float]]:
    """Yield the widgets of a screen and the parts of those that one chooses from or types in."""
    for widget in screen.walk_children(Widget):
        if widget.display and not widget.disabled:
            _, _, ground, written = widget.colors
            yield type(widget).__name__, contrast(written, ground)
            if isinstance(widget, EntryList | TypingField):
                yield from parts(widget)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("keys", DIALOGS.values(), ids=DIALOGS.keys())
async def test_every_dialog_can_be_read(
    open_reader: OpenReader, name: str, keys: tuple[str, ...]
) -> None:
    """What a dialog says and offers, its field's hint included, can be read."""
    async with open_reader(theme=name) as (screen, pilot):
        assert isinstance(screen, ReaderScreen)
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press(*keys)
        await pilot.pause()
        faint = {
            part: round(found, 2) for part, found in written_on(pilot.app.screen) if found < LEAST
        }

    assert faint == {}
