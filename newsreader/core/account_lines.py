"""One account of a comparison as lines: each sentence behind its mark and its number.

By the numbers a sentence can be found that pairs with several, or in another order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsreader.core.chain import crossing
from newsreader.core.claims import Side
from newsreader.core.comparison import Comparison
from newsreader.core.layout import Line, Measure, Role, wrapped
from newsreader.core.levelling import Row
from newsreader.core.text import Clean

NUMBERED = 24
"""Cells from which a column has room for numbers."""


def combined_text(comparison: Comparison) -> tuple[Clean, int]:
    """Return the two texts as one, and where the right one begins."""
    left, right = comparison.left.article.text, comparison.right.article.text
    return Clean(f"{left}\n\n{right}"), len(left) + 2


class AccountLines:
    """One side of a comparison, which breaks each of its sentences into lines once."""

    def __init__(
        self,
        comparison: Comparison,
        letter: str,
        width: int,
        measure: Measure,
        *,
        stacked: bool = False,
    ) -> None:
        self._text, right_start = combined_text(comparison)
        ours = letter == "A"
        self.side: Side = comparison.left if ours else comparison.right
        self._shift = 0 if ours else right_start
        self._width = width
        self._measure = measure
        self._letter = letter
        # In one column the words of both sides begin in line.
        sides = (comparison.left, comparison.right) if stacked else (self.side,)
        highest = max(len(side.sentences) for side in sides)
        self._digits = len(str(highest)) if width >= NUMBERED else 0
        self._partners = _partners(comparison, ours=ours)
        self._crossing = {} if ours else crossing(comparison.pairs)
        self._partner_letter = "B" if ours else "A"
        self._broken: dict[int, list[tuple[int, int]]] = {}
        self._stacked = stacked

    def numbers(self, row: Row) -> tuple[int, ...]:
        """Return the sentences of this side in a row."""
        return row.left if self._letter == "A" else row.right

    def is_again(self, row: Row) -> bool:
        """Whether the sentences of this side in a row have another row of their own."""
        return row.left_again if self._letter == "A" else row.right_again

    def _margin(self, number: int, mark: str) -> str:
        """Return what stands before a sentence."""
        if not self._digits:
            return f"{self._letter} {mark} " if self._stacked else f"{mark} "
        if self._stacked:
            return f"{self._letter}{number + 1:<{self._digits}} {mark} "
        return f"{mark} {number + 1:>{self._digits}} "

    def cell(self, row: Row, place: int) -> list[Line]:
        """Return what this side says in a row."""
        numbers = self.numbers(row)
        if row.folded:
            return [self._folded(numbers, row.mark, place)] if numbers else []
        role: Role = "again" if self.is_again(row) else "body"
        others = row.right if self._letter == "A" else row.left
        lines: list[Line] = []
        for number in numbers:
            lines += self.sentence(number, row.mark, place, role)
            lines += self._note("also", number, place, others)
            if role == "body" and number not in self._crossing:
                lines += self._pointers(number, place)
        return lines

    def alone(self, number: int, row: Row, place: int) -> list[Line]:
        """Return the lines of one sentence, and all that it pairs with where that is several."""
        several = len(self._partners.get(number, ())) > 1
        note = self._note("with", number, place) if several else []
        return [*self.sentence(number, row.mark, place), *note]

    def sentence(self, number: int, mark: str, place: int, role: Role = "body") -> list[Line]:
        """Return the lines of one sentence."""
        margin = self._margin(number, mark)
        blank = " " * self._measure(margin)
        if number not in self._broken:
            sentence = self.side.sentences[number]
            start, end = sentence.start + self._shift, sentence.end + self._shift
            room = max(1, self._width - len(blank))
            spans = wrapped(self._text, start, end, room, self._measure)
            self._broken[number] = list(spans) or [(start, start)]
        return [
            Line(start, end, role, blank if line else margin, place)
            for line, (start, end) in enumerate(self._broken[number])
        ]

    def _folded(self, numbers: tuple[int, ...], mark: str, place: int) -> Line:
        """Return the line that stands for sentences that only this side has."""
        count, letter = len(numbers), self._letter
        noun = "sentence" if count == 1 else "sentences"
        told = (
            f"{count} {noun} only in {letter}: {_runs(letter, numbers)}",
            f"{count} {noun} only in {letter}",
            f"{count} only in {letter}",
            "",
        )
        margin = f"{letter} {mark} " if self._stacked else f"{mark} "
        room = max(0, self._width - self._measure(margin))
        start = self.side.sentences[numbers[0]].start + self._shift
        return Line(start, start, "fold", margin + next(t for t in told if len(t) <= room), place)

    def _pointers(self, number: int, place: int) -> list[Line]:
        """Return a line for each sentence in order after this one that crosses, and is elsewhere.

        Rows are in the order of the left account, so this is told of the right one alone.
        """
        start = self.side.sentences[number].end + self._shift
        indent = " " * self._measure(self._margin(number, "="))
        lines: list[Line] = []
        while (number := number + 1) in self._crossing:
            beside = f"{self._partner_letter}{self._crossing[number] + 1}"
            note = f"{indent}{self._letter}{number + 1} stands beside {beside}"
            if self._digits and len(note) <= self._width:
                lines.append(Line(start, start, "note", note, place))
        return lines

    def _note(self, word: str, number: int, place: int, told: tuple[int, ...] = ()) -> list[Line]:
        """Return a line on what else a sentence pairs with but for what is `told` beside it."""
        others = self._partners.get(number, ())
        names = [f"{self._partner_letter}{each + 1}" for each in others if each not in told]
        indent = " " * self._measure(self._margin(number, "="))
        start = self.side.sentences[number].end + self._shift
        for kept in range(len(names) if self._digits else 0, 0, -1):
            note = f"{indent}{word} {', '.join(names[:kept])}{' …' if kept < len(names) else ''}"
            if len(note) <= self._width:
                return [Line(start, start, "note", note, place)]
        return []


def _runs(letter: str, numbers: Sequence[int]) -> str:
    """Return sentences by their numbers, as runs: "B2–4, B6"."""
    told: list[str] = []
    first = numbers[0]
    for number, after in zip(numbers, (*numbers[1:], -1), strict=True):
        if after != number + 1:
            last = f"–{number + 1}" if number > first else ""
            told.append(f"{letter}{first + 1}{last}")
            first = after
    return ", ".join(told)


def _partners(comparison: Comparison, *, ours: bool) -> Mapping[int, Sequence[int]]:
    """Return the sentences of the other side that each sentence of one side pairs with."""
    found: dict[int, set[int]] = {}
    for pair in comparison.pairs:
        here, there = (pair.left, pair.right) if ours else (pair.right, pair.left)
        for number in here:
            found.setdefault(number, set()).update(there)
    return {number: sorted(others) for number, others in found.items()}
