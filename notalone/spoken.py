"""What can be heard in a message without a model."""

from __future__ import annotations

import re

_SOMEBODY = "(?:i|you|u|they|he|she|we|it|my)"
_ABOUT = (
    "(?:the|my|your|his|her|their|our|this|that|there|someone|somebody|anyone|anybody|everyone|people|mum|mam|mom|dad|nan|school|"
    "college|uni|work|police|childline|ceop|social services|snap|snapchat|insta|instagram|facebook|tiktok|whatsapp|the bank)"
)
_QUESTION = re.compile(
    r"\?|"
    r"(?:^|[.!,;:] |\b(?:and|but|so|or|ok|also|then) )"
    rf"(?:will|would|wud|can|could|cud|should|shud|do|does|did|is|are|has|have) {_ABOUT}\b|"
    r"\b(?:what|whats|wot|wat|how|hows|why|who|whos|when|where|which|"
    rf"(?:should|shud|can|could|do|does|did|will|would|have) {_SOMEBODY}|"
    r"(?:is|are) (?:it|this|that|there|you|they)|am i|any chance|tell me|show me|help)\b",
    re.IGNORECASE,
)


#: What a person mentions in passing of their situation, in the terms of the services file.
_MENTIONED = {
    "lgbt": re.compile(
        r"\b(?:grindr|scruff|jackd|gay|lesbian|bi|bisexual|trans|transgender|queer|drag queen|lgbt\w*|closet(?:ed)?|"
        r"out(?:ed|ing)? (?:me|him|her|them)|not out|(?:come|came|coming) out to)\b",
        re.IGNORECASE,
    ),
    "deaf_or_cannot_speak": re.compile(
        r"\b(?:deaf|bsl|hard of hearing|non-?verbal|mute|stammer|stutter|can'?t (?:speak|hear|talk on the phone)"
        r"|(?:no|without a|lost my|got no) (?:voice|speech)|voice ?box|laryn\w+ (?:out|removed|taken)|laryngectomy)\b",
        re.IGNORECASE,
    ),
}


def situations_in(text: str) -> set[str]:
    """The situations that a message mentions, as the services file names them; each only opens the way to a service."""
    return {situation for situation, pattern in _MENTIONED.items() if pattern.search(text)}


_YOUNG = r"(?:1[0-7]|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen)\b(?! (?:hours|days|weeks|months|pounds|quid))"
_WAS_YOUNG = re.compile(
    rf"\bi(?: was|'d been| were|m| am) (?:only |just |like |about )*{_YOUNG} (?:when|then|in|at|back)|"
    rf"\bwhen i was (?:\w+ )?{_YOUNG}|\bme (?:at|aged) {_YOUNG}",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"\b(?:pic|photo|picture|image|nude|vid|video|film|record|footage|selfie|snap|clip|screenshot)\w*",
    re.IGNORECASE,
)


def pictured_young(text: str) -> bool:
    """Whether a message says that its writer was under 18 in the pictures. To have turned 18 last week says nothing of them."""
    return bool(_WAS_YOUNG.search(text) and _PICTURES.search(text))


#: A reply of at most so many words that asks nothing may be an answer, even when nothing else is understood of it.
ANSWER_WORDS = 14
#: Up to so many words, a message that tells what was asked is that answer and hardly more.
JUST_ANSWER_WORDS = 8


def may_answer(text: str) -> bool:
    """Whether a message is short enough for an answer, and asks nothing."""
    return len(text.split()) <= ANSWER_WORDS and not asks(text)


def asks(text: str) -> bool:
    """Whether a message asks for something, in English: by a question mark or the words of a question."""
    return bool(_QUESTION.search(text))
