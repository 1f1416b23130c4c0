"""Paths made articles: what is found, read, refused, and how it is named."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.core.article import Article, Problem
from newsreader.core.text import clean_line
from newsreader.files import LARGEST
from newsreader.loading import FIRST_BATCH, Batch, batches, bundled
from tests.samples import TAGGED, TEASER_FIRST

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
CAPTURE = "Council delays bridge\nThe council put off the bridge. It has no money.\n"


def load(*paths: Path) -> tuple[list[Article], list[Problem]]:
    """Return all articles and problems at and below `paths`."""
    found = list(batches(paths))
    return (
        [article for batch in found for article in batch.articles],
        [problem for batch in found for problem in batch.problems],
    )


def reasons(*paths: Path) -> list[str]:
    """Return the problems at and below `paths` as people read them, notes left out."""
    return [str(problem) for problem in load(*paths)[1] if problem.severity != "note"]


def write(path: Path, text: str = CAPTURE) -> Path:
    """Return `path`, a file that holds `text`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_is_read_in_natural_order(tmp_path: Path) -> None:
    """2 stands before 10, folders among files, and names are below the root."""
    for name in ("10.txt", "2.txt", "b/1.TXT", "a.text"):
        write(tmp_path / name, f"Headline of {name}\nOne sentence. Another one.\n")

    articles, problems = load(tmp_path)

    assert ["2.txt", "10.txt", "a.text", "b/1.TXT"] == [article.file for article in articles]
    assert problems == []


def test_hidden_files_backups_and_other_kinds_are_passed_over(tmp_path: Path) -> None:
    """Only captures are read; what holds no news is not even mentioned."""
    for name in (".hidden.txt", "old.txt~", "picture.jpg", "program.py", ".git/x.txt", "real.txt"):
        write(tmp_path / name)

    articles, problems = load(tmp_path)

    assert (["real.txt"], []) == ([article.file for article in articles], problems)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.md", "not read: Markdown files are not supported"),
        ("a.html", "not read: HTML files are not supported"),
        ("a.xml", "not read: feeds are not supported"),
        ("a.json", "not read: JSON files are not supported"),
        ("a.gz", "not read: packed files are not supported"),
        ("a.yaml", "a sidecar with no capture of its name beside it"),
    ],
)
def test_kinds_that_may_hold_news_are_named(tmp_path: Path, name: str, reason: str) -> None:
    """A file that a reader could expect to see is one line in the problems."""
    write(tmp_path / "real.txt")
    write(tmp_path / name, "x: y")

    assert [f"{name}: {reason}"] == reasons(tmp_path)


@pytest.mark.parametrize("name", ["a.jpg", "a.py", "a.txt~", "a.md", "a.yaml"])
def test_a_file_asked_for_by_name_is_read_or_refused(tmp_path: Path, name: str) -> None:
    """Nobody who names a file is left without an answer."""
    articles, problems = load(write(tmp_path / name, "x"))

    assert articles == []
    assert [name] == [problem.file for problem in problems]


def test_a_file_without_suffix_is_read_when_named(tmp_path: Path) -> None:
    """A name without a kind is a capture if somebody asks for it."""
    articles, _ = load(write(tmp_path / "capture"))

    assert ["Council delays bridge"] == [article.headline for article in articles]


def missing(folder: Path) -> Path:
    """Return a path at which nothing stands."""
    return folder / "none.txt"


def dangling(folder: Path) -> Path:
    """Return a link to nothing."""
    (folder / "dangling.txt").symlink_to("none.txt")
    return folder / "dangling.txt"


def looping(folder: Path) -> Path:
    """Return a link to itself."""
    (folder / "loop.txt").symlink_to("loop.txt")
    return folder / "loop.txt"


def fifo(folder: Path) -> Path:
    """Return a pipe that nobody writes to."""
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def listener(folder: Path) -> Path:
    """Return a socket."""
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(folder / "s.txt"))
    return folder / "s.txt"


def device(folder: Path) -> Path:
    """Return a link to a device that never ends."""
    (folder / "zero.txt").symlink_to("/dev/zero")
    return folder / "zero.txt"


def sparse(folder: Path) -> Path:
    """Return a file larger than any that is read, of almost no bytes on disk."""
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(8_000_000_000)
    return folder / "sparse.txt"


