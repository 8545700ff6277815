"""Everything that is said, arranged for somebody who reads and signs it: walks, answers, crises, lists.

The cards of services are those of a person on the default force's site on a weekday morning, so that a page changes
only when the content does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from ruamel.yaml import YAML

from notalone.dialogue.next_step import words_of
from notalone.review.responses import fillings, payload
from notalone.review.source import Choice, Place, Project, Response, Variant
from notalone.review.variants import State, audible
from notalone.services import Person, Service, Services
from notalone.vocabulary import (
    ADVICE,
    ANSWERS,
    CRISES,
    IF_NOT_SAFE,
    IF_THEY_ARE_NOT_SAFE,
    ROLE_OF_NEED,
    STEERING,
)

#: When the cards are as the page shows them: a Tuesday, 11 in the morning.
OFFICE_HOURS = datetime(2026, 11, 24, 11, 0, tzinfo=ZoneInfo("Europe/London"))

#: An age that stands for each audience.
AGE_OF = {"child": "age_13_15", "adult": "adult", "unknown": None}

#: Walks that only some audiences are taken on.
ONLY_FOR = {"child": ("child", "unknown"), "adult": ("adult",)}

NOT_UNDERSTOOD = "nlu_fallback"

#: What is said to a wish to steer, where it isn't `utter_<intent>`.
STEERED = {
    NOT_UNDERSTOOD: ("utter_choose", "utter_not_understood_twice"),
    "what_have_i_told_you": ("utter_what_have_i_told_you", "utter_told_nothing"),
}

PHRASES = Path(__file__).with_name("phrases.yml")


@dataclass(frozen=True)
class Lead:
    """A choice, and where it leads: in words, and the id of what the page says there (empty: just onwards)."""

    title: str
    where: str
    anchor: str = ""


class Card(NamedTuple):
    """The card of a service, as far as it is printed."""

    name: str
    reach: str


@dataclass(frozen=True)
class Cards:
    """The services shown under a wording. `who`: to which audience; empty when every reader is shown the same."""

    who: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Wording:
    """One wording as a person would read it. `audiences`: who can hear it; `when`: the cases in which it is said."""

    audiences: tuple[str, ...]
    who: str
    when: tuple[str, ...]
    paragraphs: tuple[str, ...]
    services: tuple[Cards, ...]
    leads: tuple[Lead, ...]
    source: str
    lang: str | None = None


@dataclass(frozen=True)
class Said:
    """A response and its wordings, those of the first time first."""

    name: str
    title: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True)
class Walk:
    """A walk and its steps in order."""

    id: str
    title: str
    steps: tuple[Said, ...]


@dataclass(frozen=True)
class Answer:
    """What is said to an intent, and what comes next."""

    id: str
    title: str
    said: tuple[Said, ...]
    then: tuple[str, ...]


@dataclass(frozen=True)
class _Where:
    """A step of a walk: the place from which a choice leads onwards."""

    walk: str
    steps: tuple[str, ...]
    index: int

    @property
    def step(self) -> str:
        return self.steps[self.index]


class Outline:
    """All parts of the review page, made from a project whose files can be read."""

    def __init__(self, project: Project, services: Services) -> None:
        self._project = project
        self._services = services
        self._force = services.forces.get(None)
        self._fillings = {**fillings(services), "lines": "(the lines of the list follow here)"}
        self._phrases: dict[str, dict[str, Any]] = YAML(typ="safe").load(PHRASES.read_text(encoding="utf-8"))

    @cached_property
    def walks(self) -> tuple[Walk, ...]:
        """Every walk, by name."""
        return tuple(map(self._walk, self._project.walks))

    @cached_property
    def needs(self) -> tuple[Answer, ...]:
        """What is said to every need, crises and steering left out."""
        return self._answers(lambda intent: intent not in CRISES | STEERING)

    @cached_property
    def crises(self) -> tuple[Answer, ...]:
        """What is said in every crisis."""
        return self._answers(lambda intent: intent in CRISES)

    @cached_property
    def steering(self) -> tuple[Answer, ...]:
        """What is said to answers, and to ways to steer."""
        return self._answers(lambda intent: intent in STEERING)

    @cached_property
    def summary(self) -> tuple[Said, ...]:
        """The list at the end, line by line."""
        lines = [f"utter_summary_{point}" for point in ADVICE]
        return self._responses(("utter_summary", *lines, "utter_summary_more", "utter_offer_services"))

    @cached_property
    def others(self) -> tuple[Said, ...]:
        """Every response that stands nowhere else on the page."""
        shown = {step.name for walk in self.walks for step in walk.steps} | {said.name for said in self.summary}
        for part in (self.needs, self.crises, self.steering):
            shown |= {said.name for answer in part for said in answer.said}
        return self._responses(name for name in self._project.responses if name not in shown)

    @cached_property
    def unsaid(self) -> tuple[str, ...]:
        """Where the wordings are that nobody can hear: mostly those for an audience that is never on the walk."""
        parts = [answer.said for part in (self.needs, self.crises, self.steering) for answer in part]
        parts += [self.summary, self.others, *(walk.steps for walk in self.walks)]
        shown = {source for said in parts for one in said for w in one.wordings for source in w.source.split("; ")}
        written = (_source(variant) for r in self._project.responses.values() for variant in r.variants)
        return tuple(source for source in written if source not in shown)

    def when(self, slot: str, value: str | None) -> str:
        """A condition in plain words."""
        phrases: dict[str, str] = self._phrases["when"].get(slot, {})
        return phrases.get(value or "none", f"{slot} is {value or 'not known'}")

    def phrase(self, kind: str, name: str) -> str:
        """The plain words for an id."""
        return str(self._phrases[kind].get(name, name.replace("_", " ")))

    def _walk(self, walk: str) -> Walk:
        steps = tuple(step.name for step in self._project.walks[walk].steps)
        where = (_Where(walk, steps, index) for index in range(len(steps)))
        return Walk(walk, self._project.walks[walk].title, tuple(map(self._step, where)))

    def _step(self, at: _Where) -> Said:
        title = self._project.steps[at.step].title
        name = words_of(at.walk, at.step, self._project.responses)
        if name is None:
            return Said("", title, ())
        to_be_asked = "age" not in at.steps[: at.index]
        readers = {
            audience: Person(role=self._role_on(at.walk), age_band=AGE_OF[audience], age_to_be_asked=to_be_asked)
            for audience in ONLY_FOR.get(at.walk, tuple(AGE_OF))
        }
        return self._said(self._project.responses[name], title, readers, at)

    def _role_on(self, name: str) -> str | None:
        """Who writes on a walk, where it is not the person targeted."""
        walk = self._project.walks[name]
        roles = walk.named("role") or [ROLE_OF_NEED[need] for need in walk.named("need") if need in ROLE_OF_NEED]
        return roles[0] if roles else None

    def _answers(self, wanted: Callable[[str], bool]) -> tuple[Answer, ...]:
        stories = {intent: story for story in self._project.stories for intent in story.names("intent")[:1]}
        found = []
        for intent in filter(wanted, (*self._project.domain.intents, NOT_UNDERSTOOD)):
            story = stories.get(intent)
            names = story.names("action") if story else STEERED.get(intent, (f"utter_{intent}",))
            then = self.phrase("then", "crisis" if intent in CRISES else "other")
            found.append(Answer(intent, self._title(intent), self._responses(dict.fromkeys(names)), (then,)))
        return tuple(found)

    def _responses(self, names: Iterable[str]) -> tuple[Said, ...]:
        readers = {audience: Person(age_band=age) for audience, age in AGE_OF.items()}
        found = (self._project.responses[name] for name in names if name in self._project.responses)
        return tuple(self._said(response, self._title(response.name), readers) for response in found)

    def _said(self, response: Response, title: str, readers: Mapping[str, Person], at: _Where | None = None) -> Said:
        heard: dict[Place, list[str]] = {}
        for audience, person in readers.items():
            fixed: State = {"audience": audience, **({"role": person.role} if person.role else {})}
            for variant in audible(response, self._project.domain, fixed):
                heard.setdefault(variant.place, []).append(audience)
        variants = sorted((v for v in response.variants if v.place in heard), key=_order)
        wordings = [
            self._wording(
                variant, {audience: readers[audience] for audience in heard[variant.place]}, len(variants), at
            )
            for variant in variants
        ]
        return Said(response.name, title, _joined(wordings))

    def _wording(self, variant: Variant, readers: Mapping[str, Person], among: int, at: _Where | None) -> Wording:
        when = ", and ".join(self.when(c.slot, c.value) for c in variant.conditions if c.slot != "audience")
        if not variant.conditions and among > 1:
            when = "none of the others fits"
        text = re.sub(r"\{(\w+)\}", lambda name: self._fillings.get(name[1], name[0]), variant.text)
        return Wording(
            audiences=tuple(readers),
            who=self._who(readers),
            when=(when,) if when else (),
            paragraphs=tuple(re.split(r"\n\s*\n", text)),
            services=self._services_by_audience(variant, readers),
            leads=tuple(self._lead(choice, at) for choice in variant.choices),
            source=_source(variant),
            lang=variant.lang,
        )

    def _who(self, audiences: Collection[str]) -> str:
        if len(audiences) == len(AGE_OF):
            return self.phrase("audiences", "everybody")
        return ", or ".join(self.phrase("audiences", audience) for audience in audiences).capitalize()

    def _services_by_audience(self, variant: Variant, readers: Mapping[str, Person]) -> tuple[Cards, ...]:
        shown: dict[tuple[str, ...], list[str]] = {}
        for audience, person in readers.items():
            chosen = tuple(service.id for service in self._shown(variant, person))
            shown.setdefault(chosen, []).append(audience)
        return tuple(
            Cards(
                self._who(audiences) if len(shown) > 1 else "",
                tuple(Card(service.name, service.reach) for service in map(self._services.get, chosen)),
            )
            for chosen, audiences in shown.items()
            if chosen or len(shown) > 1
        )

    def _shown(self, variant: Variant, person: Person) -> list[Service]:
        known = {condition.slot: condition.value for condition in variant.conditions}
        somebody = replace(
            person,
            role=known.get("role", person.role),
            age_band=known.get("age_band", person.age_band),
            nation=self._force.nation,
            force=self._force.id,
            pictured_under_18=known.get("pictured_under_18") == "true",
        )
        ids = [named.name for named in variant.services if named.name in self._services.services]
        return self._services.choose(ids, somebody.writer() if variant.for_writer else somebody, OFFICE_HOURS)

    def _lead(self, choice: Choice, at: _Where | None) -> Lead:
        try:
            intent, entities = payload(choice)
        except ValueError:
            return Lead(choice.title, "this choice cannot be read")
        of_others = at is not None and self._project.walks[at.walk].about_another
        if reply := (IF_THEY_ARE_NOT_SAFE if of_others else IF_NOT_SAFE).get(entities.get("safe", "")):
            return Lead(choice.title, f"{self._title(reply)}; the walk waits", reply)
        if intent in ANSWERS:
            return self._onwards(choice.title, intent, entities, at)
        kind = "crisis" if intent in CRISES else "answer"
        return Lead(choice.title, f"{kind}: {self._title(intent)}", intent)

    def _onwards(self, title: str, intent: str, entities: Mapping[str, str], at: _Where | None) -> Lead:
        if at is None:
            return Lead(title, "the next step of the walk")
        walk, where = at.walk, "the list at the end"
        if at.index + 1 < len(at.steps):
            where = f"step {at.index + 2}, {self._project.steps[at.steps[at.index + 1]].title}"
        if walk in ONLY_FOR and (age := entities.get("age_band")) and (age == "adult") != (walk == "adult"):
            walk = "adult" if age == "adult" else "child"
            return Lead(title, f"onwards in the other walk: {self._project.walks[walk].title}", f"walk_{walk}")
        names = (f"utter_reply_walk_{walk}_step_{at.step}_{intent}", f"utter_reply_step_{at.step}_{intent}")
        if reply := next((name for name in names if name in self._project.responses), None):
            return Lead(title, f"a reply, then {where}", reply)
        if {*self._project.steps[at.step].says_more_to} & {*entities.values()}:
            return Lead(title, f"more on this step, then {where}")
        return Lead(title, where)

    def _title(self, name: str) -> str:
        """A title for a need or a response: the one that people are offered, or that of the phrases, or its id."""
        name = name.removeprefix("utter_")
        titled = self._project.responses.get(f"utter_title_{name}")
        return titled.variants[0].text if titled and titled.variants else self.phrase("titles", name).capitalize()


def _source(variant: Variant) -> str:
    return f"{variant.place.file}, line {variant.place.line}"


def _order(variant: Variant) -> tuple[bool, int]:
    """The first time comes before the second, and the plain wording before those with conditions."""
    return any(c.slot == "again" and c.value == "true" for c in variant.conditions), len(variant.conditions)


def _joined(wordings: list[Wording]) -> tuple[Wording, ...]:
    """Wordings that differ in nothing but the case in which they are said, taken together."""
    joined: dict[Wording, Wording] = {}
    for wording in wordings:
        key = replace(wording, when=(), source="") if wording.when else wording
        if before := joined.get(key):
            cases, source = before.when + wording.when, f"{before.source}; {wording.source}"
            joined[key] = replace(before, when=cases, source=source)
        else:
            joined[key] = wording
    return tuple(joined.values())
