"""Two accounts side by side: what both say level, what one says beside a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from newsreader.core.account_lines import combined_text
from newsreader.core.comparing import Comparing
from newsreader.core.joining import joining_line
from newsreader.core.pair_words import PairWords, shared, taken
from newsreader.core.reading import joined
from newsreader.core.reasons import reason
from newsreader.core.search import Query, spans
from newsreader.tui import content
from newsreader.tui.background import Background, Cancelled
from newsreader.tui.widgets.comparison_heads import Heads
from newsreader.tui.widgets.comparison_layout import Layout, Shape, layout_of
from newsreader.tui.widgets.highlights import Emphasis
from newsreader.tui.widgets.page_view import AIR, PageView, cells

STACK_BELOW = 70
"""Panes narrower than this show one account's words above the other's."""
_BAR = 2
"""Cells before the left column, for the bar that marks the reader's row."""
_GUTTER = 3
_SETTLED_S = 0.05
"""How long a pane that has just appeared takes to know its size."""
_SHORT = 12
"""Lines below which the heads give way to the rows."""
_TALL = 16
"""Lines from which the foot has room for two lines."""
_STRIPS = 20
"""Lines from which the heads have room to show where the pairs lie."""
ROWS_AT_ONCE = 400
"""Rows laid out before the next key is looked at; more of them are laid out in a thread."""


class ComparisonPage(PageView):
    """The rows of a comparison."""

    def point_at(self, row: int) -> None:
        """Point at a row, as this widget: a message from the pane around it would end there."""
        self.post_message(self.Pointed(0, row))

    def on_resize(self) -> None:
        """Say that another part is in view: the heads above may have taken some of the room."""
        self.post_message(self.Scrolled())


