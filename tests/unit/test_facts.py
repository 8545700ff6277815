"""What messages tell, fact by fact: a table for each fact, with the traps beside the plain cases.

The role of the writer is classified by the trained model; here it is given where an age depends on it.
"""

from __future__ import annotations

import pytest

from notalone.nlu.facts.age import is_somebody_elses
from notalone.nlu.facts.reading import read_case, read_facts
from notalone.nlu.facts.roles import says_blackmailed, says_role
from notalone.nlu.facts.text import Text


def case(message: str) -> dict[str, str]:
    """The facts of the case, people apart."""
    return {fact: found.value for fact, found in read_case(Text(message)).items()}


def answer(asked: str, message: str) -> dict[str, str]:
    """What an answer to a question tells."""
    return {fact: found.value for fact, found in read_facts(Text(message), asked=asked).items()}


def age(role: str | None, message: str) -> str | None:
    """The age band that a message tells when its writer has this role."""
    found = read_facts(Text(message), role).get("age_band")
    return found.value if found else None


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("I HAVEN'T paid", "i havent paid"),
        ("yr9", "year 9"),
        ("Y 10", "year 10"),
        ("thirty-four", "34"),
        ("forty one", "41"),
        ("someone", "someone"),
        ("soooo scared", "so scared"),
        ("£1,200 or else", "£1200 or else"),
        ("two hundred", "2 hundred"),
        ("٣٠٠", "300"),
        ("j’ai payé", "jai paye"),
        ("he sed\nhe wil", "he said. he will"),
        ("my ex-husband", "my ex husband"),
    ],
)
def test_text_is_made_even(typed: str, plain: str) -> None:
    assert Text(typed).plain == plain


def test_a_place_in_the_even_text_leads_back_to_the_message() -> None:
    message = "Hi. I'm sooo scared, he wants  £1,200!"
    text = Text(message)
    found = read_case(text)["demand"]
    start, end = text.span(found.start, found.end)
    assert message[start:end] == "wants  £1,200"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("i added her. she's 16 like me", "age_16_17"),
        # the writer's own
        ("im 12 and i messed up", "under_13"),
        ("I'm fifteen", "age_13_15"),
        ("turned 18 in august, moved to uni", "adult"),
        ("paid once already. 16 and terrified", "age_16_17"),
        ("he sends messages. 20 and counting", None),
        ("i am 15 yrs old", "age_13_15"),
        ("16f from leeds", "age_16_17"),
        ("17, never done this before", "age_16_17"),
        ("nearly 17 if that helps", None),  # nobody says whose; asked, it is an answer
        ("im nearly 18", "age_16_17"),
        ("im not quite 13", "under_13"),
        ("just turned 18, is that adult", "adult"),
        ("im 18 in five weeks", "age_16_17"),
        ("18 next month do i count", "age_16_17"),
        ("its my 16th birthday on sunday", "age_13_15"),
        ("I am thirty-eight and ashamed", "adult"),
        ("im in year 10", "age_13_15"),
        ("yr 12, cant tell school", "age_16_17"),
        ("im in year 8", "under_18"),
        ("im in yr 11", "under_18"),
        ("im still in primary school", "under_13"),
        ("i do my gcses in june", None),
        ("doing my gcses", "under_18"),
        ("in sixth form doing a levels", "age_16_17"),
        ("im under 18", "under_18"),
        # what only adults have
        ("my wife will leave me", "adult"),
        ("he has my kids names", "adult"),
        ("im at uni in kent", "adult"),
        ("I'm a nurse and could lose my pin", "adult"),
        ("i'm retired, what do i know about the internet", "adult"),
        # traps: not an age, not now, not theirs
        ("im 8 months clean", None),
        ("im 10 minutes from home", None),
        ("i was 15 when i sent it", None),
        ("he says hes 17", None),
        ("i told him i was 18 and he believed me", None),
        ("turns out shes 14 and now her dad wants money", None),
        ("a 45 year old man has my pics", None),
        ("he wants 50 by 8", None),
        ("applying to uni next year", None),
        ("his wife found out", None),
        ("im 14 and he is 30", "age_13_15"),
        ("hes 47 and im 13", "age_13_15"),
        ("my profile said 18 but im 16", "age_16_17"),
        ("i put 18 on the app", None),
        ("i lied and said 18", None),
        ("im 18 on tinder but not really", None),
        ("i clicked over 18", None),
        ("he thinks im 19", None),
        ("im 34, he said 24 hours", "adult"),
        ("im 20 am i gonna go to prison", "adult"),
        ("22 in the army. bird off tinder wants 500", "adult"),
        ("600 quid off a pensioner. 63 me", "adult"),
        ("her profile said 19 i swear. im 22", "adult"),
        ("my landlord has a picture of me", "adult"),
        ("my mum is a teaching assistant at my school", None),
        ("i teach piano, 58 years old and never been so daft", "adult"),
        ("what do i do if im 16?", "age_16_17"),
        ("i am eighty years of age and write upon a matter", "adult"),
        ("is he legit? 17 btw", "age_16_17"),
        ("sir i am taxi man 58 year. one solicitor write me", "adult"),
        ("11 years since it happened", None),
    ],
)
def test_age_of_the_writer(message: str, expected: str | None) -> None:
    assert age("self", message) == expected


