"""New files: whole or not at all, and never over another."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.saving import SaveError, TakenError, free_name, save


def contents(folder: Path) -> list[str]:
    """Return what stands in a folder, hidden files included."""
    return sorted(entry.name for entry in folder.iterdir())


def test_lines_are_saved_with_their_ends(tmp_path: Path) -> None:
    """In UTF-8, under the name that was asked for and no other."""
    save(tmp_path / "a.md", ["São", "two"])

    assert "São\ntwo\n" == (tmp_path / "a.md").read_text(encoding="utf-8")
    assert ["a.md"] == contents(tmp_path)


def test_a_new_file_has_the_rights_of_any_other(tmp_path: Path) -> None:
    """The draft is no secret, so the report is none."""
    (tmp_path / "other").touch()

    save(tmp_path / "a.md", ["one"])

    assert (tmp_path / "other").stat().st_mode == (tmp_path / "a.md").stat().st_mode


@pytest.mark.parametrize("kind", ["file", "folder", "link", "broken link"])
def test_what_exists_is_left_alone(tmp_path: Path, kind: str) -> None:
    """Files, folders and links, those that lead nowhere included; no line is asked for."""
    path, other = tmp_path / "a.md", tmp_path / "other"
    other.write_text("mine", encoding="utf-8")
    if kind == "file":
        path.write_text("mine", encoding="utf-8")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(other if kind == "link" else tmp_path / "nowhere")
    before = contents(tmp_path)

    def lines() -> Iterator[str]:
        raise AssertionError
        yield ""

    with pytest.raises(TakenError, match=r"a\.md: exists already and is left alone"):
        save(path, lines())

    assert before == contents(tmp_path)
    assert "mine" == other.read_text(encoding="utf-8")


def test_a_file_that_appears_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """The name is looked at again when the report is whole."""
    path = tmp_path / "a.md"

    def lines() -> Iterator[str]:
        yield "ours"
        path.write_text("mine", encoding="utf-8")

    with pytest.raises(TakenError):
        save(path, lines())

    assert "mine" == path.read_text(encoding="utf-8")
    assert ["a.md"] == contents(tmp_path)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone/a.md", "no such file or directory"),
        ("x" * 300 + ".md", "file name too long"),
        ("file/a.md", "not a directory"),
        ("a\0b.md", "not a file name"),
    ],
)
def test_a_name_that_cannot_be_is_told_in_one_line(tmp_path: Path, name: str, reason: str) -> None:
    """The name and the reason."""
    (tmp_path / "file").touch()

    with pytest.raises(SaveError, match=f": {reason}$"):
        save(tmp_path / name, ["one"])

    assert ["file"] == contents(tmp_path)


@pytest.mark.parametrize("at", ["write", "sync"])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    """Neither half a report nor the draft of it."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def lines() -> Iterator[str]:
        yield "one"
        if at == "write":
            full()

    if at == "sync":
        monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(SaveError, match=r"a\.md: no space left on device$"):
        save(tmp_path / "a.md", lines())

    assert [] == contents(tmp_path)


@pytest.mark.parametrize("taken", [False, True])
def test_a_system_without_second_names_saves_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, taken: bool
) -> None:
    """The name is claimed first, so that nobody's file is written over there either."""
    path = tmp_path / "a.md"

    def no_links(*_: object) -> None:
        if taken:
            path.write_text("mine", encoding="utf-8")
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_links)

    if taken:
        with pytest.raises(TakenError):
            save(path, ["ours"])
    else:
        save(path, ["ours"])

    assert ("mine" if taken else "ours\n") == path.read_text(encoding="utf-8")
    assert ["a.md"] == contents(tmp_path)


def test_the_next_free_name_has_a_number(tmp_path: Path) -> None:
    """The first that is free, from 2."""
    for name in ("a.md", "a-2.md", "a-4.md"):
        (tmp_path / name).touch()

    assert tmp_path / "a-3.md" == free_name(tmp_path / "a.md")
