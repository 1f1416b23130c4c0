"""What is and what may be are told apart."""

from __future__ import annotations

import pytest

from newsreader.core.modality import supposes


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dam broke on Friday.", False),
        ("The dam may break on Friday.", True),
        ("Officials expected the dam to hold.", True),
        ("Perhaps the dam will hold.", True),
        ("The talks in May failed.", False),
        ("May 4 was the last day of the strike.", False),
        ("A spokesman, Will Bridge, left.", False),
        ("The canal was closed.", False),
        ("", False),
    ],
)
def test_supposition_is_found(sentence: str, expected: bool) -> None:  # noqa: FBT001
    """A modal verb or a word of likelihood tells of what may be."""
    assert expected is supposes(sentence)


def test_other_languages_are_not_judged() -> None:
    """English words in another language's text say nothing."""
    assert not supposes("Er will nach Hause.", "de")
