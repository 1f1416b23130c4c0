"""Lines that hold a date and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from newsreader.formats.dates import dates_in

DAY = dt.date(2024, 11, 18)


@pytest.mark.parametrize(
    "line",
    [
        "18 November 2024",
        "November 18, 2024",
        "Nov 18, 2024",
        "Nov. 18, 2024, 3:15 p.m. EST",
        "Monday, 18th November 2024 at 10:15 GMT",
        "Published: 2024-11-18",
        "Published 18 Nov 2024, last updated 19 Nov 2024 10:40",
        "2024-11-18T10:15:00Z",
        "2024-11-18 10:15:00+01:00",
        "18.11.2024",
        "18/11/2024 14:30",
        "11/18/2024",
        "18. November 2024, 10:15 Uhr",
        "Veröffentlicht am 18. November 2024 um 10.15 Uhr",
        "Publié le 18 novembre 2024 à 10h15",
        "18 de noviembre de 2024",
        "Pubblicato il 18 novembre 2024 alle ore 10:15",
        "18 de novembro de 2024 às 10h15",
        "18 ноября 2024 г., 10:15",
        "18 ноември 2024",
        "2024年11月18日",
        "2024년 11월 18일",
        "Last modified on Mon 18 Nov 2024 10.32 EST",
        "Updated 10:32 AM EST, Mon November 18, 2024",
        "2024-11-18 10:32 UTC+03:00",
        "2024-11-18 10:32 (GMT+8)",
        "Published 18 November 2024, updated 2 hours ago",
        "Mo., 18.11.2024, 10:32",
        "Dernière mise à jour : 18 novembre 2024 à 10h32",
        "Última actualización: 18 de noviembre de 2024",
        "Ultimo aggiornamento: 18 novembre 2024 10:32",
        "Segunda-feira, 18 de novembro de 2024, 10h32",
        "Maandag 18 november 2024 om 10:32",
        "18 ноября 2024, 10:32 (мск)",
        "2024年11月18日 10時32分",
        "2024年11月18日（月） 10時32分",
        "发布时间：2024年11月18日 星期一 上午10:32",
        "2024-11-18 10:32:00 发布",
        "입력 2024.11.18. 오후 3:14",
        "18 نوفمبر 2024",
        "18 Kasım 2024",
        "18 листопада 2024",
    ],
)
def test_a_date_line_gives_its_first_date(line: str) -> None:
    """Labels, weekdays, times and zones belong to a date line, in any of the languages."""
    found = dates_in(line)

    assert found is not None
    assert found[0] == DAY


@pytest.mark.parametrize(
    "line",
    [
        "",
        "The council met on 18 November 2024",
        "Paris 2024 Olympics",
        "Romania joins on January 1, 2025",
        "November 2024",
        "18 November",
        "10:15",
        "March",
        "May 2024 be better",
        "18 November 2024 " * 20,
        "18 November 2024: 40 houses burn",
    ],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    """A line with any other word, or with no whole date, is text."""
    assert dates_in(line) is None


@pytest.mark.parametrize(
    "line", ["30 February 2024", "5/6/2024", "2024-13-45", "Updated 0000-01-01"]
)
def test_a_date_that_cannot_be_or_cannot_be_told_gives_none(line: str) -> None:
    """The line is still a date line; its date is unknown."""
    assert dates_in(line) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Updated 2 hours ago",
        "Published 10 hours ago",
        "an hour ago",
        "1 h 5 min ago",
        "vor 2 Stunden",
        "il y a 2 heures",
        "hace 3 horas",
        "2 ore fa",
        "há 2 horas",
        "2 uur geleden",
        "2 часа назад",
        "преди 2 часа",
        "2時間前",
        "3小时前",
        "2시간 전",
        "Updated 10:32 GMT",
        "Updated Nov 18",
        "18 November, 10:32",
        "Today, 10:32",
        "Updated yesterday",
        "Aktualisiert heute, 10.32 Uhr",
    ],
)
def test_a_time_of_no_day_is_a_date_line_without_a_date(line: str) -> None:
    """How long ago is known only to who saw the page; the line is no text all the same."""
    assert dates_in(line) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Today",
        "2 days",
        "Ten years ago",
        "10年前",
        "11月18日",
        "Yesterday's man",
        "2 days ago: fog",
    ],
)
def test_words_of_time_alone_may_be_a_heading(line: str) -> None:
    """A chronicle's headings and headlines about time are text."""
    assert dates_in(line) is None


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_iso_date_is_read(day: dt.date) -> None:
    """Any date in the standard form is read as itself."""
    assert dates_in(day.isoformat()) == (day,)


@given(st.text(max_size=160))
def test_any_line_is_answered(line: str) -> None:
    """No line crashes the reader."""
    assert isinstance(dates_in(line), tuple | None)
