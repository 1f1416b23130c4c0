"""The clipboards of the systems the reader runs on, each by the program that belongs to it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsreader.programs import Cancelled, run

PATIENCE_S = 2.0
"""How long one program may take: one that cannot reach its clipboard may wait for ever."""


class Tool(NamedTuple):
    """A program that takes a text from its standard input."""

    words: tuple[str, ...]
    needs: str = ""
    """The variable without which there is no such clipboard."""
    here: bool = False
    """Whether its clipboard is that of the machine itself, which over ssh is not the reader's."""
    encoding: str = "utf-8"
    place: str = ""
    """Where the text is then, where that is not the clipboard."""


TOOLS = (
    Tool(("wl-copy", "--type", "text/plain"), needs="WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard", "-in"), needs="DISPLAY"),
    Tool(("xsel", "--clipboard", "--input"), needs="DISPLAY"),
    Tool(("pbcopy",), here=True),
    Tool(("clip.exe",), here=True, encoding="utf-16-le"),
    Tool(("termux-clipboard-set",), here=True),
    Tool(("tmux", "load-buffer", "-w", "-"), needs="TMUX", place="into tmux's buffer"),
    Tool(("tmux", "load-buffer", "-"), needs="TMUX", place="into tmux's buffer"),
)
"""In the order they are tried; tmux before 3.2 knows no `-w`, which reaches its terminal too."""

_UTF_8 = {"LC_CTYPE": "UTF-8"}
"""What pbcopy takes its text for follows the locale."""


def copy(text: str, environ: Mapping[str, str], cancelled: Cancelled) -> str | None:
    """Give a text to the first clipboard that takes it; return how, in words, or None."""
    for tool in _at_hand(environ):
        if cancelled():
            return None
        name = tool.words[0]
        env = {**environ, **_UTF_8} if name == "pbcopy" else environ
        answer = run(
            tool.words,
            text.encode(tool.encoding),
            seconds=PATIENCE_S,
            env=env,
            cancelled=cancelled,
        )
        if answer.status == 0:
            return tool.place or f"with {name}"
    return None


def _at_hand(environ: Mapping[str, str]) -> Iterator[Tool]:
    """Yield the tools that are here and have a clipboard."""
    far = "SSH_CONNECTION" in environ or "SSH_TTY" in environ
    for tool in TOOLS:
        wanted = not tool.needs or environ.get(tool.needs)
        if wanted and not (tool.here and far):
            path = shutil.which(tool.words[0], path=environ.get("PATH"))
            if path is not None:
                yield tool
