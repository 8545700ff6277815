"""Content files: YAML that people write by hand, read with the line of every value.

A content file is opened with `read`, which gives a `Section` (a mapping that knows its file and lines). The reader asks
it for one key after another; whatever is wrong is written down as a `Problem` and a harmless value is handed back, so
that one reading finds everything. `Document.finish` then raises a single `ContentError` with all problems:

    document = read(Path("data/services.yml"))
    for section in document.root.sections("services"):
        name = section.text("name")
    document.finish()

Only plain YAML is read: no tags that build objects, and a key given twice is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True)
class Problem:
    """Something wrong in a content file: where (`line` counts from 1), what, and how to mend it."""

    file: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}. {self.mend}".removesuffix(".").rstrip() + "." * (
            self.mend[-1:] != "?"
        )


class ContentError(Exception):
    """A content file cannot be used. `problems` holds everything that was found, in the order of the lines."""

    def __init__(self, problems: Collection[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line)))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass
class Document:
    """One content file while it is being read."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    root: Section = field(init=False)

    def problem(self, line: int, what: str, mend: str) -> None:
        """Write down that something is wrong at a line (counted from 1)."""
        self.problems.append(Problem(self.file, line, what, mend))

    def finish(self) -> None:
        """Report the keys that nobody asked for, then raise ContentError if anything was wrong."""
        self.root.finish()
        if self.problems:
            raise ContentError(self.problems)


def read(path: Path) -> Document:
    """Open a content file whose top level is a mapping.

    Raises ContentError when the file is missing, is not UTF-8, is not YAML, or is not a mapping at the top.
    """
    document = Document(str(path))
    try:
        node = YAML(typ="safe").compose(path.read_text(encoding="utf-8"))
    except OSError:
        document.problem(1, "there is no such file, or it cannot be read", "Check its name and that it can be opened")
    except UnicodeDecodeError:
        document.problem(1, "this is not UTF-8 text", "Save the file again as UTF-8")
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        document.problem(
            mark.line + 1 if mark else 1,
            f"this is not YAML: {error.problem or error.context}",
            "Check the indentation, quotes and colons on this line and the one above",
        )
    except YAMLError as error:
        document.problem(1, f"this is not YAML: {error}".splitlines()[0], "Remove what is not plain text")
    else:
        if isinstance(node, MappingNode):
            document.root = Section(document, node)
            return document
        document.problem(1, "the file does not start with a key", "Begin it with a line such as `name: value`")
    raise ContentError(document.problems)


