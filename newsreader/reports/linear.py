"""A comparison as one plain run of lines that reads well aloud, from the top to the end.

Sentences are counted from 1 here, as people count; in JSON they are counted from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsreader.core.comparison import (
    Comparison,
    DateClash,
    FigureMention,
    FigureRow,
    NameRow,
    QuoteMention,
    QuoteRow,
    Side,
)
from newsreader.core.stories import Counterpart
from newsreader.reports.plain import headline_of, number_of

_VERDICTS = {
    "agree": "agree",
    "compatible": "compatible",
    "differ": "differ",
    "same": "same",
    "partial": "one gives more of it",
    "both": "both",
    "only_left": "only A",
    "only_right": "only B",
}


def report(comparison: Comparison, chosen: Counterpart | None = None) -> Iterator[str]:
    """Yield the report line by line; `chosen` is why B was taken where nobody named it."""
    yield "Two accounts compared"
    yield ""
    yield from _account("A", comparison.left)
    yield from _account("B", comparison.right)
    if chosen is not None:
        yield f"B was chosen from the library: score {chosen.score:.2f}; {_shared(chosen.because)}"
    if comparison.basis == "names":
        yield "The accounts are in different languages: names and numbers alone were compared."
    yield from _section("In short", _summary(comparison))
    yield from _section("Both say", _pairs(comparison))
    yield from _section("Where they differ", _differences(comparison))
    yield from _section("Only A says", _alone("A", comparison.left, comparison.only_left))
    yield from _section("Only B says", _alone("B", comparison.right, comparison.only_right))
    yield from _section("Figures", map(_figure_row, comparison.figures))
    yield from _section("Quotations", map(_quote_row, comparison.quotes))
    yield from _section("Names", map(_name_row, comparison.names))


def disagree(comparison: Comparison) -> bool:
    """Whether a figure, name or quotation of one account stands against the other's."""
    return any(pair.differs for pair in comparison.pairs) or any(
        row.verdict == "differ" for row in comparison.figures
    )


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a title and its lines, or nothing where there are no lines."""
    for place, line in enumerate(lines):
        if place == 0:
            yield ""
            yield title
            yield ""
        yield line


def _account(letter: str, side: Side) -> Iterator[str]:
    article = side.article
    yield f"{letter}: {headline_of(article)}"
    date = article.date.isoformat() if article.date else None
    known = [part for part in (article.source, article.section, date) if part]
    yield f"   {', '.join([*known, number_of(len(side.sentences), 'sentence'), article.file])}"


def _summary(comparison: Comparison) -> Iterator[str]:
    left, right = len(comparison.only_left), len(comparison.only_right)
    yield f"{number_of(len(comparison.pairs), 'pair')} of sentences that say the same or nearly so."
    yield (
        f"{number_of(left, 'sentence')} in A alone, {number_of(right, 'sentence')} in B alone: "
        "not matched here, which is not to say left out."
    )


def _pairs(comparison: Comparison) -> Iterator[str]:
    for number, pair in enumerate(comparison.pairs, start=1):
        if number > 1:
            yield ""
        yield f"Pair {number}: {pair.kind}, score {pair.score:.2f}"
        yield from _alone("A", comparison.left, pair.left)
        yield from _alone("B", comparison.right, pair.right)
        if pair.because:
            yield f"Because {_shared(pair.because)}"
        if pair.differs:
            yield f"Differs: {', '.join(pair.differs)}"
        for clash in comparison.dates:
            if clash.left.sentence in pair.left and clash.right.sentence in pair.right:
                yield f"Dates: {_dates(clash)}"


def _differences(comparison: Comparison) -> Iterator[str]:
    for number, pair in enumerate(comparison.pairs, start=1):
        if pair.differs:
            yield (
                f"Pair {number}, {_sentences('A', pair.left)} and {_sentences('B', pair.right)}: "
                f"{', '.join(pair.differs)}"
            )
    yield from (_figure_row(row) for row in comparison.figures if row.verdict == "differ")
    for clash in comparison.dates:
        places = f"A sentence {clash.left.sentence + 1} and B sentence {clash.right.sentence + 1}"
        yield f"Dates, {places}: {_dates(clash)}"


def _alone(letter: str, side: Side, numbers: Sequence[int]) -> Iterator[str]:
    for number in numbers:
        yield f"{letter} {number + 1}: {_one_line(side.sentence(number))}"


def _figure_row(row: FigureRow) -> str:
    told = "; ".join(
        f"{letter} says {', '.join(map(_figure, mentions))}"
        for letter, mentions in (("A", row.left), ("B", row.right))
        if mentions
    )
    return f"{_one_line(row.about) or 'A figure'} ({_VERDICTS[row.verdict]}): {told}"


def _figure(mention: FigureMention) -> str:
    text = _one_line(mention.text)
    if mention.hedge and _one_line(mention.hedge).lower() not in text.lower():
        text = f"{_one_line(mention.hedge)} {text}"
    return f"{text} (sentence {mention.sentence + 1})"


def _quote_row(row: QuoteRow) -> str:
    sides = (("A", row.left), ("B", row.right))
    told = "; ".join(_quote(letter, mention) for letter, mention in sides if mention)
    return f"Quotation ({_VERDICTS[row.verdict]}): {told}"


def _quote(letter: str, mention: QuoteMention) -> str:
    speaker = f", {_one_line(mention.speaker)}" if mention.speaker else ""
    return f"{letter} “{_one_line(mention.text)}”{speaker} (sentence {mention.sentence + 1})"


def _name_row(row: NameRow) -> str:
    places = (
        _sentences(letter, sorted({mention.sentence for mention in mentions}))
        for letter, mentions in (("A", row.left), ("B", row.right))
        if mentions
    )
    return f"{_one_line(row.name)}, {row.kind} ({_VERDICTS[row.verdict]}): {' and '.join(places)}"


def _dates(clash: DateClash) -> str:
    """Return two dates that cannot both be, with the days they mean where those are known."""
    return " against ".join(
        f"{_one_line(date.text)} ({date.first.isoformat()})"
        if date.first is not None and date.first == date.last
        else _one_line(date.text)
        for date in (clash.left, clash.right)
    )


def _sentences(letter: str, numbers: Sequence[int]) -> str:
    noun = "sentence" if len(numbers) == 1 else "sentences"
    return f"{letter} {noun} {', '.join(str(number + 1) for number in numbers)}"


def _shared(words: Sequence[str]) -> str:
    return f"both have {_one_line(', '.join(words))}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
