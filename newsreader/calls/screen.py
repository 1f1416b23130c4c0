"""The call without a command, which opens the screen."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

from newsreader import streams
from newsreader.arguments import NOTHING, Request, UsageError
from newsreader.calls.holdings import opened_shelf
from newsreader.core.text import clean_line


def open_reader(request: Request) -> int:
    """Open the screen."""
    from newsreader.config import config
    from newsreader.shelf import library_paths, present

    lacking = streams.missing_for_screen()
    if lacking:
        raise UsageError(lacking)
    found = config()
    paths = library_paths([*request.paths, *request.library], found.settings)
    if not any(map(present, paths)):
        for reading in opened_shelf(paths).readings:
            for problem in reading.problems:
                streams.warn(str(problem))
        return NOTHING
    from newsreader.loading import batches
    from newsreader.tui.app import open_screen

    title = clean_line(", ".join(path.name or str(path) for path in paths))
    from newsreader.drawer import journal_path
    from newsreader.journal import open_journal
    from newsreader.outside import Machine

    journal, problems = open_journal(journal_path(), now=lambda: datetime.now(UTC))
    with closing(journal):
        status = open_screen(
            lambda cancelled: batches(paths, cancelled=cancelled),
            title,
            memory=journal,
            settings=found.settings,
            problems=(*found.problems, *problems),
            outside=Machine(found.settings.reports),
        )
    streams.leave_screen()
    return status
