"""Who is offered what: every age band, role and situation against rules that are written here a second time."""

from __future__ import annotations

from datetime import datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notalone.services import Person, Services, card
from notalone.services.hours import UK

SERVICES = Services.load(Path(__file__).parents[2] / "data/services.yml")
IDS = [service.id for service in SERVICES]
SITUATIONS = sorted({term for service in SERVICES for term in service.when_to_offer})
BANDS = (None, "under_13", "age_13_15", "age_16_17", "under_18", "adult")
CHILD_BANDS = BANDS[:-1]
ROLES = (None, "self", "parent", "friend", "professional", "partner", "other_carer", "recipient", "did_it")
NATIONS = (None, "england", "wales", "scotland", "northern_ireland")
FORCES = (None, "kent", "dyfed_powys", "police_scotland")
NIGHT = datetime(2026, 11, 24, 3, tzinfo=UK)
NOON = datetime(2026, 11, 24, 12, tzinfo=UK)

ADULT_ONLY = {
    "stopncii",
    "revenge_porn_helpline",
    "national_domestic_abuse_helpline",
    "mens_advice_line",
    "calm",
    "stop_it_now",
}
CHILD_ONLY = {"childline", "ceop_safety_centre", "report_remove", "ceop_education", "shore", "nspcc_helpline"}
OWN_BEHAVIOUR = {"stop_it_now", "shore"}

people = st.builds(
    Person,
    role=st.sampled_from(ROLES),
    age_band=st.sampled_from(BANDS),
    nation=st.sampled_from(NATIONS),
    force=st.sampled_from(FORCES),
    pictured_under_18=st.booleans(),
    own_behaviour=st.booleans(),
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31))
id_lists = st.lists(st.sampled_from(IDS), max_size=20)
situation_lists = st.lists(st.sampled_from(SITUATIONS), max_size=5)
limits = st.integers(0, 8)


def offered(person: Person) -> set[str]:
    return {service.id for service in SERVICES.choose(IDS, person, NOON, limit=len(IDS))}


# --- every band, role and situation ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("band", "role"), list(product(BANDS, ROLES)))
def test_every_situation_offers_only_what_the_age_allows(band: str | None, role: str | None) -> None:
    never = CHILD_ONLY if band == "adult" else ADULT_ONLY
    for situation, force in product(SITUATIONS, FORCES):
        person = Person(role=role, age_band=band, force=force)
        chosen = {s.id for s in SERVICES.for_situation([situation], person, NIGHT, limit=len(IDS))}
        assert not chosen & never
        if role != "did_it" and situation != "own_behaviour":
            assert not chosen & OWN_BEHAVIOUR


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("band", CHILD_BANDS)
def test_a_child_and_an_unknown_age_have_a_way_to_help_day_and_night(band: str | None, role: str | None) -> None:
    chosen = SERVICES.for_situation(["suicidal"], Person(role=role, age_band=band, force="kent"), NIGHT)
    assert [s.id for s in chosen] == ["emergency_999", "childline", "shout_85258"]


def test_an_adult_in_crisis_is_shown_a_phone_and_a_text_line() -> None:
    chosen = SERVICES.for_situation(["suicidal"], Person(role="self", age_band="adult", force="kent"), NIGHT)
    assert [s.id for s in chosen] == ["emergency_999", "shout_85258", "samaritans"]


# --- age ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("service", "bands"),
    [
        ("childline", CHILD_BANDS),
        ("ceop_safety_centre", CHILD_BANDS),
        ("report_remove", CHILD_BANDS),
        ("take_it_down", CHILD_BANDS),
        ("papyrus_hopeline247", CHILD_BANDS),
        ("samaritans", BANDS),
        ("shout_85258", BANDS),
        ("police_101", BANDS),
        ("stopncii", ("adult",)),
        ("revenge_porn_helpline", ("adult",)),
        ("calm", ("adult",)),
        ("nspcc_helpline", ()),
        # a limit that cuts through a band leaves the whole band out
        ("report_harmful_content", ("age_13_15", "age_16_17", "adult")),
        ("rape_crisis_247", ("age_16_17", "adult")),
        ("ceop_education", ("age_13_15", "age_16_17")),
    ],
)
def test_who_is_offered_it_for_themselves(service: str, bands: tuple[str | None, ...]) -> None:
    found = tuple(band for band in BANDS if service in offered(Person("self", band, "england")))
    assert found == bands


def test_an_adult_pictured_as_a_child_gets_take_it_down_and_not_stopncii() -> None:
    then = offered(Person("self", "adult", "england", pictured_under_18=True))
    assert "take_it_down" in then
    assert "stopncii" not in then
    assert "report_remove" not in then
    now = offered(Person("self", "adult", "england"))
    assert "stopncii" in now
    assert "take_it_down" not in now


