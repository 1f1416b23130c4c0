"""What a figure is called where its sentence names nothing that it counts."""

from __future__ import annotations

import pytest

from newsreader.core.figures import table


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Some 40 northern soldiers crossed the river.", "northern troops"),
        ("The turnout, officials said, was 61 percent.", "turnout"),
        ("The driver, 34, was arrested.", "age"),
        ("It took 3 days.", "duration"),
        ("They were found two miles away.", "distance"),
        ("It cost $20.", "price"),
        ("The deal brought in $20.", "deal: amount"),
        ("It ended 3-1.", "score"),
        ("There were 35,000.", "count"),
        ("The strike by dockers began on Monday, and 300 joined.", "attacks"),
        ("Two House committees met.", "House committees"),
        ("A seven-hour gun battle ended.", "gun battle"),
        ("The storm destroyed 13.", "number destroyed"),
        ("Millions were driven from the valley.", "count"),
        ("He spent 7 hours in Lyon.", "duration"),
        ("Bread rose 5 percent in April.", "bread"),
        ("The fund gave $4 million in U.S. assistance.", "U.S. assistance"),
        ("The choir won $1,500 in prize money at the fair.", "prize money"),
        ("The fever infected more than 600 people.", "cases"),
    ],
)
def test_every_row_has_a_label(text: str, label: str) -> None:
    """The thing counted, else what is measured, else the clause's noun, names a row."""
    assert [label] == [row.about for row in table([text], [])]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They want a $20 million deal.", "USD"),
        ("The port's $20 million crane fell.", "USD"),
        ("The mine cost A$20 million.", "AUD"),
        ("The mine cost US $20 million.", "USD"),
    ],
)
def test_an_article_is_no_currency(text: str, unit: str) -> None:
    """The word "a" and a genitive do not change the dollars behind them."""
    assert [unit] == [row.left[0][1].unit for row in table([text], [])]
