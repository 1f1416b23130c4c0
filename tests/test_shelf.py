"""Which library a call works on, and which article a word names."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
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


@pytest.mark.parametrize("how", ["plain", "link", "other root"])
def test_of_files_with_the_same_text_the_named_one_is_taken(
    ask: Ask, library: Path, how: str
) -> None:
    """What a file holds does not say which file it is; its place does."""
    for folder in ("north", "south"):
        (library / folder).mkdir()
        (library / folder / "x.txt").write_text(ONE, encoding="utf-8")
    named = library / "south" / "x.txt"
    roots = ["-L", library]
    if how == "link":
        named = library / "link.txt"
        named.symlink_to(library / "south" / "x.txt")
    if how == "other root":
        roots = ["-L", library / "north", "-L", library / "south"]
    known = {
        (record["file"], number): record["id"]
        for number, record in enumerate(json.loads(ask("list", "--json", *roots)[1]))
    }

    shown = json.loads(ask("show", named, "--json", *roots)[1])

    assert named.samefile((library if how != "other root" else library / "south") / shown["file"])
    assert shown["id"] in known.values()
    assert "other root" not in how or shown["id"] == known["x.txt", 1]


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


def _begun(known: Iterable[str], letter: str) -> int:
    """Return how many ids begin with a letter."""
    return sum(id_.startswith(letter) for id_ in known)


@pytest.mark.parametrize(
    ("word", "reason"),
    [("", "never empty"), ("/", "/: a folder: name a file in it, or read it with -L")],
    ids=["empty", "folder"],
)
def test_a_word_that_can_name_no_article_is_a_wrong_call(ask: Ask, word: str, reason: str) -> None:
    """An empty word and a folder are told as what they are."""
    status, out, err = ask("show", word)

    assert (2, "", 1, True) == (status, out, err.count("\n"), reason in err)


def test_a_file_with_many_problems_is_a_few_lines(ask: Ask, library: Path) -> None:
    """Each problem has a line of its own up to five; then the rest is counted."""
    keys = "".join(f"key{number}: x\n" for number in range(9))
    (library / "one.yaml").write_text(keys, encoding="utf-8")

    err = ask("list")[2].splitlines()

    assert [f"newsreader: one.yaml: key{n}: an unknown key" for n in range(5)] == err[:5]
    assert ["newsreader: one.yaml: … and 4 more: newsreader check"] == err[5:]


def test_the_beginning_of_several_ids_is_a_wrong_call(ask: Ask, library: Path) -> None:
    """Nothing is guessed: the ids that it could be are listed."""
    for number in range(40):
        (library / f"more {number}.txt").write_text(f"Bridge opens {number}\n", encoding="utf-8")
    known = ids(ask).values()
    letter = next(first for first in "0123456789abcdefghjkmnpqrstvwxyz" if _begun(known, first) > 1)

    status, _, err = ask("show", letter)

    assert (2, 1) == (status, err.count("\n"))
    assert min(5, _begun(known, letter)) == sum(id_ in err for id_ in known)


def test_the_library_is_given_or_from_the_environment(
    ask: Ask, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """-L wins over the variable, which may hold several paths."""
    monkeypatch.setenv("NEWSREADER_LIBRARY", f"{library}/one.txt{os.pathsep}{library}/two.txt")

    assert 2 == ask("list")[1].count("\n")
    assert 1 == ask("list", "-L", library / "one.txt")[1].count("\n")
    assert 1 == ask("-L", library / "one.txt", "list")[1].count("\n")