@pytest.mark.parametrize(
    ("role", "message", "expected"),
    [
        ("parent", "my daughter (13) has been sent threats", "age_13_15"),
        ("parent", "My son is seventeen and won't speak", "age_16_17"),
        ("parent", "my 12 yr old is in bits", "under_13"),
        ("parent", "i'm 44 and my lad is 14", "age_13_15"),
        ("parent", "I am 52 and I don't understand any of this", None),
        ("parent", "my girl is in year 9", "age_13_15"),
        ("parent", "the man says he's 19", None),
        ("parent", "my son's at uni", "adult"),
        ("friend", "my mates 15 and scared", "age_13_15"),
        ("friend", "she's only 13", "age_13_15"),
        ("friend", "one of the lads from five a side has gone quiet", None),
        ("professional", "I teach year 9 maths", None),
        ("professional", "A pupil, 14, has told me", "age_13_15"),
        ("professional", "one of my year 10 girls came to me", "age_13_15"),
        ("professional", "head of year 9 here, who do i ring", None),
        ("other_carer", "my little brother is 11", "under_13"),
        ("did_it", "im 15 and i sent it on", "age_13_15"),  # helped by their own age
        ("parent", "Sixteen. He gave this person his wages.", "age_16_17"),
        ("partner", "my husband has been sent threats", "adult"),
        ("other_carer", "I support a gentleman with a learning disability", "adult"),
        ("partner", "my girlfriend's paying some fella 450. she's 28", "adult"),
        ("partner", "my girlfreind is 23 n her ex has pics", "adult"),
        ("recipient", "someone sent me a photo of a customer, bloke about 50", "adult"),
        ("parent", "a bloke of about 50 has my son's pictures", None),
        ("professional", "A patient in his forties has just told me", "adult"),
        ("parent", "a man in his forties has my daughters pictures", None),
    ],
)
def test_age_of_somebody_else(role: str, message: str, expected: str | None) -> None:
    assert age(role, message) == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("he wants 50 quid", "money"),
        ("she's asking for £300 in steam cards", "money"),
        ("pay up or else", "money"),
        ("they want two grand by friday", "money"),
        ("do i just pay him", "money"),
        ("he wants more pics", "images"),
        ("he keeps asking for another video", "images"),
        ("says i have to go on cam", "images"),
        ("he says get the numbers off my mums card or he posts it", "money"),
        ("i rang the number on my bank card", None),
        ("he dont want money he wants nudes", "images"),
        ("wants me to meet him", "meeting"),
        ("they want me to hold a bag for them", "other"),
        ("she says do her coursework or she shows it", "other"),
        # traps
        ("he says he's 17", None),
        ("i want 2 know whats next", None),
        ("will the police want the video", None),
        ("hes got 40 messages from me", None),
        ("it happened in 2019", None),
        ("i want to meet an officer", None),
    ],
)
def test_demand(message: str, expected: str | None) -> None:
    assert case(message).get("demand") == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("i paid him", "yes"),
        ("ive already sent £200", "yes"),
        ("gave her 40 on paypal", "yes"),
        ("can i get my money back", "yes"),
        ("he's had five hundred off me", "yes"),
        ("emptied my savings for him", "yes"),
        ("havent paid", "no"),
        ("I have paid nothing", "no"),
        ("not sent him any money", "no"),
        ("no money has changed hands", "no"),
        ("i no pay", "no"),
        ("i cant pay", "no"),
        ("i wasnt going to but then i sent £20", "yes"),
        # traps
        ("should i pay", None),
        ("if i pay will he stop", None),
        ("if i dont pay he posts it", None),
        ("i get paid friday", None),
        ("nearly paid him", None),
        ("he wants to be paid in bitcoin", None),
    ],
)
def test_paid(message: str, expected: str | None) -> None:
    assert case(message).get("paid") == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("or he posts it", "threat_only"),
        ("he says he'll send it to my mum", "threat_only"),
        ("shes threatening to tell everyone", "threat_only"),
        ("if i block him he will send it to my followers", "threat_only"),
        ("what if he posts it", "threat_only"),
        ("not sent it to anyone yet", "threat_only"),
        ("he sent it to my boss", "some_people"),
        ("its been sent to my whole family", "some_people"),
        ("my mates have all seen it", "some_people"),
        ("they put it in the group chat", "some_people"),
        ("its going round school", "some_people"),
        ("he's posted it", "posted"),
        ("my pics are on a website", "posted"),
        ("she put it on insta", "posted"),
        ("its still up", "posted"),
        ("dont know if hes sent it", "unknown"),
        ("no idea who has seen it", "unknown"),
        # traps
        ("i sent it to him", None),
        ("can i tell my mum", None),
        ("will you send someone", None),
        ("i posted on his wall asking him to stop", None),
    ],
)
def test_shared(message: str, expected: str | None) -> None:
    assert case(message).get("shared") == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("he's got my nudes", "real"),
        ("I sent her a photo", "real"),
        ("she has pictures of me", "real"),
        ("its a deepfake", "fake"),
        ("they put my face on someone elses body", "fake"),
        ("the pics are edited", "fake"),
        ("he screen recorded our call", "hidden_recording"),
        ("filmed me without me knowing", "hidden_recording"),
        ("there was a hidden camera", "hidden_recording"),
        ("got an email saying they recorded me on my webcam", "none_email_bluff"),
        ("an email with my old password wants bitcoin", "none_email_bluff"),
        ("i never sent anything", "not_sent"),
        ("ive never sent a pic", "not_sent"),
        # traps
        ("its a fake account", None),
        ("are you a fake bot", None),
        ("he wants photos", None),
        ("i havent sent any more", None),
        ("should i record the call", None),
    ],
)
def test_image(message: str, expected: str | None) -> None:
    assert case(message).get("image") == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("a man my family wanted me to marry has private photos of me", "known"),
        ("my husbands cousin got hold of a photo of me", "known"),
        ("my ex has a video", "ex_partner"),
        ("my husband says he will show my family", "ex_partner"),
        ("her ex is posting it", "ex_partner"),
        ("a lad from my school has my pics", "known"),
        ("its my uncle", "known"),
        ("my boss is threatening me", "known"),
        ("I was seeing someone, I ended it and now he wants money", "ex_partner"),
        ("someone i work with", "known"),
        ("met him on tinder", "stranger"),
        ("some random off snap", "stranger"),
        ("I have never met her", "stranger"),
        ("a girl off insta", "stranger"),
        ("dont know who he is", "stranger"),
        # traps
        ("my ex teacher was kind about it", None),
        ("my mum said i should tell you", None),
        ("he'll send it to my uncle", None),
        ("my husband doesn't know", None),
        ("its not a stranger", None),
        ("my boss will find out", None),
        ("a girl in my class has it on her phone", None),
    ],
)
def test_offender(message: str, expected: str | None) -> None:
    assert case(message).get("offender") == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("i blocked him", "blocked"),
        ("blocked her everywhere", "blocked"),
        ("ceased all contact", "blocked"),
        ("havent blocked him", "still_talking"),
        ("he keeps messaging me", "still_talking"),
        ("still talking to her", "still_talking"),
        ("i deleted my account", "deleted_account"),
        ("deactivated my insta", "deleted_account"),
        # traps
        ("should i block him", None),
        ("he blocked me", None),
        ("my bank blocked the payment", None),
        ("if i block him what happens", None),
        ("he deleted his account", None),
    ],
)
def test_contact(message: str, expected: str | None) -> None:
    assert case(message).get("contact") == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("ive got screenshots", "saved"),
        ("I kept all the messages", "saved"),
        ("screenshotted everything", "saved"),
        ("i deleted the chat", "deleted"),
        ("wiped everything", "deleted"),
        ("deleted it all in a panic", "deleted"),
        ("the messages are gone", "deleted"),
        # traps
        ("should i screenshot it", None),
        ("he has screenshots of my followers", None),
        ("he said hell delete it if i pay", None),
        ("can you get it deleted", None),
        ("dont want to delete anything", None),
    ],
)
def test_evidence(message: str, expected: str | None) -> None:
    assert case(message).get("evidence") == expected


