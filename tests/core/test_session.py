"""A session: whatever is asked of it, the reader stays somewhere and keeps what they did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import example, given, settings, strategies as st

from newsreader.core import deeds
from newsreader.core.arrivals import begun_again, complete, grown
from newsreader.core.commands import COMMANDS, PANES
from newsreader.core.comparing import Comparing
from newsreader.core.library import Library
from newsreader.core.obstacles import allows
from newsreader.core.search import Marks
from newsreader.core.session import Filter, Session
from tests.builders import account, brief, comparison, library, pair

LIBRARY = library(
    brief("bread", "Bread will cost more"),
    account("fire", "40 houses burned.", headline="Houses burn near the river"),
    account("flood", "The river rose.", headline="River floods two streets"),
    account("vote", "The council voted.", headline="Council votes", url="https://example.org/v"),
)
ORDER = ["fire", "flood", "vote", "bread"]
START = complete(grown(Session(), LIBRARY))
COMPARED = comparison(["40 houses burned.", "Yes."], ["50 houses burned.", "No."], pair(0, 0))
TWO_PAIRS = comparison(
    ["It rained.", "40 houses burned.", "Yes."],
    ["50 houses burned.", "It was dry.", "Yes."],
    pair(1, 0, "related", ("figure",)),
    pair(2, 2),
)


def ids(session: Session) -> list[str]:
    """Return the ids of the headlines that are shown."""
    return [entry.id for entry in session.headlines]


# The list


def test_accounts_stand_before_briefs() -> None:
    """The list shows accounts, then briefs, and opens the first."""
    assert ids(START) == ORDER
    assert 3 == START.accounts
    assert ("fire", 0, "headlines") == (START.cursor, START.place, START.pane)


def test_a_session_begins_with_nothing() -> None:
    """Before anything is read there is no article, no match and nothing to move to."""
    empty = Session()

    assert empty.loading
    assert (None, None, None) == (empty.cursor, empty.article, empty.highlight)
    assert empty == deeds.undone(empty.moved(1).opened("fire")).out()


@pytest.mark.parametrize(
    ("steps", "expected"),
    [(1, "flood"), (3, "bread"), (4, "bread"), (10**9, "bread"), (0, "fire"), (-(10**9), "fire")],
)
def test_moving_ends_at_the_ends(steps: int, expected: str) -> None:
    """The cursor goes no further than the first and last headline."""
    assert expected == START.moved(steps).cursor


@pytest.mark.parametrize("place", [-5, 0, 2, 99])
def test_moving_to_a_place_stays_in_the_list(place: int) -> None:
    """A place outside the list is its nearest end."""
    assert min(max(place, 0), 3) == START.moved_to(place).place


def test_moving_shows_the_article() -> None:
    """Another article takes the place of the comparison, and its search begins anew."""
    session = START.seeking("houses").compared(COMPARED).entered("headlines").moved(1)

    assert ("article", "headlines", "") == (session.beside, session.pane, session.sought.text)
    assert "comparison" in session.panes


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(lambda s: s.moved(1), id="moving"),
        pytest.param(lambda s: s.opened("vote"), id="opening"),
    ],
)
def test_another_article_cannot_be_read_in_the_comparison(
    step: Callable[[Session], Session],
) -> None:
    """From the comparison pane, going to another article goes to the article pane."""
    session = step(START.compared(COMPARED))

    assert ("article", "article") == (session.pane, session.beside)


# Filtering


def test_a_filter_gives_the_article_back() -> None:
    """An article that a filter hides is under the cursor again when the filter goes."""
    start = START.moved_to(2)
    hidden = start.filtered("river")

    assert ["fire", "flood"] == ids(hidden)
    assert "fire" == hidden.cursor
    assert start == hidden.filtered("")


def test_a_filter_keeps_the_article_it_shows() -> None:
    """The cursor stays on its article while the list around it changes."""
    session = START.moved_to(1).filtered("river")

    assert ("flood", 1) == (session.cursor, session.place)


@pytest.mark.parametrize(
    "go_in",
    [
        pytest.param(lambda s: s.entered("article"), id="reading"),
        pytest.param(lambda s: s.compared(COMPARED), id="comparing"),
        pytest.param(lambda s: s.moved(0), id="moving"),
    ],
)
def test_what_the_reader_went_into_is_where_they_are(go_in: Callable[[Session], Session]) -> None:
    """After reading what a filter left, taking the filter away stays at that article."""
    session = go_in(START.moved_to(2).filtered("floods"))

    assert "flood" == session.cursor
    assert "flood" == session.filtered("").cursor


def test_a_filter_that_nothing_passes_leaves_no_article() -> None:
    """An empty list has no cursor, and the place comes back with the headlines."""
    nothing = START.moved(1).filtered("zeppelin")

    assert ([], None, None, 0) == (ids(nothing), nothing.cursor, nothing.article, nothing.place)
    assert nothing == nothing.moved(1)
    assert "flood" == nothing.filtered("").cursor
    assert "flood" == nothing.entered("article").filtered("").cursor


def test_texts_are_searched_when_asked() -> None:
    """A filter looks at headlines, and at the articles' words with `bodies`."""
    assert [] == ids(START.filtered("rose"))
    assert ["flood"] == ids(START.filtered("rose", bodies=True))


