"""Sentences that say the same find each other, and say why."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.because import REASONS
from newsreader.core.denial import DENIED
from newsreader.core.passages import (
    NEARLY_WORD_FOR_WORD,
    WORD_FOR_WORD,
    Pair,
    align,
    likeness,
    scores,
)

HARBOUR = [
    "The harbour was closed on Monday after a crane fell on two ships.",
    "Nobody was hurt, the port office said.",
    "Traders expect higher prices for coffee.",
]
PORT = [
    "A spokeswoman for the port office said nobody had been hurt.",
    "Two ships were damaged when a crane fell, and the harbour closed.",
    "The mayor will speak tonight.",
]
ODD = [
    "",
    " ",
    "***",
    "Nothing.",
    "40 houses burned.",
    "[/]",
    "市长关闭大桥。",
    "A.",
    "1",
    "\x1b[2J",
]
SENTENCES = st.lists(st.sampled_from([*HARBOUR, *PORT, *ODD]), max_size=8)


def links(pairs: Sequence[Pair]) -> set[tuple[int, int]]:
    """Return every link of the pairs."""
    return {(i, j) for pair in pairs for i in pair.left for j in pair.right}


def test_sentences_that_say_the_same_are_paired() -> None:
    """Each sentence finds its double, wherever that stands."""
    assert {(0, 1), (1, 0)} == links(align(HARBOUR, PORT))


def test_every_pair_says_why() -> None:
    """The reason is the shared words as the left side writes them, stop words left out."""
    reasons = align(HARBOUR, PORT)[0].because

    assert {"crane", "fell", "harbour", "two", "ships"} <= set(reasons)
    assert set() == {"a", "on", "was", "The"} & set(reasons)


def test_one_sentence_may_pair_with_several() -> None:
    """A long sentence that says what two short ones say is paired with both."""
    long = ["The crane that fell on two ships had been tested in March, and its driver was tired."]
    short = [
        "A crane fell on two ships.",
        "The crane was tested in March.",
        "Coffee will cost more in the spring.",
        "The mayor speaks tonight.",
    ]

    assert {(0, 0), (0, 1)} == links(align(long, short))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Soldiers vowed to hold the town.", "Troops pledge they will keep it: the town."
        ),
        pytest.param("Ten died when the quake hit.", "The earthquake killed 10 people."),
        pytest.param("It paid $43,885,310 in taxes.", "Taxes of $43 million were paid."),
    ],
    ids=["reporting synonyms", "number in words", "rounded number"],
)
def test_other_words_for_the_same_still_pair(left: str, right: str) -> None:
    """The lexicon, word families and numbers carry what stems alone would miss."""
    rest = ["The mayor spoke on Friday.", "Coffee prices rose.", "A crane fell in the harbour."]
    others = ["Rain is expected.", "The match was cancelled.", "Schools stay open."]

    assert (0, 0) in links(align([left, *rest], [right, *others]))


def test_words_that_run_through_the_story_pair_nothing() -> None:
    """What every sentence says tells no two of them apart."""
    left = [f"The Harbour Bank and its clients discussed {topic}." for topic in ("rent", "gold")]
    right = [f"The Harbour Bank and its clients praised {topic}." for topic in ("rent", "silver")]
    found = scores(left, right)

    assert found[0][0] > found[0][1]
    assert found[0][0] > found[1][0]


def test_a_copy_is_said_to_be_one() -> None:
    """Sentences taken over from an agency are named, exact ones apart from edited ones."""
    said = "The harbour office counted 2,000 crates on the eastern quay before the ferry came in."
    told = said.replace("The harbour office", "The island's harbour office")

    assert WORD_FOR_WORD == align([said], [said])[0].because[0]
    assert NEARLY_WORD_FOR_WORD == align([said], [told])[0].because[0]


@pytest.mark.parametrize(
    ("left", "right"), [([], []), ([], PORT), (HARBOUR, []), ([""], [""]), (["."], PORT)]
)
def test_nothing_pairs_with_nothing(left: list[str], right: list[str]) -> None:
    """A side without words has no pairs."""
    assert () == align(left, right)
    assert [[0.0] * len(right)] * len(left) == scores(left, right)


@pytest.mark.parametrize("sentence", [*HARBOUR, *PORT, "No.", "***", "The the the.", "市长。"])
def test_the_same_text_twice_is_the_same(sentence: str) -> None:
    """Every sentence of an account is the same as itself, at the top of the scale."""
    account = [*HARBOUR, sentence]
    pairs = {(p.left, p.right): p for p in align(account, account)}
    itself = pairs[(3,), (3,)]

    assert ("same", 1.0) == (itself.kind, itself.score)


@given(SENTENCES, SENTENCES)
@settings(max_examples=80, deadline=None)
def test_swapping_the_sides_mirrors_the_scores(left: list[str], right: list[str]) -> None:
    """The order of the accounts changes nothing but the order."""
    forth, back = scores(left, right), scores(right, left)

    assert [[row[i] for row in back] for i in range(len(left))] == [
        pytest.approx(row, abs=2e-6) for row in forth
    ]
    assert links(align(left, right)) == {(i, j) for j, i in links(align(right, left))}


@given(SENTENCES, SENTENCES)
@settings(max_examples=80, deadline=None)
def test_what_pairs_promise(left: list[str], right: list[str]) -> None:
    """Pairs come in reading order, once each, with a score in range and a reason."""
    pairs = align(left, right)

    assert sorted({(p.left, p.right) for p in pairs}) == [(p.left, p.right) for p in pairs]
    assert all(0 < pair.score <= 1 for pair in pairs)
    assert all(pair.because for pair in pairs)
    assert all(len(pair.because) <= REASONS + 1 for pair in pairs)
    assert all(0 <= score <= 1 for row in scores(left, right) for score in row)


@given(SENTENCES, SENTENCES)
@settings(max_examples=20, deadline=None)
def test_the_same_question_has_the_same_answer(left: list[str], right: list[str]) -> None:
    """Nothing depends on what was asked before."""
    first = align(left, right)
    align(right, HARBOUR, "fr")

    assert first == align(left, right)


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        pytest.param(
            "fr",
            ["Le maire annonce la fermeture du pont.", "Deux ouvriers sont blessés."],
            ["Deux ouvriers ont été blessés hier.", "La fermeture du pont, dit le maire, durera."],
        ),
        pytest.param(
            "zh",
            ["市长星期二宣布关闭大桥。", "两名工人受伤。"],
            ["两名工人在事故中受伤。", "市长说大桥将关闭。"],
        ),
        pytest.param(
            "tlh",
            ["qama' lumuv chenmoH.", "tera' jaj nung."],
            ["tera' jaj nung neH.", "lumuv qama' chenmoH."],
        ),
    ],
)
def test_other_languages_pair(language: str, left: list[str], right: list[str]) -> None:
    """Any language is compared by its own words, or by its characters."""
    assert {(0, 1), (1, 0)} == links(align(left, right, language))


def test_two_languages_are_compared_by_names_and_numbers() -> None:
    """What no dictionary is needed for is found across languages."""
    german = ["Im Hafen von Rotterdam wurden 40 Menschen verletzt.", "Das Wetter war gut."]
    english = ["The weather was good.", "Officials in Rotterdam said 40 were hurt."]

    assert {(0, 1)} == links(align(german, english, "de", other="en"))


def test_a_great_many_sentences_are_bounded() -> None:
    """A sentence repeated through both accounts meets its double, not each of its doubles."""
    pairs = align(["The same again and again."] * 900, ["The same again and again."] * 900)

    assert {(i, i) for i in range(900)} == links(pairs)


def test_a_sentence_without_end_is_compared() -> None:
    """A million characters without a full stop are read once and compared."""
    endless = "harbour crane ship mayor coffee " * 30_000

    assert links(align([endless], PORT)) <= {(0, j) for j in range(len(PORT))}


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        pytest.param(HARBOUR[0], HARBOUR[0], 0.999, 1.0, id="itself"),
        pytest.param(HARBOUR[0], PORT[1], 0.5, 0.95, id="the same told otherwise"),
        pytest.param(HARBOUR[0], HARBOUR[2], 0.0, 0.1, id="something else"),
        pytest.param(HARBOUR[0], "Sie wohnt dort allein.", 0.0, 0.0, id="no word in common"),
        pytest.param("", "", 0.0, 0.0, id="nothing"),
    ],
)
def test_likeness_of_two_texts(a: str, b: str, least: float, most: float) -> None:
    """A text is like itself, less like its retelling, and unlike a stranger, from either side."""
    assert least <= likeness(a, b) <= most
    assert likeness(a, b) == pytest.approx(likeness(b, a))


def test_a_copy_pairs_with_its_copy_alone() -> None:
    """A text beside itself is every sentence beside itself, however alike they are."""
    told = [
        "The council said 40 houses burned on the hill on Monday.",
        "The council said 60 houses burned on the hill on Tuesday.",
        "Two roads on the hill stay closed, the council said.",
    ]

    assert [((n,), (n,), "same") for n in range(3)] == [
        (pair.left, pair.right, pair.kind) for pair in align(told, told)
    ]


def test_what_is_and_what_may_be_are_related() -> None:
    """One side's fact and the other's possibility are seldom the same, however alike in words."""
    told = ["The council closed the bridge after cracks.", "Nobody was hurt that night."]
    report = "On Monday the council {} a road near the harbour and a bridge to the market."

    assert ["same"] == [pair.kind for pair in align(told, [report.format("has shut")])]
    assert ["related"] == [pair.kind for pair in align(told, [report.format("may shut")])]


def test_a_denial_is_never_the_same() -> None:
    """Sentences alike but for a "not" are related, and the first reason is that one denies it."""
    told = ["The council said it has a plan to close the bridge over the canal on Monday."]
    denied = [told[0].replace("has a plan", "has no plan")]
    pairs = align(told, denied)

    assert [("related", DENIED)] == [(pair.kind, pair.because[0]) for pair in pairs]
    assert pairs == align(denied, told)


def test_one_name_makes_no_pair() -> None:
    """Sentences that share a name and nothing else that a person would name are left apart."""
    ours = ["The talks come amid rain in Port Royal.", "Nobody slept."]
    theirs = ["The news comes amid strikes in Port Royal.", "Coffee rose."]

    assert () == align(ours, theirs) == align(theirs, ours)
    assert align([ours[0] + " The crane fell."], [theirs[0] + " A crane fell."])


DAYS = ((1, 40, "Hill"), (2, 52, "Lake"), (3, 61, "Ford"), (4, 77, "Dale"))


def test_lines_of_one_template_pair_with_their_own_copies_alone() -> None:
    """A sentence that has a copy nearly word for word leaves those that are far less like it."""
    left = [f"On day {n} the council said {m} houses burned in {town}." for n, m, town in DAYS]
    right = [
        f"On day {n} the council said {m} houses were burned in {town}." for n, m, town in DAYS
    ]

    assert [((n,), (n,)) for n in range(4)] == [(p.left, p.right) for p in align(left, right)]


def test_a_copy_leaves_what_tells_as_much_of_it() -> None:
    """Two copies of one sentence, each nearly word for word, both stay."""
    left = ["The council said 40 houses near the river burned on Monday night."]
    right = [
        "The council said 40 houses near the river were burned on Monday night.",
        "The council said 40 houses near the river had burned on Monday night.",
    ]

    assert [((0,), (0,)), ((0,), (1,))] == [(p.left, p.right) for p in align(left, right)]
