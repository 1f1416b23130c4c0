"""Every command once: ids, keys and words that cannot contradict each other."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from newsreader.core.commands import (
    COMMANDS,
    EVERYWHERE,
    PANES,
    Command,
    Pane,
    command,
    key_label,
    key_table,
    keys_label,
)


def test_ids_are_unique() -> None:
    """An id names one command, which is found by it."""
    assert len(COMMANDS) == len({entry.id for entry in COMMANDS})
    assert list(COMMANDS) == [command(entry.id) for entry in COMMANDS]


def test_an_unknown_id_is_refused() -> None:
    """There is no command for an id that nobody gave."""
    with pytest.raises(KeyError):
        command("move.sideways")


@pytest.mark.parametrize("pane", PANES)
def test_keys_never_clash(pane: Pane) -> None:
    """In a pane a key means one thing."""
    pressed = Counter(key for entry in COMMANDS if pane in entry.where for key in entry.keys)

    assert [] == [key for key, count in pressed.items() if count > 1]


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.id)
def test_a_command_explains_itself(entry: Command) -> None:
    """Each command has a group and a verb, a key, a title, one sentence of help and a pane."""
    group, dot, verb = entry.id.partition(".")

    assert all((group, dot, verb, entry.keys, entry.title, entry.where))
    assert entry.help.endswith(".")
    assert entry.help[0].isupper()
    assert "\n" not in entry.help


@pytest.mark.parametrize(
    "key", ["ctrl+c", "ctrl+z", "ctrl+s", "ctrl+q", "ctrl+m", "ctrl+i", "ctrl+h"]
)
def test_the_terminals_keys_are_left_alone(key: str) -> None:
    """What copies, stops or types a control character is no command's key."""
    assert [] == [entry.id for entry in COMMANDS if key in entry.keys]


def test_no_command_needs_a_hard_key() -> None:
    """Each command has a key that needs neither Alt nor a function key."""
    hard = re.compile(r"(alt|ctrl\+shift)\+.*|f\d+")

    assert [] == [entry.id for entry in COMMANDS if all(map(hard.fullmatch, entry.keys))]


@pytest.mark.parametrize("pane", PANES)
def test_a_pane_has_words_on_its_key_line(pane: Pane) -> None:
    """Some commands of every pane stand on the key line, no two under one word."""
    briefs = [entry.brief for entry in COMMANDS if pane in entry.where and entry.brief]

    assert briefs
    assert len(briefs) == len(set(briefs))


@pytest.mark.parametrize(
    ("key", "expected"), [("enter", "Enter"), ("down", "↓"), ("j", "j"), ("ctrl+d", "ctrl+d")]
)
def test_keys_read_as_people_say_them(key: str, expected: str) -> None:
    """A key's name is the one on the keyboard."""
    assert expected == key_label(key)


def test_keys_stand_apart() -> None:
    """The keys of a command are listed with a space between."""
    assert "j ↓" == keys_label(("j", "down"))


def test_the_table_lists_every_command() -> None:
    """One row a command, in order, with its keys, help and panes, in four bars.

    A bar that is a key is escaped, or it would part the table.
    """
    head, rule, *rows = key_table().replace("\\|", "BAR").split("\n")

    assert "| keys | does | where |" == head
    assert 4 == rule.count("|")
    assert len(COMMANDS) == len(rows)
    for entry, row in zip(COMMANDS, rows, strict=True):
        assert 4 == row.count("|")
        _, keys, help_, where, _ = (cell.strip() for cell in row.split("|"))
        assert " ".join(f"`{key_label(key)}`" for key in entry.keys) == keys.replace("BAR", "|")
        assert entry.help == help_
        everywhere = entry.where == EVERYWHERE
        assert where == "everywhere" if everywhere else set(where.split(", ")) == entry.where
