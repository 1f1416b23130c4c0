"""The first line of the screen: what is open, how much was read, what is searched for."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from newsreader.core.captions import Forms, line_of
from newsreader.tui import content
from newsreader.tui.widgets.page_view import cells


class StatusLine(Widget):
    """What is open on the left, what is searched for on the right."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._left: tuple[Forms, ...] = ()
        self._right = ""

    def show(self, left: tuple[Forms, ...], right: str) -> None:
        """Show what is open and what is searched for."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Content:
        """Return the line; what is searched for gives way last."""
        width = self.size.width
        right = content.sentence((f" {self._right} ", "$accent")) if self._right else Content("")
        name = content.sentence((" newsreader ", "bold $accent"))
        room = width - right.cell_length - name.cell_length - 2
        told = line_of(self._left, room, cells) or (self._left[0][-1] if self._left else "")
        left = name + content.sentence(f" {told}")
        left = left.truncate(max(0, width - right.cell_length), ellipsis=True)
        space = max(0, width - left.cell_length - right.cell_length)
        return left + Content(" " * space) + right.truncate(width, ellipsis=True)
