"""Small values of the core for tests of any layer: accounts, briefs, libraries, comparisons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsreader.core.article import Article, Block, BlockKind
from newsreader.core.claims import Sentence, Side
from newsreader.core.comparison import Comparison
from newsreader.core.library import Library
from newsreader.core.passages import Difference, Pair, PairKind
from newsreader.core.text import clean, clean_line


def account(
    id: str,  # noqa: A002 - the field's own name
    *paragraphs: str,
    headline: str = "Houses burn near the river",
    source: str | None = None,
    url: str | None = None,
    date: dt.date | None = None,
) -> Article:
    """Return an article of these paragraphs; of one short paragraph when none is given."""
    kind: BlockKind = "paragraph"
    blocks = [(kind, text) for text in paragraphs or ("40 houses burned.",)]
    return article_of(id, blocks, headline=headline, source=source, url=url, date=date)


def article_of(
    id: str,  # noqa: A002 - the field's own name
    blocks: Sequence[tuple[BlockKind, str]],
    *,
    headline: str = "Houses burn near the river",
    source: str | None = None,
    url: str | None = None,
    date: dt.date | None = None,
) -> Article:
    """Return an article of these blocks, each a kind and its text."""
    placed: list[Block] = []
    start = 0
    for kind, text in blocks:
        placed.append(Block(kind, start, start + len(text)))
        start += len(text) + 2
    return Article(
        id=id,
        file=clean_line(f"{id}.txt"),
        kind="article",
        headline=clean_line(headline),
        source=clean_line(source) if source else None,
        url=url,
        date=date,
        text=clean("\n\n".join(text for _, text in blocks)),
        blocks=tuple(placed),
    )


def brief(
    id: str,  # noqa: A002 - the field's own name
    headline: str = "Bread will cost more",
) -> Article:
    """Return a headline without a body."""
    return Article(id=id, file=clean_line(f"{id}.txt"), kind="brief", headline=clean_line(headline))


def library(*articles: Article) -> Library:
    """Return a library of these articles."""
    return Library().with_batch(articles)


def pair(
    left: int | tuple[int, ...],
    right: int | tuple[int, ...],
    kind: PairKind = "same",
    differs: tuple[Difference, ...] = (),
) -> Pair:
    """Return a pair of sentences by their numbers."""
    return Pair(_numbers(left), _numbers(right), kind, 0.5, ("houses",), differs)


def comparison(
    left: Sequence[str], right: Sequence[str], *pairs: Pair, between: str = " "
) -> Comparison:
    """Return a comparison of accounts with these sentences; what no pair holds is one-sided."""
    return Comparison(
        left=side("left", left, between),
        right=side("right", right, between),
        pairs=pairs,
        only_left=_alone(left, [pair.left for pair in pairs]),
        only_right=_alone(right, [pair.right for pair in pairs]),
    )


def side(
    id: str,  # noqa: A002 - the field's own name
    sentences: Sequence[str],
    between: str = " ",
) -> Side:
    """Return an account of these sentences, in one paragraph or apart by `between`."""
    found: list[Sentence] = []
    start = 0
    for sentence in sentences:
        found.append(Sentence(start, start + len(sentence), 0))
        start += len(sentence) + len(between)
    return Side(account(id, between.join(sentences)), tuple(found))


def _numbers(numbers: int | tuple[int, ...]) -> tuple[int, ...]:
    return (numbers,) if isinstance(numbers, int) else numbers


def _alone(sentences: Sequence[str], paired: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    held = {number for numbers in paired for number in numbers}
    return tuple(number for number in range(len(sentences)) if number not in held)
