"""Whom and what two accounts name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from newsreader.core.names import Compared, Name, compare, names
from newsreader.core.text import clean

WORDS = """
Anna Berg Mr President of the Oslo Harbour Trust (OHT) said in Norway , and US Norwegian fire
burned . Washington Moscow 's and their allies said with blamed al-Amin 《Berg》 火
The NATO J. Jr. “ ” - ’s Korean People's Army 12 iPhone
"""
SENTENCES = st.lists(
    st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join), max_size=6
)


def told(found: tuple[Name, ...]) -> dict[str, str]:
    """Return each name with its kind."""
    return {name.name: name.kind for name in found}


def in_order(found: Compared) -> list[set[str]]:
    """Return the names of a comparison without their order."""
    return [{name.name for name in part} for part in (found.shared, found.left, found.right)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The mayor thanked Anna Berg on Friday.", {"Anna Berg": "person"}, id="given-name"
        ),
        pytest.param(
            "Norwegian Prime Minister Ola Tveit spoke.",
            {"Norwegian": "other", "Ola Tveit": "person"},
            id="title-and-people",
        ),
        pytest.param(
            "It belongs to the Oslo Harbour Trust (OHT). The OHT declined to comment.",
            {"Oslo Harbour Trust": "organisation"},
            id="letters-in-brackets",
        ),
        pytest.param(
            "Troops of the Korean People’s Army (KPA) marched.",
            {"Korean People’s Army": "organisation"},
            id="possessive-inside",
        ),
        pytest.param(
            "Yesterday Firefighters came. Meanwhile the roof fell.", {}, id="sentence-starts"
        ),
        pytest.param("House Burns Down After Long Fight", {}, id="title-case"),
        pytest.param(
            "The US and American officials met. The United States agreed.",
            {"United States": "place"},
            id="aliases",
        ),
        pytest.param(
            "Aides met John Gray. Gray, 52, denied it. Mr Gray left.",
            {"John Gray": "person"},
            id="surname",
        ),
        pytest.param(
            "Aides met Anna Berlin. Berlin, 52, denied it.",
            {"Anna Berlin": "person"},
            id="surname-like-a-town",
        ),
        pytest.param("They left us in May.", {}, id="pronoun-and-month"),
        pytest.param(
            "The plant is owned by Harlan Tools Inc. and Harlan Tools hires.",
            {"Harlan Tools Inc": "organisation"},
            id="company",
        ),
        pytest.param(
            "Doctors at the Ministry of Health and Care agreed.",
            {"Ministry of Health and Care": "organisation"},
            id="small-words",
        ),
        pytest.param("The ship sank in the Vesle River.", {"Vesle River": "place"}, id="river"),
        pytest.param(
            "Leaving Oslo, he wept. Welcoming Anna Berg, she smiled. Despite Bergen, it rained.",
            {"Oslo": "place", "Anna Berg": "person", "Bergen": "other"},
            id="verbs-and-prepositions-at-sentence-starts",
        ),
        pytest.param(
            "Troop Leaders met. The troop leaders ate. The Green Party won, a green one.",
            {"Green Party": "organisation"},
            id="the-same-words-in-lower-case",
        ),
        pytest.param(
            "It was a VERY BAD IDEA, he wrote to NATO.", {"NATO": "organisation"}, id="shouting"
        ),
        pytest.param(
            "Write to @AnnaBerg, see #HarbourFire or https://example.org/Anna/Berg today.",
            {},
            id="handles-and-addresses",
        ),
        pytest.param(
            "Ola Tveit, D-Ohio, and anti-Tveit marchers left Springfield, Mo., "
            "and Berg, N.J., on Friday.",
            {"Ola Tveit": "other", "Springfield": "other", "Berg": "other"},
            id="party-prefix-state",
        ),
        pytest.param(
            "Former NATO Secretary-General Ola Tveit spoke.",
            {"NATO": "organisation", "Ola Tveit": "person"},
            id="hyphened-title",
        ),
        pytest.param(
            "They later met Iowa Republican Ola Tveit and an Oslo Catholic near the harbour.",
            {"Iowa": "place", "Republican": "organisation", "Ola Tveit": "other", "Oslo": "place"}
            | {"Catholic": "other"},
            id="party-and-faith-behind-a-place",
        ),
        pytest.param(
            "Calm holds on the Korean peninsula, he told the World Trade Organization.",
            {"Korean peninsula": "place", "World Trade Organization": "organisation"},
            id="common-words-inside",
        ),
        pytest.param(
            "They saw Mary Hill near the Vesle Hill.",
            {"Mary Hill": "person", "Vesle Hill": "place"},
            id="surname-like-a-place",
        ),
        pytest.param(
            "Later that night Aaron Judge called Mike Pope, and when they came to Oslo"
            " Theresa May told them there what Steve King had said.",
            dict.fromkeys(("Aaron Judge", "Mike Pope", "Theresa May", "Steve King"), "person")
            | {"Oslo": "place"},
            id="surname-like-a-title",
        ),
        pytest.param(
            "A Spanish ship met the Kurds. Later Kurds left Spain.",
            {"Spain": "place", "Kurds": "other"},
            id="peoples",
        ),
        pytest.param(
            "He was held for DUI after THC was found.",
            {"DUI": "other", "THC": "other"},
            id="letters-of-things",
        ),
        pytest.param(
            "They broke the Rule. Replay More Videos. Plaintiffs left. Law is law; thank God.",
            {},
            id="no-names",
        ),
        pytest.param(
            "It was the District of Nevada Ann Berg worked for.",
            {"District of Nevada": "place", "Ann Berg": "person"},
            id="person-behind-a-district",
        ),
        pytest.param("", {}, id="empty"),
    ],
)
def test_names_are_told_from_other_capitals(text: str, expected: dict[str, str]) -> None:
    """Capitals that a sentence start, a heading or the calendar explain make no name."""
    assert expected == told(names(text))


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        pytest.param(
            "He met Anna Berg.", "Then Berg spoke; Mrs Berg left.", "Anna Berg", id="surname"
        ),
        pytest.param(
            "They met at the Harbour View.",
            "They met at the Harbour View Resort and Casino.",
            "Harbour View Resort and Casino",
            id="house",
        ),
        pytest.param("It rained in Kiev.", "It snowed in Kyiv.", "Kyiv", id="spelling"),
        pytest.param("It hit southern Iran.", "Iranian rescuers came.", "Iran", id="demonym"),
        pytest.param(
            "Police blamed Oleg Sorokyn.",
            "Police blamed Oleg Sorokin.",
            "Oleg Sorokyn",
            id="spelling",
        ),
        pytest.param(
            "The Alpine Rescue Service came.",
            "Its owner is the ARS, they said.",
            "Alpine Rescue Service",
            id="initials",
        ),
        pytest.param(
            "Then Washington denied it.",
            "The United States denied it.",
            "United States",
            id="government",
        ),
        pytest.param("The Kremlin left.", "Envoys of Russia left.", "Russia", id="seat"),
        pytest.param(
            "They met Anna Raite.", "Then Anna Rait spoke.", "Anna Raite", id="short-spelling"
        ),
        pytest.param("Rebels of al-Amin left.", "Then Amin spoke.", "al-Amin", id="article"),
        pytest.param(
            "An officer named Kim Jong-hae fell.",
            "Later Kim Jong Hae died.",
            "Kim Jong-hae",
            id="hyphen",
        ),
    ],
)
def test_forms_of_one_name_are_one(left: str, right: str, shared: str) -> None:
    """A short form on one side and the full one on the other are the same name."""
    found = compare([left], [right])

    assert [shared] == [name.name for name in found.shared]
    assert ((), ()) == (found.left, found.right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Forces of Sudan crossed.", "Forces of South Sudan crossed.", id="longer-country"
        ),
        pytest.param("They saw John Gray.", "They saw Mary Gray.", id="one-surname"),
        pytest.param("The Academy met.", "The Academy Awards begin.", id="common-head"),
        pytest.param("He flew to Austria.", "He flew to Australia.", id="known-places"),
    ],
)
def test_alike_is_not_the_same(left: str, right: str) -> None:
    """Names that share words but mean others stay apart."""
    assert () == compare([left], [right]).shared


def test_a_surname_of_a_family_is_that_of_the_one_named_most() -> None:
    """One who is named once beside another who is named often is not meant by the surname."""
    found = compare(["They saw Ola Gray and Mary Gray.", "Then Gray left."], ["They saw Ola Gray."])

    assert ["Ola Gray"] == [name.name for name in found.shared]
    assert ["Mary Gray"] == [name.name for name in found.left]
    assert [0, 1] == [mention.sentence for mention in found.shared[0].left]


def test_a_surname_stays_with_the_one_who_had_it_alone() -> None:
    """Before another of the family is named, the surname means the one who is known."""
    right = ["They saw Ola Gray.", "Then Gray left.", "They saw Mary Gray.", "Then Gray spoke."]
    found = compare(["Yesterday Mr Gray left."], right)

    assert [("Ola Gray", 3)] == [(name.name, len(name.right)) for name in found.shared]
    assert ["Mary Gray"] == [name.name for name in found.right]


def test_a_given_name_of_two_is_of_nobody() -> None:
    """Where two bear a given name, on whichever side, it is folded into neither."""
    found = compare(["They saw Dan Bishop. Then Dan left."], ["They saw Dan Gray."])

    assert {"Dan Bishop", "Dan"} == {name.name for name in found.left}
    assert ["Dan Gray"] == [name.name for name in found.right]


def test_a_son_is_not_his_father() -> None:
    """Where a side names both, "Jr." tells the one from the other; else it may be left out."""
    both = compare(["They saw Ola Gray.", "Ola Gray Jr. left."], ["They saw Ola Gray."])
    one = compare(["They saw Ola Gray Jr. there."], ["They saw Ola Gray."])

    assert (["Ola Gray"], ["Ola Gray Jr"]) == (
        [name.name for name in both.shared],
        [name.name for name in both.left],
    )
    assert ((), ()) == (one.left, one.right)


def test_a_capital_that_acts_once_stands_for_its_country_throughout() -> None:
    """The town is meant only where a word such as "in" tells so."""
    found = compare(
        ["Seoul denied it.", "It makes Seoul anxious."], ["South Korea denied it. It is in Seoul."]
    )

    assert [[0, 1]] == [[mention.sentence for mention in name.left] for name in found.shared]
    assert ["Seoul"] == [name.name for name in found.right]


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        pytest.param("NATO met.", "Then NATO left.", "NATO", id="letters-alone"),
        pytest.param("The US left.", "American ships left.", "US", id="before-a-people"),
        pytest.param("British ships left.", "A British ship left.", "British", id="people-alone"),
        pytest.param("Ties with Moscow froze.", "Later Moscow agreed.", "Moscow", id="capital"),
    ],
)
def test_the_name_shown_is_written(left: str, right: str, shown: str) -> None:
    """What is shown is a form that a side writes, the usual one before short ones and peoples."""
    assert [shown] == [name.name for name in compare([left], [right]).shared]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("市长周五在奥斯陆说火已经扑灭。", [], id="chinese"),
        pytest.param("火事は金曜日に消えたと市長は述べた。", [], id="japanese"),
        pytest.param("시장은 금요일에 불이 꺼졌다고 말했다.", [], id="korean"),
        pytest.param("قال رئيس البلدية إن الحريق انطفأ", [], id="arabic"),
        pytest.param("नगर प्रमुख ने कहा कि आग बुझ गई", [], id="hindi"),
        pytest.param(
            "《港口日报》说，Anna Berg离开了奥斯陆（OHT）。",
            ["港口日报", "Anna Berg", "OHT"],
            id="titles-and-latin-words-in-chinese",
        ),
    ],
)
def test_scripts_without_capitals_give_no_clauses(text: str, expected: list[str]) -> None:
    """Where letters have no case, words in Latin letters and marked titles alone are names."""
    assert expected == [name.name for name in names(text, "zh")]


def test_a_noun_is_no_name_in_german() -> None:
    """Where every noun has a capital, names are known words and longer runs."""
    text = "Am Freitag rettete die Feuerwehr das Haus von Ola Tveit in Berlin. Dort sah Tveit zu."

    assert ["Ola Tveit", "Berlin"] == [name.name for name in names(text, "de")]


@given(SENTENCES, SENTENCES)
def test_compare_mirrors(left: list[str], right: list[str]) -> None:
    """Swapping the sides swaps the answer and changes nothing else."""
    there, back = compare(left, right), compare(right, left)

    assert in_order(there) == in_order(Compared(back.shared, back.right, back.left))
    assert there == compare(left, right)


@given(SENTENCES, SENTENCES)
def test_mentions_point_at_their_text(left: list[str], right: list[str]) -> None:
    """Every mention names the stretch of its sentence that it quotes."""
    found = compare(left, right)
    for name in (*found.shared, *found.left, *found.right):
        for side, mentions in ((left, name.left), (right, name.right)):
            for mention in mentions:
                assert mention.text == side[mention.sentence][mention.start : mention.end] != ""


@given(st.text().map(clean))
def test_names_point_into_the_text(text: str) -> None:
    """Any text at all is read, and offsets are those of the whole text."""
    for name in names(text):
        assert all(mention.text == text[mention.start : mention.end] for mention in name.left)


@pytest.mark.parametrize(
    "piece", ["A", "Aa ", "al-A ", "Paris, ", "A.", "Aa-", "A's ", "(AB) ", "of ", "“", "Mr. "]
)
def test_time_is_bounded(piece: str) -> None:
    """A sentence of half a million characters takes seconds at most."""
    sentence = piece * (500_000 // len(piece))
    began = time.perf_counter()

    compare([sentence], ["Anna Berg spoke."])

    assert time.perf_counter() - began < 15
