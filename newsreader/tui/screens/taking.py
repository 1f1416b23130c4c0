"""What the reader takes out of the program: a passage, a view, a report, an address."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.actions import SkipAction

from newsreader.core.boards import Board
from newsreader.core.citation import (
    entry_passage,
    headline_passage,
    paragraph_passage,
    row_passage,
    sentences_passage,
)
from newsreader.core.comparison import Comparison
from newsreader.core.filenames import report_name
from newsreader.core.layout import page_of
from newsreader.core.outside import Cancelled, Outside, Ran, Saved
from newsreader.core.text import Clean, clean, clean_line
from newsreader.reports import forms
from newsreader.reports.views import board_lines, view
from newsreader.tui.screens.dialogs import TextDialog
from newsreader.tui.screens.fields import Asked, FieldDialog, WaitingDialog

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

Text = Callable[[], Clean]
"""Makes a text; called where it keeps nobody waiting."""

TERMINAL_TAKES = 74_994
"""Bytes of a text that is sent to the terminal: several take no longer command than it makes."""
_EXCERPT = 60
"""Characters of what was copied that are shown."""
_SHOWN_LINES = 1_000
"""Lines of what a command printed that are shown."""


@dataclass(slots=True)
class Desk:
    """The machine around the screen, and the command it was last asked for."""

    outside: Outside
    last_command: str = ""


def copy_passage(screen: ReaderScreen) -> None:
    """Copy what the reader is at, with its source."""
    text = _passage(screen)
    if text is not None:
        copy(screen, text)


def _passage(screen: ReaderScreen) -> Text | None:
    """Return what makes the text of the sentence, pair or headline the reader is at."""
    session = screen.session
    comparing, article = session.comparing, session.article
    if session.pane == "comparison" and comparing:
        row = comparing.row
        return partial(row_passage, comparing.comparison, row) if row else None
    if article is None:
        return None
    if session.pane == "headlines":
        return partial(headline_passage, article)
    if session.counterpart and session.annotation and session.sentence is not None:
        number = session.annotation[session.sentence].number
        return partial(sentences_passage, session.counterpart.left, (number,))
    return partial(paragraph_passage, article, screen.article.offset_at_top)


def copy_selection(screen: ReaderScreen) -> None:
    """Copy the text that is selected; where there is none, the key is somebody else's."""
    selection = screen.get_selected_text()
    if not selection:
        raise SkipAction
    copy(screen, lambda: clean(selection))


def copy_view(screen: ReaderScreen) -> None:
    """Copy all that the pane shows."""
    copy(screen, _view(screen))


def _view(screen: ReaderScreen) -> Text:
    session = screen.session
    return lambda: _joined(view(session))


def _joined(lines: Iterable[str]) -> Clean:
    return clean("\n".join(lines).strip("\n"))


def take_from_board(
    screen: ReaderScreen, comparison: Comparison, board: Board, name: str, place: int | None
) -> None:
    """Carry out a command on a board: on the entry at a place, or on all of it."""
    if name == "copy.passage" and place is not None:
        copy(screen, partial(entry_passage, comparison, board.entries[place]))
    elif name == "copy.view":
        copy(screen, lambda: _joined(board_lines(board)))
    elif name == "report.pipe":
        pipe(screen, lambda: _joined(board_lines(board)))


def copy(screen: ReaderScreen, text: Text) -> None:
    """Copy a text to the reader's clipboard, and say truly what became of it."""

    def work(cancelled: Cancelled) -> None:
        made = text()
        how = screen.desk.outside.copy(made, cancelled)
        if not cancelled():
            screen.call_later(_copied, screen, made, how)

    screen.background.begin("copy", work)


def _copied(screen: ReaderScreen, text: Clean, how: str | None) -> None:
    line = clean_line(text)
    excerpt = line if len(line) <= _EXCERPT else f"{line[:_EXCERPT].rstrip()}…"
    if how is not None:
        screen.say(f"Copied {how}: {excerpt}")
    elif len(text.encode()) > TERMINAL_TAKES:
        screen.say("Not copied: no clipboard is at hand, and it is too long for the terminal.")
    else:
        screen.app.copy_to_clipboard(text)
        screen.say(f"Sent to the terminal, which may not take it: {excerpt}")


