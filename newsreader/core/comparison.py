"""Two accounts of one event set side by side: what both say, what one says, where they disagree.

The shape of a `Comparison` is the shape of the JSON that `newsreader compare` prints. Every claim
in it names a sentence and, for figures, quotations and names, a stretch of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from newsreader.core import dates, doubles, figures, names, rivals
from newsreader.core.article import Article, Span
from newsreader.core.claims import (
    Coverage,
    DateClash,
    DateMention,
    FigureMention,
    FigureRow,
    NameMention,
    NameRow,
    QuoteMention,
    QuoteRow,
    Sentence,
    Side,
)
from newsreader.core.dateforms import Date
from newsreader.core.language import block_sentences
from newsreader.core.passages import Difference, Pair, align, same_language
from newsreader.core.weights import THRESHOLDS, Thresholds

Basis = Literal["words", "names"]


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
    dates: tuple[DateClash, ...] = ()
    """Dates that differ between paired sentences, in the order of the pairs."""
    basis: Basis = "words"
    """`names` where the languages differ, so that names and numbers alone could be compared."""


def side(article: Article) -> Side:
    """Return the article with the sentences that take part in a comparison."""
    found = block_sentences(article.text, article.blocks, article.language)
    return Side(article, tuple(Sentence(span.start, span.end, block) for span, block in found))


def compare(left: Article, right: Article, least: Thresholds = THRESHOLDS) -> Comparison:
    """Return all that can be said of two accounts of one event."""
    ours, theirs = side(left), side(right)
    said = (ours.wording, theirs.wording)
    linked = align(*said, left.language, other=right.language, least=least)
    return around(
        Comparison(
            left=ours,
            right=theirs,
            pairs=(),
            only_left=(),
            only_right=(),
            quotes=_quote_rows(ours, theirs),
            names=_name_rows(ours, theirs, said),
            basis="words" if same_language(left.language, right.language) else "names",
        ),
        linked,
    )


def around(comparison: Comparison, linked: Sequence[Pair]) -> Comparison:
    """Return the comparison with these pairs, and all that depends on which sentences are pairs.

    Those are the figures that stand in one row, the dates that differ, in what the sides of each
    pair differ, and what only one side says.
    """
    ours, theirs = comparison.left, comparison.right
    said = (ours.wording, theirs.wording)
    later = _later(ours.article, theirs.article)
    same = frozenset(_links(pair for pair in linked if pair.kind == "same"))
    counted = _counted(*said, frozenset(_links(linked)), same, later)
    clashing = figures.conflicts(counted)
    clashes = tuple(_date_clashes(linked, ours, theirs))
    clashing |= {(clash.left.sentence, clash.right.sentence) for clash in clashes}
    known = {(pair.left, pair.right): pair.differs for pair in comparison.pairs}
    pairs = tuple(
        replace(pair, differs=_differs(pair, said, clashing, known.get((pair.left, pair.right))))
        for pair in linked
    )
    return replace(
        comparison,
        pairs=pairs,
        only_left=_alone(ours, {number for pair in pairs for number in pair.left}),
        only_right=_alone(theirs, {number for pair in pairs for number in pair.right}),
        figures=tuple(_figure_row(row, ours, theirs) for row in counted),
        dates=clashes,
    )


@lru_cache(maxsize=8)
def _counted(
    left: tuple[str, ...],
    right: tuple[str, ...],
    links: frozenset[tuple[int, int]],
    same: frozenset[tuple[int, int]],
    later: Literal["left", "right"] | None,
) -> tuple[figures.FigureTableRow, ...]:
    """Return the figures of two accounts, which the reader's verdicts come back to."""
    return figures.table(left, right, paired=links, same=same, later=later)


def _later(left: Article, right: Article) -> Literal["left", "right"] | None:
    """Return the account that was written on a later day, where both days are known."""
    if left.date is None or right.date is None or left.date == right.date:
        return None
    return "left" if left.date > right.date else "right"


def _alone(side: Side, paired: AbstractSet[int]) -> tuple[int, ...]:
    """Return the numbers of the sentences that no pair holds."""
    return tuple(number for number in range(len(side.sentences)) if number not in paired)


def _links(pairs: Iterable[Pair]) -> set[tuple[int, int]]:
    return {(left, right) for pair in pairs for left in pair.left for right in pair.right}


