"""The command line: one function a command, each of which loads only what it needs.

A command returns its exit status, or raises a `CommandError`, which is one line and a status.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader import streams
from newsreader.arguments import SCREEN, Answered, CommandError, Request, UsageError, read
from newsreader.core.article import Article, Problem
from newsreader.core.text import clean_line
from newsreader.reports.records import article_record, json_array, json_object

if TYPE_CHECKING:
    from newsreader.core.comparison import Comparison
    from newsreader.core.remarks import Remark
    from newsreader.core.search import Marks
    from newsreader.core.settings import Settings
    from newsreader.core.stories import Counterpart
    from newsreader.journal import Journal
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
    if request.marks and not request.json:
        raise UsageError("--marks goes with --json")
    articles = _shelf(request.library).library.articles
    if request.marks:
        from newsreader.reports.records import marked_record

        marks = _marks(articles)
        streams.write(json_array(marked_record(article, marks) for article in articles))
    else:
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
    library = _shelf(request.library).library
    asked = any(condition.name == "is" for condition in query.filters)
    marks = _marks(library.articles) if asked else Marks()
    found = find(library, query, bodies=True, marks=marks)
    if request.json or found:
        _print_articles(found, as_json=request.json)
    if not found:
        raise CommandError("nothing found")
    return DONE


def _compare(request: Request) -> int:
    from newsreader.core.comparison import compare
    from newsreader.core.verdicts import judged
    from newsreader.reports.linear import disagree, report
    from newsreader.reports.records import comparison_record

    shelf = _shelf(request.library)
    left = _comparable(shelf.article(request.article))
    chosen = None if request.other else _counterpart(left, shelf)
    right = _comparable(shelf.article(chosen.id if chosen else request.other or ""))
    comparison = compare(left, right)
    remarks = _remarks(comparison)
    if request.format == "json":
        lines: Iterable[str] = json_object(comparison_record(comparison, remarks))
    elif request.format == "md":
        from newsreader.reports.markdown import report as markdown_report

        lines = markdown_report(comparison, chosen, remarks)
    else:
        lines = report(comparison, chosen, remarks)
    if request.output:
        _save(lines, request.output)
    elif request.format in {"json", "md"}:
        streams.write(lines)
    else:
        _print_prose(lines)
    return NOTHING if request.exit_code and disagree(judged(comparison, remarks)) else DONE


def _remarks(comparison: Comparison) -> tuple[Remark, ...]:
    """Return what the journal says of two accounts; where there is none, none is begun."""
    from newsreader.drawer import journal_path
    from newsreader.shelf import present

    path = journal_path()
    if not present(path):
        return ()
    from newsreader.journal import remembered

    return remembered(path).between(comparison.left, comparison.right)


def _check(request: Request) -> int:
    from newsreader.reports.plain import checked

    shelf = _shelf([*request.paths, *request.library])
    streams.write(checked(shelf.readings))
    return DONE if any(reading.articles for reading in shelf.readings) else NOTHING


def _keys(request: Request) -> int:
    from newsreader.core.settings import commands

    table = commands(_settings())
    if request.json:
        records = (
            {
                "id": command.id,
                "keys": list(command.keys),
                "title": command.title,
                "help": command.help,
                "where": sorted(command.where),
            }
            for command in table
        )
        streams.write(json_array(records))
        return DONE
    rows = [(" ".join(command.keys), command.id, command.title) for command in table]
    _print_columns(rows)
    return DONE


def _config(request: Request) -> int:
    from newsreader.config import config, entries
    from newsreader.core.settings import value_label

    found = config()
    _tell(found.problems)
    if request.json:
        record = {
            "file": clean_line(str(found.file)),
            "settings": [entry._asdict() for entry in entries(found)],
            "problems": [str(problem) for problem in found.problems],
        }
        streams.write(json_object(record))
        return DONE
    _print_columns(
        [
            (name, clean_line(value_label(name, value)), origin)
            for name, value, origin in entries(found)
        ]
    )
    return DONE


def _journal(request: Request) -> int:
    from newsreader.drawer import journal_path
    from newsreader.shelf import present

    file = None if request.file == Path("-") else request.file
    if request.deed == "import":
        return _import(file)
    if not present(journal_path()):
        return DONE
    with closing(_opened()) as journal:
        if file:
            _save(journal.export_lines(), file)
        else:
            streams.write(journal.export_lines())
    return DONE


def _import(file: Path | None) -> int:
    """Take lines of JSON into the journal, and say which are none."""
    name = str(file or "-")
    try:
        with closing(_opened()) as journal:
            taken, problems = journal.import_lines(streams.lines(file), name=name)
    except OSError as fault:
        raise CommandError(f"{name}: {fault.strerror}") from fault
    for problem in problems:
        streams.warn(str(problem))
    streams.write([f"{taken} taken in"])
    return NOTHING if problems and not taken else DONE


def _where(request: Request) -> int:
    from platformdirs import user_state_path

    from newsreader.config import config_file
    from newsreader.drawer import journal_path

    paths = _library_paths(request.library)
    library = [clean_line(str(path.absolute())) for path in paths]
    places = {
        "state": clean_line(str(user_state_path("newsreader", appauthor=False))),
        "journal": clean_line(str(journal_path())),
        "config": clean_line(str(config_file())),
    }
    if request.json:
        streams.write(json_object({**places, "library": library}))
    else:
        rows = (*places.items(), *(("library", path) for path in library))
        streams.write(f"{name:8}{path}" for name, path in rows)
    return DONE


def _screen(request: Request) -> int:
    from newsreader.config import config
    from newsreader.shelf import library_paths, present

    lacking = streams.missing_for_screen()
    if lacking:
        raise UsageError(lacking)
    found = config()
    paths = library_paths([*request.paths, *request.library], found.settings)
    if not any(map(present, paths)):
        for reading in _shelf(paths).readings:
            for problem in reading.problems:
                streams.warn(str(problem))
        return NOTHING
    from newsreader.loading import batches
    from newsreader.tui.app import open_screen

    title = clean_line(", ".join(path.name or str(path) for path in paths))
    from newsreader.drawer import journal_path
    from newsreader.journal import open_journal

    journal, problems = open_journal(journal_path(), now=lambda: datetime.now(UTC))
    with closing(journal):
        return open_screen(
            lambda cancelled: batches(paths, cancelled=cancelled),
            title,
            memory=journal,
            settings=found.settings,
            problems=(*found.problems, *problems),
        )


def _opened() -> Journal:
    """Return the journal, and say what is wrong with it."""
    from newsreader.drawer import journal_path
    from newsreader.journal import open_journal

    journal, problems = open_journal(journal_path(), now=lambda: datetime.now(UTC))
    for problem in problems:
        streams.warn(str(problem))
    return journal


def _marks(articles: Iterable[Article]) -> Marks:
    """Return what the journal says is read and flagged; where there is none, none is begun."""
    from newsreader.core.search import Marks
    from newsreader.drawer import journal_path
    from newsreader.shelf import present

    if not present(journal_path()):
        return Marks()
    with closing(_opened()) as journal:
        return journal.recall(articles).marks


def _shelf(given: Sequence[Path]) -> Shelf:
    from newsreader.shelf import Shelf

    return Shelf(_library_paths(given))


def _library_paths(given: Sequence[Path]) -> tuple[Path, ...]:
    """Return the paths of the library; the settings are read where nothing is given."""
    from newsreader.core.settings import DEFAULTS
    from newsreader.shelf import library_paths

    return library_paths(given, DEFAULTS if given else _settings())


def _settings() -> Settings:
    """Return the settings in force; what is wrong with those stated is said on standard error."""
    from newsreader.config import config

    found = config()
    _tell(found.problems)
    return found.settings


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        streams.warn(str(problem))


def _comparable(article: Article) -> Article:
    if article.is_brief:
        raise UsageError(f"{article.id}: a headline without a body: nothing to compare")
    return article


def _counterpart(article: Article, shelf: Shelf) -> Counterpart:
    from newsreader.core.stories import Index

    for counterpart in Index(shelf.library.accounts).counterparts(article, 1):
        return counterpart
    raise CommandError(f"{article.id}: no other account in the library tells this story")


def _stories(request: Request) -> int:
    from newsreader.core.stories import Index
    from newsreader.reports.plain import story_lines
    from newsreader.reports.records import story_record

    library = _shelf(request.library).library
    stories = Index(library.articles).stories()
    if request.json:
        streams.write(json_array(map(story_record, stories)))
    else:
        streams.write(story_lines(stories, library))
    return DONE if stories else NOTHING


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


def _print_columns(rows: Sequence[tuple[str, ...]]) -> None:
    """Print rows, each column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    streams.write(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


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
    "stories": _stories,
    "check": _check,
    "keys": _keys,
    "journal": _journal,
    "config": _config,
    "where": _where,
    SCREEN: _screen,
}
