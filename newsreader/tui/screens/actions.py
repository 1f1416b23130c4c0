"""The commands that need more than the session: a dialog, the search line, the open pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from newsreader.tui.screens.asking import (
    choose_counterpart,
    mark_all_read,
    open_link,
    open_palette,
    show_board,
    show_help,
    show_problems,
    write_note,
)
from newsreader.tui.screens.searching import open_filter, open_search, step_match
from newsreader.tui.screens.taking import copy_passage, copy_view, pipe_view, save_report

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

ACTIONS: Mapping[str, Callable[[ReaderScreen], None]] = {
    "search.open": open_search,
    "list.filter": open_filter,
    "search.next": partial(step_match, step=1),
    "search.previous": partial(step_match, step=-1),
    "compare.choose": choose_counterpart,
    "board.figures": partial(show_board, name="figures"),
    "board.quotes": partial(show_board, name="quotes"),
    "board.names": partial(show_board, name="names"),
    "board.alone": partial(show_board, name="alone"),
    "pair.note": write_note,
    "mark.all_read": mark_all_read,
    "link.open": open_link,
    "copy.passage": copy_passage,
    "copy.view": copy_view,
    "report.save": save_report,
    "report.pipe": pipe_view,
    "view.problems": show_problems,
    "app.palette": open_palette,
    "app.help": show_help,
}
"""By command id."""
