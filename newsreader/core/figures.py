"""Quantities as written, what each is a figure of, and whether two accounts' figures agree.

`low` and `high` of a figure are what the text writes: one value twice, a range, or the range of a
vague word; `change` carries the words that bound it. `least` and `most` are what it means with
its open ends open: "more than 10,000" is written 10,000 and means 10,000 and upwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.core.agreement import Agreement, agreement, comparable, odds, worth_a_look
from newsreader.core.dates import Date, agreement_of_dates, undated
from newsreader.core.quantities import Quantity, quantities
from newsreader.core.things import Thing, evidence, moment, thing

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


@dataclass(frozen=True, slots=True)
class _Mention:
    """A quantity of a sentence with what it is a figure of."""

    sentence: int
    text: str
    quantity: Quantity
    thing: Thing


_GIVEN, _SOUGHT = 0.0, 0.7
"""The log-odds that make two figures one thing: where they are given as a pair, and where
all figures of two accounts are searched for their match."""
_DATE_ODDS: dict[Agreement, float] = {"same": 0.5, "compatible": 0.4, "conflict": -0.1}
_VERDICTS: dict[Agreement, Verdict] = {
    "same": "agree",
    "compatible": "compatible",
    "conflict": "differ",
}
_DIFFERENT = Judgement("different-thing", worth_a_look=False)


def figures(text: str) -> tuple[Figure, ...]:
    """Return every quantity of `text` in order; no two overlap."""
    return tuple(_figure(mention) for mention in _mentions(0, text))


def judge(left: str, right: str, left_text: str, right_text: str) -> Judgement:
    """Return what the figure `left_text` of sentence `left` and that of `right` say together.

    A date may stand for a figure on both sides.
    """
    dated = _dates_at(left, left_text), _dates_at(right, right_text)
    if dated[0] and dated[1]:
        return _judged_dates(dated[0], dated[1], left, right)
    one, two = _mention_at(left, left_text), _mention_at(right, right_text)
    if one is None or two is None:
        return _DIFFERENT
    rivals = _mentions(0, left), _mentions(0, right)
    return _judged(one, two, rivals)


def differs(left: str, right: str) -> bool:
    """Whether two sentences give figures of one thing that exclude each other."""
    return any(row.verdict == "differ" for row in table([left], [right]))


def table(left: Sequence[str], right: Sequence[str]) -> tuple[FigureTableRow, ...]:
    """Return every figure of both sides' sentences, those of one thing in one row.

    Rows stand in the order of their first mention, the left side's first.
    """
    lefts, rights = _grouped(left), _grouped(right)
    ties = _tied(lefts, rights)
    rows = [
        _row(group, rights[ties[place]] if place in ties else [])
        for place, group in enumerate(lefts)
    ]
    taken = set(ties.values())
    return (*rows, *(_row([], group) for place, group in enumerate(rights) if place not in taken))


def _mentions(sentence: int, text: str) -> tuple[_Mention, ...]:
    return tuple(
        _Mention(sentence, text, quantity, thing(text, quantity)) for quantity in quantities(text)
    )


def _figure(mention: _Mention) -> Figure:
    quantity, text = mention.quantity, mention.text
    return Figure(
        quantity.start, quantity.end, text[quantity.start : quantity.end],
        quantity.low, quantity.high, quantity.unit, quantity.hedge.words,
        mention.thing.phrase, quantity.hedge.change,
    )  # fmt: skip


def _judged(one: _Mention, two: _Mention, rivals: tuple[Sequence[_Mention], ...]) -> Judgement:
    if not comparable(one.quantity, two.quantity):
        return _DIFFERENT
    label = agreement(one.quantity, two.quantity)
    if _likeness(one, two) < _GIVEN:
        return _DIFFERENT
    if label != "same" and (_said(one, rivals[1]) or _said(two, rivals[0])):
        return _DIFFERENT
    return Judgement(label, worth_a_look(one.quantity, two.quantity))


def _likeness(one: _Mention, two: _Mention) -> float:
    """Return the log-odds that two comparable figures are figures of one thing."""
    return evidence(one.thing, two.thing) + odds(one.quantity, two.quantity)


def _said(mention: _Mention, others: Sequence[_Mention]) -> bool:
    """Whether one of the other side's figures says just what this one does."""
    return any(
        comparable(mention.quantity, other.quantity)
        and agreement(mention.quantity, other.quantity) == "same"
        and _likeness(mention, other) >= _GIVEN
        for other in others
    )


