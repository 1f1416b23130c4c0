"""How calls print: records as they are, lists and prose fitted to a terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from newsreader import saving, streams
from newsreader.arguments import CommandError, UsageError
from newsreader.core.article import Article
from newsreader.reports.records import article_record, json_array


def print_articles(articles: Sequence[Article], *, as_json: bool) -> None:
    """Print a list: records, or columns, which a terminal gets as a table."""
    if as_json:
        streams.write(json_array(map(article_record, articles)))
    elif streams.prints_to_a_person():
        from newsreader.reports.terminal import table

        streams.write([table(articles, shutil.get_terminal_size().columns)])
    else:
        from newsreader.reports.plain import headlines

        streams.write(headlines(articles))


def print_columns(rows: Sequence[tuple[str, ...]]) -> None:
    """Print rows, each column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    streams.write(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def print_prose(lines: Iterable[str]) -> None:
    """Print lines, which a terminal gets broken at its width."""
    if streams.prints_to_a_person():
        from newsreader.reports.terminal import wrapped

        lines = wrapped(lines, shutil.get_terminal_size().columns)
    streams.write(lines)


def save(lines: Iterable[str], path: Path) -> None:
    """Write a new file, whole; one that exists is somebody's work and is left alone."""
    try:
        saving.save(path, lines)
    except saving.TakenError as fault:
        raise UsageError(str(fault)) from None
    except saving.SaveError as fault:
        raise CommandError(str(fault)) from fault
