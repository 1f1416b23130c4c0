"""Two accounts of one event set side by side: what both say, what one says, where they disagree.

The shape of a `Comparison` is the shape of the JSON that `newsreader compare` prints. Every claim
in it names a sentence and, for figures, quotations and names, a stretch of the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsreader.core.article import Article, Span
from newsreader.core.language import block_sentences
from newsreader.core.names import NameKind
from newsreader.core.passages import Pair

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
class Comparison:
    """All that can be said of two accounts, each claim with the place it comes from."""

    left: Side
    right: Side
    pairs: tuple[Pair, ...]
    only_left: tuple[int, ...]
    """Sentences with no pair here: not matched, which is not to say left out."""
    only_right: tuple[int, ...]
    figures: tuple[FigureRow, ...] = ()
    quotes: tuple[QuoteRow, ...] = ()
    names: tuple[NameRow, ...] = ()


def side(article: Article) -> Side:
    """Return the article with the sentences that take part in a comparison."""
    found = block_sentences(article.text, article.blocks, article.language)
    return Side(article, tuple(Sentence(span.start, span.end, block) for span, block in found))
