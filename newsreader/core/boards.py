"""The evidence of a comparison as lists: figures, quotations, names, and what only one side says.

Each entry names the sentences it speaks of, so that a list leads to the text and back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.core.claims import FigureMention, NameMention, QuoteMention, Side
from newsreader.core.comparison import Comparison
from newsreader.core.datings import date_rows

BoardName = Literal["figures", "quotes", "names", "alone"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of evidence."""

    mark: str
    """The glyph that says how the two sides stand to each other here."""
    about: str
    left: str
    """What the left account writes; empty where it is silent."""
    right: str
    verdict: str
    left_sentence: int | None
    right_sentence: int | None


@dataclass(frozen=True, slots=True)
class Board:
    """One kind of evidence, the entries that say most first."""

    title: str
    entries: tuple[Entry, ...]
    nothing: str
    """What is said where there are no entries."""


MARKS = {
    "agree": "=", "same": "=", "both": "=", "compatible": "≈", "partial": "≈", "differ": "≠",
    "only_left": "‹", "only_right": "›",
}  # fmt: skip
"""The glyph for each verdict."""
VERDICTS = {
    "agree": "agree", "same": "same words", "both": "both", "compatible": "compatible",
    "partial": "one gives more", "differ": "differ", "only_left": "only A", "only_right": "only B",
}  # fmt: skip
"""The word for each verdict."""
ORDER = "≠≈=‹›"
"""What a reader looks for first."""


def figures(comparison: Comparison) -> Board:
    """Return every quantity, those that differ first."""
    entries = [
        Entry(
            MARKS[row.verdict],
            row.about,
            _listed([*map(as_hedged, row.left)]),
            _listed([*map(as_hedged, row.right)]),
            VERDICTS[row.verdict],
            _first(row.left),
            _first(row.right),
        )
        for row in comparison.figures
    ]
    return Board("Figures", _ordered(entries), "Neither account gives a figure.")


def quotes(comparison: Comparison) -> Board:
    """Return every quotation with its speaker, those that both print first."""
    entries = []
    for row in comparison.quotes:
        told = [mention for mention in (row.left, row.right) if mention is not None]
        speakers = dict.fromkeys(mention.speaker for mention in told if mention.speaker)
        entries.append(
            Entry(
                MARKS[row.verdict],
                _listed(list(speakers)) or "no speaker named",
                _quoted(row.left),
                _quoted(row.right),
                VERDICTS[row.verdict],
                row.left.sentence if row.left else None,
                row.right.sentence if row.right else None,
            )
        )
    return Board("Quotations", _ordered(entries), "Neither account quotes anybody.")


def dates(comparison: Comparison) -> Board:
    """Return the dates that both accounts give of one moment, those that differ first."""
    entries = [
        Entry(
            MARKS[row.verdict],
            row.about,
            row.left.text,
            row.right.text,
            VERDICTS[row.verdict],
            row.left.sentence,
            row.right.sentence,
        )
        for row in date_rows(comparison)
        if row.left is not None and row.right is not None
    ]
    return Board("Dates", _ordered(entries), "No date of one account answers one of the other.")


def names(comparison: Comparison) -> Board:
    """Return every person, place and organisation, with how often each side names it."""
    entries = [
        Entry(
            MARKS[row.verdict],
            f"{row.name} ({row.kind})" if row.kind != "other" else row.name,
            _times(row.left),
            _times(row.right),
            VERDICTS[row.verdict],
            _first(row.left),
            _first(row.right),
        )
        for row in comparison.names
    ]
    return Board("Names", _ordered(entries), "Neither account names anybody.")


def alone(comparison: Comparison) -> Board:
    """Return what only one side says, the sentences that carry most first."""
    carried = _weights(comparison)
    entries = [
        (Entry("‹", "", comparison.left.sentence(number), "", "only A", number, None), weight)
        for (letter, number), weight in carried.items()
        if letter == "A"
    ]
    entries += [
        (Entry("›", "", "", comparison.right.sentence(number), "only B", None, number), weight)
        for (letter, number), weight in carried.items()
        if letter == "B"
    ]
    entries.sort(key=lambda entry: -entry[1])
    told = tuple(entry for entry, _ in entries)
    return Board("Only one side", told, "Every sentence has a match on the other side.")


BOARDS: Mapping[BoardName, Callable[[Comparison], Board]] = {
    "figures": figures,
    "quotes": quotes,
    "names": names,
    "alone": alone,
}


def _weights(comparison: Comparison) -> dict[tuple[str, int], float]:
    """Return how much each one-sided sentence carries.

    Figures, quotations and names that the other side does not have count most; length counts a
    little, up to a long sentence's worth.
    """
    weights: dict[tuple[str, int], float] = {}
    for letter, side, only in (
        ("A", comparison.left, comparison.only_left),
        ("B", comparison.right, comparison.only_right),
    ):
        for number in only:
            weights[letter, number] = _length_weight(side, number)
    mentions: list[tuple[str, int, float]] = []
    for figure in comparison.figures:
        mentions += _one_sided(figure.verdict, figure.left, figure.right, 3.0)
    for name in comparison.names:
        mentions += _one_sided(name.verdict, name.left, name.right, 1.0)
    for quote in comparison.quotes:
        left = (quote.left,) if quote.left else ()
        right = (quote.right,) if quote.right else ()
        mentions += _one_sided(quote.verdict, left, right, 2.0)
    for letter, number, weight in mentions:
        if (letter, number) in weights:
            weights[letter, number] += weight
    return weights


Mention = FigureMention | QuoteMention | NameMention


def _one_sided(
    verdict: str, left: Sequence[Mention], right: Sequence[Mention], weight: float
) -> list[tuple[str, int, float]]:
    """Return the sentences that one-sided evidence stands in, with what it is worth."""
    if verdict == "only_left":
        return [("A", mention.sentence, weight) for mention in left]
    if verdict == "only_right":
        return [("B", mention.sentence, weight) for mention in right]
    return []


def _length_weight(side: Side, number: int) -> float:
    return min(len(side.sentence(number).split()), 40) / 20


def _ordered(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: ORDER.index(entry.mark)))


def _first(mentions: Sequence[FigureMention | NameMention]) -> int | None:
    return mentions[0].sentence if mentions else None


def _listed(texts: Sequence[str]) -> str:
    """Return different texts in order, each once with how often it comes."""
    counts: dict[str, int] = {}
    for text in texts:
        counts[text] = counts.get(text, 0) + 1
    return ", ".join(text if count == 1 else f"{text} (×{count})" for text, count in counts.items())


def as_hedged(mention: FigureMention) -> str:
    """Return a figure as written, with its hedge."""
    hedge = mention.hedge or ""
    return mention.text if hedge.lower() in mention.text.lower() else f"{hedge} {mention.text}"


def _times(mentions: Sequence[NameMention]) -> str:
    return f"×{len(mentions)}" if mentions else ""


def _quoted(mention: QuoteMention | None) -> str:
    return f"“{mention.text}”" if mention else ""
