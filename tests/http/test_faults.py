"""What a person sees when a part of the assistant fails: an answer where there can be one, else where to get help."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from notalone.run import started
from tests.conftest import Talk, free_port


@contextmanager
def out_of_reach(database: Path) -> Iterator[None]:
    """Nothing can be read from the database, or written to it."""
    aside = database.with_suffix(".aside")
    database.rename(aside)
    database.mkdir()
    yield
    database.rmdir()
    aside.rename(database)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("faults") / "conversations.db"


@pytest.fixture(scope="module")
def client(database: Path) -> Iterator[httpx.Client]:
    """An assistant whose store may be out of reach."""
    port = free_port()
    url = f"http://localhost:{port}/webhooks/chat"
    with started(port, NOTALONE_DB=str(database)), httpx.Client(base_url=url, timeout=20) as client:
        yield client


def test_a_crisis_is_answered_without_the_store(talk: Talk, database: Path) -> None:
    with out_of_reach(database):
        answer = talk.post({"text": "i want to kill myself"})

    assert [message["name"] for message in answer.json()["messages"]] == ["utter_suicide_direct"]
    assert "999" in answer.text


def test_without_the_store_the_person_is_told_where_help_is(talk: Talk, database: Path) -> None:
    with out_of_reach(database):
        answer = talk.post({"text": "should i pay him"})

    assert answer.status_code == 500
    assert answer.json()["emergency"]["services"][0]["id"] == "emergency_999"


def test_the_page_keeps_the_words_and_tells_where_help_is_without_the_store(talk: Talk, database: Path) -> None:
    said = {"conversation": talk.id, "token": talk.token, "text": "my own words"}
    with out_of_reach(database):
        page = talk.client.post("/page", data=said).text

    assert "my own words" in page
    assert "999" in page
