"""The orders that headlines can stand in."""

from __future__ import annotations

import datetime as dt

import pytest

from newsreader.core.order import SORTS, Sort, ordered
from tests.builders import account, library

ARTICLES = library(
    account("b", source="Town gazette", date=dt.date(2024, 11, 20)),
    account("a", source="short wire", date=dt.date(2024, 11, 18)),
    account("d", source="Short wire", date=dt.date(2024, 11, 19)),
    account("c"),
).articles


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("newest", "bdac"), ("oldest", "adbc"), ("source", "dabc"), ("file", "abcd")],
)
def test_articles_stand_in_the_order_asked_for(sort: Sort, expected: str) -> None:
    """Undated and nameless accounts come last; within a source the newest is first."""
    assert expected == "".join(article.id for article in ordered(ARTICLES, sort))


@pytest.mark.parametrize("sort", SORTS)
def test_an_order_loses_nothing(sort: Sort) -> None:
    """Every article is there, once."""
    assert sorted(map(id, ARTICLES)) == sorted(map(id, ordered(ARTICLES, sort)))
