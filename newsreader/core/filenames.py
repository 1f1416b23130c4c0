"""Names for the files that reports are saved in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsreader.core.article import Article
from newsreader.core.text import fold

SLUG_BYTES = 30
"""Bytes of UTF-8 that a headline gets of a name: two of them and a date fit a line."""

_WORD = re.compile(r"[^\W_]+")


def slug(headline: str) -> str:
    """Return the first words of a headline in small letters, apart by hyphens; "" without words."""
    name = ""
    for word in _WORD.findall(fold(headline).replace("'", "")):
        longer = f"{name}-{word}" if name else word
        if len(longer.encode()) > SLUG_BYTES:
            break
        name = longer
    return name or _cut(headline)


def _cut(headline: str) -> str:
    """Return the beginning of a headline whose first word is too long."""
    word = next(iter(_WORD.findall(fold(headline))), "")
    return word.encode()[:SLUG_BYTES].decode(errors="ignore")


def report_name(articles: Iterable[Article], ending: str) -> str:
    """Return a name for a report on some accounts: the first one's date, and their headlines."""
    told = tuple(articles)
    days = [article.date.isoformat() for article in told if article.date]
    slugs = [found for article in told if (found := slug(article.headline))]
    return "-".join([*days[:1], "-and-".join(slugs) or "report"]) + ending
