"""Stories that trainers write, followed to the letter.

Rasa's memoization compares whole states: an entity told in passing, a slot that another story looks at, or an interruption,
and a story is no longer found. Here a story is compared only with what it mentions: its messages, its actions, its slots.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

#: What follows in a story besides an action: it waits for the person, or it is over.
LISTEN, END = "action_listen", ""

#: What happened, in the order in which it did: ("user", intent) or ("action", name).
Path = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Story:
    """A story. `items`: ("user", intent), ("action", name) and ("slot", (name, value)), in order."""

    name: str
    items: tuple[tuple[str, Any], ...]

    @property
    def path(self) -> Path:
        """What happens in it, slots left out."""
        return tuple(item for item in self.items if item[0] != "slot")

    def after(self, path: Path) -> tuple[str, dict[str, Any]] | None:
        """What follows on a path, and what the slots must hold for it; None when the path isn't its beginning.

        What the slots had to hold in an earlier turn was looked at then: an answer may have changed it since.
        """
        slots: dict[str, Any] = {}
        items = iter(self.items)
        before = ""
        for happened in path:
            if before == "action" and happened[0] == "user":
                slots.clear()
            item = _next(items, slots)
            if item != happened:
                return None
            before = happened[0]
        item = _next(items, slots)
        return (END if item is None else LISTEN if item[0] == "user" else item[1]), slots


def follow(stories: Iterable[Story], path: Path, slots: Mapping[str, Any]) -> str | None:
    """What follows on a path: an action, LISTEN or END; None when no story begins so.

    Of several stories the one that looks at most slots decides, since it says more of whom it is for.
    """
    found = [after for story in stories if (after := story.after(path)) and _hold(after[1], slots)]
    return max(found, key=lambda after: len(after[1]))[0] if found else None


def next_action(stories: Sequence[Story], open_path: Path, now: Path, slots: Mapping[str, Any]) -> str | None:
    """What a story does next in this turn, LISTEN or END; None when no story tells.

    Args:
        stories: all of them.
        open_path: the path of the story that is open, empty when none is.
        now: the turn so far, its message first.
        slots: what the slots hold.
    """
    if follow(stories, (*open_path, now[0]), slots) is None:
        # The message doesn't follow the open story, but may begin another. One that would only ask the same again is not begun:
        # the message is answered as an interruption.
        open_path = () if not _asks_again(stories, open_path, now[0]) else open_path
    return follow(stories, (*open_path, *now), slots)


def story_path(stories: Iterable[Story], turns: Sequence[Path]) -> Path:
    """The path of the story that is open after these turns, oldest first: the longest ending of them that begins a story."""
    stories = list(stories)
    for first in range(len(turns)):
        path = tuple(item for turn in turns[first:] for item in turn)
        if any(story.after(path) for story in stories):
            return path
    return ()


def conflicts(stories: Sequence[Story]) -> Iterator[tuple[Story, Story, Path]]:
    """Pairs of stories that begin alike and then go different ways, with nothing to tell which; and how they begin."""
    for one, other in combinations(stories, 2):
        for length in range(1, min(len(one.path), len(other.path)) + 1):
            path = one.path[:length]
            ours, theirs = one.after(path), other.after(path)
            if ours is None or theirs is None:
                break
            if _may_both_hold(ours[1], theirs[1]) and len(ours[1]) == len(theirs[1]) and ours[0] != theirs[0]:
                yield one, other, path
                break


def _asks_again(stories: Iterable[Story], open_path: Path, message: tuple[str, str]) -> bool:
    """Whether a story that begins with this message says first what has been said in the open one."""
    said = {item for item in open_path if item[0] == "action"}
    return any(story.path[0] == message and not said.isdisjoint(_first_turn(story)) for story in stories)


def _first_turn(story: Story) -> Path:
    """What a story says to the message that begins it."""
    ends = (number for number, (kind, _) in enumerate(story.path) if number and kind == "user")
    return story.path[1 : next(ends, None)]


def _next(items: Iterator[tuple[str, Any]], slots: dict[str, Any]) -> tuple[str, Any] | None:
    for item in items:
        if item[0] != "slot":
            return item
        slots[item[1][0]] = item[1][1]
    return None


def _hold(wanted: Mapping[str, Any], slots: Mapping[str, Any]) -> bool:
    return all(slots.get(name) == value for name, value in wanted.items())


def _may_both_hold(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(other[name] == value for name, value in one.items() if name in other)
