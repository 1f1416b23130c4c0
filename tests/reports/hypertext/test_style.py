"""The page's rules of style, read as text: contrast in every scheme, and nothing fetched."""

from __future__ import annotations

import re

import pytest

from newsreader.reports.html import style

INKS = ("ink", "quiet", "accent")
SCHEMES = {
    "light": ":root",
    "dark": "@media (prefers-color-scheme: dark)",
    "print": "@media print",
}
"""Where the colours of each scheme are stated; print states them anew after dark."""


def colours(scheme: str) -> dict[str, str]:
    """Return the colours that a scheme states, by name."""
    block = style().split(SCHEMES[scheme], 1)[1]
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block.split("}", 1)[0]))


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_is_legible_on_the_ground(scheme: str, ink: str) -> None:
    """At least 7:1; on the tint, where only the ink itself and places stand, at least 4.5:1."""
    stated = colours(scheme)

    assert contrast(stated[ink], stated["ground"]) >= 7
    assert contrast(stated[ink], stated["tint"]) >= 4.5


def test_every_scheme_states_every_colour() -> None:
    """A scheme that forgot one would show it on another's ground."""
    stated = {scheme: set(colours(scheme)) for scheme in SCHEMES}

    assert {frozenset({*INKS, "ground", "tint", "rule"})} == set(map(frozenset, stated.values()))


def test_rules_fetch_nothing_and_name_no_other_colour() -> None:
    """No address, no import, and colours by name alone."""
    rules = re.sub(r"--\w+: #[0-9a-f]{6};", "", style())

    assert not re.search(r"url\(|@import|image\(|#[0-9a-f]{3,8}\b(?=[;, )])|rgb|hsl", rules)


def test_braces_are_level() -> None:
    """Every block is closed."""
    rules = style()

    assert rules.count("{") == rules.count("}") > 50
