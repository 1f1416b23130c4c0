"""The journal on disk: what it keeps, and what it does where it cannot."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.article import Article
from newsreader.core.entries import Change, Entry, Read, identity
from newsreader.core.marking import Memory, SessionMemory
from newsreader.core.text import Clean
from newsreader.drawer import VERSION, opening
from newsreader.journal import RETRY_AFTER, Journal, open_journal
from newsreader.ledger import opened
from tests.core.test_entries import ENTRIES

ROOT = Path(__file__).resolve().parent.parent
START = datetime(2024, 11, 18, 9, 30, 5, tzinfo=UTC)
STAMP = "20241118-093005"
ONE = Article("one", Clean("one.txt"), "article", Clean("Fire"), text=Clean("A house burned."))
TWO = Article("two", Clean("two.txt"), "article", Clean("Bridge"), text=Clean("It opened."))


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        """Return the time."""
        return self.moment

    def passes(self, time: timedelta) -> None:
        """Let time pass."""
        self.moment += time


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a journal may be begun."""
    return tmp_path / "state" / "journal.sqlite"


@pytest.fixture
def journal(path: Path, clock: Clock) -> Iterator[Journal]:
    """Return a journal that was just begun."""
    journal, problems = open_journal(path, now=clock)
    assert () == problems
    with closing(journal):
        yield journal


def read(journal: Journal, *articles: Article) -> Change:
    """Return the change that marks articles read."""
    return journal.recall(articles).reading(articles, read=True)


def known(path: Path, clock: Clock) -> frozenset[str]:
    """Return what a reader who starts now finds read."""
    journal, _ = open_journal(path, now=clock)
    with closing(journal):
        return journal.recall([ONE, TWO]).marks.read


def left_beside(path: Path) -> list[str]:
    """Return the names of what was set aside."""
    return sorted(entry.name for entry in path.parent.glob("*.set-aside-*"))


def test_what_was_recorded_is_there_at_the_next_start(path: Path, clock: Clock) -> None:
    """Every kind of entry, in the order it was made."""
    journal, _ = open_journal(path, now=clock)
    journal.record(Change(after=tuple(ENTRIES)))
    before = journal.recall([ONE])
    journal.close()

    again, problems = open_journal(path, now=clock)

    with closing(again):
        assert () == problems
        assert before == again.recall([ONE])
        assert before.pairs
        assert len({type(entry) for entry in ENTRIES}) == len(
            {type(e) for e in again.changes_since(0)[1]}
        )


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(ENTRIES), max_size=4), max_size=6))
def test_disk_and_session_remember_alike(deeds: list[list[Entry]]) -> None:
    """Whatever was done in whatever order, and after a restart too."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        session: Memory = SessionMemory()
        journal, _ = open_journal(path, now=Clock())
        for deed in deeds:
            for memory in (session, journal):
                memory.record(Change(after=tuple(deed)))
        expected = session.recall([ONE, TWO])
        assert expected == journal.recall([ONE, TWO])
        journal.close()
        again, _ = open_journal(path, now=Clock())
        with closing(again):
            assert expected == again.recall([ONE, TWO])


def test_only_its_owner_may_look(journal: Journal, path: Path) -> None:
    """What somebody reads is their own affair."""
    assert 0o700 == path.parent.stat().st_mode & 0o777


def test_a_change_that_changes_nothing_is_not_written(journal: Journal) -> None:
    """Nor is anything said."""
    journal.record(Change((Read(identity(ONE), read=True),), (Read(identity(ONE), read=True),)))

    assert (0, ()) == journal.changes_since(0)


def test_a_reader_hears_what_another_does(journal: Journal, path: Path, clock: Clock) -> None:
    """From a token on, and by recalling."""
    other, _ = open_journal(path, now=clock)
    with closing(other):
        journal.record(read(journal, ONE))
        token, first = other.changes_since(0)
        journal.record(read(journal, TWO))

        news = other.changes_since(token)[1]

        assert ([identity(ONE)], [identity(TWO)]) == (
            [entry.article for entry in first if isinstance(entry, Read)],
            [entry.article for entry in news if isinstance(entry, Read)],
        )
        assert {"one", "two"} == other.recall([ONE, TWO]).marks.read


def altered(path: Path, *statements: str) -> None:
    """Change a journal behind its back."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def unfit(kind: str, path: Path) -> bytes:
    """Put something in the journal's place that is none; return its bytes."""
    path.parent.mkdir(exist_ok=True)
    if kind == "text":
        path.write_bytes(b"read: everything\n" * 300)
    elif kind == "short":
        path.write_bytes(b"SQLite format 3\0")
    elif kind == "another program's":
        altered(path, "CREATE TABLE page (text)", "PRAGMA user_version = 1")
    elif kind == "marked by another":
        altered(path, "PRAGMA application_id = 252006674", "CREATE TABLE page (text)")
    else:
        _spoiled(kind, path)
    return path.read_bytes()


