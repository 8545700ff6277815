"""From the facts known of a conversation to the person that services are chosen for."""

from __future__ import annotations

from collections.abc import Callable, Collection

from notalone.services import Person
from notalone.vocabulary import UNDER_18

Fact = Callable[[str], "str | None"]


def audience(age_band: str | None) -> str:
    """For whom words are chosen: `child`, `adult`, or `unknown`, which is treated as a child."""
    if age_band is None:
        return "unknown"
    return "child" if age_band in UNDER_18 else "adult"


def claim(looked_at: Collection[str]) -> int:
    """How strong a wording's claim is, of those that fit: one for each slot that its conditions look at.

    Being bereaved outweighs all others: words for somebody whose child is alive would hurt.
    """
    return len(looked_at) + 10 * ("bereaved" in looked_at)


def person(fact: Fact, nation: str, force: str) -> Person:
    """The person whom services must fit. For the bereaved it is the writer, of whom no age is known."""
    if fact("bereaved") and fact("role") != "friend":
        return Person(nation=nation, force=force, age_to_be_asked=True)
    return Person(
        role=fact("role"),
        age_band=fact("age_band"),
        nation=nation,
        force=force,
        pictured_under_18=bool(fact("pictured_under_18")),
        age_to_be_asked=not fact("step_age"),
    )


#: What a need tells of the situation, in the terms of the services file.
_SITUATION_OF_NEED = {
    "being_watched": "cannot_speak_safely",
    "cant_phone": "deaf_or_cannot_speak",
    "fake_ai": "fake_or_ai_image",
    "hacked_or_recorded": "account_hacked",
    "other_area": "not_in_this_force_area",
    "outing": "fear_of_being_outed",
}


def situations(fact: Fact, needs: Collection[str] = ()) -> list[str]:
    """What to offer services for, in the terms of the services file: from the facts, and the needs heard so far."""
    found = ["wants_to_report"]
    if fact("paid") == "yes":
        found.insert(0, "has_paid")
    if fact("shared") in ("some_people", "posted"):
        found.append("image_already_shared")
    else:
        found.append("fears_image_will_be_shared")
    if fact("offender") == "ex_partner":
        found.insert(0, "partner_or_ex")
    if fact("image") == "none_email_bluff":
        found = ["email_only_threat", "wants_to_report"]
    if fact("role") == "parent":
        found.insert(0, "parent_worried")
    if fact("role") == "professional":
        found.insert(0, "professional")
    if fact("role") == "did_it":
        found = ["own_behaviour", "distressed"]
    if fact("bereaved"):
        found = ["wants_to_report", "wants_support_after"]
    return [*found, *(term for need, term in _SITUATION_OF_NEED.items() if need in needs), "distressed"]
