"""The library a call works on: where it is, what is in it, and which article a word names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path

from newsreader import streams
from newsreader.arguments import CommandError, UsageError
from newsreader.core.article import Article, Problem
from newsreader.core.library import Library
from newsreader.core.settings import Settings
from newsreader.loading import batches, bundled

NAMED = 5
"""Ids that are listed when a word could mean several."""


def library_paths(given: Sequence[Path], settings: Settings) -> tuple[Path, ...]:
    """Return the paths of the library in force: given, settled, or our own."""
    return tuple(given) or tuple(map(Path, settings.library)) or (bundled(),)


class Shelf:
    """A library that is read when it is first asked for."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)

    @cached_property
    def contents(self) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
        """Everything that could be read, in the order it was read, and what was wrong."""
        return _read(self._paths)

    @cached_property
    def library(self) -> Library:
        """The library; what was wrong with its files has been said on standard error."""
        articles, problems = self.contents
        _tell(_grave(problems) or (() if articles else problems))
        return Library().with_batch(articles)

    def article(self, reference: str) -> Article:
        """Return the article that a path, an id or the beginning of one id names."""
        path = Path(reference)
        if _is_file(path):
            return self._article_in(path)
        if found := self.library.find(reference):
            return found
        begun = [article.id for article in self.library if article.id.startswith(reference)]
        if begun:
            several = ", ".join(begun[:NAMED])
            raise UsageError(f"{reference}: the beginning of more than one id: {several}")
        raise CommandError(f"{reference}: no article has this id, and no file this name")

    def _article_in(self, path: Path) -> Article:
        """Return the article of a file: the library's own where the file is part of it."""
        articles, problems = _read([path])
        if not articles:
            reasons = [problem for problem in problems if problem.severity == "error"]
            raise CommandError(str(reasons[0]) if reasons else f"{path}: nothing to read")
        chosen = next((one for one in articles if not one.is_brief), articles[0])
        if any(_holds(root, path) for root in self._paths):
            for article in self.library.articles:
                if _same(article, chosen):
                    return article
        _tell(_grave(problems))
        return chosen


def present(path: Path) -> bool:
    """Whether there is anything at `path`."""
    try:
        return path.exists()
    except OSError:  # For instance a name that is too long.
        return False


def _is_file(path: Path) -> bool:
    """Whether there is something other than a folder; what it is worth is for the loader."""
    return present(path) and not path.is_dir()


def _holds(root: Path, path: Path) -> bool:
    """Whether a file is part of what a path of the library names."""
    real = os.path.realpath(root)
    return os.path.commonpath([real, os.path.realpath(path)]) == real


def _same(article: Article, other: Article) -> bool:
    return (
        article.headline == other.headline
        and article.text == other.text
        and article.kind == other.kind
        and article.file.rpartition("/")[2] == other.file.rpartition("/")[2]
    )


def _read(paths: Sequence[Path]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    articles: list[Article] = []
    problems: list[Problem] = []
    for batch in batches(paths):
        articles.extend(batch.articles)
        problems.extend(batch.problems)
    return tuple(articles), tuple(problems)


def _grave(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that cost something; notes matter only where nothing else is there."""
    return tuple(problem for problem in problems if problem.severity != "note")


def _tell(problems: Iterable[Problem]) -> None:
    """Say one line a file on standard error: its worst problem, and how many more there are."""
    for _, group in groupby(problems, key=lambda problem: problem.file):
        found = sorted(group, key=lambda problem: problem.severity)
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        streams.warn(f"{found[0]}{more}")
