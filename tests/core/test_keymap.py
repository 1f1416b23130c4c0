"""Keys given to commands: what a key is, and that none means two things in a pane."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, strategies as st

from newsreader.core.commands import COMMANDS, PANES, key_label
from newsreader.core.keymap import (
    LEFT_ALONE,
    NAMED_KEYS,
    RefusedKeyError,
    key_named,
    remapped,
    without_clashes,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("j", "j"),
        ("J", "J"),
        ("#", "#"),
        (",", ","),
        ("é", "é"),
        ("Esc", "escape"),
        ("Enter", "enter"),
        ("PgDn", "pagedown"),
        ("page_up", "pageup"),
        ("↓", "down"),
        (" ", "space"),
        ("F2", "f2"),
        ("Ctrl+D", "ctrl+d"),
        ("shift+Tab", "shift+tab"),
        ("question_mark", "?"),
    ],
)
def test_a_key_is_found_by_what_people_call_it(written: str, expected: str) -> None:
    """Characters as typed, names in any case, the words of the key table."""
    assert expected == key_named(written)


@pytest.mark.parametrize("key", sorted(key for entry in COMMANDS for key in entry.keys))
def test_the_tables_own_keys_are_keys(key: str) -> None:
    """Each is found by its name and by the word that people see."""
    assert [key, key] == [key_named(key), key_named(key_label(key))]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("ctrl+c", "ctrl+c copies and is left alone"),
        ("CTRL+Z", "ctrl+z stops the program and is left alone"),
        ("ctrl+s", "left alone"),
        ("ctrl+m", "ctrl+m is Enter to a terminal"),
        ("ctrl+i", "left alone"),
        ("ctrl+h", "left alone"),
        ("shift+j", "no key is called shift+j; write J"),
        ("shift+1", "no key is called shift+1; write what it types"),
        ("alt+x", "alt is not used"),
        ("hyper", "no key is called hyper"),
        ("jj", "no key is called jj"),
        ("", "no key is called"),
        ("\x1b", "not a character that can be typed"),
        ("\u202e", "not a character that can be typed"),
        ("\u0301", "not a character that can be typed"),
        ("\n", "not a character that can be typed"),
    ],
)
def test_what_is_no_key_is_refused_with_a_reason(written: str, reason: str) -> None:
    """Keys that the terminal needs, and what no terminal sends."""
    with pytest.raises(RefusedKeyError, match=reason.replace("+", r"\+")):
        key_named(written)


@pytest.mark.parametrize("key", sorted(LEFT_ALONE))
def test_the_terminals_keys_are_known_and_refused(key: str) -> None:
    """What is left alone would be a key otherwise."""
    assert key in NAMED_KEYS
    with pytest.raises(RefusedKeyError):
        key_named(key)


def test_two_commands_can_change_keys() -> None:
    """Each takes the other's, and nothing clashes."""
    wanted = {"move.down": ("k",), "move.up": ("j",)}

    assert (wanted, ()) == without_clashes(wanted)


def test_a_key_may_mean_two_things_in_two_panes() -> None:
    """Commands that are never live together share a key in peace."""
    wanted = {"compare.mark": ("d",)}

    assert (wanted, ()) == without_clashes(wanted)


@pytest.mark.parametrize(
    ("wanted", "kept", "reasons"),
    [
        (
            {"search.next": ("k",)},
            {},
            ["k is the key of move.up in the headlines pane"],
        ),
        (
            {"app.quit": ("X",), "app.close": ("X",)},
            {"app.quit": ("X",)},
            ["X is the key of app.quit in the headlines pane"],
        ),
        (
            {"pair.next": ("escape",)},
            {},
            ["Esc is the key of pane.out in the comparison pane"],
        ),
        (
            {"move.down": ("k",), "move.up": ("n",)},
            {},
            [
                "n is the key of search.next in the headlines pane",
                "k is the key of move.up in the headlines pane",
            ],
        ),
    ],
    ids=["with a default", "with each other", "with a special key", "one after the other"],
)
def test_a_clash_is_refused_by_name(
    wanted: dict[str, tuple[str, ...]], kept: dict[str, tuple[str, ...]], reasons: list[str]
) -> None:
    """The later of two gets its own keys back, and what that makes clash goes too."""
    found, clashes = without_clashes(wanted)

    assert (kept, reasons) == (found, [str(clash) for clash in clashes])


@given(
    st.dictionaries(
        st.sampled_from([entry.id for entry in COMMANDS]),
        st.lists(st.sampled_from("jknNdx]XW"), max_size=2, unique=True).map(tuple),
    )
)
def test_no_keymap_makes_a_key_mean_two_things(wanted: dict[str, tuple[str, ...]]) -> None:
    """What is kept never clashes, and nothing is refused without a reason."""
    kept, clashes = without_clashes(wanted)

    table = remapped(kept)
    for pane in PANES:
        pressed = Counter(key for entry in table if pane in entry.where for key in entry.keys)
        assert set(pressed.values()) <= {1}
    assert sorted(wanted) == sorted([*kept, *(clash.refused for clash in clashes)])
