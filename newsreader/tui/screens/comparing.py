"""Setting two accounts beside each other, and marking an article by its best counterpart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.core.article import Article
from newsreader.core.entries import View
from newsreader.core.listing import Filter
from newsreader.core.obstacles import allows
from newsreader.core.search import parse
from newsreader.core.views import compared_articles, marked_sentence, resumed
from newsreader.tui.background import (
    AccountsCompared,
    ArticleAnnotated,
    account_comparison,
    annotation_of,
    best_counterpart,
)
from newsreader.tui.screens.boards import show_board
from newsreader.tui.screens.waiting import has_come, search_texts, wait_for

if TYPE_CHECKING:  # The screen calls these, and they it.
    from newsreader.tui.screens.reader import ReaderScreen

NO_COUNTERPART = "No other account here tells this story."
COUNTERPART_GONE = "The account that stood beside this one is not here any more."
_ANNOTATION_DELAY_S = 0.15
"""How long the reader must stay with an article before its counterpart is looked for."""
_ANNOTATED = 300_000
"""Characters of the longest article that is marked without being asked."""


def open_comparison(screen: ReaderScreen) -> None:
    """Set the open account beside the one held as side A, else beside its best counterpart."""
    session = screen.session
    article = session.article
    held = session.library.get(session.side_a) if session.side_a else None
    if article is None:
        return
    if held is not None and held is not article:
        compare(screen, held, lambda: article)
    elif session.counterpart is not None:
        screen.show(session.compared(session.counterpart))
    else:
        compare(screen, article, best_counterpart(article, session.library, screen.stories))


def compare(
    screen: ReaderScreen,
    left: Article,
    right: Callable[[], Article | None],
    view: View | None = None,
) -> None:
    """Compare an account with another, which may have to be found first, as a `view` left them."""
    number = wait_for(screen, "comparing …", view)
    work = account_comparison(left, right, number, screen.post_message, screen.thresholds)
    screen.background.begin("compare", work)


def show_compared(screen: ReaderScreen, message: AccountsCompared) -> None:
    """Show the comparison that was waited for, or say that there is none."""
    if not has_come(screen, message.number):
        return
    view, screen.returning = screen.returning, None
    if message.comparison is None:
        screen.say(NO_COUNTERPART)
        return
    screen.board_places.clear()
    if view is None:
        screen.show(screen.session.compared(message.comparison))
        return
    screen.show(resumed(screen.session, message.comparison, view))
    if screen.session.board:
        show_board(screen, screen.session.board)


def resume(screen: ReaderScreen) -> None:
    """Go back to the comparison or search of whole texts that was open last time."""
    session = screen.session
    view = session.known.view
    if view is None:
        return
    if view.filter and view.bodies and not session.filter.text:
        wanted = Filter(view.filter, parse(view.filter), bodies=True)
        search_texts(screen, wanted)
    if view.against is not None:
        reopen(screen, view)


def reopen(screen: ReaderScreen, view: View) -> None:
    """Open the comparison of a view again, from the articles at hand."""
    articles = compared_articles(screen.session, view)
    if articles is None:
        screen.say(COUNTERPART_GONE)
    else:
        left, right = articles
        compare(screen, left, lambda: right, view)


def annotate_soon(screen: ReaderScreen) -> None:
    """Find what the best counterpart does with the open article, once the reader stays."""
    screen.background.cancel("annotate")
    screen.annotation_due = True
    screen.set_timer(_ANNOTATION_DELAY_S, lambda: _annotate(screen))


def show_annotated(screen: ReaderScreen, message: ArticleAnnotated) -> None:
    """Mark the article by the counterpart that was looked for, if it is still open."""
    session = screen.session
    if message.article is session.article:
        sentence = marked_sentence(session, message.comparison)
        screen.show(session.annotated(message.comparison, sentence))


def _annotate(screen: ReaderScreen) -> None:
    screen.annotation_due = False
    session = screen.session
    article = session.article
    if article is None or article.is_brief or session.counterpart is not None:
        return
    if len(article.text) <= _ANNOTATED:
        job = annotation_of(
            article, session.library, screen.stories, screen.post_message, screen.thresholds
        )
        screen.background.begin("annotate", job)


def step_article(screen: ReaderScreen, step: int) -> None:
    """Go to another article without leaving the pane; from a comparison, to its comparison."""
    session = screen.session.moved(step)
    if session.cursor == screen.session.cursor:
        return
    pane = screen.session.pane
    if pane == "comparison":
        session = replace(session, comparing=None)
    screen.show(session.read(session.cursor) if pane != "headlines" else session)
    if pane == "comparison" and allows(screen.session, "compare.open"):
        open_comparison(screen)
