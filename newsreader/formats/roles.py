"""Which part each line of a capture plays, by evidence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from newsreader.core.article import BlockKind
from newsreader.core.text import Clean, fold
from newsreader.formats import evidence
from newsreader.formats.lines import Line
from newsreader.formats.shapes import (
    NUMBERED,
    Shape,
    announced,
    byline,
    credit,
    crumbs,
    ends_asking,
    has_sentences,
    is_names,
    is_section,
    is_unspaced,
    section_tag,
    shape,
)

_BODY: frozenset[Shape] = frozenset({"prose", "item", "quote"})
_PAGE: dict[Shape, str] = {"rule": "a rule", "furniture": "part of the page"}
_NEAR_THE_TOP = 3
_SOLID = 200
"""Characters from which one sentence is a paragraph and no teaser."""
_SAMPLE = 200_000
_STANDFIRST = 50
_PARAGRAPH = 80
_TEASER = 90
_LEAST_BODY = 20
_KEY_WORDS = 4
_LONGEST_BELOW = 100


@dataclass(frozen=True, slots=True)
class Part:
    """A line and what it looks like."""

    line: Line
    shape: Shape

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text


@dataclass(frozen=True, slots=True)
class Brief:
    """Another story's headline, and the standfirst that goes on with it."""

    headline: Line
    standfirst: Line | None = None


@dataclass(slots=True)
class Roles:
    """What the lines of one capture were found to be."""

    headline: Line | None = None
    standfirst: Line | None = None
    section: str | None = None
    author: str | None = None
    date: dt.date | None = None
    blocks: list[tuple[BlockKind, str]] = field(default_factory=list)
    briefs: list[Brief] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    """A line's number and what it was read as, for each line that is not text."""

    def note(self, line: Line, role: str) -> None:
        """Keep `line` in full where it is no text, so that nothing of the file is lost."""
        self.notes.append((line.number, f"read as {role}: {line.text}"))


def roles(lines: Sequence[Line], stated: Mapping[str, Sequence[range]]) -> Roles:
    """Return what each of `lines` is; `stated` gives the numbers of those a person placed."""
    found = Roles()
    parts = _placed(_parts(lines), stated, found)
    body = stated.get("body")
    if body:
        first, last = _stated_body(parts, body)
    else:
        first, last = _found_body(parts)
    if first is None:
        _no_body(parts, found)
        return found
    said = " ".join(part.text for part in parts[first:last] if part.shape in _BODY)
    terms = evidence.terms(said[:_SAMPLE])
    lead = _untagged(parts[first], found)
    _head(parts[:first], lead.text, terms, found)
    _middle([lead, *parts[first + 1 : last]], found)
    _tail(parts[last:], terms, found)
    return found


def _parts(lines: Sequence[Line]) -> list[Part]:
    """Return `lines` with their shapes; a numbered line is an item beside its like."""
    parts = [Part(line, shape(line.text)) for line in lines]
    numbers = [int(match[1]) if (match := NUMBERED.match(line.text)) else None for line in lines]
    for at, number in enumerate(numbers):
        if number is None:
            continue
        around = {numbers[at - 1] if at else None, *numbers[at + 1 : at + 2]}
        if around & {number - 1, number + 1}:
            parts[at] = replace(parts[at], shape="item")
    days = [
        at for at in range(len(parts) - 1) if _is_day(parts[at]) and parts[at + 1].shape in _BODY
    ]
    for at in days if len(days) > 1 else ():
        parts[at] = replace(parts[at], shape="bare")
    if not any(part.shape == "bare" or part.shape in _BODY for part in parts):
        return [replace(part, shape="bare") for part in parts]
    return parts


def _is_day(part: Part) -> bool:
    """Whether `part` is a bare date, which heads a day's news where there are several."""
    return part.shape == "credit" and byline(part.text) is None and not part.text[0].isalpha()


