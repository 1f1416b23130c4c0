"""The forms that reports are saved in, by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePath

from newsreader.core.article import Article
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.remarks import Remark
from newsreader.core.verdicts import judged
from newsreader.reports import html, linear, markdown, plain
from newsreader.reports.pages import markdown_page
from newsreader.reports.records import article_record, comparison_record, json_object

Shown = Article | Comparing
"""What a report can be about."""

ARTICLE_FORMS: Mapping[str, Callable[[Article], Iterable[str]]] = {
    ".md": markdown_page,
    ".txt": plain.page,
    ".json": lambda article: json_object(article_record(article)),
}
COMPARISON_FORMS: Mapping[str, Callable[[Comparison, Sequence[Remark]], Iterable[str]]] = {
    ".md": lambda original, remarks: markdown.report(judged(original, remarks)),
    ".html": lambda original, remarks: [html.page(original, remarks=remarks)],
    ".txt": lambda original, remarks: linear.report(judged(original, remarks)),
    ".json": lambda original, remarks: json_object(comparison_record(judged(original, remarks))),
}
"""Each is given what the program says, and the reader's verdicts and notes on it."""

USUAL = ".md"
"""The ending that is proposed."""
_OTHER_ENDINGS = {".markdown": ".md", ".text": ".txt", ".htm": ".html"}


class FormError(ValueError):
    """The ending of a name is that of no form; the message says which there are."""


def articles(shown: Shown) -> tuple[Article, ...]:
    """Return the accounts that a report is about."""
    if isinstance(shown, Article):
        return (shown,)
    return (shown.comparison.left.article, shown.comparison.right.article)


def lines(shown: Shown, name: str) -> Iterable[str]:
    """Return a report in the form that the ending of a name stands for; raise FormError.

    It is made when the first line is asked for.
    """
    ending = PurePath(name).suffix.lower()
    ending = _OTHER_ENDINGS.get(ending, ending)
    if isinstance(shown, Article):
        if ending in ARTICLE_FORMS:
            return _made(partial(ARTICLE_FORMS[ending], shown))
        raise FormError(_refusal("an article", ARTICLE_FORMS))
    if ending in COMPARISON_FORMS:
        return _made(partial(COMPARISON_FORMS[ending], shown.original, shown.remarks))
    raise FormError(_refusal("a comparison", COMPARISON_FORMS))


def _made(make: Callable[[], Iterable[str]]) -> Iterator[str]:
    yield from make()


def endings(shown: Shown) -> tuple[str, ...]:
    """Return the endings of the forms that a report can be saved in."""
    return tuple(ARTICLE_FORMS if isinstance(shown, Article) else COMPARISON_FORMS)


def _refusal(what: str, forms: Iterable[str]) -> str:
    *endings, last = forms
    return f"{what} is saved as {', '.join(endings)} or {last}: the name has to end so"
