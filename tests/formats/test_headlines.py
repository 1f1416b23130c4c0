"""Headlines cut from the lead."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.text import clean_line
from newsreader.formats.headlines import LONGEST, cut_headline

MORE = "which nobody in the whole of the town had thought possible before"


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        ("The council met. It was late.", "The council met"),
        ("Who will pay? Nobody knows.", "Who will pay?"),
        ("MILLBROOK, Nov 18 (Agency) - The council met. It was late.", "The council met"),
        ("SEOUL (Agency) — Ten houses burned on Monday.", "Ten houses burned on Monday"),
        ("The council, he said, met.", "The council, he said, met"),
        ("It flew to the U.S.", "It flew to the U.S."),
        ("市議会は延期を決めた。市長は述べた。", "市議会は延期を決めた"),
        (
            f"The council of Millbrook put off the bridge for the third time on Tuesday, {MORE}.",
            "The council of Millbrook put off the bridge for the third time on Tuesday…",
        ),
        (
            f'The mayor told reporters in the hall on Tuesday that the bridge was "{MORE}".',
            "The mayor told reporters in the hall on Tuesday that the bridge…",
        ),
        ("[/]", "[/]"),
    ],
)
def test_the_lead_is_cut_where_it_can_be(lead: str, headline: str) -> None:
    """A whole sentence, else a clause, else words, with no quotation left open."""
    assert headline == cut_headline(lead)


@given(st.text(min_size=1) | st.text('ab ,.;"“”()—\n', min_size=1, max_size=400))
def test_a_cut_headline_is_verbatim_and_short(lead: str) -> None:
    """Every headline is a piece of the lead, one line and no longer than the limit."""
    line = clean_line(lead)
    headline = cut_headline(line)

    assert len(headline) <= LONGEST
    assert headline.removesuffix("…") in line
