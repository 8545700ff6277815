"""Checks of what is said: variants, conditions, choices, placeholders, services, advice, and that all of it is used."""

from __future__ import annotations

import json
import re
import string
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Set
from pathlib import Path

from notalone.content import Problem
from notalone.dialogue.next_step import words_of
from notalone.review.source import Choice, Condition, Domain, Place, Project, Response, Variant
from notalone.review.talk import known, known_value
from notalone.review.variants import WORKED_OUT, said, states
from notalone.review.words import Words, problems_in
from notalone.services import Services
from notalone.vocabulary import ADVICE, ANSWERS, CRISES, CRISIS_REPLIES, FACTS, SMALL_TALK, STEERING

#: Responses into which an action puts lines: what has been told, what has been advised.
WITH_LINES = frozenset({"utter_summary", "utter_summary_more", "utter_what_have_i_told_you"})

#: Responses that ask after somebody, or follow when they say they are not safe.
CARE = frozenset(
    {"utter_care", "utter_not_safe", "utter_unsure_safe", "utter_they_are_not_safe", "utter_unsure_they_are_safe"}
)

MOST_CHOICES = 4
#: Choices that stand beside the others: not sure, rather not say.
ASIDE = frozenset({"dont_know", "rather_not_say"})
VAGUE = frozenset({"next", "ok", "okay", "continue", "click here", "submit", "more", "yes please", "go", "here"})

#: What Rasa says of its own accord, when nothing else is to be done.
SAID_BY_RASA = frozenset({"utter_default"})

_CODE = Path(__file__).parents[1]


def response_problems(project: Project) -> Iterator[Problem]:
    """Everything wrong in responses but their words."""
    for response in project.responses.values():
        yield from _variant_problems(response, project.domain)
        for variant in response.variants:
            yield from _choice_problems(response, variant, project.domain)
            yield from _filling_problems(response, variant, project.services)
            for point in variant.advice:
                yield from known("point of advice", point.name, ADVICE, point.place, declared="the vocabulary")
    in_code = _named_in_code(project)
    yield from _unused(project, set(in_code))
    yield from _missing(project, in_code)


def word_problems(project: Project) -> Iterator[Problem]:
    """Everything wrong in the words that people read."""
    for text in all_words(project):
        yield from problems_in(text)


def all_words(project: Project) -> Iterator[Words]:
    """Every text that a person may read: responses, their choices, what services are good for, a force's own words."""
    for response in project.responses.values():
        for variant in response.variants:
            file = variant.place.file
            if variant.lines:
                adults = _for_adults(response, variant, project.domain)
                yield Words(response.name, file, variant.lines, _kind(response.name), adults, variant.lang)
            for choice in variant.choices:
                yield Words(f"a choice of {response.name}", file, ((choice.place.line, choice.title),), "button")
    for why in project.whys:
        yield Words(why.name, why.file, why.lines, "line")
    for own in project.force_words:
        yield Words(own.name, own.file, own.lines)


def fillings(services: Services | None) -> dict[str, str]:
    """What stands for each placeholder, for a person on the default force's site."""
    return {**services.numbers, "force_name": services.forces.get(None).name} if services else {}


def payload(choice: Choice) -> tuple[str, dict[str, str]]:
    """The intent of a choice, and its entities. Raises ValueError with what is wrong."""
    match = re.fullmatch(r"/(\w+)(.*)", choice.payload)
    if not match:
        raise ValueError("a payload is a slash and an intent")
    if not match[2]:
        return match[1], {}
    if not re.fullmatch(r"\{\{.*\}\}", match[2]):
        raise ValueError("the braces of a payload are written twice, since single ones are filled in")
    try:
        entities = json.loads(match[2][1:-1])
    except json.JSONDecodeError:
        raise ValueError("what stands in the braces cannot be read") from None
    return match[1], {str(entity): str(value) for entity, value in entities.items()}


def _variant_problems(response: Response, domain: Domain) -> Iterator[Problem]:
    plain = [variant for variant in response.variants if not variant.conditions]
    if not plain:
        mend = "Add one, safe for a child: an age not known counts as a child"
        yield response.place.problem(f"`{response.name}` has no variant without conditions", mend)
    for variant in plain[1:]:
        what = f"`{response.name}` has a second variant without conditions, so one is picked by chance"
        yield variant.place.problem(what, f"Give it a condition, or remove it; the first is at {plain[0].place}")
    wrong = [p for v in response.variants for c in v.conditions for p in _condition_problems(c, domain)]
    for variant in response.variants:
        for slot, times in Counter(condition.slot for condition in variant.conditions).items():
            if times > 1:
                wrong.append(variant.place.problem(f"two conditions look at `{slot}`", "Keep one: both must hold"))
    yield from wrong
    if not wrong and len(plain) == 1:
        yield from _choosing_problems(response, domain)


