"""A search finds what a query asks for, and shows where it stands."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import assume, given, strategies as st

from newsreader.core.article import Article, Span
from newsreader.core.haystack import Haystack, needle, plain
from newsreader.core.library import Library
from newsreader.core.query import Filter, Query, Term
from newsreader.core.search import Marks, find, parse, spans
from newsreader.core.text import Clean, fold, folded


def clean(text: str) -> Clean:
    """Return text that is safe because it is written here."""
    return Clean(text)


LIBRARY = Library().with_batch(
    [
        Article(
            "kim",
            clean("one.txt"),
            "article",
            clean("Kim’s army “ready” for war-fighting"),
            standfirst=clean("A speech in Pyongyang"),
            section=clean("World"),
            source=clean("World desk"),
            date=dt.date(2024, 11, 18),
            text=clean("Thousands of soldiers\nstood by.\n\nThe minister was silent."),
        ),
        Article(
            "duffy",
            clean("one.txt"),
            "brief",
            clean("Duffy named for transport"),
            source=clean("World desk"),
            date=dt.date(2024, 11, 18),
        ),
        Article(
            "sao",
            clean("two.txt"),
            "article",
            clean("Floods in São Paulo: 10,000 homes lost?"),
            source=clean("Wire"),
            date=dt.date(2024, 12, 1),
            text=clean("Kim, a baker, lost his shop."),
        ),
        Article(
            "cjk", clean("three.txt"), "article", clean("金正恩在平壤讲话Kim"), text=clean("全文")
        ),
    ]
)
"""In reading order: sao, kim, duffy, cjk."""

MARKS = Marks(read=frozenset({"kim", "cjk"}), flagged=frozenset({"sao"}))


def found(query: str, *, bodies: bool = False) -> list[str]:
    """Return the ids of the articles that answer the query."""
    return [article.id for article in find(LIBRARY, parse(query), bodies=bodies, marks=MARKS)]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        pytest.param("", ["sao", "kim", "duffy", "cjk"], id="no query, everything"),
        pytest.param("duf", ["duffy"], id="a word by its beginning"),
        pytest.param("uffy", [], id="not by its middle"),
        pytest.param("kim", ["kim", "cjk"], id="before an apostrophe and after an ideograph"),
        pytest.param("kim's", ["kim"], id="plain for typographic apostrophe"),
        pytest.param("KIM’S", ["kim"], id="case"),
        pytest.param("sao", ["sao"], id="accents"),
        pytest.param("são", ["sao"], id="accents typed"),
        pytest.param("fighting", ["kim"], id="after a hyphen"),
        pytest.param("10,0", ["sao"], id="a number being typed"),
        pytest.param("?", ["sao"], id="a mark"),
        pytest.param("transport duffy", ["duffy"], id="words in any order"),
        pytest.param("army pyongyang desk", ["kim"], id="words in several fields"),
        pytest.param("army duffy", [], id="all words must stand"),
        pytest.param('"army ready for"', ["kim"], id="a phrase into a quotation"),
        pytest.param('"army for"', [], id="a phrase is literal"),
        pytest.param('"army "', ["kim"], id="a phrase of one word"),
        pytest.param('"arm"', [], id="a phrase has whole words"),
        pytest.param('"for war', ["kim"], id="a phrase so far"),
        pytest.param('"fighting a speech"', [], id="no phrase across fields"),
        pytest.param("正恩", ["cjk"], id="inside a run of ideographs"),
        pytest.param('"平壤"', ["cjk"], id="ideographs as a phrase"),
        pytest.param("soldiers", [], id="the text is not a headline"),
        pytest.param("-kim", ["sao", "duffy"], id="without a word"),
        pytest.param('world -"world desk"', [], id="without a phrase"),
        pytest.param("source:desk", ["kim", "duffy"], id="source by a word"),
        pytest.param('source:"World desk" duf', ["duffy"], id="source in quotes"),
        pytest.param("-source:desk", ["sao", "cjk"], id="not from a source"),
        pytest.param("section:wor", ["kim"], id="section"),
        pytest.param("date:2024-11", ["kim", "duffy"], id="in a month"),
        pytest.param("date:2024", ["sao", "kim", "duffy"], id="in a year, the undated left out"),
        pytest.param("date:2024-12-01", ["sao"], id="on a day"),
        pytest.param("after:2024-12-01", ["sao"], id="after takes the day itself"),
        pytest.param("after:2024-12", ["sao"], id="after a month takes its first day"),
        pytest.param("before:2024-12-01", ["kim", "duffy"], id="before leaves the day out"),
        pytest.param("is:unread", ["sao", "duffy"], id="unread"),
        pytest.param("is:read", ["kim", "cjk"], id="read"),
        pytest.param("is:flagged", ["sao"], id="flagged"),
        pytest.param("-is:flagged is:article", ["kim", "cjk"], id="articles not flagged"),
        pytest.param("is:brief", ["duffy"], id="briefs"),
    ],
)
def test_headlines_that_answer(query: str, ids: list[str]) -> None:
    """Headline, standfirst, section and source are searched, in the library's order."""
    assert ids == found(query)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        pytest.param("kim", ["sao", "kim", "cjk"], id="in headline or text"),
        pytest.param('"soldiers stood"', ["kim"], id="a phrase over two lines"),
        pytest.param('"by. the minister"', ["kim"], id="a phrase over a blank line"),
        pytest.param("army silent", ["kim"], id="one word in each"),
        pytest.param("oldiers", [], id="not by the middle"),
        pytest.param('"soldier"', [], id="a phrase has whole words"),
        pytest.param("-lost", ["kim", "duffy", "cjk"], id="without a word anywhere"),
        pytest.param("文", ["cjk"], id="ideographs"),
    ],
)
def test_texts_that_answer(query: str, ids: list[str]) -> None:
    """With bodies the text counts like the headline."""
    assert ids == found(query, bodies=True)


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("kim", "Kim’s aide met KIM, not Hakim.", ["Kim", "KIM"]),
        ("kim's", "Kim’s aide", ["Kim’s"]),
        ("sao", "São and Sa\u0303o", ["São", "Sa\u0303o"]),
        ("duf duffy", "Duffy", ["Duffy"]),
        ('"war plan"', "a war\n  plan, war planning", ["war\n  plan"]),
        ('"war plan', "a war plan, war planning", ["war plan", "war plan"]),
        ('"war plan', "a “war” plan", ["war” plan"]),
        ("stras", "Straße", ["Straß"]),
        ("正恩", "金正恩说", ["正恩"]),
        ("哈", "哈哈", ["哈", "哈"]),
        ("... 5", "Wait… 50", ["…", "5"]),
        ("ab abc bcd", "abcd", ["abc"]),
        ("-kim source:x", "kim x", []),
        ("", "kim", []),
    ],
)
def test_where_a_query_stands(query: str, text: str, shown: list[str]) -> None:
    """The spans cut the original text, marks and line breaks included."""
    assert shown == [span.of(text) for span in spans(parse(query), text)]


