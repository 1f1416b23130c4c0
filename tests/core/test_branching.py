"""Patterns branched on first letters find what a plain list of words finds."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from newsreader.core.branching import branched

WORDS = ["a", "an", "april", "may", "march", "monday", "today"]
BRANCHED = re.compile(rf"\b{branched(WORDS)}\b")
PLAIN = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)


@given(st.lists(st.sampled_from([*WORDS, "MAY", "Monday", "mayor", "AN", "b"])).map(" ".join))
def test_branches_find_the_same_words(text: str) -> None:
    """Only the speed differs from a list of words that ignores case."""
    assert PLAIN.findall(text) == BRANCHED.findall(text)
