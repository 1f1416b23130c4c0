"""How much of two accounts is matched, counted in the same words by every report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from newsreader.core.comparison import Comparison
from newsreader.core.passages import PairKind
from newsreader.reports.plain import number_of

_COUNTED: dict[PairKind, Callable[[int], str]] = {
    "same": lambda count: f"{count} {'says' if count == 1 else 'say'} the same",
    "related": lambda count: f"{count} {'is' if count == 1 else 'are'} related",
}


def matched(comparison: Comparison) -> str:
    """Return how many sentences are matched in how many pairs of each kind, differing or not."""
    if not comparison.pairs:
        return "no sentence of one is matched in the other"
    left, right = (
        f"{len(side.sentences) - len(only)} of {len(side.sentences)}"
        for side, only in (
            (comparison.left, comparison.only_left),
            (comparison.right, comparison.only_right),
        )
    )
    kinds = Counter(pair.kind for pair in comparison.pairs)
    counted = ", ".join(_COUNTED[kind](kinds[kind]) for kind in _COUNTED if kinds[kind])
    pairs = number_of(len(comparison.pairs), "pair")
    told = f"{counted}{_apart(comparison)}"
    return f"A has {left} sentences matched, B {right}, in {pairs}: {told}"


def _apart(comparison: Comparison) -> str:
    """Return in how many of the pairs, of either kind, something stands against the other side."""
    differing = sum(bool(pair.differs) for pair in comparison.pairs)
    if not differing:
        return ""
    if len(comparison.pairs) == 1:
        return "; its sides disagree"
    return f"; {differing} of them {'disagrees' if differing == 1 else 'disagree'}"


def is_one_text(comparison: Comparison) -> bool:
    """Whether both accounts are the same text, as an account beside itself."""
    text = comparison.left.article.text
    return bool(text) and text == comparison.right.article.text


def unmatched(comparison: Comparison) -> Iterator[str]:
    """Yield the sentences of each side that are not matched, where there are any."""
    for letter, only in (("A", comparison.only_left), ("B", comparison.only_right)):
        if only:
            yield f"{number_of(len(only), 'sentence')} in {letter} alone"
