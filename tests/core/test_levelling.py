"""The rows of a comparison: level on both sides, and nobody's sentence is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.chain import chain
from newsreader.core.claims import (
    FigureMention,
    FigureRow,
    NameMention,
    NameRow,
    QuoteMention,
    QuoteRow,
)
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.levelling import (
    MARK_MEANINGS,
    Row,
    differences,
    folds,
    mirrored,
    next_row,
    rows,
)
from newsreader.core.passages import Pair
from tests.builders import comparison, pair
from tests.drawn import KINDS, comparisons

LEFT = ("40 houses burned.", "Nobody was hurt.", "The mayor spoke.")
RIGHT = ("The river rose.", "Some 50 houses burned.", "It rained.", "No one was hurt.")


@given(comparisons())
@settings(max_examples=200)
def test_every_sentence_is_in_a_row(compared: Comparison) -> None:
    """Each sentence of both sides is told; a one-sided one exactly once, beside a gap."""
    level = rows(compared)
    told_left = [number for row in level for number in row.left]
    told_right = [number for row in level for number in row.right]

    assert set(range(len(compared.left.sentences))) == set(told_left)
    assert set(range(len(compared.right.sentences))) == set(told_right)
    assert compared.only_left == tuple(row.left[0] for row in level if row.mark == "‹")
    assert sorted(compared.only_right) == sorted(row.right[0] for row in level if row.mark == "›")
    assert len(compared.pairs) == sum(row.pair is not None for row in level)


@given(comparisons())
@settings(max_examples=200)
def test_rows_follow_the_left_account(compared: Comparison) -> None:
    """The rows that hold something of the left account stand in its order."""
    starts = [min(row.left) for row in rows(compared) if row.left]

    assert sorted(starts) == starts


@given(comparisons())
@settings(max_examples=200)
def test_the_right_account_keeps_its_order_along_the_chain(compared: Comparison) -> None:
    """But for pairs that cross it, the right side begins its rows in its order."""
    along = chain(compared.pairs)

    starts = [
        min(row.right)
        for row in rows(compared)
        if row.right and (row.pair is None or row.pair in along)
    ]

    assert sorted(starts) == starts


@given(comparisons())
@settings(max_examples=200)
def test_what_is_told_again_is_told_elsewhere(compared: Comparison) -> None:
    """Each sentence is told in a row of its own; again above it, or a crossing pair before it."""
    along = chain(compared.pairs)
    at_home = {number for pair in along for number in pair.right}
    told_left: set[int] = set()
    told_right: set[int] = set()

    for row in rows(compared):
        if row.pair:
            known = told_right if row.pair in along else told_right | at_home
            assert (set(row.left) <= told_left) == row.left_again
            assert (set(row.right) <= known) == row.right_again
        told_left.update(row.left)
        told_right.update(() if row.right_again else row.right)
    for side in ("left", "right"):
        homes = [
            number
            for row in rows(compared)
            if not getattr(row, f"{side}_again")
            for number in getattr(row, side)
        ]
        assert set(range(len(getattr(compared, side).sentences))) == set(homes)


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param(
            [pair(0, 0), pair(0, 3), pair(1, 1), pair(2, 4)],
            ["0=0", "*0=3", "1=1", "=2", "2=4"],
            id="a second partner far below takes nothing along",
        ),
        pytest.param(
            [pair(0, 1), pair(0, 3), pair(1, 2), pair(2, 3)],
            ["=0", "0=1", "*0=3*", "1=2", "2=3", "=4"],
            id="a partner that has its own place is told again where it crosses",
        ),
        pytest.param(
            [pair(0, 3), pair(1, 0), pair(2, 1)],
            ["0=3", "1=0", "2=1", "=2", "=4"],
            id="the greater part keeps its order",
        ),
        pytest.param(
            [pair(0, 1), pair(1, 1), pair(2, 3)],
            ["=0", "0=1", "1=1*", "=2", "2=3", "=4"],
            id="a sentence that says what two say",
        ),
    ],
)
def test_rows_of_accounts_that_cross(links: list[Pair], expected: list[str]) -> None:
    """Crossing pairs stand with their left sentence and move nobody else; `*` is told again."""
    compared = comparison(["Yes."] * 3, ["Yes."] * 5, *links)

    assert expected == [told(row) for row in rows(compared)]


def told(row: Row) -> str:
    """Return a row of single sentences by their numbers."""
    left, right = (",".join(map(str, numbers)) for numbers in (row.left, row.right))
    return f"{'*' * row.left_again}{left}={right}{'*' * row.right_again}"


def test_thousands_of_crossing_pairs_are_put_in_rows() -> None:
    """In templated text each sentence is like many others; the rows are there at once."""
    count, partners = 5_000, 6
    links = (
        pair(number, (number + 611 * partner) % count)
        for number in range(count)
        for partner in range(partners)
    )
    compared = comparison(["Yes."] * count, ["Yes."] * count, *links)

    level = rows(compared)

    assert count * partners == len(level)
    assert count == sum(not row.right_again for row in level)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(Row((0,), (0,), pair(0, 0)), "=", id="same"),
        pytest.param(Row((0,), (0,), pair(0, 0, "related")), "≈", id="related"),
        pytest.param(Row((0,), (0,), pair(0, 0, "same", ("figure",))), "≠", id="same, differs"),
        pytest.param(Row((0,), (0,), pair(0, 0, "related", ("name",))), "≠", id="related, differs"),
        pytest.param(Row((0,), ()), "‹", id="only left"),
        pytest.param(Row((), (0,)), "›", id="only right"),
    ],
)
def test_a_mark_says_what_the_accounts_do(row: Row, expected: str) -> None:
    """Each row has one mark, and each mark a meaning in words."""
    assert expected == row.mark
    assert MARK_MEANINGS[row.mark]


def test_rows_of_two_accounts() -> None:
    """Pairs level, one-sided sentences in place, in the order of the left account."""
    compared = comparison(LEFT, RIGHT, pair(0, 1), pair(1, 3))

    assert [((), (0,)), ((0,), (1,)), ((), (2,)), ((1,), (3,)), ((2,), ())] == [
        (row.left, row.right) for row in rows(compared)
    ]


@given(comparisons())
@settings(max_examples=100)
def test_differences_leave_out_what_both_say(compared: Comparison) -> None:
    """Only rows that say the same are hidden; the rest keeps its order."""
    level = rows(compared)

    assert [row for row in level if row.mark != "="] == list(differences(level))


EVIDENCE = comparison(LEFT, RIGHT, pair(0, 1, "same", ("figure",)), pair(1, 3))
FIGURE = FigureMention(0, 0, 2, "40", 40, 40, None, None)
QUOTE = QuoteMention(0, 0, 2, "40", None)
NAME = NameMention(0, 0, 2, "40")


def with_evidence(compared: Comparison) -> Comparison:
    """Return the comparison with a row of each verdict on its boards."""
    return Comparison(
        compared.left,
        compared.right,
        compared.pairs,
        compared.only_left,
        compared.only_right,
        figures=(
            FigureRow("houses", (FIGURE,), (FIGURE,), "agree"),
            FigureRow("houses", (FIGURE,), (FIGURE,), "differ"),
            FigureRow("houses", (FIGURE,), (FIGURE,), "compatible"),
            FigureRow("houses", (FIGURE,), (), "only_left"),
            FigureRow("houses", (), (FIGURE,), "only_right"),
        ),
        quotes=(
            QuoteRow(QUOTE, QUOTE, "same"),
            QuoteRow(QUOTE, QUOTE, "partial"),
            QuoteRow(QUOTE, None, "only_left"),
            QuoteRow(None, QUOTE, "only_right"),
        ),
        names=(
            NameRow("River", "place", (NAME,), (NAME,), "both"),
            NameRow("River", "place", (NAME,), (), "only_left"),
            NameRow("River", "place", (), (NAME,), "only_right"),
        ),
    )


@given(comparisons().map(with_evidence))
@settings(max_examples=100)
def test_two_mirrors_show_the_original(compared: Comparison) -> None:
    """Changing the sides over twice changes nothing."""
    assert compared == mirrored(mirrored(compared))


def test_a_mirror_changes_the_sides_of_every_claim() -> None:
    """Sentences, pairs and each board's mentions and verdicts change sides."""
    found = mirrored(with_evidence(EVIDENCE))

    assert (EVIDENCE.right, EVIDENCE.left) == (found.left, found.right)
    assert [((1,), (0,)), ((3,), (1,))] == [(pair.left, pair.right) for pair in found.pairs]
    assert (EVIDENCE.only_right, EVIDENCE.only_left) == (found.only_left, found.only_right)
    assert ["agree", "differ", "compatible", "only_right", "only_left"] == [
        row.verdict for row in found.figures
    ]
    assert ((), (FIGURE,)) == (found.figures[3].left, found.figures[3].right)
    assert ["same", "partial", "only_right", "only_left"] == [row.verdict for row in found.quotes]
    assert (None, QUOTE) == (found.quotes[2].left, found.quotes[2].right)
    assert ["both", "only_right", "only_left"] == [row.verdict for row in found.names]
    assert ((), (NAME,)) == (found.names[1].left, found.names[1].right)