def _spoiled(kind: str, path: Path) -> None:
    """Begin a journal and spoil it."""
    with opening(path):
        opened(path).close()
    if kind == "later":
        altered(path, f"PRAGMA user_version = {VERSION + 1}")
    elif kind == "other columns":
        altered(path, "DROP TABLE entry", "CREATE TABLE entry (seq, deed)")
    elif kind == "cut":
        path.write_bytes(path.read_bytes()[:6000])
    elif kind == "overwritten":
        raw = bytearray(path.read_bytes())
        raw[4096:] = b"\xff" * (len(raw) - 4096)
        path.write_bytes(raw)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("text", "not a journal, or damaged"),
        ("short", "not a journal, or damaged"),
        ("another program's", "the file of another program"),
        ("marked by another", "the file of another program"),
        ("later", "written by a later version of newsreader"),
        ("other columns", "damaged, or of another form"),
        ("cut", "damaged"),
        ("overwritten", "damaged"),
    ],
)
def test_what_is_no_journal_is_set_aside(path: Path, clock: Clock, kind: str, reason: str) -> None:
    """Under a dated name, byte for byte; it is said once, and a new one works."""
    before = unfit(kind, path)

    journal, problems = open_journal(path, now=clock)

    with closing(journal):
        journal.record(read(journal, ONE))
    aside = f"journal.sqlite.set-aside-{STAMP}"
    assert [aside] == left_beside(path)
    assert before == path.with_name(aside).read_bytes()
    assert 1 == len(problems)
    assert (str(path), True, True) == (
        problems[0].file,
        problems[0].reason.startswith(reason),
        aside in problems[0].reason,
    )
    assert {"one"} == known(path, clock)


def test_a_log_goes_with_its_file(path: Path, clock: Clock) -> None:
    """SQLite would read the log of the old file into the new one."""
    unfit("text", path)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).write_bytes(end.encode())

    journal, _ = open_journal(path, now=clock)

    journal.close()
    aside = f"journal.sqlite.set-aside-{STAMP}"
    assert [aside, f"{aside}-shm", f"{aside}-wal"] == left_beside(path)
    assert b"-wal" == path.with_name(f"{aside}-wal").read_bytes()


def test_nothing_set_aside_is_written_over(path: Path, clock: Clock) -> None:
    """Two in one second have two names."""
    for _ in range(3):
        unfit("text", path)
        journal, _ = open_journal(path, now=clock)
        journal.close()

    aside = f"journal.sqlite.set-aside-{STAMP}"
    assert [aside, f"{aside}-2", f"{aside}-3"] == left_beside(path)


@pytest.mark.parametrize("kind", ["folder", "pipe", "link to itself"])
def test_what_is_no_file_is_set_aside_too(path: Path, clock: Clock, kind: str) -> None:
    """And never waited for."""
    path.parent.mkdir()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path)

    journal, problems = open_journal(path, now=clock)

    journal.close()
    assert ([f"journal.sqlite.set-aside-{STAMP}"], 1) == (left_beside(path), len(problems))


def test_an_empty_file_is_a_journal_that_was_not_begun(path: Path, clock: Clock) -> None:
    """A kill can leave one; there is nothing in it to keep."""
    path.parent.mkdir()
    path.touch()

    journal, problems = open_journal(path, now=clock)

    journal.record(read(journal, ONE))
    journal.close()
    assert ((), [], frozenset({"one"})) == (problems, left_beside(path), known(path, clock))


def test_a_row_of_another_kind_is_passed_over_and_kept(path: Path, clock: Clock) -> None:
    """One bad row costs itself alone."""
    journal, _ = open_journal(path, now=clock)
    journal.record(read(journal, ONE))
    journal.close()
    altered(
        path,
        "INSERT INTO entry (kind, subject, value, at) VALUES ('dream', '{}', '{}', '2024')",
        "INSERT INTO entry (kind, subject, value, at) VALUES ('read', 'x', x'ff', '2024')",
        "INSERT INTO entry (kind, subject, value, at) VALUES (x'ff', 'x', CAST(x'ff' AS TEXT), 5)",
    )

    assert {"one"} == known(path, clock)
    with closing(sqlite3.connect(path)) as connection:
        assert (4,) == connection.execute("SELECT count(*) FROM entry").fetchone()


