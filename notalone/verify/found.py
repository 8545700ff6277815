"""What an exploration finds: conversations, how they follow one another, and what must never happen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from notalone.channel.messages import Message
from notalone.verify.driver import Talk
from notalone.verify.inputs import Input
from notalone.verify.state import Merged


@dataclass
class Node:
    """A conversation that stands for all that end up in its state: the shortest one found."""

    number: int
    parent: int | None
    said: Input
    talk: Talk
    state: Merged
    put: Mapping[str, int]
    messages: tuple[Message, ...]
    actions: tuple[str, ...]
    turns: int = 0
    turns_off: int = 0
    stood_at: tuple[str | None, ...] | None = None

    @property
    def advice(self) -> frozenset[str]:
        """The points of advice given since the start."""
        return frozenset(self.talk.state.advice)


@dataclass(frozen=True)
class Violation:
    """Something that must never happen, and the shortest conversation in which it does."""

    invariant: str
    what: str
    conversation: tuple[tuple[Input, tuple[Message, ...], tuple[str, ...]], ...]


@dataclass
class Found:
    """What the exploration saw."""

    states: dict[Merged, Node] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    leads_to: dict[Merged, set[Merged]] = field(default_factory=lambda: defaultdict(set))
    violations: dict[tuple[str, str], Violation] = field(default_factory=dict)
    times: Counter[tuple[str, str]] = field(default_factory=Counter)
    transitions: int = 0
    said: set[str] = field(default_factory=set)
    actions: set[str] = field(default_factory=set)
    followed: set[str] = field(default_factory=set)
    heard: set[Input] = field(default_factory=set)
