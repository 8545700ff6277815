"""The content files as plain records, each of which knows where it is written.

`Project.read` never fails: what cannot be read is written down in `problems`, and the rest is there to be checked.
A value of a slot is always text or None here, so `true` in a file is "true".
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from notalone.content import ContentError, Document, Problem, Section, read
from notalone.services import Services

#: Keys at the top of a file of training data, by which it is told from other files under data/.
TRAINING_DATA = frozenset({"nlu", "rules", "stories", "responses"})


@dataclass(frozen=True)
class Place:
    """Where something is written."""

    file: str
    line: int

    def problem(self, what: str, mend: str) -> Problem:
        """Something wrong here."""
        return Problem(self.file, self.line, what, mend)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Named:
    """An id, where it is used."""

    name: str
    place: Place


@dataclass(frozen=True)
class Condition:
    """A slot that must have a value for a variant to be said. `quoted`: the value is written in quotes."""

    slot: str
    value: str | None
    place: Place
    kind: str = "slot"
    quoted: bool = False


@dataclass(frozen=True)
class Choice:
    """A button under a response."""

    title: str
    payload: str
    place: Place


@dataclass(frozen=True)
class Variant:
    """One wording of a response. `lines` holds the text, each line with its number in the file.

    `for_writer`: its services must fit whoever is writing, not the person targeted. `lang`: its language, but English.
    """

    place: Place
    lines: tuple[tuple[int, str], ...]
    conditions: tuple[Condition, ...] = ()
    choices: tuple[Choice, ...] = ()
    services: tuple[Named, ...] = ()
    advice: tuple[Named, ...] = ()
    for_writer: bool = False
    lang: str | None = None

    @property
    def text(self) -> str:
        return "\n".join(line for _, line in self.lines).strip()


@dataclass(frozen=True)
class Response:
    """Everything that may be said under one name."""

    name: str
    place: Place
    variants: tuple[Variant, ...]


@dataclass(frozen=True)
class Example:
    """A message that somebody might write, with its entities marked in Rasa's notation."""

    intent: str
    text: str
    place: Place


@dataclass(frozen=True)
class Step:
    """One line of a rule or story: `intent`, `action`, `active_loop`, `checkpoint`, `slot` or `entity`."""

    kind: str
    name: str
    place: Place
    value: str | None = None


@dataclass(frozen=True)
class Story:
    """A rule or a story."""

    name: str
    place: Place
    is_rule: bool
    steps: tuple[Step, ...]

    def names(self, kind: str) -> list[str]:
        """What the steps of one kind name, in order."""
        return [step.name for step in self.steps if step.kind == kind]


@dataclass(frozen=True)
class Slot:
    """A slot. `values`: the texts that it may hold; None when anything may be."""

    place: Place
    type: str
    values: tuple[str, ...] | None
    entities: tuple[Named, ...]


@dataclass(frozen=True)
class WalkStep:
    """A step that walks share: its title for reviewers, what it asks for, and answers to which it has more to say."""

    name: str
    place: Place
    title: str
    asks: Named | None
    says_more_to: tuple[str, ...]


@dataclass(frozen=True)
class Walk:
    """A walk as written: its title for reviewers, for whom it is (fact or `need`, and what it may be), its steps."""

    name: str
    place: Place
    title: str
    people: tuple[tuple[Named, tuple[Named, ...]], ...]
    steps: tuple[Named, ...]
    tells: tuple[tuple[Named, str], ...]
    advised: tuple[Named, ...]
    about_another: bool
    for_anybody: bool

    def named(self, key: str) -> list[str]:
        """What it says of a fact, or of `need`."""
        return [value.name for fact, values in self.people if fact.name == key for value in values]


@dataclass
class Domain:
    """What `domain.yml` declares."""

    intents: dict[str, Place] = field(default_factory=dict)
    entities: dict[str, Place] = field(default_factory=dict)
    actions: dict[str, Place] = field(default_factory=dict)
    slots: dict[str, Slot] = field(default_factory=dict)

    def values_of(self, entity: str) -> tuple[str, ...] | None:
        """The values that an entity may have: those of the slot of its name."""
        slot = self.slots.get(entity)
        return slot.values if slot else None


@dataclass(frozen=True)
class Written:
    """Words outside the responses that people read: what a service is good for, or a force's own answer."""

    name: str
    file: str
    lines: tuple[tuple[int, str], ...]


