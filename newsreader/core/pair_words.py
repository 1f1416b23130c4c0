"""The words of a comparison that look different: what a pair shares, and in what it differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsreader.core import rivals
from newsreader.core.account_lines import combined_text
from newsreader.core.article import Span
from newsreader.core.claims import DateMention, FigureMention, FigureRow, QuoteMention, Side
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.language import stem, words
from newsreader.core.levelling import Row, date_clashes
from newsreader.core.passages import NO_WORDS
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold
from newsreader.core.verdicts import MADE

Mention = FigureMention | DateMention | QuoteMention
Sided = tuple[tuple[Span, ...], tuple[Span, ...]]
"""Stretches of the left account's text, and of the right one's."""

LONG = 4000
"""Characters of a sentence beyond which words that both share are not sought in it."""


@dataclass(frozen=True, slots=True)
class PairWords:
    """Some words of the combined text, and the row in which they stand out."""

    span: Span
    row: int


def differing(comparing: Comparing) -> tuple[PairWords, ...]:
    """Return the figures, dates, names and quotations in which the two sides of a row differ."""
    found: dict[PairWords, None] = {}
    telling = Differing(comparing.comparison)
    for place, row in enumerate(comparing.rows):
        spans = _combined(comparing.comparison, telling.of(row))
        found |= dict.fromkeys(PairWords(span, place) for span in spans)
    return tuple(found)


def _combined(comparison: Comparison, sided: Sided) -> Iterator[Span]:
    """Yield stretches of both texts as stretches of the text that combines them."""
    start = combined_text(comparison)[1]
    yield from sided[0]
    yield from (Span(span.start + start, span.end + start) for span in sided[1])


class Differing:
    """What stands out in the rows of a comparison because the two sides differ in it."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._clashing: dict[int, list[FigureRow]] = {}
        for row in comparison.figures:
            if row.verdict == "differ":
                for number in {mention.sentence for mention in row.left}:
                    self._clashing.setdefault(number, []).append(row)

    def of(self, row: Row) -> Sided:
        """Return what stands out on either side of one row, as places in that side's text."""
        differs = row.pair.differs if row.pair else ()
        if not differs:
            return (), ()
        comparison = self._comparison
        left: list[Mention] = []
        right: list[Mention] = []
        for figure in (each for number in row.left for each in self._clashing.get(number, ())):
            theirs = [mention for mention in figure.right if mention.sentence in row.right]
            if theirs:
                left += (mention for mention in figure.left if mention.sentence in row.left)
                right += theirs
        for clash in date_clashes(comparison, row):
            left.append(clash.left)
            right.append(clash.right)
        if "quote" in differs:
            left += _quoted(comparison, row.left, left_side=True)
            right += _quoted(comparison, row.right, left_side=False)
        named = [*_rivals(comparison, row)] if "name" in differs else []
        return (
            (*(_span(each, comparison.left) for each in left), *(mine for mine, _ in named)),
            (*(_span(each, comparison.right) for each in right), *(other for _, other in named)),
        )


def _span(mention: Mention, side: Side) -> Span:
    """Return where a side writes something, a figure with the hedge before it."""
    start = mention.start
    if isinstance(mention, FigureMention) and mention.hedge:
        before = side.article.text[side.sentences[mention.sentence].start : start].rstrip()
        if fold(before).endswith(fold(mention.hedge)):
            start = side.sentences[mention.sentence].start + len(before) - len(mention.hedge)
    return Span(start, mention.end)


def _quoted(
    comparison: Comparison, numbers: Sequence[int], *, left_side: bool
) -> Iterator[QuoteMention]:
    """Yield the quotations in some sentences of one side that the other does not print alike."""
    for row in comparison.quotes:
        mention = row.left if left_side else row.right
        if mention is not None and row.verdict != "same" and mention.sentence in numbers:
            yield mention


def _rivals(comparison: Comparison, row: Row) -> Iterator[tuple[Span, Span]]:
    """Yield where the two sides of a row name somebody or somewhere else in the same part."""
    for one in row.left:
        for other in row.right:
            ours, theirs = comparison.left.sentence(one), comparison.right.sentence(other)
            for mine, rival in rivals.differs(ours, theirs):
                yield (
                    _named(comparison.left, one, mine),
                    _named(comparison.right, other, rival),
                )


def _named(side: Side, number: int, name: str) -> Span:
    start = side.sentences[number].start + max(0, side.sentence(number).find(name))
    return Span(start, start + len(name))


def taken(comparing: Comparing) -> tuple[Span, ...]:
    """Return where the sentence stands that the reader begins a pair with."""
    comparison = comparing.comparison
    sides = ((comparison.left, 0), (comparison.right, combined_text(comparison)[1]))
    return tuple(
        Span(sentence.start + shift, sentence.end + shift)
        for numbers, (side, shift) in zip(comparing.taken, sides, strict=True)
        for sentence in (side.sentences[number] for number in numbers)
    )


def shared(comparing: Comparing, standing_out: Sequence[PairWords] = ()) -> tuple[PairWords, ...]:
    """Return the words that both sides of the reader's pair share, where they do not differ."""
    if comparing.row is None:
        return ()
    clashing = {
        place
        for each in standing_out
        if each.row == comparing.at
        for place in range(each.span.start, each.span.end)
    }
    found = _combined(comparing.comparison, shared_words(comparing.comparison, comparing.row))
    return tuple(PairWords(span, comparing.at) for span in found if span.start not in clashing)


def shared_words(comparison: Comparison, row: Row) -> Sided:
    """Return the words that both sides of a row share, as places in either side's text."""
    if row.pair is None or row.pair.because == (MADE,):
        return (), ()
    stems = _shared_stems(comparison, row)
    language = comparison.left.article.language
    left, right = (
        tuple(
            Span(start + word.start, start + word.end)
            for number in numbers
            for start, sentence in ((side.sentences[number].start, side.sentence(number)),)
            if len(sentence) <= LONG
            for word in words(sentence)
            if stem(word.of(sentence), language) in stems
        )
        for side, numbers in ((comparison.left, row.left), (comparison.right, row.right))
    )
    return left, right


def _shared_stems(comparison: Comparison, row: Row) -> set[str]:
    """Return the stems of the words that are the reason of a pair."""
    language = comparison.left.article.language
    because = row.pair.because if row.pair else ()
    if not NO_WORDS.intersection(because):
        return {stem(word, language) for reason in because for word in reason.split()}
    told = [
        {
            stem(word.of(said), language)
            for word in words(said)
            if fold(word.of(said)) not in stop_words(language)
        }
        for side, numbers in ((comparison.left, row.left), (comparison.right, row.right))
        for said in (" ".join(map(side.sentence, numbers)),)
    ]
    return told[0] & told[1]
