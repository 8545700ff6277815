"""All services and forces, loaded once; and the card of a service."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypedDict, TypeVar

from notalone.content import ContentError, Problem
from notalone.services import choose as rules
from notalone.services.load import load_force, load_services
from notalone.services.model import Force, Person, Service

_T = TypeVar("_T")


class SmsCard(TypedDict):
    """A number to text and the word to send; None: anything."""

    number: str
    text: str | None


class Card(TypedDict):
    """A service as the widget shows it. What is missing is None."""

    id: str
    name: str
    why: str
    phone: str | None
    sms: SmsCard | None
    url: str | None
    hours: str | None


@dataclass(frozen=True)
class Services:
    """The services by id, in the order of the file, and the forces by id."""

    services: Mapping[str, Service]
    forces: Mapping[str, Force]
    bank_holidays: frozenset[date]

    @classmethod
    def load(cls, path: Path, today: date | None = None) -> Services:
        """Read the services file and the force files in `forces/` beside it.

        Raises ContentError, with every problem of all files. With `today`, a check date after it is a problem too;
        serving leaves it out, so that a wrong clock cannot take the numbers away.
        """
        services, bank_holidays = load_services(path, today)
        forces: dict[str, Force] = {}
        problems: list[Problem] = []
        for file in sorted((path.parent / "forces").glob("*.yml")):
            try:
                forces[file.stem] = load_force(file, services, today)
            except ContentError as error:
                problems += error.problems
        if problems:
            raise ContentError(problems)
        return cls(services, forces, bank_holidays)

    def __iter__(self) -> Iterator[Service]:
        return iter(self.services.values())

    def get(self, service_id: str) -> Service:
        """The service with this id, whatever its status. Raises KeyError."""
        return _find(self.services, service_id, "service")

    def force(self, force_id: str) -> Force:
        """The force with this id. Raises KeyError."""
        return _find(self.forces, force_id, "force")

    def allowed(self, service: Service, person: Person) -> bool:
        """Whether the service may be offered to the person: by status, nation, force, age and role."""
        return rules.allowed(service, person, self.forces.get(person.force or ""))

    def choose(self, ids: Iterable[str], person: Person, now: datetime, limit: int = 3) -> list[Service]:
        """Those of the services that the person may be offered, at most `limit`, each once, in the given order.

        What is closed now comes last, and never fills the whole list while another of them can be reached.
        Raises KeyError for an id that does not exist.
        """
        services = (self.get(id_) for id_ in dict.fromkeys(ids))
        return rules.pick((service for service in services if self.allowed(service, person)), now, limit)

    def for_situation(
        self, situations: Collection[str], person: Person, now: datetime, limit: int = 3
    ) -> list[Service]:
        """The services for what is going on (terms of `situations` in the services file), in the order of the file.

        A service with `only_when` is left out unless one of those terms is among the situations.
        """
        named = frozenset(situations)
        if "own_behaviour" in named:
            person = replace(person, own_behaviour=True)
        ids = (s.id for s in self if s.when_to_offer & named and (not s.only_when or s.only_when & named))
        return self.choose(ids, person, now, limit)

    def placeholders(self) -> dict[str, str]:
        """What a text may say for each service that is in use: its number, or how to text or reach it, by id."""
        return {service.id: service.reach for service in self if service.status == "active"}

    def overdue(self, today: date, days: int = 90) -> list[Service]:
        """The services in use that were last checked more than so many days ago."""
        oldest = today - timedelta(days=days)
        return [service for service in self if service.status == "active" and service.checked < oldest]


def card(service: Service, now: datetime) -> Card:
    """The service as the widget shows it, its hours in words as they stand at `now`."""
    return {
        "id": service.id,
        "name": service.name,
        "why": service.why,
        "phone": service.phone,
        "sms": {"number": service.sms.number, "text": service.sms.text} if service.sms else None,
        "url": service.url,
        "hours": service.hours.text(now) if service.hours else None,
    }


def _find(things: Mapping[str, _T], id_: str, kind: str) -> _T:
    try:
        return things[id_]
    except KeyError:
        raise KeyError(f"there is no {kind} `{id_}`") from None
