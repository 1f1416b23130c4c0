"""Lists and prose made to fit a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from newsreader.core.text import Clean
from newsreader.reports.terminal import MEASURE, table, wrapped
from tests.reports.accounts import BRIEF, LEFT, RIGHT

STYLE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_table_fits_and_keeps_every_word(width: int) -> None:
    """No row is wider than the terminal and no headline is cut."""
    long = replace(LEFT, id="d4", headline=Clean("A headline of many words " * 9))

    shown = STYLE.sub("", table([LEFT, RIGHT, BRIEF, long], width))

    assert all(cell_len(row) <= width for row in shown.split("\n"))
    assert 9 == len(re.findall("many", shown))


@pytest.mark.parametrize(
    "headline",
    ["[WORLD] Fire", "see [/", "[/]", "[@click=app.quit]x[/]", ":smile: $primary {x}", "火事 [b]"],
)
def test_a_table_shows_brackets_as_they_are(headline: str) -> None:
    """Markup, emoji codes and variables of a stranger are words."""
    shown = STYLE.sub("", table([replace(BRIEF, headline=Clean(headline))], 80))

    assert headline in shown


@pytest.mark.parametrize("width", [1, 7, 30])
def test_prose_is_broken_at_the_width(width: int) -> None:
    """Lines fit, double-width characters included, and empty lines stay."""
    lines = ["The council said 40 houses burned.", "", "橋が開通した、市は言った。"]

    shown = list(wrapped(lines, width))

    assert all(cell_len(line) <= max(2, width) for line in shown)
    assert "".join(lines).replace(" ", "") == "".join(shown).replace(" ", "")
    assert "" in shown


def test_prose_has_a_measure_on_a_wide_terminal() -> None:
    """Lines of prose stay short enough to follow."""
    shown = list(wrapped(["word " * 60], 200))

    assert MEASURE >= max(map(len, shown)) > MEASURE - 6
