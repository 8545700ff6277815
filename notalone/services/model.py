"""What a service is, and the person to be helped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from notalone.services.hours import Hours

STATUSES = ("active", "check_before_use", "retired")
NATIONS = ("england", "wales", "scotland", "northern_ireland")
AUDIENCES = ("anyone", "under_18", "adult", "parent_or_carer", "professional")
ROLES = ("self", "parent", "friend", "professional", "partner", "other_carer", "recipient", "did_it")
CONFIDENCE = ("high", "medium", "low")
CATEGORIES = (
    "emergency",
    "police",
    "child_protection",
    "information",
    "image_removal",
    "emotional_support",
    "parent_support",
    "victim_support",
    "money",
    "platform",
    "search_engine",
    "own_behaviour",
)

# The ages that each answer leaves possible. Anything else, and no answer at all, means a child.
_CHILD = (0, 17)
_AGES: Mapping[str | None, tuple[int, int]] = MappingProxyType(
    {"under_13": (0, 12), "age_13_15": (13, 15), "age_16_17": (16, 17), "under_18": _CHILD, "adult": (18, 120)}
)
_CARERS: Mapping[str | None, str] = MappingProxyType(
    {"parent": "parent_or_carer", "other_carer": "parent_or_carer", "professional": "professional"}
)


@dataclass(frozen=True)
class Person:
    """Whom a service is chosen for. Everything may be unknown; the ids are those of the slots.

    `age_band` is the age of the person who is being threatened, also when somebody else is writing. Unknown means child.
    `nation` is where they are; the nation of `force`, the site they write from, until they say otherwise.
    `pictured_under_18`: the picture was taken when they were under 18.
    `age_to_be_asked`: they have not been asked their age yet, so only what is open to anybody is right for now.
    `own_behaviour`: the writer asked for help with what they themselves do or did.
    """

    role: str | None = None
    age_band: str | None = None
    nation: str | None = None
    force: str | None = None
    pictured_under_18: bool = False
    age_to_be_asked: bool = False
    own_behaviour: bool = False

    @property
    def ages(self) -> tuple[int, int]:
        """The youngest and the oldest that they may be; a child's when nothing is known."""
        return _AGES.get(self.age_band, _CHILD)

    @property
    def is_child(self) -> bool:
        """Whether they must be treated as a child: they are, or may be, under 18."""
        return self.ages[0] < 18

    @property
    def cares_as(self) -> str | None:
        """The audience that the writer belongs to when they look after a child: parent_or_carer, professional or None."""
        return _CARERS.get(self.role) if self.is_child else None

    def writer(self) -> Person:
        """The one who is writing, for help that is for themselves (a mother in crisis, say, rather than her son).

        Parents and professionals are adults; the age of a friend, a partner, another relative or a
        recipient is not known to us.
        """
        if self.role in ("parent", "professional"):
            return Person("self", "adult", self.nation, self.force)
        if self.role in ("friend", "partner", "other_carer", "recipient"):
            return Person("self", None, self.nation, self.force, age_to_be_asked=True)
        return self


@dataclass(frozen=True)
class Sms:
    """A number to text, and the word to send (None: anything)."""

    number: str
    text: str | None


@dataclass(frozen=True)
class Service:
    """One service, as the services file describes it."""

    id: str
    name: str
    why: str
    category: str
    status: str
    audience: tuple[str, ...]
    min_age: int
    max_age: int
    nations: tuple[str, ...]
    local: bool
    pictured: str | None
    phone: str | None
    sms: Sms | None
    email: str | None
    url: str | None
    reach: str
    hours: Hours | None
    when_to_offer: frozenset[str]
    only_when: frozenset[str]
    forbidden_for: frozenset[str]
    source: str
    checked: date
    confidence: str
    to_check: str | None
