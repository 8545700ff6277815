"""Which variant is said: the same as the generator's rule, tried on everything that can be known."""

from __future__ import annotations

from pathlib import Path

import pytest

from notalone.review.source import Project, Response
from notalone.review.variants import audible, said, states
from tests.unit.review_project import make


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.read(make(tmp_path_factory.mktemp("project")))


@pytest.fixture
def response(project: Project) -> Response:
    return project.responses["utter_should_i_pay"]


def texts(response: Response, **state: str | None) -> list[str]:
    return [variant.text.split(".")[0] for variant in said(response, state)]


def test_of_the_variants_that_fit_the_one_with_the_most_conditions_is_said(response: Response) -> None:
    assert texts(response, audience="child", again="false", paid=None) == ["Don't pay them"]
    assert texts(response, audience="adult", again="false", paid=None) == ["Paying usually makes them ask for more"]
    assert texts(response, audience="adult", again="true", paid=None) == ["Paying rarely ends it"]
    assert texts(response, audience="adult", again="true", paid="yes") == ["Paying usually makes them ask for more"]


def test_every_state_is_tried_and_audience_follows_from_age(project: Project, response: Response) -> None:
    tried = list(states(response, project.domain))
    assert len(tried) == 6 * 2 * 3  # ages (and none), again, paid (and not known)
    assert {(s["age_band"], s["audience"]) for s in tried} >= {
        ("adult", "adult"),
        ("under_13", "child"),
        (None, "unknown"),
    }
    assert ("adult", "child") not in {(s["age_band"], s["audience"]) for s in tried}


@pytest.mark.parametrize(
    ("audience", "number"),
    [("child", 2), ("adult", 2), ("unknown", 2)],
)
def test_what_an_audience_can_come_to_hear(project: Project, response: Response, audience: str, number: int) -> None:
    assert len(audible(response, project.domain, {"audience": audience})) == number


def test_a_parent_is_an_adult_whatever_the_age_of_the_child(project: Project, response: Response) -> None:
    tried = list(states(response, project.domain, {"role": "parent", "writer": "adult"}))
    assert {s["audience"] for s in tried} == {"child", "adult", "unknown"}
    assert not list(states(response, project.domain, {"role": "parent", "writer": "child"}))


def test_a_project_that_is_not_there_is_said_to_be_not_there(tmp_path: Path) -> None:
    project = Project.read(tmp_path)
    assert {problem.file for problem in project.problems} == {"data/services.yml", "domain.yml"}
