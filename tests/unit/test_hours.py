"""Opening hours: open or closed by UK time, and in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notalone.services import Hours, Services
from notalone.services.hours import DAYS, UK, Span

WORDS = {
    "always": "Always.",
    "see_site": "See the site.",
    "open": "Open. {times}.",
    "closed": "Closed. {times}.",
    "not_bank_holidays": "{times}, not on bank holidays",
    "each": "{days}, {from} to {to}",
    "across": "{from_day} {from} to {to_day} {to}",
    "day_range": "{first} to {last}",
    "every_day": "Every day",
    "join": "{one}; {other}",
    "midnight": "midnight",
    "noon": "noon",
    "morning": "{time}am",
    "afternoon": "{time}pm",
    **{day: day.capitalize() for day in DAYS},
}


def weekly(*spans: str, closed_on: frozenset[date] = frozenset()) -> Hours:
    return Hours.weekly([Span.parse(span) for span in spans], WORDS, closed_on)


@pytest.mark.parametrize(
    ("spans", "when", "open_"),
    [
        # 2026-11-23 is a Monday; winter time is UTC
        (["mon-fri 10:00-16:00"], "2026-11-23 09:59", False),
        (["mon-fri 10:00-16:00"], "2026-11-23 10:00", True),
        (["mon-fri 10:00-16:00"], "2026-11-27 15:59", True),
        (["mon-fri 10:00-16:00"], "2026-11-27 16:00", False),
        (["mon-fri 10:00-16:00"], "2026-11-28 12:00", False),
        # summer time: 9:30 UTC is 10:30 in London
        (["mon-fri 10:00-16:00"], "2026-07-06 09:30", True),
        (["mon-fri 10:00-16:00"], "2026-07-06 15:30", False),
        # past midnight, and past the end of the week
        (["mon-sun 17:00-24:00"], "2026-11-29 23:59", True),
        (["mon-sun 17:00-24:00"], "2026-11-30 00:00", False),
        (["sun 22:00-02:00"], "2026-11-30 01:59", True),
        (["sun 22:00-02:00"], "2026-11-30 02:00", False),
        (["fri-mon 09:00-10:00"], "2026-11-29 09:30", True),
        (["fri-mon 09:00-10:00"], "2026-11-25 09:30", False),
        (["mon-thu 18:00-02:00", "fri 18:00-mon 06:00"], "2026-11-30 05:59", True),
        (["mon-thu 18:00-02:00", "fri 18:00-mon 06:00"], "2026-11-30 06:00", False),
        (["mon-thu 18:00-02:00", "fri 18:00-mon 06:00"], "2026-11-28 12:00", True),
        (["mon-sun 00:00-24:00"], "2026-11-25 00:00", True),
    ],
)
def test_open_by_uk_time(spans: list[str], when: str, open_: bool) -> None:
    now = datetime.fromisoformat(when).replace(tzinfo=timezone.utc)
    assert weekly(*spans).is_open(now) is open_


def test_bank_holidays_are_days_off_only_where_it_says_so() -> None:
    christmas = datetime(2026, 12, 25, 12, tzinfo=UK)
    assert weekly("mon-fri 10:00-16:00").is_open(christmas) is True
    assert weekly("mon-fri 10:00-16:00", closed_on=frozenset({christmas.date()})).is_open(christmas) is False


def test_a_time_without_a_zone_is_uk_time() -> None:
    assert weekly("mon-fri 10:00-16:00").is_open(datetime(2026, 7, 6, 10, 30)) is True


def test_always_is_open_and_see_site_is_not_known() -> None:
    now = datetime(2026, 11, 24, 3, tzinfo=UK)
    assert Hours.always(WORDS).is_open(now) is True
    assert Hours.see_site(WORDS).is_open(now) is None
    assert Hours.see_site(WORDS).text(now) == "See the site."


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        (["mon-fri 10:00-16:00"], "Mon to Fri, 10am to 4pm"),
        (["mon-sun 17:00-24:00"], "Every day, 5pm to midnight"),
        (["sat 08:30-12:00"], "Sat, 8:30am to noon"),
        (["mon-thu 18:00-02:00", "fri 18:00-mon 06:00"], "Mon to Thu, 6pm to 2am; Fri 6pm to Mon 6am"),
        (["mon 00:15-12:30"], "Mon, 12:15am to 12:30pm"),
    ],
)
def test_hours_in_words(spans: list[str], text: str) -> None:
    hours = weekly(*spans)
    assert hours.text(datetime(2026, 11, 22, 13, tzinfo=UK)) in (f"Open. {text}.", f"Closed. {text}.")


def test_words_say_whether_it_is_open_now_and_name_bank_holidays() -> None:
    hours = weekly("mon-fri 10:00-16:00", closed_on=frozenset({date(2026, 12, 25)}))
    assert hours.text(datetime(2026, 11, 24, 3, tzinfo=UK)) == "Closed. Mon to Fri, 10am to 4pm, not on bank holidays."
    assert hours.text(datetime(2026, 11, 24, 13, tzinfo=UK)).startswith("Open. ")


@pytest.mark.parametrize("text", ["", "monday 10-4", "mon 10:00", "mon-fri 25:00-26:00", "mon 24:00-02:00", "mon 01:00-24:30"])
def test_what_is_not_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        Span.parse(text)


@given(
    first=st.integers(0, 6),
    last=st.integers(0, 6),
    start=st.integers(0, 1439),
    length=st.integers(1, 1439),
    minute=st.integers(0, 7 * 1440 - 1),
)
def test_open_exactly_within_the_span_of_each_day(first: int, last: int, start: int, length: int, minute: int) -> None:
    end = (start + length) % 1440
    clock = [f"{m // 60:02}:{m % 60:02}" for m in (start, end)]
    hours = weekly(f"{DAYS[first]}-{DAYS[last]} {clock[0]}-{clock[1]}")
    monday = datetime(2026, 11, 23)
    now = monday + timedelta(minutes=minute)
    days = [(first + offset) % 7 for offset in range((last - first) % 7 + 1)]
    begun = [now - timedelta(minutes=ago) for ago in range(length)]
    expected = any(moment.hour * 60 + moment.minute == start and moment.weekday() in days for moment in begun)
    assert hours.is_open(now) is expected


def test_the_helpline_for_adults_keeps_office_hours_and_bank_holidays() -> None:
    services = Services.load(Path(__file__).parents[2] / "data/services.yml")
    hours = services.get("revenge_porn_helpline").hours
    assert hours is not None
    assert hours.is_open(datetime(2026, 11, 24, 11, tzinfo=UK)) is True
    assert hours.is_open(datetime(2026, 12, 28, 11, tzinfo=UK)) is False
    assert hours.text(datetime(2026, 11, 24, 3, tzinfo=UK)) == (
        "Closed now. Monday to Friday, 10am to 4pm, not on bank holidays."
    )
