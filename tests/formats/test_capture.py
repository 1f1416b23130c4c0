"""A capture made one article and the briefs around it."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from newsreader.core.article import Article
from newsreader.core.text import Clean, clean, clean_line
from newsreader.formats.capture import capture
from newsreader.formats.sidecar import Sidecar
from tests import samples

FILE = Clean("town/bridge.txt")
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def blocks(article: Article) -> list[tuple[str, str]]:
    """Return the kind and the first words of each block."""
    return [
        (block.kind, " ".join(article.text[block.start : block.end].split()[:4]))
        for block in article.blocks
    ]


def kinds(article: Article) -> list[str]:
    """Return the kind of each block."""
    return [block.kind for block in article.blocks]


def headlines(text: str) -> list[str]:
    """Return the headlines of the article and the briefs of a capture."""
    return [article.headline for article in capture(text, FILE)]


def test_a_headline_over_its_own_body_keeps_everything_around_it() -> None:
    """Standfirst, byline, date, heading, teaser and furniture each go to their place."""
    article, brief = capture(samples.OWN_HEADLINE, FILE)

    assert article.headline == "Storm takes the roofs of 40 houses"
    assert article.headline_from == "given"
    assert article.standfirst is not None
    assert article.standfirst.startswith("A night of wind")
    assert (article.author, article.date) == ("Jane Harlow and Tom Reed", dt.date(2024, 11, 18))
    assert blocks(article) == [
        ("paragraph", "The council said 40"),
        ("paragraph", "The harbour master said"),
        ("heading", "What happens next"),
        ("paragraph", "The council will meet"),
    ]
    assert brief.headline == "Ferry company cancels all crossings until Wednesday"
    assert [problem.line for problem in article.problems] == [4, 5, 8, 12, 13]
    assert {problem.severity for problem in article.problems} == {"note"}


def test_another_storys_teaser_above_the_body_is_a_brief() -> None:
    """A headline and standfirst about somebody the body never names belong to another story."""
    article, teaser, *others = capture(samples.TEASER_FIRST, FILE)

    assert article.headline_from == "lead"
    assert article.text.startswith(article.headline)
    assert "Okafor" not in article.text
    assert len(article.blocks) == 3
    assert teaser.headline == "Okafor Leaves Office After Lost Vote"
    assert teaser.standfirst is not None
    assert [brief.headline for brief in others] == [
        "Snow expected in the hills by Friday",
        "Library opens its doors on Sundays, 12 years on",
    ]


def test_a_section_tag_glued_to_the_lead_is_the_section() -> None:
    """The tag leaves the text; bare lines are headings; the last paragraphs are the article's."""
    (article,) = capture(samples.TAGGED, FILE)

    assert article.section == "LOCAL"
    assert article.headline_from == "lead"
    assert article.text.startswith("The council of Millbrook")
    assert [kind for kind, _ in blocks(article)] == [
        "paragraph", "heading", "paragraph", "quote", "paragraph", "heading", "paragraph",
        "paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "stated", "section", "note"),
    [
        ("", None, "WORLD", None),
        ("", "WORLD", "WORLD", None),
        ("", "Local", "Local", "the sidecar's section stands in place of: WORLD"),
        ("[LOCAL]\n", None, "LOCAL", "read as a section: WORLD"),
        ("[LOCAL]\n", "Town", "Town", "read as a section: WORLD"),
        ("[WORLD]\n", None, "WORLD", None),
    ],
)
def test_a_section_tag_is_never_lost(
    above: str, stated: str | None, section: str, note: str | None
) -> None:
    """A tag glued to the lead that is not the article's section is told in a note."""
    text = f"{above}[WORLD] {BODY}"

    (article,) = capture(text, FILE, Sidecar(section=clean_line(stated) if stated else None))

    lead = above.count("\n") + 1
    assert section == article.section
    assert ([note] if note else []) == [
        problem.reason for problem in article.problems if problem.line == lead
    ]


def test_lines_broken_by_a_program_are_joined() -> None:
    """Hard-wrapped paragraphs become one block each, a wrapped headline one line."""
    (article,) = capture(samples.HARD_WRAPPED, FILE)

    assert article.headline == "Bridge to close for three months, council says"
    assert len(article.blocks) == 3
    assert "from January, the mayor" in article.text


