"""The dialogue, driven without Rasa: one turn from one conversation to the next, with everything that was said.

The decisions are those of `notalone.dialogue`, and the words those of the assistant's own generator. `rasa_says` holds the same
conversation with the trained model instead, so that both can be compared.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import structlog
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain

from notalone.channel.messages import ChatOutput, Message, bot_message
from notalone.dialogue.state import State
from notalone.dialogue.stories import END, LISTEN, Story, follow, next_action
from notalone.dialogue.stories import Path as StoryPath
from notalone.dialogue.turn import Heard, take_turn
from notalone.importer import read_domain, read_stories
from notalone.in_process import InProcess
from notalone.nlg import AGAIN, EMERGENCY, GuidanceGenerator
from notalone.nlu.heard import reading_of
from notalone.people import person
from notalone.stories import NEXT_STEP
from notalone.verify.clock import stop_clock
from notalone.verify.inputs import Input
from notalone.vocabulary import CRISES, CRISIS_REPLIES


@dataclass(frozen=True)
class Talk:
    """A conversation: its state as kept, what is known, and the story that is open with the messages it has answered.

    `templates`: of what was said last. `last_said`: the name of the last of it.
    """

    state: State = field(default_factory=State)
    facts: Mapping[str, Any] = field(default_factory=dict)
    path: StoryPath = ()
    pending: tuple[Heard, ...] = ()
    templates: frozenset[str] = frozenset()
    last_said: str = ""

    @property
    def is_open(self) -> bool:
        """Whether a story waits for an answer."""
        put_again = self.state.story is not None and self.last_said == self.state.story
        return bool(self.path) and (bool(self.pending) or put_again)


@dataclass(frozen=True)
class Turn:
    """What one message of the person's led to: the conversation after it, what was said, the actions that ran."""

    talk: Talk
    messages: tuple[Message, ...]
    actions: tuple[str, ...]


