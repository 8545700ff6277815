"""Personal details are taken out; what the answer depends on stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notalone.privacy.redact import redact


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("ring me on 07700 900123", "ring me on [phone]"),
        ("+44 7700 900 123 is my number", "[phone] is my number"),
        ("mail me.here+x@example.co.uk ok", "mail [email] ok"),
        ("he posted it on https://example.org/a?b=c look", "he posted it on [link] look"),
        ("www.example.org/me", "[link]"),
        ("card 4929 1234 5678 9012 exp 09/27", "card [card] exp 09/27"),
        ("sort code 12-34-56 12345678", "sort code [account]"),
        ("my ni is AB 12 34 56 C", "my ni is [number]"),
        ("we live at CT1 2AB", "we live at [postcode]"),
        ("its @someone.here on insta", "its [username] on insta"),
        ("send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "send it to [wallet]"),
    ],
)
def test_details_are_replaced(text: str, redacted: str) -> None:
    assert redact(text) == redacted


@pytest.mark.parametrize(
    "text",
    [
        "im 15 n he wants 50 quid by 8",
        "paid £1,500 on 12 March at 10:30, 3 times",
        "I'm 34, year 9, 2009",
        "he said 200 by 9pm or 24 hours",
        "ive got 1200 followers",
        "ring 999 or 101 or 116 123",
        "i hid in b2 at school",
    ],
)
def test_ages_sums_and_times_stay(text: str) -> None:
    assert redact(text) == text


@given(st.text(max_size=300))
def test_redacting_twice_changes_nothing_more(text: str) -> None:
    once = redact(text)

    assert redact(once) == once
