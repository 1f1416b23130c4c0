"""Lines of text that are indented where they go on, however wide the list is."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

HangingLine = tuple[Content, Content]
"""What stands before a line, and its words."""


class Hanging(Visual):
    """Lines whose words begin in one column, also where they are broken."""

    def __init__(self, *lines: HangingLine) -> None:
        self._lines = lines
        self._broken: tuple[int, Content] | None = None

    @property
    def plain(self) -> str:
        """The text, unbroken."""
        return "\n".join((before + words).plain for before, words in self._lines)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the lines as they are drawn at a width."""
        return self.at(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the cells that the longest line takes unbroken."""
        whole = (before + words for before, words in self._lines)
        return max((line.get_optimal_width(rules, container_width) for line in whole), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines there are at a width."""
        return self.at(width).get_height(rules, width)

    def at(self, width: int) -> Content:
        """Return the lines broken for a width."""
        if self._broken is None or self._broken[0] != width:
            lines = [line for each in self._lines for line in _hung(each, width)]
            self._broken = (width, Content("\n").join(lines))
        return self._broken[1]


def _hung(line: HangingLine, width: int) -> list[Content]:
    """Return one line broken for a width; its indent gives way where no words fit beside it."""
    before, words = line
    room = width - before.cell_length
    if room < before.cell_length:
        return [before + words]
    blank = Content(" " * before.cell_length)
    first, *rest = words.wrap(room) or [words]
    return [before + first.rstrip(), *(blank + each.rstrip() for each in rest)]
