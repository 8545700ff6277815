"""The review page: every word, by walk and audience, in one file that needs nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from notalone.review.outline import Outline
from notalone.review.page import version, write_page
from notalone.review.source import Project
from tests.unit.review_project import ROOT, make


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    assert write_page(root / "report/review.html", root) == 0
    return (root / "report/review.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the project itself."""
    out = tmp_path_factory.mktemp("report") / "review.html"
    assert write_page(out, ROOT) == 0
    return out.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def parts(root: Path) -> Outline:
    project = Project.read(root)
    assert project.services
    return Outline(project, project.services)


def test_words_are_as_a_person_would_read_them(page: str) -> None:
    assert "Tell the police on 101." in page
    assert "{police_101}" not in page


def test_each_audience_has_its_words_and_services(parts: Outline) -> None:
    (need,) = parts.needs
    heard = {wording.paragraphs[0]: wording for wording in need.said[0].wordings}
    assert heard["Don't pay them."].audiences == ("child", "unknown")
    assert heard["Paying usually makes them ask for more."].audiences == ("adult",)
    assert heard["Paying rarely ends it."].audiences == ("child", "adult", "unknown")
    assert heard["Paying rarely ends it."].when == ("this was said before, and it is not known whether they have paid",)
    (services,) = heard["Paying usually makes them ask for more."].services
    assert [card.name for card in services.cards] == ["The police, on 101", "Revenge Porn Helpline"]


def test_each_choice_says_where_it_leads(parts: Outline) -> None:
    (walk,) = parts.walks
    (step,) = walk.steps
    (wording,) = step.wordings
    (lead,) = wording.leads
    assert lead.title == "Yes, I have"
    assert lead.where == "more on this step, then the list at the end"
    (need,) = parts.needs
    (asked,) = (w for w in need.said[0].wordings if w.leads)
    assert [lead.anchor for lead in asked.leads] == ["", "should_i_pay"]


def test_what_comes_next_is_said_for_every_rule(parts: Outline) -> None:
    assert [answer.then for answer in parts.needs] == [("the walk goes on where it stood",)]
    assert [answer.then for answer in parts.crises] == [("the walk stops, and goes on only if the person wishes",)]


def test_everything_that_is_written_is_on_the_page(whole: str) -> None:
    variants = [variant for response in Project.read(ROOT).responses.values() for variant in response.variants]
    shown = set(re.findall(r"data/responses/\w+\.yml, line \d+", whole))
    assert {f"{variant.place.file}, line {variant.place.line}" for variant in variants} == shown


def test_the_page_needs_nothing_else_and_every_link_leads_somewhere(whole: str) -> None:
    assert "<script" not in whole
    assert not re.findall(r'(?:src|href)="(?!#)', whole)
    assert "@import" not in whole
    assert "url(" not in whole
    ids = re.findall(r' id="([^"]+)"', whole)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', whole)) <= set(ids)


def test_what_is_written_cannot_become_markup(root: Path, tmp_path: Path) -> None:
    path = root / "data/responses/all.yml"
    before = path.read_text()
    path.write_text(before.replace("I didn't follow that.", "<b onclick=x>I didn't follow</b>"))
    try:
        write_page(tmp_path / "review.html", root)
    finally:
        path.write_text(before)
    page = (tmp_path / "review.html").read_text(encoding="utf-8")
    assert "<b onclick" not in page
    assert "&lt;b onclick" in page


def test_the_version_is_on_the_page_and_changes_with_any_content(page: str, root: Path) -> None:
    before = version(root)
    assert page.count(before) >= 2
    extra = root / "data/nlu/more.yml"
    extra.write_text("nlu: []\n")
    try:
        assert version(root) != before
    finally:
        extra.unlink()
    assert version(root) == before


def test_problems_are_on_the_page(root: Path, tmp_path: Path) -> None:
    path = root / "data/responses/all.yml"
    before = path.read_text()
    path.write_text(before.replace("Don't pay them.", "Don't pay them!"))
    try:
        assert write_page(tmp_path / "review.html", root) == 0
    finally:
        path.write_text(before)
    assert "an exclamation mark" in (tmp_path / "review.html").read_text(encoding="utf-8")


def test_without_services_there_is_no_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make(tmp_path)
    (root / "data/services.yml").write_text("services: []\n")
    assert write_page(root / "review.html", root) == 1
    assert not (root / "review.html").exists()
    assert "cannot be written" in capsys.readouterr().out
