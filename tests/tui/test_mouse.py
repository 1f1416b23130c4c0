"""The mouse points, scrolls and selects; it never says that something has been read."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widget import Widget

from tests.tui.conftest import OpenReader, settled


async def turn_wheel(pilot: Pilot[None], widget: Widget, *, up: bool = False) -> None:
    """Turn the wheel by one step over the middle of a widget."""
    kind = events.MouseScrollUp if up else events.MouseScrollDown
    x, y = widget.region.center
    event = kind(
        widget=None,
        x=int(x),
        y=int(y),
        delta_x=0,
        delta_y=-1 if up else 1,
        button=0,
        shift=False,
        meta=False,
        ctrl=False,
        screen_x=int(x),
        screen_y=int(y),
    )
    pilot.app.post_message(event)
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("pane", ["headlines", "article", "comparison"])
async def test_the_wheel_scrolls_a_pane_and_back(open_reader: OpenReader, pane: str) -> None:
    """What is under the mouse scrolls, whichever pane has the keys, and nothing is read by it."""
    async with open_reader(size=(120, 16)) as (screen, pilot):
        if pane == "comparison":
            await pilot.press("c")
            await settled(screen, pilot)
        read = screen.session.marks.read
        widget = {
            "headlines": screen.headlines,
            "article": screen.article,
            "comparison": screen.comparison.page,
        }[pane]
        here = screen.session.pane, screen.session.cursor
        await turn_wheel(pilot, widget)
        down = widget.scroll_offset.y
        await turn_wheel(pilot, widget, up=True)

        assert 0 < down
        assert 0 == widget.scroll_offset.y
        assert here == (screen.session.pane, screen.session.cursor)
        assert read == screen.session.marks.read


async def test_clicks_on_headlines_preview_and_mark_nothing(open_reader: OpenReader) -> None:
    """A click goes to the headline and shows its article."""
    async with open_reader() as (screen, pilot):
        first = screen.session.cursor
        await pilot.click(screen.headlines, offset=(8, 6))
        await settled(screen, pilot)
        article = screen.session.article

        assert article is not None
        assert first != article.id
        assert screen.article._article is article
        assert frozenset() == screen.session.marks.read


async def test_a_click_on_a_row_of_a_comparison_goes_there(open_reader: OpenReader) -> None:
    """Either column takes the reader to its row; nothing else is read than what was opened."""
    async with open_reader(size=(160, 36)) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        read = screen.session.marks.read
        page = screen.comparison.page
        places = []
        for column in range(2):
            lines = page._columns[column]
            line = next(n for n, line in enumerate(lines) if line.row == 1 - column)
            await pilot.click(page, offset=(page._lefts[column] + 8, line + page.gutter.top))
            await pilot.pause()
            assert screen.session.comparing is not None
            places.append(screen.session.comparing.at)

        assert [1, 0] == places
        assert read == screen.session.marks.read


@pytest.mark.parametrize("side", [0, 1])
async def test_a_click_on_a_strip_goes_to_the_sentence_there(
    open_reader: OpenReader, side: int
) -> None:
    """The last cell of a strip is the last sentence of its account."""
    async with open_reader(size=(160, 36)) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        page = screen.comparison.page
        x = page._lefts[side] + page._widths[side] - 1
        await pilot.click(screen.comparison.heads, offset=(x, 2))
        await settled(screen, pilot)
        comparing = screen.session.comparing
        assert comparing is not None
        assert comparing.row is not None
        comparison = comparing.comparison
        told = (comparison.left, comparison.right)[side]

        assert len(told.sentences) - 1 in (comparing.row.left, comparing.row.right)[side]


async def test_a_click_on_a_marked_sentence_goes_there(open_reader: OpenReader) -> None:
    """The sentence that was clicked is the reader's; the article is not read by that."""
    async with open_reader() as (screen, pilot):
        await settled(screen, pilot)
        await pilot.pause(0.3)
        await settled(screen, pilot)
        page = screen.article
        assert page._page is not None
        third = page._page.sentences[2].span.start
        number = page.line_at(third)
        x = len(page._lines[number].margin) + third - page._lines[number].start
        await pilot.click(page, offset=(page.gutter.left + x, page.gutter.top + number))
        await pilot.pause()

        assert 2 == screen.session.sentence
        assert frozenset() == screen.session.marks.read


@pytest.mark.parametrize("column", [0, 1])
async def test_text_is_selected_in_one_column(open_reader: OpenReader, column: int) -> None:
    """A drag selects what one side says, as it stands there, and marks nothing read."""
    async with open_reader(size=(160, 36)) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        read = screen.session.marks.read
        page = screen.comparison.page
        line = page._columns[column][0]
        left = page._lefts[column] + len(line.margin)
        top = page.gutter.top
        await pilot.mouse_down(page, offset=(left, top))
        await pilot.hover(page, offset=(left + 10, top))
        await pilot.mouse_up(page, offset=(left + 10, top))
        await pilot.pause()
        selected = screen.get_selected_text()
        words = page._text[line.start : line.end]

        assert selected is not None
        assert words.startswith(selected)
        assert 10 <= len(selected) <= 11
        assert read == screen.session.marks.read


async def test_text_is_selected_over_lines_of_an_article(open_reader: OpenReader) -> None:
    """A drag over two lines selects both, and the article stays unread."""
    async with open_reader() as (screen, pilot):
        page = screen.article
        place = next(n for n, line in enumerate(page._lines) if line.end - line.start > 60)
        x, y = page.gutter.left, page.gutter.top + place
        await pilot.mouse_down(page, offset=(x, y))
        await pilot.hover(page, offset=(x + 12, y + 1))
        await pilot.mouse_up(page, offset=(x + 12, y + 1))
        await pilot.pause()
        selected = screen.get_selected_text()

        assert selected is not None
        assert page._text[page._lines[place].start : page._lines[place].end] in selected
        assert 1 == selected.count("\n")
        assert frozenset() == screen.session.marks.read
