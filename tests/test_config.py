"""The settings in force: where they come from, and what a bad file costs."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from newsreader.config import Config, Entry, config, entries
from newsreader.core.settings import DEFAULTS, Settings
from newsreader.core.weights import RELATED, SAME
from tests.calls import Ask, run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the settings are looked for; there is nothing there."""
    folder = tmp_path / "settings" / "newsreader"
    folder.mkdir(parents=True)
    return folder / "config.yaml"


def test_without_a_file_the_defaults_are_in_force(file: Path) -> None:
    """A missing file is no fault."""
    assert Config(file, DEFAULTS) == config()
    assert {"default"} == {entry.origin for entry in entries(config())}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "theme:\n"])
def test_a_file_that_states_nothing_is_no_fault(file: Path, text: str) -> None:
    """A file may be begun and left."""
    file.write_text(text, encoding="utf-8")

    assert (DEFAULTS, ()) == (config().settings, config().problems)


def test_each_value_is_told_with_its_line(file: Path) -> None:
    """What the file states is in force, under the file's name and the line of its key."""
    file.write_text("theme: ansi-dark\n\nkeymap:\n  app.help: H\n", encoding="utf-8")

    found = config()

    assert Settings(theme="ansi-dark", keymap={"app.help": ("H",)}) == found.settings
    assert [
        Entry("theme", "ansi-dark", f"{file}:1"),
        Entry("keymap.app.help", ["H"], f"{file}:4"),
    ] == [entry for entry in entries(found) if entry.origin != "default"]


def test_the_environment_wins(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables name library and theme; a theme of another program is not ours."""
    file.write_text(f"theme: ansi-dark\nlibrary: {tmp_path}\n", encoding="utf-8")
    monkeypatch.setenv("NEWSREADER_LIBRARY", f"one{os.pathsep}two")
    monkeypatch.setenv("TEXTUAL_THEME", "newsreader-light")

    found = config()
    monkeypatch.setenv("TEXTUAL_THEME", "nord")

    assert (("one", "two"), "newsreader-light") == (found.settings.library, found.settings.theme)
    assert {("library",): "$NEWSREADER_LIBRARY", ("theme",): "$TEXTUAL_THEME"} == found.origins
    assert "ansi-dark" == config().settings.theme


def test_another_file_can_be_named(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes the place of the one in the folder of settings, and has to be there."""
    file.write_text("sort: file\n", encoding="utf-8")
    other = tmp_path / "other.yaml"
    monkeypatch.setenv("NEWSREADER_CONFIG", str(other))

    missing = config()
    other.write_text("sort: oldest\n", encoding="utf-8")

    assert DEFAULTS == missing.settings
    assert [f"{other}: not read: no such file or directory; the defaults are in force"] == [
        str(problem) for problem in missing.problems
    ]
    assert ("oldest", ()) == (config().settings.sort, config().problems)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"theme: [ansi-dark\nsort: file\n", "line 2: broken YAML ("),
        (b"theme: &x ansi-dark\nsort: *x\n", "line 2: aliases are not read"),
        (b"- a\n", "not a list of keys and values"),
        (b"\x1f\x8b\x08\x00", "not read: not text: a packed file (gzip)"),
        (b"a: " + b"b" * 300_000, "not read: larger than"),
    ],
    ids=["broken", "alias", "list", "packed", "large"],
)
def test_a_broken_file_leaves_the_defaults_and_one_problem(
    file: Path, raw: bytes, reason: str
) -> None:
    """File and line are named, and the reader starts as if there were no file."""
    file.write_bytes(raw)

    found = config()

    (problem,) = found.problems
    assert DEFAULTS == found.settings
    assert str(problem).startswith(f"{file}: {reason}")
    assert str(problem).endswith("; the defaults are in force")


def test_what_is_no_file_is_never_waited_for(file: Path) -> None:
    """A pipe in the file's place is refused at once."""
    os.mkfifo(file)

    assert ["not read: not a regular file; the defaults are in force"] == [
        problem.reason for problem in config().problems
    ]


def test_problems_come_in_the_order_of_the_lines(file: Path) -> None:
    """Keys stated twice, wrong values and paths that lead nowhere, from the top down."""
    file.write_text(
        "library: [nowhere]\nsort: x\ntheme: ansi-dark\ntheme: ansi-light\n", encoding="utf-8"
    )

    found = config()

    assert "ansi-light" == found.settings.theme
    assert [
        (1, "library: no such file or folder: nowhere"),
        (2, "sort: not one of newest, oldest, source, file: x"),
        (4, "theme: stated more than once, the last counts"),
    ] == [(problem.line, problem.reason) for problem in found.problems]