def _condition_problems(condition: Condition, domain: Domain) -> Iterator[Problem]:
    place, name = condition.place, condition.slot
    if condition.kind != "slot":
        yield place.problem(f"a condition of the type `{condition.kind}`", "Write `type: slot`")
    if name in WORKED_OUT:
        values: Collection[str] | None = WORKED_OUT[name]
    else:
        slot = domain.slots.get(name)
        values = (slot.values or ()) if slot else None
        if values is None:
            yield from known("slot", name, {*domain.slots, *WORKED_OUT}, place)
            return
    if condition.value is None:
        if name in WORKED_OUT:
            yield place.problem(f"`{name}` always has a value", f"Use one of: {', '.join(WORKED_OUT[name])}")
    elif values and condition.value not in values:
        null = "" if name in WORKED_OUT else ", or null"
        yield place.problem(f"`{name}` cannot be `{condition.value}`", f"Use one of: {', '.join(values)}{null}")
    elif condition.value in ("true", "false") and condition.quoted:
        yield place.problem(f"`{name}` is never the text “{condition.value}”", "Write it without quotes")


def _choosing_problems(response: Response, domain: Domain) -> Iterator[Problem]:
    heard: set[Place] = set()
    clashes: dict[tuple[Place, Place], str] = {}
    for state in states(response, domain):
        first, *others = said(response, state)
        heard.add(first.place)
        for other in others:
            heard.add(other.place)
            looked_at = {c.slot for v in (first, other) for c in v.conditions}
            when = ", ".join(f"{name} is {state[name] or 'not known'}" for name in sorted(looked_at))
            clashes.setdefault((first.place, other.place), when)
    for (first_place, place), when in clashes.items():
        what = f"`{response.name}`: this variant and the one at {first_place} have equal claims when {when}"
        yield place.problem(what, "Give one of them a condition more, so that it is clear which is said")
    for variant in response.variants:
        if variant.conditions and variant.place not in heard:
            what = f"`{response.name}`: this variant is never said"
            mend = (
                "Its conditions cannot hold together, or others with more conditions always hold too: mend or remove it"
            )
            yield variant.place.problem(what, mend)


def _choice_problems(response: Response, variant: Variant, domain: Domain) -> Iterator[Problem]:
    counted = 0
    titles: set[str] = set()
    for choice in variant.choices:
        if choice.title.casefold() in titles:
            yield choice.place.problem(f"two choices are named “{choice.title}”", "Give one of them another title")
        titles.add(choice.title.casefold())
        if choice.title.casefold().strip(".") in VAGUE:
            what = f"“{choice.title}” does not say what happens"
            yield choice.place.problem(what, "Name the next thing: “Go on to saving their messages” (R54)")
        try:
            intent, entities = payload(choice)
        except ValueError as error:
            mend = 'Write it like \'/affirm{{"paid": "yes"}}\''
            yield choice.place.problem(f"{error}: {choice.payload}", mend)
            continue
        counted += intent not in ASIDE
        yield from known("intent", intent, domain.intents, choice.place)
        for entity, value in entities.items():
            yield from known("entity", entity, domain.entities, choice.place)
            yield from known_value(entity, value, domain, choice.place)
    if counted > MOST_CHOICES:
        what = f"`{response.name}` has {counted} choices, and at most {MOST_CHOICES} can be weighed (R33)"
        yield variant.choices[0].place.problem(what, "Keep the likeliest; “not sure” and “rather not say” don't count")


def _filling_problems(response: Response, variant: Variant, services: Services | None) -> Iterator[Problem]:
    if not variant.lines:
        yield variant.place.problem(f"`{response.name}` has a variant without text", "Add a line `text: ...`")
        return
    names: set[str] = set()
    for line, text in variant.lines:
        place = Place(variant.place.file, line)
        try:
            found = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        except ValueError:
            yield place.problem("a brace is open or out of place", "Write {police_101}, or leave the brace out")
            continue
        names |= found
        for name in found if services else ():
            yield from _placeholder_problems(name, response, place, services)
    if response.name in WITH_LINES and "lines" not in names:
        what = f"`{response.name}` does not say the lines that are put into it"
        yield variant.place.problem(what, "Add {lines} where they belong")
    for named in variant.services if services else ():
        yield from _service_problems(named.name, named.place, services)


