"""Whole conversations, as people have them."""

from __future__ import annotations

import httpx
import pytest

from notalone.vocabulary import CRISES
from tests.conftest import Talk

ADULT_ONLY = {"stopncii", "revenge_porn_helpline"}
CHILD_ONLY = {"childline", "ceop_safety_centre", "report_remove"}


def test_a_fifteen_year_old_is_walked_through(talk: Talk) -> None:
    talk.say("im 15 and someone off snap says he'll send my pics to everyone if i dont give him £50")
    talk.walk_on({"safe": "yeah im safe", "money": "no", "contact": "yes he keeps messaging", "images": "no not yet"})

    assert "utter_ask_step_age" not in [m["name"] for m in talk.heard], "the age was asked although it was told"
    assert {"ceop_safety_centre", "childline", "report_remove", "emergency_999"} <= talk.offered
    assert not ADULT_ONLY & talk.offered


def test_an_adult_who_has_paid_is_sent_to_the_bank(talk: Talk) -> None:
    talk.say("I'm 34 and I've already paid £600 by bank transfer, now the blackmailer wants more")
    talk.walk_on({"safe": "yes I'm safe", "money": "yes, I paid", "images": "not as far as I know"})

    assert {"bank_159", "police_101"} <= talk.offered
    assert ADULT_ONLY & talk.offered
    assert not CHILD_ONLY & talk.offered


def test_a_parent_is_steadied_first(talk: Talk) -> None:
    talk.choose("It's happening to my child")
    talk.walk_on({"safe": "yes", "age": "she's 14"})

    assert any("step_calm" in m["name"] for m in talk.heard)
    assert "ceop_safety_centre" in talk.offered
    assert not ADULT_ONLY & talk.offered


def test_help_that_has_come_after_a_crisis_is_heard(talk: Talk) -> None:
    for text in ["my friend is being blackmailed", "i think shes going to kill herself"]:
        talk.say(text)
    assert talk.names[0] == "utter_other_at_risk"

    talk.say("her mums with her now and shes ok, an ambulance came")

    assert not [name for name in talk.names if name.removeprefix("utter_") in CRISES]


def test_who_turns_to_another_person_begins_with_them(talk: Talk) -> None:
    for text in ["someone is blackmailing me over a picture", "yes im safe", "im 40"]:
        talk.say(text)
    talk.say("actually it's my son it's happening to, he's 15")

    assert "utter_ask_walk_parent_step_safe" in talk.names


def test_a_small_child_who_is_pressed_for_anything_is_in_danger(talk: Talk) -> None:
    talk.say("girls in my form have a photo, i have to give them my lunch money or they post it. i am 11")

    assert talk.names[0] == "utter_child_abuse_now"


@pytest.mark.parametrize("answer", ["Canterbury", "Snapchat", "300 in bitcoin", "dunno mate", "facebook lol"])
def test_a_few_english_words_are_in_english(talk: Talk, answer: str) -> None:
    talk.say("someone is blackmailing me with my pics")
    talk.say(answer)

    assert not [name for name in talk.names if name.startswith("utter_language_")]


def test_what_begins_with_yes_is_no_denial(talk: Talk) -> None:
    talk.say("i forwarded my friends pic to a boy and he sent it round")
    talk.say("yeah never doing it again i swear")

    assert not [name for name in talk.names if name.endswith("_deny")]


def test_who_is_safe_after_a_crisis_is_asked_before_the_talk_goes_on(talk: Talk) -> None:
    talk.say("i cant do this anymore, i want to die")
    talk.say("cant stop crying, no sleep")
    assert "utter_care" in talk.names

    talk.say("yes im safe")

    assert talk.names == ["utter_ask_go_on"]


def test_another_language_is_heard_in_a_few_words_of_crisis(talk: Talk) -> None:
    talk.say("je veux mourir")

    assert "112" in talk.last[0]["text"] or "999" in talk.last[0]["text"]
    assert "I'm" not in talk.last[0]["text"], "the emergency line is in French"
    assert talk.last[0]["lang"] == "fr", "a screen reader must know"


@pytest.mark.parametrize("turns_before", range(5))
def test_a_crisis_is_answered_next_wherever_it_comes(talk: Talk, turns_before: int) -> None:
    for text in ["someone is blackmailing me with my pics", "yes im safe", "im 16", "no i havent paid"][:turns_before]:
        talk.say(text)

    talk.say("i want to kill myself")

    assert talk.names[0] == "utter_suicide_direct"
    assert talk.last[0]["services"][0]["id"] == "emergency_999"