def _judged_dates(one: Date, two: Date, left: str, right: str) -> Judgement:
    label = agreement_of_dates(one, two)
    things = moment(left, one.start, one.end), moment(right, two.start, two.end)
    if evidence(*things) + _DATE_ODDS[label] < _GIVEN:
        return _DIFFERENT
    return Judgement(label, worth_a_look=label == "conflict")


def _place(sentence: str, words: str) -> tuple[str, int, int]:
    """Return where the words stand; words that the sentence lacks stand for themselves."""
    start = sentence.find(words)
    return (sentence, start, start + len(words)) if start >= 0 else (words, 0, len(words))


def _mention_at(sentence: str, words: str) -> _Mention | None:
    text, start, end = _place(sentence, words)
    within = [
        mention
        for mention in _mentions(0, text)
        if mention.quantity.start < end and start < mention.quantity.end
    ]
    return within[0] if within else None


def _dates_at(sentence: str, words: str) -> Date | None:
    text, start, end = _place(sentence, words)
    within = [date for date in undated(text) if date.start < end and start < date.end]
    return within[0] if within else None


def _grouped(sentences: Sequence[str]) -> list[list[_Mention]]:
    """Return the mentions of one side, those that repeat one figure together."""
    groups: list[list[_Mention]] = []
    for number, sentence in enumerate(sentences):
        for mention in _mentions(number, sentence):
            home = next((group for group in groups if _repeats(group[0], mention)), None)
            if home is None:
                groups.append([mention])
            else:
                home.append(mention)
    return groups


def _repeats(one: _Mention, two: _Mention) -> bool:
    same = comparable(one.quantity, two.quantity) and (
        (one.quantity.low, one.quantity.high) == (two.quantity.low, two.quantity.high)
        or agreement(one.quantity, two.quantity) == "same"
    )
    return same and _likeness(one, two) >= _GIVEN


def _tied(lefts: list[list[_Mention]], rights: list[list[_Mention]]) -> dict[int, int]:
    """Return which group of the right says which of the left's, each at most once."""
    found = []
    for i, left in enumerate(lefts):
        for j, right in enumerate(rights):
            if not comparable(left[0].quantity, right[0].quantity):
                continue
            likeness = max(_likeness(one, two) for one in left for two in right)
            if likeness >= _SOUGHT:
                label = agreement(left[0].quantity, right[0].quantity)
                found.append((label == "conflict", label == "compatible", -likeness, i, j))
    ties: dict[int, int] = {}
    for *_, i, j in sorted(found):
        if i not in ties and j not in ties.values():
            ties[i] = j
    return ties


def _row(left: list[_Mention], right: list[_Mention]) -> FigureTableRow:
    phrases = [mention.thing.phrase for mention in (*left, *right) if mention.thing.phrase]
    about = min(phrases, key=lambda phrase: (len(phrase), phrase), default="")
    verdict: Verdict = "only_left" if left else "only_right"
    look = False
    if left and right:
        verdict = _VERDICTS[agreement(left[0].quantity, right[0].quantity)]
        look = worth_a_look(left[0].quantity, right[0].quantity)
    sides = [
        tuple((mention.sentence, _figure(mention)) for mention in side) for side in (left, right)
    ]
    return FigureTableRow(about, sides[0], sides[1], verdict, look)
