"""Whether the journal loses anything: kills, two readers, a folder that is read-only or full.

    python -m benchmarks.journal_faults [ROUNDS]

A child process records changes and says of each when it is kept; then the fault happens, and what
was said to be kept is looked for. Exits 1 when anything is missing or a journal is damaged.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import perf_counter, sleep

from newsreader.core.article import Article, Problem
from newsreader.core.entries import Change, Read
from newsreader.core.marking import Recalled
from newsreader.core.text import Clean
from newsreader.journal import Journal, open_journal

ROUNDS = 200
AT_ONCE = 3
"""Entries of one change: all of them are kept, or none."""
EACH = 100
"""Changes that each of two readers makes."""
LONGEST_S = 0.06
"""Seconds that a child may live; opening a journal takes some of them."""
NOBODY = 65534
TMPFS = "size=512k"
ROOM = 65536
"""Bytes that a file may have where a full disk is played by a limit."""


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def articles(writer: str, number: int) -> list[Article]:
    """Return the articles that one change of a writer is about."""
    names = (Clean(f"{writer}-{number}-{part}") for part in range(AT_ONCE))
    return [Article(name, name, "article", name, text=name) for name in names]


def change(writer: str, number: int) -> Change:
    """Return a change of several entries that can be told from every other."""
    return Recalled().reading(articles(writer, number), read=True)


def kept(journal: Journal, writer: str) -> Counter[int]:
    """Return how many entries of each of a writer's changes a journal holds."""
    names = (
        entry.article.path.split("-")
        for entry in journal.changes_since(0)[1]
        if isinstance(entry, Read)
    )
    return Counter(int(number) for name, number, _ in names if name == writer)


def complaints(journal: Journal, path: Path, writer: str, said: int) -> Iterator[str]:
    """Yield what is wrong with a journal that should hold a writer's changes from 0 to `said`."""
    found = kept(journal, writer)
    missing = [number for number in range(said + 1) if number not in found]
    if missing:
        yield f"{len(missing)} changes of {writer} lost, the first is {missing[0]}"
    if any(parts != AT_ONCE for parts in found.values()):
        yield f"half a change of {writer} kept"
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            yield "the journal is damaged"
    if list(path.parent.glob("*.set-aside-*")):
        yield "a sound journal was set aside"


