"""What is known of a reader and the articles at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsreader.core.article import Article, Block
from newsreader.core.claims import Side
from newsreader.core.comparison import side
from newsreader.core.entries import Change, View, identity
from newsreader.core.marking import Recalled, Remark, SessionMemory
from newsreader.core.search import Marks
from newsreader.core.text import Clean

FIRE = "Forty houses burned. Two roads stay closed. The mayor thanked the crews."
LOSS = "More than sixty houses burned. A school opened its doors."


def article(name: str, text: str, headline: str = "Fire on the hill") -> Article:
    """Return an account of one paragraph."""
    return Article(
        name,
        Clean(f"{name}.txt"),
        "article",
        Clean(headline),
        text=Clean(text),
        blocks=(Block("paragraph", 0, len(text)),),
    )


ONE = article("one", FIRE)
TWO = article("two", LOSS, "Houses lost")
BRIEF = Article("three", Clean("one.txt"), "brief", Clean("Bridge opens"))
ALL = (ONE, TWO, BRIEF)


def sides(left: Article = ONE, right: Article = TWO) -> tuple[Side, Side]:
    """Return two accounts with their sentences."""
    return side(left), side(right)


class Reader:
    """A reader with a memory and what is shown of it, as a screen holds them."""

    def __init__(self) -> None:
        self.memory = SessionMemory()
        self.known = self.memory.recall(ALL)

    def does(self, change: Change) -> None:
        """Do something: keep it and show it."""
        self.memory.record(change)
        self.known = self.known.after(change)


@pytest.fixture
def reader() -> Reader:
    """Return a reader who has done nothing yet."""
    return Reader()


def test_marks_and_places_are_recalled(reader: Reader) -> None:
    """By the ids of the articles at hand."""
    reader.does(reader.known.reading([ONE, BRIEF], read=True))
    reader.does(reader.known.flagging([TWO], flagged=True))
    reader.does(reader.known.placing(ONE, 21))

    recalled = reader.memory.recall(ALL)

    assert Marks(frozenset({"one", "three"}), frozenset({"two"})) == recalled.marks
    assert {"one": 21} == recalled.places
    assert (recalled.marks, recalled.places) == (reader.known.marks, reader.known.places)


def test_only_what_changes_is_a_change(reader: Reader) -> None:
    """All read, then back: what was read before stays read."""
    reader.does(reader.known.reading([ONE], read=True))
    everything = reader.known.reading(ALL, read=True)

    reader.does(everything)
    reader.does(everything.inverse)

    assert 2 == len(everything.after)
    assert frozenset({"one"}) == reader.known.marks.read
    assert reader.known.marks == reader.memory.recall(ALL).marks
    assert reader.known.reading([ONE], read=True).is_empty


@pytest.mark.parametrize(
    ("found", "read"),
    [
        (replace(ONE, id="moved"), True),
        (article("one", FIRE + " Rain fell."), True),
        (article("moved", FIRE + " Rain fell."), False),
        (
            article(
                "one", "FORTY houses burned. Two roads stay closed. The mayor thanked the crews."
            ),
            True,
        ),
        (replace(BRIEF, id="four"), True),
        (replace(BRIEF, headline=Clean("Bridge closes")), False),
    ],
    ids=["renamed", "edited", "both", "capitals", "brief moved", "another brief"],
)
def test_an_article_is_known_by_what_it_says_then_by_its_path(
    reader: Reader, found: Article, read: object
) -> None:
    """A renamed folder and an edited file lose nothing; a brief is its headline."""
    reader.does(reader.known.reading([ONE, BRIEF], read=True))

    recalled = reader.memory.recall([found])

    assert read is (found.id in recalled.marks.read)


def test_a_new_text_in_an_old_place_is_new(reader: Reader) -> None:
    """Where the old text is at hand under another name, the marks went with it."""
    reader.does(reader.known.reading([ONE], read=True))
    yesterday, today = replace(ONE, id="yesterday"), article("one", "Rain fell on the hill.")

    assert frozenset({"yesterday"}) == reader.memory.recall([today, yesterday]).marks.read


def test_what_is_said_of_a_version_adds_to_what_was_said_of_the_last(reader: Reader) -> None:
    """A flag on the edited file does not make it unread."""
    reader.does(reader.known.reading([ONE], read=True))
    edited = article("one", FIRE + " Rain fell.")
    recalled = reader.memory.recall([edited])
    reader.memory.record(recalled.flagging([edited], flagged=True))

    assert Marks(frozenset({"one"}), frozenset({"one"})) == reader.memory.recall([edited]).marks
    reader.memory.record(recalled.reading([edited], read=False))
    assert Marks(frozenset(), frozenset({"one"})) == reader.memory.recall([edited]).marks


def test_a_place_is_no_further_than_the_text(reader: Reader) -> None:
    """An edited file may be shorter."""
    reader.does(reader.known.placing(ONE, len(FIRE)))

    assert {"one": 5} == reader.memory.recall([article("one", "Fire.")]).places


def test_batches_and_all_at_once_are_recalled_alike(reader: Reader) -> None:
    """A library may arrive piece by piece, and marks made meanwhile are kept."""
    reader.does(reader.known.reading([ONE, BRIEF], read=True))

    early = reader.memory.recall([]).with_articles([ONE])
    early = early.after(early.flagging([ONE], flagged=True))
    late = early.with_articles([TWO, BRIEF])

    assert Marks(frozenset({"one", "three"}), frozenset({"one"})) == late.marks


def test_searches_are_recalled_latest_first(reader: Reader) -> None:
    """One made again moves to the top; blank ones are none; one taken back is gone."""
    for text in ("fire", "kim", " fire\n", "", "fire"):
        reader.does(reader.known.searching(text))
    bridge = reader.known.searching("bridge")
    reader.does(bridge)
    reader.does(bridge.inverse)

    assert ("fire", "kim") == reader.memory.recall(ALL).searches == reader.known.searches


def test_the_last_view_is_recalled_where_its_article_is_at_hand(reader: Reader) -> None:
    """Another library begins at its own beginning."""
    view = View("comparison", identity(ONE), identity(TWO), row=2, filter="is:unread", bodies=True)
    reader.does(reader.known.viewing(view))

    here, there = reader.memory.recall(ALL), reader.memory.recall([TWO])

    assert (view, None) == (here.view, there.view)
    assert ["one", "two"] == [here.id_of(identity(each)) for each in (ONE, TWO)]
    assert "one" == reader.memory.recall([article("one", "Edited.")]).id_of(identity(ONE))


def test_a_verdict_holds_whichever_account_is_on_the_left(reader: Reader) -> None:
    """And is one verdict, not two."""
    left, right = sides()
    pair = reader.known.pairing(left, [0], right, [0])
    reader.does(reader.known.judging(pair, "rejected"))
    again = reader.known.pairing(right, [0], left, [0])
    reader.does(reader.known.noting(again, "Forty or sixty?"))

    assert pair == again
    remark = Remark((0,), (0,), "rejected", Clean("Forty or sixty?"))
    assert (remark,) == reader.known.between(left, right) == reader.known.between(right, left)
    assert (remark,) == reader.memory.recall(ALL).between(left, right)


def test_a_verdict_and_a_note_are_taken_back_each(reader: Reader) -> None:
    """To what stood before, not to nothing."""
    left, right = sides()
    pair = reader.known.pairing(left, [1], right, [1])
    reader.does(reader.known.judging(pair, "made"))
    changes = [reader.known.judging(pair, "rejected"), reader.known.noting(pair, "No.")]
    for change in changes:
        reader.does(change)

    for change in reversed(changes):
        reader.does(change.inverse)

    assert (Remark((1,), (1,), "made"),) == reader.known.between(left, right)
    reader.does(reader.known.judging(pair, None))
    assert () == reader.known.between(left, right) == reader.memory.recall(ALL).between(left, right)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Rain fell. " + FIRE, (1, 2)),
        (FIRE.replace("The mayor", "The new mayor"), (0, 1)),
        (FIRE.replace("Two roads", "Three roads"), ()),
    ],
    ids=["moved", "another changed", "one of it changed"],
)
def test_a_verdict_outlives_an_edit_that_leaves_its_sentences(
    reader: Reader, text: str, left: tuple[int, ...]
) -> None:
    """Found by what they say; gone when one of them says something else."""
    pair = reader.known.pairing(sides()[0], [1, 0], sides()[1], [0])
    reader.does(reader.known.judging(pair, "confirmed"))
    edited = article("one", text)

    recalled = reader.memory.recall([edited, TWO])

    expected = (Remark(left, (0,), "confirmed"),) if left else ()
    assert expected == recalled.between(*sides(edited))


def test_a_verdict_on_an_edited_file_replaces_the_one_before(reader: Reader) -> None:
    """The pair is known by the name it had; taking back brings the old verdict."""
    reader.does(
        reader.known.judging(reader.known.pairing(sides()[0], [0], sides()[1], [0]), "confirmed")
    )
    edited = article("one", FIRE + " Rain fell.")
    left, right = sides(edited)
    recalled = reader.memory.recall([edited, TWO])

    change = recalled.judging(recalled.pairing(left, [0], right, [0]), "rejected")

    assert (Remark((0,), (0,), "rejected"),) == recalled.after(change).between(left, right)
    back = recalled.after(change).after(change.inverse)
    assert (Remark((0,), (0,), "confirmed"),) == back.between(left, right)


def test_other_accounts_have_nothing_of_a_verdict(reader: Reader) -> None:
    """The same sentence in a third account was not judged."""
    left, right = sides()
    reader.does(reader.known.judging(reader.known.pairing(left, [0], right, [0]), "rejected"))
    third = article("third", FIRE, "Quite another headline")

    assert () == reader.known.between(side(third), right)
    assert () == Recalled().between(left, right)
