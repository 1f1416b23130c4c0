"""What stands before the body of a capture: headlines, its own and other stories'."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.core.text import fold
from newsreader.formats import evidence
from newsreader.formats.credits import is_names
from newsreader.formats.lines import Line
from newsreader.formats.parts import Brief, Part, Roles
from newsreader.formats.shapes import crumbs, is_section, section_tag

_STANDFIRST = 50
_STANDFIRST_SHARE = 0.75
_LEAST_BODY = 12
_HEADLINE_WORDS = 4
_LONGEST_BELOW = 100
_TITLES = 8
_SURE = 0.5
"""The share of a headline's words that the body it belongs to has."""


def read_head(parts: Sequence[Part], lead: str, body: frozenset[str], found: Roles) -> None:
    """Read what stands before the body."""
    bare: list[Line] = []
    parts = without_section(parts, found)
    several = sum(part.shape == "bare" for part in parts) > 1
    for at, part in enumerate(parts):
        beside = {other.shape for other in (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2])}
        if part.shape == "credit":
            found.credit(part.line)
        elif part.shape == "teaser":
            found.teaser(part.line)
        elif part.shape == "label":
            found.note(part.line, "a label")
        elif "credit" in beside and several and is_names(part.text) and not found.author:
            found.author = part.text
            found.note(part.line, "the author")
        else:
            bare.append(part.line)
    _headline(_without_pairs(_without_repeats(bare, found), lead, body, found), body, found)


def without_section(parts: Sequence[Part], found: Roles) -> list[Part]:
    """Return `parts` without the lines that name the section; several such are a menu."""
    naming = [part for part in parts if part.shape == "bare" and _section_name(part.text)]
    for part in naming:
        menu = len(naming) > 1 and not section_tag(part.text)
        found.note(part.line, "part of a menu" if menu else "the section")
        if not menu:
            found.section = _section_name(part.text)
    return [part for part in parts if part.shape != "bare" or not _section_name(part.text)]


def _section_name(text: str) -> str | None:
    """Return the section that a line names, where it says nothing else."""
    tag = section_tag(text)
    if tag:
        return None if tag[1] else tag[0]
    return crumbs(text) or (text if is_section(text) else None)


def _without_repeats(bare: Sequence[Line], found: Roles) -> list[Line]:
    """Return `bare` without a page title that gives the headline a second time."""
    kept: list[Line] = []
    for line in bare:
        plain = fold(line.text)
        near = kept[:_TITLES]
        again = next((other for other in near if _is_title_of(plain, fold(other.text))), None)
        longer = next((other for other in near if _is_title_of(fold(other.text), plain)), None)
        if again:
            found.note(line, "the page's title")
        elif longer:
            found.note(longer, "the page's title")
            kept[kept.index(longer)] = line
        else:
            kept.append(line)
    return kept


def _is_title_of(title: str, headline: str) -> bool:
    """Whether `title` is `headline`, perhaps with the name of a page after it."""
    rest = title.removeprefix(headline)
    return rest != title and (not rest or rest.startswith((" - ", " | ", " : ", " / ")))


def _without_pairs(
    bare: Sequence[Line], lead: str, body: frozenset[str], found: Roles
) -> list[Line]:
    """Return `bare` without the headlines that a standfirst shows to be another story's."""
    long_enough = len(body) >= _LEAST_BODY
    kept = []
    at = 0
    while at < len(bare):
        pair = bare[at : at + 2]
        if (
            len(pair) > 1
            and long_enough
            and evidence.tells_another_story(pair[0].text, pair[1].text, lead, body)
        ):
            found.briefs.append(Brief(*pair))
            at += 2
        else:
            kept.append(bare[at])
            at += 1
    return kept


def _headline(bare: Sequence[Line], body: frozenset[str], found: Roles) -> None:
    """Choose the headline of the body among `bare`; the rest are its own or other stories'."""
    shared = [len(evidence.terms(line.text) & body) for line in bare]
    worth = [evidence.share(evidence.terms(line.text), body) for line in bare]
    sure = [at for at in range(len(bare)) if worth[at] >= _SURE and shared[at] > 1]
    strange = _strangers(bare, shared, sure)
    if not any(shared) and (found.briefs or len(bare) > 2):  # noqa: PLR2004
        strange = {at for at, line in enumerate(bare) if evidence.names(line.text)}
        sure = [len(bare)]
    for at, line in enumerate(bare):
        kin = (
            sure
            and sure[0] < len(bare)
            and evidence.terms(line.text) & evidence.terms(bare[sure[0]].text)
        )
        over_headline = at == 0 and len(bare) > 1 and 1 in sure and worth[0] < _SURE
        if over_headline and _is_kicker(line.text, bare[1].text):
            found.section = found.section or line.text
            found.note(line, "the section")
        elif at in strange and not kin and (at < sure[0] or evidence.names(line.text)):
            found.briefs.append(Brief(line))
        elif found.headline is None:
            found.headline = line
        elif found.standfirst is None and not found.blocks and _is_standfirst(line, found.headline):
            found.standfirst = line
        else:
            found.blocks.append(("heading", line.text))
    if found.headline and not found.section:
        tag = section_tag(found.headline.text)
        found.section = tag[0] if tag else None


def _strangers(bare: Sequence[Line], shared: Sequence[int], sure: Sequence[int]) -> set[int]:
    """Return which of `bare` share no word with the body, where others plainly belong to it.

    One line above the first that belongs is the headline of that standfirst, unless there are
    more such lines, or more that belong, or the lower one is too short for a standfirst.
    """
    strange = {at for at, count in enumerate(shared) if not count and evidence.terms(bare[at].text)}
    above = [at for at in sorted(strange) if sure and at < sure[0]]
    if len(above) == 1 == len(sure) and len(bare[sure[0]].text) >= len(bare[above[0]].text):
        strange -= set(above)
    return strange if sure else set()


def _is_kicker(text: str, below: str) -> bool:
    """Whether `text` is the word or two that some pages set over a headline."""
    longer = len(below.split()) >= _HEADLINE_WORDS and len(below) <= _LONGEST_BELOW
    return len(text.split()) < 3 and longer and " " in below  # noqa: PLR2004


def _is_standfirst(line: Line, headline: Line) -> bool:
    """Whether `line` is long enough to go on with `headline`."""
    return len(line.text) >= min(_STANDFIRST, len(headline.text) * _STANDFIRST_SHARE)
