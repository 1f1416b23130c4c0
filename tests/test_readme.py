"""The README says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from newsreader.core.commands import key_table
from newsreader.core.levelling import MARK_MEANINGS
from newsreader.core.settings import settings_table
from newsreader.core.settling import settled
from newsreader.core.text import clean_line
from newsreader.formats.statement import statement

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_that_of_the_commands() -> None:
    """`python docs/look.py` writes it; nobody else does."""
    written = README.split("<!-- keys -->\n")[1].split("\n<!-- end of keys -->")[0]

    assert key_table() == written


def test_the_table_of_settings_is_that_of_the_program() -> None:
    """`python docs/look.py` writes this one too."""
    written = README.split("<!-- settings -->\n")[1].split("\n<!-- end of settings -->")[0]

    assert settings_table() == written


def test_the_settings_shown_as_an_example_are_sound() -> None:
    """Whoever copies them meets no problem."""
    example = README.split("<!-- end of settings -->\n\n```yaml\n")[1].split("```")[0]

    found = settled(statement(example).values, clean_line("config.yaml"))

    assert ((), 40) == (found.problems, found.settings.list_width)
    assert 3 == len(found.settings.keymap)


def test_every_mark_is_explained() -> None:
    """Each mark of a comparison stands in the README."""
    assert [] == [mark for mark in MARK_MEANINGS if f"`{mark}`" not in README]


def test_every_command_is_in_the_table() -> None:
    """The commands of `--help` are the commands of the README."""
    from newsreader.cli import _COMMANDS  # noqa: PLC0415  # other tests need no command line

    named = set(re.findall(r"^\| `newsreader (\w+)", README, re.MULTILINE))

    assert set(_COMMANDS) - {""} - named == {name for name in _COMMANDS if name == "screen"}


def test_the_pictures_are_there_and_fetch_nothing() -> None:
    """What the README shows was made, and no picture asks the network for a font."""
    pictures = re.findall(r"\]\((docs/\w+\.svg)\)", README)

    assert 2 == len(pictures)
    for picture in pictures:
        svg = (ROOT / picture).read_text(encoding="utf-8")
        assert "newsreader" in svg
        assert "url(http" not in svg
