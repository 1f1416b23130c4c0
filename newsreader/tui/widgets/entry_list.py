"""A short list to choose from in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import OptionList

from newsreader.tui import content
from newsreader.tui.cursor import put_cursor
from newsreader.tui.widgets.page_view import BAR_GLYPH


class EntryList(OptionList, inherit_bindings=False):
    """A list that moves by the program's own commands and takes the terminal's cursor along."""

    BINDINGS = [("enter", "select", "Choose")]
    COMPONENT_CLASSES = {"entry-list--bar"}

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

    def render_line(self, y: int) -> Strip:
        """Return a line of the view; a bar marks the entry that is highlighted.

        A list of Textual's tells that by colour alone: it leaves `reverse` out of its styles.
        """
        strip = super().render_line(y)
        number = y + self.scroll_offset.y
        if number >= len(self._lines) or self._lines[number][0] != self.highlighted:
            return strip
        style = next((segment.style for segment in strip), None) or Style()
        bar = style + self.get_component_rich_style("entry-list--bar", partial=True)
        return Strip.join([content.strip([(BAR_GLYPH, bar)]), strip.crop(1)])

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
