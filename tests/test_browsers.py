"""The reader's browser, by a stand-in for each program that knows it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.browsers import browse

ADDRESS = "https://news.example/a?b=[c]&d=%20'e"
Program = Callable[..., None]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Return a function that puts a program on the path, which writes down what it is called."""

    def made(name: str, status: int = 0) -> None:
        file = tmp_path / name
        file.write_text(
            f"#!{sys.executable} -SE\n"
            "import sys\n"
            f"open({str(tmp_path / 'called')!r}, 'a').write(repr([{name!r}, *sys.argv[1:]]))\n"
            "print('noise'); print('noise', file=sys.stderr)\n"
            f"sys.exit({status})\n",
            encoding="utf-8",
        )
        file.chmod(0o755)

    return made


def called(folder: Path) -> str:
    """Return what was called."""
    file = folder / "called"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def waiting() -> bool:
    """Say that somebody waits."""
    return False


def test_the_address_is_one_argument(
    program: Program, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """No shell reads it, and what the program prints reaches no screen."""
    program("xdg-open")
    environ = {"PATH": str(tmp_path), "DISPLAY": ":0"}

    assert "xdg-open" == browse(ADDRESS, environ, waiting)
    assert "xdg-open" == browse("HTTP://news.example", environ, waiting)
    assert "".join(
        repr(["xdg-open", address]) for address in (ADDRESS, "HTTP://news.example")
    ) == called(tmp_path)
    assert ("", "") == capfd.readouterr()


def test_without_windows_no_browser_for_windows_is_asked(program: Program, tmp_path: Path) -> None:
    """It would fall back to one that draws over the screen."""
    program("xdg-open")

    assert browse(ADDRESS, {"PATH": str(tmp_path)}, waiting) is None
    assert "" == called(tmp_path)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("{0}/mine --new", ["mine", "--new", ADDRESS]),
        ("{0}/mine -u %s -q", ["mine", "-u", ADDRESS, "-q"]),
        ("'{0}/unclosed:{0}/none:{0}/mine", ["mine", ADDRESS]),
    ],
)
def test_the_browser_that_is_named_is_asked_first(
    program: Program, tmp_path: Path, named: str, expected: list[str]
) -> None:
    """With the arguments it is named with; one that is none is passed over."""
    program("mine")
    program("xdg-open")
    environ = {"PATH": str(tmp_path), "DISPLAY": ":0", "BROWSER": named.format(tmp_path)}

    assert "mine" == browse(ADDRESS, environ, waiting)
    assert repr(expected) == called(tmp_path)


def test_the_next_one_is_asked_when_one_refuses(program: Program, tmp_path: Path) -> None:
    """What ends badly has not opened it."""
    program("wslview", status=1)
    program("xdg-open")
    environ = {"PATH": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}

    assert "xdg-open" == browse(ADDRESS, environ, waiting)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "-new", "https:x", "ftp://x", ""]
)
def test_only_web_addresses_are_handed_on(program: Program, tmp_path: Path, address: str) -> None:
    """Whatever else an article may state."""
    program("xdg-open")

    assert browse(address, {"PATH": str(tmp_path), "DISPLAY": ":0"}, waiting) is None
    assert "" == called(tmp_path)
