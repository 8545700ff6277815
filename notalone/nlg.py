"""How a response becomes what is said: the variant that fits, its service cards, the force's own words."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from notalone.people import Fact, audience, claim, person
from notalone.services import Force, Person, Services, card
from notalone.vocabulary import ASKED_BY, CRISIS_REPLIES

LONDON = ZoneInfo("Europe/London")

#: A reading is offered by its title: the response `utter_title_<need>`.
TITLE = "utter_title_{need}"
#: How many readings of an unclear message are offered.
READINGS = 3

#: To somebody in danger who does not write in English, the emergency line of their language is said.
EMERGENCY = "utter_emergency_{}"

#: Said instead of an answer that would be the same words twice in a row.
AGAIN = "utter_as_before"

#: The list at the end may be longer than the cards of a reply, with at most so many of one category.
AT_THE_END, OF_A_KIND = 8, 2


class GuidanceGenerator(TemplatedNaturalLanguageGenerator):
    """Rasa's template generator with four additions.

    - Of the variants whose conditions hold, the one with the strongest `claim` is said, never a random one.
    - Conditions may use `audience` and `writer` (`child`, `adult`, `unknown`: the age of the person targeted and of
      whoever is writing) and `again` (said before, and not yet again), all worked out at the moment of speaking,
      so they can't be stale.
    - `metadata.services` (candidate ids) becomes `services`: the cards that fit the person, the force and the hour,
      or, with `metadata.for: writer`, that fit whoever is writing.
    - A text may name a service's number as `{<service id>}`, and the force as `{force_name}`.
    """

    def __init__(self, endpoint_config: EndpointConfig | None, domain: Domain) -> None:
        super().__init__(domain.responses)
        self._services = Services.load()

    def _random_response_for(self, utter_action: str, output_channel: str, filled_slots: dict[str, Any]) -> dict[str, Any] | None:
        if utter_action not in self.responses:
            return None
        fitting = ResponseVariationFilter(self.responses).responses_for_utter_action(utter_action, output_channel, filled_slots)
        return max(fitting, key=_claim, default=None)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The response as said to this person now.

        Args:
            utter_action: the response's name.
            tracker: the conversation.
            output_channel: the channel's name.
            kwargs: `lines` (names of responses whose texts fill `{lines}`), `readings` (needs, likeliest first;
                those with a title are offered as choices)
                and `situations` (what to choose services for, beside those that the response lists).

        Returns:
            `text`, `buttons`, `services` (cards), `advice` (points made) and, unless it is English, `lang`; None for an unknown
            response.
        """
        force = self._services.forces.get(_force_of(tracker))
        slots = self._known(tracker, utter_action, force)
        words = self._words(force)
        said = copy.deepcopy(self._random_response_for(utter_action, output_channel, slots))
        if said is None:
            return None
        if not utter_action.startswith("utter_ask_") and _just_said(said["text"], tracker):
            said |= copy.deepcopy(self.responses[AGAIN][0])
        if utter_action in CRISIS_REPLIES and (line := EMERGENCY.format(slots.get("language"))) in self.responses:
            foreign = self.responses[line][0]
            said["text"] = foreign["text"]  # the choices stay, and whom the reply names
            said["metadata"] = {**said["metadata"], "lang": foreign["metadata"]["lang"]}
        said["template"] = said["text"]
        said = self._fill_response(said, slots, **words, lines=self._lines(kwargs.get("lines", ()), slots, words))
        if text := force.words.get(utter_action):
            said["text"] = text
        about = said.pop("metadata", None) or {}
        said.pop("condition", None)
        said["advice"] = list(about.get("advice") or ())
        if language := about.get("lang"):
            said["lang"] = language
        whom = person(slots.get, force.nation, force.id)
        said["services"] = self._cards(
            about.get("services") or (),
            kwargs.get("situations") or (),
            _writer(slots.get, force) if about.get("for") == "writer" else whom,
        )
        if readings := kwargs.get("readings"):
            offered = [need for need in readings if TITLE.format(need=need) in self.responses][:READINGS]
            said["buttons"] = [
                {"title": self._line(TITLE.format(need=need), slots, words), "payload": f"/{need}"} for need in offered
            ] + list(said.get("buttons") or ())
        return said

    @staticmethod
    def _known(tracker: DialogueStateTracker, utter_action: str, force: Force) -> dict[str, Any]:
        slots = tracker.current_slot_values()
        said = sum(
            isinstance(event, BotUttered) and event.metadata.get("utter_action") == utter_action
            for event in _since_answered(utter_action, tracker)
        )
        return {
            **slots,
            "audience": audience(slots.get("age_band")),
            "writer": audience(_writer(slots.get, force).age_band),
            "again": said % 2 == 1,  # the third time begins anew: never the same words twice in a row
        }

    def _words(self, force: Force) -> dict[str, str]:
        return {**self._services.numbers, "force_name": force.name}

    def _line(self, name: str, slots: Mapping[str, Any], words: Mapping[str, str]) -> str:
        filled = self.generate_from_slots(name, dict(slots), "", **words)
        return str(filled["text"]) if filled else ""

    def _lines(self, names: Iterable[str], slots: Mapping[str, Any], words: Mapping[str, str]) -> str:
        return "\n".join(filter(None, (self._line(name, slots, words) for name in names)))

    def _cards(self, ids: Iterable[str], situations: Iterable[str], whom: Person) -> list[dict[str, Any]]:
        now = datetime.now(LONDON)
        chosen = self._services.choose(ids, whom, now)
        if situations:
            chosen = self._services.for_situation(situations, whom, now, AT_THE_END, OF_A_KIND)
        return [card(service, now) for service in chosen]


def _claim(variant: dict[str, Any]) -> int:
    return claim([condition["name"] for condition in variant.get("condition") or ()])


def _writer(fact: Fact, force: Force) -> Person:
    """Whoever is writing. Among the bereaved, too, a parent is an adult."""
    return person(lambda name: None if name == "bereaved" else fact(name), force.nation, force.id).writer()


def _since_answered(utter_action: str, tracker: DialogueStateTracker) -> list[Event]:
    """What has happened since the question of a step was answered, or answered otherwise; of other responses, all.

    What a step says to an answer is no repetition of its question.
    """
    events = list(tracker.events)
    fact = ASKED_BY.get(f"step_{utter_action.rpartition('_step_')[2]}") if "_ask_" in utter_action else None
    value, since = None, 0
    for at, event in enumerate(events):
        if isinstance(event, SlotSet) and event.key == fact and event.value != value:
            value, since = event.value, at
    return events[since:]


def _force_of(tracker: DialogueStateTracker) -> str | None:
    """The force on whose site the person is writing; the channel sends it with every message."""
    metadata = (tracker.latest_message.metadata if tracker.latest_message else None) or {}
    force: str | None = metadata.get("force")
    return force


def _just_said(template: str, tracker: DialogueStateTracker) -> bool:
    """Whether the assistant's last turn had this answer, in the same words."""
    turns = 0
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            turns += 1
            if turns == 2:
                return False
        elif isinstance(event, BotUttered) and event.metadata.get("template") == template:
            return turns == 1
    return False
