"""`make check` on a small project in order, with one thing broken at a time: it is found where it is, and put in words."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from notalone.content import Problem
from notalone.review.check import check
from tests.unit.review_project import ROOT, TODAY, found, make


class Broken(NamedTuple):
    """`old` becomes `new` in a file; the problem is expected in the line that holds `at`, in these words."""

    file: str
    old: str
    new: str
    at: str
    what: str


DOMAIN, NLU, RULES, STORY, SAID = (
    "domain.yml",
    "data/nlu/all.yml",
    "data/rules/all.yml",
    "data/stories/child.yml",
    "data/responses/all.yml",
)
TEXT = "Don't pay them."
PAID = "{{\"paid\": \"yes\"}}'\n    - title: Whether"


BROKEN = {
    # YAML and the files' own shape
    "yaml": Broken(SAID, "  - text: Thank you", "  - text: 'Thank you", "'Thank you", "this is not YAML"),
    "indentation": Broken(RULES, "  - action: utter_should_i_pay", " - action: x", " - action: x", "this is not YAML"),
    "key twice": Broken(SAID, "  utter_default:", "  utter_should_i_pay:", "  utter_should_i_pay:\n  - text: I", "given twice"),
    "unknown key": Broken(SAID, "      advice: [dont_pay]\n  - condition", "      advise: []\n  - condition", "advise:", "not a key"),
    "services file": Broken("data/services.yml", "status: active", "status: activ", "status: activ\n", "cannot be `activ`"),
    "force file": Broken("data/forces/kent.yml", "nation: england", "nation: kent", "nation: kent", "cannot be `kent`"),
    # the domain
    "intent twice": Broken(DOMAIN, "- affirm\n", "- affirm\n- affirm\n", "- affirm\n- suicide", "`affirm` is listed twice"),
    "slot without values": Broken(DOMAIN, "    values: [self, parent]\n", "", "  role:", "has no values"),
    "slot of no entity": Broken(DOMAIN, "entity: role", "entity: rolle", "entity: rolle", "no entity `rolle`"),
    "step of no slot": Broken(DOMAIN, "[step_money]", "[step_money, step_mony]", "step_mony", "no slot `step_mony`"),
    "step without words": Broken(
        DOMAIN, "[step_money]", "[step_money, paid]", "required_slots", "`walk_child` has no words for its step `paid`"
    ),
    "walk without form": Broken(DOMAIN, "[child, paused]", "[child, adult, paused]", "  walk:", "walk `adult` has no steps"),
    "action without code": Broken(DOMAIN, "- action_next_step", "- action_next_step\n- action_x", "action_x", "no code gives"),
    "action unused": Broken(DOMAIN, "- action_next_step", "- action_next_step\n- action_x", "action_x", "no rule or story uses"),
    # what people say
    "intent unknown": Broken(NLU, "- intent: affirm", "- intent: afirm", "- intent: afirm", "there is no intent `afirm`"),
    "too few": Broken(NLU, "    - so yes\n", "", "", "the intent `affirm` has 14 examples, and needs 15"),
    "two meanings": Broken(NLU, "- so yes\n", "- So, I want to die!\n", "- so i want", "is an example of `suicide_direct` here"),
    "entity unknown": Broken(NLU, '- so should i [pay]{"entity": "paid"', '- so [pay]{"entity": "payd"', "payd", "no entity `payd`"),
    "value unknown": Broken(NLU, 'so should i [pay]{"entity": "paid", "value": "no"', 'so [p]{"entity": "paid", "value": "x"', '"x"', "cannot be `x`"),
    "bracket open": Broken(NLU, "- so should i [pay]", "- so should i [pay", "i [pay{", "a bracket is open"),
    "braces unreadable": Broken(NLU, 'so should i [pay]{"entity": ', 'so should i [pay]{"entity" ', '"entity" "paid"', "cannot be read"),
    "empty example": Broken(NLU, "    - so yes\n", "    -\n", "    -\n", "this example is empty"),
    "no dash": Broken(NLU, "    - so yes\n", "    so yes\n", "    so yes\n", "not an example"),
    # rules and stories
    "rule of no intent": Broken(RULES, "- intent: affirm", "- intent: afirm", "- intent: afirm", "no intent `afirm`"),
    "intent without rule": Broken(RULES, "- intent: affirm", "- intent: should_i_pay", "", "no rule says what follows the intent `affirm`"),
    "rule of no action": Broken(RULES, "action: action_deactivate_loop", "action: action_dactivate", "dactivate", "no action"),
    "rule of no response": Broken(RULES, "utter_suicide_direct", "utter_suicide", "utter_suicide\n", "no response `utter_suicide`"),
    "rule twice": Broken(RULES, "- rule: crisis", "- rule: an answer", "- rule: an answer\n  steps:\n  - intent: suicide", "there are two rules"),
    "slot value": Broken(STORY, "walk: child", "walk: adult", "walk: adult", "`walk` cannot be `adult`"),
    "loop unknown": Broken(STORY, "active_loop: walk_child", "active_loop: walk_x", "walk_x", "no form `walk_x`"),
    "walk never begun": Broken(STORY, "- action: walk_child", "- action: action_next_step", "", "nothing starts the walk `walk_child`"),
    # responses
    "no default": Broken(SAID, "  - text: Thank", "  - condition: [{type: slot, name: paid, value: null}]\n    text: Thank", "  utter_suicide_direct:", "no variant without conditions"),
    "two defaults": Broken(SAID, "  - condition:\n    - type: slot\n      name: audience\n      value: adult\n    text", "  - text", "  - text: |-\n      Don't", "second variant without conditions"),
    "condition on nothing": Broken(SAID, "name: paid\n", "name: payed\n", "name: payed", "no slot `payed`"),
    "condition value": Broken(SAID, "value: adult", "value: adults", "name: audience", "`audience` cannot be `adults`"),
    "audience null": Broken(SAID, "value: adult", "value: null", "name: audience", "`audience` always has a value"),
    "quoted true": Broken(SAID, "value: true", 'value: "true"', "name: again", "never the text"),
    "equal claims": Broken(SAID, "    - type: slot\n      name: paid\n      value: null\n", "", "  - condition:\n    - type: slot\n      name: again", "equal claims when again is true, audience is adult"),
    "never holds": Broken(SAID, "      name: paid\n      value: null\n", "      name: again\n      value: false\n", "  - condition:\n    - type: slot\n      name: again", "two conditions look at `again`"),
    "never said": Broken(SAID, "      name: again\n      value: true\n    - type: slot\n      name: paid\n      value: null\n", "      name: audience\n      value: child\n    - type: slot\n      name: age_band\n      value: adult\n", "  - condition:\n    - type: slot\n      name: audience\n      value: child", "this variant is never said"),
    "payload": Broken(SAID, "payload: /should_i_pay", "payload: should_i_pay", "payload: should", "a payload is a slash and an intent"),
    "payload intent": Broken(SAID, "payload: /should_i_pay", "payload: /should_i", "payload: /should", "no intent `should_i`"),
    "payload braces": Broken(SAID, PAID, PAID.replace("{{", "{").replace("}}", "}"), '/affirm{"paid"', "written twice"),
    "payload entity": Broken(SAID, PAID, PAID.replace("paid", "payed"), '"payed"', "no entity `payed`"),
    "payload value": Broken(SAID, PAID, PAID.replace("yes", "ja"), '"ja"', "`paid` cannot be `ja`"),
    "too many choices": Broken(SAID, "    - title: Whether to pay\n", "".join(f"    - title: Choice {n}\n      payload: /affirm\n" for n in "abc") + "    - title: Whether to pay\n", "/affirm{{\"paid\": \"yes\"}}'\n    - title: Choice a", "5 choices, and at most 4"),
    "vague choice": Broken(SAID, "title: Whether to pay", "title: Next", "payload: /should", "does not say what happens"),
    "same choice": Broken(SAID, "title: Whether to pay", "title: yes, I have", "payload: /should", "two choices are named"),
    "placeholder": Broken(SAID, "on {police_101}", "on {police}", "{police}", "nothing is known by the name {police}"),
    "brace": Broken(SAID, "on {police_101}", "on {police_101", "{police_101.", "a brace is open"),
    "lines": Broken(SAID, TEXT, "Don't pay them. {lines}", "{lines}", "nothing is put into {lines} here"),
    "lines left out": Broken("data/responses/rest.yml", '  utter_summary:\n  - text: "{lines}"', '  utter_summary:\n  - text: "List"', '  - text: "List"', "does not say the lines"),
    "service unknown": Broken(SAID, "[childline, police_101]", "[childlin, police_101]", "childlin,", "no service `childlin`"),
    "service retired": Broken(SAID, "[childline, police_101]", "[action_fraud, police_101]", "action_fraud", "not in use (retired)"),
    "advice unknown": Broken(SAID, "advice: [dont_pay]\n\n", "advice: [dont_py]\n\n", "dont_py", "no point of advice `dont_py`"),
    "unused response": Broken(SAID, "  utter_default:", "  utter_x:\n  - text: All right.\n\n  utter_default:", "  utter_x:", "`utter_x` is never said"),
    "missing title": Broken("data/responses/rest.yml", "  utter_title_should_i_pay:", "  utter_title_affirm:", "", "nobody has written `utter_title_should_i_pay`"),
    # words
    "long bubble": Broken(SAID, TEXT, "It is so. " * 20 + TEXT, TEXT, "66 words, and at most 60"),
    "long crisis": Broken(SAID, "Thank you for telling me. Ring", "Thank you. I am here. You matter. Ring", "You matter.", "4 sentences, and at most 3 in danger"),
    "long sentence": Broken(SAID, TEXT, "It is " + "so " * 19 + "bad.", "so so so", "a sentence of 22 words"),
    "two questions": Broken(SAID, "Have you paid?\n    buttons:\n    - title: Yes, I have\n      payload: '/affirm{{\"paid\": \"yes\"}}'\n    - title: W", "Have you paid? Are you safe?\n    buttons:\n    - title: Yes, I have\n      payload: /affirm\n    - title: W", "Are you safe?", "2 questions, and one can be answered"),
    "reading age": Broken(SAID, TEXT, "Comprehensive organisational considerations necessitate immediate notification. " * 4 + TEXT, "Comprehensive", "it takes a reader of"),
    "number": Broken(SAID, "on {police_101}", "on 101", "on 101", "`101` looks like a number"),
    "link": Broken(SAID, TEXT, "See www.example.org/help today.", "www.", "is a link or an address"),
    "email": Broken(SAID, TEXT, "Write to help@example.org today.", "help@", "is a link or an address"),
    "exclamation": Broken(SAID, TEXT, "Don't pay them!", "them!", "an exclamation mark"),
    "emoji": Broken(SAID, TEXT, "Don't pay them. 🙂", "🙂", "an emoji"),
    "capitals": Broken(SAID, TEXT, "Do NOT pay them.", "NOT", "`NOT` is in capitals"),
    "acronym": Broken(SAID, TEXT, "Tell CEOP.", "CEOP", "CEOP is not explained"),
    "markup": Broken(SAID, TEXT, "Don't **pay** them.", "**", "is markup"),
    "never said words": Broken(SAID, TEXT, "You should not have paid.", "should not", "is never said (R18)"),
    "words of a choice": Broken(SAID, "title: Whether to pay", "title: Tell Action Fraud", "payload: /should", "is never said (R26)"),
    "words of a service": Broken("data/services.yml", "why: Ring if you", "why: Hurry if you", "Hurry", "is never said (R41)"),
    "words of a force": Broken("data/forces/kent.yml", "utter_confidential: null", "utter_confidential: This is confidential.", "utter_confidential", "is never said (R17"),
}  # fmt: skip


@pytest.fixture(scope="module")
def in_order(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("project"))


def test_a_project_in_order_has_no_problem(in_order: Path) -> None:
    assert found(in_order) == []


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found_where_it_is(name: str, in_order: Path) -> None:
    broken = BROKEN[name]
    path = in_order / broken.file
    before = path.read_text()
    assert broken.old in before, "the test is out of date: what it breaks is no longer there"
    after = before.replace(broken.old, broken.new, 1)
    path.write_text(after)
    try:
        problems = found(in_order)
    finally:
        path.write_text(before)
    said = "\n".join(map(str, problems))
    matching = [problem for problem in problems if broken.what in problem.what]
    assert matching, said
    if broken.at:
        line = after[: after.index(broken.at)].count("\n") + 1
        assert (broken.file, line) in [(problem.file, problem.line) for problem in matching], said
    assert all(problem.mend for problem in problems)


def test_every_problem_is_found_at_once(tmp_path: Path) -> None:
    root = make(tmp_path)
    for name in ("two meanings", "slot value", "number"):
        path = root / BROKEN[name].file
        path.write_text(path.read_text().replace(BROKEN[name].old, BROKEN[name].new, 1))
    assert {problem.file for problem in found(root)} >= {NLU, STORY, SAID}


def test_a_file_is_not_utf_8(in_order: Path) -> None:
    path = in_order / "data/nlu/latin.yml"
    path.write_bytes("nlu: café".encode("latin-1"))
    try:
        assert [(p.file, p.what) for p in found(in_order)] == [("data/nlu/latin.yml", "this is not UTF-8 text")]
    finally:
        path.unlink()


def test_a_service_must_be_looked_at_every_three_months(in_order: Path) -> None:
    assert found(in_order, TODAY + timedelta(days=80)) == []
    late = found(in_order, TODAY + timedelta(days=200))
    assert late
    assert all(p.file == "data/services.yml" and "more than 90 days ago" in p.what for p in late)


def test_the_command_says_where_what_and_how_and_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Day(date):
        @classmethod
        def today(cls) -> Day:
            return cls(TODAY.year, TODAY.month, TODAY.day)

    monkeypatch.setattr("notalone.review.check.date", Day)
    root = make(tmp_path)
    assert check(root) == 0
    assert capsys.readouterr().out.startswith("No problems. Checked: 3 intents, 45 examples, 4 rules and stories")
    (root / SAID).write_text((root / SAID).read_text().replace("value: adult", "value: adults"))
    assert check(root) == 1
    problem, last = capsys.readouterr().out.splitlines()
    assert problem == "data/responses/all.yml:6: `audience` cannot be `adults`. Use one of: child, adult, unknown."
    assert last.startswith("1 problem in 1 file. Checked:")


def test_the_projects_own_content_is_in_order() -> None:
    def told(problems: list[Problem]) -> str:
        return "\n".join(map(str, problems))

    problems = found(ROOT)
    assert not problems, told(problems)


def test_it_answers_in_seconds_because_nothing_heavy_is_loaded() -> None:
    code = (
        "import sys; import notalone.review.check, notalone.review.page; "
        "print(sorted(m for m in sys.modules if m == 'tensorflow' or m.startswith(('rasa.core', 'rasa.nlu'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
