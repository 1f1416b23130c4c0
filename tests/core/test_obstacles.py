"""A command is offered where it has something to act on, and says what is in its way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsreader.core.commands import COMMANDS, Pane
from newsreader.core.deeds import flag_turned
from newsreader.core.obstacles import allows, is_heard, obstacle
from newsreader.core.session import Session
from tests.core.test_session import COMPARED, START


def entered(session: Session, pane: Pane) -> Session:
    """Return the session in a pane that is open."""
    found = session.entered(pane)
    assert pane == found.pane
    return found


@pytest.mark.parametrize(
    ("session", "name", "expected"),
    [
        pytest.param(START, "compare.open", True, id="compare an account"),
        pytest.param(START.moved_to(3), "compare.open", False, id="compare a brief"),
        pytest.param(Session(), "compare.open", False, id="compare nothing"),
        pytest.param(START, "pane.in", True, id="go in"),
        pytest.param(Session(), "pane.in", False, id="go into nothing"),
        pytest.param(START.entered("article"), "pane.in", False, id="go in further"),
        pytest.param(START, "pane.comparison", False, id="no comparison"),
        pytest.param(START.compared(COMPARED).closed(), "pane.comparison", False, id="closed"),
        pytest.param(START.compared(COMPARED), "pane.comparison", True, id="comparison"),
        pytest.param(START.compared(COMPARED), "pair.next", True, id="pairs"),
        pytest.param(START, "pair.next", False, id="pairs of the list"),
        pytest.param(START, "link.open", False, id="no address"),
        pytest.param(START.opened("vote"), "link.open", True, id="address"),
        pytest.param(START, "mark.undo", False, id="nothing to undo"),
        pytest.param(flag_turned(START), "mark.undo", True, id="something to undo"),
        pytest.param(START.filtered("zeppelin"), "mark.all_read", False, id="mark nothing"),
        pytest.param(START, "mark.all_read", True, id="mark all"),
        pytest.param(Session(), "app.quit", True, id="quit"),
    ],
)
def test_a_command_is_live_where_it_can_act(session: Session, name: str, *, expected: bool) -> None:
    """A command is offered where there is something for it to act on."""
    assert expected == allows(session, name)


@pytest.mark.parametrize(
    "session",
    [
        pytest.param(Session(), id="empty"),
        pytest.param(START, id="headlines"),
        pytest.param(START.moved_to(3), id="brief"),
        pytest.param(entered(START, "article"), id="article"),
        pytest.param(START.compared(COMPARED), id="comparison"),
        pytest.param(START.compared(COMPARED).filtered("zeppelin"), id="comparison, empty list"),
    ],
)
@pytest.mark.parametrize("name", [entry.id for entry in COMMANDS])
def test_every_command_is_answered_for_everywhere(session: Session, name: str) -> None:
    """Whether a command is live is known in every pane; there is always a way to quit."""
    assert allows(session, name) in (True, False)
    assert allows(session, "app.quit")


@pytest.mark.parametrize(
    ("session", "name", "expected"),
    [
        pytest.param(START, "link.open", "No address is known for this article.", id="address"),
        pytest.param(START, "pane.comparison", "No comparison is open.", id="comparison"),
        pytest.param(START, "pair.next", "Next pair: in the comparison only.", id="pane"),
        pytest.param(START, "mark.undo", "Nothing to take back.", id="undo"),
        pytest.param(START, "app.help", "", id="nothing"),
    ],
)
def test_what_is_in_the_way_is_said(session: Session, name: str, expected: str) -> None:
    """The reader is told why a command has nothing to act on."""
    assert expected == obstacle(session, name)


def test_a_key_means_the_command_that_is_live() -> None:
    """A key that two panes share is heard as each pane's own; one that is not shared, always."""
    shared = [
        replace(entry, keys=("a",)) if entry.id == "pair.next" else entry for entry in COMMANDS
    ]

    assert is_heard("article.marks", "article", shared)
    assert not is_heard("article.marks", "comparison", shared)
    assert is_heard("article.marks", "headlines", shared)
    assert is_heard("pair.note", "article", shared)
