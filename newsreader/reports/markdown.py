"""A comparison as Markdown: both accounts side by side in tables, every claim with its sentence.

Stranger's text is escaped, so that a headline stays text where Markdown would make of it a heading,
a link or a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newsreader.core.boards import Board, dates, figures, names, quotes
from newsreader.core.claims import Side
from newsreader.core.comparison import Comparison
from newsreader.core.levelling import MARK_MEANINGS, Row, rows
from newsreader.core.passages import Pair
from newsreader.core.remarks import Remark
from newsreader.core.stories import Counterpart
from newsreader.core.verdicts import MADE, judged
from newsreader.reports.disagreements import Disagreements
from newsreader.reports.plain import headline_of, number_of
from newsreader.reports.shortened import phrase, shown
from newsreader.reports.wording import Remarks, choice, numbers as numbered, reason

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!<>|~&:@^$=\"'])")
_LEGEND = "Only one side means: not matched here, which is not to say left out."


def escaped(text: str) -> str:
    """Return any text as one line, shortened where it is endless, that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", shown(text))


def report(
    original: Comparison, chosen: Counterpart | None = None, remarks: Iterable[Remark] = ()
) -> Iterator[str]:
    """Yield the report line by line.

    `original` is what the program says and `remarks` what the reader said, who is believed.
    `chosen` is why B was taken where nobody named it.
    """
    said = Remarks(remarks, original)
    comparison = judged(original, said.all)
    yield "# Two accounts compared"
    yield ""
    yield from _account("A", comparison.left, comparison.only_left)
    yield from _account("B", comparison.right, comparison.only_right)
    if chosen is not None:
        yield f"- B was chosen from the library: {escaped(choice(chosen))}"
    if comparison.basis == "names":
        yield "- The accounts are in different languages: names and numbers alone were compared."
    yield ""
    yield "## Side by side"
    yield ""
    yield "| | A | B | because |"
    yield "|---|---|---|---|"
    telling = _Telling(comparison, said)
    for row in rows(comparison):
        yield telling.row(row)
    yield ""
    yield " ".join(
        f"`{mark}` {meaning.partition(':')[0]}." for mark, meaning in MARK_MEANINGS.items()
    )
    yield _LEGEND
    yield from _elsewhere(said)
    for board in (figures, quotes, dates, names):
        yield from _board(board(comparison))


def _account(letter: str, side: Side, only: Sequence[int]) -> Iterator[str]:
    article = side.article
    date = article.date.isoformat() if article.date else None
    known = [
        escaped(part) for part in (article.source, article.section, date, article.file) if part
    ]
    count = number_of(len(side.sentences), "sentence")
    yield f"- **{letter}**: {escaped(headline_of(article))}"
    yield f"  ({', '.join([*known, count, f'{len(only)} only here'])})"


class _Telling:
    """The rows of a comparison in words."""

    def __init__(self, comparison: Comparison, said: Remarks) -> None:
        self._comparison = comparison
        self._disagreements = Disagreements(comparison)
        self._said = said
        self._told: set[tuple[str, int]] = set()

    def row(self, row: Row) -> str:
        """Return a row as a line of the table; sentences with another row are named alone."""
        left = self._cell("A", row.left, again=row.left_again)
        right = self._cell("B", row.right, again=row.right_again)
        because = self._because(row.pair) if row.pair else ""
        return f"| {row.mark} | {left} | {right} | {because} |"

    def _cell(self, letter: str, numbers: Sequence[int], *, again: bool) -> str:
        side = self._comparison.left if letter == "A" else self._comparison.right
        where = (
            "above" if self._told.issuperset((letter, number) for number in numbers) else "below"
        )
        if not again:
            self._told.update((letter, number) for number in numbers)
        return "<br>".join(
            f"{number + 1}\\. {f'*{where}*' if again else escaped(side.sentence(number))}"
            for number in numbers
        )

    def _because(self, pair: Pair) -> str:
        """Return why two sentences pair, what differs, and what the reader said."""
        kind = "" if MADE in pair.because else f"{pair.kind} {pair.score:.2f}"
        found = [
            f"{one.kind} differs: {one.words}" if one.told else f"{one.kind} differs"
            for one in self._disagreements.of(pair)
        ]
        parts = (kind, reason(pair.because), *found, *self._said.of(pair))
        return escaped("; ".join(filter(None, parts)))


def _elsewhere(said: Remarks) -> Iterator[str]:
    """Yield what the reader said of sentences that are no pair."""
    for place, remark in enumerate(said.elsewhere()):
        if place == 0:
            yield ""
            yield "## What else you said"
            yield ""
        places = f"A {numbered(remark.left)} and B {numbered(remark.right)}"
        yield f"- {places}: {escaped('; '.join(said.told_elsewhere(remark)))}"


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
            f"{escaped(phrase(told))} ({number + 1})" if told and number is not None else ""
            for told, number in (
                (entry.left, entry.left_sentence),
                (entry.right, entry.right_sentence),
            )
        )
        about = escaped(phrase(entry.about))
        yield f"| {entry.mark} | {about} | {left} | {right} | {entry.verdict} |"
