"""Which variant of a response is said when: the rule of the generator (`notalone.nlg`), tried on all that can be known.

Of the variants whose conditions hold, the one with the strongest claim is said: the one with the most conditions.
`audience` and `writer` follow from the age and the role, so a state in which they disagree cannot come up and is never
tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from notalone.people import audience, claim
from notalone.review.source import Domain, Response, Variant
from notalone.services import Person

#: What a condition may look at beside the slots; the generator works these out while speaking.
WORKED_OUT: Mapping[str, tuple[str, ...]] = {
    "audience": ("child", "adult", "unknown"),
    "writer": ("child", "adult", "unknown"),
    "again": ("true", "false"),
}

State = Mapping[str, "str | None"]


def states(response: Response, domain: Domain, fixed: State | None = None) -> Iterator[State]:
    """Every state of what the response's conditions look at, as far as it agrees with the `fixed` facts."""
    fixed = fixed or {}
    looked_at = {condition.slot for variant in response.variants for condition in variant.conditions} | set(fixed)
    if looked_at & {"audience", "writer"}:
        looked_at |= {"age_band"}
    if "writer" in looked_at:
        looked_at |= {"role"}
    free = sorted(looked_at - {"audience", "writer"})
    for values in product(*(_values(name, domain, fixed) for name in free)):
        state = dict(zip(free, values, strict=True))
        age, role = state.get("age_band"), state.get("role")
        state["audience"] = audience(age)
        state["writer"] = audience(Person(role=role, age_band=age).writer().age_band)
        if all(state[name] == value for name, value in fixed.items()):
            yield state


def said(response: Response, state: State) -> list[Variant]:
    """The variant that is said in a state; more than one when several have a claim, none when nothing fits."""
    fitting = [v for v in response.variants if all(state.get(c.slot) == c.value for c in v.conditions)]
    most = max(map(_claim, fitting), default=0)
    return [variant for variant in fitting if _claim(variant) == most]


def audible(response: Response, domain: Domain, fixed: State | None = None) -> list[Variant]:
    """The variants that somebody of whom the `fixed` facts hold can come to hear, the plainest first."""
    heard = {variant.place for state in states(response, domain, fixed) for variant in said(response, state)}
    variants = [variant for variant in response.variants if variant.place in heard]
    return sorted(variants, key=_claim)


def _claim(variant: Variant) -> int:
    return claim([condition.slot for condition in variant.conditions])


def _values(name: str, domain: Domain, fixed: State) -> tuple[str | None, ...]:
    if name in fixed:
        return (fixed[name],)
    if name == "again":
        return ("false", "true")
    slot = domain.slots.get(name)
    return (None, *(slot.values or ())) if slot else (None,)
