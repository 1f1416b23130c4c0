"""An article as a page: headline, what is known about it, its blocks, and where it came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from newsreader.core.article import Article, Block
from newsreader.core.layout import Measure, Page, Part, Role
from newsreader.core.text import Clean

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article's page and where its own text begins in the page's text."""

    page: Page
    body: int
    """Add this to an offset into the article's text to have one into the page's."""


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


def meta_line(article: Article) -> str:
    """Return what is known about an article, doubtful fields marked as such."""
    facts = [
        article.source,
        article.section,
        article.author,
        long_date(article.date) if article.date else None,
        "brief" if article.is_brief else f"{article.minutes} min",
        "headline derived from the lead" if article.headline_from == "lead" else None,
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
        where = f"Line {problem.line}: " if problem.line else ""
        lines.append(f"{where}{problem.reason}")
    return lines


def article_page(article: Article) -> ArticlePage:
    """Return the page of one article; a brief's page says that there is no more of it."""
    pieces: list[str] = []
    parts: list[Part] = []
    length = 0

    def add(text: str, role: Role, space: int, margin: str = "") -> None:
        nonlocal length
        pieces.append(text)
        parts.append(Part(length, length + len(text), role, margin, space=space))
        length += len(text) + 1

    add(article.headline, "title", 0)
    add(meta_line(article), "meta", 1)
    if article.standfirst:
        add(article.standfirst, "standfirst", 1)
    if article.is_brief:
        add("A brief: the capture holds no more of this story.", "meta", 1)
    body = length
    if article.text:
        pieces.append(article.text)
        below = (*article.blocks[1:], None)
        parts.extend(map(partial(_block_part, body), article.blocks, below))
        length += len(article.text) + 1
    for number, line in enumerate(details(article)):
        add(line, "meta", 0, margin="── " if number == 0 else "   ")
    return ArticlePage(Page(Clean("\n".join(pieces)), tuple(parts)), body)


_BLOCK_ROLES: dict[str, Role] = {"heading": "heading", "quote": "quote"}


def _block_part(body: int, block: Block, below: Block | None) -> Part:
    """Return how one block is shown; items that follow each other stand close."""
    role = _BLOCK_ROLES.get(block.kind, "body")
    margin = {"item": "  ", "quote": "│ "}.get(block.kind, "")
    between_items = block.kind == "item" and below is not None and below.kind == "item"
    space = 0 if block.kind == "heading" or between_items else 1
    return Part(block.start + body, block.end + body, role, margin, space=space)
