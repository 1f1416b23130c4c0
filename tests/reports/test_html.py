"""The HTML report: well-formed, safe whatever the accounts hold, and linked both ways."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from dataclasses import replace

import pytest

from newsreader.core.article import Article, Problem
from newsreader.core.claims import DateClash, DateMention
from newsreader.core.comparison import Comparison, compare
from newsreader.core.levelling import rows
from newsreader.core.remarks import Remark
from newsreader.core.stories import Counterpart
from newsreader.core.text import Clean, clean, clean_line
from newsreader.reports.html import page
from tests.builders import account, comparison, pair
from tests.reports.accounts import COMPARISON, LEFT
from tests.reports.reading import Page
from tests.samples import HOSTILE, WIDE

MARKUP = {
    "script": "</title></style><script>alert(1)</script>",
    "image": "\"'><img src=x onerror=alert(1)>",
    "comment": "<!-- <!DOCTYPE html> --> <![CDATA[x]]> <?php x ?>",
    "entity": "&lt;b&gt; &amp;amp; &#60;script&#62; &colon;",
    "attribute": '" onmouseover="alert(1)" style="color:red',
    "address": "javascript:alert(1)",
    "half": "<a href='",
}
"""Text that a browser would obey where it is not escaped."""

DATED = replace(
    COMPARISON,
    dates=(
        DateClash(
            DateMention(0, 4, 11, "council", dt.date(2024, 11, 18), dt.date(2024, 11, 18)),
            DateMention(0, 20, 26, "burned", None, None),
        ),
    ),
)
"""A comparison with one of everything."""

REMARKS = (
    Remark((0,), (0,), "confirmed", Clean("Ask the council.")),
    Remark((1,), (0,), "made", Clean("One night.")),
)


def read(of: Comparison, *remarks: Remark, chosen: Counterpart | None = None) -> Page:
    """Return the page of a comparison, read back, and make sure it is sound."""
    found = Page(page(of, remarks=remarks, chosen=chosen))
    assert [] == found.faults
    return found


def words(page: Page) -> str:
    """Return the words of a page's body."""
    return page.one("body").words


@pytest.mark.parametrize(
    "of",
    [DATED, compare(LEFT, LEFT), comparison([], ["One."]), comparison([], [])],
    ids=["everything", "same file", "one side empty", "nothing"],
)
def test_the_page_is_sound(of: Comparison) -> None:
    """Elements are nested as they may be, ids stand once, links lead on, cells have heads."""
    assert [] == Page(page(of)).faults
    assert [] == Page(page(DATED, remarks=REMARKS)).faults


def test_a_fault_is_seen() -> None:
    """The reading of pages finds what it looks for."""
    html = page(DATED)
    broken = (
        html.replace("</td>", "", 1),
        html.replace('id="b1"', 'id="a1"'),
        html.replace('href="#a1"', 'href="#a9"', 1),
        html.replace('scope="row"', "", 1),
        html.replace("<body>", '<body onload="x">'),
        html.replace("<main>", "<main><script>x</script>"),
        html.replace("</main>", '<a href="javascript:x" rel="noopener">x</a></main>'),
        html.replace("<h1>", "<h1><div></div>"),
    )

    assert [True] * len(broken) == [bool(Page(one).faults) for one in broken]


def test_the_policy_forbids_all_but_the_own_style() -> None:
    """The page's rules are named by their digest, and fetch nothing."""
    found = read(DATED)
    rules = found.one("style").words
    digest = base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()

    policies = [
        meta.attributes["content"]
        for meta in found.root.all("meta")
        if meta.attributes.get("http-equiv") == "Content-Security-Policy"
    ]

    assert [
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    ] == policies
    assert not {"url(", "@import", "</"} & {
        part for part in ("url(", "@import", "</") if part in rules
    }


def test_a_row_has_its_mark_both_sides_and_the_reason() -> None:
    """The mark has a name; pairs have their score, the words they share and what differs."""
    found = read(DATED)
    row = found.by_id["pair-1"]

    mark, left, right, foot = row.children

    assert "≠ they disagree" == mark.words
    assert "A\u00a01 The council said 40 houses burned." == left.words
    assert "B\u00a01 More than 60 houses burned on the hill." == right.words
    assert foot.words.startswith(
        "Pair 1 · both say it, likeness 0.81 · both have houses, burned · "
        "figure: A says 40, B More than 60 (house) · "
        "date: A says council (2024-11-18), B burned · in the tables: "
    )