@contextmanager
def child(work: Callable[[int], None]) -> Iterator[tuple[int, int]]:
    """Run `work` in a process of its own; give its id and the end of its pipe to read from."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        status = 1
        try:
            os.close(reading)
            work(writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    try:
        yield pid, reading
    finally:
        os.close(reading)


def said(reading: int) -> list[int]:
    """Return the numbers a child has said, until its pipe ends."""
    pieces = iter(lambda: os.read(reading, 65536), b"")
    return [int(line) for line in b"".join(pieces).split(b"\n")[:-1]]


def writer(path: Path, name: str, start: int, end: int | None = None) -> Callable[[int], None]:
    """Return the work of a reader that makes changes and says which are kept."""

    def work(pipe: int) -> None:
        journal, problems = open_journal(path, now=now)
        for number in count(start) if end is None else range(start, end):
            problem = journal.record(change(name, number))
            if problems or problem:
                raise SystemExit(1)
            os.write(pipe, b"%d\n" % number)

    return work


def kills(folder: Path, rounds: int, chance: random.Random) -> Iterator[str]:
    """Kill a reader at a random moment, again and again; every fourth journal is a new one."""
    path, last, total = folder / "0" / "journal.sqlite", -1, 0
    for number in range(rounds):
        if number % 4 == 0:
            path, last = folder / str(number) / "journal.sqlite", -1
        with child(writer(path, "kill", last + 1)) as (pid, reading):
            sleep(chance.uniform(0, LONGEST_S))
            os.kill(pid, signal.SIGKILL)
            numbers = said(reading)
            ended = os.waitpid(pid, 0)[1]
        if not os.WIFSIGNALED(ended):
            yield f"round {number}: the reader ended by itself"
        total += len(numbers)
        last = max([last, *numbers])
        journal, problems = open_journal(path, now=now)
        yield from (f"round {number}: {problem}" for problem in problems)
        yield from (f"round {number}: {wrong}" for wrong in complaints(journal, path, "kill", last))
        last = max([last, *kept(journal, "kill")])
        journal.close()
    print(f"kill -9          {rounds} rounds, {total} changes kept before them")


def two_readers(folder: Path) -> Iterator[str]:
    """Let two readers make changes at once."""
    path = folder / "journal.sqlite"
    start = perf_counter()
    with (
        child(writer(path, "one", 0, EACH)) as (one, first),
        child(writer(path, "two", 0, EACH)) as (two, second),
    ):
        made = len(said(first)), len(said(second))
        statuses = os.waitpid(one, 0)[1], os.waitpid(two, 0)[1]
    took = perf_counter() - start
    journal, _ = open_journal(path, now=now)
    if made != (EACH, EACH) or statuses != (0, 0):
        yield f"two readers: {made} changes made, ended with {statuses}"
    for name in ("one", "two"):
        yield from complaints(journal, path, name, EACH - 1)
    print(f"two readers      {made[0]} + {made[1]} changes in {took:.1f} s")
    journal.close()


def two_openers(folder: Path, rounds: int) -> Iterator[str]:
    """Let two readers open one damaged journal at once: it is set aside once, and both go on."""

    def work(path: Path, name: str) -> Callable[[int], None]:
        def opened(_: int) -> None:
            journal = open_journal(path, now=now)[0]
            if journal.record(change(name, 0)):
                raise SystemExit(1)

        return opened

    for number in range(rounds):
        path = folder / str(number) / "journal.sqlite"
        path.parent.mkdir(parents=True)
        path.write_bytes(b"not a journal" * 100)
        with child(work(path, "one")) as (one, _), child(work(path, "two")) as (two, _):
            if (os.waitpid(one, 0)[1], os.waitpid(two, 0)[1]) != (0, 0):
                yield f"two openers, round {number}: a reader could not write"
        aside = list(path.parent.glob("*.set-aside-*"))
        journal, _ = open_journal(path, now=now)
        if len(aside) != 1 or not (kept(journal, "one") and kept(journal, "two")):
            yield f"two openers, round {number}: {len(aside)} set aside, or a change lost"
        journal.close()
    print(f"two openers      {rounds} damaged journals, each set aside once")


def filled(folder: Path) -> Path:
    """Return a journal with one change in it."""
    path = folder / "journal.sqlite"
    journal, _ = open_journal(path, now=now)
    journal.record(change("old", 0))
    journal.close()
    return path


def is_known(journal: Journal, writer: str, number: int) -> bool:
    """Whether a journal knows a change, written or not."""
    wanted = articles(writer, number)
    return journal.recall(wanted).marks.read == {article.id for article in wanted}


def unwritten(journal: Journal, problems: tuple[Problem, ...]) -> Iterator[str]:
    """Make changes that cannot be written; yield what a reader would miss."""
    told = [
        *problems,
        *filter(None, (journal.record(change("new", number)) for number in range(3))),
    ]
    if len(told) != 1:
        yield f"the fault was told {len(told)} times"
    if not all(is_known(journal, "new", number) for number in range(3)):
        yield "a change that could not be written is not known"
    if not is_known(journal, "old", 0):
        yield "what was kept before is not known"


def read_only(folder: Path) -> Iterator[str]:
    """Open a journal in a folder that may not be written, as somebody whom that stops."""
    path = filled(folder)
    folder.chmod(0o555)

    def work(pipe: int) -> None:
        if not os.geteuid():
            os.setuid(NOBODY)
        found = list(unwritten(*open_journal(path, now=now)))
        missing = path.parent / "below" / path.name
        found += [] if open_journal(missing, now=now)[1] else ["a missing folder was not told"]
        os.write(pipe, "\n".join(found).encode())

    with child(work) as (pid, reading):
        found = os.read(reading, 65536).decode()
        status = os.waitpid(pid, 0)[1]
    folder.chmod(0o755)
    yield from (f"read-only: {line}" for line in found.splitlines())
    if status:
        yield f"read-only: the reader ended with {status}"
    print("read-only        told once, old changes known, new ones for the session")


def full(folder: Path) -> Iterator[str]:
    """Fill the disk below a reader, and make room again."""
    path = filled(folder)
    journal, problems = open_journal(path, now=now)
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    number = 0
    while (problem := journal.record(change("fill", number))) is None:
        number += 1
    yield from _full(path, journal, (*problems, problem))
    filler.unlink()
    yield from _room_again(path, journal, number)
    print(f"full disk        full after {number} changes; all known, and kept once there was room")


def limited(folder: Path) -> Iterator[str]:
    """Play a full disk by a limit on the size of files, which needs no rights."""
    path = filled(folder)
    journal, problems = open_journal(path, now=now)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
    number = 0
    while (problem := journal.record(change("fill", number))) is None:
        number += 1
    yield from _full(path, journal, (*problems, problem))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    yield from _room_again(path, journal, number)
    print(f"limited files    full after {number} changes; all known, and kept once there was room")


def _full(path: Path, journal: Journal, problems: tuple[Problem, ...]) -> Iterator[str]:
    """Yield what a reader misses whose disk has just filled, and one who starts then."""
    yield from (f"full: {wrong}" for wrong in unwritten(journal, problems))
    second, problems = open_journal(path, now=now)
    if not is_known(second, "old", 0):
        yield f"full: what was kept is not known to a reader who starts then: {problems}"
    second.close()


def _room_again(path: Path, journal: Journal, last: int) -> Iterator[str]:
    """Yield what is missing once the disk has room and the reader has closed."""
    journal.close()
    again, problems = open_journal(path, now=now)
    wanted = [("old", 0), *(("fill", n) for n in range(last + 1)), *(("new", n) for n in range(3))]
    lost = [each for each in wanted if not is_known(again, *each)]
    if lost or problems:
        yield f"full, room again: {len(lost)} changes lost; {problems}"
    again.close()


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """Mount a small disk at a folder, where that is allowed."""
    call = ["mount", "-t", "tmpfs", "-o", TMPFS, "tmpfs", str(folder)]
    mounted = (
        not os.geteuid() and not subprocess.run(call, capture_output=True, check=False).returncode
    )
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)  # noqa: S607  # on any system


def every_fault(folder: Path, rounds: int) -> Iterator[str]:
    """Yield what any of the faults loses or breaks."""
    places = {name: folder / name for name in ("kills", "two", "openers", "ro", "full", "limited")}
    for place in places.values():
        place.mkdir()
    yield from kills(places["kills"], rounds, random.Random(rounds))  # noqa: S311  # no secret
    yield from two_readers(places["two"])
    yield from two_openers(places["openers"], max(2, rounds // 10))
    yield from read_only(places["ro"])
    with small_disk(places["full"]) as mounted:
        if mounted:
            yield from full(places["full"])
        else:
            print("full disk        not tried: no disk can be mounted here")
    yield from limited(places["limited"])


def main(rounds: int) -> int:
    """Print a line a fault and return the exit status."""
    folder = Path(tempfile.mkdtemp(prefix="journal-"))
    folder.chmod(0o755)
    try:
        wrong = list(every_fault(folder, rounds))
    finally:
        shutil.rmtree(folder)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
