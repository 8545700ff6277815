"""Reading the services file and checking everything in it. All problems are found at once."""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from notalone.content import Section, read
from notalone.services.hours import WORDS, Hours, Span
from notalone.services.model import (
    AUDIENCES,
    CATEGORIES,
    CONFIDENCE,
    NATIONS,
    ROLES,
    STATUSES,
    Service,
    Sms,
)

ID = r"[a-z][a-z0-9_]*"
HTTPS = r"https://[a-z0-9.-]+\.[a-z]{2,}(/\S*)?"
WEB = "https?" + HTTPS.removeprefix("https")
PHONE = r"\d(?: ?\d){2,14}"
EMAIL = r"[\w.+-]+@[\w-]+(\.[\w-]+)+"
WHY_WORDS = 14


def load_services(path: Path, today: date | None = None) -> tuple[dict[str, Service], frozenset[date]]:
    """The services by id, in the file's order, and the bank holidays that the file lists.

    With `today`, a `checked` date after it is a problem. Raises ContentError.
    """
    document = read(path)
    root = document.root
    words = _words(root.section("words"))
    situations = root.texts("situations")
    bank_holidays = frozenset(root.days("bank_holidays"))
    services: dict[str, Service] = {}
    for section in root.sections("services"):
        service = _service(section, words, situations, bank_holidays, today)
        if service.id in services:
            section.problem("id", f"there are two services `{service.id}`", "Give one of them another id, or remove it")
        services.setdefault(service.id, service)
    document.finish()
    return services, bank_holidays


def _service(
    section: Section,
    words: Mapping[str, str],
    situations: tuple[str, ...],
    bank_holidays: frozenset[date],
    today: date | None,
) -> Service:
    phone = section.optional("phone", PHONE, "Write only digits and spaces, as it is dialled")
    sms = _sms(section.section("sms")) if section.has("sms") else None
    email = section.optional("email", EMAIL, "Write an address such as help@example.org")
    url = section.optional("url", HTTPS, "Write the whole address, from https://")
    status = section.one_of("status", STATUSES)
    if status == "active" and not (phone or sms or email or url):
        section.problem("id", "there is no way to reach this service", "Add phone, sms, email or url, or change status")
    texted = words["sms" if sms and sms.text else "sms_any"]
    service = Service(
        id=section.text("id", ID, "Use small letters, digits and underscores"),
        name=section.text("name"),
        why=_why(section, email),
        category=section.one_of("category", CATEGORIES),
        status=status,
        audience=section.some_of("audience", AUDIENCES),
        min_age=section.number("min_age") or 0,
        max_age=_or(section.number("max_age"), 120),
        nations=section.some_of("nations", NATIONS),
        local=section.flag("local"),
        pictured=section.one_of("pictured", ("under_18", "adult")) if section.has("pictured") else None,
        phone=phone,
        sms=sms,
        email=email,
        url=url,
        reach=phone or (texted.format(text=sms.text, number=sms.number) if sms else email or url or ""),
        hours=_hours(section, words, bank_holidays) if section.has("hours") else None,
        when_to_offer=frozenset(section.some_of("when_to_offer", situations)),
        only_when=frozenset(section.some_of("only_when", situations)),
        forbidden_for=frozenset(section.some_of("forbidden_for", ("child", "adult", *ROLES))),
        source=section.text("source", WEB, "Write the address of the page that the facts come from"),
        checked=checked(section, today),
        confidence=section.one_of("confidence", CONFIDENCE),
        to_check=section.optional("to_check"),
    )
    for key in ("audience", "nations"):
        if not getattr(service, key):
            section.problem(key, f"`{key}` names nobody", f"List who it is for: `{key}: [...]`")
    if service.min_age > service.max_age:
        section.problem("min_age", "`min_age` is above `max_age`", "Exchange them, or leave one out")
    if status == "check_before_use" and not service.to_check:
        section.problem("status", "it is not said what must be checked", "Add a line `to_check: ...`")
    return service


def _why(section: Section, email: str | None) -> str:
    why = section.text("why")
    if len(why.split()) > WHY_WORDS:
        section.problem("why", f"`why` has {len(why.split())} words", f"Say it in {WHY_WORDS} or fewer")
    _names(section, "why", why, frozenset({"email"}))
    if "{email}" in why and not email:
        section.problem("why", "`why` speaks of an {email} that is not given", "Add a line `email: ...`")
    return why.replace("{email}", email or "")


def _sms(section: Section) -> Sms:
    return Sms(section.text("number", r"\d{3,11}", "Write only digits"), section.optional("text"))


def _hours(section: Section, words: Mapping[str, str], bank_holidays: frozenset[date]) -> Hours | None:
    hours = section.section("hours")
    kinds = [key for key in ("always", "see_site", "weekly") if hours.has(key)]
    if len(kinds) != 1:
        hours.problem(None, "`hours` must say one thing", "Keep one of `always: true`, `see_site: true`, `weekly: [...]`")
    elif kinds == ["weekly"]:
        off = hours.one_of("bank_holidays", ("open", "closed")) == "closed"
        spans = []
        for text in hours.texts("weekly"):
            try:
                spans.append(Span.parse(text))
            except ValueError:
                hours.problem("weekly", f"`{text}` is not opening hours", "Write it like mon-fri 10:00-16:00")
        if off and not bank_holidays:
            hours.problem("bank_holidays", "no bank holidays are listed", "List the days at the top of the file")
        return Hours.weekly(spans, words, bank_holidays if off else frozenset()) if spans else None
    elif not hours.flag(kinds[0]):
        hours.problem(kinds[0], f"`{kinds[0]}` can only be true", "Write true, or leave `hours` out")
    elif kinds == ["always"]:
        return Hours.always(words)
    return Hours.see_site(words)


def _words(section: Section) -> dict[str, str]:
    known = {**WORDS, "sms": frozenset({"text", "number"}), "sms_any": frozenset({"number"})}
    words = {}
    for key, names in known.items():
        text = section.text(key)
        words[key] = text if _names(section, key, text, names) else ""
    return words


def _names(section: Section, key: str, text: str, names: frozenset[str]) -> bool:
    try:
        used = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        used = {"{"}
    if used <= names:
        return True
    may = ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"
    section.problem(key, f"`{key}` uses a name in braces that is not known here", f"It may use: {may}")
    return False


def checked(section: Section, today: date | None) -> date:
    """The day on which an entry was checked; after `today`, if given, it is a problem."""
    day = section.day("checked") or date.min
    if today and day > today:
        section.problem("checked", f"`checked: {day}` is in the future", "Write the day on which it was checked")
    return day


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value
