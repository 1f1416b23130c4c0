"""The palette's entries: every command that can be carried out, and every headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.core.commands import COMMANDS, Command, keys_label
from newsreader.core.obstacles import allows
from newsreader.core.reading import source_or_file
from newsreader.core.session import Session
from newsreader.tui.screens.choosing import Choice

COMMAND = "command:"
HEADLINE = "headline:"


def choices(session: Session, commands: Sequence[Command] = COMMANDS) -> list[Choice]:
    """Return the commands that are live in this pane, then a way to each headline."""
    live = [
        Choice(
            f"{COMMAND}{entry.id}", entry.title, f"{keys_label(entry.keys)}  {entry.help}".strip()
        )
        for entry in commands
        if allows(session, entry.id) and not entry.id.startswith(("move.", "app.palette"))
    ]
    headlines = [
        Choice(f"{HEADLINE}{article.id}", f"go to: {article.headline}", source_or_file(article))
        for article in session.library
    ]
    return live + headlines
