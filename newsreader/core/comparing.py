"""An open comparison: the row the reader is at, and what is hidden."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from newsreader.core.comparison import Comparison
from newsreader.core.levelling import Row, differences, folds, mirrored, next_row, rows
from newsreader.core.remarks import Numbers, Remark
from newsreader.core.verdicts import judged

_DERIVED = ("comparison", "all_rows", "rows", "pair_places")
"""What is worked out once for all places in one comparison."""
_OF_ALL_ROWS = ("comparison", "all_rows")
"""What of it does not depend on what is hidden."""
Told = tuple[Numbers, Numbers]
"""The sentences of both sides that a row tells."""


@dataclass(frozen=True)
class Comparing:
    """An open comparison, the row the reader is at, and what is hidden."""

    original: Comparison
    """What the program says."""
    at: int = 0
    differences_only: bool = False
    remarks: tuple[Remark, ...] = ()
    """What the reader said of its pairs."""
    folded: bool = False
    """Whether sentences that only one side has are only counted."""
    levelled: bool = True
    """Whether pairs stand level; else each side stands in its own order."""
    is_swapped: bool = False
    """Whether the sides stand the other way round than they were compared."""
    taken: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    """The sentence that the reader begins a pair with, on its side."""

    @cached_property
    def comparison(self) -> Comparison:
        """The comparison around the reader's verdicts."""
        return judged(self.original, self.remarks)

    @property
    def remark(self) -> Remark | None:
        """What the reader said of the pair the reader is at."""
        pair = self.row.pair if self.row else None
        return self.remark_on(pair.left, pair.right) if pair else None

    def remark_on(self, left: Numbers, right: Numbers) -> Remark | None:
        """Return what the reader said of a pair, whether it is shown or not."""
        told = (left, right)
        return next((said for said in self.remarks if (said.left, said.right) == told), None)

    @property
    def silenced(self) -> Remark | None:
        """The first pair that the reader rejected of the sentence that stands alone here."""
        row = self.row
        if row is None or row.pair is not None or row.folded:
            return None
        rejected = (said for said in self.remarks if said.verdict == "rejected")
        return next(
            (said for said in rejected if _tells_some((said.left, said.right), _sentences(row))),
            None,
        )

    def changed(self, remarks: tuple[Remark, ...]) -> tuple[Told, ...]:
        """Return the pairs of which other remarks give another verdict."""
        was, will = (
            {(said.left, said.right): said.verdict for said in told if said.verdict}
            for told in (self.remarks, remarks)
        )
        return tuple(told for told in {**was, **will} if was.get(told) != will.get(told))

    def with_remarks(self, remarks: tuple[Remark, ...]) -> Comparing:
        """Take in what the reader said.

        The reader goes to the pair that one new verdict is of, else stays at the same sentences:
        at the nearest row that tells the left one, else the right one, else in place.
        """
        here, changed = self.row, self.changed(remarks)
        other = replace(self, remarks=remarks)
        if len(changed) == 1 and any(_sentences(row) == changed[0] for row in other.all_rows):
            return other.moved_to(self.at).at_sentences(*changed[0])
        if here is None:
            return other.moved_to(self.at)
        for tells in (_tells_all, _tells_left, _tells_some):
            told = enumerate(map(_sentences, other.rows))
            places = [place for place, sentences in told if tells(sentences, _sentences(here))]
            if places:
                after = (place for place in places if place >= self.at)
                return other.moved_to(next(after, places[-1]))
        return other.moved_to(self.at)

    @cached_property
    def all_rows(self) -> tuple[Row, ...]:
        """Every row of the comparison."""
        return rows(self.comparison)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        if self.differences_only:
            return differences(self.all_rows)
        return folds(self.all_rows) if self.folded else self.all_rows

    @property
    def row(self) -> Row | None:
        """The row the reader is at."""
        return self.rows[self.at] if self.at < len(self.rows) else None

    @cached_property
    def pair_places(self) -> tuple[int, ...]:
        """The places of the rows that hold a pair."""
        return tuple(place for place, row in enumerate(self.rows) if row.pair)

    @property
    def pair_number(self) -> int | None:
        """The number, from 1, of the pair the reader is at; None in a row without a pair."""
        places = self.pair_places
        return places.index(self.at) + 1 if self.at in places else None

    def stepped(self, step: int) -> Comparing:
        """Go to the next pair in one direction, where there is one."""
        return self.moved_to(next_row(self.rows, self.at, step, lambda row: row.pair is not None))

    def moved_to(self, at: int) -> Comparing:
        """Go to a row."""
        # The rows are the same ones, and a pane that has laid them out knows them by identity.
        other = replace(self, at=max(0, min(at, len(self.rows) - 1)))
        return self._with_derived(other, _DERIVED)

    def _with_derived(self, other: Comparing, names: Sequence[str]) -> Comparing:
        """Give another comparing what has been worked out for this one and holds for both."""
        vars(other).update({name: vars(self)[name] for name in names if name in vars(self)})
        return other

    def at_sentence(self, left: int | None, right: int | None) -> Comparing:
        """Go to the row that tells these sentences; rows that are hidden are shown for it."""
        places = [
            place
            for place, row in enumerate(self.rows)
            if left in (None, *row.left) and right in (None, *row.right)
        ]
        places.sort(key=lambda place: left is None and self.rows[place].right_again)
        if not places and left is not None and right is not None:
            return self.at_sentence(left, None)
        hidden = not places or self.rows[places[0]].folded
        if hidden and (self.differences_only or self.folded):
            return replace(self, differences_only=False, folded=False).at_sentence(left, right)
        return self.moved_to(places[0]) if places else self

    def row_of(self, number: int, *, left_side: bool) -> int:
        """Return the row that tells a sentence of one side in its order; -1 where it is hidden."""
        if left_side:
            telling = (place for place, row in enumerate(self.rows) if number in row.left)
            return next(telling, -1)
        places = [place for place, row in enumerate(self.rows) if number in row.right]
        return min(places, key=lambda place: (self.rows[place].right_again, place), default=-1)

    def at_sentences(self, left: tuple[int, ...], right: tuple[int, ...]) -> Comparing:
        """Go to the row of exactly these sentences, else to one that tells the first of them."""
        for place, row in enumerate(self.rows):
            if (row.left, row.right) == (left, right):
                return self.moved_to(place)
        other = self.at_sentence(left[0] if left else None, right[0] if right else None)
        return other if other.rows is self.rows else other.at_sentences(left, right)

    @property
    def is_joining(self) -> bool:
        """Whether the reader has begun a pair by hand."""
        return any(self.taken)

    def let_go(self) -> Comparing:
        """Give up the pair that the reader has begun."""
        return replace(self, taken=((), ())).moved_to(self.at)

    def swapped(self) -> Comparing:
        """Change the sides over; the reader stays at the same sentences."""
        here = self.row
        turned = tuple(replace(said, left=said.right, right=said.left) for said in self.remarks)
        other = replace(
            self,
            original=mirrored(self.original),
            at=0,
            remarks=turned,
            is_swapped=not self.is_swapped,
            taken=(self.taken[1], self.taken[0]),
        )
        if here is None:
            return other
        for is_here in (_tells_all, _tells_some):
            for place, row in enumerate(other.rows):
                if is_here(_turned(row), _sentences(here)):
                    return other.moved_to(place)
        return other

    def with_differences_turned(self) -> Comparing:
        """Show the differences alone, then one-sided sentences folded, then everything again."""
        return self._showing(
            differences_only=not (self.differences_only or self.folded),
            folded=self.differences_only,
        )

    def with_levelling_turned(self) -> Comparing:
        """Set pairs level, or each side in its own order."""
        return self._with_derived(replace(self, levelled=not self.levelled), _DERIVED)

    def _showing(self, *, differences_only: bool, folded: bool) -> Comparing:
        """Show other rows; the reader stays in the row, else in the one before it."""
        other = replace(self, at=0, differences_only=differences_only, folded=folded)
        self._with_derived(other, _OF_ALL_ROWS)
        if not self.rows:
            return other
        here = self.places_in_all()[self.at]
        return other.moved_to(bisect_right(other.places_in_all(), here) - 1)

    def places_in_all(self) -> Sequence[int]:
        """Return where the rows that are shown stand among all rows."""
        if self.differences_only:
            return [place for place, row in enumerate(self.all_rows) if row.mark != "="]
        if not self.folded:
            return range(len(self.all_rows))
        counts = (len(row.left + row.right) if row.folded else 1 for row in self.rows)
        return list(accumulate(counts, initial=0))[:-1]


def _tells_all(row: Told, wanted: Told) -> bool:
    return row == wanted


def _tells_left(row: Told, wanted: Told) -> bool:
    return any(number in row[0] for number in wanted[0])


def _tells_some(row: Told, wanted: Told) -> bool:
    """Whether a row holds some of the sentences, as one of folded sentences may."""
    return any(number in side for side, said in zip(row, wanted, strict=True) for number in said)


def _sentences(row: Row) -> Told:
    return row.left, row.right


def _turned(row: Row) -> Told:
    return row.right, row.left
