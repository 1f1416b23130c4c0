"""Articles as plain text: columns that programs can cut, and pages that read well aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsreader.core.article import Article, Reading
from newsreader.core.library import Library
from newsreader.core.stories import Story

ABSENT = "-"
"""Stands in a column for what a file does not say, so that the columns after it stay in place."""

DERIVED = "(from the lead)"
"""Follows a headline that the file does not give."""


def headline_of(article: Article) -> str:
    """Return the headline, marked where it is derived."""
    if article.headline_from == "lead":
        return f"{article.headline} {DERIVED}"
    return article.headline


def columns(article: Article) -> tuple[str, str, str, str, str]:
    """Return the five columns of a list: id, date, source, kind, headline."""
    date = article.date.isoformat() if article.date else ABSENT
    return article.id, date, article.source or ABSENT, article.kind, headline_of(article)


def headlines(articles: Iterable[Article]) -> Iterator[str]:
    """Yield one line an article, its columns parted by tabs."""
    for article in articles:
        yield "\t".join(columns(article))


def details(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what is known about an article besides its words, each with its label."""
    labelled = (
        ("Headline", "derived from the lead" if article.headline_from == "lead" else None),
        ("Source", article.source),
        ("Section", article.section),
        ("Author", article.author),
        ("Date", article.date.isoformat() if article.date else None),
        ("Address", article.url),
        ("Story", article.story),
        ("Note", article.note),
        ("File", article.file),
        ("Id", article.id),
        ("Hidden characters", str(article.hidden) if article.hidden else None),
    )
    yield from ((label, value) for label, value in labelled if value)
    for problem in article.problems:
        label = "Note" if problem.severity == "note" else "Problem"
        yield label, problem.beside(article.file)


def page(article: Article) -> Iterator[str]:
    """Yield an article line by line: headline, standfirst, details, text."""
    yield article.headline
    if article.standfirst:
        yield article.standfirst
    yield ""
    yield from (f"{label}: {value}" for label, value in details(article))
    if article.text:
        yield ""
        yield from article.text.split("\n")


def checked(readings: Sequence[Reading]) -> Iterator[str]:
    """Yield, file by file, what would load, what would not and why, and a line that sums it up.

    Files of one name from two roots are told by their whole paths.
    """
    told = [reading for reading in readings if reading.articles or reading.problems]
    times = Counter(reading.file for reading in told)
    for reading in told:
        yield from _file_lines(reading, reading.path if times[reading.file] > 1 else reading.file)
    loaded = sum(bool(reading.articles) for reading in told)
    failed = sum(not reading.articles and _has_failed(reading) for reading in told)
    kinds = _counted(article.kind for reading in told for article in reading.articles) or "nothing"
    yield f"{kinds} loaded from {number_of(loaded, 'file')}; {number_of(failed, 'path')} not"


def _has_failed(reading: Reading) -> bool:
    return any(problem.severity == "error" for problem in reading.problems)


def _file_lines(reading: Reading, name: str) -> Iterator[str]:
    if reading.articles:
        yield f"{name}: {_counted(article.kind for article in reading.articles)}"
    elif _has_failed(reading):
        yield f"{name}: nothing loaded"
    else:  # A sidecar gives no article of its own.
        yield f"{name}:"
    for article in reading.articles:
        yield f"  {article.kind} {article.id}: {headline_of(article)}"
    for problem in reading.problems:
        yield f"  {problem.severity}: {problem.beside(reading.file)}"


def _counted(kinds: Iterable[str]) -> str:
    """Return the kinds with their numbers: "1 article, 8 briefs"; nothing for none."""
    return ", ".join(number_of(count, kind) for kind, count in sorted(Counter(kinds).items()))


def number_of(count: int, noun: str) -> str:
    """Return a count with its noun, in the plural where there is not exactly one."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def story_lines(stories: Sequence[Story], library: Library) -> Iterator[str]:
    """Yield each story, why its articles are one story, and a line for each of them."""
    for number, story in enumerate(stories):
        if number:
            yield ""
        count = number_of(len(story.articles), "article")
        yield f"{' '.join(story.story.split())}: {count}, score {story.score:.2f}"
        if story.because:
            yield f"  because they have {', '.join(story.because)}"
        for article in filter(None, map(library.get, story.articles)):
            yield "  " + "\t".join(columns(article))
