"""The themes: two of our own, light and dark, and the two that use the terminal's palette."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="newsreader-dark",
    primary="#ffa62b",
    secondary="#4ebf71",
    accent="#ffa62b",
    warning="#ffb454",
    error="#ff7b72",
    success="#4ebf71",
    foreground="#e4e4e4",
    background="#121212",
    surface="#121212",
    panel="#22303a",
    dark=True,
    variables={
        "border": "#72858f",
        "block-cursor-text-style": "none",
        "muted": "#9a9a9a",
        "related": "#7cb7e8",
    },
)
LIGHT = Theme(
    name="newsreader-light",
    primary="#9a4a00",
    secondary="#1b6b35",
    accent="#9a4a00",
    warning="#8a4b00",
    error="#a4161a",
    success="#1b6b35",
    foreground="#1d1d1d",
    background="#faf8f4",
    surface="#faf8f4",
    panel="#e4e0d6",
    dark=False,
    variables={
        "border": "#736d5e",
        "block-cursor-text-style": "none",
        "muted": "#5c5c5c",
        "related": "#1f5f99",
    },
)
OWN = (DARK, LIGHT)
ANSI = ("ansi-dark", "ansi-light")
NAMES = (*(theme.name for theme in OWN), *ANSI)
