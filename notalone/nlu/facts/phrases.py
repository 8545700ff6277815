"""The small language in which the patterns of facts are written: plain words, with `<names>` for sets of words.

`<he> wants <sum>` stands for "he wants £50", "they wants two hundred quid" and so on. Everything else is an
ordinary regular expression over the even text (see `text`). A phrase begins and ends at a word's edge.
"""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notalone.nlu.facts.text import Text

_CURRENCY = "quid|pounds?|squid|euros?|eur|dollars?|dollar|usd|gbp|bucks|lira|lei|zl|zloty|leva|taka|rupees|usdt|btc|bitcoins?|eth"

_SETS = {
    # people
    "he": "he|she|they|it|hes|shes|theyre|theyve|theyll|hell|shell|hed|shed|theyd|who|whos|someone|"
    "(?:the|this|that|some|a|an|one|my|these|those) (?:\\w+ )?<person>s?",
    "him": "him|her|them|em|the <person>s?|this <person>|that <person>|a <person>|some <person>|someone|my ex",
    "his": "his|her|their|the",
    "me": "me|us|him|her|my (?:\\w+ )?(?:<child>|<friend>)",
    "my": "my|our|me|his|her|their",
    "person": "man|men|guy|guys|bloke|lad|lads|boy|boys|woman|women|girl|lass|lady|fella|feller|bird|chap|person|people|scammer|"
    "blackmailer|stranger|random|rando|randomer|account|acc|gentleman|dude|hacker|creep|perv|weirdo|pervert|user|profile",
    "child": "son|sons|daughter|daughters|lad|boy|girl|kid|child|bairn|wean|teen|teenager|eldest|youngest|stepson|"
    "stepdaughter|step son|step daughter|little one|wee one|wee man|lassie|foster son|foster daughter|baby",
    "friend": "friend|mate|bff|bestie|bezzie|best friend|best mate|pal|marra|housemate|flatmate|roommate",
    "family": "mum|mam|mom|mother|dad|father|da|parents|nan|gran|granny|nana|grandad|grandma|auntie|aunt|aunty|aunties|uncle|"
    "cousin|cousins|brother|sister|brothers|sisters|wife|husband|missus|mrs|hubby|partner|boyfriend|girlfriend|bf|gf|fiance|"
    "fiancee|in laws|brother in law|sister in law|mother in law|kids|children|son|daughter|family|relatives|son in law|ex wife|ex husband",
    "contact": "<family>|friend|friends|mate|mates|bestie|crush|boss|manager|foreman|colleague|colleagues|workmates|coworkers|"
    "employer|work|works|school|class|classmates|year|form|teacher|teachers|head|headteacher|college|uni|team|club|lads|girls|"
    "squad|followers|following|contacts|friends list|snap friends|mosque|church|temple|gurdwara|masjid|"
    "imam|priest|vicar|neighbours?|clients?|customers|pupils|students|community|village|street|ward|lab group|boyfriend|lass|"
    "pals|housemates|flatmates|ex|coach|staff|office|head office|group|gym|bandmates|parish|congregation|regiment|crew|mum and dad",
    # the images
    "photo": "photos?|videos?|nudes?|nude|nudez|selfies?|recordings?|screenshots?|content|images?|snaps?|dick ?photos?|tape|stuff",
    "it": "it|them|one|my (?:\\w+ )?<photo>|the (?:\\w+ )?<photo>|that (?:\\w+ )?<photo>|these (?:\\w+ )?<photo>|those (?:\\w+ )?<photo>|this (?:\\w+ )?<photo>|"
    "her (?:\\w+ )?<photo>|his (?:\\w+ )?<photo>|a (?:\\w+ )?<photo>|<photo>|everything|all|the lot|that|this|some|mine|these|those|photos? of \\w+",
    # money
    "price": "[£$€] ?\\d[\\d.]*(?:k|m)?(?: (?:grand|hundred|thousand|million))?|\\d[\\d.]* ?(?:£|€|\\$|k\\b|grand|hundred|thousand|hunner|(?:"
    + _CURRENCY
    + "))(?: (?:"
    + _CURRENCY
    + "))?|"
    "(?:a|one|1|half a|a few|few|couple|a couple|couple of) (?:grand|hundred|thousand|tenner|fiver|score|ton|hunner|quid|bitcoin|hundreds|pound)|"
    "(?:hundred|hunner|thousand|grand|tenner|fiver|hundreds|thousands)",
    "number": "\\d{2,5}(?! ?(?:photos?|videos?|min|minutes|mins|hours?|hrs?|days?|weeks?|wks?|months?|years?|yr|yo|percent|%|of|times|messages|"
    "people|followers|friends|nudes|more (?:photos|minutes|mins)|seconds|secs|am|pm|miles|calls|oclock|different|other|girls|boys|[:.]\\d))",
    "sum": "<price>|<number>",
    "money": "money|cash|bitcoins?|btc|crypto|usdt|gift ?cards?|steam ?cards?|apple cards?|itunes(?: cards?)?|vouchers?|paysafe(?:card)?|"
    "google play cards?|razer gold(?: codes| vouchers)?|amazon cards?|robux|v ?bucks|payments?|ransom|dough|p\\b|ps\\b|wonga|dosh|doh",
    # places
    "app": "insta|instagram|ig|snap|snapchat|sc|facebook|fb|tiktok|tik tok|twitter|reddit|discord|telegram|tele|whatsapp|whats app|"
    "tinder|bumble|hinge|grindr|badoo|pof|plenty of fish|wizz|yubo|omegle|ometv|monkey|hoop|roblox|minecraft|fortnite|xbox|ps\\d|"
    "playstation|kik|skype|messenger|linkedin|vinted|signal|line|wechat|vk|twitch|youtube|a (?:\\w+ )?(?:dating )?(?:app|site|website|game|server|chat ?room)|"
    "(?:the|an|my|this|our) (?:\\w+ )?(?:dating )?(?:app|site|game|server|chat|internet|net|web|computer|forum|online game)|dating (?:app|site|apps|sites|website)s?|online|internet|fet ?life|match|ebay|threads|bereal|onlyfans|of|gay app",
    "public": "online|the internet|internet|the web|the open web|(?:a |the |an |some |his |her |their |my |our |this |that |loads of )?(?:\\w+ ){0,2}?(?:website|site|page|story|stories|forum|"
    "server|channel|blog|tube site|porn ?hub|subreddit|timeline|wall|profile|feed|reels?|thread|account|acc|finsta|insta|instagram|ig|facebook|fb|tiktok|tik tok|"
    "twitter|reddit|youtube|discord|telegram|snap|snapchat|x\\b|onlyfans|linkedin|websites|sites|porn sites?)",
    "chat": "(?:a |the |his |her |our |my |their |this )?(?:\\w+ ){0,4}?(?:gc|gcs|group chat|groupchat|group|chat|whatsapp|whats app|mailing list)",
    # small words
    "now": "now|already|just|even|also|only|actually|literally|then|so|all|both|recently|today|yesterday|last night|stupidly|foolishly|accidentally",
    "gap": "(?:\\w+ ){0,3}?",
    "near": "(?:\\w+ )?",
}


