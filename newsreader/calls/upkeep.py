"""The calls about the program itself: keys, config, journal, where."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from newsreader import streams
from newsreader.arguments import DONE, NOTHING, CommandError, Request
from newsreader.calls.holdings import (
    opened_journal,
    paths_of_library,
    settings_in_force,
    tell_problems,
)
from newsreader.calls.printing import print_columns, save
from newsreader.core.text import clean_line
from newsreader.reports.records import json_array, json_object


def print_keys(request: Request) -> int:
    """Print the table of commands."""
    from newsreader.core.settings import commands

    table = commands(settings_in_force())
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
    print_columns(rows)
    return DONE


def print_settings(request: Request) -> int:
    """Print the settings in force."""
    from newsreader.config import config, entries
    from newsreader.core.settings import value_label

    found = config()
    tell_problems(found.problems)
    if request.json:
        record = {
            "file": clean_line(str(found.file)),
            "settings": [
                {**entry._asdict(), "value": _harmless(entry.value)} for entry in entries(found)
            ],
            "problems": [str(problem) for problem in found.problems],
        }
        streams.write(json_object(record))
        return DONE
    print_columns(
        [
            (name, clean_line(value_label(name, value)), origin)
            for name, value, origin in entries(found)
        ]
    )
    return DONE


def _harmless(value: object) -> object:
    """Return a setting whose paths hold nothing that a terminal would obey or hide."""
    if isinstance(value, str):
        return clean_line(value)
    return [clean_line(each) for each in value] if isinstance(value, list | tuple) else value


def carry_journal(request: Request) -> int:
    """Take the journal out as lines of JSON, or take such lines in."""
    from newsreader.drawer import journal_path
    from newsreader.shelf import present

    file = None if request.file == Path("-") else request.file
    if request.deed == "import":
        return _import(file)
    if not present(journal_path()):
        return DONE
    with closing(opened_journal()) as journal:
        if file:
            save(journal.export_lines(), file)
        else:
            streams.write(journal.export_lines())
    return DONE


def _import(file: Path | None) -> int:
    """Take lines of JSON into the journal, and say which are none."""
    name = str(file or "-")
    try:
        with closing(opened_journal()) as journal:
            taken, problems = journal.import_lines(streams.lines(file), name=name)
    except FileNotFoundError as fault:
        raise CommandError(f"{name}: no such file or folder") from fault
    except OSError as fault:
        raise CommandError(f"{name}: {fault.strerror}") from fault
    for problem in problems:
        streams.warn(str(problem))
    streams.write([f"{taken} taken in"])
    return NOTHING if problems and not taken else DONE


def print_places(request: Request) -> int:
    """Print where state, journal, settings and library are."""
    from platformdirs import user_state_path

    from newsreader.config import config_file
    from newsreader.drawer import journal_path

    paths = paths_of_library(request.library)
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
