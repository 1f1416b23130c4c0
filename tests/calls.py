"""A small library, and calls of the command line in processes of their own."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ONE = """\
Fire takes 40 houses on the hill

The council said 40 houses burned on Monday. Two roads stay closed.

The mayor of the town thanked the crews.
"""
TWO = """\
Houses lost on the hill

More than 60 houses burned on Monday, the council said. A school opened its doors for the night.
"""
THREE = """\
Bridge opens after a year

Lorries may use the new bridge from noon. The old one is taken down in spring.
"""

Answer = tuple[int, str, str]
"""Exit status, standard output, standard error."""

Ask = Callable[..., Answer]
"""A call in this process, as the fixture `ask` makes it."""


def library_in(folder: Path) -> Path:
    """Write three accounts, two of them of one fire, and return their folder."""
    library = folder / "library"
    library.mkdir()
    for name, text in (("one", ONE), ("two", TWO), ("three", THREE)):
        (library / f"{name}.txt").write_text(text, encoding="utf-8")
    return library


def run(
    *words: str | Path, env: Mapping[str, str] | None = None, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """Run a call in a process of its own, with no terminal, and wait for its end."""
    return subprocess.run(
        [sys.executable, "-m", "newsreader", *words],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
        timeout=60,
        check=False,
    )


def on_a_terminal(*words: str | Path, env: Mapping[str, str] | None = None) -> Answer:
    """Run a call with a terminal of 60 columns for its streams; return status and what it shows."""
    master, slave = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, "-m", "newsreader", *words],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "60", "LINES": "20", **(env or {})},
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # Linux says so when the last writer has gone.
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    return started.wait(timeout=60), shown.decode().replace("\r\n", "\n"), ""


def ids(ask: Ask) -> dict[str, str]:
    """Return the id of each article of the library by the name of its file."""
    _, out, _ = ask("list", "--json")
    return {record["file"].partition(".")[0]: record["id"] for record in json.loads(out)}
