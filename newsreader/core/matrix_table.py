"""A matrix as a table: its rows, the widths of its columns, and which of them there is room for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsreader.core.matrix import Cell, Fact, Matrix, Remarks, matrix

_FACT_LEAST, _FACT_MOST = 16, 48
"""Cells that the first column gets, which names the facts."""
_CELL_LEAST, _CELL_MOST = 14, 32
"""Cells that each account's column gets."""
GAP = 2
"""Cells between columns."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the table: a fact, a section's title, or the blank line above that."""

    title: str = ""
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that there is room for."""

    fact: int
    """Cells of the first column, which is always there."""
    cell: int
    """Cells of each account's column."""
    first: int
    """The first account that is shown."""
    count: int
    """How many accounts are shown."""


@dataclass(frozen=True, slots=True)
class MatrixTable:
    """A matrix and the cell of it that the reader is at."""

    matrix: Matrix
    rows: tuple[TableRow, ...]
    row: int = 0
    column: int = 0

    @property
    def cell(self) -> Cell:
        """The cell the reader is at."""
        fact = self.fact
        return fact.cells[self.column] if fact else Cell("")

    @property
    def fact(self) -> Fact | None:
        """The fact the reader is at."""
        return self.rows[self.row].fact if self.rows else None

    @property
    def _places(self) -> list[int]:
        return [place for place, row in enumerate(self.rows) if row.fact]

    def moved(self, rows: int, columns: int = 0) -> MatrixTable:
        """Go down by some facts and right by some accounts, no further than the ends."""
        places = self._places
        if not places:
            return self
        at = places.index(self.row) if self.row in places else 0
        last = len(self.matrix.accounts) - 1
        return replace(
            self,
            row=places[max(0, min(at + rows, len(places) - 1))],
            column=max(0, min(self.column + columns, last)),
        )

    def with_remarks(self, remarks: Remarks) -> MatrixTable:
        """Take in what the reader said; the reader stays at the same fact, else in place."""
        told = self.matrix
        if remarks == told.remarks:
            return self
        other = table(matrix(told.accounts, told.comparisons, remarks))
        places = [place for place, row in enumerate(other.rows) if row.fact]
        if not places:
            return other
        about = self.fact.about if self.fact else ""

        def distance(place: int) -> tuple[bool, int]:
            fact = other.rows[place].fact
            return fact is None or fact.about != about, abs(place - self.row)

        return replace(other, row=min(places, key=distance), column=self.column)

    def columns(self, width: int) -> Columns:
        """Return the columns that `width` cells have room for, the reader's among them."""
        accounts = len(self.matrix.accounts)
        # Facts give way to accounts until all of these are seen, or the facts can give no more.
        spare = min(width * 2 // 5, width - accounts * (_CELL_LEAST + GAP))
        fact = max(min(_FACT_LEAST, width // 2), min(_FACT_MOST, spare))
        room = max(1, width - fact)
        count = max(1, min(accounts, room // (_CELL_LEAST + GAP)))
        cell = max(1, min(_CELL_MOST, room // count - GAP))
        first = max(0, min(self.column - count // 2, accounts - count))
        return Columns(fact, cell, first, count)


def table(told: Matrix) -> MatrixTable:
    """Return a matrix as a table, at its first fact."""
    rows: list[TableRow] = []
    for section in told.sections:
        rows += [TableRow()] if rows else []
        rows.append(TableRow(f"{section.title} · {len(section.facts)}"))
        rows += (TableRow(fact=fact) for fact in section.facts)
    return MatrixTable(told, tuple(rows)).moved(0)


def told(table: MatrixTable) -> str:
    """Return what the account of the reader's cell says there, in its own words."""
    cell, column = table.cell, table.column
    if cell.sentence is None:
        return "Nothing on this in this account that was matched."
    for (one, other), comparison in table.matrix.comparisons.items():
        if column in (one, other):
            side = comparison.left if column == one else comparison.right
            return side.sentence(cell.sentence)
    return ""
