"""What is open and what may happen next: a state machine with no terminal, file or clock.

A `Session` is immutable. Every action returns the session that follows; one that cannot happen
returns the session unchanged. Widgets show a session and never keep state of their own that
matters to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsreader.core.article import Article
from newsreader.core.commands import PANES, Pane, command
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.library import Library
from newsreader.core.order import Sort, ordered
from newsreader.core.search import Marks, Query, find, parse


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to."""

    text: str = ""
    query: Query = parse("")
    bodies: bool = False
    """Whether the texts of the articles are searched too."""


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
    comparing: Comparing | None = None
    side_a: str | None = None
    sort: Sort = "newest"
    """The order of the list."""
    marks: Marks = Marks()
    undo: tuple[Marks, ...] = ()
    """What the marks were before each marking, the last one last."""

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self.library.get(self.cursor) if self.cursor else None

    @property
    def highlight(self) -> Query | None:
        """What is marked in the texts: what is sought there, else what the list is narrowed to."""
        query = self.sought.query if self.sought.text else self.filter.query
        return None if query.is_empty else query

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The panes that can be gone to."""
        return PANES if self.comparing else PANES[:2]

    def allows(self, name: str) -> bool:
        """Whether a command has something to act on in the pane the reader is in."""
        if self.pane not in command(name).where:
            return False
        article = self.article
        has_text = article is not None and not article.is_brief
        needs: dict[str, bool] = {
            "compare.open": has_text,
            "compare.choose": has_text,
            "compare.mark": has_text,
            "pane.comparison": self.comparing is not None,
            "link.open": article is not None and article.url is not None,
            "mark.read": article is not None,
            "mark.flag": article is not None,
            "mark.all_read": bool(self.headlines),
            "mark.undo": bool(self.undo),
            "pane.in": article is not None,
        }
        return needs.get(name, True)

    def with_library(self, library: Library) -> Session:
        """Take in a library that has grown; the reader's place is kept."""
        return self._listed(replace(self, library=library))

    def loaded(self) -> Session:
        """Say that there are no more articles to come."""
        return replace(self, loading=False)

    def reloading(self) -> Session:
        """Begin again with an empty library; place, filter and marks are kept."""
        return self._listed(
            replace(
                self,
                library=Library(),
                loading=True,
                comparing=None,
                pane="headlines",
                beside="article",
            )
        )

    def filtered(self, text: str, *, bodies: bool = False) -> Session:
        """Narrow the list to a query; an empty one shows everything again."""
        return self._listed(replace(self, filter=Filter(text, parse(text), bodies)))

    def found(self) -> tuple[Article, ...]:
        """Return what passes the filter; the slow part of filtering by whole texts."""
        return find(self.library, self.filter.query, bodies=self.filter.bodies, marks=self.marks)

    def narrowed(self, wanted: Filter, found: Sequence[Article]) -> Session:
        """Show what was found for a filter."""
        return self._with_list(replace(self, filter=wanted), found)

    def _listed(self, session: Session) -> Session:
        """Return `session` with its list made again and its cursor where the reader was."""
        return self._with_list(session, session.found())

    def _with_list(self, session: Session, found: Sequence[Article]) -> Session:
        entries = ordered(found, session.sort)
        accounts = tuple(entry for entry in entries if not entry.is_brief)
        headlines = accounts + tuple(entry for entry in entries if entry.is_brief)
        place = next((n for n, entry in enumerate(headlines) if entry.id == session.anchor), 0)
        return replace(
            session,
            headlines=headlines,
            accounts=len(accounts),
            cursor=headlines[place].id if headlines else None,
            place=place,
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
        )

    def opened(self, article_id: str) -> Session:
        """Go to one article; a filter that hides it is taken away."""
        if self.library.get(article_id) is None:
            return self
        places = (n for n, entry in enumerate(self.headlines) if entry.id == article_id)
        place = next(places, None)
        if place is None:
            return self.filtered("").opened(article_id)
        session = self.moved_to(place)
        return session.entered("article") if session.pane == "comparison" else session

    def entered(self, pane: Pane) -> Session:
        """Go to a pane; going into the article marks it read."""
        if pane not in self.panes:
            return self
        if pane == "headlines":
            return replace(self, pane=pane)
        session = replace(self, pane=pane, beside=pane, anchor=self.cursor or self.anchor)
        return session.read(self.cursor) if pane == "article" else session

    def neighbour(self, step: int) -> Session:
        """Go to the next pane in one direction, round and round."""
        panes = self.panes
        return self.entered(panes[(panes.index(self.pane) + step) % len(panes)])

    def compared(self, comparison: Comparison) -> Session:
        """Open a comparison, at its first pair."""
        comparing = Comparing(comparison)
        if comparing.pair_places:
            comparing = comparing.moved_to(comparing.pair_places[0])
        session = replace(self, comparing=comparing, side_a=None)
        return session.entered("comparison").read(comparison.left.article.id)

    def with_comparing(self, comparing: Comparing) -> Session:
        """Move within the open comparison."""
        return replace(self, comparing=comparing)

    def out(self) -> Session:
        """Clear a search, else go out by one: comparison, article, headlines."""
        if self.pane == "headlines":
            return self.filtered("") if self.filter.text else self
        if self.sought.text:
            return replace(self, sought=Filter())
        return self.closed() if self.pane == "comparison" else replace(self, pane="headlines")

    def closed(self) -> Session:
        """Close the comparison and go back to the article."""
        return replace(self, comparing=None, pane="article", beside="article", sought=Filter())

    def seeking(self, text: str) -> Session:
        """Search the text of the article or comparison."""
        return replace(self, sought=Filter(text, parse(text)))

    def held(self) -> Session:
        """Hold the open article as side A, or let it go when it is held already."""
        return replace(self, side_a=None if self.side_a == self.cursor else self.cursor)

    def read(self, article_id: str | None) -> Session:
        """Mark an article read, as reading it does; this is not undone by `u`."""
        if article_id is None:
            return self
        return replace(
            self,
            marks=_with_read(self.marks, article_id),
            undo=tuple(_with_read(marks, article_id) for marks in self.undo),
        )

    def with_read_changed(self) -> Session:
        """Mark the open article read, or unread when it was read."""
        return self._marked(replace(self.marks, read=self.marks.read ^ self._here()))

    def with_flag_changed(self) -> Session:
        """Flag the open article, or take its flag away."""
        return self._marked(replace(self.marks, flagged=self.marks.flagged ^ self._here()))

    def with_all_read(self) -> Session:
        """Mark every headline in the list read."""
        shown = frozenset(entry.id for entry in self.headlines)
        return self._marked(replace(self.marks, read=self.marks.read | shown))

    def undone(self) -> Session:
        """Take back the last marking."""
        if not self.undo:
            return self
        return replace(self, marks=self.undo[-1], undo=self.undo[:-1])

    def _here(self) -> frozenset[str]:
        return frozenset({self.cursor} if self.cursor else ())

    def _marked(self, marks: Marks) -> Session:
        if marks == self.marks:
            return self
        return replace(self, marks=marks, undo=(*self.undo, self.marks))


def _with_read(marks: Marks, article_id: str) -> Marks:
    """Return the marks with one article read."""
    if article_id in marks.read:
        return marks
    return replace(marks, read=marks.read | {article_id})
