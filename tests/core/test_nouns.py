"""The nouns around a figure."""

from __future__ import annotations

import pytest

from newsreader.core.nouns import number_of, phrase_after


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("12 northern soldiers crossed", ["northern", "soldiers"]),
        ("12 House committees met", ["House", "committees"]),
        ("12 of the trucks", ["trucks"]),
        ("12 published photographs", ["published", "photographs"]),
        ("12 marched", []),
        ("12 miles away", ["miles"]),
    ],
)
def test_a_phrase_follows_a_count(text: str, phrase: list[str]) -> None:
    """The noun phrase behind a number ends before verbs and adverbs."""
    assert phrase == phrase_after(text, len("12"), linked=False)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("put the number of marchers in the capital at ", ["marchers"]),
        ("brought the total of burned houses to ", ["burned", "houses"]),
        ("brought it to ", []),
    ],
)
def test_a_count_may_follow_its_noun(text: str, noun: list[str]) -> None:
    """The words "the number of" name what the figure behind it counts."""
    assert noun == number_of(text, len(text))
