"""The words that bound, soften, move or doubt a figure."""

from __future__ import annotations

import pytest

from newsreader.core.quantities import quantities


@pytest.mark.parametrize(
    ("text", "words", "change"),
    [
        ("There were 12 boats.", None, "="),
        ("More than 12 boats sank.", "More than", ">"),
        ("At least 12 boats sank.", "At least", ">"),
        ("It took upwards of 12 boats.", "upwards of", ">"),
        ("Some 12 boats sank.", "Some", "~"),
        ("An estimated 12 boats sank.", "An estimated", "~"),
        ("Nearly 12 boats sank.", "Nearly", "~"),
        ("Up to 12 boats sank.", "Up to", "<"),
        ("As many as 12 boats sank.", "As many as", "<"),
        ("Fewer than 12 boats sank.", "Fewer than", "<"),
        ("About 12 boats or more.", "About", "~"),
        ("They lost 12 or more boats.", "or more", ">"),
        ("A staggering 12 boats sank.", None, "="),
        ("Prices rose 12%.", None, "up"),
        ("Prices rose by about 12%.", "about", "up"),
        ("Prices climbed to 12%.", None, "up"),
        ("The toll rose to 12.", None, "up"),
        ("Prices fell from 12% last year.", None, "="),
        ("Shares were down 12%.", None, "down"),
        ("Shares were up 12%.", None, "up"),
        ("They held up 12% of the aid.", None, "="),
        ("They gained 12 seats.", None, "="),
        ("The day began at -12%.", None, "down"),
    ],
)
def test_words_before_a_figure(text: str, words: str | None, change: str) -> None:
    """The hedge is kept as written and told in one sign."""
    hedge = quantities(text)[0].hedge

    assert (words, change) == (hedge.words, hedge.change)


@pytest.mark.parametrize(
    ("text", "words", "supposed"),
    [
        ("The army may send 500 men.", "may …", True),
        ("The army may be preparing to send up to 500 men.", "may be preparing to … up to", True),
        ("The potential loss of 500 men.", "potential …", True),
        ("The army will send 500 men.", None, True),
        ("The army sent 500 men.", None, False),
        ("It may rain, and 500 men came.", None, False),
    ],
)
def test_words_of_doubt_and_of_the_future(text: str, words: str | None, *, supposed: bool) -> None:
    """What is only planned or feared is told from what is; the future by itself is no hedge."""
    hedge = quantities(text)[0].hedge

    assert (words, supposed) == (hedge.words, hedge.supposed)