def test_what_was_found_elsewhere_is_shown() -> None:
    """A search made by `found` on another thread has the outcome of filtering at once."""
    wanted = replace(START.filtered("rose", bodies=True).filter)
    found = replace(START, filter=wanted).found()

    assert START.filtered("rose", bodies=True) == START.narrowed(wanted, found)


ODD_QUERIES = (
    '"',
    '"a',
    "-",
    "--",
    '-"',
    "is:",
    "is:un",
    "date:2024-",
    "date:x",
    "source:",
    ":",
    "",
)


@pytest.mark.parametrize("query", ODD_QUERIES)
def test_an_unfinished_query_is_a_query(query: str) -> None:
    """What is being typed narrows the list or does not, and never stops the reader."""
    session = START.filtered(query, bodies=True).seeking(query)

    assert session.cursor is None or session.cursor in ids(session)
    assert (query, query) == (session.filter.text, session.sought.text)


@given(st.text(max_size=12))
@settings(max_examples=200)
def test_any_text_is_a_query(query: str) -> None:
    """No text at all stops the reader, and taking it away restores the list."""
    start = START.moved(1)

    assert start == start.filtered(query, bodies=True).filtered("")


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        pytest.param(START, None, id="nothing"),
        pytest.param(START.filtered("river"), "river", id="the filter"),
        pytest.param(START.filtered("river").seeking("houses"), "houses", id="what is sought"),
        pytest.param(START.filtered('"'), None, id="an empty query"),
    ],
)
def test_what_is_marked_in_the_texts(session: Session, expected: str | None) -> None:
    """What is sought in the text is marked, else what the list is narrowed to."""
    found = session.highlight

    assert expected == (found.terms[0].text if found else None)


def test_opening_takes_a_hiding_filter_away() -> None:
    """An article that is shown is gone to; one that is hidden is shown first."""
    narrowed = START.filtered("river")

    assert ("flood", "river") == (
        narrowed.opened("flood").cursor,
        narrowed.opened("flood").filter.text,
    )
    assert ("vote", "") == (narrowed.opened("vote").cursor, narrowed.opened("vote").filter.text)
    assert narrowed == narrowed.opened("nowhere")


# The library


def test_a_growing_library_keeps_the_place() -> None:
    """Articles that arrive before the reader's do not move the reader."""
    first = library(account("vote", headline="Council votes"))
    session = grown(Session(), first).moved(0)

    after = grown(session, first.with_batch([account("fire"), brief("bread")]))

    assert "vote" == after.cursor
    assert after.headlines[after.place].id == "vote"


def test_what_is_read_stays_among_the_unread_while_more_arrives() -> None:
    """An article that is gone into stays in a list of the unread while the library grows."""
    arrived = [account(name, f"The {name} rose.") for name in ("lake", "river", "tide")]
    unread = grown(Session(), library(*arrived[:2])).filtered("is:unread")
    session = grown(unread.entered("article"), library(*arrived))

    assert ["lake", "river", "tide"] == ids(session)
    assert ("lake", "article") == (session.cursor, session.pane)
    assert ["river", "tide"] == ids(session.filtered("is:unread"))


def test_a_growing_library_does_not_change_what_is_read() -> None:
    """The article that was open at once is kept from the moment the reader goes into it."""
    late = library(account("b"), account("a"))
    session = grown(Session(), library(account("a"))).entered("article")

    assert "a" == grown(session, late).cursor


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(lambda s: s.moved_to(2), id="in the list"),
        pytest.param(lambda s: s.moved_to(2).filtered("council"), id="under a filter"),
        pytest.param(lambda s: s.filtered("council").entered("article"), id="in the article"),
        pytest.param(lambda s: s.moved_to(2).compared(COMPARED), id="in a comparison"),
    ],
)
def test_reloading_keeps_the_place(place: Callable[[Session], Session]) -> None:
    """The same articles come back under the same filter, marks and cursor."""
    before = place(START)
    empty = begun_again(before)
    after = complete(grown(empty, LIBRARY))

    assert (True, None, "headlines") == (empty.loading, empty.cursor, empty.pane)
    assert (before.cursor, before.filter, before.marks) == (after.cursor, after.filter, after.marks)
    assert ids(before) == ids(after)
    assert not after.loading
    assert after.comparing is None


