"""Where in the two accounts the pairs lie: a drawing of both texts, joined where they meet.

After the histograms and parallel outlines of textual scholarship (Juxta, Versioning Machine).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from newsreader.core.comparison import Comparison
from newsreader.core.passages import Pair
from newsreader.reports.hypertext.markup import Markup, element, text

WIDTH, HEIGHT, BAR = 1000, 120, 12
"""Units of the drawing: how wide and high it is, and how high each text's bar."""
_GAP = 4
"""The most units that part a stretch from the next; no more than a quarter of a sentence."""
CROWD = 400
"""Pairs beyond which lines would hide each other, so that only the most telling ones are drawn."""

_CAPTION = (
    "From the beginning of each text to its end. A filled stretch has a match, an empty one has"
    " none here; a {} line joins sentences that disagree, {}."
)


def outline(comparison: Comparison) -> Markup:
    """Return the drawing with what it shows in words; nothing where there is no pair."""
    if not comparison.pairs:
        return text("")
    crowded = len(comparison.pairs) > CROWD
    caption = _CAPTION.format(
        "coloured" if crowded else "thick",
        "and related ones are not joined" if crowded else "a dashed one sentences that are related",
    )
    drawn = [pair for pair in comparison.pairs if not crowded or _is_telling(pair)]
    left, right = len(comparison.left.sentences), len(comparison.right.sentences)
    return element(
        "figure",
        element("span", text("A"), class_="letter", aria_hidden="true"),
        element("span", text("B"), class_="letter", aria_hidden="true"),
        element(
            "svg",
            element("title", text(f"Where the {len(comparison.pairs)} pairs lie in the two texts")),
            *_bar(left, set(comparison.only_left), 0),
            *_bar(right, set(comparison.only_right), HEIGHT - BAR),
            *_lines(drawn, left, right),
            viewBox=f"0 0 {WIDTH} {HEIGHT}",
            preserveAspectRatio="none",
            role="img",
            class_="crowded" if crowded else None,
        ),
        element("figcaption", text(caption)),
        class_="outline",
    )


def _is_telling(pair: Pair) -> bool:
    return pair.kind == "same" or bool(pair.differs)


def _bar(count: int, alone: Collection[int], top: int) -> Iterator[Markup]:
    """Yield a text from its beginning to its end, as stretches that are matched or not."""
    unit = WIDTH / count
    gap = min(_GAP, unit / 4)
    for empty, numbers in groupby(range(count), key=lambda number: number in alone):
        run = list(numbers)
        yield element(
            "rect",
            x=f"{run[0] * unit:.1f}",
            y=str(top),
            width=f"{len(run) * unit - gap:.1f}",
            height=str(BAR),
            class_="empty" if empty else "matched",
        )


def _lines(pairs: Collection[Pair], left: int, right: int) -> Iterator[Markup]:
    """Yield a line for each two sentences that are joined, those that disagree on top."""
    lines: dict[tuple[bool, str, str, str], None] = {}
    for pair in pairs:
        kind: str = "differing" if pair.differs else pair.kind
        for one in pair.left:
            for other in pair.right:
                ends = _middle(one, left), _middle(other, right)
                lines[kind == "differing", kind, *ends] = None
    for _, kind, start, end in sorted(lines, key=lambda line: line[0]):
        yield element("line", x1=start, y1=str(BAR), x2=end, y2=str(HEIGHT - BAR), class_=kind)


def _middle(number: int, count: int) -> str:
    """Return where the middle of a sentence is drawn, in whole units."""
    return f"{(number + 0.5) * WIDTH / count:.0f}"
