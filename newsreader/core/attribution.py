"""Who says what is quoted, and through which medium, over the sentences of a text.

A quotation whose sentence names nobody takes the speaker of the one beside it; a pronoun stands
for whom the sentences before it were about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from newsreader.core import cues, phrases, speech
from newsreader.core.article import Span
from newsreader.core.gazetteer import canonical
from newsreader.core.marks import Quoted, paragraphs
from newsreader.core.phrases import Phrase
from newsreader.core.tokens import COMMA, FILLER, QUOTE, Tokens, tokens
from newsreader.core.voices import speaks

SENTENCES_BACK = 2
"""How far a pronoun may look for whom it stands for."""
PART = 4
"""Words up to which a quotation that nobody is said to speak is only a way of putting things."""

_STOP = re.compile(r"[.?!…]['’]?\Z")
_ASKS = re.compile(r"[?!…]['’]?\Z")
_MASKS = re.compile(f"[{QUOTE}{FILLER}{COMMA}]")
_SEVERAL = re.compile(r"\b[a-z]+[^\Ws]s\Z|\band\b")
_BODY = re.compile(
    r"(?:\b[A-Z]{2,}|(?i:company|ministry|government|agency|party|group|council|"
    r"committee|department|university|bank|police|court|team|office|army|union|commission|campaign|"
    r"media|article|report|statement|study|paper|newspaper|times|post|news))\Z"
)
"""How a phrase ends that names a body, not a person."""
_LABEL = re.compile(r"([A-Z][A-Z .'’-]{1,40}):\s")
"""Who speaks in a transcript."""


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

    def inside(self, sentence: Span) -> tuple[int, ...]:
        """Return the places of the quotations of one sentence."""
        places = self.row.quotes
        first = bisect_left(places, sentence.start)
        return places[first : bisect_left(places, sentence.end)]


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
            return phrase.speaker if phrase else None
        for number, name in reversed(self.mentioned):
            if number < self.sentence - SENTENCES_BACK:
                break
            if _fits(phrase.pronoun, name):
                return name
        return None

    def recall(self, name: str | None) -> None:
        """Remember whom a pronoun of the sentence being read stands for."""
        if name is not None:
            self.mentioned.append((self.sentence, name))

    def mention(self, name: str | None) -> None:
        """Remember whom the sentence being read is about."""
        if name is not None and speaks(name):
            self.mentioned.append((self.sentence, name))
            self.last = name


@lru_cache(maxsize=1024)
def _fits(pronoun: str, name: str) -> bool:
    """Whether a pronoun can stand for what is named so."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    several = bool(_SEVERAL.search(name)) or (last.endswith("s") and speech.is_role(last))
    body = bool(_BODY.search(name)) or canonical(name) is not None
    if pronoun == "they":
        return several or body
    person = not body and (name.rsplit(maxsplit=1)[-1][0].isupper() or speech.is_role(last))
    return person == (pronoun != "it") and not several


def sources(text: str, found: Sequence[Quoted]) -> tuple[Source, ...]:
    """Return the source of each of the quotations `found` in `text`, which are of one level.

    A quotation over paragraphs that is attributed at its end is so from its beginning.
    """
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
    for number in range(len(out) - 1, 0, -1):
        if found[number].continues and out[number].cued and not out[number - 1].cued:
            out[number - 1] = out[number]
    return tuple(out)


def _masked(text: str, part: Span, found: Sequence[Quoted]) -> _Paragraph:
    """Return a paragraph with each of its quotations as one token."""
    pieces, at = [], part.start
    for quote in found:
        pieces += [_MASKS.sub(" ", text[at : quote.outer.start]), QUOTE]
        pieces.append(FILLER * (quote.outer.end - quote.outer.start - 2))
        pieces.append(COMMA if text[quote.end - 1] == "," else FILLER)
        at = quote.outer.end
    row = tokens("".join([*pieces, _MASKS.sub(" ", text[at : part.end])]))
    words = (text[quote.start : quote.end] for quote in found)
    return _Paragraph(row, dict(zip(row.quotes, words, strict=True)))


