"""What the two sides of a pair disagree on, as each of them writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from newsreader.core import rivals
from newsreader.core.comparison import (
    Comparison,
    DateClash,
    DateMention,
    FigureMention,
    FigureRow,
    QuoteMention,
    Side,
)
from newsreader.core.passages import Pair
from newsreader.reports.shortened import phrase
from newsreader.reports.wording import listed

Kind = Literal["figure", "date", "name", "quotation"]
Link = tuple[int, int]


class Disagreement(NamedTuple):
    """One thing in which a pair's two sides cannot both be right, or quote differently."""

    kind: Kind
    told: str
    """What each side writes, in words; empty where the program knows no more than the kind."""


class Disagreements:
    """The disagreements of a comparison, found by the sentences they stand in."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._figures = _differing(comparison.figures)
        self._dates: dict[Link, list[DateClash]] = {}
        for clash in comparison.dates:
            self._dates.setdefault((clash.left.sentence, clash.right.sentence), []).append(clash)
        self._quotes: tuple[_Quotes, _Quotes] = ({}, {})
        for row in comparison.quotes:
            for mention, held in zip((row.left, row.right), self._quotes, strict=True):
                if mention is not None and row.verdict != "same":
                    held.setdefault(mention.sentence, []).append(mention)

    def of(self, pair: Pair) -> tuple[Disagreement, ...]:
        """Return what the two sides of a pair disagree on; nothing where they agree."""
        return tuple(self._of(pair)) if pair.differs else ()

    def apart(self) -> Iterator[FigureRow]:
        """Yield the figures that differ though no pair holds both."""
        differing = [pair for pair in self._comparison.pairs if "figure" in pair.differs]
        links = (link for pair in differing for link in _links(pair))
        told = {id(row) for link in links for row in self._rows(link)}
        for row in self._comparison.figures:
            if row.verdict == "differ" and id(row) not in told:
                yield row

    def _of(self, pair: Pair) -> Iterator[Disagreement]:
        links = [*_links(pair)]
        if "figure" in pair.differs:
            figures = [(row, link) for link in links for row in self._rows(link)]
            clashes = [clash for link in links for clash in self._dates.get(link, ())]
            yield from (Disagreement("figure", self._told(row, link)) for row, link in figures)
            yield from (Disagreement("date", dates(clash)) for clash in clashes)
            if not figures and not clashes:
                yield Disagreement("figure", "")
        if "name" in pair.differs:
            yield Disagreement("name", self._names(links))
        if "quote" in pair.differs:
            yield Disagreement("quotation", self._quotations(pair))

    def _rows(self, link: Link) -> Iterator[FigureRow]:
        """Yield the figures that differ between two sentences."""
        left, right = link
        return (clash.row for clash in self._figures.get(left, ()) if right in clash.right)

    def _told(self, row: FigureRow, link: Link) -> str:
        """Return what two sentences say of one quantity."""
        comparison = self._comparison
        sides = ((comparison.left, row.left), (comparison.right, row.right))
        ours, theirs = (
            listed([*dict.fromkeys(figure(one, side) for one in given if one.sentence == number)])
            for (side, given), number in zip(sides, link, strict=True)
        )
        about = f" ({phrase(row.about)})" if row.about else ""
        return f"A says {ours}, B {theirs}{about}"

    def _names(self, links: Iterable[Link]) -> str:
        left, right = self._comparison.left, self._comparison.right
        found = [
            names
            for one, other in links
            for names in rivals.differs(left.sentence(one), right.sentence(other))
        ]
        return "; ".join(f"A names {phrase(ours)}, B {phrase(theirs)}" for ours, theirs in found)

    def _quotations(self, pair: Pair) -> str:
        ours, theirs = (
            " and ".join(
                quoted(mention.text) for number in numbers for mention in held.get(number, ())
            )
            for numbers, held in zip((pair.left, pair.right), self._quotes, strict=True)
        )
        if ours and theirs:
            return f"A quotes {ours}, B {theirs}"
        if ours or theirs:
            one, other = ("A", "B") if ours else ("B", "A")
            return f"{one} quotes {ours or theirs}, {other} says it in other words"
        return ""


_Quotes = dict[int, list[QuoteMention]]


class _Clash(NamedTuple):
    row: FigureRow
    right: frozenset[int]
    """The right sentences that give it."""


def _links(pair: Pair) -> Iterator[Link]:
    return ((left, right) for left in pair.left for right in pair.right)


def _differing(rows: Iterable[FigureRow]) -> Mapping[int, list[_Clash]]:
    """Return the figures that differ by the left sentences that give them."""
    found: dict[int, list[_Clash]] = {}
    for row in rows:
        if row.verdict == "differ":
            clash = _Clash(row, frozenset(mention.sentence for mention in row.right))
            for number in dict.fromkeys(mention.sentence for mention in row.left):
                found.setdefault(number, []).append(clash)
    return found


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


def dates(clash: DateClash) -> str:
    """Return two dates that cannot both be, with the days they mean where those are known."""
    return f"A says {_date(clash.left)}, B {_date(clash.right)}"


def _date(mention: DateMention) -> str:
    if mention.first is not None and mention.first == mention.last:
        return f"{phrase(mention.text)} ({mention.first.isoformat()})"
    return phrase(mention.text)
