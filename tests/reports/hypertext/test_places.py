"""How sentences and lines of evidence lead to each other."""

from __future__ import annotations

from newsreader.reports.hypertext.places import (
    SHOWN,
    Reference,
    References,
    sentence_link,
    sentence_links,
)


def test_a_sentence_is_named_by_its_side_and_number() -> None:
    """People count from 1, and the name breaks over no line."""
    assert '<a href="#b3">B\u00a03</a>' == sentence_link("B", 2)


def test_sentences_are_named_once_and_not_without_end() -> None:
    """How many more there are is said."""
    assert "" == sentence_links("A", ())
    assert 1 == sentence_links("A", (4, 4, 4)).count("<a ")
    many = sentence_links("A", range(SHOWN + 7))
    assert (SHOWN, True) == (many.count("<a "), " and 7 more" in many)


def test_references_are_told_kind_by_kind() -> None:
    """One row of a table is linked to once, however many sentences it shares with the pair."""
    references = References(
        [
            Reference("name", 2, (0, 1), (5,)),
            Reference("name", 1, (1,), ()),
            Reference("one side", 1, (0,), ()),
            Reference("figure", 1, (), (6,)),
        ]
    )

    names, alone = references.links((0, 1), (5,))

    assert (
        'names\u00a0<a href="#name-1" aria-label="name 1">1</a>'
        '\u00a0<a href="#name-2" aria-label="name 2">2</a>'
    ) == names
    assert 'one side\u00a0<a href="#one-side-1" aria-label="one side 1">1</a>' == alone
    assert () == references.links((7,), (7,))
