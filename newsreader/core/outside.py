"""What the screen may ask of the machine, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from newsreader.core.text import Clean

Cancelled = Callable[[], bool]
"""Whether nobody waits for the work any more."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a report was saved, or why it was not."""

    place: Clean
    """The whole path, as people see it."""
    problem: Clean | None = None
    """In one line; None when all went well."""
    other: str | None = None
    """Another name that is free, where this one is taken."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command that was given a text."""

    output: Clean = Clean("")
    """The beginning of what it printed, errors included."""
    cut: bool = False
    """Whether it printed more."""
    status: int | None = None
    """What it ended with; None when it did not start or had to be stopped."""
    problem: Clean | None = None
    """Why it did not start, or why it was stopped, in one line."""


class Outside(Protocol):
    """The machine around the screen. Every call may take a while: none belongs in its thread."""

    @property
    def folder(self) -> Clean:
        """The folder that reports are saved in, as people see it."""

    def copy(self, text: Clean, cancelled: Cancelled) -> str | None:
        """Give a text to a clipboard; return which one, or None where there is none to give to."""

    def save(self, name: str, lines: Iterable[str]) -> Saved:
        """Save lines in a new file; one that exists is somebody's work and is left alone."""

    def run(self, words: Sequence[str], text: Clean, cancelled: Cancelled) -> Ran:
        """Give a text to a command, without a shell, and wait for its end."""

    def browse(self, address: str, cancelled: Cancelled) -> str | None:
        """Hand an address to a browser; return by what, or None where there is none."""


class Nowhere:
    """No machine around the screen: there is nothing to give to and nowhere to save."""

    @property
    def folder(self) -> Clean:
        """The folder that reports are saved in: none."""
        return Clean("")

    def copy(self, text: Clean, cancelled: Cancelled) -> str | None:  # noqa: ARG002 - as asked
        """Give a text to nobody."""
        return None

    def save(self, name: str, lines: Iterable[str]) -> Saved:  # noqa: ARG002 - as asked
        """Save nothing."""
        return Saved(Clean(""), Clean("files cannot be written here"))

    def run(self, words: Sequence[str], text: Clean, cancelled: Cancelled) -> Ran:  # noqa: ARG002
        """Run nothing."""
        return Ran(problem=Clean("commands cannot be run here"))

    def browse(self, address: str, cancelled: Cancelled) -> str | None:  # noqa: ARG002
        """Hand an address to nobody."""
        return None