def _placed(
    parts: Sequence[Part], stated: Mapping[str, Sequence[range]], found: Roles
) -> list[Part]:
    """Return the parts that nobody placed as headline, standfirst or brief, and no furniture."""
    kept = []
    for part in parts:
        role = next((role for role in stated if _is_in(part, stated[role])), None)
        if role == "headline":
            found.headline = _longer(found.headline, part.line)
        elif role == "standfirst":
            found.standfirst = _longer(found.standfirst, part.line)
        elif role == "briefs":
            found.briefs.append(Brief(part.line))
        elif role != "body" and part.shape in _PAGE:
            found.note(part.line, _PAGE[part.shape])
        else:
            kept.append(part)
    return kept


def _is_in(part: Part, ranges: Sequence[range]) -> bool:
    return any(part.line.number in numbers for numbers in ranges)


def _longer(line: Line | None, more: Line) -> Line:
    """Return `line` with the text of `more` after it."""
    return replace(line, text=Clean(f"{line.text} {more.text}")) if line else more


def _stated_body(parts: Sequence[Part], body: Sequence[range]) -> tuple[int | None, int]:
    """Return the first place of the body that a person stated, and the place after its last."""
    places = [at for at, part in enumerate(parts) if _is_in(part, body)]
    return (places[0], places[-1] + 1) if places else _found_body(parts)


def _found_body(parts: Sequence[Part]) -> tuple[int | None, int]:
    """Return the first place of the body, if there is one, and the place after its last."""
    first = next((at for at, part in enumerate(parts) if part.shape in _BODY), None)
    if first is None:
        return None, 0
    last = _last_of_body(parts, first)
    while first and _is_begun(parts[first - 1], parts[first]):
        first -= 1
    return first, last


def _is_begun(part: Part, after: Part) -> bool:
    """Whether `part` is the beginning of a sentence that `after` goes on with."""
    goes_on = part.text[-1] in ",;" or (after.text[0].islower() and not after.line.gap)
    return part.shape == "bare" and goes_on


def _untagged(lead: Part, found: Roles) -> Part:
    """Return the lead without the section tag glued to it."""
    tag = section_tag(lead.text)
    if not tag or not tag[1]:
        return lead
    found.section = tag[0]
    return replace(lead, line=replace(lead.line, text=tag[1]))


def _is_solid(part: Part) -> bool:
    """Whether `part` is too much for a teaser."""
    if part.shape != "prose":
        return part.shape in _BODY
    return len(part.text) > _SOLID or has_sentences(part.text)


def _last_of_body(parts: Sequence[Part], first: int) -> int:
    """Return the place after the body's last part."""
    last = max(at for at, part in enumerate(parts) if part.shape in _BODY)
    solid = max((at for at, part in enumerate(parts) if _is_solid(part)), default=first)
    for at in range(max(solid, first) + 1, last):
        if _begins_others(parts[at:]):
            return at
    return last + 1


def _begins_others(rest: Sequence[Part]) -> bool:
    """Whether `rest` holds other stories, some of which end in a full stop."""
    bare = sum(part.shape == "bare" for part in rest)
    prose = [part for part in rest if part.shape in _BODY]
    if rest[0].shape == "label" and bare:
        return all(len(part.text) <= _TEASER for part in prose)
    run = rest[0].shape == "bare" and rest[1].shape == "bare"
    return run and rest[-1].shape == "bare" and bare >= 2 * len(prose)


def _no_body(parts: Sequence[Part], found: Roles) -> None:
    """Read a file without one sentence: headlines, or a text that has no full stops."""
    bare: list[Line] = []
    for part in _section(parts, found) or parts:
        if part.shape == "bare":
            bare.append(part.line)
        elif part.shape == "credit":
            _credit(part.line, found)
        elif part.shape == "teaser":
            _teaser(part.line, found)
        elif part.shape != "bare":
            found.note(part.line, "a label")
    if _is_unstopped(bare):
        alone = len(bare) == 1 or _is_long(bare[0])
        found.headline = None if alone else bare[0]
        found.blocks = [("paragraph", line.text) for line in bare[0 if alone else 1 :]]
    elif len(bare) == 2 and _goes_on(*bare):  # noqa: PLR2004
        found.briefs.append(Brief(*bare))
    else:
        found.briefs.extend(map(Brief, bare))


