"""The reader's screen, by keyboard."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.core.commands import COMMANDS
from newsreader.core.levelling import MARK_MEANINGS
from newsreader.core.text import clean_line
from newsreader.loading import Batch, batches, bundled
from newsreader.tui.app import NewsReader
from newsreader.tui.background import Cancelled
from newsreader.tui.screens.choosing import ChoiceDialog
from newsreader.tui.screens.comparing import NO_COUNTERPART
from newsreader.tui.screens.dialogs import BoardDialog, Question, TextDialog
from newsreader.tui.screens.reader import ReaderScreen
from tests.tui.conftest import OpenReader, settled, shown


async def test_the_first_frame_comes_before_any_file_is_read() -> None:
    """The screen is up and empty while the first file is still to be read; then the list fills."""
    may_read = threading.Event()

    def load(cancelled: Cancelled) -> Iterator[Batch]:
        may_read.wait(10)
        yield from batches((bundled(),), cancelled=cancelled)

    app = NewsReader(load, "slow")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await pilot.pause()
        before = shown(screen)
        may_read.set()
        await settled(screen, pilot)

        assert "slow · 0 articles, 0 briefs" in before
        assert "slow · 3 articles, 9 briefs" in shown(screen)
        assert screen.session.article is not None


async def test_the_article_follows_the_cursor_and_is_read_when_entered(
    open_reader: OpenReader,
) -> None:
    """Moving previews; only going in marks an article read."""
    async with open_reader() as (screen, pilot):
        first = screen.session.article
        await pilot.press("j")
        second = screen.session.article
        unread = set(screen.session.marks.read)
        await pilot.press("enter")

        assert first is not second
        assert second is not None
        assert set() == unread
        assert {second.id} == set(screen.session.marks.read)
        assert "article" == screen.session.pane


async def test_a_search_narrows_the_list_and_esc_restores_it(open_reader: OpenReader) -> None:
    """One headline is left as it is typed; taking the search back gives all and the place."""
    async with open_reader() as (screen, pilot):
        await pilot.press("j", "j")
        place = screen.session.cursor
        await pilot.press("slash", *"duffy")
        narrowed = [entry.headline for entry in screen.session.headlines]
        await pilot.press("escape")

        assert 1 == len(narrowed)
        assert "Duffy" in narrowed[0]
        assert 12 == len(screen.session.headlines)
        assert place == screen.session.cursor
        assert screen.focused is screen.headlines


async def test_a_search_that_is_kept_stays_until_esc(open_reader: OpenReader) -> None:
    """Enter keeps the search and gives the keys back to the list; Esc then clears it."""
    async with open_reader() as (screen, pilot):
        await pilot.press("slash", *"kim", "enter")
        kept = len(screen.session.headlines)
        await pilot.press("j", "escape")

        assert 0 < kept < len(screen.session.headlines)
        assert "" == screen.session.filter.text


async def test_a_wrong_filter_says_what_is_wrong(open_reader: OpenReader) -> None:
    """The search line itself says so, and nothing breaks."""
    async with open_reader() as (screen, pilot):
        await pilot.press("slash", *"is:purple ")

        assert "is: knows unread, read, flagged, brief, article" in shown(screen)


async def test_everything_is_searched_by_its_text(open_reader: OpenReader) -> None:
    """F finds words that no headline holds."""
    async with open_reader() as (screen, pilot):
        await pilot.press("F", *"drones")
        await pilot.pause(0.2)
        await settled(screen, pilot)
        await pilot.press("enter")

        assert [] != [entry for entry in screen.session.headlines if "drones" in entry.text]
        assert all("drone" in entry.text for entry in screen.session.headlines)


async def test_a_phrase_is_found_where_it_wraps(open_reader: OpenReader, tmp_path: Path) -> None:
    """N and N go from match to match, also where a phrase stands on two lines."""
    words = " ".join(f"word{number}" for number in range(400))
    text = f"A headline over a text\n\n{words.replace('word200 word201', 'north star')} at last.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    for width in range(100, 112):
        async with open_reader(tmp_path, size=(width, 20)) as (screen, pilot):
            await pilot.press("enter", "slash", *'"north star"', "enter", "n")

            assert '⌕ "north star" · 1 of 1' in shown(screen)
            assert "north" in shown(screen)
            assert "star" in shown(screen)


async def test_two_accounts_stand_level(open_reader: OpenReader) -> None:
    """The sentences on the officers' conference begin on one line of both columns."""
    async with open_reader() as (screen, pilot):
        await pilot.press("slash", *"world desk", "enter", "c")
        await settled(screen, pilot)
        comparing = screen.session.comparing
        assert comparing is not None
        comparison = comparing.comparison
        row = next(
            row
            for row in comparing.rows
            if row.pair
            and all(
                "instructors" in side.sentence(numbers[0])
                for side, numbers in ((comparison.left, row.left), (comparison.right, row.right))
            )
        )
        place = comparing.rows.index(row)
        left, right = screen.comparison.page._columns
        tops = [
            next(n for n, line in enumerate(side) if line.row == place) for side in (left, right)
        ]

        assert "comparison" == screen.session.pane
        assert tops[0] == tops[1]
        assert {left[tops[0]].margin[0], right[tops[0]].margin[0]} == {row.mark}


