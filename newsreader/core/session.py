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
from newsreader.core.commands import PANES, Pane, command
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.entries import Change, History, Pairing, Read, Verdict, View
from newsreader.core.library import Library
from newsreader.core.marking import Recalled
from newsreader.core.order import Sort, ordered
from newsreader.core.remarks import Remark
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
    stories: Mapping[str, int] = field(default_factory=dict)
    """How many accounts the story of an article has, by id; stories of one are left out."""
    counterpart: Comparison | None = None
    """The open article compared with its best counterpart, once that is known."""
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
    gone_into: frozenset[str] = frozenset()
    """The articles gone into in this session: no undo makes them unread."""

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
        return annotation(self.counterpart) if self.counterpart and self.with_marks else ()

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
        # Asked for every command at every key, so the marks themselves are not made for it.
        at_sentence = None not in (self.sentence, self.counterpart) and self.with_marks
        needs: dict[str, bool] = {
            "compare.open": has_text,
            "compare.choose": has_text,
            "compare.mark": has_text,
            "pane.comparison": self.comparing is not None,
            "link.open": article is not None and article.url is not None,
            "mark.read": article is not None,
            "mark.flag": article is not None,
            "mark.all_read": bool(self.headlines),
            "mark.undo": bool(self.history.changes),
            "pair.confirm": self._pair is not None,
            "pair.reject": self._pair is not None,
            "pair.note": self._pair is not None,
            "pane.in": article is not None and (self.pane == "headlines" or at_sentence),
            "article.marks": self.counterpart is not None,
            "copy.passage": article is not None,
            "copy.view": bool(self.headlines),
            "report.save": article is not None,
            "report.pipe": bool(self.headlines),
        }
        return needs.get(name, True)

    def with_library(self, library: Library, known: Recalled | None = None) -> Session:
        """Take in a library that has grown; the reader's place is kept.

        `known` is what a memory knows of its articles; what the reader did since counts on top.
        """
        told = known if known is not None else self.known.with_articles(library.articles)
        if known is not None:
            for change in self.since_reading:
                told = told.after(change)
        return self._listed(replace(self, library=library, known=told))

    def loaded(self) -> Session:
        """Say that there are no more articles to come; open what was open last time."""
        session = replace(self, loading=False, since_reading=())
        view = self.known.view
        if self.anchor is not None or view is None or view.article is None:
            return session
        last = self.known.id_of(view.article)
        return session.opened(last) if last else session

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
                since_reading=(),
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
        cursor = headlines[place].id if headlines else None
        same = cursor == session.cursor
        return replace(
            session,
            headlines=headlines,
            accounts=len(accounts),
            cursor=cursor,
            place=place,
            counterpart=session.counterpart if same else None,
            sentence=session.sentence if same else None,
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

    def annotated(self, comparison: Comparison) -> Session:
        """Know what the best counterpart does with each sentence of the open article."""
        return replace(self, counterpart=comparison, sentence=None)

    def with_marks_turned(self) -> Session:
        """Show the marks in the article, or hide them."""
        return replace(self, with_marks=not self.with_marks, sentence=None)

    def at_sentence(self, sentence: int | None) -> Session:
        """Go to one marked sentence of the article."""
        return replace(self, sentence=sentence)

    def went_in(self) -> Session:
        """Go into the article, or from one of its marked sentences into the comparison there."""
        if self.pane != "article" or self.counterpart is None:
            return self.entered("article")
        session = self.compared(self.counterpart)
        if session.comparing is None:
            return session
        return session.with_comparing(session.comparing.at_sentence(self.sentence, None))

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
        session = replace(self, gone_into=self.gone_into | {article.id})
        return session.made(self.known.reading([article], read=True))

    def with_read_changed(self) -> Session:
        """Mark the open article read, or unread when it was read."""
        article = self.article
        if article is None:
            return self
        return self._done(self.known.reading([article], read=article.id not in self.marks.read))

    def with_flag_changed(self) -> Session:
        """Flag the open article, or take its flag away."""
        article = self.article
        if article is None:
            return self
        flagged = article.id not in self.marks.flagged
        return self._done(self.known.flagging([article], flagged=flagged))

    def with_all_read(self) -> Session:
        """Mark every headline in the list read."""
        return self._done(self.known.reading(self.headlines, read=True))

    def judged(self, verdict: Verdict) -> Session:
        """Confirm or reject the pair the reader is at; the same verdict again takes it back."""
        pairing, comparing = self._pair, self.comparing
        if pairing is None or comparing is None:
            return self
        said = comparing.remark
        taken_back = said is not None and said.verdict == verdict
        return self._done(self.known.judging(pairing, None if taken_back else verdict))

    def noted(self, note: str) -> Session:
        """Write a note on the pair the reader is at; an empty one takes it away."""
        pairing = self._pair
        return self._done(self.known.noting(pairing, note)) if pairing else self

    @property
    def _pair(self) -> Pairing | None:
        """What the pair the reader is at is known by."""
        comparing = self.comparing
        row = comparing.row if comparing else None
        if comparing is None or row is None or row.pair is None:
            return None
        told = comparing.comparison
        return self.known.pairing(told.left, row.pair.left, told.right, row.pair.right)

    def undone(self) -> Session:
        """Take back the last marking, verdict or note."""
        change, history = self.history.undone()
        if change is None:
            return self
        read = {
            self.known.identity(entry) for entry in map(self.library.get, self.gone_into) if entry
        }
        kept = tuple(
            entry
            for entry in change.after
            if not (isinstance(entry, Read) and not entry.read and entry.article in read)
        )
        return replace(self, history=history).made(Change(change.before, kept))

    def placed(self, article: Article, offset: int) -> Session:
        """Remember how far into an article the reader was."""
        if self.library.get(article.id) is None or self.known.places.get(article.id, 0) == offset:
            return self
        return self.made(self.known.placing(article, offset))

    def viewed(self) -> Session:
        """Remember what is open."""
        article = self.article
        name = self.known.identity(article) if article else None
        return self.made(self.known.viewing(View(pane=self.pane, article=name)))

    def searched(self, text: str) -> Session:
        """Remember a search."""
        return self.made(self.known.searching(text))

    def saved(self) -> Session:
        """Say that a memory has been told of everything."""
        return replace(self, unsaved=())

    def _done(self, change: Change) -> Session:
        """Make a change that can be taken back."""
        session = self.made(change)
        return replace(session, history=self.history.with_change(change))

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
        if session.comparing is None:
            return session
        remarks = _remarks(session.known, session.comparing.original)
        if remarks == session.comparing.remarks:
            return session
        return replace(session, comparing=session.comparing.with_remarks(remarks))


def _remarks(known: Recalled, comparison: Comparison) -> tuple[Remark, ...]:
    return known.between(comparison.left, comparison.right)
