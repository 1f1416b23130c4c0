"""Three accounts in one table: what each says of a fact stands in one row."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from newsreader.core.comparison import around
from newsreader.core.matrix import Fact, Matrix, Section, compared, matrix
from newsreader.core.matrix_table import GAP, MatrixTable, table, told
from newsreader.core.remarks import Remark
from tests.builders import account, comparison, pair

ACCOUNTS = (
    account(
        "one",
        "The council said 40 houses burned near the river on Monday. "
        "“We will build them again,” the mayor said.",
        headline="Fire by the river",
    ),
    account(
        "two",
        "The council said 50 houses burned near the river on Monday. It rained at night.",
        headline="Houses burn",
    ),
    account(
        "three",
        "Some 40 houses burned near the river on Monday, the council said. "
        "“We will build them again,” the mayor said.",
        headline="A night of fire",
    ),
)


def made(*accounts: int) -> Matrix:
    """Return the matrix of some of the accounts, in the order named."""
    told = [ACCOUNTS[number] for number in accounts]
    comparisons = compared(told, lambda: False)
    assert comparisons is not None
    return matrix(told, comparisons, {})


def facts(found: Matrix) -> Mapping[str, tuple[Fact, ...]]:
    """Return the facts by their section's title."""
    return {section.title: section.facts for section in found.sections}


ALL = made(0, 1, 2)


def test_figures_of_one_thing_are_one_row() -> None:
    """Each account's value stands in its column, and those that clash say so."""
    houses = facts(ALL)["Figures"][0]

    assert "homes" == houses.about
    assert ["40", "50", "Some 40"] == [cell.text for cell in houses.cells]
    assert "≠" == houses.mark
    assert [True, True, True] == [cell.differs for cell in houses.cells]
    assert [0, 0, 0] == [cell.sentence for cell in houses.cells]


def test_a_quotation_stands_where_it_is_printed() -> None:
    """An account that does not print it is silent."""
    quote = facts(ALL)["Quotations"][0]

    assert "“We will build them again,”" == quote.about
    assert [1, None, 1] == [cell.sentence for cell in quote.cells]
    assert quote.cells[0].text.startswith("✓")
    assert ("", False) == (quote.cells[1].text, quote.cells[1].differs)
    assert "≈" == quote.mark


def test_what_all_say_comes_before_what_some_say() -> None:
    """Within a section clashes come first, then the facts that most accounts have."""
    for section in ALL.sections:
        order = [(fact.mark != "≠", -fact.told) for fact in section.facts]

        assert sorted(order) == order


def test_passages_tell_the_first_accounts_words() -> None:
    """What all say alike is told by its sentence in the first account."""
    passages = facts(ALL)["Passages"]

    assert ACCOUNTS[0].text.startswith(passages[0].about)
    assert 3 == passages[0].told


def rejected(found: Matrix, *places: tuple[int, int]) -> dict[tuple[int, int], tuple[Remark, ...]]:
    """Return remarks that reject every pair of some of the comparisons."""
    return {
        place: tuple(
            Remark(pair.left, pair.right, "rejected") for pair in found.comparisons[place].pairs
        )
        for place in places
    }


def test_rejected_pairs_bring_no_passages_together() -> None:
    """An account whose pairs are all rejected shares no passage; its figures hold by themselves."""
    judged = matrix(ALL.accounts, ALL.comparisons, rejected(ALL, (0, 1), (1, 2)))

    assert [None] * len(facts(judged)["Passages"]) == [
        fact.cells[1].sentence for fact in facts(judged)["Passages"]
    ]
    assert 2 == facts(judged)["Passages"][0].told
    assert facts(ALL)["Figures"] == facts(judged)["Figures"]


def test_figures_that_only_a_pair_held_together_part_with_it() -> None:
    """The table tells the figures that the boards of the judged comparison tell."""
    told = comparison(["The wind reached 40 km/h."], ["Gusts of 55 km/h blew."])
    accounts = (told.left.article, told.right.article)
    found = {(0, 1): around(told, [pair(0, 0)])}
    rejected_pair = {(0, 1): (Remark((0,), (0,), "rejected"),)}

    together = facts(matrix(accounts, found, {}))["Figures"]
    apart = facts(matrix(accounts, found, rejected_pair))["Figures"]

    assert [["40 km/h", "55 km/h"]] == [[cell.text for cell in fact.cells] for fact in together]
    assert [["40 km/h", ""], ["", "55 km/h"]] == [
        [cell.text for cell in fact.cells] for fact in apart
    ]


