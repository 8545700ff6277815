"""`make check`: everything wrong in the content files, each with file, line and a way to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import mean

from notalone.content import Problem
from notalone.review import responses, talk
from notalone.review.readability import ReadingAge, reading_age, words
from notalone.review.source import Place, Project
from notalone.review.words import LEAST_WORDS_TO_MEASURE

#: After so many days a service must be looked at again (R27).
DAYS_CHECKED = 90

#: The age that a reader needs on average over all texts, by either formula (R53).
OLDEST_ON_AVERAGE = 11

Check = Callable[[Project], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    talk.domain_problems,
    talk.example_problems,
    talk.story_problems,
    talk.walk_problems,
    talk.path_problems,
    responses.response_problems,
    responses.word_problems,
)


def check(root: Path = Path()) -> int:
    """Prints every problem and a last line with counts. Returns 1 if there is any problem, else 0."""
    project = Project.read(root, date.today())
    found = problems(project, date.today())
    for problem in found:
        print(problem)
    files = len({problem.file for problem in found})
    counted = f"{_many(len(found), 'problem')} in {_many(files, 'file')}." if found else "No problems."
    if not project.complete:
        counted += " Some files cannot be read: mend them first, then check again."
    print(counted, summary(project))
    return 1 if found else 0


def problems(project: Project, today: date) -> list[Problem]:
    """Every problem of a project, in the order of files and lines, each once."""
    found = [*project.problems, *overdue(project, today), *reading_age_problems(project)]
    # What a file that cannot be read might have held must not be called missing.
    for run in CHECKS if project.complete else (responses.word_problems,):
        found += run(project)
    return sorted(set(found), key=lambda problem: (problem.file, problem.line, problem.what))


def overdue(project: Project, today: date) -> Iterator[Problem]:
    """A service in use is looked at every three months: numbers and opening times change (R27)."""
    if project.services is None:
        return
    for service in project.services.overdue(today, DAYS_CHECKED):
        what = f"`{service.id}` was last checked more than {DAYS_CHECKED} days ago"
        mend = "Open its source, put right what has changed, and write the new `checked` day"
        yield project.checked[service.id].problem(what, mend)


def reading_ages(project: Project) -> ReadingAge | None:
    """The mean reading age of all texts that are long enough to measure."""
    texts = [text.measured for text in responses.all_words(project) if not text.lang]
    ages = [reading_age(text) for text in texts if len(words(text)) >= LEAST_WORDS_TO_MEASURE]
    if not ages:
        return None
    return ReadingAge(mean(age.flesch_kincaid for age in ages), mean(age.coleman_liau for age in ages))


def reading_age_problems(project: Project) -> Iterator[Problem]:
    """All texts together can be read at 11 (R53)."""
    age = reading_ages(project)
    if age and age.lower > OLDEST_ON_AVERAGE:
        place = Place("data/responses", 1)
        what = f"on average it takes a reader of {age.lower:.1f}, and {OLDEST_ON_AVERAGE} is the target"
        yield place.problem(what, "Use shorter words and sentences")


def summary(project: Project) -> str:
    """What was looked at, in one line."""
    variants = sum(len(response.variants) for response in project.responses.values())
    age = reading_ages(project)
    ages = f" Reading age on average: {age.flesch_kincaid:.1f} and {age.coleman_liau:.1f}." if age else ""
    return (
        f"Checked: {len(project.domain.intents)} intents, {len(project.examples)} examples, "
        f"{_many(len(project.stories), 'story', 'stories')}, {_many(len(project.walks), 'walk')}, "
        f"{len(project.responses)} responses in {variants} variants, "
        f"{len(project.services.services) if project.services else 0} services.{ages}"
    )


def _many(number: int, what: str, several: str = "") -> str:
    return f"{number} {what}" if number == 1 else f"{number} {several or what + 's'}"
