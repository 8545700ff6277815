"""One spelling for the many ways in which a word is typed: capitals, accents, stretched letters, digits for letters."""

from __future__ import annotations

import re
import unicodedata

_LOOKALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "!": "i", "*": "i"})
_DISGUISED = re.compile(r"(?<!\w)[a-z]+[0134@$!*]+[a-z]+(?!\w)")
_SPACED_OUT = re.compile(r"(?<!\w)[a-z](?:[ .\-_*]{1,2}[a-z]){2,}(?!\w)")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´](?=\w)")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text in lower case, with disguises and stretched letters undone and no apostrophe inside words.

    "I'm gonna K.M.S" and "im gonna kmsss" both become "im gonna kms"; "k1ll mys3lf" becomes "kill myself". Accents are
    taken off, in Cyrillic too; other scripts are left as they are. Sentence marks are kept, so that a reader can tell
    where a clause ends.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f")
    text = unicodedata.normalize("NFC", text)
    text = _APOSTROPHES.sub("", text)
    text = _DISGUISED.sub(lambda word: word[0].translate(_LOOKALIKES), text)
    text = _SPACED_OUT.sub(lambda word: re.sub(r"[^a-z]", "", word[0]), text)
    text = _STRETCHED.sub(r"\1", text)
    return _SPACES.sub(" ", text).strip()