def test_a_pair_made_by_hand_is_a_passage_in_common() -> None:
    """What the reader joins stands in one row, whatever the program says of it."""
    made_by_hand = {(0, 1): (Remark((1,), (1,), "made"),)}
    passages = facts(matrix(ALL.accounts, ALL.comparisons, made_by_hand))["Passages"]

    assert [1, 1] == [
        cell.sentence for fact in passages for cell in fact.cells[:2] if cell.sentence == 1
    ]


def test_a_table_follows_the_verdicts_and_the_reader_stays() -> None:
    """At the same fact where it is still told, else at the one nearest to it."""
    figure = at_figures(TABLE).moved(0, 2)
    every = rejected(ALL, *ALL.comparisons)

    assert figure.fact == figure.with_remarks(every).fact
    assert 2 == figure.with_remarks(every).column
    assert "Passages" not in facts(TABLE.with_remarks(every).matrix)
    assert TABLE.with_remarks(every).fact is not None
    assert TABLE is TABLE.with_remarks({})


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_the_order_of_the_accounts_only_orders_the_columns(order: tuple[int, ...]) -> None:
    """The same facts are told, each value in its account's column."""
    found = facts(made(*order))["Figures"][0]
    values = ["40", "50", "Some 40"]

    assert [values[number] for number in order] == [cell.text for cell in found.cells]


def test_nobody_waits_for_it_any_more() -> None:
    """The work ends between two comparisons."""
    assert compared(ACCOUNTS, lambda: True) is None


def test_accounts_that_share_nothing_make_no_section() -> None:
    """No section stands there empty."""
    strangers = [account(name, text) for name, text in (("a", "Yes."), ("b", "No."), ("c", "Ah."))]
    comparisons = compared(strangers, lambda: False)
    assert comparisons is not None

    told = matrix(strangers, comparisons, {})

    assert () == told.sections
    assert "" == table(told).cell.text


# The table


TABLE = table(ALL)
STEPS = st.lists(st.tuples(st.integers(-30, 30), st.integers(-3, 3)), max_size=8)


@given(STEPS)
def test_the_reader_is_always_at_a_fact(steps: list[tuple[int, int]]) -> None:
    """No movement ends on a title or outside the table."""
    at = TABLE
    for rows, columns in steps:
        at = at.moved(rows, columns)

        assert at.fact is not None
        assert 0 <= at.column < len(ACCOUNTS)


@given(STEPS, st.integers(1, 200))
def test_the_readers_column_is_shown(steps: list[tuple[int, int]], width: int) -> None:
    """At any width the column the reader is at has room, and no column begins outside."""
    at = TABLE
    for rows, columns in steps:
        at = at.moved(rows, columns)
    shown = at.columns(width)

    assert shown.first <= at.column < shown.first + shown.count
    assert shown.first + shown.count <= len(ACCOUNTS)
    assert shown.count == 1 or shown.fact + shown.count * (shown.cell + GAP) <= width


def test_narrow_screens_show_fewer_accounts_beside_the_facts() -> None:
    """All three where there is room, else those around the reader's."""
    assert (0, 3) == (TABLE.columns(100).first, TABLE.columns(100).count)
    assert (1, 2) == (TABLE.moved(0, 2).columns(50).first, TABLE.moved(0, 2).columns(50).count)


def test_the_words_of_a_cell_are_its_sentence() -> None:
    """What an account says is told in its own words; of a silent one, that nothing matched."""
    houses = at_figures(TABLE)

    assert "The council said 40 houses burned near the river on Monday." == told(houses)
    assert "Some 40 houses burned near the river on Monday, the council said." == told(
        houses.moved(0, 2)
    )
    silent = next(
        at
        for down in range(20)
        for across in range(3)
        for at in (TABLE.moved(down, across),)
        if at.cell.sentence is None
    )
    assert told(silent).startswith("Nothing on this")


def at_figures(at: MatrixTable) -> MatrixTable:
    """Return the table at its first figure."""
    place = sum(len(section.facts) for section in before(at.matrix, "Figures"))
    return at.moved(place)


def before(found: Matrix, title: str) -> list[Section]:
    """Return the sections above the one with a title."""
    titles = [section.title for section in found.sections]
    return list(found.sections[: titles.index(title)])
