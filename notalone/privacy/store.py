"""The tracker store that forgets."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import SQLTrackerStore
from sqlalchemy import event, func

#: Idle conversations are deleted at this age, in seconds: a day, so that nobody is cut off while thinking it over.
IDLE_SECONDS = 24 * 60 * 60


class ForgetfulTrackerStore(SQLTrackerStore):
    """Rasa's SQL tracker store, with deletion and expiry. Deleted pages are overwritten (SQLite `secure_delete`)."""

    def __init__(self, *args: Any, db: str = "conversations.db", **kwargs: Any) -> None:
        Path(db).parent.mkdir(parents=True, exist_ok=True)
        super().__init__(*args, db=db, **kwargs)
        self.engine.hide_parameters = True  # an error's text would carry what was to be stored
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _prepare)
            self.engine.dispose()  # the connection made at start gets the settings too

    async def delete(self, sender_id: str) -> None:
        """Deletes every event of a conversation; one that is not there is no error."""
        with self.session_scope() as session:
            session.query(self.SQLEvent).filter(self.SQLEvent.sender_id == sender_id).delete()
            session.commit()

    def forget_idle(self, now: float | None = None) -> int:
        """Deletes conversations with no event for IDLE_SECONDS. Reads the whole table: call it in a thread.

        Args:
            now: seconds since the epoch; the clock's when not given.

        Returns:
            How many conversations were deleted.
        """
        oldest = (time.time() if now is None else now) - IDLE_SECONDS
        with self.session_scope() as session:
            idle = [
                row.sender_id
                for row in session.query(self.SQLEvent.sender_id)
                .group_by(self.SQLEvent.sender_id)
                .having(func.max(self.SQLEvent.timestamp) < oldest)
            ]
            for sender_id in idle:
                session.query(self.SQLEvent).filter(self.SQLEvent.sender_id == sender_id).delete()
            session.commit()
        return len(idle)


def _prepare(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA journal_mode = TRUNCATE")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def store_of(agent: Any) -> Any:
    """The agent's own store, from behind the wrapper in which Rasa hides it (and with it, its failures)."""
    store = agent.tracker_store
    return getattr(store, "_tracker_store", store)


def empty_fallback(agent: Any) -> None:
    """Forgets what Rasa's wrapper keeps in memory when the store fails; nobody reads it, and nothing else deletes it."""
    fallback = getattr(agent.tracker_store, "_fallback_tracker_store", None)
    if fallback is not None:
        fallback.store.clear()
