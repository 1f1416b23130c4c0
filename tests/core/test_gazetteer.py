"""Places, peoples and bodies that everyone knows, by the forms they are written in."""

from __future__ import annotations

import pytest

from newsreader.core.gazetteer import ORGANISATIONS, PLACES, canonical, may_begin


@pytest.mark.parametrize(
    ("name", "full"),
    [
        pytest.param("U.S. Congress", "Congress", id="initials-with-dots"),
        pytest.param("us", None, id="letters-in-lower-case"),
        pytest.param("Nowhere Whatever", None, id="unknown"),
    ],
)
def test_canonical_reads_a_form_as_written(name: str, full: str | None) -> None:
    """Dots and spaces of initials do not matter; the case of letters does."""
    assert full == canonical(name)


def test_every_known_form_may_begin_with_its_first_word() -> None:
    """No form known here is passed over because of its first word."""
    forms = [*PLACES, *ORGANISATIONS]

    assert [] == [form for form in forms if not may_begin(form.split()[0])]
    assert not may_begin("Nowhere")
