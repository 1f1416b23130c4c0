"""The standard streams: UTF-8 whatever the locale, one line a fault, a closed pipe no fault."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TextIO

from newsreader.core.text import clean_line

MAX_LINE = 600
"""Code points of a message: a name longer than that would hide the reason behind it."""

LONGEST = 1 << 20
"""Bytes of a line that is read; the rest of a longer one counts as a line of its own."""

_SURROGATES = re.compile("[\ud800-\udfff]")


class OutputError(Exception):
    """Standard output takes no more; the message says why."""


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output, each with its end.

    Raise BrokenPipeError when the reader has gone, OutputError when the place is full or closed.
    """
    if sys.stdout is None:
        raise OutputError("closed")
    try:
        for line in lines:
            sys.stdout.buffer.write(encoded(line))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon(sys.stdout)
        raise
    except OSError as fault:
        abandon(sys.stdout)
        raise OutputError(fault.strerror or str(fault)) from fault


def lines(path: Path | None) -> Iterator[str]:
    """Yield the lines of a file, or of standard input, in UTF-8; raise OSError where it ends."""
    if path is None and sys.stdin is None:
        return
    with path.open("rb") if path else nullcontext(sys.stdin.buffer) as file:
        while piece := file.readline(LONGEST):
            yield piece.decode(errors="replace").lstrip("﻿")


def warn(message: str) -> None:
    """Write one line to standard error; a failure there has nowhere to be told."""
    if sys.stderr is None:
        return
    line = clean_line(message)
    if len(line) > MAX_LINE:
        line = clean_line(f"{line[: MAX_LINE // 2]} … {line[-MAX_LINE // 2 :]}")
    try:
        sys.stderr.buffer.write(encoded(f"newsreader: {line}"))
        sys.stderr.buffer.flush()
    except OSError:
        abandon(sys.stderr)


def encoded(line: str) -> bytes:
    """Return a line and its end in UTF-8, which has no half surrogate pair: U+FFFD stands there."""
    try:
        return f"{line}\n".encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", f"{line}\n").encode()


def leave_screen() -> None:
    """Let go of what the screen could not write to a terminal that has gone.

    The flush at the interpreter's end would fail, and make a status of its own of that.
    """
    try:
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)


def abandon(stream: TextIO) -> None:
    """Point a dead stream at nothing, so that the flush at the interpreter's end is silent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def prints_to_a_person() -> bool:
    """Whether standard output is a terminal that can do more than print lines."""
    return sys.stdout is not None and sys.stdout.isatty() and _capable()


def missing_for_screen() -> str | None:
    """Return what the screen needs and does not have; Textual reads stdin and writes stderr."""
    if sys.stdin is None or not sys.stdin.isatty():
        return "the screen needs a terminal, and standard input is none"
    if sys.__stderr__ is None or not sys.__stderr__.isatty():
        return "the screen needs a terminal, and standard error, which it draws on, is none"
    if not _capable():
        return "the screen needs a terminal that can move its cursor, and TERM says it cannot"
    if sys.__stderr__.encoding.lower().replace("-", "") != "utf8":
        return "the screen needs UTF-8, and the locale is not UTF-8"
    return None


def _capable() -> bool:
    return os.environ.get("TERM", "") not in {"", "dumb"}
