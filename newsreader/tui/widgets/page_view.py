"""A scrolling page of one or two columns, painted line by line.

Only the lines in view are ever drawn. Two columns scroll as one because there is one scroller;
that they stay level is decided in the core, which gives both columns the same number of lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsreader.core.article import Span
from newsreader.core.layout import Line
from newsreader.core.settings import MEASURE
from newsreader.core.text import Clean
from newsreader.tui import content
from newsreader.tui.content import Piece

AIR = 2
"""Cells kept free between the text and the scrollbar."""
GAP_GLYPH = "╱"
_COLUMN_OFFSET = 1_000_000
"""Added to selection places in the right column, so that a selection stays in its column."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A stretch of the page's text that looks different."""

    span: Span
    part: str
    """The component class without the widget's name: `match`, `differs`."""
    row: int = -1
    """The one row of a comparison in which it does; -1 for everywhere."""


class _Places:
    """Where in the text the lines of one column begin, for finding a line by a place."""

    def __init__(self, lines: Sequence[Line]) -> None:
        begun = sorted((line.start, n) for n, line in enumerate(lines) if line.end > line.start)
        self._starts = [start for start, _ in begun]
        self._numbers = [number for _, number in begun]
        self._lines = lines

    def line(self, place: int) -> tuple[int, bool]:
        """Return the last line that begins at or before `place`, and whether it shows it."""
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return 0, False
        number = self._numbers[at]
        return number, place < self._lines[number].end


