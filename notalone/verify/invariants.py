"""What must hold in every conversation, one small function each. A function yields what is wrong, a line each.

R-numbers are those of docs/requirements.md. What is permitted to whom comes from `data/permitted.yml`, never from the code
that is checked here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from notalone.channel.messages import Message
from notalone.dialogue.walks import asked_by, choose_walk
from notalone.people import audience
from notalone.review.words import Words, never_said
from notalone.services import Services
from notalone.verify.found import Found, Node
from notalone.verify.inputs import Input
from notalone.verify.permitted import Fact, Permitted
from notalone.vocabulary import ANSWERS, CRISES, FACTS, LATE_AGE, SMALL_TALK, STEERING

MOST_BUBBLES = 3
MOST_CHOICES = 4
MOST_TIMES_ASKED = 2

#: Choices that come on top of the four.
NO_ANSWER = frozenset({"dont_know", "rather_not_say"})

#: After these, nothing more needs to be offered: the person said that they are leaving.
FAREWELLS = frozenset({"goodbye"})

#: Small talk, and ways to steer: said twice in a row, they get the same words.
NOTHING_NEW = SMALL_TALK | (STEERING - ANSWERS - {"nlu_fallback"})

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


@dataclass(frozen=True)
class Step:
    """One turn: the conversation before it, what was said, and the conversation after it."""

    before: Node
    said: Input
    after: Node
    permitted: Permitted

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the assistant said."""
        return self.after.messages

    def about(self, message: Message) -> Fact:
        """The facts about the person whom a message is for."""
        return self.permitted.about(message["name"], self.after.talk.facts.get)

    def age(self, message: Message) -> str:
        """The age group of that person: child, adult or unknown."""
        return audience(self.about(message)("age_band"))

    @property
    def names(self) -> list[str]:
        """The names of the responses said."""
        return [message["name"] for message in self.messages]

    @property
    def asked(self) -> list[str]:
        """The steps whose question, or advice, was put in this turn."""
        return [
            name.rpartition("_step_")[2] for name in self.names if name.startswith("utter_ask_") and "_step_" in name
        ]


def crisis_is_answered_next(step: Step) -> Iterator[str]:
    """R1, R2: in every state the crisis reply comes next, 999 first, with a day-and-night line for the age."""
    if step.said.intent not in CRISES:
        return
    if step.names[:1] != [f"utter_{step.said.intent}"]:
        yield f"{step.said.intent} is answered by {step.names[:1] or 'nothing'}"
        return
    services = [service["id"] for service in step.messages[0]["services"]]
    age = step.age(step.messages[0])
    if services[:1] != ["emergency_999"]:
        yield f"the reply to {step.said.intent} begins with {services[:1] or 'no service'}, not with 999"
    elif not step.permitted.day_and_night[age] & set(services):
        yield f"the reply to {step.said.intent} has no day-and-night line ({age})"


def crisis_stops_the_walk(step: Step) -> Iterator[str]:
    """R11: after a crisis nothing is asked about the blackmail until the person wishes to go on."""
    if step.after.state.waits and step.asked:
        yield f"asks {step.asked[0]} although nobody wished to go on after a crisis"


def crisis_can_be_left(step: Step) -> Iterator[str]:
    """R4: no crisis reply ends the chat: it offers a choice or asks, and going on is one tap or word away."""
    if step.said.intent in CRISES and not _leads_on(step.messages):
        yield f"the reply to {step.said.intent} leaves no way on"


def walk_resumes_where_it_stood(step: Step) -> Iterator[str]:
    """R11: after a crisis, a yes takes the person back to the very step at which they were."""
    if step.before.stood_at and step.said.intent == "continue" and not step.said.entities:
        walk, asked = step.before.stood_at
        if (step.after.state.walk, step.after.state.step) != (walk, asked):
            yield f"resumes at {step.after.state.walk} {step.after.state.step}, but stood at {walk} {asked}"


def never_silent(step: Step) -> Iterator[str]:
    """R35: every message, of whatever kind, gets at least one message with words in it."""
    if not any(message["text"].strip() for message in step.messages):
        yield f"nothing is said to {step.said.intent}"


def never_an_empty_bubble(step: Step) -> Iterator[str]:
    """R30: a bubble has words; one without them means that no variant fits, or a list came out empty."""
    for message in step.messages:
        if not message["text"].strip() or re.search(r"\{\w+\}|\bNone\b", message["text"]):
            yield f"{message['name']} has no words, or a gap in them"


