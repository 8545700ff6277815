"""Opening hours: when a service can be reached, and the words that say so.

Times are UK wall-clock times. A week is written in spans of two shapes:

    mon-fri 10:00-16:00         on each of these days; an end at or before the start is the next day
    fri 18:00-mon 06:00         without a break from one day to another
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

UK = ZoneInfo("Europe/London")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DAY = 24 * 60
_WEEK = 7 * _DAY
_day, _time = f"({'|'.join(DAYS)})", r"([01]\d|2[0-3]|24):([0-5]\d)"
_DAILY = re.compile(f"{_day}(?:-{_day})? {_time}-{_time}")
_ACROSS = re.compile(f"{_day} {_time}-{_day} {_time}")

# The templates that turn spans into words, and the names that each may use. They live in the services file.
WORDS: Mapping[str, frozenset[str]] = {
    "always": frozenset(),
    "see_site": frozenset(),
    "open": frozenset({"times"}),
    "closed": frozenset({"times"}),
    "not_bank_holidays": frozenset({"times"}),
    "each": frozenset({"days", "from", "to"}),
    "across": frozenset({"from_day", "from", "to_day", "to"}),
    "day_range": frozenset({"first", "last"}),
    "every_day": frozenset(),
    "join": frozenset({"one", "other"}),
    "midnight": frozenset(),
    "noon": frozenset(),
    "morning": frozenset({"time"}),
    "afternoon": frozenset({"time"}),
    **{day: frozenset() for day in DAYS},
}


@dataclass(frozen=True)
class Span:
    """One stretch of a week as it was written: days as 0 (Monday) to 6, times in minutes of the day."""

    first: int
    last: int
    start: int
    end: int
    across: bool

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read "mon-fri 10:00-16:00" or "fri 18:00-mon 06:00". Raises ValueError for anything else."""
        if match := _DAILY.fullmatch(text):
            first, last, *times = match.groups()
        elif match := _ACROSS.fullmatch(text):
            first, hour, minute, last, *end = match.groups()
            times = [hour, minute, *end]
        else:
            raise ValueError(f"not opening hours: {text}")
        start, end_ = int(times[0]) * 60 + int(times[1]), int(times[2]) * 60 + int(times[3])
        if start >= _DAY or end_ > _DAY:
            raise ValueError(f"not a time of day: {text}")
        return cls(DAYS.index(first), DAYS.index(last or first), start, end_, match.re is _ACROSS)

    def minutes(self) -> Iterable[tuple[int, int]]:
        """The stretches as (start, length) in minutes of the week."""
        if self.across:
            start = self.first * _DAY + self.start
            yield start, (self.last * _DAY + self.end - start) % _WEEK
            return
        for offset in range((self.last - self.first) % 7 + 1):
            day = (self.first + offset) % 7
            yield day * _DAY + self.start, (self.end - self.start - 1) % _DAY + 1

    def words(self, words: Mapping[str, str]) -> str:
        """The span as people say it, made from the templates in `words`."""
        times = {"from": _clock(self.start, words), "to": _clock(self.end, words)}
        first, last = words[DAYS[self.first]], words[DAYS[self.last]]
        if self.across:
            return words["across"].format(from_day=first, to_day=last, **times)
        days = words["day_range"].format(first=first, last=last)
        if self.first == self.last:
            days = first
        elif (self.last - self.first) % 7 == 6:
            days = words["every_day"]
        return words["each"].format(days=days, **times)


@dataclass(frozen=True)
class Hours:
    """When a service can be reached. Made by `always`, `see_site` or `weekly`."""

    spans: tuple[Span, ...] | None
    open_text: str
    closed_text: str
    round_the_clock: bool = False
    closed_on: frozenset[date] = frozenset()

    @classmethod
    def always(cls, words: Mapping[str, str]) -> Hours:
        """Day and night, every day."""
        return cls(None, words["always"], words["always"], round_the_clock=True)

    @classmethod
    def see_site(cls, words: Mapping[str, str]) -> Hours:
        """Limited hours that we could not confirm."""
        return cls(None, words["see_site"], words["see_site"])

    @classmethod
    def weekly(
        cls, spans: Iterable[Span], words: Mapping[str, str], closed_on: frozenset[date] = frozenset()
    ) -> Hours:
        """Weekly hours; `closed_on` holds the bank holidays when those are days off."""
        spans = tuple(spans)
        first, *rest = (span.words(words) for span in spans)
        times = first
        for other in rest:
            times = words["join"].format(one=times, other=other)
        if closed_on:
            times = words["not_bank_holidays"].format(times=times)
        return cls(
            spans, words["open"].format(times=times), words["closed"].format(times=times), closed_on=closed_on
        )

    def is_open(self, now: datetime) -> bool | None:
        """Whether it is open at `now`; None when the hours are not known to us.

        A time without a time zone is taken as UK time.
        """
        if self.spans is None:
            return True if self.round_the_clock else None
        local = now.astimezone(UK) if now.tzinfo else now
        if local.date() in self.closed_on:
            return False
        minute = local.weekday() * _DAY + local.hour * 60 + local.minute
        return any((minute - start) % _WEEK < length for span in self.spans for start, length in span.minutes())

    def text(self, now: datetime) -> str:
        """The words for a card, at `now`."""
        return self.closed_text if self.is_open(now) is False else self.open_text


def _clock(minutes: int, words: Mapping[str, str]) -> str:
    hour, minute = divmod(minutes % _DAY, 60)
    if not minute and hour in (0, 12):
        return words["noon" if hour else "midnight"]
    time = f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "")
    return words["morning" if hour < 12 else "afternoon"].format(time=time)
