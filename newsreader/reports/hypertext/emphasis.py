"""The words of a pair's sentences that stand out on the page: what differs and what both share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from newsreader.core.article import Span
from newsreader.core.claims import Side
from newsreader.core.comparison import Comparison
from newsreader.core.levelling import Row
from newsreader.core.pair_words import Differing, shared_words
from newsreader.core.passages import WORD_FOR_WORD
from newsreader.reports.hypertext.markup import Markup, element, joined, text

Role = Literal["differs", "shared"]
BroughtOut = tuple[tuple[Span, Role], ...]
"""The stretches of an account's text that a row brings out, in order, none twice."""

_ELEMENTS: dict[Role, str] = {"differs": "strong", "shared": "u"}
"""Told apart without any style: bold and underlined."""


class Emphasis:
    """What the rows of a comparison bring out."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._differing = Differing(comparison)

    def of(self, row: Row) -> tuple[BroughtOut, BroughtOut]:
        """Return the words that a row brings out on either side; of a copy, none as shared."""
        copied = row.pair is not None and WORD_FOR_WORD in row.pair.because
        shared = ((), ()) if copied else shared_words(self._comparison, row)
        left, right = (_apart(*each) for each in zip(self._differing.of(row), shared, strict=True))
        return left, right


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


def _apart(differing: Iterable[Span], shared: Iterable[Span]) -> BroughtOut:
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
