"""Other programs: what goes to them, what comes back, and how long it may take."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.programs import Answer, launch, run

PATIENCE_S = 20.0
"""How long a loaded machine may take over anything."""
Script = Callable[[str], list[str]]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Return a function that makes a call of some lines of Python."""

    def made(code: str) -> list[str]:
        file = tmp_path / "script.py"
        file.write_text(code, encoding="utf-8")
        return [sys.executable, "-S", "-E", str(file)]

    return made


def test_what_is_given_comes_back(script: Script) -> None:
    """More than any pipe holds, both ways at once."""
    text = b"40 houses burned.\n" * 100_000
    words = script("import shutil, sys; shutil.copyfileobj(sys.stdin.buffer, sys.stdout.buffer)")

    assert Answer(0, text) == run(words, text, seconds=PATIENCE_S, most=1 << 22)


def test_errors_and_status_are_told(script: Script) -> None:
    """What it prints on standard error counts as well."""
    words = script("import sys; sys.stderr.write('no houses'); sys.exit(3)")

    assert Answer(3, b"no houses") == run(words, b"", seconds=PATIENCE_S, most=100)


def test_a_program_that_ignores_its_input_ends_all_the_same(script: Script) -> None:
    """A closed pipe is no fault of anybody."""
    given = b"x" * 10_000_000

    assert Answer(0, b"done\n") == run(script("print('done')"), given, seconds=PATIENCE_S, most=9)
    assert Answer(0) == run(script("pass"), given, seconds=PATIENCE_S)


def test_output_is_kept_up_to_a_bound_and_the_program_is_not_stopped(script: Script) -> None:
    """What comes after is thrown away: the program may be writing a file."""
    words = script("import sys; sys.stdout.write('ab' * 1_000_000); sys.exit(4)")

    assert Answer(4, b"abababab", cut=True) == run(words, b"", seconds=PATIENCE_S, most=8)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["no-such-program"], "no-such-program: no such program"),
        (["/"], "/: permission denied"),
        (["a\0b"], "not a command"),
        ([], "not a command"),
    ],
)
def test_what_cannot_be_started_is_told_in_one_line(words: list[str], fault: str) -> None:
    """The name and the reason."""
    assert Answer(fault=fault) == run(words, b"", seconds=1)
    assert not launch(words, seconds=1)


@pytest.mark.parametrize("stubborn", [False, True])
def test_a_program_that_hangs_is_stopped_with_all_it_started(
    script: Script, tmp_path: Path, *, stubborn: bool
) -> None:
    """Also where it will not hear of it; what it has printed is kept."""
    late = tmp_path / "late"
    words = script(
        "import signal, subprocess, sys, time\n"
        f"if {stubborn}: signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"subprocess.Popen(['sh', '-c', 'sleep 3; touch {late}'])\n"
        "print('begun', flush=True)\ntime.sleep(60)\n"
    )
    begun = time.monotonic()

    answer = run(words, b"", seconds=1, most=100)

    assert Answer(None, b"begun\n", fault="stopped after 1 seconds") == answer
    assert time.monotonic() - begun < PATIENCE_S
    time.sleep(max(0.0, begun + 4 - time.monotonic()))
    assert not late.exists()


def test_a_reader_who_waits_no_more_stops_it(script: Script) -> None:
    """Within a moment, and without a word of how long it took."""
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    begun = time.monotonic()

    answer = run(
        script("import time; time.sleep(60)"), b"", seconds=60, most=9, cancelled=stop.is_set
    )

    assert Answer(fault="stopped") == answer
    assert time.monotonic() - begun < PATIENCE_S


@pytest.mark.parametrize("most", [0, 100])
def test_what_it_leaves_behind_is_not_waited_for(script: Script, most: int) -> None:
    """A clipboard is served by a program that stays, with the streams it was given."""
    words = script("import subprocess; subprocess.Popen(['sleep', '5']); print('ready')")
    begun = time.monotonic()

    answer = run(words, b"", seconds=PATIENCE_S, most=most)

    assert Answer(0, b"ready\n"[:most]) == answer
    assert time.monotonic() - begun < 4


def test_it_has_no_terminal(script: Script) -> None:
    """It can neither draw over the screen nor read its keys."""
    words = script("import sys\ntry: open('/dev/tty')\nexcept OSError: print('none')")

    assert b"none\n" == run(words, b"", seconds=PATIENCE_S, most=9).output


def test_a_launched_program_may_stay_or_refuse(script: Script) -> None:
    """One that stays has taken its call; one that ends badly has not."""
    assert launch(script("import time; time.sleep(2)"), seconds=0.3)
    assert launch(script("pass"), seconds=PATIENCE_S)
    assert not launch(script("import sys; sys.exit(1)"), seconds=PATIENCE_S)


def test_nothing_outlives_the_reader(script: Script, tmp_path: Path) -> None:
    """A program that hears no request to end is ended with the reader that waits for it."""
    alive = tmp_path / "alive"
    deaf = script(
        "import os, pathlib, signal, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"pathlib.Path({str(alive)!r}).write_text(str(os.getpid()))\n"
        "time.sleep(60)\n"
    )
    reader = (
        "import pathlib, threading, time\n"
        "from newsreader.programs import run\n"
        f"call = lambda: run({deaf!r}, b'', seconds=60)\n"
        "threading.Thread(target=call, daemon=True).start()\n"
        f"while not (at := pathlib.Path({str(alive)!r})).exists() or not at.read_text():\n"
        "    time.sleep(0.01)\n"
    )

    subprocess.run([sys.executable, "-c", reader], check=True, timeout=PATIENCE_S)
    number = int(alive.read_text(encoding="utf-8"))

    assert not is_running(number)


def is_running(number: int) -> bool:
    """Say whether there is a program by that number, an ended one that nobody asked about aside."""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        call = ["ps", "-o", "stat=", "-p", str(number)]
        told = subprocess.run(call, capture_output=True, text=True, check=False)
        if not told.stdout.strip() or told.stdout.startswith("Z"):
            return False
        time.sleep(0.05)
    return True
