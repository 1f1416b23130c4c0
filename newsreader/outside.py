"""The machine around the screen: its clipboard, its files, its programs, its browser."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from newsreader import browsers, clipboard, programs
from newsreader.core.outside import Cancelled, Ran, Saved
from newsreader.core.text import Clean, clean, clean_line
from newsreader.saving import SaveError, TakenError, free_name, save

KEPT = 1 << 18
"""Bytes of what a command prints that are kept."""
LONGEST_S = 300.0
"""How long a command may take."""


class Machine:
    """The machine that the program runs on."""

    def __init__(self, folder: str = "") -> None:
        self._folder = Path(folder)

    @property
    def folder(self) -> Clean:
        """The folder that reports are saved in, as people see it."""
        return clean_line(os.fsdecode(self._folder.absolute()))

    def copy(self, text: Clean, cancelled: Cancelled) -> str | None:
        """Give a text to the first clipboard that takes it; return how, in words."""
        return clipboard.copy(text, os.environ, cancelled)

    def save(self, name: str, lines: Iterable[str]) -> Saved:
        """Save lines in a new file; a name is seen from the folder of reports."""
        try:
            path = self._folder / Path(name).expanduser()
        except (RuntimeError, ValueError):  # There is nobody by that name, or can be.
            return Saved(clean_line(name), clean_line(f"{name}: no such home folder"))
        if not path.name:
            return Saved(clean_line(name), clean_line(f"{name or '.'}: not a file name"))
        place = clean_line(os.fsdecode(path.absolute()))
        try:
            save(path, lines)
        except TakenError as fault:
            other = Path(name).with_name(free_name(path).name)
            return Saved(place, clean_line(str(fault)), str(other))
        except SaveError as fault:
            return Saved(place, clean_line(str(fault)))
        return Saved(place)

    def run(self, words: Sequence[str], text: Clean, cancelled: Cancelled) -> Ran:
        """Give a text to a command, without a shell, and wait for its end."""
        answer = programs.run(
            words, text.encode(), seconds=LONGEST_S, most=KEPT, cancelled=cancelled
        )
        return Ran(
            clean(answer.output.decode(errors="replace").expandtabs()),
            answer.cut,
            answer.status,
            clean_line(answer.fault) if answer.fault else None,
        )

    def browse(self, address: str, cancelled: Cancelled) -> str | None:
        """Hand an http or https address to the first browser that takes it; return by what."""
        return browsers.browse(address, os.environ, cancelled)
