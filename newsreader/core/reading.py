"""An article as a page: headline, what is known about it, its blocks, and where it came from."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from newsreader.core.annotation import SentenceMark
from newsreader.core.article import Article, Block, Span
from newsreader.core.layout import Measure, Page, Part, Role
from newsreader.core.levelling import Mark
from newsreader.core.text import Clean

MARK_SIZE = 2
"""Characters that a mark takes: the glyph and a space at which no line breaks."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence as it stands on the page, after its mark."""

    number: int
    mark: Mark
    glyph: Span
    span: Span


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article's page, and how places in the article's own text are places in the page's."""

    page: Page
    body: int
    """Where the article's text begins in the page's text."""
    sentences: tuple[MarkedSentence, ...] = ()
    """The sentences with marks before them; none where no marks are shown."""

    def place(self, offset: int) -> int:
        """Return where on the page a place of the article's text stands."""
        starts = [marked.span.start - self._shift(n) for n, marked in enumerate(self.sentences)]
        return self.body + offset + MARK_SIZE * bisect_right(starts, offset)

    def offset(self, place: int) -> int:
        """Return which place of the article's text stands at a place of the page; 0 above it."""
        before = bisect_right(self.sentences, place, key=lambda marked: marked.glyph.start)
        return max(0, place - self.body - MARK_SIZE * before)

    def sentence_at(self, place: int) -> int | None:
        """Return the sentence at or before a place of the page, by its place in `sentences`."""
        if not self.sentences:
            return None
        found = bisect_right(self.sentences, place, key=lambda marked: marked.glyph.start)
        return max(0, found - 1)

    def _shift(self, number: int) -> int:
        return self.body + MARK_SIZE * (number + 1)


def long_date(date: dt.date) -> str:
    """Return a date in full, without regard to the machine's locale."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def short_date(date: dt.date) -> str:
    """Return a date's day, month and year in eleven characters at most."""
    return f"{date.day} {_MONTHS[date.month - 1][:3]} {date.year}"


def source_or_file(article: Article) -> str:
    """Return who published an account, or the file it came from where that is not known."""
    return article.source or article.file


def joined(facts: Iterable[str], room: int, measure: Measure, mark: str = " · ") -> str:
    """Return as many of the facts as there is room for, in order and none cut short.

    The first is always there, however little room there is.
    """
    line = ""
    for fact in facts:
        longer = f"{line}{mark}{fact}" if line else fact
        if line and measure(longer) > room:
            break
        line = longer
    return line


def meta_line(article: Article, accounts: int = 1) -> str:
    """Return what is known about an article, doubtful fields marked as such."""
    facts = [
        article.source,
        article.section,
        article.author,
        long_date(article.date) if article.date else None,
        "brief" if article.is_brief else f"{article.minutes} min",
        "headline derived from the lead" if article.headline_from == "lead" else None,
        f"1 of {accounts} accounts" if accounts > 1 and not article.is_brief else None,
    ]
    return " · ".join(fact for fact in facts if fact)


def details(article: Article) -> list[str]:
    """Return where the text came from and what was wrong with it, a line each."""
    lines = [f"From {article.file}"]
    if article.url:
        lines.append(f"Address: {article.url}")
    if article.note:
        lines.append(article.note)
    if article.hidden:
        lines.append(f"Contains hidden characters ({article.hidden}), shown as symbols or removed.")
    for problem in article.problems:
        line = problem.beside(article.file)
        lines.append(f"L{line[1:]}" if line.startswith("line ") and problem.line else line)
    return lines


def article_page(
    article: Article, marks: Sequence[SentenceMark] = (), accounts: int = 1
) -> ArticlePage:
    """Return the page of one article, its sentences marked; a brief's page says so.

    The marks are in the order of the text; `accounts` is how many accounts its story has.
    """
    pieces: list[str] = []
    parts: list[Part] = []
    length = 0

    def add(text: str, role: Role, space: int, margin: str = "") -> None:
        nonlocal length
        pieces.append(text)
        parts.append(Part(length, length + len(text), role, margin, space=space))
        length += len(text) + 1

    add(article.headline, "title", 0)
    add(meta_line(article, accounts), "meta", 1)
    if article.standfirst:
        add(article.standfirst, "standfirst", 1)
    if article.is_brief:
        add("A brief: the capture holds no more of this story.", "meta", 1)
    body = length
    if article.text:
        told = _with_marks(article.text, marks)
        pieces.append(told)
        below = (*article.blocks[1:], None)
        starts = [mark.span.start for mark in marks]
        parts.extend(map(partial(_block_part, body, starts), article.blocks, below))
        length += len(told) + 1
    for number, line in enumerate(details(article)):
        add(line, "meta", 0, margin="── " if number == 0 else "   ")
    return ArticlePage(Page(Clean("\n".join(pieces)), tuple(parts)), body, _marked(marks, body))


def _with_marks(text: str, marks: Sequence[SentenceMark]) -> str:
    """Return a text with each sentence's mark before it."""
    pieces: list[str] = []
    place = 0
    for mark in marks:
        pieces += (text[place : mark.span.start], f"{mark.mark}\u00a0")
        place = mark.span.start
    return "".join((*pieces, text[place:]))


def _marked(marks: Sequence[SentenceMark], body: int) -> tuple[MarkedSentence, ...]:
    """Return where the marked sentences stand on the page."""
    found = []
    for number, mark in enumerate(marks):
        glyph = body + mark.span.start + MARK_SIZE * number
        start = glyph + MARK_SIZE
        span = Span(start, start + mark.span.end - mark.span.start)
        found.append(MarkedSentence(mark.number, mark.mark, Span(glyph, glyph + 1), span))
    return tuple(found)


_BLOCK_ROLES: dict[str, Role] = {"heading": "heading", "quote": "quote"}


def _block_part(body: int, starts: list[int], block: Block, below: Block | None) -> Part:
    """Return how one block is shown; items that follow each other stand close."""
    role = _BLOCK_ROLES.get(block.kind, "body")
    margin = {"item": "  ", "quote": "│ "}.get(block.kind, "")
    between_items = block.kind == "item" and below is not None and below.kind == "item"
    space = 0 if block.kind == "heading" or between_items else 1
    start = body + block.start + MARK_SIZE * bisect_left(starts, block.start)
    end = body + block.end + MARK_SIZE * bisect_left(starts, block.end)
    return Part(start, end, role, margin, space=space)
