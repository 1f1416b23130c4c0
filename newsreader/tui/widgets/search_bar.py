"""The line where a search is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from newsreader.tui import content
from newsreader.tui.widgets.typing_field import TypingField

Scope = Literal["headlines", "everything", "text"]

_LABELS: dict[Scope, str] = {
    "headlines": "⌕ headlines ",
    "everything": "⌕ everything ",
    "text": "⌕ this text ",
}


class SearchBar(Vertical):
    """One line: what is searched, what is typed, and what is wrong with it."""

    label = query_one("#search-label", Static)
    field = query_one("#search-field", Input)
    trouble = query_one("#search-trouble", Static)

    scope: Scope = "headlines"
    _searches: Sequence[str] = ("",)
    _at = 0

    @dataclass
    class Typed(Message):
        """The query has changed."""

        scope: Scope
        text: str

    @dataclass
    class Kept(Message):
        """The reader is content with the query."""

        scope: Scope

    @dataclass
    class Dropped(Message):
        """The reader takes the query back."""

        scope: Scope

    def compose(self) -> ComposeResult:
        """Compose the label, the field and the place for trouble."""
        with Horizontal(id="search-line"):
            yield Static(id="search-label")
            field = TypingField(id="search-field", compact=True, select_on_focus=False)
            field.cursor_blink = False
            yield field
        yield Static(id="search-trouble")

    def open(self, scope: Scope, text: str, searches: Sequence[str]) -> None:
        """Show the line for a kind of search, with a query to go on from and earlier ones."""
        self.scope = scope
        self._searches = ("", *searches)
        self._at = 0
        self.label.update(content.line(_LABELS[scope]) + " ")
        self.say(())
        with self.prevent(Input.Changed):
            self.field.value = text
        self.field.cursor_position = len(text)
        self.display = True
        self.field.focus()

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    def say(self, troubles: tuple[str, ...]) -> None:
        """Say what is wrong with the query."""
        self.trouble.update(content.line("; ".join(troubles)))
        self.trouble.display = bool(troubles)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self.scope, event.value))

    @on(Input.Submitted)
    def _kept(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept(self.scope))

    def on_key(self, event: events.Key) -> None:
        """Take the query back at Esc, bring earlier ones at Up and Down, and stay here at Tab."""
        if event.key == "escape":
            event.stop()
            self.post_message(self.Dropped(self.scope))
        elif event.key in ("up", "down"):
            event.stop()
            self._at += 1 if event.key == "up" else -1
            self._at = max(0, min(self._at, len(self._searches) - 1))
            self.field.value = self._searches[self._at]
            self.field.cursor_position = len(self.field.value)
        elif event.key in ("tab", "shift+tab"):
            event.stop()
            event.prevent_default()
