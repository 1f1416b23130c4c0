"""What a person states about a capture in the YAML file beside it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from newsreader.core.article import Problem
from newsreader.core.text import Clean, clean_line
from newsreader.formats.statement import NOTHING, Statement, statement

LINE_ROLES = ("headline", "standfirst", "body", "briefs")
_RANGE = re.compile(r"(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST_FIELD = 2000
_MOST_PROBLEMS = 20
_DAY = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[Tt\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?"
    r"\s*(?:[Zz]|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?"
)
_NO_TEXT = re.compile(
    r"[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d+)(?:e[-+]?\d+)?|0x[0-9a-f]+|[-+]?\.inf|\.nan|"
    r"true|false|yes|no|on|off",
    re.IGNORECASE,
)
"""What YAML takes for a number or a truth value."""
_KEPT_KEY = re.compile(r"([a-z]+):[ \t]+(\S.*)")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The fields that a sidecar states; what it states wins over what a capture shows."""

    headline: Clean | None = None
    standfirst: Clean | None = None
    section: Clean | None = None
    source: Clean | None = None
    author: Clean | None = None
    story: Clean | None = None
    note: Clean | None = None
    date: dt.date | None = None
    url: str | None = None
    language: str | None = None
    lines: Mapping[str, tuple[range, ...]] = field(default_factory=dict)
    """For some of `LINE_ROLES`, the lines of the capture that play it, counted from 1."""


def sidecar(text: str, file: Clean) -> tuple[Sidecar, tuple[Problem, ...]]:
    """Return what the YAML `text` states, and a problem for each part of it that does not count."""
    plain = statement(text)
    problems = [*_faults(plain, file), *_doubles(plain, file), *_unquoted_values(plain, file)]
    found = Sidecar()
    for key, value in (_kept(text) if plain.broken else plain.values).items():
        found, reasons = _with_field(found, key, value)
        problems.extend(_problem(file, reason) for reason in reasons)
    if len(problems) > _MOST_PROBLEMS:
        more = f"and {len(problems) - _MOST_PROBLEMS} problems more"
        problems[_MOST_PROBLEMS:] = [_problem(file, more)]
    return found, tuple(problems)


def _doubles(plain: Statement, file: Clean) -> tuple[Problem, ...]:
    """Return a problem for each key that is stated twice."""
    keys = Counter(plain.keys)
    doubled = [key for key, times in keys.items() if times > 1]
    return tuple(
        _problem(file, f"{key}: stated more than once, the last counts") for key in doubled
    )


def _unquoted_values(plain: Statement, file: Clean) -> tuple[Problem, ...]:
    """Return a problem for each number and truth value where words are asked for."""
    return tuple(
        _problem(file, f"{key}: {value} is no text for YAML: put it in quotes")
        for key, value in plain.values.items()
        if key in _SETTERS and key in plain.bare and _NO_TEXT.fullmatch(str(value))
    )


def _faults(plain: Statement, file: Clean) -> tuple[Problem, ...]:
    """Return why a sidecar is not used, or not sound; nothing where it is."""
    if plain.fault is None:
        return ()
    unused = "" if plain.broken or plain.fault == NOTHING else ": the sidecar is not used"
    return (_problem(file, f"{plain.fault}{unused}", plain.line),)


def _kept(text: str) -> dict[str, object]:
    """Return the plain `key: value` lines of broken YAML, where the value is words alone."""
    kept: dict[str, object] = {}
    for line in text.splitlines():
        match = _KEPT_KEY.fullmatch(line.rstrip())
        if match and match[1] not in kept and match[1] in _READERS:
            kept[match[1]] = _unquoted(match[2])
    kept.pop("lines", None)
    return kept


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _with_field(found: Sidecar, key: str, value: object) -> tuple[Sidecar, Sequence[str]]:
    """Return `found` with one more field, and the reasons why some of it does not count."""
    reader = _READERS.get(key)
    if reader is None:
        return found, [f"{key}: an unknown key"]
    if value in ("", "~", "null"):
        return found, []
    if key == "lines":
        lines, reasons = _lines(value)
        return replace(found, lines=lines), reasons
    if not isinstance(value, str):
        return found, [f"{key}: not one line of text"]
    line = clean_line(value)
    if len(line) > _LONGEST_FIELD:
        return found, [f"{key}: longer than {_LONGEST_FIELD} characters"]
    found, reason = reader(found, key, line)
    return found, [reason] if reason else []


def _with_line(found: Sidecar, key: str, line: Clean) -> tuple[Sidecar, str | None]:
    return (_SETTERS[key](found, line) if line else found), None


def _with_date(found: Sidecar, key: str, line: Clean) -> tuple[Sidecar, str | None]:
    match = _DAY.fullmatch(line)
    try:
        day = dt.date.fromisoformat(match[1]) if match else None
    except ValueError:
        day = None
    if day is None:
        return found, f"{key}: not a date like 2024-11-18: {line}"
    return replace(found, date=day), None


def _with_url(found: Sidecar, key: str, line: Clean) -> tuple[Sidecar, str | None]:
    reason = f"{key}: not an http or https address"
    try:
        parts = urlsplit(line)
        sound = parts.scheme in {"http", "https"} and parts.hostname is not None
    except ValueError:
        return found, reason
    if not sound or any(char.isspace() or char in '"<>\\^`{|}\ufffd' for char in line):
        return found, reason
    return replace(found, url=line), None


def _with_language(found: Sidecar, key: str, line: Clean) -> tuple[Sidecar, str | None]:
    if not _LANGUAGE.fullmatch(line):
        return found, f"{key}: not a language code like en: {line}"
    return replace(found, language=line.lower().replace("_", "-")), None


def _lines(value: object) -> tuple[dict[str, tuple[range, ...]], Sequence[str]]:
    """Return the line ranges of each role, and what is wrong with each that is not sound."""
    if not isinstance(value, dict):
        return {}, ["lines: not a mapping of " + ", ".join(LINE_ROLES)]
    found: dict[str, tuple[range, ...]] = {}
    reasons = []
    for role, stated in value.items():
        ranges = _ranges(stated)
        if role not in LINE_ROLES:
            reasons.append(f"lines: {role}: an unknown key")
        elif ranges is None:
            reasons.append(f"lines: {role}: not a line number, a range like 3-9, or a list")
        else:
            found[role] = ranges
    return found, reasons


def _ranges(stated: object) -> tuple[range, ...] | None:
    """Return the ranges of `3`, `3-9` or a list of these; `None` for anything else."""
    parts = stated if isinstance(stated, list) else str(stated).split(",")
    ranges = []
    for part in parts:
        match = _RANGE.fullmatch(part.strip()) if isinstance(part, str) else None
        if not match:
            return None
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last:
            return None
        ranges.append(range(first, last + 1))
    return tuple(ranges)


def _problem(file: Clean, reason: str, line: int | None = None) -> Problem:
    return Problem(file, clean_line(reason[:400]), line)


_SETTERS: dict[str, Callable[[Sidecar, Clean], Sidecar]] = {
    "headline": lambda found, line: replace(found, headline=line),
    "standfirst": lambda found, line: replace(found, standfirst=line),
    "section": lambda found, line: replace(found, section=line),
    "source": lambda found, line: replace(found, source=line),
    "author": lambda found, line: replace(found, author=line),
    "story": lambda found, line: replace(found, story=line),
    "note": lambda found, line: replace(found, note=line),
}
_READERS = {
    **dict.fromkeys(_SETTERS, _with_line),
    "date": _with_date,
    "url": _with_url,
    "language": _with_language,
    "lines": _with_line,
}
