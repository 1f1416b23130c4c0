"""The body of a capture: where it begins and ends, and the blocks it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.core.article import BlockKind
from newsreader.formats import evidence
from newsreader.formats.parts import BODY, Brief, Part, Roles
from newsreader.formats.shapes import has_sentences

_NEAR_THE_TOP = 3
_SOLID = 200
"""Characters from which one sentence is a paragraph and no teaser."""
_TEASER = 90
_KEY_WORDS = 4
_LONGEST_HEADING = 110
_QUOTATION_MARKS = frozenset('"“«„「‘')
_RICH_BODY = 50
_OPEN_ENDS = ",;—–-"


def body_extent(parts: Sequence[Part]) -> tuple[int | None, int]:
    """Return the first place of the body, if there is one, and the place after its last."""
    first = next((at for at, part in enumerate(parts) if part.shape in BODY), None)
    if first is None:
        return None, 0
    last = _last_of_body(parts, first)
    while first and _is_begun(parts[first - 1], parts[first]):
        first -= 1
    return first, last


def _is_begun(part: Part, after: Part) -> bool:
    """Whether `part` is the beginning of a sentence that `after` goes on with."""
    small = after.text[0].islower() and not after.line.gap
    goes_on = part.text[-1] in _OPEN_ENDS or (small and part.text[0].islower())
    return part.shape == "bare" and goes_on


def _is_solid(part: Part) -> bool:
    """Whether `part` is too much for a teaser."""
    if part.shape != "prose":
        return part.shape in BODY
    return len(part.text) > _SOLID or has_sentences(part.text)


def _last_of_body(parts: Sequence[Part], first: int) -> int:
    """Return the place after the body's last part, where other stories may begin."""
    last = max(at for at, part in enumerate(parts) if part.shape in BODY)
    solid = max((at for at, part in enumerate(parts) if _is_solid(part)), default=first)
    begun = last + 1
    bare = prose = longest = 0
    for at in range(len(parts) - 1, max(solid, first), -1):
        part = parts[at]
        if part.shape == "bare":
            bare += 1
        elif part.shape in BODY:
            prose, longest = prose + 1, max(longest, len(part.text))
        if at >= last:
            continue
        run = part.shape == "bare" and parts[at + 1].shape == "bare"
        teasers = run and parts[-1].shape == "bare" and bare >= 2 * prose
        if teasers or (part.shape == "label" and bare and longest <= _TEASER):
            begun = at
    return begun


def read_body(parts: Sequence[Part], body: frozenset[str], found: Roles) -> None:
    """Read the body, with the headings and the teasers that stand in it."""
    prose = sum(part.shape in BODY for part in parts)
    bare = sum(part.shape == "bare" for part in parts)
    verse = bare * 2 > prose * 3
    listing = False
    for at, part in enumerate(parts):
        if part.shape == "label":
            found.note(part.line, "a label")
            listing = True
        elif part.shape == "teaser":
            found.teaser(part.line)
        elif part.shape == "credit" and at < _NEAR_THE_TOP:
            found.credit(part.line)
        elif part.shape == "bare" and (listing or (not verse and _is_foreign(part.text, body))):
            found.briefs.append(Brief(part.line))
        else:
            listing = False
            found.blocks.append((_kind(parts, at, verse=verse), part.text))


def _is_foreign(text: str, body: frozenset[str]) -> bool:
    """Whether a bare line names somebody, and the whole of a long body has none of its words."""
    named = evidence.inner_names(text)
    rich = len(body) >= _RICH_BODY and len(text.split()) >= _KEY_WORDS
    return rich and bool(named) and not evidence.terms(text) & body


def _kind(parts: Sequence[Part], at: int, *, verse: bool) -> BlockKind:
    """Return what kind of block a part of the body is."""
    part = parts[at]
    if part.shape in {"item", "quote"}:
        return "item" if part.shape == "item" else "quote"
    if part.shape == "prose":
        return "paragraph"
    if _is_quoted(part.text) or (
        at and parts[at - 1].shape == "bare" and _is_quoted(parts[at - 1].text)
    ):
        return "quote"
    if verse:
        return "paragraph"
    if _in_a_row(parts, at):
        return "item"
    below = parts[at + 1].text if at + 1 < len(parts) else ""
    return "heading" if _is_heading(part.text, below) else "paragraph"


def _in_a_row(parts: Sequence[Part], at: int) -> bool:
    """Whether the bare line at `at` is one of at least three in a row."""
    return any(
        start >= 0 and all(part.shape == "bare" for part in parts[start : start + 3])
        for start in (at - 2, at - 1, at)
        if start + 3 <= len(parts)
    )


def _is_heading(text: str, below: str) -> bool:
    """Whether a bare line in the body is a heading, not a piece of a sentence."""
    if text[0].islower() or text[-1] in _OPEN_ENDS or len(text) > _LONGEST_HEADING:
        return False
    if text[-1] not in ":：":
        return True
    return len(text.split()) <= _KEY_WORDS and below[:1] not in _QUOTATION_MARKS


def _is_quoted(text: str) -> bool:
    """Whether `text` stands wholly in quotation marks."""
    return text[0] in _QUOTATION_MARKS and text[-1] in '"”»“」'
