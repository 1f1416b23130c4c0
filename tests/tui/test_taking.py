"""What the reader takes out of the screen, with a machine around it that writes everything down."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from newsreader.core.outside import Cancelled, Ran, Saved
from newsreader.core.settings import Settings
from newsreader.core.text import Clean, clean, clean_line
from newsreader.outside import Machine
from newsreader.reports.linear import report
from newsreader.tui.screens.dialogs import BoardDialog, Question, TextDialog
from newsreader.tui.screens.fields import FieldDialog, WaitingDialog
from newsreader.tui.screens.reader import ReaderScreen
from newsreader.tui.screens.taking import TERMINAL_TAKES
from tests.tui.conftest import OpenReader, settled, shown


class Recorder:
    """A machine that takes everything, or what it is told to."""

    def __init__(self, clipboard: str | None = "with xclip") -> None:
        self.clipboard = clipboard
        self.copied: list[Clean] = []
        self.saved: dict[str, list[str]] = {}
        self.given: list[tuple[Sequence[str], Clean]] = []
        self.browsed: list[str] = []
        self.answers = [Ran(Clean("1229\n"), status=0)]
        self.problems: list[Saved] = []
        self.may_end = threading.Event()
        self.may_end.set()
        self.folder = clean_line("/reports")

    def copy(self, text: Clean, cancelled: Cancelled) -> str | None:  # noqa: ARG002 - as asked
        """Write down what is copied."""
        self.copied.append(text)
        return self.clipboard

    def save(self, name: str, lines: Iterable[str]) -> Saved:
        """Write down what is saved, unless there is a problem left to tell."""
        if self.problems:
            return self.problems.pop(0)
        self.saved[name] = list(lines)
        return Saved(clean_line(f"/reports/{name}"))

    def run(self, words: Sequence[str], text: Clean, cancelled: Cancelled) -> Ran:
        """Write down what is given, and answer when it may."""
        self.given.append((words, text))
        while not self.may_end.wait(0.01) and not cancelled():
            pass
        return self.answers.pop(0)

    def browse(self, address: str, cancelled: Cancelled) -> str | None:  # noqa: ARG002 - as asked
        """Write down what is opened."""
        self.browsed.append(address)
        return "xdg-open"


def said(screen: ReaderScreen) -> list[str]:
    """Return what was said in passing."""
    return [str(notice.message) for notice in screen.app._notifications]


def names(folder: Path) -> list[str]:
    """Return what stands in a folder."""
    return sorted(entry.name for entry in folder.iterdir())


async def press(screen: ReaderScreen, pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each when what the one before began has ended."""
    for key in keys:
        await pilot.press(key)
        await settled(screen, pilot)


async def fill_in(screen: ReaderScreen, pilot: Pilot[None], text: str) -> None:
    """Fill a field in and send it off."""
    dialog = screen.app.screen
    assert isinstance(dialog, FieldDialog)
    dialog.query_one(Input).value = text
    await press(screen, pilot, "enter")


async def marked(screen: ReaderScreen, pilot: Pilot[None]) -> None:
    """Wait for the marks in the article."""
    while screen.session.counterpart is None:
        await pilot.pause(0.05)
    await settled(screen, pilot)


async def test_y_copies_the_sentence_the_reader_is_at(open_reader: OpenReader) -> None:
    """With its citation; the reader is told how it was copied."""
    outside = Recorder()
    async with open_reader(outside=outside) as (screen, pilot):
        await marked(screen, pilot)
        await press(screen, pilot, "enter", "j", "j", "y")
        counterpart, sentence = screen.session.counterpart, screen.session.sentence

        assert counterpart is not None
        assert sentence is not None
        words, where = outside.copied[0].split("\n")
        assert counterpart.left.sentence(sentence) == words
        assert f", sentence {sentence + 1}, world-digest.txt" in where
        assert said(screen)[-1].startswith(f"Copied with xclip: {words[:30]}")