class PageView(ScrollView, can_focus=True, inherit_bindings=False):
    """A page of text that knows where each of its lines came from."""

    COMPONENT_CLASSES = {
        "page--title",
        "page--meta",
        "page--standfirst",
        "page--heading",
        "page--quote",
        "page--again",
        "page--gap",
        "page--fold",
        "page--mark",
        "page--mark-same",
        "page--mark-related",
        "page--mark-differs",
        "page--mark-only",
        "page--match",
        "page--match-current",
        "page--shared",
        "page--differs",
        "page--row",
        "page--row-bar",
        "page--selection",
        "page--sentence",
    }
    measure = MEASURE
    """The widest a column of reading text gets, in cells."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = Clean("")
        self._columns: tuple[Sequence[Line], ...] = ((),)
        self._lefts: tuple[int, ...] = (0,)
        self._widths: tuple[int, ...] = (0,)
        self._emphases: tuple[Emphasis, ...] = ()
        self._starts: list[int] = []
        self._longest = 0
        self._matches: tuple[Span, ...] = ()
        self._match_starts: list[int] = []
        self._match: int | None = None
        self._row = -1
        self._spot: int | None = None
        self._places: tuple[_Places, ...] = ()
        self._styles: dict[str, Style] = {}

    @dataclass
    class Pointed(Message):
        """The reader clicked on a place of the text."""

        place: int
        row: int

    @dataclass
    class Scrolled(Message):
        """Another part of the page is in view."""

    def show_page(
        self,
        text: Clean,
        columns: Sequence[Sequence[Line]],
        lefts: Sequence[int],
        widths: Sequence[int],
    ) -> None:
        """Show lines of `text` in columns that begin and end at the given cells."""
        self._text = text
        self._columns = tuple(columns)
        self._places = ()
        self._lefts = tuple(lefts)
        self._widths = tuple(widths)
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._columns[0]))
        self.call_later(self._say_scrolled)
        self.refresh()

    def emphasise(self, emphases: Sequence[Emphasis]) -> None:
        """Make stretches of the text look different; they may not overlap."""
        self._emphases = tuple(sorted(emphases, key=lambda emphasis: emphasis.span))
        self._starts = [emphasis.span.start for emphasis in self._emphases]
        self._longest = max((e.span.end - e.span.start for e in self._emphases), default=0)
        self.refresh()

    @property
    def match_count(self) -> int:
        """How many stretches of the page match the search."""
        return len(self._matches)

    @property
    def match_number(self) -> int | None:
        """The number, from 1, of the match the reader is at."""
        return None if self._match is None else self._match + 1

    def show_matches(self, matches: Sequence[Span]) -> None:
        """Mark the stretches that match a search; the reader is at none of them."""
        self._matches = tuple(matches)
        self._match_starts = [match.start for match in self._matches]
        self._match = None
        self.refresh()

    def step_match(self, step: int) -> None:
        """Go to the next match in one direction, round and round, and bring it into view."""
        if not self._matches:
            return
        if self._match is None:
            self._match = self._first_match(step)
        else:
            self._match = (self._match + step) % len(self._matches)
        self.reveal(self.line_at(self._matches[self._match].start))
        self.refresh()

    @property
    def match_row(self) -> int:
        """The row of a comparison that holds the match the reader is at; -1 for none."""
        if self._match is None:
            return -1
        place = self._matches[self._match].start
        number = self.line_at(place)
        for column in self._columns:
            if number < len(column) and column[number].start <= place < column[number].end:
                return column[number].row
        return -1

    def _first_match(self, step: int) -> int:
        """Return the match nearest to the top of the view in the direction of `step`."""
        top = self.scroll_offset.y
        numbers = range(len(self._matches))
        if step < 0:
            before = (n for n in reversed(numbers) if self._match_line(n) < top)
            return next(before, len(self._matches) - 1)
        return next((n for n in numbers if self._match_line(n) >= top), 0)

    def _match_line(self, number: int) -> int:
        return self.line_at(self._matches[number].start)

    def line_at(self, place: int) -> int:
        """Return the number of the line that shows a place of the text, or the one before it."""
        found = [places.line(place) for places in self._line_places()]
        exact = [number for number, shows in found if shows]
        return exact[0] if exact else found[0][0]

    def shows(self, place: int) -> bool:
        """Whether some line shows a place of the text."""
        return any(places.line(place)[1] for places in self._line_places())

    def _line_places(self) -> tuple[_Places, ...]:
        if not self._places:
            self._places = tuple(map(_Places, self._columns))
        return self._places

    def reveal(self, line: int, *, to: int | None = None) -> None:
        """Bring lines into view, with some of what stands around them."""
        height = self.scrollable_content_region.height
        last = line if to is None else min(to, line + height - 1)
        top = self.scroll_offset.y
        if top <= line and last < top + height:
            return
        self.scroll_to(y=max(0, line - height // 3), animate=False)

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
        hidden = len(self._columns[0]) - self.scrollable_content_region.height
        return round(100 * min(self.scroll_offset.y, hidden) / hidden) if hidden > 0 else 100

    @property
    def page(self) -> int:
        """How many lines a page moves: all but two, so that the reader keeps the thread."""
        return max(1, self.size.height - 2)

    def is_row_cut(self, step: int) -> bool:
        """Whether the reader's row goes on beyond the view in one direction, while it is in it."""
        numbers = [n for n, line in enumerate(self._columns[0]) if line.row == self._row]
        if not numbers:
            return False
        top = self.scroll_offset.y
        bottom = top + self.scrollable_content_region.height - 1
        first, last = numbers[0], numbers[-1]
        if step > 0:
            return first <= bottom < last
        return first < top <= last

    def row_in_view(self) -> int | None:
        """Return the first row of a comparison that begins in view, else the one in view."""
        top = self.scroll_offset.y
        shown = self._columns[0][top : top + self.scrollable_content_region.height]
        rows = [line.row for line in shown if line.row >= 0]
        if not rows:
            return None
        above = self._columns[0][top - 1].row if top else -1
        return next((row for row in rows if row != above), rows[0])

    def on_click(self, event: events.Click) -> None:
        """Say which place of the text was clicked."""
        number = event.y - self.gutter.top + self.scroll_offset.y
        if not 0 <= number < len(self._columns[0]):
            return
        column = int(len(self._columns) > 1 and event.x - self.gutter.left >= self._lefts[1])
        line = self._columns[column][number]
        x = event.x - self.gutter.left - self._lefts[column] - cells(line.margin)
        self.post_message(
            self.Pointed(line.start + max(0, min(x, line.end - line.start)), line.row)
        )

    def set_row(self, row: int) -> None:
        """Put the reader in one row of a comparison; -1 for none."""
        self._row = row
        self.refresh()

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
        base = self.rich_style
        if number >= len(self._columns[0]):
            return Strip.blank(width, base)
        lit = self._row >= 0 and self._columns[0][number].row == self._row
        if lit:
            base += self._style("row")
        strips: list[Strip] = []
        used = 0
        for column, lines in enumerate(self._columns):
            left = self._lefts[column]
            strips.append(content.strip([self._before(left - used, base, lit and column == 0)]))
            strips.append(self._painted(lines[number], column, number, base))
            used = left + self._widths[column]
        return Strip.join(strips).adjust_cell_length(width, base)

    def _before(self, room: int, base: Style, bar: bool) -> Piece:  # noqa: FBT001 - a piece's look
        """Return the space before a column; a bar in it marks the reader's row."""
        if bar and room > 1:
            return "▌" + " " * (room - 1), base + self._style("row-bar")
        return " " * room, base

    def _painted(self, line: Line, column: int, number: int, base: Style) -> Strip:
        """Return one column's share of a line, filled up to the column's width."""
        width = self._widths[column]
        if line.role == "gap":
            return content.strip([(GAP_GLYPH * width, base + self._style("gap"))])
        style = base if line.role == "body" else base + self._style(line.role)
        pieces: list[Piece] = []
        if line.margin:
            pieces.append((line.margin, style + self._style(_mark_part(line.margin))))
        words = self._words(line, style)
        selected = self.text_selection
        if selected is not None:
            words = self._selected(words, line, column, number, selected)
        shift = column * _COLUMN_OFFSET
        strip = content.strip(words).apply_offsets(shift, number) if words else Strip([])
        head = content.strip(pieces)
        return Strip.join([head, strip]).adjust_cell_length(width, base)

    def _words(self, line: Line, style: Style) -> list[Piece]:
        """Return the text of a line in pieces of one look each."""
        looks = self._looks(line)
        cuts = sorted({line.start, line.end, *(c for s, e, _ in looks for c in (s, e))})
        pieces: list[Piece] = []
        for start, end in pairwise(cuts):
            look = style
            for first, last, part in looks:
                if first <= start and end <= last:
                    look += self._style(part)
            pieces.append((self._text[start:end], look))
        return pieces

    def _looks(self, line: Line) -> list[tuple[int, int, str]]:
        """Return the emphases and matches that touch a line, cut to it."""
        first = bisect_left(self._starts, line.start - self._longest)
        near = self._emphases[first : bisect_left(self._starts, line.end)]
        found = [
            (emphasis.span.start, emphasis.span.end, emphasis.part)
            for emphasis in near
            if emphasis.row in (-1, line.row)
        ]
        first = max(0, bisect_right(self._match_starts, line.start) - 1)
        for place in range(first, bisect_left(self._match_starts, line.end)):
            match = self._matches[place]
            part = "match-current" if place == self._match else "match"
            found.append((match.start, match.end, part))
        return [
            (max(start, line.start), min(end, line.end), part)
            for start, end, part in found
            if start < line.end and end > line.start
        ]

    def _selected(
        self, words: list[Piece], line: Line, column: int, number: int, selection: Selection
    ) -> list[Piece]:
        """Return a line's pieces with the selected ones marked."""
        span = self._selected_span(line, column, number, selection)
        if span is None:
            return words
        marked: list[Piece] = []
        place = 0
        for text, style in words:
            cuts = sorted({0, len(text), *(min(max(c - place, 0), len(text)) for c in span)})
            for start, end in pairwise(cuts):
                inside = span[0] <= place + start and place + end <= span[1]
                look = style + self._style("selection") if inside else style
                marked.append((text[start:end], look))
            place += len(text)
        return marked

    def _selected_span(
        self, line: Line, column: int, number: int, selection: Selection
    ) -> tuple[int, int] | None:
        """Return which characters of a line are selected."""
        length = line.end - line.start
        if self._selection_column(selection) != column:
            return None
        start, end = (_in_column(offset, column) for offset in (selection.start, selection.end))
        span = Selection(start, end).get_span(number)
        if span is None:
            return None
        return span[0], length if span[1] < 0 else min(span[1], length)

    def _selection_column(self, selection: Selection) -> int:
        """Return the column a selection began in; it does not leave that column."""
        offset = selection.start or selection.end
        return int(offset is not None and offset.x >= _COLUMN_OFFSET)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, one line of the screen a line."""
        column = self._selection_column(selection)
        lines = []
        for number, line in enumerate(self._columns[column]):
            span = self._selected_span(line, column, number, selection)
            if span is not None:
                text = self._text[line.start : line.end]
                lines.append(text[span[0] : span[1]])
        return ("\n".join(lines), "\n") if lines else None

    def selection_updated(self, _selection: Selection | None) -> None:
        """Show a selection that has changed."""
        self.refresh()

    @property
    def cursor_spot(self) -> Offset:
        """Where the terminal's own cursor belongs: the reader's sentence or row, else the top."""
        line, x = 0, self._lefts[0]
        if self._spot is not None:
            line = self.line_at(self._spot) - self.scroll_offset.y
            shown = self._columns[0][line + self.scroll_offset.y] if self._columns[0] else None
            if shown is not None and shown.start <= self._spot:
                x += cells(shown.margin + self._text[shown.start : self._spot])
        elif self._row >= 0:
            rows = [entry.row for entry in self._columns[0]]
            if self._row in rows:
                line = rows.index(self._row) - self.scroll_offset.y
        region = self.content_region
        return Offset(region.x + x, region.y + max(0, min(line, region.height - 1)))


MARK_PARTS = {
    "=": "mark-same",
    "≈": "mark-related",
    "≠": "mark-differs",
    "‹": "mark-only",
    "›": "mark-only",
}


def _mark_part(margin: str) -> str:
    """Return the look of a margin: that of the mark it ends in, where it does."""
    return MARK_PARTS.get(margin[-2:-1], "mark")


def _in_column(offset: Offset | None, column: int) -> Offset | None:
    """Return a selection's place counted within its column."""
    if offset is None:
        return None
    return Offset(max(0, offset.x - column * _COLUMN_OFFSET), offset.y)


def cells(text: str) -> int:
    """Return how many cells a text takes in a terminal."""
    return cell_len(text)
