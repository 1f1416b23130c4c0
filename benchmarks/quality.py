"""Measure the whole comparison engine beside simple baselines.

    python benchmarks/quality.py FOLDER

FOLDER is an evaluation folder: `run.py`, `run_facts.py`, their plug-in `newsreader_plugin.py` and
`data`. Its own programs do the measuring; this one calls them for us and for the baselines, and
prints what they print, then the time that one comparison takes. Needs numpy, scipy and
snowballstemmer beside the project. Takes some minutes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from newsreader.core.article import Article, Block
from newsreader.core.comparison import compare
from newsreader.core.text import Clean

MEASURES = (
    ("passages", "run.py", ("alignment",)),
    ("single pairs of texts", "run.py", ("pairs",)),
    ("counterparts", "run.py", ("retrieval", "--sets", "library,allsides_full,allsides_lede")),
    ("stories", "run.py", ("grouping", "--sets", "library,ecbplus,uci_headlines")),
    ("figures, quotations, names", "run_facts.py", ("--part", "dev")),
)
SENTENCES = 40


def measured(folder: Path) -> None:
    """Print each measure for the baselines and for us."""
    plugin = ["--plugin", f"{folder / 'newsreader_plugin.py'}:Newsreader"]
    for title, program, words in MEASURES:
        bare = [] if program == "run_facts.py" else ["--no-baselines"]
        for whose, more in (("baselines", []), ("newsreader", [*plugin, *bare])):
            print(f"\n== {title}: {whose}", flush=True)
            subprocess.run([sys.executable, program, *words, *more], cwd=folder, check=True)


def account(name: str, told: Sequence[str]) -> Article:
    """Return an account that says these sentences, a paragraph each."""
    text = Clean("\n\n".join(told))
    blocks, place = [], 0
    for sentence in told:
        blocks.append(Block("paragraph", place, place + len(sentence)))
        place += len(sentence) + 2
    headline = Clean(name)
    return Article(name, headline, "article", headline, text=text, blocks=tuple(blocks))


def timed(folder: Path) -> None:
    """Print how long a comparison takes of two accounts that were not seen before.

    The accounts are put together from the sentences of several, each beside its double.
    """
    rows = (folder / "data/alignment/handaln.dev.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(row) for row in rows]
    spent = []
    for turn in range(2 * len(pairs)):
        order = pairs[turn % len(pairs) :] + pairs[: turn % len(pairs)]
        left, right = (
            account(f"{turn}{side}", [told for pair in order for told in pair[side]][:SENTENCES])
            for side in ("left", "right")
        )
        begun = time.process_time()
        compare(left, right)
        spent.append(1000 * (time.process_time() - begun))
    spent.sort()
    print(
        f"\n== time: compare() of {SENTENCES} x {SENTENCES}: median {spent[len(spent) // 2]:.1f} ms"
    )


def main() -> None:
    """Measure, then time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder.resolve()
    measured(folder)
    timed(folder)


if __name__ == "__main__":
    main()
