"""Passages to take out of the program: the words as they stand, and where they are to be found.

The words are given verbatim, each passage above a line that names source, headline, date, sentence
and address or file. Sentences are counted from 1 here, as people count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newsreader.core.article import Article
from newsreader.core.boards import Entry
from newsreader.core.claims import Side
from newsreader.core.comparison import Comparison, side
from newsreader.core.levelling import Row
from newsreader.core.reading import long_date
from newsreader.core.text import Clean, clean

LEFT_OUT = " … "
"""Stands between sentences that do not follow each other."""


def citation(article: Article, numbers: Sequence[int] = ()) -> str:
    """Return where sentences of an account are to be found, or the account itself for none."""
    derived = " (from the lead)" if article.headline_from == "lead" else ""
    facts = (
        article.source,
        f"“{article.headline}”{derived}",
        long_date(article.date) if article.date else None,
        sentences_label(numbers),
        article.url or article.file,
    )
    return ", ".join(fact for fact in facts if fact)


def sentences_label(numbers: Sequence[int]) -> str:
    """Return numbers of sentences as people read them: "sentences 2–4"; "" for none."""
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"sentence {numbers[0] + 1}"
    if len(numbers) > 2 and not _gaps(numbers):  # noqa: PLR2004 - two are named both
        return f"sentences {numbers[0] + 1}–{numbers[-1] + 1}"
    told = [str(number + 1) for number in numbers]
    return f"sentences {', '.join(told[:-1])} and {told[-1]}"


def _gaps(numbers: Sequence[int]) -> bool:
    return any(after != before + 1 for before, after in pairwise(numbers))


def headline_passage(article: Article) -> Clean:
    """Return an account's headline and standfirst, cited; one of ours is told as such."""
    facts = (
        article.source,
        "headline derived from the lead" if article.headline_from == "lead" else None,
        long_date(article.date) if article.date else None,
        article.url or article.file,
    )
    where = ", ".join(fact for fact in facts if fact)
    words = "\n".join(filter(None, (article.headline, article.standfirst)))
    return clean(f"{words}\n— {where}")


def sentences_passage(told: Side, numbers: Sequence[int], letter: str = "") -> Clean:
    """Return sentences of one side, cited; `letter` names the side."""
    pieces: list[str] = []
    for place, number in enumerate(numbers):
        if place:
            pieces.append(" " if number == numbers[place - 1] + 1 else LEFT_OUT)
        pieces.append(told.sentence(number))
    return _cited("".join(pieces), told.article, numbers, letter)


def paragraph_passage(article: Article, offset: int) -> Clean:
    """Return the paragraph at a place of an account's text, cited.

    A heading is no passage: the paragraph below it is. An account without any gives its headline.
    """
    found = [
        (number, block) for number, block in enumerate(article.blocks) if block.kind != "heading"
    ]
    if not found:
        return headline_passage(article)
    number, block = next((each for each in found if each[1].end > offset), found[-1])
    # No sentence below it is looked for: an article may be very long.
    told = side(replace(article, blocks=article.blocks[: number + 1])).sentences
    numbers = [place for place, sentence in enumerate(told) if sentence.block == number]
    return _cited(article.text[block.start : block.end], article, numbers)


def row_passage(comparison: Comparison, row: Row) -> Clean:
    """Return what both sides say in a row, or the one that speaks, each cited."""
    told = (("A", comparison.left, row.left), ("B", comparison.right, row.right))
    return clean(
        "\n\n".join(
            sentences_passage(spoken, numbers, letter)
            for letter, spoken, numbers in told
            if numbers
        )
    )


def entry_passage(comparison: Comparison, entry: Entry) -> Clean:
    """Return one line of evidence: what it is about, and what each side writes, cited."""
    return clean("\n\n".join(_entry_pieces(comparison, entry)))


def _entry_pieces(comparison: Comparison, entry: Entry) -> Iterator[str]:
    yield f"{entry.about}: {entry.verdict}" if entry.about else entry.verdict
    for letter, told, words, number in (
        ("A", comparison.left, entry.left, entry.left_sentence),
        ("B", comparison.right, entry.right, entry.right_sentence),
    ):
        if words:
            yield _cited(words, told.article, () if number is None else (number,), letter)


def _cited(words: str, article: Article, numbers: Sequence[int], letter: str = "") -> Clean:
    """Return words with the citation below them."""
    who = f"{letter}: " if letter else ""
    return clean(f"{words}\n— {who}{citation(article, numbers)}")
