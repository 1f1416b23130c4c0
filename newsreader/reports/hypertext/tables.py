"""The evidence as tables: figures, quotations, names, dates, and what only one side says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsreader.core import boards
from newsreader.core.claims import DateMention, FigureMention, NameMention, NameRow, QuoteMention
from newsreader.core.comparison import Comparison
from newsreader.core.datings import date_rows
from newsreader.reports.hypertext.markup import (
    Markup,
    element,
    excerpt,
    foreign,
    joined,
    language,
    term,
    text,
)
from newsreader.reports.hypertext.places import Letter, Reference, sentence_links


@dataclass(frozen=True, slots=True)
class Told:
    """What one side gives: words, and the sentences where it gives them."""

    words: Markup
    sentences: tuple[int, ...]


NOTHING = Told(text(""), ())


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table."""

    about: Markup
    verdict: str
    left: Told
    right: Told


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of evidence."""

    id: str
    title: str
    noun: str
    """What a row is called, with its number."""
    caption: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]

    def references(self) -> Iterator[Reference]:
        """Yield what each row is called and the sentences it speaks of."""
        for number, line in enumerate(self.lines, start=1):
            yield Reference(self.noun, number, line.left.sentences, line.right.sentences)


def tables(comparison: Comparison) -> tuple[Table, ...]:
    """Return the tables that have rows."""
    every = (
        _figures(comparison),
        _dates(comparison),
        _quotations(comparison),
        _names(comparison),
        _alone(comparison),
    )
    return tuple(table for table in every if table.lines)


def section(table: Table) -> Markup:
    """Return a table with its title; every row leads to its sentences."""
    heads = (element("th", text(head), scope="col", role="columnheader") for head in table.heads)
    caption = element("caption", text(table.caption))
    head = element("thead", element("tr", *heads, role="row"), role="rowgroup")
    rows = (
        _row(reference, line, len(table.heads))
        for reference, line in zip(table.references(), table.lines, strict=True)
    )
    title = f"{table.id}-title"
    # Roles are stated because a narrow page sets the cells below each other.
    return element(
        "section",
        element("h2", text(table.title), id=title),
        element("table", caption, head, element("tbody", *rows, role="rowgroup"), role="table"),
        id=table.id,
        aria_labelledby=title,
    )


def _row(reference: Reference, line: Line, columns: int) -> Markup:
    mark, verdict = boards.MARKS[line.verdict], boards.VERDICTS[line.verdict]
    number = element("span", text(str(reference.number)), class_="number")
    about = element("th", number, text(" "), line.about, scope="row", role="rowheader")
    judged = element(
        "td", element("span", text(mark), class_="mark"), text(f" {verdict}"), role="cell"
    )
    cells = [_cell("A", line.left), _cell("B", line.right)]
    if columns == _WITHOUT_SIDES:
        cells = []
    return element(
        "tr", about, judged, *cells, id=reference.id, role="row", class_=_class(line.verdict)
    )


_WITHOUT_SIDES = 2
"""Columns of a table in which each row speaks of one side only."""


def _class(verdict: str) -> str | None:
    return "differing" if verdict == "differ" else None


def _cell(letter: Letter, told: Told) -> Markup:
    if not told.sentences:
        return element("td", text("–"), role="cell", class_="absent")
    return element("td", told.words, text(" "), sentence_links(letter, told.sentences), role="cell")


def _ordered(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: boards.ORDER.index(boards.MARKS[line.verdict])))


def _figures(comparison: Comparison) -> Table:
    lines = (
        Line(term(row.about or "a figure"), row.verdict, _numbers(row.left), _numbers(row.right))
        for row in comparison.figures
    )
    return Table(
        "figures",
        "Figures",
        "figure",
        "Every quantity that either account gives, those that differ first.",
        ("Of what", "Verdict", "A", "B"),
        _ordered(lines),
    )


def _numbers(mentions: Sequence[FigureMention]) -> Told:
    return Told(
        _listed(map(boards.as_hedged, mentions)), tuple(mention.sentence for mention in mentions)
    )


def _listed(texts: Iterable[str]) -> Markup:
    """Return different texts, each once."""
    return joined((foreign(excerpt(words)) for words in dict.fromkeys(texts)), ", ")


def _dates(comparison: Comparison) -> Table:
    lines = (
        Line(text(row.about), row.verdict, _written(row.left), _written(row.right))
        for row in date_rows(comparison)
    )
    return Table(
        "dates",
        "Dates",
        "date",
        "Every date, with the days it means as far as the account tells; those that differ first.",
        ("When", "Verdict", "A", "B"),
        _ordered(lines),
    )


def _written(mention: DateMention | None) -> Told:
    return Told(term(mention.text), (mention.sentence,)) if mention else NOTHING


def _quotations(comparison: Comparison) -> Table:
    lines = []
    for row in comparison.quotes:
        given = [mention for mention in (row.left, row.right) if mention is not None]
        speakers = _listed(mention.speaker for mention in given if mention.speaker)
        about = speakers or text("no speaker named")
        lines.append(Line(about, row.verdict, _quoted(row.left), _quoted(row.right)))
    return Table(
        "quotations",
        "Quotations",
        "quotation",
        "Every quotation, those that both accounts print first.",
        ("Speaker", "Verdict", "A", "B"),
        _ordered(lines),
    )


def _quoted(mention: QuoteMention | None) -> Told:
    if mention is None:
        return NOTHING
    words = (text("“"), foreign(excerpt(mention.text)), text("”"))
    return Told(element("span", *words, class_="quoted"), (mention.sentence,))


def _names(comparison: Comparison) -> Table:
    lines = (
        Line(
            _named(row),
            row.verdict,
            _times(row.left),
            _times(row.right),
        )
        for row in comparison.names
    )
    return Table(
        "names",
        "Names",
        "name",
        "Every person, place and organisation, those that both accounts name first.",
        ("Who or where", "Verdict", "A", "B"),
        _ordered(lines),
    )


def _named(row: NameRow) -> Markup:
    if row.kind == "other":
        return term(row.name)
    return joined((term(row.name), element("span", text(f" {row.kind}"), class_="kind")))


def _times(mentions: Sequence[NameMention]) -> Told:
    times = len(mentions)
    often = {1: "once", 2: "twice"}.get(times, f"{times} times")
    return Told(
        element("span", text(often), class_="times"),
        tuple(mention.sentence for mention in mentions),
    )


def _alone(comparison: Comparison) -> Table:
    lines = []
    for entry in boards.alone(comparison).entries:
        ours = entry.left_sentence is not None
        letter: Letter = "A" if ours else "B"
        side = comparison.left if ours else comparison.right
        number = entry.left_sentence if ours else entry.right_sentence
        if number is None:
            continue
        told = Told(text(""), (number,))
        tongue = language(side.article.language)
        words = element("bdi", text(excerpt(side.sentence(number))), lang=tongue)
        about = joined((words, text(" "), sentence_links(letter, told.sentences)))
        sides = (told, NOTHING) if ours else (NOTHING, told)
        lines.append(Line(about, "only_left" if ours else "only_right", *sides))
    return Table(
        "one-sided",
        "Only one side",
        "one side",
        "Sentences with no match on the other side, those that carry most first. Not matched here"
        " is not a claim that the other account left it out.",
        ("Sentence", "Where"),
        tuple(lines),
    )