async def test_pairs_sides_and_differences_answer_to_their_keys(open_reader: OpenReader) -> None:
    """] and [ go from pair to pair, x swaps, d hides what both say alike, Esc goes back."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        opened = screen.session.comparing
        assert opened is not None
        await pilot.press("right_square_bracket")
        moved = screen.session.comparing
        await pilot.press("left_square_bracket", "x")
        swapped = screen.session.comparing
        await pilot.press("d")
        different = screen.session.comparing
        await pilot.press("escape")

        assert moved is not None
        assert swapped is not None
        assert different is not None
        assert moved.at > opened.at
        assert swapped.comparison.left.article is opened.comparison.right.article
        assert "=" not in {row.mark for row in different.rows}
        assert screen.session.comparing is None
        assert "article" == screen.session.pane


async def test_no_counterpart_is_said_plainly(open_reader: OpenReader, tmp_path: Path) -> None:
    """An account that stands alone stays open, with a notice."""
    text = "Bridge opens after a year\n\nLorries may use the new bridge from noon on Monday.\n"
    (tmp_path / "bridge.txt").write_text(text, encoding="utf-8")
    async with open_reader(tmp_path) as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.pause(0.3)

        assert NO_COUNTERPART in shown(screen)
        assert screen.session.comparing is None


async def test_side_a_is_held_for_the_next_comparison(open_reader: OpenReader) -> None:
    """V holds an account; c on another compares the two, whatever the best counterpart is."""
    async with open_reader() as (screen, pilot):
        first = screen.session.article
        await pilot.press("v", "j", "c")
        await settled(screen, pilot)
        comparing = screen.session.comparing

        assert comparing is not None
        assert comparing.comparison.left.article is first
        assert comparing.comparison.right.article is screen.session.article


async def test_a_counterpart_can_be_chosen(open_reader: OpenReader) -> None:
    """C offers the other accounts, the likest first, with score and reason."""
    async with open_reader() as (screen, pilot):
        await pilot.press("C")
        await pilot.pause()
        dialog = screen.app.screen
        assert isinstance(dialog, ChoiceDialog)
        second = dialog._shown[1].id
        await pilot.press("down", "enter")
        await settled(screen, pilot)
        comparing = screen.session.comparing

        assert comparing is not None
        assert second == comparing.comparison.right.article.id


@pytest.mark.parametrize("pane", ["headlines", "article", "comparison"])
async def test_help_lists_every_key_of_its_pane(open_reader: OpenReader, pane: str) -> None:
    """? explains the pane and names each command that is live in it."""
    keys = {"headlines": [], "article": ["enter"], "comparison": ["c"]}[pane]
    async with open_reader() as (screen, pilot):
        await pilot.press(*keys)
        await settled(screen, pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        dialog = screen.app.screen
        assert isinstance(dialog, TextDialog)
        page = dialog._page
        await pilot.press("escape")

        assert all(entry.help in page.text for entry in COMMANDS if pane in entry.where)
        explained = [meaning in page.text for meaning in MARK_MEANINGS.values()]
        assert [pane != "headlines"] * len(explained) == explained
        assert screen.app.screen is screen


async def test_the_palette_goes_to_a_headline_and_carries_out_a_command(
    open_reader: OpenReader,
) -> None:
    """Typing narrows commands and headlines; Enter does or goes."""
    async with open_reader() as (screen, pilot):
        await pilot.press("colon", *"duffy", "enter")
        await pilot.pause()
        there = screen.session.article
        await pilot.press("ctrl+p", *"flag", "enter")
        await pilot.pause()

        assert there is not None
        assert "Duffy" in there.headline
        assert {there.id} == set(screen.session.marks.flagged)


async def test_what_could_not_be_read_is_listed(open_reader: OpenReader, tmp_path: Path) -> None:
    """The status line counts problems, and P names each file and the reason."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("A headline\n\nA body of one sentence.\n", encoding="utf-8")
    async with open_reader(tmp_path) as (screen, pilot):
        counted = shown(screen).splitlines()[0]
        await pilot.press("P")
        await pilot.pause()
        dialog = screen.app.screen
        assert isinstance(dialog, TextDialog)

        assert "1 problem: P" in counted
        assert "empty.txt" in dialog._page.text


