"""How the words around two figures speak for one thing."""

from __future__ import annotations

import pytest

from newsreader.core.mentions import mentions
from newsreader.core.sameness import evidence


def odds(left: str, right: str) -> float:
    """Return what the words around the first figure of either sentence say."""
    return evidence(mentions(0, left)[0].thing, mentions(0, right)[0].thing)


@pytest.mark.parametrize(
    ("text", "nearer", "farther"),
    [
        ("Some 14 people died.", "The fire killed 12 people.", "The fire hurt 12 people."),
        ("The army lost 14 soldiers.", "12 soldiers died.", "12 rebels died."),
        ("Seven villages burned.", "Nine towns burned.", "Nine people died."),
        ("There were 90 cases.", "Doctors saw 80 cases.", "Doctors saw 80 new cases."),
        ("Four bombs fell.", "Five bombs fell.", "Two of the bombs fell."),
        ("The fee was $2 million.", "The price was $3 million.", "The profit was $3 million."),
        ("They sent 90 troops.", "It sent 80 troops.", "It may send 80 troops."),
    ],
    ids=["fate", "people", "kind", "added", "part", "role", "plan"],
)
def test_words_rule_out_other_things(text: str, nearer: str, farther: str) -> None:
    """What befell them, who they are and whether it is all of them weigh more than the rest."""
    assert odds(text, nearer) > odds(text, farther)


def test_different_kinds_are_never_one_thing() -> None:
    """A length and a time have nothing to say to each other."""
    assert float("-inf") == odds("It ran 12 km.", "It ran 12 hours.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Some 14 people died.", "The fire killed 12 soldiers."),
        ("The fee was $2 million.", "The profit was $3 million."),
    ],
)
def test_evidence_does_not_depend_on_the_side(left: str, right: str) -> None:
    """Swapping the two changes nothing."""
    assert odds(left, right) == odds(right, left)
