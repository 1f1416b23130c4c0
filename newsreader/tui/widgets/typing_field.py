"""A line to type in, which takes the terminal's cursor as soon as it has a place."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input

from newsreader.core.text import clean
from newsreader.tui.cursor import put_cursor


class TypingField(Input):
    """A line to type in."""

    def on_focus(self) -> None:
        """Take the terminal's cursor, once the line has its place on the screen."""
        self.call_after_refresh(self._take_cursor)

    def _take_cursor(self) -> None:
        if self.has_focus:
            put_cursor(self, self.cursor_screen_offset)

    def on_paste(self, event: Paste) -> None:
        """Make what is pasted safe to show; Textual calls the handler that takes it in after."""
        event.text = clean(event.text)
