"""What every word that a person reads must keep to. One rule a function, with its reason and where it comes from.

A rule gets one text and yields `Finding`s; `RULES` lists them. What is never said is in `never_say.yml`, with reasons
and examples of its own. R-numbers are those of docs/requirements.md; "guidance" and "voice" are its wording rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from notalone.content import Problem, read
from notalone.review.readability import reading_age, words
from notalone.review.source import Place

MOST_WORDS = {"bubble": 60, "danger": 45, "care": 45, "line": 20, "button": 8}
SENTENCES_IN_DANGER = 3
SENTENCE_WORDS = 20
OLDEST_READER = 12
#: Too short a text has no reading age to speak of.
LEAST_WORDS_TO_MEASURE = 20

#: Capitals that are names, or that everybody knows.
KNOWN_CAPITALS = frozenset(
    "AI BBC BSL CEOP GCSE GP ID IT LGBT NHS NSPCC OK PIN QR SHOUT SIM SMS TV UK US VPN".split()  # noqa: SIM905
)
#: Names in capitals that must be explained in the text that uses them: one of these words has to stand in it too.
EXPLAINED = {"CEOP": re.compile(r"\b(police|officers?|children|child|young people|under[- ]18s?)\b", re.I)}

NEVER_SAY = Path(__file__).with_name("never_say.yml")

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r"(?<!\w)['‘“\"](?:[^'’”\"]|(?<=\w)['’](?=\w))+['’”\"](?!\w)")
_SENTENCE_END = re.compile(r"(?<=[.?!])['’”\"]?\s+|\n+")


class Finding(NamedTuple):
    """Something wrong in a text: at which character, what, and how to mend it."""

    at: int
    what: str
    mend: str


@dataclass(frozen=True)
class Words:
    """A text that a person reads: a `bubble`, one said in `danger` or out of `care`, a `line` of a list, or a `button`.

    `for_adults`: nobody under 18, and nobody of unsaid age, ever reads it. `lang`: the language, unless it is English.
    """

    name: str
    file: str
    lines: tuple[tuple[int, str], ...]
    kind: str = "bubble"
    for_adults: bool = False
    lang: str | None = None

    @property
    def raw(self) -> str:
        """The text as it is written, with its placeholders."""
        return "\n".join(line for _, line in self.lines)

    @property
    def measured(self) -> str:
        """The text in which each number of a service counts as one word, and the lines of a list don't count."""
        return measured(self.raw)

    def place(self, at: int) -> Place:
        """Where a character of the text is written."""
        return Place(self.file, self.lines[self.raw[:at].count("\n")][0])


Rule = Callable[[Words], Iterator[Finding]]


def problems_in(text: Words) -> Iterator[Problem]:
    """Everything wrong in a text."""
    for rule in RULES_OF_ANY_LANGUAGE if text.lang else RULES:
        for finding in rule(text):
            yield text.place(finding.at).problem(f"{text.name}: {finding.what}", finding.mend)


def short_enough(text: Words) -> Iterator[Finding]:
    """A bubble has at most 60 words, in danger 45 and 3 sentences, a line 20, a button 8 (R34)."""
    found, most = len(words(text.measured)), MOST_WORDS[text.kind]
    if found > most:
        yield Finding(0, f"{found} words, and at most {most} can be taken in", "Say the one thing that matters now")
    if text.kind == "danger" and (many := len(list(_sentences(text.raw)))) > SENTENCES_IN_DANGER:
        yield Finding(0, f"{many} sentences, and at most {SENTENCES_IN_DANGER} in danger", "Leave out what can wait")


def short_sentences(text: Words) -> Iterator[Finding]:
    """A sentence has at most 20 words: longer ones are lost half-way (R53)."""
    for at, sentence in _sentences(text.raw):
        if (found := len(words(measured(sentence)))) > SENTENCE_WORDS:
            what = f"a sentence of {found} words, and at most {SENTENCE_WORDS} can be followed: “{_cut(sentence)}”"
            yield Finding(at, what, "Make two sentences of it")


def one_question(text: Words) -> Iterator[Finding]:
    """A reply asks at most one question: of two, one stays unanswered (R33). What is quoted is not asked."""
    asked = [mark.start() for mark in re.finditer(r"\?", _unquoted(text.raw))]
    if len(asked) > 1:
        yield Finding(asked[1], f"{len(asked)} questions, and one can be answered", "Ask the one that changes most")


def reading_age_in_reach(text: Words) -> Iterator[Finding]:
    """No text of 20 words or more needs a reader older than 12 by both formulas: a guard, not a proof (R53)."""
    if (
        len(words(text.measured)) >= LEAST_WORDS_TO_MEASURE
        and (age := reading_age(text.measured)).lower > OLDEST_READER
    ):
        what = f"it takes a reader of {age.flesch_kincaid:.0f} by one formula and {age.coleman_liau:.0f} by the other"
        yield Finding(0, what, f"Use shorter words and sentences, until one of them is {OLDEST_READER} or less")


