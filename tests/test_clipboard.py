"""Clipboards, each by a stand-in for the program that belongs to it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader import clipboard
from newsreader.clipboard import TOOLS, copy

TEXT = "São 40 houses – 家\nburned"
Tool = Callable[..., None]


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """Return a function that puts a program of a name on the path.

    It writes what it was called with and what it was given to files beside it.
    """

    def made(name: str, code: str = "") -> None:
        file = tmp_path / name
        file.write_text(
            f"#!{sys.executable} -SE\n"
            "import sys, time\n"
            f"{code}\n"
            f"open({str(file)!r} + '.took', 'wb').write(sys.stdin.buffer.read())\n"
            f"open({str(file)!r} + '.words', 'w').write(' '.join(sys.argv[1:]))\n"
            "print('noise'); print('noise', file=sys.stderr)\n",
            encoding="utf-8",
        )
        file.chmod(0o755)

    return made


def surroundings(folder: Path, *variables: str) -> dict[str, str]:
    """Return an environment with nothing on the path but what is in a folder."""
    return {"PATH": str(folder), **dict.fromkeys(variables, "set")}


def waiting() -> bool:
    """Say that somebody waits."""
    return False


@pytest.mark.parametrize("each", TOOLS, ids=lambda each: " ".join(each.words[:3]))
def test_each_tool_takes_the_text_where_its_clipboard_is(
    tool: Tool, tmp_path: Path, each: clipboard.Tool
) -> None:
    """Nothing but its arguments and the text in its encoding, and no shell between."""
    name, *words = each.words
    refusing = "if '-w' in sys.argv: sys.exit(1)" if each is TOOLS[-1] else ""
    tool(name, refusing)
    environ = surroundings(tmp_path, *filter(None, [each.needs]))

    how = copy(TEXT, environ, waiting)

    assert (each.place or f"with {name}") == how
    assert TEXT == (tmp_path / f"{name}.took").read_bytes().decode(each.encoding)
    assert words == (tmp_path / f"{name}.words").read_text(encoding="utf-8").split()


@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("wl-copy", ()),
        ("xclip", ("WAYLAND_DISPLAY",)),
        ("tmux", ("DISPLAY",)),
        ("pbcopy", ("SSH_CONNECTION",)),
        ("clip.exe", ("SSH_TTY",)),
    ],
)
def test_a_tool_without_its_clipboard_is_not_asked(
    tool: Tool, tmp_path: Path, name: str, variables: tuple[str, ...]
) -> None:
    """No display, no multiplexer, or a machine that is not the one the reader sits at."""
    tool(name)

    assert copy(TEXT, surroundings(tmp_path, *variables), waiting) is None
    assert not (tmp_path / f"{name}.took").exists()


def test_where_there_is_no_tool_nothing_is_copied(tmp_path: Path) -> None:
    """It is left to the terminal."""
    assert copy(TEXT, surroundings(tmp_path, "DISPLAY", "TMUX"), waiting) is None


def test_the_next_one_is_asked_when_one_fails_or_hangs(
    tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A display that is gone may refuse, or answer never."""
    monkeypatch.setattr(clipboard, "PATIENCE_S", 1.0)
    tool("wl-copy", "time.sleep(30)")
    tool("xclip", "sys.exit(1)")
    tool("xsel")
    begun = time.monotonic()

    how = copy(TEXT, surroundings(tmp_path, "DISPLAY", "WAYLAND_DISPLAY"), waiting)

    assert "with xsel" == how
    assert time.monotonic() - begun < 20


def test_who_waits_no_more_gets_nothing_copied(tool: Tool, tmp_path: Path) -> None:
    """A text that another took the place of."""
    tool("xclip")

    assert copy(TEXT, surroundings(tmp_path, "DISPLAY"), lambda: True) is None
    assert not (tmp_path / "xclip.took").exists()


def test_nothing_of_a_tool_reaches_the_screen(
    tool: Tool, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What it prints on either stream is dropped."""
    tool("xclip")

    copy(TEXT, surroundings(tmp_path, "DISPLAY"), waiting)

    assert ("", "") == capfd.readouterr()
