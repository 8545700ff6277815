"""Which walk fits what is known of a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from notalone.vocabulary import ROLE_OF_NEED, SMALL_TALK

DOMAIN = Path("domain.yml")

WALK_OF_ROLE = {
    "parent": "parent",
    "partner": "partner",
    "friend": "friend",
    "other_carer": "carer",
    "professional": "professional",
    "recipient": "received",
    "did_it": "did",
}

#: Walks that a need calls for whoever asks, the weightier first.
WALK_OF_NEED = {
    "bereaved": "bereaved",
    "school_extorted": "school",
    "received_child_image": "received_child",
    "received_threat": "received_threat",
}

#: Walks of the person targeted that a need calls for, the weightier first.
OWN_WALK_OF_NEED = {
    "in_person_gang": "gang",
    "forced_others": "coerced",
    "coerced": "coerced",
    "ex_partner": "known",
    "peer_school": "known",
    "accused_of_child": "fake_police",
    "email_bluff": "bluff",
}


@cache
def steps_of(walk: str) -> tuple[str, ...]:
    """The steps of a walk in order, as the domain's form lists them."""
    forms = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))["forms"]
    return tuple(forms[f"walk_{walk}"]["required_slots"])


def role_heard(told: str | None, needs: Sequence[str]) -> str | None:
    """Who is writing: as told, or as the needs heard so far tell; None when neither does.

    Whoever was made to do it is not treated as somebody who did it; who was sent a picture of their own partner, or child, is
    the partner or the parent.
    """
    roles = [ROLE_OF_NEED[need] for need in needs if need in ROLE_OF_NEED]
    role = told or next((role for role in roles if role != "recipient"), roles[0] if roles else None)
    return "self" if role == "did_it" and {"coerced", "forced_others"} & {*needs} else role


def choose_walk(facts: Mapping[str, str | None], needs: Sequence[str]) -> str | None:
    """The walk that fits the facts and the needs heard so far.

    Returns:
        A walk's name without `walk_`; None while nothing has been said that calls for one.
    """
    heard = [need for need in needs if need not in SMALL_TALK]
    known = {fact for fact, value in facts.items() if value}
    if not heard and not known:
        return None
    for need, walk in WALK_OF_NEED.items():
        if need in heard and not (walk == "school" and facts.get("role") not in (None, "professional")):
            return walk
    role = role_heard(facts.get("role"), heard) or "self"
    if role in WALK_OF_ROLE:
        return WALK_OF_ROLE[role]
    if heard and set(heard) == {"prevention"} and not known - {"age_band", "role"}:
        return "prevention"
    return _own_walk(facts, heard)


def _own_walk(facts: Mapping[str, str | None], heard: Sequence[str]) -> str:
    """The walk of the person targeted."""
    called_for = {OWN_WALK_OF_NEED[need] for need in heard if need in OWN_WALK_OF_NEED}
    if facts.get("offender") in ("ex_partner", "known"):
        called_for.add("known")
    if facts.get("image") == "none_email_bluff":
        called_for.add("bluff")
    elif facts.get("image") is not None:
        called_for.discard("bluff")  # a real picture, or one made of them, is never treated as a mass email
    for walk in dict.fromkeys(OWN_WALK_OF_NEED.values()):
        if walk in called_for:
            return walk
    return "adult" if facts.get("age_band") == "adult" else "child"