@pytest.mark.parametrize("place", ["below a file", "no home"])
def test_where_nothing_can_be_written_the_session_remembers(
    tmp_path: Path, clock: Clock, place: str
) -> None:
    """It is said once, and everything works until the end."""
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "journal.sqlite" if place == "below a file" else Path("~/journal")

    journal, problems = open_journal(path, now=clock)

    said = []
    for article in (ONE, TWO):
        clock.passes(RETRY_AFTER)
        said.append(journal.record(read(journal, article)))
    assert (1, [None, None]) == (len(problems), said)
    assert "what you do is kept until you quit" in problems[0].reason
    assert {"one", "two"} == journal.recall([ONE, TWO]).marks.read
    assert None is journal.close()
    assert not Path("~").exists()


def test_what_could_not_be_written_is_written_later(path: Path, clock: Clock) -> None:
    """While it is left alone, and when the fault is over."""
    path.parent.parent.mkdir(exist_ok=True)
    path.parent.touch()
    journal, problems = open_journal(path, now=clock)
    journal.record(read(journal, ONE))
    path.parent.unlink()
    journal.record(read(journal, TWO))
    assert not path.exists()

    clock.passes(RETRY_AFTER)
    journal.record(journal.recall([ONE]).flagging([ONE], flagged=True))

    assert 1 == len(problems)
    assert {"one", "two"} == known(path, clock)
    journal.close()


def test_closing_writes_what_is_left(path: Path, clock: Clock) -> None:
    """Also before it would be tried again."""
    path.parent.touch()
    journal, _ = open_journal(path, now=clock)
    journal.record(read(journal, ONE))
    path.parent.unlink()

    journal.close()

    assert {"one"} == known(path, clock)


def test_a_journal_taken_away_is_begun_again(journal: Journal, path: Path, clock: Clock) -> None:
    """No change goes into a file that has no name."""
    journal.record(read(journal, ONE))
    path.rename(path.with_name("elsewhere"))

    journal.record(read(journal, TWO))

    assert {"two"} == known(path, clock)


def test_damage_met_while_writing_sets_the_file_aside(path: Path, clock: Clock) -> None:
    """The change that met it is in the new journal."""
    journal, _ = open_journal(path, now=clock)
    journal.record(read(journal, ONE))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE entry")

    problem = journal.record(read(journal, TWO))

    assert problem is not None
    assert "set aside" in problem.reason
    assert {"two"} == journal.recall([ONE, TWO]).marks.read
    journal.close()
    assert {"two"} == known(path, clock)


def test_export_and_import_carry_everything(path: Path, tmp_path: Path, clock: Clock) -> None:
    """Into an empty journal; a second import changes nothing."""
    journal, _ = open_journal(path, now=clock)
    with closing(journal):
        journal.record(Change(after=tuple(ENTRIES)))
        lines = list(journal.export_lines())
    copy, _ = open_journal(tmp_path / "copy" / "journal.sqlite", now=clock)
    with closing(copy):
        assert (len(lines), ()) == copy.import_lines(lines)
        assert (0, ()) == copy.import_lines(lines)
        assert lines == list(copy.export_lines())
        assert {"kind", "at"} == set.intersection(*(set(json.loads(line)) for line in lines))


def test_import_takes_the_newer_of_two(journal: Journal, clock: Clock) -> None:
    """What the reader did later is not taken back by an old export."""
    journal.record(read(journal, ONE))
    old = list(journal.export_lines())
    clock.passes(timedelta(seconds=1))
    journal.record(journal.recall([ONE]).reading([ONE], read=False))
    newer = list(journal.export_lines())

    taken = journal.import_lines(old)

    assert (0, ()) == taken
    assert newer == list(journal.export_lines())


def test_a_bad_line_is_named_and_the_rest_counts(journal: Journal, path: Path) -> None:
    """By its number in its file."""
    journal.record(read(journal, ONE))
    line = next(journal.export_lines())
    good = json.dumps({**json.loads(line), "content": "other", "at": "2024-11-18T10:00:00+01:00"})
    future = json.dumps({**json.loads(line), "at": "9999-12-31T23:59:59-14:00"})
    lines = ["nonsense", "", good + "\n", '{"kind": "dream", "at": "2024-11-18"}', future, "{}"]

    taken, problems = journal.import_lines(lines, name="old.jsonl")

    assert 1 == taken
    assert [
        "old.jsonl: line 1: not JSON",
        "old.jsonl: line 4: unknown kind dream",
        "old.jsonl: line 5: at is no time",
        "old.jsonl: line 6: no kind, or no time",
    ] == [str(problem) for problem in problems]


def test_import_into_nothing_says_so(clock: Clock) -> None:
    """What could not be kept is not counted."""
    journal, _ = open_journal(Path("~/journal"), now=clock)

    taken, problems = journal.import_lines([])

    assert (0, 1) == (taken, len(problems))


def test_faults_lose_nothing() -> None:
    """Kills, two readers at once, a read-only folder and a full disk, a few rounds of each."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.journal_faults", "8"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr), done.stdout
    assert 6 == len(done.stdout.splitlines()), done.stdout
