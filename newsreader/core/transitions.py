"""The commands that only change what is open: each takes a session to the one that follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsreader.core import deeds, joining
from newsreader.core.comparing import Comparing
from newsreader.core.session import Session

Transition = Callable[[Session], Session]


def _comparing(change: Callable[[Comparing], Comparing]) -> Transition:
    """Return a transition that moves within the open comparison."""

    def changed(session: Session) -> Session:
        if session.comparing is None:
            return session
        return session.with_comparing(change(session.comparing))

    return changed


def _went_in(session: Session) -> Session:
    """Go into the article, or from one of its marked sentences into the comparison there."""
    if session.pane != "article" or session.counterpart is None:
        return session.entered("article")
    compared = session.compared(session.counterpart)
    if compared.comparing is None:
        return compared
    return compared.with_comparing(compared.comparing.at_sentence(session.sentence, None))


TRANSITIONS: Mapping[str, Transition] = {
    "pane.in": _went_in,
    "pane.out": Session.out,
    "pane.next": lambda session: session.neighbour(1),
    "pane.previous": lambda session: session.neighbour(-1),
    "pane.headlines": lambda session: session.entered("headlines"),
    "pane.article": lambda session: session.entered("article"),
    "pane.comparison": lambda session: session.entered("comparison"),
    "article.marks": Session.with_marks_turned,
    "compare.mark": Session.held,
    "compare.swap": _comparing(Comparing.swapped),
    "compare.differences": _comparing(Comparing.with_differences_turned),
    "compare.level": _comparing(Comparing.with_levelling_turned),
    "pair.next": _comparing(lambda comparing: comparing.stepped(1)),
    "pair.previous": _comparing(lambda comparing: comparing.stepped(-1)),
    "pair.confirm": joining.confirmed,
    "pair.reject": joining.rejected,
    "mark.read": deeds.read_turned,
    "mark.flag": deeds.flag_turned,
    "mark.undo": deeds.undone,
}
"""By command id."""
