"""Every word that is said, read once from its files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

RESPONSES = Path("data/responses")

#: By name, each with its variants, as Rasa's domain holds them.
Responses = dict[str, list[dict[str, Any]]]


@cache
def responses() -> Responses:
    """All responses under data/responses.

    They are not taken from the trained model, so a change of words needs no training.
    """
    found: Responses = {}
    for path in sorted(RESPONSES.glob("*.yml")):
        found |= yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["responses"]
    return found
