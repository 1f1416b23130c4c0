"""What the two sides of a pair disagree on, as each of them writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from newsreader.core import doubles, rivals
from newsreader.core.claims import (
    DateClash,
    DateMention,
    FigureMention,
    FigureRow,
    QuoteMention,
    Side,
)
from newsreader.core.comparison import Comparison
from newsreader.core.passages import Pair
from newsreader.reports.shortened import phrase
from newsreader.reports.wording import listed

Kind = Literal["figure", "date", "name", "quotation"]
Link = tuple[int, int]


class Disagreement(NamedTuple):
    """One thing in which a pair's two sides cannot both be right, or quote differently."""

    kind: Kind
    told: tuple[str, ...]
    """What each side writes: the report's words and an account's by turns, the report's first.

    Empty where the program knows no more than the kind.
    """

    @property
    def words(self) -> str:
        """What each side writes, as one text."""
        return "".join(self.told)


class Disagreements:
    """The disagreements of a comparison, found by the sentences they stand in."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._told: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[Disagreement, ...]] = {}
        self._clashes: dict[int, list[_Clash]] = {}
        for row in comparison.figures:
            if row.verdict == "differ":
                clash = _Clash(row, _placed(row.left), _placed(row.right))
                for number in clash.left:
                    self._clashes.setdefault(number, []).append(clash)
        self._dates: dict[Link, list[DateClash]] = {}
        for pair in comparison.dates:
            self._dates.setdefault((pair.left.sentence, pair.right.sentence), []).append(pair)
        quotes = comparison.quotes
        self._quotes = (
            _placed(row.left for row in quotes if row.left is not None),
            _placed(row.right for row in quotes if row.right is not None),
        )
        self._shared = {
            (row.left, row.right)
            for row in quotes
            if row.verdict == "same" and row.left is not None and row.right is not None
        }

    def of(self, pair: Pair) -> tuple[Disagreement, ...]:
        """Return what the two sides of a pair disagree on; nothing where they agree."""
        if not pair.differs:
            return ()
        place = (pair.left, pair.right)
        if place not in self._told:
            self._told[place] = tuple(self._of(pair))
        return self._told[place]

    def apart(self) -> Iterator[FigureRow]:
        """Yield the figures that differ though no pair holds both."""
        differing = [pair for pair in self._comparison.pairs if "figure" in pair.differs]
        links = (link for pair in differing for link in _links(pair))
        told = {id(clash.row) for link in links for clash in self._between(link)}
        for row in self._comparison.figures:
            if row.verdict == "differ" and id(row) not in told:
                yield row

    def _of(self, pair: Pair) -> Iterator[Disagreement]:
        links = [*_links(pair)]
        if "figure" in pair.differs:
            figures = [(clash, link) for link in links for clash in self._between(link)]
            days = [dates(clash) for link in links for clash in self._dates.get(link, ())]
            yield from (Disagreement("figure", self._figures(*each)) for each in figures)
            yield from (Disagreement("date", told) for told in days)
            if not figures and not days:
                yield Disagreement("figure", ())
        if "name" in pair.differs:
            yield Disagreement("name", self._names(links))
        if "quote" in pair.differs:
            yield Disagreement("quotation", self._quotations(pair))

    def _between(self, link: Link) -> Iterator[_Clash]:
        """Yield the figures that differ between two sentences."""
        left, right = link
        return (clash for clash in self._clashes.get(left, ()) if right in clash.right)

    def _figures(self, clash: _Clash, link: Link) -> tuple[str, ...]:
        """Return what two sentences say of one quantity."""
        left, right = link
        ours = [figure(one, self._comparison.left) for one in clash.left[left]]
        theirs = [figure(one, self._comparison.right) for one in clash.right[right]]
        about = (" (", phrase(clash.row.about), ")") if clash.row.about else ()
        return ("A says ", _few(ours), ", B ", _few(theirs), *about)

    def _names(self, links: Iterable[Link]) -> tuple[str, ...]:
        left, right = self._comparison.left, self._comparison.right
        found = [
            names
            for one, other in links
            for names in rivals.differs(left.sentence(one), right.sentence(other))
        ]
        if not found:
            return ()
        ours, theirs = zip(*found, strict=True)
        return ("A names ", _few(map(phrase, ours)), ", B ", _few(map(phrase, theirs)))

    def _quotations(self, pair: Pair) -> tuple[str, ...]:
        """Return what each side quotes and the other does not."""
        ours, theirs = (
            [mention for number in numbers for mention in held.get(number, ())]
            for numbers, held in zip((pair.left, pair.right), self._quotes, strict=True)
        )
        shared = {(one, two) for one in ours for two in theirs if (one, two) in self._shared}
        alone = (
            [one.text for one in ours if one not in {one for one, _ in shared}],
            [two.text for two in theirs if two not in {two for _, two in shared}],
        )
        bare = self._bare(pair, alone)
        if bare:
            return bare
        left, right = (_few(map(quoted, texts)) for texts in alone)
        if left and right:
            return ("A quotes ", left, ", B ", right)
        if left or right:
            one, other = ("A", "B") if left else ("B", "A")
            return (f"{one} quotes ", left or right, f", {other} says it in other words")
        return ()

    def _bare(self, pair: Pair, alone: tuple[Sequence[str], Sequence[str]]) -> tuple[str, ...]:
        """Return what one side quotes and the other has without quotation marks."""
        told = [self._comparison.right.sentence(number) for number in pair.right]
        said = [self._comparison.left.sentence(number) for number in pair.left]
        for (one, other), texts, sentences in (
            ("AB", alone[0], told),
            ("BA", alone[1], said),
        ):
            bare = [
                text for text in texts if any(doubles.is_bare(text, each) for each in sentences)
            ]
            if bare:
                few = _few(map(quoted, bare))
                return (f"{one} quotes ", few, f", {other} has it without quotation marks")
        return ()


class _Clash(NamedTuple):
    """A figure that differs, and where either side gives it."""

    row: FigureRow
    left: Mapping[int, Sequence[FigureMention]]
    right: Mapping[int, Sequence[FigureMention]]


_FEW = 6
"""The most figures, names or quotations of one side of a pair that are told."""


def _few(told: Iterable[str]) -> str:
    """Return different texts as one phrase, the first of them and how many more."""
    texts = [*dict.fromkeys(told)]
    more = len(texts) - _FEW
    return listed([*texts[:_FEW], f"{more} more"] if more > 0 else texts)


_Placed = TypeVar("_Placed", FigureMention, QuoteMention)


def _placed(mentions: Iterable[_Placed]) -> dict[int, list[_Placed]]:
    """Return mentions by their sentences, each once."""
    found: dict[int, list[_Placed]] = {}
    for mention in dict.fromkeys(mentions):
        found.setdefault(mention.sentence, []).append(mention)
    return found


def _links(pair: Pair) -> Iterator[Link]:
    return ((left, right) for left in pair.left for right in pair.right)


def figure(mention: FigureMention, side: Side) -> str:
    """Return a figure as written, with its hedge; a gap stands for what is between the two."""
    text, hedge = phrase(mention.text), phrase(mention.hedge or "")
    if hedge.lower() in text.lower():
        return text
    before = side.article.text[max(0, mention.start - 2 * len(hedge)) : mention.start]
    last = " ".join(hedge.rpartition("…")[2].split()).lower()
    joined = " ".join(before.split()).lower().endswith(last)
    return f"{hedge} {text}" if joined else f"{hedge} … {text}"


def quoted(text: str) -> str:
    """Return the words of a quotation in marks, without the stop or comma that ends them."""
    return f"“{phrase(text).rstrip(' ,;.')}”"


def dates(clash: DateClash) -> tuple[str, ...]:
    """Return two dates that cannot both be, with the days they mean where those are known."""
    return ("A says ", date(clash.left), ", B ", date(clash.right))


def date(mention: DateMention) -> str:
    """Return a date as written, with the day it means where that is known."""
    if mention.first is not None and mention.first == mention.last:
        return f"{phrase(mention.text)} ({mention.first.isoformat()})"
    return phrase(mention.text)
