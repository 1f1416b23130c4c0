"""The settings: their words, and what becomes of what a file states."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, strategies as st

from newsreader.core.commands import COMMANDS
from newsreader.core.settings import (
    DEFAULTS,
    SETTINGS,
    Settings,
    Value,
    commands,
    settings_table,
    value_label,
    values,
)
from newsreader.core.settling import _TAKERS, settled
from newsreader.core.text import clean_line
from newsreader.core.weights import RELATED, SAME, Thresholds

FILE = clean_line("config.yaml")


def test_every_setting_is_told_and_taken() -> None:
    """The table, the validation and the values speak of the same settings."""
    keys = [setting.key for setting in SETTINGS]

    assert keys == [field.name for field in fields(Settings)]
    assert keys == list(_TAKERS)
    assert keys == list(values(DEFAULTS))


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("library", "~/captures", Settings(library=("~/captures",))),
        ("library", ["a", "b"], Settings(library=("a", "b"))),
        ("theme", "ansi-light", Settings(theme="ansi-light")),
        ("list_width", "40", Settings(list_width=40)),
        ("list_width", "auto", Settings()),
        ("measure", "100", Settings(measure=100)),
        ("marks", "Off", Settings(marks=False)),
        ("marks", "yes", Settings()),
        ("sort", "oldest", Settings(sort="oldest")),
        ("same", "0.6", Settings(same=0.6)),
        ("related", ".4", Settings(related=0.4)),
        ("reports", "~/reports", Settings(reports="~/reports")),
        ("keymap", {"app.help": "H"}, Settings(keymap={"app.help": ("H",)})),
        ("keymap", {"app.help": ["H", "F2", "H"]}, Settings(keymap={"app.help": ("H", "f2")})),
        ("keymap", {"app.quit": []}, Settings(keymap={"app.quit": ()})),
        ("keymap", "", Settings()),
        ("theme", "~", Settings()),
    ],
)
def test_a_sound_value_is_in_force(key: str, value: object, expected: Settings) -> None:
    """Every setting can be stated; a key without a value leaves the default."""
    found = settled({key: value}, FILE)

    assert (expected, ()) == (found.settings, found.problems)


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("thme", "ansi-dark", "thme: no such setting; is theme meant?"),
        ("zzzz", "1", "zzzz: no such setting"),
        (
            "theme",
            "solarized",
            "theme: not one of newsreader-dark, newsreader-light, ansi-dark, ansi-light: solarized",
        ),
        ("theme", ["a"], "theme: not one of newsreader-dark, newsreader-light, ansi-dark, "),
        ("list_width", "9", "list_width: not auto or a whole number from 24 to 72: 9"),
        ("measure", "wide", "measure: not a whole number from 40 to 160: wide"),
        ("measure", "٨٤", "measure: not a whole number from 40 to 160: ٨٤"),
        ("measure", "9" * 5000, "measure: not a whole number from 40 to 160: 999"),
        ("marks", "maybe", "marks: not yes or no: maybe"),
        ("sort", "random", "sort: not one of newest, oldest, source, file: random"),
        ("library", {"a": "b"}, "library: not a path, or a list of paths, each a line of text"),
        ("same", "1.5", "same: not a number from 0.05 to 0.95: 1.5"),
        ("same", "0.96", "same: not a number from 0.05 to 0.95: 0.96"),
        ("related", "0,3", "related: not a number from 0.05 to 0.95: 0,3"),
        ("related", "nan", "related: not a number from 0.05 to 0.95: nan"),
        ("related", ["0.3"], "related: not a number from 0.05 to 0.95: a list or mapping"),
        ("same", "0.2", f"same: 0.2 is less than related, {RELATED}; the defaults are in force"),
        ("related", "0.5", f"related: 0.5 is more than same, {SAME}; the defaults are in force"),
        ("reports", ["a", "b"], "reports: not a path, a line of text"),
        ("keymap", "j", "keymap: not a mapping of command ids to keys"),
        (
            "keymap",
            {"compare.opn": "X"},
            "keymap: compare.opn: no such command; is compare.open meant?",
        ),
        (
            "keymap",
            {"app.help": "ctrl+c"},
            "keymap: app.help: ctrl+c: ctrl+c copies and is left alone",
        ),
        ("keymap", {"app.help": {"a": "b"}}, "keymap: app.help: not a key, or a list of keys"),
        ("keymap", {"app.help": ""}, "keymap: app.help: no key; [] takes a command's keys away"),
        (
            "keymap",
            {"app.help": "j"},
            "keymap: app.help: j is the key of move.down in the headlines pane",
        ),
        ("\x1b[2J", "1", "␛[2J: no such setting"),
        ("theme", "\x1b]0;owned\x07", "theme: not one of "),
    ],
)
def test_a_wrong_value_is_named_and_the_default_stays(key: str, value: object, reason: str) -> None:
    """File, line and key, and what is allowed; nothing in it acts on a terminal."""
    path = (key, *value) if key == "keymap" and isinstance(value, dict) else (key,)
    found = settled({key: value}, FILE, {path: 7})

    (problem,) = found.problems
    assert (DEFAULTS, {}) == (found.settings, found.lines)
    assert (FILE, 7) == (problem.file, problem.line)
    assert problem.reason.startswith(reason)
    assert problem.reason.isprintable()


def test_thresholds_are_looked_at_together() -> None:
    """What is sound only beside the other counts in any order; a wrong order costs both."""
    sound = settled({"related": "0.6", "same": "0.7"}, FILE)
    wrong = settled({"same": "0.3", "related": "0.4"}, FILE, {("same",): 1, ("related",): 2})

    assert (Thresholds(0.7, 0.6), ()) == (sound.settings.thresholds, sound.problems)
    assert (DEFAULTS, {}) == (wrong.settings, wrong.lines)
    assert [1, 2] == [problem.line for problem in wrong.problems]


def test_one_wrong_value_never_costs_the_others() -> None:
    """Beside every kind of fault the sound values count, down to single paths and keys."""
    found = settled(
        {
            "theme": "solarized",
            "sort": "file",
            "library": ["captures", {"a": "b"}],
            "thme": "x",
            "keymap": {"app.help": ["H", "ctrl+c"], "nothing": "x", "app.quit": "j"},
        },
        FILE,
        {("sort",): 2, ("keymap", "app.help"): 6},
    )

    assert Settings(sort="file", library=("captures",), keymap={"app.help": ("H",)}) == (
        found.settings
    )
    assert {("sort",): 2, ("library",): None, ("keymap", "app.help"): 6} == found.lines
    assert 6 == len(found.problems)


def test_the_commands_have_the_keys_in_force() -> None:
    """One table: the default one, but for the keys that were stated."""
    table = commands(Settings(keymap={"app.help": ("H",), "app.quit": ()}))

    assert COMMANDS == commands(DEFAULTS)
    changed = {"app.help": ("H",), "app.quit": ()}
    assert [changed.get(entry.id, entry.keys) for entry in COMMANDS] == [
        entry.keys for entry in table
    ]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("marks", False, "no"),
        ("measure", 84, "84"),
        ("library", [], "the bundled one"),
        ("library", ["a", "b"], "a, b"),
        ("keymap", {}, "the table of keys"),
        ("keymap.app.help", ["H", "?"], "H ?"),
        ("keymap.app.quit", [], "no key"),
    ],
)
def test_a_value_reads_well(key: str, value: Value, expected: str) -> None:
    """What a list stands for when it is empty is said."""
    assert expected == value_label(key, value)


def test_the_table_has_a_row_a_setting() -> None:
    """Key, values, default and help, in five bars."""
    _, _, *rows = settings_table().split("\n")

    assert [f"| `{setting.key}` |" for setting in SETTINGS] == [
        row[: row.index("|", 1) + 1] for row in rows
    ]
    assert {5} == {row.count("|") for row in rows}


VALUES = st.recursive(
    st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(_TAKERS)) | st.text(max_size=12), VALUES))
def test_nothing_that_can_be_stated_is_an_error(stated: dict[str, object]) -> None:
    """Any YAML gives settings; every problem is one harmless line."""
    found = settled(stated, FILE)

    assert all(clean_line(problem.reason) == problem.reason for problem in found.problems)
    assert {entry.id for entry in commands(found.settings)} == {entry.id for entry in COMMANDS}