@pytest.mark.parametrize(
    ("text", "language", "headline", "briefs"),
    [
        (samples.GERMAN, "de", "Rat verschiebt den Bau der Brücke", ["Fähre fährt wieder"]),
        (
            samples.RUSSIAN,
            "ru",
            "Городской совет отложил строительство моста",
            ["Паром снова ходит", "Библиотека открыта по воскресеньям"],
        ),
        (samples.JAPANESE, "ja", "議会、橋の建設を延期", ["フェリーが再開", "新しい図書館が開館"]),
    ],
    ids=["german", "russian", "japanese"],
)
def test_other_languages_have_the_same_parts(
    text: str, language: str, headline: str, briefs: list[str]
) -> None:
    """Headlines, teasers and language are found by shape, not by English words alone."""
    article, *others = capture(text, FILE)

    assert (language, headline) == (article.language, article.headline)
    assert briefs == [brief.headline for brief in others]


def test_german_credits_are_read() -> None:
    """A section line, a byline and a date line in German go to their fields."""
    article = capture(samples.GERMAN, FILE)[0]

    assert ("Politik", "Anna Berg") == (article.section, article.author)
    assert dt.date(2024, 11, 18) == article.date


def test_a_list_is_the_body_of_its_headline() -> None:
    """List items are blocks, their markers kept."""
    (article,) = capture(samples.LIST, FILE)

    assert article.headline == "Five things to know about the new ferry"
    assert {block.kind for block in article.blocks} == {"item"}
    assert article.text.endswith("1. It has no name yet\n\n2. It will get one")


def test_a_headline_alone_is_a_brief() -> None:
    """A file of one bare line has no body."""
    (brief,) = capture(samples.HEADLINE_ONLY, FILE)

    assert brief.is_brief
    assert (brief.headline, brief.text, brief.blocks) == ("Ferry to sail again from Monday", "", ())


def test_headlines_alone_are_a_brief_each() -> None:
    """A list of bare lines is a list of stories."""
    found = capture("Ferry sails again\nSnow closes roads\nLibrary opens on Sundays\n", FILE)

    assert ["brief 1", "brief 2", "brief 3"] == [brief.id for brief in found]


def test_a_text_without_header_gets_its_headline_from_the_lead() -> None:
    """The headline is cut from the lead verbatim and says that it was cut."""
    (article,) = capture(samples.NO_HEADER, FILE)

    assert article.headline_from == "lead"
    assert article.headline.endswith("…")
    assert article.text.startswith(article.headline.removesuffix("…"))
    assert len(article.blocks) == 2


def test_one_paragraph_under_a_headline_in_capitals() -> None:
    """A body may be one paragraph, a headline all capitals."""
    (article,) = capture(samples.ONE_PARAGRAPH, FILE)

    assert article.headline == "COUNCIL PUTS OFF BRIDGE AGAIN"
    assert [kind for kind, _ in blocks(article)] == ["paragraph"]


def test_verse_has_no_headings() -> None:
    """Where bare lines outnumber sentences they are lines of the text."""
    (article,) = capture(samples.VERSE, FILE)

    assert article.headline == "The river"
    assert {block.kind for block in article.blocks} == {"paragraph"}
    assert len(article.blocks) == 6


