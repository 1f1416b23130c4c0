"""Long texts cut short for people, with their whole length told; JSON has them whole."""

from __future__ import annotations

SENTENCE = 1500
"""The most characters of a sentence that are shown: more than an honest sentence has."""
PHRASE = 400
"""The most characters of a headline, quotation, name, figure or reason that are shown."""
_WORD = 40
"""How far before the cut a word may begin, in order not to be cut itself."""


def shown(text: str, most: int = SENTENCE) -> str:
    """Return a text on one line, and no more than `most` characters of it where it is longer."""
    if len(text) <= most:
        return " ".join(text.split())
    line = " ".join(text[: most + 1].split())
    kept, _, last = line.rpartition(" ")
    if not kept or len(last) > _WORD:
        kept = line[:most]
    return f"{kept} … (shortened: {len(text):,} characters in all)"


def phrase(text: str) -> str:
    """Return a short text as it is shown within a line of the report."""
    return shown(text, PHRASE)
