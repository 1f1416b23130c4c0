"""An article as Markdown; stranger's text is escaped, so that it stays text."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.core.article import Article, Block
from newsreader.reports.markdown import escaped
from newsreader.reports.plain import details

_OPENINGS = {"paragraph": "", "heading": "## ", "item": "- ", "quote": "> "}


def markdown_page(article: Article) -> Iterator[str]:
    """Yield an article line by line: headline, standfirst, text, and what is known about it."""
    yield f"# {escaped(article.headline)}"
    if article.standfirst:
        yield ""
        yield f"**{escaped(article.standfirst)}**"
    above: Block | None = None
    for block in article.blocks:
        # Items with a blank line between them would be paragraphs of a list.
        if not (above and above.kind == block.kind == "item"):
            yield ""
        yield f"{_OPENINGS[block.kind]}{escaped(article.text[block.start : block.end])}"
        above = block
    yield ""
    yield "---"
    yield ""
    for label, value in details(article):
        yield f"- {label}: {escaped(value)}"