@dataclass
class Project:
    """All content of a project. `services` is None when its files have problems.

    `complete`: every file could be read, so what is not found is not there. `checked`: where each service's day stands.
    """

    root: Path
    domain: Domain = field(default_factory=Domain)
    nlu: list[Named] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    steps: dict[str, WalkStep] = field(default_factory=dict)
    walks: dict[str, Walk] = field(default_factory=dict)
    responses: dict[str, Response] = field(default_factory=dict)
    services: Services | None = None
    whys: list[Written] = field(default_factory=list)
    force_words: list[Written] = field(default_factory=list)
    checked: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    complete: bool = True

    @classmethod
    def read(cls, root: Path, today: date | None = None) -> Project:
        """Reads domain.yml and everything under data/ of the project at `root`."""
        project = cls(root)
        try:
            project.services = Services.load(root / "data/services.yml", today)
            project._read_words_of_services()
        except ContentError as error:
            project._note(error)
        for path in content_files(root):
            try:
                document = project._open(path)
            except ContentError as error:
                project._note(error)
                project.complete = False
                continue
            if path.name == "domain.yml":
                project._read_domain(document)
            elif path.parent == root / "data/walks":
                project._read_walk(path.stem, document)
            elif TRAINING_DATA & set(document.root):
                project._read_training_data(document)
            else:
                continue  # a table of some other kind
            document.root.finish()
            project.problems += document.problems
        if walk := project.domain.slots.get("walk"):
            project.domain.slots["walk"] = replace(walk, values=tuple(project.walks))
        return project

    def near(self, path: Path | str) -> str:
        """A file's name as it is seen from the project."""
        return os.path.relpath(path, self.root)

    def _open(self, path: Path) -> Document:
        document = read(path)
        document.file = self.near(path)
        return document

    def _note(self, error: ContentError) -> None:
        self.problems += (replace(problem, file=self.near(problem.file)) for problem in error.problems)

    def _read_words_of_services(self) -> None:
        document = self._open(self.root / "data/services.yml")
        for section in document.root.sections("services"):
            id_ = section.text("id")
            self.checked[id_] = _place(section, "checked")
            if section.text("status") == "active":
                self.whys.append(Written(f"`why` of {id_}", document.file, tuple(section.lines("why"))))
        for path in sorted((self.root / "data/forces").glob("*.yml")):
            words = self._open(path).root.section("words")
            written = (Written(name, self.near(path), tuple(words.lines(name))) for name in words if words.has(name))
            self.force_words += written

    def _read_domain(self, document: Document) -> None:
        root, domain = document.root, self.domain
        for key in ("version", "session_config"):
            root.has(key)
        for key, found in (("intents", domain.intents), ("entities", domain.entities), ("actions", domain.actions)):
            for line, name in root.items(key):
                if name in found:
                    document.problem(line, f"`{name}` is listed twice", f"Keep one; the first is at {found[name]}")
                found.setdefault(name, Place(document.file, line))
        slots = root.section("slots")
        for name in slots:
            domain.slots[name] = _slot(slots.section(name), Place(document.file, slots.line_of(name)))
        if root.has("responses"):
            self._read_responses(root.section("responses"))

    def _read_walk(self, name: str, document: Document) -> None:
        root = document.root
        if name == "steps":
            steps = root.section("steps")
            for step in steps:
                self.steps[step] = _walk_step(step, steps.section(step), Place(document.file, steps.line_of(step)))
            return
        self.walks[name] = Walk(
            name=name,
            place=Place(document.file, 1),
            title=root.text("title"),
            people=tuple(_people(root)),
            steps=_named(root, "steps"),
            tells=tuple(_tells(root)),
            advised=_named(root, "advised"),
            about_another=root.flag("about_another"),
            for_anybody=root.is_text("for") and bool(root.one_of("for", ("anybody",))),
        )
        root.number("weight")

    def _read_training_data(self, document: Document) -> None:
        root = document.root
        root.has("version")
        for section in root.sections("nlu"):
            self._read_examples(section)
        for key in ("rules", "stories"):
            for section in root.sections(key):
                self.stories.append(_story(section, is_rule=key == "rules"))
        if root.has("responses"):
            self._read_responses(root.section("responses"))

    def _read_examples(self, section: Section) -> None:
        document = section.document
        for key in ("metadata", "synonym", "regex", "lookup"):
            section.has(key)
        intent = section.text("intent") if section.has("intent") else ""
        if intent:
            self.nlu.append(Named(intent, Place(document.file, section.line_of("intent"))))
        for line, raw in section.lines("examples"):
            text = raw.strip()
            if not text:
                continue
            if not text.startswith("-"):
                document.problem(line, "this line is not an example", "Begin it with `- `")
            elif not text.removeprefix("-").strip():
                document.problem(line, "this example is empty", "Write a message behind the dash, or remove the line")
            elif intent:
                self.examples.append(Example(intent, text.removeprefix("-").strip(), Place(document.file, line)))

    def _read_responses(self, section: Section) -> None:
        for name in section:
            place = Place(section.document.file, section.line_of(name))
            variants = tuple(_variant(part) for part in section.sections(name))
            if name in self.responses:
                first = self.responses[name].place
                what = f"`{name}` is written twice"
                self.problems.append(place.problem(what, f"Keep one, or join their variants; the first is at {first}"))
            else:
                self.responses[name] = Response(name, place, variants)


