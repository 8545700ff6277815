"""Validation messages with what a careful person would say of them (tests/understanding/*.yml)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from notalone.vocabulary import CRISES, FACTS

ENGLISH = "en"
#: A careful duty worker would ask whether they are safe: care is right and a crisis reply is no mistake.
SOFT_CHECK = "soft_check"
DISTRESS = "distress"
SETS = Path("tests/understanding")


@dataclass(frozen=True)
class Case:
    """One message.

    Attributes:
        text: the message.
        crisis: what must be answered first; None if it is no crisis.
        needs: intents that are right, the best one first.
        facts: what the message says: fact to value.
        tags: who speaks, and how.
        language: a BCP 47 tag.
        asked: the fact whose question had just been asked, or None.
    """

    text: str
    crisis: str | None
    needs: tuple[str, ...]
    facts: dict[str, str] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    language: str = ENGLISH
    asked: str | None = None

    @property
    def calm(self) -> bool:
        """Nobody would ask after the safety of this person."""
        return self.crisis is None and not self.tags & {SOFT_CHECK, DISTRESS}

    @classmethod
    def from_yaml(cls, entry: dict[str, Any]) -> Case:
        crisis = entry.get("crisis", "none")
        if crisis != "none" and crisis not in CRISES:
            raise ValueError(f"No such crisis: {crisis}, in: {entry['text'][:60]}")
        facts = {str(fact): str(value) for fact, value in (entry.get("facts") or {}).items()}
        if unknown := set(facts) - set(FACTS):
            raise ValueError(f"No such fact: {', '.join(sorted(unknown))}, in: {entry['text'][:60]}")
        return cls(
            text=entry["text"],
            crisis=None if crisis == "none" else crisis,
            needs=tuple(entry.get("needs") or ()),
            facts=facts,
            tags=frozenset(str(tag) for tag in entry.get("tags") or ()),
            language=entry.get("lang") or ENGLISH,
            asked=entry.get("asked"),
        )


def load_cases(paths: list[Path] | None = None) -> list[Case]:
    """Reads validation sets.

    Args:
        paths: YAML files; by default every one in tests/understanding.

    Raises:
        ValueError: if an id is not in the vocabulary, or there is no case at all.
    """
    paths = paths or sorted(SETS.glob("*.yml"))
    cases = [
        Case.from_yaml(entry) for path in paths for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []
    ]
    if not cases:
        raise ValueError(f"No message to measure by in {', '.join(map(str, paths)) or SETS}.")
    return cases
