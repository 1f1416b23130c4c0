"""Text is broken into lines that fit, lose nothing and still know where they came from."""

from __future__ import annotations

import textwrap
from itertools import islice

import pytest
from hypothesis import example, given, settings, strategies as st
from rich.cells import cell_len

from newsreader.core.layout import Line, Page, Part, clusters, lay_out, line_of, part_lines, wrapped
from newsreader.core.text import Clean, clean

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1e9\U0001f1ea"
THUMB = "\U0001f44d\U0001f3fd"
HEART = "\u2764\ufe0f"
PIECES = (
    *("the", "river", "rose", "a", "I", "40", "burned.", "“no”", "café", "house" * 12),
    *("火", "災で四十戸", "。", "화재", "ᄒ\u1161\u11ab", "пожар", "שריפה", "ไฟไหม้", "आग"),
    *(FAMILY, FLAG, FLAG[0], THUMB, HEART, "1\ufe0f\u20e3", "e\u0301\u0323", "漢\u0301"),
    *(" ", " ", " ", "  ", "    ", " \u0301", "\n", "\n\n", "\u00a0"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map(lambda pieces: clean("".join(pieces)))
PLAIN = st.lists(st.sampled_from(["a", "bb", "river", "burned.", " ", "  ", "x" * 30]), max_size=20)
WIDTHS = st.integers(2, 40)


def lines_of(text: str, width: int) -> list[tuple[int, int]]:
    """Return where each line of the whole text starts and ends."""
    return list(wrapped(text, 0, len(text), width, cell_len))


def shown(text: str, width: int) -> list[str]:
    """Return the lines of the whole text."""
    return [text[start:end] for start, end in lines_of(text, width)]


def without_spaces(text: str) -> str:
    """Return what must be seen of a text."""
    return text.replace(" ", "").replace("\n", "")


@given(TEXTS, WIDTHS)
@example(clean(" abcdefghi漢"), 10)
@example(clean("ab cdefg漢漢"), 8)
@settings(max_examples=300)
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    """Every line fits, whatever is in it; a character of two cells needs two."""
    assert [] == [line for line in shown(text, width) if cell_len(line) > width]


@given(TEXTS, WIDTHS)
@example(clean("ab \u0301cd漢"), 2)
@settings(max_examples=300)
def test_every_character_is_shown_once_and_in_order(text: str, width: int) -> None:
    """Lines follow each other without overlap and hold all but spaces and line breaks."""
    places = [place for line in lines_of(text, width) for place in line]

    assert without_spaces(text) == without_spaces("".join(shown(text, width)))
    assert sorted(places) == places


@given(TEXTS, WIDTHS)
@settings(max_examples=300)
def test_what_is_drawn_as_one_stays_together(text: str, width: int) -> None:
    """No line begins within a flag, a joined emoji or between a letter and its marks."""
    edges = {start for start, _ in clusters(text, 0, len(text))} | {len(text)}

    assert set() == {place for line in lines_of(text, width) for place in line} - edges


@given(TEXTS, WIDTHS)
@example(clean("abc   漢"), 3)
@settings(max_examples=200)
def test_only_an_empty_line_of_the_text_is_an_empty_line(text: str, width: int) -> None:
    """Spaces at a break leave no line of their own; only an indent may fill a line."""
    paragraphs = [line.lstrip(" ") for line in text.split("\n")]

    lines = shown("\n".join(paragraphs), width)

    assert lines.count("") <= paragraphs.count("")
    assert [] == [line for line in lines if line and not line.strip(" ")]


@given(PLAIN.map("".join), st.integers(1, 40))
@example(" abcdef", 4)
@example("abc   def", 3)
@example("abc ", 3)
@settings(max_examples=300)
def test_counting_and_measuring_agree(text: str, width: int) -> None:
    """Plain text breaks at the places where text that has to be measured does."""
    hebrew = text.translate(str.maketrans("abdeinruvx", "אבדהינרוסת"))

    assert lines_of(hebrew, width) == lines_of(text, width)


@given(st.lists(st.sampled_from(["a", "bb", "river", "burned."]), min_size=1), st.integers(7, 40))
def test_a_line_takes_the_words_that_fit(words: list[str], width: int) -> None:
    """Words that fit on a line are never cut, and no line ends before it must."""
    text = " ".join(words)

    assert textwrap.wrap(text, width) == shown(text, width)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 5, [], id="nothing"),
        pytest.param("one two", 7, ["one two"], id="just fits"),
        pytest.param("one two", 6, ["one", "two"], id="at the space"),
        pytest.param("abcdefgh", 3, ["abc", "def", "gh"], id="a long word"),
        pytest.param("ab abcdefgh", 4, ["ab", "abcd", "efgh"], id="a long word after a short one"),
        pytest.param("a\n\nb", 5, ["a", "", "b"], id="its own line breaks"),
        pytest.param("火災火災", 5, ["火災", "火災"], id="between two wide characters"),
        pytest.param("ab cd火災", 6, ["ab cd", "火災"], id="before a wide character"),
        pytest.param("火災 abc", 5, ["火災", "abc"], id="at the space after a wide one"),
        pytest.param(FLAG * 3, 5, [FLAG * 2, FLAG], id="between flags"),
        pytest.param(f"ab {FAMILY}", 3, ["ab", FAMILY], id="before a family"),
        pytest.param("火", 1, ["火"], id="wider than the line"),
        pytest.param("  ab cd", 5, ["  ab", "cd"], id="an indent stays"),
    ],
)
def test_text_breaks(text: str, width: int, expected: list[str]) -> None:
    """Lines end at spaces, beside wide characters, and within a word only when they must."""
    assert expected == shown(text, width)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("x" * 1_000_000, 12_500, id="one line without a space"),
        pytest.param("40 houses burned.\n" * 200_000, 200_000, id="200 000 lines"),
    ],
)
def test_a_flood_is_laid_out(text: str, lines: int) -> None:
    """A very long line and very many lines come out whole."""
    assert lines == sum(1 for _ in wrapped(text, 0, len(text), 80, cell_len))