async def test_without_marks_y_copies_the_paragraph_at_the_top(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    """The first at the page's top; after scrolling the one that is there."""
    paragraphs = [f"Road number {n} stays closed. It was cold on road {n}." for n in range(60)]
    text = "Roads stay closed\n\n" + "\n\n".join(paragraphs)
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    outside = Recorder()
    async with open_reader(tmp_path, outside=outside) as (screen, pilot):
        await press(screen, pilot, "enter", "y", "space", "y")
        top = screen.article.offset_at_top

    first, later = (copied.partition("\n") for copied in outside.copied)
    assert (paragraphs[0], True) == (first[0], "sentences 1 and 2" in first[2])
    assert top > 0
    assert later[0] in paragraphs[1:]


async def test_from_the_list_y_copies_the_headline(open_reader: OpenReader) -> None:
    """Of an article as of a brief."""
    outside = Recorder()
    async with open_reader(outside=outside) as (screen, pilot):
        headlines = [entry.headline for entry in screen.session.headlines]
        await press(screen, pilot, "y", "G", "y")

    assert [headlines[0], headlines[-1]] == [text.split("\n")[0] for text in outside.copied]


async def test_in_a_comparison_y_copies_the_pair(open_reader: OpenReader) -> None:
    """Both sides, each with its citation; and the one side where the other is silent."""
    outside = Recorder()
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, "c", "y")
        comparing = screen.session.comparing
        assert comparing is not None
        alone = next(n for n, row in enumerate(comparing.rows) if row.pair is None)
        screen.show(screen.session.with_comparing(comparing.moved_to(alone)))
        await press(screen, pilot, "y")

    pair, one = outside.copied
    assert ["— A: World digest", "— B: Short wire"] == [
        line.split(",")[0] for line in pair.splitlines() if line.startswith("— ")
    ]
    assert 1 == one.count("\n— ")


async def test_on_a_board_y_copies_the_entry_and_the_board(open_reader: OpenReader) -> None:
    """With the keys in force; the board stays open."""
    outside = Recorder()
    settings = Settings(keymap={"copy.passage": ("w",)})
    async with open_reader(outside=outside, settings=settings) as (screen, pilot):
        await press(screen, pilot, "c", "#", "w", "Y", "|")
        piping = screen.app.screen
        await fill_in(screen, pilot, "wc -w")
        result = screen.app.screen
        await press(screen, pilot, "escape")
        board = screen.app.screen

    entry, whole = outside.copied
    assert entry.startswith("troops: differ\n\nthousands\n— A: World digest")
    assert whole.startswith("Figures\n\n≠ troops: differ; A: thousands (sentence ")
    assert isinstance(piping, FieldDialog)
    assert (["wc", "-w"], f"{whole}\n") == outside.given[0]
    assert isinstance(result, TextDialog)
    assert isinstance(board, BoardDialog)


async def test_capital_y_copies_all_that_the_pane_shows(open_reader: OpenReader) -> None:
    """The list, the article, the comparison; without a line end at their ends."""
    outside = Recorder()
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, "Y", "enter", "Y", "c", "Y")
        comparing = screen.session.comparing

    listed, article, compared = outside.copied
    assert comparing is not None
    assert 12 == len(listed.splitlines())
    assert "Headline: derived from the lead" in article
    assert "\n".join(report(comparing.comparison)) == compared
    assert [text.strip("\n") for text in outside.copied] == outside.copied


