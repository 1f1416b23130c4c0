"""What a reader does, taken back and found again."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.article import Article, Span
from newsreader.core.entries import (
    Anchor,
    Change,
    Entry,
    Flagged,
    History,
    Identity,
    Judged,
    Noted,
    Place,
    Read,
    Sought,
    View,
    Viewed,
    anchor,
    found,
    identity,
    pairing,
    passage,
    sentence_digest,
    subject,
)
from newsreader.core.text import Clean

HERE = Identity("aa", "one")
THERE = Identity("bb", "two")
PAIR = pairing(
    passage(HERE, "Forty houses burned.", [Span(0, 20)]),
    passage(THERE, "Houses were lost.", [Span(0, 17)]),
)

ENTRIES: list[Entry] = [
    Read(HERE, read=True),
    Read(THERE, read=False),
    Flagged(HERE, flagged=True),
    Place(HERE, 12),
    Judged(PAIR, "rejected"),
    Judged(PAIR, None),
    Noted(PAIR, Clean("see the second\nparagraph")),
    Viewed(View("comparison", HERE, THERE, row=3, filter="fire", bodies=True)),
    Viewed(
        View(
            "comparison",
            HERE,
            THERE,
            sought="river",
            list_width=40,
            alone=True,
            sentence=Anchor(0, 9, "ab"),
            beside="comparison",
            side_a=THERE,
            swapped=True,
            differences_only=True,
            left=(Anchor(0, 9, "ab"),),
            right=(Anchor(3, 12, "cd"), Anchor(14, 20, "ef")),
            board="figures",
            entry=2,
        )
    ),
    Viewed(View()),
    Sought(Clean("fire")),
    Sought(Clean("fire"), kept=False),
]
"""An entry of every kind."""


def article(text: str = "Forty houses burned.", name: str = "one") -> Article:
    """Return an account."""
    return Article(name, Clean(f"{name}.txt"), "article", Clean("Fire"), text=Clean(text))


def test_an_article_is_known_by_what_it_says() -> None:
    """Another path, other typography and other capitals leave the content alone."""
    plain, moved = article("It's a fire."), article("It’s a FIRE.", "two")

    assert identity(plain).content == identity(moved).content
    assert identity(plain).path != identity(moved).path
    assert identity(plain).content != identity(article("It's no fire.")).content


def test_headline_and_text_do_not_run_together() -> None:
    """A word that moves from one to the other makes another article."""
    one = Article("a", Clean("a"), "article", Clean("Fire at"), text=Clean("sea."))
    other = Article("a", Clean("a"), "article", Clean("Fire"), text=Clean("at sea."))

    assert identity(one).content != identity(other).content


def test_a_brief_is_known_by_its_headline_alone() -> None:
    """Its place in the file is another brief's as soon as one is added above it."""
    brief = Article("brief 3", Clean("a.txt"), "brief", Clean("Fire"))

    assert "" == identity(brief).path


def test_a_pair_is_the_same_from_either_side() -> None:
    """Whichever account stood on the left."""
    assert pairing(PAIR.first, PAIR.second) == pairing(PAIR.second, PAIR.first)


@given(st.lists(st.sampled_from(ENTRIES)), st.lists(st.sampled_from(ENTRIES)))
def test_taking_back_twice_is_doing_it_again(before: list[Entry], after: list[Entry]) -> None:
    """Every change knows its inverse."""
    change = Change(tuple(before), tuple(after))

    assert change == change.inverse.inverse
    assert change.before == change.inverse.after


def test_a_session_is_taken_back_from_its_end() -> None:
    """The last change first, until nothing is left."""
    changes = [
        Change((Read(HERE, read=False),), (Read(HERE, read=True),)),
        Change((Judged(PAIR, None),), (Judged(PAIR, "confirmed"),)),
    ]
    history = History()
    for change in changes:
        history = history.with_change(change)

    undone = []
    for _ in range(3):
        change_back, history = history.undone()
        undone.append(change_back)

    assert [changes[1].inverse, changes[0].inverse, None] == undone


@pytest.mark.parametrize(
    "change",
    [
        Change((Place(HERE, 0),), (Place(HERE, 9),)),
        Change((Viewed(View()),), (Viewed(View("article")),)),
        Change((Sought(Clean("fire"), kept=False),), (Sought(Clean("fire")),)),
        Change((Read(HERE, read=True),), (Read(HERE, read=True),)),
        Change(),
    ],
    ids=["place", "view", "search", "no change", "nothing"],
)
def test_going_about_is_not_taken_back(change: Change) -> None:
    """Undo is for marks, verdicts and notes."""
    assert History() == History().with_change(change)


def test_a_later_entry_replaces_an_earlier_one_about_the_same() -> None:
    """What an entry is about does not hang on how it stands."""
    assert subject(Read(HERE, read=True)) == subject(Read(HERE, read=False))
    assert subject(Judged(PAIR, None)) == subject(Judged(PAIR, "made"))
    assert subject(Viewed(View())) == subject(Viewed(View("article")))
    assert subject(Sought(Clean("a"))) != subject(Sought(Clean("b")))
    assert subject(Read(HERE, read=True)) != subject(Flagged(HERE, flagged=True))


@pytest.mark.parametrize(
    ("sentences", "numbers"),
    [
        (["A.", "Forty houses burned.", "C."], (1,)),
        (["New.", "A.", "forty  HOUSES burned.", "C."], (2,)),
        (["A.", "Fifty houses burned."], ()),
        ([], ()),
        (["Forty houses burned.", "A.", "B.", "Forty houses burned."], (0,)),
    ],
    ids=["as it was", "moved", "changed", "gone", "twice"],
)
def test_a_sentence_is_found_by_what_it_says(
    sentences: list[str], numbers: tuple[int, ...]
) -> None:
    """Where two say the same, the nearer one; where none does, nothing."""
    wanted = anchor("A. Forty houses burned. C.", Span(3, 23))
    starts = [sum(len(each) + 1 for each in sentences[:n]) for n in range(len(sentences))]

    assert numbers == found([wanted], [sentence_digest(each) for each in sentences], starts)


def test_a_passage_with_a_sentence_gone_is_gone() -> None:
    """A verdict on two sentences says nothing of one of them."""
    text = "A. B."
    wanted = passage(HERE, text, [Span(3, 5), Span(0, 2)]).sentences

    assert (0, 1) == found(wanted, [sentence_digest("A."), sentence_digest("B.")], [0, 3])
    assert () == found(wanted, [sentence_digest("A.")], [0])
