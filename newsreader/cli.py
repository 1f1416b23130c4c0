"""The command line: one function a command, each of which loads only what it needs.

A command returns its exit status, or raises a `CommandError`, which is one line and a status.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader import streams
from newsreader.arguments import SCREEN, Answered, CommandError, Request, UsageError, read
from newsreader.core.article import Article
from newsreader.core.text import clean_line
from newsreader.reports.records import article_record, json_array, json_object

if TYPE_CHECKING:
    from newsreader.core.comparison import Counterpart
    from newsreader.shelf import Shelf

DONE, NOTHING = 0, 1


def main(words: Sequence[str]) -> int:
    """Do what a call asks for and return the exit status."""
    try:
        return _answer(words)
    except BrokenPipeError:
        return DONE
    except streams.OutputError as failure:
        streams.warn(f"standard output: {failure}")
        return NOTHING


def _answer(words: Sequence[str]) -> int:
    try:
        request = read(words)
        return _COMMANDS[request.command](request)
    except Answered as answer:
        streams.write(str(answer).rstrip("\n").split("\n"))
        return DONE
    except CommandError as fault:
        streams.warn(str(fault))
        return fault.status


def _list(request: Request) -> int:
    articles = _shelf(request.library).library.articles
    _print_articles(articles, as_json=request.json)
    return DONE if articles else NOTHING


def _show(request: Request) -> int:
    from newsreader.reports.plain import page

    article = _shelf(request.library).article(request.article)
    if request.json:
        streams.write(json_object(article_record(article)))
    else:
        _print_prose(page(article))
    return DONE


def _search(request: Request) -> int:
    from newsreader.core.search import Marks, find, parse

    query = parse(request.query)
    if query.problems:
        raise UsageError(query.problems[0])
    if query.is_empty:
        raise UsageError("the query asks for nothing: give it a word, a phrase or a filter")
    found = find(_shelf(request.library).library, query, bodies=True, marks=Marks())
    if request.json or found:
        _print_articles(found, as_json=request.json)
    if not found:
        raise CommandError("nothing found")
    return DONE


def _compare(request: Request) -> int:
    from newsreader.core.comparison import compare
    from newsreader.reports.linear import disagree, report
    from newsreader.reports.records import comparison_record

    shelf = _shelf(request.library)
    left = _comparable(shelf.article(request.article))
    chosen = None if request.other else _counterpart(left, shelf)
    right = chosen.article if chosen else _comparable(shelf.article(request.other or ""))
    comparison = compare(left, right)
    if request.format == "json":
        lines: Iterable[str] = json_object(comparison_record(comparison))
    else:
        lines = report(comparison, chosen)
    if request.output:
        _save(lines, request.output)
    elif request.format == "json":
        streams.write(lines)
    else:
        _print_prose(lines)
    return NOTHING if request.exit_code and disagree(comparison) else DONE


def _check(request: Request) -> int:
    from newsreader.reports.plain import checked

    shelf = _shelf([*request.paths, *request.library])
    streams.write(checked(shelf.readings))
    return DONE if any(reading.articles for reading in shelf.readings) else NOTHING


def _keys(request: Request) -> int:
    from newsreader.core.commands import COMMANDS

    if request.json:
        records = (
            {
                "id": command.id,
                "keys": list(command.keys),
                "title": command.title,
                "help": command.help,
                "where": sorted(command.where),
            }
            for command in COMMANDS
        )
        streams.write(json_array(records))
        return DONE
    rows = [(" ".join(command.keys), command.id, command.title) for command in COMMANDS]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    streams.write(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return DONE


def _where(request: Request) -> int:
    from platformdirs import user_config_path, user_state_path

    from newsreader.shelf import library_paths

    library = [clean_line(str(path.absolute())) for path in library_paths(request.library)]
    folders = {
        "state": clean_line(str(user_state_path("newsreader", appauthor=False))),
        "config": clean_line(str(user_config_path("newsreader", appauthor=False))),
    }
    if request.json:
        streams.write(json_object({**folders, "library": library}))
    else:
        rows = (*folders.items(), *(("library", path) for path in library))
        streams.write(f"{name:8}{path}" for name, path in rows)
    return DONE


def _screen(request: Request) -> int:
    from newsreader.shelf import library_paths, present

    lacking = streams.missing_for_screen()
    if lacking:
        raise UsageError(lacking)
    paths = library_paths([*request.paths, *request.library])
    if not any(map(present, paths)):
        for reading in _shelf(paths).readings:
            for problem in reading.problems:
                streams.warn(str(problem))
        return NOTHING
    from newsreader.loading import batches
    from newsreader.tui.app import open_screen

    title = clean_line(", ".join(path.name or str(path) for path in paths))
    return open_screen(lambda cancelled: batches(paths, cancelled=cancelled), title)


def _shelf(given: Sequence[Path]) -> Shelf:
    from newsreader.shelf import Shelf

    return Shelf(given)


def _comparable(article: Article) -> Article:
    if article.is_brief:
        raise UsageError(f"{article.id}: a headline without a body: nothing to compare")
    return article


def _counterpart(article: Article, shelf: Shelf) -> Counterpart:
    from newsreader.core.comparison import counterparts

    for counterpart in counterparts(article, shelf.library.articles):
        return counterpart
    raise CommandError(f"{article.id}: no counterpart in the library")


def _print_articles(articles: Sequence[Article], *, as_json: bool) -> None:
    """Print a list: records, or columns, which a terminal gets as a table."""
    if as_json:
        streams.write(json_array(map(article_record, articles)))
    elif streams.prints_to_a_person():
        from newsreader.reports.terminal import table

        streams.write([table(articles, shutil.get_terminal_size().columns)])
    else:
        from newsreader.reports.plain import headlines

        streams.write(headlines(articles))


def _print_prose(lines: Iterable[str]) -> None:
    """Print lines, which a terminal gets broken at its width."""
    if streams.prints_to_a_person():
        from newsreader.reports.terminal import wrapped

        lines = wrapped(lines, shutil.get_terminal_size().columns)
    streams.write(lines)


def _save(lines: Iterable[str], path: Path) -> None:
    """Write a new file; one that exists is somebody's work and is left alone."""
    try:
        with path.open("xb") as file:
            try:
                file.writelines(map(streams.encoded, lines))
                file.flush()
            except OSError:
                path.unlink(missing_ok=True)
                raise
    except FileExistsError:
        raise UsageError(f"{path}: exists already and is left alone") from None
    except OSError as fault:
        raise CommandError(f"{path}: {fault.strerror}") from fault


_COMMANDS: dict[str, Callable[[Request], int]] = {
    "list": _list,
    "show": _show,
    "search": _search,
    "compare": _compare,
    "check": _check,
    "keys": _keys,
    "where": _where,
    SCREEN: _screen,
}