def test_library_paths_are_seen_from_the_file(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Relative to its folder, `~` is home; one that is gone does not cost the others."""
    (file.parent / "near").mkdir()
    (tmp_path / "captures").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    file.write_text("library: [near, ~/captures, gone]\n", encoding="utf-8")

    found = config()

    assert (str(file.parent / "near"), str(tmp_path / "captures")) == found.settings.library
    assert 1 == len(found.problems)


def test_the_folder_of_reports_is_seen_from_the_file(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Relative to its folder, `~` is home; one that is not there is told with its line."""
    (file.parent / "near").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    found = []
    for written in ("near", "~/.", "gone"):
        file.write_text(f"sort: file\nreports: {written}\n", encoding="utf-8")
        found.append(config())

    assert [str(file.parent / "near"), f"{tmp_path}/.", ""] == [
        each.settings.reports for each in found
    ]
    assert ["config.yaml: line 2: reports: no such folder: gone"] == [
        str(problem).rpartition("/")[2] for each in found for problem in each.problems
    ]
    assert ("reports",) not in found[-1].origins


def test_thresholds_reach_a_comparison(ask: Ask, file: Path, library: Path) -> None:
    """What is paired follows what is settled, and a broken file costs only that."""
    (library / "four.txt").write_text(
        "Town after the fire\n\nThe council met. Crews put out a fire on the hill on Monday.\n",
        encoding="utf-8",
    )
    call = ("compare", library / "one.txt", library / "four.txt", "--json")
    pairs = []
    for text in ("", "same: 0.95\nrelated: 0.05\n", "same: 0.05\nrelated: 0.05\n"):
        file.write_text(text, encoding="utf-8")
        pairs.append(json.loads(ask(*call)[1])["pairs"])
    default, related, same = ([pair["kind"] for pair in each] for each in pairs)

    assert len(default) < len(related) == len(same)
    assert ({"related"}, {"same"}) == (set(related), set(same))


def test_the_library_in_force(
    ask: Ask, file: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given paths, else the variable, else the settings, else the bundled one."""
    file.write_text(f"library: {library / 'one.txt'}\n", encoding="utf-8")

    by_variable = ask("list")[1].count("\n")
    monkeypatch.delenv("NEWSREADER_LIBRARY")
    by_settings = ask("list")[1].count("\n")
    given = ask("list", "-L", library / "one.txt", "-L", library / "two.txt")[1].count("\n")
    file.unlink()

    assert (3, 1, 2) == (by_variable, by_settings, given)
    assert 12 == ask("list")[1].count("\n")


def test_a_broken_file_costs_a_command_nothing(ask: Ask, file: Path, library: Path) -> None:
    """One line on standard error; with a library given the settings are not asked."""
    file.write_text("theme: [\n", encoding="utf-8")

    settled, given = ask("list"), ask("list", "-L", library)

    assert (0, 3, 1) == (settled[0], settled[1].count("\n"), settled[2].count("\n"))
    assert settled[2].startswith(f"newsreader: {file}: line 1: broken YAML")
    assert (0, "") == (given[0], given[2])


def test_config_prints_what_is_in_force(ask: Ask, file: Path, library: Path) -> None:
    """A line a setting: its key, its value and where it comes from."""
    file.write_text("sort: file\nkeymap:\n  app.quit: []\n  app.help: j\n", encoding="utf-8")

    status, out, err = ask("config")
    record = json.loads(ask("config", "--json")[1])

    assert (0, 1) == (status, err.count("\n"))
    assert f"{file}: line 4: keymap: app.help: j is the key of move.down" in err
    assert [
        ["library", str(library), "$NEWSREADER_LIBRARY"],
        ["theme", "newsreader-dark", "default"],
        ["list_width", "auto", "default"],
        ["measure", "84", "default"],
        ["marks", "yes", "default"],
        ["sort", "file", f"{file}:1"],
        ["same", str(SAME), "default"],
        ["related", str(RELATED), "default"],
        ["reports", "the", "current", "one", "default"],
        ["keymap.app.quit", "no", "key", f"{file}:3"],
    ] == [line.split() for line in out.splitlines()]
    assert str(file) == record["file"]
    assert {"name": "keymap.app.quit", "value": [], "origin": f"{file}:3"} == record["settings"][-1]
    assert 1 == len(record["problems"])


def test_keys_prints_the_keys_in_force(ask: Ask, file: Path) -> None:
    """The table is the one that the screen uses."""
    file.write_text("keymap:\n  app.help: [H, F2]\n", encoding="utf-8")

    out = ask("keys")[1]
    records = {record["id"]: record["keys"] for record in json.loads(ask("keys", "--json")[1])}

    assert ["H f2  app.help"] == [
        " ".join(line.split()[:2]) + "  app.help" for line in out.splitlines() if "app.help" in line
    ]
    assert ["H", "f2"] == records["app.help"]


def test_no_settings_need_no_yaml(library: Path, tmp_path: Path) -> None:
    """A command over a library from the environment starts without the YAML parser."""
    done = run(
        "list",
        env={
            "NEWSREADER_LIBRARY": str(library),
            "XDG_CONFIG_HOME": str(tmp_path),
            "PYTHONPROFILEIMPORTTIME": "1",
        },
    )

    assert 0 == done.returncode
    assert b"newsreader.config" in done.stderr
    assert b" yaml" not in done.stderr