DAY = dt.date(2024, 11, 18)
BODY = (
    "The council of Millbrook put off the bridge for the third time on Tuesday.\n"
    "Mayor Anna Berg said the money was missing. The region has sent 3 million of 12.\n"
)
KINDS = {
    "own standfirst": (
        "Bridge delayed again\nCouncil of Millbrook puts it off for the third time\n" + BODY,
        ["Bridge delayed again"],
    ),
    "own teaser pair and own headline": (
        "Okafor leaves office after vote\nMinister Daniel Okafor stepped down after the vote\n"
        "Council delays bridge\n" + BODY,
        ["Council delays bridge", "Okafor leaves office after vote"],
    ),
    "several teasers above": (
        "Floods leave 3,000 in the dark\nLibrary opens on Sundays\nCouncil delays bridge\n" + BODY,
        ["Council delays bridge", "Floods leave 3,000 in the dark", "Library opens on Sundays"],
    ),
    "page title": (
        "Council delays bridge - Town Paper\nCouncil delays bridge\n" + BODY,
        ["Council delays bridge"],
    ),
    "menu": ("Home\nNews\nSport\nCouncil delays bridge\n" + BODY, ["Council delays bridge"]),
    "furniture first": (
        "Share this article\nCouncil delays bridge\n" + BODY,
        ["Council delays bridge"],
    ),
    "tag in the headline": (
        "[TOWN] Council delays bridge\n" + BODY,
        ["[TOWN] Council delays bridge"],
    ),
    "label and teasers": (
        "Council delays bridge\n" + BODY + "Most read\nFerry sails again\nSnow closes two roads.\n",
        ["Council delays bridge", "Ferry sails again", "Snow closes two roads."],
    ),
    "teasers in the middle": (
        "Council delays bridge\nThe council put off the bridge. It has no money.\n"
        "Also in the news\n"
        "Ferry sails again\n" + BODY,
        ["Council delays bridge", "Ferry sails again"],
    ),
    "names in a byline": (
        "Jane Harlow\n18 November 2024\nCouncil delays bridge\n" + BODY,
        ["Council delays bridge"],
    ),
    "headline ends in a question": ("Who will pay?\n" + BODY, ["Who will pay?"]),
    "headline names nobody": ("A long wait\n" + BODY, ["A long wait"]),
    "words that the body has not": (
        "Coast road\nFerries to help commuters\nFerries will help commuters. They are free.\n",
        ["Ferries to help commuters"],
    ),
    "two words that the body has": (
        "Bridge shut\nFerries to help commuters\nThe bridge is shut. Ferries help commuters.\n",
        ["Bridge shut"],
    ),
    "own standfirst without shared words": (
        "Council of Millbrook puts off the bridge again\nParis and Rome fear the same fate\n"
        + BODY,
        ["Council of Millbrook puts off the bridge again"],
    ),
    "headline without shared words": (
        "A hard winter for all who commute\nCouncil delays bridge\n" + BODY,
        ["A hard winter for all who commute"],
    ),
    "teaser whose standfirst has a full stop": (
        "Okafor leaves office after vote\nDaniel Okafor left office hours after the vote.\n\n"
        "Council delays bridge\n" + BODY,
        ["Council delays bridge", "Okafor leaves office after vote"],
    ),
    "teaser with a full stop over no headline": (
        "Okafor Leaves Office After Vote\nDaniel Okafor left office hours after the vote.\n"
        + BODY
        + "Lorries take the coast road, which adds 40 minutes to every trip north. Shops fear for "
        "their trade before winter, and a ferry runs once a day.\nEngineers found rust in most of "
        "the beams last spring. The harbour master wants a temporary crossing for cyclists, "
        "schoolchildren and nurses, whose shifts begin long before sunrise.\n",
        [
            "The council of Millbrook put off the bridge for the third time on Tuesday",
            "Okafor Leaves Office After Vote",
        ],
    ),
    "own lead of one sentence": (
        "Berg puts off bridge\nMayor Anna Berg put off the Millbrook bridge on Tuesday.\n"
        "What comes next\n" + BODY,
        ["Berg puts off bridge"],
    ),
    "teasers below, each with a sentence": (
        "Council delays bridge\n" + BODY + "Okafor leaves office after vote\n"
        "Minister Daniel Okafor left office hours after the vote.\nSnow closes Alpine passes\n"
        "Snow closed the Brenner and other Alpine passes.\n",
        ["Council delays bridge", "Okafor leaves office after vote", "Snow closes Alpine passes"],
    ),
    "label and teaser above": (
        "Trending now\nSnow closes two roads\nCouncil delays bridge\n" + BODY,
        ["Council delays bridge", "Snow closes two roads"],
    ),
    "year before a full stop after teasers": (
        "Council delays bridge\n" + BODY + "Related stories\nFerry sails again\nThe bridge opened "
        "in 1968. It carries 20,000 cars a day.\n",
        ["Council delays bridge", "Ferry sails again"],
    ),
    "kicker": ("Coast road\nCouncil delays bridge again\n" + BODY, ["Council delays bridge again"]),
    "dateline": (
        "MILLBROOK (Agency) — The council met. It was late.\n",
        ["The council met"],
    ),
    "unstopped last paragraph": (
        "Council delays bridge\n" + BODY + "It hopes for a better spring\n",
        ["Council delays bridge"],
    ),
    "asking last paragraph": (
        "Council delays bridge\n" + BODY + "\nWho is going to pay for it?\n",
        ["Council delays bridge"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_each_kind_of_capture_has_the_right_headlines(text: str, expected: list[str]) -> None:
    """The article's headline comes first, then the other stories' in file order."""
    assert expected == headlines(text)


CREDITED = {
    "dates": ("Published: Nov 18, 2024 10:32 GMT | Updated 2 hours ago", None, DAY),
    "age": ("Published 10 hours ago", None, None),
    "posted by": ("Posted on November 18, 2024 by Jane Harlow", "Jane Harlow", DAY),
    "agency": ("Jane Harlow | Reuters", "Jane Harlow", None),
    "outlet": (
        "Published: Nov 18, 2024 | Updated 2 hours ago\nJane Harlow, Town Gazette",
        "Jane Harlow",
        DAY,
    ),
    "names alone": ("Jane Harlow", "Jane Harlow", None),
    "role": ("Jane Harlow\nTransport correspondent\n@janeharlow", "Jane Harlow", None),
    "labels alone": ("By\nJane Harlow\nPublished:\n18 November 2024", "Jane Harlow", DAY),
    "place": ("Jane Harlow | London\n18 Nov 2024 - 10:32 CET", "Jane Harlow", DAY),
    "french": ("Par Jeanne Dupont avec AFP\nPublié le 18 novembre 2024", "Jeanne Dupont", DAY),
    "outlet and date": ("Le Monde | Lundi 18 novembre 2024 à 10h32", None, DAY),
    "outlet alone": ("Town Gazette", None, None),
    "japanese": ("2024年11月18日 10時32分", None, DAY),
    "chinese": ("2024年11月18日 10:32 来源：新华社\n记者 王小明", "王小明", DAY),
}


@pytest.mark.parametrize(("lines", "author", "date"), CREDITED.values(), ids=CREDITED)
def test_credits_are_no_text(lines: str, author: str | None, date: dt.date | None) -> None:
    """Lines under a headline that say who wrote it and when are read, and kept as notes."""
    (article,) = capture(f"Council delays bridge again\n{lines}\n{BODY}", FILE)

    assert (author, date) == (article.author, article.date)
    assert (None, 2) == (article.standfirst, len(article.blocks))
    assert all(any(line in p.reason for p in article.problems) for line in lines.split("\n"))


def test_a_signature_after_the_body_is_no_teaser() -> None:
    """A name with its outlet at the end says who wrote the article."""
    (article,) = capture(f"Council delays bridge\n{BODY}Jane Harlow\nTown Gazette\n", FILE)

    assert ("Jane Harlow", 2) == (article.author, len(article.blocks))


def test_names_over_each_part_are_headings() -> None:
    """Where the body's headings are names, the first of them is no author."""
    text = (
        "Four who need the bridge\nPaul Reed\nHe drives a lorry. He lost his job.\n"
        "Maria Lopez\nShe is a nurse. She cycles to her shift.\n"
    )

    (article,) = capture(text, FILE)

    assert article.author is None
    assert ["heading", "paragraph", "heading", "paragraph"] == kinds(article)


def test_a_title_under_a_title_is_no_name() -> None:
    """Where all words have capitals, capitals make no names."""
    (article,) = capture(f"Old Bridge Shut Again\nLong Delays Feared\n{BODY}", FILE)

    assert (None, "Long Delays Feared") == (article.author, article.standfirst)


def test_a_headline_cut_from_a_list_has_no_marker() -> None:
    """The first item's words are the headline, without its number."""
    (article,) = capture("1. Buses take the tunnel.\n2. Ferries run all night.\n", FILE)

    assert ("Buses take the tunnel", "lead") == (article.headline, article.headline_from)
    assert article.text.startswith("1. Buses")


PIECES = {
    "teaser": (
        "Okafor Leaves Office After Lost Vote",
        "Transport minister Daniel Okafor stepped down hours after losing a vote in parliament",
    ),
    "headline": ("Council delays bridge again",),
    "standfirst": ("Mayor blames the region for money that never came to Millbrook",),
    "credits": ("By Jane Harlow", "18 November 2024"),
    "lead": (
        "The council of Millbrook put off the bridge on Tuesday. Mayor Anna Berg said: no money.",
        '"We have no choice," Berg told reporters. "The bridge is not safe, and has not been so."',
    ),
    "heading": ("What comes next",),
    "end": (
        "Lorries take the coast road, which adds 40 minutes to the way. Shops fear for trade.",
        "The council meets again in January, when the region is to say how much it will pay.",
    ),
    "others": ("Snow expected in the hills by Friday", "Ferry to sail again, company says"),
}
OPTIONAL = ("teaser", "headline", "standfirst", "credits", "heading", "others")


@pytest.mark.parametrize("width", [0, 60, 72])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"], ids=["close", "spaced", "windows"])
@pytest.mark.parametrize("chosen", product([False, True], repeat=len(OPTIONAL)))
def test_the_parts_of_a_capture_combine(chosen: tuple[bool, ...], gap: str, width: int) -> None:
    """Whichever parts a capture has, broken lines or not, each is found, and no other."""
    has = dict(zip(OPTIONAL, chosen, strict=True))
    has["standfirst"] = has["standfirst"] and has["headline"]
    parts = [line for name, found in PIECES.items() if has.get(name, True) for line in found]
    text = gap.join(textwrap.fill(part, width) if width else part for part in parts)

    article, *briefs = capture(text, FILE)

    assert has["headline"] == (article.headline == PIECES["headline"][0])
    assert has["standfirst"] == (article.standfirst == PIECES["standfirst"][0])
    assert has["credits"] == ((article.author, article.date) != (None, None))
    assert ["heading"] * has["heading"] == [kind for kind in kinds(article) if kind != "paragraph"]
    assert len(article.blocks) == 4 + has["heading"]
    assert [brief.headline for brief in briefs] == [
        *PIECES["teaser"][: has["teaser"]],
        *(PIECES["others"] if has["others"] else ()),
    ]


def test_days_of_a_chronicle_are_headings() -> None:
    """Several bare dates, each over its own paragraph, date no article."""
    text = (
        "Ten days of the bridge\n18 November 2024\nThe council met. It was late.\n"
        "19 November 2024\nThe region answered. It said no.\n"
    )

    (article,) = capture(text, FILE)

    assert article.date is None
    assert [kind for kind, _ in blocks(article)] == ["heading", "paragraph"] * 2


def test_quotation_blocks_and_pull_quotes_are_quotes() -> None:
    """Lines behind a bracket and lines wholly in quotation marks are quotations."""
    text = BODY + "> We regret it.\n“We will not wait”\nAnna Berg, mayor\nThe council met again.\n"

    (article,) = capture(text, FILE)

    assert ["paragraph"] * 2 + ["quote"] * 3 + ["paragraph"] == [
        kind for kind, _ in blocks(article)
    ]


def test_what_the_sidecar_states_wins() -> None:
    """Every stated field stands in place of what the capture shows, and the line is kept."""
    stated = Sidecar(
        headline=Clean("Bridge put off"),
        section=Clean("Town"),
        source=Clean("Short wire"),
        date=dt.date(2024, 11, 19),
        language="fr",
    )

    article, brief = capture("Council delays bridge\n" + BODY + "Ferry sails again\n", FILE, stated)

    assert ("Bridge put off", "given") == (article.headline, article.headline_from)
    assert ("Town", "Short wire", "fr") == (article.section, article.source, article.language)
    assert "Council delays bridge" in article.problems[0].reason
    assert ("Short wire", dt.date(2024, 11, 19), "fr") == (brief.source, brief.date, brief.language)
    assert (None, None) == (brief.section, brief.story)


def test_a_sidecar_may_place_lines() -> None:
    """Stated lines play the stated roles; the rest go by evidence."""
    text = "One thing\nAnother thing\nCouncil delays bridge\nFor the third time\n" + BODY
    stated = Sidecar(
        lines={
            "headline": (range(3, 4),),
            "standfirst": (range(4, 5),),
            "body": (range(5, 7),),
            "briefs": (range(1, 2), range(2, 3)),
        }
    )

    article, *briefs = capture(text, FILE, stated)

    assert ("Council delays bridge", "For the third time") == (article.headline, article.standfirst)
    assert ["One thing", "Another thing"] == [brief.headline for brief in briefs]
    assert len(article.blocks) == 2


def test_a_stated_body_is_text_whatever_it_looks_like() -> None:
    """Inside the stated body nothing is furniture or a teaser; between its ranges all is."""
    text = "Read more: Ferry sails\nShare this article\nFerry sails again\nThe council met. So.\n"
    stated = Sidecar(lines={"body": (range(1, 3), range(4, 5))})

    article, brief = capture(text, FILE, stated)

    assert article.text.startswith("Read more: Ferry sails\n\nShare this article\n\nThe council")
    assert brief.headline == "Ferry sails again"


def test_a_stated_body_is_all_the_body_there_is() -> None:
    """Sentences between the stated lines are told in notes, not read as text."""
    text = "The first.\nThe second.\nThe third.\nThe fourth.\nThe fifth.\n"

    (article,) = capture(text, FILE, Sidecar(lines={"body": (range(1, 2), range(5, 6))}))

    assert "The first.\n\nThe fifth." == article.text
    assert [2, 3, 4] == [problem.line for problem in article.problems]


def test_stated_lines_beyond_the_file_are_a_problem() -> None:
    """A range that the file does not reach is said, with the role."""
    stated = Sidecar(lines={"body": (range(1, 100),)})

    (article,) = capture(BODY, FILE, stated)

    assert [p.reason for p in article.problems] == [
        "the sidecar's lines: body: the file has 2 lines"
    ]


def test_hidden_characters_are_counted_with_the_article() -> None:
    """What was made harmless is evidence, kept as a number."""
    article = capture("Council\u202e delays\x1b bridge\n" + BODY, FILE)[0]

    assert article.hidden == 2


@pytest.mark.parametrize("text", ["", "\n \n", "\u200b\ufeff\n", "\u00a0"])
def test_a_blank_capture_holds_nothing(text: str) -> None:
    """A file with no word in it yields no article."""
    assert capture(text, FILE) == ()


@pytest.mark.parametrize("payload", samples.HOSTILE.values(), ids=samples.HOSTILE)
def test_hostile_text_stays_words(payload: str) -> None:
    """A hostile headline and a hostile paragraph are shown as they stand, made harmless."""
    found = capture(
        f"Council delays bridge {payload[:200]}\n{BODY}{payload[:200]} it said.\n", FILE
    )

    assert found[0].headline.startswith("Council delays bridge")
    for article in found:
        assert article.headline == clean_line(article.headline)
        assert article.text == clean(article.text)


LINES = [line for text in samples.CAPTURES.values() for line in text.split("\n")]
ODD = [
    "---", "* * *", "Related stories", "Read more: Snow falls", "By Jane Harlow", "World",
    "[SPORT]", "[WORLD] The council met. It was late.", "[TOWN] Council delays bridge",
    "Published 2 hours ago", "Jane Harlow | Town Paper", "Tom Reed, Town Paper",
    "Updated: 18 Nov 2024 10:32 GMT | 5 min ago", "2024年11月18日 10時32分", "Coast road",
    "18 November 2024", "> quoted", "- item", "1. one", "2. two", "Home > World > Asia", "Tom Reed",
    "Share this article", "By Tom Reed | 18 Nov 2024 | 3 min read", "", "",
]  # fmt: skip
line = (
    st.sampled_from(LINES + ODD)
    | st.sampled_from([text for text in samples.HOSTILE.values() if len(text) < 1000])
    | st.sampled_from(list(samples.WIDE.values()))
    | st.text(max_size=80)
    | st.text('abc .,?!:;-[]>"“”’A1', max_size=60)
)


def kept(found: tuple[Article, ...]) -> str:
    """Return all that the articles, the briefs and the problems of a file say, as one line."""
    pieces: list[str] = []
    for article in found:
        pieces += [article.headline if article.headline_from == "given" else "", article.text]
        pieces += [article.standfirst or "", article.section or "", article.author or ""]
        pieces += [problem.reason for problem in article.problems]
    return " ".join(map(clean_line, pieces))


@settings(deadline=None)
@given(st.lists(line, max_size=25).map("\n".join))
def test_no_line_is_lost(text: str) -> None:
    """Each line of a file is in its article, in a brief or in a problem, with all its words."""
    said = kept(capture(text, FILE))

    for part in map(clean_line, clean(text).split("\n")):
        assert all(word in said for word in re.findall(r"\w+", part))
        if not part.startswith((">", "[")) and part.isascii():
            assert part in said


places = st.tuples(st.integers(1, 25), st.integers(1, 9)).map(
    lambda pair: (range(pair[0], pair[0] + pair[1]),)
)
sidecars = st.builds(
    lambda lines, headline, section, author: Sidecar(
        lines=lines,
        headline=headline,
        standfirst=headline,
        section=section,
        author=author,
        date=dt.date(2024, 11, 18) if section else None,
    ),
    st.dictionaries(st.sampled_from(["headline", "standfirst", "body", "briefs"]), places),
    st.none() | st.just(Clean("Stated headline")),
    st.none() | st.just(Clean("Stated section")),
    st.none() | st.just(Clean("Stated author")),
)


@settings(deadline=None)
@given(st.lists(line, max_size=25).map("\n".join), sidecars)
def test_no_line_is_lost_to_a_sidecar(text: str, stated: Sidecar) -> None:
    """Whatever a sidecar states, every word of the file is still somewhere."""
    said = kept(capture(text, FILE, stated))

    assert all(word in said for word in re.findall(r"\w+", clean(text)))


@settings(deadline=None)
@given(st.lists(line, max_size=25).map("\n".join))
def test_blocks_make_up_the_text(text: str) -> None:
    """The text is its blocks with one blank line between them, and only an article has any."""
    for article in capture(text, FILE):
        spans = [article.text[block.start : block.end] for block in article.blocks]
        assert article.text == "\n\n".join(spans)
        assert all(left.end + 2 == right.start for left, right in pairwise(article.blocks))
        assert article.headline
        assert not (article.is_brief and article.text)


@settings(deadline=None)
@given(st.lists(line, max_size=25).map("\n".join))
def test_the_same_text_gives_the_same_articles(text: str) -> None:
    """Reading a capture twice, or with other line ends, gives one answer."""
    assert capture(text, FILE) == capture(text, FILE)


LARGE = {
    "one word": "x" * 1_000_000,
    "one line": "word " * 200_000,
    "many lines": "One line of many.\n" * 50_000,
    "blank": "\n" * 300_000 + BODY,
    "bare": "bare line\n" * 50_000,
    "commas": "a, " * 300_000,
    "quotes": '"' * 200_000 + "x",
    "brackets": "[" * 200_000 + "x",
    "stops": "A. " * 200_000,
    "head": "bare line\n" * 30_000 + BODY,
    "middle": "One. Two.\n" + "bare line\n" * 30_000 + "Three. Four.\n",
    "sections": "World\n" * 30_000 + BODY,
    "labels": "One. Two.\n" + "Related stories\nbare\n" * 20_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_large_captures_are_read_whole(text: str) -> None:
    """Size changes nothing but the time, which grows no faster than the file."""
    found = capture(text, FILE)

    assert sum(map(str.isalnum, kept(found))) >= sum(map(str.isalnum, text))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real captures are not beside this checkout")
def test_the_two_real_captures_come_out_right() -> None:
    """One article each: teasers apart and seven paragraphs; a section and nine headings."""
    first, second = (
        capture(path.read_text(encoding="utf-8"), Clean(path.name))
        for path in sorted(SEEDS.glob("*.txt"))
    )

    assert [article.kind for article in first] == ["article"] + ["brief"] * 9
    assert [block.kind for block in first[0].blocks] == ["paragraph"] * 7
    assert first[0].headline_from == "lead"
    assert first[0].text.startswith(first[0].headline.removesuffix("…"))
    assert "Blinken" not in first[0].text
    assert [bool(brief.standfirst) for brief in first[1:]] == [True] + [False] * 8
    assert [article.kind for article in second] == ["article"]
    assert (second[0].section, second[0].headline_from) == ("WORLD", "lead")
    assert [block.kind for block in second[0].blocks].count("heading") == 9
    assert len(second[0].blocks) == 30
