"""The hour that the generator of words believes it is."""

from __future__ import annotations

from datetime import datetime, tzinfo

import notalone.nlg

#: A Wednesday morning on which everything with opening hours is open, and a night on which it is closed.
DAY = datetime(2026, 11, 25, 11, 0)
NIGHT = datetime(2026, 11, 26, 3, 0)


def stop_clock(at: datetime = DAY) -> None:
    """From now on the generator believes that it is this moment, so that every run says the same."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return at.replace(tzinfo=tz)

    setattr(notalone.nlg, "datetime", Clock)  # noqa: B010
