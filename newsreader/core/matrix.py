"""What three or more accounts of one story say, fact by fact: facts down, accounts across.

A fact is what rows of the pairwise comparisons speak of together: two mentions that stand level in
one comparison are of one fact, and so is what stands level with either in another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from newsreader.core.article import Article
from newsreader.core.boards import as_hedged
from newsreader.core.claims import FigureMention, NameMention, QuoteMention
from newsreader.core.comparison import Comparison, compare
from newsreader.core.remarks import Remark
from newsreader.core.verdicts import judged
from newsreader.core.weights import THRESHOLDS, Thresholds

ACCOUNTS = 8
"""The most accounts that are set beside each other: each is compared with every other."""
FEWEST = 3
"""Fewer accounts than these are a comparison."""
_LEAST_NAMED = 2
"""Accounts that a name must stand in to be told: one account's own names are no comparison."""

Comparisons = Mapping[tuple[int, int], Comparison]
"""Each account compared with each that stands after it, by their places."""
Remarks = Mapping[tuple[int, int], tuple[Remark, ...]]
"""What the reader said of pairs, by the places of the two accounts; nothing of most."""
_Mention = FigureMention | QuoteMention | NameMention


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account says of a fact."""

    text: str
    """A value as written, or `✓`; empty where the account is silent."""
    sentence: int | None = None
    """The first sentence that says it."""
    differs: bool = False
    """Whether another account says something that cannot go with it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that accounts speak of, and what each says of it."""

    about: str
    cells: tuple[Cell, ...]
    """One for each account, in their order."""

    @property
    def told(self) -> int:
        """How many accounts speak of it."""
        return sum(cell.sentence is not None for cell in self.cells)

    @property
    def mark(self) -> str:
        """The glyph that says how the accounts stand to each other here."""
        if any(cell.differs for cell in self.cells):
            return "≠"
        return "=" if self.told == len(self.cells) else "≈" if self.told > 1 else "‹"


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one kind, those that most accounts speak of first."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The accounts of a story and what each says."""

    accounts: tuple[Article, ...]
    sections: tuple[Section, ...]
    comparisons: Comparisons
    """What the program says, from which it was made."""
    remarks: Remarks
    """What the reader said, who is believed."""


def compared(
    accounts: Sequence[Article], cancelled: Callable[[], bool], least: Thresholds = THRESHOLDS
) -> dict[tuple[int, int], Comparison] | None:
    """Return each account compared with each after it; None once nobody waits for it any more."""
    found = {}
    for one, other in combinations(range(len(accounts)), 2):
        if cancelled():
            return None
        found[one, other] = compare(accounts[one], accounts[other], least)
    return found


def matrix(accounts: Sequence[Article], comparisons: Comparisons, remarks: Remarks) -> Matrix:
    """Return what the accounts say, from the comparisons of each with each.

    Each is taken as the reader judged it: rejected pairs bring nothing together, made ones do.
    """
    believed = {
        places: judged(comparison, remarks.get(places, ()))
        for places, comparison in comparisons.items()
    }
    sections = (
        Section("Passages", _passages(len(accounts), believed)),
        Section("Figures", _figures(len(accounts), believed)),
        Section("Quotations", _quotes(len(accounts), believed)),
        Section("Names", _names(len(accounts), believed)),
    )
    told = tuple(section for section in sections if section.facts)
    return Matrix(tuple(accounts), told, comparisons, remarks)


_Spot = tuple[int, int, int]
"""An account's place, and where in it a mention begins and ends; for a passage, its sentence."""


