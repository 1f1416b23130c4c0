"""The headlines: accounts on two lines or three, briefs on one under "Elsewhere"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.core.article import Article
from newsreader.core.layout import wrapped
from newsreader.core.reading import joined, short_date, source_or_file
from newsreader.core.search import Marks, Query, spans
from newsreader.core.text import Clean
from newsreader.tui import content
from newsreader.tui.content import Piece, fitted
from newsreader.tui.widgets.page_view import cells

ELSEWHERE = "Elsewhere"
_MARGIN = 4
"""Cells before a headline: the cursor's bar, the dot, the flag and a space."""

_TALL = 26
"""Lines from which a list has room for headlines of two lines."""
_WIDE = 72
"""Columns from which a headline mostly fits on one line."""
_SLIM = 34
"""Columns below which it needs three."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows of a list stand: accounts of some lines each, a heading, briefs of one."""

    accounts: int
    briefs: int
    height: int
    """Lines an account takes, the blank one below it included."""

    @property
    def lines(self) -> int:
        """How many lines the whole list takes."""
        return self.accounts * self.height + self.briefs + (1 if self.briefs else 0)

    def top(self, place: int) -> int:
        """Return the first line of a row."""
        if place < self.accounts:
            return place * self.height
        return self.accounts * self.height + 1 + place - self.accounts

    def bottom(self, place: int) -> int:
        """Return the last line of a row that is not blank."""
        return self.top(place) + (self.height - 2 if place < self.accounts else 0)

    def at(self, line: int) -> tuple[int, int] | None:
        """Return the row on a line and the line's number within it; None for the heading."""
        if line < self.accounts * self.height:
            return divmod(line, self.height)
        place = line - self.accounts * self.height - 1 + self.accounts
        if place < self.accounts or place >= self.accounts + self.briefs:
            return None
        return place, 0


