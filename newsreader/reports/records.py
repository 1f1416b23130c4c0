"""Articles and comparisons as JSON for other programs: one schema, stable byte for byte."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from newsreader.core.article import Article

if TYPE_CHECKING:  # The sentence libraries behind these values would slow a plain list down.
    from newsreader.core.claims import DateMention, FigureMention, NameMention, QuoteMention, Side
    from newsreader.core.comparison import Comparison
    from newsreader.core.passages import Pair
    from newsreader.core.remarks import Remark
    from newsreader.core.search import Marks
    from newsreader.core.stories import Story

Record = Mapping[str, object]

SCORE_DIGITS = 4


def json_array(records: Iterable[Record]) -> Iterator[str]:
    """Yield the lines of a JSON array, one record a line, so that none is held whole."""
    waiting = "["
    for record in records:
        yield waiting if waiting == "[" else f"{waiting},"
        waiting = _dumped(record)
    yield waiting
    yield "]"


def json_object(record: Record) -> Iterator[str]:
    """Yield the lines of one record as indented JSON."""
    yield from _dumped(record, indent=2).split("\n")


def article_record(article: Article) -> Record:
    """Return one article or brief; the offsets are code points into its `text`."""
    return {
        "id": article.id,
        "file": article.file,
        "kind": article.kind,
        "headline": article.headline,
        "headline_from": article.headline_from,
        "standfirst": article.standfirst,
        "section": article.section,
        "source": article.source,
        "author": article.author,
        "date": article.date.isoformat() if article.date else None,
        "url": article.url,
        "language": article.language,
        "text": article.text,
        "blocks": [
            {"kind": block.kind, "start": block.start, "end": block.end} for block in article.blocks
        ],
        "problems": [problem.beside(article.file) for problem in article.problems],
    }


def marked_record(article: Article, marks: Marks) -> Record:
    """Return one article with what the reader did with it.

    `starred` says what `flagged` says, by the name that other readers give it.
    """
    flagged = article.id in marks.flagged
    return {
        **article_record(article),
        "read": article.id in marks.read,
        "flagged": flagged,
        "starred": flagged,
    }


def story_record(story: Story) -> Record:
    """Return a story as `stories` prints it."""
    return {
        "story": story.story,
        "articles": list(story.articles),
        "score": story.score,
        "because": list(story.because),
    }


def comparison_record(original: Comparison, remarks: Iterable[Remark] = ()) -> Record:
    """Return a comparison; sentences are numbered from 0 within their side.

    `original` is what the program says. Where the reader said something, the pairs are as the
    reader judged them, and `remarks` tells which verdicts and notes those are.
    """
    said = tuple(remarks)
    if not said:
        return _comparison_record(original)
    from newsreader.core.verdicts import judged  # noqa: PLC0415  # slow, and asked for here alone

    return {**_comparison_record(judged(original, said)), "remarks": [*map(_remark, said)]}


def _remark(remark: Remark) -> Record:
    return {
        "left": list(remark.left),
        "right": list(remark.right),
        "verdict": remark.verdict,
        "note": remark.note or None,
    }


def _comparison_record(comparison: Comparison) -> Record:
    from newsreader.core.datings import date_rows  # noqa: PLC0415  # a plain list does without

    return {
        "left": _side(comparison.left),
        "right": _side(comparison.right),
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "only_left": list(comparison.only_left),
        "only_right": list(comparison.only_right),
        "figures": [
            {
                "about": row.about,
                "left": [_figure(mention) for mention in row.left],
                "right": [_figure(mention) for mention in row.right],
                "verdict": row.verdict,
            }
            for row in comparison.figures
        ],
        "quotes": [
            {"left": _quote(row.left), "right": _quote(row.right), "verdict": row.verdict}
            for row in comparison.quotes
        ],
        "names": [
            {
                "name": row.name,
                "kind": row.kind,
                "left": [_written(mention) for mention in row.left],
                "right": [_written(mention) for mention in row.right],
                "verdict": row.verdict,
            }
            for row in comparison.names
        ],
        "dates": [
            {"left": _date(row.left), "right": _date(row.right), "verdict": row.verdict}
            for row in date_rows(comparison)
        ],
    }


def _side(side: Side) -> Record:
    sentences = [
        {"start": sentence.start, "end": sentence.end, "block": sentence.block}
        for sentence in side.sentences
    ]
    return {**article_record(side.article), "sentences": sentences}


def _pair(pair: Pair) -> Record:
    return {
        "left": list(pair.left),
        "right": list(pair.right),
        "kind": pair.kind,
        "score": round(pair.score, SCORE_DIGITS),
        "because": list(pair.because),
        "differs": list(pair.differs),
    }


def _figure(mention: FigureMention) -> Record:
    return {
        **_written(mention),
        "low": _number(mention.low),
        "high": _number(mention.high),
        "unit": mention.unit,
        "hedge": mention.hedge,
    }


def _quote(mention: QuoteMention | None) -> Record | None:
    if mention is None:
        return None
    return {
        **_written(mention),
        "speaker": mention.speaker,
    }


def _date(mention: DateMention | None) -> Record | None:
    if mention is None:
        return None
    return {
        **_written(mention),
        "first": mention.first.isoformat() if mention.first else None,
        "last": mention.last.isoformat() if mention.last else None,
    }


def _written(mention: FigureMention | QuoteMention | DateMention | NameMention) -> Record:
    """Return where something is written and how: what all mentions have."""
    return {
        "sentence": mention.sentence,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
    }


def _number(value: float | None) -> float | None:
    """Return a whole number without its `.0`; an endless one is an open end, which JSON lacks."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else value


def _dumped(record: Record, *, indent: int | None = None) -> str:
    return json.dumps(record, ensure_ascii=False, allow_nan=False, indent=indent)
