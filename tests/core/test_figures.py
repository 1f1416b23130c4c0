"""Figures of a sentence, of two sentences, and of two accounts."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import example, given, settings, strategies as st

from newsreader.core.figures import FigureTableRow, conflicts, differs, figures, judge, table

WORDS = (
    "12 1,000 3.5 4,50 1.234,5 one two twenty-five a dozen dozens hundreds of thousands million m"
    " bn % $ € US$ £5 km miles per cent percent years year-old days to and or - – ( ) . , at least"
    " more than up nearly rose by fell from between killed people soldiers dead 1998 May 3 Friday"
    " 9:30 ½ third half in out of Model # every"
)
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(WORDS.split()), max_size=20).map(" ".join)


@settings(deadline=None)
@given(TEXTS)
@example("0 € 0")
def test_figures_cut_what_they_claim(text: str) -> None:
    """Every figure names its own letters, in order, none within another."""
    found = figures(text)

    assert [each.text for each in found] == [text[each.start : each.end] for each in found]
    assert all(each.start < each.end for each in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(each.low <= each.high for each in found if each.low is not None is not each.high)


@settings(deadline=None)
@given(TEXTS, TEXTS, st.integers(0, 79), st.integers(0, 79))
def test_judging_does_not_depend_on_the_side(left: str, right: str, i: int, j: int) -> None:
    """Two figures say the same to each other whichever comes first, whatever the text."""
    one, two = left[i : i + 9], right[j : j + 9]

    assert judge(left, right, one, two) == judge(right, left, two, one)


@settings(deadline=None)
@given(TEXTS)
def test_a_text_never_differs_from_itself(text: str) -> None:
    """One sentence held against itself has no conflict."""
    assert not differs(text, text)


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_a_table_holds_every_figure_once(left: list[str], right: list[str]) -> None:
    """No figure of either side is lost or shown twice."""
    rows = table(left, right)

    for side, sentences in ((0, left), (1, right)):
        expected = [
            (number, each)
            for number, text in enumerate(sentences)
            for each in figures(text)
            if each.text.lower() not in ("one", "two")
        ]
        shown = [
            mention
            for row in rows
            for mention in (row.left, row.right)[side]
            if mention[1].text.lower() not in ("one", "two")
        ]
        assert expected == sorted(shown, key=lambda mention: (mention[0], mention[1].start))


@pytest.mark.parametrize(
    "text",
    [
        "7" * 1_000_000,
        "1," * 500_000,
        "1,000," * 160_000,
        "1.1." * 250_000,
        "111.222." * 125_000 + "1111",
        "111\u00a0" * 250_000,
        "one " * 20_000,
        "May 5 " * 20_000,
        "more than " * 100_000 + "12",
        "x" * 1_000_000,
        "12 " + "x" * 1_000_000,
        "twenty-" * 140_000,
        "$" * 1_000_000,
    ],
    ids=lambda text: text[:8],
)
def test_a_very_long_text_takes_a_moment(text: str) -> None:
    """The time grows with the text and no faster."""
    begun = time.perf_counter()
    figures(text)

    assert time.perf_counter() - begun < 60


def test_a_figure_keeps_what_is_written_and_tells_what_is_meant() -> None:
    """The value stays as written; the hedge opens an end of what it means."""
    (figure,) = figures("More than 10,000 northern soldiers crossed the river.")

    assert ("10,000", 10_000, 10_000, ">") == (figure.text, figure.low, figure.high, figure.change)
    assert (10_000, None) == (figure.least, figure.most)
    assert ("More than", "northern troops") == (figure.hedge, figure.about)


@pytest.mark.parametrize(
    ("left", "right", "one", "two", "label", "look"),
    [
        (
            "At least 12 people died when the roof of the market fell.",
            "The roof of the market fell and killed 14 people.",
            "At least 12",
            "14",
            "compatible",
            True,
        ),
        (
            "The roof of the market fell and killed 12 people.",
            "The roof of the market fell and killed 14 people.",
            "12",
            "14",
            "conflict",
            True,
        ),
        (
            "The museum sold the painting for $21.4 million.",
            "The painting went for $21,405,000, the museum said.",
            "$21.4 million",
            "$21,405,000",
            "same",
            False,
        ),
        (
            "The fire burned 40 houses in the valley.",
            "The choir sang for 90 minutes.",
            "40",
            "90 minutes",
            "different-thing",
            False,
        ),
        (
            "The fire burned 40 houses in the valley, where 300 people live.",
            "The fire burned 40 houses in the valley.",
            "300",
            "40",
            "different-thing",
            False,
        ),
        (
            "The mayor opened the bridge in 2017.",
            "The mayor opened the bridge earlier this year.",
            "in 2017",
            "earlier this year",
            "conflict",
            True,
        ),
        (
            "The mayor opened the bridge.",
            "The mayor opened the bridge.",
            "bridge",
            "bridge",
            "different-thing",
            False,
        ),
    ],
    ids=["bounded", "exact", "rounded", "other unit", "said elsewhere", "dates", "no figure"],
)
def test_two_figures_are_judged(
    left: str, right: str, one: str, two: str, label: str, *, look: bool
) -> None:
    """A verdict says whether two figures are of one thing and can both be right."""
    judgement = judge(left, right, one, two)

    assert (label, look) == (judgement.label, judgement.worth_a_look)


def places(row: FigureTableRow) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return sentence numbers and words of the mentions of either side."""
    left, right = (
        [(number, figure.text) for number, figure in side] for side in (row.left, row.right)
    )
    return left, right


