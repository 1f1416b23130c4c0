"""What the status line and the key line say of a session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsreader.core.commands import COMMANDS, Command, key_for
from newsreader.core.comparing import Comparing
from newsreader.core.layout import Measure
from newsreader.core.obstacles import allows
from newsreader.core.reading import source_or_file
from newsreader.core.session import Session


def count(number: int, noun: str) -> str:
    """Return a number of things in words."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


Forms = tuple[str, ...]
"""One fact in words, from the longest form to the shortest; an empty one leaves it out."""


def status(session: Session, title: str, *notes: str) -> tuple[Forms, ...]:
    """Return what is open, with notes on what is going on."""
    told = tuple((note,) for note in notes)
    if session.comparing and session.beside == "comparison":
        sides = (session.comparing.comparison.left, session.comparing.comparison.right)
        names = " with ".join(source_or_file(side.article) for side in sides)
        views = tuple((view,) for view in _view(session.comparing))
        return ((f"comparing {names}", "comparing"), *views, *told)
    library = session.library
    articles = count(len(library.accounts), "article")
    briefs = f"{articles}, {count(len(library.briefs), 'brief')}"
    return ((title, ""), (briefs, articles), *told)


def line_of(facts: Sequence[Forms], room: int, measure: Measure) -> str:
    """Return the facts on one line: shorter forms from the first fact on, then fewer facts.

    Nothing is cut; where not even one fact has room, the line is empty.
    """
    left = [list(forms) for forms in facts if any(forms)]
    while True:
        line = " · ".join(forms[0] for forms in left if forms[0])
        if measure(line) <= room:
            return line
        longer = next((forms for forms in left if len(forms) > 1), None)
        if longer is not None:
            longer.pop(0)
        elif left:
            left.pop()
        else:
            return ""


def _view(comparing: Comparing) -> Iterator[str]:
    """Yield what is hidden of a comparison, and whether its pairs stand level."""
    if comparing.differences_only:
        yield "differences only"
    if comparing.folded:
        yield "one-sided folded"
    if not comparing.levelled:
        yield "not level"


def troubles(captures: int, settings: int, key: str) -> str:
    """Return how much is wrong with the captures and the settings, and the key that tells it."""
    told = [count(captures, "problem")] if captures else []
    told += [f"{count(settings, 'problem')} in the settings"] if settings else []
    return ", ".join(told) + (f": {key}" if key else "") if told else ""


def emptiness(session: Session, commands: Sequence[Command] = COMMANDS) -> str:
    """Return what an empty list says; nothing while it is not empty."""
    if session.headlines:
        return ""
    if session.loading:
        return "Reading …"
    if session.filter.text:
        return f"Nothing matches. {key_for('pane.out', commands) or 'Out'} shows everything again."
    return f"Nothing to read here. {key_for('view.problems', commands) or 'Problems'} says why."


def search_state(session: Session, matches: int, match: int | None, percent: int) -> str:
    """Return what is searched for and what was found, else how much of the text has been shown.

    `matches` are those in the open text.
    """
    if session.sought.text:
        number = f"{match} of " if match else ""
        return f"⌕ {session.sought.text} · {number}{matches}"
    if session.filter.text:
        return f"⌕ {session.filter.text} · {len(session.headlines)}"
    return "" if session.pane == "headlines" else f"{percent} %"


def key_words(
    session: Session, commands: Sequence[Command] = COMMANDS
) -> list[tuple[Command, str]]:
    """Return the commands for the key line, the most wanted first, each with its word."""
    by_id = {entry.id: entry for entry in commands}
    words = [
        (entry, _word(entry, session))
        for entry in commands
        if entry.brief and allows(session, entry.id)
    ]
    joining = session.comparing is not None and session.comparing.is_joining
    if joining and session.pane == "comparison":
        words[:1] = [(by_id["pair.confirm"], "join"), (by_id["pane.out"], "leave it")]
    elif session.pane != "headlines":
        words.insert(1, (by_id["pane.out"], "back"))
    words.append((by_id["app.close"], "close" if session.comparing else "quit"))
    return [(entry, word) for entry, word in words if entry.keys]


def _word(entry: Command, session: Session) -> str:
    if entry.id == "pane.in" and session.pane == "article":
        return "compare here"
    if entry.id == "compare.open" and session.side_a not in (None, session.cursor):
        return "compare with side A"
    return entry.brief
