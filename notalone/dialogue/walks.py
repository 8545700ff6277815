"""The walks, as data/walks/ tells them: for whom each is, its steps in order, and what each step asks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from notalone.vocabulary import ROLE_OF_NEED, SMALL_TALK

WALKS = Path("data/walks")
STEPS = "steps.yml"

Facts = Mapping[str, "str | None"]


@dataclass(frozen=True)
class Step:
    """A step that walks share.

    `asks`: the fact that its question asks for. `only_asks`: it gives no advice, so it is passed over when the answer is known.
    `says_more_to`: answers after which it is said once more, with more to say. `words_by_age`, `services_by_age`: these differ
    between a child and an adult, so the age is asked before.
    """

    name: str
    asks: str | None = None
    only_asks: bool = False
    says_more_to: frozenset[str] = frozenset()
    words_by_age: bool = False
    services_by_age: bool = False


@dataclass(frozen=True)
class Walk:
    """A walk for one kind of person.

    `people`: alternatives, of which one must fit. `weight`: of the walks that fit, the weightiest is taken. `tells`: facts that
    go without saying of whoever is taken on it. `about_another`: it asks whether somebody else is safe.
    """

    name: str
    title: str
    weight: int
    people: tuple[Mapping[str, tuple[str | None, ...]], ...]
    steps: tuple[str, ...]
    tells: Mapping[str, str | bool]
    about_another: bool

    def fits(self, facts: Facts, heard: Sequence[str]) -> bool:
        """Whether it is for somebody of whom this is known, and who has asked for this."""
        return any(_fits(alternative, facts, heard) for alternative in self.people)


@cache
def steps() -> Mapping[str, Step]:
    """All steps, by name."""
    return {name: _step(name, about or {}) for name, about in _read(WALKS / STEPS)["steps"].items()}


@cache
def walks() -> Mapping[str, Walk]:
    """All walks by name, the weightiest first."""
    found = [_walk(path.stem, _read(path)) for path in sorted(WALKS.glob("*.yml")) if path.name != STEPS]
    return {walk.name: walk for walk in sorted(found, key=lambda walk: -walk.weight)}


def asked_by(step: str | None) -> str | None:
    """The fact that a step's question asks for; None when it asks for none."""
    found = steps().get(step or "")
    return found.asks if found else None


def role_heard(told: str | None, heard: Sequence[str]) -> str | None:
    """Who is writing: as told, or as the needs heard so far tell; None when neither does.

    Whoever was made to do it is not treated as somebody who did it; who was sent a picture of their own partner, or child, is
    the partner or the parent.
    """
    roles = [ROLE_OF_NEED[need] for need in heard if need in ROLE_OF_NEED]
    role = told or next((role for role in roles if role != "recipient"), roles[0] if roles else None)
    return "self" if role == "did_it" and {"coerced", "forced_others"} & {*heard} else role


def choose_walk(facts: Facts, heard: Sequence[str]) -> Walk | None:
    """The walk that fits the facts and the needs heard so far; None while nothing has been said that calls for one."""
    asked = [need for need in heard if need not in SMALL_TALK]
    if not asked and not any(facts.values()):
        return None
    known = {**facts, "role": role_heard(facts.get("role"), asked) or "self"}
    return next((walk for walk in walks().values() if walk.fits({**known, "told_role": facts.get("role")}, asked)), None)


def _fits(alternative: Mapping[str, tuple[str | None, ...]], facts: Facts, heard: Sequence[str]) -> bool:
    for name, allowed in alternative.items():
        if name == "need":
            if not {*allowed} & {*heard}:
                return False
        elif name == "only_need":
            told = {fact for fact, value in facts.items() if value} - {"age_band", "role", "told_role"}
            if {*heard} != {*allowed} or told:
                return False
        elif facts.get(name) not in allowed:
            return False
    return True


def _read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def _step(name: str, about: Mapping[str, Any]) -> Step:
    return Step(
        name,
        about.get("asks"),
        bool(about.get("only_asks")),
        frozenset(about.get("says_more_to") or ()),
        bool(about.get("words_by_age")),
        bool(about.get("words_by_age") or about.get("services_by_age")),
    )


def _walk(name: str, about: Mapping[str, Any]) -> Walk:
    people = about["for"] if isinstance(about["for"], list) else [{}]  # `anybody`
    return Walk(
        name,
        about["title"],
        about["weight"],
        tuple({key: _values(value) for key, value in one.items()} for one in people),
        tuple(about["steps"]),
        dict(about.get("tells") or {}),
        bool(about.get("about_another")),
    )


def _values(value: Any) -> tuple[str | None, ...]:
    return tuple(value) if isinstance(value, Collection) and not isinstance(value, str) else (value,)
