"""The in-memory store of every article and brief that was loaded, in reading order."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from newsreader.core.article import Article
from newsreader.core.haystack import Haystack

_Place = tuple[bool, int, int, bool, int]
"""Undated, days counted backwards, file, brief, arrival: ascending is reading order."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An article on its shelf; versions of a library share entries, and so their haystacks."""

    article: Article
    place: _Place
    haystack: Haystack


_PLACE = attrgetter("place")


@dataclass(frozen=True, eq=False)
class Library:
    """Articles by id and in order; adding a batch makes a new library.

    Newest first by date, undated ones last; then in order of arrival, file by file, and within
    a file the articles before the briefs. The articles of one file arrive in one batch.
    """

    _entries: tuple[_Entry, ...] = field(default=(), init=False, repr=False)
    _by_id: Mapping[str, Article] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Every article and brief, in reading order."""
        return tuple(entry.article for entry in self._entries)

    @cached_property
    def accounts(self) -> tuple[Article, ...]:
        """The articles that have a body."""
        return tuple(article for article in self.articles if not article.is_brief)

    @cached_property
    def briefs(self) -> tuple[Article, ...]:
        """The headlines without a body."""
        return tuple(article for article in self.articles if article.is_brief)

    @cached_property
    def haystacks(self) -> tuple[Haystack, ...]:
        """What a search reads of each of `articles`."""
        return tuple(entry.haystack for entry in self._entries)

    @cached_property
    def fronts(self) -> tuple[str, ...]:
        """The marked headline, standfirst, section and source of each of `articles`.

        Folding them is the slow part of a first search; asking for them on the loading thread
        keeps it away from the first key.
        """
        return tuple(haystack.front for haystack in self.haystacks)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def get(self, article_id: str) -> Article | None:
        """Return the article with exactly this id."""
        return self._by_id.get(article_id)

    def find(self, text: str) -> Article | None:
        """Return the one article a reader means by an id, the start of one, or a file.

        A file means its only article, or its only brief where it has no article. Several
        candidates are no answer.
        """
        exact = self.get(text)
        if exact is not None or not text:
            return exact
        return (
            _only([self._by_id[key] for key in self._by_id if key.startswith(text)])
            or _only_account([article for article in self.articles if article.file == text])
            or _only_account([a for a in self.articles if a.file.endswith(f"/{text}")])
        )

    def with_batch(self, articles: Iterable[Article]) -> Library:
        """Return this library with more articles; an id that is taken raises ValueError."""
        batch = tuple(articles)
        by_id = dict(self._by_id)
        for article in batch:
            if article.id in by_id:
                raise ValueError(f"two articles have the id {article.id}")
            by_id[article.id] = article
        return _library(_merged(self._entries, _arrivals(batch, len(self))), by_id)


def _library(entries: tuple[_Entry, ...], by_id: Mapping[str, Article]) -> Library:
    library = Library()
    object.__setattr__(library, "_entries", entries)
    object.__setattr__(library, "_by_id", by_id)
    return library


def _merged(shelf: tuple[_Entry, ...], arrivals: list[_Entry]) -> tuple[_Entry, ...]:
    """Return the shelf with the arrivals in their places; both are in order."""
    merged: list[_Entry] = []
    start = 0
    for arrival in arrivals:
        stop = bisect(shelf, arrival.place, lo=start, key=_PLACE)
        merged += shelf[start:stop]
        merged.append(arrival)
        start = stop
    merged += shelf[start:]
    return tuple(merged)


def _arrivals(batch: Iterable[Article], arrived: int) -> list[_Entry]:
    """Return the batch in order, numbered on from the articles that arrived before."""
    files: dict[str, int] = {}
    arrivals = []
    for number, article in enumerate(batch, start=arrived):
        file = files.setdefault(article.file, number)
        days = -article.date.toordinal() if article.date else 0
        place = (article.date is None, days, file, article.is_brief, number)
        arrivals.append(_Entry(article, place, Haystack(article)))
    return sorted(arrivals, key=_PLACE)


def _only(candidates: list[Article]) -> Article | None:
    return candidates[0] if len(candidates) == 1 else None


def _only_account(candidates: list[Article]) -> Article | None:
    accounts = [article for article in candidates if not article.is_brief]
    return _only(accounts or candidates)
