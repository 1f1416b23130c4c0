"""What was open is found again: by what it says, else by where it stood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from newsreader.core.arrivals import complete, grown
from newsreader.core.article import Article
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import Comparison
from newsreader.core.deeds import judged, undone
from newsreader.core.entries import View, Viewed
from newsreader.core.entry_text import Written, dumped, loaded, read_back, written
from newsreader.core.levelling import mirrored
from newsreader.core.library import Library
from newsreader.core.marking import SessionMemory
from newsreader.core.session import Session
from newsreader.core.views import (
    compared_articles,
    marked_sentence,
    resumed,
    returned,
    view_of,
    viewed,
)
from tests.builders import comparison, library, pair

LEFT = ["It rained.", "40 houses burned.", "Yes.", "The mill stood."]
RIGHT = ["50 houses burned.", "It was dry.", "Yes.", "The bridge held."]
PAIRS = (pair(1, 0, "related", ("figure",)), pair(2, 2))


def compared(left: list[str], right: list[str]) -> Comparison:
    """Return a comparison of two accounts of the fire."""
    return comparison(left, right, *PAIRS)


FIRE = compared(LEFT, RIGHT)
ARTICLES = (FIRE.left.article, FIRE.right.article)
Step = Callable[[Session], Session]


def begun(*articles: Article, known: SessionMemory | None = None) -> Session:
    """Return a session on these articles and what a memory knows of them."""
    shelf: Library = library(*articles)
    memory = known or SessionMemory()
    return complete(grown(Session(), shelf, memory.recall(shelf.articles)))


def restarted(session: Session, *articles: Article) -> tuple[Session, View]:
    """Return a session begun anew on articles, knowing what the one before was told."""
    memory = SessionMemory()
    for change in viewed(session).unsaved:
        memory.record(change)
    after = returned(begun(*articles, known=memory))
    view = after.known.last_view
    assert view is not None
    return after, view


def within(change: Callable[[Comparing], Comparing]) -> Step:
    """Return a step within the open comparison."""

    def changed(session: Session) -> Session:
        assert session.comparing is not None
        return session.with_comparing(change(session.comparing))

    return changed


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(lambda s: s, id="first pair"),
        pytest.param(within(lambda c: c.stepped(1)), id="second pair"),
        pytest.param(within(lambda c: c.moved_to(0)), id="one-sided row"),
        pytest.param(within(Comparing.swapped), id="swapped"),
        pytest.param(within(lambda c: c.swapped().moved_to(4)), id="swapped, further down"),
        pytest.param(within(Comparing.with_differences_turned), id="differences only"),
        pytest.param(
            within(lambda c: c.with_differences_turned().with_differences_turned()), id="folded"
        ),
        pytest.param(within(Comparing.with_levelling_turned), id="each in its own order"),
        pytest.param(lambda s: s.entered("headlines"), id="in the list beside it"),
        pytest.param(lambda s: s.entered("article"), id="in the article before it"),
        pytest.param(lambda s: s.seeking("houses"), id="searched"),
        pytest.param(lambda s: replace(s, alone=True, list_width=40), id="widths"),
        pytest.param(lambda s: replace(s, board="figures", entry=1), id="board"),
        pytest.param(lambda s: judged(s, "rejected"), id="rejected"),
        pytest.param(lambda s: undone(judged(s, "rejected")), id="rejected, undone"),
        pytest.param(lambda s: judged(within(lambda c: c.swapped())(s), "rejected"), id="turned"),
    ],
)
def test_a_comparison_comes_back_as_it_was_left(step: Step) -> None:
    """Row, sides, hidden rows, pane, search, widths, board and verdicts are as they were."""
    left = step(begun(*ARTICLES).opened("left").compared(FIRE))
    after, view = restarted(left, *ARTICLES)
    articles = compared_articles(after, view)
    again = resumed(after, FIRE, view)

    assert ARTICLES == articles
    assert view_of(left) == view_of(again)
    assert again.comparing is not None
    assert left.comparing is not None
    assert left.comparing.row == again.comparing.row
    assert left.comparing.comparison.pairs == again.comparing.comparison.pairs


def test_an_account_held_as_side_a_stands_there_again() -> None:
    """The open article may have been the right side of the comparison."""
    session = begun(*ARTICLES).opened("right").compared(FIRE)
    after, view = restarted(session, *ARTICLES)

    assert "right" == after.cursor
    assert ARTICLES == compared_articles(after, view)


def test_a_view_outlives_a_renamed_folder() -> None:
    """The accounts are known by what they say."""
    moved = [replace(article, id=f"archive/{article.id}") for article in ARTICLES]
    session = begun(*ARTICLES).opened("left").compared(FIRE)
    after, view = restarted(session, *moved)

    assert tuple(moved) == compared_articles(after, view)
    assert "archive/left" == after.cursor


def test_a_row_outlives_an_edited_file() -> None:
    """With sentences put before it, the pair is found by what it says."""
    session = within(lambda c: c.stepped(1))(begun(*ARTICLES).opened("left").compared(FIRE))
    edited = comparison(["New.", *LEFT], RIGHT, pair(2, 0, "related", ("figure",)), pair(3, 2))
    after, view = restarted(session, edited.left.article, edited.right.article)
    again = resumed(after, edited, view).comparing

    assert again is not None
    assert again.row is not None
    assert ((3,), (2,)) == (again.row.left, again.row.right)


def test_without_the_counterpart_the_article_is_open() -> None:
    """An account that is gone leaves the reader in the article."""
    session = begun(*ARTICLES).opened("left").compared(FIRE)
    after, view = restarted(session, ARTICLES[0])

    assert compared_articles(after, view) is None
    assert ("left", "article", "article") == (after.cursor, after.pane, after.beside)


def test_without_its_article_a_view_is_let_be() -> None:
    """Another library begins at its own beginning, with nothing searched for."""
    session = begun(*ARTICLES).opened("left").filtered("houses")
    after, _ = restarted(session, replace(ARTICLES[1], id="other"))

    assert ("other", "headlines", "") == (after.cursor, after.pane, after.filter.text)


def test_the_list_is_narrowed_as_it_was() -> None:
    """The search in the list and the article under the cursor come back."""
    session = begun(*ARTICLES).filtered("houses").opened("right").seeking("bridge")
    after, _ = restarted(session, *ARTICLES)

    assert ("houses", "right", "bridge") == (after.filter.text, after.cursor, after.sought.text)


def test_a_reader_who_has_gone_somewhere_stays_there() -> None:
    """What was open last does not take the reader away."""
    memory = SessionMemory()
    for change in viewed(begun(*ARTICLES).opened("left").compared(FIRE)).unsaved:
        memory.record(change)
    session = begun(*ARTICLES, known=memory).opened("right")

    assert session == returned(session)


def test_a_marked_sentence_is_found_again() -> None:
    """The sentence the reader was at in the article is known by what it says."""
    session = begun(*ARTICLES).opened("left").entered("article").annotated(FIRE).at_sentence(2)
    after, _ = restarted(session, *ARTICLES)

    assert 2 == marked_sentence(after, FIRE)
    assert view_of(session) == view_of(after)
    assert marked_sentence(after.opened("right"), mirrored(FIRE)) is None


def test_nothing_is_remembered_of_a_reader_who_went_nowhere() -> None:
    """A look at the list is no view, nor is a library that is half read."""
    assert () == viewed(begun(*ARTICLES)).unsaved
    assert () == viewed(grown(Session(), library(*ARTICLES)).moved(1)).unsaved


def view_record(text: Written) -> Mapping[str, object]:
    """Return what a written view says."""
    found = loaded(text.value)["view"]
    assert isinstance(found, dict)
    return found


def test_a_view_is_written_and_read_back() -> None:
    """All of a view survives the journal; one from before it knew so much is whole as well."""
    session = within(Comparing.swapped)(begun(*ARTICLES).opened("left").compared(FIRE))
    view = replace(view_of(session), board="figures", entry=3, list_width=40, alone=True)
    text = written(Viewed(view))
    known = ("pane", "article", "against", "row", "filter", "bodies")
    value = {key: each for key, each in view_record(text).items() if key in known}
    earlier = text._replace(value=dumped({"view": value}))

    assert Viewed(view) == read_back(text)
    found = read_back(earlier)
    assert isinstance(found, Viewed)
    assert (view.article, view.against, "", ()) == (
        found.view.article,
        found.view.against,
        found.view.board,
        found.view.left,
    )
