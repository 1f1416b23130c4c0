"""What the reader said, as a table of its own: also the pairs that were rejected are in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsreader.core.comparison import Comparison
from newsreader.core.entries import Verdict
from newsreader.core.passages import Pair
from newsreader.core.remarks import Remark
from newsreader.reports.hypertext.markup import Markup, element, excerpt, foreign, joined, text
from newsreader.reports.hypertext.places import Letter, sentence_links
from newsreader.reports.wording import VERDICTS

_MARKS: Mapping[Verdict | None, str] = {
    "confirmed": "✓",
    "rejected": "✗",
    "made": "+",
    None: "✎",
}


def judgements(comparison: Comparison, remarks: Sequence[Remark]) -> Markup:
    """Return the reader's verdicts and notes; nothing where there are none.

    Beside a pair that was rejected stands what the program says of it, as far as `comparison` still
    holds the program's pairs.
    """
    if not remarks:
        return text("")
    heads = ("Verdict", "A", "B", "Note")
    head = element(
        "tr",
        *(element("th", text(one), scope="col", role="columnheader") for one in heads),
        role="row",
    )
    caption = (
        "Everything here is the reader’s, not the program’s. A pair that was rejected is not shown"
        " side by side."
    )
    pairs = {(pair.left, pair.right): pair for pair in comparison.pairs}
    rows = (_row(comparison, remark, pairs.get((remark.left, remark.right))) for remark in remarks)
    return element(
        "section",
        element("h2", text("The reader’s verdicts and notes"), id="reader-title"),
        element(
            "table",
            element("caption", text(caption)),
            element("thead", head, role="rowgroup"),
            element("tbody", *rows, role="rowgroup"),
            role="table",
        ),
        id="reader",
        class_="judgements",
        aria_labelledby="reader-title",
    )


def _row(comparison: Comparison, remark: Remark, pair: Pair | None) -> Markup:
    verdict = VERDICTS[remark.verdict] if remark.verdict else "noted"
    sides: tuple[tuple[Letter, tuple[int, ...], str], ...] = (
        ("A", remark.left, " ".join(map(comparison.left.sentence, remark.left))),
        ("B", remark.right, " ".join(map(comparison.right.sentence, remark.right))),
    )
    cells = (
        element(
            "td",
            foreign(excerpt(words, _SHORT)),
            text(" "),
            sentence_links(letter, numbers),
            role="cell",
        )
        for letter, numbers, words in sides
    )
    judged = joined(
        (element("span", text(_MARKS[remark.verdict]), class_="mark"), text(f" {verdict}"))
    )
    if remark.verdict == "rejected" and pair is not None:
        said = f" the program says {pair.kind}, likeness {pair.score:.2f}"
        judged = joined((judged, element("span", text(said), class_="kind")))
    return element(
        "tr",
        element("th", judged, scope="row", role="rowheader"),
        *cells,
        element("td", foreign(remark.note or "–"), role="cell"),
        role="row",
    )


_SHORT = 140
"""Characters of the sentences that a verdict is about."""