@pytest.mark.parametrize(
    ("role", "message", "expected"),
    [
        ("parent", "she's here with me", "yes"),
        ("parent", "hes asleep upstairs", "yes"),
        ("partner", "yeah shes here with us", "yes"),
        ("parent", "shes in her room crying", None),
        ("friend", "hes outside", "no"),
        ("self", "hes here", "no"),
        (None, "hes here", "no"),
    ],
)
def test_here_is_safe_for_a_child_and_not_for_who_is_followed(role: str | None, message: str, expected: str | None) -> None:
    found = read_facts(Text(message), role, "safe").get("safe")
    assert (found.value if found else None) == expected


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("im safe at home with my mum. im 14", True),
        ("I'm quite safe, thank you, but I have a question", False),  # what follows "but" may be anything
        ("mum is here im safe thanks", True),
        ("am i safe", False),
        ("idk if im safe", False),
        ("im safe?", False),
        ("im safe from him", False),
        ("im safe for now", False),
        ("im not safe", False),
    ],
)
def test_who_says_unasked_that_they_are_safe_is_heard(message: str, safe: bool) -> None:
    assert ("safe" in read_facts(Text(message))) == safe


@pytest.mark.parametrize("message", ["im being blackmailed", "some girl is blackmailing me", "hes threatening to post it"])
def test_who_says_they_are_blackmailed_is_heard(message: str) -> None:
    assert says_blackmailed(Text(message))


