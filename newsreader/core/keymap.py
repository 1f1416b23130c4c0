"""Keys a reader may give to commands, and which of them are refused."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from newsreader.core.commands import COMMANDS, PANES, Command, Pane, key_label
from newsreader.core.text import clean_line

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of commands by their ids."""

_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
_EDITING = ("insert", "delete", "backspace")
_FUNCTIONS = tuple(f"f{number}" for number in range(1, 13))
NAMED_KEYS = frozenset(
    {
        *("enter", "escape", "tab", "space", *_MOVING, *_EDITING, *_FUNCTIONS),
        *("shift+tab", *(f"shift+{key}" for key in _MOVING)),
        *(f"ctrl+{key}" for key in (*string.ascii_lowercase, *_MOVING)),
    }
)
"""Keys with a name, as terminals send them; any printed character is a key as well."""

LEFT_ALONE = {
    "ctrl+c": "copies",
    "ctrl+z": "stops the program",
    "ctrl+s": "stops the terminal's output",
    "ctrl+q": "quits at once",
    "ctrl+m": "is Enter to a terminal",
    "ctrl+j": "is Enter to some terminals",
    "ctrl+i": "is Tab to a terminal",
    "ctrl+h": "is Backspace to some terminals",
}
"""Keys that no command may have, and why."""

_OTHER_NAMES = {
    **{key_label(key).lower(): key for key in NAMED_KEYS},
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", " ": "space",
    "page_up": "pageup", "page_down": "pagedown", "backtab": "shift+tab", "plus": "+",
    "minus": "-", "comma": ",", "colon": ":", "semicolon": ";", "full_stop": ".", "slash": "/",
    "question_mark": "?", "underscore": "_", "tilde": "~", "at": "@", "vertical_line": "|",
}  # fmt: skip
"""What else people call some keys, the words of the key table included."""


class RefusedKeyError(ValueError):
    """A key that cannot be one, with the reason."""


def key_named(written: str) -> str:
    """Return the key that somebody wrote, as the command table has it; raise RefusedKeyError."""
    if len(written) == 1 and written not in _OTHER_NAMES:
        if written.isprintable() and written == clean_line(written):
            return written
        raise RefusedKeyError("not a character that can be typed")
    key = _OTHER_NAMES.get(written.lower(), written.lower())
    if key in LEFT_ALONE:
        raise RefusedKeyError(f"{key} {LEFT_ALONE[key]} and is left alone")
    if key in NAMED_KEYS or len(key) == 1:
        return key
    raise RefusedKeyError(f"no key is called {written}{_instead(key)}")


def _instead(key: str) -> str:
    modifier, plus, rest = key.partition("+")
    if plus and modifier == "shift" and len(rest) == 1:
        return f"; write {rest.upper()}" if rest.isalpha() else "; write what it types"
    if plus and modifier in {"alt", "meta", "super", "cmd"}:
        return f"; {modifier} is not used, many terminals keep it"
    return ""


@dataclass(frozen=True, slots=True)
class Clash:
    """One key for two commands in one pane; the keys stated for the first do not count."""

    refused: str
    key: str
    other: str
    pane: Pane

    def __str__(self) -> str:
        return f"{key_label(self.key)} is the key of {self.other} in the {self.pane} pane"


def without_clashes(wanted: Keymap) -> tuple[dict[str, tuple[str, ...]], tuple[Clash, ...]]:
    """Return the keymap without the entries that clash, and why those were refused.

    Of two entries the later is refused. A refused command gets its own keys back, which others
    may have taken, so that the rest is looked at again; with no entry left nothing clashes.
    """
    kept = dict(wanted)
    clashes: list[Clash] = []
    while clash := next(_clashes(kept), None):
        clashes.append(clash)
        del kept[clash.refused]
    return kept, tuple(clashes)


def _clashes(keymap: Keymap) -> Iterator[Clash]:
    """Yield what clashes with an entry of the keymap, the last entry first."""
    table = remapped(keymap)
    by_id = {entry.id: entry for entry in table}
    for refused in reversed(tuple(keymap)):
        ours = by_id[refused]
        for entry in table:
            shared = [key for key in ours.keys if key in entry.keys]
            panes = [pane for pane in PANES if pane in ours.where & entry.where]
            if entry is not ours and shared and panes:
                yield Clash(refused, shared[0], entry.id, panes[0])


def remapped(keymap: Keymap) -> tuple[Command, ...]:
    """Return the table of commands with the keys of a keymap."""
    return tuple(replace(entry, keys=keymap.get(entry.id, entry.keys)) for entry in COMMANDS)
