"""What the first line of the screen says, at any width."""

from __future__ import annotations

from newsreader.core.arrivals import grown
from newsreader.core.captions import line_of, status
from newsreader.core.session import Session
from tests.builders import account, comparison, library, pair

LIBRARY = library(account("left"), account("right"))
SESSION = grown(Session(library=LIBRARY), LIBRARY)
COMPARING = SESSION.compared(comparison(["Yes."], ["Yes."], pair(0, 0)))


def test_facts_get_shorter_before_they_go() -> None:
    """The first gives way first; no fact is ever cut in two."""
    facts = (("a long title", ""), ("12 articles, 3 briefs", "12 articles"), ("2 problems: P",))

    told = [line_of(facts, room, len) for room in (99, 40, 30, 15, 11, 3)]

    assert [
        "a long title · 12 articles, 3 briefs · 2 problems: P",
        "12 articles, 3 briefs · 2 problems: P",
        "12 articles · 2 problems: P",
        "12 articles",
        "12 articles",
        "",
    ] == told


def test_a_comparison_is_named_by_its_sides_and_what_is_hidden() -> None:
    """Where there is no room for the names, the heads below have them."""
    assert COMPARING.comparing is not None
    free = COMPARING.comparing.with_levelling_turned().with_differences_turned()
    facts = status(COMPARING.with_comparing(free), "data")

    assert "comparing left.txt with right.txt · differences only · not level" == line_of(
        facts, 99, len
    )
    assert "comparing · differences only" == line_of(facts, 30, len)


def test_a_library_is_counted() -> None:
    """Its name, how much there is, and what else is to be said."""
    assert "data · 2 articles, 0 briefs · reading …" == line_of(
        status(SESSION, "data", "reading …"), 99, len
    )
