"""Which articles tell the same event, and which compares best with one."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsreader.core import storyweights as weights
from newsreader.core.accounts import Account, account, written
from newsreader.core.article import Article
from newsreader.core.grouping import grouped
from newsreader.core.neighbours import Neighbours

MAX_REASONS: Final = 6


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An article that compares with another, and why."""

    id: str
    score: float
    """0 to 1."""
    because: tuple[str, ...]
    """The words that tie the two most, as the article asked about writes them."""


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of a library that tell the same event."""

    story: str
    """The name a sidecar gives it, or the headline nearest to all others."""
    articles: tuple[str, ...]
    score: float
    """The mean likeness of its articles, 0 to 1; 1 where sidecars say so of all."""
    because: tuple[str, ...]
    """The words that most of them share, as one writes them."""


class Index:
    """Articles in memory, so that one lookup does not read the library; it only ever grows."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._articles: dict[str, Article] = {}
        self._accounts: dict[str, Account] = {}
        self._near = Neighbours()
        self._told: dict[str, list[str]] = {}
        self._new: list[str] = []
        """The ids that no call of `stories` has seen."""
        self._stories: tuple[Story, ...] = ()
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> None:
        """Take one article or brief in; one that is known by its id already is left as it is."""
        if article.id in self._articles:
            return
        self._articles[article.id] = article
        self._accounts[article.id] = _account(article)
        self._near.add(article.id, self._accounts[article.id])
        self._new.append(article.id)
        if article.story and not article.is_brief:
            self._told.setdefault(article.story, []).append(article.id)

    def counterparts(self, article: Article, count: int = 5) -> tuple[Counterpart, ...]:
        """Return the articles that best compare with this one, the best first; never a brief.

        None where nothing in the library is alike enough. An article that a sidecar puts in the
        same story comes before all others, and one that it puts elsewhere is none.
        """
        asked = _account(article)
        scores = {
            id_: score
            for id_, score in self._near.nearest(asked, but=article.id).items()
            if score >= weights.COUNTERPART and _may_compare(article, self._articles[id_])
        }
        scores |= {id_: 1.0 for id_ in self._told.get(article.story or "", ()) if id_ != article.id}
        best = sorted(scores, key=lambda id_: (-scores[id_], id_))[:count]
        return tuple(
            Counterpart(
                id_,
                round(scores[id_], 4),
                _written(self._shared(asked, self._accounts[id_]), article),
            )
            for id_ in best
        )

    def stories(self) -> tuple[Story, ...]:
        """Return the stories of two articles or more, the largest first.

        What was grouped at an earlier call stays together and apart: articles added since then
        join a story, or make one with each other or with those that had none.
        """
        links = self._near.ties(self._new)
        told = {id_: article.story for id_, article in self._articles.items() if article.story}
        kept = [story.articles for story in self._stories]
        groups = grouped(sorted(self._articles), links, kept=kept, told=told)
        known = {story.articles: story for story in self._stories}
        found = [known.get(group) or self._story(group) for group in groups if len(group) > 1]
        self._new.clear()
        self._stories = tuple(
            sorted(found, key=lambda story: (-len(story.articles), story.articles))
        )
        return self._stories

    def _story(self, group: tuple[str, ...]) -> Story:
        links = self._near.ties(group)
        means = {
            one: math.fsum(links.get(one, {}).get(other, 0.0) for other in group) / (len(group) - 1)
            for one in group
        }
        centre = self._articles[min(group, key=lambda id_: (-means[id_], id_))]
        names = [self._articles[id_].story for id_ in group]
        name = next(filter(None, names), None)
        return Story(
            story=name or centre.headline,
            articles=group,
            score=1.0 if all(names) else round(min(1.0, math.fsum(means.values()) / len(group)), 4),
            because=_written(self._common(group), centre),
        )

    def _common(self, group: Sequence[str]) -> list[str]:
        """Return the terms that most of a story's articles hold, the most telling first."""
        weight: dict[str, list[float]] = {}
        for id_ in group:
            for term, value in self._near.weighed(self._accounts[id_]).items():
                weight.setdefault(term, []).append(value)
        common = {
            term: math.fsum(values)
            for term, values in weight.items()
            if 2 * len(values) > len(group)
        }
        return _strongest(common)

    def _shared(self, left: Account, right: Account) -> list[str]:
        ours, theirs = self._near.weighed(left), self._near.weighed(right)
        return _strongest({term: ours[term] * theirs[term] for term in ours.keys() & theirs.keys()})


def likenesses(docs: Sequence[tuple[str, str, str | None]]) -> tuple[array[float], ...]:
    """Return how alike each two accounts are, 0 to 1: one row for each, in the order given.

    An account is its headline, its text and its ISO date; pairs with nothing to tell are 0.
    """
    near = Neighbours()
    for number, (headline, text, date) in enumerate(docs):
        near.add(str(number), account(headline, text, date))
    rows = tuple(array("d", bytes(8 * len(docs))) for _ in docs)
    for one, others in near.likenesses().items():
        for other, likeness in others.items():
            rows[int(one)][int(other)] = likeness
    for number, row in enumerate(rows):
        row[number] = 1.0
    return rows


def _account(article: Article) -> Account:
    return account(article.headline, article.text, article.date, article.language)


def _strongest(values: Mapping[str, float]) -> list[str]:
    words = (term for term in values if not term.startswith("#"))
    return sorted(words, key=lambda term: (-values[term], term))[:MAX_REASONS]


def _written(terms: Iterable[str], article: Article) -> tuple[str, ...]:
    return written(terms, article.text, article.language, headline=article.headline)


def _may_compare(article: Article, other: Article) -> bool:
    """Whether no sidecar and no lack of text speaks against setting `other` beside `article`."""
    told = article.story and other.story
    return not other.is_brief and (not told or article.story == other.story)
