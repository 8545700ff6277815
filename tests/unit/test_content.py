"""Content files: what is wrong is said with file, line and a way to mend it, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from notalone.content import ContentError, Document, read


def opened(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "page.yml"
    path.write_text(text, encoding="utf-8")
    return read(path)


def problems(document: Document) -> list[tuple[int, str]]:
    with pytest.raises(ContentError) as caught:
        document.finish()
    return [(problem.line, problem.what) for problem in caught.value.problems]


def test_reads_what_is_there(tmp_path: Path) -> None:
    document = opened(tmp_path, "name: a name\nnumber: 101\nday: 2026-11-24\nyes: true\nlist: [a, b]\nparts:\n- x: 1\n- x: 2\n")
    root = document.root
    assert root.text("name") == "a name"
    assert root.text("number") == "101"
    assert str(root.day("day")) == "2026-11-24"
    assert root.flag("yes") is True
    assert root.texts("list") == ("a", "b")
    assert [part.number("x") for part in root.sections("parts")] == [1, 2]
    document.finish()


def test_optional_keys_may_be_missing_or_null(tmp_path: Path) -> None:
    document = opened(tmp_path, "one: null\ntwo:\n")
    assert [document.root.optional(key) for key in ("one", "two", "three")] == [None, None, None]
    assert document.root.texts("four") == ()
    assert document.root.flag("five") is False
    document.finish()


def test_all_problems_are_reported_together_in_the_order_of_lines(tmp_path: Path) -> None:
    document = opened(tmp_path, "name: x\ncolour: gren\nnaem: y\nname: z\n")
    document.root.text("name")
    document.root.one_of("colour", ("green", "red"))
    document.root.text("size")
    assert problems(document) == [
        (1, "`size` is missing"),
        (2, "`colour` cannot be `gren`"),
        (3, "`naem` is not a key of this place"),
        (4, "`name` is given twice"),
    ]


def test_a_near_miss_is_suggested_and_the_place_is_named(tmp_path: Path) -> None:
    document = opened(tmp_path, "colour: gren\n")
    document.root.one_of("colour", ("green", "red"))
    with pytest.raises(ContentError, match=r"page\.yml:1: `colour` cannot be `gren`\. Did you mean `green`\?"):
        document.finish()


def test_unknown_keys_are_found_in_inner_parts(tmp_path: Path) -> None:
    document = opened(tmp_path, "parts:\n- name: a\n- name: b\n  nmae: c\n")
    for part in document.root.sections("parts"):
        part.text("name")
    assert problems(document) == [(4, "`nmae` is not a key of this place")]


@pytest.mark.parametrize(
    ("text", "line"),
    [("- a list\n", 1), ("a: 'open\nb: 1\n", 3), ("a: 1\n  b: 2\n", 2), ("", 1), ("just words\n", 1)],
)
def test_what_is_not_a_mapping_or_not_yaml_is_refused(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(ContentError) as caught:
        opened(tmp_path, text)
    assert [problem.line for problem in caught.value.problems] == [line]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"nowhere\.yml:1: there is no such file"):
        read(tmp_path / "nowhere.yml")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.yml").write_bytes(b"name: caf\xe9\n")
    with pytest.raises(ContentError, match="not UTF-8"):
        read(tmp_path / "page.yml")


def test_tags_build_nothing(tmp_path: Path) -> None:
    document = opened(tmp_path, "name: !!python/object/apply:os.getcwd []\n")
    document.root.text("name")
    assert problems(document) == [(1, "`name` must be one line of text")]
