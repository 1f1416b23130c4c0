"""The command line as its users meet it: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from newsreader import __version__
from newsreader.cli import main

ONE = """\
Fire takes 40 houses on the hill

The council said 40 houses burned on Monday. Two roads stay closed.

The mayor of the town thanked the crews.
"""
TWO = """\
Houses lost on the hill

More than 60 houses burned on Monday, the council said. A school opened its doors for the night.
"""
THREE = """\
Bridge opens after a year

Lorries may use the new bridge from noon. The old one is taken down in spring.
"""

Answer = tuple[int, str, str]
Ask = Callable[..., Answer]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a folder with three accounts, two of them of one fire."""
    folder = tmp_path / "library"
    folder.mkdir()
    for name, text in (("one", ONE), ("two", TWO), ("three", THREE)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def ask(
    library: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Ask:
    """Return a function that runs a call in this process, on the library unless it names one."""
    monkeypatch.setenv("NEWSREADER_LIBRARY", str(library))

    def answer(*words: object) -> Answer:
        status = main([str(word) for word in words])
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return answer


def run(
    *words: str | Path, env: Mapping[str, str] | None = None, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """Run a call in a process of its own, with no terminal, and wait for its end."""
    return subprocess.run(
        [sys.executable, "-m", "newsreader", *words],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
        timeout=60,
        check=False,
    )


def ids(ask: Ask) -> dict[str, str]:
    """Return the id of each article by the name of its file."""
    _, out, _ = ask("list", "--json")
    return {record["file"].partition(".")[0]: record["id"] for record in json.loads(out)}


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


def test_search_prints_what_matches(ask: Ask) -> None:
    """Words of headline and text, exclusions and filters."""
    found = ask("search", "council", "-school")
    several = ask("search", "council")

    assert (0, 1, 2) == (found[0], found[1].count("\n"), several[1].count("\n"))


@pytest.mark.parametrize(
    ("words", "status", "reason"),
    [
        (["volcano"], 1, "nothing found"),
        (["volcano", "--json"], 1, "nothing found"),
        (["date:soon"], 2, "soon"),
        (["is:purple"], 2, "is:"),
        ([], 2, "the following arguments are required: QUERY"),
        (["kim", "--jsn"], 2, "--jsn"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_search_in_vain_says_why(ask: Ask, words: list[str], status: int, reason: str) -> None:
    """Nothing found is 1, a query that means nothing is 2; either is one line."""
    found, out, err = ask("search", *words)

    assert (status, 1, True) == (found, err.count("\n"), reason in err)
    assert out.split() in ([], ["[", "]"])


def test_compare_reads_from_the_top_to_the_end(ask: Ask) -> None:
    """Two accounts, what both say, and what only each says."""
    known = ids(ask)

    status, out, err = ask("compare", known["one"], known["two"])

    assert (0, "") == (status, err)
    titles = ["Two accounts compared", "In short", "Both say", "Only A says", "Only B says"]
    assert titles == [line for line in out.splitlines() if line in titles]


def test_compare_chooses_the_best_counterpart_and_says_so(ask: Ask) -> None:
    """The account of the same event is taken, with its score."""
    status, out, _ = ask("compare", ids(ask)["one"])

    assert 0 == status
    assert "B: Houses lost on the hill" in out
    assert "B was chosen from the library: score " in out


def test_compare_as_json_points_into_both_texts(ask: Ask) -> None:
    """Every sentence is covered once: in a pair or alone."""
    status, out, _ = ask("compare", ids(ask)["one"], ids(ask)["two"], "--format", "json")

    record = json.loads(out)
    for side, alone in (("left", "only_left"), ("right", "only_right")):
        paired = {number for pair in record["pairs"] for number in pair[side]}
        everything = set(range(len(record[side]["sentences"])))
        assert (everything, set()) == (paired | {*record[alone]}, paired & {*record[alone]})
    assert 0 == status


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
    assert "no counterpart in the library" in err


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


def test_a_report_that_cannot_be_saved_is_one_line(ask: Ask, tmp_path: Path) -> None:
    """The folder must exist."""
    target = tmp_path / "nowhere" / "report.txt"

    status, out, err = ask("compare", ids(ask)["one"], "-o", target)

    assert (1, "", f"newsreader: {target}: No such file or directory\n") == (status, out, err)


def test_check_tells_each_file(ask: Ask, library: Path) -> None:
    """What loads, what does not and why, and how much of each."""
    (library / "empty.txt").write_bytes(b"")

    status, out, err = ask("check", library)

    assert (0, "") == (status, err)
    assert "one.txt: 1 article\n" in out
    assert "empty.txt: nothing loaded\n" in out
    assert out.endswith("3 articles loaded from 3 files; 1 file not\n")


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


def test_keys_prints_the_table_of_commands(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, id and title of every command, as the core has them."""
    command = SimpleNamespace(
        id="list.next", keys=("j", "down"), title="Next", help="Go on.", where=frozenset({"list"})
    )
    table = ModuleType("newsreader.core.commands")
    vars(table)["COMMANDS"] = (command,)
    monkeypatch.setitem(sys.modules, "newsreader.core.commands", table)

    plain, records = ask("keys"), ask("keys", "--json")

    assert (0, "j down  list.next  Next\n", "") == plain
    assert [
        {
            "id": "list.next",
            "keys": ["j", "down"],
            "title": "Next",
            "help": "Go on.",
            "where": ["list"],
        }
    ] == json.loads(records[1])


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
    assert {"state", "config", "library"} == set(places)
    assert ["state", "config", "library"] == [line.split()[0] for line in plain.splitlines()]


def test_the_library_is_given_or_from_the_environment(
    ask: Ask, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """-L wins over the variable, which may hold several paths."""
    monkeypatch.setenv("NEWSREADER_LIBRARY", f"{library}/one.txt{os.pathsep}{library}/two.txt")

    assert 2 == ask("list")[1].count("\n")
    assert 1 == ask("list", "-L", library / "one.txt")[1].count("\n")
    assert 1 == ask("-L", library / "one.txt", "list")[1].count("\n")


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--colour"],
        ["list", "extra"],
        ["show"],
        ["compare"],
        ["compare", "a", "--format", "pdf"],
        ["list", "-L"],
        ["list", "-L", ""],
        ["--colour"],
        ["show", "a", "\x1b[2J"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_one_line_and_status_two(ask: Ask, words: list[str]) -> None:
    """Never a page of usage, never an escape sequence."""
    status, out, err = ask(*words)

    assert (2, "", 1) == (status, out, err.count("\n"))
    assert err.startswith("newsreader: ")
    assert err[:-1].isprintable()


def test_help_and_version_are_answers(ask: Ask) -> None:
    """They go to standard output with the status of success."""
    assert (0, f"newsreader {__version__}\n", "") == ask("--version")
    for words in (["--help"], ["list", "--help"], ["--help", "compare"], ["-h"]):
        status, out, err = ask(*words)

        assert (0, "", "usage: newsreader") == (status, err, out[:17])


HOSTILE = {
    "[WORLD].txt": "[WORLD] Fire [/]\n\nThe [@click=app.quit]council[/] said so.\n",
    "esc\x1b]0;owned\x07.txt": "Fire \x1b]52;c;aGk=\x07 and \x9b2J water\n\nA \x1b[31mred\x1b[0m line.\n",
    "line\nbreak.txt": "Fire\u2028on the hill\n\nThe council\u202e said so.\n",
    "bidi\u202egnp.txt": "Fire \u202eon the hill\n\nA \u2066line\u2069 of text.\n",
    "--json": "Fire\n\nA line of text.\n",
}


@pytest.mark.parametrize("command", ["list", "show", "check", "search", "compare"])
@pytest.mark.parametrize("extra", [[], ["--json"]], ids=["plain", "json"])
def test_nothing_hostile_is_printed(command: str, extra: list[str], tmp_path: Path) -> None:
    """Names and contents come out as harmless text in every command and both forms."""
    for name, text in HOSTILE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / os.fsdecode(b"latin\xff.txt")).write_text("Fire\n\nA line.\n", encoding="utf-8")
    given = {"show": ["[WORLD].txt"], "search": ["fire"], "compare": ["[WORLD].txt"]}
    words = [str(tmp_path / w) if command != "search" else w for w in given.get(command, [])]
    extra = [] if command == "check" else extra

    done = run(command, *words, *extra, "-L", tmp_path)

    for printed in (done.stdout.decode(), done.stderr.decode()):
        assert not {char for char in printed if not char.isprintable()} - {"\n", "\t"}
    assert b"Traceback" not in done.stderr
    assert 0 == done.returncode
    assert b"[WORLD]" in done.stdout


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"HOME": "/nonexistent", "TERM": "dumb"},
    ],
    ids=["C", "ascii", "latin-1", "no home"],
)
def test_output_is_utf_8_whatever_the_locale(env: dict[str, str], tmp_path: Path) -> None:
    """Letters are neither escaped nor lost, in output, records, help and errors."""
    (tmp_path / "мост.txt").write_text("Мост “открыт”\n\nСовет сказал это — да.\n", "utf-8")

    listed = run("list", "-L", tmp_path, env=env)
    records = run("list", "--json", "-L", tmp_path, env=env)
    helped = run("--help", env=env)
    failed = run("show", "мост", "-L", tmp_path, env=env)

    assert "Мост “открыт”" in listed.stdout.decode()
    assert "Мост “открыт”" == json.loads(records.stdout.decode())[0]["headline"]
    assert "[PATH …]" in helped.stdout.decode()
    assert (1, True) == (failed.returncode, failed.stderr.startswith(b"newsreader: "))
    assert failed.stderr.decode()


@pytest.mark.parametrize("words", [["list", "--json"], ["--help"], ["list"]], ids=" ".join)
def test_a_closed_pipe_is_quiet(words: list[str], library: Path) -> None:
    """A reader that has read enough is no error, nor at the interpreter's end."""
    reader, writer = os.pipe()
    os.close(reader)

    done = run(*words, env={"NEWSREADER_LIBRARY": str(library)}, stdout=writer)
    os.close(writer)

    assert (0, b"") == (done.returncode, done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_one_line(library: Path) -> None:
    """What could not be written is said, with the status of failure."""
    full = os.open("/dev/full", os.O_WRONLY)

    done = run("list", "-L", library, stdout=full)
    os.close(full)

    assert (1, b"newsreader: standard output: No space left on device\n") == (
        done.returncode,
        done.stderr,
    )


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_survived(closed: str, library: Path) -> None:
    """Without a stream there is a status and no traceback."""
    call = f'"{sys.executable}" -m newsreader list -L "{library}" {closed}'

    done = subprocess.run(["/bin/sh", "-c", call], capture_output=True, timeout=60, check=False)

    assert (int(">&-" in closed.split()), b"Traceback" in done.stderr) == (done.returncode, False)


@pytest.mark.parametrize("words", [[], ["{}"], ["{}", "-L", "{}"], ["./list"]], ids=" ".join)
def test_the_screen_needs_a_terminal(words: list[str], library: Path) -> None:
    """Without one there is one line and status 2, at once."""
    done = run(*(word.format(library) for word in words))

    assert (2, b"", 1) == (done.returncode, done.stdout, done.stderr.count(b"\n"))
    assert b"needs a terminal" in done.stderr


def on_a_terminal(*words: str | Path, env: Mapping[str, str] | None = None) -> Answer:
    """Run a call with a terminal of 60 columns for its streams; return status and what it shows."""
    master, slave = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, "-m", "newsreader", *words],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "60", "LINES": "20", **(env or {})},
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # Linux says so when the last writer has gone.
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    return started.wait(timeout=60), shown.decode().replace("\r\n", "\n"), ""


def test_a_terminal_gets_a_table_that_fits(library: Path) -> None:
    """Headings stand over the columns and no row is wider than the terminal."""
    status, shown, _ = on_a_terminal("list", "-L", library, env={"NO_COLOR": "1"})

    plain = "".join(shown.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    assert 0 == status
    assert "Headline" in plain.split("\n")[0]
    assert all(len(line) <= 60 for line in plain.split("\n"))


def test_a_terminal_gets_prose_broken_at_its_width(library: Path) -> None:
    """Long lines end between words."""
    status, shown, _ = on_a_terminal("show", library / "two.txt", "-L", library)

    assert 0 == status
    assert all(len(line) <= 60 for line in shown.split("\n"))


@pytest.mark.parametrize(
    ("env", "reason"),
    [
        ({"TERM": "dumb"}, "TERM"),
        ({"TERM": ""}, "TERM"),
        ({"PYTHONIOENCODING": "ascii"}, "UTF-8"),
    ],
    ids=["dumb", "none", "ascii"],
)
def test_the_screen_needs_a_capable_terminal(
    env: dict[str, str], reason: str, library: Path
) -> None:
    """A terminal that cannot show it gets a line and no escape sequence."""
    status, shown, _ = on_a_terminal(library, env=env)

    assert (2, 1, True) == (status, shown.count("\n"), reason in shown)
    assert "\x1b" not in shown


def test_the_screen_refuses_only_missing_paths(tmp_path: Path) -> None:
    """One line a path when none of them is there."""
    status, shown, _ = on_a_terminal(tmp_path / "a", tmp_path / "b")

    assert 2 == status
    assert [
        f"newsreader: {tmp_path}/a: no such file or folder",
        f"newsreader: {tmp_path}/b: no such file or folder",
    ] == shown.split("\n")[:2]


def test_an_interrupt_is_status_130(tmp_path: Path) -> None:
    """Ctrl+C ends a call without a traceback."""
    code = (
        "import newsreader.cli, sys, time\n"
        "def wait(words):\n    print('ready', flush=True)\n    time.sleep(30)\n"
        "newsreader.cli.main = wait\n"
        "from newsreader.__main__ import run\nrun()\n"
    )
    started = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    started.stdout.readline()
    time.sleep(0.05)
    started.send_signal(signal.SIGINT)

    _, err = started.communicate(timeout=60)

    assert (130, b"") == (started.returncode, err)
