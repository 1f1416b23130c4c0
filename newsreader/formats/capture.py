"""A capture made one article and the briefs of other stories that stand around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsreader.core.article import Article, Block, BlockKind, Problem
from newsreader.core.text import Clean, clean, clean_line, hidden_characters
from newsreader.formats.headlines import cut_headline
from newsreader.formats.lines import Line, lines
from newsreader.formats.parts import Brief, Roles
from newsreader.formats.roles import roles
from newsreader.formats.sidecar import Sidecar
from newsreader.formats.tongue import guessed_language

_NOTHING = Sidecar()
_BETWEEN_BLOCKS = "\n\n"
_SHORTEST_LEAD = 12
_ITEM = re.compile(r"(?:[-*•·‣▪●◦■–]|\d{1,2}[.)])[ \t]+(?=\S)")
"""The marker of a list item."""


def capture(text: str, file: Clean, stated: Sidecar = _NOTHING) -> tuple[Article, ...]:
    """Return the article and the briefs of a capture, in this order; none of an empty one.

    What the sidecar states wins. Each article's id is its place in the file, for instance
    `article` or `brief 2`. Every line that is not blank is in one of them or in a problem.
    """
    safe = clean(text)
    numbered = lines(safe)
    found = roles(numbered, stated.lines)
    language = stated.language or guessed_language(safe)
    made = []
    if not found.blocks:
        _unbody(found)
    if found.blocks:
        made.append(_article(found, stated, file, language))
    briefs = sorted(found.briefs, key=lambda brief: brief.headline.number)
    made.extend(
        _brief(number, brief, stated, file, language) for number, brief in enumerate(briefs, 1)
    )
    if not made:
        return ()
    if len(made) == len(briefs) == 1:
        made[0] = _alone(made[0], found, stated)
        found.headline, found.standfirst = briefs[0].headline, briefs[0].standfirst
    notes = [
        Problem(file, clean_line(reason), line, "note") for line, reason in sorted(found.notes)
    ]
    problems = (*notes, *_overruled(found, stated, file), *_beyond(safe, stated, file))
    return (replace(made[0], problems=problems, hidden=hidden_characters(text)), *made[1:])


def _unbody(found: Roles) -> None:
    """Make a headline without a body the brief that it is."""
    headline = found.headline or found.standfirst
    if headline:
        standfirst = found.standfirst if found.headline else None
        found.briefs.append(Brief(headline, standfirst))
        found.headline = found.standfirst = None


def _article(found: Roles, stated: Sidecar, file: Clean, language: str) -> Article:
    """Return the article that `found` and the sidecar describe."""
    text, blocks = _text(found.blocks)
    given = stated.headline or _line(found.headline)
    return Article(
        id="article",
        file=file,
        kind="article",
        headline=given or cut_headline(_lead(found.blocks), language),
        headline_from="given" if given else "lead",
        standfirst=stated.standfirst or _line(found.standfirst),
        section=stated.section or (clean_line(found.section) if found.section else None),
        source=stated.source,
        author=stated.author or (clean_line(found.author) if found.author else None),
        date=stated.date or found.date,
        url=stated.url,
        language=language,
        story=stated.story,
        note=stated.note,
        text=text,
        blocks=blocks,
    )


def _brief(number: int, brief: Brief, stated: Sidecar, file: Clean, language: str) -> Article:
    """Return one brief, which has its file's source, date and language."""
    return Article(
        id=f"brief {number}",
        file=file,
        kind="brief",
        headline=clean_line(brief.headline.text),
        standfirst=_line(brief.standfirst),
        source=stated.source,
        date=stated.date,
        language=language,
    )


def _alone(brief: Article, found: Roles, stated: Sidecar) -> Article:
    """Return a file's only brief with every field that the file and its sidecar give it."""
    return replace(
        brief,
        headline=stated.headline or brief.headline,
        standfirst=stated.standfirst or brief.standfirst,
        section=stated.section or (clean_line(found.section) if found.section else None),
        author=stated.author or (clean_line(found.author) if found.author else None),
        date=stated.date or found.date,
        url=stated.url,
        story=stated.story,
        note=stated.note,
    )


def _line(line: Line | None) -> Clean | None:
    return clean_line(line.text) if line else None


def _lead(blocks: Sequence[tuple[BlockKind, str]]) -> str:
    """Return the first block from which a headline can be cut."""
    worded = [
        _ITEM.sub("", text) if kind == "item" else text
        for kind, text in blocks
        if kind != "heading" and any(map(str.isalnum, text))
    ]
    whole = (text for text in worded if len(text) >= _SHORTEST_LEAD)
    return next(whole, worded[0] if worded else blocks[0][1])


def _text(parts: Sequence[tuple[BlockKind, str]]) -> tuple[Clean, tuple[Block, ...]]:
    """Return the text of an article and where its blocks stand in it."""
    blocks = []
    start = 0
    for kind, text in parts:
        blocks.append(Block(kind, start, start + len(text)))
        start += len(text) + len(_BETWEEN_BLOCKS)
    return Clean(_BETWEEN_BLOCKS.join(text for _, text in parts)), tuple(blocks)


def _overruled(found: Roles, stated: Sidecar, file: Clean) -> list[Problem]:
    """Return a note for each line that a sidecar's own words stand in place of."""
    pairs = (
        ("headline", found.headline, stated.headline),
        ("standfirst", found.standfirst, stated.standfirst),
        ("section", found.tag, stated.section),
    )
    return [
        Problem(
            file,
            clean_line(f"the sidecar's {name} stands in place of: {line.text}"),
            line.number,
            "note",
        )
        for name, line, said in pairs
        if line and said and clean_line(line.text) != said
    ]


def _beyond(text: Clean, stated: Sidecar, file: Clean) -> list[Problem]:
    """Return a problem for each role whose stated lines are not in the file."""
    last = text.count("\n") + (not text.endswith("\n"))
    size = "1 line" if last == 1 else f"{last} lines"
    return [
        Problem(file, clean_line(f"the sidecar's lines: {role}: the file has {size}"))
        for role, ranges in stated.lines.items()
        if any(numbers.stop - 1 > last for numbers in ranges)
    ]
