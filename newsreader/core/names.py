"""People, places and organisations that two accounts name."""

from __future__ import annotations

from typing import Literal

NameKind = Literal["person", "place", "organisation", "other"]
