"""A key with nothing to act on says so, in the status line, until the next key."""

from __future__ import annotations

import pytest

from tests.tui.conftest import OpenReader, settled, shown


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param(["o"], "No address is known for this article.", id="no address"),
        pytest.param(["3"], "No comparison is open.", id="no comparison"),
        pytest.param(["u"], "Nothing to take back.", id="nothing to undo"),
        pytest.param(["n"], "Nothing is searched for.", id="no search in the list"),
        pytest.param(["enter", "n"], "Nothing is searched for.", id="no search in the article"),
        pytest.param(
            ["enter", "slash", *"zeppelin", "enter", "n"],
            "Nothing matches in this text.",
            id="no match",
        ),
        pytest.param(["number_sign"], "Figures: in the comparison only.", id="another pane"),
    ],
)
async def test_a_key_with_nothing_to_act_on_says_so(
    open_reader: OpenReader, keys: list[str], expected: str
) -> None:
    """The reason stands in the status line, and the next key that does something clears it."""
    async with open_reader() as (screen, pilot):
        await pilot.press(*keys)
        await pilot.pause()
        said = shown(screen).splitlines()[0]
        await pilot.press("j")
        await pilot.pause()

        assert expected in said
        assert expected not in shown(screen).splitlines()[0]


async def test_the_last_sentence_is_where_the_text_ends(open_reader: OpenReader) -> None:
    """G goes to the last marked sentence, k to the one before it, g to the first."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter")
        await settled(screen, pilot)
        last = len(screen.session.annotation) - 1
        await pilot.press("G")
        await pilot.pause()
        places = [screen.session.sentence]
        bottom = screen.article.scroll_offset.y
        await pilot.press("k")
        await pilot.pause()
        places.append(screen.session.sentence)
        moved = bottom - screen.article.scroll_offset.y
        await pilot.press("g")
        await pilot.pause()
        places.append(screen.session.sentence)

        assert [last, last - 1, 0] == places
        assert last > 1
        assert moved <= screen.article.size.height // 2
        assert 0 == screen.article.scroll_offset.y


async def test_two_sentences_are_joined_by_hand(open_reader: OpenReader) -> None:
    """The foot leads through it: take one, go to the other, join; u takes it back."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "c")
        await settled(screen, pilot)
        comparing = screen.session.comparing
        assert comparing is not None
        pairs = comparing.comparison.pairs
        left, right = comparing.comparison.only_left[0], pairs[0].right[0]
        screen.show(screen.session.with_comparing(comparing.at_sentence(left, None)))
        await pilot.press("plus")
        await pilot.pause()
        begun = shown(screen)
        taken = screen.session.comparing
        assert taken is not None
        screen.show(screen.session.with_comparing(taken.at_sentence(None, right)))
        await pilot.press("plus")
        await pilot.pause()
        joined = shown(screen)
        made = screen.session.comparing
        await pilot.press("u")
        taken_back = screen.session.comparing

        assert "sentence of A taken: choose its match in B" in begun
        assert "+ join" in begun.splitlines()[-1]
        assert "yours: you paired these sentences" in joined
        assert made is not None
        assert taken_back is not None
        assert len(pairs) + 1 == len(made.comparison.pairs)
        assert pairs == taken_back.comparison.pairs


async def test_a_rejected_pair_is_told_and_brought_back(open_reader: OpenReader) -> None:
    """The status line says what was rejected, the foot how it comes back, on any later day."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "c")
        await settled(screen, pilot)
        comparing = screen.session.comparing
        assert comparing is not None
        told = comparing.comparison.pairs
        alone = next(
            pair for pair in told if sum(bool({*pair.left} & {*each.left}) for each in told) == 1
        )
        there = comparing.at_sentences(alone.left, alone.right)
        screen.show(screen.session.with_comparing(there))
        await pilot.press("-")
        await pilot.pause()
        status = shown(screen).splitlines()[0]
        foot = str(screen.comparison.reason.render())
        await pilot.press("-")
        await pilot.pause()
        after = screen.session.comparing

        assert "· u takes it back" in status
        assert "· - brings it back" in foot
        assert after is not None
        assert told == after.comparison.pairs
        assert after.row == there.row


async def test_the_last_pair_is_said_to_be_the_last(open_reader: OpenReader) -> None:
    """] at the last pair and [ at the first say so."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "c", "left_square_bracket")
        await settled(screen, pilot)
        await pilot.press("left_square_bracket")
        await pilot.pause()
        first = shown(screen).splitlines()[0]
        await pilot.press("G", "right_square_bracket")
        await pilot.pause()

        assert "That was the first pair." in first
        assert "That was the last pair." in shown(screen).splitlines()[0]
