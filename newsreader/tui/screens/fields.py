"""Dialogs with a line to fill in, and one to wait in."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsreader.core.text import clean_line
from newsreader.tui import content
from newsreader.tui.widgets.typing_field import TypingField


@dataclass(frozen=True, slots=True)
class Asked:
    """What a line is asked for."""

    title: str
    detail: str
    """What the reader should know to fill it in."""
    deed: str
    """What Enter does."""


class FieldDialog(ModalScreen[str | None]):
    """One line to fill in; closes with it, or with None when it is left."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Leave it", show=False)]

    def __init__(self, asked: Asked, text: str, problem: str = "") -> None:
        super().__init__()
        self._asked = asked
        self._text = text
        self._problem = problem

    def compose(self) -> ComposeResult:
        """Compose what is asked, what was wrong with the last answer, and the line."""
        with Vertical(classes="dialog"):
            title = content.sentence((self._asked.title, "bold $accent"))
            yield Static(title, classes="dialog-title")
            yield Static(content.line(self._asked.detail), classes="field-detail")
            if self._problem:
                problem = content.sentence((clean_line(self._problem), "bold $warning"))
                yield Static(problem, classes="field-detail")
            field = TypingField(
                clean_line(self._text), id="note-field", compact=True, select_on_focus=False
            )
            field.cursor_blink = False
            yield field
            yield Static(content.line(f"Enter {self._asked.deed} · Esc leaves it"), id="note-foot")

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)


class WaitingDialog(ModalScreen[bool]):
    """Something under way; closes with True when the reader stops it."""

    BINDINGS = [Binding("escape,q", "dismiss(True)", "Stop it", show=False)]

    def __init__(self, title: str, detail: str) -> None:
        super().__init__()
        self._heading = title
        self._detail = detail

    def compose(self) -> ComposeResult:
        """Compose what is under way, and how to stop it."""
        with Vertical(classes="dialog"):
            yield Static(content.sentence((self._heading, "bold $accent")), classes="dialog-title")
            yield Static(content.line(self._detail), classes="field-detail")
            yield Static(content.line("Esc stops it"), id="note-foot")
