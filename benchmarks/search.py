"""How long a key takes in the search bar, beside a plain scan of the same headlines.

    python -m benchmarks.search [HEADLINES]

Headlines are made from a fixed word list by a fixed rule, so every run searches the same ones.
Each row is the best of five; the last column is how many plain scans it is worth.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter

from newsreader.core.article import Article
from newsreader.core.library import Library
from newsreader.core.search import Marks, find, parse
from newsreader.core.text import Clean

HEADLINES = 100_000
FIRST_BATCH = 64
ROUNDS = 5
WORDS = re.findall(
    r"\S+",
    "council army vote river budget minister talks treaty flood strike energy school harbour "
    "leaders warn, sign delay “open” plan for in after over São Paulo’s Kursk Seoul Duffy 10,000 "
    "homes votes troops trains jobs new old first last deal law",
)
QUERIES = (
    "d",
    "du",
    "duf",
    "duffy",
    "zzz",
    "duffy kursk talks",
    '"treaty talks"',
    "-duffy",
    "source:desk date:2024-11 duf",
)


def headline(number: int) -> Clean:
    """Return the words that the digits of a scattered number pick."""
    picked = []
    for _ in range(10):
        number = (number * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        picked.append(WORDS[(number >> 33) % len(WORDS)])
    return Clean(" ".join(picked))


def articles(count: int) -> list[Article]:
    """Return that many articles over about a year, each with headline and standfirst."""
    return [
        Article(
            f"{number:06x}",
            Clean(f"{number}.txt"),
            "article",
            headline(number),
            standfirst=headline(~number),
            source=Clean("World desk"),
            section=Clean("World"),
            date=dt.date(2024, 1, 1) + dt.timedelta(days=number * 7 % 366),
        )
        for number in range(count)
    ]


def batches(loaded: list[Article]) -> Iterator[list[Article]]:
    """Yield the articles in batches that double, as a loader gives them."""
    start, size = 0, FIRST_BATCH
    while start < len(loaded):
        yield loaded[start : start + size]
        start, size = start + size, size * 2


def loaded_library(every: list[Article]) -> Library:
    """Return a library that took the articles batch by batch."""
    library = Library()
    for batch in batches(every):
        library = library.with_batch(batch)
    return library


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the best time of some rounds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times) * 1000


def main(count: int) -> None:
    """Print the table."""
    every = articles(count)
    plain = [f"{each.headline}\n{each.standfirst}".lower() for each in every]
    scan = milliseconds(lambda: [text for text in plain if "duffy" in text])
    library = loaded_library(every)

    def row(name: str, took: float) -> None:
        print(f"{name:32}{took:10.1f} ms{took / scan:10.1f}")

    print(f"{count} headlines{'time':>25}{'scans':>12}")
    row("plain scan", scan)
    row("load in growing batches", milliseconds(lambda: loaded_library(every), rounds=1))
    row("fold once", milliseconds(lambda: library.fronts, rounds=1))
    for text in QUERIES:
        search = partial(find, library, parse(text), bodies=False, marks=Marks())
        row(text, milliseconds(search))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else HEADLINES)
