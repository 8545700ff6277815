"""The assistant's own generator of words, made quick and independent of the clock."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import datetime, tzinfo
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

import notalone.nlg
from notalone.nlg import AGAIN, EMERGENCY, GuidanceGenerator, _force_of
from notalone.people import person
from notalone.vocabulary import CRISIS_REPLIES

#: Going back through the events, the message before the latest one.
BEFORE_LAST = 2

#: A Wednesday morning on which everything with opening hours is open, and a night on which it is closed.
DAY = datetime(2026, 11, 25, 11, 0)
NIGHT = datetime(2026, 11, 26, 3, 0)


def stop_clock(at: datetime = DAY) -> None:
    """From now on the generator believes that it is this moment, so that every run says the same."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return at.replace(tzinfo=tz)

    setattr(notalone.nlg, "datetime", Clock)  # noqa: B010


class QuickGenerator(GuidanceGenerator):
    """Words each response once for the same facts; the wording itself is the assistant's own."""

    def __init__(self, endpoint_config: EndpointConfig | None, domain: Domain) -> None:
        super().__init__(endpoint_config, domain)
        conditions = {c["name"] for variants in domain.responses.values() for v in variants for c in v.get("condition", ())}
        # Where the walk stands chooses no words, unless a condition says so.
        walking = {s.name for s in domain.slots if s.name.startswith("step_")} | {"walk", "requested_slot"}
        self._ignored = walking - conditions - {"step_age"}
        #: The responses of which anything was said.
        self.said: set[str] = set()
        self._worded: dict[Hashable, dict[str, Any] | None] = {}

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The response as said to this person now."""
        force = _force_of(tracker)
        known = self._known(tracker, utter_action, self._services.forces.get(force))
        whom = person(known.get, "", "")
        facts = tuple(_frozen(value) for name, value in known.items() if name not in self._ignored)
        about = _frozen({name: value for name, value in kwargs.items() if name != "domain_responses"})
        key = (utter_action, force, facts, whom, about, self._just_said(utter_action, tracker))
        if key not in self._worded:
            self._worded[key] = worded = await super().generate(utter_action, tracker, output_channel, **kwargs)
            self.said |= {utter_action, *self._instead(utter_action, known, worded)}
        worded = self._worded[key]
        return None if worded is None else dict(worded)

    def _just_said(self, utter_action: str, tracker: DialogueStateTracker) -> frozenset[str]:
        """The texts of this response that the turn before this one said."""
        texts = {variant["text"] for variant in self.responses.get(utter_action, ())}
        said: set[str] = set()
        turns = 0
        for event in reversed(tracker.events):
            turns += isinstance(event, UserUttered)
            if turns == BEFORE_LAST:
                break
            if isinstance(event, BotUttered):
                said.add(str(event.metadata.get("template")))
        return frozenset(texts & said)

    def _instead(self, utter_action: str, known: dict[str, Any], worded: dict[str, Any] | None) -> Iterator[str]:
        """The response whose words were said in place of this one's own."""
        if utter_action in CRISIS_REPLIES and known.get("language"):
            yield EMERGENCY.format(known["language"])
        elif worded and worded.get("template") == self.responses[AGAIN][0]["text"]:
            yield AGAIN

    def _line(self, name: str, *about: Any) -> str:
        self.said.add(name)
        return super()._line(name, *about)


def _frozen(value: Any) -> Hashable:
    if isinstance(value, dict):
        return tuple((key, _frozen(inner)) for key, inner in value.items())
    return tuple(map(_frozen, value)) if isinstance(value, (list, tuple)) else value
