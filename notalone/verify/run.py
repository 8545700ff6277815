"""`make verify`: proves the dialogue of the trained model, or shows the shortest conversation that breaks it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import skops.io  # noqa: F401 - before rasa, so that it need not search through everything that Rasa loads

from notalone.train import MODEL
from notalone.verify.coverage import Coverage, coverage
from notalone.verify.driver import Driver
from notalone.verify.explore import Bounds, Explorer
from notalone.verify.found import Found, Violation
from notalone.verify.invariants import PER_TURN, an_end_is_in_reach
from notalone.verify.permitted import Permitted
from notalone.verify.report import story, transcript
from notalone.verify.wording import Worded, word_everything

#: How many turns off the way are followed in every state.
TURNS_OFF = 1

#: So many conversations are held once more by the trained model, and must come out the same.
REPLAYED = 40

FOLLOWED = "and what leads elsewhere is followed by the choices to the end, once at every step"
NOT_FOLLOWED = "though not followed from there"
SCOPE = """\
Covered: every conversation with at most {bound} turn(s) off the way (anything but an answer to what was asked; the
first message is one), followed to its end; after each of its turns every choice, answer, crisis and message that is
not understood. Every need, fact and way to steer is tried at every step of every walk, for every age group,
{aside}.
Merged: conversations alike in walk, step, steps done, how often a question was put, crisis waiting, age group, role,
offender, kind of picture, and walks called for; of those, the ones with the least advice.
Not covered: what a person's words are taken to mean (`make evaluate` measures that), and longer detours."""

#: So many conversations are shown in full for one invariant.
SHOWN = 3


def verify(everything: bool = False, model: Path = Path(MODEL), jobs: int = 1, turns_off: int | None = None) -> int:
    """Explores, checks and prints. Returns 0 when everything holds, else 1."""
    began = time.monotonic()
    if not model.is_file():
        print(f"There is no model at {model}. Run `make train` first.", file=sys.stderr)
        return 1
    driver, permitted = Driver(), Permitted.load()
    bounds = Bounds(TURNS_OFF if turns_off is None else turns_off, detours=everything)
    explorer = Explorer(driver, permitted, bounds, jobs)
    print("Exploring what can be said ...", flush=True)
    found = explorer.run(_Progress(began))
    print("Wording every response for everybody ...", flush=True)
    worded = word_everything(driver.domain, permitted, every_force=everything, jobs=jobs)
    reached = coverage(driver, found, permitted)
    dead_ends = [
        Violation(an_end_is_in_reach.__name__, what, explorer.conversation(node)) for what, node in an_end_is_in_reach(found)
    ]
    differing = list(_differing(driver, explorer, model))
    violations = [*found.violations.values(), *dead_ends[:1], *differing]
    _print_violations(violations, found)
    _print_worded(worded)
    _print_coverage(reached)
    broken = len(violations) + len(worded.problems) + sum(len(part.missed) for part in reached)
    _print_summary(found, worded, reached, bounds, time.monotonic() - began, broken)
    return 1 if broken else 0


def _differing(driver: Driver, explorer: Explorer, model: Path) -> Iterator[Violation]:
    """Conversations that come out otherwise when the trained model holds them."""
    nodes = explorer.found.nodes
    spread = nodes[:: max(1, len(nodes) // REPLAYED)]
    known = [explorer.conversation(node) for node in spread]
    known += [violation.conversation for violation in [*explorer.found.violations.values()][:REPLAYED]]
    said = driver.rasa_says(model, [[said for said, _, _ in conversation] for conversation in known])
    for conversation, turns in zip(known, said, strict=True):
        if turns != [messages for _, messages, _ in conversation]:
            yield Violation("the_proof_is_faithful", "Rasa itself says something else here", conversation)


class _Progress:
    """Prints a line every ten seconds."""

    EVERY = 10.0

    def __init__(self, began: float) -> None:
        self._began, self._last = began, began

    def __call__(self, found: Found) -> None:
        now = time.monotonic()
        if now - self._last >= self.EVERY:
            self._last = now
            print(
                f"  {now - self._began:4.0f} s   {found.transitions:7,} turns   {len(found.states):6,} states   "
                f"{found.nodes[-1].turns:2} turns deep   {len(found.violations)} violations",
                flush=True,
            )


def _print_violations(violations: list[Violation], found: Found) -> None:
    reasons = {check.__name__: (check.__doc__ or "").strip() for check in (*PER_TURN, an_end_is_in_reach)}
    by_name: dict[str, list[Violation]] = {}
    for violation in sorted(violations, key=lambda violation: len(violation.conversation)):
        by_name.setdefault(violation.invariant, []).append(violation)
    for name, broken in by_name.items():
        print(f"\n{'=' * 100}\n{name}: {reasons.get(name, '')}")
        for number, violation in enumerate(broken):
            times = found.times[name, violation.what] or 1
            print(f"\n* {violation.what}   ({times} {'turn' if times == 1 else 'turns'})")
            if number < SHOWN:
                print(f"\n{transcript(violation)}\n\n  As a test story:\n")
                print("\n".join(f"    {line}" for line in story(violation).splitlines()))


def _print_worded(worded: Worded) -> None:
    if worded.problems:
        print(f"\n{'=' * 100}\nIn the words, whatever the conversation:\n")
    for (invariant, what), facts in worded.problems.items():
        known = ", ".join(f"{name}: {value}" for name, value in facts.items() if value not in (None, False))
        print(f"* {invariant}: {what}   (first with {known or 'nothing known'})")


def _print_coverage(reached: list[Coverage]) -> None:
    for part in reached:
        if part.missed:
            print(f"\n{'=' * 100}\neverything_is_reached: {part.kind} that no conversation reaches:")
            print("\n".join(f"* {name}" for name in sorted(part.missed)))


def _print_summary(found: Found, worded: Worded, reached: list[Coverage], bounds: Bounds, seconds: float, broken: int) -> None:
    print(
        f"\n{'=' * 100}\n"
        f"Explored: {len(found.states):,} states, {found.transitions:,} turns, conversations of up to "
        f"{max(node.turns for node in found.nodes)} turns, {seconds:.0f} seconds in all.\n"
        f"Reached: {', '.join(map(str, reached))}.\n"
        f"Worded: {worded.responses} responses, {worded.wordings:,} times.\n"
        f"Held once more by the trained model, with the same outcome: {REPLAYED} conversations, and what broke a rule.\n"
        f"{SCOPE.format(bound=bounds.turns_off, aside=FOLLOWED if bounds.detours else NOT_FOLLOWED)}\n"
        + (
            f"NOT PROVED: {broken} {'thing is' if broken == 1 else 'things are'} wrong, see above."
            if broken
            else f"PROVED: all {len(PER_TURN) + 2} invariants hold."
        )
    )
