"""The list of headlines: what it is narrowed to, and the order it stands in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsreader.core.article import Article
from newsreader.core.library import Library
from newsreader.core.order import Sort, ordered
from newsreader.core.search import Query, parse


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to."""

    text: str = ""
    query: Query = parse("")
    bodies: bool = False
    """Whether the texts of the articles are searched too."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The headlines as shown."""

    headlines: tuple[Article, ...]
    """Accounts, then briefs."""
    accounts: int
    """How many of `headlines` are accounts."""

    def place(self, article_id: str | None) -> int | None:
        """Return where an article stands; None where it is not listed."""
        places = (n for n, entry in enumerate(self.headlines) if entry.id == article_id)
        return next(places, None)


def listing(found: Sequence[Article], sort: Sort) -> Listing:
    """Return the list of what passes a filter."""
    entries = ordered(found, sort)
    accounts = tuple(entry for entry in entries if not entry.is_brief)
    briefs = tuple(entry for entry in entries if entry.is_brief)
    return Listing(accounts + briefs, len(accounts))


def with_kept(
    found: Sequence[Article], library: Library, kept: Collection[str | None]
) -> Sequence[Article]:
    """Return what was found, and the articles to be kept with it, in the library's order."""
    ids = {entry.id for entry in found}
    if ids.issuperset(kept):
        return found
    return tuple(entry for entry in library if entry.id in ids or entry.id in kept)