def test_words_that_differ_and_words_in_common_are_other_elements() -> None:
    """Bold and underlined, without any style."""
    row = read(COMPARISON).by_id["pair-1"]

    said = [cell for cell in row.children if cell.attributes.get("class") == "said"]

    assert [["40"], ["More than 60"]] == [
        [one.words for one in cell.all("strong")] for cell in said
    ]
    assert [["houses", "burned"]] * 2 == [[one.words for one in cell.all("u")] for cell in said]


def test_a_copy_is_called_so() -> None:
    """And what it shares is everything, which needs no underlining."""
    row = read(compare(LEFT, LEFT)).by_id["pair-1"]

    assert "likeness 1.00 · word for word · in the tables" in row.words
    assert [] == [*row.all("u"), *row.all("strong")]


def test_the_outline_joins_what_is_paired() -> None:
    """A stretch for each run of sentences and a line for each pair; a crowd is thinned."""
    few = read(comparison(["A.", "B.", "C."], ["D."], pair(0, 0, "related"), pair(2, 0, "same")))
    said = [f"Sentence {n}." for n in range(500)]
    joined = (pair(n, n, "related" if n else "same") for n in range(500))
    many = read(comparison(said, said, *joined))

    assert ["matched", "empty", "matched", "matched"] == [
        one.attributes["class"] for one in few.root.all("rect")
    ]
    assert ["related", "same"] == [one.attributes["class"] for one in few.root.all("line")]
    assert ["same"] == [one.attributes["class"] for one in many.root.all("line")]
    assert "not joined" in words(many)
    assert [] == list(read(comparison(["A."], ["B."])).root.all("svg"))


def test_every_row_of_evidence_leads_to_its_sentences_and_back() -> None:
    """From a table to the sentence, and from the row that tells it to the table."""
    found = read(DATED)
    evidence = [row for body in found.root.all("tbody") for row in body.children]

    assert 4 == len(evidence)
    for row in evidence:
        assert row.links
        for link in row.links:
            sentence = found.by_id[link[1:]]
            level = sentence.parent.parent if sentence.parent else None
            assert level is not None
            assert f"#{row.attributes['id']}" in level.links


def test_what_the_accounts_are_is_told() -> None:
    """Source, date, author, address, file and id; a derived headline is marked as such."""
    article = replace(
        LEFT,
        source=Clean("Town gazette"),
        author=Clean("Jane Doe"),
        url="https://example.org/a?b=1&c=2",
        language="de",
    )
    of = replace(COMPARISON, left=replace(COMPARISON.left, article=article))

    card = next(read(of).root.all("header")).words

    for fact in (
        *(
            "Town gazette",
            "Jane Doe",
            "https://example.org/a?b=1&c=2",
            "2024-11-18",
            "fire/one.txt",
        ),
        *("a1", "derived from the lead", "line 3: a byte could not be read"),
        "2 sentences, 1 paired, 1 only here",
    ):
        assert fact in card


def test_each_side_says_its_language() -> None:
    """A voice that reads the page aloud changes with the account."""
    left = replace(COMPARISON.left, article=replace(LEFT, language="pt-br"))
    odd = replace(COMPARISON.left, article=replace(LEFT, language='x" y'))

    for side, tongues in ((left, {"en", "pt-br"}), (odd, {"en"})):
        found = read(replace(COMPARISON, left=side))
        assert tongues == {
            one.attributes["lang"] for one in found.root.all() if "lang" in one.attributes
        }


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://example.org/a", True),
        ("http://example.org/?q='x'", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/a", False),
        ("https:///a", False),
        ("https://[x", False),
        ("https://example.org/a b", False),
        ("https://example.org/\x01", False),
        ('https://example.org/"x', False),
    ],
)
def test_only_web_addresses_become_links(url: str, *, leads: bool) -> None:
    """Anything else is told as text."""
    of = replace(COMPARISON, left=replace(COMPARISON.left, article=replace(LEFT, url=url)))

    found = read(of)

    assert [url] * leads == [link for link in found.one("body").links if not link.startswith("#")]
    assert url in words(found)


def test_the_reader_is_told_apart_from_the_program() -> None:
    """Verdicts and notes stand at their pair and in a table; a rejected pair only there."""
    confirmed = read(DATED, *REMARKS)
    rejected = read(DATED, Remark((0,), (0,), "rejected", Clean("Other houses.")))

    own = [one.words for one in confirmed.root.all("p") if one.attributes.get("class") == "reader"]
    assert [
        "Confirmed by the reader. The reader’s note: Ask the council.",
        "Paired by the reader. The reader’s note: One night.",
    ] == own
    assert "paired by the reader, not by the program" in confirmed.by_id["pair-2"].words
    assert 2 == len(next(confirmed.by_id["reader"].all("tbody")).children)
    assert "pair-1" not in rejected.by_id
    assert "✗ rejected the program says same, likeness 0.81" in rejected.by_id["reader"].words
    assert "Other houses." in rejected.by_id["reader"].words
    assert "reader" not in read(DATED).by_id