@pytest.mark.parametrize("message", ["i threatened to post it", "i said id send it to her dad", "did i blackmail her"])
def test_who_did_it_does_not_say_so(message: str) -> None:
    assert not says_blackmailed(Text(message))


@pytest.mark.parametrize(
    ("asked", "message", "expected"),
    [
        ("age", "12", {"age_band": "under_13"}),
        ("age", "nearly 17", {"age_band": "age_16_17"}),
        ("age", "yr 8", {"age_band": "under_18"}),
        ("age", "sixty two", {"age_band": "adult"}),
        ("age", "said 18 but really 15", {"age_band": "age_13_15"}),
        ("age", "the app thinks im 18", {}),
        ("age", "i told him 19", {}),
        ("age", "rather not say", {}),
        ("money", "nah", {"paid": "no"}),
        ("money", "nt yet", {"paid": "no"}),
        ("money", "only a tenner", {"paid": "yes"}),
        ("money", "i sent him three more last night because he made me", {}),
        ("money", "sent her two more cards", {"paid": "yes"}),
        ("money", "I have paid nothing whatever", {"paid": "no", "demand": "money"}),
        ("money", "i only got 4 pounds in my pig", {"paid": "no"}),
        ("money", "he hasnae paid", {"paid": "no", "demand": "money"}),
        ("money", "she doesnt want money", {"paid": "no"}),
        ("money", "only 4 quid so far", {"paid": "yes"}),
        ("money", "yes", {"paid": "yes"}),
        ("money", "idk", {}),
        ("money", "absolutely nothing", {"paid": "no"}),
        ("money", "my dad would never speak to me again, hes very church", {}),
        ("contact", "blocked him", {"contact": "blocked"}),
        ("contact", "yes", {"contact": "still_talking"}),
        ("contact", "no", {}),
        ("contact", "no i was too scared to block", {"contact": "still_talking"}),
        ("evidence", "screenshots yeah", {"evidence": "saved"}),
        ("evidence", "yes", {"evidence": "saved"}),
        ("evidence", "i got voice notes off him", {"evidence": "saved"}),
        ("evidence", "no", {}),
        ("evidence", "no deleted it all", {"evidence": "deleted"}),
        ("images", "no", {"shared": "threat_only"}),
        ("images", "idk", {"shared": "unknown"}),
        ("images", "like 3 ppl i think", {"shared": "some_people"}),
        ("images", "its on a website", {"shared": "posted"}),
        ("images", "yes", {}),
        ("safe", "yeah", {"safe": "yes"}),
        ("safe", "Yes safe. In the van outside the house", {"safe": "yes"}),
        ("safe", "yes but hes outside my house", {"safe": "no"}),
        ("safe", "im sat outside nandos", {}),
        ("safe", "nah im fine", {"safe": "yes"}),
        ("safe", "Nobody is coming to the house if that is what you mean", {"safe": "yes"}),
        ("safe", "i havent slept since sunday. im shaking", {}),
        ("safe", "no im not ok", {"safe": "no"}),
        ("safe", "yea hes at his mas til sunday lol", {"safe": "yes"}),
        ("safe", "till he comes back", {"safe": "unsure"}),
        ("safe", "at a mates flat in leeds, they dont know it", {}),
        ("money", "Nothing was paid.", {"paid": "no"}),
        ("age", "I am in my fiftieth year, so 49.", {"age_band": "adult"}),
        ("age", "its twenty to and hes typing", {}),
        ("age", "its 9 am here", {}),
        ("age", "what do i say to the 14 of them", {}),
        ("age", "14 messages now", {}),
        ("age", "22 am a student", {"age_band": "adult"}),
        ("age", "ninteen", {"age_band": "adult"}),
        ("age", "I was 76 at Easter", {"age_band": "adult"}),
        ("age", "i was 15 when he met me", {}),
        ("money", "Have I heck", {"paid": "no"}),
        ("money", "now he wants 300", {"demand": "money"}),
        ("money", "wanted 50 so i sent it", {"paid": "yes", "demand": "money"}),
        ("money", "Everything he says is deniable on paper. Would the police even see it", {}),
        ("safe", "no", {"safe": "no"}),
        ("safe", "not sure", {"safe": "unsure"}),
        ("adult", "told my mum", {"adult_told": "yes"}),
        ("adult", "nobody knows", {"adult_told": "no"}),
        ("bluff", "yes", {"image": "real"}),
        ("bluff", "no", {"image": "none_email_bluff"}),
    ],
)
def test_answers(asked: str, message: str, expected: dict[str, str]) -> None:
    assert answer(asked, message) == expected


