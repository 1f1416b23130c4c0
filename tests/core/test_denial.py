"""Sentences alike but for a negation."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.denial import denies


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor did not resign on Friday.", "The mayor resigned on Friday."),
        ("The mayor didn’t resign.", "The mayor resigned."),
        ("There is no plan to close the bridge.", "There is a plan to close the bridge."),
        ("The mayor refused to close the bridge.", "The mayor closed the bridge."),
        ("The baker denied that he took the flour.", "The baker took the flour, he said."),
        ("Nobody was hurt in the fire.", "Two were hurt in the fire."),
    ],
)
def test_a_negation_on_one_side_denies(left: str, right: str) -> None:
    """Whichever side has it."""
    assert denies(left, right)
    assert denies(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor did not resign.", "The mayor never resigned."),
        ("The mayor not only resigned but left.", "The mayor resigned and left."),
        ("No fewer than 40 houses burned.", "40 houses burned."),
        ("He was No. 4 on the town list.", "He was on the town list."),
        ("The mayor resigned but gave no reason.", "The mayor resigned on Friday."),
        ("The mayor did not resign.", "The bridge was closed, and the baker left the town."),
        ("", "No."),
    ],
)
def test_other_negations_do_not(left: str, right: str) -> None:
    """Both may deny, or the words that one denies are not those that both have."""
    assert not denies(left, right)
    assert not denies(right, left)


def test_other_languages_are_not_judged() -> None:
    """A "no" of another language is left aside."""
    assert not denies("No hay un plan.", "Hay un plan.", "es")


@given(st.text())
def test_no_sentence_denies_itself(sentence: str) -> None:
    """Any text beside itself says the same."""
    assert not denies(sentence, sentence)
