"""Who writes a message: a classifier that weighs its sense and the hints in it.

It learns from the intents: who reports that "he has my pics" is the one blackmailed, who asks as a parent is a parent;
small talk and questions that anybody might ask say nothing. A role annotated in an example goes before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    INTENT,
    METADATA,
    METADATA_INTENT,
)
from rasa.shared.nlu.training_data.message import Message

from notalone.nlu.facts.kin import hints_in_other_languages
from notalone.nlu.facts.people import hints
from notalone.nlu.facts.phrases import phrases
from notalone.nlu.facts.text import Text
from notalone.vocabulary import ROLE_OF_NEED, SMALL_TALK, STEERING

NOBODY = "none"

#: Intents that anybody may have. All that are neither here nor in ROLE_OF_NEED are of people who are blackmailed themselves.
_ANYBODY = (
    STEERING
    | SMALL_TALK
    | {
        "cant_phone",
        "confidential",
        "hard_to_read",
        "other_area",
        "other_language",
        "prevention",
        "want_human",
        "will_police_bother",
    }
)
#: Intents that tell nothing of the role, one way or the other.
_UNKNOWN = {"bereaved", "other_at_risk", "suicide_indirect"}

_BLACKMAILED = phrases(
    "(?:im|i am|i have been|i got|i was|am|being|getting|been) (?:being |getting |now )?"
    "(?:blackmailed|extorted|sextorted|threatened)",
    "(?:blackmail\\w*|extort\\w*|threatening) me",
    "(?:hes|shes|theyre|they are|he is|she is) (?:blackmail\\w*|extort\\w*|threatening)",
)
_ME = phrases("me|myself|mine|(?:im|i am) (?:\\w+ )?\\d\\d")
#: What a hint weighs beside the sentence's sense, which is of unit length.
_WEIGHT = 0.3

Array = NDArray[np.float32]


def role_taught(example: Message) -> str | None:
    """The role that an example of the training data teaches: a role, NOBODY, or None for nothing.

    It is that of the example's block (`metadata: {role: parent}`), or one marked in it, or the one that its intent implies.
    """
    about = (example.get(METADATA) or {}).get(METADATA_INTENT) or {}
    if role := about.get("role"):
        return str(role)
    for entity in example.get(ENTITIES) or ():
        if entity.get(ENTITY_ATTRIBUTE_TYPE) == "role":
            return str(entity[ENTITY_ATTRIBUTE_VALUE])
    intent = example.get(INTENT)
    if intent in ROLE_OF_NEED:
        return ROLE_OF_NEED[intent]
    if not intent or intent in _UNKNOWN:
        return None
    return NOBODY if intent in _ANYBODY else "self"


def role_of(intent: str) -> str | None:
    """The role that everybody has who says this; None when different people may."""
    return ROLE_OF_NEED.get(intent)


_FOR_WHOM = {
    "partner": "girlfriend|boyfriend|gf|bf|wife|husband|fiancee?|missus|hubby|partner",
    "parent": "son|daughter|lad|lass|child|kid|stepson|stepdaughter",
    "friend": "friend|mate|bestie|best friend",
    "other_carer": "brother|sister|nephew|niece|grandson|granddaughter|cousin|foster (?:son|daughter|child)",
}
_ASKS_FOR = {
    role: re.compile(
        rf"(?<!\w)(?:asking|writing|typing|messaging|doing|here) (?:this )?(?:for|on behalf of) (?:my|our|me) (?:{kin})(?!\w)"
    )
    for role, kin in _FOR_WHOM.items()
}


_BEING = {
    "parent": "(?:step ?|foster )?(?:mum|mam|mom|mummy|mother|dad|daddy|father)",
    "other_carer": "nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandad|grandpa|grandfather|aunt|auntie|aunty|uncle|"
    "(?:big |older |twin |half |step ?)?(?:sister|brother)|cousin|(?:foster )?carer|guardian",
    "friend": "(?:best |close )?(?:friend|mate)",
    "professional": "(?:form )?(?:teacher|tutor)|head of year|(?:social|youth|support|key) ?worker|coach",
}
_NOT_REALLY = "".join(f"(?<!{word} )" for word in ("think", "thinks", "thought", "says", "said", "like"))
_IS = {
    role: re.compile(rf"{_NOT_REALLY}(?<!\w)(?:im|i am) (?:his|her|their) (?:{who})(?!\w)") for role, who in _BEING.items()
}


_HELPS = re.compile(r"(?<!\w)how (?:do|can|should|could|best to) (?:(?:i|we) )?(?:best )?(?:help|support) (?:him|her|them)(?!\w)")
_THEIRS = {role: re.compile(rf"(?<!\w)(?:my|our|ma|mi) (?:{kin})s?(?!\w)") for role, kin in _FOR_WHOM.items()}


def _helps(text: Text) -> str | None:
    """The role of somebody who asks how to help a person they name: "ma girlfriends 21 ... how do i help her"."""
    if not _HELPS.search(text.plain):
        return None
    named = [(found.start(), role) for role, theirs in _THEIRS.items() if (found := theirs.search(text.plain))]
    return min(named)[1] if named else None


def says_role(text: Text) -> str | None:
    """The role of somebody who says for whom they write, whom they help or whose they are: "asking for my girlfriend".

    None where nobody says so.
    """
    said = [*_ASKS_FOR.items(), *_IS.items()]
    return next((role for role, pattern in said if pattern.search(text.plain)), None) or _helps(text)


def says_me(text: Text) -> bool:
    """Whether the writer speaks of themselves as the one it is about."""
    return bool(_ME.search(text.plain))


def says_blackmailed(text: Text) -> bool:
    """Whether the writer says in so many words that somebody blackmails or threatens them."""
    return bool(_BLACKMAILED.search(text.plain))


def role_features(sentence: Array, text: Text) -> Array:
    """What the classifier sees of a message: its sense, the hints in it, and how long it is."""
    words = len(text.plain.split())
    told: Iterable[bool] = [*hints(text), *hints_in_other_languages(text), words < 4, words > 25]
    return np.concatenate([sentence, _WEIGHT * np.array(list(told), dtype=np.float32)])
