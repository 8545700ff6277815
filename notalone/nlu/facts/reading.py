"""All the facts of one message."""

from __future__ import annotations

from notalone.dialogue.walks import asked_by
from notalone.nlu.facts.aftermath import read_contact, read_evidence
from notalone.nlu.facts.age import read_age, told_to_others
from notalone.nlu.facts.answers import read_answer, says_safe
from notalone.nlu.facts.languages import read_other_language
from notalone.nlu.facts.money import read_demand, read_paid
from notalone.nlu.facts.people import read_offender
from notalone.nlu.facts.phrases import Found
from notalone.nlu.facts.sharing import read_image, read_shared
from notalone.nlu.facts.text import Text
from notalone.nlu.facts.words import Told

#: An answer is read as one up to so many words; beyond that a message stands on its own.
MOST_WORDS = 14


def read_case(text: Text) -> dict[str, Found]:
    """What the message tells of the case, apart from the people in it."""
    said = {
        "offender": read_offender(text),
        "demand": read_demand(text),
        "paid": read_paid(text),
        "shared": read_shared(text),
        "image": read_image(text),
        "contact": read_contact(text),
        "evidence": read_evidence(text),
    }
    for fact, found in said.items():
        said[fact] = found or read_other_language(fact, text)
    if paid := said["paid"]:
        # What was paid, or refused, was money that had been demanded.
        said["demand"] = said["demand"] or Found("money", paid.start, paid.end)
    return {fact: found for fact, found in said.items() if found}


def read_facts(
    text: Text, role: str | None = None, asked: str | None = None, case: dict[str, Found] | None = None
) -> dict[str, Found]:
    """Fact by fact what the message tells.

    Args:
        text: the message.
        role: who writes it, as far as known; whose age it is depends on that.
        asked: the step whose question it answers, if any.
        case: what `read_case` read in it, if that was asked before.
    """
    facts = dict(read_case(text) if case is None else case)
    fact = asked_by(asked)
    answers = bool(fact) and len(text.plain.split()) <= MOST_WORDS
    if role and not (answers or (fact and role == "self")):
        # In a short answer the writer's role is a guess, and in any answer "self" goes without saying.
        facts["role"] = Found(role, 0, len(text.plain))
    if age := read_age(text, role, implied=fact in (None, "age_band")):
        facts["age_band"] = age
    if role in (None, "self") and (safe := says_safe(text)):
        facts["safe"] = Found("yes", safe.start(), safe.end())
    if fact == "safe":
        # "he's in another country" says that they are safe; it is not told as a fact of the case. An age always counts.
        facts = {told: found for told, found in facts.items() if told in ("age_band", "safe")}
    # After "have you paid?", the number in "im 15" is no sum.
    speaks_of_age = fact == "paid" and "age_band" in facts
    if fact and answers and not speaks_of_age and (answer := read_answer(fact, text, role)):
        # What the message says by itself is surer than what the question makes of it.
        facts.setdefault(fact, answer)
    if (age := facts.get("age_band")) and age.value == "adult" and told_to_others(text, age):
        del facts["age_band"]
    return facts


_NOT_TOLD_BY = {
    # Who sent it to a bystander is not who targets the person.
    "recipient": frozenset({("offender", "stranger"), ("image", "real")}),
    "did_it": frozenset({("evidence", "deleted"), ("offender", "stranger")}),
    **dict.fromkeys(("parent", "friend", "partner", "other_carer", "professional"), frozenset({("image", "real")})),
}


def of_the_case(facts: dict[str, Told], role: str | None) -> dict[str, Told]:
    """Without what belongs to another story than that of the person targeted."""
    not_theirs = _NOT_TOLD_BY.get(role or "", frozenset())
    return {fact: told for fact, told in facts.items() if (fact, told.value) not in not_theirs}
