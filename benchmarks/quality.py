"""Measure the whole comparison engine beside simple baselines: `python benchmarks/quality.py FOLDER`.

FOLDER is an evaluation folder: `run.py`, `run_facts.py`, their plug-in `newsreader_plugin.py` and
`data`. Its own programs do the measuring; this one calls them for us and for the baselines, and
prints what they print, then the time that one comparison takes. Needs numpy, scipy and
snowballstemmer beside the project. Takes some minutes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
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
_SAYS = (
    "The council of ward {n} said on Monday that {m} houses near the river had burned.",
    "“We lost {m} houses,” Mayor Ana Ruiz told reporters in Milltown as ward {n} was searched.",
    "A school in ward {n} took in {m} people for the night, and two roads stayed closed.",
    "Firefighters from Milltown and Oakfield, {m} of them, came back to ward {n} before dawn.",
)


def measured(folder: Path) -> None:
    """Print each measure for the baselines and for us."""
    plugin = ["--plugin", f"{folder / 'newsreader_plugin.py'}:Newsreader"]
    for title, program, words in MEASURES:
        bare = [] if program == "run_facts.py" else ["--no-baselines"]
        for whose, more in (("baselines", []), ("newsreader", [*plugin, *bare])):
            print(f"\n== {title}: {whose}", flush=True)
            subprocess.run([sys.executable, program, *words, *more], cwd=folder, check=True)


def account(name: str, shift: int) -> Article:
    """Return an account of forty sentences, some of them told by the other one too."""
    told = [
        _SAYS[(n + shift) % len(_SAYS)].format(n=n % 30, m=10 + (n * 7 + shift) % 50)
        for n in range(SENTENCES)
    ]
    text = Clean("\n\n".join(told))
    blocks, place = [], 0
    for sentence in told:
        blocks.append(Block("paragraph", place, place + len(sentence)))
        place += len(sentence) + 2
    headline = Clean(f"Fire in Milltown, {name}")
    return Article(name, Clean(f"{name}.txt"), "article", headline, text=text, blocks=tuple(blocks))


def timed() -> None:
    """Print how long one comparison of two accounts takes that were never seen before."""
    compare(account("warm", 0), account("up", 1))
    spent = []
    for turn in range(15):
        left, right = account(f"a{turn}", turn), account(f"b{turn}", turn + 2)
        begun = time.process_time()
        compare(left, right)
        spent.append(1000 * (time.process_time() - begun))
    spent.sort()
    middle = spent[len(spent) // 2]
    print(f"\n== time: compare() of {SENTENCES} x {SENTENCES} sentences, median {middle:.1f} ms")


def main() -> None:
    """Measure, then time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    measured(parser.parse_args().folder.resolve())
    timed()


if __name__ == "__main__":
    main()