def large(folder: Path) -> Path:
    """Return a file one byte too large."""
    with (folder / "large.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    return folder / "large.txt"


def binary(folder: Path) -> Path:
    """Return a picture with a capture's name."""
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return folder / "picture.txt"


def empty(folder: Path) -> Path:
    """Return an empty file."""
    return write(folder / "empty.txt", "")


def empty_folder(folder: Path) -> Path:
    """Return a folder with nothing in it."""
    (folder / "nothing").mkdir()
    return folder / "nothing"


def self_link(folder: Path) -> Path:
    """Return a link to the folder it stands in."""
    (folder / "self").symlink_to(".")
    return folder / "self"


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (missing, "no such file or folder"),
        (dangling, "a link that leads nowhere"),
        (looping, "a link that leads nowhere"),
        (fifo, "not read: not a regular file"),
        (listener, "not read: not a regular file"),
        (device, "not read: not a regular file"),
        (sparse, "not read: larger than 20 MB"),
        (large, "not read: larger than 20 MB"),
        (binary, "not read: not text: a picture (PNG)"),
        (empty, "nothing to read in it"),
        (empty_folder, "no file in this folder can be read"),
        (self_link, "a link to a folder that holds the link itself"),
    ],
)
def test_what_cannot_be_read_is_one_line(
    tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    """The line names the path and the reason, and nothing waits or crashes."""
    path = make(tmp_path)

    articles, problems = load(path)

    assert articles == []
    assert [reason] == [problem.reason for problem in problems]
    assert path.name in problems[0].file
    assert problems[0].severity == "error"


def test_odd_files_in_a_folder_cost_nothing_but_a_line(tmp_path: Path) -> None:
    """Broken links are mentioned, pipes and devices passed over, the honest file is read."""
    for make in (dangling, looping, fifo, listener, device):
        make(tmp_path)
    (tmp_path / "back").symlink_to("..")
    write(tmp_path / "real.txt")

    articles, problems = load(tmp_path)

    assert ["real.txt"] == [article.file for article in articles]
    assert ["dangling.txt", "loop.txt"] == [problem.file for problem in problems]


def test_a_link_to_a_file_gives_its_article_once(tmp_path: Path) -> None:
    """The same file under two names is one account."""
    write(tmp_path / "real.txt")
    (tmp_path / "alias.txt").symlink_to("real.txt")

    assert len(load(tmp_path, tmp_path / "real.txt")[0]) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads whatever it likes")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    """A locked file and a locked folder are a line each."""
    write(tmp_path / "a.txt").chmod(0)
    (tmp_path / "b").mkdir(mode=0)

    found = reasons(tmp_path)
    (tmp_path / "b").chmod(0o700)

    assert ["a.txt: not read: permission denied", "b: not read: permission denied"] == found


NAMES = ["esc\x1b]0;x\x07.txt", "new\nline.txt", "rlo\u202etxt.exe.txt", "[bold]x.txt", "-rf.txt"]


@pytest.mark.parametrize("name", [*map(os.fsencode, NAMES), b"bytes\xff\xfe.txt"], ids=repr)
def test_hostile_names_are_read_and_shown_clean(tmp_path: Path, name: bytes) -> None:
    """Any name can be opened; none reaches a screen as it is."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    try:
        path.write_text(CAPTURE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system refuses such a name")

    articles, _ = load(tmp_path)

    assert len(articles) == 1
    assert articles[0].file == clean_line(articles[0].file)


def test_ids_are_short_and_stay(tmp_path: Path) -> None:
    """The same path below the root gives the same ids on every machine, whatever stands beside."""
    write(tmp_path / "one" / "town" / "a.txt", TEASER_FIRST)
    write(tmp_path / "two" / "town" / "a.txt", TEASER_FIRST)
    write(tmp_path / "two" / "town" / "0.txt", TAGGED)

    first, _ = load(tmp_path / "one")
    second, _ = load(tmp_path / "two")

    assert [article.id for article in first] == [article.id for article in second][1:]
    assert len({article.id for article in second}) == len(second)
    assert all(len(article.id) == 6 and article.id.isalnum() for article in first)
    assert first[0].id == "kr0w59"


def test_the_same_path_below_two_roots_gives_two_ids(tmp_path: Path) -> None:
    """Nothing is hidden by another of its name, and the order of the roots decides."""
    write(tmp_path / "one" / "a.txt")
    write(tmp_path / "two" / "a.txt", TAGGED)

    left, right = load(tmp_path / "one", tmp_path / "two")[0]

    assert left.id != right.id
    assert [left, right] == load(tmp_path / "one", tmp_path / "two")[0]


def test_a_file_has_its_folder_for_a_root(tmp_path: Path) -> None:
    """A file opened alone has the id it has when its folder is opened."""
    path = write(tmp_path / "a.txt")

    assert load(path) == load(tmp_path)


def test_the_first_batch_is_small_and_the_rest_are_counted(tmp_path: Path) -> None:
    """Something shows at once; then the total is known, and all of it arrives in order."""
    for number in range(100):
        write(tmp_path / f"{number}.txt", f"Headline {number}\nOne sentence. Another one.\n")

    found = list(batches([tmp_path]))

    assert isinstance(found[0], Batch)
    assert (len(found[0].articles), found[0].total) == (FIRST_BATCH, None)
    assert all(batch.total == 100 for batch in found[1:])
    assert found[-1].done == 100
    assert [f"{number}.txt" for number in range(100)] == [
        article.file for batch in found for article in batch.articles
    ]


def test_loading_stops_when_asked(tmp_path: Path) -> None:
    """Once cancelled, no further file is read."""
    for number in range(50):
        write(tmp_path / f"{number}.txt")
    asked = iter([False] * 20)

    found = list(batches([tmp_path], cancelled=lambda: next(asked, True)))

    assert sum(len(batch.articles) for batch in found) < 20


def test_a_sidecar_beside_a_capture_is_read(tmp_path: Path) -> None:
    """NAME.yaml speaks for NAME.txt, and its faults are problems of its own."""
    write(tmp_path / "a.txt")
    write(tmp_path / "a.yaml", "source: World digest\ncolour: red\n")

    articles, problems = load(tmp_path)

    assert articles[0].source == "World digest"
    assert ["a.yaml: colour: an unknown key"] == [str(problem) for problem in problems]
    assert tuple(problems) == articles[0].problems


def test_a_broken_sidecar_costs_no_article(tmp_path: Path) -> None:
    """A sidecar that is no text, a folder or a bomb leaves its capture as it is."""
    for name, raw in (("a", b"\x00" * 50), ("b", b"x: ["), ("c", b"[" * 300_000)):
        write(tmp_path / f"{name}.txt")
        (tmp_path / f"{name}.yaml").write_bytes(raw)
    write(tmp_path / "d.txt")
    (tmp_path / "d.yaml").mkdir()

    articles, problems = load(tmp_path)

    assert len(articles) == 4
    assert ["a.yaml", "b.yaml", "c.yaml", "d.yaml"] == [problem.file for problem in problems]


def test_an_odd_encoding_is_said(tmp_path: Path) -> None:
    """What was guessed stands with the article and in the batch."""
    (tmp_path / "a.txt").write_bytes("Совет отложил мост\nСовет отложил мост.".encode("cp1251"))

    articles, problems = load(tmp_path)

    assert articles[0].headline == "Совет отложил мост"
    assert ["a.txt: not UTF-8: read as Windows-1251"] == [str(problem) for problem in problems]


def test_a_file_that_vanishes_is_a_line(tmp_path: Path) -> None:
    """Files may go while others are read."""
    for number in range(20):
        write(tmp_path / f"{number}.txt")

    found = batches([tmp_path])
    first = next(found)
    shutil.rmtree(tmp_path)
    rest = list(found)

    assert len(first.articles) == FIRST_BATCH
    assert [] == [article for batch in rest for article in batch.articles]
    assert all(problem.severity == "error" for batch in rest for problem in batch.problems)


def test_the_bundled_library_is_beside_the_package() -> None:
    """The library that comes with the program is found from any working directory."""
    assert bundled().is_absolute()
    assert bundled().name == "data"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real captures are not beside this checkout")
def test_the_real_captures_load() -> None:
    """Two articles and nine briefs, with nothing to complain of."""
    articles, problems = load(SEEDS)

    assert ["article"] * 2 == [article.kind for article in articles if not article.is_brief]
    assert (11, []) == (len(articles), problems)
