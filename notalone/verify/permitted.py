"""The tables that the checker judges by: `data/permitted.yml`, and `advised` of the walks. Nothing but the checker reads them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from notalone.dialogue.walks import STEPS, WALKS

PERMITTED = Path("data/permitted.yml")

Fact = Callable[[str], Any]


@dataclass(frozen=True)
class Permitted:
    """Which services may be offered to whom, and what a walk must have said."""

    services: Mapping[str, Mapping[str, Any]]
    adults_only: frozenset[str]
    day_and_night: Mapping[str, frozenset[str]]
    about_the_writer: Mapping[str, list[str]]
    about_a_child: frozenset[str]
    about_the_living: frozenset[str]
    advice: Mapping[str, frozenset[str]]
    advice_besides: tuple[Mapping[str, Any], ...]
    never_reached: frozenset[str]

    @classmethod
    def load(cls, path: Path = PERMITTED) -> Permitted:
        """Reads the tables."""
        tables = _read(path)
        return cls(
            services=tables["services"],
            adults_only=frozenset(tables["adults_only"]),
            day_and_night={age: frozenset(ids) for age, ids in tables["day_and_night"].items()},
            about_the_writer=tables["about_the_writer"],
            about_a_child=frozenset(tables["about_a_child"]),
            about_the_living=frozenset(tables["about_the_living"]),
            advice={path.stem: frozenset(_read(path)["advised"]) for path in WALKS.glob("*.yml") if path.name != STEPS},
            advice_besides=tuple(tables["advice_besides"]),
            never_reached=frozenset(tables["never_reached"]),
        )

    def about(self, response: str, fact: Fact) -> Fact:
        """The facts about the person whom a response is for: the one threatened, a child, or whoever is writing."""
        role, writer = fact("role"), self.about_the_writer
        if response in self.about_a_child:
            return lambda name: "under_18" if name == "age_band" else fact(name)
        if response not in writer["responses"] or role not in (*writer["adults"], *writer["of_unknown_age"]):
            return fact
        own = {"role": "self", "age_band": "adult" if role in writer["adults"] else None}
        return lambda name: own.get(name) if name in own else fact(name)

    def why_not(self, service: str, fact: Fact, needs: Collection[str]) -> str | None:
        """Why a service may not be offered to somebody of whom this is known; None if it may."""
        limits = self.services.get(service)
        if limits is None:
            return "is in no list of permitted services"
        age, role = fact("age_band") or "unknown", fact("role") or "self"
        young_picture = bool(fact("pictured_under_18"))
        if young_picture and limits.get("pictured") == "adult":
            return "is not for a picture taken under 18"
        ages = limits.get("ages")
        if ages and age not in ages and not (young_picture and limits.get("pictured") == "under_18"):
            return f"is not for the age {age}"
        if "needs" in limits and set(needs) & set(limits["needs"]):
            return None
        if "roles" in limits and role not in limits["roles"]:
            return f"is not for the role {role}"
        if "bereaved" in needs and role in limits.get("not_bereaved", ()):
            return f"is not for a bereaved {role}"
        return None

    def advice_for(self, walk: str, fact: Fact) -> frozenset[str]:
        """What must have been said to somebody of whom this is known when a walk ends."""
        besides = (
            point
            for row in self.advice_besides
            if walk in row["walks"] and all((fact(name) or "unknown") in values for name, values in row["when"].items())
            for point in row["advice"]
        )
        return self.advice[walk].union(besides)


def _read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded
