"""Quantities as written: value or range, unit, hedge, and the thing counted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as a text writes it."""

    start: int
    """Code points into the text it was found in."""
    end: int
    text: str
    low: float | None
    """The least it can mean; None where the lower end is open."""
    high: float | None
    """The most it can mean; None where the upper end is open."""
    unit: str | None
    hedge: str | None
    """The words that soften it, as written: "more than", "as many as"."""
    about: str
    """The thing counted, folded; empty where the text does not say."""
    change: str
    """How the figure moves or is bounded: one of = ~ > < up down."""