def test_the_first_lines_do_not_wait_for_the_last() -> None:
    """Asking for a screen of lines measures no more than a screen of text."""
    text = Clean("火" * 1_000_000)
    measured = 0

    def measure(piece: str) -> int:
        nonlocal measured
        measured += len(piece)
        return cell_len(piece)

    lines = list(islice(lay_out(Page(text, (Part(0, len(text)),)), 80, measure), 50))

    assert [Line(40 * n, 40 * n + 40) for n in range(50)] == lines
    assert measured <= 50 * 40 + 50


@given(TEXTS, st.sampled_from(["", "= ", "│ ", "A ≠ ", "火 "]), st.integers(8, 40))
@settings(max_examples=200)
def test_margins_hang(text: Clean, margin: str, width: int) -> None:
    """The first line has the margin, later ones as much room, and none is too wide with it."""
    lines = list(part_lines(text, Part(0, len(text), margin=margin), width, cell_len))

    assert margin == lines[0].margin
    assert {" " * cell_len(margin)} >= {line.margin for line in lines[1:]}
    assert all(cell_len(line.margin + text[line.start : line.end]) <= width for line in lines)


def test_a_page_shows_its_parts_alone() -> None:
    """Parts keep their role and row, stand apart by their space, and hide what is between."""
    text = Clean("Title hidden Body of it")
    parts = (Part(0, 5, "title", space=0), Part(13, 23, "body", "= ", row=3))

    lines = list(lay_out(Page(text, parts), 9, cell_len))

    assert [
        Line(0, 5, "title"),
        Line(13, 20, "body", "= ", 3),
        Line(21, 23, "body", "  ", 3),
        Line(23, 23, row=3),
    ] == lines


def test_a_part_of_no_length_is_an_empty_line() -> None:
    """Nothing still takes its line, with its margin."""
    assert [Line(4, 4, "quote", "│ ")] == list(
        part_lines("text", Part(4, 4, "quote", "│ "), 9, cell_len)
    )


@pytest.mark.parametrize("width", [0, 1, 2])
def test_a_margin_leaves_room_for_a_character(width: int) -> None:
    """A page narrower than its margin still shows every character."""
    lines = part_lines("abc", Part(0, 3, margin="A = "), width, cell_len)

    assert [(0, 1), (1, 2), (2, 3)] == [(line.start, line.end) for line in lines]


IN_ORDER = (Line(0, 3), Line(4, 9), Line(9, 9), Line(20, 24))
AS_COMPARED = (Line(30, 35), Line(0, 0), Line(4, 9), Line(0, 0), Line(50, 60), Line(0, 0))


@pytest.mark.parametrize(
    ("lines", "place", "expected"),
    [
        pytest.param((), 5, 0, id="no lines"),
        pytest.param(IN_ORDER, 0, 0, id="the beginning"),
        pytest.param(IN_ORDER, 8, 1, id="within a line"),
        pytest.param(IN_ORDER, 9, 2, id="a blank line"),
        pytest.param(IN_ORDER, 11, 2, id="hidden, after a line"),
        pytest.param(IN_ORDER, 18, 3, id="hidden, before a line"),
        pytest.param(IN_ORDER, 99, 3, id="after the end"),
        pytest.param(AS_COMPARED, 7, 2, id="within a line of a comparison"),
        pytest.param(AS_COMPARED, 38, 0, id="hidden, after an earlier line of a comparison"),
        pytest.param(AS_COMPARED, 49, 4, id="hidden, before a line of a comparison"),
    ],
)
def test_the_line_of_a_place(lines: tuple[Line, ...], place: int, expected: int) -> None:
    """A place is on the line that shows it, else the nearest; order does not matter."""
    assert expected == line_of(lines, place)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ab", ["a", "b"], id="letters"),
        pytest.param("e\u0301a", ["e\u0301", "a"], id="a mark"),
        pytest.param(f"{FAMILY}{THUMB}", [FAMILY, THUMB], id="joined and coloured"),
        pytest.param(f"{FLAG}{FLAG}{FLAG[0]}", [FLAG, FLAG, FLAG[0]], id="flags and half a flag"),
        pytest.param(f"{HEART}1\ufe0f\u20e3", [HEART, "1\ufe0f\u20e3"], id="variants"),
    ],
)
def test_clusters(text: str, expected: list[str]) -> None:
    """A base goes with its marks, a joined emoji is one, flag letters go in twos."""
    assert expected == [text[start:stop] for start, stop in clusters(text, 0, len(text))]
