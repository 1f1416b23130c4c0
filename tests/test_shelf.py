"""Which library a call works on, and which article a word names."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.calls import ONE, Ask, ids


@pytest.mark.parametrize("name", ["one", "two", "three"])
def test_an_id_its_beginning_and_its_file_mean_one_article(
    ask: Ask, library: Path, name: str
) -> None:
    """A file of the library is the library's own article, under its own id."""
    known = ids(ask)
    begun = next(
        known[name][:size]
        for size in range(1, 99)
        if sum(other.startswith(known[name][:size]) for other in known.values()) == 1
    )

    shown = [
        json.loads(ask("show", word, "--json")[1])["id"]
        for word in (known[name], begun, library / f"{name}.txt")
    ]

    assert [known[name]] * 3 == shown


def test_a_file_outside_the_library_is_loaded_on_its_own(ask: Ask, tmp_path: Path) -> None:
    """Any file can be shown and compared."""
    apart = tmp_path / "apart.txt"
    apart.write_text(ONE.replace("40 houses", "45 houses"), encoding="utf-8")

    shown = ask("show", apart)
    compared = ask("compare", apart)

    assert (0, True) == (shown[0], "45 houses burned" in shown[1])
    assert (0, True) == (compared[0], "A: Fire takes 45 houses on the hill" in compared[1])


def test_a_sidecar_given_as_a_library_says_what_it_is(ask: Ask, library: Path) -> None:
    """Nothing is loaded from it, and that is never silent."""
    sidecar = library / "one.yaml"
    sidecar.write_text("source: Short wire\n", encoding="utf-8")

    status, out, err = ask("list", "-L", sidecar)

    assert (1, "", 1, True) == (status, out, err.count("\n"), "one.yaml" in err)


def test_a_relative_file_is_found_in_the_library(
    ask: Ask, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one stands makes no difference to what a file is."""
    known = ids(ask)
    monkeypatch.chdir(library)

    assert known["one"] == json.loads(ask("show", "one.txt", "--json")[1])["id"]


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("nowhere.txt", "nowhere.txt: no article has this id, and no file this name"),
        ("x" * 5000, "no article has this id, and no file this name"),
        ("\udcff\x1b[2J", "␛[2J: no article has this id, and no file this name"),
    ],
    ids=["missing", "very long", "not text"],
)
def test_what_cannot_be_found_is_one_line(ask: Ask, word: str, reason: str) -> None:
    """The name and the reason, whatever the name is made of."""
    status, out, err = ask("show", word)

    assert (1, "") == (status, out)
    assert err.startswith("newsreader: ")
    assert err.endswith(f"{reason}\n")
    assert 1 == err.count("\n")


def test_the_beginning_of_several_ids_is_a_wrong_call(ask: Ask) -> None:
    """Nothing is guessed: the ids that it could be are listed."""
    status, _, err = ask("show", "")

    assert 2 == status
    assert all(id_ in err for id_ in ids(ask).values())


def test_the_library_is_given_or_from_the_environment(
    ask: Ask, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """-L wins over the variable, which may hold several paths."""
    monkeypatch.setenv("NEWSREADER_LIBRARY", f"{library}/one.txt{os.pathsep}{library}/two.txt")

    assert 2 == ask("list")[1].count("\n")
    assert 1 == ask("list", "-L", library / "one.txt")[1].count("\n")
    assert 1 == ask("-L", library / "one.txt", "list")[1].count("\n")
