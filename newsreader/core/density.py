"""Where in an account its pairs lie, as a histogram of one line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from functools import cached_property
from itertools import accumulate

from newsreader.core.claims import Side

LEVELS = "▁▂▃▄▅▆"
"""From a stretch in which no sentence is paired to one in which all are."""
HERE = "◆"
"""Where the reader is."""


class Density:
    """How much of each stretch of an account is paired, by the length of its sentences."""

    def __init__(self, side: Side, alone: Collection[int], width: int) -> None:
        alone = set(alone)
        lengths = [max(1, sentence.end - sentence.start) for sentence in side.sentences]
        self._starts = [0, *accumulate(lengths)]
        self._width = max(1, width)
        paired = [0.0] * self._width
        for number, length in enumerate(lengths):
            if number not in alone:
                self._add(paired, self._starts[number], self._starts[number] + length)
        stretch = self._starts[-1] / self._width or 1.0
        self.shares = tuple(min(1.0, length / stretch) for length in paired)

    def _add(self, paired: list[float], start: int, end: int) -> None:
        """Count the characters from `start` to `end` to the stretches that they lie in."""
        scale = self._width / self._starts[-1]
        first, last = start * scale, end * scale
        for stretch in range(int(first), min(self._width, int(last) + 1)):
            inside = min(last, stretch + 1) - max(first, stretch)
            paired[stretch] += max(0.0, inside) / scale

    def stretch_of(self, number: int) -> int:
        """Return the stretch in which a sentence begins."""
        return min(self._width - 1, self._starts[number] * self._width // self._starts[-1])

    def sentence_at(self, stretch: int) -> int:
        """Return the sentence that stands in the middle of a stretch."""
        place = (2 * stretch + 1) * self._starts[-1] // (2 * self._width)
        return max(0, min(bisect_right(self._starts, place), len(self._starts) - 1) - 1)

    @cached_property
    def bars(self) -> str:
        """The stretches as bars, the taller the more of them is paired."""
        highest = len(LEVELS) - 1
        heights = (round(share * highest) or int(share > 0) for share in self.shares)
        return "".join(LEVELS[height] for height in heights)
