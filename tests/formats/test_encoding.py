"""Bytes made characters."""

from __future__ import annotations

import gzip
import random

import pytest
from hypothesis import given, strategies as st

from newsreader.formats.encoding import REPLACEMENT, decoded

RUSSIAN = "Городской совет отложил строительство моста. По словам мэра, не хватает денег."
FRENCH = "L’été à Nîmes fut « calme », a déclaré le maire, mais la sécheresse préoccupe."
GERMAN = "Der Rat verschob den Bau der Brücke über die Mühle. „Schön ist das nicht“, hieß es."
JAPANESE = (
    "議会は火曜日、橋の建設を来春まで延期することを決めた。住民からは不安の声が上がっている。"
)
CHINESE = "市议会星期二决定推迟大桥的建设。市长说，他们没有资金，这个地区的人不会来。"
ENGLISH = "The council met on Tuesday. The mayor was late. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
@pytest.mark.parametrize("text", [RUSSIAN, FRENCH, ENGLISH + JAPANESE, ENGLISH], ids=len)
def test_unicode_is_read_exactly(text: str, encoding: str) -> None:
    """Marks are obeyed, UTF-8 needs none, and unmarked UTF-16 of mostly Latin text shows itself."""
    if encoding == "utf-16-le":
        text = ENGLISH * 3

    assert text == decoded(text.encode(encoding)).text


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf16_marks_say_the_order(mark: bytes) -> None:
    """Both byte orders of UTF-16 are read without a remark."""
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"

    found = decoded(mark + RUSSIAN.encode(encoding))

    assert (RUSSIAN, ()) == (found.text, found.remarks)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (RUSSIAN, "cp1251", "Windows-1251"),
        (ENGLISH + "Новости города", "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (FRENCH, "cp1252", "Windows-1252"),
        (GERMAN, "cp1252", "Windows-1252"),
        ("Un été à la mer, déjà", "latin-1", "Windows-1252"),
        ("Ein Café", "latin-1", "Windows-1252"),
        (JAPANESE, "shift_jis", "Shift-JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (CHINESE, "gb18030", "GB 18030"),
        ("시의회는 화요일에 다리 건설을 연기했다", "euc_kr", "EUC-KR"),
    ],
)
def test_older_encodings_are_told_by_what_they_make(text: str, encoding: str, name: str) -> None:
    """The encoding in which the bytes make the likeliest words is the one, and is named."""
    found = decoded(text.encode(encoding))

    assert (text, (f"not UTF-8: read as {name}",)) == (found.text, found.remarks)


@pytest.mark.parametrize(
    ("raw", "text", "lost"),
    [
        ("Kim’s été".encode() + b"\xff!", "Kim’s été\ufffd!", "1 character"),
        (b"plain\xe6\xbc", "plain\ufffd", "1 character"),
        (("é" * 9).encode() + b"\xc0\x9b[31m", "é" * 9 + "\ufffd\ufffd[31m", "2 characters"),
        ("“quoted” – and ".encode() + b"\x93x", "“quoted” – and \ufffdx", "1 character"),
    ],
)
def test_damaged_utf8_stays_utf8(raw: bytes, text: str, lost: str) -> None:
    """A few bad bytes do not turn honest UTF-8 into another encoding's soup."""
    found = decoded(raw)

    assert text == found.text
    assert f"{lost} could not be read and became {REPLACEMENT}" == found.remarks[-1]


def test_a_replacement_that_was_in_the_file_is_no_loss() -> None:
    """U+FFFD as text is text."""
    assert decoded("a\ufffdb".encode("utf-8-sig")).remarks == ()


@pytest.mark.parametrize(
    "raw",
    [
        gzip.compress(b"text" * 100),
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 50,
        b"%PDF-1.7\n...",
        b"\x00" * 100,
        b"\x00",
        random.Random(1).randbytes(4096),  # noqa: S311 -- noise, not a secret
        b"PK\x03\x04rest",
    ],
    ids=["gzip", "png", "pdf", "nulls", "one null", "noise", "zip"],
)
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    """Packed files, pictures and noise are refused with a reason, whatever they are named."""
    found = decoded(raw)

    assert found.text == ""
    assert found.refused is not None
    assert found.refused.startswith("not text")


def test_one_null_in_honest_text_is_read() -> None:
    """A single null is no sign of a binary."""
    assert decoded(b"honest\x00text " * 1 + b"x" * 200).refused is None


@given(st.binary(max_size=300))
def test_any_bytes_make_text_or_a_reason(raw: bytes) -> None:
    """Nothing crashes, and nothing smuggles a surrogate."""
    found = decoded(raw)

    assert found.text == "" or found.refused is None
    assert not any("\ud800" <= char <= "\udfff" for char in found.text)


@given(st.text())
def test_valid_utf8_is_never_guessed_at(text: str) -> None:
    """Text that is UTF-8 and holds no nulls comes back as it is."""
    raw = text.encode("utf-8", "ignore")
    found = decoded(raw)

    if not found.refused and b"\x00" not in raw and not text.startswith("\ufeff"):
        assert raw.decode() == found.text
