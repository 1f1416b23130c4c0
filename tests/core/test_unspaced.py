"""Numbers in text that is written without spaces, and in other digits."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from newsreader.core.figures import figures, judge, table
from newsreader.core.unspaced import glued


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("洪水造成12人死亡。", [("12", 12, 12, None, "people dead")]),
        ("3万人无家可归。", [("3万", 30_000, 30_000, None, "people displaced")]),
        (
            "１２名が死亡し、３０人以上がけがをした。",
            [("１２", 12, 12, None, "people dead"), ("３０", 30, 30, None, "people injured")],
        ),
        ("2億5千万円の橋が完成した。", [("2億5千万円", 2.5e8, 2.5e8, "JPY", "")]),
        ("产量增长5.2%，达到1.2亿吨。", [
            ("5.2%", 5.2, 5.2, "percent", ""),
            ("1.2亿吨", 1.2e8, 1.2e8, "tonne", ""),
        ]),
        ("三人が死亡、十二人が負傷。", [
            ("三", 3, 3, None, "people dead"),
            ("十二", 12, 12, None, "people injured"),
        ]),
        ("数千人が集まった。", [("数千", 2_000, 9_999, None, "people")]),
        ("百分之五的家庭搬走了。", [("百分之五", 5, 5, "percent", "")]),
        ("1万2千人が参加した。", [("1万2千", 12_000, 12_000, None, "people")]),
        ("10〜20人が残った。", [("10〜20", 10, 20, None, "people")]),
        ("사망자 12명, 3만명 대피", [
            ("12", 12, 12, None, "people dead"),
            ("3만", 30_000, 30_000, None, "people displaced"),
        ]),
        ("今年3月5日，4名学生受伤。", [("4", 4, 4, None, "people injured")]),
    ],
)  # fmt: skip
def test_glued_numbers_are_figures(
    text: str, found: list[tuple[str, float, float, str | None, str]]
) -> None:
    """Digits and numerals glued to a counter are read with magnitude, unit and thing."""
    assert found == [
        (each.text, each.low, each.high, each.unit, each.about) for each in figures(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2024年11月18日に始まった。",
        "第3回会議",
        "午後3時30分ごろ",
        "G20峰会",
        "一般の人",
        "統一した",
    ],
)
def test_dates_and_words_are_no_figures(text: str) -> None:
    """A year, a time of day, an ordinal and a numeral within a word count nothing."""
    assert [] == [each.text for each in figures(text)]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("约20公里", "~"),
        ("超过1,200人参加", ">"),
        ("至少15人死亡", ">"),
        ("100多人受伤", ">"),
        ("最多30人", "<"),
        ("50人以下", "<"),
        ("20人", "="),
    ],
)
def test_words_at_either_side_bound_a_glued_number(text: str, change: str) -> None:
    """Hedges stand before a number or behind its counter."""
    assert [change] == [each.change for each in figures(text)]


@pytest.mark.parametrize(
    ("text", "value"), [("قتل ١٢ شخصا", 12), ("१२ लोग मारे गए", 12), ("৩০ জন", 30)]
)
def test_digits_of_other_scripts_are_digits(text: str, value: float) -> None:
    """Arabic-Indic, Devanagari and Bengali digits have their values."""
    assert [value] == [each.low for each in figures(text)]


def test_glued_figures_of_one_thing_stand_in_one_row() -> None:
    """Two accounts without spaces agree or differ as others do."""
    left = ["洪水造成12人死亡，3万人无家可归。"]
    right = ["洪水造成15人死亡，约3万人无家可归。"]

    assert ["differ", "agree"] == [row.verdict for row in table(left, right)]


def test_figures_of_two_languages_meet() -> None:
    """What is counted goes by one word in every language."""
    judgement = judge("洪水造成12人死亡。", "The flood killed 15 people.", "12", "15")

    assert "conflict" == judgement.label


@given(st.text("12.,，万億千百人名%元年月日第一二約以上 -〜多 数の、。", max_size=40))
def test_glued_numbers_stand_apart(text: str) -> None:
    """No number overlaps the one before it, and no range is upside down."""
    found = glued(text)

    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(each.start < each.end and each.low <= each.high for each in found)


@pytest.mark.parametrize(
    "text",
    ["万" * 200_000, "1万" * 100_000, "人1" * 100_000, "一" * 200_000, "12 人1 " * 20_000],
    ids=lambda text: text[:6],
)
def test_a_very_long_unspaced_text_takes_a_moment(text: str) -> None:
    """The time grows with the text and no faster."""
    begun = time.perf_counter()
    figures(text)

    assert time.perf_counter() - begun < 60
