"""The call that sets two accounts side by side: compare."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsreader import streams
from newsreader.arguments import DONE, NOTHING, CommandError, Request, UsageError
from newsreader.calls.holdings import settings_in_force
from newsreader.calls.printing import print_prose, save
from newsreader.core.article import Article
from newsreader.reports.records import json_object

if TYPE_CHECKING:
    from newsreader.core.comparison import Comparison
    from newsreader.core.stories import Counterpart
    from newsreader.shelf import Shelf


def compare_accounts(request: Request) -> int:
    """Print or save what two accounts say."""
    from newsreader.core.comparison import compare
    from newsreader.reports.linear import disagree
    from newsreader.shelf import Shelf, library_paths

    settings = settings_in_force()
    shelf = Shelf(library_paths(request.library, settings))
    left = _comparable(shelf.article(request.article))
    chosen = None if request.other else _counterpart(left, shelf)
    right = _comparable(shelf.article(chosen.id if chosen else request.other or ""))
    comparison = compare(left, right, settings.thresholds)
    lines = _lines(request.format, comparison, chosen)
    if request.output:
        save(lines, request.output)
    elif request.format == "text":
        print_prose(lines)
    else:
        streams.write(lines)
    return NOTHING if request.exit_code and disagree(comparison) else DONE


def _lines(form: str, comparison: Comparison, chosen: Counterpart | None) -> Iterable[str]:
    """Return a comparison in one of the forms that `--format` names."""
    if form == "json":
        from newsreader.reports.records import comparison_record

        return json_object(comparison_record(comparison))
    if form == "md":
        from newsreader.reports import markdown

        return markdown.report(comparison, chosen)
    if form == "html":
        from newsreader.reports import html

        return [html.page(comparison, chosen=chosen)]
    from newsreader.reports import linear

    return linear.report(comparison, chosen)


def _comparable(article: Article) -> Article:
    if article.is_brief:
        raise UsageError(f"{article.id}: a headline without a body: nothing to compare")
    return article


def _counterpart(article: Article, shelf: Shelf) -> Counterpart:
    from newsreader.core.stories import Index

    for counterpart in Index(shelf.library.accounts).counterparts(article, 1):
        return counterpart
    raise CommandError(f"{article.id}: no other account in the library tells this story")
