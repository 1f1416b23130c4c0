"""The dates that two accounts give, those of one moment in one row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsreader.core.claims import DateMention, Side
from newsreader.core.comparison import Comparison, date_mention
from newsreader.core.dateforms import Date
from newsreader.core.dates import contradict, dates

DateVerdict = Literal["agree", "compatible", "differ", "only_left", "only_right"]
_Place = tuple[int, Date]
"""The number of a sentence, and a date in it."""


@dataclass(frozen=True, slots=True)
class DateRow:
    """One date of either side, and the date of the other side that stands for the same moment."""

    left: DateMention | None
    right: DateMention | None
    verdict: DateVerdict

    @property
    def about(self) -> str:
        """The days that it means, or either side's, where those are known."""
        given = [_days(mention) for mention in (self.left, self.right) if mention is not None]
        return " or ".join(dict.fromkeys(filter(None, given))) or "a date"


def _days(mention: DateMention) -> str:
    """Return the days that a date means; nothing where that is not known."""
    first, last = mention.first, mention.last
    if first is None or last is None:
        return f"from {first}" if first else f"until {last}" if last else ""
    return first.isoformat() if first == last else f"{first} to {last}"


def date_rows(comparison: Comparison) -> tuple[DateRow, ...]:
    """Return every date of both sides once: those of paired sentences together, in text order.

    Dates agree where they mean the same days, are compatible where one may lie within the other,
    and differ where sentences that say the same give dates that exclude each other.
    """
    lefts, rights = _placed(comparison.left), _placed(comparison.right)
    tied = _ties(comparison, lefts, rights)
    rows: list[DateRow] = []
    for place, left in enumerate(lefts):
        mine = date_mention(left[1], left[0], comparison.left)
        if place not in tied:
            rows.append(DateRow(mine, None, "only_left"))
            continue
        other, verdict = tied[place]
        number, date = rights[other]
        rows.append(DateRow(mine, date_mention(date, number, comparison.right), verdict))
    taken = {other for other, _ in tied.values()}
    rows += [
        DateRow(None, date_mention(date, number, comparison.right), "only_right")
        for place, (number, date) in enumerate(rights)
        if place not in taken
    ]
    return tuple(rows)


def _placed(side: Side) -> list[_Place]:
    return [
        (number, date)
        for number, sentence in enumerate(side.wording)
        for date in dates(sentence, side.article.date)
    ]


def _ties(
    comparison: Comparison, lefts: list[_Place], rights: list[_Place]
) -> dict[int, tuple[int, DateVerdict]]:
    """Return for each left date its date on the right, the surest ties made first."""
    found = sorted(_candidates(comparison, lefts, rights))
    tied: dict[int, tuple[int, DateVerdict]] = {}
    taken: set[int] = set()
    for order, left, right in found:
        if left not in tied and right not in taken:
            tied[left] = right, _ORDER[order]
            taken.add(right)
    return tied


_ORDER: tuple[DateVerdict, ...] = ("agree", "differ", "compatible")


def _candidates(
    comparison: Comparison, lefts: list[_Place], rights: list[_Place]
) -> Iterator[tuple[int, int, int]]:
    """Yield the ties of dates in paired sentences, by their place in `_ORDER`."""
    linked = {
        (left, right) for pair in comparison.pairs for left in pair.left for right in pair.right
    }
    clashing = {
        (clash.left.sentence, clash.left.start, clash.right.sentence, clash.right.start)
        for clash in comparison.dates
    }
    by_sentence: dict[int, list[int]] = {}
    for place, (number, _) in enumerate(rights):
        by_sentence.setdefault(number, []).append(place)
    partners: dict[int, list[int]] = {}
    for one, other in sorted(linked):
        partners.setdefault(one, []).extend(by_sentence.get(other, ()))
    for place, (number, date) in enumerate(lefts):
        for other in partners.get(number, ()):
            told, theirs = rights[other]
            starts = (
                number, comparison.left.sentences[number].start + date.start,
                told, comparison.right.sentences[told].start + theirs.start,
            )  # fmt: skip
            if starts in clashing:
                yield 1, place, other
            elif date.grain == theirs.grain and not contradict(date, theirs):
                same = (date.first, date.last) == (theirs.first, theirs.last)
                yield (0 if same and date.resolved else 2), place, other