async def test_nothing_that_is_copied_acts_on_a_terminal(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    """What a stranger hid in a text stays what the reader sees."""
    text = "Roads\x1b]52;c;ZXZpbA==\x07 closed\n\nThe road is\x1b[2J shut\u202e now.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    outside = Recorder()
    async with open_reader(tmp_path, outside=outside) as (screen, pilot):
        await press(screen, pilot, "y", "Y", "enter", "y", "Y")

    assert 4 == len(outside.copied)
    assert [clean(text) for text in outside.copied] == outside.copied
    assert any("␛[2J" in text for text in outside.copied)


async def test_without_a_clipboard_the_terminal_is_sent_the_text(open_reader: OpenReader) -> None:
    """And the reader is told that it may not take it."""
    async with open_reader(outside=Recorder(clipboard=None)) as (screen, pilot):
        headline = screen.session.headlines[0].headline
        await press(screen, pilot, "y")

        assert screen.app.clipboard.startswith(f"{headline}\n— ")
        assert said(screen)[-1].startswith("Sent to the terminal, which may not take it: ")


async def test_a_text_too_long_for_a_terminal_is_not_sent(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    """Half a text in a clipboard would be worse than none."""
    text = "Roads\n\n" + "The road is closed. " * (TERMINAL_TAKES // 20 + 1)
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    async with open_reader(tmp_path, outside=Recorder(clipboard=None)) as (screen, pilot):
        await press(screen, pilot, "enter", "Y")

        assert "" == screen.app.clipboard
        assert said(screen)[-1].startswith("Not copied: ")


@pytest.mark.parametrize("state", ["works", "fails", "hangs"])
async def test_a_real_tool_is_asked_and_the_truth_is_told(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    """A stand-in on the path that takes the text, refuses it, or never answers."""
    tools = tmp_path / "tools"
    tools.mkdir()
    code = {
        "works": f"open({str(tools / 'took')!r}, 'wb').write(sys.stdin.buffer.read())",
        "fails": "sys.exit('no display')",
        "hangs": "time.sleep(60)",
    }[state]
    tool = tools / "xclip"
    tool.write_text(f"#!{sys.executable} -SE\nimport sys, time\n{code}\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setattr(os, "environ", {"PATH": str(tools), "DISPLAY": ":9"})
    monkeypatch.setattr("newsreader.clipboard.PATIENCE_S", 1.0)
    async with open_reader(outside=Machine()) as (screen, pilot):
        await press(screen, pilot, "y", "j")
        told = said(screen)[-1]

        assert 1 == screen.session.place
        if state == "works":
            assert told.startswith("Copied with xclip: ")
            assert (tools / "took").read_text(encoding="utf-8").count("\n") == 1
        else:
            assert told.startswith("Sent to the terminal, which may not take it: ")


async def test_what_is_selected_goes_to_the_same_clipboard(open_reader: OpenReader) -> None:
    """The terminal's own key for copying; without a selection it copies nothing."""
    outside = Recorder()
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, "ctrl+c")
        before = list(outside.copied)
        await pilot.mouse_down("#article", offset=(4, 1))
        await pilot.hover("#article", offset=(30, 5))
        await pilot.mouse_up("#article", offset=(30, 5))
        await press(screen, pilot, "ctrl+c")

    assert [] == before
    assert 1 == len(outside.copied)
    assert "Jong-un will build up" in outside.copied[0]


async def test_s_saves_what_is_open_under_a_name(open_reader: OpenReader) -> None:
    """The name that is proposed says what and when; the reader is told where it is."""
    outside = Recorder()
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, "s")
        asked = shown(screen.app.screen)
        await press(screen, pilot, "enter", "c", "s")
        offered = shown(screen.app.screen)
        await press(screen, pilot, "enter")
        article, comparison = outside.saved

        assert "In /reports; the ending says how: .md, .txt, .json" in asked
        assert "how: .md, .html, .txt, .json" in offered
        assert "2024-11-19-kim-jong-un-will-build-up.md" == article
        assert "2024-11-19-kim-jong-un-will-build-up-and-kim-tells-his-officers-to.md" == comparison
        assert "# Two accounts compared" == outside.saved[comparison][0]
        assert outside.saved[article][0].startswith("# Kim")
        assert f"Saved as /reports/{comparison}" == said(screen)[-1]


async def test_a_name_that_cannot_be_is_asked_for_again(open_reader: OpenReader) -> None:
    """With the reason, and with what was typed or a name that is free."""
    outside = Recorder()
    outside.problems = [
        Saved(Clean("/reports/a.md"), clean_line("a.md: exists already"), "a-2.md"),
        Saved(Clean("/reports/a-2.md"), clean_line("a-2.md: read-only file system")),
    ]
    texts, proposed = [], []
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, "s")
        for name in ("a.pdf", "a.md", None, None):
            field = screen.app.screen.query_one(Input)
            await fill_in(screen, pilot, name or field.value)
            texts.append(shown(screen.app.screen))
            proposed += [each.value for each in screen.app.screen.query(Input)]

    assert ["a.pdf", "a-2.md", "a-2.md"] == proposed[:3]
    assert "the name has to end so" in texts[0]
    assert "a.md: exists already" in texts[1]
    assert "a-2.md: read-only file system" in texts[2]
    assert ["a-2.md"] == list(outside.saved)


@pytest.mark.parametrize("key", ["s", "|"])
async def test_a_field_that_is_left_does_nothing(open_reader: OpenReader, key: str) -> None:
    """By Esc, and by an empty line."""
    outside = Recorder()
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, key, "escape", key)
        await fill_in(screen, pilot, " ")
        back = screen.app.screen is screen

    assert back
    assert ({}, []) == (outside.saved, outside.given)


async def test_reports_are_saved_for_real_and_nothing_is_written_over(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    """Twice the same name gives two files."""
    async with open_reader(outside=Machine(str(tmp_path))) as (screen, pilot):
        await press(screen, pilot, "s")
        await fill_in(screen, pilot, "a.json")
        first = (tmp_path / "a.json").read_bytes()
        await press(screen, pilot, "c", "s")
        await fill_in(screen, pilot, "a.json")
        await press(screen, pilot, "enter")

    assert first == (tmp_path / "a.json").read_bytes()
    assert ["a-2.json", "a.json"] == names(tmp_path)


async def test_a_pipe_shows_what_the_command_says_and_remembers_it(
    open_reader: OpenReader,
) -> None:
    """The view goes in as text; the field begins with the last command of this run."""
    outside = Recorder()
    outside.answers = [
        Ran(Clean("two\n[b]lines[/b]\n"), status=0),
        Ran(Clean("\n"), status=3),
        Ran(Clean("a\n" * 2000), cut=True, status=0),
    ]
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, "|")
        await fill_in(screen, pilot, "sort -u 'a b'")
        output = shown(screen.app.screen)
        await press(screen, pilot, "escape", "|")
        remembered = screen.app.screen.query_one(Input).value
        await press(screen, pilot, "enter")
        silent = said(screen)[-1]
        await press(screen, pilot, "|", "enter", "G")
        long = shown(screen.app.screen)

    words, text = outside.given[0]
    assert (["sort", "-u", "a b"], 12) == (words, text.count("\n"))
    assert "sort: done, exit 0" in output
    assert "[b]lines[/b]" in output
    assert "sort -u 'a b'" == remembered
    assert "sort: done, exit 3" == silent
    assert "… and more" in long


@pytest.mark.parametrize(
    ("line", "problem"),
    [("no-such-program -x", "no-such-program: no such program"), ("a 'b", "no closing quotation")],
)
async def test_a_command_that_cannot_be_is_asked_for_again(
    open_reader: OpenReader, line: str, problem: str
) -> None:
    """With the reason in one line."""
    async with open_reader(outside=Machine()) as (screen, pilot):
        await press(screen, pilot, "|")
        await fill_in(screen, pilot, line)
        asked = shown(screen.app.screen)
        field = screen.app.screen.query_one(Input).value

    assert problem in asked
    assert line == field


async def test_a_command_under_way_can_be_stopped(open_reader: OpenReader) -> None:
    """Esc stops it and gives the screen back; what it would have said is not shown."""
    outside = Recorder()
    outside.may_end.clear()
    async with open_reader(outside=outside) as (screen, pilot):
        await press(screen, pilot, "|")
        dialog = screen.app.screen
        dialog.query_one(Input).value = "sleep 99"
        await pilot.press("enter")
        await pilot.pause()
        waiting = screen.app.screen
        running = shown(waiting)
        await press(screen, pilot, "escape", "j")

        assert isinstance(waiting, WaitingDialog)
        assert "sleep 99" in running
        assert screen.app.screen is screen
        assert 1 == screen.session.place
        assert "Stopped: sleep" == said(screen)[-1]


async def test_a_link_is_shown_before_it_is_opened(open_reader: OpenReader, tmp_path: Path) -> None:
    """O asks with the whole address; only yes opens it, and the reader is told by what."""
    (tmp_path / "a.txt").write_text("A headline\n\nA body of one sentence.\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("url: https://news.example/a?b=[c]\n", encoding="utf-8")
    outside = Recorder()
    async with open_reader(tmp_path, outside=outside) as (screen, pilot):
        await press(screen, pilot, "o")
        question = screen.app.screen
        assert isinstance(question, Question)
        text = question._question
        await press(screen, pilot, "n")
        refused = list(outside.browsed)
        await press(screen, pilot, "o", "y")

        assert "https://news.example/a?b=[c]" in text
        assert [] == refused
        assert ["https://news.example/a?b=[c]"] == outside.browsed
        assert "Handed to xdg-open: https://news.example/a?b=[c]" == said(screen)[-1]


async def test_a_screen_alone_takes_nothing_out(open_reader: OpenReader, tmp_path: Path) -> None:
    """Without a machine around it every answer says so, and none breaks."""
    (tmp_path / "a.txt").write_text("A headline\n\nA body of one sentence.\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("url: https://news.example/a\n", encoding="utf-8")
    async with open_reader(tmp_path) as (screen, pilot):
        await press(screen, pilot, "y", "o", "y", "s", "enter")
        saving = shown(screen.app.screen)
        await press(screen, pilot, "escape", "|")
        await fill_in(screen, pilot, "cat")
        piping = shown(screen.app.screen)

        assert "No browser is at hand for https://news.example/a" == said(screen)[-1]
    assert "files cannot be written here" in saving
    assert "commands cannot be run here" in piping
