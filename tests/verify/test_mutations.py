"""`make verify` proves something only if it notices what is wrong: so here things are broken, one at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

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


def _crisis_rule_missing(copy: Path) -> None:
    _edit(copy / "data/rules/crisis.yml", r"- rule: crisis, self harm.*?(?=- rule)", "", times=1)


def _step_missing(copy: Path) -> None:
    _edit(copy / "domain.yml", r"(walk_child:\n.*?)step_images, ", r"\1", times=1)


def _advice_missing(copy: Path) -> None:
    for path in (copy / "data/responses").glob("*.yml"):
        path.write_text(re.sub(r"(advice: .*)keep_evidence", r"\1report", path.read_text("utf-8")), "utf-8")


def _default_variant_for_adults(copy: Path) -> None:
    """The words for everybody name a helpline that is for adults only."""
    variant = '  utter_been_sent:\n  - text: "Ring {revenge_porn_helpline} now. Is it on a website?"\n'
    _edit(copy / "data/responses/needs_first_hour.yml", r"  utter_been_sent:\n.*?(?=\n  utter_)", variant, times=1)


def _never_ticks_off(copy: Path) -> None:
    """Both locks broken: an answered question stays open, and so does one that was asked twice."""
    _edit(copy / "actions/next_step.py", r"done\[step\] = True", "pass", times=1)
    _edit(copy / "actions/next_step.py", r"    done\.update\(\{step: True for step in asked_twice[^\n]*\n", "", times=1)


def _crisis_without_999_first(copy: Path) -> None:
    _edit(copy / "data/responses/crisis.yml", r"services: \[emergency_999, ", "services: [police_101, emergency_999, ")


MUTANTS = {
    mutant.name: mutant
    for mutant in (
        Mutant("sound", _nothing, frozenset({"what_now"}), frozenset({"utter_been_sent", "utter_self_harm"})),
        Mutant("wrong_service_for_a_child", _wrong_service_for_a_child, frozenset({"under_18_who_helps"})),
        Mutant("crisis_rule_missing", _crisis_rule_missing, frozenset({"self_harm"})),
        Mutant("step_missing", _step_missing, frozenset({"what_now"})),
        Mutant("advice_missing", _advice_missing, frozenset({"what_now"})),
        Mutant("default_variant_for_adults", _default_variant_for_adults, responses=frozenset({"utter_been_sent"})),
        Mutant("never_ticks_off", _never_ticks_off, frozenset({"what_now"})),
        Mutant("crisis_without_999_first", _crisis_without_999_first, responses=frozenset({"utter_self_harm"})),
    )
}

CAUGHT_BY = {
    "wrong_service_for_a_child": "unknown_age_is_a_child: .* offers stopncii",
    "crisis_rule_missing": "crisis_is_answered_next: self_harm is answered by",
    "step_missing": "finished_walk_gave_its_advice: the walk child ended without the advice image_removal",
    "advice_missing": "finished_walk_gave_its_advice: the walk child ended without the advice keep_evidence",
    "default_variant_for_adults": "unknown_age_is_a_child: utter_been_sent offers revenge_porn_helpline",
    "never_ticks_off": "question_at_most_twice: puts step_safe",
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
