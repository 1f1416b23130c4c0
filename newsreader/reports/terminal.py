"""Plain reports made to fit a terminal; only a terminal gets them, so only it loads Rich."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsreader.core.article import Article
from newsreader.reports.plain import columns

MEASURE = 84
"""The widest a line of prose gets, in cells: longer ones are hard to follow."""


def table(articles: Iterable[Article], width: int) -> str:
    """Return the list of articles as a table `width` cells wide, in the terminal's own colours."""
    grid = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("Id", "Date", "Source", "Kind"):
        grid.add_column(name, no_wrap=name != "Source")
    grid.add_column("Headline", ratio=1, overflow="fold")
    for article in articles:
        grid.add_row(*map(Text, columns(article)))
    console = Console(width=width, force_terminal=True, markup=False, emoji=False, highlight=False)
    with console.capture() as captured:
        console.print(grid)
    return "\n".join(row.rstrip() for row in captured.get().rstrip("\n").split("\n"))


def wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    """Yield the lines broken between words at `width` cells, or at the measure if that is less."""
    measure = max(2, min(width, MEASURE))  # Rich drops what is wider than a line.
    console = Console(width=measure, markup=False, emoji=False, highlight=False)
    for line in lines:
        if line.isascii() and len(line) <= measure:
            yield line
        else:
            yield from (part.plain.rstrip() for part in Text(line).wrap(console, measure))
