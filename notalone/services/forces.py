"""Police forces: their names and links, the services that only they show, their words, colour and notices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from notalone.content import ContentError, Problem, Section, read
from notalone.services.load import HTTPS, ID, WEB, checked, load_services
from notalone.services.model import NATIONS, Service

FORCES = Path("data/forces")

# The answers whose words a force may replace with its own: what it says about the law and about itself.
WORDS = ("utter_am_i_in_trouble", "utter_confidential", "utter_does_it_count")

# White words stand on a force's colour: WCAG 2.2, 1.4.3.
LEAST_CONTRAST = 4.5


@dataclass(frozen=True)
class Notice:
    """Words that a force shows above the talk from one day to another, both included."""

    first: date
    last: date
    text: str


@dataclass(frozen=True)
class Force:
    """A police force that shows the widget. `words` holds only the answers that it replaces, by response."""

    id: str
    name: str
    nation: str
    default: bool
    url: str
    contact_page: str
    exit_url: str
    services: tuple[str, ...]
    words: Mapping[str, str]
    accent: str
    notices: tuple[Notice, ...]
    source: str
    checked: date

    def notices_on(self, day: date) -> tuple[str, ...]:
        """The notices to show on a day."""
        return tuple(notice.text for notice in self.notices if notice.first <= day <= notice.last)


@dataclass(frozen=True)
class Forces:
    """All forces by id."""

    forces: Mapping[str, Force]

    @classmethod
    def load(
        cls, folder: Path = FORCES, services: Mapping[str, Service] | None = None, today: date | None = None
    ) -> Forces:
        """Read every force file of a folder; the services are those of `services.yml` beside it unless given.

        Raises ContentError, with the problems of all files; also when not exactly one force is the default.
        """
        if services is None:
            services, _ = load_services(folder.parent / "services.yml", today)
        forces: dict[str, Force] = {}
        problems: list[Problem] = []
        for file in sorted(folder.glob("*.yml")):
            try:
                forces[file.stem] = _force(file, services, today)
            except ContentError as error:
                problems += error.problems
        defaults = [force.id for force in forces.values() if force.default]
        if not problems and len(defaults) != 1:
            found = f"{len(defaults)} forces are the default ({', '.join(defaults) or 'none'})"
            problems.append(Problem(str(folder), 1, found, "Write `default: true` in the file of one of them"))
        if problems:
            raise ContentError(problems)
        return cls(forces)

    def get(self, force_id: str | None) -> Force:
        """The force with this id; the default one for None. Raises KeyError."""
        if force_id is None:
            return next(force for force in self.forces.values() if force.default)
        try:
            return self.forces[force_id]
        except (KeyError, TypeError):
            raise KeyError(f"there is no force `{force_id}`") from None


def contrast(one: str, other: str) -> float:
    """The contrast of two colours written #rrggbb, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _force(path: Path, services: Mapping[str, Service], today: date | None) -> Force:
    document = read(path)
    root = document.root
    address = "Write the whole address, from https://"
    force = Force(
        id=root.text("id", ID, "Use small letters, digits and underscores"),
        name=root.text("name"),
        nation=root.one_of("nation", NATIONS),
        default=root.flag("default"),
        url=root.text("url", HTTPS, address),
        contact_page=root.text("contact_page", HTTPS, address),
        exit_url=root.text("exit_url", HTTPS, address),
        services=root.some_of("services", services),
        words=_words(root.section("words")),
        accent=_accent(root),
        notices=tuple(_notice(section) for section in root.sections("notices")),
        source=root.text("source", WEB, "Write the address of the page that the facts come from"),
        checked=checked(root, today),
    )
    if force.id and force.id != path.stem:
        root.problem("id", f"the id `{force.id}` is not the file's name", f"Write `id: {path.stem}`")
    for service in (services[service_id] for service_id in force.services):
        if not service.local:
            root.problem("services", f"`{service.id}` is not a local service", "Leave it out: it is offered everywhere")
        elif force.nation and force.nation not in service.nations:
            root.problem("services", f"`{service.id}` is not for {force.nation}", "Leave it out, or mend its `nations`")
    document.finish()
    return force


def _words(section: Section) -> dict[str, str]:
    words = {key: section.optional(key) for key in WORDS}
    return {key: text for key, text in words.items() if text}


def _notice(section: Section) -> Notice:
    notice = Notice(section.day("from") or date.min, section.day("to") or date.max, section.text("text"))
    if notice.last < notice.first:
        section.problem("to", "the notice ends before it begins", "Exchange `from` and `to`")
    return notice


def _accent(root: Section) -> str:
    accent = root.text("accent", r"#[0-9a-f]{6}", "Write it like #0b4f53, in small letters")
    if accent and (found := contrast(accent, "#ffffff")) < LEAST_CONTRAST:
        what = f"white words on it have a contrast of {found:.1f}"
        root.problem("accent", what, f"Choose one that gives {LEAST_CONTRAST} or more")
    return accent


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