def _placeholder_problems(name: str, response: Response, place: Place, services: Services | None) -> Iterator[Problem]:
    if name == "lines":
        if response.name not in WITH_LINES:
            yield place.problem("nothing is put into {lines} here", f"Leave it out; it is for {', '.join(WITH_LINES)}")
    elif services and name in services.services:
        yield from _service_problems(name, place, services)
    elif services and name != "force_name":
        mend = "Use {force_name}, or the id of a service in data/services.yml, such as {police_101}"
        yield place.problem(f"nothing is known by the name {{{name}}}", mend)


def _service_problems(name: str, place: Place, services: Services | None) -> Iterator[Problem]:
    if services is None:
        return
    yield from known("service", name, services.services, place, declared="data/services.yml")
    status = services.services[name].status if name in services.services else "active"
    if status != "active":
        yield place.problem(
            f"the service `{name}` is not in use ({status})", "Name another, or check it and make it active"
        )


def _unused(project: Project, in_code: Set[str]) -> Iterator[Problem]:
    used = {action for story in project.stories for action in story.names("action")} | SAID_BY_RASA
    for walk in project.walks.values():
        used |= {words_of(walk.name, step.name, project.responses) or "" for step in walk.steps}
    used |= {f"utter_{intent}" for intent in project.domain.intents}
    used |= in_code | set(_families(project))
    used |= {f"utter_title_{intent}" for intent in SMALL_TALK} | _replies(project) | _in_other_languages(project)
    for response in project.responses.values():
        if response.name not in used:
            yield response.place.problem(f"`{response.name}` is never said", "Use it in a story, or remove it")


def _missing(project: Project, in_code: Mapping[str, Place]) -> Iterator[Problem]:
    """What an action or the engine says by a name made of ids, and has no words."""
    for name, place in {**in_code, **_families(project)}.items():
        if name not in project.responses:
            yield place.problem(f"nobody has written `{name}`", "Write it under data/responses/")
    if "utter_default" not in project.responses:
        yield Place("domain.yml", 1).problem("nobody has written `utter_default`", "Write it under data/responses/")


def _families(project: Project) -> dict[str, Place]:
    """The responses whose names are made of ids: of a need, of a fact and its value, of a point of advice."""
    domain = project.domain
    titled = {intent: place for intent, place in domain.intents.items() if intent not in CRISES | STEERING | SMALL_TALK}
    found = {f"utter_title_{need}": place for need, place in titled.items()}
    for fact in FACTS:
        if slot := domain.slots.get(fact):
            found |= {f"utter_told_{fact}_{value}": slot.place for value in slot.values or ()}
    summary = project.responses.get("utter_summary")
    where = summary.place if summary else Place("domain.yml", 1)
    return found | {f"utter_summary_{point}": where for point in ADVICE}


def _replies(project: Project) -> set[str]:
    """What may be said to an answer at a step, before the walk goes on."""
    asked = {f"walk_{walk.name}_step_{step.name}" for walk in project.walks.values() for step in walk.steps}
    return {f"utter_reply_{step}_{answer}" for step in {*asked, *(f"step_{s}" for s in project.steps)} for answer in ANSWERS}


def _in_other_languages(project: Project) -> set[str]:
    """What is said in the language of the message: a crisis line, and a line for everybody else."""
    langs = {variant.lang for response in project.responses.values() for variant in response.variants if variant.lang}
    return {f"utter_{what}_{lang}" for what in ("emergency", "language") for lang in langs}


def _named_in_code(project: Project) -> dict[str, Place]:
    """The responses that actions and the engine name in full, each with the place of its first mention."""
    found: dict[str, Place] = {}
    own = [path for path in _CODE.rglob("*.py") if path.parent != Path(__file__).parent]
    for path in [*sorted((project.root / "actions").glob("*.py")), *sorted(own)]:
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for name in re.findall(r'"(utter_\w*[^\W_])"', text):
                found.setdefault(name, Place(project.near(path), line))
    found.pop("utter_action", None)  # the key under which Rasa notes a response's name
    return found


def _kind(name: str) -> str:
    if name in CRISIS_REPLIES:
        return "danger"
    if name in CARE:
        return "care"
    if name.startswith("utter_title_"):
        return "button"
    lines = ("utter_told_", *(f"utter_summary_{point}" for point in ADVICE))
    return "line" if name.startswith(lines) and name != "utter_told_nothing" else "bubble"


def _for_adults(response: Response, variant: Variant, domain: Domain) -> bool:
    if response.name.startswith("utter_ask_walk_adult_"):
        return True
    if not {condition.slot for condition in variant.conditions} & {"audience", "writer", "age_band"}:
        return False
    return all(s["writer"] == "adult" for s in states(response, domain) if variant in said(response, s))
