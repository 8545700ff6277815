"""The figures by which understanding is judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from notalone.evaluate import scores
from notalone.evaluate.cases import Case, load_cases
from notalone.evaluate.page import page
from notalone.evaluate.pictures import draw
from notalone.evaluate.reading import Reading, from_parsed


def reading(intent: str, *offered: str, crisis: str | None = None, care: bool = False, **facts: str) -> Reading:
    return Reading(crisis, care, intent, offered or (intent,), 0.8, facts, 0.005)


PAIRS = [
    (Case("pay?", None, ("should_i_pay", "what_now")), reading("what_now", "what_now", "should_i_pay")),
    (Case("bye for ever", "suicide_indirect", ("not_coping",)), reading("goodbye", care=True)),
    (Case("i want to die", "suicide_direct", ()), reading("suicide_direct", crisis="suicide_direct")),
    (Case("dead funny", None, ("thanks",), tags=frozenset({"idiom"})), reading("self_harm", crisis="self_harm")),
    (
        Case("i hate me", None, ("my_fault",), tags=frozenset({"soft_check"})),
        reading("self_harm", "my_fault", crisis="self_harm"),
    ),
    (
        Case("im 15, he wants 50", None, ("what_now",), {"age_band": "age_13_15", "demand": "money", "role": "self"}),
        reading("thanks", "thanks", age_band="age_13_15", paid="no"),
    ),
    (Case("yr 9", None, ("what_now",), language="en", asked="age"), reading("affirm")),
    (Case("aiuto", None, ("what_now",), language="it"), reading("what_now")),
]


def test_crises() -> None:
    found = scores.crisis_scores(PAIRS)
    assert str(found.answered) == "0.500 (1/2)"
    assert str(found.noticed) == "1.000 (2/2)"
    assert str(found.named) == "0.500 (1/2)"


def test_alarms_count_only_where_nobody_would_ask() -> None:
    crisis, noticed = scores.false_alarms(PAIRS)
    assert (crisis.hits, crisis.total) == (1, 5)
    assert (noticed.hits, noticed.total) == (1, 5)


def test_needs() -> None:
    needs = scores.need_scores(PAIRS)
    assert (needs.first.hits, needs.first.total) == (4, 6)  # pay?, i hate me, yr 9, aiuto
    assert (needs.offered.hits, needs.offered.total) == (4, 6)  # the same: what is first is among three


def test_facts_do_not_count_what_goes_without_saying() -> None:
    facts = scores.fact_scores(PAIRS)
    assert (facts.precision.hits, facts.precision.total) == (1, 2)
    assert (facts.recall.hits, facts.recall.total) == (1, 2)


def test_a_share_of_nothing() -> None:
    assert scores.Share(0, 0).value == 0
    assert str(scores.Share(0, 0)) == "-"


def test_what_rasa_returns_is_read() -> None:
    parsed = {
        "intent": {"name": "should_i_pay", "confidence": 0.7},
        "intent_ranking": [
            {"name": "nlu_fallback", "confidence": 0.3},
            {"name": "should_i_pay", "confidence": 0.7},
            {"name": "suicide_direct", "confidence": 0.1},
            {"name": "what_now", "confidence": 0.1},
        ],
        "entities": [{"entity": "crisis", "value": "care"}, {"entity": "demand", "value": "money"}],
    }
    read = from_parsed(parsed)
    assert read.crisis is None
    assert read.care
    assert read.offered == ("should_i_pay", "what_now")
    assert read.confidence == 0.7
    assert read.facts == {"demand": "money"}


def test_the_page_and_the_pictures(tmp_path: Path) -> None:
    text = page(PAIRS, PAIRS)
    assert "stock Rasa" in text
    assert "suicide_indirect" in text
    assert all(path.stat().st_size > 5000 for path in draw(PAIRS, tmp_path))


def test_an_unknown_id_in_a_set_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cases.yml"
    path.write_text("- text: hello\n  crisis: sadness\n")
    with pytest.raises(ValueError, match="sadness"):
        load_cases([path])
    path.write_text("- text: hello\n  facts: {colour: red}\n")
    with pytest.raises(ValueError, match="colour"):
        load_cases([path])


def test_an_empty_set_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "none.yml").write_text("")
    with pytest.raises(ValueError, match="No message"):
        load_cases([tmp_path / "none.yml"])
