"""How well the facts of messages are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from notalone.vocabulary import FACTS

#: Reads a message's facts: its text and the question it answers, if any.
Read = Callable[[str, str | None], Mapping[str, str]]

ALL = "all"


@dataclass(frozen=True)
class Score:
    """Counts for one fact: read rightly, read though not told or otherwise (`wrong`), told but not read (`missed`)."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what was told that was read."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def score(entries: Iterable[Mapping[str, Any]], read: Read) -> dict[str, Score]:
    """Precision and recall per fact, and of `all` together, on labelled messages (`text`, `facts`, perhaps `asked`)."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for entry in entries:
        told = entry.get("facts") or {}
        got = read(entry["text"], entry.get("asked"))
        for fact in FACTS:
            value, expected = got.get(fact), told.get(fact)
            right[fact] += value is not None and value == expected
            wrong[fact] += value is not None and value != expected
            missed[fact] += expected is not None and value != expected
    for counts in (right, wrong, missed):
        counts[ALL] = sum(counts.values())
    return {fact: Score(right[fact], wrong[fact], missed[fact]) for fact in (*FACTS, ALL)}
