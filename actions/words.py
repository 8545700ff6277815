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


def reply_to(walk: str | None, step: str | None, answer: str) -> str | None:
    """The response to an answer: `utter_reply_<walk>_<step>_<answer>`, else the one for every walk, else none."""
    names = (f"utter_reply_{walk}_{step}_{answer}", f"utter_reply_{step}_{answer}")
    return next((name for name in names if name in responses()), None)


def note_on_language(language: str | None) -> str | None:
    """The response that says, in a language other than English, that the answers are in English; none for English."""
    name = f"utter_language_{language}"
    return name if name in responses() else None
