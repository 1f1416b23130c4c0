"""What measured figures are of, by the nearest word that tells."""

from __future__ import annotations

import pytest

from newsreader.core.measured import roles


@pytest.mark.parametrize(
    ("kind", "text", "figure", "role"),
    [
        ("share", "Profit rose 12 percent as sales gained 5 percent.", "12 percent", "profit"),
        ("share", "Profit rose 12 percent as sales gained 5 percent.", "5 percent", "revenue"),
        ("share", "Turnout was 61 percent, officials said.", "61 percent", "turnout"),
        ("money", "The bridge will cost $2 million.", "$2 million", "price"),
        ("money", "The bank was fined $2 million.", "$2 million", "fine"),
        ("duration", "She was jailed for six years.", "six years", "prison"),
        ("distance", "It struck at a depth of 10 km.", "10 km", "depth"),
        ("money", "They found $2 million.", "$2 million", ""),
        ("count", "Profit of 12 traders rose.", "12", ""),
    ],
)
def test_the_nearest_word_tells_the_role(kind: str, text: str, figure: str, role: str) -> None:
    """Words of the figure's own clause come first; a count has no role."""
    start = text.index(figure)

    assert role == next(iter(roles(kind, text, start, start + len(figure))), "")
