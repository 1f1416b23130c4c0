"""The comparison as Markdown."""

from __future__ import annotations

from dataclasses import replace

from newsreader.core.remarks import Remark
from newsreader.core.text import Clean
from newsreader.reports.markdown import report
from tests.builders import comparison, pair
from tests.reports.accounts import COMPARISON, LEFT

TELLING = comparison(
    ["Fire came.", "A school opened."],
    ["A fire broke out.", "It burned."],
    pair(0, 0),
    pair(0, 1, "related"),
)


def test_both_accounts_stand_side_by_side() -> None:
    """Every row has its mark, its sentences with their numbers, and the reason."""
    table = [line for line in report(COMPARISON) if line.startswith("|")]

    assert [
        "| | A | B | because |",
        "|---|---|---|---|",
        (
            r"| ≠ | 1\. The council said 40 houses burned\. |"
            r" 1\. More than 60 houses burned on the hill\. | same 0\.81; both have houses, burned;"
            r" figure differs\: A says 40, B More than 60 \(house\) |"
        ),
        r"| ‹ | 2\. The mayor called it “a hard night”\. |  |  |",
    ] == table[:4]


def test_a_sentence_that_stands_above_is_named_alone() -> None:
    """A sentence of several pairs is written out once."""
    whole = "\n".join(report(TELLING))

    assert 1 == whole.count("Fire came")
    assert r"| ≈ | 1\. *above* | 2\. It burned\. |" in whole


def test_what_the_reader_said_stands_with_the_pair_or_apart() -> None:
    """A confirmed pair says so in its row; a rejected one has a line of its own."""
    said = (
        Remark((0,), (0,), "confirmed", Clean("Asked *the* council.")),
        Remark((0,), (1,), "rejected"),
    )
    whole = "\n".join(report(TELLING, remarks=said))

    assert r"both have houses; confirmed by you; your note\: Asked \*the\* council\. |" in whole
    assert "- A 1 and B 2: rejected by you; the program says related, likeness 0\\.50" in whole
    assert r"| › |  | 2\. It burned\. |  |" in whole


def test_an_endless_sentence_is_shortened() -> None:
    """No line grows with the text of a stranger, its escapes included."""
    lines = [*report(comparison(["!" * 1_000_000], ["Fire came."]))]

    assert max(map(len, lines)) < 4_000


def test_markup_of_a_stranger_is_text() -> None:
    """A headline opens no picture and no table column."""
    article = replace(LEFT, headline=Clean("![x](http://example.org) | <b>"))
    told = replace(COMPARISON, left=replace(COMPARISON.left, article=article))

    assert r"- **A**: \!\[x\]\(http\://example\.org\) \| \<b\> \(from the lead\)" in [*report(told)]
