"""Measure counterparts and stories on libraries that people have sorted, weight by weight.

    python benchmarks/stories.py LIBRARY.jsonl [LIBRARY.jsonl ...] [--ablate]

A library is a file of JSON lines with `title`, `text`, `date` (ISO or null) and `story`, the name
of the event. Printed: how often the account found first tells the same event (R@1), and how well
stories are grouped (B³ F1; Bagga and Baldwin, 1998) at the threshold in use and at the best one.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from newsreader.core import storyweights as weights
from newsreader.core.accounts import account
from newsreader.core.grouping import grouped
from newsreader.core.neighbours import Links, Neighbours

WITHOUT: dict[str, Mapping[str, float]] = {
    "as it is": {},
    "headline like the body": {"HEADLINE": 0.25},
    "no lead": {"LEAD": 0},
    "no fragments": {"FRAGMENTS": 0},
    "no figures": {"FIGURE": 1},
    "no dates": {"DATE_FLOOR": 1, "DATE_UNKNOWN": 1},
    "no saturation": {"SATURATION": 0.01},
    "no crowds": {"CROWD_FLOOR": 0.2, "CROWD": 10**9},
    "no neighbours": {"NEIGHBOUR_SHARE": 0, "NEIGHBOUR_SHARE_BARE": 0},
}
"""What is switched off, and the weights that do it."""

Row = Mapping[str, str | None]


def filled(rows: Sequence[Row]) -> Neighbours:
    """Return the accounts under the numbers of their rows."""
    near = Neighbours()
    for number, row in enumerate(rows):
        near.add(f"{number:06}", account(row["title"] or "", row["text"] or "", row.get("date")))
    return near


def recall(rows: Sequence[Row], links: Links) -> float:
    """Return how often the likest account tells the same event, where any other does."""
    size = Counter(row["story"] for row in rows)
    asked = [number for number, row in enumerate(rows) if size[row["story"]] > 1]
    right = 0
    for number in asked:
        others = links.get(f"{number:06}", {})
        if others:
            best = max(others, key=lambda other: (others[other], other))
            right += rows[int(best)]["story"] == rows[number]["story"]
    return right / len(asked)


def b_cubed(rows: Sequence[Row], groups: Sequence[Sequence[str]]) -> float:
    """Return the harmonic mean of B³ precision and recall."""
    size = Counter(row["story"] for row in rows)
    precision = found = 0.0
    for group in groups:
        for story, count in Counter(rows[int(id_)]["story"] for id_ in group).items():
            precision += count * count / len(group)
            found += count * count / size[story]
    precision, found = precision / len(rows), found / len(rows)
    return 2 * precision * found / (precision + found)


def measure(rows: Sequence[Row]) -> tuple[float, float, float, float, float]:
    """Return R@1, B³ in use, the best B³, its threshold, and milliseconds for each account."""
    began = time.perf_counter()
    near = filled(rows)
    links = near.likenesses()
    spent = 1000 * (time.perf_counter() - began) / len(rows)
    ids = sorted(f"{number:06}" for number in range(len(rows)))
    ties = near.ties(ids)
    used = b_cubed(rows, grouped(ids, ties, least=weights.SAME_STORY))
    swept = {step / 50: b_cubed(rows, grouped(ids, ties, least=step / 50)) for step in range(4, 31)}
    best = max(swept, key=lambda least: swept[least])
    return recall(rows, links), used, swept[best], best, spent


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("libraries", nargs="+", type=Path)
    parser.add_argument("--ablate", action="store_true", help="switch off each evidence in turn")
    asked = parser.parse_args()
    for path in asked.libraries:
        lines = path.read_text(encoding="utf-8").splitlines()
        rows: list[Row] = [json.loads(line) for line in lines]
        print(f"{path.stem}: {len(rows)} accounts")
        for name, changes in WITHOUT.items() if asked.ablate else [("as it is", {})]:
            kept = {weight: getattr(weights, weight) for weight in changes}
            for weight, value in changes.items():
                setattr(weights, weight, value)
            first, used, best, least, spent = measure(rows)
            for weight, value in kept.items():
                setattr(weights, weight, value)
            print(
                f"  {name:24} R@1 {first:.3f}  B³ {used:.3f}"
                f"  best {best:.3f} at {least:.2f}  {spent:.1f} ms"
            )


if __name__ == "__main__":
    main()
