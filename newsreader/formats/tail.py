"""What stands after the body of a capture: other stories, credits, the body's lost end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.core.text import fold
from newsreader.formats import evidence
from newsreader.formats.credits import is_names, is_outlet, signature
from newsreader.formats.lines import Line
from newsreader.formats.parts import Brief, Part, Roles
from newsreader.formats.shapes import ends_asking

_PARAGRAPH = 80
_MOST_SIGNATURE_LINES = 3
_MOST_NAME_WORDS = 3
_CONTINUES = re.compile(
    r"(?:He|She|They|It|This|That|These|Those|But|And|However|Er|Sie|Es|Il|Elle|Ils)\b"
)


def read_tail(parts: Sequence[Part], body: frozenset[str], found: Roles) -> None:
    """Read what stands after the body."""
    bare = [part for part in parts if part.shape == "bare"]
    if not found.briefs and not found.author and _is_signed(parts, body):
        names = [part.text for part in bare if is_names(part.text) and not is_outlet(part.text)]
        found.author = names[0] if names else None
        for part in bare:
            found.note(part.line, "who wrote it")
        parts, bare = [part for part in parts if part.shape != "bare"], []
    for at, part in enumerate(parts):
        if part.shape == "teaser":
            found.teaser(part.line)
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


def _is_signed(parts: Sequence[Part], body: frozenset[str]) -> bool:
    """Whether nothing stands after the body but a name with an outlet or a date."""
    bare = [part.text for part in parts if part.shape == "bare"]
    people = [text for text in bare if is_names(text) and not is_outlet(text)]
    return (
        1 < len(parts) <= _MOST_SIGNATURE_LINES
        and all(part.shape in {"bare", "credit"} for part in parts)
        and len(people) == 1
        and len(people[0].split()) <= _MOST_NAME_WORDS
        and not evidence.terms(people[0]) & body
        and all(text in people or signature(text) for text in bare)
    )


def _late_credit(line: Line, found: Roles, *, alone: bool) -> None:
    """Read an author or a date after the body; beside other stories it may be theirs."""
    if alone:
        found.credit(line)
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
