"""The judgement of two figures against that of a careful reader, over many kinds of news."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsreader.core.figures import Judgement, judge

PAIRS = Path(__file__).parent / "pairs"
FIGURE = re.compile("«(.*)»")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, the figure of each between guillemets, and what a reader says of them."""

    label: str
    look: bool
    left: str
    right: str

    def judgement(self) -> Judgement:
        """Return what the program says of the two figures."""
        (left, one), (right, two) = (
            (FIGURE.sub(r"\1", side), FIGURE.findall(side)[0]) for side in (self.left, self.right)
        )
        return judge(left, right, one, two)


def pairs(name: str) -> list[Pair]:
    """Return the pairs of a file: a line with the verdict and a line for each sentence."""
    written = (PAIRS / name).read_text(encoding="utf-8").strip().split("\n\n")
    rows = [block.split("\n") for block in written]
    return [Pair(head.split()[0], "look" in head, left, right) for head, left, right in rows]


@pytest.mark.parametrize(
    ("name", "accuracy", "looks"),
    [
        ("figures_first.txt", 0.94, 0.92),
        ("figures_second.txt", 0.84, 0.88),
        ("figures_third.txt", 0.9, 0.92),
    ],
)
def test_judgements_are_those_of_a_careful_reader(name: str, accuracy: float, looks: float) -> None:
    """The verdict on two figures and what is worth a look are right for nearly every pair."""
    read = [(pair, pair.judgement()) for pair in pairs(name)]
    right = sum(pair.label == said.label for pair, said in read)
    both = sum(pair.look and said.worth_a_look for pair, said in read)
    either = sum(pair.look + said.worth_a_look for pair, said in read)

    assert accuracy <= right / len(read)
    assert looks <= 2 * both / either