def _differs(
    pair: Pair,
    said: tuple[Sequence[str], Sequence[str]],
    clashing: AbstractSet[tuple[int, int]],
    known: tuple[Difference, ...] | None,
) -> tuple[Difference, ...]:
    """Return in what the two sides of a pair cannot both be right.

    Of a pair that is `known`, its figures alone are judged anew.
    """
    links = [
        (left, right) for left, right in sorted(_links([pair])) if said[0][left] != said[1][right]
    ]
    found: list[Difference] = []
    if any(link in clashing for link in links):
        found.append("figure")
    if known is not None:
        return (*found, *(kind for kind in known if kind != "figure"))
    # Sentences that are merely related speak of different things, and so may name different people.
    told = [(said[0][one], said[1][other]) for one, other in links if pair.kind == "same"]
    if any(rivals.differs(*sentences) for sentences in told):
        found.append("name")
    if any(doubles.differs(*sentences) for sentences in told):
        found.append("quote")
    return tuple(found)


def _date_clashes(pairs: Iterable[Pair], left: Side, right: Side) -> Iterator[DateClash]:
    """Yield the dates of sentences that say the same and that exclude each other."""
    days = (left.article.date, right.article.date)
    for one, other in sorted(_links(pair for pair in pairs if pair.kind == "same")):
        said, told = left.sentence(one), right.sentence(other)
        found = dates.clash(said, told, *days) if said != told else None
        if found is not None:
            mine, theirs = found
            yield DateClash(date_mention(mine, one, left), date_mention(theirs, other, right))


def date_mention(date: Date, number: int, side: Side) -> DateMention:
    """Return a date of one sentence with its place in the article's text."""
    start = side.sentences[number].start
    return DateMention(
        number, start + date.start, start + date.end, date.text, date.first, date.last
    )


def _figure_row(row: figures.FigureTableRow, left: Side, right: Side) -> FigureRow:
    """Return what both sides say of one quantity, its places counted in their texts."""
    ours, theirs = (
        tuple(
            FigureMention(
                sentence=number,
                start=side.sentences[number].start + figure.start,
                end=side.sentences[number].start + figure.end,
                text=figure.text,
                low=figure.least,
                high=figure.most,
                unit=figure.unit,
                hedge=figure.hedge,
            )
            for number, figure in mentions
        )
        for side, mentions in ((left, row.left), (right, row.right))
    )
    return FigureRow(row.about, ours, theirs, row.verdict)


def _quote_rows(left: Side, right: Side) -> tuple[QuoteRow, ...]:
    """Return the quotations of both sides, each beside its double."""
    placed = [
        _quotations(side.article.text, tuple(sentence.span for sentence in side.sentences))
        for side in (left, right)
    ]
    return tuple(
        QuoteRow(_quote_mention(row.left), _quote_mention(row.right), row.verdict)
        for row in doubles.doubles(*placed)
    )


@lru_cache(maxsize=32)
def _quotations(text: str, sentences: tuple[Span, ...]) -> tuple[doubles.Placed, ...]:
    """Return an account's quotations, which its comparisons with other accounts share."""
    return doubles.placed(text, sentences)


def _quote_mention(placed: doubles.Placed | None) -> QuoteMention | None:
    if placed is None:
        return None
    quote = placed.quote
    return QuoteMention(placed.sentence, quote.start, quote.end, quote.text, quote.speaker)


def _name_rows(
    left: Side, right: Side, said: tuple[Sequence[str], Sequence[str]]
) -> tuple[NameRow, ...]:
    """Return the names of both sides, those that both write first."""
    tongues = (left.article.language, right.article.language)
    found = names.compare(*said, tongues[0], other=tongues[1])
    told: tuple[tuple[Coverage, tuple[names.Name, ...]], ...] = (
        ("both", found.shared),
        ("only_left", found.left),
        ("only_right", found.right),
    )
    return tuple(
        NameRow(
            name.name,
            name.kind,
            _name_mentions(name.left, left),
            _name_mentions(name.right, right),
            verdict,
        )
        for verdict, group in told
        for name in group
    )


def _name_mentions(mentions: Iterable[names.Mention], side: Side) -> tuple[NameMention, ...]:
    return tuple(
        NameMention(
            mention.sentence,
            side.sentences[mention.sentence].start + mention.start,
            side.sentences[mention.sentence].start + mention.end,
            mention.text,
        )
        for mention in mentions
    )
