"""The reader's browser, by the program of each system that knows it.

Python's own list of browsers ends with those that would draw over the screen, and lets the others
write there.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from newsreader.programs import Cancelled, launch

PATIENCE_S = 2.0
"""How long a program may take to refuse; one that shows the address itself stays."""

SCHEMES = ("http://", "https://")


def browse(address: str, environ: Mapping[str, str], cancelled: Cancelled) -> str | None:
    """Hand an http or https address to the first browser that takes it; return its name."""
    if not address.lower().startswith(SCHEMES):
        return None
    for words in _calls(address, environ):
        if cancelled():
            return None
        if launch(words, seconds=PATIENCE_S, env=environ, cancelled=cancelled):
            return PurePath(words[0]).name
    return None


def _calls(address: str, environ: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the calls that could show an address: what $BROWSER names first."""
    for named in filter(None, environ.get("BROWSER", "").split(os.pathsep)):
        try:
            words = shlex.split(named)
        except ValueError:
            continue
        if not any("%s" in word for word in words):
            words.append("%s")
        yield [word.replace("%s", address) for word in words]
    windows = bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
    for words, usable in (
        (["open"], sys.platform == "darwin"),
        (["wslview"], True),
        (["termux-open-url"], True),
        (["xdg-open"], windows),
        (["gio", "open"], windows),
    ):
        if usable and shutil.which(words[0], path=environ.get("PATH")):
            yield [*words, address]
