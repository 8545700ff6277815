"""How a response becomes what is said: the variant that fits, its service cards, the force's own words."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from notalone.people import Fact, audience, claim, person
from notalone.services import Force, Person, Services, card
from notalone.vocabulary import CRISIS_REPLIES
from notalone.words import responses

#: The slot that holds the conversation's state, and the channel that conditions of responses may name.
STATE, CHANNEL = "talk", "chat"

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
        super().__init__(responses())
        self._services = Services.load()

    def _random_response_for(self, utter_action: str, output_channel: str, filled_slots: dict[str, Any]) -> dict[str, Any] | None:
        if utter_action not in self.responses:
            return None
        fitting = ResponseVariationFilter(self.responses).responses_for_utter_action(utter_action, output_channel, filled_slots)
        return max(fitting, key=_claim, default=None)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **about: Any
    ) -> dict[str, Any] | None:
        """The response as said to this person now; see `word` for `about`, which `action_next_step` sends along.

        What a story says comes without it: then the conversation's state tells how often it was said.
        """
        state = tracker.get_slot(STATE) or {}
        slots = tracker.current_slot_values()
        return self.word(
            utter_action,
            {**slots, **(about.get("facts") or {})},
            _force_of(tracker),
            again=about.get("again", state.get("said", {}).get(utter_action, 0) % 2 == 1),
            age_asked=about.get("age_asked", "age" in state.get("done", ())),
            just_said=_just_said(tracker),
            **{name: about[name] for name in ("lines", "readings", "situations") if about.get(name)},
        )

    def word(
        self,
        name: str,
        slots: Mapping[str, Any],
        force_id: str | None,
        *,
        again: bool = False,
        age_asked: bool = False,
        just_said: Collection[str] = (),
        lines: Iterable[str] = (),
        readings: Iterable[str] = (),
        situations: Iterable[str] = (),
    ) -> dict[str, Any] | None:
        """The response as said to somebody.

        Args:
            name: the response's name.
            slots: what is known.
            force_id: the force on whose site they are; None for the default one.
            again: whether it is said for the second time, or fourth.
            age_asked: whether their age has been asked, or told.
            just_said: the templates that were said in the turn before, which are not said twice in a row.
            lines: names of responses whose texts fill `{lines}`.
            readings: needs, likeliest first; those with a title are offered as choices.
            situations: what to choose services for, beside those that the response lists.

        Returns:
            `text`, `buttons`, `services` (cards), `advice` (points made) and, unless it is English, `lang`; None for an unknown
            response.
        """
        force = self._services.forces.get(force_id)
        known = self._known(slots, force, again, age_asked)
        words = self._words(force)
        said = copy.deepcopy(self._random_response_for(name, CHANNEL, known))
        if said is None:
            return None
        if not name.startswith("utter_ask_") and said["text"] in just_said:
            said |= copy.deepcopy(self.responses[AGAIN][0])
        if name in CRISIS_REPLIES and (line := EMERGENCY.format(known.get("language"))) in self.responses:
            foreign = self.responses[line][0]
            said["text"] = foreign["text"]  # the choices stay, and whom the reply names
            said["metadata"] = {**said["metadata"], "lang": foreign["metadata"]["lang"]}
        said["wording"] = said["text"]  # "template" is the response's name, to Rasa's actions
        said = self._fill_response(said, known, **words, lines=self._lines(lines, known, words))
        if text := force.words.get(name):
            said["text"] = text
        about = said.pop("metadata", None) or {}
        said.pop("condition", None)
        said["advice"] = list(about.get("advice") or ())
        if language := about.get("lang"):
            said["lang"] = language
        whom = person(known.get, force.nation, force.id)
        writer = _writer(known.get, force) if about.get("for") == "writer" else whom
        said["services"] = self._cards(about.get("services") or (), situations, writer)
        if readings:
            offered = [need for need in readings if TITLE.format(need=need) in self.responses][:READINGS]
            said["buttons"] = [
                {"title": self._line(TITLE.format(need=need), known, words), "payload": f"/{need}"} for need in offered
            ] + list(said.get("buttons") or ())
        return said

    @staticmethod
    def _known(slots: Mapping[str, Any], force: Force, again: bool, age_asked: bool) -> dict[str, Any]:
        known = {**slots, "step_age": age_asked, "again": again, "audience": audience(slots.get("age_band"))}
        return {**known, "writer": audience(_writer(known.get, force).age_band)}

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


def _force_of(tracker: DialogueStateTracker) -> str | None:
    """The force on whose site the person is writing; the channel sends it with every message."""
    metadata = (tracker.latest_message.metadata if tracker.latest_message else None) or {}
    force: str | None = metadata.get("force")
    return force


def _just_said(tracker: DialogueStateTracker) -> frozenset[str]:
    """The wordings of the assistant's last turn."""
    templates: set[str] = set()
    messages = 0
    for event in reversed(tracker.events):
        messages += isinstance(event, UserUttered)
        if messages == 2:
            break
        if messages == 1 and isinstance(event, BotUttered):
            templates.add(str(event.metadata.get("wording")))
    return frozenset(templates)
