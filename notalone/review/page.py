"""`make review`: one page with every word, by walk and audience, to be read, printed and signed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from notalone.review.check import problems, reading_ages
from notalone.review.outline import Outline
from notalone.review.source import Project

STRINGS = Path("widget/strings")
TEMPLATE = Path(__file__).with_name("review.html.j2")


def write_page(out: Path, root: Path = Path()) -> int:
    """Writes the review page and prints where it is. Returns 1 if the services or the domain cannot be read, else 0."""
    today = date.today()
    project = Project.read(root, today)
    found = problems(project, today)
    if project.services is None or not project.walks:
        for problem in found:
            print(problem)
        print("The page cannot be written until these are mended.")
        return 1
    outline = Outline(project, project.services)
    counts = {
        "walks": len(outline.walks),
        "steps": sum(len(walk.steps) for walk in outline.walks),
        "needs and crises answered": len(outline.needs) + len(outline.crises),
        "responses": len(project.responses),
        "wordings": sum(len(response.variants) for response in project.responses.values()),
        "services in use": len(project.services.numbers),
    }
    environment = Environment(
        loader=FileSystemLoader(TEMPLATE.parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template(TEMPLATE.name).render(
        outline=outline,
        services=list(project.services),
        forces=list(project.services.forces.forces.values()),
        force=project.services.forces.get(None),
        counts=counts,
        window=_window(root),
        problems=found,
        ages=reading_ages(project),
        version=version(root),
        today=today,
    )
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page, encoding="utf-8")
    print(f"{out}: {', '.join(f'{number} {what}' for what, number in counts.items())}; {len(found)} problems.")
    return 0


def _window(root: Path) -> dict[str, list[str]]:
    """The widget's own words by language."""
    words: dict[str, list[str]] = {}
    for path in sorted((root / STRINGS).glob("*.json"), reverse=True):
        strings = json.loads(path.read_text(encoding="utf-8"))
        words[strings["lang"]] = list(_texts(strings))
    return words


def _texts(strings: Any) -> Iterator[str]:
    """All texts in a nest of lists and dictionaries, in order."""
    if isinstance(strings, str):
        yield strings
    else:
        for inner in strings.values() if isinstance(strings, dict) else strings:
            yield from _texts(inner)


def version(root: Path = Path()) -> str:
    """The version of the content: a hash over domain.yml, data/ and the widget's words, by name and bytes."""
    digest = hashlib.sha256()
    data = (path for path in (root / "data").rglob("*") if path.is_file())
    files = [root / "domain.yml", *data, *(root / STRINGS).glob("*.json")]
    for path in sorted(files, key=lambda path: path.relative_to(root).as_posix()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
