"""The slow work, done in threads: reading the library, searching whole texts, comparing.

What is done here touches no widget. It posts what comes of it, with what it was done for, so that
an answer nobody waits for any more can be told from one that is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from textual.message import Message
from textual.worker import get_current_worker

from newsreader.core.article import Article, Problem
from newsreader.core.comparison import Comparison, compare, counterparts
from newsreader.core.library import Library
from newsreader.core.session import Filter, Session

Post = Callable[[Message], bool]


class Batch(Protocol):
    """Some articles that have been read, and how far the reading has come."""

    @property
    def articles(self) -> Sequence[Article]:
        """What was read."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What could not be read."""

    @property
    def done(self) -> int:
        """How many files have been looked at."""

    @property
    def total(self) -> int | None:
        """How many files there are, once that is known."""


Load = Callable[[], Iterator[Batch]]
"""Reads the library from its files, batch by batch."""


@dataclass
class LibraryRead(Message):
    """The library has grown."""

    number: int
    """Which reading of the library this is."""
    library: Library
    problems: tuple[Problem, ...]
    progress: str
    """How far the reading has come; empty at its end."""


@dataclass
class TextsSearched(Message):
    """Whole texts have been searched."""

    wanted: Filter
    library: Library
    found: tuple[Article, ...]


@dataclass
class AccountsCompared(Message):
    """Two accounts have been compared, or there was none to compare with."""

    number: int
    comparison: Comparison | None


def library_reading(load: Load, number: int, post: Post) -> Callable[[], None]:
    """Return the work of reading the library from its first file."""

    def work() -> None:
        worker = get_current_worker()
        library = Library()
        problems: list[Problem] = []
        for batch in load():
            if worker.is_cancelled:
                return
            library = library.with_batch(batch.articles)
            # Folding the headlines here keeps it away from the first key of a search.
            _ = library.fronts
            problems += (problem for problem in batch.problems if problem.severity != "note")
            of = f" of {batch.total}" if batch.total else ""
            post(LibraryRead(number, library, tuple(problems), f"reading {batch.done}{of} …"))
        post(LibraryRead(number, library, tuple(problems), ""))

    return work


def text_search(session: Session, wanted: Filter, post: Post) -> Callable[[], None]:
    """Return the work of searching whole texts."""

    def work() -> None:
        found = replace(session, filter=wanted).found()
        if not get_current_worker().is_cancelled:
            post(TextsSearched(wanted, session.library, found))

    return work


def account_comparison(
    left: Article, right: Article | None, library: Library, number: int, post: Post
) -> Callable[[], None]:
    """Return the work of comparing two accounts; the best counterpart stands in for no `right`."""

    def work() -> None:
        other = right
        if other is None:
            ranked = counterparts(left, library.accounts)
            other = ranked[0].article if ranked else None
        comparison = compare(left, other) if other is not None else None
        if not get_current_worker().is_cancelled:
            post(AccountsCompared(number, comparison))

    return work
