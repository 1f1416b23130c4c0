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
from newsreader.core.modality import supposes
from newsreader.core.terms import collected, written_terms
from newsreader.core.weights import SAME_THOUGH_SUPPOSED

SIDES = ("left", "right")
CLUES = ("shared", "mass", "nearness")
NEIGHBOUR = "neighbour"
ROUNDS = 4
"""How often the weights are learned anew with the neighbours that the last ones found."""
NEARNESS = CLUES.index("nearness")
Record = dict[str, list]
WEAK = 0.4
"""What a weak link counts as: somewhat less than half a link."""
WEAK_WEIGHT = 0.5
EXTRACT_WEIGHT = 0.5
"""The weight of a pair that is not two whole articles."""
RIDGE = 0.1
PRECISION = {"SAME": 0.80, "RELATED": 0.76}
"""Of the links shown as the same, weak ones left aside; of all shown, weak ones counted."""


@dataclass(frozen=True, slots=True)
class Example:
    """One pair of accounts: clues, a label and a weight for every two sentences."""

    clues: np.ndarray
    """Left by right by clue; 0 throughout where two sentences share no term."""
    labels: np.ndarray
    """Left by right: 1 for a strong link, `WEAK` for a weak one, else 0."""
    weights: np.ndarray
    supposed: np.ndarray
    """Left by right: whether one sentence tells what is and the other what may be."""
    whole: bool
    """Whether these are two whole articles."""


def records(path: Path) -> list[Record]:
    """Return the pairs of one file."""
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]


def example(record: Record, *, whole: bool) -> Example:
    """Return one pair as an example to learn from."""
    bags = [[collected(written_terms(sentence)) for sentence in record[side]] for side in SIDES]
    found = np.zeros((len(bags[0]), len(bags[1]), len(CLUES)))
    for i, row in enumerate(clues(*weigh(*bags))):
        for j, values in row.items():
            found[i, j] = values
    labels = np.zeros(found.shape[:2])
    for name, value in (("weak", WEAK), ("strong", 1.0)):
        for i, j in record[name]:
            labels[i, j] = value
    weights = np.where(labels == WEAK, WEAK_WEIGHT, 1.0) * (1.0 if whole else EXTRACT_WEIGHT)
    ours, theirs = (np.array([supposes(said) for said in record[side]]) for side in SIDES)
    return Example(found, labels, weights, ours[:, None] != theirs[None, :], whole)


def fit(examples: Sequence[Example], without: str = "") -> np.ndarray:
    """Return the weight of each clue, of the neighbours, and the constant.

    They are learned by logistic regression with a ridge, again and again, since which neighbours
    are likely depends on the weights. The clue named by `without` is given no weight.
    """
    touching = [e.clues.any(axis=2) for e in examples]
    values = [e.clues[mask] for e, mask in zip(examples, touching, strict=True)]
    whole = [v for e, v in zip(examples, values, strict=True) if e.whole]
    mean_nearness = np.concatenate(whole)[:, NEARNESS].mean()
    for e, mask in zip(examples, touching, strict=True):
        if not e.whole:
            e.clues[mask, NEARNESS] = mean_nearness
    x = np.concatenate([e.clues[mask] for e, mask in zip(examples, touching, strict=True)])
    x = np.column_stack(
        [x * [clue != without for clue in CLUES], np.zeros(len(x)), np.ones(len(x))]
    )
    y = np.concatenate([e.labels[mask] for e, mask in zip(examples, touching, strict=True)])
    w = np.concatenate([e.weights[mask] for e, mask in zip(examples, touching, strict=True)])
    theta = regression(x, y, w)
    for _ in range(ROUNDS if without != NEIGHBOUR else 0):
        x[:, -2] = np.concatenate(
            [beside(alone(theta, e))[mask] for e, mask in zip(examples, touching, strict=True)]
        )
        theta = regression(x, y, w)
    return theta


def regression(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the weights of the columns of `x`, the last of which is constant."""

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        odds = x @ theta
        slope = x.T @ (w * (1 / (1 + np.exp(-odds)) - y))
        slope[:-1] += RIDGE * theta[:-1]
        value = (w * (np.logaddexp(0, odds) - y * odds)).sum()
        return value + RIDGE / 2 * (theta[:-1] ** 2).sum(), slope

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x


def alone(theta: np.ndarray, e: Example) -> np.ndarray:
    """Return the probability of each link of an example, left by right, without neighbours."""
    odds = e.clues @ theta[:-2] + theta[-1]
    return np.where(e.clues.any(axis=2), 1 / (1 + np.exp(-odds)), 0.0)


def beside(found: np.ndarray) -> np.ndarray:
    """Return for each link the likeliest of the up to eight around it."""
    framed = np.pad(found, 1)
    height, width = found.shape
    around = [
        framed[i : i + height, j : j + width]
        for i in range(3)
        for j in range(3)
        if (i, j) != (1, 1)
    ]
    return np.max(around, axis=0)


def probabilities(theta: np.ndarray, e: Example) -> np.ndarray:
    """Return the probability of each link of an example, left by right."""
    odds = e.clues @ theta[:-2] + theta[-2] * beside(alone(theta, e)) + theta[-1]
    return np.where(e.clues.any(axis=2), 1 / (1 + np.exp(-odds)), 0.0)


def left_out(examples: Sequence[Example], without: str = "") -> list[np.ndarray]:
    """Return the probabilities of each pair of whole articles, learned from all the others."""
    return [
        probabilities(fit([other for other in examples if other is not e], without), e)
        for e in examples
        if e.whole
    ]


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
        example(record, whole=path in whole)
        for path in (*whole, *extracts)
        for record in records(path)
    ]
    table = dict(zip((*CLUES, NEIGHBOUR, "constant"), fit(examples).round(2).tolist(), strict=True))
    print(f"LIKENESS = {table}")

    scores = np.concatenate([found.ravel() for found in left_out(examples)])
    labels = np.concatenate([e.labels.ravel() for e in examples if e.whole])
    supposed = np.concatenate([e.supposed.ravel() for e in examples if e.whole])
    strong = (labels != WEAK) & ~(supposed & (scores < SAME_THOUGH_SUPPOSED))
    same = threshold(scores[strong], labels[strong], PRECISION["SAME"], 1.0)
    related = threshold(scores, labels, PRECISION["RELATED"], WEAK)
    print(f"SAME = {same:.2f}\nRELATED = {related:.2f}")


if __name__ == "__main__":
    main()
