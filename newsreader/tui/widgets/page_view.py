"""A scrolling page of one or two columns, painted line by line.

Only the lines in view are ever drawn. Two columns scroll as one because there is one scroller;
that they stay level is decided in the core, which gives both columns the same number of lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsreader.core.article import Span
from newsreader.core.columns import Lines
from newsreader.core.layout import Line
from newsreader.core.settings import MEASURE
from newsreader.core.text import Clean
from newsreader.tui import content
from newsreader.tui.widgets.highlights import Emphases, Emphasis, Matches, looks
from newsreader.tui.widgets.line_painter import margin_pieces, text_pieces
from newsreader.tui.widgets.page_lines import PageLines
from newsreader.tui.widgets.page_selection import (
    COLUMN_OFFSET,
    selected_span,
    selected_text,
    with_selected,
)

AIR = 2
"""Cells kept free between the text and the scrollbar."""
GAP = "╱     "
"""What a silent side is filled up with, over and over."""
BAR_GLYPH = "▌"

_PARTS = (
    *("title", "meta", "standfirst", "heading", "quote", "again", "gap", "fold", "note"),
    *("mark", "mark-same", "mark-related", "mark-differs", "mark-only", "number"),
    *("match", "match-current", "shared", "differs", "row", "row-bar", "selection", "sentence"),
)


def cells(text: str) -> int:
    """Return how many cells a text takes in a terminal."""
    return cell_len(text)


class PageView(ScrollView, can_focus=True, inherit_bindings=False):
    """A page of text that knows where each of its lines came from."""

    COMPONENT_CLASSES = {f"page--{part}" for part in _PARTS}
    measure = MEASURE
    """The widest a column of reading text gets, in cells."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = Clean("")
        self._page_lines = PageLines()
        self._lefts: tuple[int, ...] = (0,)
        self._widths: tuple[int, ...] = (0,)
        self._emphases = Emphases()
        self._matches = Matches()
        self._lit: tuple[Lines, ...] = ((),)
        self._spot: int | None = None
        self._styles: dict[str, Style] = {}

    @dataclass
    class Pointed(Message):
        """The reader clicked on a place of the text."""

        place: int
        row: int

    @dataclass
    class Scrolled(Message):
        """Another part of the page is in view."""

    @property
    def _columns(self) -> tuple[Sequence[Line], ...]:
        return self._page_lines.columns

    def show_page(
        self,
        text: Clean,
        columns: Sequence[Sequence[Line]],
        lefts: Sequence[int],
        widths: Sequence[int],
    ) -> None:
        """Show lines of `text` in columns that begin and end at the given cells."""
        self._text = text
        self._page_lines = PageLines(columns)
        self._lefts = tuple(lefts)
        self._widths = tuple(widths)
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._page_lines))
        self.call_later(self._say_scrolled)
        self.refresh()

    def emphasise(self, emphases: Sequence[Emphasis]) -> None:
        """Make stretches of the text look different."""
        self._emphases = Emphases(emphases)
        self.refresh()

    @property
    def match_count(self) -> int:
        """How many stretches of the page match the search."""
        return len(self._matches.spans)

    @property
    def match_number(self) -> int | None:
        """The number, from 1, of the match the reader is at."""
        return None if self._matches.at is None else self._matches.at + 1

    def show_matches(self, matches: Sequence[Span]) -> None:
        """Mark the stretches that match a search; the reader is at none of them."""
        self._matches = Matches(matches)
        self.refresh()

    def step_match(self, step: int) -> None:
        """Go to the next match in one direction, round and round, and bring it into view."""
        self._matches.step(step, self.scroll_offset.y, self.line_at)
        match = self._matches.current
        if match is not None:
            self.reveal(self.line_at(match.start))
            self.refresh()

    @property
    def match_row(self) -> int:
        """The row of a comparison that holds the match the reader is at; -1 for none."""
        match = self._matches.current
        return -1 if match is None else self._page_lines.row_at(match.start)

    def line_at(self, place: int) -> int:
        """Return the number of the line that shows a place of the text, or the one before it."""
        return self._page_lines.line_at(place)

    def shows(self, place: int) -> bool:
        """Whether some line shows a place of the text."""
        return self._page_lines.shows(place)

    def reveal(self, line: int, *, to: int | None = None) -> None:
        """Bring lines into view, with some of what stands around them."""
        height = self.scrollable_content_region.height
        last = line if to is None else min(to, line + height - 1)
        top = self.scroll_offset.y
        if top <= line and last < top + height:
            return
        self.scroll_to(y=max(0, line - height // 3, last - height + 1), animate=False)

    def scroll_lines(self, count: int) -> None:
        """Scroll by some lines."""
        self.scroll_to(y=self.scroll_offset.y + count, animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that another part of the page is in view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.call_later(self._say_scrolled)

    def _say_scrolled(self) -> None:
        """Say so as this widget: a message that a parent's handler posts ends at that parent."""
        self.post_message(self.Scrolled())

    @property
    def percent(self) -> int:
        """How far the page has been scrolled, of 100; 100 where all of it is in view."""
        hidden = len(self._page_lines) - self.scrollable_content_region.height
        return round(100 * min(self.scroll_offset.y, hidden) / hidden) if hidden > 0 else 100

    @property
    def page(self) -> int:
        """How many lines a page moves: all but two, so that the reader keeps the thread."""
        return max(1, self.size.height - 2)

    def light(self, lit: Sequence[Lines]) -> None:
        """Put the reader on some lines of each column; none for no place."""
        self._lit = tuple(lit)
        self.refresh()

    def is_row_cut(self, step: int) -> bool:
        """Whether the reader's lines go on beyond the view in one direction, while in it."""
        found = next((lines for lines in self._lit if lines), None)
        if found is None:
            return False
        top = self.scroll_offset.y
        bottom = top + self.scrollable_content_region.height - 1
        first, last = found[0].start, found[-1].stop - 1
        if step > 0:
            return first <= bottom < last
        return first < top <= last

    def row_in_view(self) -> int | None:
        """Return the first row of a comparison that begins in view, else the one in view."""
        height = self.scrollable_content_region.height
        return self._page_lines.row_between(self.scroll_offset.y, height)

    def on_click(self, event: events.Click) -> None:
        """Say which place of the text was clicked."""
        number = event.y - self.gutter.top + self.scroll_offset.y
        if not 0 <= number < len(self._page_lines):
            return
        column = int(len(self._columns) > 1 and event.x - self.gutter.left >= self._lefts[1])
        line = self._columns[column][number]
        x = event.x - self.gutter.left - self._lefts[column] - cells(line.margin)
        self.post_message(
            self.Pointed(line.start + max(0, min(x, line.end - line.start)), line.row)
        )

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        self._styles.clear()
        super().notify_style_update()

    def _style(self, part: str) -> Style:
        """Return the look of one part, to be laid over what is below it."""
        if part not in self._styles:
            self._styles[part] = self.get_component_rich_style(f"page--{part}", partial=True)
        return self._styles[part]

    def render_line(self, y: int) -> Strip:
        """Return one line of the view."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if number >= len(self._page_lines):
            return Strip.blank(width, self.rich_style)
        strips: list[Strip] = []
        used, before = 0, False
        base = self.rich_style
        for column, lines in enumerate(self._columns):
            lit = self._is_lit(column, number)
            base = self.rich_style + self._style("row") if lit else self.rich_style
            left = self._lefts[column]
            strips.append(self._before(left - used, base, bar=lit and not before))
            strips.append(self._painted(lines[number], column, number, base))
            used, before = left + self._widths[column], lit
        return Strip.join(strips).adjust_cell_length(width, base)

    def _before(self, room: int, base: Style, *, bar: bool) -> Strip:
        """Return the space before a column; a bar in it marks the reader's lines."""
        if not bar or room < 2:  # noqa: PLR2004 - the bar and a space
            return content.strip([(" " * room, base)])
        return content.strip([(BAR_GLYPH, base + self._style("row-bar")), (" " * (room - 1), base)])

    def _is_lit(self, column: int, number: int) -> bool:
        """Whether the reader is on a line of a column."""
        return column < len(self._lit) and any(number in lines for lines in self._lit[column])

    def _painted(self, line: Line, column: int, number: int, base: Style) -> Strip:
        """Return one column's share of a line, filled up to the column's width."""
        width = self._widths[column]
        if line.role == "gap":
            hatched = (GAP * (width // len(GAP) + 1))[:width]
            return content.strip([(hatched, base + self._style("gap"))])
        style = base if line.role == "body" else base + self._style(line.role)
        found = looks(line, self._emphases, self._matches)
        words = text_pieces(self._text, line, style, found, self._style)
        selected = self.text_selection
        span = selected_span(line, column, number, selected) if selected else None
        if span is not None:
            words = with_selected(words, span, self._style("selection"))
        strip = Strip([])
        if words:
            strip = content.strip(words).apply_offsets(column * COLUMN_OFFSET, number)
        head = content.strip(margin_pieces(line, base, self._style))
        return Strip.join([head, strip]).adjust_cell_length(width, base)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, one line of the screen a line."""
        text = selected_text(self._text, self._columns, selection)
        return None if text is None else (text, "\n")

    def selection_updated(self, _selection: Selection | None) -> None:
        """Show a selection that has changed."""
        self.refresh()

    @property
    def cursor_spot(self) -> Offset:
        """Where the terminal's own cursor belongs: the reader's sentence or row, else the top."""
        line, x = 0, self._lefts[0]
        if self._spot is not None:
            line = self.line_at(self._spot)
            shown = self._columns[0][line] if len(self._page_lines) else None
            if shown is not None and shown.start <= self._spot:
                x += cells(shown.margin + self._text[shown.start : self._spot])
        else:
            column = next((n for n, lines in enumerate(self._lit) if lines), None)
            if column is not None:
                line, x = self._lit[column][0].start, self._lefts[column]
        region = self.content_region
        y = max(0, min(line - self.scroll_offset.y, region.height - 1))
        return Offset(region.x + x, region.y + y)
