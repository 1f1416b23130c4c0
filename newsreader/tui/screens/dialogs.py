"""The small dialogs: a text to read, a question, and a choice from a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from newsreader.core.boards import Board, Entry
from newsreader.core.commands import Command
from newsreader.core.layout import Page, lay_out
from newsreader.core.text import clean_line, fold
from newsreader.tui import content
from newsreader.tui.bindings import bindings
from newsreader.tui.widgets.page_view import PageView, cells

SHOWN_ENTRIES = 1_000
"""Entries of a board that are listed: the list measures every one of them."""
TAKING = ("copy.passage", "copy.view", "report.pipe")
"""The commands that work on a board, by id."""
_CHOICE_WIDTH = 76
"""Cells that a choice has on one line."""
SHOWN_CHOICES = 60
"""Choices shown at once; typing narrows the rest down."""


class TextPage(PageView):
    """A page in a dialog, laid out at the dialog's width."""

    def __init__(self, page: Page) -> None:
        super().__init__(id="dialog-body")
        self._page = page

    def on_resize(self) -> None:
        """Lay the page out for the new width."""
        width = max(1, self.scrollable_content_region.width - 1)
        lines = list(lay_out(self._page, width, cells))
        self.show_page(self._page.text, (lines,), (0,), (width,))


class TextDialog(ModalScreen[None]):
    """Something to read; closed by the keys that close things."""

    BINDINGS = [
        Binding("escape,q,question_mark,f1,enter,h,left", "dismiss", "Close", show=False),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("space,pagedown,ctrl+d", "scroll(10)", "Page down", show=False),
        Binding("b,pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
        Binding("g,home", "scroll(-1000000000)", "Top", show=False),
        Binding("G,end", "scroll(1000000000)", "Bottom", show=False),
    ]
    body = query_one("#dialog-body", TextPage)

    def __init__(self, title: str, page: Page) -> None:
        super().__init__()
        self._heading = title
        self._page = page

    def compose(self) -> ComposeResult:
        """Compose the title, the text, and how to close it."""
        with Vertical(classes="dialog dialog-tall"):
            yield Static(content.sentence((self._heading, "bold $accent")), classes="dialog-title")
            yield TextPage(self._page)
            yield Static(content.line("j k scroll · Esc closes"), classes="dialog-foot")

    def action_scroll(self, lines: int) -> None:
        """Scroll the text."""
        self.body.scroll_lines(lines)


class Question(ModalScreen[bool]):
    """A question with yes and no; no is what Esc says."""

    BINDINGS = [
        Binding("y", "answer(True)", "Yes", show=False),
        Binding("n,escape,q", "answer(False)", "No", show=False),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Compose the question and the keys that answer it."""
        with Vertical(classes="dialog"):
            with VerticalScroll(id="question-text", can_focus=False):
                yield Static(content.lines(self._question))
            with Horizontal(id="question-answers"):
                yield Button(content.line("y yes"), id="yes", compact=True)
                yield Button(content.line("n no"), id="no", compact=True)

    def on_mount(self) -> None:
        """Begin at the answer that changes nothing."""
        self.query_one("#no", Button).focus()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - an action's argument
        """Close with the answer."""
        self.dismiss(answer)


class NoteDialog(ModalScreen[str | None]):
    """One line to write; closes with it, or with None when it is to stay as it was."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Leave it", show=False)]

    def __init__(self, heading: str, text: str) -> None:
        super().__init__()
        self._heading = heading
        self._text = text

    def compose(self) -> ComposeResult:
        """Compose the heading, the line, and the keys."""
        with Vertical(classes="dialog"):
            yield Static(content.sentence((self._heading, "bold $accent")), classes="dialog-title")
            field = Input(clean_line(self._text), id="note-field", compact=True)
            field.cursor_blink = False
            yield field
            yield Static(content.line("Enter keeps · Esc leaves it"), id="note-foot")

    @on(Input.Submitted)
    def _kept(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)


