"""A comparison as Markdown: both accounts side by side in tables, every claim with its sentence.

Stranger's text is escaped, so that a headline stays text where Markdown would make of it a heading,
a link or a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsreader.core.boards import BOARDS, Board
from newsreader.core.comparison import Comparison, Side
from newsreader.core.levelling import MARK_MEANINGS, Row, rows
from newsreader.core.stories import Counterpart
from newsreader.reports.plain import headline_of, number_of

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!<>|~&:@^$=\"'])")
_LEGEND = "Only one side means: not matched here, which is not to say left out."


def escaped(text: str) -> str:
    """Return any text as one line that Markdown shows as it stands."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def report(comparison: Comparison, chosen: Counterpart | None = None) -> Iterator[str]:
    """Yield the report line by line; `chosen` is why B was taken where nobody named it."""
    yield "# Two accounts compared"
    yield ""
    yield from _account("A", comparison.left, comparison.only_left)
    yield from _account("B", comparison.right, comparison.only_right)
    if chosen is not None:
        because = escaped(", ".join(chosen.because))
        yield f"- B was chosen from the library: score {chosen.score:.2f}; both have {because}"
    if comparison.basis == "names":
        yield "- The accounts are in different languages: names and numbers alone were compared."
    yield ""
    yield "## Side by side"
    yield ""
    yield "| | A | B | because |"
    yield "|---|---|---|---|"
    for row in rows(comparison):
        yield _row(row, comparison)
    yield ""
    yield " ".join(
        f"`{mark}` {meaning.partition(':')[0]}." for mark, meaning in MARK_MEANINGS.items()
    )
    yield _LEGEND
    for name in ("figures", "quotes", "names"):
        yield from _board(BOARDS[name](comparison))


def _account(letter: str, side: Side, only: Sequence[int]) -> Iterator[str]:
    article = side.article
    date = article.date.isoformat() if article.date else None
    known = [
        escaped(part) for part in (article.source, article.section, date, article.file) if part
    ]
    count = number_of(len(side.sentences), "sentence")
    yield f"- **{letter}**: {escaped(headline_of(article))}"
    yield f"  ({', '.join([*known, count, f'{len(only)} only here'])})"


def _row(row: Row, comparison: Comparison) -> str:
    cells = [
        "<br>".join(f"{number + 1}\\. {escaped(side.sentence(number))}" for number in numbers)
        for side, numbers in ((comparison.left, row.left), (comparison.right, row.right))
    ]
    because = ""
    if row.pair is not None:
        shared = escaped(", ".join(row.pair.because))
        differs = f"; differs: {', '.join(row.pair.differs)}" if row.pair.differs else ""
        because = f"{row.pair.kind} {row.pair.score:.2f}: {shared}{differs}"
    return f"| {row.mark} | {cells[0]} | {cells[1]} | {because} |"


def _board(board: Board) -> Iterator[str]:
    """Yield one kind of evidence as a table, or nothing where there is none."""
    if not board.entries:
        return
    yield ""
    yield f"## {board.title}"
    yield ""
    yield "| | about | A | B | |"
    yield "|---|---|---|---|---|"
    for entry in board.entries:
        left, right = (
            f"{escaped(told)} ({number + 1})" if told and number is not None else ""
            for told, number in (
                (entry.left, entry.left_sentence),
                (entry.right, entry.right_sentence),
            )
        )
        yield f"| {entry.mark} | {escaped(entry.about)} | {left} | {right} | {entry.verdict} |"
