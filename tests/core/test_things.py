"""What a figure is a figure of."""

from __future__ import annotations

import pytest

from newsreader.core.quantities import quantities
from newsreader.core.sameness import evidence
from newsreader.core.things import Thing, thing


def first_thing(text: str) -> Thing:
    """Return what the first figure of a text is a figure of."""
    return thing(text, quantities(text)[0])


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Some 200 northern soldiers crossed.", "troops"),
        ("Some 200 troops crossed.", "troops"),
        ("The fire killed 14 people.", "dead"),
        ("The fire killed at least 14.", "dead"),
        ("In the fire 14 men died.", "dead"),
        ("There were 14 deaths.", "dead"),
        ("The storm left 14 injured.", "injured"),
        ("Some 40 houses burned.", "homes"),
        ("A 30-page report came out.", "documents"),
        ("They paid $5 million in taxes.", "tax"),
        ("They have a tax rate of 24 percent.", "rate"),
        ("It came to 12.", ""),
    ],
)
def test_the_thing_counted_is_folded(text: str, head: str) -> None:
    """Different words for one thing have one head."""
    assert head == first_thing(text).head


def test_a_thing_is_called_by_its_qualities_and_its_name() -> None:
    """What a reader sees keeps the words that tell the thing from others of its name."""
    assert "northern troops" == first_thing("Some 200 northern soldiers crossed.").phrase


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The quake killed 14 people in the port.", "In the port 16 were dead after the quake."),
        ("The firm paid $5 million in fines.", "Fines of $6 million were paid by the firm."),
    ],
)
def test_one_thing_in_other_words_is_likely(left: str, right: str) -> None:
    """Folded heads and shared words speak for one thing."""
    assert evidence(first_thing(left), first_thing(right)) > 1


def test_other_things_are_unlikely() -> None:
    """Without a word in common nothing speaks for one thing."""
    boats = first_thing("The harbour lost 14 boats at night.")
    students = first_thing("The prize went to 14 students.")

    assert evidence(boats, students) < 0
