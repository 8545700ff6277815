"""The ids that the parts share. They are fixed in `domain.yml`; here are only the sets that code decides by."""

from __future__ import annotations

CRISES = frozenset(
    {
        "attempt_now",
        "suicide_direct",
        "suicide_indirect",
        "self_harm",
        "other_at_risk",
        "physical_danger",
        "child_abuse_now",
        "harm_to_others",
    }
)
CRISIS_REPLIES = frozenset(f"utter_{crisis}" for crisis in CRISES)

#: Replies to a question that has just been asked.
ANSWERS = frozenset({"affirm", "deny", "dont_know", "rather_not_say", "continue"})

#: Answers after which a question is let go.
REFUSALS = frozenset({"rather_not_say", "dont_know", "deny"})

#: Intents that move the talk along rather than ask for something.
STEERING = ANSWERS | {"change_answer", "go_back", "start_again", "what_have_i_told_you", "nlu_fallback"}

#: Asked about its way, the assistant counts afresh: a question that the person opened again may be put again.
REOPENS = frozenset({"go_back", "change_answer", "start_again"})

#: Intents after which nobody needs to be walked anywhere.
SMALL_TALK = frozenset(
    {
        "abuse",
        "are_you_ai",
        "complaint",
        "goodbye",
        "greeting",
        "how_to_offend",
        "jailbreak",
        "off_topic",
        "other_crime",
        "sexual_talk",
        "thanks",
        "unreadable",
    }
)

#: Who is writing, where the need itself tells.
ROLE_OF_NEED = {
    "parent_told": "parent",
    "parent_angry": "parent",
    "parent_suspects": "parent",
    "professional": "professional",
    "school_extorted": "professional",
    "friend": "friend",
    "partner_of_victim": "partner",
    "other_carer": "other_carer",
    "received_adult_image": "recipient",
    "received_child_image": "recipient",
    "received_threat": "recipient",
    "did_forwarded": "did_it",
    "did_threatened": "did_it",
    "did_viewed": "did_it",
}

#: The points of advice, in the order in which somebody would act on them.
ADVICE = (
    "safety_first",
    "known_offender_safety",
    "dont_pay",
    "dont_pay_again",
    "tell_bank",
    "stop_contact",
    "keep_evidence",
    "dont_copy_images",
    "dont_forward",
    "image_removal",
    "trusted_adult",
    "report",
    "not_your_fault",
)

FACTS = ("role", "age_band", "offender", "demand", "paid", "shared", "image", "contact", "evidence")

UNDER_18 = frozenset({"under_13", "age_13_15", "age_16_17", "under_18"})

#: What is said to somebody who is asked whether they are safe, and says no or is not sure; and the same of somebody else.
IF_NOT_SAFE = {"no": "utter_not_safe", "unsure": "utter_unsure_safe"}
IF_THEY_ARE_NOT_SAFE = {"no": "utter_they_are_not_safe", "unsure": "utter_unsure_they_are_safe"}

#: Questions after which "yes" means "let us go on".
INVITATIONS = frozenset(
    {
        "utter_ask_go_on",
        "utter_stopped",
        "utter_not_understood_twice",
        "utter_unsure_safe",
        "utter_unsure_they_are_safe",
    }
)

#: The age, asked outside a walk's step: of whoever talked past that step twice, before what depends on it.
LATE_AGE = "utter_ask_late_step_age"

#: What matters when the person targeted knows who does it, said once to whoever helps them.
NOTE_ON_OFFENDER = "utter_note_on_offender"

#: What is asked, in no step's words, once a crisis was answered: how it stands now, and whether to go on.
GO_ON = "go_on"
