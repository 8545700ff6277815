"""Messages, read in the light of the talk: the question that was just asked, and what is known already."""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, ENTITY_ATTRIBUTE_TYPE, ENTITY_ATTRIBUTE_VALUE, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from notalone.dialogue.walks import asked_by
from notalone.nlu.context import with_context
from notalone.nlu.facts.roles import role_of
from notalone.nlu.spelling import plain
from notalone.spoken import ANSWER_WORDS, JUST_ANSWER_WORDS, may_answer
from notalone.vocabulary import ANSWERS, CRISES, GO_ON, UNDER_18

#: A need read less surely than this is not plain, where the fact asked for is told.
PLAIN_BESIDE_FACT = 0.6
#: Where it is not, words that ask nothing are an answer in the person's own words unless a need is plain in them: the fewer
#: the words, the plainer. Up to so many words, so plain. Chosen on the answers and the side remarks of whole conversations.
PLAIN_IN = {4: 0.8, 8: 0.6, ANSWER_WORDS: 0.4}
#: After a crisis reply nothing was asked but to go on, and "no credit" is what makes it hard to call.
PLAIN_AFTER_CRISIS = 0.4


#: In the middle of a talk these must be surer than this, and so must a need that only people of another role have.
OUT_OF_PLACE = 0.9
BEGINS_OR_ENDS = frozenset({"greeting", "goodbye", "thanks", "bereaved"})
#: Roles whose needs are alike.
CARERS = frozenset({"parent", "other_carer"})

#: Facts that say whom the talk is about.
WHOM = frozenset({"role", "age_band"})
#: Beside a value that is known, values of the same fact that say less than has happened.
LESS_THAN = {
    ("shared", "some_people"): frozenset({"threat_only", "unknown"}),
    ("shared", "posted"): frozenset({"threat_only", "unknown", "some_people"}),
    ("paid", "yes"): frozenset({"no"}),
    # "They changed my email", from somebody whose pictures were taken, makes no mass email of it.
    **dict.fromkeys((("image", value) for value in ("real", "fake", "hidden_recording")), frozenset({"none_email_bluff"})),
}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AnswerReader(GraphComponent):
    """Reads a message as part of the talk.

    - A short reply that tells the fact asked for gets the intent `affirm`: "yr 9" after "how old are you?".
    - What begins with yes or no is that, whatever it sounds like later: "yeah never doing it again".
    - A longer one, which asks nothing and whose need is not plain, is an answer too: `affirm` if it tells the fact, else
      `nlu_fallback`, which is taken for an answer in the person's own words.
    - What only people of another role need, and a greeting, goodbye or loss, are put behind other readings unless they are sure.
    - What means the same as one button of a story's question tells what the button tells.
    - "i said 17 but im 27" is a `change_answer`, whatever else it sounds like.
    - What has happened is not undone by what is feared next: after "he sent it to my sister", "he'll send it to everyone" is no
      "only a threat so far".
    - Whom the talk is about is not changed in passing: "my sister, she's 20", after "is there an adult you could tell?",
      makes nobody an adult and nobody a sister. It takes `change_answer`, or the question after it. A role that was not told
      before takes a need that such people have.

    What was asked and is known stands in the message's metadata (`notalone.nlu.context`). Without it, and in a crisis, nothing
    changes. Comes after the intent classifier, the facts and the guard.
    """

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, context: ExecutionContext
    ) -> AnswerReader:
        """Creates the component; it has nothing to configure or to train."""
        return cls()

    def process(self, messages: list[Message], tracker: DialogueStateTracker | None = None) -> list[Message]:
        """Rereads the messages in place."""
        for message in with_context(messages, tracker):
            metadata = message.get("metadata") or {}
            if asked := metadata.get("asked"):
                _reread(message, asked, metadata.get("known") or {}, metadata.get("choices") or [])
        return messages


def _reread(message: Message, asked: str, known: dict[str, str], choices: list[tuple[str, dict[str, str]]]) -> None:
    """Reads one message in the light of the question and of what is known."""
    fact = asked_by(asked) or next((name for _, facts in choices for name in facts), None)
    _put_back(message, known)
    if _corrects(message):
        _take(message, "change_answer")
    if _intent(message) == "change_answer":
        return
    others = {name: value for name, value in known.items() if value and name != fact}
    kept = [entity for entity in message.get(ENTITIES) or () if not (_in_passing(entity, others) or _is_guess(entity, message))]
    message.set(ENTITIES, kept, add_to_output=True)
    if answer := _yes_or_no(message) or _answer(message, fact, asked):
        _take(message, answer)
    meant = [facts for intent, facts in choices if intent == _intent(message)]
    if len(meant) == 1 and not any(entity.get(ENTITY_ATTRIBUTE_TYPE) == fact for entity in kept):
        told = [{"entity": name, "value": value, "extractor": "AnswerReader"} for name, value in meant[0].items()]
        message.set(ENTITIES, [*kept, *told], add_to_output=True)


def _intent(message: Message) -> str | None:
    """The name of a message's intent."""
    name: str | None = (message.get(INTENT) or {}).get("name")
    return name


def _take(message: Message, name: str) -> None:
    """Makes an answer the intent and the first of the readings."""
    intent = {"name": name, "confidence": 1.0}
    others = [reading for reading in message.get(INTENT_RANKING_KEY) or () if reading["name"] != name]
    message.set(INTENT, intent, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [intent, *others], add_to_output=True)