class HeadlineList(ScrollView, can_focus=True, inherit_bindings=False):
    """The list of headlines; only the lines in view are drawn."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {
        "headline-list--headline",
        "headline-list--read",
        "headline-list--meta",
        "headline-list--heading",
        "headline-list--cursor",
        "headline-list--bar",
        "headline-list--dot",
        "headline-list--match",
        "headline-list--story",
    }

    headlines: var[tuple[Article, ...]] = var((), always_update=True)
    accounts: var[int] = var(0)
    place: var[int] = var(0)
    marks: var[Marks] = var(Marks())
    sought: var[Query | None] = var(None)
    held: var[str | None] = var(None)

    @dataclass
    class Pointed(Message):
        """The reader clicked on a row."""

        place: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._styles: dict[str, Style] = {}
        self._said = ""
        self._accounts_told: Mapping[str, int] = {}

    @property
    def headline_lines(self) -> int:
        """How many lines a headline may take: more on a tall screen with a narrow list."""
        if self.size.height < _TALL or self.size.width >= _WIDE:
            return 1
        return 2 if self.size.width >= _SLIM else 3

    @property
    def rows(self) -> Rows:
        """Where the rows stand."""
        briefs = len(self.headlines) - self.accounts
        return Rows(self.accounts, briefs, self.headline_lines + 2)

    @property
    def page(self) -> int:
        """How many rows a page holds."""
        return max(1, self.size.height // (self.rows.height if self.accounts else 1))

    def show(
        self,
        headlines: tuple[Article, ...],
        accounts: int,
        place: int,
        marks: Marks,
        query: Query,
        held: str | None,
    ) -> None:
        """Show a list and the row the cursor is on."""
        self.set_reactive(HeadlineList.accounts, accounts)
        self.set_reactive(HeadlineList.marks, marks)
        self.set_reactive(HeadlineList.sought, query)
        self.set_reactive(HeadlineList.held, held)
        if headlines is not self.headlines:
            self.headlines = headlines
        self.set_reactive(HeadlineList.place, place)
        self._follow_cursor()
        self.refresh()

    def show_stories(self, accounts: Mapping[str, int]) -> None:
        """Show how many accounts a story has, beside each of them."""
        if accounts is not self._accounts_told:
            self._accounts_told = accounts
            self.refresh()

    def say(self, text: str) -> None:
        """Say something in place of headlines where there are none."""
        if text != self._said:
            self._said = text
            self.refresh()

    def watch_headlines(self) -> None:
        """Make room for a list that has changed."""
        self._measure()

    def on_resize(self) -> None:
        """Lay the rows out again; the cursor stays in view."""
        self._measure()
        self._follow_cursor()

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, self.rows.lines)
        self.refresh()

    def _follow_cursor(self) -> None:
        """Scroll so that the whole row under the cursor is in view."""
        if not self.headlines or not self.size.height:
            return
        rows = self.rows
        top, bottom = rows.top(self.place), rows.bottom(self.place)
        if self.place in (0, rows.accounts):
            top = max(0, top - 1) if self.place else 0
        offset = self.scroll_offset.y
        if top < offset or bottom - top >= self.size.height:
            self.scroll_to(y=top, animate=False)
        elif bottom >= offset + self.size.height:
            self.scroll_to(y=bottom - self.size.height + 1, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Point at the row that was clicked."""
        found = self.rows.at(event.y + self.scroll_offset.y)
        if found is not None:
            self.post_message(self.Pointed(found[0]))

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        self._styles.clear()
        super().notify_style_update()

    def _style(self, part: str) -> Style:
        if part not in self._styles:
            name = f"headline-list--{part}"
            self._styles[part] = self.get_component_rich_style(name, partial=True)
        return self._styles[part]

    def render_line(self, y: int) -> Strip:
        """Return one line of the view."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        number = y + self.scroll_offset.y
        rows = self.rows
        found = rows.at(number) if number < rows.lines else None
        if found is None:
            heading = number < rows.lines and rows.briefs > 0
            text = f"  {ELSEWHERE}" if heading else ""
            if not self.headlines and y == 0:
                text = f"  {self._said}"
            return content.strip([(text, base + self._style("heading"))]).adjust_cell_length(
                width, base
            )
        place, part = found
        blank = place < rows.accounts and part == rows.height - 1
        if place == self.place and not blank:
            base += self._style("cursor")
        pieces = [] if blank else self._row(place, part, width, base)
        return content.strip(pieces).adjust_cell_length(width, base)

    def _row(self, place: int, part: int, width: int, base: Style) -> list[Piece]:
        """Return one line of one row."""
        article = self.headlines[place]
        margin = [("▌" if place == self.place else " ", base + self._style("bar"))]
        account = place < self.accounts
        told = self._accounts_told.get(article.id, 0) if account else 0
        count = f" ≈{told}" if told else ""
        room = max(1, width - _MARGIN - 1 - len(count))
        most = self.headline_lines if account else 1
        found = spans(self.sought, article.headline) if self.sought else ()
        lines = _headline_lines(article.headline, room, most, found[0].start if found else 0)
        if part < len(lines):
            signs = self._signs(article, base) if part == 0 else [("   ", base)]
            read = "read" if article.id in self.marks.read else "headline" if account else "meta"
            words = self._marked(article.headline, *lines[part], base + self._style(read))
            if part or not count:
                return [*margin, *signs, *words]
            space = " " * (room - cells(lines[part][1]))
            return [*margin, *signs, *words, (space + count, base + self._style("story"))]
        if part == len(lines):
            meta = _meta(article, room)
            words = self._marked(meta, 0, meta, base + self._style("meta"))
            return [*margin, ("   ", base), *words]
        return margin

    def _signs(self, article: Article, base: Style) -> list[Piece]:
        """Return what stands before a headline: unread, flagged, held as side A."""
        dot = "●" if article.id not in self.marks.read and not article.is_brief else " "
        flag = "⚑" if article.id in self.marks.flagged else " "
        flag = "A" if article.id == self.held else flag
        return [(f"{dot}{flag} ", base + self._style("dot"))]

    def _marked(self, whole: Clean, start: int, shown: Clean, look: Style) -> list[Piece]:
        """Return what is shown of a text, from `start` on, with what matches the query marked."""
        found = spans(self.sought, whole) if self.sought else ()
        pieces: list[Piece] = []
        place = 0
        for span in found:
            first, last = (max(0, min(cut - start, len(shown))) for cut in (span.start, span.end))
            pieces.append((shown[place:first], look))
            pieces.append((shown[first:last], look + self._style("match")))
            place = last
        pieces.append((shown[place:], look))
        return pieces

    @property
    def cursor_spot(self) -> Offset:
        """Where the terminal's own cursor belongs: the row under the list's cursor."""
        line = self.rows.top(self.place) - self.scroll_offset.y if self.headlines else 0
        return Offset(self.content_region.x + 1, self.content_region.y + max(0, line))


def _headline_lines(headline: Clean, room: int, most: int, match: int) -> list[tuple[int, Clean]]:
    """Return a headline on at most `most` lines, the last cut so that the match is seen."""
    lines: list[tuple[int, Clean]] = []
    for start, end in wrapped(headline, 0, len(headline), room, cells):
        if len(lines) == most - 1:
            hidden = cells(headline[start:match]) > room - 6
            begin = match - room // 3 if hidden else start
            cut = f"…{headline[begin:]}" if hidden else headline[start:]
            lines.append((begin - 1 if hidden else start, fitted(Clean(cut), room)))
            break
        lines.append((start, Clean(headline[start:end])))
    return lines


def _meta(article: Article, room: int) -> Clean:
    """Return what stands under a headline: as many facts as there is room for, none cut short."""
    facts = [
        source_or_file(article),
        short_date(article.date) if article.date else None,
        f"{article.minutes} min",
        "from the lead" if article.headline_from == "lead" else None,
    ]
    return fitted(Clean(joined(filter(None, facts), room, cells)), room)
