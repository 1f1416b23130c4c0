"""What a search reads of an article: its fields folded, with the edges of words marked.

A word is found by its beginning, a phrase by whole words. Marking each edge of a word in the
haystack and in the needle alike turns both rules into one plain substring test, which Python
runs at the speed of memory.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from newsreader.core.article import Article
from newsreader.core.text import fold

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"  # radicals, kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # ideographs
)
"""Scripts written without spaces, as a character class: each character stands as a word."""

_EDGE = "\0"
_GAP = "\n"
"""Between fields; no needle holds it, so no phrase runs from one field into the next."""
_PIECES = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+|[^\w{UNSPACED}]+")
_WORD_CHARACTER = re.compile(rf"[\w{UNSPACED}]")


def plain(text: str) -> str:
    """Return `text` folded, every gap between words one space, none at the ends.

    Double quotation marks count as gaps: a query keeps them for its phrases, and a phrase is
    to be found also where it runs into a quotation.
    """
    return " ".join(fold(text).replace('"', " ").split())


def needle(text: str, *, whole: bool) -> str:
    """Return what to look for in a marked haystack; `whole` when the last word ends there."""
    if not text:
        return ""
    opening = _EDGE if _WORD_CHARACTER.match(text[0]) else ""
    closing = _EDGE if whole and _WORD_CHARACTER.match(text[-1]) else ""
    return opening + _EDGE.join(_PIECES.findall(text)) + closing


@lru_cache(maxsize=4096)
def marked(text: str) -> str:
    """Return one field as a haystack; remembered, for sources and sections repeat."""
    return _marked(text)


def _marked(text: str) -> str:
    return _EDGE + _EDGE.join(_PIECES.findall(plain(text))) + _EDGE


class Haystack:
    """The searched text of one article, made when first asked for and kept."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def front(self) -> str:
        """Headline, standfirst, section and source, with the edges of words marked."""
        article = self._article
        front = _marked(article.headline)
        if article.standfirst:
            front += _GAP + _marked(article.standfirst)
        for repeated in (article.section, article.source):
            if repeated:
                front += _GAP + marked(repeated)
        return front

    @cached_property
    def body(self) -> str:
        """The text, folded but not marked: marks would cost more than they save here."""
        return plain(self._article.text)
