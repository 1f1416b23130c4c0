"""The reader's one screen: it turns keys into what the session does, and shows what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import get_current_worker

from newsreader.core.article import Article, Problem
from newsreader.core.commands import COMMANDS, Command, Pane
from newsreader.core.comparison import Comparison, compare, counterparts
from newsreader.core.library import Library
from newsreader.core.reading import source_or_file
from newsreader.core.session import Comparing, Filter, Session
from newsreader.core.text import clean_line
from newsreader.tui import content, palette
from newsreader.tui.bindings import bindings
from newsreader.tui.help import help_text
from newsreader.tui.screens.dialogs import Choice, ChoiceDialog, Question, TextDialog
from newsreader.tui.widgets.article_pane import ArticlePane
from newsreader.tui.widgets.comparison_pane import ComparisonPane
from newsreader.tui.widgets.headline_list import HeadlineList
from newsreader.tui.widgets.key_line import KeyLine
from newsreader.tui.widgets.page_view import PageView
from newsreader.tui.widgets.search_bar import SearchBar
from newsreader.tui.widgets.status_line import StatusLine

NARROW = 100
"""Columns below which one pane is shown at a time."""
LIST_WIDTHS = (24, 72)
_FULL_TEXT_DELAY_S = 0.08
"""How long typing must rest before whole texts are searched."""


class Batch(Protocol):
    """Some articles that have been read, and how far the reading has come."""

    @property
    def articles(self) -> Sequence[Article]:
        """What was read."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What could not be read."""

    @property
    def done(self) -> int:
        """How many files have been looked at."""

    @property
    def total(self) -> int | None:
        """How many files there are, once that is known."""


Load = Callable[[], Iterator[Batch]]
"""Reads the library from its files, batch by batch."""


