"""The article: headline, what is known about it, and its text at a width good to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from textual.message import Message

from newsreader.core.annotation import SentenceMark
from newsreader.core.article import Article, Span
from newsreader.core.layout import Line, lay_out, line_of
from newsreader.core.reading import ArticlePage, article_page
from newsreader.core.search import Query, spans
from newsreader.tui.background import Background, Cancelled
from newsreader.tui.widgets.highlights import Emphasis
from newsreader.tui.widgets.line_painter import MARK_PARTS
from newsreader.tui.widgets.page_view import AIR, PageView, cells

AT_ONCE = 3_000
"""Lines laid out before the next key is looked at; the rest of a longer text follows."""

SEARCHED_AT_ONCE = 300_000
"""Characters searched before the next key is looked at; a longer text is searched in a thread."""


class ArticlePane(PageView):
    """One article, or a brief, as a page."""

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
        self._marks: tuple[SentenceMark, ...] = ()
        self._accounts = 1
        self._lines: list[Line] = []
        self._laying = 0
        self._due = 0
        self._query: Query | None = None

    def show_article(
        self,
        article: Article | None,
        marks: Sequence[SentenceMark],
        accounts: int,
        place: int,
    ) -> None:
        """Show an article from a place of its text on; None for nothing.

        With other marks it stays where it is. `accounts` is how many accounts its story has.
        """
        told = (tuple(marks), accounts)
        if article is self._article and told == (self._marks, self._accounts):
            return
        place = self.offset_at_top if article is self._article else place
        self._article, (self._marks, self._accounts) = article, told
        self._page = article_page(article, marks, accounts) if article else None
        self.show_sentence(None)
        self._due = self._page.place(place) if self._page and place else 0
        self._lay_out(self._due)
        self.search(self._query)

    @property
    def offset_at_top(self) -> int:
        """Which place of the article's text is at the top of the view; 0 at the page's top."""
        top = self.scroll_offset.y
        if self._page is None or not top or top >= len(self._lines):
            return 0
        return self._page.offset(self._lines[top].start)

    def show_sentence(self, sentence: int | None) -> None:
        """Light one marked sentence and bring it into view."""
        marked = self._page.sentences if self._page else ()
        emphases = [Emphasis(each.glyph, MARK_PARTS[each.mark]) for each in marked]
        if sentence is not None and sentence < len(marked):
            span = marked[sentence].span
            emphases.append(Emphasis(span, "sentence"))
            self._spot = span.start
            self.reveal(self.line_at(span.start), to=self.line_at(max(span.start, span.end - 1)))
        else:
            self._spot = None
        self.emphasise(emphases)

    def sentence_at(self, place: int) -> int | None:
        """Return the marked sentence at or before a place of the page."""
        return self._page.sentence_at(place) if self._page else None

    def sentence_in_view(self) -> int | None:
        """Return the first marked sentence that begins in view."""
        if self._page is None:
            return None
        top = self.scroll_offset.y
        starts = [self.line_at(each.glyph.start) for each in self._page.sentences]
        return next((number for number, line in enumerate(starts) if line >= top), None)

    def search(self, query: Query | None) -> None:
        """Mark what matches a query in the article's page, whatever of it is shown."""
        self._query = query
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
        # A pane that had no room has no line at its top, and begins where it was to begin.
        place = self._lines[top].start if top < len(self._lines) else self._due
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
        # A page that has just grown longer than the view has no scrollbar to be moved by yet.
        self.scroll_to(y=top, animate=False, force=True)
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
