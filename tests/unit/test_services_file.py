"""The services file and the force files: what is shipped is sound, and mistakes are told with their line."""

from __future__ import annotations

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from notalone.content import ContentError
from notalone.services import Forces, Person, Services
from notalone.services.forces import contrast

DATA = Path(__file__).parents[2] / "data"
COMPILED = date(2026, 11, 24)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copy(DATA / "services.yml", tmp_path)
    shutil.copytree(DATA / "forces", tmp_path / "forces")
    return tmp_path


def change(path: Path, old: str, new: str) -> int:
    """Replace the first `old` in a file; the line on which it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def problems(data: Path, today: date | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        Services.load(data / "services.yml", today)
    return str(caught.value)


# --- what is shipped ------------------------------------------------------------------------------------------------


def test_the_shipped_files_are_sound_on_the_day_they_were_compiled() -> None:
    services = Services.load(DATA / "services.yml", today=COMPILED)
    assert services.overdue(COMPILED + timedelta(days=90)) == []
    assert services.overdue(COMPILED + timedelta(days=91)) == [s for s in services if s.status == "active"]


def test_whys_are_short_and_quiet() -> None:
    for service in Services.load(DATA / "services.yml"):
        assert len(service.why.split()) <= 14
        assert not re.search(r"[!{}]", service.why), service.id


def test_nothing_promises_or_blames() -> None:
    words = re.compile(r"guarantee|promise|will be removed|confidential|revenge porn|should have", re.IGNORECASE)
    for service in Services.load(DATA / "services.yml"):
        assert not words.search(service.why), service.id


def test_the_fraud_service_that_closed_is_never_offered() -> None:
    services = Services.load(DATA / "services.yml")
    assert services.get("action_fraud").status == "retired"
    assert services.get("report_fraud").phone == "0300 123 2040"


def test_forces() -> None:
    forces = Services.load(DATA / "services.yml").forces
    assert {force.id: force.nation for force in forces.forces.values()} == {
        "kent": "england",
        "dyfed_powys": "wales",
        "police_scotland": "scotland",
    }
    assert forces.get(None) is forces.get("kent")
    assert forces.get("kent").exit_url == "https://www.bbc.co.uk/weather"
    assert Forces.load(DATA / "forces") == forces


def test_colours_can_be_read() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


# --- mistakes in the services file ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("id: childline", "id: samaritans", "there are two services `samaritans`"),
        ('phone: "0800 1111"', "phone: 0800-1111", "`phone: 0800-1111` is not right. Write only digits and spaces"),
        ('phone: "0800 1111"', "phone: 111, then 2", "`phone: 111, then 2` is not right"),
        ('phone: "0800 1111"', "phnoe: 0800 1111", "`phnoe` is not a key of this place. Did you mean `phone`?"),
        ("https://www.childline.org.uk\n", "http://www.childline.org.uk\n", "Write the whole address, from https://"),
        ("status: active", "status: activ", "`status` cannot be `activ`. Did you mean `active`?"),
        ('checked: "2026-11-24"', 'checked: "24/11/2026"', "Write it as year-month-day: 2026-11-24"),
        ('checked: "2026-11-24"', 'checked: "2026-02-30"', "there is no day 2026-02-30"),
        ('["mon-fri 10:00-16:00"], bank', '["mon-fri 10-4"], bank', "Write it like mon-fri 10:00-16:00"),
        ("    hours: {see_site: true}", "    hours: {see_site: true, always: true}", "`hours` must say one thing"),
        ("    hours: {see_site: true}", "    hours: {see_site: false}", "`see_site` can only be true"),
        ("bank_holidays: closed}", "bank_holidays: shut}", "`bank_holidays` cannot be `shut`"),
        ("audience: [anyone]", "audience: []", "`audience` names nobody"),
        ("audience: [anyone]", "audience: [anyboby]", "Did you mean `anyone`?"),
        ("nations: [england, wales", "nations: [englnd, wales", "Did you mean `england`?"),
        ("[immediate_danger, suicidal", "[imediate_danger, suicidal", "Did you mean `immediate_danger`?"),
        ('why: "Ring if', 'why: "one two three four five six seven Ring if', "Say it in 14 or fewer"),
        ("to {email}.", "to {mail}.", "`why` uses a name in braces that is not known here. It may use: {email}"),
        ("email: report@phishing.gov.uk", "url: https://phishing.gov.uk", "that is not given. Add a line `email: ...`"),
        ('  closed: "Closed now. {times}."', '  closed: "Closed now. {hours}."', "It may use: {times}"),
        ('  closed: "Closed now. {times}."', '  closed: "Closed now. {times."', "`closed` uses a name in braces"),
        ("min_age: 11\n    max_age: 18", "min_age: 19\n    max_age: 18", "`min_age` is above `max_age`"),
        ("to_check: the address of the form, with Kent Police", "local: true", "it is not said what must be checked"),
    ],
)
def test_a_mistake_is_told(data: Path, old: str, new: str, what: str) -> None:
    change(data / "services.yml", old, new)
    assert what in problems(data)


def test_the_line_of_a_mistake(data: Path) -> None:
    line = change(data / "services.yml", 'phone: "116 123"', "phone: one one six")
    assert problems(data).startswith(f"{data}/services.yml:{line}: `phone: one one six` is not right.")


def test_a_missing_source_is_told(data: Path) -> None:
    text = (data / "services.yml").read_text(encoding="utf-8")
    (data / "services.yml").write_text(re.sub(r"    source: .*\n", "", text, count=1), encoding="utf-8")
    assert "`source` is missing. Add a line `source: ...`" in problems(data)


def test_an_active_service_needs_a_way_to_reach_it(data: Path) -> None:
    change(data / "services.yml", '    phone: "999"\n', "")
    assert "there is no way to reach this service" in problems(data)


def test_a_check_in_the_future_is_told_when_the_day_is_given(data: Path) -> None:
    change(data / "services.yml", 'checked: "2026-11-24"', 'checked: "2026-11-25"')
    assert "`checked: 2026-11-25` is in the future" in problems(data, today=COMPILED)
    assert Services.load(data / "services.yml")


def test_who_is_forbidden_stays_out_when_the_audience_is_widened(data: Path) -> None:
    text = (data / "services.yml").read_text(encoding="utf-8")
    text = text.replace("audience: [adult]", "audience: [anyone]").replace("min_age: 18\n", "min_age: 0\n")
    (data / "services.yml").write_text(text, encoding="utf-8")
    services = Services.load(data / "services.yml")
    for age_band, allowed in (("adult", True), ("age_16_17", False), (None, False)):
        person = Person("self", age_band, force="kent")
        assert services.allowed(services.get("revenge_porn_helpline"), person) is allowed


# --- mistakes in a force file ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("id: kent\n", "id: kant\n", "the id `kant` is not the file's name. Write `id: kent`"),
        ("nation: england", "nation: england_and_wales", "`nation` cannot be `england_and_wales`"),
        ("nation: england", "nation: scotland", "`kent_police_contact` is not for scotland"),
        ("- kent_police_contact", "- kent_police_contacts", "Did you mean `kent_police_contact`?"),
        ("- kent_police_contact", "- samaritans", "`samaritans` is not a local service"),
        ("https://www.bbc.co.uk/weather", "http://www.bbc.co.uk/weather", "Write the whole address, from https://"),
        ('accent: "#0f4c54"', 'accent: "#8a8a8a"', "white words on it have a contrast of 3.5"),
        ('accent: "#0f4c54"', "accent: teal", "Write it like #0b4f53"),
        ("utter_confidential: null", "utter_suicide_direct: null", "`utter_suicide_direct` is not a key"),
        ("default: true", "default: false", "0 forces are the default"),
        ("notices: []", 'notices: [{from: 2026-12-27, to: 2026-12-24, text: "x"}]', "the notice ends before it begins"),
        ("words:\n", "word:\n", "`words` is missing"),
    ],
)
def test_a_mistake_in_a_force_file_is_told(data: Path, old: str, new: str, what: str) -> None:
    change(data / "forces/kent.yml", old, new)
    assert what in problems(data)


def test_a_force_s_own_words_and_notices(data: Path) -> None:
    kent = data / "forces/kent.yml"
    change(kent, "utter_confidential: null", "utter_confidential: Our words.")
    change(kent, "notices: []", 'notices: [{from: 2026-12-24, to: 2026-12-26, text: "Chat is closed."}]')
    force = Services.load(data / "services.yml").forces.get("kent")
    assert force.words == {"utter_confidential": "Our words."}
    assert [force.notices_on(date(2026, 12, day)) for day in (23, 24, 26, 27)] == [
        (),
        ("Chat is closed.",),
        ("Chat is closed.",),
        (),
    ]


def test_problems_of_all_forces_come_together(data: Path) -> None:
    for name in ("kent", "dyfed_powys"):
        change(data / f"forces/{name}.yml", "nation: ", "nation: old_")
    found = problems(data)
    assert "kent.yml" in found
    assert "dyfed_powys.yml" in found
