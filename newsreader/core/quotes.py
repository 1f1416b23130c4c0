"""Quotations and who is quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsreader.core.attribution import Source, sources
from newsreader.core.marks import Quoted, paragraphs, quoted

QuoteKind = Literal["speech", "scare", "title", "heading"]

SCARE_WORDS = 4
"""Words up to which a quotation that nobody is said to speak is a way of putting things."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks."""

    start: int
    """Code points into the text it was found in; the marks themselves are outside."""
    end: int
    text: str
    speaker: str | None
    medium: str | None = None
    """The newspaper, agency, broadcaster or network through which the words came."""
    kind: QuoteKind = "speech"


def quotes(text: str) -> tuple[Quote, ...]:
    """Return the words of others that `text` quotes, in order; titles and headings left out."""
    return tuple(quote for quote in marked(text) if quote.kind in {"speech", "scare"})


def marked(text: str) -> tuple[Quote, ...]:
    """Return all that stands between quotation marks, each with its kind."""
    found = [quote for quote in quoted(text) if quote.level == 0]
    if not found:
        return ()
    return tuple(
        Quote(
            quote.start,
            quote.end,
            text[quote.start : quote.end],
            source.speaker,
            source.medium,
            "speech",
        )
        for quote, source in zip(found, sources(text, found), strict=True)
    )
