"""A short list to choose from in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Offset
from textual.widgets import OptionList

from newsreader.tui.cursor import put_cursor


class EntryList(OptionList, inherit_bindings=False):
    """A list that moves by the program's own commands and takes the terminal's cursor along."""

    BINDINGS = [("enter", "select", "Choose")]

    def move(self, verb: str) -> None:
        """Move as the command `move.` with this verb does."""
        moves: dict[str, Callable[[], None]] = {
            "down": self.action_cursor_down,
            "up": self.action_cursor_up,
            "page_down": self.action_page_down,
            "page_up": self.action_page_up,
            "half_down": self.action_page_down,
            "half_up": self.action_page_up,
            "top": self.action_first,
            "bottom": self.action_last,
        }
        moves[verb]()

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Take the terminal's cursor along, once the entry is in view."""
        super().watch_highlighted(highlighted)
        if highlighted is not None and self.is_mounted:
            self.call_after_refresh(self.take_cursor)

    def take_cursor(self) -> None:
        """Put the terminal's cursor on the entry that is highlighted."""
        if self.highlighted is None or self.app.screen is not self.screen:
            return
        line = self._index_to_line.get(self.highlighted, 0) - self.scroll_offset.y
        region = self.content_region
        put_cursor(self, Offset(region.x + 1, region.y + max(0, min(line, region.height - 1))))
