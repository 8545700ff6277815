"""Counts of what was read rightly, in shares from 0 to 1. Nothing here knows Rasa."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from notalone.evaluate.cases import ENGLISH, SOFT_CHECK, Case
from notalone.evaluate.reading import Reading
from notalone.vocabulary import ANSWERS

Pair = tuple[Case, Reading]


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of none is 0."""
        return self.hits / self.total if self.total else 0.0

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.hits}/{self.total})" if self.total else "-"


def share(pairs: Iterable[Pair], hit: Callable[[Case, Reading], bool]) -> Share:
    results = [hit(case, reading) for case, reading in pairs]
    return Share(sum(results), len(results))


@dataclass(frozen=True)
class CrisisScores:
    """Of messages that are a crisis: answered as one; noticed, as one or with care; and named as the right one."""

    answered: Share
    noticed: Share
    named: Share


@dataclass(frozen=True)
class NeedScores:
    """Of messages that are no crisis: the first answer is acceptable; one of those offered is."""

    first: Share
    offered: Share


@dataclass(frozen=True)
class FactScores:
    """Of the facts read, so many were said (precision); of the facts said, so many were read (recall)."""

    precision: Share
    recall: Share


def crisis_scores(pairs: list[Pair]) -> CrisisScores:
    crises = [(case, reading) for case, reading in pairs if case.crisis]
    return CrisisScores(
        answered=share(crises, lambda _, reading: reading.crisis is not None),
        noticed=share(crises, lambda _, reading: reading.noticed),
        named=share(crises, lambda case, reading: reading.crisis == case.crisis),
    )


def false_alarms(pairs: list[Pair]) -> tuple[Share, Share]:
    """Of calm messages, idioms among them: answered as a crisis; noticed at all."""
    calm = [(case, reading) for case, reading in pairs if case.calm]
    return share(calm, lambda _, reading: reading.crisis is not None), share(calm, lambda _, r: r.noticed)


def need_scores(pairs: list[Pair]) -> NeedScores:
    """A message answered as a crisis that is none had no acceptable first answer, unless that is tolerated."""
    needs = [(case, reading) for case, reading in pairs if case.crisis is None and case.needs]
    return NeedScores(
        first=share(needs, first_is_right),
        offered=share(needs, one_offered_is_right),
    )


def first_is_right(case: Case, reading: Reading) -> bool:
    """Whether the first answer is acceptable. To take a reply to a question as that, and go on, always is."""
    if case.asked and reading.intent in ANSWERS:
        return True
    if reading.crisis and SOFT_CHECK in case.tags:
        return bool(reading.offered) and reading.offered[0] in case.needs
    return reading.intent in case.needs


def one_offered_is_right(case: Case, reading: Reading) -> bool:
    """Whether the first answer, or one of the readings that would be offered, is acceptable."""
    return first_is_right(case, reading) or bool(set(case.needs) & set(reading.offered))


def fact_scores(pairs: list[Pair], only: str | None = None) -> FactScores:
    """A fact is right if its value is. `role: self` goes without saying: it counts neither as said nor as read."""
    right = read = said = 0
    for case, reading in pairs:
        expected = {item for item in case.facts.items() if _counts(item, only)}
        found = {item for item in reading.facts.items() if _counts(item, only)}
        right, read, said = right + len(expected & found), read + len(found), said + len(expected)
    return FactScores(Share(right, read), Share(right, said))


def _counts(item: tuple[str, str], only: str | None) -> bool:
    return item != ("role", "self") and (only is None or item[0] == only)


def by_language(pairs: list[Pair]) -> dict[str, list[Pair]]:
    groups: dict[str, list[Pair]] = defaultdict(list)
    for case, reading in pairs:
        groups[case.language].append((case, reading))
    return dict(sorted(groups.items()))


def by_tag(pairs: list[Pair], at_least: int = 8) -> dict[str, list[Pair]]:
    """Groups of English messages by how or by whom they are said; those with too few are left out."""
    groups: dict[str, list[Pair]] = defaultdict(list)
    for case, reading in pairs:
        if case.language == ENGLISH:
            for tag in case.tags:
                groups[tag].append((case, reading))
    return {tag: group for tag, group in sorted(groups.items()) if len(group) >= at_least}


def confusions(pairs: list[Pair]) -> list[tuple[str, str, list[str]]]:
    """The best need and what was read instead, with the messages; the most frequent first. Crises are `crisis`."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for case, reading in pairs:
        if case.crisis is None and case.needs and not first_is_right(case, reading):
            found[case.needs[0], "crisis" if reading.crisis else reading.intent].append(case.text)
    return sorted(((*names, texts) for names, texts in found.items()), key=lambda row: -len(row[2]))


def milliseconds(pairs: list[Pair]) -> tuple[float, float]:
    """Median and 95th percentile of the time for one message."""
    times = sorted(reading.seconds * 1000 for _, reading in pairs)
    return statistics.median(times), times[int(0.95 * (len(times) - 1))]


def confusion_counts(pairs: list[Pair]) -> Counter[tuple[str, str]]:
    """How often each best need, or crisis, was read as what. An acceptable reading counts as the best."""
    counts: Counter[tuple[str, str]] = Counter()
    for case, reading in pairs:
        if case.crisis:
            counts[case.crisis, reading.crisis or ("care" if reading.care else "missed")] += 1
        elif case.needs:
            right = first_is_right(case, reading)
            counts[case.needs[0], case.needs[0] if right else reading.crisis or reading.intent] += 1
    return counts


def calibration(pairs: list[Pair], bins: int = 10) -> list[tuple[float, float, int]]:
    """For each tenth of confidence: its mean, the share of acceptable first readings, and how many they are."""
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for case, reading in pairs:
        if case.crisis is None and case.needs and reading.offered:
            right = reading.offered[0] in case.needs
            groups[min(int(reading.confidence * bins), bins - 1)].append((reading.confidence, right))
    return [
        (statistics.mean(c for c, _ in group), statistics.mean(r for _, r in group), len(group))
        for _, group in sorted(groups.items())
    ]
