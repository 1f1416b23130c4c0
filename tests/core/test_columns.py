"""The rows of a comparison as lines: level where they should be, and no word lost."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings, strategies as st
from rich.cells import cell_len

from newsreader.core.account_lines import NUMBERED, combined_text
from newsreader.core.columns import (
    ColumnPage,
    free_page,
    free_stacked_page,
    level_page,
    stacked_page,
)
from newsreader.core.comparison import Comparison
from newsreader.core.layout import Line
from newsreader.core.levelling import folds, rows
from tests.builders import comparison, pair
from tests.drawn import comparisons

LEFT = ("40 houses burned.", "Nobody was hurt.", "The mayor spoke.")
RIGHT = ("The river rose.", "Some 50 houses burned.", "It rained.", "No one was hurt.")
EVIDENCE = comparison(LEFT, RIGHT, pair(0, 1, "same", ("figure",)), pair(1, 3))


def first_lines(column: Sequence[Line]) -> dict[int, int]:
    """Return the number of the line on which each row starts."""
    starts: dict[int, int] = {}
    for number, line in enumerate(column):
        if line.row >= 0:
            starts.setdefault(line.row, number)
    return starts


def words_of(page: ColumnPage, column: Sequence[Line], row: int) -> str:
    """Return what a column says in one row."""
    return " ".join(
        page.text[line.start : line.end]
        for line in column
        if line.row == row and line.end > line.start
    )


@given(comparisons(), st.tuples(st.integers(5, 40), st.integers(5, 40)))
@settings(max_examples=200)
def test_both_columns_stay_level(compared: Comparison, widths: tuple[int, int]) -> None:
    """The columns have as many lines as each other and every row starts on one line in both."""
    level = rows(compared)
    page = level_page(compared, level, widths, cell_len)

    assert len(page.left) == len(page.right)
    assert list(range(len(level))) == list(first_lines(page.left))
    assert first_lines(page.left) == first_lines(page.right)
    for column, width in ((page.left, widths[0]), (page.right, widths[1])):
        lines = [line.margin + page.text[line.start : line.end] for line in column]
        assert all(cell_len(line) <= width for line in lines)


@given(comparisons(), st.integers(4, 40))
@settings(max_examples=100)
def test_both_columns_say_what_their_row_says(compared: Comparison, width: int) -> None:
    """Each row shows the words of its sentences, on their own side, whole."""
    level = rows(compared)
    page = level_page(compared, level, (width, width), cell_len)

    for number, row in enumerate(level):
        for column, side, numbers in (
            (page.left, compared.left, row.left),
            (page.right, compared.right, row.right),
        ):
            expected = " ".join(side.sentence(sentence) for sentence in numbers)
            told = words_of(page, column, number)
            assert expected.replace(" ", "") == told.replace(" ", "")


def test_the_silent_side_is_a_gap() -> None:
    """Beside a one-sided sentence every line of the other column is marked as a gap."""
    compared = comparison(["40 houses burned."], ["Yes."])

    page = level_page(compared, rows(compared), (12, 12), cell_len)

    assert ["gap", "body", "body", "body", "body"] == [line.role for line in page.left]
    assert ["body", "body", "gap", "gap", "body"] == [line.role for line in page.right]
    assert [0, -1, 1, 1, -1] == [line.row for line in page.left]
    assert [0, -1, 1, 1, -1] == [line.row for line in page.right]


def test_the_shorter_side_of_a_pair_is_filled_up_without_a_gap() -> None:
    """A side that says it in fewer lines is not silent."""
    compared = comparison(["40 houses burned."], ["Yes."], pair(0, 0))

    page = level_page(compared, rows(compared), (12, 12), cell_len)

    assert [Line(19, 23, "body", "= ", 0), Line(0, 0, row=0), Line(0, 0)] == list(page.right)


def test_each_sentence_has_its_number() -> None:
    """The sentences of a row stand below each other, each behind the mark and its number."""
    compared = comparison(["Yes."] * 10, ["Yes."], pair((8, 9), 0))

    page = level_page(compared, rows(compared)[8:], (NUMBERED, NUMBERED), cell_len)

    assert ["=  9 ", "= 10 ", ""] == [line.margin for line in page.left]
    assert ["= 1 ", "", ""] == [line.margin for line in page.right]


def test_a_narrow_column_keeps_its_room_for_words() -> None:
    """Below a certain width there is a mark and no number."""
    compared = comparison(["Yes."], ["Yes."], pair(0, 0))

    page = level_page(compared, rows(compared), (NUMBERED - 1, NUMBERED - 1), cell_len)

    assert ["= ", ""] == [line.margin for line in page.left]


def test_a_sentence_told_again_looks_so_and_names_its_other_partners() -> None:
    """The second row of a sentence shows it as told again; both rows say where else it pairs."""
    compared = comparison(["Yes."], ["Yes.", "Yes, again."], pair(0, 0), pair(0, 1))

    page = level_page(compared, rows(compared), (30, 30), cell_len)

    assert ["body", "again"] == [line.role for line in page.left if line.end > line.start]
    assert ["body", "body"] == [line.role for line in page.right if line.end > line.start]
    assert ["    also B2", "    also B1"] == [
        line.margin for line in page.left if line.role == "note"
    ]


def test_partners_without_room_are_counted_on() -> None:
    """A note never runs over; it says that there are more."""
    count = 12
    links = (pair(0, number) for number in range(count))
    compared = comparison(["Yes."], ["Yes."] * count, *links)

    page = level_page(compared, rows(compared)[:1], (NUMBERED, NUMBERED), cell_len)

    notes = [line.margin for line in page.left if line.role == "note"]
    assert ["    also B2, B3, B4 …"] == notes


def test_folded_sentences_are_one_line() -> None:
    """A run of one-sided sentences is counted, with the numbers of its first and last."""
    compared = comparison(["Yes."] * 4, ["Yes."], pair(0, 0))

    page = level_page(compared, folds(rows(compared)), (40, 40), cell_len)

    assert ["‹ 3 sentences only in A: A2–4"] == [
        line.margin for line in page.left if line.role == "fold"
    ]
    assert 1 == sum(line.role == "gap" for line in page.right)


def test_folded_sentences_are_named_in_runs() -> None:
    """A sentence that stands elsewhere is not among those that are named."""
    compared = comparison(["Yes."] * 3, ["Yes."] * 5, pair(0, 2), pair(1, 0), pair(2, 0))

    page = level_page(compared, folds(rows(compared)), (40, 40), cell_len)

    assert ["› 3 sentences only in B: B2, B4–5"] == [
        line.margin for line in page.right if line.role == "fold"
    ]


def test_a_sentence_that_crosses_leaves_word_at_its_own_place() -> None:
    """In the order of the right account a line says beside which left sentence it stands."""
    links = (pair(0, 2), pair(1, 0), pair(2, 1))
    compared = comparison(["Yes."] * 3, ["Yes."] * 4, *links)

    page = level_page(compared, rows(compared), (40, 40), cell_len)

    notes = [(line.row, line.margin.strip()) for line in page.right if line.role == "note"]
    assert [(2, "B3 stands beside A1")] == notes
    assert not any(line.role == "note" for line in page.left)


def test_the_texts_are_joined() -> None:
    """The right article's text begins where the page says."""
    text, start = combined_text(EVIDENCE)

    assert EVIDENCE.left.article.text == text[: start - 2]
    assert EVIDENCE.right.article.text == text[start:]


