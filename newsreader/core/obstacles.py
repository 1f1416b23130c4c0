"""Why a command has nothing to act on: what is in its way, said to the reader."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.core.commands import PANES, Command, Pane, command
from newsreader.core.matrix import FEWEST
from newsreader.core.session import Session


def allows(session: Session, name: str) -> bool:
    """Whether a command has something to act on in the pane the reader is in."""
    return not obstacle(session, name)


def is_heard(name: str, pane: Pane, commands: Sequence[Command]) -> bool:
    """Whether a command's keys mean it in a pane: one that is not live there may lend them."""
    if pane in command(name).where:
        return True
    keys = {key for entry in commands if entry.id == name for key in entry.keys}
    return not any(pane in entry.where and keys & set(entry.keys) for entry in commands)


def obstacle(session: Session, name: str) -> str:
    """Return what is in the way of a command, in words; empty where it can be carried out."""
    entry = command(name)
    if session.pane not in entry.where:
        panes = " and ".join(pane for pane in PANES if pane in entry.where)
        return f"{entry.title}: in the {panes} only."
    article = session.article
    # Asked for every command at every key, so the marks themselves are not made for it.
    at_sentence = None not in (session.sentence, session.counterpart) and session.with_marks
    if article is None or article.is_brief:
        no_text = "No article is open." if article is None else "A brief has no text to compare."
    else:
        no_text = ""
    no_article = "" if article else "No article is open."
    row = session.comparing.row if session.comparing else None
    no_pair = "" if row and row.pair else "No pair here: one side is silent."
    silenced = session.comparing.silenced if session.comparing else None
    few = "" if session.accounts_told >= FEWEST else "Fewer than three accounts tell this story."
    in_the_way = {
        "compare.open": no_text,
        "compare.choose": no_text,
        "compare.mark": no_text,
        "story.accounts": no_text or few,
        "pane.comparison": "" if session.comparing else "No comparison is open.",
        "link.open": "" if article and article.url else "No address is known for this article.",
        "mark.read": no_article,
        "mark.flag": no_article,
        "mark.all_read": "" if session.headlines else "No headline is listed.",
        "mark.undo": "" if session.history.changes else "Nothing to take back.",
        "pair.confirm": "" if row else "Nothing is set side by side.",
        "pair.reject": "" if silenced else no_pair,
        "pair.note": no_pair,
        "pane.in": no_article
        or ("" if session.pane == "headlines" or at_sentence else "No marked sentence here."),
        "copy.passage": no_article,
        "copy.view": "" if session.headlines else "No headline is listed.",
        "report.save": no_article,
        "report.pipe": "" if session.headlines else "No headline is listed.",
        "article.marks": "" if session.counterpart else "No counterpart is known.",
    }
    return in_the_way.get(name, "")