def test_overlapping_matches_are_one() -> None:
    """Each stretch of a text is lit once."""
    query = parse('"the war" "war plan"')

    assert (Span(0, 12),) == spans(query, "the war plan")


TEXTS = st.text(st.sampled_from("abAB éßﬁİ'’-…恩ー\n\u0301\u00a05"), max_size=12) | st.text(
    max_size=12
)
TERMS = st.builds(Term, TEXTS.map(plain).filter(lambda text: bool(text.strip("-"))), st.booleans())


@given(TERMS, TEXTS)
def test_spans_cut_what_was_asked(term: Term, text: str) -> None:
    """The fold of every span holds the term it was found by, and spans are in order."""
    lit = spans(Query(terms=(term,)), text)

    assert all(term.text in plain(span.of(text)) for span in lit)
    assert list(lit) == sorted(lit)
    assert all(before.end <= after.start for before, after in pairwise(lit))


@given(TERMS, TEXTS)
def test_a_text_is_found_where_it_is_lit(term: Term, text: str) -> None:
    """Searching headlines, searching texts and lighting matches follow one rule."""
    assume("\0" not in text + term.text)
    headline = Article("h", clean("h.txt"), "article", clean(text))
    body = Article("b", clean("b.txt"), "article", clean(""), text=clean(text))
    library = Library().with_batch([headline, body])
    query = Query(phrases=(term,))

    lit = bool(spans(query, text))

    assert [headline] * lit == list(find(library, query, bodies=False, marks=Marks()))
    assert [headline, body] * lit == list(find(library, query, bodies=True, marks=Marks()))


@given(TEXTS)
def test_both_folds_agree(text: str) -> None:
    """What is searched and what is lit are folded alike, one character at a time."""
    assert fold(text) == folded(text).text
    assert fold(text) == "".join(map(fold, text))


@given(TEXTS, TEXTS)
def test_a_text_holds_its_own_words(before: str, text: str) -> None:
    """A text is found by the whole of itself, whatever stands beside it."""
    assume(plain(text))
    haystack = Haystack(Article("h", clean("h.txt"), "article", clean(f"{before} {text}")))

    assert needle(plain(text), whole=False) in haystack.front


@given(st.text("aeikmr -’", max_size=4))
def test_a_query_and_its_opposite_divide_the_library(word: str) -> None:
    """What a term finds and what its exclusion finds are the whole library, once."""
    assume(fold(word).strip("- "))
    term = Term(plain(word))

    with_it = find(LIBRARY, Query(terms=(term,)), bodies=True, marks=MARKS)
    without = find(LIBRARY, Query(excluded=(term,)), bodies=True, marks=MARKS)

    assert sorted(article.id for article in LIBRARY) == sorted(
        article.id for article in (*with_it, *without)
    )


@given(st.dates(dt.date(2024, 11, 1), dt.date(2024, 12, 31)).map(dt.date.isoformat))
def test_after_and_before_divide_the_dated(day: str) -> None:
    """Every dated article is after a day or before it, never both."""
    after = find(LIBRARY, parse(f"after:{day}"), bodies=False, marks=MARKS)
    before = find(LIBRARY, parse(f"before:{day}"), bodies=False, marks=MARKS)

    assert ["sao", "kim", "duffy"] == [article.id for article in (*after, *before)]


def test_a_made_up_date_filter_is_an_error() -> None:
    """A filter that parsing would refuse cannot be smuggled in."""
    query = Query(filters=(Filter("date", Term("Friday")),))

    with pytest.raises(ValueError, match="Friday"):
        find(LIBRARY, query, bodies=False, marks=MARKS)