_MANY = 40
_LONG, _LONG_UNSPACED = 160, 60


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


def _section(parts: Sequence[Part], found: Roles) -> list[Part]:
    """Return `parts` without the lines that name the section; several such are a menu."""
    naming = [part for part in parts if part.shape == "bare" and _section_name(part.text)]
    for part in naming:
        menu = len(naming) > 1 and not section_tag(part.text)
        found.note(part.line, "part of a menu" if menu else "the section")
        if not menu:
            found.section = _section_name(part.text)
    return [part for part in parts if part not in naming]


def _section_name(text: str) -> str | None:
    """Return the section that a line names, where it says nothing else."""
    tag = section_tag(text)
    if tag:
        return None if tag[1] else tag[0]
    return crumbs(text) or (text if is_section(text) else None)


def _credit(line: Line, found: Roles) -> None:
    """Keep the author and the date that `line` gives."""
    read = credit(line.text)
    role = [
        name
        for name, value in (("author", read and read.author), ("date", read and read.date))
        if value
    ]
    if read:
        found.author = found.author or read.author
        found.date = found.date or read.date
    found.note(line, "the " + " and ".join(role) if role else "a date that is not clear")


def _teaser(line: Line, found: Roles) -> None:
    """Keep the other story that `line` announces."""
    headline = announced(line.text)
    found.note(line, "a teaser")
    found.briefs.append(Brief(replace(line, text=headline or line.text)))


def _head(parts: Sequence[Part], lead: str, body: frozenset[str], found: Roles) -> None:
    """Read what stands before the body."""
    bare: list[Line] = []
    parts = _section(parts, found)
    several = sum(part.shape == "bare" for part in parts) > 1
    for at, part in enumerate(parts):
        beside = {other.shape for other in (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2])}
        if part.shape == "credit":
            _credit(part.line, found)
        elif part.shape == "teaser":
            _teaser(part.line, found)
        elif part.shape == "label":
            found.note(part.line, "a label")
        elif "credit" in beside and several and is_names(part.text) and not found.author:
            found.author = part.text
            found.note(part.line, "the author")
        else:
            bare.append(part.line)
    _headline(_without_pairs(_without_repeats(bare, found), lead, body, found), body, found)


def _without_repeats(bare: Sequence[Line], found: Roles) -> list[Line]:
    """Return `bare` without a page title that gives the headline a second time."""
    kept: list[Line] = []
    for line in bare:
        plain = fold(line.text)
        again = next((other for other in kept if _is_title_of(plain, fold(other.text))), None)
        longer = next((other for other in kept if _is_title_of(fold(other.text), plain)), None)
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
    sure = [at for at in range(len(bare)) if worth[at] >= 0.5 and shared[at] > 1]  # noqa: PLR2004
    strange = {
        at for at in range(len(bare)) if sure and shared[at] == 0 and evidence.terms(bare[at].text)
    }
    if not any(shared) and (found.briefs or len(bare) > 2):  # noqa: PLR2004
        strange = {at for at, line in enumerate(bare) if evidence.names(line.text)}
        sure = [len(bare)]
    for at, line in enumerate(bare):
        kin = (
            sure
            and sure[0] < len(bare)
            and evidence.terms(line.text) & evidence.terms(bare[sure[0]].text)
        )
        if at == 0 and len(bare) > 1 and _is_kicker(line.text, bare[1].text):
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


def _is_kicker(text: str, below: str) -> bool:
    """Whether `text` is the word or two that some pages set over a headline."""
    longer = _KEY_WORDS <= len(below.split()) and len(below) <= _LONGEST_BELOW
    return len(text.split()) < 3 and longer and " " in below  # noqa: PLR2004


def _is_standfirst(line: Line, headline: Line) -> bool:
    """Whether `line` is long enough to go on with `headline`."""
    return len(line.text) >= min(_STANDFIRST, len(headline.text))


