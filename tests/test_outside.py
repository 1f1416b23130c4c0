"""The machine as the screen sees it: words that can be shown, whatever happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.core.outside import Nowhere, Outside, Saved
from newsreader.core.text import Clean, clean_line
from newsreader.outside import Machine


def waiting() -> bool:
    """Say that somebody waits."""
    return False


def test_a_name_is_seen_from_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that was settled, else the current one; `~` and whole paths lead elsewhere."""
    reports, home, here = (tmp_path / name for name in ("reports", "home", "here"))
    for folder in (reports, home, here):
        folder.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(here)
    machine = Machine(str(reports))

    saved = [
        machine.save("a.md", ["one"]),
        machine.save("~/a.md", ["one"]),
        machine.save(str(here / "a.md"), ["one"]),
        Machine().save("b.md", ["one"]),
    ]

    assert [
        Saved(clean_line(str(path)))
        for path in (reports / "a.md", home / "a.md", here / "a.md", here / "b.md")
    ] == saved
    assert (str(reports), str(here)) == (machine.folder, Machine().folder)
    assert all(Path(each.place).is_file() for each in saved)


def test_a_taken_name_is_answered_with_a_free_one(tmp_path: Path) -> None:
    """As it was written, so that it can be proposed."""
    machine = Machine(str(tmp_path))
    (tmp_path / "below").mkdir()
    for name in ("a.md", "below/a.md"):
        machine.save(name, ["mine"])

    again = [machine.save(name, ["ours"]) for name in ("a.md", "below/a.md")]

    assert ["a-2.md", "below/a-2.md"] == [each.other for each in again]
    assert f"{tmp_path}/a.md: exists already and is left alone" == again[0].problem
    assert "mine\n" == (tmp_path / "a.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "gone/a.md",
        "~nobody-here/a.md",
        "a\0.md",
        "x" * 999,
        "~\0.md",
        "~\ud800.md",
        "\ud800.md",
        "/",
    ],
)
def test_a_name_that_cannot_be_is_told_in_one_clean_line(tmp_path: Path, name: str) -> None:
    """And nothing is proposed in its place."""
    saved = Machine(str(tmp_path)).save(name, ["one"])

    assert saved.problem
    assert saved.problem == clean_line(saved.problem)
    assert saved.other is None


def test_what_a_command_prints_is_harmless() -> None:
    """Its colours and bells are shown, not obeyed; bytes that are no text as well."""
    ran = Machine().run(["printf", r"\033[31mred\007\377\na\tb"], Clean(""), waiting)

    assert ("␛[31mred␇�\na       b", 0, False) == (ran.output, ran.status, ran.cut)


def test_a_command_is_given_the_text() -> None:
    """In UTF-8, to its end."""
    assert "São\n家\n" == Machine().run(["cat"], Clean("São\n家\n"), waiting).output


def test_nowhere_takes_nothing() -> None:
    """A screen without a machine around it says so, and nothing happens."""
    nowhere: Outside = Nowhere()

    assert nowhere.copy(Clean("a"), waiting) is None
    assert nowhere.browse("https://news.example", waiting) is None
    assert nowhere.save("a.md", ["one"]).problem
    assert nowhere.run(["true"], Clean(""), waiting).problem
    assert "" == nowhere.folder
