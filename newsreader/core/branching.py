"""Patterns of many words, branched on their first letters, which a search tries fastest."""

from __future__ import annotations

from collections.abc import Iterable


def branched(words: Iterable[str]) -> str:
    """Return a pattern of lower-case words in any case, for a place that minds case otherwise."""
    by_initial: dict[str, list[str]] = {}
    for word in sorted(words):
        by_initial.setdefault(word[0], []).append(word[1:])
    branches = (
        f"[{initial}{initial.upper()}](?i:{'|'.join(ends)})" for initial, ends in by_initial.items()
    )
    return f"(?-i:{'|'.join(branches)})"
