"""The forms of reports, by the ending of a name."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from newsreader.core.article import Article
from newsreader.core.comparing import Comparing
from newsreader.core.remarks import Remark
from newsreader.core.text import clean, clean_line
from newsreader.reports import linear, markdown, plain
from newsreader.reports.forms import FormError, Shown, articles, endings, lines
from newsreader.reports.pages import markdown_page
from tests.builders import account, article_of, comparison, pair

FIRE = account("fire", headline="Houses burn")
TOLD = Comparing(comparison(["One burned.", "Two fell."], ["One burnt."], pair(0, 0)))


@pytest.mark.parametrize(
    ("name", "shown", "expected"),
    [
        ("a.md", FIRE, list(markdown_page(FIRE))),
        ("a.txt", FIRE, list(plain.page(FIRE))),
        ("a.TXT", FIRE, list(plain.page(FIRE))),
        ("a.b.markdown", TOLD, list(markdown.report(TOLD.comparison))),
        ("below/a.text", TOLD, list(linear.report(TOLD.comparison))),
    ],
)
def test_the_ending_says_the_form(name: str, shown: Shown, expected: list[str]) -> None:
    """In letters of any size."""
    assert expected == list(lines(shown, name))


def test_a_page_for_browsers_is_a_form_of_a_comparison() -> None:
    """With what the reader said; made when its lines are asked for."""
    remark = Remark((0,), (0,), "rejected", clean("Not the same house."))
    page = "\n".join(lines(replace(TOLD, remarks=(remark,)), "a.htm"))

    assert page.startswith("<!DOCTYPE html>")
    assert "Not the same house." in page


def test_json_is_the_record_of_the_command_line() -> None:
    """One schema, wherever it comes from."""
    article = json.loads("".join(lines(FIRE, "a.json")))
    told = json.loads("".join(lines(TOLD, "a.json")))

    assert ("fire", "Houses burn") == (article["id"], article["headline"])
    assert [[0], [0]] == [told["pairs"][0]["left"], told["pairs"][0]["right"]]


@pytest.mark.parametrize("name", ["a", "a.", "a.pdf", ".md", "."])
def test_another_ending_is_refused_with_those_there_are(name: str) -> None:
    """In one line that says what to do."""
    for shown in (FIRE, TOLD):
        with pytest.raises(FormError) as refused:
            lines(shown, name)
        assert all(ending in str(refused.value) for ending in endings(shown))


def test_a_report_is_about_its_accounts() -> None:
    """One, or both sides."""
    assert (FIRE,) == articles(FIRE)
    assert ["left", "right"] == [article.id for article in articles(TOLD)]


def test_an_article_is_a_page_of_markdown() -> None:
    """Headings, items and quotations are what they were; stranger's text stays text."""
    article: Article = article_of(
        "a",
        [
            ("paragraph", "40 houses *burned*."),
            ("heading", "What is known"),
            ("item", "One road."),
            ("item", "[Two](x) roads."),
            ("quote", "# It was dark."),
        ],
        headline="Houses <b>burn</b>",
    )

    assert [
        r"# Houses \<b\>burn\</b\>",
        "",
        r"40 houses \*burned\*\.",
        "",
        "## What is known",
        "",
        r"- One road\.",
        r"- \[Two\]\(x\) roads\.",
        "",
        r"> \# It was dark\.",
        "",
        "---",
        "",
        r"- File: a\.txt",
        "- Id: a",
    ] == list(markdown_page(article))


def test_a_standfirst_stands_below_the_headline() -> None:
    """Between the headline and the text."""
    article = replace(FIRE, standfirst=clean_line("A long night"))

    assert ["# Houses burn", "", "**A long night**", ""] == list(markdown_page(article))[:4]
