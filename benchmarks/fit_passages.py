"""Learn how much each clue says of two sentences, and print the table for `core/weights.py`.

usage: fit_passages.py FOLDER [--also FILE ...]

FOLDER holds aligned sentences of news pairs as JSON lines, one pair a line: `left` and `right`
are lists of sentences, `strong` and `weak` lists of `[left, right]` links. `handaln*` are pairs of
whole articles; `superpal*` holds the aligned sentences alone, in the order of their links, so that
their place says nothing and is set to its mean. `--also` names more pairs of whole articles.
Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from newsreader.core.evidence import clues, weigh
from newsreader.core.terms import collected, written_terms

CLUES = ("shared", "mass", "nearness")
NEARNESS = CLUES.index("nearness")
WEAK = 0.4
"""What a weak link counts as: somewhat less than half a link."""
WEAK_WEIGHT = 0.5
EXTRACT_WEIGHT = 0.5
"""The weight of a pair that is not two whole articles."""
RIDGE = 0.1
PRECISION = {"SAME": 0.80, "RELATED": 0.60}


@dataclass(frozen=True, slots=True)
class Example:
    """One pair of accounts: a row of clues, a label and a weight for every two sentences."""

    clues: np.ndarray
    labels: np.ndarray
    """1 for a strong link, `WEAK` for a weak one, else 0."""
    weights: np.ndarray
    whole: bool
    """Whether these are two whole articles."""


def example(record: dict[str, list], *, whole: bool) -> Example:
    """Return one line of the data as an example."""
    bags = [
        [collected(written_terms(sentence)) for sentence in record[side]]
        for side in ("left", "right")
    ]
    found = np.zeros((len(bags[0]), len(bags[1]), len(CLUES)))
    for i, row in enumerate(clues(*weigh(*bags))):
        for j, values in row.items():
            found[i, j] = values
    labels = np.zeros(found.shape[:2])
    for name, value in (("weak", WEAK), ("strong", 1.0)):
        for i, j in record[name]:
            labels[i, j] = value
    weights = np.where(labels == WEAK, WEAK_WEIGHT, 1.0) * (1.0 if whole else EXTRACT_WEIGHT)
    apart = found[:, :, 0].ravel() == 0
    return Example(
        found.reshape(-1, len(CLUES))[~apart],
        labels.ravel()[~apart],
        weights.ravel()[~apart],
        whole,
    )


def fit(examples: Sequence[Example]) -> np.ndarray:
    """Return the weight of each clue and the constant, by logistic regression with a ridge."""
    mean_nearness = np.concatenate([e.clues for e in examples if e.whole])[:, NEARNESS].mean()
    rows = []
    for e in examples:
        values = np.column_stack([e.clues, np.ones(len(e.clues))])
        if not e.whole:
            values[:, NEARNESS] = mean_nearness
        rows.append(values)
    x = np.concatenate(rows)
    y = np.concatenate([e.labels for e in examples])
    w = np.concatenate([e.weights for e in examples])

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        odds = x @ theta
        slope = x.T @ (w * (1 / (1 + np.exp(-odds)) - y))
        slope[:-1] += RIDGE * theta[:-1]
        value = (w * (np.logaddexp(0, odds) - y * odds)).sum()
        return value + RIDGE / 2 * (theta[:-1] ** 2).sum(), slope

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x


def probabilities(theta: np.ndarray, e: Example) -> np.ndarray:
    """Return the probability of each link of an example."""
    return 1 / (1 + np.exp(-(e.clues @ theta[:-1] + theta[-1])))


def threshold(scores: np.ndarray, labels: np.ndarray, precision: float, least: float) -> float:
    """Return the lowest score above which `precision` of the links are labelled `least` or more."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(labels[order] >= least) / np.arange(1, len(order) + 1)
    return float(scores[order][np.flatnonzero(right >= precision)[-1]])


def main() -> None:
    """Print the learned table and the thresholds that held on pairs left out of the learning."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--also", type=Path, action="append", default=[])
    arguments = parser.parse_args()
    whole = [*sorted(arguments.folder.glob("handaln.dev*.jsonl")), *arguments.also]
    extracts = sorted(arguments.folder.glob("superpal*.dev*.jsonl"))
    examples = [
        example(json.loads(line), whole=path in whole)
        for path in (*whole, *extracts)
        for line in path.read_text(encoding="utf8").splitlines()
    ]
    theta = fit(examples)
    table = dict(zip((*CLUES, "constant"), theta.round(2).tolist(), strict=True))
    print(f"LIKENESS = {table}")

    held = [
        (probabilities(fit([e for e in examples if e is not left_out]), left_out), left_out.labels)
        for left_out in examples
        if left_out.whole
    ]
    scores, labels = (np.concatenate(part) for part in zip(*held, strict=True))
    strong = labels != WEAK
    same = threshold(scores[strong], labels[strong], PRECISION["SAME"], 1.0)
    related = threshold(scores, labels, PRECISION["RELATED"], WEAK)
    print(f"SAME = {same:.2f}\nRELATED = {related:.2f}")


if __name__ == "__main__":
    main()
