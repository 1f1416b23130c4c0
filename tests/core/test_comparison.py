"""Two accounts set side by side: every sentence is somewhere, and nothing points astray."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.article import Article, Block
from newsreader.core.comparison import COUNTERPARTS, compare, counterparts, side
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


def test_the_counterpart_is_the_account_of_the_same_event() -> None:
    """Accounts are ranked by what they share; briefs and the article itself are not among them."""
    article = account("a", PARAGRAPHS[0])
    brief = account("b", headline="Crane falls on two ships in the harbour")
    double, other = account("c", PARAGRAPHS[1]), account("d", PARAGRAPHS[2])

    found = counterparts(article, [other, brief, article, double])

    assert "c" == found[0].article.id
    assert {"c", "d"} >= {counterpart.article.id for counterpart in found}
    assert "crane" in found[0].because


def test_an_account_alone_has_no_counterpart() -> None:
    """A library without another account has no counterpart to offer."""
    assert () == counterparts(account("a", PARAGRAPHS[0]), [account("b")])


def test_counterparts_need_not_hold_the_account() -> None:
    """An account from elsewhere is compared with a library all the same."""
    library = [account("c", PARAGRAPHS[1]), account("d", PARAGRAPHS[2])]

    assert "c" == counterparts(account("a", PARAGRAPHS[0]), library)[0].article.id


def test_counterparts_are_few_and_in_order() -> None:
    """However many accounts tell of it, a bounded number is offered, the likest first."""
    library = [account(f"n{n:02}", PARAGRAPHS[n % 5], f"The {n}th ship.") for n in range(60)]
    found = counterparts(account("a", *PARAGRAPHS), library)

    assert COUNTERPARTS == len(found)
    assert sorted((c.score for c in found), reverse=True) == [c.score for c in found]
    assert all(c.because and 0 < c.score <= 1 for c in found)