def is_paired(row: Row) -> bool:
    """Whether the row holds a pair."""
    return row.pair is not None


@pytest.mark.parametrize(
    ("at", "step", "expected"),
    [
        pytest.param(0, 1, 1, id="forth"),
        pytest.param(1, 1, 3, id="over a row that is not wanted"),
        pytest.param(3, 1, 3, id="no further than the last"),
        pytest.param(4, -1, 3, id="back"),
        pytest.param(1, -1, 1, id="no further than the first"),
    ],
)
def test_the_next_row(at: int, step: int, expected: int) -> None:
    """The next wanted row in one direction, or the reader stays."""
    level = rows(comparison(LEFT, RIGHT, pair(0, 1), pair(1, 3)))

    assert expected == next_row(level, at, step, is_paired)


@given(comparisons(), st.integers(-2, 12), st.booleans())
@settings(max_examples=200)
def test_swapping_keeps_the_readers_sentences(
    compared: Comparison,
    at: int,
    only: bool,  # noqa: FBT001 - hypothesis hands it over
) -> None:
    """After a swap the reader is at the same sentences; after two, where they were."""
    comparing = Comparing(compared, differences_only=only, levelled=not only).moved_to(at)

    swapped = comparing.swapped()

    before, after = comparing.row, swapped.row
    assert (before is None) == (after is None)
    if before and after:
        assert (before.left, before.right) == (after.right, after.left)
    assert comparing == swapped.swapped()


