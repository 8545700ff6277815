"""All services and forces, loaded once; and the card of a service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from notalone.services import choose as rules
from notalone.services.forces import Forces
from notalone.services.load import load_services
from notalone.services.model import Person, Service

SERVICES = Path("data/services.yml")


@dataclass(frozen=True)
class Services:
    """The services by id, in the order of the file, and the forces."""

    services: Mapping[str, Service]
    forces: Forces
    bank_holidays: frozenset[date]

    @classmethod
    def load(cls, path: Path = SERVICES, today: date | None = None) -> Services:
        """Read the services file, and the force files in `forces/` beside it.

        Raises ContentError, with every problem of the file or, when it has none, of all force files. With `today`, a
        check date after it is a problem too; serving leaves it out, so that a wrong clock cannot take the numbers away.
        """
        services, bank_holidays = load_services(path, today)
        return cls(services, Forces.load(path.parent / "forces", services, today), bank_holidays)

    def __iter__(self) -> Iterator[Service]:
        return iter(self.services.values())

    def get(self, service_id: str) -> Service:
        """The service with this id, whatever its status. Raises KeyError."""
        try:
            return self.services[service_id]
        except KeyError:
            raise KeyError(f"there is no service `{service_id}`") from None

    def allowed(self, service: Service, person: Person) -> bool:
        """Whether the service may be offered to the person: by status, nation, force, age and role."""
        return rules.allowed(service, person, self.forces.forces.get(person.force or ""))

    def choose(self, ids: Iterable[str], person: Person, now: datetime, limit: int = 3) -> list[Service]:
        """Those of the services that the person may be offered, at most `limit`, each once, in the given order.

        What is closed now comes last, and never fills the whole list while another of them can be reached.
        Raises KeyError for an id that does not exist.
        """
        services = (self.get(id_) for id_ in dict.fromkeys(ids))
        return rules.pick((service for service in services if self.allowed(service, person)), now, limit)

    def for_situation(
        self,
        situations: Iterable[str],
        person: Person,
        now: datetime,
        limit: int = 3,
        of_a_kind: int | None = None,
    ) -> list[Service]:
        """The services for what is going on (terms of `situations` in the services file), in the order of the file.

        A service with `only_when` is left out unless one of those terms is among the situations.
        `of_a_kind`: for a long list with something of everything, at most so many of one category, the special ones first.
        """
        named = frozenset(situations)
        if "own_behaviour" in named:
            person = replace(person, own_behaviour=True)
        fitting = [s for s in self if s.when_to_offer & named and (not s.only_when or s.only_when & named)]
        if of_a_kind is not None:
            special_first = sorted(fitting, key=lambda service: not service.only_when)
            fitting = rules.mixed((s for s in special_first if self.allowed(s, person)), of_a_kind)
        return self.choose((s.id for s in fitting), person, now, limit)

    @property
    def numbers(self) -> dict[str, str]:
        """What a text says for `{service_id}`, for each service in use: its number, or else what to text, or its address."""
        return {service.id: service.reach for service in self if service.status == "active"}

    def overdue(self, today: date, days: int = 90) -> list[Service]:
        """The services in use that were last checked more than so many days ago."""
        oldest = today - timedelta(days=days)
        return [service for service in self if service.status == "active" and service.checked < oldest]


def card(service: Service, now: datetime) -> dict[str, Any]:
    """The service as the HTTP contract has it: id, name, why, phone, sms, url, hours (in words, as at `now`); None if missing."""
    return {
        "id": service.id,
        "name": service.name,
        "why": service.why,
        "phone": service.phone,
        "sms": {"number": service.sms.number, "text": service.sms.text} if service.sms else None,
        "url": service.url,
        "hours": service.hours.text(now) if service.hours else None,
    }
