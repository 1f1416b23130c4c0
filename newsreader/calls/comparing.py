"""The call that sets two accounts side by side: compare."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsreader import streams
from newsreader.arguments import DONE, FORMATS, NOTHING, CommandError, Request, UsageError
from newsreader.calls.holdings import settings_in_force
from newsreader.calls.printing import print_prose, save
from newsreader.core.article import Article
from newsreader.reports.records import json_object

if TYPE_CHECKING:
    from newsreader.core.comparison import Comparison
    from newsreader.core.remarks import Remark
    from newsreader.core.stories import Counterpart
    from newsreader.shelf import Shelf


def compare_accounts(request: Request) -> int:
    """Print or save what two accounts say."""
    from newsreader.core.comparison import compare
    from newsreader.core.verdicts import judged
    from newsreader.reports.linear import disagree
    from newsreader.shelf import Shelf, library_paths

    form = _form(request)
    settings = settings_in_force()
    shelf = Shelf(library_paths(request.library, settings))
    left = _comparable(shelf.article(request.article))
    chosen = None if request.other else _counterpart(left, shelf, request.article)
    right = _comparable(shelf.article(chosen.id if chosen else request.other or ""))
    comparison = compare(left, right, settings.thresholds)
    remarks = _remarks(comparison)
    lines = _lines(form, comparison, chosen, remarks)
    if request.output:
        save(lines, request.output)
    elif form == "text":
        print_prose(lines)
    else:
        streams.write(lines)
    return NOTHING if request.exit_code and disagree(judged(comparison, remarks)) else DONE


def _form(request: Request) -> str:
    """Return the form that is asked for, by name or by the ending of the file to write."""
    if request.json and request.format not in {None, "json"}:
        raise UsageError(f"--json and --format {request.format} ask for two forms")
    if request.json:
        return "json"
    ending = request.output.suffix.removeprefix(".").lower() if request.output else ""
    return request.format or (ending if ending in FORMATS else "text")


def _remarks(comparison: Comparison) -> tuple[Remark, ...]:
    """Return what the journal says of two accounts; where there is none, none is begun."""
    from newsreader.drawer import journal_path
    from newsreader.shelf import present

    path = journal_path()
    if not present(path):
        return ()
    from newsreader.journal import remembered

    return remembered(path).between(comparison.left, comparison.right)


def _lines(
    form: str, comparison: Comparison, chosen: Counterpart | None, remarks: tuple[Remark, ...]
) -> Iterable[str]:
    """Return a comparison in one of the forms that `--format` names."""
    if form == "json":
        from newsreader.reports.records import comparison_record

        return json_object(comparison_record(comparison, remarks))
    if form == "md":
        from newsreader.reports import markdown

        return markdown.report(comparison, chosen, remarks)
    if form == "html":
        from newsreader.reports import html

        return [html.page(comparison, remarks=remarks, chosen=chosen)]
    from newsreader.reports import linear

    return linear.report(comparison, chosen, remarks)


def _comparable(article: Article) -> Article:
    if article.is_brief:
        raise UsageError(f"{article.id}: a headline without a body: nothing to compare")
    return article


def _counterpart(article: Article, shelf: Shelf, named: str) -> Counterpart:
    from newsreader.core.stories import Index

    for counterpart in Index(shelf.library.accounts).counterparts(article, 1):
        return counterpart
    raise CommandError(f"{named}: no other account in the library tells this story")
