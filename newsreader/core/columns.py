"""The rows of a comparison as lines: two level columns, two free ones, or one column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest

from newsreader.core.account_lines import AccountLines, combined_text
from newsreader.core.comparison import Comparison
from newsreader.core.layout import Line, Measure, Role
from newsreader.core.levelling import Row
from newsreader.core.text import Clean

Lines = tuple[range, ...]
"""The numbers of some lines of one column, in runs."""
Columns = tuple[tuple[Line, ...], ...]
_BLANK = Line(0, 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """The columns while the reader is in one row."""

    columns: Columns
    lit: tuple[Lines, ...]
    """The reader's lines in each column."""
    lead: int = 0
    """How many lines further down than the right account the left one tells the reader's row."""

    @property
    def above(self) -> int:
        """Blank lines above the left account."""
        return max(0, -self.lead)


@dataclass(frozen=True, slots=True)
class ColumnPage:
    """Both accounts in one text, and the lines of the columns that show them."""

    text: Clean
    """The left article's text, a blank line, the right article's text."""
    left: tuple[Line, ...]
    right: tuple[Line, ...]
    """As many lines as `left`; empty when the accounts are stacked in one column."""
    right_start: int
    """Where the right article's text begins in `text`."""
    lit: tuple[tuple[Lines, ...], ...]
    """For each row, its lines in each column."""

    @property
    def columns(self) -> Columns:
        """The columns that there are."""
        return (self.left, self.right) if self.right else (self.left,)

    def at(self, row: int) -> Placed:
        """Return the columns, which stand as they do whatever row the reader is in."""
        return Placed(self.columns, self.lit[row] if 0 <= row < len(self.lit) else ())


def _accounts(
    comparison: Comparison, widths: tuple[int, int], measure: Measure, *, stacked: bool = False
) -> tuple[AccountLines, AccountLines]:
    return (
        AccountLines(comparison, "A", widths[0], measure, stacked=stacked),
        AccountLines(comparison, "B", widths[1], measure, stacked=stacked),
    )


def level_page(
    comparison: Comparison, level: Sequence[Row], widths: tuple[int, int], measure: Measure
) -> ColumnPage:
    """Return the rows as two columns in which each row starts and ends on the same line."""
    accounts = _accounts(comparison, widths, measure)
    columns: tuple[list[Line], list[Line]] = ([], [])
    lit: list[tuple[Lines, ...]] = []
    for place, row in enumerate(level):
        top = len(columns[0])
        cells = [account.cell(row, place) for account in accounts]
        fills = [Line(0, 0, _fill(account.numbers(row)), row=place) for account in accounts]
        for left, right in zip_longest(*cells):
            columns[0].append(left or fills[0])
            columns[1].append(right or fills[1])
        lit.append(((range(top, len(columns[0])),),) * 2)
        columns[0].append(_BLANK)
        columns[1].append(_BLANK)
    text, right_start = combined_text(comparison)
    return ColumnPage(text, tuple(columns[0]), tuple(columns[1]), right_start, tuple(lit))


def _fill(numbers: tuple[int, ...]) -> Role:
    """Return how a cell is filled up: hatched where the side is silent."""
    return "body" if numbers else "gap"


def stacked_page(
    comparison: Comparison, level: Sequence[Row], width: int, measure: Measure
) -> ColumnPage:
    """Return the rows in one column, the left account's words above the right account's."""
    accounts = _accounts(comparison, (width, width), measure, stacked=True)
    lines: list[Line] = []
    lit: list[tuple[Lines, ...]] = []
    for place, row in enumerate(level):
        top = len(lines)
        for account in accounts:
            lines += account.cell(row, place)
        lit.append(((range(top, len(lines)),),))
        lines.append(_BLANK)
    text, right_start = combined_text(comparison)
    return ColumnPage(text, tuple(lines), (), right_start, tuple(lit))


