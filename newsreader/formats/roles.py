"""Which part each line of a capture plays, by evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsreader.core.text import Clean
from newsreader.formats import evidence
from newsreader.formats.body import body_extent, read_body
from newsreader.formats.credits import signature
from newsreader.formats.endings import without_credits
from newsreader.formats.head import read_head, without_section
from newsreader.formats.lines import Line
from newsreader.formats.parts import BODY, Brief, Part, Roles, parts
from newsreader.formats.shapes import Shape, is_unspaced, section_tag
from newsreader.formats.tail import read_tail
from newsreader.formats.teasers import without_teasers

_PAGE: dict[Shape, str] = {"rule": "a rule", "furniture": "part of the page"}
_TEXT = BODY | {"bare"}
_ROLES = ("headline", "standfirst", "briefs", "body")
"""The roles that a sidecar may give a line; the narrower win."""
_SAMPLE = 200_000
_MANY = 40
_LONG, _LONG_UNSPACED = 160, 60


def roles(lines: Sequence[Line], stated: Mapping[str, Sequence[range]]) -> Roles:
    """Return what each of `lines` is; `stated` gives the numbers of those a person placed."""
    found = Roles()
    placed = _placed(parts(lines), stated, found)
    body = stated.get("body", ())
    placed_body = any(_is_in(part, body) for part in placed)
    if not placed_body:
        placed = without_credits(without_teasers(placed, found), found)
    first, last = _extent(placed, body)
    if first is None:
        _no_body(placed, found)
        return found
    inside = placed[first:last]
    if placed_body:
        inside = _without_others(placed, body, first, last, found)
    said = " ".join(part.text for part in inside if part.shape in BODY)
    terms = evidence.terms(said[:_SAMPLE])
    lead = _untagged(inside[0], found)
    named = any(part.shape == "bare" and signature(part.text) for part in inside)
    read_head(placed[:first], lead.text, terms, found, named=named)
    if found.tag and found.tag.text != found.section:
        found.note(found.tag, "a section")
        found.tag = None
    read_body([lead, *inside[1:]], frozenset() if placed_body else terms, found)
    read_tail(placed[last:], terms, found)
    return found


def _placed(
    parts: Sequence[Part], stated: Mapping[str, Sequence[range]], found: Roles
) -> list[Part]:
    """Return the parts that nobody placed as headline, standfirst or brief, and no furniture."""
    kept = []
    for part in parts:
        role = next((role for role in _ROLES if _is_in(part, stated.get(role, ()))), None)
        if role == "headline":
            found.headline = _longer(found.headline, part.line)
        elif role == "standfirst":
            found.standfirst = _longer(found.standfirst, part.line)
        elif role == "briefs":
            found.briefs.append(Brief(part.line))
        elif role == "body":
            kept.append(part if part.shape in _TEXT else replace(part, shape="prose"))
        elif part.shape in _PAGE:
            found.note(part.line, _PAGE[part.shape])
        else:
            kept.append(part)
    return kept


def _without_others(
    parts: Sequence[Part], body: Sequence[range], first: int, last: int, found: Roles
) -> list[Part]:
    """Return the parts from `first` to `last` that a person placed in the body."""
    for part in parts[first:last]:
        if _is_in(part, body):
            continue
        if part.shape == "bare":
            found.briefs.append(Brief(part.line))
        else:
            found.note(part.line, "no part of the body that the sidecar states")
    return [part for part in parts[first:last] if _is_in(part, body)]


def _is_in(part: Part, ranges: Sequence[range]) -> bool:
    return any(part.line.number in numbers for numbers in ranges)


def _longer(line: Line | None, more: Line) -> Line:
    """Return `line` with the text of `more` after it."""
    return replace(line, text=Clean(f"{line.text} {more.text}")) if line else more


def _extent(parts: Sequence[Part], body: Sequence[range]) -> tuple[int | None, int]:
    """Return the first place of the body, stated or found, and the place after its last."""
    places = [at for at, part in enumerate(parts) if _is_in(part, body)]
    return (places[0], places[-1] + 1) if places else body_extent(parts)


def _untagged(lead: Part, found: Roles) -> Part:
    """Return the lead without the section tag glued to it."""
    tag = section_tag(lead.text)
    if not tag or not tag[1]:
        return lead
    found.section = tag[0]
    found.tag = replace(lead.line, text=Clean(tag[0]))
    return replace(lead, line=replace(lead.line, text=Clean(tag[1])))


def _no_body(parts: Sequence[Part], found: Roles) -> None:
    """Read a file without one sentence: headlines, or a text that has no full stops."""
    bare: list[Line] = []
    for part in without_section(parts, found) or parts:
        if part.shape == "bare":
            bare.append(part.line)
        elif part.shape == "credit":
            found.credit(part.line)
        elif part.shape == "teaser":
            found.teaser(part.line)
        else:
            found.note(part.line, "a label")
    if _is_unstopped(bare):
        alone = len(bare) == 1 or _is_long(bare[0])
        found.headline = None if alone else bare[0]
        found.blocks = [("paragraph", line.text) for line in bare[0 if alone else 1 :]]
    elif len(bare) == 2 and _goes_on(*bare):  # noqa: PLR2004
        found.briefs.append(Brief(*bare))
    else:
        found.briefs.extend(map(Brief, bare))


def _is_long(line: Line) -> bool:
    """Whether `line` is longer than a headline of its script."""
    return len(line.text) >= (_LONG_UNSPACED if is_unspaced(line.text) else _LONG)


def _is_unstopped(bare: Sequence[Line]) -> bool:
    """Whether `bare` is a text without full stops, not a list of headlines."""
    if len(bare) > _MANY:
        return True
    return bool(bare) and sum(map(_is_long, bare)) * 2 >= len(bare)


def _goes_on(headline: Line, other: Line) -> bool:
    """Whether `other` is the standfirst of `headline`."""
    shared = evidence.terms(headline.text) & evidence.terms(other.text)
    return len(shared) > 1 and len(other.text) > len(headline.text)
