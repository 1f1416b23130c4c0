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
from newsreader.core.boards import BOARDS, BoardName
from newsreader.core.captions import count, emptiness, key_words, search_state, status
from newsreader.core.commands import Pane, key_for
from newsreader.core.layout import page_of
from newsreader.core.marking import Memory
from newsreader.core.reading import source_or_file
from newsreader.core.search import parse
from newsreader.core.session import Filter, Session
from newsreader.core.settings import DEFAULTS, Settings, commands
from newsreader.core.text import clean_line
from newsreader.core.transitions import TRANSITIONS
from newsreader.tui import palette
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
    text_search,
)
from newsreader.tui.bindings import COPY, bindings
from newsreader.tui.help import help_page
from newsreader.tui.screens.dialogs import (
    BoardDialog,
    Choice,
    ChoiceDialog,
    NoteDialog,
    Question,
    TextDialog,
)
from newsreader.tui.widgets.article_pane import ArticlePane
from newsreader.tui.widgets.comparison_pane import ComparisonPane
from newsreader.tui.widgets.headline_list import HeadlineList
from newsreader.tui.widgets.key_line import KeyLine
from newsreader.tui.widgets.page_view import PageView
from newsreader.tui.widgets.search_bar import Scope, SearchBar
from newsreader.tui.widgets.status_line import StatusLine

