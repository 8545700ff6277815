"""Breadth-first exploration of everything that can be said, from the first words on.

Whoever only answers what is asked goes along; anything else is a turn off the way (the first message always is). A
conversation with at most `Bounds.turns_off` of them is followed to its end. In each of its states every choice, answer,
crisis and noise is tried, and everything else too: in the states short of the bound one of those that led to the same
when said first, in turn, and all of them wherever the walk stands at a step for the first time for such an age.

A conversation that ends up in a known state is followed only if less advice had been given in it, or fewer turns off
the way were taken: what holds for the poorer one holds for the richer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from notalone.channel.messages import Message
from notalone.verify.driver import Driver, Talk, Turn
from notalone.verify.found import Found, Node, Violation
from notalone.verify.inputs import START, Input, alphabet, choices, openings
from notalone.verify.invariants import PER_TURN, Step
from notalone.verify.permitted import Permitted
from notalone.verify.processes import processes
from notalone.verify.state import Merged, Weights, merged
from notalone.vocabulary import LATE_AGE, REOPENS

#: Where a turn off the way was taken, and which: the form, its step, whether a crisis waits, and what was said.
Detour = tuple[str | None, str | None, bool, Input]

#: So many states go to a process at once.
PORTION = 8


@dataclass(frozen=True)
class Bounds:
    """How far to explore.

    `turns_off`: how many turns off the way are followed. `first`: only these intents are said first. `asides`: at the
    bound everything else is tried too, though not followed. `detours`: what is tried there is followed by the choices
    offered to its end, once at every step of every walk, one of those that led to the same when said first.
    """

    turns_off: int
    detours: bool = False
    first: frozenset[str] | None = None
    asides: bool = True


class Explorer:
    """Explores one trained model, in this process or in several."""

    def __init__(self, driver: Driver, permitted: Permitted, bounds: Bounds, jobs: int = 1) -> None:
        self._driver, self._permitted, self._bounds, self._jobs = driver, permitted, bounds, jobs
        self._everything = alphabet(driver.domain)
        self._put: set[tuple[Any, Input]] = set()
        self._detours: set[Detour] = set()
        self._known: dict[Merged, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        self.found = Found()

    def run(self, progress: Callable[[Found], None] = lambda found: None) -> Found:
        """Explores until nothing new is found within the bounds."""
        weights = self._begin()
        frontier = [self.found.nodes[0]]
        worker = Worker(self._driver, self._permitted, weights, self._bounds, self._group_of)
        with processes(worker.work, self._jobs) as work:
            while frontier:
                tasks = [(node, self._inputs(node)) for node in frontier]
                frontier = []
                for portion in work([tasks[i : i + PORTION] for i in range(0, len(tasks), PORTION)]):
                    frontier += self._take(portion)
                    progress(self.found)
        return self.found

    def _begin(self) -> Weights:
        """Says the first words, and tries what each thing to say leads to from there."""
        empty = Talk()
        first = self._driver.turn(empty, START)
        weights: dict[str, str | None] = {}
        for said in self._everything:
            if said.kind == "need":
                walk = self._driver.turn(first.talk, said).talk.state.where
                weights[said.intent] = None if walk == "paused" else walk
        groups: dict[Any, list[Input]] = defaultdict(list)
        for said in self._everything:
            after = self._driver.turn(first.talk, said).talk
            group = (said.kind, said.intent if said.kind == "fact" else "", merged(after, weights))
            groups[said if said.kind in _ALWAYS else group].append(said)
        self._groups = list(groups.values())
        self._group_of = {said: group[0] for group in self._groups for said in group}
        root = Node(0, None, START, first.talk, merged(first.talk, weights), {}, first.messages, first.actions)
        self._keep(root)
        return weights

    def _inputs(self, node: Node) -> list[Input]:
        """What is tried in a state."""
        offered = choices(node.messages)
        if node.parent is None:
            first = [*offered, *self._everything, *openings(self._driver.domain, self._driver.stories)]
            return [said for said in first if self._bounds.first is None or said.intent in self._bounds.first]
        bound = node.turns_off >= self._bounds.turns_off
        if bound and not self._bounds.asides:
            return [said for said in (*offered, *self._everything) if said.goes_along]
        if node.turns_off > self._bounds.turns_off:
            along = [said for said in offered if said.goes_along]
            return along or [said for said in self._everything if said.goes_along]
        tried, place = offered, node.state.place
        for group in self._groups:
            fresh = [said for said in group if (place, said) not in self._put]
            self._put.update((place, said) for said in fresh)
            if fresh or not bound or group[0].kind in _TO_THE_END:
                tried += fresh or [group[node.number % len(group)]]
        if node.said.kind == "need" and node.said not in tried:
            tried.append(node.said)  # said twice in a row
        return tried

    def _take(self, portion: Portion) -> Iterator[Node]:
        """Enters what a process found; yields the conversations to follow."""
        self.found.said |= portion.said
        self.found.followed |= portion.followed
        for seen in portion.seen:
            before = self.found.nodes[seen.before]
            self.found.transitions += 1
            self.found.heard.add(seen.said)
            self.found.actions.update(seen.actions)
            self.found.leads_to[before.state].add(seen.state)
            for invariant, what in seen.broken:
                self._blame(invariant, what, before, seen)
            node = seen.node
            if node and (not seen.detour or self._is_first(seen.detour)) and self._is_new(node):
                node.number = len(self.found.nodes)
                self._keep(node)
                yield node

    def _is_first(self, detour: Detour) -> bool:
        is_first = detour not in self._detours
        self._detours.add(detour)
        return is_first

    def _is_new(self, node: Node) -> bool:
        return _is_new(self._known[node.state], node)

    def _keep(self, node: Node) -> None:
        self._known[node.state].append((node.turns_off, node.advice))
        self.found.states.setdefault(node.state, node)
        self.found.nodes.append(node)

    def _blame(self, invariant: str, what: str, before: Node, seen: Seen) -> None:
        self.found.times[invariant, what] += 1
        if (invariant, what) not in self.found.violations:
            conversation = (*self.conversation(before), (seen.said, seen.messages, seen.actions))
            self.found.violations[invariant, what] = Violation(invariant, what, conversation)

    def conversation(self, node: Node) -> tuple[tuple[Input, tuple[Message, ...], tuple[str, ...]], ...]:
        """The turns that lead to a node, the first words included."""
        turns = []
        at: Node | None = node
        while at:
            turns.append((at.said, at.messages, at.actions))
            at = None if at.parent is None else self.found.nodes[at.parent]
        return tuple(reversed(turns))


#: Tried one by one in every state.
_ALWAYS = frozenset({"crisis", "answer", "noise", "care"})

#: Tried even where the bound of turns off the way is reached.
_TO_THE_END = frozenset({"crisis", "answer", "noise"})

_Known = list[tuple[int, frozenset[str]]]


def _is_new(known: _Known, node: Node) -> bool:
    return not any(off <= node.turns_off and advice <= node.advice for off, advice in known)


@dataclass(frozen=True)
class Seen:
    """One turn, as a process reports it; the conversation itself only if it is to be followed and its like wasn't before.

    `detour` is set for what leads off the way past the bound: of all processes' reports only the first is followed.
    """

    before: int
    said: Input
    state: Merged
    actions: tuple[str, ...]
    broken: tuple[tuple[str, str], ...]
    messages: tuple[Message, ...]
    node: Node | None
    detour: Detour | None


@dataclass(frozen=True)
class Portion:
    """What a process found in one portion of work, with the responses and rules that it has used so far."""

    seen: list[Seen]
    said: set[str]
    followed: set[str]


class Worker:
    """Takes the turns and checks them."""

    def __init__(
        self, driver: Driver, permitted: Permitted, weights: Weights, bounds: Bounds, group_of: Mapping[Input, Input]
    ) -> None:
        self._driver, self._permitted, self._weights = driver, permitted, weights
        self._bounds, self._group_of = bounds, group_of
        self._known: dict[Merged, _Known] = defaultdict(list)
        self._detours: set[Detour] = set()

    def work(self, portion: list[tuple[Node, list[Input]]]) -> Portion:
        """Says each thing in each conversation."""
        seen = [self._see(node, said) for node, inputs in portion for said in inputs]
        return Portion(seen, set(self._driver.said), set(self._driver.followed))

    def _see(self, before: Node, said: Input) -> Seen:
        turn = self._driver.turn(before.talk, said)
        node = Node(
            number=-1,
            parent=before.number,
            said=said,
            talk=turn.talk,
            state=merged(turn.talk, self._weights),
            put=_put(before.put, said, turn),
            messages=turn.messages,
            actions=turn.actions,
            turns=before.turns + 1,
            turns_off=before.turns_off + (before.parent is None or not said.goes_along),
        )
        node.stood_at = _stood_at(before, node)
        step = Step(before, said, node, self._permitted)
        broken = tuple((check.__name__, what) for check in PER_TURN for what in check(step))
        detour = self._detour(before, node)
        messages = turn.messages if broken else ()
        follow = self._is_first(detour) if detour else self._is_new(node)
        return Seen(before.number, said, node.state, turn.actions, broken, messages, node if follow else None, detour)

    def _detour(self, before: Node, node: Node) -> Detour | None:
        if node.turns_off <= self._bounds.turns_off or node.said.goes_along:
            return None
        state = before.state
        return state.walk, state.step, state.waits, self._group_of.get(node.said, node.said)

    def _is_first(self, detour: Detour) -> bool:
        is_first = self._bounds.detours and detour not in self._detours
        self._detours.add(detour)
        return is_first

    def _is_new(self, node: Node) -> bool:
        """Whether to follow a conversation. A detour isn't entered: it may be followed by none of the processes."""
        known = self._known[node.state]
        is_new = _is_new(known, node)
        if is_new:
            known.append((node.turns_off, node.advice))
        return is_new


def _stood_at(before: Node, after: Node) -> tuple[str | None, ...] | None:
    """Where the walk stood when a crisis stopped it, as long as nothing but crises and a no came since."""
    if after.said.kind == "crisis":
        at = (before.state.walk, before.state.step) if before.state.walk and not before.state.story[0] else None
        return before.stood_at if before.state.waits else at
    return before.stood_at if after.said.intent == "deny" and after.state.waits else None


def _put(before: Mapping[str, int], said: Input, turn: Turn) -> Mapping[str, int]:
    """How often the question of each step was put. One that the person opened again may be put again."""
    put = Counter({} if said.intent in REOPENS else before)
    asked = (name for name in (message["name"] for message in turn.messages) if "_ask_" in name and "_step_" in name)
    put.update(LATE_AGE if name == LATE_AGE else name.rpartition("_step_")[2] for name in asked)
    return put
