"""Measure how well sentences of two accounts find each other, beside simple baselines.

usage: matching.py FOLDER [--ablation] [--also FILE ...]

FOLDER is an evaluation folder: `run.py` with its metrics, baselines and plug-in, and the aligned
texts in `data/alignment`. Without options one table is printed, a measure a line: the baseline of
reference, the best of all baselines, and ours. `--ablation` leaves out one kind of evidence at a
time, learns the weights of the rest anew, and prints what is left; `--also` names more pairs of
whole articles for it. Needs numpy, scipy and snowballstemmer.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from unittest import mock

import numpy as np
from fit_passages import (
    NEIGHBOUR,
    PRECISION,
    WEAK,
    Example,
    example,
    fit,
    left_out,
    probabilities,
    records,
)

from newsreader.core import evidence, terms
from newsreader.core.language import stem

OURS = "newsreader"
MEASURES = {
    "handaln": ("AP", "all_F", "all_P", "uniqueAcc", "product_P", "product_F", "product_uniqueAcc"),
    "superpal_mn": ("AP", "best_F", "all_F"),
    "ecb_events": ("AP", "all_F"),
    "semeval22_en": ("pearson", "AUC_same"),
    "sts_news": ("headlines13", "headlines14", "msrpar12tr"),
    "mrpc": ("AUC", "F1"),
    "mtref": ("R1",),
    "nanco_same_answer": ("AUC",),
}
"""What is reported of each set; `product` is what the reader shows as the same."""
REFERENCE = "word+char-pair-idf"
"""The baseline that goals were set by; the best of all is shown beside it."""


def compared(folder: Path) -> None:
    """Print ours beside the baselines, as the evaluation folder's own script measures both."""
    found: list[dict[str, object]] = []
    for task in ("alignment", "pairs"):
        with tempfile.TemporaryDirectory() as scratch:
            out = Path(scratch) / "out.json"
            plugin = f"{folder / 'newsreader_plugin.py'}:Newsreader"
            command = [sys.executable, str(folder / "run.py"), task, "--json", str(out)]
            subprocess.run([*command, "--plugin", plugin], check=True, stdout=subprocess.DEVNULL)
            found += json.loads(out.read_text(encoding="utf8"))
    print(
        f"{'set':18} {'measure':18} {REFERENCE:>18} {'best':>7} {'newsreader':>10}  best baseline"
    )
    for name, measures in MEASURES.items():
        rows = {
            str(row["system"]): row for row in found if name in (row.get("set"), row.get("task"))
        }
        ours = rows.pop(OURS)
        for measure in measures:
            values = {
                system: float(str(row[measure])) for system, row in rows.items() if measure in row
            }
            best = max(values, key=values.__getitem__, default="-")
            print(
                f"{name:18} {measure:18} {values.get(REFERENCE, np.nan):18.3f}"
                f" {values.get(best, np.nan):7.3f} {float(str(ours[measure])):10.3f}  {best}"
            )


Change = tuple[ModuleType, str, object]


def _own_family(plain: str) -> str:
    return "^" + stem(plain)


def _flat(_count: int, _sentences: int) -> float:
    return 1.0


def _digits(word: str, _scale: str) -> terms.Terms:
    return {"#" + word: 1.0}


WITHOUT: Mapping[str, tuple[Change, ...]] = {
    "nothing left out": (),
    "synonyms": ((terms, "SYNONYMS", {}),),
    "word families": ((terms, "_family", _own_family),),
    "numbers read": ((terms, "_number", _digits), (terms, "_ENGLISH_NUMBERS", {})),
    "stop words": ((terms, "STOP", 1e-6),),
    "names held down": ((terms, "NAME", 1.0),),
    "rarity": ((evidence, "_rarity", _flat),),
    "one-sided words damped": ((evidence, "UNMATCHED", 1.0),),
    "mass": (),
    "nearness": (),
    NEIGHBOUR: (),
}
"""Each kind of evidence, and what is put in its place to do without it."""


def ablation(folder: Path, also: Sequence[Path]) -> None:
    """Print what is left of each measure without each kind of evidence.

    Whole articles are measured by weights learned from all the others.
    """
    average_precision = importlib.import_module("evalkit").align_ap
    data = folder / "data" / "alignment"
    whole = [record for path in (data / "handaln.dev.jsonl", *also) for record in records(path)]
    extracts = records(data / "superpal_mn.dev.jsonl")
    events = records(data / "ecb_events.dev.jsonl")
    print(f"{'without':24}{'articles AP':>12}{'F':>8}{'superpal AP':>13}{'events AP':>11}")
    for name, changes in WITHOUT.items():
        with contextlib.ExitStack() as stack:
            for change in changes:
                stack.enter_context(mock.patch.object(*change))
            forget()
            ours = [example(record, whole=True) for record in whole]
            rest = [example(record, whole=False) for record in extracts]
            silver = [example(record, whole=False) for record in events]
        forget()
        theta = fit([*ours, *rest], name)
        held = left_out([*ours, *rest], name)
        print(
            f"{name:24}{average_precision(whole, held):12.3f}{best_f(held, ours):8.3f}"
            f"{average_precision(extracts, [probabilities(theta, e) for e in rest]):13.3f}"
            f"{average_precision(events, [probabilities(theta, e) for e in silver]):11.3f}",
            flush=True,
        )


def forget() -> None:
    """Forget what words gave before a change."""
    for cached in (terms._word, terms._name):  # noqa: SLF001
        cached.cache_clear()


def best_f(scores: Sequence[np.ndarray], examples: Sequence[Example]) -> float:
    """Return the best F of strong links at a precision of 0.8 or more, weak ones left aside."""
    labels = np.concatenate([e.labels.ravel() for e in examples])
    strong = labels != WEAK
    order = np.argsort(-np.concatenate([s.ravel() for s in scores])[strong], kind="stable")
    found = np.cumsum(labels[strong][order] == 1)
    precision, recall = found / np.arange(1, len(order) + 1), found / (labels == 1).sum()
    f = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    return float(f[precision >= PRECISION["SAME"]].max(initial=0.0))


def main() -> None:
    """Print one of the two tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ablation", action="store_true")
    parser.add_argument("--also", type=Path, action="append", default=[])
    arguments = parser.parse_args()
    if arguments.ablation:
        sys.path.insert(0, str(arguments.folder))
        ablation(arguments.folder, arguments.also)
    else:
        compared(arguments.folder)


if __name__ == "__main__":
    main()
