"""The reason for a likeness is given in words that stand in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.because import REASONS, because
from newsreader.core.terms import collected, written_terms

WORDS = st.lists(
    st.sampled_from(["the", "harbour", "Port", "Royal", "10,000", "Jong-un", "市长关闭", "a", "—"]),
    max_size=9,
)


def reason(left: str, right: str) -> tuple[str, ...]:
    """Return why two texts are alike, every term weighing as it is given."""
    there = tuple(written_terms(right))
    return because((left, tuple(written_terms(left))), (right, there), collected(there).keys(), {})


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("A crane fell.", "The crane fell.", ("crane", "fell"), id="words"),
        pytest.param("The port's crane.", "A port.", ("port",), id="no possessive"),
        pytest.param("In Port Royal it rains.", "Port Royal", ("Port Royal",), id="a name"),
        pytest.param("So Ana-lu said.", "It is Ana-lu.", ("Ana-lu",), id="a name with a hyphen"),
        pytest.param("Some 40 million pay.", "40 million", ("40 million",), id="number and scale"),
        pytest.param("The troops left.", "Soldiers stay.", ("troops / Soldiers",), id="synonym"),
        pytest.param("An alliance held.", "The allies", ("alliance",), id="one word in two forms"),
        pytest.param("Of 101 troops", "103 troops", ("troops",), id="numbers that are merely near"),
        pytest.param("Of 101 men", "103 ships", ("101 / 103",), id="nothing but near numbers"),
        pytest.param("Of 12,000 men", "12000", ("12,000",), id="a number in two spellings"),
        pytest.param("The ten men", "10", ("ten",), id="a number in words"),
        pytest.param("大桥关闭了", "他关闭大桥", ("大桥", "关闭"), id="unspaced text"),
        pytest.param("It is the one.", "The.", ("the",), id="stop words where nothing else is"),
        pytest.param("Despite Port Royal", "Despite Port Royal", ("Port Royal",), id="connecting"),
        pytest.param("Amid.", "Amid", ("Amid",), id="connecting words where nothing else is"),
        pytest.param("Crane, crane, cranes.", "A crane", ("Crane",), id="once"),
        pytest.param("A crane.", "Coffee.", (), id="nothing"),
    ],
)
def test_the_reason_is_what_a_person_would_name(
    left: str, right: str, expected: tuple[str, ...]
) -> None:
    """Words, names and numbers are given as the left side writes them."""
    assert expected == reason(left, right)


def test_the_weightiest_word_comes_first() -> None:
    """The order follows the weights, and the text where they are equal."""
    text = "The crane fell on ships."
    weights = {"ship": 3.0, "crane": 2.0, "fall": 1.0} | {"~fall": 1.0, "^crane": 2.0, "~ship": 3.0}

    said = (text, tuple(written_terms(text)))

    assert ("ships", "crane", "fell") == because(
        said, said, collected(written_terms(text)).keys(), weights
    )


@given(WORDS, WORDS)
def test_reasons_stand_in_the_text(left: list[str], right: list[str]) -> None:
    """Every reason is cut from the text, none comes twice, and there are not too many."""
    text = " ".join(left)
    found = reason(text, " ".join(right))

    assert all(words.partition(" / ")[0] in text for words in found)
    assert len(set(found)) == len(found) <= REASONS
