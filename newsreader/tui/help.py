"""Help for a pane: what it is, and its keys, from the table of commands."""

from __future__ import annotations

from textual.content import Content

from newsreader.core.commands import COMMANDS, Pane, keys_label
from newsreader.core.levelling import MARK_MEANINGS
from newsreader.tui import content

_ABOUT: dict[Pane, tuple[str, ...]] = {
    "headlines": (
        "Accounts first, the newest at the top; below them, under Elsewhere, the briefs:"
        " headlines of other stories that the captures carry.",
        "● unread   ⚑ flagged   A held as side A",
        "The article beside the list follows the cursor; going into it marks it read.",
    ),
    "article": (
        "The account as it was captured: what is known about it above, where it came from below.",
        "“Headline derived from the lead” means that the capture had no headline of its own.",
    ),
    "comparison": (
        "Each row sets what one account says level with what the other says of the same thing.",
        "The line at the foot gives the reason for the pair you are at.",
    ),
}

SEARCH = (
    'Words in any order, "a phrase", -not, source:, section:, date:2024-11, after:, before:,'
    " is:unread, is:flagged, is:brief, is:article. Case, accents and typographic marks do not"
    " matter. Enter keeps the search, Esc takes it back."
)


def help_text(pane: Pane) -> Content:
    """Return the help for one pane; nothing of it comes from outside the program."""
    rows: list[Content] = [content.line(text) for text in _ABOUT[pane]]
    if pane == "comparison":
        rows.append(Content(""))
        rows += [
            content.sentence((f"{mark}  ", "bold"), meaning)
            for mark, meaning in MARK_MEANINGS.items()
        ]
    rows.append(Content(""))
    rows += [
        content.sentence((f"{keys_label(entry.keys):<16} ", "bold $accent"), entry.help)
        for entry in COMMANDS
        if pane in entry.where
    ]
    rows += [Content(""), content.sentence(("Search  ", "bold $accent"), SEARCH)]
    return Content("\n").join(rows)
