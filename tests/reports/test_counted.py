"""What is matched, counted: pairs by their kind, and those of either kind that disagree."""

from __future__ import annotations

import pytest

from newsreader.core.passages import Pair
from newsreader.reports.counted import is_one_text, matched, unmatched
from tests.builders import comparison, pair

NONE = "no sentence of one is matched in the other"


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param([], NONE, id="none"),
        pytest.param(
            [pair(0, 0)],
            "A has 1 of 3 sentences matched, B 1 of 3, in 1 pair: 1 says the same",
            id="one",
        ),
        pytest.param(
            [pair(0, 0, "same", ("figure",))],
            "A has 1 of 3 sentences matched, B 1 of 3, in 1 pair: 1 says the same;"
            " its sides disagree",
            id="one that disagrees",
        ),
        pytest.param(
            [pair(0, 0, "same", ("figure",)), pair(1, 1), pair(2, 1, "related", ("name",))],
            "A has 3 of 3 sentences matched, B 2 of 3, in 3 pairs: 2 say the same,"
            " 1 is related; 2 of them disagree",
            id="several",
        ),
    ],
)
def test_pairs_are_counted(pairs: list[Pair], expected: str) -> None:
    """Each pair is of one kind, and may disagree besides."""
    assert expected == matched(comparison(["Yes."] * 3, ["Yes."] * 3, *pairs))


def test_only_what_there_is_is_told_as_unmatched() -> None:
    """A side that is matched whole is not spoken of."""
    compared = comparison(["Yes."], ["Yes."] * 3, pair(0, 0))

    assert ["2 sentences in B alone"] == [*unmatched(compared)]


def test_an_account_beside_itself_is_one_text() -> None:
    """The same words are the same text, and no words are none."""
    assert is_one_text(comparison(["Yes."], ["Yes."]))
    assert not is_one_text(comparison(["Yes."], ["No."]))
    assert not is_one_text(comparison([], []))