class Section:
    """A mapping in a content file. Each method reads one key; a missing key is a problem unless it is optional."""

    def __init__(self, document: Document, node: Any) -> None:
        self.document = document
        self.line: int = node.start_mark.line + 1
        self._nodes: dict[str, Any] = {}
        self._lines: dict[str, int] = {}
        self._asked: set[str] = set()
        self._inner: list[Section] = []
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if name in self._nodes:
                document.problem(
                    line, f"`{name}` is given twice", f"Keep one; the first is on line {self._lines[name]}"
                )
            else:
                self._nodes[name], self._lines[name] = value, line

    def problem(self, key: str | None, what: str, mend: str) -> None:
        """Write down a problem at a key's line, or at the section's first line when the key is None or missing."""
        self.document.problem(self.line_of(key or ""), what, mend)

    def __iter__(self) -> Iterator[str]:
        """The keys that were written, in order."""
        return iter(self._nodes)

    def line_of(self, key: str) -> int:
        """The line of a key, or the section's first line when the key is missing."""
        return self._lines.get(key, self.line)

    def quoted(self, key: str) -> bool:
        """Whether the value of a key stands in quotes."""
        return getattr(self._nodes.get(key), "style", None) in ("'", '"')

    def is_text(self, key: str) -> bool:
        """Whether the value of a key is one line of text."""
        return isinstance(self._nodes.get(key), ScalarNode)

    def has(self, key: str) -> bool:
        """Whether the key is there with a value (not empty, not null)."""
        self._asked.add(key)
        node = self._nodes.get(key)
        return node is not None and node.tag != _TAG + "null"

    def text(self, key: str, pattern: str | None = None, mend: str = "") -> str:
        """A line of text, or "" when it is wrong. `pattern` must match all of it; `mend` says what is expected."""
        return self._text(key, pattern, mend) if self._required(key) else ""

    def optional(self, key: str, pattern: str | None = None, mend: str = "") -> str | None:
        """As `text`; None when the key is missing or null."""
        return (self._text(key, pattern, mend) or None) if self.has(key) else None

    def number(self, key: str) -> int | None:
        """A whole number from 0, or None when the key is missing or null."""
        value = self.optional(key, r"\d{1,3}", "Write a whole number")
        return int(value) if value else None

    def flag(self, key: str) -> bool:
        """true or false; false when the key is missing or null."""
        return self.optional(key, "true|false", "Write true or false") == "true"

    def day(self, key: str) -> date | None:
        """A day written 2026-11-24, or None when it is missing or wrong."""
        value = self.text(key, r"\d{4}-\d\d-\d\d", "Write it as year-month-day: 2026-11-24")
        return self._day(key, value) if value else None

    def days(self, key: str) -> tuple[date, ...]:
        """A list of days."""
        found = (self._day(key, value) for value in self.texts(key))
        return tuple(day for day in found if day)

    def one_of(self, key: str, allowed: Collection[str]) -> str:
        """One of the allowed words, or "" when it is wrong."""
        value = self.text(key)
        return value if value and self._known(self.line_of(key), key, value, allowed) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of lines of text; empty when the key is missing or null."""
        return tuple(value for _, value in self.items(key))

    def items(self, key: str) -> Iterator[tuple[int, str]]:
        """As `texts`, each with its line."""
        for node in self._sequence(key):
            line = node.start_mark.line + 1
            if isinstance(node, ScalarNode) and node.tag == _TAG + "null":
                continue  # not known
            if isinstance(node, ScalarNode) and str(node.value).strip():
                yield line, str(node.value).strip()
            else:
                self.document.problem(line, f"an item of `{key}` must be one line of text", "Write it behind the dash")

    def lines(self, key: str) -> Iterator[tuple[int, str]]:
        """The lines of a text, each with its number in the file; none when the key is missing or wrong."""
        if self.text(key):
            node = self._nodes[key]
            first = node.start_mark.line + (2 if node.style in ("|", ">") else 1)
            yield from enumerate(str(node.value).splitlines(), first)

    def some_of(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """A list whose items are all among the allowed words; empty when the key is missing or null."""
        return tuple(value for line, value in self.items(key) if self._known(line, key, value, allowed))

    def section(self, key: str) -> Section:
        """The mapping under a key; an empty one when it is wrong."""
        node = self._nodes.get(key) if self._required(key) else None
        if node is not None and not isinstance(node, MappingNode):
            self.problem(key, f"`{key}` must hold keys of its own", "Indent `key: value` lines under it")
            node = None
        if node is None:
            node = MappingNode(_TAG + "map", [], start_mark=_Line(self.line_of(key) - 1))
        return self._keep(Section(self.document, node))

    def sections(self, key: str) -> Iterator[Section]:
        """The mappings of a list; none when the key is missing or null."""
        for node in self._sequence(key):
            if isinstance(node, MappingNode):
                yield self._keep(Section(self.document, node))
            else:
                self.document.problem(
                    node.start_mark.line + 1,
                    f"an item of `{key}` must hold keys of its own",
                    "Write it as `- key: value`, with its other keys indented below",
                )

    def finish(self) -> None:
        """Report every key that nobody asked for, here and in the sections read from here."""
        for key in self._nodes:
            if key not in self._asked:
                self.problem(key, f"`{key}` is not a key of this place", _suggest(key, self._asked))
        for section in self._inner:
            section.finish()

    def _keep(self, section: Section) -> Section:
        self._inner.append(section)
        return section

    def _required(self, key: str) -> bool:
        if self.has(key):
            return True
        what = f"`{key}` is empty" if key in self._nodes else f"`{key}` is missing"
        self.problem(key, what, f"Add a line `{key}: ...`" if key not in self._nodes else "Give it a value")
        return False

    def _text(self, key: str, pattern: str | None, mend: str) -> str:
        node = self._nodes[key]
        if not isinstance(node, ScalarNode):
            self.problem(key, f"`{key}` must be one line of text", mend or "Write it behind the colon")
            return ""
        value = str(node.value).strip()
        if not value or (pattern and not re.fullmatch(pattern, value)):
            self.problem(key, f"`{key}: {value}` is not right", mend or "Give it a value")
            return ""
        return value

    def _day(self, key: str, value: str) -> date | None:
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.problem(key, f"`{key}`: there is no day {value}", "Write it as year-month-day: 2026-11-24")
            return None

    def _sequence(self, key: str) -> list[Any]:
        if not self.has(key):
            return []
        node = self._nodes[key]
        if isinstance(node, SequenceNode):
            return list(node.value)
        self.problem(key, f"`{key}` must be a list", f"Write `{key}: [one, two]`, or a line `- one` for each")
        return []

    def _known(self, line: int, key: str, value: str, allowed: Collection[str]) -> bool:
        if value in allowed:
            return True
        self.document.problem(line, f"`{key}` cannot be `{value}`", _suggest(value, allowed))
        return False


@dataclass(frozen=True)
class _Line:
    line: int


def _suggest(word: str, allowed: Collection[str]) -> str:
    near = get_close_matches(word, sorted(allowed), n=1)
    return f"Did you mean `{near[0]}`?" if near else f"Use one of: {', '.join(sorted(allowed))}"
