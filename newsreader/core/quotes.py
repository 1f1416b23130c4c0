"""Quotations and who is quoted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks."""

    start: int
    """Code points into the text it was found in; the marks themselves are outside."""
    end: int
    text: str
    speaker: str | None
