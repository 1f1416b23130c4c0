"""Which sentences of two accounts say the same thing, and by what evidence.

Links are many to many: one long sentence may say what three short ones say.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Literal

from newsreader.core.because import because
from newsreader.core.denial import DENIED, denies
from newsreader.core.evidence import Weighed, doubles, weigh
from newsreader.core.likelihood import rows
from newsreader.core.modality import supposes
from newsreader.core.terms import Reading, Terms, is_stop, names_reading, reading, written_terms
from newsreader.core.text import fold
from newsreader.core.weights import FAINT, SAME_THOUGH_SUPPOSED, THRESHOLDS, Thresholds

PairKind = Literal["same", "related"]
Difference = Literal["figure", "name", "quote"]

WORD_FOR_WORD = "word for word"
NEARLY_WORD_FOR_WORD = "nearly word for word"
NO_WORDS = frozenset({WORD_FOR_WORD, NEARLY_WORD_FOR_WORD, DENIED})
"""The reasons of a pair that are no words of its sentences."""
_NEARLY = 0.85
"""The share of words in common, in order to be called nearly word for word."""
_COPIED_WORDS = 6
"""The least words of a sentence that can be a copy: shorter ones agree by chance."""
_CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages in which a capital makes no name."""
_FAR = 4
"""How many times the odds of a link a copy has where the link is far less likely."""
_PARTNERS = 8
"""The most partners of a sentence: in templated text each is like every other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the left and right account that say the same thing, with the reason why."""

    left: tuple[int, ...]
    """Sentence numbers, counted from 0 within the side."""
    right: tuple[int, ...]
    kind: PairKind
    score: float
    """0 to 1."""
    because: tuple[str, ...]
    """The words, as one side writes them, that both share; the rarest first."""
    differs: tuple[Difference, ...] = ()


def scores(
    left: Sequence[str], right: Sequence[str], language: str = "en", *, other: str | None = None
) -> list[list[float]]:
    """Return how probable it is that each left sentence says the same as each right one, 0 to 1.

    `other` is the language of the right side where that is not the language of the left.
    """
    read, read_there = _readings(language, other or language)
    ours, theirs = _weighed([*map(read, left)], [*map(read_there, right)])
    width = range(len(right))
    return [[row.get(j, 0.0) for j in width] for row in rows(ours, theirs, doubles(left, right))]


def align(
    left: Sequence[str],
    right: Sequence[str],
    language: str = "en",
    *,
    other: str | None = None,
    least: Thresholds = THRESHOLDS,
) -> tuple[Pair, ...]:
    """Return the sentences that say the same or related things, many to many, in reading order."""
    read, read_there = _readings(language, other or language)
    # A name in common, which is all that two languages share, does not make two sentences the same.
    alike = same_language(language, other or language)
    readings, readings_there = [*map(read, left)], [*map(read_there, right)]
    ours, theirs = _weighed(readings, readings_there)
    likely = [
        (probability, i, j)
        for i, row in enumerate(rows(ours, theirs, doubles(left, right), least=least.related))
        for j, probability in row.items()
        if probability >= least.related
    ]
    names_tell = not alike or _main(language) in _CAPITAL_NOUNS
    pairs = []
    for probability, i, j in sorted(
        _sought(_without_rivals(likely, left, right)), key=lambda link: link[1:]
    ):
        said, told = left[i], right[j]
        here, there = (said, readings[i].written), (told, readings_there[j].written)
        reasons = (
            *_copied(said, told),
            *because(here, there, theirs.bags[j].keys(), ours.bags[i]),
        )
        if not names_tell and _is_one_name(reasons, said):
            mirrored = because(there, here, ours.bags[i].keys(), theirs.bags[j])
            if _is_one_name(mirrored, told):
                continue
        denied = alike and denies(said, told, language)
        if denied:
            reasons = (DENIED, *(reason for reason in reasons if reason != NEARLY_WORD_FOR_WORD))
        same = alike and not denied and probability >= _enough(said, told, language, least)
        kind: PairKind = "same" if same else "related"
        pairs.append(Pair((i,), (j,), kind, round(probability, 3), reasons))
    return tuple(pairs)


def _is_one_name(reasons: Sequence[str], sentence: str) -> bool:
    """Whether one name is all that speaks for a link, which is too little for a reader."""
    return len(reasons) == 1 and reasons[0][0].isupper() and not sentence.startswith(reasons[0])


def _enough(left: str, right: str, language: str, least: Thresholds) -> float:
    """Return the least probability of two sentences that are shown as saying the same."""
    if supposes(left, language) == supposes(right, language):
        return least.same
    return max(least.same, SAME_THOUGH_SUPPOSED)


