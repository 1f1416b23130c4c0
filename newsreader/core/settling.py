"""Settings taken from what a file states; what is wrong is named, and costs nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import partial

from newsreader.core.article import Problem
from newsreader.core.commands import COMMANDS
from newsreader.core.keymap import RefusedKeyError, key_named, without_clashes
from newsreader.core.order import SORTS
from newsreader.core.settings import DEFAULTS, LEAST, LIST_WIDTHS, MEASURES, THEMES, Settings
from newsreader.core.text import Clean, clean_line

_YES = ("yes", "true", "on")
_NO = ("no", "false", "off")
_NOTHING = ("", "~", "null")
"""How YAML writes that there is no value; the default is in force."""
_IDS = tuple(entry.id for entry in COMMANDS)

KeyPath = tuple[str, ...]
"""The keys that lead to a value: `("theme",)`, `("keymap", "compare.open")`."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The settings that a file states, where each stands, and what is wrong with the others."""

    settings: Settings = DEFAULTS
    lines: Mapping[KeyPath, int | None] = field(default_factory=dict)
    """The line of each value that counts."""
    problems: tuple[Problem, ...] = ()


def settled(
    stated: Mapping[str, object], file: Clean, lines: Mapping[KeyPath, int] | None = None
) -> Settled:
    """Return the settings that parsed YAML states, one wrong value never costing another.

    Every value is a string or a list or mapping of such; `lines` says where the keys stand.
    """
    desk = _Desk(file, lines or {})
    for key, value in stated.items():
        take = _TAKERS.get(key)
        if take and value not in _NOTHING:
            take(desk, value)
        elif not take:
            desk.refuse((key,), f"no such setting{_nearest(key, tuple(_TAKERS))}")
    _settle_thresholds(desk)
    return Settled(desk.settings, dict(desk.taken), tuple(desk.problems))