@given(comparisons(), st.integers(6, 40))
@settings(max_examples=100)
def test_stacked_accounts_stand_above_each_other(compared: Comparison, width: int) -> None:
    """One column holds both sides of each row, the left one first, each under its letter."""
    level = rows(compared)
    page = stacked_page(compared, level, width, cell_len)

    assert () == page.right
    assert list(range(len(level))) == list(first_lines(page.left))
    for number, row in enumerate(level):
        lines = [line for line in page.left if line.row == number]
        letters = [line.margin[0] for line in lines if line.margin.strip() and line.role != "note"]
        told = words_of(page, page.left, number).replace(" ", "")
        ours = "".join(compared.left.sentence(sentence) for sentence in row.left)
        theirs = "".join(compared.right.sentence(sentence) for sentence in row.right)
        assert (ours + theirs).replace(" ", "") == told
        assert sorted(letters) == letters
        assert ({"A"} if row.left else set()) | ({"B"} if row.right else set()) == set(letters)


def told_in(page: ColumnPage, column: Sequence[Line]) -> str:
    """Return all words of a column, without spaces."""
    return "".join(page.text[line.start : line.end] for line in column).replace(" ", "")


@given(comparisons(), st.integers(5, 40))
@settings(max_examples=200)
def test_free_columns_tell_each_account_once_in_its_own_order(
    compared: Comparison, width: int
) -> None:
    """Without levelling there is no gap, and no sentence is told twice."""
    free = free_page(compared, rows(compared), (width, width), cell_len).page

    for column, side in ((free.left, compared.left), (free.right, compared.right)):
        assert "".join(side.wording).replace(" ", "") == told_in(free, column)
        assert "gap" not in {line.role for line in column}


@given(comparisons(), st.integers(5, 40), st.booleans())
@settings(max_examples=200)
def test_in_free_columns_the_other_side_follows_the_reader(
    compared: Comparison,
    width: int,
    fold: bool,  # noqa: FBT001 - hypothesis hands it over
) -> None:
    """Wherever the reader is, both columns are of one length and the pair there is level."""
    level = folds(rows(compared)) if fold else rows(compared)
    free = free_page(compared, level, (width, width), cell_len)

    for place, row in enumerate(level):
        placed = free.at(place)
        left, right = placed.columns
        assert len(left) == len(right)
        if row.pair:
            assert placed.lit[0][0].start == placed.lit[1][0].start
        for column, lines, said in zip(
            placed.columns, placed.lit, (row.left, row.right), strict=True
        ):
            assert bool(lines) == bool(said)
            assert all(column[number].row >= 0 for each in lines for number in each)


def test_a_silent_side_stays_where_the_pair_before_left_it() -> None:
    """At a one-sided sentence nothing moves."""
    compared = comparison(LEFT, RIGHT, pair(0, 1), pair(1, 3))
    free = free_page(compared, rows(compared), (30, 30), cell_len)

    assert free.leads[1] == free.leads[2]
    assert free.leads[3] == free.leads[4]


@given(comparisons(), st.integers(6, 40))
@settings(max_examples=100)
def test_free_accounts_in_one_column_follow_each_other(compared: Comparison, width: int) -> None:
    """In a narrow pane the left account is told whole, then the right one."""
    level = rows(compared)
    page = free_stacked_page(compared, level, width, cell_len)

    told = (*compared.left.wording, *compared.right.wording)
    assert () == page.right
    assert "".join(told).replace(" ", "") == told_in(page, page.left)
    for place, row in enumerate(level):
        (lines,) = page.at(place).lit
        assert len(row.left) + len(row.right) == len(lines)


def test_a_comparison_of_nothing_has_no_lines() -> None:
    """Two accounts without sentences make an empty page in every setting."""
    empty = comparison([], [])

    assert () == level_page(empty, (), (9, 9), cell_len).left
    assert () == stacked_page(empty, (), 9, cell_len).left
    assert ((),) == free_page(empty, (), (9, 9), cell_len).at(0).columns
