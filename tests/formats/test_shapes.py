"""What one line looks like."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.formats.shapes import (
    announced,
    crumbs,
    section_tag,
    shape,
)

SHAPES = {
    "The council met on Tuesday.": "prose",
    "“We have no choice.”": "prose",
    "The council met [1].": "prose",
    "«Мост закрыт», — сказала мэр.": "prose",
    "議会は延期を決めた。": "prose",
    "أجل المجلس بناء الجسر.": "prose",
    "Is it closed? Yes. The council says so": "prose",
    "x" * 400: "prose",
    "Council delays bridge": "bare",
    "Council delays bridge again in the U.S.": "bare",
    "The US-Korea Talks: A New Low?": "bare",
    'The Town: "A Quiet Place"': "bare",
    "Council, mayor agree, at last,": "bare",
    "Romania will join the area by land starting January 1, 2025": "bare",
    "Save the ferry, say islanders": "bare",
    "Reading club opens in Riverton": "bare",
    "Copyright law changes in spring": "bare",
    "Listen: how the bridge sounds": "bare",
    "By land and sea": "bare",
    "[/]": "bare",
    "- one thing": "item",
    "• one thing": "item",
    "> We regret it.": "quote",
    "---": "rule",
    "* * *": "rule",
    "18 November 2024": "credit",
    "By Jane Harlow": "credit",
    "Von Anna Berg und Tom Reed": "credit",
    "Jane Harlow | 18 November 2024 | 3 min read": "credit",
    "Share this article": "furniture",
    "Advertisement": "furniture",
    "© 2024 All rights reserved": "furniture",
    "Photo: Town Archive": "furniture",
    "Sign up for our newsletter": "furniture",
    "(Reporting by Jane Harlow; Editing by Tom Reed)": "furniture",
    "Related stories": "label",
    "Most read:": "label",
    "Lesen Sie auch": "label",
    "Read more: Snow closes two roads": "teaser",
    "Also read Snow closes two roads": "teaser",
    "À lire aussi : Le ferry reprend": "teaser",
    "Читайте также: Паром снова ходит": "teaser",
    "関連記事：フェリーが再開": "teaser",
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.items(), ids=[key[:30] for key in SHAPES])
def test_each_line_has_its_shape(text: str, expected: str) -> None:
    """Shapes are told by marks and wording, not by language alone."""
    assert expected == shape(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[WORLD] The council met.", ("WORLD", "The council met.")),
        ("[МИР] Совет собрался.", ("МИР", "Совет собрался.")),
        ("[WORLD NEWS]", ("WORLD NEWS", "")),
        ("[sic] [...] The council", None),
        ("[SIC] The council", None),
        ("[/] x", None),
        ("[0] [12] x", None),
        ("[bold]x[/bold]", None),
        ("The council [WORLD]", None),
        ("[@click=app.quit]x[/]", None),
        ("[WORLD]glued", None),
    ],
)
def test_only_a_leading_tag_in_capitals_is_a_section(
    text: str, expected: tuple[str, str] | None
) -> None:
    """Other brackets are words of the text."""
    assert expected == section_tag(text)


@pytest.mark.parametrize(
    ("text", "section"),
    [("Home > World > Asia", "Asia"), ("World | Asia", "Asia"), ("Council / mayor", None)],
)
def test_a_trail_ends_in_the_section(text: str, section: str | None) -> None:
    """A trail of sections is a trail only if it begins with one."""
    assert section == crumbs(text)


@given(st.text(min_size=1, max_size=200))
def test_every_line_has_a_shape(text: str) -> None:
    """No line crashes the tests, and an announced story is words of the line."""
    assert shape(text)
    assert (announced(text) or "") in text
