"""Who is compared: each account's headline and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.core.claims import Side
from newsreader.core.comparison import Comparison
from newsreader.core.reading import source_or_file
from newsreader.core.stories import Counterpart
from newsreader.reports.hypertext.markup import (
    Markup,
    element,
    foreign,
    joined,
    language,
    link_to_address,
    term,
    text,
)
from newsreader.reports.hypertext.places import Letter
from newsreader.reports.plain import details, number_of
from newsreader.reports.wording import SHARED

_FACTS = 24
"""The most facts about one account; a file may have any number of problems."""


def accounts(comparison: Comparison, chosen: Counterpart | None) -> Markup:
    """Return both accounts and, where B was chosen by the program, why."""
    cards = element(
        "div",
        _account("A", comparison.left, len(comparison.only_left)),
        _account("B", comparison.right, len(comparison.only_right)),
        class_="accounts",
    )
    return joined((cards, *_choice(chosen), *_basis(comparison)))


def name(letter: Letter, side: Side) -> Markup:
    """Return a side's letter and who published the account."""
    return joined(
        (
            element("span", text(letter), class_="letter"),
            text(" "),
            term(source_or_file(side.article)),
        )
    )


def _account(letter: Letter, side: Side, alone: int) -> Markup:
    article = side.article
    title = f"account-{letter.lower()}"
    count = len(side.sentences)
    shape = f"{number_of(count, 'sentence')}, {count - alone} paired, {alone} only here"
    tongue = language(article.language)
    standfirst = (
        (element("p", text(article.standfirst), class_="standfirst", lang=tongue, dir="auto"),)
        if article.standfirst
        else ()
    )
    return element(
        "section",
        element("p", name(letter, side), class_="side"),
        element("h2", text(article.headline), id=title, lang=tongue, dir="auto"),
        *standfirst,
        element("dl", *_facts(side), _fact("Sentences", text(shape))),
        aria_labelledby=title,
        class_="account",
    )


def _facts(side: Side) -> Iterator[Markup]:
    known = list(details(side.article))
    for label, value in known[:_FACTS]:
        # The one address on the page that leads out of it.
        told = link_to_address(value) if label == "Address" else foreign(value)
        yield _fact(label, told)
    if len(known) > _FACTS:
        yield _fact("More", text(f"{len(known) - _FACTS} problems not told here"))


def _fact(label: str, value: Markup) -> Markup:
    return element("div", element("dt", text(label)), element("dd", value))


def _choice(chosen: Counterpart | None) -> Iterator[Markup]:
    if chosen is not None:
        because = joined(map(term, chosen.because), ", ")
        said = f"B was chosen from the library: likeness {chosen.score:.2f}; {SHARED}"
        yield element("p", text(said), because, text("."), class_="choice")


def _basis(comparison: Comparison) -> Iterator[Markup]:
    if comparison.basis == "names":
        said = "The accounts are in different languages: names and numbers alone were compared."
        yield element("p", text(said), class_="choice")
