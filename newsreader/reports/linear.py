"""A comparison as one plain run of lines that reads well aloud, from the top to the end.

Sentences are counted from 1 here, as people count; in JSON they are counted from 0. Each is given
once: one that pairs with several is named by its number after that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsreader.core.claims import Side
from newsreader.core.comparison import Comparison
from newsreader.core.passages import NEARLY_WORD_FOR_WORD, WORD_FOR_WORD, Pair, PairKind
from newsreader.core.remarks import Remark
from newsreader.core.stories import Counterpart
from newsreader.core.verdicts import MADE, judged
from newsreader.reports.counted import is_one_text, matched, unmatched
from newsreader.reports.disagreements import Disagreement, Disagreements, Kind
from newsreader.reports.partners import Partner, groups
from newsreader.reports.plain import headline_of, number_of
from newsreader.reports.shortened import phrase, shown
from newsreader.reports.spoken import date_lines, figure_lines, figure_told, name_lines, quote_lines
from newsreader.reports.wording import Remarks, choice, listed, numbers, reason, sentence


def report(
    original: Comparison, chosen: Counterpart | None = None, remarks: Iterable[Remark] = ()
) -> Iterator[str]:
    """Yield the report line by line.

    `original` is what the program says and `remarks` what the reader said, who is believed.
    `chosen` is why B was taken where nobody named it.
    """
    said = Remarks(remarks, original)
    comparison = judged(original, said.all)
    disagreements = Disagreements(comparison)
    yield "Two accounts compared"
    yield ""
    yield from _account("A", comparison.left)
    yield from _account("B", comparison.right)
    if chosen is not None:
        yield f"B was chosen from the library: {choice(chosen)}."
    if comparison.basis == "names":
        yield "The accounts are in different languages: names and numbers alone were compared."
    yield from _section("In short", _summary(comparison, disagreements, said))
    yield from _section("In both accounts", _both(comparison, disagreements, said))
    yield from _section("Where they differ", _differences(comparison, disagreements))
    yield from _section("Only A says", _told("A", comparison.left, comparison.only_left))
    yield from _section("Only B says", _told("B", comparison.right, comparison.only_right))
    yield from _section("What else you said", _elsewhere(said))
    yield from _section("Figures", figure_lines(comparison))
    yield from _section("Quotations", quote_lines(comparison))
    yield from _section("Dates", date_lines(comparison))
    yield from _section("Names", name_lines(comparison))


def disagree(comparison: Comparison) -> bool:
    """Whether a figure, name or quotation of one account stands against the other's."""
    return any(pair.differs for pair in comparison.pairs) or any(
        row.verdict == "differ" for row in comparison.figures
    )


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a title and its lines, or nothing where there are no lines."""
    for place, line in enumerate(lines):
        if place == 0:
            yield ""
            yield title
            yield ""
        yield line


def _account(letter: str, side: Side) -> Iterator[str]:
    article = side.article
    yield f"{letter}: {phrase(headline_of(article))}"
    date = article.date.isoformat() if article.date else None
    known = [part for part in (article.source, article.section, date) if part]
    yield f"   {', '.join([*known, number_of(len(side.sentences), 'sentence'), article.file])}"


def _summary(comparison: Comparison, disagreements: Disagreements, said: Remarks) -> Iterator[str]:
    if is_one_text(comparison):
        yield "These are the same text."
    yield sentence(matched(comparison))
    copied = Counter(pair.because[:1] for pair in comparison.pairs)
    for words in (WORD_FOR_WORD, NEARLY_WORD_FOR_WORD):
        if copied[(words,)]:
            yield sentence(f"{number_of(copied[words,], 'pair')} {words}")
    kinds = Counter(
        kind
        for pair in comparison.pairs
        for kind in {found.kind for found in disagreements.of(pair)}
    )
    kinds["figure"] += sum(1 for _ in disagreements.apart())
    told = [number_of(kinds[kind], kind) for kind in _KINDS if kinds[kind]]
    if told:
        yield sentence(f"they differ in {listed(told)}")
    elif comparison.pairs:
        yield "No figure, date, name or quotation of one stands against the other's."
    if alone := ", ".join(unmatched(comparison)):
        yield f"{alone}: not matched here, which is not to say left out."
    if verdicts := said.counted():
        yield sentence(f"{verdicts}; the rest is the program's")


_KINDS: tuple[Kind, ...] = ("figure", "date", "name", "quotation")


def _both(comparison: Comparison, disagreements: Disagreements, said: Remarks) -> Iterator[str]:
    for number, group in enumerate(groups(comparison)):
        if number:
            yield ""
        yield from _told("A", comparison.left, group.left)
        for partner in group.partners:
            yield from _partner(partner, comparison.right)
            yield _evidence(partner.pair, disagreements.of(partner.pair), said)


_KIND: dict[PairKind, str] = {"same": "says the same", "related": "is related"}


def _partner(partner: Partner, side: Side) -> Iterator[str]:
    """Yield the right sentences of a pair; those told before are named alone."""
    pair = partner.pair
    kind = _KIND[pair.kind]
    if partner.told_with:
        yield f"B {numbers(pair.right)} {kind}; see above, after A {numbers(partner.told_with)}."
        return
    for number in pair.right:
        yield f"B {number + 1} {kind}: {shown(side.sentence(number))}"


def _evidence(pair: Pair, found: Sequence[Disagreement], said: Remarks) -> str:
    """Return in one line why two sentences pair, what differs, and what the reader said."""
    parts = [reason(pair.because), *_differs(found), *said.of(pair)]
    if MADE not in pair.because:
        parts.append(f"likeness {pair.score:.2f}")
    return f"   {' '.join(sentence(part) for part in parts if part)}"


def _differs(found: Sequence[Disagreement]) -> Iterator[str]:
    """Yield in what two sides differ, each kind once with all that each side writes of it."""
    for kind in _KINDS:
        these = [one for one in found if one.kind == kind]
        told = "; ".join(dict.fromkeys(one.words for one in these if one.told))
        if these:
            count = f"a {kind}" if len(these) == 1 else number_of(len(these), kind)
            yield f"they differ in {count}{f': {told}' if told else ''}"


def _differences(comparison: Comparison, disagreements: Disagreements) -> Iterator[str]:
    for pair in comparison.pairs:
        for found in disagreements.of(pair):
            told = f": {found.words}" if found.told else ""
            yield f"{_place(pair.left, pair.right)}, {found.kind}{told}."
    for row in disagreements.apart():
        yield f"In no pair: {figure_told(row, comparison)}"


def _elsewhere(said: Remarks) -> Iterator[str]:
    for remark in said.elsewhere():
        told = " ".join(map(sentence, said.told_elsewhere(remark)))
        yield f"{_place(remark.left, remark.right)}: {told}"


def _place(left: Sequence[int], right: Sequence[int]) -> str:
    return f"A {numbers(left)} and B {numbers(right)}"


def _told(letter: str, side: Side, places: Sequence[int]) -> Iterator[str]:
    for number in places:
        yield f"{letter} {number + 1}: {shown(side.sentence(number))}"