def no_numbers_or_links(text: Words) -> Iterator[Finding]:
    """Numbers, links and addresses stand in the services file alone, where they are checked (R27)."""
    written = _PLACEHOLDER.sub(lambda name: " " * len(name.group()), text.raw)
    for match in re.finditer(r"\d(?:[ -]?\d){2,}", written):
        mend = "Name the service as a placeholder, such as {police_101}"
        yield Finding(match.start(), f"`{match.group()}` looks like a number to ring", mend)
    for match in re.finditer(r"https?://\S+|www\.\S+|\b[\w-]+\.(?:com|org|net|uk|gov|info)\b\S*|\S+@\S+", text.raw):
        mend = "List the service under `metadata: services`, so that its card is shown"
        yield Finding(match.start(), f"`{match.group()}` is a link or an address", mend)


def quiet(text: Words) -> Iterator[Finding]:
    """No exclamation mark and no emoji: a calm voice does not need them (voice 8, R55)."""
    for match in re.finditer("!|[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f]", text.raw):
        what = "an exclamation mark" if match.group() == "!" else "an emoji"
        yield Finding(match.start(), what, "Leave it out")


def no_capitals(text: Words) -> Iterator[Finding]:
    """No word in capitals for stress, and no letters for a name that nobody knows (R53)."""
    for match in re.finditer(r"(?<![\w&{])[A-Z][A-Z]+s?(?![\w&}])", text.raw):
        if match.group().removesuffix("s") not in KNOWN_CAPITALS:
            yield Finding(match.start(), f"`{match.group()}` is in capitals", "Write it small, or the name in full")


def names_explained(text: Words) -> Iterator[Finding]:
    """A service known by its letters is explained where it is named: CEOP says nothing to a child (R53)."""
    for name, explanation in EXPLAINED.items():
        named = re.search(rf"\b{name}\b", text.raw)
        if named and text.kind not in ("line", "button") and not explanation.search(text.raw):
            yield Finding(
                named.start(), f"{name} is not explained", f"Say what it is: “{name}, the police for children”"
            )


def plain_text(text: Words) -> Iterator[Finding]:
    """Text is plain: no markup of any kind is shown as meant (R53: no italics)."""
    for match in re.finditer(r"\*\w|\w\*|(?<!\w)_\w+_(?!\w)|</?\w+>|\]\(|^#+ |^\s*[-*] ", text.raw, re.M):
        yield Finding(
            match.start(), f"`{match.group()}` is markup", "Write plain text; a blank line begins a paragraph"
        )


def never_said(text: Words) -> Iterator[Finding]:
    """What must never be said, each with its reason: see `never_say.yml` (R6, R13 to R18, guidance 4)."""
    for entry in never_say():
        if entry.child and text.for_adults:
            continue
        for at, sentence in _sentences(text.raw):
            if found := entry.find(sentence):
                what = f"“{found.group().strip()}” is never said ({entry.source}): {entry.why}"
                yield Finding(at + found.start(), what, entry.mend)


RULES: tuple[Rule, ...] = (
    short_enough,
    short_sentences,
    one_question,
    reading_age_in_reach,
    no_numbers_or_links,
    quiet,
    no_capitals,
    names_explained,
    plain_text,
    never_said,
)

#: Words in other languages are for native speakers to judge; these rules hold for them too.
RULES_OF_ANY_LANGUAGE: tuple[Rule, ...] = (no_numbers_or_links, quiet, plain_text)


@dataclass(frozen=True)
class NeverSay:
    """An entry of `never_say.yml`. `catches` and `leaves` are sentences that it must find and must leave alone."""

    id: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    child: bool
    why: str
    mend: str
    source: str
    catches: tuple[str, ...]
    leaves: tuple[str, ...]

    def find(self, sentence: str) -> re.Match[str] | None:
        """The words that must not be said, if they are in the sentence."""
        if self.unless and self.unless.search(sentence):
            return None
        return self.pattern.search(sentence)


@cache
def never_say() -> tuple[NeverSay, ...]:
    """What must never be said, in the order of the file."""
    document = read(NEVER_SAY)
    found = tuple(
        NeverSay(
            id=section.text("id"),
            pattern=re.compile(section.text("pattern"), re.I),
            unless=re.compile(unless, re.I) if (unless := section.optional("unless")) else None,
            child=section.flag("child"),
            why=section.text("why"),
            mend=section.text("mend"),
            source=section.text("from"),
            catches=section.texts("catches"),
            leaves=section.texts("leaves"),
        )
        for section in document.root.sections("never_say")
    )
    document.finish()
    return found


def measured(text: str) -> str:
    """A text with a single word in place of each number, and nothing in place of lines."""
    return _PLACEHOLDER.sub(lambda name: "" if name[1] == "lines" else "999", text)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in [*_SENTENCE_END.finditer(text), None]:
        sentence = text[start : end.start() if end else len(text)]
        if words(sentence):
            yield start, sentence
        start = end.end() if end else start


def _unquoted(text: str) -> str:
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def _cut(sentence: str) -> str:
    return " ".join(sentence.split()[:6]) + " ..."
