"""The measurements, always in turns: what troubles the machine for a while troubles all alike."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from notalone.bench.client import Client, Talk
from notalone.bench.failure import NotMeasured
from notalone.bench.processes import memory
from notalone.bench.servers import Running, Server
from notalone.console import progress

STARTS = 3
TALKS = 40  # of about ten messages each
LONG_TALKS = 9
PEOPLE = (1, 4, 16)
TALKS_AT_ONCE = 24  # in a closed-loop run; as many more as it takes for everybody to have as many
RUN_SECONDS = 12.0
RUNS = 2


@dataclass(frozen=True)
class Messages:
    """What is said: short talks, and a long one whose second message is its last too."""

    talks: list[list[str]]
    long: list[str]

    def talk(self, number: int) -> list[str]:
        """The messages of one of many talks."""
        return self.talks[number % len(self.talks)]


@dataclass
class Figures:
    """What was measured of a server that is sent certain messages. Times are in seconds, memory in bytes."""

    name: str
    server: Server
    messages: Messages
    starts: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    round_trips: list[float] = field(default_factory=list)
    growth: list[float] = field(default_factory=list)  # the last message's round trip by the second's
    rates: dict[int, list[float]] = field(default_factory=dict)  # messages a second, by people at once
    trainings: dict[str, float] = field(default_factory=dict)  # by what had changed


#: A server that runs, with what is to be noted of it.
Side = tuple[Figures, Running]


def measure_starts(all_figures: Sequence[Figures]) -> None:
    """Start and memory of each, alone: what two servers share in memory would else be halved. Raises NotMeasured."""
    with progress("Start and memory", STARTS * len(all_figures)) as bar:
        for _ in range(STARTS):
            for figures in all_figures:
                with figures.server.running() as running:
                    talk = running.talk()
                    first, *others = figures.messages.talk(0)
                    talk.say(first)
                    figures.starts.append(time.perf_counter() - running.began)
                    for text in others:
                        talk.say(text)
                    for number in range(1, 4):
                        _hold(running.talk(), figures.messages.talk(number))
                    if (used := memory(running.pid)) is not None:
                        figures.memory.append(used)
                bar.advance()


def measure_round_trips(sides: Sequence[Side]) -> None:
    """Round trips over talks of about ten messages: one message to each, then the next to each. Raises NotMeasured."""
    for figures, running in sides:
        _hold(running.talk(), figures.messages.talk(0))  # whatever is only done once is done
    with progress("Round trips", TALKS) as bar:
        for number in range(TALKS):
            talks = [(figures, running.talk(), figures.messages.talk(number)) for figures, running in sides]
            for step in range(max(len(texts) for _, _, texts in talks)):
                for figures, talk, texts in talks if step % 2 else talks[::-1]:
                    if step < len(texts):
                        figures.round_trips.append(talk.say(texts[step]))
            bar.advance()


def measure_growth(sides: Sequence[Side]) -> None:
    """How much longer the last message of a long talk takes than the second, which says the same. Raises NotMeasured.

    All talks go on side by side, so that none is faster than our limits allow.
    """
    depth = min(len(figures.messages.long) for figures, _ in sides)
    talks = [(figures, running.talk()) for _ in range(LONG_TALKS) for figures, running in sides]
    seconds: list[list[float]] = [[] for _ in talks]
    with progress("Long talks", depth) as bar:
        for step in range(depth):
            for (figures, talk), taken in zip(talks, seconds, strict=True):
                taken.append(talk.say(figures.messages.long[step]))
            bar.advance()
    for (figures, _), taken in zip(talks, seconds, strict=True):
        figures.growth.append(taken[-1] / taken[1])


def measure_rates(sides: Sequence[Side]) -> None:
    """Messages a second with a few people at once, each of whom waits for an answer before going on. Raises NotMeasured."""
    with progress("People at once", RUNS * len(PEOPLE) * len(sides)) as bar:
        for people in PEOPLE:
            for run in range(RUNS):
                for figures, running in sides if run % 2 else sides[::-1]:
                    figures.rates.setdefault(people, []).append(_rate(figures.messages, running, people))
                    bar.advance()


def _hold(talk: Talk, texts: list[str]) -> None:
    for text in texts:
        talk.say(text)


def _rate(messages: Messages, running: Running, people: int) -> float:
    """Messages a second, until the first person has no more to say or RUN_SECONDS are over. Talks are begun before that."""
    each = -(-TALKS_AT_ONCE // people)
    plans = []
    for person in range(people):
        client = Client(running.port)
        numbers = range(person * each, (person + 1) * each)
        plans.append([(running.talk(client), messages.talk(number)) for number in numbers])
    over = threading.Event()
    said = [0] * people
    failures: list[NotMeasured] = []

    def hold_talks(person: int) -> None:
        try:
            for talk, texts in plans[person]:
                for text in texts:
                    if over.is_set():
                        return
                    talk.say(text)
                    said[person] += 1
        except NotMeasured as failure:
            failures.append(failure)
        finally:
            over.set()

    threads = [threading.Thread(target=hold_talks, args=(person,)) for person in range(people)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    over.wait(RUN_SECONDS)
    over.set()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    if failures:
        raise failures[0]
    return sum(said) / took
