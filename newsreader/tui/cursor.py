"""The terminal's own cursor, which braille displays and screen readers follow."""

from __future__ import annotations

from textual.geometry import Offset, Region
from textual.widget import Widget


def put_cursor(widget: Widget, spot: Offset) -> None:
    """Put the terminal's cursor on a spot of the screen that `widget` is on.

    Textual moves the cursor when it paints, so something is painted again.
    """
    if widget.app.cursor_position != spot:
        widget.app.cursor_position = spot
        widget.refresh(Region(0, 0, 1, 1))
