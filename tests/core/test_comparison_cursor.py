"""Beside the list stands what its cursor is at: a comparison is seen from one of its sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, strategies as st

from newsreader.core import deeds
from newsreader.core.arrivals import complete, grown
from newsreader.core.session import Session
from newsreader.core.transitions import TRANSITIONS
from tests.builders import account, brief, comparison, library, pair

COMPARED = comparison(["40 houses burned."], ["50 houses burned."], pair(0, 0))
LIBRARY = library(
    brief("bread", "Bread will cost more"),
    account("flood", "The river rose.", headline="River floods two streets"),
    COMPARED.left.article,
    COMPARED.right.article,
)
START = complete(grown(Session(), LIBRARY)).opened("left")
OPEN = START.compared(COMPARED)

STEPS: Mapping[str, Callable[[Session], Session]] = {
    "filtered": lambda session: session.filtered("bread"),
    "filtered by texts": lambda session: session.filtered("rose", bodies=True),
    "nothing found": lambda session: session.filtered("nothing"),
    "unfiltered": lambda session: session.filtered(""),
    "down": lambda session: session.moved(1),
    "up": lambda session: session.moved(-1),
    "opened": lambda session: session.opened("bread"),
    "compared": lambda session: session.opened("right").compared(COMPARED),
    **{name: TRANSITIONS[name] for name in TRANSITIONS if name.startswith(("pane.", "compare."))},
}


def test_a_filter_that_hides_the_compared_account_shows_the_article_it_leaves() -> None:
    """The comparison gives way, so that a flag is set on what is seen."""
    session = OPEN.filtered("bread")

    assert ("bread", "article", "article") == (session.cursor, session.beside, session.pane)
    assert {"bread"} == set(deeds.flag_turned(session).marks.flagged)


def test_a_filter_that_keeps_the_compared_account_keeps_the_comparison() -> None:
    """Nothing changes beside a list that still holds it."""
    session = OPEN.filtered("burned", bodies=True)

    assert ("left", "comparison", "comparison") == (session.cursor, session.beside, session.pane)


@pytest.mark.parametrize("away", [OPEN.filtered("bread"), OPEN.moved(2)], ids=["filter", "move"])
def test_going_back_to_the_comparison_goes_back_to_its_account(away: Session) -> None:
    """The cursor returns with it; a filter that hides the account is taken away."""
    session = away.entered("comparison")

    assert away.cursor != "left"
    assert ("left", "comparison", "") == (session.cursor, session.beside, session.filter.text)


@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=12))
def test_a_comparison_is_always_seen_from_one_of_its_sides(walk: list[str]) -> None:
    """Whatever the reader does, the keys act on an account that is seen."""
    session = OPEN
    for step in walk:
        session = STEPS[step](session)

    assert session.beside == "article" or session.cursor in ("left", "right")