_FULL_TEXT_DELAY_S = 0.08
"""How long typing must rest before whole texts are searched."""
_ANNOTATION_DELAY_S = 0.15
"""How long the reader must stay with an article before its counterpart is looked for."""
_VIEW_DELAY_S = 1.0
"""How long the reader must stay in a pane before it is what was open last."""
_ANNOTATED = 300_000
"""Characters of the longest article that is marked without being asked."""
_CHOICES = 200
"""Counterparts offered to choose from, the likest first."""
_SINGLE = {"down": 1, "up": -1}
_ENDS = 10**9
NO_COUNTERPART = "No other account here tells this story."


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
    ) -> None:
        super().__init__()
        self._memory = memory
        self._settings = settings
        self._settings_problems = problems
        self._commands = commands(settings)
        # Textual's own keymap drops a key's other commands, those of other panes included.
        self._bindings = BindingsMap([COPY, *bindings(self._commands)])
        self._batches = load
        self._library_title = title
        self.background = Background(self.post_message)
        self._stories = Stories()
        self._session = Session(sort=settings.sort, with_marks=settings.marks)
        self._problems = problems
        self._progress = ""
        self._reading = 0
        self._comparing = 0
        self._busy = ""
        self._annotation_due = False
        self._board_places: dict[BoardName, int] = {}
        self._list_width = settings.list_width
        self._alone = False

    @property
    def session(self) -> Session:
        """What the screen shows."""
        return self._session

    @property
    def is_busy(self) -> bool:
        """Whether something is being read, searched, compared or laid out, or is about to be."""
        working = self.background.is_busy or self.article.background.is_busy
        return working or self._annotation_due

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
        self._show(self._session)
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
            job = annotation_of(article, session.library, self._stories, self.post_message)
            self.background.begin("annotate", job)

    @on(ArticleAnnotated)
    def _article_annotated(self, message: ArticleAnnotated) -> None:
        message.stop()
        if message.article is self._session.article:
            self._show(self._session.annotated(message.comparison))

    @on(Broken)
    def _broken(self, message: Broken) -> None:
        raise message.error

    def _read_library(self) -> None:
        self._reading += 1
        self._stories = Stories()
        work = library_reading(self._batches, self._memory, self._reading, self.post_message)
        self.background.begin("load", work)

    @on(LibraryRead)
    def _library_read(self, message: LibraryRead) -> None:
        message.stop()
        if message.number != self._reading:
            return
        self._problems = (*self._settings_problems, *message.problems)
        self._progress = message.progress
        session = self._session
        if message.library is not session.library:
            session = session.with_library(message.library, message.known)
        self._show(session if message.progress else session.loaded())
        if not message.progress:
            work = story_sorting(message.library, self._stories, self.post_message)
            self.background.begin("stories", work)

    @on(StoriesTold)
    def _stories_told(self, message: StoriesTold) -> None:
        message.stop()
        if message.library is self._session.library:
            self._show(self._session.sorted_into_stories(message.accounts))

    def _show(self, session: Session) -> None:
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
        self.headlines.say(emptiness(session, self._commands))
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
        self._show_lines()
        if session.pane != before.pane or self.focused is None:
            self._focus_pane()
            self.set_timer(_VIEW_DELAY_S, self._remember_view)
        self.call_after_refresh(self._place_cursor)

    def _kept(self, session: Session) -> Session:
        """Return the session with everything told to the memory that it has not been told of."""
        for change in session.unsaved:
            problem = self._memory.record(change)
            if problem is not None:
                self._say(str(problem))
        return session.saved()

    def _show_matches(self, before: Session) -> None:
        """Mark what is searched for, where that or what is shown has changed."""
        session = self._session
        same = session.highlight == before.highlight
        if not same or session.article is not before.article:
            self.article.search(session.highlight)
        if session.comparing and (not same or session.comparing is not before.comparing):
            self.comparison.search(session.highlight)

    def _show_lines(self) -> None:
        """Say what is open, what is searched for, and which keys are live."""
        session, page = self._session, self._page()
        where = key_for("view.problems", self._commands)
        problems = f"{count(len(self._problems), 'problem')}: {where}" if self._problems else ""
        self.status_line.show(
            status(session, self._library_title, self._progress, self._busy, problems),
            search_state(session, page.match_count, page.match_number, page.percent),
        )
        self.key_line.show(
            key_words(session, self._commands), legend=session.beside == "comparison"
        )

    @on(PageView.Scrolled)
    def _page_scrolled(self, message: PageView.Scrolled) -> None:
        message.stop()
        self._show_lines()

    def _page(self) -> PageView:
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

    def _focus_pane(self) -> None:
        if self.search.display:
            return
        pane = self._session.pane
        (self.comparison.page if pane == "comparison" else self._panes()[pane]).focus()

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor on what is selected, for braille and screen readers."""
        if self.search.display:
            return
        widget = self.headlines if self._session.pane == "headlines" else self._page()
        self.app.cursor_position = widget.cursor_spot

    def on_resize(self) -> None:
        """Arrange the panes for the new size."""
        self._arrange()
        self.call_after_refresh(self._after_resize)

    def _after_resize(self) -> None:
        if self._session.comparing:
            self.comparison.show_comparison(self._session.comparing)
        self._focus_pane()
        self._place_cursor()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a command through where it has something to act on."""
        if action != "command":
            return True
        return bool(parameters) and self._session.allows(str(parameters[0]))

    def action_command(self, name: str) -> None:
        """Carry a command out by its id."""
        group, _, verb = name.partition(".")
        if name in TRANSITIONS:
            self._show(TRANSITIONS[name](self._session))
        elif group == "move":
            self._move(verb)
        else:
            getattr(self, f"_do_{group}_{verb}")()

    @on(KeyLine.Pressed)
    def _key_clicked(self, message: KeyLine.Pressed) -> None:
        message.stop()
        if self._session.allows(message.command):
            self.action_command(message.command)

    def _move(self, way: str) -> None:
        """Move by a row, a page or to an end in whatever pane the reader is in."""
        pane = self._session.pane
        if pane == "headlines":
            self._show(self._session.moved(_steps(way, self.headlines.page)))
        elif pane == "comparison":
            self._move_in_comparison(way)
        elif self._session.annotation and way in _SINGLE:
            self._step_sentence(_SINGLE[way])
        else:
            self.article.scroll_lines(_steps(way, self.article.page))
            if self._session.sentence is not None:
                self._show(self._session.at_sentence(self.article.sentence_in_view()))
        if pane == "article":
            self._show(self._session.read(self._session.cursor))
        self.call_after_refresh(self._place_cursor)

    def _move_in_comparison(self, way: str) -> None:
        """Move by rows; a row that is not yet told to its end is scrolled first."""
        comparing = self._session.comparing
        page = self.comparison.page
        if comparing is None:
            return
        if way in _SINGLE:
            step = _SINGLE[way]
            if page.is_row_cut(step):
                page.scroll_lines(step)
            else:
                self._go_to_row(comparing.at + step)
        elif way in ("top", "bottom"):
            self._go_to_row(0 if way == "top" else len(comparing.rows))
        else:
            page.scroll_lines(_steps(way, page.page))
            row = page.row_in_view()
            if row is not None:
                self._go_to_row(row)

    def _go_to_row(self, row: int) -> None:
        comparing = self._session.comparing
        if comparing is not None:
            self._show(self._session.with_comparing(comparing.moved_to(row)))

    @on(PageView.Pointed)
    def _line_clicked(self, message: PageView.Pointed) -> None:
        message.stop()
        if self._session.pane == "comparison" and message.row >= 0:
            self._go_to_row(message.row)
        elif self._session.pane == "article" and self._session.annotation:
            self._show(self._session.at_sentence(self.article.sentence_at(message.place)))

    def _step_sentence(self, step: int) -> None:
        """Go to the next marked sentence; beyond the last and first, scroll."""
        session = self._session
        here = session.sentence
        there = self.article.sentence_in_view() if here is None else here + step
        if there is not None and 0 <= there < len(session.annotation):
            self._show(session.at_sentence(there))
        else:
            self.article.scroll_lines(step)

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
        if pane and self.search.display:
            self.search.close()
        if pane and pane != self._session.pane and pane in self._session.panes:
            self._show(replace(self._session, pane=pane))

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
        self._show(session.read(session.cursor) if pane != "headlines" else session)
        if pane == "comparison" and self._session.allows("compare.open"):
            self._do_compare_open()

    def _do_search_open(self) -> None:
        session = self._session
        if session.pane == "headlines":
            self._open_search("headlines", session.filter.text)
        else:
            self._open_search("text", session.sought.text)

    def _do_list_filter(self) -> None:
        self._open_search("everything", self._session.filter.text)

    def _open_search(self, scope: Scope, text: str) -> None:
        self.search.open(scope, text, self._session.known.searches)

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
        """Search whole texts, once typing rests."""
        wanted = Filter(text, parse(text), bodies=True)
        self.search.say(wanted.query.problems)

        def begin() -> None:
            if self.search.display and self.search.field.value == text:
                work = text_search(self._session, wanted, self.post_message)
                self.background.begin("search", work)

        self.set_timer(_FULL_TEXT_DELAY_S, begin)

    @on(TextsSearched)
    def _texts_searched(self, message: TextsSearched) -> None:
        message.stop()
        stale = self.search.display and self.search.field.value != message.wanted.text
        if not stale and message.library is self._session.library:
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
        self._show(self._session.searched(self.search.field.value))
        self.search.close()
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

    def _do_compare_open(self) -> None:
        session = self._session
        held = session.library.get(session.side_a) if session.side_a else None
        if held is not None and held is not session.article and session.article is not None:
            article = session.article
            self._compare(held, lambda: article)
        elif session.counterpart is not None:
            self._show(session.compared(session.counterpart))
        elif session.article is not None:
            library = session.library
            self._compare(
                session.article, best_counterpart(session.article, library, self._stories)
            )

    def _forget_comparing(self) -> None:
        """Wait no more for a comparison that was asked for another article."""
        self._comparing += 1
        self._busy = ""
        self.background.cancel("compare")

    def _compare(self, left: Article, right: Callable[[], Article | None]) -> None:
        """Compare an account with another, which may have to be found first."""
        self._comparing += 1
        self._busy = "comparing …"
        self._show_lines()
        work = account_comparison(left, right, self._comparing, self.post_message)
        self.background.begin("compare", work)

    @on(AccountsCompared)
    def _accounts_compared(self, message: AccountsCompared) -> None:
        message.stop()
        if message.number != self._comparing:
            return
        self._busy = ""
        if message.comparison is None:
            self._say(NO_COUNTERPART)
            self._show_lines()
        else:
            self._board_places.clear()
            self._show(self._session.compared(message.comparison))

    def _do_compare_choose(self) -> None:
        article = self._session.article
        if article is None:
            return
        library = self._session.library
        ranked = self._stories.counterparts(article, library, _CHOICES)
        choices = [
            Choice(
                found.id,
                other.headline,
                f"{source_or_file(other)} · {found.score:.2f} · shares {', '.join(found.because)}",
            )
            for found in ranked
            if (other := library.get(found.id)) is not None
        ]
        if not choices:
            self._say(NO_COUNTERPART)
            return

        def chosen(article_id: str | None) -> None:
            other = self._session.library.get(article_id) if article_id else None
            if other is not None:
                self._compare(article, lambda: other)

        self.app.push_screen(ChoiceDialog("Compare with", choices), chosen)

    def _do_board_figures(self) -> None:
        self._show_board("figures")

    def _do_board_quotes(self) -> None:
        self._show_board("quotes")

    def _do_board_names(self) -> None:
        self._show_board("names")

    def _do_board_alone(self) -> None:
        self._show_board("alone")

    def _show_board(self, name: BoardName) -> None:
        """List one kind of evidence; the entry that is chosen leads to its sentence."""
        comparing = self._session.comparing
        if comparing is None:
            return
        board = BOARDS[name](comparing.comparison)

        def chosen(place: int | None) -> None:
            if place is not None:
                entry = board.entries[place]
                self._board_places[name] = place
                there = comparing.at_sentence(entry.left_sentence, entry.right_sentence)
                self._show(self._session.with_comparing(there))

        self.app.push_screen(BoardDialog(board, self._board_places.get(name, 0)), chosen)

    def _do_pair_note(self) -> None:
        """Ask for a note on the pair the reader is at."""
        comparing = self._session.comparing
        said = comparing.remark if comparing else None

        def answered(note: str | None) -> None:
            if note is not None:
                self._show(self._session.noted(note))

        self.app.push_screen(NoteDialog("Note on this pair", said.note if said else ""), answered)

    def _do_mark_all_read(self) -> None:
        def answered(yes: bool | None) -> None:  # noqa: FBT001 - Textual hands the answer over
            if yes:
                self._show(self._session.with_all_read())

        headlines = count(len(self._session.headlines), "headline")
        undo = key_for("mark.undo", self._commands) or "Undo"
        self.app.push_screen(Question(f"Mark {headlines} read? {undo} takes it back."), answered)

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
        width = list_width(self._session, self.size.width, self._list_width)
        self._list_width = changed_width(width, cells)
        self._rearranged()

    def _rearranged(self) -> None:
        self._arrange()
        self.call_after_refresh(self._after_resize)

    def _do_view_theme(self) -> None:
        self.post_message(self.ThemeAsked())

    def _do_view_problems(self) -> None:
        lines = [("• ", clean_line(str(problem))) for problem in self._problems]
        page = page_of(lines or [("", "Everything was read.")])
        self.app.push_screen(TextDialog("Problems", page))

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

        choices = palette.choices(self._session, self._commands)
        self.app.push_screen(ChoiceDialog("Go to", choices), chosen)

    def _do_app_help(self) -> None:
        pane = self._session.pane
        self.app.push_screen(TextDialog(f"Help: {pane}", help_page(pane, self._commands)))

    def _do_app_close(self) -> None:
        if self._session.comparing:
            self._show(self._session.closed())
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

    def _say(self, text: str) -> None:
        self.notify(clean_line(text), markup=False)


def _steps(way: str, page: int) -> int:
    """Return how far a movement goes, in rows or lines, where a page holds so many."""
    half = max(1, page // 2)
    return {
        "down": 1,
        "up": -1,
        "page_down": page,
        "page_up": -page,
        "half_down": half,
        "half_up": -half,
        "top": -_ENDS,
        "bottom": _ENDS,
    }[way]