def test_who_chose_the_other_account_and_on_what_ground() -> None:
    """The reason for a counterpart, and what two languages could be compared by."""
    found = read(
        replace(COMPARISON, basis="names"), chosen=Counterpart("b2", 0.635, ("hill", "fire"))
    )

    assert "B was chosen from the library: likeness 0.64; both have hill, fire." in words(found)
    assert "names and numbers alone were compared" in words(found)
    assert "was chosen" not in words(read(COMPARISON))


def test_the_marks_are_explained_and_silence_is_no_claim() -> None:
    """Each mark with how often it stands, and that what is not matched is not called left out."""
    told = words(read(DATED))

    for part in ("= 0both say it", "≠ 1both speak of it", "‹ 1only A", "› 0only B"):
        assert part in told
    assert "Not matched here is not a claim of omission" in told


def hostile(words: str) -> Comparison:
    """Return a comparison in which these words stand wherever an account can have words."""
    line = clean_line(words) or clean_line("x")
    text = clean(f"The council said {words} 40 houses burned. “{words}”, said Mayor {words}.")
    left = replace(
        account("left", text),
        file=line, headline=line, standfirst=line, section=line, source=line, author=line,
        note=line, story=line, url=line, id=line, problems=(Problem(line, line),),
    )  # fmt: skip
    return compare(left, replace(left, headline=clean_line("Other"), text=clean(f"{text} Yes.")))


@pytest.mark.parametrize("name", [*HOSTILE, *WIDE, *MARKUP])
def test_hostile_words_are_words(name: str) -> None:
    """They come out as text, and the page has no element or attribute that others have not."""
    bad = {**HOSTILE, **WIDE, **MARKUP}[name]
    line = clean_line(bad) or clean_line("x")
    of = hostile(bad)

    found = read(of, Remark((0,), (0,), "confirmed", line))
    plain = read(hostile("sand"), Remark((0,), (0,), "confirmed", Clean("sand")))

    used = {(one.name, *one.attributes) for one in found.root.all()}
    assert used <= {(one.name, *one.attributes) for one in plain.root.all()} | OTHERWISE
    assert line in words(found)
    assert clean(words(found)) == words(found)


OTHERWISE = {("strong", "class"), ("u", "class"), ("p", "class"), ("li", "class"), ("div", "class")}
"""What one comparison may have and another not."""


def test_a_page_is_the_same_every_time() -> None:
    """And its sides may be read in one order only."""
    assert page(DATED, remarks=REMARKS) == page(DATED, remarks=REMARKS)


def test_a_sentence_is_told_in_full_once() -> None:
    """However long it is and however many sentences it pairs with."""
    endless = "Houses burned. " + "word " * 20_000
    of = comparison([endless.strip()], ["Houses burned."] * 40, *(pair(0, n) for n in range(40)))

    html = page(of)

    assert [] == Page(html).faults
    assert len(html) < 2 * len(endless)
    assert 40 == len(rows(of))


def test_many_sentences_are_many_rows() -> None:
    """Each with its place; a browser is told to lay out those in view."""
    said = [f"Sentence {n} of many." for n in range(1500)]
    of = comparison(said, said, *(pair(n, n) for n in range(1500)))

    found = read(of)

    assert {f"{letter}{n}" for letter in "ab" for n in range(1, 1501)} <= set(found.by_id)
    assert "rows many" == next(found.root.all("ol")).attributes["class"]


def test_right_to_left_words_run_their_way() -> None:
    """Each sentence finds its own direction, and our numbers do not decide it."""
    found = read(comparison(["שלום עולם."], ["مرحبا بالعالم."], pair(0, 0)))

    for name in ("a1", "b1"):
        sentence = found.by_id[name]
        assert "auto" == sentence.attributes["dir"]
        assert "ltr" == sentence.children[0].attributes["dir"]


def test_an_article_without_text_is_named() -> None:
    """Nothing to set side by side is still a page with both names."""
    empty = Article("e", Clean("e.txt"), "article", Clean("Nothing yet"))

    assert "Nothing yet" in words(read(compare(empty, empty)))
