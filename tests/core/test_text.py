"""A stranger's text made safe, and folded for matching."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from newsreader.core.text import (
    MAX_MARKS,
    clean,
    clean_line,
    fold,
    folded,
    hidden_characters,
)
from tests.samples import HOSTILE, WIDE

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
JOINERS = "\u200c\u200d"
TEXTS = st.text() | st.text(
    "ab1 .\t\n\r\x08\x1b\x7f\x85\x9b\u00a0\u00ad\u0301\u0308\u200b\u200c\u200d\u202e\u2028\u3000"
    "\ufeff\ufe0f\ud800\ufffe\ue000\U000e0041йあ한👩🔬क्◌`“’«"
)

TABLE = {
    "windows line end": ("a\r\nb", "a\nb", "a b"),
    "carriage return": ("a\rb", "a\nb", "a b"),
    "line feed": ("a\nb", "a\nb", "a b"),
    "vertical tab": ("a\x0bb", "a\nb", "a b"),
    "form feed": ("a\x0cb", "a\nb", "a b"),
    "next line": ("a\x85b", "a\nb", "a b"),
    "line separator": ("a\u2028b", "a\nb", "a b"),
    "paragraph separator": ("a\u2029b", "a\nb", "a b"),
    "tab": ("a\tb", "a    b", "a b"),
    "escape": ("a\x1b[31mb", "a␛[31mb", "a␛[31mb"),
    "null": ("a\x00b", "a␀b", "a␀b"),
    "bell": ("a\x07b", "a␇b", "a␇b"),
    "file separator": ("a\x1cb", "a␜b", "a␜b"),
    "delete": ("a\x7fb", "a␡b", "a␡b"),
    "whole sequence kept": ("\x1b\x1b[31m [31m", "␛␛[31m [31m", "␛␛[31m [31m"),
    "eight-bit control": ("a\x9b31m", "a\ufffd31m", "a\ufffd31m"),
    "bold by overstrike": ("H\x08Hi", "Hi", "Hi"),
    "underline by overstrike": ("_\x08H_\x08i", "Hi", "Hi"),
    "other backspace": ("a\x08b", "a␈b", "a␈b"),
    "lone surrogate": ("a\ud800b", "a\ufffdb", "a\ufffdb"),
    "noncharacter": ("a\ufffe\U0010ffffb", "a\ufffd\ufffdb", "a\ufffd\ufffdb"),
    "bidi controls": (f"a{BIDI}b", "ab", "ab"),
    "zero-width space": ("a\u200bb", "ab", "ab"),
    "word joiner": ("a\u2060b", "ab", "ab"),
    "byte order mark": ("\ufeffab", "ab", "ab"),
    "soft hyphen": ("a\u00adb", "ab", "ab"),
    "fillers": ("a\u115f\u1160\u3164\uffa0b", "ab", "ab"),
    "tags": ("a\U000e0041\U000e0042b", "ab", "ab"),
    "selector supplement": ("a\U000e0100b", "ab", "ab"),
    "interlinear": ("a\ufff9x\ufffay\ufffbb", "axyb", "axyb"),
    "joiner between Latin letters": ("a\u200d\u200cb", "ab", "ab"),
    "joiner in an emoji": ("👩\u200d🔬", "👩\u200d🔬", "👩\u200d🔬"),
    "joiner in Persian": ("می\u200cخواهم", "می\u200cخواهم", "می\u200cخواهم"),
    "joiner in Hindi": ("क्\u200dष", "क्\u200dष", "क्\u200dष"),
    "joiner at the end": ("क\u200d", "क", "क"),
    "emoji selector": ("❤\ufe0f", "❤\ufe0f", "❤\ufe0f"),
    "eight marks": ("e" + "\u0301" * 8, "e" + "\u0301" * 8, "e" + "\u0301" * 8),
    "nine marks": ("e" + "\u0301" * 9, "e" + "\u0301" * 8, "e" + "\u0301" * 8),
    "mark first": ("\u0301a\n\u0301b", "◌\u0301a\n◌\u0301b", "◌\u0301a \u0301b"),
    "unassigned": ("a\U0001faf9\u0378b", "a\U0001faf9\u0378b", "a\U0001faf9\u0378b"),
    "private use": ("a\ue000\U000f0000b", "a\ufffd\ufffdb", "a\ufffd\ufffdb"),
    "spaces": ("a\u00a0\u2003\u3000b", "a\u00a0\u2003\u3000b", "a b"),
    "space at the ends": (" a ", " a ", "a"),
    "mark after a space": (" \u0301a", " \u0301a", "◌\u0301a"),
    "markup": ("[WORLD] [/] $x {0} %s :smile:",) * 3,
}


@pytest.mark.parametrize(("raw", "body", "line"), TABLE.values(), ids=TABLE)
def test_each_kind_of_character_becomes_what_the_table_says(raw: str, body: str, line: str) -> None:
    """Words are words; what a terminal would obey or hide is not, in a body and in a line."""
    assert (body, line) == (clean(raw), clean_line(raw))


def is_unsafe(text: str, place: int) -> bool:
    """Whether a terminal would obey or hide the character at `place`."""
    char = text[place]
    if char in JOINERS:
        return not (0 < place < len(text) - 1)
    kind = unicodedata.category(char)
    nameless = 0xFDD0 <= ord(char) <= 0xFDEF or ord(char) & 0xFFFE == 0xFFFE
    return (kind in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} and char != "\n") or nameless


@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    """What comes out of `clean` and `clean_line` goes through them unchanged."""
    body, line = clean(raw), clean_line(raw)

    assert (body, line, line) == (clean(body), clean_line(line), clean(line))


@given(TEXTS)
def test_nothing_unsafe_is_left(raw: str) -> None:
    """No control, format, surrogate, private or nameless character survives."""
    for text in (clean(raw), clean_line(raw)):
        assert not any(is_unsafe(text, place) for place in range(len(text)))


@given(TEXTS)
def test_a_line_is_one_line_without_doubled_space(raw: str) -> None:
    """A one-line field can spoof no second row and hides nothing in white space."""
    line = clean_line(raw)

    assert line == " ".join(line.split(" ")).strip()
    assert "\n" not in line
    assert "  " not in line


@given(st.text(st.characters(categories=["L", "N", "P", "Sm", "Sc", "So"])))
def test_words_are_kept(raw: str) -> None:
    """Letters, figures, punctuation and symbols come out as they went in."""
    plain = "".join(char for char in raw if char not in "\u115f\u1160\u3164\uffa0")

    assert plain == clean(plain)


@given(TEXTS)
def test_marks_are_few_and_have_a_base(raw: str) -> None:
    """No base carries more than the allowed marks, and no line begins with one."""
    for line in clean(raw).split("\n"):
        marks = 0
        assert unicodedata.category((line or " ")[0]) not in {"Mn", "Me"}
        for char in line:
            if char in JOINERS:
                continue
            marks = marks + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
            assert marks <= MAX_MARKS


@pytest.mark.parametrize("raw", WIDE.values(), ids=WIDE)
def test_every_script_comes_out_as_it_went_in(raw: str) -> None:
    """Scripts, flags and emoji are honest text."""
    assert (raw, raw, 0) == (clean(raw), clean_line(raw), hidden_characters(raw))


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ("honest text\r\n\tand more\x0c", 0),
        ("a\x1b[31mb\x00", 2),
        ("a\x9bb", 1),
        ("\u202ea\u202c", 2),
        ("a\u200d\u200cb", 2),
        ("👩\u200d🔬", 0),
        ("e" + "\u0301" * 10, 2),
        ("\u0301a", 0),
        ("", 0),
    ],
)
def test_hidden_characters_are_counted(raw: str, count: int) -> None:
    """What was replaced or removed is counted, line ends and tabs left out."""
    assert count == hidden_characters(raw)


@given(TEXTS)
def test_clean_text_hides_nothing(raw: str) -> None:
    """Once cleaned, a text has no hidden characters left to count."""
    assert hidden_characters(clean(raw)) == 0


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_harmless_in_a_line(raw: str) -> None:
    """Every hostile sample becomes one harmless line."""
    line = clean_line(raw)

    assert not any(is_unsafe(line, place) for place in range(len(line)))


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Kim’s", "kim's"),
        ("São Paulo", "sao paulo"),
        ("“quoted”", '"quoted"'),
        ("North–South", "north-south"),
        ("STRASSE", "straße"),
        ("Łódź", "lodz"),
        ("two\u00a0words", "two words"),
        ("so…", "so..."),
        ("line\nbreak", "line break"),
        ("`cite`", "'cite'"),
        ("ﬁre", "fire"),
    ],
)
def test_folding_makes_what_is_written_match_what_is_typed(written: str, typed: str) -> None:
    """Case, accents and typographic marks make no difference to a match."""
    assert fold(written) == fold(typed)


@given(TEXTS, TEXTS)
def test_folding_goes_character_by_character(left: str, right: str) -> None:
    """A fold never depends on what stands beside, so a match can be found in pieces."""
    assert fold(left) + fold(right) == fold(left + right)


@given(TEXTS)
def test_every_folded_character_knows_where_it_came_from(raw: str) -> None:
    """`folded` agrees with `fold`, and each origin folds to the character that stands there."""
    result = folded(raw)

    assert fold(raw) == result.text
    assert len(raw) == result.origin(len(result.text))
    for place, char in enumerate(result.text):
        assert char in fold(raw[result.origin(place)])


@given(TEXTS)
def test_origins_never_go_back(raw: str) -> None:
    """Origins stand in the order of the text."""
    result = folded(raw)
    origins = [result.origin(place) for place in range(len(result.text) + 1)]

    assert origins == sorted(origins)