class ReaderScreen(Screen[None]):
    """Headlines beside an article or a comparison."""

    BINDINGS = [*bindings()]

    headlines = query_one("#headlines", HeadlineList)
    article = query_one("#article", ArticlePane)
    comparison = query_one("#comparison", ComparisonPane)
    search = query_one("#search", SearchBar)
    status = query_one("#status", StatusLine)
    keys = query_one("#keys", KeyLine)

    @dataclass
    class Read(Message):
        """The library has grown."""

        number: int
        library: Library
        problems: tuple[Problem, ...]
        done: int
        total: int | None
        finished: bool

    @dataclass
    class Found(Message):
        """Whole texts have been searched."""

        wanted: Filter
        library: Library
        found: tuple[Article, ...]

    @dataclass
    class Compared(Message):
        """Two accounts have been compared, or there was none to compare with."""

        number: int
        comparison: Comparison | None

    def __init__(self, load: Load, title: str) -> None:
        super().__init__()
        self._batches = load
        self._library_title = title
        self._session = Session()
        self._before_search: Session | None = None
        self._problems: tuple[Problem, ...] = ()
        self._progress = ""
        self._reading = 0
        self._comparing = 0
        self._busy = ""
        self._list_width: int | None = None
        self._alone = False

    @property
    def session(self) -> Session:
        """What the screen shows."""
        return self._session

    def compose(self) -> ComposeResult:
        """Compose the lines and panes."""
        yield StatusLine(id="status")
        with Horizontal(id="panes"):
            yield HeadlineList(id="headlines")
            yield ArticlePane(id="article")
            yield ComparisonPane(id="comparison")
        yield SearchBar(id="search")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Show the empty screen first, then begin to read."""
        self.search.close()
        self.headlines.focus()
        self._show(self._session)
        self.call_after_refresh(self._read_library)

    # Loading

    def _read_library(self) -> None:
        """Read the library in a thread, from its first file."""
        self._reading += 1
        number = self._reading
        self._problems = ()

        def work() -> None:
            worker = get_current_worker()
            library = Library()
            problems: list[Problem] = []
            done, total = 0, None
            for batch in self._batches():
                if worker.is_cancelled:
                    return
                library = library.with_batch(batch.articles)
                # Folding the headlines here keeps it away from the first key of a search.
                _ = library.fronts
                problems.extend(batch.problems)
                done, total = batch.done, batch.total
                self.post_message(
                    self.Read(number, library, tuple(problems), done, total, finished=False)
                )
            self.post_message(
                self.Read(number, library, tuple(problems), done, total, finished=True)
            )

        self.run_worker(work, thread=True, exclusive=True, group="load", description="load")

    @on(Read)
    def _library_read(self, message: Read) -> None:
        message.stop()
        if message.number != self._reading:
            return
        self._problems = tuple(p for p in message.problems if p.severity != "note")
        of = f" of {message.total}" if message.total else ""
        self._progress = "" if message.finished else f"reading {message.done}{of} …"
        session = self._session
        if message.library is not session.library:
            session = session.with_library(message.library)
        self._show(session.loaded() if message.finished else session)

    # Showing

    def _show(self, session: Session) -> None:
        """Hand every widget its share of a session."""
        before, self._session = self._session, session
        self._arrange()
        query = session.filter.query
        self.headlines.show(
            session.headlines, session.accounts, session.place, session.marks, query, session.side_a
        )
        self.article.show_article(session.article)
        if session.comparing is not before.comparing or session.beside != before.beside:
            self.comparison.show_comparison(session.comparing)
        self._show_matches(before)
        self._show_lines()
        if session.pane != before.pane or self.focused is None:
            self._focus_pane()
        self.call_after_refresh(self._place_cursor)

    def _show_matches(self, before: Session) -> None:
        """Mark what is searched for, where that or what is shown has changed."""
        session = self._session
        same = session.highlight == before.highlight
        if not same or session.article is not before.article:
            self.article.search(session.highlight)
        if session.comparing and (not same or session.comparing is not before.comparing):
            self.comparison.search(session.highlight)

    def _show_lines(self) -> None:
        session = self._session
        self.status.show(self._status(), self._search_state())
        live = [
            (entry, self._word(entry))
            for entry in COMMANDS
            if entry.brief and session.allows(entry.id)
        ]
        if session.pane != "headlines":
            live.append((_command("pane.out"), "back"))
        live.append((_command("app.close"), "quit" if session.pane != "comparison" else "close"))
        self.keys.show(live, legend=session.beside == "comparison")

    def _word(self, entry: Command) -> str:
        """Return the word beside a command's key."""
        if entry.id == "compare.open" and self._session.side_a not in (None, self._session.cursor):
            return "compare with side A"
        return entry.brief

    def _status(self) -> str:
        session = self._session
        library = session.library
        if session.comparing and session.beside == "comparison":
            sides = (session.comparing.comparison.left, session.comparing.comparison.right)
            names = " with ".join(source_or_file(side.article) for side in sides)
            return f"comparing {names}"
        facts = [
            self._library_title,
            f"{_count(len(library.accounts), 'article')}, {_count(len(library.briefs), 'brief')}",
            self._progress,
            self._busy,
            f"{_count(len(self._problems), 'problem')}: P" if self._problems else "",
        ]
        return " · ".join(fact for fact in facts if fact)

    def _search_state(self) -> str:
        session = self._session
        if session.sought.text:
            page = self._page()
            number = f"{page.match_number} of " if page.match_number else ""
            return f"⌕ {session.sought.text} · {number}{page.match_count}"
        if session.filter.text:
            return f"⌕ {session.filter.text} · {len(session.headlines)}"
        return ""

    def _page(self) -> PageView:
        """Return the page beside the list."""
        shown = self._session.beside == "comparison"
        return self.comparison.page if shown else self.article

    def _arrange(self) -> None:
        """Show the panes that there is room for."""
        session = self._session
        alone = self._alone or self.size.width < NARROW
        beside = session.beside
        shown: dict[Pane, Widget] = {
            "headlines": self.headlines,
            "article": self.article,
            "comparison": self.comparison,
        }
        for pane, widget in shown.items():
            if alone:
                widget.display = pane == session.pane
            else:
                widget.display = pane in ("headlines", beside)
        self.headlines.set_class(alone, "-alone")
        if not alone:
            self.headlines.styles.width = self._width_of_list()

    def _width_of_list(self) -> int:
        """Return the columns that the list gets: fewer beside a comparison."""
        width = self.size.width
        if self._list_width is not None:
            return min(self._list_width, width // 2)
        if self._session.beside == "comparison":
            return max(24, min(36, width // 5))
        return max(34, min(60, width * 36 // 100))

    def _focus_pane(self) -> None:
        if not self.search.display:
            self._pane_widget().focus()

    def _pane_widget(self) -> Widget:
        panes: dict[Pane, Widget] = {
            "headlines": self.headlines,
            "article": self.article,
            "comparison": self.comparison.page,
        }
        return panes[self._session.pane]

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor on what is selected, for braille and screen readers."""
        if self.search.display:
            return
        widget = self.headlines if self._session.pane == "headlines" else self._page()
        self.app.cursor_position = widget.cursor_spot

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the panes for the new size."""
        self._arrange()
        self.call_after_refresh(self._after_resize)

    def _after_resize(self) -> None:
        if self._session.comparing:
            self.comparison.show_comparison(self._session.comparing)
        self._focus_pane()
        self._place_cursor()

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a command through where it has something to act on."""
        if action != "command":
            return True
        return bool(parameters) and self._session.allows(str(parameters[0]))

    def action_command(self, name: str) -> None:
        """Carry a command out by its id."""
        group, _, verb = name.partition(".")
        if group == "move":
            self._move(verb)
        elif group == "pane" and verb in ("headlines", "article", "comparison"):
            self._show(self._session.entered(verb))  # type: ignore[arg-type]
        else:
            getattr(self, f"_do_{group}_{verb}")()

    @on(KeyLine.Pressed)
    def _key_clicked(self, message: KeyLine.Pressed) -> None:
        message.stop()
        if self._session.allows(message.command):
            self.action_command(message.command)

    def _move(self, way: str) -> None:
        """Move by a row, a page or to an end in whatever pane the reader is in."""
        ends = {"top": -(10**9), "bottom": 10**9}
        if self._session.pane == "headlines":
            page = self.headlines.page
            steps = {"down": 1, "up": -1, "page_down": page, "page_up": -page}
            half = {"half_down": max(1, page // 2), "half_up": -max(1, page // 2)}
            self._show(self._session.moved((steps | half | ends)[way]))
            return
        view = self._page()
        page = max(1, view.size.height - 2)
        steps = {"down": 1, "up": -1, "page_down": page, "page_up": -page}
        half = {"half_down": page // 2, "half_up": -(page // 2)}
        view.scroll_lines((steps | half | ends)[way])
        self.call_after_refresh(self._place_cursor)

    @on(HeadlineList.Pointed)
    def _row_clicked(self, message: HeadlineList.Pointed) -> None:
        message.stop()
        self._show(self._session.moved_to(message.place))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow a click into a pane; it does not mark anything read."""
        places: dict[Widget, Pane] = {
            self.headlines: "headlines",
            self.article: "article",
            self.comparison.page: "comparison",
        }
        pane = places.get(event.widget)
        if pane and pane != self._session.pane and pane in self._session.panes:
            self._show(replace(self._session, pane=pane))

    def _do_pane_in(self) -> None:
        self._show(self._session.entered("article"))

    def _do_pane_out(self) -> None:
        self._show(self._session.out())

    def _do_pane_next(self) -> None:
        self._show(self._session.neighbour(1))

    def _do_pane_previous(self) -> None:
        self._show(self._session.neighbour(-1))

    def _do_article_next(self) -> None:
        self._step_article(1)

    def _do_article_previous(self) -> None:
        self._step_article(-1)

    def _step_article(self, step: int) -> None:
        session = self._session.moved(step)
        if session.cursor == self._session.cursor:
            return
        pane = session.pane
        if pane == "comparison":
            session = replace(session, comparing=None, pane="article", beside="article")
        self._show(session.read() if pane != "headlines" else session)
        if pane == "comparison" and self._session.allows("compare.open"):
            self._do_compare_open()

    # Searching

    def _do_search_open(self) -> None:
        session = self._session
        self._before_search = session
        if session.pane == "headlines":
            self.search.open("headlines", session.filter.text)
        else:
            self.search.open("text", session.sought.text)

    def _do_list_filter(self) -> None:
        self._before_search = self._session
        self.search.open("everything", self._session.filter.text)

    @on(SearchBar.Typed)
    def _search_typed(self, message: SearchBar.Typed) -> None:
        message.stop()
        if message.scope == "text":
            self._show(self._session.seeking(message.text))
            self._page().step_match(1)
            self._show_lines()
            self.search.say(self._session.sought.query.problems)
            return
        if message.scope == "headlines":
            self._show(self._session.filtered(message.text))
            self.search.say(self._session.filter.query.problems)
            return
        self._search_everything(message.text)

    def _search_everything(self, text: str) -> None:
        """Search whole texts in a thread, once typing rests."""
        wanted = Filter(text, Session().filtered(text).filter.query, bodies=True)
        self.search.say(wanted.query.problems)
        session = replace(self._session, filter=wanted)

        def work() -> None:
            found = session.found()
            if not get_current_worker().is_cancelled:
                self.post_message(self.Found(wanted, session.library, found))

        def begin() -> None:
            if self.search.display and self.search.field.value == text:
                self.run_worker(
                    work, thread=True, exclusive=True, group="search", description="search"
                )

        self.set_timer(_FULL_TEXT_DELAY_S, begin)

    @on(Found)
    def _texts_found(self, message: Found) -> None:
        message.stop()
        stale = self.search.display and self.search.field.value != message.wanted.text
        if stale or message.library is not self._session.library:
            return
        self._show(self._session.narrowed(message.wanted, message.found))

    @on(SearchBar.Kept)
    def _search_kept(self, message: SearchBar.Kept) -> None:
        message.stop()
        if message.scope == "everything" and self._session.filter.text != self.search.field.value:
            self._show(self._session.filtered(self.search.field.value, bodies=True))
        self._end_search()

    @on(SearchBar.Dropped)
    def _search_dropped(self, message: SearchBar.Dropped) -> None:
        message.stop()
        session = self._session
        if message.scope == "text":
            self._end_search()
            self._show(replace(session, sought=Filter()))
        else:
            self._end_search()
            self._show(session.filtered(""))

    def _end_search(self) -> None:
        self.search.close()
        self._before_search = None
        self._focus_pane()
        self._show_lines()

    def _do_search_next(self) -> None:
        self._step_match(1)

    def _do_search_previous(self) -> None:
        self._step_match(-1)

    def _step_match(self, step: int) -> None:
        if self._session.pane == "headlines":
            self._show(self._session.moved(step))
            return
        self._page().step_match(step)
        self._show_lines()

    # Comparing

    def _do_compare_open(self) -> None:
        session = self._session
        held = session.library.get(session.side_a) if session.side_a else None
        if held is not None and held is not session.article and session.article is not None:
            self._compare(held, session.article)
        elif session.article is not None:
            self._compare(session.article, None)

    def _compare(self, left: Article, right: Article | None) -> None:
        """Compare two accounts in a thread; without a right one, with the best counterpart."""
        self._comparing += 1
        number, library = self._comparing, self._session.library
        self._busy = "comparing …"
        self._show_lines()

        def work() -> None:
            other = right
            if other is None:
                ranked = counterparts(left, library.accounts)
                other = ranked[0].article if ranked else None
            comparison = compare(left, other) if other is not None else None
            if not get_current_worker().is_cancelled:
                self.post_message(self.Compared(number, comparison))

        self.run_worker(work, thread=True, exclusive=True, group="compare", description="compare")

    @on(Compared)
    def _accounts_compared(self, message: Compared) -> None:
        message.stop()
        if message.number != self._comparing:
            return
        self._busy = ""
        if message.comparison is None:
            self._say("No other account here tells this story.")
            self._show_lines()
            return
        self._show(self._session.compared(message.comparison))

    def _do_compare_choose(self) -> None:
        article = self._session.article
        if article is None:
            return
        ranked = counterparts(article, self._session.library.accounts)
        choices = [
            Choice(
                found.article.id,
                found.article.headline,
                f"{source_or_file(found.article)} · {found.score:.2f} · "
                f"shares {', '.join(found.because)}",
            )
            for found in ranked[:200]
        ]
        if not choices:
            self._say("No other account here tells this story.")
            return

        def chosen(article_id: str | None) -> None:
            other = self._session.library.get(article_id) if article_id else None
            if other is not None:
                self._compare(article, other)

        self.app.push_screen(ChoiceDialog("Compare with", choices), chosen)

    def _do_compare_mark(self) -> None:
        self._show(self._session.held())

    def _do_compare_swap(self) -> None:
        self._change_comparing(Comparing.swapped)

    def _do_compare_differences(self) -> None:
        self._change_comparing(
            lambda comparing: comparing.with_differences_only(only=not comparing.differences_only)
        )

    def _do_pair_next(self) -> None:
        self._change_comparing(lambda comparing: comparing.stepped(1))

    def _do_pair_previous(self) -> None:
        self._change_comparing(lambda comparing: comparing.stepped(-1))

    def _change_comparing(self, change: Callable[[Comparing], Comparing]) -> None:
        comparing = self._session.comparing
        if comparing is not None:
            self._show(self._session.with_comparing(change(comparing)))

    # Marks

    def _do_mark_read(self) -> None:
        self._show(self._session.with_read_changed())

    def _do_mark_flag(self) -> None:
        self._show(self._session.with_flag_changed())

    def _do_mark_undo(self) -> None:
        self._show(self._session.undone())

    def _do_mark_all_read(self) -> None:
        def answered(yes: bool | None) -> None:  # noqa: FBT001 - Textual hands the answer over
            if yes:
                self._show(self._session.with_all_read())

        count = _count(len(self._session.headlines), "headline")
        self.app.push_screen(Question(f"Mark {count} read? u takes it back."), answered)

    # The rest

    def _do_link_open(self) -> None:
        article = self._session.article
        address = article.url if article else None
        if address is None:
            return

        def answered(yes: bool | None) -> None:  # noqa: FBT001 - Textual hands the answer over
            if yes:
                self.app.open_url(address)

        self.app.push_screen(Question(f"Open this address in the browser?\n\n{address}"), answered)

    def _do_view_alone(self) -> None:
        self._alone = not self._alone
        self._rearranged()

    def _do_view_narrower(self) -> None:
        self._change_width(-4)

    def _do_view_wider(self) -> None:
        self._change_width(4)

    def _change_width(self, cells: int) -> None:
        least, most = LIST_WIDTHS
        self._list_width = max(least, min(most, self._width_of_list() + cells))
        self._rearranged()

    def _rearranged(self) -> None:
        self._arrange()
        self.call_after_refresh(self._after_resize)

    def _do_view_theme(self) -> None:
        self.post_message(self.ThemeAsked())

    @dataclass
    class ThemeAsked(Message):
        """The reader wants the next theme."""

    def _do_view_problems(self) -> None:
        problems = self._problems
        text = "\n".join(map(str, problems)) if problems else "Everything was read."
        self.app.push_screen(TextDialog("Problems", content.lines(text)))

    def _do_library_reload(self) -> None:
        self._show(self._session.reloading())
        self._read_library()

    def _do_app_palette(self) -> None:
        def chosen(choice: str | None) -> None:
            if choice is None:
                return
            if choice.startswith(palette.HEADLINE):
                self._show(self._session.opened(choice.removeprefix(palette.HEADLINE)))
            else:
                self.action_command(choice.removeprefix(palette.COMMAND))

        self.app.push_screen(ChoiceDialog("Go to", palette.choices(self._session)), chosen)

    def _do_app_help(self) -> None:
        pane = self._session.pane
        self.app.push_screen(TextDialog(f"Help: {pane}", help_text(pane)))

    def _do_app_close(self) -> None:
        if self._session.pane == "comparison":
            self._show(self._session.closed())
        else:
            self.app.exit()

    def _do_app_quit(self) -> None:
        self.app.exit()

    def _say(self, text: str) -> None:
        self.notify(clean_line(text), markup=False)


def _command(name: str) -> Command:
    return next(entry for entry in COMMANDS if entry.id == name)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
