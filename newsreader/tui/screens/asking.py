"""What the reader is asked or shown in a dialog, and what comes of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.core import deeds
from newsreader.core.captions import count
from newsreader.core.commands import key_for
from newsreader.core.layout import page_of
from newsreader.core.text import clean_line
from newsreader.tui import palette
from newsreader.tui.help import help_page
from newsreader.tui.screens.choosing import ChoiceDialog
from newsreader.tui.screens.dialogs import (
    NoteDialog,
    Question,
    TextDialog,
)
from newsreader.tui.screens.taking import browse

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen


def write_note(screen: ReaderScreen) -> None:
    """Ask for a note on the pair the reader is at."""
    comparing = screen.session.comparing
    said = comparing.remark if comparing else None

    def answered(note: str | None) -> None:
        if note is not None:
            screen.show(deeds.noted(screen.session, note))

    screen.app.push_screen(NoteDialog("Note on this pair", said.note if said else ""), answered)


def mark_all_read(screen: ReaderScreen) -> None:
    """Ask before every headline in the list is marked read."""

    def answered(yes: bool | None) -> None:  # noqa: FBT001 - Textual hands the answer over
        if yes:
            screen.show(deeds.all_read(screen.session))

    headlines = count(len(screen.session.headlines), "headline")
    undo = key_for("mark.undo", screen.commands) or "Undo"
    screen.app.push_screen(Question(f"Mark {headlines} read? {undo} takes it back."), answered)


def open_link(screen: ReaderScreen) -> None:
    """Show the address, and open it when the reader says so."""
    article = screen.session.article
    address = article.url if article else None
    if address is None:
        return

    def answered(yes: bool | None) -> None:  # noqa: FBT001 - Textual hands the answer over
        if yes:
            browse(screen, address)

    screen.app.push_screen(Question(f"Open this address in the browser?\n\n{address}"), answered)


def show_problems(screen: ReaderScreen) -> None:
    """Show what could not be read, and why."""
    lines = [
        ("• ", clean_line(str(problem)))
        for problem in (*screen.settings_problems, *screen.problems)
    ]
    page = page_of(lines or [("", "Everything was read.")])
    screen.app.push_screen(TextDialog("Problems", page, screen.commands))


def open_palette(screen: ReaderScreen) -> None:
    """Offer every command that is live, and every headline."""

    def chosen(choice: str | None) -> None:
        if choice is None:
            return
        if choice.startswith(palette.HEADLINE):
            screen.show(screen.session.opened(choice.removeprefix(palette.HEADLINE)))
        else:
            screen.action_command(choice.removeprefix(palette.COMMAND))

    choices = palette.choices(screen.session, screen.commands)
    screen.app.push_screen(ChoiceDialog("Go to", choices, screen.commands), chosen)


def show_help(screen: ReaderScreen) -> None:
    """Explain the pane the reader is in."""
    pane = screen.session.pane
    screen.app.push_screen(
        TextDialog(f"Help: {pane}", help_page(pane, screen.commands), screen.commands)
    )