def test_after_a_crisis_the_walk_goes_on_only_when_asked_and_where_it_stood(talk: Talk) -> None:
    for text in ["someone is blackmailing me with my pics", "yes im safe", "im 16"]:
        talk.say(text)
    asked = talk.names[-1]
    talk.say("i want to kill myself")
    assert not any("_step_" in name for name in talk.names)

    talk.choose("Carry on with the steps")

    assert talk.names == [asked]


def test_who_won_t_say_their_age_gets_what_is_right_for_a_child(talk: Talk) -> None:
    talk.say("someone is threatening to share my pictures")
    talk.walk_on({"safe": "yes", "age": "rather not say", "money": "no"})

    assert not ADULT_ONLY & talk.offered
    assert {"police_101", "emergency_999"} <= talk.offered


def test_yes_is_no_age_so_it_is_asked_once_more(talk: Talk) -> None:
    talk.say("a girl on instagram has my pics and wants money")
    talk.choose("Yes, I'm safe")
    assert talk.names[-1] == "utter_ask_step_age"

    talk.say("ok")
    assert talk.names == ["utter_ask_step_age"]

    talk.say("ok then")
    assert "utter_ask_step_age" not in talk.names


def test_who_just_said_they_are_safe_is_not_asked_again(talk: Talk) -> None:
    talk.say("i cant stop shaking, cant eat, she has my video and i feel sick")
    assert "utter_care" in talk.names

    talk.say("yeah im safe")

    assert talk.names[-1].endswith("step_safe"), "what the first step says is said"
    assert [choice["title"] for choice in talk.last[-1]["choices"]] == ["Go on"]


def test_a_child_who_fears_prison_is_no_offender(talk: Talk) -> None:
    talk.say("im 13, i sent a pic and now im being blackmailed. will i go to prison")
    talk.walk_on({"safe": "yes"})

    assert not any("walk_did" in message["name"] for message in talk.heard)
    assert "report_remove" in talk.offered


def test_who_was_under_18_in_the_picture_gets_the_service_for_that(talk: Talk) -> None:
    talk.say("im 19, hes got pics from when i was 16 and wants money or he posts them")
    talk.walk_on({"safe": "yes", "money": "no", "images": "no"})

    assert "take_it_down" in talk.offered
    assert "stopncii" not in talk.offered


def test_a_changed_answer_changes_what_is_offered(talk: Talk) -> None:
    talk.say("I'm 22 and someone is blackmailing me with a video")
    talk.say("yes i'm safe")
    talk.say("actually im 16")
    before = set(talk.offered)
    talk.walk_on({"money": "no", "contact": "blocked", "images": "no"})

    assert "report_remove" in talk.offered - before
    assert not ADULT_ONLY & (talk.offered - before)


def test_a_question_in_the_middle_is_answered_and_the_walk_goes_on(talk: Talk) -> None:
    talk.say("someone is blackmailing me with my pics")
    talk.say("will the police tell my mum?")

    assert len(talk.names) >= 2
    assert "_step_" in talk.names[-1]


def test_who_starts_again_is_still_on_their_own_forces_site(client: httpx.Client) -> None:
    talk = Talk.begin(client, "police_scotland")
    talk.say("i want to start again please, from the beginning")
    assert "utter_start_again" in talk.names

    talk.say("how do i report it")
    assert not any(service["id"].startswith("kent") for message in talk.last for service in message["services"])


def test_two_messages_not_understood_bring_people_not_a_third_question(talk: Talk) -> None:
    talk.say("zxqv wplk mmrt")
    talk.say("brrrt fnord glix")

    assert "utter_default" not in talk.names
    assert {"samaritans", "shout_85258", "childline"} & talk.offered


def test_who_talks_past_the_age_twice_is_asked_once_more_before_it_matters(talk: Talk) -> None:
    talk.say("someone has a video of me and wants money")
    talk.say("yes im safe")
    for remark in ("do i block him or leave him on read?", "can i report it online instead of ringing?"):
        assert talk.names[-1] == "utter_ask_step_age"
        talk.say(remark)
    assert talk.names[-1] != "utter_ask_step_age"

    for _ in range(8):
        if talk.names[-1] == "utter_ask_late_step_age":
            break
        talk.say("no")
    talk.say("29")
    talk.walk_on({"images": "no"})

    assert "stopncii" in talk.offered


def test_who_helps_somebody_hears_that_a_known_blackmailer_is_another_danger(talk: Talk) -> None:
    talk.say("my daughter is 15, her ex says he will post her pictures")
    talk.walk_on({"safe": "yes she's here with me"})

    notes = [message for message in talk.heard if message["name"] == "utter_note_on_offender"]
    assert len(notes) == 1
