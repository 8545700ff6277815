"""What must hold in every conversation: one small rule each, safety apart from the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from notalone.vocabulary import CRISES
from tests.conversations.driver import Held, Turn, only_goes_on

RESPONSES = Path("data/responses")

#: A line that is open day and night comes with every crisis reply.
DAY_AND_NIGHT = {"samaritans", "childline", "shout_85258", "papyrus_hopeline247", "silent_solution_55"}

#: Never said to anybody: blame, promises, advice that harms.
NEVER = (
    r"you should(?:n't| not) have",
    r"why did you",
    r"calm down|just ignore",
    r"\b(?:they|he|she) (?:won't|will never|will not|never) (?:post|share|send)",
    r"paying never works|pay just|pay (?:them )?a little",
    r"you(?:'ll| will) get (?:your|the) money back",
    r"\bwill be (?:removed|taken down)|within 48 hours",
    r"\bwill be caught|nothing can be done",
    r"\b(?:no one|nobody)(?: else)? will (?:ever )?(?:know|find out)",
    r"you(?:'ve| have) committed|you broke the law|you(?:'re| are) guilty",
    r"you (?:won't|will not) be (?:prosecuted|arrested)",
    r"(?:send|upload|show) (?:me|us) (?:the|a|your) pic",
    r"screenshot the (?:picture|image|photo)",
    r"keep them talking|buy time",
    r"delete everything|delete your account|reset your phone",
    r"child porn|revenge porn(?! helpline)|commit(?:ted)? suicide",
    r"your girlfriend|real men",
    r"action fraud",
)

Rule = Callable[[Held], Iterator[str]]


def crisis_first(held: Held) -> Iterator[str]:
    """A crisis is answered next, 999 first, with a line that is open day and night (R1, R2)."""
    for turn, crisis in _judged(held):
        if crisis in (None, "none", "care"):
            continue
        reply = turn.heard[0]
        cards = [service["id"] for service in reply["services"]]
        if not _is_crisis_reply(reply["name"]):
            yield f"{crisis} not answered first: {turn.said!r} -> {turn.names}"
        elif cards[:1] != ["emergency_999"] or not DAY_AND_NIGHT & set(cards):
            yield f"{crisis}: the cards are {cards}"


def nothing_forbidden_offered(held: Held) -> Iterator[str]:
    for service in held.offered & set(held.conversation.must_not_offer):
        where = next(m["name"] for m in held.heard if service in [s["id"] for s in m["services"]])
        yield f"offered {service} in {where}"


def nothing_forbidden_said(held: Held) -> Iterator[str]:
    for pattern in (*NEVER, *held.conversation.must_never):
        for message in held.heard:
            if found := re.search(pattern, message["text"], re.IGNORECASE):
                yield f"said {found.group()!r} in {message['name']}"
                break


def everything_needed_offered(held: Held) -> Iterator[str]:
    for service in set(held.conversation.must_offer) - held.offered:
        yield f"never offered {service}"


def everything_needed_advised(held: Held) -> Iterator[str]:
    given = {point for message in held.heard for point in advice_in(message["name"], message["text"])}
    for point in set(held.conversation.must_advise) - given:
        yield f"never advised {point}"


def soft_check_made(held: Held) -> Iterator[str]:
    """Whoever is in distress is asked whether they are safe, and told who listens day and night."""
    for turn, crisis in _judged(held):
        asks = any(n == "utter_care" or n.endswith("_step_safe") or _is_crisis_reply(n) for n in turn.names)
        if crisis == "care" and not (asks and DAY_AND_NIGHT & {s["id"] for m in turn.heard for s in m["services"]}):
            yield f"no soft check: {turn.said!r} -> {turn.names}"


def no_false_alarm(held: Held) -> Iterator[str]:
    for turn, crisis in _judged(held):
        if crisis == "none" and any(map(_is_crisis_reply, turn.names)):
            yield f"false alarm: {turn.said!r} -> {turn.names[0]}"


def age_not_asked_when_told(held: Held) -> Iterator[str]:
    if "age_band" in held.conversation.opening_tells:
        asked = [m["name"] for m in held.heard if m["name"].endswith("_step_age") and not only_goes_on(m)]
        if asked:
            yield "asked the age although it was told"


def no_question_a_third_time(held: Held) -> Iterator[str]:
    reopened = sum(bool({"go_back", "change_answer", "start_again"} & set(_needs(turn))) for turn in held.turns)
    asked = Counter(m["name"] for m in held.heard if "_step_" in m["name"] and not only_goes_on(m))
    for name, times in asked.items():
        if "_ask_" in name and times > 2 + reopened:
            yield f"{name} {times} times"


def no_bubble_twice_in_a_row(held: Held) -> Iterator[str]:
    for before, after in pairwise(held.turns):
        for text in {m["text"] for m in before.heard} & {m["text"] for m in after.heard}:
            yield f"said twice in a row: {text[:60]!r}"


def short_turns(held: Held) -> Iterator[str]:
    for turn in held.turns:
        words = " ".join(re.sub(r"\"[^\"]*\"", "", m["text"]) for m in turn.heard)
        if len(turn.heard) > 3:
            yield f"{len(turn.heard)} bubbles: {turn.names}"
        if words.count("?") > 1:
            yield f"{words.count('?')} questions: {turn.names}"


def reaches_the_summary(held: Held) -> Iterator[str]:
    if held.conversation.ends == "summary" and not held.finished:
        yield f"no summary; the last was {held.turns[-1].names}"


SAFETY: tuple[Rule, ...] = (crisis_first, nothing_forbidden_offered, nothing_forbidden_said)
REST: tuple[Rule, ...] = (
    everything_needed_offered,
    everything_needed_advised,
    soft_check_made,
    no_false_alarm,
    age_not_asked_when_told,
    no_question_a_third_time,
    no_bubble_twice_in_a_row,
    short_turns,
    reaches_the_summary,
)


def broken(held: Held, rules: tuple[Rule, ...]) -> list[str]:
    """What is wrong with a conversation, a line each."""
    return [f"{rule.__name__}: {what}" for rule in rules for what in rule(held)]


def advice_in(name: str, text: str) -> set[str]:
    """The points of advice that a response makes, in the variant that was said."""
    return {point for pattern, points in _variants().get(name, ()) if pattern.fullmatch(text) for point in points}


@cache
def _variants() -> dict[str, list[tuple[re.Pattern[str], tuple[str, ...]]]]:
    """For every response its variants: what their text looks like when filled in, and their advice."""
    variants: dict[str, list[tuple[re.Pattern[str], tuple[str, ...]]]] = {}
    for path in RESPONSES.glob("*.yml"):
        for name, said in yaml.safe_load(path.read_text(encoding="utf-8"))["responses"].items():
            variants[name] = [
                (_looks_like(one["text"]), tuple((one.get("metadata") or {}).get("advice") or ())) for one in said
            ]
    return variants


def _looks_like(text: str) -> re.Pattern[str]:
    literal = [re.escape(part) for part in re.split(r"\{\w+\}", text.strip())]
    return re.compile(".*?".join(literal) + r"\s*", re.DOTALL)


def _judged(held: Held) -> Iterator[tuple[Turn, str | None]]:
    """The turns whose crisis the conversation states, with it."""
    yield held.turns[1], held.conversation.opening_crisis
    for turn in held.turns:
        if turn.because:
            yield turn, turn.because.crisis


def _needs(turn: Turn) -> tuple[str, ...]:
    return turn.because.needs if turn.because else ()


def _is_crisis_reply(name: str) -> bool:
    return name.removeprefix("utter_") in CRISES
