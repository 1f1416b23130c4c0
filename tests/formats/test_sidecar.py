"""What a sidecar states, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, strategies as st

from newsreader.core.text import Clean, clean_line
from newsreader.formats.sidecar import Sidecar, sidecar
from newsreader.formats.statement import LARGEST

FILE = Clean("bridge.yaml")


def test_every_field_is_read() -> None:
    """Text, date, address, language and lines come out as their own types."""
    text = """\
headline: Council delays bridge
standfirst: For the third time
section: Town
source: World digest
author: Jane Harlow
date: 2024-11-18
url: https://example.org/a?b=c
language: EN
story: the bridge
note: written for this project
lines:
  headline: 1
  body: 3-9
  briefs: [2, 10-12]
"""

    found, problems = sidecar(text, FILE)

    assert problems == ()
    assert found == Sidecar(
        headline=Clean("Council delays bridge"),
        standfirst=Clean("For the third time"),
        section=Clean("Town"),
        source=Clean("World digest"),
        author=Clean("Jane Harlow"),
        date=dt.date(2024, 11, 18),
        url="https://example.org/a?b=c",
        language="en",
        story=Clean("the bridge"),
        note=Clean("written for this project"),
        lines={
            "headline": (range(1, 2),),
            "body": (range(3, 10),),
            "briefs": (range(2, 3), range(10, 13)),
        },
    )


WRONG = {
    "unknown key": ("colour: red", "colour: an unknown key"),
    "list for a line": ("source: [a, b]", "source: not one line of text"),
    "mapping for a line": ("source: {a: b}", "source: not one line of text"),
    "impossible date": ("date: 2024-02-30", "date: not a date like 2024-11-18: 2024-02-30"),
    "word for a date": ("date: yesterday", "date: not a date like 2024-11-18: yesterday"),
    "words after a date": (
        "date: 2024-11-18 or so",
        "date: not a date like 2024-11-18: 2024-11-18 or so",
    ),
    "number for words": ("headline: 7", "headline: 7 is no text for YAML: put it in quotes"),
    "truth for words": ("author: true", "author: true is no text for YAML: put it in quotes"),
    "fraction for words": ("note: 1.5", "note: 1.5 is no text for YAML: put it in quotes"),
    "other scheme": ("url: javascript:alert(1)", "url: not an http or https address"),
    "no host": ("url: 'https:///x'", "url: not an http or https address"),
    "space in address": ("url: https://example.org/a b", "url: not an http or https address"),
    "broken address": ("url: 'http://[x'", "url: not an http or https address"),
    "language": ("language: not a code", "language: not a language code like en: not a code"),
    "lines no mapping": (
        "lines: 3",
        "lines: not a mapping of headline, standfirst, body, briefs",
    ),
    "lines unknown role": ("lines: {title: 3}", "lines: title: an unknown key"),
    "lines backwards": (
        "lines: {body: 9-3}",
        "lines: body: not a line number, a range like 3-9, or a list",
    ),
    "lines zero": (
        "lines: {body: 0}",
        "lines: body: not a line number, a range like 3-9, or a list",
    ),
    "twice": ("story: a\nstory: b", "story: stated more than once, the last counts"),
    "alias": ("headline: &a x\nstandfirst: *a", "aliases are not read: the sidecar is not used"),
    "tag": (
        "headline: !!python/object/apply:os.system [x]",
        "tags are not read: the sidecar is not used",
    ),
    "deep": ("headline: " + "[" * 80 + "]" * 80, "nested deeper than 60: the sidecar is not used"),
    "list": ("- a\n- b", "not a list of keys and values: the sidecar is not used"),
    "word": ("just words", "not a list of keys and values: the sidecar is not used"),
    "empty": (" \n", "nothing to read in it"),
    "large": ("a: b\n" * LARGEST, "larger than 256 kB: the sidecar is not used"),
    "long": ("headline: " + "x" * 3000, "headline: longer than 2000 characters"),
}


@pytest.mark.parametrize(("text", "reason"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named(text: str, reason: str) -> None:
    """Each fault is one problem that names the file and the key."""
    _, problems = sidecar(text, FILE)

    assert [(FILE, reason)] == [(problem.file, problem.reason) for problem in problems]


def test_every_fault_of_the_lines_is_told() -> None:
    """A bad role does not hide the next one, and costs itself alone."""
    found, problems = sidecar("lines: {body: [x], briefs: 2-1, foo: 3, headline: 1}", FILE)

    assert {"headline": (range(1, 2),)} == found.lines
    assert [
        "lines: body: not a line number, a range like 3-9, or a list",
        "lines: briefs: not a line number, a range like 3-9, or a list",
        "lines: foo: an unknown key",
    ] == [problem.reason for problem in problems]


@pytest.mark.parametrize("value", ["7", "true", "1.5", "'7'", '"true"', "7 houses", "|\n  7"])
def test_a_number_where_words_belong_still_counts(value: str) -> None:
    """Nothing that a person wrote is lost, and quoted it is text without a word."""
    found, problems = sidecar(f"headline: {value}\n", FILE)

    assert value.strip("|\n '\"") == found.headline
    assert (value in {"7", "true", "1.5"}) == bool(problems)


def test_norwegian_needs_no_quotes() -> None:
    """A code that YAML takes for a truth value is a code."""
    found, problems = sidecar("language: no\n", FILE)

    assert ("no", ()) == (found.language, problems)


@pytest.mark.parametrize(
    "value",
    ["2024-11-18", "2024-11-18T10:15:00Z", "2024-11-18 10:15", "2024-11-18 10:15:00.5 +01:00"],
)
def test_a_date_may_have_a_time(value: str) -> None:
    """The day counts; hour and zone are left out."""
    found, problems = sidecar(f"date: {value}\n", FILE)

    assert (dt.date(2024, 11, 18), ()) == (found.date, problems)


@pytest.mark.parametrize(
    "text", ["source: a\nheadline: !x b\n", "source: &a b\nheadline: *a\n"], ids=["tag", "alias"]
)
def test_a_refused_sidecar_names_the_line(text: str) -> None:
    """Who wrote it finds the place, and knows that nothing of it counts."""
    found, problems = sidecar(text, FILE)

    assert (Sidecar(), [2]) == (found, [problem.line for problem in problems])


def test_the_rest_still_counts() -> None:
    """A bad field costs itself alone."""
    found, problems = sidecar("date: never\ncolour: red\nsource: World digest\n", FILE)

    assert found.source == "World digest"
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("source: World digest\nheadline: [WORLD] Kim speaks\n", 2),
        ("source: World digest\nheadline: Kim: go all out\n", 2),
        ("source: World digest\n\tx: y\n", 2),
        ("source: World digest\nheadline: 'open\n", 2),
    ],
)
def test_broken_yaml_names_the_line_and_keeps_plain_keys(text: str, line: int) -> None:
    """Where YAML is broken, lines that say `key: words` are still sound."""
    found, problems = sidecar(text, FILE)

    assert found.source == "World digest"
    assert [line] == [problem.line for problem in problems]


def test_an_honest_headline_with_a_tag_survives_broken_yaml() -> None:
    """A bracket or a colon in a headline is no reason to lose it."""
    found, _ = sidecar("headline: [WORLD] Kim speaks: all out\n", FILE)

    assert found.headline == "[WORLD] Kim speaks: all out"


def test_escapes_in_quoted_values_are_made_safe() -> None:
    """Controls that YAML escapes bring in late are cleaned as all others."""
    found, _ = sidecar(r'headline: "a\x1b]52;c;x\x07b\u202ec"', FILE)

    assert found.headline == "a␛]52;c;x␇bc"


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\n" + "".join(f"k{n}: &k{n} {{<<: [{'*a, ' * 9}*a]}}\n" for n in range(20)),
        "[" * 20_000,
        "headline: " + "9" * 6000,
        "{" * 20_000,
        "".join(f"key{n}: x\n" for n in range(15_000)),
        "- " * 20_000,
    ],
    ids=["merge bomb", "deep", "number", "braces", "keys", "dashes"],
)
def test_bombs_are_refused_in_time(text: str) -> None:
    """What takes other readers a minute takes this one a moment."""
    start = time.monotonic()
    sidecar(text, FILE)

    assert time.monotonic() - start < 5


YAMLISH = st.text("headlinesourcedate: \n\t-[]{}&*!'\"#|>%@,x1", max_size=60)


@given(YAMLISH | st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text crashes the reader, and every reason is one clean line."""
    found, problems = sidecar(text, FILE)

    assert isinstance(found, Sidecar)
    assert all(problem.reason == clean_line(problem.reason) for problem in problems)
