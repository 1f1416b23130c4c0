"""What stands before the body of a capture: headlines, its own and other stories'."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.core.text import fold
from newsreader.formats import evidence
from newsreader.formats.credits import is_names, is_outlet, signature
from newsreader.formats.lines import Line
from newsreader.formats.parts import Brief, Part, Roles
from newsreader.formats.shapes import crumbs, is_section, section_tag

_STANDFIRST = 50
_STANDFIRST_SHARE = 0.75
_LEAST_BODY, _RICH_BODY = 12, 50
"""Words with meaning from which a body shows what it never speaks of."""
_HEADLINE_WORDS = 4
_LEAST_HEADLINE_WORDS = 3
_LONGEST_BELOW = 100
_TITLES = 8
_SURE = 0.5
"""The share of a headline's words that the body it belongs to has."""


def read_head(
    parts: Sequence[Part], lead: str, body: frozenset[str], found: Roles, *, named: bool = False
) -> None:
    """Read what stands before the body.

    `named` says that names are headings of the body, so that the first may be one too.
    """
    bare: list[Line] = []
    listed: set[int] = set()
    listing = False
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
            listing = True
        elif not (
            (("credit" in beside and several) or (_is_titled(bare) and not named))
            and _may_sign(part.text, body)
            and _signed(part.line, found)
        ):
            bare.append(part.line)
        if listing and part.shape == "bare":
            listed.add(part.line.number)
    bare = _without_listed(bare, listed, body, found)
    _headline(_without_pairs(_without_repeats(bare, found), lead, body, found), body, found)


def _is_titled(bare: Sequence[Line]) -> bool:
    """Whether a headline stands first that is not in title case, as a line of names would be."""
    return (
        bool(bare)
        and len(bare[0].text.split()) >= _LEAST_HEADLINE_WORDS
        and not evidence.is_title(bare[0].text)
    )


def _may_sign(text: str, body: frozenset[str]) -> bool:
    """Whether `text` is no heading of the body: an outlet, or names that are not in it."""
    return is_outlet(text) or not evidence.terms(text) & body


def _signed(line: Line, found: Roles) -> bool:
    """Whether `line` is a signature, which is kept as the author or in a note."""
    names = signature(line.text)
    if names is None or (is_names(names) and found.author):
        return False
    if is_names(names) and not is_outlet(names):
        found.author = names
        found.note(line, "the author")
    else:
        found.note(line, "the outlet or what the author is")
    return True


def _without_listed(
    bare: Sequence[Line], listed: set[int], body: frozenset[str], found: Roles
) -> list[Line]:
    """Return `bare` without the headlines under a label, up to one that belongs to the body."""
    own = next((at for at, line in enumerate(bare) if _is_sure(line, body)), 0)
    others = [line for line in bare[:own] if line.number in listed]
    found.briefs.extend(map(Brief, others))
    return [line for line in bare if line not in others]


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
    worth = [evidence.terms(line.text) & body for line in bare]
    sure = [at for at, line in enumerate(bare) if _is_sure(line, body)]
    others = _others(bare, body, sure, paired=bool(found.briefs))
    for at, line in enumerate(bare):
        if at == 0 and 1 in sure and not worth[0] and _is_kicker(line.text, bare[1].text):
            found.section = found.section or line.text
            found.note(line, "the section")
        elif at in others:
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


def _is_sure(line: Line, body: frozenset[str]) -> bool:
    """Whether so much of `line` is in the body that it belongs to it."""
    own = evidence.terms(line.text)
    return len(own & body) > 1 and evidence.share(own, body) >= _SURE


def _others(
    bare: Sequence[Line], body: frozenset[str], sure: Sequence[int], *, paired: bool
) -> set[int]:
    """Return which of `bare` are other stories' headlines.

    To share no word with the body is not enough, as a headline and a standfirst may have words
    of their own: such a line must be one of several above the first that belongs to the body, or
    name somebody. `paired` says that other stories have been found.
    """
    strange = [
        at
        for at, line in enumerate(bare)
        if (own := evidence.terms(line.text))
        and not own & body
        and not (sure and own & evidence.terms(bare[sure[0]].text))
    ]
    naming = {at for at in strange if evidence.inner_names(bare[at].text)}
    if not sure:
        alone = len(strange) < len(bare) or len(body) < _RICH_BODY
        return set() if alone or not (paired or len(bare) > 2) else naming  # noqa: PLR2004
    above = {at for at in strange if at < sure[0]}
    below = {at for at in strange if at > sure[0] + 1} if len(body) >= _RICH_BODY else set()
    if len(above) == 1:
        (at,) = above
        is_standfirst = len(sure) == 1 and len(bare[sure[0]].text) >= len(bare[at].text)
        above = set() if is_standfirst else above & naming
    return above | (below & naming)


def _is_kicker(text: str, below: str) -> bool:
    """Whether `text` is the word or two that some pages set over a headline."""
    longer = len(below.split()) >= _HEADLINE_WORDS and len(below) <= _LONGEST_BELOW
    return len(text.split()) < 3 and longer and " " in below  # noqa: PLR2004


def _is_standfirst(line: Line, headline: Line) -> bool:
    """Whether `line` is long enough to go on with `headline`."""
    if len(line.text.split()) >= _HEADLINE_WORDS:
        return True
    return len(line.text) >= min(_STANDFIRST, len(headline.text) * _STANDFIRST_SHARE)
