"""The list of requirements (docs/requirements.md) has every number that the project cites."""

from __future__ import annotations

import re
from pathlib import Path

CITED = re.compile(r"\bR\d{1,2}\b")
LIST = Path("docs/requirements.md")
SOURCES = ("notalone/**/*.py", "notalone/review/*.yml", "actions/*.py", "data/*.yml", "docs/*.md", "tests/**/*.py")


def test_every_number_cited_is_in_the_list() -> None:
    listed = set(re.findall(r"^\| (R\d+) \|", LIST.read_text(encoding="utf-8"), re.MULTILINE))
    cited = {
        (str(path), number)
        for pattern in SOURCES
        for path in Path().glob(pattern)
        if path != LIST and "node_modules" not in path.parts
        for number in CITED.findall(path.read_text(encoding="utf-8"))
    }
    assert len(cited) > 50
    assert not {(path, number) for path, number in cited if number not in listed}
