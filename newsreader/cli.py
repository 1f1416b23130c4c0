"""The command line: a call is read, and its command answers.

A command returns its exit status, or raises a `CommandError`, which is one line and a status.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsreader import streams
from newsreader.arguments import DONE, NOTHING, SCREEN, Answered, CommandError, Request, read
from newsreader.calls import comparing, library, screen, upkeep


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


_COMMANDS: dict[str, Callable[[Request], int]] = {
    "list": library.list_articles,
    "show": library.show_article,
    "search": library.search_articles,
    "compare": comparing.compare_accounts,
    "stories": library.list_stories,
    "check": library.check_paths,
    "keys": upkeep.print_keys,
    "journal": upkeep.carry_journal,
    "config": upkeep.print_settings,
    "where": upkeep.print_places,
    SCREEN: screen.open_reader,
}
