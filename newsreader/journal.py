"""What the reader did, on disk: one small transaction a change, shared by every open reader.

Nothing here raises for the state of a disk: what cannot be written is kept until it can be, and
said once as a `Problem`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from newsreader.core.article import Article, Problem
from newsreader.core.entries import Change, Entry, subject
from newsreader.core.entry_text import (
    EntryError,
    Written,
    dumped,
    entry_of,
    loaded,
    read_back,
    written,
)
from newsreader.core.marking import Recalled, recalled
from newsreader.core.text import clean_line
from newsreader.drawer import BarredError, UnfitError, opening, set_aside
from newsreader.ledger import Ledger, Row, glimpse, opened

Clock = Callable[[], datetime]

RETRY_AFTER = timedelta(seconds=5)
"""How long a journal that could not be written is left alone."""


def open_journal(path: Path, *, now: Clock) -> tuple[Journal, tuple[Problem, ...]]:
    """Return the journal at `path`, begun if there is none, and what was wrong with it.

    What stands there and is no journal of this version is set aside under a dated name. Where
    none can be written, the journal lasts as long as the session.
    """
    journal = Journal(path, now=now)
    return journal, journal.problems()


def remembered(path: Path) -> Recalled:
    """Return what the journal at `path` holds, for reading alone.

    Nothing is begun, set aside or locked; where there is no journal, or none that can be read,
    nothing is known.
    """
    return recalled(_read(glimpse(path) if path.is_absolute() else ()))


class Journal:
    """A `Memory` on disk; any thread may use it."""

    def __init__(self, path: Path, *, now: Clock) -> None:
        self._path = path
        self._now = now
        self._guard = Lock()
        self._ledger: Ledger | None = None
        self._waiting: list[tuple[Entry, str]] = []
        self._rest_until: datetime | None = None
        self._untold: list[Problem] = []
        self._barred = False
        with self._guard:
            self._write()

    def problems(self) -> tuple[Problem, ...]:
        """Return what went wrong and has not been told before."""
        with self._guard:
            return self._told()

    def recall(self, articles: Iterable[Article]) -> Recalled:
        """Return what is known of the reader and these articles."""
        with self._guard:
            entries = self._entries()
        return recalled(entries).with_articles(articles)

    def record(self, change: Change) -> Problem | None:
        """Keep a change; return what went wrong, if it has not been told before."""
        if change.is_empty:
            return None
        with self._guard:
            at = _stamp(self._now())
            self._waiting += ((entry, at) for entry in change.after)
            self._write()
            return next(iter(self._told()), None)

    def changes_since(self, token: int) -> tuple[int, tuple[Entry, ...]]:
        """Return what any reader has written since a token was given, and the next token.

        The first token is 0. What another reader wrote before this one set a journal aside is
        not told.
        """
        with self._guard:
            rows = self._rows()
        last = max((row.seq for row in rows), default=0)
        after = token if token <= last else 0
        return last, tuple(_read(row for row in rows if row.seq > after))

    def export_lines(self) -> Iterator[str]:
        """Yield every entry as a line of JSON, the oldest first."""
        with self._guard:
            rows = self._rows()
        for row in rows:
            try:
                kind, about, value = written(read_back(row.text))
            except EntryError:
                continue
            yield dumped({"kind": kind, **loaded(about), **loaded(value), "at": clean_line(row.at)})

    def import_lines(
        self, lines: Iterable[str], *, name: str = "import"
    ) -> tuple[int, tuple[Problem, ...]]:
        """Take in exported entries that are newer than what is known of the same.

        Return how many were, and a problem for each line that is no entry, in the file `name`.
        Importing the same lines again changes nothing.
        """
        problems: list[Problem] = []
        entries: list[tuple[Written, str]] = []
        for number, line in enumerate(lines, start=1):
            try:
                if line.strip():
                    entries.append(_imported(line))
            except EntryError as error:
                problems.append(Problem(clean_line(name), clean_line(str(error)), number))
        with self._guard:
            self._write()
            taken = self._taken_in(entries)
            return taken, (*problems, *self._told())

    def _taken_in(self, entries: Iterable[tuple[Written, str]]) -> int:
        """Return how many entries were newer than what is known, and are written."""
        try:
            if self._ledger:
                return self._ledger.take_in(entries)
        except (BarredError, UnfitError) as error:
            self._let_go()
            self._tell(f"nothing taken in: {error}")
        else:
            self._tell("nothing taken in: the journal cannot be written")
        return 0

    def close(self) -> Problem | None:
        """Write what is left to write and let go of the file."""
        with self._guard:
            self._rest_until = None
            self._write()
            self._let_go()
            return next(iter(self._told()), None)

    def _told(self) -> tuple[Problem, ...]:
        told, self._untold = tuple(self._untold), []
        return told

    def _entries(self) -> list[Entry]:
        """Return how everything stands, the oldest entry first, unwritten ones included."""
        entries = {subject(entry): entry for entry in _read(self._rows())}
        for entry, _ in self._waiting:
            entries.pop(subject(entry), None)
            entries[subject(entry)] = entry
        return list(entries.values())

    def _rows(self) -> list[Row]:
        """Return what is on disk, as far as it can be read."""
        if self._ledger and self._ledger.is_in_place():
            try:
                return self._ledger.rows()
            except (BarredError, UnfitError):
                self._let_go()
        return glimpse(self._path) if self._path.is_absolute() else []

    def _write(self) -> None:
        """Write what waits to be written; what cannot be, waits on."""
        moment = self._now()
        if self._rest_until and moment < self._rest_until:
            return
        try:
            try:
                self._flush(moment)
            except UnfitError:
                # Damage met while reading or writing: opening again sets the file aside.
                self._let_go()
                self._flush(moment)
        except (BarredError, UnfitError) as error:
            self._rest_until = moment + RETRY_AFTER
            self._let_go()
            if not self._barred:
                self._tell(f"not written: {error}; what you do is kept until you quit")
            self._barred = True
        else:
            self._rest_until = None
            self._barred = False

    def _flush(self, moment: datetime) -> None:
        """Write what waits to the file that stands in its place."""
        if self._ledger is None or not self._ledger.is_in_place():
            self._reopen(moment)
        if self._ledger and self._waiting:
            self._ledger.write((written(entry), at) for entry, at in self._waiting)
            self._waiting.clear()

    def _reopen(self, moment: datetime) -> None:
        """Open the journal, which may mean to set another aside and begin one."""
        self._let_go()
        if not self._path.is_absolute():
            raise BarredError("no home folder is known")
        with opening(self._path):
            try:
                self._ledger = opened(self._path)
            except UnfitError as error:
                aside = set_aside(self._path, moment)
                self._tell(f"{error}; set aside as {aside.name}, and a new journal begun")
                self._ledger = opened(self._path)

    def _let_go(self) -> None:
        if self._ledger:
            self._ledger.close()
        self._ledger = None

    def _tell(self, reason: str) -> None:
        self._untold.append(Problem(clean_line(str(self._path)), clean_line(reason)))


def _read(rows: Iterable[Row]) -> Iterator[Entry]:
    """Yield the entries of rows; a row that holds none is passed over, and stays where it is."""
    for row in rows:
        try:
            yield read_back(row.text)
        except EntryError:
            continue


def _imported(line: str) -> tuple[Written, str]:
    """Return the entry of an exported line and its time; raise `EntryError` where it has none."""
    record = loaded(line)
    kind, at = record.get("kind"), record.get("at")
    if not isinstance(kind, str) or not isinstance(at, str):
        raise EntryError("no kind, or no time")
    try:
        moment = datetime.fromisoformat(at).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise EntryError("at is no time") from error
    return written(entry_of(kind, record)), _stamp(moment)


def _stamp(moment: datetime) -> str:
    """Return a moment as text that sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
