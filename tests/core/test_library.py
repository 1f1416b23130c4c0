"""The library keeps every article, by id and in reading order, however it arrives."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from newsreader.core.article import Article, Kind
from newsreader.core.library import Library
from newsreader.core.text import Clean


def article(
    article_id: str, file: str = "", kind: Kind = "article", date: dt.date | None = None
) -> Article:
    """Return an article with a file of its own unless one is named."""
    name = Clean(file or f"{article_id}.txt")
    return Article(article_id, name, kind, Clean(f"Headline {article_id}"), date=date)


def ids(library: Library) -> list[str]:
    """Return the ids in the library's order."""
    return [each.id for each in library]


MONDAY = dt.date(2024, 11, 18)
TUESDAY = dt.date(2024, 11, 19)


def test_an_empty_library_has_nothing_to_find() -> None:
    """Before anything is loaded every question has an answer: none."""
    library = Library()

    assert (0, (), None, None) == (
        len(library),
        library.articles,
        library.get("a"),
        library.find(""),
    )


@pytest.mark.parametrize(
    ("arrivals", "order"),
    [
        pytest.param(
            [article("a", date=MONDAY), article("b", date=TUESDAY)], ["b", "a"], id="newest first"
        ),
        pytest.param([article("a"), article("b", date=MONDAY)], ["b", "a"], id="undated last"),
        pytest.param([article("b"), article("a")], ["b", "a"], id="undated by arrival"),
        pytest.param(
            [article("b", date=MONDAY), article("a", date=MONDAY)],
            ["b", "a"],
            id="one day by arrival",
        ),
        pytest.param(
            [
                article("z", "one.txt", "brief"),
                article("y", "one.txt"),
                article("x", "one.txt", "brief"),
                article("w", "two.txt"),
            ],
            ["y", "z", "x", "w"],
            id="a file's article before its briefs",
        ),
    ],
)
def test_reading_order(arrivals: list[Article], order: list[str]) -> None:
    """Newest first, undated last, then file by file, the article before its briefs."""
    assert order == ids(Library().with_batch(arrivals))


DATES = st.none() | st.dates(dt.date(2024, 11, 1), dt.date(2024, 11, 4))


@given(st.lists(st.tuples(DATES, st.booleans())), st.lists(st.integers(0, 20)))
def test_batches_do_not_change_the_order(
    rows: list[tuple[dt.date | None, bool]], cuts: list[int]
) -> None:
    """Loading in any batches gives the order of loading all at once."""
    articles = [
        article(str(number), kind="brief" if brief else "article", date=date)
        for number, (date, brief) in enumerate(rows)
    ]
    edges = [0, *sorted(cuts), len(articles)]
    library = Library()

    for start, stop in pairwise(edges):
        library = library.with_batch(articles[start:stop])

    assert Library().with_batch(articles).articles == library.articles


def test_a_batch_leaves_the_library_it_was_added_to() -> None:
    """A library never changes, so a screen that holds one may go on reading it."""
    before = Library().with_batch([article("a")])

    after = before.with_batch([article("b")])

    assert (["a"], ["a", "b"]) == (ids(before), ids(after))


@pytest.mark.parametrize(
    ("loaded", "batch"),
    [
        pytest.param("", "aba", id="in one batch"),
        pytest.param("ab", "cb", id="in two"),
    ],
)
def test_an_id_stands_for_one_article(loaded: str, batch: str) -> None:
    """A second article with an id that is taken is an error in the caller."""
    library = Library().with_batch(map(article, loaded))

    with pytest.raises(ValueError, match="two articles have the id"):
        library.with_batch(map(article, batch))


def test_accounts_and_briefs_divide_the_library() -> None:
    """Every article is an account or a brief, in the library's order."""
    library = Library().with_batch(
        [article("a", "one.txt"), article("b", "one.txt", "brief"), article("c")]
    )

    assert (["a", "c"], ["b"]) == (
        [account.id for account in library.accounts],
        [brief.id for brief in library.briefs],
    )


SHELF = (
    article("ab12", "world/one.txt"),
    article("ab34", "world/one.txt", "brief"),
    article("cd56", "sport/two.txt", "brief"),
    article("ef78", "world/three.txt"),
    article("ef", "world/four.txt"),
    article("gh11", "sport/four.txt"),
    article("ij22", "feed.xml"),
    article("ij33", "feed.xml"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("ab12", "ab12", id="exact id"),
        pytest.param("ab1", "ab12", id="unique start of an id"),
        pytest.param("ab", None, id="start of two ids"),
        pytest.param("ef", "ef", id="exact before longer"),
        pytest.param("", None, id="nothing"),
        pytest.param("zz", None, id="unknown"),
        pytest.param("one.txt", "ab12", id="file name means its article"),
        pytest.param("world/one.txt", "ab12", id="path means its article"),
        pytest.param("two.txt", "cd56", id="only brief of a file"),
        pytest.param("four.txt", None, id="a name in two folders"),
        pytest.param("sport/four.txt", "gh11", id="the path tells them apart"),
        pytest.param("feed.xml", None, id="a file of two articles"),
        pytest.param("ne.txt", None, id="part of a name"),
    ],
)
def test_what_a_reader_types_means_one_article(text: str, found: str | None) -> None:
    """An id, its start or a file names an article only where it names one."""
    library = Library().with_batch(SHELF)

    meant = library.find(text)

    assert found == (meant.id if meant else None)


def test_versions_of_a_library_share_what_they_fold() -> None:
    """A headline that was folded for a search is not folded again after the next batch."""
    before = Library().with_batch([article("a")])
    folded = before.fronts[0]

    after = before.with_batch([article("b")])

    assert after.fronts[0] is folded
