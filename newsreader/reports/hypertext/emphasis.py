"""The words of a pair's sentences that both share, and those that stand against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.core import rivals
from newsreader.core.article import Span
from newsreader.core.comparison import Comparison, FigureMention, Side
from newsreader.core.language import stem, words
from newsreader.core.levelling import Row, clashes, date_clashes
from newsreader.core.passages import NO_WORDS, WORD_FOR_WORD, Pair
from newsreader.reports.hypertext.markup import Markup, element, joined, text

Role = Literal["differs", "shared"]

LONG = 4000
"""Characters of a sentence beyond which words that both share are not sought in it."""

_ELEMENTS: dict[Role, str] = {"differs": "strong", "shared": "u"}
"""Told apart without any style: bold and underlined."""


@dataclass(frozen=True, slots=True)
class Clash:
    """What stands against what in a pair."""

    kind: str
    left: str
    right: str
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]
    """Where, in the texts of the left and the right account."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The stretches of both accounts' texts that a row brings out, in order, none twice."""

    left: tuple[tuple[Span, Role], ...] = ()
    right: tuple[tuple[Span, Role], ...] = ()


def found(comparison: Comparison, row: Row) -> tuple[Clash, ...]:
    """Return what stands against what in a row, as far as the words are known."""
    if row.pair is None or not row.pair.differs:
        return ()
    return (*_figures(comparison, row), *_dates(comparison, row), *_names(comparison, row))


def emphasis(comparison: Comparison, row: Row, clashing: Sequence[Clash]) -> Emphasis:
    """Return the words that a row brings out."""
    if row.pair is None:
        return Emphasis()
    stems = _stems(row.pair, comparison.left.article.language)
    sides = (
        (comparison.left, row.left, [clash.spans[0] for clash in clashing]),
        (comparison.right, row.right, [clash.spans[1] for clash in clashing]),
    )
    return Emphasis(
        *(
            _apart((span for spans in differing for span in spans), _shared(side, numbers, stems))
            for side, numbers, differing in sides
        )
    )


def marked_text(side: Side, number: int, brought_out: Sequence[tuple[Span, Role]]) -> Markup:
    """Return a sentence with the words that are brought out."""
    whole, sentence = side.article.text, side.sentences[number]
    pieces: list[Markup] = []
    place = sentence.start
    for span, role in brought_out:
        if sentence.start <= span.start and span.end <= sentence.end:
            pieces.append(text(whole[place : span.start]))
            pieces.append(element(_ELEMENTS[role], text(span.of(whole)), class_=role))
            place = span.end
    pieces.append(text(whole[place : sentence.end]))
    return joined(pieces)


def _apart(differing: Iterable[Span], shared: Iterable[Span]) -> tuple[tuple[Span, Role], ...]:
    """Return the spans in order; of two that overlap, the one that differs or comes first."""
    kept: list[tuple[Span, Role]] = []
    end = 0
    for span in sorted(set(differing)):
        if span.start >= end:
            kept.append((span, "differs"))
            end = span.end
    taken = {place for span, _ in kept for place in range(span.start, span.end)}
    kept += [(span, "shared") for span in shared if taken.isdisjoint(range(span.start, span.end))]
    return tuple(sorted(kept))


def _stems(pair: Pair, language: str) -> frozenset[str]:
    """Return the stems of the words that a pair shares; none where it shares every word."""
    if WORD_FOR_WORD in pair.because:
        return frozenset()
    reasons = (reason for reason in pair.because if reason not in NO_WORDS)
    return frozenset(stem(word, language) for reason in reasons for word in reason.split())


def _shared(side: Side, numbers: Iterable[int], stems: frozenset[str]) -> Iterator[Span]:
    """Yield the words that are among the reasons of a pair."""
    language = side.article.language
    for number in numbers:
        sentence, start = side.sentence(number), side.sentences[number].start
        if len(sentence) > LONG:
            continue
        for word in words(sentence):
            if stem(word.of(sentence), language) in stems:
                yield Span(start + word.start, start + word.end)


def _figures(comparison: Comparison, row: Row) -> Iterator[Clash]:
    for clash in clashes(comparison, row):
        left = [mention for mention in clash.left if mention.sentence in row.left]
        right = [mention for mention in clash.right if mention.sentence in row.right]
        yield Clash("figure", _told(left), _told(right), (_spans(left), _spans(right)))


def _told(mentions: Iterable[FigureMention]) -> str:
    return " and ".join(dict.fromkeys(mention.text for mention in mentions))


def _spans(mentions: Iterable[FigureMention]) -> tuple[Span, ...]:
    return tuple(Span(mention.start, mention.end) for mention in mentions)


def _dates(comparison: Comparison, row: Row) -> Iterator[Clash]:
    for clash in date_clashes(comparison, row):
        left, right = clash.left, clash.right
        spans = ((Span(left.start, left.end),), (Span(right.start, right.end),))
        yield Clash("date", left.text, right.text, spans)


def _names(comparison: Comparison, row: Row) -> Iterator[Clash]:
    """Yield the names that play one part in two sentences of a row."""
    if row.pair is None or "name" not in row.pair.differs:
        return
    for one in row.left:
        for other in row.right:
            said, told = comparison.left.sentence(one), comparison.right.sentence(other)
            for left, right in rivals.differs(said, told):
                spans = (_place(comparison.left, one, left), _place(comparison.right, other, right))
                yield Clash("name", left, right, spans)


def _place(side: Side, number: int, name: str) -> tuple[Span, ...]:
    place = side.sentence(number).find(name)
    start = side.sentences[number].start + place
    return () if place < 0 else (Span(start, start + len(name)),)
