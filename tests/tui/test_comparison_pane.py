"""The comparison on the screen: free and folded, with its strips, at any size and length."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.core.density import HERE
from newsreader.tui.widgets.comparison_pane import ROWS_AT_ONCE
from tests.tui.conftest import OpenReader, settled, shown


async def test_d_shows_differences_then_folds_then_everything(open_reader: OpenReader) -> None:
    """Three views, each named in the first line, and the reader stays near."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        seen = []
        for _ in range(3):
            await pilot.press("d")
            await settled(screen, pilot)
            assert screen.session.comparing is not None
            seen.append(
                (
                    screen.session.comparing.differences_only,
                    any(row.folded for row in screen.session.comparing.rows),
                    shown(screen).splitlines()[0],
                )
            )

        assert [(True, False), (False, True), (False, False)] == [each[:2] for each in seen]
        assert "differences only" in seen[0][2]
        assert "one-sided folded" in seen[1][2]
        assert "folded" not in seen[2][2]
        assert "differences" not in seen[2][2]


async def test_the_other_side_follows_where_levelling_is_off(open_reader: OpenReader) -> None:
    """] keeps the left side in place where it can, and brings the partner to the same line."""
    async with open_reader(size=(140, 40)) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("equals_sign")
        await settled(screen, pilot)
        page = screen.comparison.page

        def line_of_first() -> int:
            lines = page._columns[0]
            number = next(n for n, line in enumerate(lines) if line.row >= 0)
            return number - page.scroll_offset.y

        before = line_of_first()
        await pilot.press("right_square_bracket")
        await settled(screen, pilot)

        assert before == line_of_first()
        assert page._lit[0][0].start == page._lit[1][0].start
        assert "gap" not in {line.role for column in page._columns for line in column}


@pytest.mark.parametrize(
    ("size", "strips"), [((120, 36), 2), ((120, 16), 0), ((60, 40), 0)], ids=["room", "low", "slim"]
)
async def test_the_strips_are_there_where_there_is_room(
    open_reader: OpenReader, size: tuple[int, int], strips: int
) -> None:
    """One over each column, with the reader's place in it."""
    async with open_reader(size=size) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)

        assert strips == shown(screen).count(HERE)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 60)])
async def test_no_fact_is_cut_at_any_size(open_reader: OpenReader, size: tuple[int, int]) -> None:
    """What is paired and what is only on one side is told of both sides, whole."""
    async with open_reader(size=size) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        comparing = screen.session.comparing
        assert comparing is not None
        text = shown(screen)
        heads = text[: text.index("Kim Jong-un has")] if size[0] < 100 else text

        for alone in (comparing.comparison.only_left, comparing.comparison.only_right):
            assert f"{len(alone)} only here" in heads or f"· {len(alone)}" in heads
        first, *_, keys = text.splitlines()
        assert "…" not in first + keys
        assert "pair 1 of" in text
        assert "shares: " in text


async def test_a_long_comparison_is_laid_out_beside_the_keys(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    """The heads come first, the rows when they are ready, and then ] needs no layout."""
    count = ROWS_AT_ONCE + 50
    for name in "ab":
        told = [f"Station {n} of the {name} line counted {n * 7} lorries." for n in range(count)]
        text = "Lorries are counted\n\n" + "\n\n".join(told) + "\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    async with open_reader(tmp_path) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        page = screen.comparison.page
        lines = page._columns
        await pilot.press("right_square_bracket")
        after = page._columns
        await pilot.press("slash", *"station", "enter")
        await settled(screen, pilot)

        assert lines is after
        assert len(page._page_lines) > count
        assert page._lit[0]
        assert count <= page.match_count
