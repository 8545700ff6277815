"""The tracker store that forgets."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from notalone.privacy.store import IDLE_SECONDS, ForgetfulTrackerStore


@pytest.fixture
def store(tmp_path: Path) -> ForgetfulTrackerStore:
    return ForgetfulTrackerStore(Domain.empty(), dialect="sqlite", db=str(tmp_path / "conversations.db"))


def said(sender_id: str, words: str, seconds_ago: float) -> DialogueStateTracker:
    return DialogueStateTracker.from_events(sender_id, [UserUttered(words, timestamp=time.time() - seconds_ago)])


def test_only_what_has_been_idle_is_forgotten(store: ForgetfulTrackerStore) -> None:
    asyncio.run(store.save(said("old", "hello", IDLE_SECONDS + 60)))
    asyncio.run(store.save(said("new", "hello", 60)))

    assert store.forget_idle() == 1
    assert asyncio.run(store.retrieve("old")) is None
    assert asyncio.run(store.retrieve("new")) is not None


def test_an_error_tells_nothing_of_what_was_to_be_stored(store: ForgetfulTrackerStore) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("drop table events"))

    with pytest.raises(SQLAlchemyError) as raised:
        asyncio.run(store.save(said("somebody", "marmalade", 0)))

    assert "marmalade" not in str(raised.value)
    assert "somebody" not in str(raised.value)
