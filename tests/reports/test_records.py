"""The JSON that other programs read."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from newsreader.core.article import Problem
from newsreader.core.claims import FigureMention, FigureRow
from newsreader.core.comparison import Comparison, compare
from newsreader.core.remarks import Remark
from newsreader.core.text import Clean
from newsreader.reports.records import (
    article_record,
    comparison_record,
    json_array,
    json_object,
)
from tests.builders import account
from tests.reports.accounts import BRIEF, COMPARISON, LEFT, RIGHT


def test_an_article_has_every_field_in_one_order() -> None:
    """The record is the one the documentation promises; what is absent is null."""
    expected = {
        "id": "a1",
        "file": "fire/one.txt",
        "kind": "article",
        "headline": "Fire takes [40] houses",
        "headline_from": "lead",
        "standfirst": None,
        "section": "WORLD",
        "source": None,
        "author": None,
        "date": "2024-11-18",
        "url": None,
        "language": "en",
        "text": LEFT.text,
        "blocks": [
            {"kind": "paragraph", "start": 0, "end": 34},
            {"kind": "paragraph", "start": 36, "end": 71},
        ],
        "problems": ["line 3: a byte could not be read"],
    }

    record = article_record(LEFT)

    assert list(expected.items()) == list(record.items())


def test_a_brief_has_no_text() -> None:
    """A headline without a body has an empty text and no blocks."""
    record = article_record(BRIEF)

    assert ("brief", "", []) == (record["kind"], record["text"], record["blocks"])


def test_a_problem_of_the_sidecar_names_it() -> None:
    """The name of the article's own file stands in the record already."""
    problem = Problem(Clean("fire/one.yaml"), Clean("url: not an address"))
    article = replace(LEFT, problems=(*LEFT.problems, problem))

    assert [
        "line 3: a byte could not be read",
        "one.yaml: url: not an address",
    ] == article_record(article)["problems"]


def test_an_array_is_json_with_one_record_a_line() -> None:
    """Programs that read lines and programs that read JSON are both served."""
    lines = list(json_array(map(article_record, (LEFT, BRIEF))))

    assert 4 == len(lines)
    assert [article_record(LEFT), article_record(BRIEF)] == json.loads("\n".join(lines))


def test_no_record_is_an_empty_array() -> None:
    """Nothing found is still JSON."""
    assert [] == json.loads("\n".join(json_array([])))


def test_letters_are_not_escaped() -> None:
    """Typographic marks and other scripts stand as they are."""
    article = replace(BRIEF, headline=Clean("Мост “открыт” 橋"))

    assert "Мост “открыт” 橋".replace('"', "") in "\n".join(json_object(article_record(article)))


def test_a_comparison_has_the_documented_shape() -> None:
    """Pairs, one-sided sentences, figures, quotations and names, each with its place."""
    expected = {
        "left": {
            **article_record(LEFT),
            "sentences": [
                {"start": 0, "end": 34, "block": 0},
                {"start": 36, "end": 71, "block": 1},
            ],
        },
        "right": {**article_record(RIGHT), "sentences": [{"start": 0, "end": 39, "block": 0}]},
        "pairs": [
            {
                "left": [0],
                "right": [0],
                "kind": "same",
                "score": 0.8124,
                "because": ["houses", "burned"],
                "differs": ["figure"],
            }
        ],
        "only_left": [1],
        "only_right": [],
        "figures": [
            {
                "about": "house",
                "left": [
                    {
                        "sentence": 0,
                        "start": 17,
                        "end": 19,
                        "text": "40",
                        "low": 40,
                        "high": 40,
                        "unit": None,
                        "hedge": None,
                    }
                ],
                "right": [
                    {
                        "sentence": 0,
                        "start": 10,
                        "end": 12,
                        "text": "60",
                        "low": 60,
                        "high": None,
                        "unit": None,
                        "hedge": "More than",
                    }
                ],
                "verdict": "differ",
            }
        ],
        "quotes": [
            {
                "left": {
                    "sentence": 1,
                    "start": 57,
                    "end": 69,
                    "text": "a hard night",
                    "speaker": "The mayor",
                },
                "right": None,
                "verdict": "only_left",
            }
        ],
        "names": [
            {
                "name": "Hill",
                "kind": "place",
                "left": [],
                "right": [{"sentence": 0, "start": 34, "end": 38, "text": "hill"}],
                "verdict": "only_right",
            }
        ],
        "dates": [],
    }

    written = "\n".join(json_object(comparison_record(COMPARISON)))

    assert list(expected.items()) == list(json.loads(written).items())


def test_whole_numbers_are_whole_and_endless_ones_open() -> None:
    """JSON has no infinity, and 40.0 houses is not what anybody wrote."""
    bounds = ((0.5, 1.5), (40.0, float("inf")), (float("-inf"), None))
    mentioned = tuple(FigureMention(0, 0, 1, "x", low, high, None, None) for low, high in bounds)
    row = FigureRow("", mentioned, (), "differ")
    comparison: Comparison = replace(COMPARISON, figures=(row,))

    written = json.loads("\n".join(json_object(comparison_record(comparison))))

    mentions = written["figures"][0]["left"]
    assert [(0.5, 1.5), (40, None), (None, None)] == [
        (mention["low"], mention["high"]) for mention in mentions
    ]
    assert '"low": 40,' in "\n".join(json_object(comparison_record(comparison)))


def test_a_date_names_its_days() -> None:
    """Each date of a comparison has its place and the first and last day it can mean, in ISO."""
    day = dt.date(2024, 11, 18)
    left = account("a", "The harbour of the town was closed yesterday.", date=day)
    right = account("b", "The harbour of the town was closed in November.", date=day)
    written = json.loads("\n".join(json_object(comparison_record(compare(left, right)))))

    yesterday = {
        "sentence": 0,
        "start": 35,
        "end": 44,
        "text": "yesterday",
        "first": "2024-11-17",
        "last": "2024-11-17",
    }
    november = {
        "sentence": 0,
        "start": 38,
        "end": 46,
        "text": "November",
        "first": "2024-11-01",
        "last": "2024-11-30",
    }
    expected = [
        {"left": yesterday, "right": None, "verdict": "only_left"},
        {"left": None, "right": november, "verdict": "only_right"},
    ]
    assert expected == written["dates"]


def test_what_the_reader_said_is_told_as_remarks() -> None:
    """Pairs are as the reader judged them, and each verdict and note stands with its sentences."""
    said = (Remark((0,), (0,), "rejected"), Remark((1,), (0,), "made", Clean("See the wire.")))

    record = json.loads("\n".join(json_object(comparison_record(COMPARISON, said))))

    assert [([1], [0])] == [(pair["left"], pair["right"]) for pair in record["pairs"]]
    assert ([0], []) == (record["only_left"], record["only_right"])
    assert [
        {"left": [0], "right": [0], "verdict": "rejected", "note": None},
        {"left": [1], "right": [0], "verdict": "made", "note": "See the wire."},
    ] == record["remarks"]
