"""What an article says of itself."""

from __future__ import annotations

import pytest

from tests.builders import account


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Ice.", 1),
        ("word " * 920, 4),
        ("橋が閉まる。" * 400, 4),
        ("สะพานปิด " * 250, 4),
        ("word " * 460 + "橋" * 1000, 4),
    ],
    ids=["short", "spaced", "japanese", "thai", "both"],
)
def test_reading_takes_its_time_in_every_script(text: str, minutes: int) -> None:
    """Words are counted where spaces part them, characters where none do."""
    assert minutes == account("a", text).minutes
