"""How a call is read, and what a wrong one is told."""

from __future__ import annotations

import pytest

from newsreader import __version__
from tests.calls import Ask


@pytest.mark.parametrize(
    ("words", "status", "reason"),
    [
        (["volcano"], 1, "nothing found"),
        (["volcano", "--json"], 1, "nothing found"),
        (["date:soon"], 2, "soon"),
        (["is:purple"], 2, "is:"),
        ([], 2, "the following arguments are required: QUERY"),
        (["kim", "--jsn"], 2, "--jsn"),
        (['"'], 2, "the query asks for nothing"),
        (["-"], 2, "the query asks for nothing"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_search_in_vain_says_why(ask: Ask, words: list[str], status: int, reason: str) -> None:
    """Nothing found is 1, a query that means nothing is 2; either is one line."""
    found, out, err = ask("search", *words)

    assert (status, 1, True) == (found, err.count("\n"), reason in err)
    assert out.split() in ([], ["[", "]"])


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
