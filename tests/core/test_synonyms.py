"""The lexicon is a table without surprises."""

from __future__ import annotations

from newsreader.core.language import stem
from newsreader.core.stopwords import STOP_WORDS
from newsreader.core.synonyms import SYNONYMS, groups


def test_each_word_stands_in_one_group() -> None:
    """A word that stood twice would join two groups by accident."""
    stems = [stem(word) for group in groups() for word in group]

    assert sorted(set(stems)) == sorted(stems)


def test_each_group_joins_words() -> None:
    """A group of one joins nothing, and a stop word would join everything."""
    assert [] == [group for group in groups() if len(group) < 2]
    assert set() == SYNONYMS.keys() & (STOP_WORDS["en"] - {"us"})
