"""Entries as the text a journal keeps: a kind, what it is about, and how that stands.

Both halves are JSON objects, written one way, so that equal entries are equal bytes. What is
read back is checked like any stranger's text, for a journal is a file that anything may write.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeGuard, get_args

from newsreader.core.commands import PANES, Pane
from newsreader.core.entries import (
    Anchor,
    Entry,
    Flagged,
    Identity,
    Judged,
    Noted,
    Pairing,
    Passage,
    Place,
    Read,
    Sought,
    Verdict,
    View,
    Viewed,
)
from newsreader.core.text import Clean, clean, clean_line

Record = Mapping[str, object]

MAX_NUMBER = 2**53
"""Offsets beyond this are no offsets."""


class EntryError(Exception):
    """A text that is no entry; the message says what is wrong with it."""


class Written(NamedTuple):
    """An entry as text: two entries about the same have the same kind and subject."""

    kind: str
    subject: str
    value: str


def written(entry: Entry) -> Written:
    """Return an entry as text."""
    kind, about, value = _halves(entry)
    return Written(kind, dumped(about), dumped(value))


def dumped(record: Record) -> str:
    """Return a record as JSON on one line, the same bytes for the same record."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "))


def loaded(text: str) -> Record:
    """Return the JSON object that a line holds; raise `EntryError` where it holds none."""
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise EntryError("not JSON") from error
    return _object(found, "the line")


def entry_of(kind: str, record: Record) -> Entry:
    """Return the entry that a kind and a record give; raise `EntryError` where they give none."""
    reading = _READINGS.get(kind)
    if reading is None:
        raise EntryError(f"unknown kind {clean_line(kind)[:40]}")
    return reading(record)


def read_back(text: Written) -> Entry:
    """Return the entry that was written so; raise `EntryError` where it is none."""
    return entry_of(text.kind, {**loaded(text.subject), **loaded(text.value)})


def _halves(entry: Entry) -> tuple[str, Record, Record]:
    """Return the kind of an entry, what it is about and how that stands."""
    match entry:
        case Read() | Flagged() | Place():
            kind, value = _aspect(entry)
            return kind, _identity(entry.article), value
        case Judged():
            return "verdict", _pair(entry.pair), {"verdict": entry.verdict}
        case Noted():
            return "note", _pair(entry.pair), {"note": entry.note}
        case Sought():
            return "search", {"text": entry.text}, {"kept": entry.kept}
        case Viewed():
            return "view", {}, {"view": _view(entry.view)}


def _aspect(entry: Read | Flagged | Place) -> tuple[str, Record]:
    """Return the kind of an entry on one article, and how that stands."""
    match entry:
        case Read():
            return "read", {"read": entry.read}
        case Flagged():
            return "flagged", {"flagged": entry.flagged}
        case Place():
            return "place", {"offset": entry.offset}


def _identity(article: Identity) -> Record:
    return {"id": article.path, "content": article.content}


def _pair(pair: Pairing) -> Record:
    return {"first": _passage(pair.first), "second": _passage(pair.second)}


def _passage(passage: Passage) -> Record:
    sentences = [_anchor(each) for each in passage.sentences]
    return {**_identity(passage.article), "sentences": sentences}


def _anchor(sentence: Anchor) -> Record:
    return {"start": sentence.start, "end": sentence.end, "words": sentence.words}


def _view(view: View) -> Record:
    return {
        "pane": view.pane,
        "article": _identity(view.article) if view.article else None,
        "against": _identity(view.against) if view.against else None,
        "row": view.row,
        "filter": view.filter,
        "bodies": view.bodies,
        "sought": view.sought,
        "list_width": view.list_width,
        "alone": view.alone,
        "sentence": _anchor(view.sentence) if view.sentence else None,
        "beside": view.beside,
        "side_a": _identity(view.side_a) if view.side_a else None,
        "swapped": view.swapped,
        "differences_only": view.differences_only,
        "folded": view.folded,
        "levelled": view.levelled,
        "left": [_anchor(each) for each in view.left],
        "right": [_anchor(each) for each in view.right],
        "board": view.board,
        "entry": view.entry,
    }


def _read_identity(record: Record) -> Identity:
    return Identity(_line(record, "content"), _line(record, "id"))


