"""The words of a comparison that look different: what a pair shares, and in what it differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsreader.core import rivals
from newsreader.core.account_lines import combined_text
from newsreader.core.article import Span
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import (
    Comparison,
    DateMention,
    FigureMention,
    FigureRow,
    QuoteMention,
    Side,
)
from newsreader.core.language import stem, words
from newsreader.core.levelling import Row, date_clashes
from newsreader.core.passages import NO_WORDS
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold
from newsreader.core.verdicts import MADE

Mention = FigureMention | DateMention | QuoteMention


@dataclass(frozen=True, slots=True)
class PairWords:
    """Some words of the combined text, and the row in which they stand out."""

    span: Span
    row: int


def differing(comparing: Comparing) -> tuple[PairWords, ...]:
    """Return the figures, dates, names and quotations in which the two sides of a row differ."""
    comparison = comparing.comparison
    right_start = combined_text(comparison)[1]
    clashing = _clashing_figures(comparison)
    found: dict[PairWords, None] = {}
    for place, row in enumerate(comparing.rows):
        if row.pair is not None and row.pair.differs:
            left, right = _differing(comparison, row, clashing)
            spans = [*left, *(Span(s.start + right_start, s.end + right_start) for s in right)]
            found |= dict.fromkeys(PairWords(span, place) for span in spans)
    return tuple(found)


def _clashing_figures(comparison: Comparison) -> dict[int, list[FigureRow]]:
    """Return the quantities that differ, by the left sentences that give them."""
    found: dict[int, list[FigureRow]] = {}
    for row in comparison.figures:
        if row.verdict == "differ":
            for number in {mention.sentence for mention in row.left}:
                found.setdefault(number, []).append(row)
    return found


def _differing(
    comparison: Comparison, row: Row, clashing: dict[int, list[FigureRow]]
) -> tuple[list[Span], list[Span]]:
    """Return what stands out on either side of one row, as places in that side's text."""
    left: list[Mention] = []
    right: list[Mention] = []
    for figure in (figure for number in row.left for figure in clashing.get(number, ())):
        theirs = [mention for mention in figure.right if mention.sentence in row.right]
        if theirs:
            left += (mention for mention in figure.left if mention.sentence in row.left)
            right += theirs
    for clash in date_clashes(comparison, row):
        left.append(clash.left)
        right.append(clash.right)
    differs = row.pair.differs if row.pair else ()
    if "quote" in differs:
        left += _quoted(comparison, row.left, left_side=True)
        right += _quoted(comparison, row.right, left_side=False)
    spans = (
        [_span(mention, comparison.left) for mention in left],
        [_span(mention, comparison.right) for mention in right],
    )
    if "name" in differs:
        for mine, rival in _rivals(comparison, row):
            spans[0].append(mine)
            spans[1].append(rival)
    return spans


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
    row = comparing.row
    if row is None or row.pair is None or row.pair.because == (MADE,):
        return ()
    comparison = comparing.comparison
    right_start = combined_text(comparison)[1]
    language = comparison.left.article.language
    stems = _shared_stems(comparison, row)
    clashing = {
        place
        for each in standing_out
        if each.row == comparing.at
        for place in range(each.span.start, each.span.end)
    }
    return tuple(
        PairWords(Span(start + word.start, start + word.end), comparing.at)
        for side, numbers, shift in (
            (comparison.left, row.left, 0),
            (comparison.right, row.right, right_start),
        )
        for number in numbers
        for start in (side.sentences[number].start + shift,)
        for word in words(side.sentence(number))
        if start + word.start not in clashing
        and stem(word.of(side.sentence(number)), language) in stems
    )


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
