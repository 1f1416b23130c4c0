"""The bundled library keeps the shapes it was written to show, and its words are its own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from newsreader.core.language import sentences
from newsreader.core.search import parse, spans
from newsreader.core.text import clean, fold

DATA = Path(__file__).parents[1] / "data"
CAPTURES = ("short-wire", "world-desk", "world-digest")
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
"""Captures from real pages, kept beside the checkout where there are any."""
STOPS = (".", '."', ".”")


def lines(name: str) -> list[str]:
    """Return the lines of a bundled capture."""
    return (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_every_capture_has_a_sidecar() -> None:
    """The folder holds the captures and a sidecar for each, and nothing else."""
    expected = sorted(f"{name}.{kind}" for name in CAPTURES for kind in ("txt", "yaml"))

    assert expected == sorted(path.name for path in DATA.iterdir())


@pytest.mark.parametrize("name", CAPTURES)
def test_a_sidecar_says_what_the_text_is(name: str) -> None:
    """Source, date and language are given, and that the text was written for the project."""
    stated = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))

    assert name.replace("-", " ") == stated["source"].lower()
    assert isinstance(stated["date"], dt.date)
    assert stated["language"] == "en"
    assert "Written for this project" in stated["note"]


@pytest.mark.parametrize("name", CAPTURES)
def test_a_capture_is_clean(name: str) -> None:
    """Nothing in the bundled text has to be made safe, and every line holds words."""
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")

    assert text == clean(text)
    assert all(line == line.strip() != "" for line in text.splitlines())


def test_the_digest_stands_between_other_stories() -> None:
    """A teaser that the body knows nothing of, seven paragraphs, and eight more teasers."""
    headline, standfirst, *body = lines("world-digest")

    assert [False, False] == [line.endswith(STOPS) for line in (headline, standfirst)]
    assert [True] * 7 + [False] * 8 == [line.endswith(STOPS) for line in body]
    assert "Blinken" in headline
    assert "Blinken" in standfirst
    assert not any("Blinken" in line for line in body)


def test_the_desk_account_has_bare_headings() -> None:
    """A section tag on the lead, nine headings of several forms, and an end under none of them."""
    lead, *rest = lines("world-desk")
    headings = [line for line in rest if not line.endswith(STOPS)]

    assert lead.startswith("[WORLD] Kim Jong-un")
    assert len(headings) == 9
    assert sum(":" in line for line in headings) > 2
    assert sum(line.endswith("?") for line in headings) == 1
    assert sum('"' in line for line in headings) == 1
    assert [True, True, True] == [line.endswith(STOPS) for line in rest[-3:]]


def test_the_wire_account_has_its_own_headline() -> None:
    """A first line without a full stop, over a body that names the same people."""
    headline, *body = lines("short-wire")

    assert [False, *[True] * len(body)] == [line.endswith(STOPS) for line in (headline, *body)]
    assert "Kim" in headline
    assert body[0].startswith("Kim")


def test_apostrophes_are_mixed() -> None:
    """The digest writes an apostrophe in both ways, and a search for either finds both."""
    text = "\n".join(lines("world-digest"))

    found = [span.of(text) for span in spans(parse("russia's"), text)]

    assert {"Russia's", "Russia’s"} == set(found)
    assert found == [span.of(text) for span in spans(parse("russia’s"), text)]


@pytest.mark.parametrize(
    ("words", "told_by"),
    [
        pytest.param("commanders and political instructors", CAPTURES, id="the audience"),
        pytest.param("Kursk", CAPTURES, id="the front"),
        pytest.param("thousands of North Korean", ("world-digest",), id="thousands"),
        pytest.param("more than 10,000", ("short-wire", "world-desk"), id="ten thousand"),
        pytest.param("100,000 troops", ("world-desk",), id="a hundred thousand"),
        pytest.param("very serious", ("world-digest",), id="a quotation of one side"),
        pytest.param("the world's biggest hotspot", ("short-wire", "world-desk"), id="of two"),
        pytest.param("drones", ("world-digest",), id="a point of one side"),
        pytest.param("treaty", ("short-wire", "world-digest"), id="a point of two"),
    ],
)
def test_what_the_accounts_share(words: str, told_by: tuple[str, ...]) -> None:
    """Some points are told by all, some by one alone, and a figure differs."""
    telling = [name for name in CAPTURES if fold(words) in fold("\n".join(lines(name)))]

    assert list(told_by) == telling


@pytest.mark.skipif(not SEEDS.is_dir(), reason="no captures from real pages beside the checkout")
def test_no_sentence_is_borrowed() -> None:
    """No sentence of a real page stands in the bundled text."""
    ours = fold("\n".join("\n".join(lines(name)) for name in CAPTURES))
    theirs = [
        span.of(line)
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for span in sentences(line)
    ]

    assert len(theirs) > 40
    assert [] == [sentence for sentence in theirs if fold(sentence).strip(".") in ours]


def test_the_bundled_captures_are_read_as_they_are_meant() -> None:
    """Three accounts and nine briefs, all of the briefs from the digest."""
    from newsreader.loading import batches, bundled  # noqa: PLC0415  # the rest reads no captures

    articles = [article for batch in batches((bundled(),)) for article in batch.articles]

    assert {"world-digest.txt": 10, "world-desk.txt": 1, "short-wire.txt": 1} == {
        file: sum(article.file == file for article in articles)
        for file in {article.file for article in articles}
    }
