"""The library a call works on: where it is, what is in it, and which article a word names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path

from newsreader import streams
from newsreader.arguments import CommandError, UsageError
from newsreader.core.article import Article, Problem, Reading
from newsreader.core.library import Library
from newsreader.core.settings import Settings
from newsreader.loading import batches, bundled

NAMED = 5
"""Ids that are listed when a word could mean several."""

TOLD = 5
"""Problems of one file that are told where nobody asked for them."""


def library_paths(given: Sequence[Path], settings: Settings) -> tuple[Path, ...]:
    """Return the paths of the library in force: given, settled, or our own."""
    return tuple(given) or tuple(map(Path, settings.library)) or (bundled(),)


class Shelf:
    """A library that is read when it is first asked for."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What each file gave, in the order they were read."""
        return _read(self._paths)

    @cached_property
    def library(self) -> Library:
        """The library; what was wrong with its files has been said on standard error."""
        articles, problems = _together(self.readings)
        _tell(_grave(problems) or (() if articles else problems))
        return Library().with_batch(articles)

    def article(self, reference: str) -> Article:
        """Return the article that a path, an id or the beginning of one id names."""
        if not reference:
            raise UsageError("an id or the name of a file is never empty")
        path = Path(reference)
        if _is_file(path):
            return self._article_in(path)
        if found := self.library.find(reference):
            return found
        begun = [article.id for article in self.library if article.id.startswith(reference)]
        if begun:
            several = ", ".join(begun[:NAMED])
            raise UsageError(f"{reference}: the beginning of more than one id: {several}")
        if present(path):
            raise UsageError(f"{reference}: a folder: name a file in it, or read it with -L")
        raise CommandError(f"{reference}: no article has this id, and no file this name")

    def _article_in(self, path: Path) -> Article:
        """Return the article of a file: the library's own where the file is part of it."""
        if any(_holds(root, path) for root in self._paths):
            library = self.library
            for reading in self.readings:
                if _is_of(reading, path):
                    chief = _chief(reading.articles)
                    return library.get(chief.id) or chief
        articles, problems = _together(_read([path]))
        if not articles:
            reasons = [problem for problem in problems if problem.severity == "error"]
            raise CommandError(str(reasons[0]) if reasons else f"{path}: nothing to read")
        _tell(_grave(problems))
        return _chief(articles)


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
    """Whether a file is part of what a path of the library names, by its name or its place."""
    return any(
        os.path.commonpath([real(root), real(path)]) == real(root)
        for real in (os.path.abspath, os.path.realpath)
    )


def _is_of(reading: Reading, path: Path) -> bool:
    """Whether a reading is of the file at `path`, whatever both are called."""
    try:
        status = path.stat()
    except OSError:  # It has gone since it was found.
        return False
    return reading.identity == (status.st_dev, status.st_ino)


def _chief(articles: Sequence[Article]) -> Article:
    """Return the article among a file's articles and briefs; the first brief where it has none."""
    return next((one for one in articles if not one.is_brief), articles[0])


def _read(paths: Sequence[Path]) -> tuple[Reading, ...]:
    return tuple(reading for batch in batches(paths) for reading in batch.readings)


def _together(
    readings: Iterable[Reading],
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return all that some files gave, and all that was wrong with them."""
    found = tuple(readings)
    return (
        tuple(article for reading in found for article in reading.articles),
        tuple(problem for reading in found for problem in reading.problems),
    )


def _grave(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that cost something; notes matter only where nothing else is there."""
    return tuple(problem for problem in problems if problem.severity != "note")


def _tell(problems: Iterable[Problem]) -> None:
    """Say one line a problem on standard error: of each file the worst, and how many more."""
    for _, group in groupby(problems, key=lambda problem: problem.file):
        found = sorted(group, key=lambda problem: problem.severity)
        for problem in found[:TOLD]:
            streams.warn(str(problem))
        if len(found) > TOLD:
            streams.warn(f"{found[0].file}: … and {len(found) - TOLD} more: newsreader check")
