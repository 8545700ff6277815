"""Which services may be offered to whom, and which of them first. No words here, and no state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from notalone.services.forces import Force
from notalone.services.model import NATIONS, Person, Service


def allowed(service: Service, person: Person, force: Force | None) -> bool:
    """Whether the service may be offered to the person on the force's site. What is not known is decided as for a child."""
    return (
        service.status == "active"
        and _suits_place(service, person, force)
        and not _forbidden(service, person)
        and _suits_age(service, person)
        and (service.category != "own_behaviour" or person.role == "did_it" or person.own_behaviour)
    )


def pick(services: Iterable[Service], now: datetime, limit: int) -> list[Service]:
    """The first `limit` services, those that are closed now behind the others; otherwise the order stays.

    When all of them would be closed, the last gives way to the first later one that is not.
    """
    services = list(services)
    chosen, rest = services[: max(limit, 0)], services[max(limit, 0) :]
    if chosen and all(_closed(service, now) for service in chosen):
        chosen[-1:] = next(([s] for s in rest if not _closed(s, now)), chosen[-1:])
    return sorted(chosen, key=lambda service: _closed(service, now))


def mixed(services: Iterable[Service], of_a_kind: int) -> list[Service]:
    """The services, at most so many of one category, in the order given."""
    seen: Counter[str] = Counter()
    chosen = []
    for service in services:
        seen[service.category] += 1
        if seen[service.category] <= of_a_kind:
            chosen.append(service)
    return chosen


def _suits_place(service: Service, person: Person, force: Force | None) -> bool:
    nation = person.nation or (force.nation if force else None)
    if not (nation in service.nations if nation else set(service.nations) == set(NATIONS)):
        return False
    return not service.local or (force is not None and service.id in force.services)


def _forbidden(service: Service, person: Person) -> bool:
    age = "child" if person.is_child else "adult"
    return age in service.forbidden_for or person.role in service.forbidden_for


def _suits_age(service: Service, person: Person) -> bool:
    if service.pictured == "adult" and person.pictured_under_18:
        return False
    if person.role == "recipient" and person.pictured_under_18 and service.category == "image_removal" and service.min_age >= 18:
        return False  # who was sent a picture of a child has no use for help with pictures of adults
    if service.pictured == "under_18" and person.pictured_under_18:
        return True
    if person.cares_as in service.audience:
        return True
    if person.age_band is None and person.age_to_be_asked:
        return "anyone" in service.audience and service.min_age == 0
    youngest, oldest = person.ages
    audience = "under_18" if person.is_child else "adult"
    in_audience = "anyone" in service.audience or audience in service.audience
    return in_audience and service.min_age <= youngest and oldest <= service.max_age


def _closed(service: Service, now: datetime) -> bool:
    return service.hours is not None and service.hours.is_open(now) is False