def test_figures_of_one_thing_stand_in_one_row() -> None:
    """What both sides count is one row; what one side repeats is one row too."""
    left = ["Hundreds of northern soldiers crossed the river in the east on Friday."]
    right = [
        "The army may send 50,000 soldiers to the coast.",
        "More than 2,000 northern soldiers crossed the river in the east.",
        "A force of as many as 50,000 soldiers may go to the coast.",
    ]

    rows = table(left, right)

    assert [
        ("differ", ([(0, "Hundreds")], [(1, "2,000")])),
        ("only_right", ([], [(0, "50,000"), (2, "50,000")])),
    ] == [(row.verdict, places(row)) for row in rows]


@pytest.mark.parametrize(
    ("left", "right", "verdict", "look"),
    [
        ("Police said 12 boats sank in the storm.", "In the storm 12 boats sank.", "agree", False),
        ("Police said 12 boats sank in the storm.", "In the storm 15 boats sank.", "differ", True),
        (
            "At least 12 boats sank in the storm.",
            "In the storm 15 boats sank.",
            "compatible",
            True,
        ),
    ],
)
def test_a_row_has_a_verdict(left: str, right: str, verdict: str, *, look: bool) -> None:
    """The ranges of both sides decide whether they agree."""
    (row,) = table([left], [right])

    assert (verdict, look) == (row.verdict, row.worth_a_look)
    assert (verdict == "differ") == differs(left, right)


def test_sentences_that_are_paired_have_figures_of_one_thing() -> None:
    """What the words alone leave open, a known pair of sentences can decide."""
    left = ["The new school in the valley will need $3 million."]
    right = ["The new school may take $3.5 million."]

    verdicts = [
        [row.verdict for row in table(left, right)],
        [row.verdict for row in table(left, right, paired={(0, 0)})],
    ]

    assert [["only_left", "only_right"], ["differ"]] == verdicts


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The port is one of the largest in the north.", []),
        ("At least one of the miners died.", ["one"]),
        ("One of the miners died.", ["One"]),
        ("They moved from one of distance to one of friendship.", []),
        ("The one with the red roof burned, and no one knew.", []),
        ("The two blamed one another.", []),
        ("In one breath the mayor named two towns.", ["two"]),
        ("One missile hit the port.", ["One"]),
    ],
)
def test_a_table_leaves_out_what_counts_nothing(text: str, counted: list[str]) -> None:
    """A pronoun, and "one of" before what a thing is, give no row."""
    assert counted == [row.left[0][1].text for row in table([text], [])]


@pytest.mark.parametrize(
    ("left", "right", "later", "verdict"),
    [
        ("The flood killed 12 people.", "The flood killed 15 people.", None, "differ"),
        ("The flood killed 12 people.", "The flood killed 15 people.", "right", "compatible"),
        ("The flood killed 12 people.", "The flood killed 15 people.", "left", "differ"),
        ("The flood sank 12 boats.", "The flood sank 15 boats.", "right", "differ"),
    ],
    ids=["same day", "risen since", "fallen since", "no toll"],
)
def test_a_toll_may_rise_from_day_to_day(
    left: str, right: str, later: Literal["left", "right"] | None, verdict: str
) -> None:
    """A later account's higher toll does not contradict an earlier one; it is worth a look."""
    (row,) = table([left], [right], later=later)

    assert (verdict, True) == (row.verdict, row.worth_a_look)


def test_conflicts_name_their_sentences() -> None:
    """A row that differs points at the sentences of both sides."""
    left = ["It rained.", "In the storm 12 boats sank in the harbour."]
    right = ["In the storm 15 boats sank in the harbour.", "It rained."]

    assert {(1, 0)} == conflicts(table(left, right))


def test_a_side_without_figures_has_no_rows() -> None:
    """Nothing is made of nothing, and what is one side's stays one side's."""
    assert () == table([], ["It rained."])
    assert ["only_left"] == [row.verdict for row in table(["It rained for 3 days."], [])]


def test_many_sentences_are_compared_in_bounded_time() -> None:
    """Thousands of sentences with a figure each are compared without trying every pair."""
    left = [f"In town {word} some {number} boats sank." for number, word in enumerate("ab" * 1000)]
    right = [f"In town {word} some {number} cars sank." for number, word in enumerate("ab" * 1000)]
    begun = time.perf_counter()
    rows = table(left, right)

    assert time.perf_counter() - begun < 60
    assert 4000 == sum(len(row.left) + len(row.right) for row in rows)
