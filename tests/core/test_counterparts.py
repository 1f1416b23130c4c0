"""Figures that sentences saying the same hold against each other."""

from __future__ import annotations

import pytest

from newsreader.core.figures import FigureTableRow, differs, table


def written(rows: tuple[FigureTableRow, ...]) -> list[tuple[list[str], list[str], str]]:
    """Return the letters of each row's figures and what they say together."""
    return [
        (
            [figure.text for _, figure in row.left],
            [figure.text for _, figure in row.right],
            row.verdict,
        )
        for row in rows
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("About 12 people died in the mill fire.", "About 300 people died in the mill fire."),
        ("The siege of the bank lasted 2 hours.", "The siege of the bank lasted 20 hours."),
        (
            "The dam will cost 2 million dollars, the mayor said.",
            "The dam will cost 2 billion dollars, the mayor said.",
        ),
        ("The driver, aged 37, was arrested.", "The driver, aged 73, was arrested."),
        ("The driver, aged 37, was arrested.", "The driver, aged 42, was arrested."),
        ("A 37-year-old angler fell in.", "A 64-year-old angler fell in."),
        (
            "The blast killed 12 people and hurt 30 at the mill.",
            "An explosion at the mill left 300 dead and 30 wounded.",
        ),
        ("The siege at the bank lasted 7 hours.", "Police ended a 9-hour siege at the bank."),
        ("Bread prices rose 5 percent in April.", "Bread prices fell 5 percent in April."),
        ("Three were killed in Lyon.", "Five were killed in Lyon."),
        (
            "A man, 24, and a woman, 42, were hurt in the crash.",
            "A man, 42, and a woman, 24, were hurt in the crash.",
        ),
        (
            "They cut 400 jobs in Lyon and 200 in Paris.",
            "They cut 200 jobs in Lyon and 400 in Paris.",
        ),
    ],
)
def test_the_larger_a_contradiction_the_more_it_is_shown(left: str, right: str) -> None:
    """However far apart, figures of one thing in sentences that say the same differ."""
    assert differs(left, right)
    assert differs(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire killed 12 people at the mill.", "The fire hurt 300 people at the mill."),
        ("The fire killed 12 people at the mill.", "The fire destroyed 300 homes near the mill."),
        ("He was jailed for 3 years over the theft.", "The trial over the theft took 12 days."),
        ("The rate rose to 5 percent in April.", "The rate fell to 5 percent in April."),
        ("At least 12 people died in the fire.", "At least 14 people died in the fire."),
        (
            "The mayor, who took office 3 years ago, opened the bridge in Lyon.",
            "The mayor opened the bridge in Lyon, which took 12 years to build.",
        ),
        ("Another 3 people died on Monday.", "In all, 300 people died."),
    ],
)
def test_figures_of_other_things_stay_apart(left: str, right: str) -> None:
    """What befell others, was measured otherwise, or may both hold contradicts nothing."""
    assert not differs(left, right)


def test_sentences_that_say_the_same_go_before_equal_values() -> None:
    """Counts that two accounts swap between two towns differ in both."""
    left = ["Three were killed in Lyon.", "Five were killed in Paris."]
    right = ["Five were killed in Lyon.", "Three were killed in Paris."]

    rows = table(left, right, same=[(0, 0), (0, 1), (1, 0), (1, 1)])

    assert written(rows) == [(["Three"], ["Five"], "differ"), (["Five"], ["Three"], "differ")]


def test_counts_of_other_fates_are_not_swapped() -> None:
    """The dead of one sentence are held against the dead of the other."""
    rows = table(
        ["The fire killed 12 people and hurt 40."],
        ["The fire killed 40 people and hurt 12."],
        same=[(0, 0)],
    )

    assert written(rows) == [(["12"], ["40"], "differ"), (["40"], ["12"], "differ")]


def test_a_value_given_elsewhere_keeps_its_match() -> None:
    """A figure in other words elsewhere agrees rather than differs from one in a looser link."""
    rows = table(
        ["The blast at the mill killed 12 people, officials in Lyon said."],
        [
            "Officials feared for more than 300 people killed when the mill burned.",
            "The blast at the mill killed 12 people.",
        ],
        paired=[(0, 0), (0, 1)],
        same=[(0, 0), (0, 1)],
    )

    assert (["12"], ["12"], "agree") in written(rows)


def test_sides_are_held_against_each_other_alike() -> None:
    """Which account stands on the left changes no verdict."""
    left = ["Three died in Lyon and 40 were hurt.", "The siege lasted 2 hours."]
    right = ["The siege lasted 20 hours.", "Nine died in Lyon and 400 were hurt."]

    there = table(left, right, same=[(0, 1), (1, 0)])
    back = table(right, left, same=[(1, 0), (0, 1)])

    assert sorted(written(there)) == sorted((one, two, said) for two, one, said in written(back))
    assert {row.verdict for row in there} == {"differ"}
