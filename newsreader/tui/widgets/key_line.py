"""The last line of the screen: the keys that matter here, and what the marks mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from newsreader.core.commands import Command, key_label
from newsreader.tui import content

LEGEND = "= both  ≈ related  ≠ differ  ‹ › only one"


class KeyLine(Widget):
    """Keys with a word each; a click does what the key does."""

    @dataclass
    class Pressed(Message):
        """The reader clicked on a key."""

        command: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._commands: tuple[tuple[Command, str], ...] = ()
        self._legend = False
        self._places: list[tuple[int, int, str]] = []

    def show(self, commands: Sequence[tuple[Command, str]], *, legend: bool) -> None:
        """Show commands, each with the word to put beside its key."""
        if (tuple(commands), legend) != (self._commands, self._legend):
            self._commands, self._legend = tuple(commands), legend
            self.refresh()

    def render(self) -> Content:
        """Return the keys that fit, whole, and the legend where there is room for it."""
        width = self.size.width
        line = Content(" ")
        self._places = []
        for command, word in self._commands:
            piece = content.sentence((key_label(command.keys[0]), "bold $accent"), f" {word}  ")
            if line.cell_length + piece.cell_length - 1 > width:
                break
            start = line.cell_length
            line += piece
            self._places.append((start, line.cell_length - 2, command.id))
        space = width - line.cell_length - len(LEGEND) - 1
        if self._legend and space >= 0:
            line += Content(" " * space) + content.sentence(LEGEND)
        return line

    def on_click(self, event: events.Click) -> None:
        """Do what the key that was clicked does."""
        for start, end, command in self._places:
            if start <= event.x < end:
                self.post_message(self.Pressed(command))
