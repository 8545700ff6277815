"""The second part of the proof: every response, said to everybody it can be said to.

The exploration merges conversations whose facts differ only in the words they choose. So here each response is worded
for every combination of the values that its conditions look at, and of age and role wherever it offers services.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import product
from typing import Any

from rasa.shared.core.domain import Domain

from notalone.channel.messages import Message, bot_message
from notalone.dialogue.walks import walks
from notalone.nlg import GuidanceGenerator
from notalone.people import audience
from notalone.services import Services
from notalone.verify.clock import DAY, NIGHT, stop_clock
from notalone.verify.invariants import MOST_CHOICES, NO_ANSWER, forbidden, intent_of, offered_in
from notalone.verify.permitted import Permitted
from notalone.verify.processes import processes
from notalone.vocabulary import CRISES

#: Worked out by the generator from other facts, so they are not set but follow.
FOLLOWS = {"audience": "age_band", "writer": "role"}

#: Something to fill the place of a list with.
LINES = ("utter_summary_report",)

Facts = Mapping[str, Any]


@dataclass
class Worded:
    """What was worded, and what is wrong with it: for each problem the first facts that show it."""

    responses: int = 0
    wordings: int = 0
    problems: dict[tuple[str, str], Facts] = field(default_factory=dict)


def word_everything(
    domain: Domain, permitted: Permitted, every_force: bool, only: frozenset[str] | None = None, jobs: int = 1
) -> Worded:
    """Words every response, or only these, in every way, and checks the outcome."""
    names = [name for name in domain.responses if only is None or name in only]
    at_night = [name for name in names if every_force or name.removeprefix("utter_") in CRISES]
    tasks = [*((DAY, name) for name in names), *((NIGHT, name) for name in at_night)]
    worded = Worded(responses=len(names))
    try:
        with processes(_Wording(domain, permitted, every_force).word, jobs) as work:
            for part in work(tasks):
                worded.wordings += part.wordings
                worded.problems = part.problems | worded.problems
    finally:
        stop_clock(DAY)
    return worded


class _Wording:
    def __init__(self, domain: Domain, permitted: Permitted, every_force: bool) -> None:
        forces = Services.load().forces
        self._forces = list(forces.forces) if every_force else [forces.get(None).id]
        self._domain, self._permitted = domain, permitted
        self._generator = GuidanceGenerator(None, domain)

    def word(self, task: tuple[datetime, str]) -> Worded:
        """Words one response in every way, as at that hour."""
        hour, name = task
        stop_clock(hour)
        return self._word(name)

    def _word(self, name: str) -> Worded:
        worded = Worded()
        for force, facts in product(self._forces, _facts(self._domain.responses[name], self._domain)):
            message = _say(self._generator, name, facts, force)
            worded.wordings += 1
            for problem in _wrong(name, message, facts, self._permitted):
                worded.problems.setdefault(problem, facts)
        return worded


def _facts(variants: list[dict[str, Any]], domain: Domain) -> Iterator[Facts]:
    """All combinations of what these variants look at."""
    looks_at = {FOLLOWS.get(c["name"], c["name"]) for variant in variants for c in variant.get("condition", ())} - {"again"}
    looks_at.add("age_band")
    values: dict[str, list[Any]] = {"again": [False, True]}
    if any((variant.get("metadata") or {}).get("services") for variant in variants):
        looks_at |= {"role", "pictured_under_18"}
        values["step_age"] = [None, True]
    slots = {slot.name: slot for slot in domain.slots}
    for name in sorted(looks_at):
        slot = slots[name]
        possible = list(walks()) if name == "walk" else getattr(slot, "values", (True,))
        values[name] = [None, *(value for value in possible if value != "__other__")]
    for combination in product(*values.values()):
        facts = dict(zip(values, combination, strict=True))
        if facts["age_band"] is None or facts.get("step_age", True):  # whose age is known has been asked
            yield facts


def _say(generator: GuidanceGenerator, name: str, facts: Facts, force: str) -> Message | None:
    about = {"again": facts["again"], "age_asked": bool(facts.get("step_age"))}
    said = generator.word(name, facts, force, **about, lines=LINES)
    return bot_message({**said, "utter_action": name}) if said else None


def _wrong(name: str, message: Message | None, facts: Facts, permitted: Permitted) -> Iterator[tuple[str, str]]:
    if message is None or not message["text"].strip() or re.search(r"\{\w+\}", message["text"]):
        yield "never_an_empty_bubble", f"{name} has no words, or a gap in them"
        return
    about = permitted.about(name, facts.get)
    age = audience(about("age_band"))
    if sum(intent_of(choice) not in NO_ANSWER for choice in message["choices"]) > MOST_CHOICES:
        yield "at_most_four_choices", f"{name} offers more than four choices"
    for what in forbidden(name, message["text"], age == "adult"):
        yield "nothing_forbidden_is_said", what
    services = [service["id"] for service in message["services"]]
    for service in offered_in(message):
        if why := permitted.why_not(service, about, {name.removeprefix("utter_")}):
            yield "only_permitted_services", f"{name} offers {service}, which {why}"
        if age != "adult" and service in permitted.adults_only:
            yield (
                "unknown_age_is_a_child",
                f"{name} offers {service} to somebody who has not said that they are an adult",
            )
    if name.removeprefix("utter_") in CRISES:
        if services[:1] != ["emergency_999"]:
            yield "crisis_is_answered_next", f"{name} does not begin with 999"
        if not permitted.day_and_night[age] & set(services):
            yield "crisis_is_answered_next", f"{name} has no day-and-night line ({age})"
