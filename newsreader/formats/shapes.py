"""What one line of a capture looks like: prose, a bare line, a date, a byline, furniture."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from newsreader.core.text import fold, folded
from newsreader.formats.credits import credit
from newsreader.formats.wording import LABEL, LONGEST_HEADLINE, NO_SECTIONS, SECTIONS, is_furniture

Shape = Literal["prose", "bare", "item", "quote", "rule", "credit", "furniture", "label", "teaser"]
"""`bare`: a line that ends no sentence; `credit`: who wrote it or when; `furniture`: what belongs
to the page; `label`: announces other stories; `teaser`: announces one and names it."""

_CLOSERS = "\"'”’»“)]}›*_"
_FULL_STOPS = ".。．…।۔։"  # noqa: RUF100
_MARKS = "?!？！؟‽"
_NOTES = re.compile(r"(?:\s*\[\d{1,3}\])+\Z")
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}\Z|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St|vs)\.\Z")
_INNER = re.compile(
    r"(?:[^\W\d_]{2,}|\d{3,})[.!?…]+[\"'”’»)]*\s+[\"'“‘«(]*[^\W\d_a-zà-ÿа-я]|[。！？]\S"
)
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sgt|Lt|Capt|Rep|Sen|Gov|No|vs|Jr)\.\s"
)
_LONGEST_RULE = 200
_ANY_STOP = re.compile(r"[.!?…](?=[\"'”’»)]*\s)|[。！？]")
_SHORT_LINE = 110
_ONE_SENTENCE = 100
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_RULE = re.compile(r"([-=*_~#+·•—–.])(?:\s*\1){2,}\Z|[*·•—–]\Z|⁂\Z")
_BULLET = re.compile(r"[-*•·‣▪●◦■][ \t]+\S|–[ \t]+\S")
NUMBERED = re.compile(r"(\d{1,2})[.)][ \t]+\S")
_QUOTE = re.compile(r">+ ?\S")
_TAG = re.compile(r"\[((?:[^\W\d_]|[ &/’'-]){2,30})\](?:\s+|\Z)")

_COLON = re.compile(r"\s*[:：>»|–—-]+\s*")
_ARROW = re.compile("[>›»/|]")
_CRUMBS = re.compile(r"\s*[>›»/|]\s*")


def shape(text: str) -> Shape:
    """Return what `text` looks like, seen alone."""
    for looks, test in _TESTS:
        if test(text):
            return looks
    return "prose" if is_prose(text) else "bare"


def is_prose(text: str) -> bool:
    """Whether `text` is made of sentences: it ends one, or holds the end of one."""
    if len(text) > LONGEST_HEADLINE:
        return True
    end = _NOTES.sub("", text).rstrip(_CLOSERS + " ")
    if not end:
        return False
    if end[-1] in _FULL_STOPS:
        return len(text) > _SHORT_LINE or not _INITIALS.search(end) or has_sentences(text)
    if end[-1] in _MARKS:
        return len(text) > _ONE_SENTENCE or has_sentences(text)
    return has_sentences(text)


def has_sentences(text: str) -> bool:
    """Whether a sentence ends inside `text` and another begins."""
    # Few lines hold such a mark, and the search for what stands around it is slow.
    if not _ANY_STOP.search(text):
        return False
    return _INNER.search(_ABBREVIATED.sub(" ", text)) is not None


def is_unspaced(text: str) -> bool:
    """Whether `text` is in a script that sets no spaces between words."""
    return len(_UNSPACED.findall(text)) * 2 > len(text)


def ends_asking(text: str) -> bool:
    """Whether `text` ends in a question or exclamation mark."""
    return text.rstrip(_CLOSERS + " ")[-1:] in tuple(_MARKS)


def section_tag(text: str) -> tuple[str, str] | None:
    """Return the section of a leading tag in capitals, and what follows it."""
    match = _TAG.match(text)
    if not match or match[1] != match[1].upper() or match[1] == match[1].lower():
        return None
    if match[1].strip() in NO_SECTIONS:
        return None
    return match[1].strip(), text[match.end() :]


def is_section(text: str) -> bool:
    """Whether `text` is the name of a section and nothing else."""
    return len(text) < 40 and fold(text).strip(" :") in SECTIONS  # noqa: PLR2004


def crumbs(text: str) -> str | None:
    """Return the last section of a trail like `Home > World > Asia`."""
    if not _ARROW.search(text):
        return None
    parts = [part for part in _CRUMBS.split(text) if part]
    if len(text) > 100 or len(parts) < 2 or fold(parts[0]) not in SECTIONS:  # noqa: PLR2004
        return None
    if any(len(part.split()) > 3 for part in parts):  # noqa: PLR2004
        return None
    return parts[-1] if len(parts) > 1 else None


def is_label(text: str) -> bool:
    """Whether `text` announces other stories and names none."""
    match = LABEL.match(fold(text))
    return match is not None and not fold(text)[match.end() :].strip(" :：.…>»|–—-")


def announced(text: str) -> str | None:
    """Return the other story's headline that `text` announces after its label."""
    if len(text) > LONGEST_HEADLINE:
        return None
    plain = folded(text)
    match = LABEL.match(plain.text)
    if not match:
        return None
    end = plain.origin(match.end())
    colon = _COLON.match(text, end)
    if colon:
        return text[colon.end() :] or None
    rest = text[end:].lstrip()
    said = match[0].count(" ") and text[end : end + 1].isspace() and rest[:1].isupper()
    return rest if said and not match[0].startswith(("more", "top", "most")) else None


_TESTS: tuple[tuple[Shape, Callable[[str], object]], ...] = (
    ("rule", lambda text: len(text) < _LONGEST_RULE and _RULE.match(text)),
    ("quote", _QUOTE.match),
    ("item", _BULLET.match),
    ("credit", credit),
    ("furniture", is_furniture),
    ("label", is_label),
    ("teaser", announced),
)
"""What `shape` asks of a line, in order."""
