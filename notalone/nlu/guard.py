"""The crisis guard: reads danger in a message apart from the intent model, and with no model at all."""

from __future__ import annotations

import re

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("suicide_direct", re.compile(r"\b(kill(ing)? myself|kms|end(ing)? my (own )?life|suicidal|want to die|wanna die|unalive)\b")),
)


def read_crisis(text: str) -> str | None:
    """The crisis that a message shows, None if it shows none."""
    for crisis, pattern in PATTERNS:
        if pattern.search(text.lower()):
            return crisis
    return None