class _Facts:
    """Mentions of one kind, tied to each other where they speak of one fact."""

    def __init__(self) -> None:
        self._above: dict[_Spot, _Spot] = {}
        self._labels: dict[_Spot, list[str]] = {}
        self._clashing: set[_Spot] = set()

    def tie(self, spots: Sequence[_Spot], label: str, *, clash: bool = False) -> None:
        """Say that some mentions are of one fact, and whether they can go together."""
        for spot in spots:
            self._above[self._root(spot)] = self._root(spots[0])
        if spots:
            self._labels.setdefault(spots[0], []).append(label)
        if clash:
            self._clashing.update(spots)

    def _root(self, spot: _Spot) -> _Spot:
        self._above.setdefault(spot, spot)
        while self._above[spot] != spot:
            self._above[spot] = self._above[self._above[spot]]
            spot = self._above[spot]
        return spot

    def told(self, accounts: int, cell: Callable[[int, list[_Spot]], Cell]) -> tuple[Fact, ...]:
        """Return the facts: clashes and what most accounts speak of first, then as they come.

        `cell` gives what an account's mentions of one fact say.
        """
        groups: dict[_Spot, list[_Spot]] = {}
        for spot in sorted(self._above):
            groups.setdefault(self._root(spot), []).append(spot)
        facts = []
        for spots in groups.values():
            labels = Counter(label for spot in spots for label in self._labels.get(spot, ()))
            cells = []
            for account in range(accounts):
                own = [spot for spot in spots if spot[0] == account]
                said = cell(account, own) if own else Cell("")
                cells.append(replace(said, differs=not self._clashing.isdisjoint(own)))
            facts.append(Fact(labels.most_common(1)[0][0] if labels else "", tuple(cells)))
        return tuple(sorted(facts, key=lambda fact: (fact.mark != "≠", -fact.told)))


def _spot(account: int, mention: _Mention) -> _Spot:
    return account, mention.start, mention.end


def _passages(accounts: int, comparisons: Comparisons) -> tuple[Fact, ...]:
    """Return what several accounts say alike, by its sentence in the first of them."""
    facts = _Facts()
    first: dict[_Spot, str] = {}
    for (one, other), comparison in comparisons.items():
        for pair in comparison.pairs:
            if pair.kind != "same":
                continue
            spots = [(one, number, number) for number in pair.left]
            first.setdefault(spots[0], comparison.left.sentence(pair.left[0]))
            spots += [(other, number, number) for number in pair.right]
            facts.tie(spots, first[spots[0]], clash=bool(pair.differs))
    return facts.told(accounts, lambda _, spots: Cell(_ticked(len(spots)), spots[0][1]))


def _figures(accounts: int, comparisons: Comparisons) -> tuple[Fact, ...]:
    """Return every quantity, by the thing that is counted."""
    facts = _Facts()
    mentions: dict[_Spot, FigureMention] = {}
    for (one, other), comparison in comparisons.items():
        for row in comparison.figures:
            left = {_spot(one, mention): mention for mention in row.left}
            right = {_spot(other, mention): mention for mention in row.right}
            mentions |= left | right
            facts.tie([*left, *right], row.about or "a figure", clash=row.verdict == "differ")

    def cell(_: int, spots: list[_Spot]) -> Cell:
        told = [mentions[spot] for spot in spots]
        return Cell(", ".join(dict.fromkeys(map(as_hedged, told))), told[0].sentence)

    return facts.told(accounts, cell)


def _quotes(accounts: int, comparisons: Comparisons) -> tuple[Fact, ...]:
    """Return every quotation, by its words in the first account that prints it."""
    facts = _Facts()
    mentions: dict[_Spot, QuoteMention] = {}
    for (one, other), comparison in comparisons.items():
        for row in comparison.quotes:
            left = {_spot(one, row.left): row.left} if row.left else {}
            right = {_spot(other, row.right): row.right} if row.right else {}
            mentions |= left | right
            words = next(iter((left | right).values())).text
            facts.tie([*left, *right], f"“{words}”")

    def cell(_: int, spots: list[_Spot]) -> Cell:
        told = [mentions[spot] for spot in spots]
        speakers = dict.fromkeys(mention.speaker for mention in told if mention.speaker)
        return Cell(f"✓ {', '.join(speakers)}".rstrip(), told[0].sentence)

    return facts.told(accounts, cell)


def _names(accounts: int, comparisons: Comparisons) -> tuple[Fact, ...]:
    """Return every name that several accounts have, and how often each has it."""
    facts = _Facts()
    mentions: dict[_Spot, NameMention] = {}
    for (one, other), comparison in comparisons.items():
        for row in comparison.names:
            left = {_spot(one, mention): mention for mention in row.left}
            right = {_spot(other, mention): mention for mention in row.right}
            mentions |= left | right
            facts.tie([*left, *right], row.name)

    def cell(_: int, spots: list[_Spot]) -> Cell:
        return Cell(_ticked(len(spots)), min(mentions[spot].sentence for spot in spots))

    told = facts.told(accounts, cell)
    return tuple(fact for fact in told if fact.told >= _LEAST_NAMED)


def _ticked(times: int) -> str:
    return "✓" if times == 1 else f"✓ ×{times}"
