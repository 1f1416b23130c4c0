"""Quotations of two accounts set side by side: the same words, part of them, or one side alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Literal

from newsreader.core.article import Span
from newsreader.core.attribution import Source, reported
from newsreader.core.quotes import Quote, marked
from newsreader.core.speech import is_medium, wordset
from newsreader.core.stopwords import stop_words
from newsreader.core.text import fold

DoubleVerdict = Literal["same", "partial", "only_left", "only_right"]

OVERLAP = 0.7
"""The share of the shorter quotation's words that the longer one has in the same order."""
LEAST_COMMON = 4
"""Words that two quotations share when neither holds the other whole."""
LEAST_NAMED = 4
"""Words below which quotations of different speakers have to be the same to be doubles."""
VERSION = 0.5
"""The share of the words that tell something which two versions of one utterance have in common."""
MAX_WORDS = 2000
"""Words of a quotation that are compared."""
FEW = 2
"""Words of a quotation that is found by any one of them."""
MAX_RIVALS = 16
"""Quotations looked at for each pair of words, so that a refrain costs no more than a phrase."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_MARKED = re.compile('[“"][^“”"]*[”"]')
_INSERTED = re.compile(r"\[[^\][]{0,80}\]")
_PRONOUN = re.compile(r"(?:He|She)\b")
"""Opens a report whose speaker the sentence before it names: of two that pair, the same one."""
_TITLES = wordset("""
    the a an of and for in mr mrs ms dr president prime minister leader secretary former senator
    spokesman spokeswoman spokesperson chief general state us u s north south""")
"""Words that two speakers may share without being one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation and the number of the sentence in which it begins."""

    sentence: int
    quote: Quote


@dataclass(frozen=True, slots=True)
class Double:
    """One quotation and its double in the other account."""

    left: Placed | None
    right: Placed | None
    verdict: DoubleVerdict


def placed(text: str, sentences: Sequence[Span]) -> tuple[Placed, ...]:
    """Return the quotations that begin in one of the sentences of `text`, which are in order.

    Titles, headings and quotations inside quotations are left out.
    """
    found = []
    number = 0
    for quote in marked(text):
        while number < len(sentences) and sentences[number].end <= quote.start:
            number += 1
        if number == len(sentences):
            break
        plain = quote.level == 0 and quote.kind in {"speech", "scare"}
        if plain and sentences[number].start <= quote.start:
            found.append(Placed(number, quote))
    return tuple(found)


def doubles(left: Sequence[Placed], right: Sequence[Placed]) -> tuple[Double, ...]:
    """Return each quotation of both sides with its double, in the left side's order, then right's.

    A quotation that one side prints whole and the other in pieces stands in a row with each piece.
    """
    ours, theirs = _Index(left), _Index(right)
    rows: list[Double] = []
    matched: set[int] = set()
    for number, mine in enumerate(left):
        other = theirs.best(ours.words[number], mine.quote.speaker)
        if other is None:
            rows.append(Double(mine, None, "only_left"))
            continue
        matched.add(other)
        same = ours.words[number] == theirs.words[other]
        rows.append(Double(mine, right[other], "same" if same else "partial"))
    for number, mine in enumerate(right):
        if number in matched:
            continue
        other = ours.best(theirs.words[number], mine.quote.speaker)
        if other is None:
            rows.append(Double(None, mine, "only_right"))
            continue
        same = theirs.words[number] == ours.words[other]
        rows.append(Double(left[other], mine, "same" if same else "partial"))
    return tuple(rows)


def differs(left: str, right: str) -> bool:
    """Whether of two sentences that pair one quotes what the other words differently.

    Either one quotes and the other reports the same speaker, or one quotes what the other has
    without marks, or both quote one utterance of one speaker in other words. A speaker whom either
    sentence leaves unnamed may be another one; two passages of one speech are no difference.
    """
    ours, theirs = _spoken(left), _spoken(right)
    if not ours or not theirs:
        quoting, plain = (ours, right) if ours else (theirs, left)
        return bool(quoting) and (_reports(plain, quoting) or _has_bare(plain, quoting))
    rows = doubles(ours, theirs)
    if any(_reworded(row) for row in rows):
        return True
    lefts = [row.left for row in rows if row.left and row.verdict == "only_left"]
    rights = [row.right for row in rows if row.right and row.verdict == "only_right"]
    if _has_bare(right, lefts) or _has_bare(left, rights):
        return True
    return any(
        _known_speaker(one.quote.speaker, other.quote.speaker)
        and _are_versions(one.quote.text, other.quote.text)
        for one in lefts
        for other in rights
    )


def is_bare(quotation: str, sentence: str) -> bool:
    """Whether a sentence has the words of a quotation, two or more, without quotation marks."""
    words = _words(quotation)
    if len(words) < FEW or not _content(words):
        return False
    plain = _MARKED.sub(" … ", sentence) if "“" in sentence or '"' in sentence else sentence
    return f" {' '.join(words)} " in f" {' '.join(_WORD.findall(fold(plain)))} "


def _has_bare(sentence: str, quoting: Sequence[Placed]) -> bool:
    return any(each.quote.speaker and is_bare(each.quote.text, sentence) for each in quoting)


def _are_versions(left: str, right: str) -> bool:
    """Whether two quotations are of one utterance: they share half of what either tells."""
    ours, theirs = _content(_words(left)), _content(_words(right))
    common = len(ours & theirs)
    return common >= FEW and common >= VERSION * max(len(ours), len(theirs))


def _content(words: Sequence[str]) -> frozenset[str]:
    return frozenset(words) - stop_words()


@lru_cache(maxsize=16384)
def _spoken(sentence: str) -> tuple[Placed, ...]:
    """Return what a sentence quotes as speech."""
    found = placed(sentence, (Span(0, len(sentence)),))
    return tuple(each for each in found if each.quote.kind == "speech")


def _reports(sentence: str, quoting: Sequence[Placed]) -> bool:
    """Whether a sentence without quotations tells what one of the quoted speakers said."""
    if all(each.quote.speaker is None for each in quoting):
        return False
    report = _report(sentence)
    if not report.cued:
        return False
    if report.speaker is None and _PRONOUN.match(sentence):
        return True
    return any(_known_speaker(report.speaker, each.quote.speaker) for each in quoting)


@lru_cache(maxsize=1024)
def _report(sentence: str) -> Source:
    """Return who reports in a sentence, which its pairs with several others share."""
    return reported(sentence)


def _reworded(row: Double) -> bool:
    """Whether two quotations are alike and neither holds the other whole."""
    if row.verdict != "partial" or row.left is None or row.right is None:
        return False
    ours, theirs = _words(row.left.quote.text), _words(row.right.quote.text)
    return _common(ours, theirs) < min(len(ours), len(theirs))


class _Index:
    """The quotations of one side by the words and pairs of words they hold."""

    def __init__(self, side: Sequence[Placed]) -> None:
        self.words = [_words(each.quote.text) for each in side]
        self._speakers = [each.quote.speaker for each in side]
        self._holders: dict[tuple[str, ...], list[int]] = {}
        for number, words in enumerate(self.words):
            for key in _keys(words):
                self._holders.setdefault(key, []).append(number)

    def best(self, words: tuple[str, ...], speaker: str | None) -> int | None:
        """Return the quotation most like `words`, the first of equals; None if none is alike."""
        holders = (self._holders.get(key, ())[:MAX_RIVALS] for key in _keys(words))
        shared = Counter(chain.from_iterable(holders))
        likeness = [
            (_likeness(words, self.words[number]), -number)
            for number, _ in sorted(shared.items(), key=lambda each: (-each[1], each[0]))[
                :MAX_RIVALS
            ]
            if (len(words) > 1 and words == self.words[number])
            or _one_speaker(speaker, self._speakers[number])
            or (len(words) >= LEAST_NAMED and not _are_two(speaker, self._speakers[number]))
        ]
        score, number = max(likeness, default=(0.0, 0))
        return -number if score else None


def _keys(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what a quotation is found by, each once: pairs of words, or the words if few."""
    pairs = dict.fromkeys(pairwise(words))
    yield from pairs
    if len(words) <= FEW:
        yield from dict.fromkeys((word,) for word in words)