def at_most_three_bubbles(step: Step) -> Iterator[str]:
    """R34: more than three bubbles at once can't be taken in."""
    if len(step.messages) > MOST_BUBBLES:
        yield f"{len(step.messages)} bubbles: {', '.join(step.names)}"


def at_most_one_question(step: Step) -> Iterator[str]:
    """R33: of two questions one stays unanswered."""
    asking = [message["name"] for message in step.messages for _ in range(_unquoted(message["text"]).count("?"))]
    if len(asking) > 1:
        yield f"{len(asking)} questions: {', '.join(asking)}"


def at_most_four_choices(step: Step) -> Iterator[str]:
    """R33: at most four choices, besides "not sure" and "rather not say"."""
    for message in step.messages:
        real = [c for c in message["choices"] if intent_of(c) not in NO_ANSWER]
        if len(real) > MOST_CHOICES:
            yield f"{message['name']} offers {len(real)} choices"


def choices_come_last(step: Step) -> Iterator[str]:
    """R33: only the last bubble offers choices that answer: others would answer a question that is no longer open."""
    for message in step.messages[:-1]:
        if any(intent_of(choice) in ANSWERS for choice in message["choices"]):
            yield f"{message['name']} offers answers, and {step.names[-1]} follows it"


def always_a_way_on(step: Step) -> Iterator[str]:
    """R35, R40: no turn is a dead end: it asks, offers a choice, or names somebody to turn to."""
    if step.said.intent not in FAREWELLS and not _leads_on(step.messages):
        yield f"after {step.said.intent}, {step.names[-1:] or 'silence'} asks nothing and offers nothing"


def question_at_most_twice(step: Step) -> Iterator[str]:
    """R41: a question talked past is put once more (the age a last time in other words), then let go, unless reopened."""
    for asked in step.asked:
        answered = bool(step.after.talk.facts.get(asked_by(asked) or ""))
        if step.after.put.get(asked, 0) > MOST_TIMES_ASKED + answered:
            yield f"puts {asked} {step.after.put[asked]} times"
    if LATE_AGE in step.names and step.after.put.get(LATE_AGE, 0) > 1:
        yield "asks more than once which help to show"


def never_the_same_twice_in_a_row(step: Step) -> Iterator[str]:
    """R8: the same words twice in a row say that nobody is listening, unless the person twice said nothing new."""
    if {step.said.intent, step.before.said.intent} <= NOTHING_NEW:
        return
    if step.said.intent in CRISES and step.after.talk.facts.get("language"):
        return  # R39: one fixed line in each language
    before = {message["text"] for message in step.before.messages}
    for message in step.messages:
        if message["text"] in before:
            yield f"{message['name']} says the same words twice in a row"


def known_fact_not_asked(step: Step) -> Iterator[str]:
    """R36, R54: what the person has said is not asked again, above all their age. (Being safe is: it changes.)"""
    for message in step.messages:
        fact = asked_by(message["name"].rpartition("_step_")[2]) or "safe"
        if fact != "safe" and step.after.talk.facts.get(fact):
            choices = [choice["choice"] for choice in message["choices"]]
            if fact == "age_band" or any(f'"{fact}"' in choice for choice in choices):
                yield f"{message['name']} asks for {fact}, which is known"


def advice_within_one_turn(step: Step) -> Iterator[str]:
    """R33: whoever says what happened gets advice, or somebody to turn to, in the very first reply."""
    if step.before.parent is not None or step.said.kind not in ("need", "fact", "crisis", "care"):
        return
    if step.said.intent in SMALL_TALK | ANSWERS | {"nlu_fallback"}:
        return
    if not step.after.advice and not any(message["services"] for message in step.messages):
        yield f"the first reply to {step.said.intent} has no advice"


def finished_walk_gave_its_advice(step: Step) -> Iterator[str]:
    """R13 to R16, guidance 1: nobody reaches the end without the advice that their case needs."""
    if "utter_offer_services" not in step.names:
        return
    facts = step.after.talk.facts
    chosen = choose_walk({fact: facts.get(fact) for fact in FACTS}, step.after.talk.state.calls)
    walk = chosen.name if chosen else "child"
    if walk not in step.permitted.advice:
        yield f"the walk {walk or '(none)'} ended, and no table says what it must have advised"
        return
    needed = step.permitted.advice_for(walk, facts.get)
    for point in sorted(needed - step.after.advice):
        yield f"the walk {walk} ended without the advice {point}"


