"""Two accounts set side by side: every sentence is somewhere, and nothing points astray."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.article import Article, Block
from newsreader.core.comparison import compare, side
from newsreader.core.text import clean, clean_line

PARAGRAPHS = [
    "The harbour was closed on Monday after a crane fell on two ships. Nobody was hurt.",
    "A crane fell on two ships and the harbour closed. The mayor will speak tonight.",
    "Traders expect higher prices for coffee and tea.",
    "Coffee and tea will cost more, traders say.",
    "40 houses burned near the river.",
]
TEXTS = st.lists(st.sampled_from(PARAGRAPHS), max_size=4)


def account(id: str, *paragraphs: str, headline: str = "Headline") -> Article:  # noqa: A002
    """Return an article of these paragraphs."""
    blocks: list[Block] = []
    start = 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(
        id=id,
        file=clean_line(f"{id}.txt"),
        kind="article" if paragraphs else "brief",
        headline=clean_line(headline),
        text=clean("\n\n".join(paragraphs)),
        blocks=tuple(blocks),
    )


@given(TEXTS, TEXTS)
@settings(max_examples=60)
def test_every_sentence_is_paired_or_alone(left: list[str], right: list[str]) -> None:
    """Each sentence of each side is in a pair or one-sided, never both and never neither."""
    found = compare(account("a", *left), account("b", *right))

    for account_side, alone, paired in (
        (found.left, found.only_left, [n for p in found.pairs for n in p.left]),
        (found.right, found.only_right, [n for p in found.pairs for n in p.right]),
    ):
        assert set(range(len(account_side.sentences))) == set(alone) | set(paired)
        assert set() == set(alone) & set(paired)


@given(TEXTS, TEXTS)
@settings(max_examples=30)
def test_the_same_accounts_compare_the_same(left: list[str], right: list[str]) -> None:
    """A comparison is a function of the two accounts."""
    a, b = account("a", *left), account("b", *right)

    assert compare(a, b) == compare(a, b)


@given(TEXTS)
@settings(max_examples=30)
def test_an_account_says_the_same_as_itself(paragraphs: list[str]) -> None:
    """Nothing of an account is one-sided beside its copy."""
    found = compare(account("a", *paragraphs), account("b", *paragraphs))

    assert ((), ()) == (found.only_left, found.only_right)
    assert {((n,), (n,)) for n in range(len(found.left.sentences))} <= {
        (pair.left, pair.right) for pair in found.pairs if pair.kind == "same"
    }


@given(TEXTS, TEXTS)
@settings(max_examples=30)
def test_swapping_the_sides_mirrors_the_comparison(left: list[str], right: list[str]) -> None:
    """What is only left becomes only right, and each pair turns round."""
    a, b = account("a", *left), account("b", *right)
    forth, back = compare(a, b), compare(b, a)

    assert (forth.only_left, forth.only_right) == (back.only_right, back.only_left)
    assert {(p.left, p.right, p.kind) for p in forth.pairs} == {
        (p.right, p.left, p.kind) for p in back.pairs
    }


def test_an_empty_side_leaves_the_other_alone() -> None:
    """A brief has no sentences; every sentence of the other side is one-sided."""
    found = compare(account("a", *PARAGRAPHS), account("b"))

    assert tuple(range(len(found.left.sentences))) == found.only_left
    assert ((), ()) == (found.pairs, found.only_right)


def test_headings_take_no_part() -> None:
    """A heading is no sentence, so that it neither pairs nor stands alone."""
    plain = account("a", PARAGRAPHS[0], PARAGRAPHS[3])
    headed = replace(plain, blocks=(replace(plain.blocks[0], kind="heading"), plain.blocks[1]))

    assert [PARAGRAPHS[3]] == list(compare(headed, plain).left.wording)


@pytest.mark.parametrize(
    ("language", "other", "basis"),
    [("en", "en", "words"), ("en", "en-GB", "words"), ("en", "de", "names")],
)
def test_a_comparison_says_what_it_rests_on(language: str, other: str, basis: str) -> None:
    """Two languages are compared by names and numbers, and the comparison says so."""
    left = replace(account("a", PARAGRAPHS[4]), language=language)
    right = replace(account("b", PARAGRAPHS[4]), language=other)

    assert basis == compare(left, right).basis


def test_sentences_are_cut_from_the_text() -> None:
    """A sentence's offsets cut the words it stands for."""
    found = side(account("a", *PARAGRAPHS))

    assert "Nobody was hurt." == found.sentence(1)


def test_every_claim_cuts_its_words_from_the_text() -> None:
    """Figures, quotations and names point at the words they speak of, within their sentence."""
    left = account(
        "a", "The council said 40 houses burned on the hill.", "“It is over,” Mayor Ana Ruiz said."
    )
    right = account(
        "b", "More than 60 houses burned on the hill, the council said.", "Ana Ruiz called it over."
    )

    found = compare(left, right)

    for told, account_side in (
        ([*chain.from_iterable(row.left for row in found.figures)], found.left),
        ([*chain.from_iterable(row.right for row in found.figures)], found.right),
        ([*chain.from_iterable(row.left for row in found.names)], found.left),
        ([*chain.from_iterable(row.right for row in found.names)], found.right),
    ):
        assert told
        for mention in told:
            sentence = account_side.sentences[mention.sentence]
            assert mention.text == account_side.article.text[mention.start : mention.end]
            assert sentence.start <= mention.start <= mention.end <= sentence.end
    quote = found.quotes[0].left
    assert quote is not None
    assert quote.text == found.left.article.text[quote.start : quote.end]


def test_figures_that_clash_are_told_by_their_pair() -> None:
    """Two sentences of one thing with figures that exclude each other differ in a figure."""
    found = compare(
        account("a", "The council said 40 houses burned on the hill."),
        account("b", "More than 60 houses burned on the hill, the council said."),
    )

    assert [("figure",)] == [pair.differs for pair in found.pairs]
    assert ["differ"] == [row.verdict for row in found.figures]
    assert [(60, None)] == [(mention.low, mention.high) for mention in found.figures[0].right]


def test_dates_that_differ_are_shown() -> None:
    """A weekday is a day once the account has a date; two days cannot both be right."""
    left = account("a", "Forty houses burned on the hill on Friday, the council said.")
    right = account("b", "On Monday forty houses burned on the hill, the council said.")
    day = dt.date(2024, 11, 19)

    found = compare(replace(left, date=day), replace(right, date=day))

    assert [("Friday", dt.date(2024, 11, 15), "Monday", dt.date(2024, 11, 18))] == [
        (clash.left.text, clash.left.first, clash.right.text, clash.right.first)
        for clash in found.dates
    ]
    assert found.dates[0].left.text == left.text[found.dates[0].left.start :][:6]
