"""The reader in a real terminal: how it starts, and how it ends when it is made to."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from ptyprocess import PtyProcess

PATIENCE_S = 20.0
"""How long a loaded machine may take over anything."""
LEFT_AS_FOUND = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l")
"""What a terminal is told when a full-screen program has ended in good order."""

CRASH = """
from newsreader.tui.app import open_screen
import sys

def load(cancelled):
    raise RuntimeError("a broken part")
    yield

sys.exit(open_screen(load, "broken"))
"""


class Terminal:
    """A program in a pseudo terminal, and all that it wrote."""

    def __init__(self, words: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        surroundings = {
            name: value
            for name, value in os.environ.items()
            if name not in {"NO_COLOR", "TEXTUAL", "TEXTUAL_DRIVER", "TEXTUAL_THEME"}
        }
        surroundings.update(TERM="xterm-256color", COLORTERM="truecolor", **(env or {}))
        self.process = PtyProcess.spawn(
            [sys.executable, *words], env=surroundings, dimensions=(24, 80)
        )
        self.written = b""

    def read_until(self, wanted: bytes) -> None:
        """Read until the program has written something, or its patience is over."""
        end = time.monotonic() + PATIENCE_S
        while wanted not in self.written and time.monotonic() < end:
            try:
                self.written += self.process.read(65536)
            except EOFError:
                break
        assert wanted in self.written

    def ended(self) -> int:
        """Read to the end and return the exit status, as shells count it."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            try:
                self.written += self.process.read(65536)
            except (EOFError, OSError):
                break
        self.process.wait()
        status: int | None = self.process.exitstatus
        return 128 + self.process.signalstatus if status is None else status


@pytest.fixture
def bundled_reader() -> Terminal:
    """Return the reader on the bundled library, its headlines on the screen."""
    terminal = Terminal(["-m", "newsreader"])
    terminal.read_until(b"Elsewhere")
    return terminal


def test_q_leaves_the_terminal_as_it_was_found(bundled_reader: Terminal) -> None:
    """A reader that is closed ends with status 0 and every mode put back."""
    bundled_reader.process.write(b"q")

    assert 0 == bundled_reader.ended()
    assert all(mode in bundled_reader.written for mode in LEFT_AS_FOUND)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_it_in_good_order(bundled_reader: Terminal, name: str) -> None:
    """The status is what shells give to the signal, and every mode is put back."""
    number = signal.Signals[name]

    bundled_reader.process.kill(number)

    assert 128 + number == bundled_reader.ended()
    assert all(mode in bundled_reader.written for mode in LEFT_AS_FOUND)


def test_a_closed_terminal_ends_it(bundled_reader: Terminal) -> None:
    """When the terminal goes, the program goes, within seconds."""
    process = bundled_reader.process
    process.fileobj.close()
    end = time.monotonic() + PATIENCE_S
    gone = status = 0
    while not gone and time.monotonic() < end:
        gone, status = os.waitpid(process.pid, os.WNOHANG)
        time.sleep(0.05)
    process.closed = True
    process.terminated = True

    assert process.pid == gone
    assert 128 + signal.SIGHUP == os.waitstatus_to_exitcode(status)


def test_a_crash_is_told_by_the_status() -> None:
    """A program that broke does not say that all went well."""
    terminal = Terminal(["-c", CRASH])

    assert 0 != terminal.ended()
    assert b"a broken part" in terminal.written


def test_nothing_is_written_that_the_text_did_not_mean(bundled_reader: Terminal) -> None:
    """No operating system command reaches the terminal but the pointer's shape."""
    bundled_reader.process.write(b"jjc")
    bundled_reader.read_until(b"paired")
    bundled_reader.process.write(b"Q")
    status = bundled_reader.ended()
    commands = set(re.findall(rb"\x1b\](\d+);", bundled_reader.written))

    assert 0 == status
    assert commands <= {b"22"}


def test_quitting_waits_for_no_thread(tmp_path: Path) -> None:
    """Q ends the program at once, however much there is still to read."""
    line = "The council said that 40 houses burned on Monday night, and two roads stay closed.\n"
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(line * 20_000, encoding="utf-8")
    terminal = Terminal(["-m", "newsreader", str(tmp_path)])
    terminal.read_until(b"reading")

    begun = time.monotonic()
    terminal.process.write(b"q")

    assert 0 == terminal.ended()
    assert time.monotonic() - begun < PATIENCE_S / 2


def test_the_terminal_is_written_to_whole_where_python_runs_unbuffered() -> None:
    """A write that a signal cuts short is gone on with, which a raw stream leaves undone."""
    program = (
        "import io, sys\n"
        "from newsreader.tui.lifeline import buffer_terminal\n"
        "before = type(sys.__stderr__.buffer)\n"
        "buffer_terminal()\n"
        "after = type(sys.__stderr__.buffer)\n"
        "print(before.__name__, after.__name__, sys.stderr is sys.__stderr__)\n"
    )
    terminal = Terminal(["-u", "-c", program])

    assert 0 == terminal.ended()
    assert b"FileIO BufferedWriter True" in terminal.written


def test_bytes_that_are_no_text_end_nothing(bundled_reader: Terminal) -> None:
    """A key or a paste in another encoding costs its own characters, not the reader."""
    bundled_reader.process.write(b"\xff\xfe/")
    bundled_reader.read_until("⌕".encode())
    bundled_reader.process.write(b"caf\xe9 ")
    bundled_reader.read_until("caf\ufffd".encode())
    bundled_reader.process.write(b"\x1b")
    time.sleep(0.3)
    bundled_reader.process.write(b"Q")

    assert 0 == bundled_reader.ended()
    assert b"Traceback" not in bundled_reader.written


def test_a_thread_that_broke_is_told_by_the_status() -> None:
    """Textual's own threads break off with a panic, which leaves the status as it was."""
    program = (
        "import sys\n"
        "from newsreader.tui import app\n"
        "def load(cancelled):\n"
        "    return iter(())\n"
        "app._Guarded.on_ready = lambda self: self.panic('a broken thread')\n"
        "sys.exit(app.open_screen(load, 'broken'))\n"
    )
    terminal = Terminal(["-c", program])

    assert 1 == terminal.ended()
    assert b"a broken thread" in terminal.written