def _middle(parts: Sequence[Part], found: Roles) -> None:
    """Read the body, with the headings and the teasers that stand in it."""
    prose = sum(part.shape in _BODY for part in parts)
    bare = sum(part.shape == "bare" for part in parts)
    verse = bare * 2 > prose * 3
    listing = False
    for at, part in enumerate(parts):
        if part.shape == "label":
            found.note(part.line, "a label")
            listing = True
        elif part.shape == "teaser":
            _teaser(part.line, found)
        elif part.shape == "credit" and at < _NEAR_THE_TOP:
            _credit(part.line, found)
        elif part.shape == "bare" and listing:
            found.briefs.append(Brief(part.line))
        else:
            listing = False
            found.blocks.append((_kind(parts, at, verse=verse), part.text))


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
    if _run(parts, at) > 2:  # noqa: PLR2004
        return "item"
    return "heading" if _is_heading(part.text) else "paragraph"


def _run(parts: Sequence[Part], at: int) -> int:
    """Return how many bare lines in a row the one at `at` is one of."""
    start = end = at
    while start and parts[start - 1].shape == "bare":
        start -= 1
    while end < len(parts) and parts[end].shape == "bare":
        end += 1
    return end - start


def _is_heading(text: str) -> bool:
    """Whether a bare line in the body is a heading, not a piece of a sentence."""
    if text[0].islower() or text[-1] in ",;" or (text[0] in '"“«„' and text[-1] in '"”»“'):
        return False
    return text[-1] not in ":：" or len(text.split()) <= _KEY_WORDS


def _is_quoted(text: str) -> bool:
    """Whether `text` stands wholly in quotation marks."""
    return text[0] in '"“«„「' and text[-1] in '"”»“」'


def _tail(parts: Sequence[Part], body: frozenset[str], found: Roles) -> None:
    """Read what stands after the body."""
    bare = [part for part in parts if part.shape == "bare"]
    for at, part in enumerate(parts):
        if part.shape == "teaser":
            _teaser(part.line, found)
        elif part.shape == "label":
            found.note(part.line, "a label")
        elif part.shape == "credit":
            _late_credit(part.line, found, alone=not found.briefs and not bare)
        elif found.headline and fold(part.text) == fold(found.headline.text):
            found.note(part.line, "the headline again")
        elif at == 0 and _ends_body(part, body, alone=len(bare) == 1):
            found.blocks.append(("paragraph", part.text))
        elif part.shape == "prose" and found.briefs and not found.briefs[-1].standfirst:
            _standfirst_or_brief(part.line, found)
        else:
            found.briefs.append(Brief(part.line))


def _late_credit(line: Line, found: Roles, *, alone: bool) -> None:
    """Read an author or a date after the body; beside other stories it may be theirs."""
    if alone:
        _credit(line, found)
    else:
        found.note(line, "a date or an author")


def _standfirst_or_brief(line: Line, found: Roles) -> None:
    """Keep a sentence among other stories' headlines: it goes on with the last, or is one."""
    above = found.briefs[-1]
    if evidence.terms(above.headline.text) & evidence.terms(line.text):
        found.briefs[-1] = Brief(above.headline, line)
    else:
        found.briefs.append(Brief(line))


def _ends_body(part: Part, body: frozenset[str], *, alone: bool) -> bool:
    """Whether a bare line after the body is its last paragraph, the full stop lost."""
    text = part.text
    if part.shape != "bare":
        return False
    if text[0].islower() or _CONTINUES.match(text):
        return True
    if not alone:
        return False
    named = evidence.names(text.partition(" ")[2])
    known = evidence.terms(text) & body
    kin = len(known) > 2 or evidence.share(known, evidence.terms(text)) == 1  # noqa: PLR2004
    return (
        ends_asking(text)
        or text[-1] in ",;:"
        or (len(text) >= _PARAGRAPH and named <= body and kin)
    )


_CONTINUES = re.compile(
    r"(?:He|She|They|It|This|That|These|Those|But|And|However|Er|Sie|Es|Il|Elle|Ils)\b"
)
