"""Takes personal details out of a message before it is understood, stored or logged."""

from __future__ import annotations

import re

#: What is taken out, in this order. Amounts, ages, dates and times are left: they say what the person needs.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("[email]", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("[link]", re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|net|org|me|io|gg|link|tv|co\.uk)/\S+", re.IGNORECASE)),
    ("[wallet]", re.compile(r"\b(?:bc1[a-z0-9]{20,}|[13][A-HJ-NP-Za-km-z1-9]{25,39}|0x[0-9a-fA-F]{30,})\b")),
    ("[number]", re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.IGNORECASE)),
    ("[account]", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\b")),
    ("[card]", re.compile(r"\b(?:\d[ -]?){15,18}\d\b")),
    ("[account]", re.compile(r"\b\d{2}[- ]\d{2}[- ]\d{2}\b(?:\s*\d{8}\b)?")),
    ("[phone]", re.compile(r"(?<![\w£$€])(?:\+\d{1,3}[ -]?|0)\d(?:[ -]?\d){7,11}(?!\w)")),
    ("[postcode]", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)),
    ("[username]", re.compile(r"(?<![\w@])@\w[\w.]{2,}")),
    ("[number]", re.compile(r"\b\d{8,}\b")),
)


def redact(text: str) -> str:
    """The text with emails, links, wallets, accounts, cards, phone numbers, postcodes and usernames replaced.

    >>> redact("ring me on 07700 900123, im 15 and he wants £50")
    'ring me on [phone], im 15 and he wants £50'
    """
    for placeholder, pattern in PATTERNS:
        text = pattern.sub(placeholder, text)
    return text
