"""Quotations and who is quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.core import speech
from newsreader.core.article import Span
from newsreader.core.attribution import PART, Source, sources
from newsreader.core.marks import Quoted, paragraphs, quoted

QuoteKind = Literal["speech", "scare", "title", "heading"]

HEADING_WORDS = 16
"""Words that a line without a full stop may have and still be a heading."""
LONGEST_HEADING = 150
"""Characters."""
TITLE_CASE = 3
"""Words, small ones apart, that a line in title case has at least."""
TITLE_WORDS = 9

_SINGLE = frozenset("'‘’‚‛")
_QUOTED = re.compile("[\"“”„‟″＂'‘«»‹›「『]")
_END = re.compile(r"[.!?…:;,\"”’'»)\]]\Z")
_WORD = re.compile(r"[^\W_][\w'’&-]*")
_NOUN = re.compile(r"[\"”’'»] ([a-z][\w'’-]*)")
_WORK = (
    r"album|article|ballad|book|broadcast|column|comedy|commentary|documentary|drama|editorial|"
    r"edition|episode|essay|exhibition|film|hit|hymn|magazine|memoir|movie|musical|newsletter|novel|"
    r"opera|painting|paper|play|podcast|poem|production|program|programme|sequel|series|show|single|"
    r"sitcom|song|track|trilogy|video"
)
_BEFORE_TITLE = re.compile(
    rf"(?:\b(?:[Oo]n|(?:{_WORK})s?(?: of)?|(?:en)?titled|headlined)|['’]s),? \Z"
)
_INSIDE = re.compile(r"\w \Z")
_AFTER_TITLE = re.compile(rf",? (?:\w+ )?(?:{_WORK})s?\b")


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
    level: int = 0
    """How many other quotations it stands inside."""


def quotes(text: str) -> tuple[Quote, ...]:
    """Return the words of others that `text` quotes, in order.

    `marked` has the rest: titles of works, headings, scare quotes that only qualify a noun, what
    stands in single marks inside another quotation, and what stands between doubled apostrophes.
    """
    return tuple(quote for quote in marked(text) if _is_of_others(text, quote))


def _is_of_others(text: str, quote: Quote) -> bool:
    """Whether a quotation may be taken for what somebody said."""
    if quote.kind in {"title", "heading"} or text[quote.start - 2 : quote.start] == "''":
        return False
    if quote.kind == "scare":
        return quote.level == 0 and not _qualifies(text, quote)
    return quote.level == 0 or bool(quote.speaker and text[quote.start - 1] not in _SINGLE)


def _qualifies(text: str, quote: Quote) -> bool:
    """Whether a quotation is a small word, or stands before a noun as an adjective does."""
    if all(word.lower() in speech.SMALL for word in _WORD.findall(quote.text)):
        return True
    noun = _NOUN.match(text, quote.end)
    return noun is not None and noun[1] not in speech.SMALL


def marked(text: str) -> tuple[Quote, ...]:
    """Return all that stands between quotation marks, each with its kind."""
    found = quoted(text)
    if not found:
        return ()
    headings = _headings(text, found)
    out: list[Quote] = []
    for level in range(max(quote.level for quote in found) + 1):
        same = [quote for quote in found if quote.level == level]
        for quote, source in zip(same, sources(text, same), strict=True):
            kind = "heading" if quote.start in headings else _kind(text, quote, source)
            words = text[quote.start : quote.end]
            out.append(
                Quote(quote.start, quote.end, words, source.speaker, source.medium, kind, level)
            )
    return tuple(sorted(out, key=lambda quote: (quote.start, quote.level)))


def _kind(text: str, quote: Quoted, source: Source) -> QuoteKind:
    """Return what a quotation is: speech unless the text gives reason to think otherwise."""
    words = _WORD.findall(text, quote.start, quote.end)
    if _is_title(text, quote, words, cued=source.cued):
        return "title"
    if source.speaker is None and not source.cued and len(words) <= PART:
        return "scare"
    return "speech"


def _is_title(text: str, quote: Quoted, words: list[str], *, cued: bool) -> bool:
    """Whether a quotation names a work: capitals throughout, in a place where works are named."""
    if len(words) > TITLE_WORDS or not all(
        word[0].isupper() or word[0].isdigit() or word in speech.SMALL for word in words
    ):
        return False
    before = text[max(0, quote.outer.start - 40) : quote.outer.start]
    if len(words) > 1 and not cued and _INSIDE.search(before):
        return True
    after = text[quote.outer.end : quote.outer.end + 40]
    return bool(_BEFORE_TITLE.search(before) or _AFTER_TITLE.match(after))


def _headings(text: str, found: Sequence[Quoted]) -> frozenset[int]:
    """Return where the quotations start that stand in headings.

    A short line in single marks is one where the text has double marks elsewhere: that is how
    newspapers set their headlines.
    """
    singles = {quote.start for quote in found if text[quote.outer.start] in _SINGLE}
    mixed = len(singles) < len(found)
    lines = iter(paragraphs(text))
    line, heading, short = Span(0, 0), False, False
    inside = set()
    for quote in found:
        while quote.start >= line.end:
            line = next(lines)
            short = line.end - line.start <= LONGEST_HEADING
            words = _WORD.findall(line.of(text)) if short else []
            short = short and len(words) <= HEADING_WORDS
            heading = short and _is_heading(line.of(text), words)
        if heading or (short and mixed and quote.start in singles and quote.level == 0):
            inside.add(quote.start)
    return frozenset(inside)


def _is_heading(line: str, words: list[str]) -> bool:
    """Whether a short line has no full stop or is set in title case."""
    main = [word for word in words if word.lower() not in speech.SMALL]
    if len(main) >= TITLE_CASE and all(not word[0].islower() for word in main):
        return True
    return not (_END.search(line) or _QUOTED.match(line))
