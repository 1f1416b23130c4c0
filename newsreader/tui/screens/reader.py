"""The reader's one screen: it turns keys into what the session does, and shows what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from newsreader.core.article import Problem
from newsreader.core.boards import BoardName
from newsreader.core.commands import Pane, key_for
from newsreader.core.entries import View
from newsreader.core.marking import Memory
from newsreader.core.matrix_table import MatrixTable
from newsreader.core.obstacles import is_heard, obstacle
from newsreader.core.outside import Nowhere, Outside
from newsreader.core.session import Filter, Session
from newsreader.core.settings import DEFAULTS, Settings, commands
from newsreader.core.text import clean_line
from newsreader.core.tidings import tidings
from newsreader.core.transitions import TRANSITIONS
from newsreader.tui.background import (
    AccountsCompared,
    ArticleAnnotated,
    Background,
    Broken,
    LibraryRead,
    Load,
    Stories,
    StoriesTold,
    TextsSearched,
)
from newsreader.tui.bindings import COPY, bindings
from newsreader.tui.screens.actions import ACTIONS
from newsreader.tui.screens.arranging import arrange, follow_focus, place_cursor, settle
from newsreader.tui.screens.arriving import read_library, show_read
from newsreader.tui.screens.comparing import show_annotated, show_compared
from newsreader.tui.screens.counterparts import CounterpartsFound, offer_counterparts
from newsreader.tui.screens.matrix import StoryLaidOut, go_back, show_laid_out
from newsreader.tui.screens.moving import go_to_line, move
from newsreader.tui.screens.remembering import kept, remember, remember_soon
from newsreader.tui.screens.searching import drop, keep, show_searched, show_typed
from newsreader.tui.screens.showing import show_lines, show_session
from newsreader.tui.screens.taking import Desk, copy_selection
from newsreader.tui.screens.waiting import gives_up
from newsreader.tui.widgets.article_pane import ArticlePane
from newsreader.tui.widgets.comparison_pane import ComparisonPane
from newsreader.tui.widgets.headline_list import HeadlineList
from newsreader.tui.widgets.key_line import KeyLine
from newsreader.tui.widgets.page_view import PageView
from newsreader.tui.widgets.search_bar import SearchBar
from newsreader.tui.widgets.status_line import StatusLine


class ReaderScreen(Screen[None], inherit_bindings=False):
    """Headlines beside an article or a comparison."""

    headlines = query_one("#headlines", HeadlineList)
    article = query_one("#article", ArticlePane)
    comparison = query_one("#comparison", ComparisonPane)
    search = query_one("#search", SearchBar)
    status_line = query_one("#status", StatusLine)
    key_line = query_one("#keys", KeyLine)

    @dataclass
    class ThemeAsked(Message):
        """The reader wants the next theme."""

    def __init__(
        self,
        load: Load,
        title: str,
        memory: Memory,
        *,
        settings: Settings = DEFAULTS,
        problems: tuple[Problem, ...] = (),
        outside: Outside | None = None,
    ) -> None:
        super().__init__()
        self.desk = Desk(outside or Nowhere())
        self.thresholds = settings.thresholds
        self.memory = memory
        self._settings = settings
        self.settings_problems = problems
        self.commands = commands(settings)
        # Textual's own keymap drops a key's other commands, those of other panes included.
        self._bindings = BindingsMap([COPY, *bindings(self.commands)])
        self.load = load
        self.library_title = title
        self.background = Background(self.post_message)
        self.stories = Stories()
        self._session = Session(
            sort=settings.sort, with_marks=settings.marks, stated_width=settings.list_width
        )
        self.problems: tuple[Problem, ...] = ()
        """What could not be read of the library."""
        self.progress = ""
        """How far the reading of the library has come."""
        self.busy = ""
        """What the reader waits for."""
        self.reading = 0
        """Which reading of the library is waited for."""
        self.comparing = 0
        """Which comparison is waited for."""
        self.annotation_due = False
        self.returning: View | None = None
        """The view that the comparison which is waited for brings back."""
        self.wanted: Filter | None = None
        """What whole texts are being searched for."""
        self.searched_from: tuple[Pane, Pane] = ("headlines", "article")
        """The pane a search was begun in, and what stood beside the list."""
        self.reopening: View | None = None
        """The view that is brought back once the library has been read again."""
        self.view_due: Timer | None = None
        self._noted = ""
        self.matrix_left: MatrixTable | None = None
        """Where the reader was in the table of a story."""
        self.matrix_waits = False
        """Whether the way out leads back to that table."""
        self.board_places: dict[BoardName, int] = {}

    @property
    def session(self) -> Session:
        """What the screen shows."""
        return self._session

    @property
    def is_busy(self) -> bool:
        """Whether something is being read, searched, compared or laid out, or is about to be."""
        works = (self.background, self.article.background, self.comparison.background)
        return self.annotation_due or any(work.is_busy for work in works)

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
        for page in (self.article, self.comparison.page):
            page.measure = self._settings.measure
        join, leave, reject = (
            key_for(name, self.commands) for name in ("pair.confirm", "pane.out", "pair.reject")
        )
        self.comparison.keys = (join, leave, reject)
        self.search.close()
        self.headlines.focus()
        self.show(self._session)
        self.call_after_refresh(read_library, self)

    def show(self, session: Session) -> None:
        """Hand every widget its share of a session."""
        show_session(self, session)

    def keep(self, session: Session) -> None:
        """Take a session that looks the same, and tell the memory of what is new in it."""
        self._session = kept(self, session)

    def show_lines(self) -> None:
        """Say what is open, what is searched for, and which keys are live."""
        show_lines(self, self._noted)

    @property
    def page(self) -> PageView:
        """Return the page beside the list."""
        shown = self._session.beside == "comparison"
        return self.comparison.page if shown else self.article

    def on_resize(self) -> None:
        """Arrange the panes for the new size."""
        arrange(self)
        self.call_after_refresh(settle, self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a command through, unless another has its key in this pane."""
        if action != "command" or not parameters:
            return action != "command"
        return is_heard(str(parameters[0]), self._session.pane, self.commands)

    def action_copy_text(self) -> None:
        """Copy what is selected, as Textual has it, to the reader's clipboard."""
        copy_selection(self)

    def action_command(self, name: str) -> None:
        """Carry a command out by its id, or say what is in its way."""
        self.note(obstacle(self._session, name))
        if self._noted or gives_up(self, name):
            return
        group, _, verb = name.partition(".")
        if name in TRANSITIONS:
            before = self._session
            self.show(TRANSITIONS[name](before))
            undo = key_for("mark.undo", self.commands)
            self.note(tidings(name, before, self._session, undo))
            if name == "pane.out":
                go_back(self, before)
        elif group == "move":
            move(self, verb)
        else:
            ACTIONS[name](self)

    @on(KeyLine.Pressed)
    def _key_clicked(self, message: KeyLine.Pressed) -> None:
        message.stop()
        self.action_command(message.command)

    @on(PageView.Pointed)
    def _line_clicked(self, message: PageView.Pointed) -> None:
        message.stop()
        go_to_line(self, message.row, message.place)

    @on(PageView.Scrolled)
    def _page_scrolled(self, message: PageView.Scrolled) -> None:
        message.stop()
        self.show_lines()
        place_cursor(self)
        remember_soon(self)

    def on_screen_resume(self) -> None:
        """Take the terminal's cursor back from a dialog."""
        self.call_after_refresh(place_cursor, self)

    @on(HeadlineList.Pointed)
    def _row_clicked(self, message: HeadlineList.Pointed) -> None:
        message.stop()
        self.show(self._session.moved_to(message.place))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow a click into a pane; it does not mark anything read."""
        if event.widget is self.focused:
            follow_focus(self, event.widget)

    @on(SearchBar.Typed)
    def _search_typed(self, message: SearchBar.Typed) -> None:
        message.stop()
        show_typed(self, message.scope, message.text)

    @on(SearchBar.Kept)
    def _search_kept(self, message: SearchBar.Kept) -> None:
        message.stop()
        keep(self, message.scope)

    @on(SearchBar.Dropped)
    def _search_dropped(self, message: SearchBar.Dropped) -> None:
        message.stop()
        drop(self, message.scope)

    @on(TextsSearched)
    def _texts_searched(self, message: TextsSearched) -> None:
        message.stop()
        show_searched(self, message)

    @on(LibraryRead)
    def _library_read(self, message: LibraryRead) -> None:
        message.stop()
        show_read(self, message)

    @on(StoriesTold)
    def _stories_told(self, message: StoriesTold) -> None:
        message.stop()
        if message.library is self._session.library:
            self.show(self._session.sorted_into_stories(message.accounts))

    @on(ArticleAnnotated)
    def _article_annotated(self, message: ArticleAnnotated) -> None:
        message.stop()
        show_annotated(self, message)

    @on(AccountsCompared)
    def _accounts_compared(self, message: AccountsCompared) -> None:
        message.stop()
        show_compared(self, message)

    @on(CounterpartsFound)
    def _counterparts_found(self, message: CounterpartsFound) -> None:
        message.stop()
        offer_counterparts(self, message)

    @on(StoryLaidOut)
    def _story_laid_out(self, message: StoryLaidOut) -> None:
        message.stop()
        show_laid_out(self, message)

    @on(Broken)
    def _broken(self, message: Broken) -> None:
        raise message.error

    def ask_for_theme(self) -> None:
        """Ask for the next theme."""
        self.post_message(self.ThemeAsked())

    def close_or_leave(self) -> None:
        """Close the comparison, else end."""
        if self._session.comparing:
            self.show(self._session.closed())
        else:
            self.leave()

    def leave(self) -> None:
        """Remember what is open, then end."""
        remember(self)
        self.app.exit()

    def note(self, text: str) -> None:
        """Say something in the status line until the next key; nothing takes it away."""
        if text != self._noted:
            self._noted = text
            self.show_lines()

    def say(self, text: str) -> None:
        """Say something in passing."""
        self.notify(clean_line(text), markup=False)
