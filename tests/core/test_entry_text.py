"""Entries as text and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as st

from newsreader.core.entries import Entry, Judged, Noted, Sought
from newsreader.core.entry_text import EntryError, entry_of, loaded, read_back, written
from tests.core.test_entries import ENTRIES, PAIR
from tests.samples import HOSTILE

ABOUT_THE_PAIR = loaded(written(Judged(PAIR, None)).subject)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: type(entry).__name__)
def test_what_is_written_is_read_back(entry: Entry) -> None:
    """Every kind, with every field."""
    text = written(entry)

    assert entry == read_back(text)
    assert [] == [half for half in text if "\n" in half]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_read_is_clean(text: str) -> None:
    """A journal may have been written by anything."""
    search = entry_of("search", {"text": text, "kept": True})
    note = entry_of("note", {**ABOUT_THE_PAIR, "note": text})

    assert isinstance(search, Sought)
    assert isinstance(note, Noted)
    assert not any("\x1b" in said or "\x9b" in said for said in (search.text, note.note))
    assert search == read_back(written(search))
    assert note == read_back(written(note))


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("read", {}),
        ("read", {"id": "a", "content": "b", "read": 1}),
        ("read", {"id": "a", "content": 2, "read": True}),
        ("place", {"id": "a", "content": "b", "offset": -1}),
        ("place", {"id": "a", "content": "b", "offset": True}),
        ("place", {"id": "a", "content": "b", "offset": 10**400}),
        ("verdict", {"first": [], "second": {}, "verdict": "confirmed"}),
        ("verdict", {"first": {"id": "", "content": "", "sentences": []}, "verdict": "made"}),
        ("verdict", {**ABOUT_THE_PAIR, "verdict": "perhaps"}),
        ("verdict", {**ABOUT_THE_PAIR, "verdict": ["made"]}),
        ("note", {**ABOUT_THE_PAIR, "note": None}),
        ("view", {"view": {"pane": "cellar"}}),
        ("view", {"view": None}),
        ("search", {"text": ["a"], "kept": True}),
        ("deed", {}),
        ("\x1b[2J", {}),
    ],
    ids=str,
)
def test_what_is_no_entry_is_refused(kind: str, record: dict[str, object]) -> None:
    """In one line that a terminal can show."""
    with pytest.raises(EntryError) as refused:
        entry_of(kind, record)

    assert str(refused.value).isprintable()


@pytest.mark.parametrize("line", ["", "[]", "3", "nul", "{", "[" * 100_000, '{"a":' * 100_000])
def test_a_line_that_holds_no_object_is_refused(line: str) -> None:
    """However deep it goes."""
    with pytest.raises(EntryError):
        loaded(line)


@given(
    st.sampled_from(["read", "flagged", "place", "verdict", "note", "view", "search"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "id",
                        "content",
                        "read",
                        "offset",
                        "first",
                        "sentences",
                        "view",
                        "pane",
                        "text",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=10,
    ),
)
def test_any_json_is_an_entry_or_refused(kind: str, given_json: object) -> None:
    """Nothing else happens, whatever stands in the line."""
    try:
        entry = entry_of(kind, loaded(json.dumps(given_json)))
    except EntryError:
        return

    assert entry == read_back(written(entry))
