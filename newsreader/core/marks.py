"""Where quotation marks open and close.

A mark's role is read from its neighbours first and from its shape second, because captures mix
straight and typographic marks and sometimes print the wrong one. An apostrophe opens nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsreader.core.article import Span

MAX_DEPTH = 4
"""Quotations inside quotations that are followed; deeper ones are words."""
WRAPPED_WIDTH = 90
"""The longest line of a text that is broken by hand inside its paragraphs."""
SHORT_QUOTE = 60
"""Characters after which a plural's apostrophe ends no quotation in straight single marks."""

Family = Literal["double", "single", "angle", "small angle", "corner", "white corner"]
Role = Literal["opens", "closes", "either", "nothing"]

_FAMILIES: dict[str, Family] = {
    **dict.fromkeys('"“”„‟″＂', "double"),
    "''": "double",  # what a typewriter and some agencies' exports make of a double mark
    **dict.fromkeys("'‘’‚‛", "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("「」", "corner"),
    **dict.fromkeys("『』", "white corner"),
}
_OPENING = frozenset("“„‟‘‚‛«‹「『")
_CLOSING = frozenset("”’»›」』")
_BRACKETED = frozenset("「」『』")
_ANY = "".join(mark for mark in _FAMILIES if len(mark) == 1)
_RUN = re.compile(f"[{_ANY}]+")
_MARK = re.compile(f"''|[{_ANY}]")
_BEFORE = frozenset("([{<—–―‒-/|*…")
_AFTER = frozenset(".,;:!?)]}>—–―‒-/|*…")
_ELISION = re.compile(
    r"(?:\d0s|(?:em|tis|twas|til|till|cause|round|bout|n|neath|gainst|cuz|ere|tween)\b)",
    re.IGNORECASE,
)
"""What an apostrophe at the head of a word stands for."""
_OMISSION = re.compile(r"(?:s|in)['’]\Z")
"""The end of a plural's possessive or of a word that dropped its g."""
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
_NEXT_WORD = re.compile(r"\s[^\W_]")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words between one pair of marks, white space at their ends left out."""

    start: int
    end: int
    outer: Span
    """The same with its marks."""
    level: int
    """How many other quotations it stands inside."""
    continues: bool
    """Whether it goes on from the quotation before it, which a new paragraph broke."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One quotation mark and what its place allows it to do."""

    at: int
    char: str
    role: Role
    weak: bool
    """Whether it may well be an apostrophe at the end of a word."""

    @property
    def end(self) -> int:
        """Return where the mark ends."""
        return self.at + len(self.char)

    @property
    def family(self) -> Family:
        """Return which marks it can go with."""
        return _FAMILIES[self.char]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two marks that belong together: the stretch with them and the stretch between them."""

    outer: Span
    inner: Span


@lru_cache(maxsize=4)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text`: its lines, or what blank lines part when lines are short."""
    lines = text.split("\n")
    wrapped = max(map(len, lines)) <= WRAPPED_WIDTH and "" in lines
    found = []
    start = 0
    for piece in _BLANK_LINES.split(text) if wrapped else lines:
        first = text.index(piece, start)
        start = first + len(piece)
        stripped = piece.strip()
        if stripped:
            first += piece.index(stripped)
            found.append(Span(first, first + len(stripped)))
    return tuple(found)


def quoted(text: str) -> tuple[Quoted, ...]:
    """Return every stretch of `text` between quotation marks, in order of where it opens."""
    if _RUN.search(text) is None:
        return ()
    parts = paragraphs(text)
    heads = [_opens(text, part) for part in parts] + [False]
    found: list[tuple[_Pair, bool]] = []
    broken = False
    for number, part in enumerate(parts):
        resumed = part.start if broken and heads[number] else -1
        pairs, broken = _pairs(text, part, goes_on=heads[number + 1])
        found += [(pair, pair.outer.start == resumed) for pair in pairs]
    return tuple(_leveled(text, found))


def _opens(text: str, part: Span) -> bool:
    """Whether a paragraph begins with a mark that is not a single one."""
    mark = _MARK.match(text, part.start)
    return mark is not None and _FAMILIES[mark[0]] != "single"


def _leveled(text: str, found: list[tuple[_Pair, bool]]) -> Iterator[Quoted]:
    """Yield the pairs that hold a word, each with the number of pairs around it."""
    around: list[int] = []
    for pair, continues in sorted(found, key=lambda each: each[0].outer.start):
        outer, inner = pair.outer, pair.inner.of(text)
        while around and around[-1] <= outer.start:
            around.pop()
        words = inner.strip()
        if any(char.isalnum() for char in words):
            start = pair.inner.start + inner.index(words)
            yield Quoted(start, start + len(words), outer, len(around), continues)
            around.append(outer.end)


def _pairs(text: str, part: Span, *, goes_on: bool) -> tuple[list[_Pair], bool]:
    """Return the pairs of one paragraph and whether the next paragraph goes on with one of them.

    A mark that is never closed counts only where it opens the paragraph or the next goes on.
    """
    pairs: list[_Pair] = []
    opened: list[_Mark] = []
    marks = _marks(text, part)
    firm = _firm_ends(marks)
    for number, mark in enumerate(marks):
        place = _opener(opened, mark.family)
        if mark.role == "opens" or (mark.role == "either" and place is None):
            if len(opened) < MAX_DEPTH:
                opened.append(mark)
        elif place is not None:
            if mark.weak and not _ends(opened[place], mark, firm_follows=firm[number]):
                continue
            pairs.append(_Pair(Span(opened[place].at, mark.end), Span(opened[place].end, mark.at)))
            del opened[place:]
    left = next((mark for mark in opened if mark.family != "single"), None)
    if left is None:
        return pairs, False
    inner = any(
        pair.outer.start > left.at and text[pair.outer.start] == left.char for pair in pairs
    )
    if goes_on or (left.at == part.start and not inner):
        pairs.append(_Pair(Span(left.at, part.end), Span(left.end, part.end)))
        return pairs, goes_on
    return pairs, False


def _opener(opened: list[_Mark], family: Family) -> int | None:
    """Return the place of the innermost open mark that one of `family` can close.

    A single mark closes only what stands directly inside; the others close over what was left open.
    """
    for place in range(len(opened) - 1, -1, -1):
        if opened[place].family == family:
            return place
        if family == "single":
            return None
    return None


def _ends(opener: _Mark, mark: _Mark, *, firm_follows: bool) -> bool:
    """Whether a mark that may be an apostrophe closes the quotation all the same."""
    if firm_follows:
        return False
    return opener.char != "'" or mark.at - opener.at <= SHORT_QUOTE


def _firm_ends(marks: list[_Mark]) -> list[bool]:
    """Tell for each mark whether a sure single closing mark follows before another one opens."""
    firm = [False] * len(marks)
    follows = False
    for number in range(len(marks) - 1, -1, -1):
        firm[number] = follows
        mark = marks[number]
        if mark.family != "single" or mark.role == "opens":
            follows = False
        elif mark.role == "closes" and not mark.weak:
            follows = True
    return firm


def _marks(text: str, part: Span) -> list[_Mark]:
    """Return the quotation marks of one paragraph and their roles, apostrophes left out."""
    if _RUN.search(text, part.start, part.end) is None:
        return []
    found = []
    tags = [tag.span() for tag in _TAG.finditer(text, part.start, part.end)]
    for run in _RUN.finditer(text, part.start, part.end):
        start, end = run.span()
        while tags and tags[0][1] <= start:
            tags.pop(0)
        if tags and tags[0][0] < start:
            continue  # the value of an attribute in markup that was left over
        before = text[start - 1] if start > part.start else " "
        after = text[end] if end < part.end else " "
        opens = before.isspace() or before in _BEFORE
        closes = after.isspace() or after in _AFTER
        for match in _MARK.finditer(text, start, end):
            at, char = match.start(), match[0]
            role = _role(text, at, char, opens=opens, closes=closes)
            if role != "nothing":
                weak = char in "'’" and _may_be_apostrophe(text, at, part.end)
                found.append(_Mark(at, char, role, weak))
    return found


def _may_be_apostrophe(text: str, at: int, end: int) -> bool:
    """Whether a single mark ends a plural or a clipped word and a word follows it."""
    goes_on = _NEXT_WORD.match(text, at + 1, end) is not None
    return goes_on and _OMISSION.search(text, max(0, at - 2), at + 1) is not None


def _role(text: str, at: int, char: str, *, opens: bool, closes: bool) -> Role:
    """Return what the mark at `at` may do between neighbours that let it open or close."""
    if char in _BRACKETED:
        return "opens" if char in _OPENING else "closes"
    if _FAMILIES[char] == "single":
        return _single_role(text, at, opens=opens, closes=closes)
    if opens != closes:
        return "opens" if opens else "closes"
    if char in _OPENING:
        return "opens"
    return "either" if opens else "closes"


def _single_role(text: str, at: int, *, opens: bool, closes: bool) -> Role:
    """Return what a single mark may do: an apostrophe, at the head of a word too, does nothing."""
    if opens and not closes:
        elided = text[at] == "’" or _ELISION.match(text, at + 1) is not None
        return "nothing" if elided else "opens"
    return "closes" if closes else "nothing"
