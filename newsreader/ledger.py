"""The SQLite file of the journal: opened, checked, set aside where it is unfit, written, read.

Every call either does the whole of its work or raises a `LedgerError` and changes nothing. WAL
with `synchronous=FULL` keeps a committed change through a kill and a power cut alike.
"""

from __future__ import annotations

import errno
import fcntl
import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from time import monotonic, sleep
from typing import NamedTuple
from urllib.parse import quote

from newsreader.core.entry_text import Written

VERSION = 1
"""The form of the file, in its `user_version`; a higher one belongs to a later program."""
APPLICATION = 0x4E777352
"""What tells our files from other programs', in their `application_id`."""
PATIENCE_S = 2.0
"""Seconds to wait while another reader writes."""
SEARCHES = 500
"""Searches that are kept."""

_MAGIC = b"SQLite format 3\0"
_BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a file; a log that outlived its file would be read into the next."""
_TABLE = """\
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (kind, subject)
)"""
_ROWS = "SELECT seq, kind, subject, value, at FROM entry"
_WRITE = "INSERT OR REPLACE INTO entry (kind, subject, value, at) VALUES (?, ?, ?, ?)"
_NEWER = "SELECT 1 FROM entry WHERE kind = ? AND subject = ? AND at >= ?"
_TRIM = """\
DELETE FROM entry WHERE kind = 'search' AND seq NOT IN
    (SELECT seq FROM entry WHERE kind = 'search' ORDER BY seq DESC LIMIT ?)"""
_UNFIT_CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})


class LedgerError(Exception):
    """The file cannot be used as it should; the message says why."""


class BarredError(LedgerError):
    """The file cannot be reached or written; it may be later."""


class UnfitError(LedgerError):
    """What stands in the file's place is no journal of this version."""


class Row(NamedTuple):
    """An entry as the file holds it."""

    seq: int
    """Grows with every entry written, by whichever reader."""
    text: Written
    at: str
    """When it was written, in UTC: text that sorts by time."""


class Ledger:
    """An open journal file."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._file = _file_at(path)

    def is_in_place(self) -> bool:
        """Whether the file is still where it was opened: another reader may set it aside."""
        try:
            return _file_at(self._path) == self._file
        except OSError:
            return False

    def write(self, entries: Iterable[tuple[Written, str]]) -> None:
        """Write entries and their times: all of them, or none."""
        with _transaction(self._connection) as connection:
            connection.executemany(_WRITE, ((*text, at) for text, at in entries))
            connection.execute(_TRIM, (SEARCHES,))

    def take_in(self, entries: Iterable[tuple[Written, str]]) -> int:
        """Write those entries that are newer than what is known; return how many were."""
        taken = 0
        with _transaction(self._connection) as connection:
            for text, at in entries:
                if not connection.execute(_NEWER, (text.kind, text.subject, at)).fetchone():
                    connection.execute(_WRITE, (*text, at))
                    taken += 1
        return taken

    def rows(self, since: int = 0) -> list[Row]:
        """Return the entries written after `since`, the oldest first."""
        with _translated():
            return _rows(self._connection, since)

    def close(self) -> None:
        """Let go of the file."""
        with suppress(sqlite3.Error):
            self._connection.close()


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Keep other readers from opening the file, so that none sets aside what another begins."""
    try:
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        flags = os.O_CREAT | os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY
        lock = os.open(path.with_name(f"{path.name}.lock"), flags, 0o600)
    except OSError as error:
        raise BarredError(_reason(error)) from error
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
            raise BarredError(_reason(error)) from error
        else:
            return