def _read(part: _Paragraph, reader: _Reader) -> list[Source]:
    """Return the sources of the quotations in one paragraph, reading on."""
    out: list[Source] = []
    for sentence in _sentences(part):
        reader.sentence += 1
        before = reader.last
        about = _subject(part.row, sentence, reader)
        spoken: Source | None = None
        inside = part.inside(sentence)
        medium = cues.medium(part.row, sentence) if inside else None
        for at in inside:
            phrase = cues.cued(part.row, at, sentence, part.words[at])
            source = Source(reader.name(phrase), medium if phrase else None, phrase is not None)
            if spoken and spoken.cued and _joined(part.row, at):
                source = spoken
            elif not source.cued:
                source = _guess(part, at, sentence, (spoken, before, about))
            out.append(source)
            spoken = source
            reader.mention(source.speaker)
        if part.row.low(sentence.end - 1) == ":":
            reader.mention(reader.name(cues.introducing(part.row, sentence)))
    return out


def _guess(
    part: _Paragraph,
    at: int,
    sentence: Span,
    near: tuple[Source | None, str | None, str | None],
) -> Source:
    """Return the source of a quotation that its sentence does not attribute.

    `near` is the quotation before it in the sentence, who spoke last, and the sentence's subject.
    """
    beside, last, about = near
    label = _LABEL.match(part.words[at])
    if label:
        return Source(label[1], None, cued=False)
    if beside:
        return beside
    if at == sentence.start:
        return Source(last, None, cued=False)
    long = len(part.words[at].split()) > PART
    return Source(about if long else None, None, cued=False)


def _subject(row: Tokens, sentence: Span, reader: _Reader) -> str | None:
    """Return whom a sentence is about and let the reader remember them."""
    low = next((low for low in row.lows[sentence.start : sentence.end] if low in _PERSONAL), None)
    if low:
        reader.recall(reader.name(Phrase(sentence.start, sentence.start, _PERSONAL[low])))
    phrase = phrases.clause_subject(row, sentence.start, sentence.end)
    about = reader.name(phrase)
    if phrase and not phrase.pronoun:
        about = phrase.owner if speaks(phrase.owner) else None
    reader.mention(reader.name(cues.reported(row, sentence)))
    reader.mention(about)
    reader.mention(reader.name(cues.told(row, sentence)))
    return about


_PERSONAL = {"he": "he", "she": "she", "his": "he"}
"""Words that keep a person in mind. As "her" may be either of two, it is left aside."""


def _joined(row: Tokens, at: int) -> bool:
    """Whether a quotation is one of a list with the one before it: `"a", "b" and a "c"`."""
    at -= 1
    while row.low(at) in speech.DETERMINERS or row.low(at) in {"and", "or", ",", "but", "also"}:
        at -= 1
    return row.low(at) == QUOTE


def _sentences(part: _Paragraph) -> Iterator[Span]:
    """Yield the sentences of a paragraph as stretches of its tokens."""
    row, first = part.row, 0
    for at, low in enumerate(row.lows):
        if low in _ENDERS and _is_end(part, at):
            yield Span(first, at + 1)
            first = at + 1
    if first < len(row):
        yield Span(first, len(row))


_ENDERS = frozenset({".", "!", "?", QUOTE})


def _is_end(part: _Paragraph, at: int) -> bool:
    """Whether a sentence ends with the token at `at`."""
    row = part.row
    begins = row.is_capital(at + 1) or row.low(at + 1) == QUOTE
    if at in part.words:
        words = part.words[at]
        if not (begins and _STOP.search(words)):
            return False
        return not (_ASKS.search(words) and cues.follows(row, at, words))
    return begins


def reported(sentence: str) -> Source:
    """Return who a sentence says has said something, quoted or not."""
    row = tokens(_MASKS.sub(" ", sentence))
    whole = Span(0, len(row))
    phrase = cues.told(row, whole) or cues.reported(row, whole)
    if phrase is None:
        return Source(None, None, cued=False)
    name = None if phrase.pronoun else phrase.speaker
    return Source(name, cues.medium(row, whole), cued=True)
