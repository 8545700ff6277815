"""`make check` on a small project, with one thing broken at a time: it is found where it is, in plain words."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from notalone.review.check import check
from tests.unit.review_project import ROOT, TODAY, found, make

NLU, STORY, SAID = "data/nlu/all.yml", "data/stories/paid.yml", "data/responses/all.yml"

BROKEN: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("broken.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def in_order(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("project"))


def break_(text: str, broken: dict[str, str]) -> str:
    assert broken["old"] in text, "the test is out of date: what it breaks is no longer there"
    return text.replace(broken["old"], broken["new"], 1)


def test_a_project_in_order_has_no_problem(in_order: Path) -> None:
    assert found(in_order) == []


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found_where_it_is(name: str, in_order: Path) -> None:
    broken = BROKEN[name]
    path = in_order / broken["file"]
    before = path.read_text()
    after = break_(before, broken)
    path.write_text(after)
    try:
        problems = found(in_order)
    finally:
        path.write_text(before)
    said = "\n".join(map(str, problems))
    matching = [problem for problem in problems if broken["what"] in problem.what]
    assert matching, said
    if broken["at"]:
        line = after[: after.index(broken["at"])].count("\n") + 1
        assert (broken["file"], line) in [(problem.file, problem.line) for problem in matching], said
    assert all(problem.mend for problem in problems)


def test_every_problem_is_found_at_once(tmp_path: Path) -> None:
    root = make(tmp_path)
    for name in ("two meanings", "slot value", "number"):
        path = root / BROKEN[name]["file"]
        path.write_text(break_(path.read_text(), BROKEN[name]))
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
    assert capsys.readouterr().out.startswith("No problems. Checked: 3 intents, 45 examples, 1 story")
    (root / SAID).write_text((root / SAID).read_text().replace("value: adult", "value: adults"))
    assert check(root) == 1
    problem, last = capsys.readouterr().out.splitlines()
    assert problem == "data/responses/all.yml:6: `audience` cannot be `adults`. Use one of: child, adult, unknown."
    assert last.startswith("1 problem in 1 file. Checked:")


def test_the_projects_own_content_is_in_order() -> None:
    problems = found(ROOT, date.today())
    assert not problems, "\n".join(map(str, problems))


def test_it_answers_in_seconds_because_nothing_heavy_is_loaded() -> None:
    code = (
        "import sys; import notalone.review.check, notalone.review.page; "
        "print(sorted(m for m in sys.modules if m == 'tensorflow' or m.startswith(('rasa.core', 'rasa.nlu'))))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
