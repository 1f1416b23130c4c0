"""Whole texts are searched beside the screen, from any pane."""

from __future__ import annotations

import threading

import pytest

from newsreader.core.session import Session
from tests.tui.conftest import OpenReader, settled, shown


@pytest.fixture
def slow_search(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold every search of whole texts until the event is set; none runs on the screen's thread."""
    may_search = threading.Event()
    found = Session.found

    def held(session: Session) -> object:
        if session.filter.bodies:
            assert threading.current_thread() is not threading.main_thread()
            may_search.wait(10)
        return found(session)

    monkeypatch.setattr(Session, "found", held)
    return may_search


async def test_enter_waits_for_the_texts_without_stopping_the_screen(
    open_reader: OpenReader, slow_search: threading.Event
) -> None:
    """F, a word and Enter at once: the status line says what is done, then the list is narrow."""
    async with open_reader() as (screen, pilot):
        await pilot.press("F", *"drones", "enter")
        await pilot.pause()
        line, listed = shown(screen).splitlines()[0], len(screen.session.headlines)
        slow_search.set()
        await settled(screen, pilot)

        assert "searching …" in line
        assert listed > len(screen.session.headlines) > 0
        assert ("drones", True) == (screen.session.filter.text, screen.session.filter.bodies)
        assert "searching …" not in shown(screen)


@pytest.mark.parametrize("keys", [["escape"], ["enter", "escape"]], ids=["typed", "kept"])
async def test_a_search_that_is_given_up_does_not_narrow_the_list(
    open_reader: OpenReader, slow_search: threading.Event, keys: list[str]
) -> None:
    """Esc while the texts are searched leaves everything listed."""
    async with open_reader() as (screen, pilot):
        await pilot.press("F", *"drones")
        await pilot.pause(0.2)
        await pilot.press(*keys)
        slow_search.set()
        await settled(screen, pilot)

        assert 12 == len(screen.session.headlines)
        assert "" == screen.session.filter.text


async def test_a_filter_in_a_comparison_shows_what_the_keys_act_on(open_reader: OpenReader) -> None:
    """Where the compared account is filtered out, an article stands there; Esc brings it back."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "c")
        await settled(screen, pilot)
        compared = screen.session.cursor
        await pilot.press("F", *"duffy")
        await pilot.pause(0.2)
        await settled(screen, pilot)
        narrowed, beside = screen.session.cursor, screen.comparison.display
        await pilot.press("escape")
        await settled(screen, pilot)

        assert compared != narrowed
        assert not beside
        assert (compared, "comparison") == (screen.session.cursor, screen.session.pane)
        assert screen.comparison.display
