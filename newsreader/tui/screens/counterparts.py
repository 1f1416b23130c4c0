"""The accounts that could stand beside the open one, looked for and offered to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from newsreader.core.article import Article
from newsreader.core.reading import source_or_file
from newsreader.core.stories import Counterpart
from newsreader.tui.background import Cancelled, Job
from newsreader.tui.screens.choosing import Choice, ChoiceDialog
from newsreader.tui.screens.comparing import NO_COUNTERPART, compare
from newsreader.tui.screens.waiting import has_come, wait_for

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

_CHOICES = 200
"""Counterparts offered to choose from, the likest first."""


@dataclass
class CounterpartsFound(Message):
    """The accounts that could stand beside one are known, the likest first."""

    number: int
    """Which answer was waited for."""
    article: Article
    found: tuple[Counterpart, ...]


def counterpart_search(screen: ReaderScreen, article: Article, number: int) -> Job:
    """Return the work of finding the accounts that could stand beside one."""
    library, stories, post = screen.session.library, screen.stories, screen.post_message

    def work(cancelled: Cancelled) -> None:
        found = stories.counterparts(article, library, _CHOICES)
        if not cancelled():
            post(CounterpartsFound(number, article, found))

    return work


def choose_counterpart(screen: ReaderScreen) -> None:
    """Look for the accounts that could stand beside the open one."""
    article = screen.session.article
    if article is not None:
        number = wait_for(screen, "looking for accounts …")
        screen.background.begin("compare", counterpart_search(screen, article, number))


def offer_counterparts(screen: ReaderScreen, message: CounterpartsFound) -> None:
    """Offer the accounts that were waited for, or say that there are none."""
    if not has_come(screen, message.number):
        return
    library = screen.session.library
    choices = [
        Choice(
            found.id,
            other.headline,
            f"{source_or_file(other)} · {found.score:.2f} · shares {', '.join(found.because)}",
        )
        for found in message.found
        if (other := library.get(found.id)) is not None
    ]
    if not choices:
        screen.say(NO_COUNTERPART)
        return

    def chosen(article_id: str | None) -> None:
        other = screen.session.library.get(article_id) if article_id else None
        if other is not None:
            compare(screen, message.article, lambda: other)

    screen.app.push_screen(ChoiceDialog("Compare with", choices, screen.commands), chosen)
