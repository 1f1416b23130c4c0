"""Who says what is quoted, and through which medium, over the sentences of a text.

A quotation whose sentence names nobody takes the speaker of the one beside it; a pronoun stands
for whom the sentences before it were about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsreader.core import cues, phrases, speech
from newsreader.core.article import Span
from newsreader.core.marks import Quoted, paragraphs
from newsreader.core.phrases import QUOTE, Phrase, Tokens

SENTENCES_BACK = 2
"""How far a pronoun may look for whom it stands for."""
PART = 4
"""Words up to which a quotation that nobody is said to speak is only a way of putting things."""

_STOP = re.compile(r"[.?!…]['’]?\Z")
_ASKS = re.compile(r"[?!…]['’]?\Z")
_BODY = re.compile(
    r"(?:\b[A-Z]{2,}|\b[a-z]+[^\Ws]s|company|ministry|government|agency|party|group|council|"
    r"committee|department|university|bank|police|court|team|office|army|union|commission|campaign|"
    r"media|article|report|statement|study|paper|newspaper)\Z"
)
"""How a phrase ends that names a body or several people, not one person."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who said a quotation, as the text names them."""

    speaker: str | None
    medium: str | None
    cued: bool
    """Whether the quotation's own sentence says that somebody said it."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The words of one paragraph and its quotations by the places of their tokens."""

    row: Tokens
    words: dict[int, str]
    continued: frozenset[int]


@dataclass(slots=True)
class _Reader:
    """What has been read so far: who spoke last, and whom a pronoun may stand for."""

    last: str | None = None
    """Who spoke or was spoken of last."""
    sentence: int = 0
    mentioned: list[tuple[int, str]] = field(default_factory=list)
    """The subjects of the sentences so far, each with its sentence's number."""

    def name(self, phrase: Phrase | None) -> str | None:
        """Return whom a phrase names; for a pronoun, whom the last sentences were about."""
        if phrase is None or phrase.pronoun is None:
            return phrase.text if phrase else None
        person = phrase.pronoun in {"he", "she"}
        for number, name in reversed(self.mentioned):
            if number < self.sentence - SENTENCES_BACK:
                break
            if person != bool(_BODY.search(name)):
                return name
        return None

    def mention(self, name: str | None) -> None:
        """Remember whom the sentence being read is about."""
        if name is not None:
            self.mentioned.append((self.sentence, name))
            self.last = name


def sources(text: str, found: Sequence[Quoted]) -> tuple[Source, ...]:
    """Return the source of each of the outermost quotations `found` in `text`, in their order."""
    parts = paragraphs(text)
    inside: list[list[Quoted]] = [[] for _ in parts]
    number = 0
    for quote in found:
        while quote.start >= parts[number].end:
            number += 1
        inside[number].append(quote)
    reader = _Reader()
    out: list[Source] = []
    for number, part in enumerate(parts):
        if any(inside[number : number + 1 + SENTENCES_BACK]):
            out += _read(_masked(text, part, inside[number]), reader)
        else:
            reader.last = None
    return tuple(out)


def _masked(text: str, part: Span, found: Sequence[Quoted]) -> _Paragraph:
    """Return a paragraph with each of its quotations as one token."""
    pieces, at = [], part.start
    for quote in found:
        pieces += [text[at : quote.outer.start], QUOTE, "\1" * (quote.outer.end - quote.outer.start - 1)]
        at = quote.outer.end
    row = phrases.tokens("".join([*pieces, text[at : part.end]]))
    places = [at for at, word in enumerate(row.words) if word == QUOTE]
    pairs = list(zip(places, found, strict=True))
    return _Paragraph(
        row,
        {at: text[quote.start : quote.end] for at, quote in pairs},
        frozenset(at for at, quote in pairs if quote.continues),
    )


def _read(part: _Paragraph, reader: _Reader) -> list[Source]:
    """Return the sources of the quotations in one paragraph, reading on."""
    out: list[Source] = []
    orphans: set[int] = set()
    for sentence in _sentences(part):
        reader.sentence += 1
        before = reader.last
        about = reader.name(phrases.clause_subject(part.row, sentence.start, sentence.end))
        reader.mention(about)
        for at in range(sentence.start, sentence.end):
            if at not in part.words:
                continue
            source = _source(part, at, sentence, reader)
            if not source.cued and _alone(part, sentence):
                if not out and at not in part.continued:
                    orphans.add(len(out))
                source = Source(before, None, cued=False)
            elif not source.cued and len(part.words[at].split()) > PART:
                source = Source(about, source.medium, cued=False)
            out.append(source)
            before = source.speaker
            reader.mention(source.speaker)
        if part.row.low(sentence.end - 1) == ":":
            reader.mention(reader.name(cues.introducing(part.row, sentence)))
    return out


def _source(part: _Paragraph, at: int, sentence: Span, reader: _Reader) -> Source:
    """Return the source that a quotation's own sentence names."""
    phrase = cues.cued(part.row, at, sentence, part.words[at])
    if phrase is None:
        return Source(None, None, cued=False)
    return Source(reader.name(phrase), cues.medium(part.row, sentence), cued=True)


def _alone(part: _Paragraph, sentence: Span) -> bool:
    """Whether a sentence is nothing but what is quoted."""
    return not any(map(part.row.is_word, range(sentence.start, sentence.end)))


def _sentences(part: _Paragraph) -> Iterator[Span]:
    """Yield the sentences of a paragraph as stretches of its tokens."""
    row, first = part.row, 0
    for at in range(len(row)):
        if at + 1 == len(row) or _is_end(part, at):
            yield Span(first, at + 1)
            first = at + 1


def _is_end(part: _Paragraph, at: int) -> bool:
    """Whether a sentence ends with the token at `at`."""
    row = part.row
    begins = row.is_capital(at + 1) or row.low(at + 1) == QUOTE
    if at in part.words:
        words = part.words[at]
        if not (begins and _STOP.search(words)):
            return False
        return not (_ASKS.search(words) and cues.follows(row, at, words))
    return begins and row.low(at) in {".", "!", "?"}
