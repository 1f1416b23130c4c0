"""What is known of the reader and a library: marks, places, verdicts, searches, the last view.

`Recalled` is a value. Its methods that end in -ing return the `Change` a deed would make; the
screen hands that change to a `Memory`, which keeps it, and to `Recalled.after`, which shows it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from newsreader.core.article import Article, Problem
from newsreader.core.entries import (
    Change,
    Entry,
    Flagged,
    Identity,
    Judged,
    Noted,
    Pairing,
    Place,
    Read,
    Sought,
    Verdict,
    View,
    Viewed,
    identity,
    pairing,
    subject,
)
from newsreader.core.remarks import Ground, Remark, remarks, standing
from newsreader.core.search import Marks
from newsreader.core.text import Clean, clean, clean_line

if TYPE_CHECKING:  # The sentence libraries behind a side are not needed to read a journal.
    from newsreader.core.claims import Side

__all__ = ["Memory", "Recalled", "Remark", "SessionMemory", "View", "recalled"]

_ArticleEntry = Read | Flagged | Place
_ASPECTS: tuple[type[_ArticleEntry], ...] = (Read, Flagged, Place)
_Key = tuple[str, type[_ArticleEntry]]
_Said = Mapping[_Key, _ArticleEntry]


@dataclass(frozen=True, slots=True)
class Recalled:
    """What the reader did, as far as it touches the articles at hand."""

    marks: Marks = Marks()
    places: Mapping[str, int] = field(default_factory=dict)
    """How far into each article the reader was, in code points of its text."""
    pairs: Mapping[tuple[type[Entry], Pairing], Judged | Noted] = field(default_factory=dict)
    """Verdicts and notes on pairs of any article, the oldest first."""
    searches: tuple[Clean, ...] = ()
    """The searches the reader made, the latest first."""
    last_view: View | None = None
    """What was open last, in whichever library."""
    identities: Mapping[str, Identity] = field(default_factory=dict)
    """What each article at hand is known by, by its id."""
    _ids: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _by_content: _Said = field(default_factory=dict)
    _by_path: _Said = field(default_factory=dict)

    @property
    def view(self) -> View | None:
        """What was open last, where its article is at hand."""
        view = self.last_view
        return view if view and view.article and self.id_of(view.article) else None

    def id_of(self, article: Identity) -> str | None:
        """Return the article at hand that is the one named: by what it says, else by its path."""
        same = self._ids.get(article.content)
        if same:
            return article.path if article.path in same else same[0]
        return article.path if article.path in self.identities else None

    def identity(self, article: Article) -> Identity:
        """Return what an article is known by."""
        return self.identities.get(article.id) or identity(article)

    def with_articles(self, articles: Iterable[Article]) -> Recalled:
        """Take in more articles and what is known of them: by what they say, else by their path.

        What was said of another version of a file counts for it, unless that version is at hand
        itself, under another name.
        """
        arrived = {article.id: article for article in articles}
        known = {article_id: identity(article) for article_id, article in arrived.items()}
        ids = dict(self._ids)
        for article_id, name in known.items():
            ids[name.content] = (*ids.get(name.content, ()), article_id)
        read, flagged, places = set(self.marks.read), set(self.marks.flagged), dict(self.places)
        for article_id, name in known.items():
            for entry in self._said_of(name, ids):
                match entry:
                    case Read(read=True):
                        read.add(article_id)
                    case Flagged(flagged=True):
                        flagged.add(article_id)
                    case Place(offset=offset) if offset:
                        places[article_id] = min(offset, len(arrived[article_id].text))
        return replace(
            self,
            marks=Marks(frozenset(read), frozenset(flagged)),
            places=places,
            identities={**self.identities, **known},
            _ids=ids,
        )

    def _said_of(self, name: Identity, at_hand: Collection[str]) -> Iterable[Entry]:
        """Yield what holds for an article in each respect."""
        for aspect in _ASPECTS:
            entry = self._by_content.get((name.content, aspect))
            if entry is None and name.path:
                entry = self._by_path.get((name.path, aspect))
                if entry is not None and entry.article.content in at_hand:
                    continue
            if entry is not None:
                yield entry

    def after(self, change: Change) -> Recalled:
        """Return what is known once a change has been made."""
        return self.with_entries(change.after)

    def with_entries(self, entries: Iterable[Entry]) -> Recalled:
        """Return what is known once these entries hold as well."""
        read, flagged, places = set(self.marks.read), set(self.marks.flagged), dict(self.places)
        pairs, searches, view = dict(self.pairs), list(self.searches), self.last_view
        for entry in entries:
            match entry:
                case Read():
                    _turn(read, self._meant(entry.article), on=entry.read)
                case Flagged():
                    _turn(flagged, self._meant(entry.article), on=entry.flagged)
                case Place():
                    places.update(dict.fromkeys(self._meant(entry.article), entry.offset))
                case Judged() | Noted():
                    pairs.pop((type(entry), entry.pair), None)
                    pairs[type(entry), entry.pair] = entry
                case Sought():
                    searches = [text for text in searches if text != entry.text]
                    searches[:0] = [entry.text] if entry.kept else []
                case Viewed():
                    view = entry.view
        return replace(
            self,
            marks=Marks(frozenset(read), frozenset(flagged)),
            places=places,
            pairs=pairs,
            searches=tuple(searches),
            last_view=view,
        )

    def _meant(self, article: Identity) -> tuple[str, ...]:
        """Return the ids of the articles at hand that an entry is about."""
        same = self._ids.get(article.content)
        if same:
            return same
        return (article.path,) if article.path in self.identities else ()

    def reading(self, articles: Iterable[Article], *, read: bool) -> Change:
        """Return the change that marks these articles read, or unread; one step for them all."""
        names = self._names(articles, self.marks.read, on=read)
        return Change(
            tuple(Read(name, not read) for name in names), tuple(Read(name, read) for name in names)
        )

    def flagging(self, articles: Iterable[Article], *, flagged: bool) -> Change:
        """Return the change that flags these articles, or takes their flags away."""
        names = self._names(articles, self.marks.flagged, on=flagged)
        return Change(
            tuple(Flagged(name, not flagged) for name in names),
            tuple(Flagged(name, flagged) for name in names),
        )

    def _names(
        self, articles: Iterable[Article], marked: Collection[str], *, on: bool
    ) -> tuple[Identity, ...]:
        """Return those of the articles that do not stand as asked, each text once."""
        names = (self.identity(each) for each in articles if (each.id in marked) != on)
        return tuple(dict.fromkeys(names))

    def placing(self, article: Article, offset: int) -> Change:
        """Return the change that remembers how far into an article the reader is."""
        name, was = self.identity(article), self.places.get(article.id, 0)
        return Change((Place(name, was),), (Place(name, offset),))

    def viewing(self, view: View) -> Change:
        """Return the change that remembers what is open."""
        safe = replace(view, filter=clean_line(view.filter))
        return Change((Viewed(self.last_view or View()),), (Viewed(safe),))

    def searching(self, text: str) -> Change:
        """Return the change that puts a search on top of the history; a blank one is none."""
        line = clean_line(text)
        if not line or line in self.searches[:1]:
            return Change()
        return Change((Sought(line, line in self.searches),), (Sought(line),))

    def judging(self, pair: Pairing, verdict: Verdict | None) -> Change:
        """Return the change that gives a verdict on a pair, or takes it back with `None`."""
        said = self.pairs.get((Judged, pair))
        was = said.verdict if isinstance(said, Judged) else None
        return Change((Judged(pair, was),), (Judged(pair, verdict),))

    def noting(self, pair: Pairing, note: str) -> Change:
        """Return the change that writes a note on a pair; an empty one takes it away."""
        said = self.pairs.get((Noted, pair))
        was = said.note if isinstance(said, Noted) else Clean("")
        return Change((Noted(pair, was),), (Noted(pair, Clean(clean(note).strip())),))

    def between(self, left: Side, right: Side) -> tuple[Remark, ...]:
        """Return what the reader said of these two accounts, whichever stood on the left.

        A remark on a sentence that is gone from its account is left out. In the order of the
        left account, then of the right.
        """
        return remarks(self.pairs.values(), self._ground(left), self._ground(right))

    def pairing(
        self, left: Side, left_numbers: Iterable[int], right: Side, right_numbers: Iterable[int]
    ) -> Pairing:
        """Return what a pair is known by: what it was known by when the reader last spoke of it."""
        ours, theirs = self._ground(left), self._ground(right)
        wanted = tuple(sorted(left_numbers)), tuple(sorted(right_numbers))
        for entry, places in reversed([*standing(self.pairs.values(), ours, theirs)]):
            if places == wanted:
                return entry.pair
        return pairing(ours.passage(wanted[0]), theirs.passage(wanted[1]))

    def _ground(self, side: Side) -> Ground:
        return Ground(self.identity(side.article), side)


class Memory(Protocol):
    """What keeps what the reader does: a journal on disk, or nothing that outlives the program."""

    def recall(self, articles: Iterable[Article]) -> Recalled:
        """Return what is known of the reader and these articles."""

    def record(self, change: Change) -> Problem | None:
        """Keep a change; return what went wrong, if it has not been said before."""


class SessionMemory:
    """A memory that ends with the session."""

    def __init__(self) -> None:
        self._entries: dict[object, Entry] = {}

    def recall(self, articles: Iterable[Article]) -> Recalled:
        """Return what was done with these articles since the start."""
        return recalled(self._entries.values()).with_articles(articles)

    def record(self, change: Change) -> None:
        """Keep a change until the end."""
        for entry in change.after:
            self._entries.pop(subject(entry), None)
            self._entries[subject(entry)] = entry


def recalled(entries: Iterable[Entry]) -> Recalled:
    """Return what entries say, the oldest first, with no article at hand."""
    by_content: dict[_Key, _ArticleEntry] = {}
    by_path: dict[_Key, _ArticleEntry] = {}
    others: list[Entry] = []
    for entry in entries:
        if isinstance(entry, _ArticleEntry):
            by_content[entry.article.content, type(entry)] = entry
            if entry.article.path:
                by_path[entry.article.path, type(entry)] = entry
        else:
            others.append(entry)
    return Recalled(_by_content=by_content, _by_path=by_path).with_entries(others)


def _turn(marked: set[str], ids: Iterable[str], *, on: bool) -> None:
    """Put a mark on these articles, or take it off."""
    if on:
        marked.update(ids)
    else:
        marked.difference_update(ids)
