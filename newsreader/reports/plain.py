"""Articles as plain text: columns that programs can cut, and pages that read well aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsreader.core.article import Article, Problem
from newsreader.core.library import Library
from newsreader.core.stories import Story
from newsreader.reports.records import problem_line

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
    yield from (("Problem", problem_line(problem)) for problem in article.problems)


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


def checked(articles: Sequence[Article], problems: Sequence[Problem]) -> Iterator[str]:
    """Yield, file by file, what would load, what would not and why, and a line that sums it up."""
    loaded: dict[str, list[Article]] = {}
    for article in articles:
        loaded.setdefault(article.file, []).append(article)
    faults: dict[str, list[Problem]] = {}
    for problem in problems:
        faults.setdefault(problem.file, []).append(problem)
    for file in dict.fromkeys((*loaded, *faults)):
        yield from _file_lines(file, loaded.get(file, ()), faults.get(file, ()))
    failed = sum(
        file not in loaded and any(fault.severity == "error" for fault in found)
        for file, found in faults.items()
    )
    kinds = _counted(article.kind for article in articles) or "nothing"
    yield f"{kinds} loaded from {number_of(len(loaded), 'file')}; {number_of(failed, 'file')} not"


def _file_lines(
    file: str, articles: Sequence[Article], problems: Sequence[Problem]
) -> Iterator[str]:
    if articles:
        yield f"{file}: {_counted(article.kind for article in articles)}"
    elif any(problem.severity == "error" for problem in problems):
        yield f"{file}: nothing loaded"
    else:  # A sidecar gives no article of its own.
        yield f"{file}:"
    for article in articles:
        yield f"  {article.kind} {article.id}: {headline_of(article)}"
    for problem in problems:
        yield f"  {problem.severity}: {problem_line(problem)}"


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
