"""The small dialogs: a text to read, a question, a line to write, and a list of evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.visual import Visual
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from newsreader.core.boards import Board, Entry
from newsreader.core.commands import COMMANDS, Command
from newsreader.core.layout import Page, lay_out
from newsreader.core.text import clean_line
from newsreader.tui import content
from newsreader.tui.bindings import bindings, closing, dialog_foot, moving
from newsreader.tui.cursor import put_cursor
from newsreader.tui.screens.moving import steps
from newsreader.tui.widgets.entry_list import EntryList
from newsreader.tui.widgets.hanging import Hanging
from newsreader.tui.widgets.page_view import PageView, cells
from newsreader.tui.widgets.typing_field import TypingField

SHOWN_ENTRIES = 1_000
"""Entries of a board that are listed: the list measures every one of them."""
_LOW = 10
"""Lines of a screen too low for anything but the title and the entries of a board."""
TAKING = ("copy.passage", "copy.view", "report.pipe")
"""The commands that work on a board, by id."""


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

    body = query_one("#dialog-body", TextPage)

    def __init__(self, title: str, page: Page, commands: Sequence[Command] = COMMANDS) -> None:
        super().__init__()
        self._heading = title
        self._page = page
        self._bindings = BindingsMap(
            [
                Binding("enter", "dismiss(None)"),
                *moving(commands),
                *closing(commands, "pane.out", "app.close", "app.help"),
            ]
        )
        self._foot = dialog_foot(commands, "scroll")

    def compose(self) -> ComposeResult:
        """Compose the title, the text, and how to close it."""
        with Vertical(classes="dialog dialog-tall"):
            yield Static(content.sentence((self._heading, "bold $accent")), classes="dialog-title")
            yield TextPage(self._page)
            yield Static(content.line(self._foot), classes="dialog-foot")

    def on_mount(self) -> None:
        """Put the terminal's cursor where the text begins."""
        self.call_after_refresh(self._take_cursor)

    def _take_cursor(self) -> None:
        put_cursor(self.body, self.body.cursor_spot)

    def action_move(self, verb: str) -> None:
        """Scroll the text as the command `move.` with this verb does."""
        self.body.scroll_lines(steps(verb, self.body.page))


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

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Take the terminal's cursor along."""
        widget = event.widget
        self.call_after_refresh(lambda: put_cursor(widget, widget.content_region.offset))

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
            field = TypingField(clean_line(self._text), id="note-field", compact=True)
            field.cursor_blink = False
            yield field
            yield Static(content.line("Enter keeps · Esc leaves it"), id="note-foot")

    @on(Input.Submitted)
    def _kept(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)


class BoardDialog(ModalScreen[int | None]):
    """One kind of evidence as a list; closes with the place of the entry that was chosen."""

    options = query_one("#board-entries", EntryList)

    def __init__(
        self,
        board: Board,
        at: int,
        commands: Sequence[Command] = COMMANDS,
        take: Callable[[str, int | None], None] = lambda *_: None,
    ) -> None:
        """`take` carries those of the commands out that work on a board, by id, at an entry."""
        super().__init__()
        self._board = board
        self._at = at
        self._take = take
        taking = [entry for entry in commands if entry.id in TAKING]
        self._bindings = BindingsMap([*bindings(taking), *moving(commands), *closing(commands)])

    def compose(self) -> ComposeResult:
        """Compose the title, the entries, and the keys."""
        entries = self._board.entries
        heading = f"{self._board.title} · {len(entries)}"
        with Vertical(classes="dialog dialog-tall dialog-wide"):
            yield Static(content.sentence((heading, "bold $accent")), classes="dialog-title")
            if entries:
                yield EntryList(*map(_entry, entries[:SHOWN_ENTRIES]), id="board-entries")
            else:
                yield EntryList(id="board-entries", disabled=True)
                yield Static(content.line(self._board.nothing))
            more = f"{len(entries) - SHOWN_ENTRIES} more are not listed · "
            keys = "Enter goes to the sentence · Esc closes"
            foot = f"{more if len(entries) > SHOWN_ENTRIES else ''}{keys}"
            yield Static(content.line(foot), classes="dialog-foot")

    def on_resize(self, event: events.Resize) -> None:
        """Leave out what stands around the entries where they have no room."""
        self.set_class(event.size.height < _LOW, "-low")

    def on_mount(self) -> None:
        """Begin at the entry that was chosen last."""
        self.call_after_refresh(self.options.take_cursor)
        if self._board.entries:
            self.options.highlighted = min(self._at, len(self._board.entries) - 1)
            self.options.focus()

    def action_move(self, verb: str) -> None:
        """Move through the entries as the command `move.` with this verb does."""
        self.options.move(verb)

    def action_command(self, name: str) -> None:
        """Take out of the program what is chosen, or all of it."""
        self._take(name, self.options.highlighted)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index)


def _entry(entry: Entry) -> Option:
    return Option(_evidence(entry))


def _evidence(entry: Entry) -> Visual:
    """Return an entry on a line for what it is about and one for each side that speaks."""
    about = f"{entry.about} · " if entry.about else ""
    mark = content.sentence((f"{entry.mark} ", "bold $accent"))
    rows = [(mark, content.sentence((about + entry.verdict, "bold")))]
    for letter, told in (("A", entry.left), ("B", entry.right)):
        if told:
            rows.append((content.sentence((f"  {letter}  ", "$muted")), content.sentence(told)))
    return Hanging(*rows)
