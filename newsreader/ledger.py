"""The SQLite file of the journal: opened, checked, written, read.

Every call either does the whole of its work or raises a `LedgerError` and changes nothing. WAL
with `synchronous=FULL` keeps a committed change through a kill and a power cut alike.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple
from urllib.parse import quote

from newsreader.core.entry_text import Written
from newsreader.drawer import (
    APPLICATION,
    PATIENCE_S,
    VERSION,
    BarredError,
    LedgerError,
    UnfitError,
    family,
    file_at,
    look_at,
    reason,
    refuse,
)

SEARCHES = 500
"""Searches that are kept."""

_TABLE = """\
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (kind, subject)
)"""
_ROWS = """\
SELECT seq, CAST(kind AS TEXT), CAST(subject AS TEXT), CAST(value AS TEXT), CAST(at AS TEXT)
    FROM entry"""
_WRITE = "INSERT OR REPLACE INTO entry (kind, subject, value, at) VALUES (?, ?, ?, ?)"
_NEWER = "SELECT 1 FROM entry WHERE kind = ? AND subject = ? AND at >= ?"
_TRIM = """\
DELETE FROM entry WHERE kind = 'search' AND seq NOT IN
    (SELECT seq FROM entry WHERE kind = 'search' ORDER BY seq DESC LIMIT ?)"""
_UNFIT_CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})


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
        self._file = file_at(path)

    def is_in_place(self) -> bool:
        """Whether the file is still where it was opened: another reader may set it aside."""
        try:
            return file_at(self._path) == self._file
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


def opened(path: Path) -> Ledger:
    """Return the journal at `path`, begun if there is none, within `opening`."""
    look_at(path)
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
        raise error if isinstance(error, LedgerError) else BarredError(reason(error)) from error


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
    refuse(application, version)
    return version if application else 0


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute(_TABLE)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


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
        for old, new in zip(family(path)[:2], family(copy)[:2], strict=True):
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
    connection.text_factory = _decoded
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


def _decoded(raw: bytes) -> str:
    """Return a text of the file, which may be none."""
    return raw.decode(errors="replace")
