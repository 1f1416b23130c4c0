"""Words that mean the same give a term in common; words that do not give none."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsreader.core.terms import collected, is_kind, is_stop, written_names, written_terms


def shared(left: str, right: str, language: str = "en") -> set[str]:
    """Return the terms that two texts share, stop words left out."""
    found = collected(written_terms(left, language)).keys()
    return {t for t in found & collected(written_terms(right, language)).keys() if not is_stop(t)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("deploy", "deployment", id="family"),
        pytest.param("soldiers", "troops", id="synonyms"),
        pytest.param("vowed", "pledge", id="synonyms inflected"),
        pytest.param("wrote", "written", id="irregular verb"),
        pytest.param("The French", "in France", id="country and people"),
        pytest.param("the U.S. army", "the US fleet", id="initials with points"),
        pytest.param("the harbour's wall", "a harbour", id="possessive"),
        pytest.param("the harbour’s wall", "a harbour", id="typographic possessive"),
        pytest.param("ten ships", "10 boys", id="number in words"),
        pytest.param("1,500 homes", "1500 cars", id="thousands separator"),
        pytest.param("$43 million", "$43,885,310", id="rounded down"),
        pytest.param("$44 million", "$43,885,310", id="rounded"),
        pytest.param("a 15-year-old", "aged 15", id="number in a compound"),
        pytest.param("café", "CAFE", id="accent and case"),
    ],
)
def test_what_means_the_same_shares_a_term(left: str, right: str) -> None:
    """Inflection, spelling and the lexicon do not hide that two words agree."""
    assert shared(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("international", "interview", id="a beginning too many words share"),
        pytest.param("10 ships", "12 men", id="two numbers"),
        pytest.param("1 million", "1 billion", id="two scales"),
        pytest.param("the and of", "to in from", id="stop words"),
        pytest.param("", "harbour", id="nothing"),
    ],
)
def test_what_differs_shares_none(left: str, right: str) -> None:
    """Likeness is not read into words that merely begin or count alike."""
    assert set() == shared(left, right)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        pytest.param("l'accord", "un accord", "fr", id="French elision"),
        pytest.param("die Häuser", "Häusern", "de", id="German plural"),
        pytest.param("关闭大桥", "大桥将关闭", "zh", id="Chinese"),
        pytest.param("ปิดสะพาน", "สะพาน", "th", id="Thai"),
        pytest.param("पुलिस", "पुलिस", "hi", id="vowel signs"),
        pytest.param("мосты", "моста", "ru", id="Russian"),
        pytest.param("xx yyyyy", "yyyyy", "tlh", id="a language no one stems"),
    ],
)
def test_other_languages_share_terms(left: str, right: str, language: str) -> None:
    """Each script and language finds its own words again."""
    assert shared(left, right, language)


def test_two_languages_share_names_and_numbers() -> None:
    """Without a common language capitals and digits are read, but no sentence's first word."""
    german = collected(written_names("Der Hafen von Rotterdam meldete 40 Verletzte."))
    english = collected(written_names("In Rotterdam 40 were hurt, said Der."))

    assert 2 <= len(german.keys() & english.keys())
    assert [] == list(written_names("Der"))


def test_words_come_as_written() -> None:
    """Each word is found where it stands, a number with its scale, unspaced text by twos."""
    sentence = "Nearly $43 million burned: 桥关闭"

    assert ["Nearly", "43 million", "burned", "桥关", "关闭"] == [
        sentence[start:end] for start, end, given in written_terms(sentence) if given
    ]


@given(st.text(max_size=80), st.sampled_from(["en", "fr", "de", "zh", "xx", "pt-BR"]))
def test_any_text_gives_weights_in_range(text: str, language: str) -> None:
    """Whatever the text, each term weighs more than 0 and at most 1, and is of one kind."""
    found = collected(written_terms(text, language))

    assert all(0 < weight <= 1 for weight in found.values())
    assert not any(is_stop(term) and is_kind(term) for term in found)
