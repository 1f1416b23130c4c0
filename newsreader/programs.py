"""Other programs, given a text: no shell, no terminal, never longer than is waited for."""

from __future__ import annotations

import atexit
import os
import selectors
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

Cancelled = Callable[[], bool]

_STEP_S = 0.05
"""How long an answer may take to being cancelled."""
_FAREWELL_S = 0.5
"""How long a program has between being asked to end and being ended."""
_PIECE = 1 << 16


_running: set[subprocess.Popen[bytes]] = set()
"""What is waited for, which must not outlive the waiting."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a program."""

    status: int | None = None
    """What it ended with; None when it did not start or was stopped."""
    output: bytes = b""
    """The beginning of what it printed, errors included."""
    cut: bool = False
    """Whether it printed more."""
    fault: str | None = None
    """Why it did not start, or why it was stopped."""


def run(
    words: Sequence[str],
    given: bytes,
    *,
    seconds: float,
    most: int = 0,
    env: Mapping[str, str] | None = None,
    cancelled: Cancelled = lambda: False,
) -> Answer:
    """Run a program on what it is given, at most some seconds long, and keep `most` bytes of it.

    It has no terminal and no shell. What it prints beyond `most` is thrown away; where nothing is
    kept, what it leaves running behind it is not waited for.
    """
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if most else subprocess.DEVNULL,
            stderr=subprocess.STDOUT if most else subprocess.DEVNULL,
            env=env,
            bufsize=0,
            start_new_session=True,
        )
    except FileNotFoundError:
        return Answer(fault=f"{words[0]}: no such program")
    except OSError as fault:
        return Answer(fault=f"{words[0]}: {(fault.strerror or str(fault)).lower()}")
    except (ValueError, IndexError):
        return Answer(fault="not a command")
    with process:
        talk = _Talk(process, given, most)
        _running.add(process)
        try:
            stopped = talk.held(seconds, cancelled)
        finally:
            talk.close()
            _end(process)
            _running.discard(process)
    status = None if stopped else process.returncode
    return Answer(status, bytes(talk.output), talk.cut, stopped)


def launch(
    words: Sequence[str],
    *,
    seconds: float,
    env: Mapping[str, str] | None = None,
    cancelled: Cancelled = lambda: False,
) -> bool:
    """Start a program that may stay, its streams closed; return whether it took its call.

    It did when it ended well, or still runs after some seconds.
    """
    nowhere = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            words, stdin=nowhere, stdout=nowhere, stderr=nowhere, env=env, start_new_session=True
        )
    except (OSError, ValueError, IndexError):
        return False
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end and not cancelled():
        time.sleep(_STEP_S)
    if process.returncode is None:
        threading.Thread(target=process.wait, daemon=True).start()
    return not process.returncode


class _Talk:
    """What goes to a program and comes from it."""

    def __init__(self, process: subprocess.Popen[bytes], given: bytes, most: int) -> None:
        self._process = process
        self._given = memoryview(given)
        self._most = most
        self._selector = selectors.DefaultSelector()
        self.output = bytearray()
        self.cut = False
        if process.stdin is not None:
            os.set_blocking(process.stdin.fileno(), False)
            self._selector.register(process.stdin, selectors.EVENT_WRITE)
        if process.stdout is not None:
            self._selector.register(process.stdout, selectors.EVENT_READ)

    def held(self, seconds: float, cancelled: Cancelled) -> str | None:
        """Talk until the program has ended; return why that was not waited for, if so."""
        end = time.monotonic() + seconds
        while True:
            ended = self._process.poll() is not None
            # Something left running may hold the pipe open for ever: what is there is read.
            if not self._step() and ended:
                return None
            if cancelled():
                return "stopped"
            if time.monotonic() > end:
                return f"stopped after {seconds:g} seconds"

    def _step(self) -> bool:
        """Pass some bytes either way; return whether any came from the program."""
        if not self._selector.get_map():
            time.sleep(_STEP_S)
            return False
        read = False
        for key, _ in self._selector.select(_STEP_S):
            if key.fileobj is self._process.stdin:
                self._write(key.fd)
            else:
                read = self._read(key.fd)
        return read

    def _write(self, to: int) -> None:
        try:
            self._given = self._given[os.write(to, self._given[:_PIECE]) :]
        except BlockingIOError:
            return
        except OSError:  # It has read all that it wanted.
            self._given = self._given[:0]
        if not self._given and self._process.stdin is not None:
            self._selector.unregister(self._process.stdin)
            self._process.stdin.close()

    def _read(self, source: int) -> bool:
        piece = os.read(source, _PIECE)
        if not piece and self._process.stdout is not None:
            self._selector.unregister(self._process.stdout)
        room = self._most - len(self.output)
        self.output += piece[:room]
        self.cut = self.cut or len(piece) > room
        return bool(piece)

    def close(self) -> None:
        """Let go of both ends."""
        self._selector.close()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


@atexit.register
def _end_all() -> None:
    """End what still runs: the threads that wait for it are not waited for."""
    left = tuple(_running)
    for process in left:
        _send(process, signal.SIGTERM)
    end = time.monotonic() + _FAREWELL_S
    while any(process.poll() is None for process in left) and time.monotonic() < end:
        time.sleep(_STEP_S)
    for process in left:
        if process.poll() is None:
            _send(process, signal.SIGKILL)


def _send(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Send a signal to a program and to what it started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, and what it started."""
    if process.poll() is not None:
        return
    _send(process, signal.SIGTERM)
    try:
        process.wait(_FAREWELL_S)
    except subprocess.TimeoutExpired:
        _send(process, signal.SIGKILL)
        process.wait()
