"""Names for reports."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from newsreader.core.filenames import SLUG_BYTES, report_name, slug
from newsreader.core.text import clean_line
from tests.builders import account

HOUSES = account("a", headline="Houses burn", date=dt.date(2024, 11, 18))
ROADS = account("b", headline="Roads stay closed", date=dt.date(2024, 11, 19))


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Houses burn near the river", "houses-burn-near-the-river"),
        ("The mayor’s 40% – “why?”", "the-mayors-40-why"),
        ("São Tomé/../etc", "sao-tome-etc"),
        ("Houses burn near the river and beyond it", "houses-burn-near-the-river-and"),
        ("지진 피해", "지진-피해"),
        ("a" * 99, "a" * SLUG_BYTES),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_headline_becomes_a_name(headline: str, expected: str) -> None:
    """Letters and digits of any script, whole words where they fit."""
    assert unicodedata.normalize("NFKD", expected) == unicodedata.normalize("NFKD", slug(headline))


def test_a_report_is_named_by_date_and_headlines() -> None:
    """One account or two; what is not known is left out."""
    assert "2024-11-18-houses-burn.md" == report_name([HOUSES], ".md")
    assert "2024-11-18-houses-burn-and-roads-stay-closed.md" == report_name([HOUSES, ROADS], ".md")
    assert "report.txt" == report_name(
        [replace(HOUSES, headline=clean_line("?"), date=None)], ".txt"
    )


@given(st.text())
def test_a_name_is_one_part_of_a_path(headline: str) -> None:
    """No headline leads to another folder, hides the file or is longer than a name may be."""
    name = report_name([account("a", headline=headline)] * 2, ".html")

    assert not set("/\\\0\n") & set(name)
    assert not name.startswith((".", "-"))
    assert len(name.encode()) < 100
