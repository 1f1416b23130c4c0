"""Two small accounts and a comparison of them with one of everything, written by hand."""

from __future__ import annotations

import datetime as dt

from newsreader.core.article import Article, Block, Problem
from newsreader.core.claims import (
    FigureMention,
    FigureRow,
    NameMention,
    NameRow,
    QuoteMention,
    QuoteRow,
)
from newsreader.core.comparison import Comparison, side
from newsreader.core.passages import Pair
from newsreader.core.text import Clean

LEFT = Article(
    id="a1",
    file=Clean("fire/one.txt"),
    kind="article",
    headline=Clean("Fire takes [40] houses"),
    headline_from="lead",
    section=Clean("WORLD"),
    date=dt.date(2024, 11, 18),
    text=Clean("The council said 40 houses burned.\n\nThe mayor called it “a hard night”."),
    blocks=(Block("paragraph", 0, 34), Block("paragraph", 36, 71)),
    problems=(Problem(Clean("fire/one.txt"), Clean("a byte could not be read"), line=3),),
)
RIGHT = Article(
    id="b2",
    file=Clean("fire/two.txt"),
    kind="article",
    headline=Clean("Houses lost on the hill"),
    source=Clean("Short wire"),
    text=Clean("More than 60 houses burned on the hill."),
    blocks=(Block("paragraph", 0, 39),),
)
BRIEF = Article(id="c3", file=Clean("c.txt"), kind="brief", headline=Clean("Bridge opens"))

COMPARISON = Comparison(
    left=side(LEFT),
    right=side(RIGHT),
    pairs=(Pair((0,), (0,), "same", 0.81237, ("houses", "burned"), ("figure",)),),
    only_left=(1,),
    only_right=(),
    figures=(
        FigureRow(
            "house",
            (FigureMention(0, 17, 19, "40", 40.0, 40.0, None, None),),
            (FigureMention(0, 10, 12, "60", 60.0, None, None, "More than"),),
            "differ",
        ),
    ),
    quotes=(QuoteRow(QuoteMention(1, 57, 69, "a hard night", "The mayor"), None, "only_left"),),
    names=(NameRow("Hill", "place", (), (NameMention(0, 34, 38, "hill"),), "only_right"),),
)