class Driver:
    """The project's dialogue, ready to talk."""

    def __init__(self) -> None:
        be_quiet()
        stop_clock()
        self.domain: Domain = read_domain()
        self.stories: tuple[Story, ...] = read_stories()
        self.generator = GuidanceGenerator(None, self.domain)
        self._mappings = [(slot.name, mapping) for slot in self.domain.slots for mapping in slot.mappings]
        self._deciding = _looked_at(self.domain)
        self._worded: dict[Hashable, dict[str, Any] | None] = {}
        #: The names of the responses that have been worded, and of the stories that were followed.
        self.said: set[str] = set()
        self.followed: set[str] = set()

    def turn(self, talk: Talk, said: Input) -> Turn:
        """What follows when the person says this now. The given conversation stays as it is."""
        facts = {**talk.facts, **self._extracted(said)}
        heard = Heard(reading_of(said.parsed, said.text))
        messages: list[Message] = []
        templates: set[str] = set()
        path = talk.path if talk.is_open else ()
        now: StoryPath = (("user", said.intent),)
        while (action := self._of_story(talk, said, path, now, facts)) not in (None, END):
            if action == LISTEN:
                went = (*(path if self._goes_on(path, now[0], facts) else ()), *now)
                pending = (*talk.pending, heard)
                last = messages[-1]["name"] if messages else ""
                return Turn(
                    replace(talk, facts=facts, path=went, pending=pending, templates=frozenset(templates), last_said=last),
                    tuple(messages),
                    tuple(name for kind, name in now if kind == "action"),
                )
            now = (*now, ("action", str(action)))
            heard.told = True
            if str(action).startswith("utter_"):
                again = talk.state.said.get(str(action), 0) % 2 == 1
                word = self._word(str(action), facts, again, "age" in talk.state.done, talk.templates)
                self._say(str(action), word, messages, templates)
                heard.said += ((str(action), tuple(word["advice"]) if word else ()),)
        decided = take_turn(talk.state, (*talk.pending, heard), facts, self.domain.responses)
        facts = {**facts, **decided.facts}
        for say in decided.says:
            about = {"lines": say.lines, "readings": say.readings, "situations": say.situations}
            word = self._word(say.name, facts, say.again, "age" in decided.state.done, talk.templates, about)
            self._say(say.name, word, messages, templates)
            decided.state.take_advice(word["advice"] if word else ())
        after = Talk(
            decided.state,
            {fact: value for fact, value in facts.items() if value is not None},
            talk.path if decided.state.story else (),
            (),
            frozenset(templates),
            decided.state.last_said,
        )
        return Turn(after, tuple(messages), (*(name for kind, name in now if kind == "action"), NEXT_STEP))

    def rasa_says(self, model: Path, conversations: Iterable[Iterable[Input]]) -> list[list[tuple[Message, ...]]]:
        """What the trained model says in whole conversations, each beginning anew."""
        agent = Agent.load(str(model), action_endpoint=InProcess())
        agent.processor.nlg = self.generator
        return [asyncio.run(_held(agent, conversation)) for conversation in conversations]

    def _of_story(self, talk: Talk, said: Input, path: StoryPath, now: StoryPath, facts: Mapping[str, Any]) -> str | None:
        if said.intent in CRISES or talk.state.waits or any(entity == "crisis" for entity, _ in said.entities):
            return None
        action = next_action(self.stories, path, now, facts)
        if action is not None:
            went = (*(path if self._goes_on(path, now[0], facts) else ()), *now)
            self.followed |= {story.name for story in self.stories if story.after(went)}
        return action

    def _goes_on(self, path: StoryPath, message: tuple[str, str], facts: Mapping[str, Any]) -> bool:
        return bool(path) and follow(self.stories, (*path, message), facts) is not None

    def _extracted(self, said: Input) -> dict[str, Any]:
        """The slots that the message fills, by the domain's mappings."""
        entities, filled = dict(said.entities), dict[str, Any]()
        for slot, mapping in self._mappings:
            if mapping["type"] == "from_entity" and mapping["entity"] in entities:
                filled[slot] = entities[mapping["entity"]]
            elif mapping["type"] == "from_intent" and mapping["intent"] == said.intent:
                filled[slot] = mapping["value"]
        return filled

    def _word(
        self,
        name: str,
        facts: Mapping[str, Any],
        again: bool,
        age_asked: bool,
        just_said: frozenset[str],
        about: Mapping[str, tuple[str, ...]] | None = None,
    ) -> dict[str, Any] | None:
        """The wording, worked out once for the same facts."""
        about = about or {}
        looked_at = tuple((fact, facts.get(fact)) for fact in self._deciding)
        mine = frozenset(variant["text"] for variant in self.domain.responses.get(name, ())) & just_said
        key = (name, looked_at, again, age_asked, mine, tuple(about.values()))
        if key not in self._worded:
            self._worded[key] = word = self.generator.word(
                name, facts, None, again=again, age_asked=age_asked, just_said=just_said, **about
            )
            self.said.add(name)
            self.said |= {*about.get("lines", ()), *(f"utter_title_{need}" for need in about.get("readings", ()))}
            if name in CRISIS_REPLIES and facts.get("language"):
                self.said.add(EMERGENCY.format(facts["language"]))
            elif word and word["wording"] == self.domain.responses[AGAIN][0]["text"]:
                self.said.add(AGAIN)
        return self._worded[key]

    @staticmethod
    def _say(name: str, word: dict[str, Any] | None, messages: list[Message], templates: set[str]) -> None:
        if word:
            messages.append(bot_message({**word, "utter_action": name}))
            templates.add(word["wording"])


def _looked_at(domain: Domain) -> tuple[str, ...]:
    """The facts that choose words or services."""
    conditions = {c["name"] for variants in domain.responses.values() for v in variants for c in v.get("condition", ())}
    asked: set[str] = set()

    def note(name: str) -> None:
        asked.add(name)

    person(note, "", "")
    return tuple(sorted((conditions | asked | {"language", "bereaved"}) & {slot.name for slot in domain.slots}))


async def _held(agent: Agent, conversation: Iterable[Input]) -> list[tuple[Message, ...]]:
    agent.processor.tracker_store = InMemoryTrackerStore(agent.domain)
    said = []
    for message in conversation:
        output = ChatOutput()
        await agent.processor.handle_message(
            UserMessage(message.text, output, "verify", parse_data=message.parsed, input_channel="chat", metadata={"force": None})
        )
        said.append(tuple(output.messages))
    return said


def be_quiet() -> None:
    """Turns all logging off, which would take longer than the turns themselves."""
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
