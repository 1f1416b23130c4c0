"""Two accounts of one event set side by side: what both say, what one says, where they disagree.

The shape of a `Comparison` is the shape of the JSON that `newsreader compare` prints. Every claim
in it names a sentence and, for figures, quotations and names, a stretch of the article's text.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsreader.core.article import Article, Span
from newsreader.core.because import because
from newsreader.core.language import block_sentences
from newsreader.core.names import NameKind
from newsreader.core.passages import Pair, align, bag, same_language
from newsreader.core.terms import Terms, written_terms

Basis = Literal["words", "names"]
Coverage = Literal["both", "only_left", "only_right"]
FigureVerdict = Literal["agree", "compatible", "differ", "only_left", "only_right"]
QuoteVerdict = Literal["same", "partial", "only_left", "only_right"]

COUNTERPARTS = 20
"""The most counterparts that an account is offered."""


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
    basis: Basis = "words"
    """`names` where the languages differ, so that names and numbers alone could be compared."""


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
    pairs = align(ours.wording, theirs.wording, left.language, other=right.language)
    return Comparison(
        left=ours,
        right=theirs,
        pairs=pairs,
        only_left=_alone(ours, {number for pair in pairs for number in pair.left}),
        only_right=_alone(theirs, {number for pair in pairs for number in pair.right}),
        basis="words" if same_language(left.language, right.language) else "names",
    )


def _alone(side: Side, paired: AbstractSet[int]) -> tuple[int, ...]:
    """Return the numbers of the sentences that no pair holds."""
    return tuple(number for number in range(len(side.sentences)) if number not in paired)


def counterparts(article: Article, library: Iterable[Article]) -> tuple[Counterpart, ...]:
    """Return the accounts that best compare with this one, the likest first; no briefs."""
    accounts = tuple(account for account in library if not account.is_brief and account.text)
    if all(account.id != article.id for account in accounts):
        accounts = (*accounts, article)
    vectors, holders = _index(accounts)
    here = next(number for number, account in enumerate(accounts) if account.id == article.id)
    scores: dict[int, float] = {}
    for term, weight in vectors[here].items():
        for number, other in holders[term]:
            scores[number] = scores.get(number, 0.0) + weight * other
    ranked = sorted(scores.keys() - {here}, key=lambda n: (-round(scores[n], 6), accounts[n].id))
    words = _words(article)
    written = tuple(written_terms(words, article.language))
    return tuple(
        Counterpart(
            accounts[number],
            round(min(1.0, scores[number]), 3),
            because(words, written, vectors[number], vectors[here]),
        )
        for number in ranked[:COUNTERPARTS]
    )


def _words(article: Article) -> str:
    """Return the text by which an account finds its counterpart: the headline counts thrice."""
    return "\n".join((*[article.headline] * 3, article.text))


Index = tuple[list[Terms], dict[str, list[tuple[int, float]]]]


@lru_cache(maxsize=2)
def _index(accounts: tuple[Article, ...]) -> Index:
    """Return each account as a vector of length 1, and which accounts hold each term."""
    bags = [bag(_words(account), account.language) for account in accounts]
    spread = Counter(term for found in bags for term in found)
    vectors = []
    for found in bags:
        weighed = {
            term: weight * math.log((len(bags) + 1) / spread[term])
            for term, weight in found.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weighed.items()})
    holders: dict[str, list[tuple[int, float]]] = {}
    for number, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders.setdefault(term, []).append((number, weight))
    return vectors, holders
