"""What calls ask for: the library, the settings and the journal, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader import streams
from newsreader.core.article import Article, Problem

if TYPE_CHECKING:
    from newsreader.core.search import Marks
    from newsreader.core.settings import Settings
    from newsreader.journal import Journal
    from newsreader.shelf import Shelf


def opened_shelf(given: Sequence[Path]) -> Shelf:
    """Return what the paths given hold, else the library in force."""
    from newsreader.shelf import Shelf

    return Shelf(paths_of_library(given))


def paths_of_library(given: Sequence[Path]) -> tuple[Path, ...]:
    """Return the paths of the library; the settings are read where nothing is given."""
    from newsreader.core.settings import DEFAULTS
    from newsreader.shelf import library_paths

    return library_paths(given, DEFAULTS if given else settings_in_force())


def settings_in_force() -> Settings:
    """Return the settings in force; what is wrong with those stated is said on standard error."""
    from newsreader.config import config

    found = config()
    tell_problems(found.problems)
    return found.settings


def tell_problems(problems: Iterable[Problem]) -> None:
    """Say on standard error what is wrong, a line each."""
    for problem in problems:
        streams.warn(str(problem))


def opened_journal() -> Journal:
    """Return the journal, and say what is wrong with it."""
    from newsreader.journal import journal_path, open_journal

    journal, problems = open_journal(journal_path(), now=lambda: datetime.now(UTC))
    tell_problems(problems)
    return journal


def marks_of(articles: Iterable[Article]) -> Marks:
    """Return what the journal says is read and flagged; where there is none, none is begun."""
    from newsreader.core.search import Marks
    from newsreader.journal import journal_path
    from newsreader.shelf import present

    if not present(journal_path()):
        return Marks()
    with closing(opened_journal()) as journal:
        return journal.recall(articles).marks
