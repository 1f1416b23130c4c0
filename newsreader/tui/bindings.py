"""Textual bindings made from the command table."""

from __future__ import annotations

from textual.binding import Binding

from newsreader.core.commands import COMMANDS


def bindings() -> list[Binding]:
    """Return a binding for every command; each asks the screen to carry it out by its id."""
    return [
        Binding(
            ",".join(entry.keys),
            f"command('{entry.id}')",
            entry.title,
            show=False,
            tooltip=entry.help,
            id=entry.id,
        )
        for entry in COMMANDS
    ]
