"""Where in an account its pairs lie."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.density import LEVELS, Density
from tests.builders import side

SENTENCES = st.lists(
    st.sampled_from(["Yes.", "40 houses burned near the river.", "No."]), min_size=1
)


@given(SENTENCES, st.integers(1, 90), st.data())
def test_what_is_paired_is_told_once(sentences: list[str], width: int, data: st.DataObject) -> None:
    """The shares of all stretches together are the paired share of the whole account."""
    numbers = range(len(sentences))
    alone = data.draw(st.sets(st.sampled_from(numbers)))

    density = Density(side("a", sentences), alone, width)

    whole = sum(map(len, sentences))
    paired = sum(len(sentences[number]) for number in numbers if number not in alone)
    assert width == len(density.shares) == len(density.bars)
    assert all(0 <= share <= 1 for share in density.shares)
    assert sum(density.shares) / width == pytest.approx(paired / whole)
    assert set(density.bars) <= set(LEVELS)


@given(SENTENCES, st.integers(1, 90))
def test_a_stretch_and_its_sentence_find_each_other(sentences: list[str], width: int) -> None:
    """A sentence stands in one stretch, later ones no further to the left; and back again."""
    density = Density(side("a", sentences), (), width)

    stretches = [density.stretch_of(number) for number in range(len(sentences))]

    assert sorted(stretches) == stretches
    assert all(0 <= stretch < width for stretch in stretches)
    assert all(0 <= density.sentence_at(stretch) < len(sentences) for stretch in range(width))


def test_bars_are_flat_where_nothing_is_paired_and_full_where_all_is() -> None:
    """Even a little that is paired is seen."""
    sentences = ["a" * 10, "b" * 10, "c" * 79, "d"]

    bars = Density(side("a", sentences), (0, 2), 10).bars

    assert LEVELS[0] == bars[0]
    assert LEVELS[-1] == bars[1]
    assert {LEVELS[0]} == set(bars[2:9])
    assert LEVELS[1] == bars[9]
