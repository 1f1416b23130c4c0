"""Files found below paths and read with care: regular ones only, no larger than a cap."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.core.article import Problem, Severity
from newsreader.core.text import Clean, clean_line

LARGEST = 20_000_000
"""Bytes from which a file is not read."""

CAPTURES = frozenset({".txt", ".text"})
SIDECARS = (".yaml", ".yml")
NOT_READ = {
    **dict.fromkeys((".md", ".markdown"), "Markdown files are not supported"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "HTML files are not supported"),
    **dict.fromkeys((".xml", ".rss", ".atom"), "feeds are not supported"),
    ".json": "JSON files are not supported",
    ".opml": "OPML files are not supported",
    **dict.fromkeys((".gz", ".zip", ".bz2", ".xz", ".7z"), "packed files are not supported"),
}
"""Kinds of file that hold news but cannot be read, and the reason given."""

_OPENING = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_DIGITS = re.compile(r"(\d+)")
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """A file that should be read."""

    path: str
    """As the system knows it, bytes that are no characters kept as surrogates."""
    below: str
    """The path below its root, `/` between folders: the same on every machine."""
    named: bool = False
    """Whether somebody asked for this very file."""

    @property
    def shown(self) -> Clean:
        """The path below its root as people see it."""
        return shown(self.below)

    @property
    def suffix(self) -> str:
        """The end of the name that tells its kind, in small letters."""
        return os.path.splitext(self.path)[1].lower()


def shown(path: str | os.PathLike[str]) -> Clean:
    """Return `path` as people see it: one line, nothing in it that a terminal would obey."""
    return clean_line(os.fsdecode(path))


def failure(error: OSError) -> str:
    """Return why the system would not do it, in words."""
    return f"not read: {(error.strerror or type(error).__name__).lower()}"


def found_files(paths: Sequence[Path], cancelled: Callable[[], bool]) -> Iterator[Found | Problem]:
    """Return the files at and below `paths` in a stable order, and what could not be looked at."""
    visited: set[tuple[int, int]] = set()
    for path in paths:
        name = os.fspath(path)
        try:
            mode = os.stat(name).st_mode
        except (OSError, ValueError) as error:
            yield Problem(shown(name), clean_line(_missing(name, error)), severity="error")
            continue
        if not stat.S_ISDIR(mode):
            yield _named(name, mode)
            continue
        if _holds_itself(name):
            reason = clean_line("a link to a folder that holds the link itself")
            yield Problem(shown(name), reason, severity="error")
            continue
        empty = True
        for entry in _below(name, visited, cancelled):
            empty = empty and not (isinstance(entry, Found) and entry.suffix in CAPTURES)
            yield entry
        if empty and not cancelled():
            reason = clean_line("no file in this folder can be read")
            yield Problem(shown(name), reason, severity="error")


def _missing(name: str, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "not a path"
    if os.path.islink(name):
        return "a link that leads nowhere"
    return failure(error) if not isinstance(error, FileNotFoundError) else "no such file or folder"


def _holds_itself(name: str) -> bool:
    """Whether `name` is a link to a folder above it, so that its files have another path too."""
    if not os.path.islink(name):
        return False
    target = os.path.realpath(name)
    return os.path.commonpath([target, os.path.realpath(os.path.dirname(name) or ".")]) == target


def _named(name: str, mode: int) -> Found | Problem:
    """Return the file that somebody asked for, or why it is none."""
    below = os.path.basename(os.path.abspath(name))
    if stat.S_ISREG(mode):
        return Found(name, below, named=True)
    return Problem(shown(name), clean_line("not read: not a regular file"), severity="error")


def _below(
    root: str, visited: set[tuple[int, int]], cancelled: Callable[[], bool]
) -> Iterator[Found | Problem]:
    """Return what stands below `root`, folder by folder, hidden and backup files left out."""
    pending = [(root, "")]
    while pending and not cancelled():
        path, below = pending.pop()
        try:
            status = os.stat(path)
            if stat.S_ISDIR(status.st_mode):
                twice = (status.st_dev, status.st_ino) in visited
                if twice or (below and os.path.islink(path)):
                    continue
                visited.add((status.st_dev, status.st_ino))
                names = [name for name in os.listdir(path) if _is_plain(name)]
                names.sort(key=_natural, reverse=True)
                pending.extend(
                    (os.path.join(path, name), f"{below}/{name}" if below else name)
                    for name in names
                )
                continue
        except OSError as error:
            yield _unreadable(path, below or path, error)
            continue
        if stat.S_ISREG(status.st_mode):
            yield Found(path, below)


def _is_plain(name: str) -> bool:
    return not name.startswith(".") and not name.endswith("~")


def _natural(name: str) -> tuple[tuple[int, str | int], ...]:
    """Return what puts `name` in the order that people expect: 2 before 10."""
    parts = _DIGITS.split(name.casefold())
    return tuple(
        (0, int(part)) if at % 2 and len(part) < 19 and part.isascii() else (1, part)  # noqa: PLR2004
        for at, part in enumerate(parts)
    )


def _unreadable(path: str, below: str, error: OSError) -> Problem:
    if os.path.islink(path):
        return Problem(shown(below), clean_line("a link that leads nowhere"), severity="error")
    return Problem(shown(below), clean_line(failure(error)), severity="error")


def sidecar_of(path: str) -> str | None:
    """Return the path of the sidecar beside a capture, if there is one."""
    stem = os.path.splitext(path)[0]
    return next((stem + end for end in SIDECARS if os.path.lexists(stem + end)), None)


def has_capture(path: str) -> bool:
    """Whether the capture that a sidecar speaks of stands beside it."""
    folder, name = os.path.split(path)
    stem = os.path.splitext(name)[0]
    try:
        beside = os.listdir(folder or ".")
    except OSError:
        return False
    return any(
        os.path.splitext(other)[0] == stem and os.path.splitext(other)[1].lower() in CAPTURES
        for other in beside
    )


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file, which file that is, and what went wrong."""

    raw: bytes = b""
    identity: tuple[int, int] | None = None
    problem: str | None = None
    severity: Severity = "error"


def content(path: str, largest: int = LARGEST) -> Content:
    """Return the bytes of a regular file of at most `largest` bytes; never wait for any."""
    try:
        handle = os.open(path, _OPENING)
    except (OSError, ValueError) as error:
        return Content(problem=failure(error) if isinstance(error, OSError) else "not a path")
    try:
        return _content(handle, largest)
    except OSError as error:
        return Content(problem=failure(error))
    finally:
        os.close(handle)


def _content(handle: int, largest: int) -> Content:
    before = os.fstat(handle)
    identity = (before.st_dev, before.st_ino)
    if not stat.S_ISREG(before.st_mode):
        return Content(problem="not read: not a regular file")
    pieces, size = [], 0
    while size <= largest and before.st_size <= largest:
        piece = os.read(handle, min(_PIECE, largest + 1 - size))
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
    if max(size, before.st_size) > largest:
        return Content(problem=f"not read: larger than {largest / 1e6:.3g} MB")
    after = os.fstat(handle)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return Content(b"".join(pieces), identity, "changed while it was read", "warning")
    return Content(b"".join(pieces), identity)


def machine_free(below: str) -> bytes:
    """Return the bytes that name a path below its root on every machine."""
    return os.fsencode(unicodedata.normalize("NFC", below))
