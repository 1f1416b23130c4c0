"""Textual bindings made from the command table."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding

from newsreader.core.commands import Command

COPY = Binding(
    "ctrl+c,super+c",
    "screen.copy_text",
    "Copy",
    show=False,
    tooltip="Copy the text that is selected.",
)
"""What the terminal's own key for copying does."""


def bindings(commands: Sequence[Command]) -> list[Binding]:
    """Return a binding for every command; each asks the screen to carry it out by its id."""
    return [
        Binding(
            # Textual takes a comma for the end of a key.
            ",".join("comma" if key == "," else key for key in entry.keys),
            f"command('{entry.id}')",
            entry.title,
            show=False,
            tooltip=entry.help,
            id=entry.id,
        )
        for entry in commands
        if entry.keys
    ]
