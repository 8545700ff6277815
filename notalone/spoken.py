"""What can be heard in a message without a model."""

from __future__ import annotations

import re

_SOMEBODY = "(?:i|you|u|they|he|she|we|it|my)"
_QUESTION = re.compile(
    r"\?|\b(?:what|whats|wot|wat|how|hows|why|who|whos|when|where|which|"
    rf"(?:should|shud|can|could|do|does|did|will|would|have) {_SOMEBODY}|"
    r"(?:is|are) (?:it|this|that|there|you|they)|am i|any chance|tell me|show me|help)\b",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """Whether a message asks for something, in English: by a question mark or the words of a question."""
    return bool(_QUESTION.search(text))
