"""Why the sentences of a row stand together, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.core.boards import as_hedged
from newsreader.core.claims import FigureMention
from newsreader.core.comparing import Comparing
from newsreader.core.denial import DENIED
from newsreader.core.levelling import Row, clashes, date_clashes
from newsreader.core.text import clean_line
from newsreader.core.tidings import pair_name, silenced_line
from newsreader.core.verdicts import MADE


@dataclass(frozen=True, slots=True)
class Reason:
    """What the foot of a comparison says of one row."""

    head: str
    """The row's mark, and which pair it is."""
    facts: tuple[str, ...] = ()
    """What is known of the pair, the most telling first."""
    shares: tuple[str, ...] = ()
    """What both sides have in common."""


def reason(comparing: Comparing, key: str = "") -> Reason:
    """Return why the sentences of the reader's row stand together, or that one side is silent.

    `key` brings back a pair that the reader rejected.
    """
    row = comparing.row
    if row is None:
        hidden = comparing.differences_only and comparing.all_rows
        nothing = "No differences: every row is hidden."
        return Reason("", (nothing if hidden else "Nothing to set side by side.",))
    if row.pair is None:
        letter, numbers = ("A", row.left) if row.left else ("B", row.right)
        if row.folded:
            count = len(numbers)
            told = f"{count} sentence{'' if count == 1 else 's'} only in {letter}"
            return Reason(row.mark, (f"{told}: no match on the other side",))
        silenced = silenced_line(comparing, key)
        said = silenced or f"only in {letter}: no match on the other side"
        return Reason(f"{row.mark} {letter}{numbers[0] + 1}", (said,))
    number = f"{row.mark} pair {comparing.pair_number} of {len(comparing.pair_places)}"
    if row.pair.because == (MADE,):
        return Reason(number, _said(comparing))
    kind = "both say it" if row.pair.kind == "same" else "related"
    facts = (
        *_said(comparing),
        f"{kind} {row.pair.score:.2f}",
        *(told for told in row.pair.because if told == DENIED),
        *_differences(comparing, row),
        pair_name(row.left, row.right),
    )
    return Reason(number, facts, tuple(told for told in row.pair.because if told != DENIED))


def _said(comparing: Comparing) -> tuple[str, ...]:
    """Return what the reader said of the pair."""
    remark = comparing.remark
    if remark is None:
        return ()
    verdicts = {"confirmed": "confirmed by you", "made": "yours: you paired these sentences"}
    verdict = verdicts.get(remark.verdict or "", "")
    note = f"your note: {remark.note}" if remark.note else ""
    return tuple(clean_line(fact) for fact in (verdict, note) if fact)


def _differences(comparing: Comparing, row: Row) -> tuple[str, ...]:
    """Return how the two sides of a pair differ, with the figures where figures clash."""
    found = [
        f"{_figures(clash.left, row.left)} against {_figures(clash.right, row.right)}"
        for clash in clashes(comparing.comparison, row)
    ]
    found += [
        f"{clash.left.text} against {clash.right.text}"
        for clash in date_clashes(comparing.comparison, row)
    ]
    others = row.pair.differs if row.pair else ()
    found += [f"{kind} differs" for kind in others if kind != "figure" or not found]
    return (clean_line(", ".join(found)),) if found else ()


def _figures(mentions: Sequence[FigureMention], numbers: Sequence[int]) -> str:
    told = (as_hedged(mention) for mention in mentions if mention.sentence in numbers)
    return " and ".join(dict.fromkeys(told))
