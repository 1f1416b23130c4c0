"""The app: themes, the reader's screen, and an orderly end."""

from __future__ import annotations

from rich.console import RenderableType
from textual import on
from textual.app import App

from newsreader.core.article import Problem
from newsreader.core.marking import Memory, SessionMemory
from newsreader.core.outside import Outside
from newsreader.core.settings import DEFAULTS, Settings
from newsreader.tui import themes
from newsreader.tui.background import Load
from newsreader.tui.lifeline import Lifeline, buffer_terminal, read_any_bytes
from newsreader.tui.screens.reader import ReaderScreen


class NewsReader(App[None], inherit_bindings=False):
    """A terminal reader that sets two accounts of one event side by side."""

    CSS_PATH = "newsreader.tcss"
    TITLE = "newsreader"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = []

    def __init__(
        self,
        load: Load,
        title: str,
        *,
        memory: Memory | None = None,
        settings: Settings = DEFAULTS,
        problems: tuple[Problem, ...] = (),
        outside: Outside | None = None,
    ) -> None:
        # NO_COLOR picks its filter by the theme in force when the app is made.
        super().__init__(ansi_color=True if settings.theme in themes.ANSI else None)
        for own in themes.OWN:
            self.register_theme(own)
        self.theme = settings.theme
        self._load = load
        self._library_title = title
        self._memory = memory or SessionMemory()
        self._settings = settings
        self._problems = problems
        self._outside = outside

    def on_mount(self) -> None:
        """Show the reader."""
        self.push_screen(
            ReaderScreen(
                self._load,
                self._library_title,
                self._memory,
                settings=self._settings,
                problems=self._problems,
                outside=self._outside,
            )
        )

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the variables that a theme of the terminal's palette does not bring."""
        return {"muted": "ansi_default", "related": "ansi_cyan"}

    @on(ReaderScreen.ThemeAsked)
    def _next_theme(self) -> None:
        names = self._themes_on_offer()
        place = names.index(self.theme) + 1 if self.theme in names else 0
        self.theme = names[place % len(names)]

    def _themes_on_offer(self) -> tuple[str, ...]:
        """Return the themes that can be changed to while the app runs.

        Without colour, a change between our themes and the terminal's would leave black on black.
        """
        if not self.no_color:
            return themes.NAMES
        return themes.ANSI if self.theme in themes.ANSI else themes.NAMES[: len(themes.OWN)]


class _Guarded(NewsReader):
    """The app with its lifeline: for a real terminal, not for tests."""

    def on_mount(self) -> None:
        """Watch the terminal; Textual calls the handler of the class above by itself."""
        Lifeline(self).attach()

    def panic(self, *renderables: RenderableType) -> None:
        """Break off, and tell so by the status, whichever thread it was that broke."""
        super().panic(*renderables)
        self._return_code = 1


def open_screen(
    load: Load,
    title: str,
    *,
    memory: Memory | None = None,
    settings: Settings = DEFAULTS,
    problems: tuple[Problem, ...] = (),
    outside: Outside | None = None,
) -> int:
    """Run the reader until it is closed, and return the status to exit with.

    Without a memory, what the reader does is forgotten at the end. `problems` are those of the
    settings, shown with the library's. `outside` is the machine that copies, saves and runs;
    without one nothing leaves the screen. Textual returns normally from an app that crashed, so
    the status is asked for.
    """
    buffer_terminal()
    read_any_bytes()
    app = _Guarded(
        load, title, memory=memory, settings=settings, problems=problems, outside=outside
    )
    app.run()
    return app.return_code or 0
