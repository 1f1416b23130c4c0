"""The reader's one screen: it turns keys into what the session does, and shows what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from newsreader.core.arrangement import arrangement, changed_width, list_width
from newsreader.core.article import Article, Problem
from newsreader.core.boards import BoardName
from newsreader.core.captions import count, emptiness, key_words, search_state, status
from newsreader.core.commands import Pane, key_for
from newsreader.core.marking import Memory
from newsreader.core.outside import Nowhere, Outside
from newsreader.core.session import Filter, Session
from newsreader.core.settings import DEFAULTS, Settings, commands
from newsreader.core.text import clean_line
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
    account_comparison,
    annotation_of,
    best_counterpart,
    library_reading,
    story_sorting,
)
from newsreader.tui.bindings import COPY, bindings
from newsreader.tui.cursor import put_cursor
from newsreader.tui.screens.actions import ACTIONS
from newsreader.tui.screens.asking import NO_COUNTERPART
from newsreader.tui.screens.moving import go_to_row, move
from newsreader.tui.screens.searching import search_everything, step_match
from newsreader.tui.screens.taking import Desk, copy_selection
from newsreader.tui.widgets.article_pane import ArticlePane
from newsreader.tui.widgets.comparison_pane import ComparisonPane
from newsreader.tui.widgets.headline_list import HeadlineList
from newsreader.tui.widgets.key_line import KeyLine
from newsreader.tui.widgets.page_view import PageView
from newsreader.tui.widgets.search_bar import SearchBar
from newsreader.tui.widgets.status_line import StatusLine

_ANNOTATION_DELAY_S = 0.15
"""How long the reader must stay with an article before its counterpart is looked for."""
_VIEW_DELAY_S = 1.0
"""How long the reader must stay in a pane before it is what was open last."""
_ANNOTATED = 300_000
"""Characters of the longest article that is marked without being asked."""


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
        self._memory = memory
        self._settings = settings
        self._settings_problems = problems
        self.thresholds = settings.thresholds
        self.commands = commands(settings)
        # Textual's own keymap drops a key's other commands, those of other panes included.
        self._bindings = BindingsMap([COPY, *bindings(self.commands)])
        self._batches = load
        self._library_title = title
        self.background = Background(self.post_message)
        self.stories = Stories()
        self._session = Session(sort=settings.sort, with_marks=settings.marks)
        self.problems = problems
        self._progress = ""
        self._reading = 0
        self._comparing = 0
        self._busy = ""
        self._annotation_due = False
        self.board_places: dict[BoardName, int] = {}
        self._list_width = settings.list_width
        self._alone = False

    @property
    def session(self) -> Session:
        """What the screen shows."""
        return self._session

    @property
    def is_busy(self) -> bool:
        """Whether something is being read, searched, compared or laid out, or is about to be."""
        works = (self.background, self.article.background, self.comparison.background)
        return self._annotation_due or any(work.is_busy for work in works)

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
        self.search.close()
        self.headlines.focus()
        self.show(self._session)
        self.call_after_refresh(self._read_library)

    def _remember_view(self) -> None:
        """Remember what is open, once the reader stays with it."""
        if self._session.pane != "headlines":
            self._session = self._kept(self._session.viewed())

    def _annotate(self) -> None:
        """Find what the best counterpart does with the open article, once the reader stays."""
        self._annotation_due = False
        session = self._session
        article = session.article
        if article is None or article.is_brief or session.counterpart is not None:
            return
        if len(article.text) <= _ANNOTATED:
            job = annotation_of(
                article,
                session.library,
                self.stories,
                self.post_message,
                self.thresholds,
            )
            self.background.begin("annotate", job)

    @on(ArticleAnnotated)
    def _article_annotated(self, message: ArticleAnnotated) -> None:
        message.stop()
        if message.article is self._session.article:
            self.show(self._session.annotated(message.comparison))

    @on(Broken)
    def _broken(self, message: Broken) -> None:
        raise message.error

    def _read_library(self) -> None:
        self._reading += 1
        self.stories = Stories()
        work = library_reading(self._batches, self._memory, self._reading, self.post_message)
        self.background.begin("load", work)

    @on(LibraryRead)
    def _library_read(self, message: LibraryRead) -> None:
        message.stop()
        if message.number != self._reading:
            return
        self.problems = (*self._settings_problems, *message.problems)
        self._progress = message.progress
        session = self._session
        if message.library is not session.library:
            session = session.with_library(message.library, message.known)
        self.show(session if message.progress else session.loaded())
        if not message.progress:
            work = story_sorting(message.library, self.stories, self.post_message)
            self.background.begin("stories", work)

    @on(StoriesTold)
    def _stories_told(self, message: StoriesTold) -> None:
        message.stop()
        if message.library is self._session.library:
            self.show(self._session.sorted_into_stories(message.accounts))

    def show(self, session: Session) -> None:
        """Hand every widget its share of a session."""
        before = self._session
        if before.article is not None and session.article is not before.article:
            session = session.placed(before.article, self.article.offset_at_top)
        session = self._session = self._kept(session)
        self._arrange()
        query = session.filter.query
        self.headlines.show(
            session.headlines, session.accounts, session.place, session.marks, query, session.side_a
        )
        self.headlines.show_stories(session.stories)
        self.headlines.say(emptiness(session, self.commands))
        place = session.known.places.get(session.cursor or "", 0)
        self.article.show_article(session.article, session.annotation, session.accounts_told, place)
        if session.article is not before.article:
            self._forget_comparing()
            self.background.cancel("annotate")
            self._annotation_due = True
            self.set_timer(_ANNOTATION_DELAY_S, self._annotate)
        if session.sentence != before.sentence:
            self.article.show_sentence(session.sentence)
        if session.comparing is not before.comparing or session.beside != before.beside:
            self.comparison.show_comparison(session.comparing)
        self._show_matches(before)
        self.show_lines()
        if session.pane != before.pane or self.focused is None:
            self.focus_pane()
            self.set_timer(_VIEW_DELAY_S, self._remember_view)
        self.call_after_refresh(self.place_cursor)

    def _kept(self, session: Session) -> Session:
        """Return the session with everything told to the memory that it has not been told of."""
        for change in session.unsaved:
            problem = self._memory.record(change)
            if problem is not None:
                self.say(str(problem))
        return session.saved()

    def _show_matches(self, before: Session) -> None:
        """Mark what is searched for, where that or what is shown has changed."""
        session = self._session
        same = session.highlight == before.highlight
        if not same or session.article is not before.article:
            self.article.search(session.highlight)
        rows = session.comparing.rows if session.comparing else None
        if rows is not None and (
            not same or before.comparing is None or rows is not before.comparing.rows
        ):
            self.comparison.search(session.highlight)

    def show_lines(self) -> None:
        """Say what is open, what is searched for, and which keys are live."""
        session, page = self._session, self.page
        where = key_for("view.problems", self.commands)
        problems = f"{count(len(self.problems), 'problem')}: {where}" if self.problems else ""
        self.status_line.show(
            status(session, self._library_title, self._progress, self._busy, problems),
            search_state(session, page.match_count, page.match_number, page.percent),
        )
        self.key_line.show(key_words(session, self.commands), legend=session.beside == "comparison")

    @on(PageView.Scrolled)
    def _page_scrolled(self, message: PageView.Scrolled) -> None:
        message.stop()
        self.show_lines()
        self.place_cursor()

    @property
    def page(self) -> PageView:
        """Return the page beside the list."""
        shown = self._session.beside == "comparison"
        return self.comparison.page if shown else self.article

    def _arrange(self) -> None:
        """Show the panes that there is room for."""
        arranged = arrangement(
            self._session, self.size.width, alone=self._alone, asked=self._list_width
        )
        for pane, widget in self._panes().items():
            widget.display = pane in arranged.panes
        self.headlines.set_class(arranged.list_width is None, "-alone")
        self.headlines.styles.width = arranged.list_width or "1fr"

    def _panes(self) -> dict[Pane, Widget]:
        return {
            "headlines": self.headlines,
            "article": self.article,
            "comparison": self.comparison,
        }

    def focus_pane(self) -> None:
        """Give the keys to the pane the reader is in, unless a search is typed."""
        if self.search.display:
            return
        pane = self._session.pane
        (self.comparison.page if pane == "comparison" else self._panes()[pane]).focus()

    def place_cursor(self) -> None:
        """Put the terminal's own cursor on what is selected, for braille and screen readers."""
        if self.search.display or self.app.screen is not self:
            return
        widget = self.headlines if self._session.pane == "headlines" else self.page
        put_cursor(widget, widget.cursor_spot)

    def on_screen_resume(self) -> None:
        """Take the terminal's cursor back from a dialog."""
        self.call_after_refresh(self.place_cursor)

    def on_resize(self) -> None:
        """Arrange the panes for the new size."""
        self._arrange()
        self.call_after_refresh(self._after_resize)

    def _after_resize(self) -> None:
        if self._session.comparing:
            self.comparison.show_comparison(self._session.comparing)
        self.focus_pane()
        self.place_cursor()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a command through where it has something to act on."""
        if action != "command":
            return True
        return bool(parameters) and self._session.allows(str(parameters[0]))

    def action_copy_text(self) -> None:
        """Copy what is selected, as Textual has it, to the reader's clipboard."""
        copy_selection(self)

    def action_command(self, name: str) -> None:
        """Carry a command out by its id."""
        group, _, verb = name.partition(".")
        if name in TRANSITIONS:
            self.show(TRANSITIONS[name](self._session))
        elif group == "move":
            move(self, verb)
        elif name in ACTIONS:
            ACTIONS[name](self)
        else:
            getattr(self, f"_do_{group}_{verb}")()

    @on(KeyLine.Pressed)
    def _key_clicked(self, message: KeyLine.Pressed) -> None:
        message.stop()
        if self._session.allows(message.command):
            self.action_command(message.command)

    @on(PageView.Pointed)
    def _line_clicked(self, message: PageView.Pointed) -> None:
        message.stop()
        if self._session.pane == "comparison" and message.row >= 0:
            go_to_row(self, message.row)
        elif self._session.pane == "article" and self._session.annotation:
            self.show(self._session.at_sentence(self.article.sentence_at(message.place)))

    @on(HeadlineList.Pointed)
    def _row_clicked(self, message: HeadlineList.Pointed) -> None:
        message.stop()
        self.show(self._session.moved_to(message.place))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow a click into a pane; it does not mark anything read."""
        places: dict[Widget, Pane] = {
            self.headlines: "headlines",
            self.article: "article",
            self.comparison.page: "comparison",
        }
        pane = places.get(event.widget)
        if pane and self.search.display:
            self.search.close()
        if pane and pane != self._session.pane and pane in self._session.panes:
            self.show(replace(self._session, pane=pane))

    def _do_article_next(self) -> None:
        self._step_article(1)

    def _do_article_previous(self) -> None:
        self._step_article(-1)

    def _step_article(self, step: int) -> None:
        session = self._session.moved(step)
        if session.cursor == self._session.cursor:
            return
        pane = self._session.pane
        if pane == "comparison":
            session = replace(session, comparing=None)
        self.show(session.read(session.cursor) if pane != "headlines" else session)
        if pane == "comparison" and self._session.allows("compare.open"):
            self._do_compare_open()

    @on(SearchBar.Typed)
    def _search_typed(self, message: SearchBar.Typed) -> None:
        message.stop()
        if message.scope == "text":
            self.show(self._session.seeking(message.text))
            step_match(self, 1)
            self.search.say(self._session.sought.query.problems)
            return
        if message.scope == "headlines":
            self.show(self._session.filtered(message.text))
            self.search.say(self._session.filter.query.problems)
            return
        search_everything(self, message.text)

    @on(TextsSearched)
    def _texts_searched(self, message: TextsSearched) -> None:
        message.stop()
        stale = self.search.display and self.search.field.value != message.wanted.text
        if not stale and message.library is self._session.library:
            self.show(self._session.narrowed(message.wanted, message.found))

    @on(SearchBar.Kept)
    def _search_kept(self, message: SearchBar.Kept) -> None:
        message.stop()
        if message.scope == "everything" and self._session.filter.text != self.search.field.value:
            self.show(self._session.filtered(self.search.field.value, bodies=True))
        self._end_search()

    @on(SearchBar.Dropped)
    def _search_dropped(self, message: SearchBar.Dropped) -> None:
        message.stop()
        session = self._session
        if message.scope == "text":
            self._end_search()
            self.show(replace(session, sought=Filter()))
        else:
            self._end_search()
            self.show(session.filtered(""))

    def _end_search(self) -> None:
        self.show(self._session.searched(self.search.field.value))
        self.search.close()
        self.focus_pane()
        self.show_lines()

    def _do_compare_open(self) -> None:
        session = self._session
        held = session.library.get(session.side_a) if session.side_a else None
        if held is not None and held is not session.article and session.article is not None:
            article = session.article
            self.compare(held, lambda: article)
        elif session.counterpart is not None:
            self.show(session.compared(session.counterpart))
        elif session.article is not None:
            library = session.library
            self.compare(session.article, best_counterpart(session.article, library, self.stories))

    def _forget_comparing(self) -> None:
        """Wait no more for a comparison that was asked for another article."""
        self._comparing += 1
        self._busy = ""
        self.background.cancel("compare")

    def compare(self, left: Article, right: Callable[[], Article | None]) -> None:
        """Compare an account with another, which may have to be found first."""
        self._comparing += 1
        self._busy = "comparing …"
        self.show_lines()
        work = account_comparison(left, right, self._comparing, self.post_message, self.thresholds)
        self.background.begin("compare", work)

    @on(AccountsCompared)
    def _accounts_compared(self, message: AccountsCompared) -> None:
        message.stop()
        if message.number != self._comparing:
            return
        self._busy = ""
        if message.comparison is None:
            self.say(NO_COUNTERPART)
            self.show_lines()
        else:
            self.board_places.clear()
            self.show(self._session.compared(message.comparison))

    def _do_view_alone(self) -> None:
        self._alone = not self._alone
        self._rearranged()

    def _do_view_narrower(self) -> None:
        self._change_width(-4)

    def _do_view_wider(self) -> None:
        self._change_width(4)

    def _change_width(self, cells: int) -> None:
        width = list_width(self._session, self.size.width, self._list_width)
        self._list_width = changed_width(width, cells)
        self._rearranged()

    def _rearranged(self) -> None:
        self._arrange()
        self.call_after_refresh(self._after_resize)

    def _do_view_theme(self) -> None:
        self.post_message(self.ThemeAsked())

    def _do_library_reload(self) -> None:
        self.show(self._session.reloading())
        self._read_library()

    def _do_app_close(self) -> None:
        if self._session.comparing:
            self.show(self._session.closed())
        else:
            self._leave()

    def _do_app_quit(self) -> None:
        self._leave()

    def _leave(self) -> None:
        """Remember the place in the open article, then end."""
        session = self._session
        if session.article is not None:
            session = session.placed(session.article, self.article.offset_at_top)
        self._session = self._kept(session)
        self.app.exit()

    def say(self, text: str) -> None:
        """Say something in passing."""
        self.notify(clean_line(text), markup=False)
