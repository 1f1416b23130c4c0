"""The settings: what each does, what it may be, and what it is when nobody states it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsreader.core.commands import COMMANDS, Command
from newsreader.core.keymap import Keymap, remapped
from newsreader.core.order import SORTS, Sort
from newsreader.core.weights import THRESHOLDS, Thresholds

THEMES = ("newsreader-dark", "newsreader-light", "ansi-dark", "ansi-light")
LIST_WIDTHS = (24, 72)
"""The narrowest and the widest list that can be asked for, in columns."""
MEASURE = 84
MEASURES = (40, 160)
"""The least and the most that a line of reading text may be allowed, in columns."""
LEAST = (0.05, 0.95)
"""The least and the most that the probability of a pair may have to be."""

Value = str | int | float | bool | Sequence[str] | Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader has settled; the defaults are in force where nothing is stated."""

    library: tuple[str, ...] = ()
    """Paths; empty for the library that comes with the program."""
    theme: str = THEMES[0]
    list_width: int | None = None
    """Columns; None for a width that suits the screen."""
    measure: int = MEASURE
    """The widest that a column of reading text gets, in columns."""
    marks: bool = True
    """Whether the article shows in its margin what its counterpart says of each sentence."""
    sort: Sort = "newest"
    same: float = THRESHOLDS.same
    """How probable it must be that two sentences say the same, to pair them as such."""
    related: float = THRESHOLDS.related
    """How probable it must be, to pair them as related; `same` at most."""
    reports: str = ""
    """The folder that reports are saved in; empty for the current one."""
    keymap: Keymap = field(default_factory=dict)
    """Keys by command id, for the commands whose keys are not those of the table."""

    @property
    def thresholds(self) -> Thresholds:
        """How probable pairs of sentences must be."""
        return Thresholds(self.same, self.related)


DEFAULTS = Settings()


class Setting(NamedTuple):
    """One setting: its key, what it may be, in words, and what it does."""

    key: str
    allowed: str
    help: str


def _or(words: Sequence[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


SETTINGS = (
    Setting(
        "library",
        "a path or a list of paths",
        "What is read when no path is given; relative to the settings' folder.",
    ),
    Setting("theme", _or(THEMES), "Colours; the last two use the terminal's own."),
    Setting(
        "list_width",
        f"`auto`, or {LIST_WIDTHS[0]} to {LIST_WIDTHS[1]}",
        "Columns of the list of headlines beside an article.",
    ),
    Setting(
        "measure",
        f"{MEASURES[0]} to {MEASURES[1]}",
        "The most columns that a line of reading text gets.",
    ),
    Setting(
        "marks",
        "`yes`, `no`",
        "Marks in an article's margin that say what its counterpart does with each sentence.",
    ),
    Setting("sort", _or(SORTS), "The order of the headlines on the screen."),
    Setting(
        "same",
        f"{LEAST[0]} to {LEAST[1]}",
        "How probable it must be that two sentences say the same, for them to be paired as such.",
    ),
    Setting(
        "related",
        f"{LEAST[0]} to {LEAST[1]}, `same` at most",
        "How probable it must be for them to be paired as related.",
    ),
    Setting(
        "reports",
        "a path",
        "The folder that reports are saved in; relative to the settings' folder.",
    ),
    Setting(
        "keymap",
        "keys by command id",
        "Other keys for commands; `newsreader keys` lists the ids.",
    ),
)
"""Every setting once: the README's table is made from it."""


def commands(settings: Settings) -> tuple[Command, ...]:
    """Return the table of commands with the keys in force."""
    return remapped(settings.keymap) if settings.keymap else COMMANDS


def values(settings: Settings) -> dict[str, Value]:
    """Return the value of each setting by its key, as a file could state it."""
    return {
        "library": list(settings.library),
        "theme": settings.theme,
        "list_width": settings.list_width or "auto",
        "measure": settings.measure,
        "marks": settings.marks,
        "sort": settings.sort,
        "same": settings.same,
        "related": settings.related,
        "reports": settings.reports,
        "keymap": {name: list(keys) for name, keys in settings.keymap.items()},
    }


def value_label(key: str, value: Value) -> str:
    """Return the value of a setting as people read it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not value:
        return _EMPTY.get(key, "no key")
    if isinstance(value, str | int | float):
        return str(value)
    return (", " if key in _EMPTY else " ").join(value)


_EMPTY = {
    "library": "the bundled one",
    "reports": "the current one",
    "keymap": "the table of keys",
}
"""What an empty value stands for, by setting; elsewhere it is a command without a key."""


def settings_table() -> str:
    """Return the settings as a Markdown table: key, what it may be, the default, what it does."""
    stated = values(DEFAULTS)
    lines = ["| setting | may be | default | does |", "|---|---|---|---|"]
    for key, allowed, does in SETTINGS:
        lines.append(f"| `{key}` | {allowed} | {value_label(key, stated[key])} | {does} |")
    return "\n".join(lines)