@dataclass(frozen=True, slots=True)
class FreePage:
    """Both accounts in their own order, one of them moved so that the reader's row is level."""

    page: ColumnPage
    """Both from their first line on; the columns may differ in length."""
    leads: tuple[int, ...]
    """For each row, how many lines further down the left account tells it than the right."""

    def at(self, row: int) -> Placed:
        """Return the columns with what a row says level; a silent side stays where it was."""
        if not 0 <= row < len(self.leads):
            return Placed(self.page.columns, ())
        above = (max(0, -self.leads[row]), max(0, self.leads[row]))
        columns = (self.page.left, self.page.right)
        height = max(blank + len(column) for blank, column in zip(above, columns, strict=True))
        return Placed(
            tuple(
                (_BLANK,) * blank + column + (_BLANK,) * (height - blank - len(column))
                for blank, column in zip(above, columns, strict=True)
            ),
            tuple(_moved(*each) for each in zip(self.page.lit[row], above, strict=True)),
            self.leads[row],
        )

    @property
    def text(self) -> Clean:
        """The left article's text, a blank line, the right article's text."""
        return self.page.text


def _moved(lines: Lines, by: int) -> Lines:
    return tuple(range(each.start + by, each.stop + by) for each in lines)


def free_page(
    comparison: Comparison,
    level: Sequence[Row],
    widths: tuple[int, int],
    measure: Measure,
    *,
    stacked: bool = False,
) -> FreePage:
    """Return both accounts in their own order, without gaps."""
    accounts = _accounts(comparison, widths, measure, stacked=stacked)
    told = [_in_order(account, level) for account in accounts]
    lit = tuple(
        tuple(
            tuple(dict.fromkeys(places[number] for number in numbers))
            for numbers, (_, places) in zip((row.left, row.right), told, strict=True)
        )
        for row in level
    )
    leads = accumulate(
        (_lead(sides) for sides in lit),
        lambda before, lead: before if lead is None else lead,
        initial=0,
    )
    text, right_start = combined_text(comparison)
    page = ColumnPage(text, tuple(told[0][0]), tuple(told[1][0]), right_start, lit)
    return FreePage(page, tuple(lead or 0 for lead in leads)[1:])


def _lead(sides: Sequence[Lines]) -> int | None:
    """Return how far apart the two sides of a row begin; None where one is silent."""
    left, right = sides
    return left[0].start - right[0].start if left and right else None


def _in_order(account: AccountLines, level: Iterable[Row]) -> tuple[list[Line], dict[int, range]]:
    """Return the sentences of the rows in their account's order, and the lines of each."""
    first: dict[int, tuple[int, Row]] = {}
    # A row that only tells a sentence again gives its mark to none that has a row of its own.
    for place, row in sorted(enumerate(level), key=lambda placed: account.is_again(placed[1])):
        for number in account.numbers(row):
            first.setdefault(number, (place, row))
    lines: list[Line] = []
    places: dict[int, range] = {}
    block = -1
    for number in sorted(first):
        place, row = first[number]
        head = min(account.numbers(row))
        if row.folded and number != head:
            places[number] = places[head]
            continue
        if lines and account.side.sentences[number].block != block:
            lines.append(_BLANK)
        block = account.side.sentences[number].block
        top = len(lines)
        lines += account.cell(row, place) if row.folded else account.alone(number, row, place)
        places[number] = range(top, len(lines))
    return lines, places


def free_stacked_page(
    comparison: Comparison, level: Sequence[Row], width: int, measure: Measure
) -> ColumnPage:
    """Return both accounts in their own order in one column, the left one first."""
    free = free_page(comparison, level, (width, width), measure, stacked=True).page
    below = len(free.left) + 2
    lit = tuple((left + _moved(right, below),) for left, right in free.lit)
    lines = (*free.left, _BLANK, _BLANK, *free.right)
    return ColumnPage(free.text, lines, (), free.right_start, lit)
