"""What stands at the end of a body about its reporters: a note, and no part of the text."""

from __future__ import annotations

import pytest

from newsreader.core.text import Clean
from newsreader.formats.capture import capture
from newsreader.formats.endings import is_credit
from newsreader.formats.sidecar import Sidecar

BODY = "The river rose over the bridge at noon.\n\nThe council said 40 houses burned in town."


@pytest.mark.parametrize(
    "text",
    [
        "The Associated Press contributed to this report.",
        "Associated Press writers Ann B. Smith in Hill and Bob Lake contributed to this story.",
        "Ann Smith contributed reporting.",
        "Ann Smith and Bob Lake contributed reporting from Hill.",
        "Reporting was contributed by Ann Smith.",
        "With files from The Canadian Press.",
        "Follow him on Twitter at @annsmith.",
        "Follow Ann Smith on Twitter @annsmith",
        "She can be reached at ann.smith@example.org.",
        "Ann Smith is a reporter for the Hill Gazette.",
        "Ann Smith is a senior political correspondent based in Hill.",
        "Ann Smith is a reporter for the Hill Gazette. Follow her on Twitter: @annsmith.",
    ],
)
def test_a_credit_at_the_end_is_a_note(text: str) -> None:
    """It is no part of the article, and the note quotes it."""
    (article,) = capture(f"River rises\n\n{BODY}\n\n{text}\n", Clean("a.txt"))

    assert BODY == article.text
    assert [f"read as who reported it: {text}"] == [
        problem.reason for problem in article.problems if problem.severity == "note"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Heavy rain contributed to the report of damage.",
        "The rain contributed to this disaster.",
        "The council is a reporter of damage for the state.",
        "She is a reporter for the Hill Gazette.",
        "“Ann Smith contributed reporting,” the council said.",
        "The police follow him on foot at night.",
        "The council asked people to follow it on Twitter at @hill.",
        "Ann Smith contributed reporting. She was hurt in the fire.",
    ],
)
def test_what_tells_of_the_event_is_text(text: str) -> None:
    """Only whole sentences in the forms of credits are credits."""
    (article,) = capture(f"River rises\n\n{BODY}\n\n{text}\n", Clean("a.txt"))

    assert f"{BODY}\n\n{text}" == article.text


def test_a_reporter_of_whom_the_article_tells_is_in_it() -> None:
    """An account of a reporter may end in saying what they are."""
    text = "Ann Smith is a reporter for the Hill Gazette."

    assert is_credit(text)
    assert not is_credit(text, above="the police let smith go at noon.")


def test_only_the_end_of_a_body_holds_credits() -> None:
    """Above the end, and where nothing else is, the same words are text; several may follow."""
    credit = "The Associated Press contributed to this report."

    (first,) = capture(f"River rises\n\n{credit}\n\n{BODY}\n", Clean("a.txt"))
    (alone,) = capture(f"River rises\n\n{credit}\n", Clean("a.txt"))
    (two,) = capture(
        f"River rises\n\n{BODY}\n\n{credit}\n\nAnn Smith contributed reporting.\n",
        Clean("a.txt"),
    )

    assert f"{credit}\n\n{BODY}" == first.text
    assert credit == alone.text
    assert BODY == two.text


def test_a_body_that_a_sidecar_places_holds_all_its_lines() -> None:
    """What a person placed is text."""
    credit = "The Associated Press contributed to this report."
    stated = Sidecar(lines={"body": (range(3, 8),)})

    (article,) = capture(f"River rises\n\n{BODY}\n\n{credit}\n", Clean("a.txt"), stated)

    assert f"{BODY}\n\n{credit}" == article.text
