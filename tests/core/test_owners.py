"""Whose share of a vote a figure is, and that rivals' shares never stand in one row."""

from __future__ import annotations

import pytest

from newsreader.core.figures import table
from newsreader.core.mentions import mentions
from newsreader.core.owners import pollsters


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("In the poll the Greens have 24 percent and the Reds 19 percent.", ["greens", "reds"]),
        ("The poll found 24 percent support for the Greens.", ["greens"]),
        ("The poll found that 24 percent would stay at home.", [""]),
        ("The poll gave 24 percent for the Greens.", ["greens"]),
        ("Smith leads Jones 52 percent to 47 percent in the poll.", ["smith", "jones"]),
        ("On Sunday the Greens won 84 seats.", ["greens"]),
        ("The firm sold 24 percent of its shares.", [""]),
    ],
)  # fmt: skip
def test_a_share_of_a_vote_has_an_owner(text: str, owners: list[str]) -> None:
    """The nearest name of the clause owns the figure; other figures have no owner."""
    assert owners == [" ".join(mention.thing.owner) for mention in mentions(0, text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A poll by Alpha Research found so.", {"alpha", "research"}),
        ("A Beta Institute poll found so.", {"beta", "institute"}),
        ("The poll found so.", set()),
    ],
)
def test_a_pollster_is_named_beside_the_poll(text: str, names: set[str]) -> None:
    """Who asked stands before the word "poll" or behind it."""
    assert names == pollsters(text)


@pytest.mark.parametrize(
    ("left", "right", "verdicts"),
    [
        (
            "The Greens would get 24 percent, a poll by Alpha Research found.",
            "The Greens stand at 27 percent in a Beta Institute poll.",
            ["only_left", "only_right"],
        ),
        (
            "The Greens would get 24 percent, a poll by Alpha Research found.",
            "The Greens stand at 27 percent in an Alpha Research poll.",
            ["differ"],
        ),
        (
            "In the poll the Greens have 24 percent and the Liberals 19 percent.",
            "The poll puts the Liberals at 22 percent and the Greens at 24 percent.",
            ["agree", "differ"],
        ),
        (
            "Smith leads Jones 52 percent to 47 percent in the poll.",
            "The poll has Smith at 49 percent and Jones at 46 percent.",
            ["differ", "differ"],
        ),
        (
            "On Sunday the Greens won 84 seats in parliament.",
            "On Sunday the Liberals won 79 seats in parliament.",
            ["only_left", "only_right"],
        ),
    ],
    ids=["two pollsters", "one pollster", "two parties", "a duel", "seats"],
)
def test_rivals_stand_in_rows_of_their_own(left: str, right: str, verdicts: list[str]) -> None:
    """Shares are held against each other only for one party and one poll."""
    assert verdicts == [row.verdict for row in table([left], [right], paired={(0, 0)})]


def test_a_duel_is_held_against_the_right_candidate() -> None:
    """Of "52 percent to 47" the first number is the first candidate's."""
    left = ["Smith leads Jones 52 percent to 47 percent in the poll."]
    right = ["The poll has Smith at 49 percent and Jones at 46 percent."]
    rows = table(left, right, paired={(0, 0)})

    assert [("52 percent", "49 percent"), ("47 percent", "46 percent")] == [
        (row.left[0][1].text, row.right[0][1].text) for row in rows
    ]
