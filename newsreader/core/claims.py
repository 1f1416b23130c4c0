"""What accounts say, claim by claim: each names its sentence and its stretch of the text.

Figures, quotations, names and dates, as one side writes them and as both sides stand to each other.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from newsreader.core.article import Article, Span
from newsreader.core.names import NameKind

Coverage = Literal["both", "only_left", "only_right"]
FigureVerdict = Literal["agree", "compatible", "differ", "only_left", "only_right"]
QuoteVerdict = Literal["same", "partial", "only_left", "only_right"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, as a stretch of its text."""

    start: int
    end: int
    block: int
    """The number of the block it stands in."""

    @property
    def span(self) -> Span:
        """Return where the sentence stands in the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Side:
    """One account and the sentences that take part: not headings, tags or briefs."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def wording(self) -> tuple[str, ...]:
        """Return the words of every sentence."""
        return tuple(sentence.span.of(self.article.text) for sentence in self.sentences)

    def sentence(self, number: int) -> str:
        """Return the words of one sentence."""
        return self.sentences[number].span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure where a side writes it; `start` and `end` are offsets into the article's text."""

    sentence: int
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What each side says of one quantity."""

    about: str
    left: tuple[FigureMention, ...]
    right: tuple[FigureMention, ...]
    verdict: FigureVerdict


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """A quotation where a side prints it; offsets into the article's text, marks left out."""

    sentence: int
    start: int
    end: int
    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quotation and its double on the other side."""

    left: QuoteMention | None
    right: QuoteMention | None
    verdict: QuoteVerdict


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name where a side writes it; offsets into the article's text."""

    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """One person, place or organisation and where each side names it."""

    name: str
    kind: NameKind
    left: tuple[NameMention, ...]
    right: tuple[NameMention, ...]
    verdict: Coverage


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date where a side writes it; offsets into the article's text."""

    sentence: int
    start: int
    end: int
    text: str
    first: dt.date | None
    """The first day it can mean, where the article's own date or the words tell."""
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class DateClash:
    """Dates of two sentences of a pair that cannot both be when one thing happened."""

    left: DateMention
    right: DateMention