@dataclass(slots=True)
class _Desk:
    """Where the stated values are looked at, one by one."""

    file: Clean
    lines: Mapping[KeyPath, int]
    settings: Settings = DEFAULTS
    taken: dict[KeyPath, int | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def accept(self, path: KeyPath, settings: Settings) -> None:
        self.settings = settings
        self.taken[path] = self.lines.get(path)

    def refuse(self, path: KeyPath, reason: str) -> None:
        text = clean_line(f"{': '.join(path)[:100]}: {reason[:300]}")
        self.problems.append(Problem(self.file, text, self.lines.get(path)))


def _nearest(word: str, known: Sequence[str]) -> str:
    """Return the known word that was perhaps meant, as a question."""
    close = get_close_matches(word[:100].lower(), known, n=1, cutoff=0.5)
    return f"; is {close[0]} meant?" if close else ""


def _shown(value: object) -> str:
    return value if isinstance(value, str) else "a list or mapping"


def _take_library(desk: _Desk, value: object) -> None:
    paths = value if isinstance(value, list) else [value]
    sound = [path for path in paths if isinstance(path, str) and path and "\0" not in path]
    if len(sound) < len(paths):
        desk.refuse(("library",), "not a path, or a list of paths, each a line of text")
    if sound:
        desk.accept(("library",), replace(desk.settings, library=tuple(sound)))


def _take_theme(desk: _Desk, value: object) -> None:
    if value in THEMES:
        desk.accept(("theme",), replace(desk.settings, theme=str(value)))
    else:
        desk.refuse(("theme",), _none_of(THEMES, value))


def _take_sort(desk: _Desk, value: object) -> None:
    for sort in SORTS:
        if sort == value:
            desk.accept(("sort",), replace(desk.settings, sort=sort))
            return
    desk.refuse(("sort",), _none_of(SORTS, value))


def _none_of(allowed: Sequence[str], value: object) -> str:
    return f"not one of {', '.join(allowed)}: {_shown(value)}"


def _take_list_width(desk: _Desk, value: object) -> None:
    width = _number(value, LIST_WIDTHS)
    if width is not None or value == "auto":
        desk.accept(("list_width",), replace(desk.settings, list_width=width))
    else:
        desk.refuse(("list_width",), f"not auto or {_between(LIST_WIDTHS)}: {_shown(value)}")


def _take_measure(desk: _Desk, value: object) -> None:
    measure = _number(value, MEASURES)
    if measure is not None:
        desk.accept(("measure",), replace(desk.settings, measure=measure))
    else:
        desk.refuse(("measure",), f"not {_between(MEASURES)}: {_shown(value)}")


def _between(limits: tuple[int, int]) -> str:
    return f"a whole number from {limits[0]} to {limits[1]}"


def _number(value: object, limits: tuple[int, int]) -> int | None:
    """Return the whole number that a value writes in ASCII digits, where it is within limits."""
    if not (isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 5):  # noqa: PLR2004
        return None
    number = int(value)
    return number if limits[0] <= number <= limits[1] else None


def _take_marks(desk: _Desk, value: object) -> None:
    word = _shown(value).lower()
    if word in (*_YES, *_NO):
        desk.accept(("marks",), replace(desk.settings, marks=word in _YES))
    else:
        desk.refuse(("marks",), f"not yes or no: {_shown(value)}")


_PROBABILITY = re.compile(r"0?\.[0-9]{1,4}")


def _take_threshold(desk: _Desk, value: object, *, name: str) -> None:
    least, most = LEAST
    written = value if isinstance(value, str) and _PROBABILITY.fullmatch(value) else None
    if written is not None and least <= float(written) <= most:
        number = float(written)
        settings = desk.settings
        same, related = (number, settings.related) if name == "same" else (settings.same, number)
        desk.accept((name,), replace(settings, same=same, related=related))
    else:
        desk.refuse((name,), f"not a number from {least} to {most}: {_shown(value)}")


def _settle_thresholds(desk: _Desk) -> None:
    """Refuse thresholds that leave no room for related sentences between them and the others."""
    same, related = desk.settings.thresholds
    if related <= same:
        return
    desk.settings = replace(desk.settings, same=DEFAULTS.same, related=DEFAULTS.related)
    for name, value, reason in (
        ("same", same, f"is less than related, {related}"),
        ("related", related, f"is more than same, {same}"),
    ):
        if (name,) in desk.taken:
            del desk.taken[name,]
            desk.refuse((name,), f"{value} {reason}; the defaults are in force")


def _take_reports(desk: _Desk, value: object) -> None:
    if isinstance(value, str) and value and "\0" not in value:
        desk.accept(("reports",), replace(desk.settings, reports=value))
    else:
        desk.refuse(("reports",), "not a path, a line of text")


def _take_keymap(desk: _Desk, value: object) -> None:
    if not isinstance(value, dict):
        desk.refuse(("keymap",), "not a mapping of command ids to keys")
        return
    wanted = dict(_wanted_keys(desk, value))
    kept, clashes = without_clashes(wanted)
    for clash in clashes:
        desk.refuse(("keymap", clash.refused), str(clash))
    desk.settings = replace(desk.settings, keymap=kept)
    desk.taken.update({path: desk.lines.get(path) for path in (("keymap", name) for name in kept)})


def _wanted_keys(
    desk: _Desk, stated: Mapping[object, object]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the keys of each command that has any sound ones, refusing the others by name."""
    for name, value in stated.items():
        path = ("keymap", str(name))
        if name not in _IDS:
            desk.refuse(path, f"no such command{_nearest(str(name), _IDS)}")
            continue
        written = value if isinstance(value, list) else [value]
        keys = [key for one in written if (key := _sound_key(desk, path, one))]
        if keys or not written:
            yield str(name), tuple(dict.fromkeys(keys))


def _sound_key(desk: _Desk, path: KeyPath, written: object) -> str | None:
    """Return the key that is written; one that is none is refused by name."""
    if not isinstance(written, str):
        desk.refuse(path, "not a key, or a list of keys")
    elif not written:
        desk.refuse(path, "no key; [] takes a command's keys away, and '#' is written in quotes")
    else:
        try:
            return key_named(written)
        except RefusedKeyError as reason:
            desk.refuse(path, f"{written}: {reason}")
    return None


_TAKERS: Mapping[str, Callable[[_Desk, object], None]] = {
    "library": _take_library,
    "theme": _take_theme,
    "list_width": _take_list_width,
    "measure": _take_measure,
    "marks": _take_marks,
    "sort": _take_sort,
    "same": partial(_take_threshold, name="same"),
    "related": partial(_take_threshold, name="related"),
    "reports": _take_reports,
    "keymap": _take_keymap,
}
