"""The commands that need more than the session: a dialog, the search line, the open pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from newsreader.tui.screens.arranging import change_width, give_alone
from newsreader.tui.screens.arriving import read_again
from newsreader.tui.screens.asking import (
    mark_all_read,
    open_link,
    open_palette,
    show_help,
    show_problems,
    write_note,
)
from newsreader.tui.screens.boards import show_board
from newsreader.tui.screens.comparing import open_comparison, step_article
from newsreader.tui.screens.counterparts import choose_counterpart
from newsreader.tui.screens.matrix import open_matrix
from newsreader.tui.screens.searching import open_filter, open_search, step_match
from newsreader.tui.screens.taking import copy_passage, copy_view, pipe_view, save_report

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

ACTIONS: Mapping[str, Callable[[ReaderScreen], None]] = {
    "search.open": open_search,
    "list.filter": open_filter,
    "search.next": partial(step_match, step=1),
    "search.previous": partial(step_match, step=-1),
    "article.next": partial(step_article, step=1),
    "article.previous": partial(step_article, step=-1),
    "compare.open": open_comparison,
    "compare.choose": choose_counterpart,
    "story.accounts": open_matrix,
    "board.figures": partial(show_board, name="figures"),
    "board.quotes": partial(show_board, name="quotes"),
    "board.names": partial(show_board, name="names"),
    "board.alone": partial(show_board, name="alone"),
    "pair.note": write_note,
    "mark.all_read": mark_all_read,
    "link.open": open_link,
    "view.alone": give_alone,
    "view.narrower": partial(change_width, step=-1),
    "view.wider": partial(change_width, step=1),
    "view.theme": lambda screen: screen.ask_for_theme(),
    "copy.passage": copy_passage,
    "copy.view": copy_view,
    "report.save": save_report,
    "report.pipe": pipe_view,
    "view.problems": show_problems,
    "library.reload": read_again,
    "app.palette": open_palette,
    "app.help": show_help,
    "app.close": lambda screen: screen.close_or_leave(),
    "app.quit": lambda screen: screen.leave(),
}
"""By command id."""
