"""The article: headline, what is known about it, and its text at a width good to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from textual.message import Message

from newsreader.core.article import Article, Span
from newsreader.core.layout import Line, lay_out, line_of
from newsreader.core.reading import ArticlePage, article_page
from newsreader.core.search import Query, spans
from newsreader.tui.background import Background, Cancelled
from newsreader.tui.widgets.page_view import AIR, PageView, cells

AT_ONCE = 3_000
"""Lines laid out before the next key is looked at; the rest of a longer text follows."""

SEARCHED_AT_ONCE = 300_000
"""Characters searched before the next key is looked at; a longer text is searched in a thread."""


class ArticlePane(PageView):
    """One article, or a brief, as a page."""

    HELP = """\
## Article

The account as it was captured, its headline and date above it, where it came from below it.
*Derived from the lead* means that the capture had no headline of its own.

`/` searches this text, `n` and `N` go from match to match, `c` sets the account beside its best
counterpart.
"""

    @dataclass
    class Laid(Message):
        """More lines of a long article are ready."""

        number: int
        """Which laying out they belong to."""
        lines: list[Line]

    @dataclass
    class Searched(Message):
        """The whole of a long article has been searched."""

        article: Article | None
        found: tuple[Span, ...]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.background = Background(self.post_message)
        self._article: Article | None = None
        self._page: ArticlePage | None = None
        self._lines: list[Line] = []
        self._laying = 0

    def show_article(self, article: Article | None) -> None:
        """Show an article from its top; None for an empty pane."""
        if article is self._article:
            return
        self._article = article
        self._page = article_page(article) if article else None
        self.show_matches(())
        self._lay_out(0)

    def search(self, query: Query | None) -> None:
        """Mark what matches a query in the article's page."""
        text = self._page.page.text if self._page else ""
        if query is None or len(text) <= SEARCHED_AT_ONCE:
            self.background.cancel("search")
            self.show_matches(spans(query, text) if query else ())
            return
        article = self._article

        def work(cancelled: Cancelled) -> None:
            found = spans(query, text)
            if not cancelled():
                self.post_message(self.Searched(article, found))

        self.show_matches(())
        self.background.begin("search", work)

    def on_article_pane_searched(self, message: Searched) -> None:
        """Mark what was found, where the article is still the one that is shown."""
        message.stop()
        if message.article is self._article:
            self.show_matches(message.found)

    def on_resize(self) -> None:
        """Lay the text out for the new width; the line at the top stays there."""
        top = self.scroll_offset.y
        place = self._lines[top].start if top < len(self._lines) else 0
        self._lay_out(place)

    def _lay_out(self, place: int) -> None:
        """Break the page into lines and put `place` at the top of the view."""
        self._laying += 1
        region = self.scrollable_content_region
        width = max(1, min(region.width - AIR, self.measure))
        if self._page is None or not region.width:
            self._lines = []
            self._show_lines(width)
            return
        rest = lay_out(self._page.page, width, cells)
        self._lines = list(islice(rest, AT_ONCE))
        self._show_lines(width)
        top = line_of(self._lines, place) if place else 0
        self.scroll_to(y=top, animate=False)
        if len(self._lines) == AT_ONCE:
            self._lay_out_rest(self._laying, rest)

    def _show_lines(self, width: int) -> None:
        text = self._page.page.text if self._page else self._text
        self.show_page(text, (self._lines,), (0,), (width,))

    def _lay_out_rest(self, number: int, rest: Iterator[Line]) -> None:
        """Lay the rest of a long article out in a thread."""

        def work(cancelled: Cancelled) -> None:
            while not cancelled():
                lines = list(islice(rest, AT_ONCE))
                if not lines:
                    return
                self.post_message(self.Laid(number, lines))

        self.background.begin("layout", work)

    def on_article_pane_laid(self, message: Laid) -> None:
        """Add lines that belong to what is shown."""
        message.stop()
        if message.number == self._laying:
            self._lines.extend(message.lines)
            self._show_lines(self._widths[0])
