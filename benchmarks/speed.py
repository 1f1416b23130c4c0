"""How long comparing and starting take, beside a fixed piece of work in the same run.

    python -m benchmarks.speed

Each row is processor time, the least of several rounds, and what multiple it is of the reference:
counting in a plain Python loop for what runs inside, an empty interpreter for what is started.
The accounts are put together from the sentences of the bundled library, 40 on each side.
"""

from __future__ import annotations

import gc
import os
import pty
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.quality import SENTENCES, account
from newsreader.core.article import Article
from newsreader.core.comparison import compare, side
from newsreader.loading import batches, bundled

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
STARTS = 5
COUNTED = 20_000
PATIENCE = 60
"""Seconds after which a screen that shows nothing is given up."""
TICKS = os.sysconf("SC_CLK_TCK")


def accounts() -> tuple[Article, Article]:
    """Return two accounts that share most of what they tell, in another order."""
    told = [
        sentence
        for batch in batches([bundled()])
        for article in batch.articles
        for sentence in side(article).wording
    ]
    return account("left", told[:SENTENCES]), account("right", told[-SENTENCES:])


def forget() -> None:
    """Empty all that the program remembers of what it read."""
    for kept in gc.get_objects():
        if callable(getattr(kept, "cache_clear", None)) and "newsreader" in str(
            getattr(kept, "__module__", "")
        ):
            kept.cache_clear()


def counting() -> None:
    """Do the reference's work."""
    counts: dict[int, int] = {}
    for number in range(COUNTED):
        key = number * 7919 % 1009
        counts[key] = counts.get(key, 0) + number


def least(work: Callable[[], object], *, before: Callable[[], None] | None = None) -> float:
    """Return the least time of some rounds, in milliseconds."""
    spent = []
    for _ in range(ROUNDS):
        if before is not None:
            before()
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return 1000 * min(spent)


def started(*words: str) -> float:
    """Return the least processor time of an interpreter that is given these words."""
    spent = []
    for _ in range(STARTS):
        before = _of_children()
        subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=_apart(), capture_output=True, check=True
        )
        spent.append(_of_children() - before)
    return 1000 * min(spent)


def _of_children() -> float:
    """Return the processor time that all processes started here have used, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def shown(*marks: str) -> list[float]:
    """Return the least processor time until the screen shows each of the marks, in order."""
    rounds = [_shown(marks) for _ in range(STARTS)]
    return [1000 * min(times) for times in zip(*rounds, strict=True)]


def _shown(marks: Sequence[str]) -> list[float]:
    child, screen = pty.fork()
    if not child:
        environment = {**_apart(), "TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}
        os.chdir(ROOT)
        words = [sys.executable, "-m", "newsreader"]
        os.execve(words[0], words, environment)  # noqa: S606  # our own interpreter
    found: list[float] = []
    written = b""
    until = time.monotonic() + PATIENCE
    try:
        while len(found) < len(marks) and time.monotonic() < until:
            written += os.read(screen, 65536)
            while len(found) < len(marks) and marks[len(found)].encode() in written:
                found.append(_spent(child))
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(screen)
    return found


def _spent(process: int) -> float:
    """Return the processor time that a process has used, in seconds; Linux alone tells it."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _apart() -> dict[str, str]:
    """Return the environment with a state and settings of nobody."""
    return {**os.environ, "XDG_STATE_HOME": _EMPTY.name, "XDG_CONFIG_HOME": _EMPTY.name}


_EMPTY = tempfile.TemporaryDirectory()


def main() -> None:
    """Print the table."""
    left, right = accounts()
    both = [str(bundled() / f"{name}.txt") for name in ("short-wire", "world-desk")]

    def row(name: str, took: float, reference: float) -> None:
        print(f"{name:44}{took:8.1f} ms{took / reference:8.1f}", flush=True)

    print(f"{'':44}{'time':>11}{'ratio':>8}")
    loop = least(counting)
    row("reference: a loop that counts", loop, loop)
    both_compared = partial(compare, left, right)
    row("two accounts of 40 sentences, first time", least(both_compared, before=forget), loop)
    row("the same sentences again", least(both_compared), loop)
    empty = started("-c", "pass")
    row("reference: an empty interpreter", empty, empty)
    row("newsreader --help", started("-m", "newsreader", "--help"), empty)
    row("newsreader list", started("-m", "newsreader", "list"), empty)
    row("newsreader compare", started("-m", "newsreader", "compare", *both), empty)
    first, article = shown("Reading", "derived")
    row("the screen: first frame", first, empty)
    row("the screen: first article", article, empty)


if __name__ == "__main__":
    main()
