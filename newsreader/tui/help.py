"""Help for a pane: what it is, and its keys, from the table of commands."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.core.commands import COMMANDS, Command, Pane, keys_label
from newsreader.core.layout import Page, page_of
from newsreader.core.levelling import MARK_MEANINGS

_ABOUT: dict[Pane, tuple[str, ...]] = {
    "headlines": (
        "Accounts first, the newest at the top. Below them, under Elsewhere, stand the briefs.",
        "A brief is the headline of another story that a capture carries.",
        "● unread   ⚑ flagged   A held as side A",
        "The article beside the list follows the cursor; going into it marks it read.",
    ),
    "article": (
        "The account as it was captured: what is known about it above, where it came from below.",
        "Before each sentence stands a mark: what the best counterpart does with it.",
        "“Headline derived from the lead” means that the capture had no headline of its own.",
    ),
    "comparison": (
        "Each row sets what one account says level with what the other says of the same thing.",
        "The line at the foot gives the reason for the pair you are at.",
        (
            "In that pair the words that both sides share are underlined; figures, dates, names and"
            " quotations in which two sides differ are bold and underlined."
        ),
        (
            "Before a sentence stands its number: “also B7” means that it pairs with B7 too. A"
            " sentence told again, for another pair, is in italics."
        ),
        "The strips under the names show where in each account its pairs lie; ◆ is where you are.",
    ),
}

_SEARCH = (
    ("words  ", "in any order, each found by its beginning"),
    ('"a b"  ', "a phrase"),
    ("-not  ", "without this word"),
    ("source:desk  ", "in the source; also section:"),
    ("date:2024-11  ", "in that year, month or day; also after: and before:"),
    ("is:unread  ", "or read, flagged, brief, article"),
)
_MARGIN = 16
"""Cells that keys and marks get before their explanation."""


def help_page(pane: Pane, commands: Sequence[Command] = COMMANDS) -> Page:
    """Return the help for one pane; nothing of it comes from outside the program."""
    entries = [("", text) for text in _ABOUT[pane]]
    entries.append(("", ""))
    if pane != "headlines":
        entries += [(f"{mark:<4}", meaning) for mark, meaning in MARK_MEANINGS.items()]
        entries.append(("", ""))
    entries += [
        (f"{keys_label(entry.keys):<{_MARGIN}}", entry.help)
        for entry in commands
        if pane in entry.where
    ]
    entries += [("", ""), ("", "A search: case, accents and typographic marks do not matter.")]
    entries += [(f"{example:<{_MARGIN}}", meaning) for example, meaning in _SEARCH]
    return page_of(entries)
