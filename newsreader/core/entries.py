"""What a reader does, as the entries of a journal: each says how one thing stands.

An entry is about an article, a pair of sentences, a search or the view, and it replaces any
earlier entry about the same. A `Change` holds the entries before and after what the reader did,
so that it can be taken back. Articles and sentences are named by what they say, so that an entry
outlives a renamed folder and an edited file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsreader.core.article import Article, Span
from newsreader.core.commands import Pane
from newsreader.core.text import Clean, fold

Verdict = Literal["confirmed", "rejected", "made"]
"""What the reader says of a pair; `made` when the reader drew it and the program did not."""


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """An article by what it says, and where it was found."""

    content: str
    """A digest of the folded headline and text: the same in a renamed folder."""
    path: str
    """The article's id, which its path below the library and its place in the file give it: the
    same in an edited file. Empty for a brief, which is nothing but its headline."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A sentence by where it stood in its article's text, and what it says."""

    start: int
    end: int
    words: str
    """A digest of the folded sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Some sentences of one article."""

    article: Identity
    sentences: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Sentences of two articles, in an order that is the same whichever stood on the left."""

    first: Passage
    second: Passage


@dataclass(frozen=True, slots=True)
class View:
    """What the reader had open."""

    pane: Pane = "headlines"
    article: Identity | None = None
    against: Identity | None = None
    """The other side of the comparison that was open."""
    row: int = 0
    """The row of the comparison the reader was at, counted among those that were shown."""
    filter: str = ""
    """The query that the list was narrowed to."""
    bodies: bool = False
    """Whether that query searched whole texts."""
    sought: str = ""
    """What was searched for in the text of the article or comparison."""
    list_width: int | None = None
    """The columns that the reader gave the list."""
    alone: bool = False
    """Whether the pane had the screen to itself."""
    sentence: Anchor | None = None
    """The marked sentence of the article that the reader was at."""
    beside: Pane = "article"
    """What stood beside the list."""
    side_a: Identity | None = None
    """The left side of the comparison as it was made; the article, where none is named."""
    swapped: bool = False
    """Whether the sides of the comparison had been changed over."""
    differences_only: bool = False
    folded: bool = False
    """Whether sentences that only one side has were only counted."""
    levelled: bool = True
    left: tuple[Anchor, ...] = ()
    """The sentences of the row on the left; these find the row before its number does."""
    right: tuple[Anchor, ...] = ()
    board: str = ""
    """The board that was open over the comparison."""
    entry: int = 0
    """The entry of that board."""


@dataclass(frozen=True, slots=True)
class Read:
    """Whether an article counts as read."""

    article: Identity
    read: bool


@dataclass(frozen=True, slots=True)
class Flagged:
    """Whether an article is flagged."""

    article: Identity
    flagged: bool


@dataclass(frozen=True, slots=True)
class Place:
    """How far into an article the reader was."""

    article: Identity
    offset: int
    """Code points into the article's text; 0 is the beginning."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The reader's verdict on a pair."""

    pair: Pairing
    verdict: Verdict | None
    """`None` once a verdict has been taken back."""


@dataclass(frozen=True, slots=True)
class Noted:
    """The reader's note on a pair."""

    pair: Pairing
    note: Clean
    """Empty once a note has been taken away."""


@dataclass(frozen=True, slots=True)
class Viewed:
    """The last view."""

    view: View


@dataclass(frozen=True, slots=True)
class Sought:
    """A search the reader made."""

    text: Clean
    kept: bool = True
    """`False` once the search has been struck from the history."""


Entry = Read | Flagged | Place | Judged | Noted | Viewed | Sought
Subject = Identity | Pairing | Clean | None


def subject(entry: Entry) -> tuple[type[Entry], Subject]:
    """Return what an entry is about: of two entries about the same, the later one holds."""
    match entry:
        case Read() | Flagged() | Place():
            return type(entry), entry.article
        case Judged() | Noted():
            return type(entry), entry.pair
        case Sought():
            return type(entry), entry.text
        case Viewed():
            return type(entry), None


@dataclass(frozen=True, slots=True)
class Change:
    """Something the reader did: how things stood, and how they stand after it."""

    before: tuple[Entry, ...] = ()
    after: tuple[Entry, ...] = ()

    @property
    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.after, self.before)

    @property
    def is_empty(self) -> bool:
        """Whether everything stands as it did."""
        return self.before == self.after

    @property
    def is_undoable(self) -> bool:
        """Whether `u` takes this back: marks, verdicts and notes, not where the reader went."""
        return not self.is_empty and all(isinstance(entry, _UNDOABLE) for entry in self.after)


_UNDOABLE = (Read, Flagged, Judged, Noted)


@dataclass(frozen=True, slots=True)
class History:
    """The changes of a session that can be taken back, the last one on top."""

    changes: tuple[Change, ...] = ()

    def with_change(self, change: Change) -> History:
        """Remember a change, where it is one that can be taken back."""
        return History((*self.changes, change)) if change.is_undoable else self

    def undone(self) -> tuple[Change | None, History]:
        """Return the change that takes the last one back, and the history without that one."""
        if not self.changes:
            return None, self
        return self.changes[-1].inverse, History(self.changes[:-1])


def identity(article: Article) -> Identity:
    """Return what an article is known by."""
    return Identity(
        _digest(f"{fold(article.headline)}\0{fold(article.text)}", 16),
        "" if article.is_brief else article.id,
    )


def anchor(text: str, span: Span) -> Anchor:
    """Return what the sentence at `span` of an article's text is known by."""
    return Anchor(span.start, span.end, sentence_digest(span.of(text)))


def pairing(first: Passage, second: Passage) -> Pairing:
    """Return the pair of two passages, whichever of them is named first."""
    return Pairing(*sorted((first, second)))


def passage(article: Identity, text: str, spans: Iterable[Span]) -> Passage:
    """Return the passage that some sentences of an article make."""
    return Passage(article, tuple(anchor(text, span) for span in sorted(spans)))


def found(
    anchors: Sequence[Anchor], digests: Sequence[str], starts: Sequence[int]
) -> tuple[int, ...]:
    """Return the numbers of the sentences that say what the anchors say; empty if one is gone.

    Of several sentences that say the same, the one that stands nearest to where it stood.
    """
    numbers = []
    for wanted in anchors:
        same = [number for number, digest in enumerate(digests) if digest == wanted.words]
        if not same:
            return ()
        numbers.append(min(same, key=lambda number: abs(starts[number] - wanted.start)))
    return tuple(sorted(set(numbers)))


@lru_cache(maxsize=8192)
def sentence_digest(sentence: str) -> str:
    """Return a short digest of what a sentence says, case, accents and typography aside."""
    return _digest(" ".join(fold(sentence).split()), 8)


def _digest(text: str, size: int) -> str:
    return hashlib.blake2b(text.encode(), digest_size=size).hexdigest()
