"""Sentences and stemmed words, for any language the libraries know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import Stemmer
from sentencex import segment

from newsreader.core.article import Block, Span
from newsreader.core.text import fold

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*", re.UNICODE)
_STEMMERS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech",
    "da": "danish", "nl": "dutch", "en": "english", "eo": "esperanto", "et": "estonian",
    "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "fa": "persian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""ISO 639-1 codes and the Snowball algorithm for each."""


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of one block of text, white space at their ends left out."""
    spans = []
    start = at = 0
    for piece in segment(language, text):
        at += len(piece)
        end = _before_opening(text, start, at) if at < len(text) else at
        stripped = text[start:end].strip()
        if stripped:
            first = text.index(stripped, start)
            spans.append(Span(first, first + len(stripped)))
            start = end
    return tuple(spans)


_LONE_MARK = re.compile(r"(?<=\s)[\"“„«‘'](?P<apart>\s*)\Z")


def _before_opening(text: str, start: int, end: int) -> int:
    """Return `end`, or the place of a mark before it that opens the quotation after it.

    A mark between spaces says by itself not whether it opens: it does where none is open.
    """
    found = _LONE_MARK.search(text, start, end)
    if not found:
        return end
    mark = found.start()
    opens = not found["apart"] or (text[mark] == '"' and text.count('"', 0, mark) % 2 == 0)
    return mark if opens else end


def block_sentences(
    text: str, blocks: Sequence[Block], language: str = "en"
) -> tuple[tuple[Span, int], ...]:
    """Return each sentence of the blocks that are not headings, with its block's number."""
    return tuple(
        (Span(block.start + span.start, block.start + span.end), number)
        for number, block in enumerate(blocks)
        if block.kind != "heading"
        for span in sentences(text[block.start : block.end], language)
    )


def words(text: str) -> tuple[Span, ...]:
    """Return where the words and numbers of `text` stand."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


@lru_cache(maxsize=1)
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _STEMMERS.get(language.split("-", maxsplit=1)[0].lower())
    return Stemmer.Stemmer(name, 0) if name else None  # `stem` remembers enough


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """Return the folded stem of one word; the folded word where the language has no stemmer."""
    plain = fold(word).removesuffix("'s").strip("'.,-")
    stemmer = _stemmer(language)
    return stemmer.stemWord(plain) if stemmer else plain
