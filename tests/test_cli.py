"""The command line as its users meet it: what each command prints, where, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path
from types import ModuleType

import pytest

from newsreader.core.article import Problem
from newsreader.core.commands import COMMANDS
from newsreader.core.comparison import compare
from newsreader.core.entries import Verdict, identity
from newsreader.core.library import Library
from newsreader.core.marking import Memory
from newsreader.core.outside import Outside
from newsreader.core.settings import Settings
from newsreader.core.text import clean_line
from newsreader.drawer import journal_path
from newsreader.journal import open_journal
from newsreader.loading import Batch, batches
from tests.calls import THREE, Ask, ids, run


def test_list_prints_a_line_an_article(ask: Ask) -> None:
    """Five columns parted by tabs, the whole headline in the last."""
    status, out, err = ask("list")

    rows = [line.split("\t") for line in out.splitlines()]
    assert (0, "") == (status, err)
    assert {"Fire takes 40 houses on the hill", "Houses lost on the hill"} <= {r[4] for r in rows}
    assert {5} == {len(row) for row in rows}


def test_list_as_json_is_the_same_bytes_every_time(library: Path) -> None:
    """Two runs give one answer, under any hash seed."""
    first, second = (
        run("list", "--json", "-L", library, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    )

    assert first == second
    assert 3 == len(json.loads(first))


@pytest.mark.parametrize("command", ["show", "compare"])
def test_records_are_the_same_bytes_every_time(command: str, library: Path) -> None:
    """One schema, stable byte for byte."""
    first, second = (
        run(command, library / "one.txt", "--json", "-L", library, env={"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    )

    assert (0, first.stdout) == (second.returncode, second.stdout)


def test_show_prints_one_article(ask: Ask) -> None:
    """Headline first, then what is known, then the text."""
    status, out, err = ask("show", ids(ask)["one"])

    assert (0, "") == (status, err)
    assert out.startswith("Fire takes 40 houses on the hill\n")
    assert out.endswith("\n\nThe mayor of the town thanked the crews.\n")


def test_show_as_json_has_offsets_into_the_text(ask: Ask) -> None:
    """Blocks point at their stretch of the text."""
    _, out, _ = ask("show", ids(ask)["one"], "--json")

    record = json.loads(out)
    pieces = [record["text"][block["start"] : block["end"]] for block in record["blocks"]]
    assert record["text"] == "\n\n".join(pieces)


def test_search_prints_what_matches(ask: Ask) -> None:
    """Words of headline and text, exclusions and filters."""
    found = ask("search", "council", "-school")
    several = ask("search", "council")

    assert (0, 1, 2) == (found[0], found[1].count("\n"), several[1].count("\n"))


def test_compare_reads_from_the_top_to_the_end(ask: Ask) -> None:
    """Two accounts, what both say, and what only each says."""
    known = ids(ask)

    status, out, err = ask("compare", known["one"], known["two"])

    assert (0, "") == (status, err)
    titles = ["Two accounts compared", "In short", "In both accounts", "Only A says", "Only B says"]
    assert titles == [line for line in out.splitlines() if line in titles]


def test_compare_chooses_the_best_counterpart_and_says_so(ask: Ask) -> None:
    """The account of the same event is taken, with its score."""
    status, out, _ = ask("compare", ids(ask)["one"])

    assert 0 == status
    assert "B: Houses lost on the hill" in out
    assert "B was chosen from the library: likeness " in out


def test_compare_as_json_points_into_both_texts(ask: Ask) -> None:
    """Every sentence is covered once: in a pair or alone."""
    status, out, _ = ask("compare", ids(ask)["one"], ids(ask)["two"], "--format", "json")

    record = json.loads(out)
    for side, alone in (("left", "only_left"), ("right", "only_right")):
        paired = {number for pair in record["pairs"] for number in pair[side]}
        everything = set(range(len(record[side]["sentences"])))
        assert (everything, set()) == (paired | {*record[alone]}, paired & {*record[alone]})
    assert 0 == status


def test_compare_as_html_is_one_page_and_the_same_bytes_every_time(library: Path) -> None:
    """Printed or saved, under any hash seed."""
    accounts = (library / "one.txt", library / "two.txt")
    target = library.parent / "report.html"

    first, second = (
        run("compare", *accounts, "--format", "html", env={"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    )
    saved = run("compare", *accounts, "--format", "html", "-o", target)

    assert (0, b"", b"") == (saved.returncode, saved.stdout, saved.stderr)
    assert first.stdout == second.stdout == target.read_bytes()
    assert first.stdout.startswith(b'<!DOCTYPE html>\n<html lang="en">')
    assert first.stdout.endswith(b"</html>\n")


def test_a_file_compared_with_itself_is_all_the_same(ask: Ask, library: Path) -> None:
    """Nothing stands alone, nothing differs, and the exit status says so."""
    path = library / "one.txt"

    status, out, _ = ask("compare", path, path, "--json", "--exit-code")

    record = json.loads(out)
    assert (0, [], []) == (status, record["only_left"], record["only_right"])


def test_no_counterpart_is_nothing_found(ask: Ask, tmp_path: Path) -> None:
    """An account that is alone in its library has nothing to stand beside."""
    alone = tmp_path / "alone.txt"
    alone.write_text(THREE, encoding="utf-8")

    status, out, err = ask("compare", alone, "-L", alone)

    assert (1, "", 1) == (status, out, err.count("\n"))
    assert f"{alone}: no other account in the library tells this story" in err


def test_a_headline_alone_is_not_compared(ask: Ask, tmp_path: Path) -> None:
    """A brief has no sentences to set beside anything."""
    brief = tmp_path / "brief.txt"
    brief.write_text("Bridge opens after a year\n", encoding="utf-8")

    status, _, err = ask("compare", brief, "-L", brief)

    assert (2, True) == (status, "a headline without a body" in err)


def test_a_report_is_saved_once(ask: Ask, tmp_path: Path) -> None:
    """A file that exists is left as it is, and the call is wrong."""
    target = tmp_path / "report.txt"
    pair = (ids(ask)["one"], ids(ask)["two"])

    first = ask("compare", *pair, "-o", target)
    written = target.read_bytes()
    second = ask("compare", *pair, "--json", "-o", target)

    assert (0, "", "") == first
    assert written.startswith(b"Two accounts compared\n")
    assert (2, f"newsreader: {target}: exists already and is left alone\n") == second[::2]
    assert written == target.read_bytes()
    assert [target] == [path for path in tmp_path.iterdir() if path.is_file()]


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.html", "<!doctype html>"), ("a.json", "{"), ("a.MD", "# "), ("a.doc", "Two accounts")],
)
def test_the_ending_of_a_report_says_its_form(
    ask: Ask, tmp_path: Path, name: str, begins: str
) -> None:
    """Without `--format` a file gets the form that its name tells, else text."""
    pair = [ids(ask)[name] for name in ("one", "two")]

    assert ask("compare", *pair, "-o", str(tmp_path / name))[0] == 0
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(begins.lower())


def test_two_forms_at_once_are_a_wrong_call(ask: Ask) -> None:
    """`--json` beside another format is refused, not guessed."""
    status, out, err = ask("compare", "one", "two", "--json", "--format", "md")

    assert (2, "") == (status, out)
    assert "newsreader: --json and --format md ask for two forms\n" == err


def test_a_report_that_cannot_be_saved_is_one_line(ask: Ask, tmp_path: Path) -> None:
    """The folder must exist."""
    target = tmp_path / "nowhere" / "report.txt"

    status, out, err = ask("compare", ids(ask)["one"], "-o", target)

    assert (1, "", f"newsreader: {target}: no such file or directory\n") == (status, out, err)


def test_check_tells_each_file(ask: Ask, library: Path) -> None:
    """What loads, what does not and why, and how much of each."""
    (library / "empty.txt").write_bytes(b"")

    status, out, err = ask("check", library)

    assert (0, "") == (status, err)
    assert "one.txt: 1 article\n" in out
    assert "empty.txt: nothing loaded\n" in out
    assert out.endswith("3 articles loaded from 3 files; 1 path not\n")


@pytest.mark.parametrize("command", ["check", "list"])
def test_nothing_loaded_is_status_one(ask: Ask, tmp_path: Path, command: str) -> None:
    """A path that is not there is named with the reason."""
    status, out, err = ask(command, "-L", tmp_path / "nowhere")

    assert (1, True) == (status, "nowhere" in out + err)


def test_the_rest_loads_and_each_bad_file_is_one_line(ask: Ask, library: Path) -> None:
    """One line a file on standard error, and the exit status of success."""
    (library / "empty.txt").write_bytes(b"")

    status, out, err = ask("list", "-L", library, "-L", library / "nowhere")

    assert (0, 3) == (status, out.count("\n"))
    assert 2 == err.count("\n")
    assert all(line.startswith("newsreader: ") for line in err.splitlines())
    assert ("empty.txt" in err, "nowhere" in err) == (True, True)


def test_keys_prints_the_table_of_commands(ask: Ask) -> None:
    """Keys, id and title of every command, as the core has them."""
    plain, records = ask("keys"), ask("keys", "--json")

    lines = plain[1].splitlines()
    assert (0, "", len(COMMANDS)) == (plain[0], plain[2], len(lines))
    for entry, line, record in zip(COMMANDS, lines, json.loads(records[1]), strict=True):
        assert [*entry.keys, entry.id, *entry.title.split()] == line.split()
        assert {
            "id": entry.id,
            "keys": list(entry.keys),
            "title": entry.title,
            "help": entry.help,
            "where": sorted(entry.where),
        } == record


def test_a_call_without_a_command_opens_the_screen(
    ask: Ask, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen gets a way to load the paths and a title, and its status is the call's."""
    seen: list[tuple[int, str]] = []

    def open_screen(
        load: Callable[[Callable[[], bool]], Iterator[Batch]],
        title: str,
        *,
        memory: Memory,
        settings: Settings,
        problems: tuple[Problem, ...],
        outside: Outside,
    ) -> int:
        assert () == memory.recall(()).searches
        loaded = sum(len(batch.articles) for batch in load(lambda: False))
        seen.append((loaded, title))
        assert clean_line(str(Path.cwd())) == outside.folder
        assert (settings, problems) == (Settings(library=(str(library),)), ())
        return 7

    app = ModuleType("newsreader.tui.app")
    vars(app)["open_screen"] = open_screen
    monkeypatch.setitem(sys.modules, "newsreader.tui.app", app)
    monkeypatch.setattr("newsreader.streams.missing_for_screen", lambda: None)

    statuses = [
        ask()[0],
        ask(library / "one.txt", library / "gone.txt")[0],
        ask("-L", library / "one.txt", "--", library / "two.txt")[0],
    ]

    assert [7, 7, 7] == statuses
    assert [
        (3, "library"),
        (1, "one.txt, gone.txt"),
        (2, "two.txt, one.txt"),
    ] == seen


