"""The tracker store that forgets."""

from __future__ import annotations

import json
import time
from collections import OrderedDict
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy import event, func

from notalone.tracker import Conversation

#: Idle conversations are deleted at this age, in seconds: a day, so that nobody is cut off while thinking it over.
IDLE_SECONDS = 24 * 60 * 60


#: So many conversations are kept in memory beside the database; of more, the one that was idle longest is read anew.
MOST_IN_MEMORY = 500


@dataclass
class _Kept:
    """A conversation in memory: it is as the database has it if that ends with the same row, and nothing was added since."""

    tracker: Conversation
    events: int
    last_row: int


class ForgetfulTrackerStore(SQLTrackerStore):
    """Rasa's SQL tracker store, with deletion and expiry. Deleted pages are overwritten (SQLite `secure_delete`).

    Conversations are kept in memory and written through: what the database holds decides, so several processes can share one.
    """

    def __init__(self, *args: Any, db: str = "conversations.db", **kwargs: Any) -> None:
        Path(db).parent.mkdir(parents=True, exist_ok=True)
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        super().__init__(*args, db=db, **kwargs)
        self.engine.hide_parameters = True  # an error's text would carry what was to be stored
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _prepare)
            self.engine.dispose()  # the connection made at start gets the settings too

    def init_tracker(self, sender_id: str) -> DialogueStateTracker:
        """A conversation in which nothing has happened."""
        return Conversation(sender_id, self.domain.slots)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as the database has it; None when there is none."""
        with self.session_scope() as session:
            last_row = self._last_row(session, sender_id)
            if last_row is None:
                self._kept.pop(sender_id, None)
                return None
            kept = self._kept.get(sender_id)
            if kept and (kept.last_row, kept.events) == (last_row, len(kept.tracker.events)):
                self._kept.move_to_end(sender_id)
                return kept.tracker
            rows = self._event_query(session, sender_id, fetch_events_from_all_sessions=False).all()
        tracker = Conversation.from_dict(sender_id, [json.loads(row.data) for row in rows], self.domain.slots)
        self._keep(tracker, last_row)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Adds to the database what has happened since the conversation was read."""
        await self.stream_events(tracker)
        kept = self._kept.get(tracker.sender_id)
        with self.session_scope() as session:
            known = kept and kept.tracker is tracker
            new = islice(tracker.events, kept.events, None) if kept and known else self._additional_events(session, tracker)
            if rows := [_row(tracker.sender_id, event) for event in new]:
                session.execute(self.SQLEvent.__table__.insert(), rows)
            last_row = self._last_row(session, tracker.sender_id)
            session.commit()
        if last_row is not None and isinstance(tracker, Conversation):
            self._keep(tracker, last_row)

    def _last_row(self, session: Any, sender_id: str) -> Any:
        return session.query(func.max(self.SQLEvent.id)).filter(self.SQLEvent.sender_id == sender_id).scalar()

    def _keep(self, tracker: Conversation, last_row: int) -> None:
        self._kept[tracker.sender_id] = _Kept(tracker, len(tracker.events), last_row)
        self._kept.move_to_end(tracker.sender_id)
        while len(self._kept) > MOST_IN_MEMORY:
            self._kept.popitem(last=False)

    async def delete(self, sender_id: str) -> None:
        """Deletes every event of a conversation; one that is not there is no error."""
        self._kept.pop(sender_id, None)
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
                self._kept.pop(sender_id, None)
                session.query(self.SQLEvent).filter(self.SQLEvent.sender_id == sender_id).delete()
            session.commit()
        return len(idle)


def _row(sender_id: str, event: Event) -> dict[str, Any]:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


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
