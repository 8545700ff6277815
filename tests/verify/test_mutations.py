"""`make verify` proves something only if it notices what is wrong: so here things are broken, one at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from notalone.dialogue import next_step
from notalone.vocabulary import CRISES
from tests.verify.mutants import Broken, Mutant, prove

JOBS = 2


def _edit(path: Path, pattern: str, replacement: str | Callable[[re.Match[str]], str], times: int = 0) -> None:
    text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=times, flags=re.S)
    assert count, f"nothing in {path.name} matches {pattern}"
    path.write_text(text, encoding="utf-8")


def _nothing(copy: Path) -> None:
    pass


def _wrong_service_for_a_child(copy: Path) -> None:
    """Both locks broken: a child's step lists StopNCII, and the services file says that it is for anybody."""
    services, step = copy / "data/services.yml", copy / "data/responses/walk_child.yml"
    _edit(services, r"  - id: stopncii\n.*?\n\n", lambda m: _for_anybody(m[0]), times=1)
    _edit(step, r"(utter_ask_walk_child_step_images:.*)", lambda m: m[1].replace("services: [", "services: [stopncii, "))


def _for_anybody(service: str) -> str:
    return re.sub(r"    (?:min_age|pictured|forbidden_for): .*\n", "", service.replace("[adult]", "[anyone]"))


def _crisis_is_a_need() -> None:
    """A crisis is forgotten in the list of those that are answered first."""
    next_step.Reading.is_crisis = property(lambda reading: reading.intent in CRISES - {"self_harm"})  # type: ignore[method-assign]


def _step_missing(copy: Path) -> None:
    _edit(copy / "data/walks/child.yml", r"images, ", "", times=1)


def _story_without_end(copy: Path) -> None:
    """A story puts the same question again, whatever is answered."""
    story = copy / "data/stories/broken.yml"
    story.write_text(
        'version: "3.1"\nstories:\n- story: broken\n  steps:\n  - intent: what_now\n  - action: utter_ask_go_on\n'
        "  - intent: affirm\n  - action: utter_ask_go_on\n"
    )


def _advice_missing(copy: Path) -> None:
    for path in (copy / "data/responses").glob("*.yml"):
        path.write_text(re.sub(r"(advice: .*)keep_evidence", r"\1report", path.read_text("utf-8")), "utf-8")


def _default_variant_for_adults(copy: Path) -> None:
    """The words for everybody name a helpline that is for adults only."""
    variant = '  utter_been_sent:\n  - text: "Ring {revenge_porn_helpline} now. Is it on a website?"\n'
    _edit(copy / "data/responses/needs_first_hour.yml", r"  utter_been_sent:\n.*?(?=\n  utter_)", variant, times=1)


def _never_ticks_off() -> None:
    """An answered question stays open, and so does one that was asked twice."""
    next_step._Decision._steps_done = lambda decision: {}  # type: ignore[method-assign]


def _crisis_without_999_first(copy: Path) -> None:
    _edit(copy / "data/responses/crisis.yml", r"services: \[emergency_999, ", "services: [police_101, emergency_999, ")


MUTANTS = {
    mutant.name: mutant
    for mutant in (
        Mutant("sound", _nothing, frozenset({"what_now"}), frozenset({"utter_been_sent", "utter_self_harm"})),
        Mutant("wrong_service_for_a_child", _wrong_service_for_a_child, frozenset({"under_18_who_helps"})),
        Mutant("crisis_is_a_need", _nothing, frozenset({"self_harm"}), break_code=_crisis_is_a_need),
        Mutant("step_missing", _step_missing, frozenset({"what_now"})),
        Mutant("advice_missing", _advice_missing, frozenset({"what_now"})),
        Mutant("default_variant_for_adults", _default_variant_for_adults, responses=frozenset({"utter_been_sent"})),
        Mutant("never_ticks_off", _nothing, frozenset({"what_now"}), break_code=_never_ticks_off),
        Mutant("story_without_end", _story_without_end, frozenset({"what_now"})),
        Mutant("crisis_without_999_first", _crisis_without_999_first, responses=frozenset({"utter_self_harm"})),
    )
}

CAUGHT_BY = {
    "wrong_service_for_a_child": "unknown_age_is_a_child: .* offers stopncii",
    "crisis_is_a_need": "crisis_stops_the_walk: |choices_come_last: |crisis_",
    "story_without_end": "always_a_way_on: after what_now|never_the_same_twice",
    "step_missing": "finished_walk_gave_its_advice: the walk child ended without the advice image_removal",
    "advice_missing": "finished_walk_gave_its_advice: the walk child ended without the advice keep_evidence",
    "default_variant_for_adults": "unknown_age_is_a_child: utter_been_sent offers revenge_porn_helpline",
    "never_ticks_off": "question_at_most_twice: puts safe",
    "crisis_without_999_first": "crisis_is_answered_next: utter_self_harm does not begin with 999",
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Broken]:
    """What is found in each copy."""
    return prove(MUTANTS.values(), tmp_path_factory.mktemp("mutants"), JOBS)


def test_a_sound_copy_is_left_alone(broken: dict[str, Broken]) -> None:
    caught = "|".join(CAUGHT_BY.values())

    assert not [what for what in broken["sound"] if re.match(caught, what)]


@pytest.mark.parametrize("name", CAUGHT_BY)
def test_a_broken_copy_is_caught(name: str, broken: dict[str, Broken]) -> None:
    assert any(re.match(CAUGHT_BY[name], what) for what in broken[name]), sorted(broken[name])
