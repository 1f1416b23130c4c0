"""An open comparison: the row the reader is at, and what is hidden."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from newsreader.core.comparison import Comparison
from newsreader.core.levelling import Row, differences, mirrored, next_row, rows


@dataclass(frozen=True)
class Comparing:
    """An open comparison, the row the reader is at, and what is hidden."""

    comparison: Comparison
    at: int = 0
    differences_only: bool = False

    @cached_property
    def all_rows(self) -> tuple[Row, ...]:
        """Every row of the comparison."""
        return rows(self.comparison)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return differences(self.all_rows) if self.differences_only else self.all_rows

    @property
    def row(self) -> Row | None:
        """The row the reader is at."""
        return self.rows[self.at] if self.at < len(self.rows) else None

    @cached_property
    def pair_places(self) -> tuple[int, ...]:
        """The places of the rows that hold a pair."""
        return tuple(place for place, row in enumerate(self.rows) if row.pair)

    @property
    def pair_number(self) -> int | None:
        """The number, from 1, of the pair the reader is at; None in a row without a pair."""
        places = self.pair_places
        return places.index(self.at) + 1 if self.at in places else None

    def stepped(self, step: int) -> Comparing:
        """Go to the next pair in one direction, where there is one."""
        return replace(
            self, at=next_row(self.rows, self.at, step, lambda row: row.pair is not None)
        )

    def moved_to(self, at: int) -> Comparing:
        """Go to a row."""
        return replace(self, at=max(0, min(at, len(self.rows) - 1)))

    def at_sentence(self, left: int | None, right: int | None) -> Comparing:
        """Go to the row that tells these sentences; rows that are hidden are shown for it."""
        places = [
            place
            for place, row in enumerate(self.rows)
            if left in (None, *row.left) and right in (None, *row.right)
        ]
        if not places and left is not None and right is not None:
            return self.at_sentence(left, None)
        if not places and self.differences_only:
            return self.with_differences_turned().at_sentence(left, right)
        return self.moved_to(places[0]) if places else self

    def swapped(self) -> Comparing:
        """Change the sides over; the reader stays at the same sentences."""
        here = self.row
        other = Comparing(mirrored(self.comparison), 0, self.differences_only)
        if here is None:
            return other
        places = (n for n, row in enumerate(other.rows) if _turned(row) == _sentences(here))
        return other.moved_to(next(places, 0))

    def with_differences_turned(self) -> Comparing:
        """Show the differences alone, or everything; the reader stays as near as may be."""
        other = Comparing(self.comparison, 0, not self.differences_only)
        kept = [place for place, row in enumerate(self.all_rows) if row.mark != "="]
        if self.differences_only:
            return other.moved_to(kept[self.at] if kept else 0)
        nearest = min(range(len(kept)), key=lambda place: abs(kept[place] - self.at), default=0)
        return other.moved_to(nearest)


def _sentences(row: Row) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return row.left, row.right


def _turned(row: Row) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return row.right, row.left