def save_report(screen: ReaderScreen) -> None:
    """Ask for a name, and save what is open under it."""
    session = screen.session
    shown = session.comparing if session.beside == "comparison" else session.article
    if shown is not None:
        _ask_name(screen, shown, report_name(forms.articles(shown), forms.USUAL))


def _ask_name(screen: ReaderScreen, shown: forms.Shown, name: str, problem: str = "") -> None:
    endings = ", ".join(forms.endings(shown))
    folder = screen.desk.outside.folder
    asked = Asked("Save a report", f"In {folder}; the ending says how: {endings}", "saves")

    def answered(given: str | None) -> None:
        if not given or not given.strip():
            return
        try:
            lines = forms.lines(shown, given.strip())
        except forms.FormError as reason:
            _ask_name(screen, shown, given, str(reason))
        else:
            _save(screen, shown, given.strip(), lines)

    screen.app.push_screen(FieldDialog(asked, name, problem), answered)


def _save(screen: ReaderScreen, shown: forms.Shown, name: str, lines: Iterable[str]) -> None:
    def work(cancelled: Cancelled) -> None:  # noqa: ARG001 - a report begun is a report saved
        saved = screen.desk.outside.save(name, lines)
        screen.call_later(told, saved)

    def told(saved: Saved) -> None:
        if saved.problem is None:
            screen.say(f"Saved as {saved.place}")
        else:
            _ask_name(screen, shown, saved.other or name, saved.problem)

    screen.background.begin("save", work)


def pipe_view(screen: ReaderScreen) -> None:
    """Ask for a command, and give it all that the pane shows."""
    pipe(screen, _view(screen))


_PIPED = Asked("Pipe to a command", "A program and its arguments; no shell reads them.", "runs it")


def pipe(screen: ReaderScreen, text: Text, problem: str = "") -> None:
    """Ask for a command, and give it a text."""

    def answered(given: str | None) -> None:
        if not given or not given.strip():
            return
        screen.desk.last_command = given
        try:
            words = shlex.split(given)
        except ValueError as fault:
            pipe(screen, text, f"{given}: {str(fault).lower()}")
        else:
            _run(screen, text, words)

    dialog = FieldDialog(_PIPED, screen.desk.last_command, problem)
    screen.app.push_screen(dialog, answered)


def _run(screen: ReaderScreen, text: Text, words: list[str]) -> None:
    waiting = WaitingDialog("Running", shlex.join(words))

    def work(cancelled: Cancelled) -> None:
        ran = screen.desk.outside.run(words, clean(f"{text()}\n"), cancelled)
        if not cancelled():
            screen.call_later(told, ran)

    def told(ran: Ran) -> None:
        if screen.app.screen is not waiting:
            return
        waiting.dismiss(False)  # noqa: FBT003 - it was not the reader who stopped it
        if ran.status is None and not ran.output:
            pipe(screen, text, ran.problem or "")
        else:
            _show_output(screen, words, ran)

    def left(stopped: bool | None) -> None:  # noqa: FBT001 - Textual hands the answer over
        if stopped:
            screen.background.cancel("pipe")
            screen.say(f"Stopped: {words[0]}")

    screen.app.push_screen(waiting, left)
    screen.background.begin("pipe", work)


def _show_output(screen: ReaderScreen, words: list[str], ran: Ran) -> None:
    ended = ran.problem or f"done, exit {ran.status}"
    if not ran.output.strip():
        screen.say(f"{words[0]}: {ended}")
        return
    lines = ran.output.rstrip("\n").split("\n")
    entries = [("", line) for line in lines[:_SHOWN_LINES]]
    if ran.cut or len(lines) > _SHOWN_LINES:
        entries.append(("", "… and more"))
    screen.app.push_screen(TextDialog(f"{words[0]}: {ended}", page_of(entries), screen.commands))


def browse(screen: ReaderScreen, address: str) -> None:
    """Hand an address to the reader's browser, and say by what."""

    def work(cancelled: Cancelled) -> None:
        by = screen.desk.outside.browse(address, cancelled)
        said = f"Handed to {by}: {address}" if by else f"No browser is at hand for {address}"
        if not cancelled():
            screen.call_later(screen.say, said)

    screen.background.begin("browse", work)
