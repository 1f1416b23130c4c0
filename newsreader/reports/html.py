"""A comparison as one HTML page that needs nothing else: no script, no picture, no network.

Deterministic, like every report. What accounts and readers wrote is on it as text only: the policy
in the page's head forbids every script and every style but the page's own, which is named by its
digest.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newsreader.core.comparison import Comparison
from newsreader.core.levelling import Mark, rows
from newsreader.core.reading import source_or_file
from newsreader.core.remarks import Remark
from newsreader.core.stories import Counterpart
from newsreader.core.verdicts import judged
from newsreader.reports.counted import is_one_text, matched
from newsreader.reports.hypertext.accounts import accounts
from newsreader.reports.hypertext.facing import facing
from newsreader.reports.hypertext.judgements import judgements
from newsreader.reports.hypertext.markup import (
    Markup,
    element,
    excerpt,
    link,
    style_sheet,
    text,
)
from newsreader.reports.hypertext.outline import outline
from newsreader.reports.hypertext.places import References
from newsreader.reports.hypertext.tables import Table, section, tables
from newsreader.reports.wording import sentence

_MEANINGS: dict[Mark, str] = {
    "=": "both say it",
    "≈": "related",
    "≠": "both speak of it, and a figure, date, name or quotation disagrees",
    "‹": "only A: not matched in B",
    "›": "only B: not matched in A",
}
_TITLE = 80
"""Characters of a headline in the title of the window."""


def page(
    comparison: Comparison,
    *,
    remarks: Iterable[Remark] = (),
    chosen: Counterpart | None = None,
) -> str:
    """Return a comparison as a page, around what the reader said of its pairs.

    Its last line has no end, which the writers of lines add. `chosen` is why B was taken where
    nobody named it.
    """
    said = tuple(remarks)
    around = judged(comparison, said)
    evidence = tables(around)
    references = References(one for table in evidence for one in table.references())
    body = element(
        "body",
        element("a", text("Skip to the comparison"), href="#side-by-side", class_="skip"),
        element(
            "header",
            element("h1", text("Two accounts compared")),
            accounts(around, chosen),
        ),
        _contents(evidence, said),
        element(
            "main",
            _key(around),
            facing(around, said, references),
            *map(section, evidence),
            judgements(comparison, said),
        ),
        element("footer", element("p", text(_COLOPHON))),
    )
    head = element("head", *_head(around))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}"


_COLOPHON = (
    "Made by newsreader from the two texts named above. It quotes, aligns, counts and points; it"
    " does not paraphrase, and it does not rate an outlet."
)


def _head(comparison: Comparison) -> Iterator[Markup]:
    rules = style()
    digest = base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    names = (
        excerpt(source_or_file(side.article), _TITLE)
        for side in (comparison.left, comparison.right)
    )
    yield element("meta", charset="utf-8")
    yield element("meta", http_equiv="Content-Security-Policy", content=policy)
    yield element("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield element("meta", name="referrer", content="no-referrer")
    yield element("meta", name="color-scheme", content="light dark")
    yield element("title", text(f"Two accounts compared: {' and '.join(names)}"))
    yield style_sheet(rules)


@cache
def style() -> str:
    """Return the page's rules of style."""
    from importlib import resources  # noqa: PLC0415  # the screen opens without it

    sheet = resources.files("newsreader.reports.hypertext").joinpath("report.css")
    return sheet.read_text(encoding="utf-8")


def _contents(evidence: Sequence[Table], remarks: Sequence[Remark]) -> Markup:
    places: list[tuple[str, str, int | None]] = [("Side by side", "side-by-side", None)]
    places += [(table.title, table.id, len(table.lines)) for table in evidence]
    if remarks:
        places.append(("Verdicts and notes", "reader", len(remarks)))
    items = (
        element("li", link(title, fragment), text("" if count is None else f" {count}"))
        for title, fragment, count in places
    )
    return element("nav", element("ul", *items), aria_label="Contents")


def _key(comparison: Comparison) -> Markup:
    """Return how often each mark stands on the page, and what it means."""
    marks = [row.mark for row in rows(comparison)]
    told = (
        element(
            "div",
            element(
                "dt",
                element("span", text(mark), class_="mark"),
                text(" "),
                element("span", text(str(marks.count(mark))), class_="count"),
            ),
            element("dd", text(meaning)),
        )
        for mark, meaning in _MEANINGS.items()
    )
    note = (
        "Not matched here is not a claim of omission: it says that no sentence of the other account"
        " was found to say the same. In each pair the words that both share are "
    )
    return element(
        "section",
        element("h2", text("In short"), id="in-short"),
        element("p", text(sentence(matched(comparison)))),
        *([element("p", text("These are the same text."))] if is_one_text(comparison) else []),
        element("dl", *told, class_="key"),
        element(
            "p",
            text(note),
            element("u", text("underlined"), class_="shared"),
            text(" and what stands against each other is "),
            element("strong", text("bold on a tint"), class_="differs"),
            text(". What the reader said stands "),
            element("span", text("in a frame"), class_="reader"),
            text("; all else is the program’s."),
            class_="note",
        ),
        outline(comparison),
        aria_labelledby="in-short",
    )