@pytest.mark.parametrize("message", ["nah", "yes", "nt yet", "idk", "12", "no", "most of it", "?", "", "👍"])
def test_a_bare_answer_tells_nothing_unasked(message: str) -> None:
    assert read_facts(Text(message)) == {}


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("j'ai 15 ans", {"age_band": "age_13_15"}),
        ("tengo 16 años", {"age_band": "age_16_17"}),
        ("mam 14 lat", {"age_band": "age_13_15"}),
        ("ho 12 anni", {"age_band": "under_13"}),
        ("мне 17 лет", {"age_band": "age_16_17"}),
        ("il veut 200 euros", {"demand": "money"}),
        ("quiere 300 euros o lo publica", {"demand": "money", "shared": "threat_only"}),
        ("j'ai payé hier", {"paid": "yes", "demand": "money"}),
        ("nie zaplacilem", {"paid": "no", "demand": "money"}),
        ("он угрожает", {"shared": "threat_only"}),
    ],
)
def test_other_languages(message: str, expected: dict[str, str]) -> None:
    assert {fact: found.value for fact, found in read_facts(Text(message)).items()} == expected


def test_several_facts_in_one_message() -> None:
    found = read_facts(Text("im 15 n he wants 50 quid by 8 or he sends it 2 my insta"), "self")
    assert {fact: value.value for fact, value in found.items()} == {
        "role": "self",
        "age_band": "age_13_15",
        "demand": "money",
        "shared": "threat_only",
    }


def test_an_age_told_after_another_question_is_an_age_and_no_sum() -> None:
    told = read_facts(Text("actually im 15"), "self", "money")
    assert {fact: found.value for fact, found in told.items()} == {"age_band": "age_13_15"}

    told = read_facts(Text("actually i'm 16"), None, "safe")
    assert {fact: found.value for fact, found in told.items()} == {"age_band": "age_16_17"}


@pytest.mark.parametrize(
    ("message", "role"),
    [
        ("asking for my girlfriend shes 24", "partner"),
        ("writing this for my son", "parent"),
        ("typing for my sister", "other_carer"),
        ("I gave him that phone. I'm his mum, I should have known", "parent"),
        ("im her best mate n she wont talk", "friend"),
        ("I am their form tutor", "professional"),
        ("ma girlfriends 21, her ex says he'll post pics of her. how do i help her", "partner"),
        ("asking for a friend lol", None),
        ("he thinks im his mum lol", None),
        ("im his girlfriend and he says hell post it", None),
        ("he is asking for my girlfriends number", None),
    ],
)
def test_who_says_for_whom_they_ask_is_heard(message: str, role: str | None) -> None:
    assert says_role(Text(message)) == role


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("there's been ", True),
        ("he sent another ", True),
        ("theres a warrant for me cos of a video with a girl who was ", True),
        ("says the girl i was chatting to is only ", True),
        ("a detective has whatsapped me saying the girl i was talking to is ", True),
        ("i teach ", True),
        ("i was chatting to him and i'm only ", False),
        ("my age is ", False),
        ("if someone is ", False),
    ],
)
def test_whose_an_age_is(before: str, expected: bool) -> None:
    assert is_somebody_elses(before) is expected
