"""Stop words are found by language, region or not."""

from __future__ import annotations

import pytest

from newsreader.core.stopwords import STOP_WORDS, stop_words
from newsreader.core.text import fold


@pytest.mark.parametrize(
    ("language", "word"), [("en", "the"), ("en-GB", "the"), ("FR", "les"), ("de", "fur")]
)
def test_a_language_has_its_stop_words(language: str, word: str) -> None:
    """Codes are read without their region and case; words are folded."""
    assert word in stop_words(language)


def test_a_language_without_a_list_has_none() -> None:
    """No list is better than the list of another language."""
    assert frozenset() == stop_words("tlh")


def test_the_words_are_folded() -> None:
    """Every word can be met by a folded one."""
    assert [] == [word for words in STOP_WORDS.values() for word in words if fold(word) != word]
