"""Quantities as written, what each is a figure of, and whether two accounts' figures agree.

`low` and `high` of a figure are what the text writes: one value twice, a range, or the range of a
vague word; `change` carries the words that bound it. `least` and `most` are what it means with
its open ends open: "more than 10,000" is written 10,000 and means 10,000 and upwards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.core.agreement import Agreement, agreement, comparable, worth_a_look
from newsreader.core.counterparts import counterparts
from newsreader.core.dateforms import Date
from newsreader.core.dates import agreement_of_dates, undated
from newsreader.core.labels import label
from newsreader.core.mentions import GIVEN, Group, Mention, groups, likeness, mentions, ties
from newsreader.core.sameness import evidence
from newsreader.core.things import FATES, moment

Label = Literal["same", "compatible", "conflict", "different-thing"]
Verdict = Literal["agree", "compatible", "differ", "only_left", "only_right"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as a text writes it."""

    start: int
    """Code points into the text it was found in."""
    end: int
    text: str
    low: float | None
    """The value, or the lower end of the range, as written."""
    high: float | None
    """The value, or the upper end of the range, as written."""
    unit: str | None
    """The unit, folded to one symbol: "percent", "USD", "km"; None for things counted."""
    hedge: str | None
    """The words that soften it, as written: "more than", "as many as"."""
    about: str
    """The thing counted, folded; empty where the text does not say."""
    change: str
    """How the figure moves or is bounded: one of = ~ > < up down."""

    @property
    def least(self) -> float | None:
        """The least it can mean; None where the lower end is open."""
        return None if self.change == "<" else self.low

    @property
    def most(self) -> float | None:
        """The most it can mean; None where the upper end is open."""
        return None if self.change == ">" else self.high


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two figures of two sentences say to each other."""

    label: Label
    worth_a_look: bool
    """Whether a reader should see both: they conflict, or differ though both may hold."""


@dataclass(frozen=True, slots=True)
class FigureTableRow:
    """One quantity and the sentences of each side that give it."""

    about: str
    left: tuple[tuple[int, Figure], ...]
    """Sentence number, and the figure with offsets into that sentence."""
    right: tuple[tuple[int, Figure], ...]
    verdict: Verdict
    worth_a_look: bool = False


_DATE_ODDS: dict[Agreement, float] = {"same": 0.5, "compatible": 0.4, "conflict": -0.1}
_VERDICTS: dict[Agreement, Verdict] = {
    "same": "agree",
    "compatible": "compatible",
    "conflict": "differ",
}
_JUDGED, _ALONE = -0.8, 0.3
"""The log-odds that make one thing of two figures that a reader holds against each other, and
what being the only one of its kind in its sentence adds to them."""
_COMMON = 9
"""Numbers up to this are too common to be told without their unit."""
_TOLLS = FATES - {"missing", "fired"}
"""What became of those counted, where a later count is seldom lower."""
_DIFFERENT = Judgement("different-thing", worth_a_look=False)


def figures(text: str) -> tuple[Figure, ...]:
    """Return every quantity of `text` in order; no two overlap."""
    return tuple(_figure(mention) for mention in mentions(0, text))


def judge(left: str, right: str, left_text: str, right_text: str) -> Judgement:
    """Return what the figure `left_text` of sentence `left` and that of `right` say together.

    A date may stand for a figure on both sides.
    """
    dates = _date_at(left, left_text), _date_at(right, right_text)
    if dates[0] and dates[1]:
        return _judged_dates(dates[0], dates[1], left, right)
    one, two = _mention_at(left, left_text), _mention_at(right, right_text)
    if one is None or two is None or not comparable(one.quantity, two.quantity):
        return _DIFFERENT
    if likeness(one, two) + _ALONE * _is_only(one, two, left, right) < _JUDGED:
        return _DIFFERENT
    label = agreement(one.quantity, two.quantity)
    if label != "same" and (_said(one, right) or _said(two, left)):
        return _DIFFERENT
    if label != "same" and (_is_outdone(one, two, right) or _is_outdone(two, one, left)):
        return _DIFFERENT
    return Judgement(label, worth_a_look(one.quantity, two.quantity))


def differs(left: str, right: str) -> bool:
    """Whether two sentences give figures of one thing that exclude each other."""
    both = {(0, 0)}
    return any(row.verdict == "differ" for row in table([left], [right], paired=both, same=both))


def conflicts(rows: Iterable[FigureTableRow]) -> frozenset[tuple[int, int]]:
    """Return the sentence numbers, left and right, whose figures exclude each other."""
    return frozenset(
        (left, right)
        for row in rows
        if row.verdict == "differ"
        for left, _ in row.left
        for right, _ in row.right
    )


def table(
    left: Sequence[str],
    right: Sequence[str],
    *,
    paired: Collection[tuple[int, int]] = (),
    same: Collection[tuple[int, int]] = (),
    later: Literal["left", "right"] | None = None,
) -> tuple[FigureTableRow, ...]:
    """Return every figure of both sides' sentences, those of one thing in one row.

    Rows stand in the order of their first mention, the left side's first. `paired` are the
    numbers, left and right, of sentences known to belong together, `same` of those that say the
    same thing, whose figures are held against each other however far apart; `later` is the account
    that was written on a later day, whose tolls may have risen without the other being wrong.
    """
    lefts, rights = groups(left), groups(right)
    copied = counterparts(lefts, rights, same, copies=True)
    alike = ties(lefts, rights, paired=paired, known=copied)
    tied = counterparts(lefts, rights, same, copies=False, known=alike)
    rows = [
        _row(group, rights[tied[place]] if place in tied else [], later)
        for place, group in enumerate(lefts)
    ]
    taken = set(tied.values())
    rows += [_row([], group, later) for place, group in enumerate(rights) if place not in taken]
    return tuple(rows)


def _figure(mention: Mention) -> Figure:
    quantity, text = mention.quantity, mention.text
    return Figure(
        quantity.start,
        quantity.end,
        text[quantity.start : quantity.end],
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.hedge.words,
        mention.thing.phrase,
        quantity.hedge.change,
    )


def _is_only(one: Mention, two: Mention, left: str, right: str) -> bool:
    """Whether neither sentence has another figure of the kind."""
    return all(
        other.quantity.start == mention.quantity.start
        or not comparable(mention.quantity, other.quantity)
        for mention, sentence in ((one, left), (two, right))
        for other in mentions(0, sentence)
    )


def _said(mention: Mention, sentence: str) -> bool:
    """Whether a figure of the sentence says just what this one does, its unit perhaps left out."""
    return any(
        _is_bare_double(mention, other)
        or (
            comparable(mention.quantity, other.quantity)
            and agreement(mention.quantity, other.quantity) == "same"
            and likeness(mention, other) >= GIVEN
        )
        for other in mentions(0, sentence)
    )


def _is_bare_double(mention: Mention, other: Mention) -> bool:
    """Whether the other is the same number without its unit: "a zone where the limit is 45"."""
    quantity, bare = mention.quantity, other.quantity
    if quantity.unit is None or bare.unit is not None or bare.low <= _COMMON:
        return False
    return (quantity.low, quantity.high) == (bare.low, bare.high) and not other.thing.head


def _is_outdone(mention: Mention, by: Mention, sentence: str) -> bool:
    """Whether the sentence of `by` has a figure that is rather of the thing of `mention`."""
    like = likeness(mention, by)
    return any(
        comparable(mention.quantity, other.quantity) and likeness(mention, other) > like
        for other in mentions(0, sentence)
        if other.quantity.start != by.quantity.start
    )


def _judged_dates(one: Date, two: Date, left: str, right: str) -> Judgement:
    label = agreement_of_dates(one, two)
    things = moment(left, one.start, one.end), moment(right, two.start, two.end)
    if evidence(*things) + _DATE_ODDS[label] < GIVEN:
        return _DIFFERENT
    return Judgement(label, worth_a_look=label == "conflict")


def _place(sentence: str, words: str) -> tuple[str, int, int]:
    """Return where the words stand; words that the sentence lacks stand for themselves."""
    start = sentence.find(words)
    return (sentence, start, start + len(words)) if start >= 0 else (words, 0, len(words))


def _mention_at(sentence: str, words: str) -> Mention | None:
    text, start, end = _place(sentence, words)
    return next(
        (
            mention
            for mention in mentions(0, text)
            if mention.quantity.start < end and start < mention.quantity.end
        ),
        None,
    )


def _date_at(sentence: str, words: str) -> Date | None:
    text, start, end = _place(sentence, words)
    within = (date for date in undated(text) if date.start < end and start < date.end)
    return next(within, None)


def _may_have_risen(first: Mention, then: Mention) -> bool:
    """Whether a later account's figure is the earlier one's toll, grown since."""
    if first.thing.head != then.thing.head or then.thing.head not in _TOLLS:
        return False
    return first.quantity.high <= then.quantity.low


def _about(told: Sequence[Mention]) -> str:
    """Return the shortest of the names that sentences give to one thing."""
    named = [mention for mention in told if mention.thing.phrase] or told[:1]
    called = {label(mention.text, mention.quantity, mention.thing) for mention in named}
    return min(called, key=lambda name: (len(name), name))


def _row(left: Group, right: Group, later: str | None) -> FigureTableRow:
    about = _about((*left, *right))
    verdict: Verdict = "only_left" if left else "only_right"
    look = False
    if left and right:
        verdict = _VERDICTS[agreement(left[0].quantity, right[0].quantity)]
        look = worth_a_look(left[0].quantity, right[0].quantity)
        if verdict == "differ" and later is not None:
            first, then = (left, right) if later == "right" else (right, left)
            verdict = "compatible" if _may_have_risen(first[0], then[0]) else verdict
    given = [
        tuple((mention.sentence, _figure(mention)) for mention in side) for side in (left, right)
    ]
    return FigureTableRow(about, given[0], given[1], verdict, look)