def test_where_names_the_places(
    ask: Ask, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """State, settings and the library in force."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    status, out, _ = ask("where", "--json")
    plain = ask("where")[1]

    places = json.loads(out)
    assert (0, [str(library)]) == (status, places["library"])
    names = ["state", "journal", "config", "library"]
    assert str(tmp_path / "config" / "newsreader" / "config.yaml") == places["config"]
    assert str(tmp_path / "state" / "newsreader" / "journal.sqlite") == places["journal"]
    assert set(names) == set(places)
    assert names == [line.split()[0] for line in plain.splitlines()]
    assert not (tmp_path / "state").exists()


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for state, in which there is nothing yet."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "newsreader"


def kept(ask: Ask, tmp_path: Path, name: str) -> str:
    """Mark the article of a file read, through an import; return its id."""
    article = (
        Library()
        .with_batch([one for batch in batches([tmp_path / "library"]) for one in batch.articles])
        .find(f"{name}.txt")
    )
    assert article is not None
    who = identity(article)
    record = {"kind": "read", "id": who.path, "content": who.content, "read": True}
    lines = tmp_path / "lines.jsonl"
    lines.write_text(json.dumps({**record, "at": "2024-11-18T09:00:00+00:00"}), encoding="utf-8")
    assert (0, "1 taken in\n", "") == ask("journal", "import", lines)
    return article.id


def test_the_journal_goes_out_as_it_came_in(ask: Ask, state: Path, tmp_path: Path) -> None:
    """To standard output, or to a file that is not there yet."""
    kept(ask, tmp_path, "one")
    target = tmp_path / "out.jsonl"

    status, out, err = ask("journal", "export")
    saved = ask("journal", "export", target)
    again = ask("journal", "export", target)

    assert (0, "", 1) == (status, err, out.count("\n"))
    assert (tmp_path / "lines.jsonl").read_text(encoding="utf-8") == out.rstrip("\n").replace(
        ".000000", ""
    )
    assert ((0, "", ""), out) == (saved, target.read_text(encoding="utf-8"))
    assert 2 == again[0]


def test_lines_come_from_standard_input_too(state: Path) -> None:
    """And a bad one is named by its number."""
    done = subprocess.run(
        [sys.executable, "-m", "newsreader", "journal", "import", "-"],
        input=b"\xff\n",
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert (1, b"0 taken in\n") == (done.returncode, done.stdout)
    assert b"newsreader: -: line 1: not JSON\n" == done.stderr


def test_nothing_to_import_from_is_one_line(ask: Ask, state: Path, tmp_path: Path) -> None:
    """A file that is not there, by name and reason."""
    status, out, err = ask("journal", "import", tmp_path / "nowhere")

    assert (1, "") == (status, out)
    assert f"newsreader: {tmp_path / 'nowhere'}: no such file or folder\n" == err


def test_the_journal_asks_what_to_do(ask: Ask, state: Path) -> None:
    """Without a word the call is wrong, and the words it takes are said."""
    status, out, err = ask("journal")

    assert (2, "") == (status, out)
    assert err.startswith("newsreader: say what to do with the journal: export or import")


def test_looking_begins_no_journal(ask: Ask, state: Path) -> None:
    """An export of nothing is empty, and no article is marked."""
    assert (0, "", "") == ask("journal", "export")
    assert {False} == {one["read"] for one in json.loads(ask("list", "--json", "--marks")[1])}
    assert not state.exists()


def test_marks_are_told_with_the_records(ask: Ask, state: Path, tmp_path: Path) -> None:
    """Only where they are asked for: records have one schema."""
    read = kept(ask, tmp_path, "one")

    marked = json.loads(ask("list", "--json", "--marks")[1])
    plain = json.loads(ask("list", "--json")[1])

    assert [read] == [record["id"] for record in marked if record["read"]]
    assert {(False, False)} == {(record["flagged"], record["starred"]) for record in marked}
    assert [{"read", "flagged", "starred"}] * 3 == [
        set(one) - set(other) for one, other in zip(marked, plain, strict=True)
    ]
    assert 2 == ask("list", "--marks")[0]


def test_a_search_knows_what_is_read(ask: Ask, state: Path, tmp_path: Path) -> None:
    """`is:` asks the journal."""
    read = kept(ask, tmp_path, "one")

    status, out, _ = ask("search", "is:read")

    assert (0, [read]) == (status, [line.split("\t")[0] for line in out.splitlines()])
    assert 2 == ask("search", "is:unread")[1].count("\n")


def test_a_broken_journal_is_said_and_the_list_is_whole(ask: Ask, state: Path) -> None:
    """One line that names the file, and the articles unmarked."""
    state.mkdir(parents=True)
    (state / "journal.sqlite").write_bytes(b"junk")

    status, out, err = ask("list", "--json", "--marks")

    assert (0, 3, 1) == (status, len(json.loads(out)), err.count("\n"))
    assert "set aside as journal.sqlite.set-aside-" in err


def judged(tmp_path: Path, verdict: Verdict) -> None:
    """Judge the first pair of the two accounts of a fire, and keep that in the journal."""
    batch = [one for each in batches([tmp_path / "library"]) for one in each.articles]
    one, two = (Library().with_batch(batch).find(f"{name}.txt") for name in ("one", "two"))
    assert one is not None
    assert two is not None
    told = compare(one, two)
    journal, _ = open_journal(journal_path(), now=lambda: datetime(2024, 11, 18, tzinfo=UTC))
    with closing(journal):
        known = journal.recall([one, two])
        first = known.pairing(told.left, told.pairs[0].left, told.right, told.pairs[0].right)
        journal.record(known.judging(first, verdict))


@pytest.mark.parametrize("form", ["text", "md"])
def test_a_comparison_tells_what_the_reader_said(
    ask: Ask, state: Path, tmp_path: Path, form: str
) -> None:
    """A verdict from the screen is told as the reader's, whichever account is named first."""
    judged(tmp_path, "confirmed")

    pairs = permutations((ids(ask)["one"], ids(ask)["two"]))
    answers = [ask("compare", *pair, "--format", form) for pair in pairs]

    assert [(0, "")] * 2 == [(status, err) for status, _, err in answers]
    assert all("onfirmed by you" in out for _, out, _ in answers)


def test_a_pair_that_was_rejected_is_none_in_json(ask: Ask, state: Path, tmp_path: Path) -> None:
    """And the verdict is told."""
    pair = (ids(ask)["one"], ids(ask)["two"])
    before = json.loads(ask("compare", *pair, "--json")[1])
    judged(tmp_path, "rejected")

    after = json.loads(ask("compare", *pair, "--json")[1])

    assert before["pairs"][1:] == after["pairs"]
    assert ("remarks" in before, ["rejected"]) == (
        False,
        [remark["verdict"] for remark in after["remarks"]],
    )


@pytest.mark.parametrize("junk", [None, b"junk"], ids=["none", "broken"])
def test_a_report_needs_no_journal_and_begins_none(
    ask: Ask, state: Path, tmp_path: Path, junk: bytes | None
) -> None:
    """One that cannot be read is left as it is, without a word."""
    file = state / "journal.sqlite"
    if junk is not None:
        state.mkdir(parents=True)
        file.write_bytes(junk)

    status, out, err = ask("compare", ids(ask)["one"], ids(ask)["two"])

    assert (0, "", False) == (status, err, "you" in out)
    assert junk == (file.read_bytes() if file.exists() else None)
    assert ([file] if junk else []) == [*tmp_path.glob("state/*/*")]
