"""A line to type in, which takes the terminal's cursor as soon as it has a place."""

from __future__ import annotations

from textual.widgets import Input

from newsreader.tui.cursor import put_cursor


class TypingField(Input):
    """A line to type in."""

    def on_focus(self) -> None:
        """Take the terminal's cursor, once the line has its place on the screen."""
        self.call_after_refresh(self._take_cursor)

    def _take_cursor(self) -> None:
        if self.has_focus:
            put_cursor(self, self.cursor_screen_offset)