def test_an_article_that_is_gone_gives_way_to_the_first() -> None:
    """After a reload without the reader's article the first one is open."""
    session = grown(begun_again(START.moved_to(2)), library(account("new")))

    assert "new" == session.cursor


# Panes


def test_the_comparison_is_a_pane_while_it_is_open() -> None:
    """There are two panes, and a third while accounts are compared."""
    assert ("headlines", "article") == START.panes
    assert PANES == START.compared(COMPARED).panes
    assert START == START.entered("comparison")


def test_going_round_the_panes() -> None:
    """The next pane after the last is the first, both ways."""
    open_ = START.compared(COMPARED).entered("headlines")

    forth = [open_.neighbour(1), open_.neighbour(1).neighbour(1)]
    assert ["article", "comparison"] == [session.pane for session in forth]
    assert "headlines" == forth[1].neighbour(1).pane
    assert "comparison" == open_.neighbour(-1).pane
    assert "article" == START.neighbour(-1).pane


def test_going_in_reads_and_looking_does_not() -> None:
    """Only going into an article marks it read, and that is not a marking to take back."""
    moved = START.moved(1).moved(1)
    read = moved.entered("article")

    assert frozenset() == moved.marks.read
    assert frozenset({"vote"}) == read.marks.read
    assert read == deeds.undone(read)


def test_the_list_leaves_what_stands_beside_it() -> None:
    """Going to the headlines keeps the article or comparison in view."""
    assert "comparison" == START.compared(COMPARED).entered("headlines").beside
    assert "article" == START.entered("article").entered("headlines").beside


def test_out_goes_out_by_one() -> None:
    """Out clears the search, closes the comparison, leaves the article, clears the filter."""
    session = START.filtered("river").entered("article").compared(COMPARED).seeking("houses")

    seen = []
    for _ in range(5):
        session = session.out()
        seen.append(
            (session.pane, session.sought.text, session.comparing is None, session.filter.text)
        )

    assert [
        ("comparison", "", False, "river"),
        ("article", "", True, "river"),
        ("headlines", "", True, "river"),
        ("headlines", "", True, ""),
        ("headlines", "", True, ""),
    ] == seen


def test_closing_goes_back_to_the_article() -> None:
    """A closed comparison leaves no pane, no search and no row behind."""
    session = START.compared(COMPARED).seeking("houses").closed()

    assert ("article", "article", None, Filter()) == (
        session.pane,
        session.beside,
        session.comparing,
        session.sought,
    )


# Comparing


def test_comparing_begins_at_the_first_pair() -> None:
    """The comparison opens at its first pair, reads the article and lets side A go."""
    session = START.held().compared(TWO_PAIRS)
    comparing = session.comparing

    assert comparing is not None
    assert comparing.row is not None
    assert ((1,), (0,)) == (comparing.row.left, comparing.row.right)
    assert (1, "comparison", "comparison") == (comparing.pair_number, session.pane, session.beside)
    assert session.side_a is None
    assert frozenset() == session.marks.read


def test_what_is_compared_is_read() -> None:
    """The account that is set on the left counts as read, where it is of the library."""
    fire = START.library.get("fire")
    assert fire is not None
    session = START.compared(replace(TWO_PAIRS, left=replace(TWO_PAIRS.left, article=fire)))

    assert frozenset({"fire"}) == session.marks.read


def test_a_comparison_without_pairs_opens_at_its_first_row() -> None:
    """Accounts that share nothing are shown all the same."""
    comparing = START.compared(comparison(["It rained."], ["Yes."])).comparing

    assert comparing is not None
    assert (0, None) == (comparing.at, comparing.pair_number)


def test_stepping_goes_through_the_pairs() -> None:
    """Next and previous pair go over what one side says alone, and stop at the ends."""
    comparing = Comparing(TWO_PAIRS, at=1)
    session = START.compared(TWO_PAIRS).with_comparing(comparing.stepped(1))

    assert [1, 1, 2, 2] == [
        comparing.pair_number,
        comparing.stepped(-1).pair_number,
        comparing.stepped(1).pair_number,
        comparing.stepped(1).stepped(1).pair_number,
    ]
    assert comparing.stepped(1) == session.comparing


def test_an_article_is_held_and_let_go() -> None:
    """Holding the article that is held lets it go."""
    held = START.held()

    assert "fire" == held.side_a
    assert "flood" == held.moved(1).held().side_a
    assert held.held().side_a is None


# What may happen


