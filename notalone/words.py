"""Which responses there are. Their words are the generator's business."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

RESPONSES = Path("data/responses")


@cache
def responses() -> frozenset[str]:
    """The names of all responses under data/responses."""
    names: set[str] = set()
    for path in RESPONSES.glob("*.yml"):
        names |= set(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["responses"])
    return frozenset(names)
