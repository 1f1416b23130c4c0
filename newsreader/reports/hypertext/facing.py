"""Both accounts side by side, row by row, with the reason for each pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsreader.core.article import Span
from newsreader.core.comparison import Comparison
from newsreader.core.levelling import Mark, Row, rows
from newsreader.core.remarks import Numbers, Remark
from newsreader.core.verdicts import MADE
from newsreader.reports.disagreements import Disagreement, Disagreements
from newsreader.reports.hypertext.accounts import name
from newsreader.reports.hypertext.emphasis import Emphasis, Role, marked_text
from newsreader.reports.hypertext.markup import (
    Markup,
    element,
    excerpt,
    foreign,
    joined,
    language,
    link,
    term,
    text,
    unseen,
)
from newsreader.reports.hypertext.places import Letter, References, sentence_id, sentence_name
from newsreader.reports.wording import SHARED, judged, reasons, sentence

MANY = 300
"""Rows from which a browser lays out only those in view."""

MARK_NAMES: Mapping[Mark, str] = {
    "=": "both say it",
    "≈": "related",
    "≠": "they disagree",
    "‹": "only A",
    "›": "only B",
}
_CLASSES: Mapping[Mark, str] = {
    "=": "same",
    "≈": "related",
    "≠": "differing",
    "‹": "alone",
    "›": "alone",
}
_READER = "the reader"

Remarks = Mapping[tuple[Numbers, Numbers], Remark]


def facing(comparison: Comparison, remarks: Iterable[Remark], references: References) -> Markup:
    """Return the rows of a comparison as a list in the order of the left account."""
    level = rows(comparison)
    heads = (
        element("p", name("A", comparison.left)),
        element("p", name("B", comparison.right)),
    )
    said = {(remark.left, remark.right): remark for remark in remarks}
    told = _Telling(comparison, said, references)
    listed = element(
        "ol",
        *map(told.row, level),
        role="list",
        class_="rows many" if len(level) > MANY else "rows",
    )
    return element(
        "section",
        element("h2", text("Side by side"), id="side-by-side-title"),
        element("div", *heads, class_="heads"),
        listed,
        id="side-by-side",
        aria_labelledby="side-by-side-title",
    )


class _Telling:
    """The rows as they are told one after the other; a sentence is told in full once."""

    def __init__(self, comparison: Comparison, said: Remarks, references: References) -> None:
        self._comparison = comparison
        self._said = said
        self._references = references
        self._emphasis = Emphasis(comparison)
        self._disagreements = Disagreements(comparison)
        self._told: set[str] = set()
        self._pairs = 0

    def row(self, row: Row) -> Markup:
        """Return one row: its mark, what each side says, and why they stand together."""
        brought_out = self._emphasis.of(row)
        mark = element("p", text(row.mark), unseen(f" {MARK_NAMES[row.mark]}"), class_="mark")
        left = self._cell("A", row.left, brought_out[0], again=row.left_again)
        right = self._cell("B", row.right, brought_out[1], again=row.right_again)
        id_ = None
        if row.pair is not None:
            self._pairs += 1
            id_ = f"pair-{self._pairs}"
        return element(
            "li",
            mark,
            left,
            right,
            element("div", *self._foot(row), class_="foot"),
            id=id_,
            class_=_CLASSES[row.mark],
        )

    def _cell(
        self,
        letter: Letter,
        numbers: Numbers,
        brought_out: Sequence[tuple[Span, Role]],
        *,
        again: bool,
    ) -> Markup:
        if not numbers:
            return element("div", unseen(f"Not matched in {letter}."), class_="silent")
        sentences = (self._sentence(letter, number, brought_out, again=again) for number in numbers)
        return element("div", *sentences, class_="said")

    def _sentence(
        self,
        letter: Letter,
        number: int,
        brought_out: Sequence[tuple[Span, Role]],
        *,
        again: bool,
    ) -> Markup:
        """Return a sentence; where another row tells it, its beginning and a link to the whole."""
        id_ = sentence_id(letter, number)
        side = self._comparison.left if letter == "A" else self._comparison.right
        tongue = language(side.article.language)
        if not again and id_ not in self._told:
            self._told.add(id_)
            place = element("span", text(sentence_name(letter, number)), class_="place", dir="ltr")
            words = marked_text(side, number, brought_out)
            spoken = element("span", words, lang=tongue)
            return element("p", place, text(" "), spoken, id=id_, dir="auto")
        first = link(sentence_name(letter, number), id_)
        place = element(
            "span",
            first,
            unseen(f" (told {'above' if id_ in self._told else 'below'})"),
            class_="place",
            dir="ltr",
        )
        whole = side.sentence(number)
        cut = excerpt(whole, AGAIN)
        words = marked_text(side, number, brought_out) if cut == whole else text(cut)
        return element(
            "p", place, text(" "), element("span", words, lang=tongue), class_="again", dir="auto"
        )

    def _foot(self, row: Row) -> Iterator[Markup]:
        """Yield the program's reason, the reader's remark, and the evidence."""
        remark = self._said.get((row.left, row.right)) if row.pair else None
        facts = list(self._reason(row))
        evidence = self._references.links(row.left, row.right)
        if evidence:
            facts.append(joined((text("in the tables: "), joined(evidence, ", "))))
        if facts:
            yield element("p", joined(facts, " · "), class_="why")
        if remark is not None:
            yield reader(remark)

    def _reason(self, row: Row) -> Iterator[Markup]:
        if row.pair is None:
            yield element("b", text(MARK_NAMES[row.mark]))
            return
        yield element("b", text(f"Pair {self._pairs}"))
        if row.pair.because == (MADE,):
            yield text(f"{judged('made', _READER)}, not by the program")
            return
        kind = "both say it" if row.pair.kind == "same" else "related"
        yield text(f"{kind}, likeness {row.pair.score:.2f}")
        yield from _because(row.pair.because)
        yield from map(_difference, self._disagreements.of(row.pair))


def _because(because: Sequence[str]) -> Iterator[Markup]:
    """Yield that one side copies the other, where it does, and the words that both share."""
    copied, shared = reasons(because)
    yield from map(text, copied)
    if shared:
        yield joined((text(SHARED), joined(map(term, shared), ", ")))


AGAIN = 600
"""Characters of a sentence that is told again."""


def reader(remark: Remark) -> Markup:
    """Return what the reader said of a pair, told apart from what the program says."""
    said = [text(sentence(judged(remark.verdict, _READER)))] if remark.verdict else []
    if remark.note:
        said.append(joined((text("The reader’s note: "), foreign(remark.note))))
    return element("p", joined(said, " "), class_="reader")


def _difference(found: Disagreement) -> Markup:
    """Return in what the sides of a pair differ, and what each of them writes."""
    if not found.told:
        return element("strong", text(f"a {found.kind} differs"))
    told = (term(words) if turn % 2 else text(words) for turn, words in enumerate(found.told))
    return element("strong", text(f"{found.kind}: "), *told)
