"""The settings in force: from the environment, else from `config.yaml`, else the defaults."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_config_path

from newsreader.core.article import Problem
from newsreader.core.settings import DEFAULTS, THEMES, Settings, Value, values
from newsreader.core.settling import KeyPath, Settled, settled
from newsreader.core.text import Clean, clean_line
from newsreader.files import content, shown
from newsreader.formats.encoding import decoded
from newsreader.formats.statement import LARGEST, NOTHING, key_lines, statement

DEFAULT = "default"
FILE = "NEWSREADER_CONFIG"
"""The variable that names another file of settings."""
LIBRARY = "NEWSREADER_LIBRARY"
"""The variable that names the library: paths, apart as in PATH."""
THEME = "TEXTUAL_THEME"
"""The variable that names the theme; other programs' themes are theirs."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force, where each comes from, and what is wrong with those refused."""

    file: Path
    settings: Settings = DEFAULTS
    origins: Mapping[KeyPath, str] = field(default_factory=dict)
    """`$VARIABLE` or `FILE:LINE` by setting, `("keymap", ID)` included; absent for a default."""
    problems: tuple[Problem, ...] = ()


class Entry(NamedTuple):
    """One setting in force."""

    name: str
    """The key, for a command's keys `keymap.ID`."""
    value: Value
    origin: str
    """`default`, `$VARIABLE` or `FILE:LINE`."""


def entries(found: Config) -> Iterator[Entry]:
    """Yield every setting in force, and the keys of each command that was given others."""
    for key, value in values(found.settings).items():
        if isinstance(value, Mapping) and value:
            for name, keys in value.items():
                yield Entry(f"{key}.{name}", keys, found.origins.get((key, name), DEFAULT))
        else:
            yield Entry(key, value, found.origins.get((key,), DEFAULT))


def config_file() -> Path:
    """Return the file of settings, which need not be there."""
    named = os.environ.get(FILE, "")
    return Path(named) if named else user_config_path("newsreader", appauthor=False) / "config.yaml"


def config() -> Config:
    """Return the settings in force; a file that is missing or broken leaves the defaults so."""
    file = config_file()
    found = _with_folder(_with_paths(_settled(file), file), file)
    settings = found.settings
    origins = {path: _place(file, line) for path, line in found.lines.items()}
    library = tuple(part for part in os.environ.get(LIBRARY, "").split(os.pathsep) if part)
    if library:
        settings = replace(settings, library=library)
        origins["library",] = f"${LIBRARY}"
    theme = os.environ.get(THEME, "")
    if theme in THEMES:
        settings = replace(settings, theme=theme)
        origins["theme",] = f"${THEME}"
    problems = sorted(found.problems, key=lambda problem: problem.line or 0)
    return Config(file, settings, origins, tuple(problems))


def _place(file: Path, line: int | None) -> str:
    return f"{shown(file)}:{line}" if line else shown(file)


def _settled(file: Path) -> Settled:
    """Return what a file states, or why nothing of it counts."""
    name = shown(file)
    if not os.path.lexists(file) and not os.environ.get(FILE):
        return Settled()
    read = content(os.fspath(file), LARGEST)
    text = decoded(read.raw)
    fault = read.problem or (f"not read: {text.refused}" if text.refused else None)
    if fault:
        return _refused(name, fault, None)
    plain = statement(text.text)
    if plain.fault == NOTHING:
        return Settled()
    if plain.fault:
        return _refused(name, plain.fault, plain.line)
    places = key_lines(text.text)
    found = settled(plain.values, name, dict(places))
    remarks = (Problem(name, clean_line(remark)) for remark in text.remarks)
    return replace(found, problems=(*remarks, *_doubled(name, places), *found.problems))


def _refused(file: Clean, fault: str, line: int | None) -> Settled:
    reason = clean_line(f"{fault[:300]}; the defaults are in force")
    return Settled(problems=(Problem(file, reason, line),))


def _doubled(file: Clean, places: Sequence[tuple[KeyPath, int]]) -> Iterator[Problem]:
    """Yield a problem for each key that is stated again."""
    seen: set[KeyPath] = set()
    for path, line in places:
        if path in seen:
            reason = f"{': '.join(path)[:100]}: stated more than once, the last counts"
            yield Problem(file, clean_line(reason), line)
        seen.add(path)


def _with_paths(found: Settled, file: Path) -> Settled:
    """Return the library's paths as seen from the file's folder, without those that lead nowhere.

    A drive that is not there must not keep the reader from starting.
    """
    line = found.lines.get(("library",))
    paths: list[str] = []
    problems: list[Problem] = []
    for written in found.settings.library:
        path = os.path.join(file.parent, os.path.expanduser(written))
        if os.path.exists(path):
            paths.append(path)
        else:
            reason = clean_line(f"library: no such file or folder: {written[:300]}")
            problems.append(Problem(shown(file), reason, line))
    lines = {key: line for key, line in found.lines.items() if paths or key != ("library",)}
    settings = replace(found.settings, library=tuple(paths))
    return Settled(settings, lines, (*found.problems, *problems))


def _with_folder(found: Settled, file: Path) -> Settled:
    """Return the folder of reports as seen from the file's folder; one that is none is refused."""
    written = found.settings.reports
    path = os.path.join(file.parent, os.path.expanduser(written))
    if not written or os.path.isdir(path):
        return replace(found, settings=replace(found.settings, reports=written and path))
    lines = {key: line for key, line in found.lines.items() if key != ("reports",)}
    reason = clean_line(f"reports: no such folder: {written[:300]}")
    problem = Problem(shown(file), reason, found.lines.get(("reports",)))
    settings = replace(found.settings, reports="")
    return Settled(settings, lines, (*found.problems, problem))