def _expand(phrase: str) -> str:
    def fill(match: re.Match[str]) -> str:
        return f"(?:{_expand(_SETS[match.group(1)])})"

    return re.sub(r"<(\w+)>", fill, phrase)


@cache
def phrases(*lines: str) -> re.Pattern[str]:
    """One pattern for any of the phrases."""
    return re.compile("|".join(rf"(?<![\w£$€]){_expand(line)}(?!\w)" for line in lines))


@cache
def before(*lines: str) -> re.Pattern[str]:
    """A pattern for the words that stand right before something: phrases that end where the text ends."""
    return re.compile("(?:" + "|".join(rf"(?<!\w){_expand(line)}" for line in lines) + r") *$")


#: Words after which a thing is denied.
DENIED = before(
    "(?:not|no|never|havent|hasnt|hadnt|havenae|hasnae|didnae|didnt|dont|doesnt|aint|isnt|wasnt|wont|wouldnt|cant|couldnt|without|nobody|"
    "nothing|none|neither|nor|shouldnt|yet to) <gap>",
)


class Reading(NamedTuple):
    """A value of a fact, the phrases that tell it, and what must not stand before or after them."""

    value: str
    told: re.Pattern[str]
    unless_before: tuple[re.Pattern[str], ...] = ()
    unless_after: re.Pattern[str] | None = None

    def find(self, text: Text) -> Iterator[Found]:
        """Every place where the value is told."""
        match = self.told.search(text.plain)
        while match:
            vetoed = self._vetoed(match, text.plain)
            if not vetoed:
                yield Found(self.value, match.start(), match.end())
            # After a veto the same words may still be told from a later word on.
            match = self.told.search(text.plain, match.start() + 1 if vetoed else match.end())

    def _vetoed(self, match: re.Match[str], plain: str) -> bool:
        clause = _CLAUSE_END.split(plain[: match.start()])[-1]
        if any(pattern.search(clause) for pattern in self.unless_before):
            return True
        return bool(self.unless_after and self.unless_after.match(plain[match.end() :]))


_CLAUSE_END = re.compile(r"[.!?;:\n]|, | but ")


class Found(NamedTuple):
    """A value and where the even text tells it."""

    value: str
    start: int
    end: int


def first(readings: tuple[Reading, ...], text: Text) -> Found | None:
    """The first reading that holds: they are in order of precedence."""
    return next((found for reading in readings for found in reading.find(text)), None)
