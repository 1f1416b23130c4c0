"""Two accounts side by side: what both say level, what one says beside a gap."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from newsreader.core.article import Span
from newsreader.core.captions import count as counted
from newsreader.core.comparing import Comparing
from newsreader.core.comparison import FigureMention, Side
from newsreader.core.joining import joining_line
from newsreader.core.language import stem, words
from newsreader.core.levelling import (
    LevelPage,
    Row,
    clashes,
    combined_text,
    date_clashes,
    level_page,
    stacked_page,
)
from newsreader.core.reading import joined, source_or_file
from newsreader.core.search import Query, spans
from newsreader.core.text import clean_line
from newsreader.core.verdicts import MADE
from newsreader.tui import content
from newsreader.tui.widgets.page_view import AIR, Emphasis, PageView, cells

STACK_BELOW = 70
"""Panes narrower than this show one account's words above the other's."""
_BAR = 2
"""Cells before the left column, for the bar that marks the reader's row."""
_GUTTER = 3
_SETTLED_S = 0.05
"""How long a pane that has just appeared takes to know its size."""
_SHORT = 12
"""Lines below which the heads give way to the rows."""


class ComparisonPage(PageView):
    """The rows of a comparison."""


class ComparisonPane(Vertical):
    """A comparison: who is compared, the rows, and the reason for the pair the reader is at."""

    page = query_one("#comparison-page", ComparisonPage)
    heads = query_one("#comparison-heads", Static)
    reason = query_one("#comparison-reason", Static)
    keys = ("+", "Esc")
    """The keys that join a pair by hand, and that leave it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._comparing: Comparing | None = None
        self._laid: tuple[object, int] | None = None
        self._level: LevelPage | None = None
        self._differing: tuple[Emphasis, ...] = ()

    def compose(self) -> ComposeResult:
        """Compose the heads, the rows and the reason."""
        yield Static(id="comparison-heads")
        yield ComparisonPage(id="comparison-page")
        yield Static(id="comparison-reason")

    def show_comparison(self, comparing: Comparing | None) -> None:
        """Show an open comparison, the reader's row in view."""
        moved = comparing is not self._comparing
        self._comparing = comparing
        if comparing is None or not self.page.size.width:
            return
        self._lay_out(comparing)
        self._show_row(comparing, follow=moved)

    def search(self, query: Query | None) -> None:
        """Mark what matches a query in both texts, in the order of the rows."""
        if self._comparing is None or self._level is None:
            return
        text = combined_text(self._comparing.comparison)[0]
        found = spans(query, text) if query else ()
        shown = [span for span in found if self.page.shows(span.start)]
        shown.sort(key=lambda span: (self.page.line_at(span.start), span))
        self.page.show_matches(shown)

    def on_resize(self) -> None:
        """Lay the rows out for the new width; the reader's row stays in view."""
        self.set_class(self.size.height < _SHORT, "-short")
        if self._comparing is not None:
            self.call_after_refresh(self._laid_out_again)

    def _laid_out_again(self) -> None:
        if self._comparing is not None:
            self._laid = None
            self._lay_out(self._comparing)
            self._show_row(self._comparing, follow=True)
            # The page can scroll only once the size of its lines has reached the screen.
            self.set_timer(_SETTLED_S, self._follow)

    def _follow(self) -> None:
        """Bring the reader's row into view."""
        if self._comparing is not None:
            self._show_row(self._comparing, follow=True)

    def _lay_out(self, comparing: Comparing) -> None:
        """Break the rows into lines, where they or the width have changed."""
        width = self.page.scrollable_content_region.width
        key = (comparing.rows, width)
        if self._laid is not None and self._laid[0] is key[0] and self._laid[1] == width:
            return
        self._laid = key
        self._differing = _differing(comparing)
        comparison = comparing.comparison
        if self.size.width < STACK_BELOW:
            room = max(1, min(width - _BAR - AIR, self.page.measure))
            level = stacked_page(comparison, comparing.rows, room, cells)
            self.page.show_page(level.text, (level.left,), (_BAR,), (room,))
        else:
            room = max(1, min((width - _BAR - _GUTTER - AIR) // 2, self.page.measure))
            level = level_page(comparison, comparing.rows, (room, room), cells)
            lefts = (_BAR, _BAR + room + _GUTTER)
            self.page.show_page(level.text, (level.left, level.right), lefts, (room, room))
        self._level = level
        self._show_heads(comparing, room, stacked=not level.right)

    def _show_heads(self, comparing: Comparing, room: int, *, stacked: bool) -> None:
        comparison = comparing.comparison
        left = _head("A", comparison.left, comparison.only_left, room)
        right = _head("B", comparison.right, comparison.only_right, room)
        bar = Content(" " * _BAR)
        if stacked:
            rows = [bar + left[0], bar + right[0]]
        else:
            gutter = Content(" " * _GUTTER)
            rows = [
                bar + _padded(a, room) + gutter + _padded(b, room)
                for a, b in zip(left, right, strict=True)
            ]
        self.heads.update(Content("\n").join(rows))

    def _show_row(self, comparing: Comparing, *, follow: bool) -> None:
        """Light the reader's row and say why its sentences are a pair."""
        self.page.set_row(comparing.at)
        self.page.emphasise(
            (*self._differing, *_shared_words(comparing, self._differing), *_taken(comparing))
        )
        self.reason.update(_reason(comparing, self.reason.content_size.width, self.keys))
        if not follow or self._level is None:
            return
        numbers = [n for n, line in enumerate(self._level.left) if line.row == comparing.at]
        if numbers:
            self.page.reveal(numbers[0], to=numbers[-1])


def _padded(text: Content, room: int) -> Content:
    """Return a line cut or filled up to `room` cells."""
    cut = text.truncate(room, ellipsis=True)
    return cut + Content(" " * max(0, room - cut.cell_length))


def _head(letter: str, side: Side, only: tuple[int, ...], room: int) -> tuple[Content, Content]:
    """Return who a side is, and how many of its sentences are paired."""
    count = len(side.sentences)
    name = content.sentence((f"{letter}  ", "bold $accent"), (source_or_file(side.article), "bold"))
    facts = (counted(count, "sentence"), f"{count - len(only)} paired", f"{len(only)} only here")
    return name, content.sentence((f"   {joined(facts, room - 3, cells)}", "$muted"))


def _differing(comparing: Comparing) -> tuple[Emphasis, ...]:
    """Return the figures that clash, each in the row where it does."""
    right_start = combined_text(comparing.comparison)[1]
    found = {
        Emphasis(Span(mention.start + shift, mention.end + shift), "differs", place)
        for place, row in enumerate(comparing.rows)
        for clash in clashes(comparing.comparison, row)
        for mentions, numbers, shift in (
            (clash.left, row.left, 0),
            (clash.right, row.right, right_start),
        )
        for mention in mentions
        if mention.sentence in numbers
    }
    return tuple(found)


def _taken(comparing: Comparing) -> tuple[Emphasis, ...]:
    """Return the sentence that the reader begins a pair with."""
    comparison = comparing.comparison
    right_start = combined_text(comparison)[1]
    sides = ((comparison.left, 0), (comparison.right, right_start))
    return tuple(
        Emphasis(Span(sentence.start + shift, sentence.end + shift), "sentence")
        for numbers, (side, shift) in zip(comparing.taken, sides, strict=True)
        for number in numbers
        for sentence in (side.sentences[number],)
    )


def _shared_words(comparing: Comparing, taken: Sequence[Emphasis]) -> tuple[Emphasis, ...]:
    """Return the words that both sides of the reader's pair share, but for those `taken`."""
    row = comparing.row
    if row is None or row.pair is None or row.pair.because == (MADE,):
        return ()
    comparison = comparing.comparison
    right_start = combined_text(comparison)[1]
    language = comparison.left.article.language
    stems = {stem(word, language) for reason in row.pair.because for word in reason.split()}
    clashing = {place for span in taken for place in range(span.span.start, span.span.end)}
    return tuple(
        Emphasis(Span(start + word.start, start + word.end), "shared", comparing.at)
        for side, numbers, shift in (
            (comparison.left, row.left, 0),
            (comparison.right, row.right, right_start),
        )
        for number in numbers
        for start in (side.sentences[number].start + shift,)
        for word in words(side.sentence(number))
        if start + word.start not in clashing
        and stem(word.of(side.sentence(number)), language) in stems
    )


def _reason(comparing: Comparing, room: int, keys: tuple[str, str]) -> Content:
    """Return why the sentences of the reader's row stand together, or that one side is silent."""
    row: Row | None = comparing.row
    if row is None:
        hidden = comparing.differences_only and comparing.all_rows
        return content.line(
            "No differences: every row is hidden." if hidden else "Nothing to set side by side."
        )
    joining = joining_line(comparing, *keys)
    if joining:
        return content.sentence((joining, "bold $accent"))
    if row.pair is None:
        side = "A" if row.left else "B"
        return content.sentence(
            (f"{row.mark} ", "bold"), f"only {side}: no match on the other side"
        )
    number = f"{row.mark} pair {comparing.pair_number} of {len(comparing.pair_places)}  "
    if row.pair.because == (MADE,):
        return content.sentence((number, "bold $accent"), joined((_said(comparing),), room, cells))
    kind = "both say it" if row.pair.kind == "same" else "related"
    facts = [_said(comparing), f"{kind} {row.pair.score:.2f}", _difference(comparing, row)]
    told = " · ".join(filter(None, facts))
    shares = "shares: " + joined(
        row.pair.because, room - cells(f"{number}{told} · shares: "), cells, mark=", "
    )
    return content.sentence(
        (number, "bold $accent"), joined((told, shares), room - cells(number), cells)
    )


def _said(comparing: Comparing) -> str:
    """Return what the reader said of the pair."""
    remark = comparing.remark
    if remark is None:
        return ""
    verdict = {"confirmed": "confirmed by you", "made": "yours: you paired these sentences"}.get(
        remark.verdict or "", ""
    )
    note = f"your note: {remark.note}" if remark.note else ""
    return clean_line(" · ".join(filter(None, (verdict, note))))


def _difference(comparing: Comparing, row: Row) -> str:
    """Return how the two sides of a pair differ, with the figures where figures clash."""
    found = [
        f"{_figures(clash.left, row.left)} against {_figures(clash.right, row.right)}"
        for clash in clashes(comparing.comparison, row)
    ]
    found += [
        f"{clash.left.text} against {clash.right.text}"
        for clash in date_clashes(comparing.comparison, row)
    ]
    others = row.pair.differs if row.pair else ()
    found += [f"{kind} differs" for kind in others if kind != "figure" or not found]
    return clean_line(", ".join(found))


def _figures(mentions: Sequence[FigureMention], numbers: Sequence[int]) -> str:
    told = (mention.text for mention in mentions if mention.sentence in numbers)
    return " and ".join(dict.fromkeys(told))
