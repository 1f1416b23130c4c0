"""YAML read with care: plain strings, and a reason for all that is refused."""

from __future__ import annotations

import pytest

from newsreader.formats.statement import DEEPEST, LARGEST, Statement, key_lines, statement


def test_every_value_is_words() -> None:
    """No date, number or truth value is made of anything."""
    text = "a: 1\nb: [yes, 2024-11-18]\nc:\n  d: ~\n"

    assert Statement({"a": "1", "b": ["yes", "2024-11-18"], "c": {"d": "~"}}) == statement(text)


@pytest.mark.parametrize(
    ("text", "fault", "line", "broken"),
    [
        ("", "nothing to read in it", None, False),
        ("# remarks\n", "nothing to read in it", None, False),
        ("- a\n- b\n", "not a list of keys and values", None, False),
        ("a: &x 1\nb: *x\n", "aliases are not read", 2, False),
        ("a: !!python/name:os.system x\n", "tags are not read", 1, False),
        ("a: 1\nb: [1\nc: 2\n", "broken YAML (", 3, True),
        ("a: b: c\n", "broken YAML (", 1, True),
        ("a: 1\nb: [1\n\n\n", "broken YAML (", 2, True),
        ("a: é\n\nb: \x07\n", "broken YAML (", 3, True),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), f"nested deeper than {DEEPEST}", 1, False),
        ("a" * (LARGEST + 1), "larger than 256 kB", None, False),
    ],
    ids=[
        *("empty", "remarks", "list", "alias", "tag", "open", "colons", "end", "control"),
        *("deep", "large"),
    ],
)
def test_what_is_not_read_has_a_reason(
    text: str, fault: str, line: int | None, *, broken: bool
) -> None:
    """The line is told where one is to blame."""
    found = statement(text)

    assert found.fault is not None
    assert found.fault.startswith(fault)
    assert ({}, line, broken) == (found.values, found.line, found.broken)


def test_keys_stand_on_lines() -> None:
    """Every key of every mapping, those stated twice as often as they are."""
    text = "# mine\na: 1\nb:\n  c: [1, 2]\n  d:\n    - 1\na: 2\n"

    assert ((("a",), 2), (("b",), 3), (("b", "c"), 4), (("b", "d"), 5), (("a",), 7)) == (
        key_lines(text)
    )


def test_a_text_without_keys_has_no_lines() -> None:
    """Remarks alone are nothing."""
    assert () == key_lines("# nothing\n")
