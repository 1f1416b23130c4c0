"""What is open and what may happen next: a state machine with no terminal, file or clock.

A `Session` is immutable. Every action returns the session that follows; one that cannot happen
returns the session unchanged. Widgets show a session and never keep state of their own that
matters to another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from newsreader.core.annotation import SentenceMark, annotation
from newsreader.core.article import Article
from newsreader.core.boards import BoardName
from newsreader.core.commands import PANES, Pane
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.entries import Change, History, Identity, Judged, Pairing
from newsreader.core.library import Library
from newsreader.core.listing import Filter, Listing, listing
from newsreader.core.marking import Recalled
from newsreader.core.order import Sort
from newsreader.core.remarks import Remark
from newsreader.core.search import Marks, Query, find, parse
from newsreader.core.verdicts import judged

__all__ = ["Filter", "Session"]


@dataclass(frozen=True, slots=True)
class Session:
    """All that a reader's screen shows, as one value."""

    library: Library = Library()
    loading: bool = True
    filter: Filter = Filter()
    headlines: tuple[Article, ...] = ()
    """The list as shown: accounts, then briefs, those that pass the filter."""
    accounts: int = 0
    """How many of `headlines` are accounts; the rest are briefs."""
    cursor: str | None = None
    """The id under the list's cursor, which is the article that is open."""
    place: int = 0
    """The place of the cursor in the list; 0 when the list is empty."""
    anchor: str | None = None
    """The id the reader last moved to or went into; a filter that hides it gives it back."""
    pane: Pane = "headlines"
    beside: Pane = "article"
    """What stands beside the list: the article, or the comparison that is open."""
    sought: Filter = Filter()
    """What is searched for in the text of the article or comparison."""
    alone: bool = False
    """Whether the pane the reader is in has the screen to itself."""
    list_width: int | None = None
    """The columns that the reader gave the list."""
    stated_width: int | None = None
    """The columns that settings give the list; None where it takes what suits the screen."""
    comparing: Comparing | None = None
    board: BoardName | None = None
    """The board that is open over the comparison."""
    entry: int = 0
    """The entry of that board that the reader is at."""
    stories: Mapping[str, int] = field(default_factory=dict)
    """How many accounts the story of an article has, by id; stories of one are left out."""
    counterpart: Comparison | None = None
    """The open article compared with its best counterpart, once that is known."""
    sentence_marks: tuple[SentenceMark, ...] = ()
    """What that comparison does with each sentence of the open article."""
    with_marks: bool = True
    """Whether the article's sentences carry the marks of that comparison."""
    sentence: int | None = None
    """The marked sentence the reader is at in the article."""
    side_a: str | None = None
    sort: Sort = "newest"
    """The order of the list."""
    known: Recalled = Recalled()
    """What the reader did, now and before."""
    history: History = History()
    """What can be taken back."""
    unsaved: tuple[Change, ...] = ()
    """What the reader did that no memory has been told of."""
    since_reading: tuple[Change, ...] = ()
    """What the reader did since the library began to be read."""
    gone_into: frozenset[Identity] = frozenset()
    """The articles gone into since the start: no undo makes them unread."""

    @property
    def marks(self) -> Marks:
        """What is read and flagged."""
        return self.known.marks

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self.library.get(self.cursor) if self.cursor else None

    @property
    def annotation(self) -> tuple[SentenceMark, ...]:
        """The marks before the open article's sentences; none while there is nothing to tell."""
        return self.sentence_marks if self.counterpart and self.with_marks else ()

    @property
    def pairing(self) -> Pairing | None:
        """What the pair the reader is at is known by; None in a row without a pair."""
        comparing = self.comparing
        row = comparing.row if comparing else None
        if comparing is None or row is None or row.pair is None:
            return None
        told = comparing.comparison
        return self.known.pairing(told.left, row.pair.left, told.right, row.pair.right)

    @property
    def highlight(self) -> Query | None:
        """What is marked in the texts: what is sought there, else what the list is narrowed to."""
        query = self.sought.query if self.sought.text else self.filter.query
        return None if query.is_empty else query

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The panes that can be gone to."""
        return PANES if self.comparing else PANES[:2]

    def filtered(self, text: str, *, bodies: bool = False) -> Session:
        """Narrow the list to a query; an empty one shows everything again."""
        wanted = Filter(text, parse(text), bodies)
        return self.narrowed(wanted, replace(self, filter=wanted).found())

    def found(self) -> tuple[Article, ...]:
        """Return what passes the filter; the slow part of filtering by whole texts."""
        return find(self.library, self.filter.query, bodies=self.filter.bodies, marks=self.marks)

    def narrowed(self, wanted: Filter, found: Sequence[Article]) -> Session:
        """Show what was found for a filter, the cursor where the reader was.

        A comparison gives way to the article at the cursor, where that is neither of its sides.
        """
        told = listing(found, self.sort)
        place = told.place(self.anchor) or 0
        cursor = told.headlines[place].id if told.headlines else None
        same = cursor == self.cursor
        gone = self.beside == "comparison" and not self._is_compared(cursor)
        pane: Pane = "article" if gone and self.pane == "comparison" else self.pane
        return replace(
            self,
            pane=pane,
            beside="article" if gone else self.beside,
            filter=wanted,
            headlines=told.headlines,
            accounts=told.accounts,
            cursor=cursor,
            place=place,
            counterpart=self.counterpart if same else None,
            sentence=self.sentence if same else None,
        )

    def moved(self, steps: int) -> Session:
        """Move the list's cursor by some rows, no further than the ends."""
        return self.moved_to(self.place + steps)

    def moved_to(self, place: int) -> Session:
        """Put the list's cursor on a row."""
        if not self.headlines:
            return self
        place = max(0, min(place, len(self.headlines) - 1))
        entry = self.headlines[place].id
        if entry == self.cursor == self.anchor:
            return self
        # The article takes the place of the comparison, so the reader cannot stay in that.
        pane: Pane = "article" if self.pane == "comparison" else self.pane
        return replace(
            self,
            cursor=entry,
            anchor=entry,
            place=place,
            pane=pane,
            beside="article",
            sought=Filter(),
            counterpart=None,
            sentence=None,
        )

    def opened(self, article_id: str) -> Session:
        """Go to one article; a filter that hides it is taken away."""
        if self.library.get(article_id) is None:
            return self
        place = Listing(self.headlines, self.accounts).place(article_id)
        if place is None:
            return self.filtered("").opened(article_id)
        session = self.moved_to(place)
        return session.entered("article") if session.pane == "comparison" else session

    def entered(self, pane: Pane) -> Session:
        """Go to a pane; going into the article marks it read.

        Going back into a comparison brings the cursor back to it: keys act on what is seen.
        """
        if pane not in self.panes:
            return self
        if pane == "headlines":
            return replace(self, pane=pane)
        session = self._at_a_side() if pane == "comparison" else self
        session = replace(session, pane=pane, beside=pane, anchor=session.cursor or self.anchor)
        return session.read(self.cursor) if pane == "article" else session

    def _is_compared(self, article_id: str | None) -> bool:
        """Whether an article is a side of the comparison that is open."""
        told = self.comparing.original if self.comparing else None
        return told is not None and article_id in (told.left.article.id, told.right.article.id)

    def _at_a_side(self) -> Session:
        """Bring the cursor back to a side of the open comparison."""
        if self.comparing is None or self._is_compared(self.cursor):
            return self
        return self.opened(self.comparing.comparison.left.article.id)

    def neighbour(self, step: int) -> Session:
        """Go to the next pane in one direction, round and round."""
        panes = self.panes
        return self.entered(panes[(panes.index(self.pane) + step) % len(panes)])

    def compared(self, comparison: Comparison) -> Session:
        """Open a comparison, at its first pair."""
        comparing = Comparing(comparison, remarks=_remarks(self.known, comparison))
        if comparing.pair_places:
            comparing = comparing.moved_to(comparing.pair_places[0])
        session = replace(self, comparing=comparing, side_a=None)
        return session.entered("comparison").read(comparison.left.article.id)

    def sorted_into_stories(self, accounts: Mapping[str, int]) -> Session:
        """Know how many accounts each story of the library has."""
        return replace(self, stories=accounts)

    @property
    def accounts_told(self) -> int:
        """How many accounts the open article's story has; 1 where it stands alone."""
        return self.stories.get(self.cursor or "", 1)

    def annotated(self, comparison: Comparison, sentence: int | None = None) -> Session:
        """Know what the best counterpart does with each sentence of the open article."""
        marks = _sentence_marks(self.known, comparison)
        return replace(self, counterpart=comparison, sentence_marks=marks, sentence=sentence)

    def with_marks_turned(self) -> Session:
        """Show the marks in the article, or hide them."""
        return replace(self, with_marks=not self.with_marks, sentence=None)

    def at_sentence(self, sentence: int | None) -> Session:
        """Go to one marked sentence of the article."""
        return replace(self, sentence=sentence)

    def with_comparing(self, comparing: Comparing) -> Session:
        """Move within the open comparison."""
        return replace(self, comparing=comparing)

    def out(self) -> Session:
        """Give up a pair that is begun, else clear a search, else go out by one pane."""
        if self.pane == "comparison" and self.comparing and self.comparing.is_joining:
            return replace(self, comparing=self.comparing.let_go())
        if self.pane == "headlines":
            return self.filtered("") if self.filter.text else self
        if self.sought.text:
            return replace(self, sought=Filter())
        return self.closed() if self.pane == "comparison" else replace(self, pane="headlines")

    def closed(self) -> Session:
        """Close the comparison and go back to the article."""
        pane: Pane = "headlines" if self.pane == "headlines" else "article"
        return replace(self, comparing=None, pane=pane, beside="article", sought=Filter())

    def seeking(self, text: str) -> Session:
        """Search the text of the article or comparison."""
        return replace(self, sought=Filter(text, parse(text)))

    def held(self) -> Session:
        """Hold the open article as side A, or let it go when it is held already."""
        return replace(self, side_a=None if self.side_a == self.cursor else self.cursor)

    def read(self, article_id: str | None) -> Session:
        """Mark an article read, as reading it does; this is not undone by `u`."""
        article = self.library.get(article_id) if article_id else None
        if article is None:
            return self
        session = replace(self, gone_into=self.gone_into | {self.known.identity(article)})
        return session.made(self.known.reading([article], read=True))

    def saved(self) -> Session:
        """Say that a memory has been told of everything."""
        return replace(self, unsaved=())

    def made(self, change: Change) -> Session:
        """Make a change that cannot be taken back."""
        if change.is_empty:
            return self
        session = replace(
            self,
            known=self.known.after(change),
            unsaved=(*self.unsaved, change),
            since_reading=(*self.since_reading, change) if self.loading else (),
        )
        if session.counterpart and any(isinstance(entry, Judged) for entry in change.after):
            marks = _sentence_marks(session.known, session.counterpart)
            session = replace(session, sentence_marks=marks)
        if session.comparing is None:
            return session
        remarks = _remarks(session.known, session.comparing.original)
        if remarks == session.comparing.remarks:
            return session
        return replace(session, comparing=session.comparing.with_remarks(remarks))


def _remarks(known: Recalled, comparison: Comparison) -> tuple[Remark, ...]:
    return known.between(comparison.left, comparison.right)


def _sentence_marks(known: Recalled, comparison: Comparison) -> tuple[SentenceMark, ...]:
    """Return the marks of a comparison as the reader has judged it."""
    return annotation(judged(comparison, _remarks(known, comparison)))
