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
from notalone.dialogue.next_step import words_of
from notalone.dialogue.stories import conflicts
from notalone.importer import read_stories
from notalone.review.source import Domain, Example, Named, Place, Project, Step
from notalone.vocabulary import ADVICE, ANSWERS, CRISES, STEERING

LEAST_EXAMPLES = 15

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~‘’“”…–—]+")


def domain_problems(project: Project) -> Iterator[Problem]:
    """Slots, forms and actions of the domain that do not fit together."""
    domain = project.domain
    for name, slot in domain.slots.items():
        if slot.type == "categorical" and not slot.values:
            yield slot.place.problem(f"the slot `{name}` has no values", "Add a line `values: [...]`")
        for entity in slot.entities:
            yield from known("entity", entity.name, domain.entities, entity.place)
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
    """Rules and stories that name what does not exist; intents that nothing answers."""
    domain = project.domain
    actions = {*domain.actions, *project.responses, *DEFAULT_ACTION_NAMES}
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
    told = {intent for story in project.stories for intent in story.names("intent")[:1]}
    for intent, place in domain.intents.items():
        if intent not in told | STEERING and f"utter_{intent}" not in project.responses:
            what = f"nothing answers the intent `{intent}`"
            yield place.problem(what, f"Write `utter_{intent}` in data/responses/, or a story that begins with it")


def walk_problems(project: Project) -> Iterator[Problem]:
    """Walks and steps that name what does not exist, or have no words."""
    slots = {**project.domain.slots}
    for step in project.steps.values():
        if step.asks:
            yield from known("slot", step.asks.name, slots, step.asks.place)
    for walk in project.walks.values():
        if not walk.steps:
            yield walk.place.problem(f"the walk `{walk.name}` has no steps", "List them: steps: [safe, age]")
        for name, times in Counter(named.name for named in walk.steps).items():
            if times > 1:
                yield walk.place.problem(f"the walk `{walk.name}` has the step `{name}` twice", "Keep one of them")
        for named in walk.steps:
            yield from known("step", named.name, project.steps, named.place, declared="data/walks/steps.yml")
            if not words_of(walk.name, named.name, project.responses):
                what = f"the walk `{walk.name}` has no words for its step `{named.name}`"
                mend = f"Write `utter_ask_walk_{walk.name}_step_{named.name}` or `utter_ask_step_{named.name}` in data/responses/"
                yield named.place.problem(what, mend)
        for point in walk.advised:
            yield from known("point of advice", point.name, ADVICE, point.place, declared="the vocabulary")
        for fact, values in walk.people:
            yield from _people_problems(fact, values, project.domain)
        for fact, value in walk.tells:
            yield from known("slot", fact.name, slots, fact.place)
            yield from known_value(fact.name, value, project.domain, fact.place, "slot")
    anybody = [walk for walk in project.walks.values() if walk.for_anybody]
    if project.walks and not anybody:
        place = Place("data/walks", 1)
        yield place.problem("no walk is for anybody", "Write `for: anybody` in the one that is safe for everybody")
    for walk in anybody[1:]:
        yield walk.place.problem(f"two walks are for anybody; the first is `{anybody[0].name}`", "Say for whom this one is")


def path_problems(project: Project) -> Iterator[Problem]:
    """Stories that no conversation could follow: what they begin with, where they end, and those that contradict."""
    for story in project.stories:
        intents = [step for step in story.steps if step.kind == "intent"]
        for step in intents:
            if step.name in CRISES:
                what = f"a story can't answer a crisis (`{step.name}`): it is always answered first, by utter_{step.name}"
                yield step.place.problem(what, "Leave it out")
        if intents and story.steps[0] is intents[0] and intents[0].name in STEERING:
            what = f"a story can't begin with `{intents[0].name}`, which answers whatever was asked"
            yield intents[0].place.problem(what, "Begin it with what the person needs")
        said = [step for step in story.steps if step.kind in ("action", "checkpoint", "intent")]
        if said and said[-1].kind == "action" and _asks(said[-1].name, project):
            what = f"the story ends with a question, `{said[-1].name}`, and the walk asks the next one"
            yield said[-1].place.problem(what, "Add what follows each answer, or ask nothing here")
    if any(story_problems(project)):
        return  # which go which way is told once they can be read
    places = {story.name: story.place for story in project.stories}
    for *pair, path in conflicts(read_stories(project.root)):
        names = [story.name.rpartition(" > ")[2] for story in pair]
        first, second = sorted(names, key=lambda name: (places[name].file, places[name].line))
        begin = ", ".join(name for _, name in path)
        what = f"the story `{second}` and `{first}` at {places[first]} both begin with {begin}, and then go different ways"
        mend = "Let a slot tell which is meant (slot_was_set), or make one story of them"
        yield places[second].problem(what, mend)


def _asks(response: str, project: Project) -> bool:
    said = project.responses.get(response)
    return bool(said) and any(
        payload.lstrip("/").partition("{")[0] in ANSWERS
        for variant in (said.variants if said else ())
        for payload in (choice.payload for choice in variant.choices)
    )


def _people_problems(fact: Named, values: Collection[Named], domain: Domain) -> Iterator[Problem]:
    if fact.name in ("need", "only_need"):
        for value in values:
            yield from known("intent", value.name, domain.intents, value.place)
        return
    slot = "role" if fact.name == "told_role" else fact.name
    yield from known("slot", slot, domain.slots, fact.place)
    for value in values:
        yield from known_value(slot, value.name, domain, value.place)


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
        yield step.place.problem("there are no forms here", "Write a walk under data/walks/, or ask in the story itself")
    elif step.kind == "slot":
        yield from known("slot", step.name, domain.slots, step.place)
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