def _read_pair(record: Record) -> Pairing:
    return Pairing(_read_passage(record, "first"), _read_passage(record, "second"))


def _read_passage(record: Record, key: str) -> Passage:
    given = _object(record.get(key), key)
    sentences = _read_anchors(given, "sentences")
    if not sentences:
        raise EntryError(f"{key}: no sentence is named")
    return Passage(_read_identity(given), sentences)


def _read_anchors(record: Record, key: str) -> tuple[Anchor, ...]:
    given = record.get(key)
    if not isinstance(given, list):
        raise EntryError(f"{key} is no list of sentences")
    return tuple(_read_anchor(_object(each, "a sentence")) for each in given)


def _read_anchor(record: Record) -> Anchor:
    return Anchor(_number(record, "start"), _number(record, "end"), _line(record, "words"))


_SINCE: Record = {
    "sought": "",
    "list_width": None,
    "alone": False,
    "sentence": None,
    "beside": "article",
    "side_a": None,
    "swapped": False,
    "differences_only": False,
    "folded": False,
    "levelled": True,
    "left": [],
    "right": [],
    "board": "",
    "entry": 0,
}
"""What a view says of what journals did not always keep."""


def _read_view(record: Record) -> View:
    given = {**_SINCE, **_object(record.get("view"), "view")}
    width, sentence = given["list_width"], given["sentence"]
    return View(
        pane=_read_pane(given, "pane"),
        article=_read_maybe(given, "article"),
        against=_read_maybe(given, "against"),
        row=_number(given, "row"),
        filter=_line(given, "filter"),
        bodies=_truth(given, "bodies"),
        sought=_line(given, "sought"),
        list_width=None if width is None else _number(given, "list_width"),
        alone=_truth(given, "alone"),
        sentence=None if sentence is None else _read_anchor(_object(sentence, "sentence")),
        beside=_read_pane(given, "beside"),
        side_a=_read_maybe(given, "side_a"),
        swapped=_truth(given, "swapped"),
        differences_only=_truth(given, "differences_only"),
        folded=_truth(given, "folded"),
        levelled=_truth(given, "levelled"),
        left=_read_anchors(given, "left"),
        right=_read_anchors(given, "right"),
        board=_line(given, "board"),
        entry=_number(given, "entry"),
    )


def _read_pane(record: Record, key: str) -> Pane:
    pane = _PANES.get(_line(record, key))
    if pane is None:
        raise EntryError(f"{key} is none of ours")
    return pane


def _read_maybe(record: Record, key: str) -> Identity | None:
    given = record.get(key)
    return None if given is None else _read_identity(_object(given, key))


def _read_verdict(record: Record) -> Verdict | None:
    given = record.get("verdict")
    if given is not None and not _is_verdict(given):
        raise EntryError("verdict is none of ours")
    return given


def _is_verdict(given: object) -> TypeGuard[Verdict]:
    return given in get_args(Verdict)


def _object(given: object, name: str) -> Record:
    if not isinstance(given, dict):
        raise EntryError(f"{name} is no object")
    return given


def _line(record: Record, key: str) -> Clean:
    return clean_line(_text(record, key))


def _text(record: Record, key: str) -> str:
    given = record.get(key)
    if not isinstance(given, str):
        raise EntryError(f"{key} is no text")
    return given


def _number(record: Record, key: str) -> int:
    given = record.get(key)
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given < MAX_NUMBER:
        raise EntryError(f"{key} is no number from 0")
    return given


def _truth(record: Record, key: str) -> bool:
    given = record.get(key)
    if not isinstance(given, bool):
        raise EntryError(f"{key} is neither true nor false")
    return given


_PANES: Mapping[str, Pane] = {name: name for name in PANES}

_READINGS: Mapping[str, Callable[[Record], Entry]] = {
    "read": lambda record: Read(_read_identity(record), _truth(record, "read")),
    "flagged": lambda record: Flagged(_read_identity(record), _truth(record, "flagged")),
    "place": lambda record: Place(_read_identity(record), _number(record, "offset")),
    "verdict": lambda record: Judged(_read_pair(record), _read_verdict(record)),
    "note": lambda record: Noted(_read_pair(record), clean(_text(record, "note"))),
    "search": lambda record: Sought(_line(record, "text"), _truth(record, "kept")),
    "view": lambda record: Viewed(_read_view(record)),
}