def _without_rivals(
    links: Sequence[tuple[float, int, int]], left: Sequence[str], right: Sequence[str]
) -> list[tuple[float, int, int]]:
    """Return the links, those of a sentence that the other side has as a copy to it alone.

    Word for word every copy stays and nothing else. A copy nearly word for word must be the
    likeliest of both its sentences, and takes from them what is far less likely: templates are
    like each other in all but their figures and names.
    """
    same = {(i, j) for _, i, j in links if fold(left[i]) == fold(right[j])}
    ours, theirs = {i for i, _ in same}, {j for _, j in same}
    rest = [
        link for link in links if link[1:] in same or not (link[1] in ours or link[2] in theirs)
    ]
    of_left, of_right = _copied_best(rest, left, right)
    return [
        (probability, i, j)
        for probability, i, j in rest
        if _FAR * _odds(probability) >= max(of_left.get(i, 0), of_right.get(j, 0))
    ]


def _copied_best(
    links: Sequence[tuple[float, int, int]], left: Sequence[str], right: Sequence[str]
) -> tuple[dict[int, float], dict[int, float]]:
    """Return the sentences of each side whose likeliest partner is a copy, with its odds."""
    best_left: dict[int, float] = {}
    best_right: dict[int, float] = {}
    for probability, i, j in links:
        best_left[i] = max(probability, best_left.get(i, 0))
        best_right[j] = max(probability, best_right.get(j, 0))
    copies = [
        link
        for link in links
        if link[0] == best_left[link[1]] == best_right[link[2]]
        and _copied(left[link[1]], right[link[2]])
    ]
    return {i: _odds(best) for best, i, _ in copies}, {j: _odds(best) for best, _, j in copies}


def _odds(probability: float) -> float:
    return probability / (1 - probability) if probability < 1 else math.inf


def likeness(a: str, b: str, language: str = "en") -> float:
    """Return how alike two texts are, 0 to 1: the cosine of their terms, however rare."""
    ours, theirs = bag(a, language), bag(b, language)
    common = sum(ours[term] * theirs[term] for term in sorted(ours.keys() & theirs.keys()))
    length = math.sqrt(_squares(ours) * _squares(theirs))
    return min(1.0, common / length) if length else 0.0


def bag(text: str, language: str = "en") -> Terms:
    """Return the terms of a text, each weighed by how often it comes, stop words faint."""
    written = [given for _, _, given in written_terms(text, language)]
    counts = Counter(term for given in written for term in given)
    return {
        term: (FAINT if is_stop(term) else weight) * (1 + math.log(counts[term]))
        for given in written
        for term, weight in given.items()
    }


def _squares(bag: Terms) -> float:
    return sum(weight * weight for weight in bag.values())


Reader = Callable[[str], Reading]


def same_language(language: str, other: str) -> bool:
    """Whether two texts can be compared word by word."""
    return _main(language) == _main(other)


def _main(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()


def _readings(language: str, other: str) -> tuple[Reader, Reader]:
    """Return how each side is read: two languages share names and numbers alone."""
    if same_language(language, other):
        return partial(reading, language=language), partial(reading, language=other)
    return names_reading, names_reading


def _weighed(left: Sequence[Reading], right: Sequence[Reading]) -> tuple[Weighed, Weighed]:
    return weigh([each.terms for each in left], [each.terms for each in right])


Link = tuple[float, int, int]


def _sought(links: Sequence[Link]) -> set[Link]:
    """Return the links that are among the likeliest of both their sentences."""
    ranked = sorted(links, key=lambda link: (-link[0], abs(link[1] - link[2]), link[1] + link[2]))
    from_left: Counter[int] = Counter()
    from_right: Counter[int] = Counter()
    kept: set[Link] = set()
    for link in ranked:
        _, i, j = link
        from_left[i] += 1
        from_right[j] += 1
        if max(from_left[i], from_right[j]) <= _PARTNERS:
            kept.add(link)
    return kept


def _copied(left: str, right: str) -> tuple[str, ...]:
    """Return in words that one sentence is a copy of the other, where it is."""
    ours, theirs = _folded_words(left), _folded_words(right)
    if ours == theirs:
        return (WORD_FOR_WORD,)
    shorter, both = min(len(ours), len(theirs)), len(ours) + len(theirs)
    if shorter < _COPIED_WORDS or 2 * shorter / both < _NEARLY:
        return ()
    common = (Counter(ours) & Counter(theirs)).total()
    return (NEARLY_WORD_FOR_WORD,) if 2 * common / both >= _NEARLY else ()


@lru_cache(maxsize=512)
def _folded_words(sentence: str) -> tuple[str, ...]:
    return tuple(fold(sentence).split())
