"""Checks of what people say and how the talk goes: domain, examples, rules, stories and walks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from rasa.shared.core.constants import DEFAULT_ACTION_NAMES, DEFAULT_INTENTS
from rasa.shared.exceptions import InvalidEntityFormatException
from rasa.shared.nlu.training_data.entities_parser import ENTITY_REGEX, find_entities_in_training_example

from notalone.content import Problem
from notalone.review.source import Domain, Example, Place, Project, Step

LEAST_EXAMPLES = 15

#: Values of the slot `walk` that are not the name of a walk.
NOT_WALKS = frozenset({"paused", "finished"})

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~‘’“”…–—]+")


def domain_problems(project: Project) -> Iterator[Problem]:
    """Slots, forms and actions of the domain that do not fit together."""
    domain = project.domain
    for name, slot in domain.slots.items():
        if slot.type == "categorical" and not slot.values:
            yield slot.place.problem(f"the slot `{name}` has no values", "Add a line `values: [...]`")
        for entity in slot.entities:
            yield from known("entity", entity.name, domain.entities, entity.place)
    for form, steps in domain.forms.items():
        if not steps:
            yield domain.form_places[form].problem(f"the walk `{form}` has no steps", "List them as `required_slots`")
        for step, times in Counter(named.name for named in steps).items():
            if times > 1:
                yield domain.form_places[form].problem(f"`{form}` has the step `{step}` twice", "Keep one of them")
        for step_ in steps:
            yield from known("slot", step_.name, domain.slots, step_.place)
    walks = domain.slots.get("walk")
    for walk in (walks.values or ()) if walks else ():
        if walk not in NOT_WALKS and f"walk_{walk}" not in domain.forms and walks:
            yield walks.place.problem(
                f"the walk `{walk}` has no steps", f"Add `walk_{walk}` under `forms`, or remove the value"
            )
    written = "\n".join(path.read_text(encoding="utf-8") for path in project.root.glob("actions/*.py"))
    for action, place in domain.actions.items():
        if not action.startswith("utter_") and f'"{action}"' not in written:
            yield place.problem(f"no code gives the action `{action}`", "Add it under actions/, or remove the line")


def example_problems(project: Project) -> Iterator[Problem]:
    """Intents that do not exist or have too few examples, mistakes in marking, and messages that mean two things."""
    domain = project.domain
    for named in project.nlu:
        yield from known("intent", named.name, domain.intents, named.place)
    many = Counter(example.intent for example in project.examples)
    for intent, place in domain.intents.items():
        if many[intent] < LEAST_EXAMPLES:
            what = f"the intent `{intent}` has {many[intent]} examples, and needs {LEAST_EXAMPLES}"
            yield place.problem(what, f"Add messages under `- intent: {intent}` in data/nlu/, as people write them")
    for example in project.examples:
        yield from _marking_problems(example, domain)
    yield from _ambiguous(project.examples)


def story_problems(project: Project) -> Iterator[Problem]:
    """Rules and stories that name what does not exist; intents and walks that nothing answers; steps without words."""
    domain = project.domain
    actions = {*domain.actions, *domain.forms, *project.responses, *DEFAULT_ACTION_NAMES}
    seen: dict[str, Place] = {}
    for story in project.stories:
        if story.name in seen:
            what = f"there are two rules or stories named `{story.name}`"
            yield story.place.problem(what, f"Give one another name; the first is at {seen[story.name]}")
        seen.setdefault(story.name, story.place)
        if not story.steps:
            yield story.place.problem(f"`{story.name}` has no steps", "Add them, or remove it")
        for step in story.steps:
            yield from _step_problems(step, domain, actions)
    ruled = {intent for story in project.stories if story.is_rule for intent in story.names("intent")}
    done = {action for story in project.stories for action in story.names("action")}
    for intent, place in domain.intents.items():
        if intent not in ruled:
            what = f"no rule says what follows the intent `{intent}`"
            yield place.problem(what, f"Add a rule under data/rules/: {intent}, utter_{intent}, action_next_step")
    for form, place in domain.form_places.items():
        if form not in done:
            what = f"nothing starts the walk `{form}`"
            yield place.problem(what, f"Add data/stories/{form.removeprefix('walk_')}.yml, as the other walks have one")
        for named in domain.forms[form]:
            if not words_of(form, named.name, project.responses):
                what = f"`{form}` has no words for its step `{named.name}`"
                mend = f"Write `utter_ask_{form}_{named.name}` or `utter_ask_{named.name}` in data/responses/"
                yield named.place.problem(what, mend)
    for action, place in domain.actions.items():
        if action not in done:
            yield place.problem(f"no rule or story uses the action `{action}`", "Use it, or remove the line")


def words_of(form: str, step: str, responses: Collection[str]) -> str | None:
    """The response that is said at a step of a walk: the walk's own, else the one that walks share."""
    return next((name for name in (f"utter_ask_{form}_{step}", f"utter_ask_{step}") if name in responses), None)


