"""Which sentences of two accounts say the same thing, and by what evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PairKind = Literal["same", "related"]
Difference = Literal["figure", "name", "quote"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the left and right account that say the same thing, with the reason why."""

    left: tuple[int, ...]
    """Sentence numbers, counted from 0 within the side."""
    right: tuple[int, ...]
    kind: PairKind
    score: float
    """0 to 1."""
    because: tuple[str, ...]
    """The words, as one side writes them, that both share; the rarest first."""
    differs: tuple[Difference, ...] = ()
