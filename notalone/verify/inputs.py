"""What a person can say: every intent, crisis, fact and choice, as understanding would hand it over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from rasa.shared.core.constants import DEFAULT_INTENTS
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message as NLUMessage

from notalone.channel.messages import Message
from notalone.dialogue.stories import Story
from notalone.vocabulary import ANSWERS, CRISES, FACTS, STEERING

#: A need that has no weight of its own, to carry a fact or distress.
ANY_NEED = "what_now"

#: How the responses are named that greet somebody in another language.
LANGUAGE = "utter_language_"

FALLBACK = "nlu_fallback"
SHORT, LONG = "hmm", "words that nobody could make any sense of at all"


@dataclass(frozen=True)
class Input:
    """One message as it reaches the dialogue.

    `kind` is choice, answer, crisis, need, fact, care, steering, noise, opening or start. `ranking`: the next readings.
    """

    kind: str
    intent: str
    entities: tuple[tuple[str, str], ...] = ()
    text: str = ""
    ranking: tuple[str, ...] = ("how_to_stop", "take_down", "what_now")

    @property
    def label(self) -> str:
        """The message as a person who reads a transcript sees it."""
        facts = ", ".join(f"{entity}: {value}" for entity, value in self.entities)
        words = f'chooses "{self.text}" ' if self.kind == "choice" else f"types {self.text!r} " if self.kind == "noise" else ""
        return f"{words}[{self.intent}{f' ({facts})' if facts else ''}]"

    @property
    def parsed(self) -> dict[str, Any]:
        """The message as the language understanding would hand it over."""
        return {
            "text": self.text,
            "intent": {"name": self.intent, "confidence": 1.0},
            "entities": [{"entity": entity, "value": value} for entity, value in self.entities],
            "intent_ranking": [{"name": self.intent, "confidence": 1.0}]
            + [{"name": name, "confidence": 0.1} for name in self.ranking],
        }

    @property
    def goes_along(self) -> bool:
        """Whether it merely answers what was asked."""
        return self.kind in ("choice", "answer") and self.intent in ANSWERS


START = Input("start", "greeting")


def alphabet(domain: Domain) -> list[Input]:
    """Everything that can be said in any state, apart from the choices on offer."""
    facts = [(slot.name, str(value)) for slot in domain.slots if slot.name in FACTS for value in _values(slot)]
    needs = sorted(set(domain.intents) - STEERING - CRISES - set(DEFAULT_INTENTS))
    crises = sorted(CRISES & set(domain.intents))
    return [
        *(Input("crisis", crisis) for crisis in crises),
        *(Input("answer", answer) for answer in sorted(ANSWERS)),
        *(Input("need", need) for need in needs),
        *(Input("steering", name) for name in sorted(STEERING - ANSWERS - {FALLBACK})),
        Input("noise", FALLBACK, text=SHORT),
        Input("noise", FALLBACK, text=LONG),
        Input("care", ANY_NEED, (("crisis", "care"),)),
        Input("care", FALLBACK, (("crisis", "care"),), LONG),
        *(Input("fact", intent, (fact,)) for intent in ("affirm", ANY_NEED) for fact in facts),
        Input("steering", "change_answer", (("age_band", "adult"),)),
        Input("steering", "change_answer", (("age_band", "age_16_17"),)),
    ]


def openings(domain: Domain, stories: Iterable[Story]) -> list[Input]:
    """What is only said first: so every reading is offered, fact said back, language met and story begun."""
    needs = sorted(set(domain.intents) - STEERING - CRISES - set(DEFAULT_INTENTS))
    slots = {slot.name: slot for slot in domain.slots}
    languages = [name.removeprefix(LANGUAGE) for name in sorted(domain.responses) if name.startswith(LANGUAGE)]
    return [
        Input("opening", "bereaved", (("role", "parent"), ("age_band", "age_16_17"))),
        *dict.fromkeys(_beginning(story) for story in stories),
        *(Input("noise", FALLBACK, text=LONG, ranking=tuple(needs[i : i + 3])) for i in range(0, len(needs), 3)),
        *(Input("steering", "what_have_i_told_you", ((fact, str(value)),)) for fact in FACTS for value in _values(slots[fact])),
        *(
            Input("opening", intent, (("language", language),))
            for intent in (ANY_NEED, *sorted(CRISES & set(domain.intents))[:1])
            for language in languages
        ),
    ]


def _beginning(story: Story) -> Input:
    """What begins a story, with the facts that it wants."""
    intent = next(name for kind, name in story.items if kind == "user")
    wanted = [what for kind, what in takewhile(lambda item: item[0] != "action", story.items) if kind == "slot"]
    return Input("opening", intent, tuple((slot, str(value)) for slot, value in wanted if value is not None))


def choices(messages: Iterable[Message]) -> list[Input]:
    """The choices that these messages offer, each once."""
    offered = {choice["choice"]: choice["title"] for message in messages for choice in message["choices"]}
    return [_choice(payload, title) for payload, title in offered.items()]


def _choice(payload: str, title: str) -> Input:
    unpacked = YAMLStoryReader.unpack_regex_message(NLUMessage({TEXT: payload}))
    entities = tuple((e["entity"], str(e["value"])) for e in unpacked.get("entities") or ())
    return Input("choice", unpacked.get("intent")["name"], entities, title)


def _values(slot: Any) -> list[Any]:
    return [value for value in getattr(slot, "values", ()) if value != "__other__"]
