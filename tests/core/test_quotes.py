"""Quotations, who speaks them, and what is no quotation of anybody."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from newsreader.core.quotes import Quote, marked, quotes

SENTENCES = st.lists(
    st.sampled_from(
        [
            "“We will bake,” Smith said.",
            "He called it “a good oven” in an interview with the Daily Herald.",
            '"Bread," the baker, who was late, added.',
            "According to the guild, flour is “dear”.",
            "‘Nobody’s bread,’ they said,",
            "“It goes on.",
            "\n\n",
            "Smith’s claim that “all is well” was, Jones said, wrong.",
            "said",
            "“",
            "(",
            ", said , who",
        ]
    ),
    max_size=14,
).map(" ".join)


def speakers(text: str) -> list[str | None]:
    """Return the speaker of each quotation of `text`."""
    return [quote.speaker for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“The oven is cold,” Smith said.", "Smith", id="after"),
        pytest.param("“The oven is cold,” said Ann Smith, a baker.", "Ann Smith", id="inverted"),
        pytest.param("“The oven is cold,” said the mayor.", "the mayor", id="inverted role"),
        pytest.param("“Is the oven cold?” Smith asked.", "Smith", id="question"),
        pytest.param("Smith said: “The oven is cold.”", "Smith", id="colon"),
        pytest.param("Smith: “The oven is cold.”", "Smith", id="name and colon"),
        pytest.param("Smith told the council the oven was “stone cold.”", "Smith", id="told"),
        pytest.param("The spokesman said the oven was “stone cold.”", "The spokesman", id="role"),
        pytest.param("“Cold oven,” the Smith campaign said.", "the Smith campaign", id="body"),
        pytest.param("Officials said the oven was “stone cold.”", "Officials", id="plural"),
        pytest.param("“The oven is cold,” according to Ann Smith.", "Ann Smith", id="according"),
        pytest.param("According to Ann Smith, the oven is “cold.”", "Ann Smith", id="according to"),
        pytest.param("“Cold oven,” Ann Smith, the baker, said.", "Ann Smith", id="aside"),
        pytest.param("“Cold oven,” Ann Smith, who bakes, said.", "Ann Smith", id="relative clause"),
        pytest.param("“Cold oven,” Ann Smith (of the guild) said.", "Ann Smith", id="brackets"),
        pytest.param("Smith, 45, a baker, said the oven was “cold.”", "Smith", id="aside before"),
        pytest.param("The owner, Ann Smith, said it was “cold.”", "Ann Smith", id="named in aside"),
        pytest.param("Smith described the oven as a “disgrace.”", "Smith", id="described as"),
        pytest.param("Smith's call for “more ovens” was heard.", "Smith", id="possessive"),
        pytest.param("Smith went on to say the oven was “cold.”", "Smith", id="infinitive"),
        pytest.param("On Monday, in Springfield, Smith called it “cold.”", "Smith", id="place"),
        pytest.param("The oven was “stone cold,” as Smith put it.", "Smith", id="as put"),
        pytest.param("The “cold” oven was a shame, Smith said.", "Smith", id="end of sentence"),
        pytest.param("The oven was called “a shame” by Ann Smith.", "Ann Smith", id="passive"),
        pytest.param("Smith was quoted as saying it was “cold.”", "Smith", id="quoted as saying"),
        pytest.param("“The oven is cold.” — Ann Smith", "Ann Smith", id="signature"),
        pytest.param("A spokesman for the guild said it was “cold.”", "A spokesman", id="for"),
    ],
)
def test_the_speaker_is_the_nearest_attribution(text: str, speaker: str) -> None:
    """Before, after, inverted, apart: whoever the sentence says is speaking."""
    assert [speaker] == speakers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We bake,” Smith said. “We sell.”", ["Smith", "Smith"], id="in the middle"),
        pytest.param("“We bake,” said Smith, adding “we sell.”", ["Smith", "Smith"], id="adding"),
        pytest.param("Smith called it “cold” and “a shame.”", ["Smith", "Smith"], id="list"),
        pytest.param(
            "“We bake.\n\n“We sell,” Smith said.", ["Smith", "Smith"], id="over paragraphs"
        ),
        pytest.param(
            "“We bake,” Smith said.\n\n“We sell.”", ["Smith", "Smith"], id="next paragraph"
        ),
        pytest.param("Smith disagreed.\n\n“We sell.”", ["Smith"], id="introduced"),
        pytest.param("Smith added:\n\n“We sell.”", ["Smith"], id="colon before"),
        pytest.param("“We bake,” Smith said. “We sell,” Jones said.", ["Smith", "Jones"], id="two"),
        pytest.param("Smith came. He said it was “cold.”", ["Smith"], id="pronoun"),
        pytest.param("Korea waits. He said it was “cold.”", [None], id="no place is he"),
        pytest.param(
            "Smith spoke.\n\nBetter ovens are half of what he wants. Loyalty to the guild is the"
            " rest. His demand for “a new oven” was heard.",
            ["Smith"],
            id="kept in mind by pronouns",
        ),
        pytest.param("Smith spoke. “We sell,” Jones told him.", ["Jones"], id="no hearer"),
        pytest.param(
            "Smith came. It rained. “Cold,” she said.", ["Smith"], id="two sentences back"
        ),
        pytest.param(
            "Smith came. It rained. The oven smoked. It was wet. “Cold,” she said.",
            [None],
            id="too far back",
        ),
        pytest.param("The guild met. It said flour was “too dear.”", ["The guild"], id="body"),
        pytest.param("Smith met the guild. It said flour was “dear.”", [None], id="no body"),
        pytest.param("Smith met officials. “I think so,” he said.", ["Smith"], id="person"),
    ],
)
def test_a_quotation_without_its_own_attribution_takes_the_nearest(
    text: str, expected: list[str | None]
) -> None:
    """A continued quotation keeps its speaker, and a pronoun stands for whom the text spoke of."""
    assert expected == speakers(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The envoy to Oslo said “all is open,” telling Radiofunk that talks go on.", "The envoy"),
        ("“All is open,” said Smith to Jones.", "Smith"),
        ("Smith said many bread prices were “too low.”", "Smith"),
        ("Ovens testing confirmed that the bread was “nearly all burnt.”", None),
        ("The comments helped “them all.”", None),
        ("A guild told to “go all out” met on Friday.", None),
        ("The letter said the bread was “nearly all burnt.”", "The letter"),
        ("The city administration called it “nearly all burnt.”", "The city administration"),
    ],
)
def test_a_speaker_can_speak(text: str, speaker: str | None) -> None:
    """People, bodies, roles and documents speak; what is abstract and who only hears does not."""
    assert [speaker] == [quote.speaker for quote in marked(text)]


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("“We bake,” Smith told the Daily Herald.", "the Daily Herald"),
        ("Smith vowed to bake “without pause,” according to state media.", "state media"),
        ("“We bake,” the guild wrote on Facebook.", "Facebook"),
        ("“The guild bakes,” the Daily Herald reported.", "the Daily Herald"),
        ("Smith attacked the Daily Herald, a paper he called “sour.”", None),
        ("“We bake,” Smith said.", None),
    ],
)
def test_the_medium_is_what_the_words_came_through(text: str, medium: str | None) -> None:
    """A newspaper, agency or network counts where it reports or is told, not where it is named."""
    assert [medium] == [quote.medium for quote in quotes(text)]


def test_the_medium_speaks_where_nobody_else_does() -> None:
    """Of two attributions the person is the speaker; a medium alone is the speaker itself."""
    text = "According to the Daily Herald, Smith said it was “cold.” “Snow,” the Daily Herald said."

    assert ["Smith", "the Daily Herald"] == speakers(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Smith said it was “cold.”", "speech", id="speech"),
        pytest.param("The town tested “smart” ovens.", "scare", id="scare"),
        pytest.param(
            "The town tested “smart” ovens, which bakers said burn.", "scare", id="clause"
        ),
        pytest.param("They sang Smith’s song “A Loaf of Rye” in town.", "title", id="song"),
        pytest.param("On “Bread Tonight,” Smith laughed.", "title", id="programme"),
        pytest.param("The “Bread for All Act” was passed.", "title", id="law"),
        pytest.param("The Oven: “The Coldest in Town”\n\nIt was cold.", "heading", id="heading"),
        pytest.param(
            "Baker ‘very cold’ in town\n\n“It is cold,” he said.", "heading", id="headline"
        ),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    """Scare quotes, titles and headings are told from what somebody said."""
    assert kind == marked(text)[0].kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They sang “A Loaf of Rye” and the “smart” oven was “cold,” Smith said.",
            ["A Loaf of Rye", "smart", "cold,"],
        ),
        ("The song “A Loaf of Rye” is old.", []),
        ("“They cried ‘bread’ here,” Smith said.", ["They cried ‘bread’ here,"]),
        (
            "“The sign said “no bread” there,” Smith said.",
            ["The sign said “no bread” there,", "no bread"],
        ),
        ("''It is cold,'' Smith said.", []),
        ("The town tested “smart” ovens.", []),
        ("Is “they” a word?", []),
        ("The town is full of “elites.”", ["elites."]),
    ],
)
def test_quotes_are_the_words_of_others(text: str, expected: list[str]) -> None:
    """What nobody need have said is left to `marked`."""
    assert expected == [quote.text for quote in quotes(text)]


def test_the_label_of_a_transcript_is_the_speaker() -> None:
    """Where each paragraph of a transcript names its speaker, that is who speaks."""
    text = "A transcript follows:\n\n“SMITH: Is it cold?\n\n“JONES: It is.”"

    assert ["SMITH", "JONES"] == speakers(text)


@given(st.one_of(SENTENCES, st.text(), st.text("ab “”\"'.,\n")))
def test_quotes_are_total_and_offsets_cut_what_they_claim(text: str) -> None:
    """Any text has quotations; each is the stretch it names; those of one level never overlap."""
    found = marked(text)

    assert found == marked(text)
    assert all(quote.text == text[quote.start : quote.end] for quote in found)
    assert set(quotes(text)) <= set(found)
    for level in range(5):
        _assert_apart([quote for quote in found if quote.level == level])


def _assert_apart(found: list[Quote]) -> None:
    """Fail if one quotation begins before the one before it has ended."""
    for one, other in pairwise(found):
        assert one.end <= other.start


@given(SENTENCES)
def test_speakers_are_words_of_the_text(text: str) -> None:
    """A speaker and a medium are named as the text writes them, on one line."""
    line = " ".join(text.split())
    for quote in marked(text):
        assert quote.speaker is None or quote.speaker in line
        assert quote.medium is None or quote.medium in line


@pytest.mark.parametrize(
    "text",
    [
        "“Yes,” Smith said. " * 5_000,
        "Smith said “yes we do” and " * 5_000,
        "Smith’s claim “x” " * 5_000,
        ", " * 50_000 + "“yes” Smith said",
        "A.B" * 50_000 + " “yes” he said",
    ],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    """A hundred kilobytes of one sentence cost seconds at most."""
    began = time.process_time()

    quotes(text)

    assert time.process_time() - began < 20
