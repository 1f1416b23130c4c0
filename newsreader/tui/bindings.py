"""Textual bindings made from the command table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.binding import Binding
from textual.widgets import Input

from newsreader.core.commands import Command, key_for, key_label

COPY = Binding(
    "ctrl+c,super+c",
    "screen.copy_text",
    "Copy",
    show=False,
    tooltip="Copy the text that is selected.",
)
"""What the terminal's own key for copying does."""


_MOVING = "move."
_FIELD_KEYS = frozenset(
    key
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
)
"""Keys that a field one types into keeps for itself."""


def _joined(keys: Iterable[str]) -> str:
    """Return keys as Textual takes them, for which a comma is the end of a key."""
    return ",".join("comma" if key == "," else key for key in keys)


def moving(commands: Sequence[Command]) -> list[Binding]:
    """Return a binding for every movement, for a dialog with `action_move`."""
    return [
        Binding(
            _joined(entry.keys),
            f"move('{entry.id.removeprefix(_MOVING)}')",
            entry.title,
            show=False,
        )
        for entry in commands
        if entry.id.startswith(_MOVING) and entry.keys
    ]


def moves_beside_typing(commands: Sequence[Command]) -> dict[str, str]:
    """Return the movements, by the keys that type nothing and do nothing in a field."""
    arrows = {"down": "down", "up": "up", "pagedown": "page_down", "pageup": "page_up"}
    found = {
        key: entry.id.removeprefix(_MOVING)
        for entry in commands
        if entry.id.startswith(_MOVING)
        for key in entry.keys
        if len(key) > 1 and key != "space" and key not in _FIELD_KEYS
    }
    return arrows | found


_CLOSING = ("pane.out", "app.close")


def closing(commands: Sequence[Command], *ids: str, action: str = "dismiss(None)") -> list[Binding]:
    """Return a binding that closes a dialog: Esc, and the keys of some commands.

    Without `ids` these are the commands that go out of a pane or close it.
    """
    keys = _keys(commands, ids or _CLOSING)
    return [Binding(_joined(dict.fromkeys(["escape", *keys])), action, show=False)]


def _keys(commands: Sequence[Command], ids: Sequence[str]) -> list[str]:
    """Return the keys of the commands with these ids."""
    return [key for entry in commands if entry.id in ids for key in entry.keys]


_SIDEWAYS = {-1: ("pane.out", "pane.previous"), 1: ("pane.in", "pane.next")}
"""The commands whose keys go left and right in a table: those between panes do."""
_NOT_SIDEWAYS = frozenset({"enter", "escape"})


def sideways(commands: Sequence[Command]) -> list[Binding]:
    """Return a binding for each way across a table, for a dialog with `action_step`."""
    return [
        Binding(_joined(keys), f"step({step})", show=False)
        for step in _SIDEWAYS
        if (keys := _sideways_keys(commands, step))
    ]


def _sideways_keys(commands: Sequence[Command], step: int) -> list[str]:
    return [key for key in _keys(commands, _SIDEWAYS[step]) if key not in _NOT_SIDEWAYS]


def move_keys(commands: Sequence[Command]) -> str:
    """Return the first key of each way through a table, as people read them."""
    left, right = (_sideways_keys(commands, step)[:1] for step in _SIDEWAYS)
    down, up = (_keys(commands, (f"{_MOVING}{way}",))[:1] for way in ("down", "up"))
    return " ".join(map(key_label, [*left, *down, *up, *right]))


def dialog_foot(commands: Sequence[Command], does: str) -> str:
    """Return the line below a dialog that says how to move in it and how to leave it."""
    keys = " ".join(filter(None, (key_for(f"{_MOVING}{way}", commands) for way in ("down", "up"))))
    return f"{keys} {does} · Esc closes" if keys else "Esc closes"


def bindings(commands: Sequence[Command]) -> list[Binding]:
    """Return a binding for every command; each asks the screen to carry it out by its id."""
    return [
        Binding(
            _joined(entry.keys),
            f"command('{entry.id}')",
            entry.title,
            show=False,
            tooltip=entry.help,
            id=entry.id,
        )
        for entry in commands
        if entry.keys
    ]
