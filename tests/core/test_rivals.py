"""Names that contradict each other in paired sentences."""

from __future__ import annotations

import pytest

from newsreader.core.rivals import differs


@pytest.mark.parametrize(
    ("left", "right", "rivals"),
    [
        pytest.param(
            "The talks, opened by President Anna Berg, were held in Oslo.",
            "The talks, opened by President Carl Holm, were held in Oslo.",
            (("Anna Berg", "Carl Holm"),),
            id="one-office",
        ),
        pytest.param(
            "The talks were held in Oslo on Monday.",
            "The talks, delayed twice, were held in Bergen.",
            (("Oslo", "Bergen"),),
            id="one-way-to-a-place",
        ),
        pytest.param(
            "President Anna Berg opened the talks.",
            "President Berg opened the talks.",
            (),
            id="surname-alone",
        ),
        pytest.param(
            "The talks were held in Oslo.",
            "The talks were held in Norway, near Oslo.",
            (),
            id="named-elsewhere",
        ),
        pytest.param(
            "Officer John Smith was hurt.",
            "Officer Mary Brown was hurt.",
            (),
            id="many-may-bear-the-title",
        ),
        pytest.param("A fire burned.", "A fire went out.", (), id="no-names"),
    ],
)
def test_differs_needs_one_slot_and_two_names(
    left: str, right: str, rivals: tuple[tuple[str, str], ...]
) -> None:
    """Only names that fill the same place once on each side contradict each other."""
    assert rivals == differs(left, right)
    assert tuple((b, a) for a, b in rivals) == differs(right, left)
