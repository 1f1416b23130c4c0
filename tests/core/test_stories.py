"""Counterparts, stories, and the likeness they rest on."""

from __future__ import annotations

import datetime as dt
import itertools
import time

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.article import Article
from newsreader.core.stories import Index, likenesses
from newsreader.core.text import Clean

FIRE = (
    ("Fire destroys mill in Holm", "A fire destroyed the old paper mill in Holm. Nobody was hurt."),
    ("Blaze guts Holm paper mill", "The paper mill in Holm burned down; 40 firefighters came."),
    ("Holm mill fire was arson", "Police say that the fire at the Holm paper mill was set."),
)
FLOOD = (
    ("River floods Vesle", "The river burst its banks and flooded 200 houses in Vesle on Monday."),
    ("Vesle under water", "Some 200 houses in Vesle stood in water after the river rose."),
)
OTHERS = (
    ("Council backs tram", "The council voted for a new tram line through the harbour."),
    ("Chess champion loses", "The champion lost the final game of the chess tournament."),
    ("New bakery opens", "A bakery opened beside the station and sells rye bread."),
)

HEADLINE_WORDS = "Fire mill Holm river flood 200 council tram"
TEXT_WORDS = "fire mill burned Holm river houses 200 the a"
DOCS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(HEADLINE_WORDS.split())).map(" ".join),
        st.lists(st.sampled_from(TEXT_WORDS.split())).map(" ".join),
        st.sampled_from([None, "2024-05-01", "2024-05-02", "2023-01-01", "soon", "1394571741247"]),
    ),
    max_size=7,
)


def article(
    number: int, headline: str, text: str, *, story: str | None = None, day: int | None = None
) -> Article:
    """Return an article, or a brief where there is no text."""
    return Article(
        id=f"a{number}",
        file=Clean(f"{number}.txt"),
        kind="article" if text else "brief",
        headline=Clean(headline),
        text=Clean(text),
        story=Clean(story) if story else None,
        date=dt.date(2024, 5, day) if day else None,
    )


def library() -> list[Article]:
    """Return accounts of a fire, of a flood, and of three other things."""
    told = itertools.chain(FIRE, FLOOD, OTHERS)
    return [article(number, *texts) for number, texts in enumerate(told)]


def test_the_counterpart_tells_the_same_event() -> None:
    """The best counterpart is another account of the event, with the words that tie them."""
    articles = library()
    index = Index(articles)

    best, *_ = index.counterparts(articles[3])

    assert "a4" == best.id
    assert {"Vesle", "200"} <= set(best.because)
    assert 0 < best.score <= 1


def test_a_brief_is_no_counterpart_but_joins_a_story() -> None:
    """A headline alone can belong to a story; nothing is compared with it."""
    articles = [*library(), article(8, "Fire destroys paper mill in Holm", "")]
    index = Index(articles)

    found = index.counterparts(articles[0], 20)

    assert "a8" not in {counterpart.id for counterpart in found}
    assert any({"a0", "a8"} <= set(story.articles) for story in index.stories())


def test_nothing_alike_is_no_counterpart() -> None:
    """What only one article tells has nothing to be compared with."""
    articles = library()

    assert () == Index(articles).counterparts(articles[6])


def test_a_counterpart_for_a_stranger_is_found() -> None:
    """An article that the library does not hold is looked up like any other."""
    stranger = article(99, "Mill in Holm burns", "Fire took the paper mill in Holm.")

    found = Index(library()).counterparts(stranger, 1)

    assert found[0].id in {"a0", "a1", "a2"}


def test_stories_hold_the_accounts_of_an_event() -> None:
    """The fire and the flood are stories; what only one article tells is none."""
    stories = Index(library()).stories()

    assert [("a0", "a1", "a2"), ("a3", "a4")] == [story.articles for story in stories]
    assert "mill" in stories[0].because
    assert stories[0].story in {headline for headline, _ in FIRE}


def test_a_sidecar_wins() -> None:
    """Articles that are told to be one story are, and never with those told otherwise."""
    index = Index(
        [
            article(0, *FIRE[0], story="Mill"),
            article(1, *FIRE[1], story="Other"),
            article(2, *OTHERS[0], story="Mill"),
        ]
    )

    (story,) = index.stories()

    assert ("Mill", ("a0", "a2"), 1.0) == (story.story, story.articles, story.score)
    assert "a2" == index.counterparts(article(0, *FIRE[0], story="Mill"))[0].id


def test_adding_does_not_regroup() -> None:
    """A new article joins a story; what was grouped stays as it was."""
    articles = library()
    index = Index(articles[1:])
    before = [set(story.articles) for story in index.stories()]
    index.add(articles[0])

    after = [set(story.articles) for story in index.stories()]

    assert all(any(old <= new for new in after) for old in before)
    assert any("a0" in group for group in after)


def test_a_near_date_brings_accounts_together() -> None:
    """Of two equal accounts, the one of the same day is the better counterpart."""
    index = Index([*library(), article(8, *FIRE[0], day=2), article(9, *FIRE[0], day=28)])

    found = {c.id: c.score for c in index.counterparts(article(10, *FIRE[1], day=3), 9)}

    assert found["a8"] > found.get("a9", 0)


@pytest.mark.parametrize("articles", [[], [article(0, *FIRE[0])], [article(0, "", "")]])
def test_a_small_library_has_no_stories(articles: list[Article]) -> None:
    """With nothing to compare there is no counterpart and no story."""
    index = Index(articles)

    assert () == index.stories()
    assert () == index.counterparts(article(0, *FIRE[0]))


@given(DOCS)
def test_likeness_is_symmetric_and_bounded(docs: list[tuple[str, str, str | None]]) -> None:
    """Each is as like the other as the other is to it, wholly like itself, and never beyond."""
    rows = likenesses(docs)

    for one, row in enumerate(rows):
        assert 1.0 == row[one]
        for other, likeness in enumerate(row):
            assert likeness == rows[other][one]
            assert 0 <= likeness <= 1 + 1e-9
    assert rows == likenesses(docs)


@settings(deadline=None)
@given(st.permutations(range(8)))
def test_the_order_of_adding_does_not_matter(order: list[int]) -> None:
    """Counterparts and first stories are the same however the library was filled."""
    articles = library()
    straight, shuffled = Index(articles), Index(articles[number] for number in order)

    for asked in articles:
        assert straight.counterparts(asked) == shuffled.counterparts(asked)
    assert straight.stories() == shuffled.stories()


@pytest.mark.parametrize("piece", ["a", "ab ", "火", "1,1,"])
def test_time_is_bounded(piece: str) -> None:
    """A text of a million characters takes seconds at most."""
    text = piece * (1_000_000 // len(piece))
    began = time.perf_counter()

    Index([article(0, *FIRE[0]), article(1, "Long", text)]).counterparts(article(2, "Long", text))

    assert time.perf_counter() - began < 15


def test_a_language_without_spaces_is_compared_by_characters() -> None:
    """Chinese accounts of one event are alike, others are not."""
    rows = likenesses([("火灾烧毁工厂", "", None), ("工厂火灾", "", None), ("河水上涨", "", None)])

    assert rows[0][1] > rows[0][2] == 0
