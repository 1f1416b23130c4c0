"""Stranger's text made safe, once, and folded for matching.

Every string that comes from a file, a file name, a command line or an exception passes through
`clean` (text with lines) or `clean_line` (one-line fields) before anything else looks at it, and
after every kind of unescaping. What comes out holds nothing a terminal would obey or hide.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NewType

Clean = NewType("Clean", str)
"""Text that has passed through `clean` or `clean_line`."""

MAX_MARKS = 8
"""Combining marks that one base may carry."""

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_OVERSTRIKE = re.compile(r"_\x08(?=[^\x08\n])|(.)(?:\x08\1)+")
_LINE_FEED = 0x0A
_CONTROLS = {code: 0x2400 + code for code in range(0x20) if code != _LINE_FEED} | {0x7F: 0x2421}
_REPLACED = (
    "\x80-\x9f"  # C1 controls: VTE and kitty obey them
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
    + "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"  # private use: icons can be faked
)
_REMOVED = (
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the twelve bidi controls
    "\u200b\u2060-\u2065\ufeff\u00ad\u034f\u180e\u115f\u1160\u3164\uffa0\u206a-\u206f\ufff9-\ufffb"
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2"  # Arabic and Syriac format characters
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"  # tags and the variation selector supplement
)
_REPLACE = re.compile(f"[{_REPLACED}]")
_REMOVE = re.compile(f"[{_REMOVED}]")
_JOINERS = re.compile("[\u200c\u200d]+")
_SUSPECT = re.compile(
    f"[\x00-\x09\x0b-\x1f\x7f{_REPLACED}{_REMOVED}\u200c\u200d\u2028\u2029\u0300-\u036f]"
    r"|[^\x00-\u036f]"
)
_SPACES = re.compile("[ \t\n\r\v\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
"""White space as the table of characters has it; `\\s` would take some controls for space."""


def clean(text: str) -> Clean:
    """Return `text` with one kind of line break and nothing a terminal would obey or hide.

    Idempotent. Words are kept verbatim, brackets, dollars and braces included.
    """
    if _SUSPECT.search(text) is None:
        return Clean(text)
    text = _BREAKS.sub("\n", text).replace("\t", "    ")
    if "\x08" in text:
        text = _OVERSTRIKE.sub(r"\1", text)
    text = text.translate(_CONTROLS)
    text = _REMOVE.sub("", _REPLACE.sub("\ufffd", text))
    if not text.isascii():
        text = _JOINERS.sub(_kept_joiner, _limit_marks(text))
    return Clean(text)


def clean_line(text: str) -> Clean:
    """Return `text` as one line: cleaned, every run of white space one space, none at the ends."""
    line = _SPACES.sub(" ", clean(_SPACES.sub(" ", text))).strip(" ")
    # A mark that followed a space may stand first once the space is gone.
    return clean(line)


def hidden_characters(text: str) -> int:
    """Return how many characters of `text` are unsafe, so that `clean` replaces or removes them."""
    if _SUSPECT.search(text) is None:
        return 0
    text = _BREAKS.sub("\n", text)
    controls = sum(text.count(chr(code)) for code in _CONTROLS) - text.count("\t")
    unsafe = controls + len(_REPLACE.findall(text)) + len(_REMOVE.findall(text))
    if text.isascii():
        return unsafe
    kept = _REMOVE.sub("", text)
    limited = _limit_marks(kept)
    joiners = sum(map(len, _JOINERS.findall(limited)))
    left = sum(map(len, _JOINERS.findall(_JOINERS.sub(_kept_joiner, limited))))
    bases = limited.count("\u25cc") - kept.count("\u25cc")
    return unsafe + len(kept) - (len(limited) - bases) + joiners - left


def _limit_marks(text: str) -> str:
    """Return `text` with at most `MAX_MARKS` marks on a base, and a base under each line's first.

    A joiner is transparent here: it neither ends a run of marks nor serves as a base.
    """
    if not any(unicodedata.category(char) in _MARKS for char in set(text)):
        return text
    out: list[str] = []
    marks, based = 0, False
    for char in text:
        if unicodedata.category(char) in _MARKS:
            if not based:
                out.append("\u25cc")
                based = True
            marks += 1
            if marks > MAX_MARKS:
                continue
        elif char not in "\u200c\u200d":
            marks, based = 0, char != "\n"
        out.append(char)
    return "".join(out)


_MARKS = frozenset({"Mn", "Me"})


def _kept_joiner(match: re.Match[str]) -> str:
    """Return one joiner where it stands between two non-Latin characters, else nothing."""
    text, start, end = match.string, match.start(), match.end()
    if start and end < len(text) and _joinable(text[start - 1]) and _joinable(text[end]):
        return match[0][0]
    return ""


@lru_cache(maxsize=4096)
def _joinable(char: str) -> bool:
    """Whether a joiner beside `char` has work to do: a letter, mark or symbol beyond Latin."""
    if char < "\u0300" or unicodedata.category(char)[0] not in "LMS":
        return False
    return "LATIN" not in unicodedata.name(char, "")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for matching, and where each folded character came from."""

    text: str
    origins: tuple[int, ...] | None
    """The place in the original of each folded character; None when nothing moved."""
    size: int
    """The length of the original."""

    def origin(self, place: int) -> int:
        """Return where in the original the folded character at `place` stands."""
        if self.origins is None:
            return place
        return self.origins[place] if place < len(self.origins) else self.size


_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ＇`´", "'"),
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009", " "),
        **dict.fromkeys("\u200a\u202f\u205f\u3000\n", " "),
        "…": "...",
    }
)


@lru_cache(maxsize=8192)
def _folded_character(char: str) -> str:
    """Return the letters that `char` is matched by: no case, no accent, plain marks."""
    plain = unicodedata.normalize("NFKD", char.translate(_TYPOGRAPHY).casefold())
    return "".join(
        _UNDECOMPOSED.get(letter, letter)
        for letter in plain.casefold()
        if unicodedata.category(letter) not in _MARKS
    ).translate(_TYPOGRAPHY)


_UNDECOMPOSED = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}


def fold(text: str) -> str:
    """Return `text` as it is matched: without case, accents and typographic marks."""
    if text.isascii():
        return _folded_run(text)
    return "".join(map(_folded_run, _ASCII_RUN.split(text)))


_ASCII_RUN = re.compile(r"([\x00-\x7f]+)")
"""Most texts are plain but for a few marks and accents, and plain runs fold at once."""


def _folded_run(run: str) -> str:
    """Return a run of ASCII characters, or of others, folded."""
    if run.isascii():
        return run.lower().replace("\n", " ").replace("`", "'")
    return "".join(map(_folded_character, run))


def folded(text: str) -> Folded:
    """Return `fold(text)` together with the origin of each of its characters."""
    if text.isascii():
        return Folded(fold(text), None, len(text))
    pieces = [_folded_character(char) for char in text]
    if all(len(piece) == 1 for piece in pieces):
        return Folded("".join(pieces), None, len(text))
    origins = tuple(place for place, piece in enumerate(pieces) for _ in piece)
    return Folded("".join(pieces), origins, len(text))