def _likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Return how much of both quotations is common, from 0 to 1; 0 where they are not alike."""
    common = _common(left, right)
    shorter, longer = sorted((len(left), len(right)))
    whole = common == shorter and (shorter > 1 or longer <= FEW)
    if whole or (common >= LEAST_COMMON and common >= OVERLAP * shorter):
        return 2 * common / (shorter + longer)
    return 0.0


def _common(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Return the length of the longest common subsequence.

    Bit-parallel, after Hyyrö, "Bit-Parallel LCS-length Computation Revisited" (2004).
    """
    places: dict[str, int] = {}
    for place, word in enumerate(left):
        places[word] = places.get(word, 0) | 1 << place
    row = full = (1 << len(left)) - 1
    for word in right:
        hit = row & places.get(word, 0)
        row = ((row + hit) | (row - hit)) & full
    return len(left) - row.bit_count()


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[str, ...]:
    """Return the folded words of a quotation, editors' insertions left out."""
    return tuple(_WORD.findall(fold(_INSERTED.sub(" ", text))))[:MAX_WORDS]


def _known_speaker(left: str | None, right: str | None) -> bool:
    """Whether both phrases name a speaker, and the same one."""
    return left is not None and right is not None and _one_speaker(left, right)


def _one_speaker(left: str | None, right: str | None) -> bool:
    """Whether two phrases may name one speaker: they share a name, or one of them is unknown."""
    if left is None or right is None:
        return True
    ours, theirs = (set(_WORD.findall(fold(name))) for name in (left, right))
    return bool((ours & theirs) - _TITLES) or ours == theirs


def _are_two(left: str | None, right: str | None) -> bool:
    """Whether two phrases without a common name are both names: of two speakers, then.

    A role ("the mayor") may be that of the one who is named, and a medium has others speak.
    """
    return all(
        name and name.split()[-1][0].isupper() and not is_medium(name) for name in (left, right)
    )