def _put_back(message: Message, known: dict[str, str]) -> None:
    """Puts a reading that is out of place behind those that are not: a friend's need, of a mother; "goodbye", of a stay."""
    ranking = message.get(INTENT_RANKING_KEY) or []
    if not ranking or ranking[0]["name"] in CRISES:
        return
    ordered = sorted(ranking, key=lambda reading: _is_out_of_place(reading, known))
    message.set(INTENT_RANKING_KEY, ordered, add_to_output=True)
    if _intent(message) == ranking[0]["name"]:  # it may have been not understood already
        message.set(INTENT, ordered[0], add_to_output=True)


def _is_out_of_place(reading: dict[str, Any], known: dict[str, str]) -> bool:
    role, theirs = known.get("role"), role_of(reading["name"])
    of_another = bool(role and theirs) and theirs != role and not {theirs, role} <= CARERS
    # A child has no partner who may leave, and who helps another does not speak of their own.
    unmarried = known.get("age_band") in UNDER_18 or role not in (None, "self", "did_it")
    of_another = of_another or (reading["name"] == "partner_married" and unmarried)
    return (of_another or reading["name"] in BEGINS_OR_ENDS) and reading["confidence"] < OUT_OF_PLACE


def _in_passing(entity: dict[str, Any], known: dict[str, str]) -> bool:
    """Whether an entity would change in passing what is known already."""
    name, value = str(entity.get(ENTITY_ATTRIBUTE_TYPE)), str(entity.get(ENTITY_ATTRIBUTE_VALUE))
    if name not in known:
        return False
    return name in WHOM or value in LESS_THAN.get((name, known[name]), ())


def _is_guess(entity: dict[str, Any], message: Message) -> bool:
    """Whether a role was heard in what is no need of such people: "our manager wants it deleted" makes nobody a professional."""
    if entity.get(ENTITY_ATTRIBUTE_TYPE) != "role" or entity.get(ENTITY_ATTRIBUTE_VALUE) == "self":
        return False
    intent = _intent(message) or ""
    role, theirs = entity.get(ENTITY_ATTRIBUTE_VALUE), role_of(intent)
    return intent not in CRISES and role != theirs and not {role, theirs} <= CARERS


_DUNNO = re.compile(r"(?:dunno|idk|i ?do ?nt know|not sure|no idea|no clue|dinna ken)\b(?: \w+){0,2}[.! ]*$")
#: "All right", and nothing else, in languages in which so few letters tell no language.
_OKAY = re.compile(
    r"(?:ok[, ]+)?(?:theek|thik|teek) (?:hai|he|hain)|ach?ha|tamam|tamem|bine|dobrze|dobra|dobre|dobro|vale|d.accord|sim|"
    r"est[aá] bem|va bene|gerai|labi|j[oó]l van|rendben|mir[eë]|haa|waayahay|in ordnung|alles klar|хорошо|добре|так|да|"
    r"نعم|تمام|好|好的|ठीक है|ਠੀਕ ਹੈ|ঠিক আছে"
)
_OPPOSITE = {"affirm": "deny", "deny": "affirm"}
#: What begins with a plain yes is no denial: "yeah never doing it again". And the other way round.
_OTHER_THAN = {
    "deny": re.compile(
        r"(?:yes|yeah|yea|yeh|yh|yep|yup|aye|i have|i did|we have|we did)\b"
        r"(?!,? (?:no|nah|but|not|nothing|none|never[.! ]*$|havent|didnt|right|sure|well))"
    ),
    "affirm": re.compile(
        r"(?:no|nah|nope|nay|naw)\b(?!,? (?:problem|worries|yes|yeah|but|doubt|bother|need to worry|one|idea|i have|i did|"
        r"(?:im|i am|all) (?:\w+ )?(?:safe|fine|good|ok|okay|alright)))"
    ),
}

_CORRECTION = re.compile(
    r"\b(?:i (?:said|told you|put|lied|meant)|i was lying|not (?:actually|really)|actually (?:im|i am|its|not)|"
    r"truth is|in truth|to be honest i)\b"
)


def _corrects(message: Message) -> bool:
    """Whether the message takes back what was said of whom it is about: it tells their age or role, and says so."""
    told = {entity.get(ENTITY_ATTRIBUTE_TYPE) for entity in message.get(ENTITIES) or ()}
    tells_whom = bool(told & WHOM) and _intent(message) not in CRISES
    return tells_whom and bool(_CORRECTION.search(plain(message.get(TEXT) or "")))


def _yes_or_no(message: Message) -> str | None:
    """What a message begins with, where it was taken for the opposite; None if it says neither."""
    intent = _intent(message) or ""
    return _OPPOSITE[intent] if intent in _OTHER_THAN and _OTHER_THAN[intent].match(plain(message.get(TEXT) or "")) else None


def _answer(message: Message, fact: str | None, asked: str) -> str | None:
    """The intent of a message that answers the question for the fact; None if it is something of its own."""
    if _intent(message) in ANSWERS | CRISES:
        return None
    text = message.get(TEXT) or ""
    if _DUNNO.match(plain(text)):
        return "dont_know"
    if _OKAY.fullmatch(plain(text).strip(" .,!")):
        return "affirm"
    words = len(text.split())
    tells = fact in {entity.get(ENTITY_ATTRIBUTE_TYPE) for entity in message.get(ENTITIES) or ()}
    if tells and words <= JUST_ANSWER_WORDS:
        return "affirm"
    if not may_answer(text):
        return None
    confidence = float((message.get(INTENT) or {}).get("confidence") or 0.0)
    if tells and confidence < PLAIN_BESIDE_FACT:
        return "affirm"
    plain_enough = PLAIN_AFTER_CRISIS if asked == GO_ON else next(p for most, p in PLAIN_IN.items() if words <= most)
    return "nlu_fallback" if confidence < plain_enough else None
