"""A person with a story of their own, talking to the running assistant through its HTTP contract."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import yaml

from notalone.vocabulary import CRISES
from tests.conftest import Message, Talk

HERE = Path(__file__).parent
MOST_TURNS = 25

#: Under which of their answers a person has what a step asks for; other steps are their own key.
KEY_OF_STEP = {"age": "age_band", "money": "paid", "images": "shared", "bluff": "image", "mail": "image"}

CARRY_ON = "yes please carry on"
ASKS_TO_GO_ON = (
    "utter_not_safe",
    "utter_unsure_safe",
    "utter_they_are_not_safe",
    "utter_unsure_they_are_safe",
    "utter_ask_go_on",
    "utter_stopped",
)


@dataclass(frozen=True)
class Interruption:
    """What the person says, instead of an answer, once so many of their turns have passed."""

    after_turn: int
    text: str
    needs: tuple[str, ...] = ()
    crisis: str | None = None  # None: not judged; "none": must not be taken for one


@dataclass(frozen=True)
class Conversation:
    """A person, what they say, and what they must and must not be offered and told."""

    file: str
    title: str
    persona: str
    opening: str
    facts: Mapping[str, str]
    answers: Mapping[str, str]
    tags: tuple[str, ...] = ()
    opening_tells: tuple[str, ...] = ()
    opening_needs: tuple[str, ...] = ()
    opening_crisis: str | None = None
    interruptions: tuple[Interruption, ...] = ()
    must_offer: tuple[str, ...] = ()
    must_not_offer: tuple[str, ...] = ()
    must_advise: tuple[str, ...] = ()
    must_never: tuple[str, ...] = ()
    ends: str = "summary"  # or "talk": over with the last interruption

    @property
    def id(self) -> str:
        return f"{self.file}: {self.title}"

    @classmethod
    def read(cls, file: str, raw: Mapping[str, Any]) -> Conversation:
        """Raises TypeError for a key that there is not, or one that is missing."""
        plain = {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}
        interruptions = [
            Interruption(**{**one, "needs": tuple(one.get("needs", ()))}) for one in raw.get("interruptions", ())
        ]
        return cls(**{**plain, "file": file, "interruptions": tuple(interruptions)})


@dataclass(frozen=True)
class Turn:
    """What the person said, and everything said to it. `because` is the interruption, if it was one."""

    said: str
    heard: Sequence[Message]
    because: Interruption | None = None

    @property
    def names(self) -> list[str]:
        return [message["name"] for message in self.heard]


@dataclass
class Held:
    """A conversation as it went."""

    conversation: Conversation
    turns: list[Turn] = field(default_factory=list)

    @property
    def heard(self) -> list[Message]:
        return [message for turn in self.turns for message in turn.heard]

    @property
    def offered(self) -> set[str]:
        return {service["id"] for message in self.heard for service in message["services"]}

    @property
    def finished(self) -> bool:
        return any(message["name"] == "utter_offer_services" for message in self.heard)

    @property
    def transcript(self) -> str:
        lines = [f"# {self.conversation.id}", f"# {self.conversation.persona}"]
        for turn in self.turns:
            lines.append(f"\n> {turn.said}" if turn.said else "")
            for message in turn.heard:
                lines.append(f"[{message['name']}] {message['text']}")
                if message["services"]:
                    lines.append(f"    cards: {', '.join(service['id'] for service in message['services'])}")
                if message["choices"]:
                    lines.append(f"    choices: {' | '.join(choice['title'] for choice in message['choices'])}")
        return "\n".join(lines)


def conversations() -> Iterator[Conversation]:
    """All conversations, file by file."""
    for path in sorted(HERE.glob("*.yml")):
        for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield Conversation.read(path.stem, raw)


def _address(conversation: Conversation) -> str:
    """Everybody writes from somewhere else."""
    number = zlib.crc32(conversation.id.encode())
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


def hold(client: httpx.Client, conversation: Conversation) -> Held:
    """Has the conversation, to its end or for MOST_TURNS turns."""
    talk = Talk.begin(client, address=_address(conversation))
    held = Held(conversation, [Turn("", talk.last)])
    waiting = list(conversation.interruptions)
    needs = conversation.opening_needs
    _say(talk, held, conversation.opening)
    for turn in range(1, MOST_TURNS):
        over = "utter_offer_services" in talk.names
        if waiting and (over or turn >= waiting[0].after_turn):
            interruption = waiting.pop(0)
            needs = interruption.needs
            _say(talk, held, interruption.text, interruption)
        elif over or (conversation.ends == "talk" and not waiting):
            break
        else:
            _answer(talk, held, needs)
    return held


def step_asked(messages: Sequence[Message]) -> str | None:
    """The step whose words were said last among the messages, without `step_`."""
    asked = next((m["name"] for m in reversed(messages) if "_step_" in m["name"] and "_ask_" in m["name"]), "")
    return asked.rpartition("_step_")[2] or None


def only_goes_on(message: Message) -> bool:
    """Whether a message asks for nothing but the wish to go on."""
    return any(choice["choice"] == "/continue" for choice in message["choices"])


def _say(talk: Talk, held: Held, text: str, because: Interruption | None = None) -> None:
    held.turns.append(Turn(text, talk.say(text), because))


def _answer(talk: Talk, held: Held, needs: Sequence[str]) -> None:
    """Answers what was asked last, as this person would."""
    last = talk.last[-1]
    answers = held.conversation.answers
    payloads = {choice["choice"]: choice["title"] for choice in last["choices"]}
    if last["name"] == "utter_choose" and (reading := next((n for n in needs if f"/{n}" in payloads), None)):
        title = payloads[f"/{reading}"]
        held.turns.append(Turn(f"({title})", talk.choose(title)))
        return
    _say(talk, held, _words(talk, answers))


def _words(talk: Talk, answers: Mapping[str, str]) -> str:
    last = talk.last[-1]
    go_on = answers.get("go_on", "ok")
    if any(name.removeprefix("utter_") in CRISES for name in talk.names):
        return answers.get("after_crisis", CARRY_ON)
    if last["name"] in ASKS_TO_GO_ON:
        return CARRY_ON
    if last["name"] == "utter_care":
        return answers["safe"]
    if step := step_asked(talk.last):
        return go_on if only_goes_on(last) else answers.get(KEY_OF_STEP.get(step, step), answers["fallback"])
    if last["name"] == "utter_ask_what_happened":
        return answers.get("happened", answers["fallback"])
    return go_on if only_goes_on(last) else answers["fallback"]