async def test_all_read_asks_and_is_undone(open_reader: OpenReader) -> None:
    """M marks nothing before yes, and u takes it back."""
    async with open_reader() as (screen, pilot):
        await pilot.press("M")
        await pilot.pause()
        asked = isinstance(screen.app.screen, Question)
        await pilot.press("y")
        await pilot.pause()
        marked = len(screen.session.marks.read)
        await pilot.press("u")

        assert asked
        assert 12 == marked
        assert 0 == len(screen.session.marks.read)


async def test_a_resize_keeps_the_place(open_reader: OpenReader) -> None:
    """The words at the top of the article are at its top at another width."""
    async with open_reader(size=(120, 20)) as (screen, pilot):
        await pilot.press("slash", *"world desk", "enter", "enter", "space", "space")
        await pilot.pause()
        pane = screen.article
        before = pane._lines[pane.scroll_offset.y].start
        await pilot.resize_terminal(104, 20)
        await pilot.pause(0.1)
        line = pane._lines[pane.scroll_offset.y]

        assert before > 0
        assert line.start <= before <= line.end


async def test_a_narrow_screen_shows_one_pane_at_a_time(open_reader: OpenReader) -> None:
    """Below 100 columns the list gives way to the article and comes back."""
    async with open_reader(size=(80, 24)) as (screen, pilot):
        at_first = (screen.headlines.display, screen.article.display)
        await pilot.press("enter")
        entered = (screen.headlines.display, screen.article.display)
        await pilot.press("escape")

        assert (True, False) == at_first
        assert (False, True) == entered
        assert screen.headlines.display


@pytest.mark.parametrize("size", [(20, 6), (12, 3), (1, 1), (200, 2), (2, 60)])
async def test_small_screens_do_not_break(open_reader: OpenReader, size: tuple[int, int]) -> None:
    """The whole walk works in a window of any size."""
    async with open_reader(size=size) as (screen, pilot):
        await pilot.press("j", "enter", "space", "c")
        await settled(screen, pilot)
        await pilot.press("right_square_bracket", "question_mark", "escape", "escape", "slash", "k")
        await pilot.resize_terminal(120, 36)
        await pilot.press("escape", "colon", "escape")

        assert screen.app.screen is screen


async def test_q_closes_the_comparison_then_quits(open_reader: OpenReader) -> None:
    """The first q goes back to the article, the next ends the program with status 0."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("q")
        app = screen.app
        closed = screen.session.comparing is None and app.is_running
        await pilot.press("q")

    assert closed
    assert 0 == app.return_code


async def test_reload_reads_the_files_again(open_reader: OpenReader, tmp_path: Path) -> None:
    """R shows what has been added, and the cursor keeps its article."""
    (tmp_path / "b.txt").write_text("B headline\n\nB body of one sentence.\n", encoding="utf-8")
    async with open_reader(tmp_path) as (screen, pilot):
        await pilot.press("j")
        place = screen.session.cursor
        (tmp_path / "a.txt").write_text("A headline\n\nA body of one.\n", encoding="utf-8")
        await pilot.press("r")
        await settled(screen, pilot)

        assert 2 == len(screen.session.headlines)
        assert place == screen.session.cursor


async def test_every_command_is_bound_under_its_id(open_reader: OpenReader) -> None:
    """The screen binds each command's keys under the command's id, and nothing else."""
    async with open_reader() as (screen, _):
        bound: dict[str, set[str]] = {}
        for key, bindings in screen._bindings.key_to_bindings.items():
            for binding in bindings:
                if binding.id:
                    bound.setdefault(binding.id, set()).add(key)

        assert {entry.id: len(entry.keys) for entry in COMMANDS} == {
            name: len(keys) for name, keys in bound.items()
        }


async def test_the_terminals_cursor_sits_on_what_is_selected(open_reader: OpenReader) -> None:
    """A screen reader that follows the terminal's cursor finds the row that is selected."""
    async with open_reader() as (screen, pilot):
        await pilot.press("j")
        await pilot.pause()
        spot = screen.app.cursor_position
        headline = screen.session.article

        assert headline is not None
        row = shown(screen).splitlines()[spot.y]
        assert clean_line(headline.headline)[:20] in row


async def test_a_list_that_stands_alone_takes_the_whole_width(open_reader: OpenReader) -> None:
    """A window that has become narrow gives the list all of it."""
    async with open_reader(size=(120, 36)) as (screen, pilot):
        await pilot.resize_terminal(80, 24)
        await pilot.pause(0.2)

        assert 80 == screen.headlines.outer_size.width


