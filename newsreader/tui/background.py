"""The slow work, done in threads: reading the library, searching whole texts, comparing.

What is done here touches no widget. It posts what comes of it, with what it was done for, so that
an answer nobody waits for any more can be told from one that is wanted. The threads never keep the
program from ending: Textual's own workers are waited for at the end, however long they take.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from textual.message import Message

from newsreader.core.article import Article, Problem
from newsreader.core.comparison import Comparison, compare
from newsreader.core.library import Library
from newsreader.core.marking import Memory, Recalled
from newsreader.core.session import Filter, Session
from newsreader.core.stories import Counterpart, Index
from newsreader.core.weights import THRESHOLDS, Thresholds

Post = Callable[[Message], bool]
Cancelled = Callable[[], bool]
"""Whether nobody waits for the work any more."""
Job = Callable[[Cancelled], None]


@dataclass
class Broken(Message):
    """Work ended in an error of the program."""

    error: Exception


class Background:
    """Threads that each do one job; a new job of a group takes the place of the one before."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._jobs: dict[str, tuple[threading.Thread, threading.Event]] = {}

    def begin(self, group: str, job: Job) -> None:
        """Do a job in a thread; what its group was doing is cancelled."""
        self.cancel(group)
        stop = threading.Event()

        def work() -> None:
            try:
                job(stop.is_set)
            except Exception as error:  # noqa: BLE001 - the app ends with it, told by its handler
                self._post(Broken(error))

        thread = threading.Thread(target=work, name=group, daemon=True)
        self._jobs[group] = (thread, stop)
        thread.start()

    def cancel(self, group: str) -> None:
        """Tell a group's job that nobody waits for it any more."""
        if group in self._jobs:
            self._jobs.pop(group)[1].set()

    @property
    def is_busy(self) -> bool:
        """Whether a job that somebody waits for is under way."""
        return any(thread.is_alive() for thread, _ in self._jobs.values())


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


Load = Callable[[Cancelled], Iterator[Batch]]
"""Reads the library from its files, batch by batch."""


@dataclass
class LibraryRead(Message):
    """The library has grown."""

    number: int
    """Which reading of the library this is."""
    library: Library
    known: Recalled
    """What is remembered of the reader and these articles."""
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


_RANKED = 50
"""Counterparts that are put in order; those of a story that are less alike stand after them."""


def _rank(article_id: str, ranked: Sequence[str]) -> tuple[int, str]:
    place = ranked.index(article_id) if article_id in ranked else len(ranked)
    return place, article_id


class Stories:
    """Which accounts of one library tell the same event; taken in once, by whoever asks first."""

    def __init__(self) -> None:
        self._index = Index()
        self._lock = threading.Lock()

    def counterparts(
        self, article: Article, library: Library, count: int
    ) -> tuple[Counterpart, ...]:
        """Return the accounts that best compare with one, the best first."""
        with self._lock:
            self._take_in(library)
            return self._index.counterparts(article, count)

    def story_of(self, article: Article, library: Library) -> tuple[Article, ...]:
        """Return the accounts of an article's story, those that best compare with it first."""
        with self._lock:
            self._take_in(library)
            stories = self._index.stories()
            ranked = [found.id for found in self._index.counterparts(article, _RANKED)]
        members = next((story.articles for story in stories if article.id in story.articles), ())
        told = sorted(members, key=lambda id_: _rank(id_, ranked))
        found = (library.get(id_) for id_ in told)
        return tuple(each for each in found if each is not None and not each.is_brief)

    def accounts(self, library: Library) -> dict[str, int]:
        """Return how many accounts the story of each article has, for stories of several."""
        with self._lock:
            self._take_in(library)
            stories = self._index.stories()
        counts: dict[str, int] = {}
        for story in stories:
            told = [library.get(article_id) for article_id in story.articles]
            accounts = sum(article is not None and not article.is_brief for article in told)
            if accounts > 1:
                counts |= dict.fromkeys(story.articles, accounts)
        return counts

    def _take_in(self, library: Library) -> None:
        for article in library:
            self._index.add(article)


@dataclass
class StoriesTold(Message):
    """The articles of the library have been sorted into stories."""

    library: Library
    accounts: dict[str, int]


def story_sorting(library: Library, stories: Stories, post: Post) -> Job:
    """Return the work of sorting a library into stories."""

    def work(cancelled: Cancelled) -> None:
        accounts = stories.accounts(library)
        if not cancelled():
            post(StoriesTold(library, accounts))

    return work


@dataclass
class ArticleAnnotated(Message):
    """An article has been compared with its best counterpart, for the marks in its text."""

    article: Article
    comparison: Comparison


def annotation_of(
    article: Article, library: Library, stories: Stories, post: Post, least: Thresholds = THRESHOLDS
) -> Job:
    """Return the work of finding what the best counterpart does with each sentence."""

    def work(cancelled: Cancelled) -> None:
        other = _best(article, library, stories)
        if other is not None and not cancelled():
            comparison = compare(article, other, least)
            if not cancelled():
                post(ArticleAnnotated(article, comparison))

    return work


def library_reading(load: Load, memory: Memory, number: int, post: Post) -> Job:
    """Return the work of reading the library from its first file, and what is known of it."""

    def work(cancelled: Cancelled) -> None:
        library = Library()
        known = memory.recall(())
        problems: list[Problem] = []
        for batch in load(cancelled):
            if cancelled():
                return
            library = library.with_batch(batch.articles)
            known = known.with_articles(batch.articles)
            # Folding the headlines here keeps it away from the first key of a search.
            _ = library.fronts
            problems += (problem for problem in batch.problems if problem.severity != "note")
            of = f" of {batch.total}" if batch.total else ""
            told = f"reading {batch.done}{of} …"
            post(LibraryRead(number, library, known, tuple(problems), told))
        post(LibraryRead(number, library, known, tuple(problems), ""))

    return work


def text_search(session: Session, wanted: Filter, post: Post) -> Job:
    """Return the work of searching whole texts."""

    def work(cancelled: Cancelled) -> None:
        found = replace(session, filter=wanted).found()
        if not cancelled():
            post(TextsSearched(wanted, session.library, found))

    return work


def _best(article: Article, library: Library, stories: Stories) -> Article | None:
    found = stories.counterparts(article, library, 1)
    return library.get(found[0].id) if found else None


def account_comparison(
    left: Article,
    right: Callable[[], Article | None],
    number: int,
    post: Post,
    least: Thresholds = THRESHOLDS,
) -> Job:
    """Return the work of comparing an account with another, which may have to be found first."""

    def work(cancelled: Cancelled) -> None:
        other = right()
        comparison = compare(left, other, least) if other is not None else None
        if not cancelled():
            post(AccountsCompared(number, comparison))

    return work


def best_counterpart(
    article: Article, library: Library, stories: Stories
) -> Callable[[], Article | None]:
    """Return what finds the account that best compares with one."""
    return lambda: _best(article, library, stories)