def _changed(change: Callable[[Comparing], Comparing]) -> Callable[[Session], Session]:
    """Return the action that changes the open comparison, where there is one."""
    return lambda session: (
        session.with_comparing(change(session.comparing)) if session.comparing else session
    )


ACTIONS: Mapping[str, Callable[[Session], Session]] = {
    "down": lambda session: session.moved(1),
    "up": lambda session: session.moved(-1),
    "top": lambda session: session.moved(-(10**9)),
    "bottom": lambda session: session.moved(10**9),
    "open vote": lambda session: session.opened("vote"),
    "open nowhere": lambda session: session.opened("nowhere"),
    "filter": lambda session: session.filtered("river"),
    "filter texts": lambda session: session.filtered("rose", bodies=True),
    "filter unread": lambda session: session.filtered("is:unread"),
    "filter all away": lambda session: session.filtered("zeppelin"),
    "no filter": lambda session: session.filtered(""),
    "seek": lambda session: session.seeking("houses"),
    "headlines": lambda session: session.entered("headlines"),
    "article": lambda session: session.entered("article"),
    "comparison": lambda session: session.entered("comparison"),
    "next pane": lambda session: session.neighbour(1),
    "previous pane": lambda session: session.neighbour(-1),
    "out": lambda session: session.out(),
    "close": lambda session: session.closed(),
    "compare": lambda session: session.compared(TWO_PAIRS),
    "compare strangers": lambda session: session.compared(comparison([], [])),
    "next pair": _changed(lambda comparing: comparing.stepped(1)),
    "previous pair": _changed(lambda comparing: comparing.stepped(-1)),
    "swap": _changed(Comparing.swapped),
    "differences": _changed(Comparing.with_differences_turned),
    "hold": lambda session: session.held(),
    "read": deeds.read_turned,
    "all read": deeds.all_read,
    "flag": deeds.flag_turned,
    "undo": deeds.undone,
    "reload": begun_again,
    "nothing there": lambda session: grown(session, Library()),
    "arrive": lambda session: grown(session, LIBRARY),
    "grow": lambda session: grown(session, library(account("new"), *LIBRARY)),
    "loaded": complete,
}


@given(st.lists(st.sampled_from(sorted(ACTIONS)), max_size=25))
@settings(max_examples=300)
def test_whatever_the_reader_does_they_are_somewhere(walk: list[str]) -> None:
    """After any actions the cursor is on a headline, the pane is open and every key is answered."""
    session = START
    for name in walk:
        session = ACTIONS[name](session)

        assert session.pane in session.panes
        assert session.pane in ("headlines", session.beside)
        assert session.comparing is not None or session.beside == "article"
        assert (session.cursor is None) == (not session.headlines)
        if session.headlines:
            assert session.headlines[session.place].id == session.cursor
            assert session.article is session.headlines[session.place]
        assert all(entry.is_brief for entry in session.headlines[session.accounts :])
        assert not any(entry.is_brief for entry in session.headlines[: session.accounts])
        assert allows(session, "app.quit")
        assert all(allows(session, entry.id) in (True, False) for entry in COMMANDS)
        assert session.comparing is None or session.comparing.row or not session.comparing.rows


MARKINGS = ("read", "all read", "flag")


@given(st.lists(st.sampled_from([*MARKINGS, "down", "up", "filter", "no filter"]), max_size=15))
@settings(max_examples=100)
def test_every_marking_can_be_taken_back(walk: list[str]) -> None:
    """Undoing to the end leaves the marks as they were at the beginning."""
    session = START
    for name in walk:
        session = ACTIONS[name](session)

    while session.history.changes:
        session = deeds.undone(session)

    assert Marks() == session.marks


@given(st.lists(st.sampled_from(sorted(ACTIONS)), max_size=15))
@example(["all read", "article", "reload"])
@settings(max_examples=100)
def test_what_was_gone_into_after_a_marking_stays_read(walk: list[str]) -> None:
    """No number of undos makes an article unread that was gone into."""
    session = START
    gone_into: set[str] = set()
    for name in walk:
        before, session = session, ACTIONS[name](session)
        if name == "article" and session.cursor:
            gone_into.add(session.cursor)
        elif name == "read":
            gone_into -= before.marks.read - session.marks.read

    while session.history.changes:
        session = deeds.undone(session)

    assert gone_into <= session.marks.read


def test_moving_within_a_comparison_keeps_its_rows() -> None:
    """The rows are worked out once, whichever of them the reader is at."""
    session = START.compared(TWO_PAIRS)
    assert session.comparing is not None

    assert session.comparing.rows is session.comparing.stepped(1).rows
    assert session.comparing.rows is session.comparing.moved_to(0).rows
