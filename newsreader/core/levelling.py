"""A comparison as rows: what both say side by side, what one says beside a gap.

Rows follow the left account, and the right one along the pairs that run in one order in both. A
sentence that pairs with several is told again in each of its rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from newsreader.core.chain import chain, place
from newsreader.core.claims import (
    Coverage,
    DateClash,
    FigureRow,
    FigureVerdict,
    NameRow,
    QuoteRow,
    QuoteVerdict,
)
from newsreader.core.comparison import Comparison
from newsreader.core.passages import Pair

Mark = Literal["=", "≈", "≠", "‹", "›"]

MARK_MEANINGS: dict[Mark, str] = {
    "=": "both say it",
    "≈": "related",
    "≠": "both speak of it and a figure, date, name or quotation disagrees,"
    " or one quotes what the other reports",
    "‹": "only the left account: not matched on the other side, which is not to say left out",
    "›": "only the right account: not matched on the other side, which is not to say left out",
}


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences set level with each other, or one sentence beside a gap."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    pair: Pair | None = None
    left_again: bool = False
    """Whether the left sentences stand in an earlier row too."""
    right_again: bool = False
    """Whether the right sentences stand in an earlier row too, or below in their own order."""
    folded: bool = False
    """Whether its sentences, all of one side, are only counted."""

    @property
    def mark(self) -> Mark:
        """The glyph that says what the two accounts do here."""
        if self.pair is None:
            return "‹" if self.left else "›"
        if self.pair.differs:
            return "≠"
        return "=" if self.pair.kind == "same" else "≈"


def rows(comparison: Comparison) -> tuple[Row, ...]:
    """Return the rows of a comparison; every sentence of both sides is in at least one.

    Along the pairs that run in one order in both accounts, each account's own sentences stand in
    its order; a pair that crosses those stands with its left sentence.
    """
    along = chain(comparison.pairs)
    started: dict[int, list[Pair]] = {}
    for pair in sorted(comparison.pairs, key=lambda pair: (pair not in along, place(pair))):
        started.setdefault(min(pair.left), []).append(pair)
    alone = set(comparison.only_left)
    at_home = frozenset(number for pair in along for number in pair.right)
    level: list[Row] = []
    told_left: set[int] = set()
    told_right: set[int] = set()
    for number in range(len(comparison.left.sentences)):
        if number in alone:
            level.append(Row((number,), ()))
        for pair in started.get(number, ()):
            again = (
                told_left.issuperset(pair.left),
                all(
                    each in told_right or (pair not in along and each in at_home)
                    for each in pair.right
                ),
            )
            level.append(Row(pair.left, pair.right, pair, *again))
            told_left.update(pair.left)
            told_right.update(() if again[1] else pair.right)
    return _with_right_only(level, comparison.only_right, along)


def _with_right_only(
    level: Sequence[Row], only_right: Sequence[int], along: frozenset[Pair]
) -> tuple[Row, ...]:
    """Put each sentence that only the right account has after the one before it in order."""
    homes = [at for at, row in enumerate(level) if row.pair in along]
    firsts = [min(level[at].right) for at in homes]
    after: dict[int, list[Row]] = {}
    for number in sorted(only_right):
        before = bisect_left(firsts, number) - 1
        home = _last_beside(level, homes[before], along) if before >= 0 else -1
        after.setdefault(home, []).append(Row((), (number,)))
    placed = list(after.get(-1, ()))
    for at, row in enumerate(level):
        placed.append(row)
        placed.extend(after.get(at, ()))
    return tuple(placed)


def _last_beside(level: Sequence[Row], at: int, along: frozenset[Pair]) -> int:
    """Return the last of the crossing pairs that follow the row at `at` with its left sentence."""
    first = min(level[at].left)
    while at + 1 < len(level):
        pair = level[at + 1].pair
        if pair is None or pair in along or min(pair.left) != first:
            break
        at += 1
    return at


def differences(level: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows in which the accounts do not say the same."""
    return tuple(row for row in level if row.mark != "=")


def folds(level: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows with each run of sentences that only one side has folded into one row."""
    found: list[Row] = []
    for (paired, _), run in groupby(level, key=lambda row: (row.pair is not None, row.mark)):
        if paired:
            found.extend(run)
            continue
        alone = list(run)
        left, right = (
            tuple(number for row in alone for number in numbers(row)) for numbers in _SIDES
        )
        found.append(Row(left, right, folded=True))
    return tuple(found)


_SIDES: tuple[Callable[[Row], tuple[int, ...]], ...] = (
    lambda row: row.left,
    lambda row: row.right,
)


def clashes(comparison: Comparison, row: Row) -> tuple[FigureRow, ...]:
    """Return the figures that both sides of a row give and that do not go together."""
    if row.pair is None or "figure" not in row.pair.differs:
        return ()
    return tuple(
        figure
        for figure in comparison.figures
        if figure.verdict == "differ"
        and any(mention.sentence in row.left for mention in figure.left)
        and any(mention.sentence in row.right for mention in figure.right)
    )


def date_clashes(comparison: Comparison, row: Row) -> tuple[DateClash, ...]:
    """Return the dates of a row's two sides that cannot both be right."""
    return tuple(
        clash
        for clash in comparison.dates
        if clash.left.sentence in row.left and clash.right.sentence in row.right
    )


_MIRRORED_COVERAGE: dict[Coverage, Coverage] = {
    "both": "both",
    "only_left": "only_right",
    "only_right": "only_left",
}
_MIRRORED_FIGURE: dict[FigureVerdict, FigureVerdict] = {
    "agree": "agree",
    "compatible": "compatible",
    "differ": "differ",
    "only_left": "only_right",
    "only_right": "only_left",
}
_MIRRORED_QUOTE: dict[QuoteVerdict, QuoteVerdict] = {
    "same": "same",
    "partial": "partial",
    "only_left": "only_right",
    "only_right": "only_left",
}


def mirrored(comparison: Comparison) -> Comparison:
    """Return the same comparison with its sides changed over."""
    pairs = (replace(pair, left=pair.right, right=pair.left) for pair in comparison.pairs)
    return replace(
        comparison,
        left=comparison.right,
        right=comparison.left,
        pairs=tuple(sorted(pairs, key=lambda pair: (pair.left, pair.right))),
        only_left=comparison.only_right,
        only_right=comparison.only_left,
        figures=tuple(
            FigureRow(row.about, row.right, row.left, _MIRRORED_FIGURE[row.verdict])
            for row in comparison.figures
        ),
        quotes=tuple(
            QuoteRow(row.right, row.left, _MIRRORED_QUOTE[row.verdict]) for row in comparison.quotes
        ),
        dates=tuple(DateClash(clash.right, clash.left) for clash in comparison.dates),
        names=tuple(
            NameRow(row.name, row.kind, row.right, row.left, _MIRRORED_COVERAGE[row.verdict])
            for row in comparison.names
        ),
    )


RowTest = Callable[[Row], bool]


def next_row(level: Sequence[Row], at: int, step: int, wanted: RowTest) -> int:
    """Return the next row after `at` that is wanted, going by `step`; `at` where there is none."""
    place = at + step
    while 0 <= place < len(level):
        if wanted(level[place]):
            return place
        place += step
    return at
