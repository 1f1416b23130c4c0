"""What looks different on a page: emphasised stretches of its text, and what matches a search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsreader.core.article import Span
from newsreader.core.layout import Line


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A stretch of the page's text that looks different."""

    span: Span
    part: str
    """The component class without the widget's name: `match`, `differs`."""
    row: int = -1
    """The one row of a comparison in which it does; -1 for everywhere."""


class Emphases:
    """The emphasised stretches of a page, found by the line they stand on."""

    def __init__(self, emphases: Sequence[Emphasis] = ()) -> None:
        self._sorted = sorted(emphases, key=lambda emphasis: emphasis.span)
        self._starts = [emphasis.span.start for emphasis in self._sorted]
        self._longest = max((e.span.end - e.span.start for e in self._sorted), default=0)

    def on(self, line: Line) -> Iterator[tuple[Span, str]]:
        """Yield what is emphasised near a line, and how it looks."""
        first = bisect_left(self._starts, line.start - self._longest)
        for emphasis in self._sorted[first : bisect_left(self._starts, line.end)]:
            if emphasis.row in (-1, line.row):
                yield emphasis.span, emphasis.part


class Matches:
    """What matches a search, in the order in which it is gone through, and where the reader is."""

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self.spans = tuple(spans)
        self.at: int | None = None
        by_place = sorted(range(len(self.spans)), key=lambda number: self.spans[number])
        self._numbers = by_place
        self._starts = [self.spans[number].start for number in by_place]

    @property
    def current(self) -> Span | None:
        """The match the reader is at."""
        return None if self.at is None else self.spans[self.at]

    def step(self, step: int, top: int, line_at: Callable[[int], int]) -> None:
        """Go to the next match in one direction, round and round.

        Where the reader is at none, the first is the one nearest to the line `top`.
        """
        count = len(self.spans)
        if not count:
            return
        if self.at is not None:
            self.at = (self.at + step) % count
        elif step < 0:
            above = (n for n in reversed(range(count)) if line_at(self.spans[n].start) < top)
            self.at = next(above, count - 1)
        else:
            below = (n for n in range(count) if line_at(self.spans[n].start) >= top)
            self.at = next(below, 0)

    def on(self, line: Line) -> Iterator[tuple[Span, str]]:
        """Yield the matches near a line, and how they look."""
        first = max(0, bisect_right(self._starts, line.start) - 1)
        for place in range(first, bisect_left(self._starts, line.end)):
            number = self._numbers[place]
            yield self.spans[number], "match-current" if number == self.at else "match"


def looks(line: Line, *sources: Emphases | Matches) -> list[tuple[int, int, str]]:
    """Return the stretches of a line that look different, cut to the line."""
    return [
        (max(span.start, line.start), min(span.end, line.end), part)
        for source in sources
        for span, part in source.on(line)
        if span.start < line.end and span.end > line.start
    ]
