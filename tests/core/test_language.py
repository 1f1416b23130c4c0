"""Sentences: where they begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.language import sentences


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["The council met.", "It rained."], id="two"),
        pytest.param(['"We build the town.', '"It takes years."'], id="a quotation begun again"),
        pytest.param(
            ["The works have a new head.", '" We build the town," she said.'],
            id="a mark between spaces where no quotation is open",
        ),
        pytest.param(
            ['"We build. "', "Then she left."], id="a mark between spaces where one is open"
        ),
        pytest.param(['"We build."', '"It takes years."'], id="whole quotations"),
        pytest.param(["“We build the town.”", "“It takes years.”"], id="curled marks"),
        pytest.param(["Nobody was hurt.", "'We are well,' she said."], id="single marks"),
        pytest.param(['The council met. "'], id="a mark at the end of all"),
    ],
)
def test_a_mark_stands_with_the_words_it_opens(expected: list[str]) -> None:
    """An opening mark of quotation begins its sentence and does not end the one before."""
    text = " ".join(expected)

    assert expected == [text[span.start : span.end] for span in sentences(text)]


PIECES = st.sampled_from(
    ["The council met.", "It rained", ".", '"', "“", "”", "'", " ", "? ", "\n"]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_sentences_are_in_order_and_leave_nothing_out(text: str) -> None:
    """Spans do not overlap, begin and end in words or marks, and only white space is between."""
    spans = sentences(text)

    between = [0, *(place for span in spans for place in (span.start, span.end)), len(text)]
    assert sorted(between) == between
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
    assert (
        "" == "".join(text[a:b] for a, b in zip(between[::2], between[1::2], strict=True)).strip()
    )
