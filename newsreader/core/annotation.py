"""An article's sentences with what its counterpart does with each of them."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.core.article import Span
from newsreader.core.comparison import Comparison
from newsreader.core.levelling import Mark


@dataclass(frozen=True, slots=True)
class SentenceMark:
    """A sentence of the left account and the mark before it."""

    number: int
    span: Span
    """Where it stands in the article's text."""
    mark: Mark


_STRENGTH: dict[Mark, int] = {"≠": 3, "=": 2, "≈": 1, "‹": 0}
"""Of several pairs of one sentence, the one that a reader wants to know of first."""


def annotation(comparison: Comparison) -> tuple[SentenceMark, ...]:
    """Return the left account's sentences, each with the mark of its most telling pair."""
    marks: dict[int, Mark] = {}
    for pair in comparison.pairs:
        mark: Mark = "≠" if pair.differs else "=" if pair.kind == "same" else "≈"
        for number in pair.left:
            if _STRENGTH[mark] > _STRENGTH[marks.get(number, "‹")]:
                marks[number] = mark
    return tuple(
        SentenceMark(number, sentence.span, marks.get(number, "‹"))
        for number, sentence in enumerate(comparison.left.sentences)
    )
