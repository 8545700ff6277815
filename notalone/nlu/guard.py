"""The crisis guard: reads danger in a message apart from the intent model, and with no model at all."""

from __future__ import annotations

import re

from notalone.nlu.patterns import DENIED, HEARSAY, OTHER_LANGUAGES, OTHER_SENSES, PATTERNS, QUOTED
from notalone.nlu.spelling import plain

_CLAUSE_END = re.compile(r"[.!?;:,\n]| but | cos | because | and ")
_IN_OTHER_LANGUAGES = re.compile("|".join(f"(?:{words})" for _, words in OTHER_LANGUAGES))
#: Patterns that tell of oneself; the words of others and hearsay are not.
_OF_ONESELF = frozenset({"suicide_direct", "self_harm", "attempt_now", "harm_to_others"})


def read_crisis(text: str) -> str | None:
    """The crisis that a message shows in so many words, None if it shows none. Needs no trained model."""
    text = plain(text)
    found = None
    for pattern in PATTERNS:
        for match in pattern.expression.finditer(text):
            if not _excused(text, match, pattern.crisis):
                found = pattern.crisis
                break
        if found:
            return found
    match = _IN_OTHER_LANGUAGES.search(text)
    if match and not _excused(text, match, "suicide_direct"):
        return "suicide_direct"
    return None


def _excused(text: str, match: re.Match[str], crisis: str) -> bool:
    """Whether the words found are denied, somebody else's, or meant otherwise."""
    if any(m.start() < match.end() and m.end() > match.start() for sense in OTHER_SENSES[:-1] for m in sense.finditer(text)):
        return True
    if OTHER_SENSES[-1].search(text) and crisis in ("harm_to_others",):
        return True
    before = text[: match.start()]
    clause = _CLAUSE_END.split(before)[-1]
    if crisis in _OF_ONESELF or crisis == "other_at_risk":
        if DENIED.search(clause):
            return True
    if crisis in _OF_ONESELF:
        return bool(QUOTED.search(before) or HEARSAY.search(before))
    return False
