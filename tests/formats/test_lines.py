"""Numbered lines, joined where a program broke them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, strategies as st

from newsreader.core.text import clean
from newsreader.formats.lines import lines
from tests.samples import OWN_HEADLINE, TEASER_FIRST, VERSE

PARAGRAPHS = (
    (
        "The council of Millbrook put off the bridge for the third time on Tuesday, after a"
        " long debate in which nobody gave way and the mayor left the room twice."
    ),
    (
        "Anna Berg, who leads the opposition, called the decision a shame. She said that"
        " the people of the town had waited for ten years and that they would not wait ten more."
    ),
    "The council will meet again in January, when the region is to say how much it will pay.",
)


@pytest.mark.parametrize("width", [50, 65, 72, 80, 100])
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "no blank lines"])
def test_wrapped_paragraphs_become_whole(width: int, gap: str) -> None:
    """At any usual width, with or without blank lines, each paragraph is one line again."""
    text = clean(gap.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS))

    assert list(PARAGRAPHS) == [line.text for line in lines(text)]


def test_a_line_keeps_the_number_at_which_it_began() -> None:
    """Numbers count from 1 and blank lines too."""
    text = clean("One\n\n\nTwo\nThree\n")

    assert [(1, "One", False), (4, "Two", True), (5, "Three", False)] == [
        (line.number, line.text, line.gap) for line in lines(text)
    ]


@pytest.mark.parametrize("text", [OWN_HEADLINE, TEASER_FIRST, VERSE, "a\n" * 50, "One two\n" * 90])
def test_lines_that_nobody_broke_stay(text: str) -> None:
    """A paragraph a line, verse and repeated lines are left alone."""
    expected = [line.strip() for line in clean(text).split("\n") if line.strip()]

    assert expected == [line.text for line in lines(clean(text))]


def test_japanese_is_joined_without_spaces() -> None:
    """A script that sets no spaces gets none where its lines were broken."""
    paragraph = "議会は火曜日に橋の建設を来春まで延期することを決めたと市長が述べた" * 4 + "。"
    broken = "\n".join(paragraph[at : at + 35] for at in range(0, len(paragraph), 35))

    assert [paragraph] == [line.text for line in lines(clean(broken))]


@given(st.lists(st.text("ab. >-A1\u3042", max_size=90), max_size=30))
def test_joining_loses_no_letter(pieces: list[str]) -> None:
    """Letters and figures come out in order, whatever is joined."""
    text = clean("\n".join(pieces))

    assert "".join(filter(str.isalnum, text)) == "".join(
        char for line in lines(text) for char in line.text if char.isalnum()
    )