def only_permitted_services(step: Step) -> Iterator[str]:
    """R19, R20: everybody is offered, on a card or in words, only what their age, role and situation permit."""
    needs = _needs(step)
    for message in step.messages:
        for service in offered_in(message):
            living = message["name"] in step.permitted.about_the_living
            if why := step.permitted.why_not(service, step.about(message), needs - {"bereaved"} if living else needs):
                yield f"{message['name']} offers {service}, which {why}"


def unknown_age_is_a_child(step: Step) -> Iterator[str]:
    """R19: as long as nobody has said that they are 18 or over, nothing for adults only is offered."""
    for message in step.messages:
        for service in offered_in(message):
            if step.age(message) != "adult" and service in step.permitted.adults_only:
                yield f"{message['name']} offers {service} to somebody who has not said that they are an adult"


def two_not_understood_bring_people(step: Step) -> Iterator[str]:
    """R35: two messages in a row that are not understood bring choices and people to talk to."""
    if step.said.kind == "noise" and step.before.said.kind == "noise" and not step.before.state.step:
        if not any(message["choices"] for message in step.messages):
            yield "two messages were not understood, and no choice is offered"
        if not any(message["services"] for message in step.messages):
            yield "two messages were not understood, and nobody to talk to is named"


def nothing_forbidden_is_said(step: Step) -> Iterator[str]:
    """R6, R13 to R18, guidance 4: no blame, no promise, no method, in the words as they come out."""
    adult = step.after.state.audience == "adult"
    for message in step.messages:
        yield from forbidden(message["name"], message["text"], adult)


PER_TURN: tuple[Callable[[Step], Iterator[str]], ...] = (
    crisis_is_answered_next,
    crisis_stops_the_walk,
    crisis_can_be_left,
    walk_resumes_where_it_stood,
    never_silent,
    never_an_empty_bubble,
    at_most_three_bubbles,
    at_most_one_question,
    at_most_four_choices,
    choices_come_last,
    always_a_way_on,
    question_at_most_twice,
    never_the_same_twice_in_a_row,
    known_fact_not_asked,
    advice_within_one_turn,
    finished_walk_gave_its_advice,
    only_permitted_services,
    unknown_age_is_a_child,
    two_not_understood_bring_people,
    nothing_forbidden_is_said,
)


def an_end_is_in_reach(found: Found) -> Iterator[tuple[str, Node]]:
    """R42: from every state there is a way to the summary, or to an end that the person chose."""
    leads_back: dict[object, set[object]] = {}
    for state, following in found.leads_to.items():
        for next_ in following:
            leads_back.setdefault(next_, set()).add(state)
    reached = {state for state in {*found.states, *leads_back} if state.where == "finished"}  # type: ignore[attr-defined]
    edge = list(reached)
    while edge:
        edge = [state for state in {s for e in edge for s in leads_back.get(e, ())} if state not in reached]
        reached.update(edge)
    for state, node in found.states.items():
        if state not in reached:
            yield "no way leads from here to the summary", node


def offered_in(message: Message) -> list[str]:
    """The services that a message offers: its cards, and those whose number or address its text says."""
    return [*(service["id"] for service in message["services"]), *_said_in(message["text"])]


@cache
def _said_in(text: str) -> tuple[str, ...]:
    return tuple(id_ for id_, number in _numbers().items() if re.search(rf"(?<![\w.]){re.escape(number)}(?!\w)", text))


@cache
def _numbers() -> dict[str, str]:
    """The numbers and addresses that stand for one service only."""
    numbers = Services.load().numbers
    return {id_: number for id_, number in numbers.items() if list(numbers.values()).count(number) == 1}


_said_forbidden: dict[tuple[str, bool], list[str]] = {}


def forbidden(name: str, text: str, adult: bool) -> list[str]:
    """What in a text must never be said to such a reader."""
    key = (text, adult)
    if key not in _said_forbidden:
        words = Words(name, "", tuple(enumerate(text.split("\n"), 1)), for_adults=adult)
        _said_forbidden[key] = [f"{name}: {finding.what}" for finding in never_said(words)]
    return _said_forbidden[key]


def intent_of(choice: dict[str, str]) -> str:
    """The intent that a choice stands for."""
    return choice["choice"].lstrip("/").partition("{")[0]


def _leads_on(messages: tuple[Message, ...]) -> bool:
    last = messages[-1] if messages else None
    return last is not None and bool(last["choices"] or last["services"] or "?" in _unquoted(last["text"]))


def _unquoted(text: str) -> str:
    return _QUOTED.sub("", text)


def _needs(step: Step) -> set[str]:
    return {*step.after.talk.state.needs, step.said.intent}