async def test_a_click_into_a_pane_ends_the_search(open_reader: OpenReader) -> None:
    """The keys go where the reader clicked, and the search is kept."""
    async with open_reader() as (screen, pilot):
        await pilot.press("slash", *"kim", "tab")
        still_there = screen.search.display
        await pilot.click(screen.article, offset=(10, 10))
        await pilot.pause()

        assert still_there
        assert not screen.search.display
        assert "article" == screen.session.pane
        assert frozenset() == screen.session.marks.read


async def test_the_readers_row_follows_every_movement(open_reader: OpenReader) -> None:
    """j, G, pages and clicks take the row along, so that the foot speaks of what is in view."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("G")
        last = screen.session.comparing
        await pilot.press("g", "space")
        paged = screen.session.comparing
        await pilot.pause()
        await pilot.click(screen.comparison.page, offset=(20, 4))
        await pilot.pause()
        clicked = screen.session.comparing

        assert last is not None
        assert paged is not None
        assert clicked is not None
        assert last.at == len(last.rows) - 1
        assert 0 < paged.at < last.at
        assert clicked.at >= paged.at


async def test_a_comparison_nobody_waits_for_is_forgotten(open_reader: OpenReader) -> None:
    """Moving on before the comparison is there leaves the reader where it went."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c", "j")
        await settled(screen, pilot)

        opened = screen.session.comparing

        # The comparison may have been quicker than the next key, which then moved within it.
        assert opened is None or opened.comparison.left.article is screen.session.article


async def test_marks_stand_before_the_sentences_and_lead_into_the_comparison(
    open_reader: OpenReader,
) -> None:
    """While one reads, the marks of the best counterpart are there; Enter goes to the pair."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "j", "j")
        number = screen.session.sentence
        lit = shown(screen)
        await pilot.press("enter")
        await settled(screen, pilot)
        comparing = screen.session.comparing

        assert number == 1
        assert "=\u00a0" in lit
        assert comparing is not None
        assert comparing.row is not None
        assert number in comparing.row.left


async def test_marks_can_be_turned_off(open_reader: OpenReader) -> None:
    """A takes the marks away and brings them back; the words stay the same."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter")
        marked = screen.article._text
        await pilot.press("a")
        plain = screen.article._text

        assert screen.session.article is not None
        assert screen.session.article.text in plain
        assert screen.session.article.text not in marked


@pytest.mark.parametrize("key", ["number_sign", "quotation_mark", "at", "exclamation_mark"])
async def test_a_board_opens_and_closes(open_reader: OpenReader, key: str) -> None:
    """Each board opens over the comparison, and Esc gives it back."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press(key)
        await pilot.pause()
        dialog = screen.app.screen
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(dialog, BoardDialog)
        assert screen.app.screen is screen


async def test_an_entry_of_a_board_leads_to_its_sentence(open_reader: OpenReader) -> None:
    """Enter on what only one side says goes to that sentence; the board opens there again."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        await pilot.press("exclamation_mark", "j", "enter")
        await pilot.pause()
        comparing = screen.session.comparing
        await pilot.press("exclamation_mark")
        await pilot.pause()
        again = screen.app.screen

        assert comparing is not None
        assert comparing.row is not None
        assert comparing.row.pair is None
        assert isinstance(again, BoardDialog)
        assert 1 == again.options.highlighted


async def test_an_empty_list_says_why(open_reader: OpenReader, tmp_path: Path) -> None:
    """A search without a hit and a folder with nothing to read both say so."""
    async with open_reader() as (screen, pilot):
        await pilot.press("slash", *"zzz")
        nothing_found = shown(screen)
    (tmp_path / "empty.txt").write_bytes(b"")
    async with open_reader(tmp_path) as (screen, pilot):
        nothing_read = shown(screen)

    assert "Nothing matches" in nothing_found
    assert "Nothing to read here" in nothing_read


async def test_how_far_the_page_is_scrolled_is_told_from_the_start(open_reader: OpenReader) -> None:
    """A comparison opens at its top, and the status line says so."""
    async with open_reader() as (screen, pilot):
        await pilot.press("c")
        await settled(screen, pilot)
        at_first = shown(screen).splitlines()[0]
        await pilot.press("G")
        await pilot.pause()

        assert at_first.rstrip().endswith("0 %")
        assert "100 %" not in at_first
        assert "100 %" in shown(screen).splitlines()[0]


async def test_a_sentence_leads_to_its_pair_in_view(open_reader: OpenReader) -> None:
    """The first comparison of a session opens with the reader's row on the screen."""
    async with open_reader() as (screen, pilot):
        await pilot.press("enter", "G", "k", "k", "enter")
        await settled(screen, pilot)
        await pilot.pause(0.3)

        assert screen.session.comparing is not None
        assert screen.session.comparing.at > 0
        assert "▌ " in "".join(line[24:28] for line in shown(screen).splitlines()[3:-3])
