"""Where the journal's file lies: one reader at a time opens it, and what is unfit is set aside.

Nothing here speaks SQLite; a file is judged by its first bytes before SQLite touches it.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep

from platformdirs import user_state_path

VERSION = 1
"""The form of the file, in its `user_version`; a higher one belongs to a later program."""
APPLICATION = 0x4E777352
"""What tells our files from other programs', in their `application_id`."""
PATIENCE_S = 2.0
"""Seconds to wait while another reader writes."""

_MAGIC = b"SQLite format 3\0"
_BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a file; a log that outlived its file would be read into the next."""


def journal_path() -> Path:
    """Return where the journal is, in the platform's folder for state."""
    return user_state_path("newsreader", appauthor=False) / "journal.sqlite"


class LedgerError(Exception):
    """The file cannot be used as it should; the message says why."""


class BarredError(LedgerError):
    """The file cannot be reached or written; it may be later."""


class UnfitError(LedgerError):
    """What stands in the file's place is no journal of this version."""


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Keep other readers from opening the file, so that none sets aside what another begins."""
    try:
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        flags = os.O_CREAT | os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY
        lock = os.open(path.with_name(f"{path.name}.lock"), flags, 0o600)
    except OSError as error:
        raise BarredError(reason(error)) from error
    try:
        _locked(lock)
        yield
    finally:
        os.close(lock)


def _locked(lock: int) -> None:
    """Wait for the lock, as long as patience lasts."""
    end = monotonic() + PATIENCE_S
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if monotonic() > end:
                raise BarredError("another reader is opening it") from error
            sleep(0.01)
        except OSError as error:
            raise BarredError(reason(error)) from error
        else:
            return


def look_at(path: Path) -> None:
    """Refuse what is plainly no journal of ours before SQLite touches it and what lies beside it.

    Only while this process has no connection to the file: closing it here would end its locks.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnfitError("not a regular file")
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnfitError("a link that leads nowhere") from error
        raise BarredError(reason(error)) from error
    if not head:
        return
    if not head.startswith(_MAGIC) or len(head) < 100:  # noqa: PLR2004  # SQLite's header
        raise UnfitError("not a journal, or damaged")
    refuse(int.from_bytes(head[68:72]), int.from_bytes(head[60:64]))


def refuse(application: int, version: int) -> None:
    """Raise where these marks are another program's or a later version's."""
    if application not in {0, APPLICATION}:
        raise UnfitError("the file of another program")
    if application == APPLICATION and version > VERSION:
        raise UnfitError("written by a later version of newsreader")


def set_aside(path: Path, moment: datetime) -> Path:
    """Move what stands at `path` to a dated name beside it, bytes untouched, within `opening`."""
    stamp = f"{path.name}.set-aside-{moment:%Y%m%d-%H%M%S}"
    names = (stamp if again == 1 else f"{stamp}-{again}" for again in range(1, 10_000))
    free = (path.with_name(name) for name in names)
    target = next(name for name in free if not any(map(os.path.lexists, family(name))))
    try:
        # The log first: were it left behind, SQLite would read it into the file begun next.
        for old, new in reversed((*zip(family(path), family(target), strict=True),)):
            if os.path.lexists(old):
                old.rename(new)
    except OSError as error:
        raise BarredError(f"cannot be set aside: {reason(error)}") from error
    return target


def family(path: Path) -> tuple[Path, ...]:
    """Return the file, its log and its log's index."""
    return (path, *(path.with_name(path.name + end) for end in _BESIDE))


def file_at(path: Path) -> tuple[int, int]:
    """Return which file stands at `path`, whatever its name."""
    status = path.stat()
    return status.st_dev, status.st_ino


def reason(error: OSError) -> str:
    """Return why the system would not do it, in words."""
    return (error.strerror or type(error).__name__).lower()