def known(
    kind: str, name: str, names: Collection[str], place: Place, *, declared: str = "domain.yml"
) -> Iterator[Problem]:
    """A problem if the name is not among the names."""
    if name and name not in names:
        near = get_close_matches(name, list(names), n=1)
        mend = f"Did you mean `{near[0]}`?" if near else f"Add it to {declared}, or mend the name"
        yield place.problem(f"there is no {kind} `{name}`", mend.removesuffix("."))


def known_value(
    entity: str, value: str | None, domain: Domain, place: Place, kind: str = "entity"
) -> Iterator[Problem]:
    """A problem if the entity (or slot) cannot have the value."""
    values = domain.values_of(entity)
    if values and value not in values and not (kind == "slot" and value is None):
        yield place.problem(f"`{entity}` cannot be `{value}`", f"Use one of: {', '.join(values)}")


def _marking_problems(example: Example, domain: Domain) -> Iterator[Problem]:
    place = example.place
    left = ENTITY_REGEX.sub("", example.text)
    if re.search(r"[\[\]{}]", left):
        mend = 'Mark words like [15](age_band:age_13_15), and use no other brackets'
        yield place.problem(f"a bracket is open or out of place: {_short(example.text)}", mend)
        return
    try:
        entities = find_entities_in_training_example(example.text)
    except InvalidEntityFormatException:
        mend = 'Write it like [15](age_band:age_13_15)'
        yield place.problem(f"what stands in braces cannot be read: {_short(example.text)}", mend)
        return
    for entity in entities:
        yield from known("entity", entity["entity"], domain.entities, place)
        yield from known_value(entity["entity"], str(entity["value"]), domain, place)
    if not ENTITY_REGEX.sub(lambda marked: marked["entity_text"], example.text).strip():
        yield place.problem("this example has no words", "Write a message, or remove the line")


def _ambiguous(examples: Collection[Example]) -> Iterator[Problem]:
    places: dict[str, dict[str, Place]] = defaultdict(dict)
    for example in examples:
        places[_folded(example.text)].setdefault(example.intent, example.place)
    for text, meanings in places.items():
        (first, where), *others = meanings.items()
        for intent, place in others:
            what = f"“{text}” is an example of `{intent}` here and of `{first}` at {where}"
            yield place.problem(what, "Keep it where it belongs, or make the two say different things")


def _step_problems(step: Step, domain: Domain, actions: Collection[str]) -> Iterator[Problem]:
    if step.kind == "intent":
        yield from known("intent", step.name, {*domain.intents, *DEFAULT_INTENTS}, step.place)
    elif step.kind == "action" and step.name.startswith("utter_"):
        yield from known("response", step.name, actions, step.place, declared="data/responses/")
    elif step.kind == "action":
        yield from known("action", step.name, actions, step.place)
    elif step.kind == "active_loop":
        yield from known("form", step.name, domain.forms, step.place)
    elif step.kind == "slot":
        yield from known("slot", step.name, {*domain.slots, "requested_slot"}, step.place)
        yield from known_value(step.name, step.value, domain, step.place, "slot")
    elif step.kind == "entity":
        yield from known("entity", step.name, domain.entities, step.place)
        yield from known_value(step.name, step.value, domain, step.place)


def _folded(text: str) -> str:
    """A message without marks, capitals and punctuation."""
    plain = ENTITY_REGEX.sub(lambda marked: marked["entity_text"], text).casefold()
    return " ".join(_PUNCTUATION.sub(" ", re.sub("['’]", "", plain)).split()) or plain


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
