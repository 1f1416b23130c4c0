"""What may be asked on the command line, and how a call is read."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from newsreader import __version__

DONE, NOTHING = 0, 1
"""What a call that did not fail ends with."""


class CommandError(Exception):
    """What ends a call, in one line: by itself, that nothing was found."""

    status = 1


class UsageError(CommandError):
    """The call asks for something that cannot be asked for."""

    status = 2


class Answered(Exception):  # noqa: N818  # an answer is no error
    """The call asks for help or the version: the text that answers it."""


FORMATS = ("text", "md", "json", "html")
"""The forms of a report."""


class Request(argparse.Namespace):
    """A call that has been read."""

    command: str
    paths: list[Path]
    library: list[Path]
    json: bool
    article: str
    other: str | None
    words: list[str]
    query: str
    format: str | None
    output: Path | None
    exit_code: bool
    marks: bool
    deed: str
    file: Path | None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Raise one line where argparse would print its whole usage and leave."""
        raise UsageError(f"{message} (see {self.prog} --help)")


class _Help(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise Answered(parser.format_help())


class _Version(argparse.Action):
    def __call__(self, *_: object) -> NoReturn:
        raise Answered(f"newsreader {__version__}\n")


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a path cannot be empty")
    return Path(text)


def _library(parser: _Parser) -> None:
    parser.add_argument(
        "-L",
        "--library",
        metavar="PATH",
        type=_path,
        action="append",
        default=[],
        help="a file or folder to read; may be given more than once",
    )


def _json(parser: _Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print records for other programs")


def _marks(parser: _Parser) -> None:
    parser.add_argument(
        "--marks",
        action="store_true",
        help="with --json, say of each article whether it is read and flagged",
    )


def _journal(parser: _Parser) -> None:
    # Asked for below, where it is missing, in words that do not name the program's own parts.
    parser.add_argument("deed", nargs="?", metavar="export|import", choices=("export", "import"))
    parser.add_argument(
        "file",
        metavar="FILE",
        type=_path,
        nargs="?",
        help="lines of JSON; left out or -: standard output, or standard input",
    )


def _paths(parser: _Parser) -> None:
    parser.add_argument("paths", metavar="PATH", type=_path, nargs="*", help="a file or folder")


def _article(parser: _Parser) -> None:
    parser.add_argument(
        "article", metavar="ID|FILE", help="an id, or the only one that begins so, or a file"
    )


def _query(parser: _Parser) -> None:
    parser.add_argument(
        "words", metavar="QUERY", nargs="*", help='words, "a phrase", -not, source:, date:2024-11'
    )


def _accounts(parser: _Parser) -> None:
    parser.add_argument("article", metavar="A", help="an id or a file")
    parser.add_argument(
        "other", metavar="B", nargs="?", help="an id or a file; left out: the best counterpart"
    )


def _report(parser: _Parser) -> None:
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="text (as it is read aloud), Markdown, JSON or one HTML page; left out: what the"
        " ending of FILE says, else text",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="print records for other programs: the same as --format json",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=_path,
        help="write there; a file that exists is left alone",
    )
    parser.add_argument(
        "--exit-code",
        action="store_true",
        help="exit 1 when a figure, date, name or quotation of one stands against the other's",
    )


class _Command(NamedTuple):
    usage: str
    summary: str
    parts: tuple[Callable[[_Parser], None], ...]


SCREEN = "screen"
"""The command that has no name: a call without one opens the screen."""

_SCREEN = _Command(
    "newsreader [PATH …]", "open the screen on files and folders", (_paths, _library)
)

_COMMANDS = {
    "list": _Command("list", "headlines, one a line", (_library, _json, _marks)),
    "show": _Command("show ID|FILE", "one article as text", (_article, _library, _json)),
    "search": _Command("search QUERY", "the articles that match", (_query, _library, _json)),
    "compare": _Command(
        "compare A [B]",
        "what both accounts say, what only one says, where they differ",
        (_accounts, _library, _report),
    ),
    "stories": _Command("stories", "which articles tell the same event", (_library, _json)),
    "check": _Command(
        "check [PATH …]", "what would load, what would not, and why", (_paths, _library)
    ),
    "journal": _Command(
        "journal export|import [FILE]",
        "what was read, flagged, judged and noted, as lines of JSON",
        (_journal,),
    ),
    "keys": _Command(
        "keys", "the keys of the screen, with the ids that settings know them by", (_json,)
    ),
    "config": _Command("config", "the settings in force, and where each comes from", (_json,)),
    "where": _Command("where", "where state, journal, settings and library are", (_library, _json)),
}

_STATUSES = """\
The library is what -L names, else $NEWSREADER_LIBRARY, else what the settings name, else the one
that comes with the program. Settings stand in config.yaml; $NEWSREADER_CONFIG names another file.
A path that is named like a command can be given as ./list.

Exit status: 0 done, 1 nothing found or nothing loaded, 2 a wrong call, 130 interrupted.
"""


def read(words: Sequence[str]) -> Request:
    """Return what a call asks for; raise `UsageError` or `Answered`."""
    place = _first_positional(words)
    if place is not None and words[place] in _COMMANDS:
        name, rest = words[place], [*words[:place], *words[place + 1 :]]
        parser = _parser(f"newsreader {name}", _COMMANDS[name])
    else:
        name, rest = SCREEN, list(words)
        parser = _parser("newsreader", _SCREEN, epilog=_overview())
        parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    request = Request(command=name)
    unwanted = [word for word in rest if _EXCLUSION.match(word)] if name == "search" else []
    parser.parse_intermixed_args([word for word in rest if word not in unwanted], request)
    if name == "search":
        request.query = " ".join((*request.words, *unwanted))
        if not request.query:
            parser.error("the following arguments are required: QUERY")
    if name == "journal" and not request.deed:
        parser.error("say what to do with the journal: export or import")
    return request


_EXCLUSION = re.compile("-[^-L].")
"""A word of a query with a minus sign, which argparse would take for a bundle of options."""


def _first_positional(words: Sequence[str]) -> int | None:
    skipping = False
    for place, word in enumerate(words):
        if skipping:
            skipping = False
        elif word == "--":
            return None
        elif word in {"-L", "--library"}:
            skipping = True
        elif not word.startswith("-") or word == "-":
            return place
    return None


def _parser(program: str, command: _Command, epilog: str = "") -> _Parser:
    parser = _Parser(
        prog=program,
        description=f"{command.summary[0].upper()}{command.summary[1:]}.",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    for part in command.parts:
        part(parser)
    parser.add_argument("-h", "--help", action=_Help, nargs=0, help="print this help")
    return parser


def _overview() -> str:
    commands = (_SCREEN, *_COMMANDS.values())
    usages = [f"newsreader {one.usage}" if one is not _SCREEN else one.usage for one in commands]
    width = max(map(len, usages)) + 2
    lines = (f"  {usage:{width}}{one.summary}" for usage, one in zip(usages, commands, strict=True))
    return "\n".join(("commands:", *lines, "", _STATUSES))
