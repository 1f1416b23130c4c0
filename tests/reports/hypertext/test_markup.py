"""Text becomes markup in one place, and nothing of a stranger's but text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from hypothesis import given, strategies

from newsreader.reports.hypertext.markup import (
    element,
    excerpt,
    foreign,
    joined,
    language,
    link,
    link_to_address,
    text,
    unseen,
)
from tests.reports.reading import Page
from tests.test_imports import modules

WRITERS = {
    f"newsreader.reports.{name}"
    for name in (
        *("html", "hypertext.accounts", "hypertext.emphasis", "hypertext.facing"),
        *("hypertext.judgements", "hypertext.outline", "hypertext.places", "hypertext.tables"),
    )
}
"""The modules that write pages by means of `markup`."""


def calls(name: str) -> Iterator[ast.Call]:
    """Yield the calls of a function in the modules that write pages."""
    for module, tree in modules():
        if module in WRITERS:
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == name:
                    yield node


def test_text_and_attributes_are_escaped() -> None:
    """Quotation marks too, so that no value ends before its end."""
    assert '<p title="&lt;&quot;&#x27;&amp;&gt;">&lt;b&gt; &amp;amp; &quot;&#x27;</p>' == element(
        "p", text("<b> &amp; \"'"), title="<\"'&>"
    )


def test_elements_are_written_by_their_kind() -> None:
    """Some are never closed, those of drawings close themselves, and None is left out."""
    assert '<meta charset="utf-8">' == element("meta", charset="utf-8", name=None)
    assert '<rect x="1"/>' == element("rect", x="1")
    assert '<b class="a" aria-label="c"></b>' == element("b", class_="a", aria_label="c")


def test_pieces_are_joined_by_text() -> None:
    """What stands between them is escaped as well."""
    assert "a &lt; <bdi>b</bdi>" == joined((text("a"), foreign("b")), " < ")


def test_small_pieces() -> None:
    """Links inside the page, and words for who listens."""
    assert '<a href="#a1">A 1</a>' == link("A 1", "a1")
    assert '<span class="unseen"> related</span>' == unseen(" related")


@given(strategies.text(), strategies.text())
def test_any_words_come_back_as_words(words: str, value: str) -> None:
    """Whatever they are, a page read back has them as text and as the value of an attribute."""
    plain = "".join(char for char in words if char not in "\r\0")
    worth = "".join(char for char in value if char not in "\r\0")

    page = Page(f"<!DOCTYPE html>{element('div', text(plain), title=worth)}")

    assert [] == page.faults
    assert (plain, {"title": worth}) == (page.one("div").words, page.one("div").attributes)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "en"), ("pt-br", "pt-br"), ("", None), ("e", None), ('en" x="', None), ("en_GB", None)],
)
def test_a_language_has_the_form_of_one(code: str, expected: str | None) -> None:
    """What has not is left out."""
    assert expected == language(code)


def test_an_address_that_is_none_is_text() -> None:
    """The page's own tests try more of them."""
    assert "<bdi>ftp://example.org</bdi>" == link_to_address("ftp://example.org")
    assert link_to_address("https://example.org").startswith('<a href="https://example.org" rel=')


@pytest.mark.parametrize(
    ("words", "length", "expected"),
    [
        ("short", 5, "short"),
        ("one two three", 9, "one two …"),
        ("one twothree", 9, "one twoth …"),
        ("onetwothree", 6, "onetwo …"),
    ],
)
def test_an_excerpt_ends_between_words(words: str, length: int, expected: str) -> None:
    """Unless that would leave too little of it."""
    assert expected == excerpt(words, length)


def test_markup_is_made_in_one_place() -> None:
    """No module calls text safe but the one that escapes it."""
    assert [] == list(calls("Markup"))
    assert 10 < len(list(calls("text")))


def test_names_of_elements_and_attributes_are_literals() -> None:
    """And of the values, none stands in a style or an address but fragments of the page."""
    written = list(calls("element"))

    assert 50 < len(written)
    for call in written:
        name = ast.unparse(call.args[0])
        assert isinstance(call.args[0], ast.Constant) or name == "_ELEMENTS[role]"
        assert all(keyword.arg for keyword in call.keywords)
        assert not {keyword.arg for keyword in call.keywords} & {"style", "src", "onclick"}
        for keyword in call.keywords:
            if keyword.arg == "href":
                assert ast.unparse(keyword.value).lstrip("f")[1] == "#"
    assert ["style_sheet(rules)"] == [ast.unparse(call) for call in calls("style_sheet")]
