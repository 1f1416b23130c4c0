"""Every command of the screen, once: its id, keys, words, and where it is live.

Bindings, the key line, the palette, help, the README and `newsreader keys` are all made from this
table, so none of them can say something that another does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Pane = Literal["headlines", "article", "comparison"]
PANES: tuple[Pane, ...] = ("headlines", "article", "comparison")
EVERYWHERE = frozenset(PANES)
LIST = frozenset[Pane]({"headlines"})
ARTICLE = frozenset[Pane]({"article"})
COMPARISON = frozenset[Pane]({"comparison"})


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can ask for."""

    id: str
    """Stable: keymaps refer to it."""
    keys: tuple[str, ...]
    """As typed: a character, or the name of a key."""
    title: str
    help: str
    where: frozenset[Pane] = EVERYWHERE
    """The panes in which it is live."""
    brief: str = ""
    """The word beside the key on the key line; empty keeps it off that line."""


COMMANDS: tuple[Command, ...] = (
    Command("move.down", ("j", "down"), "Down", "Move one row or line down.", brief="move"),
    Command("move.up", ("k", "up"), "Up", "Move one row or line up."),
    Command("move.top", ("g", "home"), "Top", "Go to the first row or line."),
    Command("move.bottom", ("G", "end"), "Bottom", "Go to the last row or line."),
    Command("move.page_down", ("space", "pagedown"), "Page down", "Move one page down."),
    Command("move.page_up", ("b", "pageup"), "Page up", "Move one page up."),
    Command("move.half_down", ("ctrl+d",), "Half page down", "Move half a page down."),
    Command("move.half_up", ("ctrl+u",), "Half page up", "Move half a page up."),
    Command(
        "pane.in",
        ("enter", "l", "right"),
        "In",
        "Go into the article; from a marked sentence, into the comparison there.",
        LIST | ARTICLE,
        brief="read",
    ),
    Command(
        "pane.out",
        ("escape", "h", "left"),
        "Out",
        "End a wait or search, else leave the comparison or article for the pane before it.",
    ),
    Command("pane.next", ("tab",), "Next pane", "Go to the next pane."),
    Command("pane.previous", ("shift+tab",), "Previous pane", "Go to the pane before."),
    Command("pane.headlines", ("1",), "Headlines", "Go to the headlines."),
    Command("pane.article", ("2",), "Article", "Go to the article."),
    Command("pane.comparison", ("3",), "Comparison", "Go to the comparison that is open."),
    Command("article.next", ("J",), "Next article", "Open the next article without leaving."),
    Command("article.previous", ("K",), "Previous article", "Open the article before this one."),
    Command(
        "search.open",
        ("/",),
        "Search",
        "Search as you type: headlines from the list, the text from an article or comparison.",
        brief="search",
    ),
    Command("search.next", ("n",), "Next match", "Go to the next match."),
    Command("search.previous", ("N",), "Previous match", "Go to the match before."),
    Command("list.filter", ("F",), "Search everything", "Filter the list by headlines and texts."),
    Command(
        "compare.open",
        ("c",),
        "Compare",
        "Set this account beside its best counterpart.",
        LIST | ARTICLE,
        brief="compare",
    ),
    Command("compare.choose", ("C",), "Compare with …", "Choose the account to compare with."),
    Command(
        "compare.mark",
        ("v",),
        "Mark as side A",
        "Hold this account as side A; Compare then sets it beside the one that is open.",
        LIST | ARTICLE,
    ),
    Command(
        "story.accounts",
        ("A",),
        "All accounts",
        "Lay a story of three or more accounts out: facts down, accounts across.",
    ),
    Command(
        "article.marks",
        ("a",),
        "Marks in the text",
        "Show what the best counterpart does with each sentence, or hide it.",
        ARTICLE,
    ),
    Command("pair.next", ("]",), "Next pair", "Go to the next pair.", COMPARISON, brief="pair"),
    Command("pair.previous", ("[",), "Previous pair", "Go to the pair before.", COMPARISON),
    Command(
        "pair.confirm",
        ("+",),
        "Confirm or join",
        "Confirm this pair, or take that back; on a sentence without a match, begin a pair by hand:"
        " go to its match on the other side and press it again.",
        COMPARISON,
    ),
    Command(
        "pair.reject",
        ("-",),
        "Reject",
        "Reject this pair; on a sentence that stands alone since, bring the pair back.",
        COMPARISON,
    ),
    Command("pair.note", ("e",), "Note", "Write a note on this pair.", COMPARISON),
    Command("compare.swap", ("x",), "Swap sides", "Swap the sides.", COMPARISON, brief="swap"),
    Command(
        "compare.differences",
        ("d",),
        "Differences only",
        "Hide what both say alike; then fold what only one side says; then show everything.",
        COMPARISON,
        brief="differences only",
    ),
    Command(
        "compare.level",
        ("=",),
        "Level or free",
        "Set each side in its own order, the other following; or pairs level again.",
        COMPARISON,
    ),
    Command(
        "board.figures",
        ("#",),
        "Figures",
        "List every figure, those that differ first.",
        COMPARISON,
        brief="figures",
    ),
    Command("board.quotes", ('"',), "Quotations", "List every quotation.", COMPARISON),
    Command("board.names", ("@",), "Names", "List every name.", COMPARISON),
    Command(
        "board.alone",
        ("!",),
        "Only one side",
        "List what only one side says, the weightiest first.",
        COMPARISON,
    ),
    Command("mark.read", ("m",), "Read or unread", "Mark this headline read or unread."),
    Command("mark.all_read", ("M",), "All read", "Mark every headline in the list read; asks."),
    Command("mark.flag", ("f",), "Flag", "Flag this headline, or take the flag away."),
    Command("mark.undo", ("u",), "Undo", "Take back the last marking, verdict or note."),
    Command("link.open", ("o",), "Open the link", "Open the article's address; shows it first."),
    Command(
        "copy.passage",
        ("y",),
        "Copy the passage",
        "Copy the sentence, pair or headline you are at, with its source.",
    ),
    Command("copy.view", ("Y",), "Copy it all", "Copy all that this pane or list shows, as text."),
    Command(
        "report.save",
        ("s",),
        "Save a report",
        "Save the article or comparison in a new file; its ending says how.",
    ),
    Command("report.pipe", ("|",), "Pipe", "Give all that this pane shows to a command, as text."),
    Command("view.alone", ("z",), "This pane alone", "Give the whole screen to this pane."),
    Command("view.narrower", ("<",), "Narrower list", "Make the list of headlines narrower."),
    Command("view.wider", (">",), "Wider list", "Make the list of headlines wider."),
    Command("view.theme", ("t",), "Theme", "Change to the next theme."),
    Command("view.problems", ("P",), "Problems", "Show what could not be read, and why."),
    Command("library.reload", ("r",), "Reload", "Read the library again from its files."),
    Command("app.palette", (":", "ctrl+p"), "Palette", "Find a command or a headline by name."),
    Command("app.help", ("?", "f1"), "Help", "Explain this pane and its keys.", brief="help"),
    Command("app.close", ("q",), "Close", "Close the comparison, else quit."),
    Command("app.quit", ("Q",), "Quit", "Quit at once."),
)

