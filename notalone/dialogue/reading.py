"""What one message was understood as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from notalone.vocabulary import CRISES


@dataclass(frozen=True)
class Reading:
    """One message of the person's, as understanding hands it over.

    `also`: the next best intents with their confidence (0 to 1), likeliest first. `care`: distress that deserves a soft check.
    `may_answer`: few words that ask nothing, so they may answer a question though nothing was understood of them.
    `mentions`: situations mentioned in passing, as the services file names them.
    """

    intent: str
    confidence: float = 1.0
    facts: Mapping[str, str] = field(default_factory=dict)
    also: tuple[tuple[str, float], ...] = ()
    care: bool = False
    may_answer: bool = False
    mentions: frozenset[str] = frozenset()
    pictured_young: bool = False

    @property
    def is_crisis(self) -> bool:
        """Whether it must be answered before anything else."""
        return self.intent in CRISES

    @property
    def asks_for_care(self) -> bool:
        """Whether there is distress in it, short of a crisis: the guard read it, or it is what they say."""
        return self.care or self.intent == "not_coping"

    @property
    def says_not_safe(self) -> bool:
        """Whether it says that somebody is not safe, or may not be."""
        return self.facts.get("safe") in ("no", "unsure")

    def without_intent(self) -> Reading:
        """The facts alone: its intent has been answered already."""
        return replace(self, intent="", also=(), care=False, may_answer=False)
