"""Two accounts of one event set side by side: what both say, what one says, where they disagree.

The shape of a `Comparison` is the shape of the JSON that `newsreader compare` prints. Every claim
in it names a sentence and, for figures, quotations and names, a stretch of the article's text.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsreader.core.article import Article, Span
from newsreader.core.language import block_sentences, stem, words
from newsreader.core.names import NameKind
from newsreader.core.passages import Pair, align
from newsreader.core.stopwords import stop_words

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


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Another account that an article can be compared with."""

    article: Article
    score: float
    """0 to 1: how much of what the two accounts say is the same."""
    because: tuple[str, ...]
    """The words, as one of them writes them, that both share; the weightiest first."""


def compare(left: Article, right: Article) -> Comparison:
    """Return all that can be said of two accounts of one event."""
    ours, theirs = side(left), side(right)
    pairs = align(_sentences(ours), _sentences(theirs), left.language)
    return Comparison(
        left=ours,
        right=theirs,
        pairs=pairs,
        only_left=_alone(ours, {number for pair in pairs for number in pair.left}),
        only_right=_alone(theirs, {number for pair in pairs for number in pair.right}),
    )


def _sentences(side: Side) -> list[str]:
    return [side.sentence(number) for number in range(len(side.sentences))]


def _alone(side: Side, paired: set[int]) -> tuple[int, ...]:
    """Return the numbers of the sentences that no pair holds."""
    return tuple(number for number in range(len(side.sentences)) if number not in paired)


def counterparts(article: Article, library: Iterable[Article]) -> tuple[Counterpart, ...]:
    """Return the other accounts that share a word with this one, the likest first; no briefs."""
    others = [
        other for other in library if not other.is_brief and other.id != article.id and other.text
    ]
    bags = [_bag(account) for account in (article, *others)]
    spread = Counter(term for bag in bags for term in bag)
    rarity = {term: math.log((len(bags) + 1) / count) for term, count in spread.items()}
    ours = _vector(bags[0], rarity)
    ranked = (
        _counterpart(article, other, ours, _vector(bag, rarity))
        for other, bag in zip(others, bags[1:], strict=True)
    )
    return tuple(
        sorted((found for found in ranked if found.score), key=lambda f: (-f.score, f.article.id))
    )


def _counterpart(
    article: Article, other: Article, ours: dict[str, float], theirs: dict[str, float]
) -> Counterpart:
    shares = {term: ours[term] * theirs[term] for term in ours.keys() & theirs.keys()}
    heaviest = sorted(shares, key=lambda term: (-shares[term], term))[:_REASONS]
    written = _written(article)
    return Counterpart(
        other,
        round(min(1.0, sum(shares[term] for term in sorted(shares))), 3),
        tuple(written[term] for term in heaviest),
    )


_REASONS = 8


@lru_cache(maxsize=4096)
def _bag(article: Article) -> Counter[str]:
    """Return how often the article's headline and text hold each stem."""
    stop = stop_words(article.language)
    return Counter(
        stem(word, article.language)
        for text in (article.headline, article.text)
        for word in (span.of(text) for span in words(text))
        if word.lower() not in stop
    )


def _written(article: Article) -> dict[str, str]:
    """Return the word that first stands for each stem of the article."""
    written: dict[str, str] = {}
    for text in (article.headline, article.text):
        for span in words(text):
            written.setdefault(stem(span.of(text), article.language), span.of(text))
    return written


def _vector(bag: Counter[str], rarity: dict[str, float]) -> dict[str, float]:
    """Return the bag as a vector of length 1, its terms weighed by rarity in the library."""
    weighed = {term: (1 + math.log(count)) * rarity[term] for term, count in bag.items()}
    length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
    return {term: weight / length for term, weight in weighed.items()}
