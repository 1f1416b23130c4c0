"""How sentences and lines of evidence are called on the page, and how they lead to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from newsreader.reports.hypertext.markup import Markup, element, joined, link, text

Letter = Literal["A", "B"]

SHOWN = 24
"""The most places that one line of evidence leads to; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A line of evidence and the sentences it speaks of."""

    noun: str
    """What its kind is called: "figure"."""
    number: int
    """Its number among its kind, from 1."""
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def id(self) -> str:
        """Its name on the page, such as `figure-3`."""
        return f"{self.noun.replace(' ', '-')}-{self.number}"


def sentence_id(letter: Letter, number: int) -> str:
    """Return the name of a sentence on the page; people count from 1."""
    return f"{letter.lower()}{number + 1}"


def sentence_name(letter: Letter, number: int) -> str:
    """Return how a sentence is called, in a way that breaks over no line."""
    return f"{letter}\u00a0{number + 1}"


def sentence_link(letter: Letter, number: int) -> Markup:
    """Return a link to a sentence."""
    return link(sentence_name(letter, number), sentence_id(letter, number))


def sentence_links(letter: Letter, numbers: Iterable[int]) -> Markup:
    """Return links to some sentences, each once."""
    once = list(dict.fromkeys(numbers))
    links = joined((sentence_link(letter, number) for number in once[:SHOWN]), " ")
    more = len(once) - SHOWN
    said = joined((links, text(f" and {more} more" if more > 0 else "")))
    return element("span", said, class_="places") if once else text("")


class References:
    """Which lines of evidence speak of a sentence."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._by_sentence: dict[tuple[Letter, int], list[Reference]] = {}
        for reference in references:
            for number in dict.fromkeys(reference.left):
                self._by_sentence.setdefault(("A", number), []).append(reference)
            for number in dict.fromkeys(reference.right):
                self._by_sentence.setdefault(("B", number), []).append(reference)

    def links(self, left: Iterable[int], right: Iterable[int]) -> tuple[Markup, ...]:
        """Return links to the lines of evidence on some sentences of both sides, kind by kind."""
        keys: list[tuple[Letter, int]] = [("A", number) for number in left]
        keys += (("B", number) for number in right)
        kinds: dict[str, dict[int, Reference]] = {}
        for key in keys:
            for reference in self._by_sentence.get(key, ()):
                kinds.setdefault(reference.noun, {})[reference.number] = reference
        return tuple(_kind_links(noun, kinds[noun]) for noun in sorted(kinds))


def _kind_links(noun: str, references: Mapping[int, Reference]) -> Markup:
    """Return the links to lines of one kind: their numbers, of which each is told in full."""
    links = (
        element("a", text(str(number)), href=f"#{references[number].id}", aria_label=said)
        for number in sorted(references)
        for said in (f"{noun} {number}",)
    )
    return joined((text(noun if len(references) == 1 else f"{noun}s"), *links), "\u00a0")
