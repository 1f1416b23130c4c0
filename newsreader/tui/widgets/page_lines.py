"""The lines of a page's columns, and where in them a place of the text or a row stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from newsreader.core.layout import Line


class _Places:
    """Where in the text the lines of one column begin, for finding a line by a place."""

    def __init__(self, lines: Sequence[Line]) -> None:
        begun = sorted((line.start, n) for n, line in enumerate(lines) if line.end > line.start)
        self._starts = [start for start, _ in begun]
        self._numbers = [number for _, number in begun]
        self._lines = lines

    def line(self, place: int) -> tuple[int, bool]:
        """Return the last line that begins at or before `place`, and whether it shows it."""
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return 0, False
        number = self._numbers[at]
        return number, place < self._lines[number].end


class PageLines:
    """One column of lines or two of one length."""

    def __init__(self, columns: Sequence[Sequence[Line]] = ((),)) -> None:
        self.columns = tuple(columns)

    def __len__(self) -> int:
        return len(self.columns[0])

    @cached_property
    def _places(self) -> tuple[_Places, ...]:
        return tuple(map(_Places, self.columns))

    def line_at(self, place: int) -> int:
        """Return the number of the line that shows a place of the text, or the one before it."""
        found = [places.line(place) for places in self._places]
        exact = [number for number, shows in found if shows]
        return exact[0] if exact else found[0][0]

    def shows(self, place: int) -> bool:
        """Whether some line shows a place of the text."""
        return any(places.line(place)[1] for places in self._places)

    def row_at(self, place: int) -> int:
        """Return the row of a comparison whose line shows a place of the text; -1 for none."""
        number = self.line_at(place)
        for column in self.columns:
            if number < len(column) and column[number].start <= place < column[number].end:
                return column[number].row
        return -1

    def row_between(self, top: int, height: int) -> int | None:
        """Return the first row that begins on some lines, else the one that goes on there."""
        column = self.columns[0]
        rows = [line.row for line in column[top : top + height] if line.row >= 0]
        if not rows:
            return None
        above = column[top - 1].row if top else -1
        return next((row for row in rows if row != above), rows[0])