@given(comparisons(), st.integers(-2, 12))
@settings(max_examples=200)
def test_differences_keep_the_reader_near(compared: Comparison, at: int) -> None:
    """A row that stays is stayed at; else the reader goes to the nearest that is left."""
    comparing = Comparing(compared).moved_to(at)

    narrowed = comparing.with_differences_turned()

    assert differences(comparing.rows) == narrowed.rows
    if comparing.row in narrowed.rows:
        assert comparing.row == narrowed.row
        folded = narrowed.with_differences_turned()
        assert folds(comparing.rows) == folded.rows
        assert comparing.row in (folded.row, folded.with_differences_turned().row) or (
            folded.row is not None and folded.row.folded
        )
    assert (narrowed.row is None) == (not narrowed.rows)


@given(comparisons(), st.integers(-2, 12))
@settings(max_examples=100)
def test_folding_hides_no_pair_and_counts_every_sentence(compared: Comparison, at: int) -> None:
    """Runs of one-sided sentences are one row each; pairs stay, and a sentence opens its fold."""
    level = rows(compared)
    folded = folds(level)
    comparing = Comparing(compared, folded=True).moved_to(at)

    assert [row for row in level if row.pair] == [row for row in folded if row.pair]
    for side in ("left", "right"):
        alone = [n for row in level if not row.pair for n in getattr(row, side)]
        assert alone == [n for row in folded if row.folded for n in getattr(row, side)]
    assert not any(
        before.folded and after.folded and before.mark == after.mark
        for before, after in pairwise(folded)
    )
    for number in compared.only_left:
        found = comparing.at_sentence(number, None)
        assert not found.folded
        assert found.row is not None
        assert found.row.left == (number,)


@given(comparisons(), st.integers(-2, 12))
@settings(max_examples=100)
def test_levelling_keeps_the_readers_row(compared: Comparison, at: int) -> None:
    """Turning levelling off and on again changes nothing else, and no row."""
    comparing = Comparing(compared).moved_to(at)

    free = comparing.with_levelling_turned()

    assert not free.levelled
    assert comparing.rows is free.rows
    assert comparing.row == free.row
    assert comparing == free.with_levelling_turned()


@given(comparisons())
@settings(max_examples=100)
def test_stepping_meets_every_pair_in_order(compared: Comparison) -> None:
    """Going on from the first pair reaches each pair once and stays at the last."""
    comparing = Comparing(compared)
    places = comparing.pair_places
    comparing = comparing.moved_to(places[0]) if places else comparing

    seen = [comparing.at]
    for _ in places[1:]:
        comparing = comparing.stepped(1)
        seen.append(comparing.at)

    if places:
        assert list(places) == seen
        assert len(places) == comparing.pair_number
        assert comparing == comparing.stepped(1)
        assert all(before < after for before, after in pairwise(seen))
    else:
        assert comparing.pair_number is None


def test_a_comparison_of_nothing_has_no_rows() -> None:
    """Two accounts without sentences make an empty page and a reader at no row."""
    empty = Comparing(comparison([], []))

    assert () == empty.rows
    assert empty.row is None
    assert empty == empty.stepped(1).swapped().moved_to(5).swapped()


def test_a_long_comparison_is_narrowed() -> None:
    """Hiding what both say takes one walk over the rows, however many there are."""
    count = 5_000
    links = (pair(number, number, KINDS[number % 2]) for number in range(count))
    comparing = Comparing(comparison(["Yes."] * count, ["Yes."] * count, *links), count - 1)

    narrowed = comparing.with_differences_turned()

    assert count // 2 == len(narrowed.rows)
    assert comparing.row == narrowed.row
