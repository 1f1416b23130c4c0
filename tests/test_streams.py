"""The command line in a process of its own: hostile text, odd locales, pipes and terminals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import characters, text as texts

from newsreader.streams import encoded
from tests.calls import on_a_terminal, run


@given(texts(alphabet=characters()))
def test_every_text_has_bytes(line: str) -> None:
    """A line goes out as UTF-8 whatever it holds, unchanged but for half surrogate pairs."""
    written = encoded(line).decode()

    assert "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in line) + "\n" == written


HOSTILE = {
    "[WORLD].txt": "[WORLD] Fire [/]\n\nThe [@click=app.quit]council[/] said so.\n",
    "esc\x1b]0;owned\x07.txt": "Fire \x1b]52;c;aGk=\x07 \x9b2J\n\nA \x1b[31mred\x1b[0m line.\n",
    "line\nbreak.txt": "Fire\u2028on the hill\n\nThe council\u202e said so.\n",
    "bidi\u202egnp.txt": "Fire \u202eon the hill\n\nA \u2066line\u2069 of text.\n",
    "--json": "Fire\n\nA line of text.\n",
}


@pytest.mark.parametrize("command", ["list", "show", "check", "search", "compare"])
@pytest.mark.parametrize("extra", [[], ["--json"]], ids=["plain", "json"])
def test_nothing_hostile_is_printed(command: str, extra: list[str], tmp_path: Path) -> None:
    """Names and contents come out as harmless text in every command and both forms."""
    for name, text in HOSTILE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / os.fsdecode(b"latin\xff.txt")).write_text("Fire\n\nA line.\n", encoding="utf-8")
    given = {"show": ["[WORLD].txt"], "search": ["fire"], "compare": ["[WORLD].txt"]}
    words = [str(tmp_path / w) if command != "search" else w for w in given.get(command, [])]
    extra = [] if command == "check" else extra

    done = run(command, *words, *extra, "-L", tmp_path)

    for printed in (done.stdout.decode(), done.stderr.decode()):
        assert not {char for char in printed if not char.isprintable()} - {"\n", "\t"}
    assert b"Traceback" not in done.stderr
    assert 0 == done.returncode
    assert b"[WORLD]" in done.stdout


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"HOME": "/nonexistent", "TERM": "dumb"},
    ],
    ids=["C", "ascii", "latin-1", "no home"],
)
def test_output_is_utf_8_whatever_the_locale(env: dict[str, str], tmp_path: Path) -> None:
    """Letters are neither escaped nor lost, in output, records, help and errors."""
    (tmp_path / "мост.txt").write_text("Мост “открыт”\n\nСовет сказал это — да.\n", "utf-8")

    listed = run("list", "-L", tmp_path, env=env)
    records = run("list", "--json", "-L", tmp_path, env=env)
    helped = run("--help", env=env)
    failed = run("show", "мост", "-L", tmp_path, env=env)

    assert "Мост “открыт”" in listed.stdout.decode()
    assert "Мост “открыт”" == json.loads(records.stdout.decode())[0]["headline"]
    assert "[PATH …]" in helped.stdout.decode()
    assert (1, True) == (failed.returncode, failed.stderr.startswith(b"newsreader: "))
    assert failed.stderr.decode()


@pytest.mark.parametrize("words", [["list", "--json"], ["--help"], ["list"]], ids=" ".join)
def test_a_closed_pipe_is_quiet(words: list[str], library: Path) -> None:
    """A reader that has read enough is no error, nor at the interpreter's end."""
    reader, writer = os.pipe()
    os.close(reader)

    done = run(*words, env={"NEWSREADER_LIBRARY": str(library)}, stdout=writer)
    os.close(writer)

    assert (0, b"") == (done.returncode, done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_one_line(library: Path) -> None:
    """What could not be written is said, with the status of failure."""
    full = os.open("/dev/full", os.O_WRONLY)

    done = run("list", "-L", library, stdout=full)
    os.close(full)

    assert (1, b"newsreader: standard output: No space left on device\n") == (
        done.returncode,
        done.stderr,
    )


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_survived(closed: str, library: Path) -> None:
    """Without a stream there is a status and no traceback."""
    call = f'"{sys.executable}" -m newsreader list -L "{library}" {closed}'

    done = subprocess.run(["/bin/sh", "-c", call], capture_output=True, timeout=60, check=False)

    assert (int(">&-" in closed.split()), b"Traceback" in done.stderr) == (done.returncode, False)


@pytest.mark.parametrize("words", [[], ["{}"], ["{}", "-L", "{}"], ["./list"]], ids=" ".join)
def test_the_screen_needs_a_terminal(words: list[str], library: Path) -> None:
    """Without one there is one line and status 2, at once."""
    done = run(*(word.format(library) for word in words))

    assert (2, b"", 1) == (done.returncode, done.stdout, done.stderr.count(b"\n"))
    assert b"needs a terminal" in done.stderr


def test_a_terminal_gets_a_table_that_fits(library: Path) -> None:
    """Headings stand over the columns and no row is wider than the terminal."""
    status, shown, _ = on_a_terminal("list", "-L", library, env={"NO_COLOR": "1"})

    plain = "".join(shown.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    assert 0 == status
    assert "Headline" in plain.split("\n")[0]
    assert all(len(line) <= 60 for line in plain.split("\n"))


def test_a_terminal_gets_prose_broken_at_its_width(library: Path) -> None:
    """Long lines end between words."""
    status, shown, _ = on_a_terminal("show", library / "two.txt", "-L", library)

    assert 0 == status
    assert all(len(line) <= 60 for line in shown.split("\n"))


@pytest.mark.parametrize(
    ("env", "reason"),
    [
        ({"TERM": "dumb"}, "TERM"),
        ({"TERM": ""}, "TERM"),
        ({"PYTHONIOENCODING": "ascii"}, "UTF-8"),
    ],
    ids=["dumb", "none", "ascii"],
)
def test_the_screen_needs_a_capable_terminal(
    env: dict[str, str], reason: str, library: Path
) -> None:
    """A terminal that cannot show it gets a line and no escape sequence."""
    status, shown, _ = on_a_terminal(library, env=env)

    assert (2, 1, True) == (status, shown.count("\n"), reason in shown)
    assert "\x1b" not in shown


def test_the_screen_refuses_only_missing_paths(tmp_path: Path) -> None:
    """One line a path when none of them is there, in the words and status of a list."""
    status, shown, _ = on_a_terminal(tmp_path / "a", tmp_path / "b")

    assert 1 == status
    assert [
        f"newsreader: {tmp_path}/a: no such file or folder",
        f"newsreader: {tmp_path}/b: no such file or folder",
    ] == shown.split("\n")[:2]


def test_an_interrupt_is_status_130(tmp_path: Path) -> None:
    """Ctrl+C ends a call without a traceback."""
    code = (
        # A job in the background starts with the signal ignored, and so would its child.
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "import newsreader.cli, sys, time\n"
        "def wait(words):\n    print('ready', flush=True)\n    time.sleep(30)\n"
        "newsreader.cli.main = wait\n"
        "from newsreader.__main__ import run\nrun()\n"
    )
    started = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    started.stdout.readline()
    time.sleep(0.05)
    started.send_signal(signal.SIGINT)

    _, err = started.communicate(timeout=60)

    assert (130, b"") == (started.returncode, err)
