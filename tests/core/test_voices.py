"""Which phrases can name a speaker."""

from __future__ import annotations

import pytest

from newsreader.core.voices import speaks


@pytest.mark.parametrize(
    "phrase",
    [
        "Smith",
        "Grace",
        "the mayor of Port Alder",
        "two officials for the guild",
        "the opposition",
        "Administration",
        "the university",
        "a statement",
        "The ruling",
        "the relative",
        "Better Bread Company",
    ],
)
def test_people_bodies_and_documents_speak(phrase: str) -> None:
    """A name, a role, a body and what is written can be quoted, and so can an unknown word."""
    assert speaks(phrase)


@pytest.mark.parametrize(
    "phrase",
    ["", "Loyalty", "Progressivism", "Better", "the comments", "Oven testing", "the idea of Smith"],
)
def test_things_do_not_speak(phrase: str) -> None:
    """What is done, felt or said is not who says it."""
    assert not speaks(phrase)