def test_a_word_that_is_no_age_band_is_a_child() -> None:
    assert offered(Person("self", "31", "england")) == offered(Person("self", None, "england"))


# --- role: the age is that of the person who is threatened ----------------------------------------------------------


@pytest.mark.parametrize("role", ["parent", "professional", "other_carer"])
@pytest.mark.parametrize("band", CHILD_BANDS)
def test_those_who_care_for_a_child(role: str, band: str | None) -> None:
    found = offered(Person(role, band, "england"))
    assert {"nspcc_helpline", "ceop_safety_centre", "ceop_education", "report_remove", "childline"} <= found
    assert not found & {"stopncii", "revenge_porn_helpline"}


@pytest.mark.parametrize("role", ["parent", "professional", "other_carer", "friend", "partner"])
def test_those_who_write_about_an_adult(role: str) -> None:
    found = offered(Person(role, "adult", "england"))
    assert {"stopncii", "revenge_porn_helpline"} <= found
    assert not found & CHILD_ONLY


@pytest.mark.parametrize("role", [None, "self", "friend", "partner", "recipient", "did_it"])
def test_services_for_carers_are_only_for_carers(role: str | None) -> None:
    for band in BANDS:
        assert "nspcc_helpline" not in offered(Person(role, band, "england"))


def test_help_for_the_writer_goes_by_the_writer() -> None:
    assert "childline" not in offered(Person("parent", "age_13_15", "england").writer())
    assert "calm" in offered(Person("professional", None, "england").writer())
    assert "calm" not in offered(Person("friend", "adult", "england").writer())
    assert "childline" in offered(Person("self", "age_13_15", "england").writer())


def test_own_behaviour_only_where_it_is_their_own() -> None:
    assert "stop_it_now" in offered(Person("did_it", "adult", "england"))
    assert "stop_it_now" in offered(Person("self", "adult", "england", own_behaviour=True))
    assert "stop_it_now" not in offered(Person("self", "adult", "england"))
    assert "shore" in offered(Person("did_it", "age_16_17", "england"))
    asked = SERVICES.for_situation(["own_behaviour"], Person("self", "adult", "england"), NOON)
    assert [service.id for service in asked] == ["stop_it_now"]


# --- place ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nation", "shown", "hidden"),
    [
        ("england", {"nhs_111_mental_health", "report_fraud"}, {"police_scotland", "psni", "lifeline_ni", "meic_wales"}),
        ("wales", {"nhs_111_mental_health", "meic_wales", "report_fraud"}, {"police_scotland", "psni"}),
        ("scotland", {"police_scotland"}, {"report_fraud", "nhs_111_mental_health", "psni", "victim_support_ew"}),
        ("northern_ireland", {"psni", "lifeline_ni", "report_fraud"}, {"police_scotland", "nhs_111_mental_health"}),
        (None, {"samaritans", "police_101"}, {"nhs_111_mental_health", "report_fraud", "police_scotland", "psni"}),
    ],
)
def test_nations(nation: str | None, shown: set[str], hidden: set[str]) -> None:
    found = offered(Person("self", "age_16_17", nation))
    assert shown <= found
    assert not found & hidden


def test_the_force_gives_the_nation_until_the_person_says_otherwise() -> None:
    assert "police_scotland" in offered(Person(force="police_scotland"))
    assert "nhs_111_mental_health" in offered(Person(force="kent"))
    assert "nhs_111_mental_health" not in offered(Person(nation="scotland", force="kent"))


def test_local_services_are_shown_by_their_force_alone() -> None:
    local = {service.id for service in SERVICES if service.local and service.status == "active"}
    assert local == offered(Person(force="kent")) & local
    for person in (Person(force="dyfed_powys"), Person(nation="england"), Person(nation="scotland", force="kent")):
        assert not offered(person) & local
    assert not offered(Person(nation="england", force="nowhere")) & local


# --- order and limit ------------------------------------------------------------------------------------------------


def test_what_is_closed_now_comes_last_and_open_ones_keep_their_order() -> None:
    ids = ["revenge_porn_helpline", "samaritans", "police_101"]
    adult = Person("self", "adult", force="kent")
    assert [s.id for s in SERVICES.choose(ids, adult, NOON)] == ids
    assert [s.id for s in SERVICES.choose(ids, adult, NIGHT)] == [*ids[1:], ids[0]]


