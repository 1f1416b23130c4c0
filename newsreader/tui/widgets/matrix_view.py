"""A table of facts and accounts, painted line by line; only the lines in view are ever drawn."""

from __future__ import annotations

from rich.style import Style
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.core.matrix_table import GAP, Columns, MatrixTable, TableRow
from newsreader.core.reading import source_or_file
from newsreader.core.text import clean_line
from newsreader.tui import content
from newsreader.tui.content import Piece
from newsreader.tui.widgets.page_view import cells

_HEAD = 2
"""Lines that the names of the accounts take: they stay while the facts scroll."""


class MatrixView(ScrollView, can_focus=True, inherit_bindings=False):
    """Facts down, accounts across; the first column stays while the others move sideways."""

    COMPONENT_CLASSES = {
        "matrix--head",
        "matrix--title",
        "matrix--mark",
        "matrix--differs",
        "matrix--row",
        "matrix--cell",
        "matrix--silent",
    }
    ALLOW_SELECT = False

    def __init__(self, table: MatrixTable) -> None:
        super().__init__(id="matrix")
        self._table = table

    def show(self, table: MatrixTable) -> None:
        """Show a table, the reader's cell in view."""
        self._table = table
        self._measure()
        height = self.scrollable_content_region.height - _HEAD
        if height < 1:
            return
        top = self.scroll_offset.y
        # The title of a section comes into view with its first fact.
        above = 1 if table.row and table.rows[table.row - 1].title else 0
        if table.row - above < top:
            self.scroll_to(y=table.row - above, animate=False, force=True)
        elif table.row >= top + height:
            self.scroll_to(y=table.row - height + 1, animate=False, force=True)
        self.refresh()

    def on_resize(self) -> None:
        """Keep the reader's cell in view."""
        self.show(self._table)

    @property
    def page(self) -> int:
        """How many facts a page moves."""
        return max(1, self.size.height - _HEAD - 2)

    def _measure(self) -> None:
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, len(self._table.rows) + _HEAD)

    @property
    def cursor_spot(self) -> Offset:
        """Where the terminal's own cursor belongs: on the reader's cell."""
        region = self.content_region
        shown = self._table.columns(self.scrollable_content_region.width)
        x = shown.fact + (self._table.column - shown.first) * (shown.cell + GAP)
        y = self._table.row - self.scroll_offset.y + _HEAD
        return Offset(region.x + x, region.y + max(0, min(y, region.height - 1)))

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"matrix--{part}", partial=True)

    def render_line(self, y: int) -> Strip:
        """Return one line: the names of the accounts, or a row of the table."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        shown = self._table.columns(width)
        if y < _HEAD:
            pieces = self._head(shown, base) if y == 0 else []
            return content.strip(pieces).adjust_cell_length(width, base)
        number = y - _HEAD + self.scroll_offset.y
        if number >= len(self._table.rows):
            return Strip.blank(width, base)
        row = self._table.rows[number]
        lit = number == self._table.row
        if lit:
            base += self._style("row")
        return content.strip(self._row(row, shown, base, lit)).adjust_cell_length(width, base)

    def _head(self, shown: Columns, base: Style) -> list[Piece]:
        """Return the names of the accounts that are shown, and whether there are more."""
        style = base + self._style("head")
        accounts = self._table.matrix.accounts
        last = shown.first + shown.count
        pieces = [(_padded("‹ more" if shown.first else "", shown.fact), style)]
        for place in range(shown.first, last):
            name = f"{place + 1} {source_or_file(accounts[place])}"
            more = " ›" if place == last - 1 and last < len(accounts) else ""
            pieces.append((_padded(name, shown.cell - len(more)) + more, style))
            pieces.append((" " * GAP, base))
        return pieces

    def _row(self, row: TableRow, shown: Columns, base: Style, lit: bool) -> list[Piece]:  # noqa: FBT001 - a row's look
        if row.fact is None:
            return [(clean_line(row.title), base + self._style("title"))]
        pieces = [
            (f"{row.fact.mark} ", base + self._style("mark")),
            (_padded(row.fact.about, shown.fact - 2 - GAP), base),
            (" " * GAP, base),
        ]
        for place in range(shown.first, shown.first + shown.count):
            cell = row.fact.cells[place]
            style = base
            if cell.differs:
                style += self._style("differs")
            elif cell.sentence is None:
                style += self._style("silent")
            if lit and place == self._table.column:
                style += self._style("cell")
            text = f"≠ {cell.text}" if cell.differs else cell.text or "·"
            pieces += [(_padded(text, shown.cell), style), (" " * GAP, base)]
        return pieces


def _padded(text: str, width: int) -> str:
    """Return a text cut or filled up to `width` cells."""
    cut = content.fitted(clean_line(text), max(0, width))
    return cut + " " * max(0, width - cells(cut))
