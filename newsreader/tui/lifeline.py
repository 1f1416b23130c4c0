"""The program ends when its terminal does, and a signal leaves the terminal as it was found.

Signals are taken with `signal.signal`, since the event loop may be blocked by a terminal that
does not read; a watchdog ends the program when the loop cannot. A terminal that has gone is
noticed each second, as SIGHUP may be ignored.
"""

from __future__ import annotations

import codecs
import io
import os
import signal
import sys
import threading
import time
from types import FrameType

from textual.app import App

GRACE_S = 2.0
"""Seconds a program has to end in good order."""
_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


def buffer_terminal() -> None:
    """Make what is written to the terminal arrive whole.

    Where Python runs unbuffered, it drops the rest of a write that a signal has cut short, as a
    change of the window's size does. Textual writes to the error stream.
    """
    stream = sys.__stderr__
    if stream is None or not isinstance(stream.buffer, io.FileIO):
        return
    raw = io.FileIO(stream.fileno(), "w", closefd=False)
    whole = io.TextIOWrapper(
        io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace", line_buffering=True
    )
    vars(sys)["__stderr__"] = sys.stderr = whole


def read_any_bytes() -> None:
    """Make bytes from the terminal that are not UTF-8 arrive as `\ufffd`.

    A text pasted in another encoding holds some; Textual's reader of keys would end the app.
    """
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver  # noqa: PLC0415  # there is none on Windows

    decoder = codecs.getincrementaldecoder("utf-8")
    vars(linux_driver)["getincrementaldecoder"] = lambda _: lambda: decoder("replace")


class Lifeline:
    """Ends an app in good order at a signal, and at once when its terminal has gone."""

    def __init__(self, app: App[None]) -> None:
        self._app = app

    def attach(self) -> None:
        """Take the signals and begin to watch the terminal; call it from the running app."""
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, self._end)
        self._app.set_interval(1.0, self._check_terminal)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        """Leave the app with the status that shells give to this signal."""
        status = 128 + number
        threading.Thread(target=_end_after_grace, args=(status,), daemon=True).start()
        loop = self._app._loop  # noqa: SLF001 - Textual keeps its loop to itself
        if loop is not None:
            loop.call_soon_threadsafe(self._app.exit, None, status)

    def _check_terminal(self) -> None:
        """End at once when the terminal has gone: there is nobody to end in good order for."""
        if not hasattr(os, "tcgetpgrp"):
            return
        try:
            os.tcgetpgrp(sys.__stdin__.fileno() if sys.__stdin__ else 0)
        except OSError:
            os._exit(128 + signal.SIGHUP)


def _end_after_grace(status: int) -> None:
    time.sleep(GRACE_S)
    os._exit(status)