def content_files(root: Path) -> list[Path]:
    """The domain and every file under data/ but the services and forces, which have a reader of their own."""
    own = {root / "data/services.yml", *(root / "data/forces").glob("*.yml")}
    found = [*root.glob("data/**/*.yml"), *root.glob("data/**/*.yaml")]
    return [root / "domain.yml", *sorted(path for path in found if path not in own)]


def _slot(section: Section, place: Place) -> Slot:
    kind = section.text("type")
    values = tuple(dict.fromkeys(section.texts("values"))) if section.has("values") else None
    if kind == "bool":
        values = ("true", "false")
    for key in ("influence_conversation", "initial_value", "min_value", "max_value"):
        section.has(key)
    entities = []
    for mapping in section.sections("mappings"):
        for key in ("type", "intent", "not_intent", "value", "role", "group", "conditions", "action"):
            mapping.has(key)
        if mapping.has("entity"):
            entities.append(Named(mapping.text("entity"), _place(mapping, "entity")))
    return Slot(place, kind, values, tuple(entities))


def _variant(section: Section) -> Variant:
    for key in ("channel", "custom", "image"):
        if section.has(key):
            section.problem(key, f"`{key}` is not used by this assistant", "Leave it out, and say it in `text`")
    lines = tuple(section.lines("text"))
    about = section.section("metadata") if section.has("metadata") else None
    return Variant(
        place=Place(section.document.file, section.line),
        lines=lines,
        conditions=tuple(_condition(part) for part in section.sections("condition")),
        choices=tuple(_choice(part) for part in section.sections("buttons")),
        services=_named(about, "services") if about else (),
        advice=_named(about, "advice") if about else (),
        for_writer=bool(about and about.has("for") and about.one_of("for", ("writer",))),
        lang=about.optional("lang", r"[a-z]{2,3}", "Write a code such as pl") if about else None,
    )


def _condition(section: Section) -> Condition:
    value = section.text("value") if section.has("value") else None
    if "value" not in section:
        section.problem(None, "this condition has no value", "Add a line `value: ...`; null means not known")
    return Condition(
        section.text("name"), value, _place(section, "name"), section.text("type"), section.quoted("value")
    )


def _choice(section: Section) -> Choice:
    return Choice(section.text("title"), section.text("payload"), _place(section, "payload"))


def _story(section: Section, *, is_rule: bool) -> Story:
    key = "rule" if is_rule else "story"
    for other in ("conversation_start", "wait_for_user_input", "metadata"):
        section.has(other)
    steps = [step for part in section.sections("condition") for step in _steps(part)]
    steps += [step for part in section.sections("steps") for step in _steps(part)]
    return Story(section.text(key), _place(section, key), is_rule, tuple(steps))


def _steps(section: Section) -> Iterator[Step]:
    if section.has("user"):
        section.text("user")
    for part in section.sections("or"):
        yield from _steps(part)
    for kind in ("intent", "action", "checkpoint"):
        if section.has(kind):
            yield Step(kind, section.text(kind), _place(section, kind))
    for part in section.sections("entities"):
        yield from _pairs("entity", part)
    for part in section.sections("slot_was_set"):
        yield from _pairs("slot", part)
    if section.has("active_loop"):
        yield Step("active_loop", section.text("active_loop"), _place(section, "active_loop"))


def _pairs(kind: str, section: Section) -> Iterator[Step]:
    for name in section:
        yield Step(kind, name, _place(section, name), section.text(name) if section.has(name) else None)


def _walk_step(name: str, section: Section, place: Place) -> WalkStep:
    for key in ("only_asks", "words_by_age", "services_by_age"):
        section.flag(key)
    asks = Named(section.text("asks"), _place(section, "asks")) if section.has("asks") else None
    return WalkStep(name, place, section.text("title"), asks, section.texts("says_more_to"))


def _people(root: Section) -> Iterator[tuple[Named, tuple[Named, ...]]]:
    if root.is_text("for"):
        return
    for one in root.sections("for"):
        for key in one:
            place = _place(one, key)
            if not one.has(key):
                yield Named(key, place), ()  # null: not known
            elif one.is_text(key):
                yield Named(key, place), (Named(one.text(key), place),)
            else:
                yield Named(key, place), _named(one, key)


def _tells(root: Section) -> Iterator[tuple[Named, str]]:
    if root.has("tells"):
        tells = root.section("tells")
        for fact in tells:
            yield Named(fact, _place(tells, fact)), tells.text(fact)


def _named(section: Section, key: str) -> tuple[Named, ...]:
    return tuple(Named(name, Place(section.document.file, line)) for line, name in section.items(key))


def _place(section: Section, key: str) -> Place:
    return Place(section.document.file, section.line_of(key))
