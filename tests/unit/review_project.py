"""A small project that is in order, for the checks and the review page to be tried on."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from notalone.content import Problem
from notalone.review.check import problems
from notalone.review.source import Project

#: The day of the tests: a day after the services of the small project were checked.
TODAY = date(2026, 11, 25)
CHECKED = 'checked: "2026-11-24"'

ROOT = Path(__file__).parents[2]

DOMAIN = """\
version: "3.1"
intents:
- should_i_pay
- affirm
- suicide_direct
entities:
- paid
- age_band
- role
slots:
  paid:
    type: categorical
    values: ["yes", "no"]
    mappings:
    - type: from_entity
      entity: paid
  age_band:
    type: categorical
    values: [under_13, age_13_15, age_16_17, adult, under_18]
    mappings:
    - type: from_entity
      entity: age_band
  role:
    type: categorical
    values: [self, parent]
    mappings:
    - type: from_entity
      entity: role
  walk:
    type: text
    mappings:
    - type: custom
actions:
- action_next_step
"""

WALK = """\
title: A child
weight: 0
for: anybody
steps: [money]
advised: [dont_pay]
"""

STEPS = """\
steps:
  money: {title: Money, asks: paid, says_more_to: ["yes"]}
"""

STORIES = """\
version: "3.1"
stories:
- story: they may have paid
  steps:
  - intent: should_i_pay
  - action: utter_should_i_pay
  - intent: affirm
  - slot_was_set:
    - paid: "yes"
  - action: utter_paid
"""

RESPONSES = """\
version: "3.1"
responses:
  utter_should_i_pay:
  - condition:
    - type: slot
      name: audience
      value: adult
    text: |-
      Paying usually makes them ask for more.

      Tell the police on {police_101}.
    metadata:
      services: [police_101, revenge_porn_helpline]
      advice: [dont_pay]
  - condition:
    - type: slot
      name: again
      value: true
    - type: slot
      name: paid
      value: null
    text: Paying rarely ends it.
  - text: |-
      Don't pay them.

      Have you paid?
    buttons:
    - title: Yes, I have
      payload: '/affirm{{"paid": "yes"}}'
    - title: Whether to pay
      payload: /should_i_pay
    metadata:
      services: [childline, police_101]
      advice: [dont_pay]

  utter_suicide_direct:
  - text: Thank you for telling me. Ring {emergency_999} if you might act on it.
    metadata:
      services: [emergency_999, childline]

  utter_paid:
  - text: Don't pay again.

  utter_ask_step_money:
  - text: Don't send any money. Have you paid?
    buttons:
    - title: Yes, I have
      payload: '/affirm{{"paid": "yes"}}'

  utter_default:
  - text: I didn't follow that.
"""

ACTION = """\
NAME = "action_next_step"
SAID = ("utter_summary", "utter_summary_more", "utter_what_have_i_told_you")
"""

#: How an example begins, fifteen times, all different.
_BEGIN = (
    "just",
    "please",
    "maybe",
    "really",
    "now",
    "today",
    "tonight",
    "again",
    "still",
    "so",
    "well",
    "ok",
    "hi",
    "and",
    "but",
)


def make(root: Path) -> Path:
    """Writes the project into a folder, with the services and forces of the real one."""
    for folder in ("data/nlu", "data/walks", "data/stories", "data/responses", "actions"):
        (root / folder).mkdir(parents=True)
    shutil.copy(ROOT / "data/services.yml", root / "data/services.yml")
    shutil.copytree(ROOT / "data/forces", root / "data/forces")
    for path in [root / "data/services.yml", *(root / "data/forces").glob("*.yml")]:
        path.write_text(re.sub(r'checked: "?\d{4}-\d\d-\d\d"?', CHECKED, path.read_text()))
    (root / "domain.yml").write_text(DOMAIN)
    (root / "actions/next_step.py").write_text(ACTION)
    (root / "data/nlu/all.yml").write_text(_examples())
    (root / "data/walks/child.yml").write_text(WALK)
    (root / "data/walks/steps.yml").write_text(STEPS)
    (root / "data/stories/paid.yml").write_text(STORIES)
    (root / "data/responses/all.yml").write_text(RESPONSES)
    (root / "data/responses/rest.yml").write_text(_rest(root))
    return root


def found(root: Path, today: date = TODAY) -> list[Problem]:
    """Everything that the check finds in a project."""
    return problems(Project.read(root, today), today)


def _examples() -> str:
    said = {
        "should_i_pay": 'should i [pay](paid:no) them',
        "affirm": "yes",
        "suicide_direct": "i want to die",
    }
    blocks = [
        "- intent: {}\n  examples: |\n{}".format(intent, "".join(f"    - {word} {text}\n" for word in _BEGIN))
        for intent, text in said.items()
    ]
    return 'version: "3.1"\nnlu:\n' + "\n".join(blocks)


def _rest(root: Path) -> str:
    """Every response that the engine names and the project above does not write."""
    (root / "data/responses/rest.yml").unlink(missing_ok=True)
    missing = [problem.what.split("`")[1] for problem in found(root) if "nobody has written" in problem.what]
    text = dict.fromkeys(("utter_summary", "utter_summary_more", "utter_what_have_i_told_you"), "{lines}")
    return 'version: "3.1"\nresponses:\n' + "".join(
        f'  {name}:\n  - text: "{text.get(name, "All right.")}"\n' for name in sorted({*missing, *text})
    )
