"""A choice from a list that typing narrows down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from newsreader.core.commands import COMMANDS, Command
from newsreader.core.text import fold
from newsreader.tui import content
from newsreader.tui.bindings import moves_beside_typing
from newsreader.tui.widgets.entry_list import EntryList
from newsreader.tui.widgets.typing_field import TypingField

_CHOICE_WIDTH = 76
"""Cells that a choice has on one line."""
SHOWN_CHOICES = 60
"""Choices shown at once; typing narrows the rest down."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen."""

    id: str
    title: str
    detail: str = ""


class ChoiceDialog(ModalScreen[str | None]):
    """A list to choose from, narrowed by typing; closes with the id that was chosen."""

    field = query_one("#choice-field", Input)
    options = query_one("#choice-options", EntryList)

    def __init__(
        self, title: str, choices: Sequence[Choice], commands: Sequence[Command] = COMMANDS
    ) -> None:
        super().__init__()
        self._heading = title
        self._choices = tuple((choice, fold(choice.title)) for choice in choices)
        self._shown: tuple[Choice, ...] = ()
        self._moves = moves_beside_typing(commands)

    def compose(self) -> ComposeResult:
        """Compose the title, the field and the list."""
        with Vertical(classes="dialog dialog-tall"):
            yield Static(content.sentence((self._heading, "bold $accent")), classes="dialog-title")
            yield TypingField(id="choice-field", compact=True, placeholder="type to narrow")
            yield EntryList(id="choice-options", markup=False)
            yield Static(content.line("↑ ↓ move · Enter choose · Esc close"), classes="dialog-foot")

    def on_mount(self) -> None:
        """Show every choice to begin with."""
        self.options.can_focus = False
        self._narrow("")
        self.field.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._narrow(event.value)

    def _narrow(self, text: str) -> None:
        """Show the choices that hold every word that is typed."""
        wanted = fold(text).split()
        found = (c for c, folded in self._choices if all(word in folded for word in wanted))
        self._shown = tuple(choice for choice, _ in zip(found, range(SHOWN_CHOICES), strict=False))
        self.options.set_options([Option(_choice(choice)) for choice in self._shown])
        self.options.highlighted = 0 if self._shown else None

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._choose(self.options.highlighted)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose(event.option_index)

    def _choose(self, place: int | None) -> None:
        if place is not None and place < len(self._shown):
            self.dismiss(self._shown[place].id)

    def on_key(self, event: events.Key) -> None:
        """Move through the list while the field keeps the focus."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
        elif event.key in self._moves:
            event.stop()
            event.prevent_default()
            self.options.move(self._moves[event.key])


def _choice(choice: Choice) -> Content:
    """Return a choice on one line, or on two where its detail would not be seen."""
    title, detail = content.sentence(choice.title), content.sentence((choice.detail, "$muted"))
    if title.cell_length + detail.cell_length < _CHOICE_WIDTH:
        return title + Content("  ") + detail
    return title + Content("\n") + detail if choice.detail else title
