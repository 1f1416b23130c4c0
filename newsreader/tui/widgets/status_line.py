"""The first line of the screen: what is open, how much was read, what is searched for."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from newsreader.tui import content


class StatusLine(Widget):
    """What is open on the left, what is searched for on the right."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._left = ""
        self._right = ""

    def show(self, left: str, right: str) -> None:
        """Show what is open and what is searched for."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Content:
        """Return the line; what is searched for gives way last."""
        width = self.size.width
        right = content.sentence((f" {self._right} ", "$accent")) if self._right else Content("")
        left = content.sentence((" newsreader ", "bold $accent"), f" {self._left}")
        left = left.truncate(max(0, width - right.cell_length), ellipsis=True)
        space = max(0, width - left.cell_length - right.cell_length)
        return left + Content(" " * space) + right.truncate(width, ellipsis=True)
