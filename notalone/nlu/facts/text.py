"""A message made even: one spelling for the many ways of typing a word, with the way back to where it stood.

Patterns are then written once, for plain lower-case words without apostrophes: "Haven't", "havnt" and "haven’t"
are all `havent`, "yr9" is `year 9`, "thirty-four" is `34`, "sooo" is `so`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:['’‘`´][^\W\d_]+)*['’]?|\d+(?:[.,]\d{3})+(?!\d)|\d+|\n|\s+|.", re.DOTALL)
_APOSTROPHES = re.compile(r"['’‘`´]")
_STRETCHED = re.compile(r"(.)\1{2,}")
#: Accents are taken off Latin letters only: in other scripts a mark can be a letter of its own.
_PAST_LATIN = "\u0250"
#: Latin letters that do not fall apart into a plain letter and its accent.
_NO_ACCENT = str.maketrans("ıøłđðß", "ioldds")
_WORD = re.compile(r"[^\W\d_]")
_YEAR_GROUP = {"y", "yr", "yrs", "year", "yeer", "yer"}

_SPELLED = {
    word: plain
    for plain, words in {
        "and": "n nd an &",
        "are": "r",
        "because": "cos coz cuz cause bc becuz becuase becos",
        "before": "b4 bfore",
        "beside": "besides",
        "blocked": "blockd bloked blokd blokked bloced",
        "cant": "cnt carnt cannot canny cannae",
        "deleted": "delted deletd deleated dileted dileeted deleeted",
        "didnt": "didny didnae dident didn dint",
        "dont": "dnt doesnt dosent dosnt divvent dinnae",
        "everyone": "every1 evry1 evryone everybody evrybody",
        "friend": "freind frend",
        "friends": "freinds frends",
        "girlfriend": "girlfreind girlfrend girlfreand gurlfriend",
        "boyfriend": "boyfreind boyfrend boyfreand",
        "have": "hav av hve haff ov",
        "havent": "havnt avent avnt hvnt havnae hvent haventt",
        "going": "goin gunna gonna gona gon gana",
        "got": "gt gotten",
        "he": "hee",
        "him": "hm",
        "im": "ima iam",
        "ive": "iv",
        "know": "kno kna ken",
        "message": "msg mesage messege",
        "messages": "msgs mesages messeges",
        "messaging": "msging messagin msgin textin texting",
        "money": "mony monies muny moni",
        "my": "mah ma",
        "never": "nvr neva nevr nevah",
        "nobody": "no1 noone",
        "not": "nt nawt",
        "nothing": "nowt nuffin nuthin nothin nout nufin nothn",
        "paid": "payed payd paied",
        "people": "ppl peeps peple pple",
        "phone": "fone fon",
        "photo": "foto photograph picture pic piccy pitcher picher pix img image photy pik",
        "more": "mor moar",
        "photos": "fotos photographs pictures pics piccies imgs images piks picturs pitchers pictchers pichers picters",
        "please": "pls plz",
        "said": "sed",
        "says": "ses sez sayz",
        "school": "skool skl schl skwl",
        "send": "sned sen snd",
        "sending": "sendin",
        "talk": "tork tlk",
        "sent": "snt",
        "someone": "some1 sum1 smone somebody sumbody sm1",
        "something": "sumthing somthing smth sumfin somethin",
        "talking": "torking talkin tlking tlkin chattin chatting",
        "that": "tht dat",
        "them": "em dem thm",
        "they": "dey thay",
        "this": "dis",
        "threatened": "threatend thretened",
        "threatening": "threatning thretening thretning threatnin threatenin",
        "to": "tae",
        "video": "vid vidio viddy clip footage film vidya",
        "videos": "vids clips films footages",
        "want": "wnt wan",
        "wants": "wnts wantz wans wonts",
        "was": "wos woz wz wuz",
        "what": "wot wat wht",
        "will": "wil",
        "with": "wiv wid wif wi",
        "would": "wud wld",
        "you": "u ya yu yous",
        "tomorrow": "tmrw tmr tomoz tomo tomorro morra",
        "year": "yer",
        "your": "ur youre",
    }.items()
    for word in words.split()
}

_UNITS = {
    word: number for number, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine"], 2)
}
_TEENS = {
    word: number
    for number, word in enumerate(
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        10,
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_MISSPELT = {
    "twelv": 12, "therteen": 13, "forteen": 14, "fiveteen": 15, "fiften": 15, "sixten": 16, "seventen": 17,
    "eightteen": 18, "eighten": 18, "ninteen": 19, "fourty": 40, "ninty": 90,
}  # fmt: skip
_NUMBERS = _UNITS | _TEENS | _TENS | _MISSPELT


class Token(NamedTuple):
    """A piece of the even text and where in the message it stood."""

    text: str
    start: int
    end: int


class Text:
    """A message (`original`) and its even form (`plain`)."""

    def __init__(self, original: str) -> None:
        self.original = original
        self._tokens = _tokens(original)
        self.plain = "".join(token.text for token in self._tokens)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the message of `plain[start:end]`, grown to whole words."""
        at, places = 0, []
        for token in self._tokens:
            if at < end and at + len(token.text) > start and token.text.strip():
                places.append(token)
            at += len(token.text)
        return (places[0].start, places[-1].end) if places else (0, len(self.original))


def _tokens(original: str) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(original):
        token = Token(_plain(match.group()), match.start(), match.end())
        before = tokens[-1] if tokens else Token(" ", 0, 0)
        if token.text == " " and before.text.endswith(" "):
            continue
        if token.text.isdigit() and before.text in _YEAR_GROUP:
            tokens[-1] = Token("year", before.start, before.end)
            token = token._replace(text=" " + token.text)
        elif token.text.isdigit() and len(tokens) > 1 and before.text == " " and tokens[-2].text in _YEAR_GROUP:
            tokens[-2] = tokens[-2]._replace(text="year")
        elif (
            (token.text in "23456789" or token.text == "one")
            and len(tokens) > 1
            and before.text == " "
            and _tens(original, tokens[-2])
        ):
            # "thirty four", "thirty-four"
            unit = 1 if token.text == "one" else int(token.text)
            token = Token(str(int(tokens[-2].text) + unit), tokens[-2].start, token.end)
            del tokens[-2:]
        tokens.append(token)
    return tokens


def _tens(original: str, token: Token) -> bool:
    return original[token.start : token.end].lower() in _TENS


def _plain(token: str) -> str:
    if token == "\n":
        return ". "
    if token.isspace() or token in "-–—_*":
        return " "
    if token in "“”„«»":
        return '"'
    if not _WORD.match(token):
        digits = "".join(str(unicodedata.digit(sign, sign)) for sign in token)
        return re.sub(r"[.,](?=\d{3})", "", digits) if len(token) > 1 else digits
    word = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", token)).lower()
    if not word.isascii():
        word = "".join(
            unicodedata.normalize("NFD", sign)[0] if sign < _PAST_LATIN else sign for sign in word.translate(_NO_ACCENT)
        )
    word = _STRETCHED.sub(r"\1", word)
    return str(_NUMBERS[word]) if word in _NUMBERS else _SPELLED.get(word, word)
