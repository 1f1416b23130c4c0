"""The values everything else is about: an article, its blocks, and what was wrong with it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from newsreader.core.text import Clean

Kind = Literal["article", "brief"]
BlockKind = Literal["paragraph", "heading", "item", "quote"]
HeadlineFrom = Literal["given", "lead"]
Severity = Literal["error", "warning", "note"]

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""A character of a script that sets no spaces between words."""
_WORDS_A_MINUTE = 230
_CHARACTERS_A_MINUTE = 500


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of some text, in code points, the end excluded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of `text` that this span names."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or quotation of an article, as a stretch of its text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a file that a reader should know, in one line."""

    file: Clean
    """The file as shown to people."""
    reason: Clean
    line: int | None = None
    """The line of the file, counted from 1, where one line is to blame."""
    severity: Severity = "warning"
    """`error`: nothing of the file could be read; `warning`: something could not;
    `note`: nothing is lost, but a line was read as something other than text."""

    def __str__(self) -> str:
        where = f"{self.file}: line {self.line}" if self.line else self.file
        return f"{where}: {self.reason}"

    def beside(self, file: str) -> str:
        """Return the problem as it is told where `file` is named: another file's name comes first.

        The other file is the sidecar, so the last part of its path says which.
        """
        line = f"line {self.line}: {self.reason}" if self.line else self.reason
        return line if self.file == file else f"{self.file.rpartition('/')[2]}: {line}"


@dataclass(frozen=True, slots=True)
class Article:
    """One account of an event, or a brief: a headline with no body."""

    id: str
    file: Clean
    """The file's path below its library root, as shown to people; `/` between folders."""
    kind: Kind
    headline: Clean
    headline_from: HeadlineFrom = "given"
    """`lead` when the file gives no headline and this one is cut from the lead sentence."""
    standfirst: Clean | None = None
    section: Clean | None = None
    source: Clean | None = None
    author: Clean | None = None
    date: dt.date | None = None
    url: str | None = None
    language: str = "en"
    story: Clean | None = None
    """The story a sidecar says this account belongs to."""
    note: Clean | None = None
    """What a sidecar says about the text itself, for instance who wrote it."""
    text: Clean = Clean("")
    """The blocks, joined by one blank line; empty for a brief."""
    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()
    hidden: int = 0
    """How many control, format and other unsafe characters of the file were replaced or removed."""

    @property
    def is_brief(self) -> bool:
        """Whether this is a headline without a body."""
        return self.kind == "brief"

    @property
    def minutes(self) -> int:
        """How long the text takes to read, at least 1.

        At 230 words a minute, or 500 characters of a script that sets no spaces between words.
        """
        spaced, characters = _UNSPACED.subn("", self.text)
        return max(
            1, round(len(spaced.split()) / _WORDS_A_MINUTE + characters / _CHARACTERS_A_MINUTE)
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave."""

    file: Clean
    """The file's path below its library root, as shown to people."""
    path: Clean
    """Its whole path as it was given, which tells files of one name apart."""
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Those of its sidecar and those that its article holds as well included."""
    identity: tuple[int, int] | None = None
    """Which file it is to the system, where that could be told."""