def opened(path: Path) -> Ledger:
    """Return the journal at `path`, begun if there is none, within `opening`."""
    _look_at(path)
    with _translated():
        connection = sqlite3.connect(
            path, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False
        )
    try:
        with _translated():
            _check(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        with _transaction(connection):
            if not _version(connection):
                _begin(connection)
        return Ledger(path, connection)
    except (LedgerError, OSError) as error:
        connection.close()
        raise error if isinstance(error, LedgerError) else BarredError(_reason(error)) from error


def _look_at(path: Path) -> None:
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
        raise BarredError(_reason(error)) from error
    if not head:
        return
    if not head.startswith(_MAGIC) or len(head) < 100:  # noqa: PLR2004  # SQLite's header
        raise UnfitError("not a journal, or damaged")
    _refuse(int.from_bytes(head[68:72]), int.from_bytes(head[60:64]))


def _refuse(application: int, version: int) -> None:
    """Raise where these marks are another program's or a later version's."""
    if application not in {0, APPLICATION}:
        raise UnfitError("the file of another program")
    if application == APPLICATION and version > VERSION:
        raise UnfitError("written by a later version of newsreader")


def _check(connection: sqlite3.Connection) -> None:
    """Raise where the file is not sound or not ours; an empty one is sound."""
    version = _version(connection)
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not version and tables:
        raise UnfitError("the file of another program")
    sound = connection.execute("PRAGMA quick_check(1)").fetchone()
    if sound != ("ok",):
        raise UnfitError("damaged")
    if version:
        connection.execute(f"{_ROWS} LIMIT 1").fetchone()


def _version(connection: sqlite3.Connection) -> int:
    """Return the form of a journal, 0 for an empty file; raise for any other file."""
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    _refuse(application, version)
    return version if application else 0


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute(_TABLE)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def set_aside(path: Path, moment: datetime) -> Path:
    """Move what stands at `path` to a dated name beside it, bytes untouched, within `opening`."""
    stamp = f"{path.name}.set-aside-{moment:%Y%m%d-%H%M%S}"
    names = (stamp if again == 1 else f"{stamp}-{again}" for again in range(1, 10_000))
    free = (path.with_name(name) for name in names)
    target = next(name for name in free if not any(map(os.path.lexists, _family(name))))
    try:
        # The log first: were it left behind, SQLite would read it into the file begun next.
        for old, new in reversed((*zip(_family(path), _family(target), strict=True),)):
            if os.path.lexists(old):
                old.rename(new)
    except OSError as error:
        raise BarredError(f"cannot be set aside: {_reason(error)}") from error
    return target


def _family(path: Path) -> tuple[Path, ...]:
    return (path, *(path.with_name(path.name + end) for end in _BESIDE))


def glimpse(path: Path) -> list[Row]:
    """Return what can be read of a journal that cannot be opened for writing."""
    for read in (_from_a_copy, _from_the_file):
        with suppress(OSError, sqlite3.Error, LedgerError):
            return read(path)
    return []


def _from_a_copy(path: Path) -> list[Row]:
    """Return the rows of a copy, which may have its log beside it as the file has."""
    with tempfile.TemporaryDirectory(prefix="newsreader-") as folder:
        copy = Path(folder) / "journal.sqlite"
        for old, new in zip(_family(path)[:2], _family(copy)[:2], strict=True):
            if old.is_file():
                copyfile(old, new)
        return _rows_of(f"file:{quote(str(copy))}?mode=rw")


def _from_the_file(path: Path) -> list[Row]:
    """Return the rows of the file alone, of which nothing is written or locked."""
    return _rows_of(f"file:{quote(os.fsencode(path))}?mode=ro&immutable=1")


def _rows_of(uri: str) -> list[Row]:
    with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE_S)) as connection:
        _check(connection)
        return _rows(connection, 0) if _version(connection) else []


def _rows(connection: sqlite3.Connection, since: int) -> list[Row]:
    found: Sequence[tuple[int, str, str, str, str]] = connection.execute(
        f"{_ROWS} WHERE seq > ? ORDER BY at, seq", (since,)
    ).fetchall()
    return [Row(seq, Written(kind, about, value), at) for seq, kind, about, value, at in found]


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Do all of the work inside or none of it."""
    with _translated():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


@contextmanager
def _translated() -> Iterator[None]:
    """Say what SQLite complains of as an error of the ledger."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in _UNFIT_CODES:
            raise UnfitError("damaged, or of another form") from error
        raise BarredError(str(error)) from error


def _file_at(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
