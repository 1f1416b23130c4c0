"""Bytes of a text file made characters, with what was guessed or lost on the way."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

REPLACEMENT = "\ufffd"

_SIGNATURES = (
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"PK\x03\x04", "a packed file (zip)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a packed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z)"),
    (b"Rar!\x1a\x07", "a packed file (rar)"),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a sound, film or picture (RIFF)"),
    (b"OggS", "a sound or film (Ogg)"),
    (b"ID3", "a sound (MP3)"),
    (b"fLaC", "a sound (FLAC)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; those of UTF-32 stand first, since one of them begins as UTF-16's does."""

_SAMPLE = 1 << 16
_FEWEST = 4
_NUL_SHARE = 0.02
_CONTROL_SHARE = 0.05
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\f\r\x1b\b\a")) + b"\x7f"
_DAMAGED_UTF8 = re.compile(rb"(?:[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]+)*\Z")
_ONE_BYTE = (("cp1252", "Windows-1252"), ("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"))
_TWO_BYTES = (
    ("shift_jis", "Shift-JIS"),
    ("euc_jp", "EUC-JP"),
    ("gb18030", "GB 18030"),
    ("euc_kr", "EUC-KR"),
    ("big5", "Big5"),
)
_LATIN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜŒŠŽ")
_TYPOGRAPHIC = frozenset("‘’‚“”„–—…«»€£§°·•№™©®\u00a0ªº¿¡")
_COMMON_HAN = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后"
    "小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
    "部市長東新聞時間會國說們這個為來對後開發報導總統政府"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, or why it has none."""

    text: str = ""
    remarks: tuple[str, ...] = ()
    """What was guessed and what could not be read, one short sentence each."""
    refused: str | None = None
    """Why nothing was read; `None` where something was."""


def decoded(raw: bytes) -> Decoded:
    """Return the text of `raw`: by its mark, as UTF-8, else by the likeliest older encoding."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark) and _is_whole(raw, encoding):
            return _replaced(raw[len(mark) :], encoding)
    refused = _binary(raw)
    if refused:
        return Decoded(refused=refused)
    wide = _unmarked_utf16(raw)
    if wide:
        return _replaced(raw, wide, "no byte order mark: read as UTF-16")
    if raw.count(0) > max(8, len(raw) * _NUL_SHARE) or not raw.strip(b"\0"):
        return Decoded(refused="not text: too many null bytes" if raw else None)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _not_utf8(raw)


def _is_whole(raw: bytes, encoding: str) -> bool:
    """Whether a UTF-32 mark is one, and not UTF-16's before a null."""
    if not encoding.startswith("utf-32"):
        return True
    return len(raw) % 4 == 0 and raw[4:8][2 if encoding.endswith("le") else 0 :][:1] in {
        b"",
        b"\0",
        b"\1",
    }


def _binary(raw: bytes) -> str | None:
    """Return what `raw` is when its first bytes say that it is no text."""
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            return f"not text: {what}"
    return None


def _unmarked_utf16(raw: bytes) -> str | None:
    """Return the UTF-16 that nulls on every other place give away."""
    sample = raw[:_SAMPLE]
    half = len(sample) // 2
    if half < _FEWEST or len(raw) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.02:
        return "utf-16-be"
    return None


def _replaced(raw: bytes, encoding: str, *remarks: str) -> Decoded:
    """Return `raw` in `encoding`, each byte that cannot be read as U+FFFD, and how many."""
    text = raw.decode(encoding, "replace")
    lost = text.count(REPLACEMENT)
    if encoding.startswith("utf"):
        lost -= raw.count(REPLACEMENT.encode(encoding))
    if lost > 0:
        which = "1 character" if lost == 1 else f"{lost} characters"
        remarks = (*remarks, f"{which} could not be read and became {REPLACEMENT}")
    return Decoded(text, remarks)


def _not_utf8(raw: bytes) -> Decoded:
    """Return what is not UTF-8 as damaged UTF-8, or in the older encoding that fits best."""
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > len(raw) * _CONTROL_SHARE:
        return Decoded(refused="not text: too many control characters")
    if _is_damaged_utf8(raw):
        return _replaced(raw, "utf-8", "not quite UTF-8")
    sample = _around_high_bytes(raw)
    best, name, score = "cp1252", "Windows-1252", _one_byte_score(sample, "cp1252")
    for encoding, title in _ONE_BYTE[1:]:
        other = _one_byte_score(sample, encoding)
        if other > score:
            best, name, score = encoding, title, other
    for encoding, title in _TWO_BYTES:
        other = _two_byte_score(raw, encoding)
        if other > score:
            best, name, score = encoding, title, other
    return _replaced(raw, best, f"not UTF-8: read as {name}")


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether most of what lies beyond ASCII is UTF-8, or is shaped as UTF-8 is."""
    text = raw[:_SAMPLE].decode("utf-8", "replace")
    lost = text.count(REPLACEMENT)
    good = sum(char > "\x7f" for char in text) - lost
    return good > lost or (good == 0 and _DAMAGED_UTF8.match(raw[:_SAMPLE]) is not None)


def _around_high_bytes(raw: bytes) -> bytes:
    """Return the words of `raw` that hold a byte beyond ASCII, as many as a sample needs."""
    words = re.findall(rb"[^\s]*[\x80-\xff][^\s]*(?:\s[^\s]*[\x80-\xff][^\s]*)*", raw[:2000000])
    return b" ".join(words)[:_SAMPLE]


def _one_byte_score(raw: bytes, encoding: str) -> float:
    """Return how well `raw` reads in a one-byte encoding: 1 is faultless."""
    text = f" {raw.decode(encoding, 'replace')} "
    judge = _latin_worth if encoding == "cp1252" else _cyrillic_worth
    worths = [
        judge(text[place - 1], text[place], text[place + 1])
        for place in range(1, len(text) - 1)
        if text[place] > "\x7f"
    ]
    return sum(worths) / max(1, len(worths))


def _latin_worth(before: str, char: str, after: str) -> float:
    if char in _TYPOGRAPHIC:
        return 0.8
    if char not in _LATIN:
        return -1
    if (before in _LATIN) + (after in _LATIN) == 2:  # noqa: PLR2004
        return -0.5
    return 1


def _cyrillic_worth(before: str, char: str, after: str) -> float:
    if char in _TYPOGRAPHIC:
        return 0.8
    if not "\u0400" <= char <= "\u045f":
        return -1
    if (before.isalpha() and before.isascii()) or (after.isalpha() and after.isascii()):
        return -1
    if char.isupper() and before.islower():
        return -1
    return 1


def _two_byte_score(raw: bytes, encoding: str) -> float:
    """Return how well `raw` reads in an East Asian encoding: about 1 is faultless."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return -2
    chars = [char for char in text[:_SAMPLE] if char > "\x7f"]
    if not any(left > "\x7f" and right > "\x7f" for left, right in pairwise(text[:_SAMPLE])):
        return -2
    return sum(map(_east_asian_worth, chars)) / max(1, len(chars))


def _east_asian_worth(char: str) -> float:
    if "\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7a3" or char in _COMMON_HAN:
        return 1.3
    if "\u4e00" <= char <= "\u9fff":
        return 0.5
    if "\u3000" <= char <= "\u303f" or "\uff01" <= char <= "\uff5e":
        return 1
    return -1