class BoardDialog(ModalScreen[int | None]):
    """One kind of evidence as a list; closes with the place of the entry that was chosen."""

    BINDINGS = [
        Binding("escape,q,h,left", "dismiss(None)", "Close", show=False),
        Binding("j", "move('down')", "Down", show=False),
        Binding("k", "move('up')", "Up", show=False),
        Binding("space,ctrl+d", "move('page_down')", "Page down", show=False),
        Binding("b,ctrl+u", "move('page_up')", "Page up", show=False),
        Binding("g", "move('first')", "Top", show=False),
        Binding("G", "move('last')", "Bottom", show=False),
    ]
    options = query_one("#board-entries", OptionList)

    def __init__(
        self,
        board: Board,
        at: int,
        commands: Sequence[Command] = (),
        take: Callable[[str, int | None], None] = lambda *_: None,
    ) -> None:
        """`take` carries those of the commands out that work on a board, by id, at an entry."""
        super().__init__()
        self._board = board
        self._at = at
        self._take = take
        taking = [entry for entry in commands if entry.id in TAKING]
        self._bindings = BindingsMap.merge([BindingsMap(bindings(taking)), self._bindings])

    def compose(self) -> ComposeResult:
        """Compose the title, the entries, and the keys."""
        entries = self._board.entries
        heading = f"{self._board.title} · {len(entries)}"
        with Vertical(classes="dialog dialog-tall dialog-wide"):
            yield Static(content.sentence((heading, "bold $accent")), classes="dialog-title")
            if entries:
                yield OptionList(*map(_entry, entries[:SHOWN_ENTRIES]), id="board-entries")
            else:
                yield OptionList(id="board-entries", disabled=True)
                yield Static(content.line(self._board.nothing))
            more = f"{len(entries) - SHOWN_ENTRIES} more are not listed · "
            keys = "Enter goes to the sentence · Esc closes"
            foot = f"{more if len(entries) > SHOWN_ENTRIES else ''}{keys}"
            yield Static(content.line(foot), classes="dialog-foot")

    def on_mount(self) -> None:
        """Begin at the entry that was chosen last."""
        if self._board.entries:
            self.options.highlighted = min(self._at, len(self._board.entries) - 1)
            self.options.focus()

    def action_move(self, way: str) -> None:
        """Move through the entries by the keys that move everywhere."""
        moves: dict[str, Callable[[], None]] = {
            "down": self.options.action_cursor_down,
            "up": self.options.action_cursor_up,
            "page_down": self.options.action_page_down,
            "page_up": self.options.action_page_up,
            "first": self.options.action_first,
            "last": self.options.action_last,
        }
        moves[way]()

    def action_command(self, name: str) -> None:
        """Take out of the program what is chosen, or all of it."""
        self._take(name, self.options.highlighted)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index)


def _entry(entry: Entry) -> Option:
    """Return an entry on a line for what it is about and one for each side that speaks."""
    about = f"{entry.about} · " if entry.about else ""
    rows = [content.sentence((f"{entry.mark} ", "bold $accent"), (about + entry.verdict, "bold"))]
    for letter, told in (("A", entry.left), ("B", entry.right)):
        if told:
            rows.append(content.sentence((f"  {letter}  ", "$muted"), told))
    return Option(Content("\n").join(rows))


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen."""

    id: str
    title: str
    detail: str = ""


class ChoiceDialog(ModalScreen[str | None]):
    """A list to choose from, narrowed by typing; closes with the id that was chosen."""

    field = query_one("#choice-field", Input)
    options = query_one("#choice-options", OptionList)

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._heading = title
        self._choices = tuple((choice, fold(choice.title)) for choice in choices)
        self._shown: tuple[Choice, ...] = ()

    def compose(self) -> ComposeResult:
        """Compose the title, the field and the list."""
        with Vertical(classes="dialog dialog-tall"):
            yield Static(content.sentence((self._heading, "bold $accent")), classes="dialog-title")
            yield Input(id="choice-field", compact=True, placeholder="type to narrow")
            yield OptionList(id="choice-options", markup=False)
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
        moves: dict[str, Callable[[], None]] = {
            "down": self.options.action_cursor_down,
            "up": self.options.action_cursor_up,
            "pagedown": self.options.action_page_down,
            "pageup": self.options.action_page_up,
        }
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
        elif event.key in moves:
            event.stop()
            event.prevent_default()
            moves[event.key]()


def _choice(choice: Choice) -> Content:
    """Return a choice on one line, or on two where its detail would not be seen."""
    title, detail = content.sentence(choice.title), content.sentence((choice.detail, "$muted"))
    if title.cell_length + detail.cell_length < _CHOICE_WIDTH:
        return title + Content("  ") + detail
    return title + Content("\n    ") + detail if choice.detail else title