_BY_ID = {command.id: command for command in COMMANDS}


def command(name: str) -> Command:
    """Return the command with this id; KeyError where there is none."""
    return _BY_ID[name]


_SHOWN = {
    "space": "Space", "pagedown": "PgDn", "pageup": "PgUp", "down": "↓", "up": "↑", "left": "←",
    "right": "→", "enter": "Enter", "escape": "Esc", "tab": "Tab", "shift+tab": "shift+Tab",
    "home": "Home", "end": "End", "f1": "F1",
}  # fmt: skip


def key_label(key: str) -> str:
    """Return a key as people read it."""
    return _SHOWN.get(key, key)


def keys_label(keys: tuple[str, ...]) -> str:
    """Return the keys of a command as people read them, apart by spaces."""
    return " ".join(map(key_label, keys))


def key_for(name: str, commands: Sequence[Command] = COMMANDS) -> str:
    """Return the first key of the command with this id as people read it; "" where it has none."""
    keys = (key for entry in commands if entry.id == name for key in entry.keys)
    return next(map(key_label, keys), "")


def key_table() -> str:
    """Return the commands as a Markdown table: keys, what they do, where."""
    lines = ["| keys | does | where |", "|---|---|---|"]
    for entry in COMMANDS:
        keys = " ".join(f"`{key_label(key)}`" for key in entry.keys).replace("|", "\\|")
        where = "everywhere" if entry.where == EVERYWHERE else _places(entry.where)
        lines.append(f"| {keys} | {entry.help} | {where} |")
    return "\n".join(lines)


def _places(where: frozenset[Pane]) -> str:
    return ", ".join(pane for pane in PANES if pane in where)