def test_closed_services_never_fill_the_list_while_another_can_be_reached() -> None:
    ids = ["revenge_porn_helpline", "report_fraud", "samaritans"]
    adult = Person("self", "adult", force="kent")
    assert [s.id for s in SERVICES.choose(ids, adult, NIGHT, limit=2)] == ["samaritans", "revenge_porn_helpline"]
    assert [s.id for s in SERVICES.choose(ids[:2], adult, NIGHT, limit=2)] == ids[:2]


def test_a_situation_s_condition_must_be_named_too() -> None:
    adult = Person("self", "adult", force="kent")
    hearing = SERVICES.for_situation(["immediate_danger"], adult, NOON)
    deaf = SERVICES.for_situation(["immediate_danger", "deaf_or_cannot_speak"], adult, NOON)
    assert [s.id for s in hearing] == ["emergency_999"]
    assert [s.id for s in deaf] == ["emergency_999", "emergency_999_text", "emergency_999_bsl"]


def test_a_long_list_has_something_of_everything_and_the_special_ones_first() -> None:
    adult = Person("self", "adult", force="kent")
    going_on = ["wants_to_report", "fears_image_will_be_shared", "fear_of_being_outed", "distressed"]
    chosen = SERVICES.for_situation(going_on, adult, NOON, limit=7, of_a_kind=2)
    assert chosen[0].id == "galop"
    assert {"police_101", "stopncii", "revenge_porn_helpline", "samaritans"} <= {s.id for s in chosen}
    assert all(sum(s.category == one.category for s in chosen) <= 2 for one in chosen)


def test_unknown_ids_are_refused_in_plain_words() -> None:
    with pytest.raises(KeyError, match="there is no service `chidline`"):
        SERVICES.choose(["chidline"], Person(), NOON)
    with pytest.raises(KeyError, match="there is no force `kant`"):
        SERVICES.forces.get("kant")


# --- properties -----------------------------------------------------------------------------------------------------


@given(ids=id_lists, situations=situation_lists, person=people, now=moments, limit=limits)
def test_never_what_was_not_checked_never_too_many_never_twice(
    ids: list[str], situations: list[str], person: Person, now: datetime, limit: int
) -> None:
    for chosen in (
        SERVICES.choose(ids, person, now, limit),
        SERVICES.for_situation(situations, person, now, limit),
    ):
        assert all(service.status == "active" for service in chosen)
        assert all(SERVICES.allowed(service, person) or service.id in OWN_BEHAVIOUR for service in chosen)
        assert len(chosen) <= limit
        assert len({service.id for service in chosen}) == len(chosen)


@given(ids=id_lists, person=people, now=moments, limit=limits, band=st.sampled_from(CHILD_BANDS))
def test_never_an_adult_service_unless_they_said_they_are_one(
    ids: list[str], person: Person, now: datetime, limit: int, band: str | None
) -> None:
    child = Person(person.role, band, person.nation, person.force, person.pictured_under_18, person.own_behaviour)
    chosen = SERVICES.choose(ids, child, now, limit)
    assert not {service.id for service in chosen} & ADULT_ONLY
    assert all(set(service.audience) != {"adult"} for service in chosen)


@given(ids=id_lists, person=people, now=moments, limit=limits)
def test_the_given_order_is_kept_among_open_and_among_closed(
    ids: list[str], person: Person, now: datetime, limit: int
) -> None:
    chosen = SERVICES.choose(ids, person, now, limit)
    shut = [service.hours is not None and service.hours.is_open(now) is False for service in chosen]
    assert shut == sorted(shut)
    for closed in (False, True):
        places = [ids.index(service.id) for service, is_shut in zip(chosen, shut, strict=True) if is_shut is closed]
        assert places == sorted(places)


# --- cards ----------------------------------------------------------------------------------------------------------


def test_cards() -> None:
    assert card(SERVICES.get("childline"), NOON) == {
        "id": "childline",
        "name": "Childline",
        "why": "For anyone under 19. Talk about anything, free, by phone or online.",
        "phone": "0800 1111",
        "sms": None,
        "url": "https://www.childline.org.uk",
        "hours": "Open day and night, every day.",
    }
    assert card(SERVICES.get("shout_85258"), NOON)["sms"] == {"number": "85258", "text": "SHOUT"}
    assert card(SERVICES.get("stopncii"), NOON)["hours"] is None


def test_numbers_for_texts() -> None:
    numbers = SERVICES.numbers
    assert numbers["emergency_999"] == "999"
    assert numbers["samaritans"] == "116 123"
    assert numbers["shout_85258"] == "SHOUT to 85258"
    assert numbers["ncsc_suspicious_email"] == "report@phishing.gov.uk"
    assert "action_fraud" not in numbers
    assert all(numbers.values())
