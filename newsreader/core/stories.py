"""Which articles tell the same event, and which compares best with one."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from newsreader.core.accounts import Account, account
from newsreader.core.article import Article
from newsreader.core.grouping import grouped
from newsreader.core.neighbours import Links, Neighbours

MAX_REASONS: Final = 6


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An article that compares with another, and why."""

    id: str
    score: float
    """0 to 1."""
    because: tuple[str, ...]
    """The stems that tie the two most, the strongest first."""


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of a library that tell the same event."""

    story: str
    """The name a sidecar gives it, or the headline nearest to all others."""
    articles: tuple[str, ...]
    score: float
    """The mean likeness of its articles, 0 to 1; 1 where sidecars alone say so."""
    because: tuple[str, ...]


class Index:
    """Articles in memory, so that one lookup does not read the library; it only ever grows."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._articles: dict[str, Article] = {}
        self._accounts: dict[str, Account] = {}
        self._near = Neighbours()
        self._told: dict[str, list[str]] = {}
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
        if article.story and not article.is_brief:
            self._told.setdefault(article.story, []).append(article.id)

    def counterparts(self, article: Article, count: int = 5) -> tuple[Counterpart, ...]:
        """Return the articles that best compare with this one, the best first; never a brief.

        Another article that a sidecar puts in the same story comes before any that none does.
        """
        asked = _account(article)
        found = self._near.nearest(asked, but=article.id)
        scores = {id_: score for id_, score in found.items() if not self._articles[id_].is_brief}
        told = self._told.get(article.story or "", ())
        scores |= {id_: 1.0 for id_ in told if id_ != article.id}
        best = sorted(scores, key=lambda id_: (-scores[id_], -found.get(id_, 0), id_))[:count]
        return tuple(
            Counterpart(id_, round(scores[id_], 4), self._reasons(asked, self._accounts[id_]))
            for id_ in best
        )

    def stories(self) -> tuple[Story, ...]:
        """Return the stories of two articles or more, the largest first.

        What was grouped at an earlier call stays together and apart: articles added since then
        join a story or make new ones among themselves.
        """
        links = self._near.ties(self._articles)
        kept = [story.articles for story in self._stories]
        told: dict[str, str] = {
            article.id: article.story for article in self._articles.values() if article.story
        }
        groups = grouped(sorted(self._articles), links, kept=kept, told=told)
        found = [self._story(group, links) for group in groups if len(group) > 1]
        self._stories = tuple(
            sorted(found, key=lambda story: (-len(story.articles), story.articles))
        )
        return self._stories

    def _story(self, group: Sequence[str], links: Links) -> Story:
        means = {
            one: sum(links.get(one, {}).get(other, 0) for other in group) / (len(group) - 1)
            for one in group
        }
        centre = min(group, key=lambda id_: (-means[id_], id_))
        named = [self._articles[id_].story for id_ in group if self._articles[id_].story]
        told = len(named) == len(group)
        reasons = self._shared(group)
        return Story(
            named[0] or "" if named else self._articles[centre].headline,
            tuple(group),
            1.0 if told else round(sum(means.values()) / len(group), 4),
            reasons,
        )

    def _shared(self, group: Sequence[str]) -> tuple[str, ...]:
        """Return the terms that most of a story's articles share, the most telling first."""
        weight: dict[str, float] = {}
        for id_ in group:
            for term, value in self._near.weighed(self._accounts[id_]).items():
                if not term.startswith("#"):
                    weight[term] = weight.get(term, 0) + value
        terms = self._accounts
        common = [t for t in weight if 2 * sum(t in terms[id_].terms for id_ in group) > len(group)]
        return tuple(sorted(common, key=lambda term: (-weight[term], term))[:MAX_REASONS])

    def _reasons(self, left: Account, right: Account) -> tuple[str, ...]:
        ours, theirs = self._near.weighed(left), self._near.weighed(right)
        shared = [term for term in ours if term in theirs and not term.startswith("#")]
        shared.sort(key=lambda term: (-ours[term] * theirs[term], term))
        return tuple(shared[:MAX_REASONS])


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
