"""The orders that headlines can stand in."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Literal, get_args

from newsreader.core.article import Article

Sort = Literal["newest", "oldest", "source", "file"]
SORTS: tuple[Sort, ...] = get_args(Sort)


def ordered(articles: Iterable[Article], sort: Sort) -> tuple[Article, ...]:
    """Return articles that come newest first in another order; what ties stays newest first.

    Articles without a date or source stand last where that is what they are ordered by.
    """
    match sort:
        case "oldest":
            return tuple(sorted(articles, key=_age))
        case "source":
            return tuple(sorted(articles, key=_source))
        case "file":
            return tuple(sorted(articles, key=attrgetter("file")))
        case "newest":
            return tuple(articles)


def _age(article: Article) -> tuple[bool, int]:
    return article.date is None, article.date.toordinal() if article.date else 0


def _source(article: Article) -> tuple[bool, str]:
    return article.source is None, (article.source or "").casefold()
