"""Both columns stay level on the screen itself, whatever script their words are in."""

from __future__ import annotations

from pathlib import Path

import pytest
from wcwidth import wcswidth

from newsreader.core.levelling import MARK_MEANINGS
from newsreader.tui.widgets.page_view import PageView
from tests.tui.conftest import OpenReader, settled

TOLD = (
    "The fire brigade 消防隊 said that 40 houses burned near the river 川 on Monday night.",
    "Mayor שלום כהן asked everybody to leave the old town before noon, the harbour added.",
    "Rescuers 👩\u200d🚒 and two boats 🚤🚤 from 🇧🇬 Bulgaria took 25 people to the school 🏫.",
    "Cafe\u0301 Zoe\u0308 on the market square reopened with नमस्ते on its door, its owner said.",
    "Governor مُحَمَّد علي thanked the volunteers 👍🏽 of the valley for a week of work ❤️.",
    "우리 학교는 강가에 있다 and ไทยที่ stood on the wall of the engine house.",
)
"""Double-width, right-to-left, joined, flagged, composed and combining characters."""
TOLD_ELSEWHERE = (
    "The river 川 rose again.",
    *(f"On Tuesday it was said once more: {sentence}" for sentence in reversed(TOLD)),
    "Schools stay closed until Friday ☎️.",
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a folder with two accounts in many scripts."""
    for name, sentences in (("a", TOLD), ("b", TOLD_ELSEWHERE)):
        text = "\n\n".join([f"Houses burn near the river, {name}", *sentences])
        (tmp_path / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return tmp_path


def starts(line: str) -> list[int]:
    """Return the cells in which the marks of a line stand, as a terminal counts cells."""
    found = [place for place, char in enumerate(line) if char in MARK_MEANINGS]
    return [wcswidth(line[:place]) for place in found]


def painted(page: PageView) -> list[str]:
    """Return every line of a page as it is painted, also those out of view."""
    lines = []
    for number in range(page.virtual_size.height):
        page.scroll_to(y=number, animate=False)
        lines.append(page.render_line(number - page.scroll_offset.y).text)
    return lines


@pytest.mark.parametrize("width", [100, 113, 127, 200])
@pytest.mark.parametrize("keys", [(), ("equals_sign",)], ids=["level", "free"])
async def test_paired_rows_begin_on_one_line_in_the_same_cells(
    open_reader: OpenReader, library: Path, width: int, keys: tuple[str, ...]
) -> None:
    """The mark of each side of the reader's pair stands on one line, in its column's first cell."""
    async with open_reader(library, size=(width, 30)) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("z", *keys)
        await settled(screen, pilot)
        page = screen.comparison.page
        comparing = screen.session.comparing
        assert comparing is not None
        seen = 0
        while True:
            row = comparing.row
            assert row is not None
            lit = page._lit
            line = page.render_line(lit[0][0].start - page.scroll_offset.y).text
            assert lit[0][0].start == lit[1][0].start
            assert starts(line) == list(page._lefts)
            seen += 1
            await pilot.press("right_square_bracket")
            before, comparing = comparing, screen.session.comparing
            assert comparing is not None
            if comparing is before or comparing.at == before.at:
                break

    assert len(comparing.pair_places) == seen
    assert seen >= len(TOLD)


@pytest.mark.parametrize("width", [72, 100, 113, 200])
async def test_no_line_is_wider_than_the_page(
    open_reader: OpenReader, library: Path, width: int
) -> None:
    """Each line takes exactly the page's cells, and each column's marks stand in its first cell."""
    async with open_reader(library, size=(width, 30)) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("z")
        await settled(screen, pilot)
        page = screen.comparison.page
        lines = painted(page)
        columns = set(page._lefts)
        room = page.scrollable_content_region.width

    assert {room} == {wcswidth(line) for line in lines}
    assert columns == {start for line in lines for start in starts(line)}
