"""The evidence of a comparison in words, each piece with its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsreader.core.claims import FigureMention, FigureRow, NameRow, QuoteMention, QuoteRow, Side
from newsreader.core.comparison import Comparison
from newsreader.core.datings import date_rows
from newsreader.core.text import fold
from newsreader.reports.disagreements import figure, quoted
from newsreader.reports.shortened import phrase
from newsreader.reports.wording import numbers

_STAND = {
    "agree": " They agree.",
    "compatible": " Both can be right.",
    "differ": " They differ.",
}
_ONLY = {"only_left": ", only in A", "only_right": ", only in B"}
_KINDS = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "other": "other names",
}
_MANY = 100
"""The most names of one kind that are told."""
_COVERAGE = {"both": "Both name", "only_left": "Only A names", "only_right": "Only B names"}


def figure_lines(comparison: Comparison) -> Iterator[str]:
    """Yield every quantity, what each side says of it, and how the two stand to each other."""
    return (figure_told(row, comparison) for row in comparison.figures)


def figure_told(row: FigureRow, comparison: Comparison) -> str:
    """Return what each side says of one quantity, as a sentence."""
    sides = (("A", row.left, comparison.left), ("B", row.right, comparison.right))
    told = "; ".join(_said(*one) for one in sides if one[1])
    about = phrase(row.about) or "a figure"
    return f"{about}{_ONLY.get(row.verdict, '')}: {told}.{_STAND.get(row.verdict, '')}"


def _said(letter: str, mentions: Sequence[FigureMention], side: Side) -> str:
    """Return figures as written, each once with the sentences that give it."""
    places: dict[str, dict[int, None]] = {}
    for mention in mentions:
        places.setdefault(figure(mention, side), {})[mention.sentence] = None
    return ", ".join(
        f"{letter} {numbers([*at])} {'says' if len(at) == 1 else 'say'} {text}"
        for text, at in places.items()
    )


def quote_lines(comparison: Comparison) -> Iterator[str]:
    """Yield every quotation, who says it in which sentence, and whether both print it."""
    return map(_quotation, comparison.quotes)


def _quotation(row: QuoteRow) -> str:
    left, right = row.left, row.right
    if left is not None and right is not None:
        return _both(left, right, same=row.verdict == "same")
    if left is not None:
        return f"Only {_speaks('A', left)}: {quoted(left.text)}."
    return f"Only {_speaks('B', right)}: {quoted(right.text)}." if right is not None else ""


def _both(left: QuoteMention, right: QuoteMention, *, same: bool) -> str:
    ours, theirs = _speaks("A", left), _speaks("B", right)
    if not same:
        return f"Partly the same: {ours}: {quoted(left.text)}; {theirs}: {quoted(right.text)}."
    if fold(left.speaker or "") != fold(right.speaker or ""):
        return f"The same words: {ours}, {theirs}: {quoted(left.text)}."
    places = f"A {left.sentence + 1} and B {right.sentence + 1}"
    does = f"quote {_within(phrase(left.speaker))}" if left.speaker else "have in quotation marks"
    return f"The same words: {places} {does}: {quoted(left.text)}."


def _speaks(letter: str, mention: QuoteMention) -> str:
    """Return where a quotation stands and whose it is."""
    place = f"{letter} {mention.sentence + 1}"
    if not mention.speaker:
        return f"{place} has in quotation marks"
    return f"{place} quotes {_within(phrase(mention.speaker))}"


def _within(speaker: str) -> str:
    """Return a speaker as written within a sentence."""
    return speaker.replace("The ", "the ", 1) if speaker.startswith("The ") else speaker


def date_lines(comparison: Comparison) -> Iterator[str]:
    """Yield the dates that both sides give of one moment, those that differ first."""
    both = [row for row in date_rows(comparison) if row.left and row.right]
    for row in sorted(both, key=lambda row: row.verdict != "differ"):
        told = "; ".join(
            f"{letter} {each.sentence + 1} says {phrase(each.text)}"
            for letter, each in (("A", row.left), ("B", row.right))
            if each is not None
        )
        yield f"{row.about}: {told}.{_STAND.get(row.verdict, '')}"


def name_lines(comparison: Comparison) -> Iterator[str]:
    """Yield the names that both sides or one has, kind by kind, with the first sentence of each."""
    for verdict, who in _COVERAGE.items():
        for kind, these in _KINDS.items():
            rows = [row for row in comparison.names if (row.verdict, row.kind) == (verdict, kind)]
            if rows:
                told = [*map(_name, rows[:_MANY])]
                if len(rows) > _MANY:
                    told.append(f"and {len(rows) - _MANY} more")
                yield f"{who} these {these}: {', '.join(told)}."


def _name(row: NameRow) -> str:
    sides = (("A", row.left), ("B", row.right))
    first = ", ".join(f"{letter} {given[0].sentence + 1}" for letter, given in sides if given)
    return f"{phrase(row.name)} ({first})"
