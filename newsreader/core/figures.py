"""Quantities as written: value or range, unit, hedge, and the thing counted."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.core.quantities import quantities


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as a text writes it."""

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None
    about: str
    change: str


def figures(text: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(q.start, q.end, text[q.start : q.end], q.low, q.high, q.unit, q.hedge.words, "", q.hedge.change)
        for q in quantities(text)
    )