class ComparisonPane(Vertical):
    """A comparison: who is compared, the rows, and the reason for the pair the reader is at."""

    page = query_one("#comparison-page", ComparisonPage)
    heads = query_one("#comparison-heads", Static)
    reason = query_one("#comparison-reason", Static)
    keys = ("+", "Esc", "-")
    """The keys that join a pair by hand, leave it, and bring back a rejected one."""

    @dataclass
    class Laid(Message):
        """The rows of a long comparison have been laid out."""

        shape: Shape
        layout: Layout

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.background = Background(self.post_message)
        self._comparing: Comparing | None = None
        self._shape: Shape | None = None
        self._layout: Layout | None = None
        self._heads: Heads | None = None
        self._lead: int | None = None
        self._above = 0
        self._query: Query | None = None

    def compose(self) -> ComposeResult:
        """Compose the heads, the rows and the reason."""
        yield Static(id="comparison-heads")
        yield ComparisonPage(id="comparison-page")
        yield Static(id="comparison-reason")

    def show_comparison(self, comparing: Comparing | None) -> None:
        """Show an open comparison, the reader's row in view."""
        moved = comparing is not self._comparing
        self._comparing = comparing
        if comparing is None or not self.page.size.width:
            return
        self._lay_out(comparing)
        self._show_row(comparing, follow=moved)

    def search(self, query: Query | None) -> None:
        """Mark what matches a query in both texts, in the order of the rows."""
        self._query = query
        if self._comparing is None or self._layout is None:
            return
        text = combined_text(self._comparing.comparison)[0]
        found = spans(query, text) if query else ()
        shown = [span for span in found if self.page.shows(span.start)]
        shown.sort(key=lambda span: (self.page.line_at(span.start), span))
        self.page.show_matches(shown)

    def on_click(self, event: events.Click) -> None:
        """Go to the sentence at the place of a strip that was clicked."""
        if event.widget is not self.heads or self._heads is None or self._comparing is None:
            return
        spot = event.screen_offset - self.heads.content_region.offset
        found = self._heads.sentence_at(spot.x, spot.y, _BAR, _GUTTER)
        if found is not None:
            side, number = found
            row = self._comparing.row_of(number, left_side=side == 0)
            self.page.call_later(self.page.point_at, row)

    def on_resize(self) -> None:
        """Lay the rows out for the new width; the reader's row stays in view."""
        self.set_class(self.size.height < _SHORT, "-short")
        self.set_class(self.size.height >= _TALL, "-tall")
        if self._comparing is not None:
            self.call_after_refresh(self._laid_out_again)

    def _laid_out_again(self) -> None:
        if self._comparing is not None:
            self._shape = None
            self._lay_out(self._comparing)
            self._show_row(self._comparing, follow=True)
            # The page can scroll only once the size of its lines has reached the screen.
            self.set_timer(_SETTLED_S, self._follow)

    def _follow(self) -> None:
        """Bring the reader's row into view."""
        if self._comparing is not None:
            self._show_row(self._comparing, follow=True)

    def _lay_out(self, comparing: Comparing) -> None:
        """Break the rows into lines, where they or the width have changed."""
        stacked = self.size.width < STACK_BELOW
        width = self.page.scrollable_content_region.width - _BAR - AIR
        room = max(1, min(width if stacked else (width - _GUTTER) // 2, self.page.measure))
        shape = Shape(comparing.rows, room, stacked, comparing.levelled)
        if shape.is_like(self._shape):
            return
        self._shape = shape
        strips = self.size.height >= _STRIPS and not stacked
        self._heads = Heads(comparing, room, strips=strips)
        if len(shape.rows) <= ROWS_AT_ONCE:
            self.background.cancel("layout")
            self._install(shape, layout_of(comparing, shape))
            return
        self._layout = None
        self.page.show_page(combined_text(comparing.comparison)[0], ((),), (_BAR,), (room,))

        def work(cancelled: Cancelled) -> None:
            layout = layout_of(comparing, shape)
            if not cancelled():
                self.post_message(self.Laid(shape, layout))

        self.background.begin("layout", work)

    def on_comparison_pane_laid(self, message: Laid) -> None:
        """Show what has been laid out, where it is still wanted."""
        message.stop()
        if self._comparing is not None and message.shape is self._shape:
            self._install(message.shape, message.layout)
            self._show_row(self._comparing, follow=True)
            self.set_timer(_SETTLED_S, self._follow)

    def _install(self, shape: Shape, layout: Layout) -> None:
        """Take a layout for the one that is shown."""
        self._layout = layout
        self._lead = None
        self._above = 0
        if self._comparing is not None and shape is self._shape:
            self._place(self._comparing)
            self.search(self._query)

    def _place(self, comparing: Comparing) -> None:
        """Show the columns as they stand in the reader's row; the left one stays where it is."""
        layout, shape = self._layout, self._shape
        if layout is None or shape is None:
            return
        placed = layout.page.at(comparing.at)
        if placed.lead != self._lead:
            lefts = (_BAR, _BAR + shape.room + _GUTTER)[: len(placed.columns)]
            widths = (shape.room,) * len(placed.columns)
            self.page.show_page(layout.page.text, placed.columns, lefts, widths)
            if self._lead is not None:
                self.page.scroll_lines(placed.above - self._above)
            self._lead, self._above = placed.lead, placed.above
        self.page.light(placed.lit)

    def _show_row(self, comparing: Comparing, *, follow: bool) -> None:
        """Light the reader's row and say why its sentences are a pair."""
        self._show_heads(comparing)
        width = self.reason.content_size.width
        self.reason.update(_told(comparing, width, self.keys, tall=self.has_class("-tall")))
        layout = self._layout
        if layout is None:
            return
        self._place(comparing)
        here = () if comparing.levelled else (comparing.at,)
        self.page.emphasise(
            [
                *_emphases(layout.differing, "differs", here),
                *_emphases(shared(comparing, layout.differing), "shared", here),
                *(Emphasis(span, "sentence") for span in taken(comparing)),
            ]
        )
        lines = next((lines for lines in layout.page.at(comparing.at).lit if lines), None)
        if follow and lines:
            self.page.reveal(lines[0].start, to=lines[-1].stop - 1)

    def _show_heads(self, comparing: Comparing) -> None:
        if self._heads is not None and self._shape is not None:
            self.heads.update(_headed(self._heads, comparing, stacked=self._shape.stacked))


def _headed(heads: Heads, comparing: Comparing, *, stacked: bool) -> Content:
    """Return the lines above the columns, or above the one column."""
    return heads.stacked(_BAR) if stacked else heads.beside(comparing, _BAR, _GUTTER)


def _emphases(found: Sequence[PairWords], part: str, here: Sequence[int]) -> list[Emphasis]:
    """Return words as emphases, in their rows, or those of the rows `here` wherever they stand."""
    if not here:
        return [Emphasis(each.span, part, each.row) for each in found]
    return [Emphasis(span, part) for span in {e.span for e in found if e.row in here}]


def _told(comparing: Comparing, room: int, keys: tuple[str, str, str], *, tall: bool) -> Content:
    """Return why the sentences of the reader's row stand together, on one line or two."""
    joining = joining_line(comparing, *keys[:2])
    if joining:
        return content.sentence((joining, "bold $accent"))
    found = reason(comparing, keys[2])
    head = f"{found.head}  " if found.head else ""
    left = room - cells(head)
    facts = joined(found.facts, left, cells)
    line = content.sentence((head, "bold $accent"), facts)
    if not found.shares:
        return line
    label = "shares: "
    if tall:
        shares = joined(found.shares, room - cells(label), cells, mark=", ")
        return Content("\n").join([line, content.sentence((label, "$muted"), shares)])
    label = f" · {label}"
    more = joined(found.shares, left - cells(facts + label), cells, mark=", ")
    return line + content.sentence(label + more) if cells(facts + label + more) <= left else line
