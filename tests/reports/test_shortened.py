"""Long texts in reports."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.reports.shortened import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two roads\nstay  closed.", "Two roads stay closed."),
        ("Two roads stay closed.", "Two roads stay … (shortened: 22 characters in all)"),
        ("é" * 1200, "é" * 20 + " … (shortened: 1,200 characters in all)"),
        ("stay " + "x" * 60, "stay … (shortened: 65 characters in all)"),
    ],
    ids=["whole", "between words", "one long word", "a long word last"],
)
def test_a_text_is_cut_between_words_and_its_length_told(text: str, expected: str) -> None:
    """A word of usual length is never cut."""
    assert expected == shown(text, 30 if "\n" in text else 20)


@given(st.text(), st.integers(1, 50))
def test_what_is_shown_is_bounded(text: str, most: int) -> None:
    """Whatever the text, and in one line."""
    line = shown(text, most)

    assert len(line) <= most + 50
    assert line == " ".join(line.split())
