"""The palette's entries: every command that can be carried out, and every headline."""

from __future__ import annotations

from newsreader.core.commands import COMMANDS, keys_label
from newsreader.core.reading import source_or_file
from newsreader.core.session import Session
from newsreader.tui.screens.dialogs import Choice

COMMAND = "command:"
HEADLINE = "headline:"


def choices(session: Session) -> list[Choice]:
    """Return the commands that are live in this pane, then a way to each headline."""
    commands = [
        Choice(f"{COMMAND}{entry.id}", entry.title, f"{keys_label(entry.keys)}  {entry.help}")
        for entry in COMMANDS
        if session.allows(entry.id) and not entry.id.startswith(("move.", "app.palette"))
    ]
    headlines = [
        Choice(f"{HEADLINE}{article.id}", f"go to: {article.headline}", source_or_file(article))
        for article in session.library
    ]
    return commands + headlines
