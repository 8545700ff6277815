"""Short answers: what "nah", "12" or "only a tenner" tells in the light of the question just asked."""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable

from notalone.nlu.facts.age import band, year_band
from notalone.nlu.facts.phrases import Found, phrases
from notalone.nlu.facts.text import Text

_LEAD = (
    r"^[\W_]*(?:(?:um+|erm?|well|oh|ok|okay|so|ah|i think|tbh|honestly|sorry|pal|hiya|hi|im afraid|i am afraid)[ ,.]+)*"
)
_YES = re.compile(
    _LEAD
    + r"(?:yes+|yh|yeh|yeah|yea|ye|ya|yup|yep|yas|aye?|ar|y|si|tak|oui|da|ja|sim|haan|han|evet|po|mhm+|mmhm|uh huh|i have|i did|i do|ive|have|did|sadly|unfortunately|"
    r"definitely|deffo|def|of course|course|ofc|correct|true|affirmative|absolutely|100|👍|✅|we have|we did|he did|she did|they did|he has|she has|they have|they do|she does|he does)(?!\w)(?!,? (?:not|nothing|none|never|no|nowt)(?!\w))"
)
_NO = re.compile(
    _LEAD
    + r"(?:no+|nah+|nope|na|naw|nay|nee|n|nein|non|nie|nej|hayir|nope|never|not|none|nothing|negative|havent|hasnt|didnt|dont|isnt|ive not|i havent|i didnt|i have not|he hasnt|"
    r"they havent|she hasnt|nobody|no one|❌|👎|zero|hardly|we havent|they didnt|he didnt|she didnt|i dont|i no|"
    r"(?:have|did|do|am|will|would) i (?:h?eck|hell|bollocks|chuff|fu\w+)|like hell|as if|fat chance|no chance|not likely|not on your)(?!\w)"
)
_UNSURE = phrases(
    "(?:idk|idek|dunno|dno|dk|donno|not sure|unsure|no idea|no clue|who knows|hard to say|not certain|im not sure|cant say|hard to tell)",
    # What others don't know is no doubt: "im at a mates, they dont know it".
    "(?<!they )(?<!he )(?<!she )(?:dont|do not|didnt|cant|couldnt|wouldnt|dinna) (?:really |even |actually )?(?:know|no|kno|say|tell|be sure|tell you)",
    "not that i know(?: of)?|not (?:as far as|afaik)|maybe|mayb|perhaps|possibly|might have|could have|prob(?:ably|s)?|darent look|havent (?:looked|checked)|scared to look|he says so",
)

#: In more words than these "everything" and "already" are seldom about the money.
_FEW_WORDS = 8
_SUM = phrases("<sum>")
#: "Now he wants 300" tells no payment.
_ASKED_SUM = phrases("(?:wants?|wanted|asking|asks|asked|demands?|demanded) (?:\\w+ ){0,4}(?:<sum>|\\d+)")
_AMOUNT = phrases(
    "\\d+",
    "(?:twice|once|some|half|a bit|bits|most|loads|everything|all of it|vouchers|cards|robux|gift ?cards|bitcoin|(?:first|second) (?:lot|bit|one|time|payment)|a (?:little|few)|too much|already)",
)
#: "I have paid nothing" begins like a yes, and "i only got 4 pound in my pig" names a sum.
_NOT_PAID = phrases(
    "(?:paid|sent|remitted|given|gave|transferred|pay) (?:them |him |her )?(?:nothing|nowt|nothin|zero|none|[£$€]? ?0(?!\\.?\\d))",
    "(?:nothing|nowt|nobody|no money|not a penny|nae a penny)(?:s| is| has| have)? (?:\\w+ )?(?:been )?(?:paid|sent|gone|passed)",
    "(?:hasnae|havenae|hasna|havena|hisnae|didnae|hasnt|havent|not) (?:\\w+ )?(?:paid|sent it)",
    "(?:i |ive )?only (?:got|get|have|hav|has|ive) (?:a |like |about )?(?:<sum>|\\d+)",
    "(?:got|get|have|hav|only) (?:a |like |about )?(?:<sum>|\\d+)(?: (?:pounds?|quid))? (?:in (?:my|the)|a week|and a)",
    "(?:aint|havent|dont|nae|havenae|ive nae) (?:got |have )?(?:any )?(?:<sum>|\\d+|money)",
    "(?:he|she|they|hes|shes|theyre|it)(?: is)? ?(?:doesnt|dosnt|dont|didnt|hasnt|isnt|not|no|int|does not|do not) (?:\\w+ )?(?:want|ask(?:ed|ing)?|after|looking|about) (?:\\w+ )?(?:money|payment|cash)",
    "money (?:hasnt|has not|isnt|never) (?:\\w+ )?(?:come|been|passed)|(?:isnt|not|aint|nothing to do with|not about) (?:about )?money(?! yet)",
)
#: "I sent him 3 more", after "have you sent money?", is another answer.
_PICTURES_SENT = phrases(
    "(?:sent|did|gave|done) (?:\\w+ ){0,3}?<photo>",
    "(?:sent|did|gave|done) (?:him |her |them )?(?:\\d|one|two|three|four|five|another|some|a few|a couple) more",
)
_OF_MONEY = phrases("paid|pay|<money>|card|cards|voucher|code|codes")
_NEARLY_PAID = phrases(
    "(?:about to|nearly|almost|going to|gonna|was going|tried|thinking|thought about|tempted|skint|cant afford|stopped it|bank (?:stopped|blocked|refused)|declined|refused|nowt)",
    # "never" of a payment; "my dad would never speak to me" is another matter.
    "(?:nothing|not|never|no|ent|aint) (?:\\w+ ){0,3}?(?:paid|pay|paying|sent|send|gave|given|give|transferred|money|cash|penny|pence|payment|yet|a thing|so far|gone|had|done|going|will|way|paid)",
    "^(?:\\w+ ){0,3}(?:nothing|not|never|no)(?: \\w+){0,2}[.! ]*$",
)

_SAFE_YES = phrases(
    "safe|fine|alright|all right|ok|okay|at home|im good|good|at my \\w+|in bed|doors? locked|alone|on my own|online",
    "perfectly|right as rain|no bother|secure|in no danger|quite well|(?:im|hes|shes|theyre) (?:grand|sound)",
    # A yes that comes last, or after a word on when or where: "in my room so yeah", "right now yes, they're all out".
    "^(?:i|he|she) (?:am|is)(?: \\w+)?(?=[,.]|$)|(?:so|now|physically|tonight|today|minute|home|oh) (?:yes|yeah|yea|yh|yep|ye|aye)",
    "(?<!said )(?<!say )(?<!says )(?:yes|yeah|yea|yh|yep|aye)[.! ]*$",
)
_SAFE_NO = phrases(
    "(?:not|isnt|aint|dont feel|never) (?:\\w+ )?(?:safe|ok|okay|fine)|unsafe|in danger|at the door|hes here|theyre here|scared for my life",
    # "in the car outside the house" is where they are; "he's outside" is where somebody else is.
    "(?:hes|shes|theyre|he is|she is|they are|theres \\w+|someone|somebody|men|blokes?|lads?|people|car is|cars) (?:\\w+ ){0,2}?outside",
    "(?:hes|shes|theyre|he is|she is|they are) (?:\\w+ )?coming (?:here|round|over)"
)
_SAFE_UNSURE = phrases(
    "(?:unless|not from|kind of|kinda|sort of|sorta|ish|safe ish|maybe|i think|think so|i guess|guess so|for now|not really|depends|at the moment|not for much)"
)

#: Said without being asked: "I'm safe at home". "Am I safe", "he says I'm safe" and "I'm safe until he's back" are not.
_SAYS_SAFE = re.compile(
    r"(?<!\w)(?<!if )(?<!think )(?<!says )(?<!say )(?<!said )(?<!sure )(?<!when )(?<!until )(?<!till )(?<!know )(?<!hope )(?<!guess )"
    r"(?<!whether )(?<!that )(?<!like )(?<!feel )(?<!so )(?:im|i am|were|we are) (?:all |quite |perfectly |totally |really |at \w+ |home |physically )*safe(?!\w)"
    r"(?! (?:from|for now|for the moment|until|till|unless|but|ish|enough|i|right|now then|or)\b)(?!\W*\?)"
)

_NOBODY_NEAR = phrases(
    "(?:nobody|no one|noone|no ones|nobodys|none of them) (?:is |are |will be |has )?(?:coming|near|outside|at the door|round here|been round)",
    "(?:hes|shes|theyre|he is|she is|they are) (?:not|nowhere) (?:anywhere )?(?:near|coming|around|round here)",
)
#: "I haven't slept", after "are you safe?", says no "no".
_SAYS_NO = re.compile(_LEAD + r"(?:no+|nah+|nope|na|naw|nay|nee|nein|non|nie|nej|hayir|not|negative|i no|im not|i am not|i dont(?: think so)?[.! ]*$)(?!\w)")
#: "No" may say that nothing is the matter: "nah im fine", "no one's here".
_SAFE_THOUGH_NO = phrases(
    "(?:nobody|no one|not) (?:near|here|in danger|around)|(?:im|i am|all|were|we are) (?:\\w+ )?(?:safe|fine|good|ok|okay|alright)"
)

#: "till he's back" is no safety; "yes, he's away till sunday" is one for now.
_UNTIL = phrases("till|til|until")

#: "She's here" says that a daughter is safe; of a blackmailer it would say the opposite.
_FOR_OTHERS = frozenset({"parent", "friend", "partner", "other_carer", "professional"})
_LOOKED_AFTER = phrases(
    "(?:hes|shes|theyre|he is|she is|they are) (?:just |still |safe |now )*(?:here|in|at home|home|upstairs|downstairs|asleep|sleeping|in bed)",
    "(?:here|home|sat|sitting|in|safe|now|staying) (?:here )?with (?:me|us)|next to (?:me|us)",
    "with (?:me|us|(?:his|her|their|my|our) (?:mum|mam|mom|dad|nan|gran|aunt|aunty|uncle|sister|brother|wife|husband|parents|teacher|friend|mate))",
)
_WORSE = phrases(
    "not|isnt|wont|cant|doesnt|dont know|no idea|outside|at the door|threat\\w*|hurt\\w*|cut\\w*|knife|crying|screaming|(?<!door )(?<!doors )(?<!door is )(?<!doors are )(?<!everything )locked|danger|worried|scared|hospital"
)

_WORSE_IN_SPITE = phrases(
    "(?:not|isnt|aint|doesnt feel|never) (?:\\w+ )?(?:safe|ok|okay|fine|well)|dont know|no idea|but|unless|for now|i think|i guess"
    "|outside|at the door|hurt\\w*|cut\\w*|knife|locked (?:himself|herself|in)|in danger|hospital"
)

_TOLD = phrases(
    "(?:my |me |our )?(?:mum|mam|mom|dad|nan|gran|aunt|auntie|uncle|teacher|head of year|parents|sister|brother|school|counsellor|tutor|youth worker|mother|father|foster \\w+|grandma|grandad|carer|social worker) (?:\\w+ )?(?:knows?|is here|is with me|is helping|found out|helped|does|has|seen|made me|typing)",
    "(?:told|tell) (?:my|a|me|our|the|someone|her|him)",
    "she knows|he knows|they know",
)
_NOT_TOLD = phrases(
    "(?:cant|havent|not|never|wont|scared to|dont want to|too scared|no way|couldnt|dont|didnt|afraid to) (?:\\w+ )?(?:tell|told|talk|say|telling|trust|have|got)",
    "(?:nobody|no one|none) (?:\\w+ )?(?:knows?|to tell|i trust|i can)",
    "only (?:you|me|u|this)",
)

_STILL = phrases(
    "still|(?:i|we) (?:\\w+ )?(?:reply|answer|talk|respond|text|message|pick up|write|speak)s?|(?:he|she|they) (?:\\w+ )?(?:rings?|writes?|texts?|messages?|calls?|types?)|typing|talk to (?:him|her|them)|have to (?:talk|see|speak)"
)
_BLOCKED = phrases(
    "block(?:ed)?|barred|cut (?:him|her|them)? ?off|ghosted|muted and blocked|removed (?:him|her|them)|unfriended|stopped (?:talking|replying|answering)|not anymore|no longer"
)
_LEFT = phrases(
    "(?:deleted|delete|deactivated|got rid of|closed?|closing|shut|left|off|come off|came off|removed|uninstalled) (?:\\w+ ){0,3}?(?:account|acc|snap|snapchat|insta|instagram|facebook|fb|socials|social media|whatsapp|discord|telegram|tiktok|everything|the lot|down|profile)"
)

_KEPT = phrases(
    "screen ?shot\\w*|screen ?shots?|ss|screenrecs?|saved|kept|keep|printed|print|copies|copied|wrote|written|noted|voice ?notes?|voicemails?|whatsapps|receipts?|folder|backed up|emailed|still on my (?:phone|laptop|tablet)|still (?:got|have)|havent (?:touched|deleted)|not deleted|got (?:it|them|some|everything|all|the|most)|have (?:it|them|some|everything|all|the)|most of it|some of it|everything|all of it|photos? of the"
)
_GONE = phrases(
    "delet\\w*|dilee?ted|dileet\\w*|erased?|wiped?|cleared?|gone|binned|got rid|removed|lost|trashed|disappeared|vanished|burn\\w*|reset|smashed"
)

_ONLINE = phrases("(?:on|in|to|onto) <public>|website|site|online|internet|posted|public|story|uploaded")
_PEOPLE = phrases(
    "\\d+ (?:people|of|mates|friends|girls|lads|boys|contacts|others|mate|person|colleagues|workmates|followers|relatives)",
    "(?:my|me|the|our|a|his|her|one|1|some|couple|few|both|whole|all my) (?:\\w+ )?(?:\\w+ )?(?:<contact>)",
    "(?:<chat>)",
    "(?:everyone|everybody|people|someone|one person|a few|couple of people|half my|loads of people|the whole)",
    "sent it|sent to|seen it|has it|got it|had it",
)
_TALK = phrases(
    "(?:just |only |all )?(?:talk|threats?|threatened|threatening|threatens|bluff\\w*|says (?:he|she|they)(?: will|ll)|saying (?:he|she|they)(?: will|ll)?|said (?:he|she|they)(?: will| would|d|ll))"
)

_AGE_NUMBER = re.compile(r"(?<![\w£$€])(?P<age>\d{1,2})(?:\.5)?(?!\d)")
#: "It's twenty to", "20 mins left", "what do i say to the 14 of them", "it's had 40 views", "the 40 back": no age.
_NO_AGE = re.compile(
    r" ?(?:to(?! be\b| \d)|past|(?:am|pm)\b(?! (?:a|an|the|from|in|at|and|not|still|now)\b)|o ?clock|min(?:ute)?s?\b|hours?\b|hrs?\b|sec(?:ond)?s?\b|%|percent|quid|pounds?|euros?|dollars?|missed"
    r"|(?:of|more) (?:them|us|em|my|our|his|her|their|those|these)\b|(?:people|ppl|days|weeks|months|years ago)\b|back\b|(?!(?:years?|yrs?|yes|this|is|as|was|thats|its|hes|shes|gcses|plus|has|does|unless|always|sometimes|perhaps|whats)\b)[a-z]{3,}s\b)"
)
#: What was said, or was true, is no age now, unless it was true lately: "I was 76 at Easter".
_NOT_NOW = phrases("(?:said|says|told|pretended|put|lied|was|year|yr|thought)")
_LATELY = re.compile(r" (?:at|in|on|last|this|yesterday|today|just)\b")
_AGE_SOON = re.compile(r" ?(?:next|in \w+|on \w+|tomorrow|tmrw|soon)")


def read_answer(fact: str, text: Text, role: str | None = None) -> Found | None:
    """The value that a message gives, by somebody in this role, when it answers the question for `fact`."""
    reader = _READERS.get(fact)
    value = reader(text.plain) if reader else None
    if fact == "safe" and role in _FOR_OTHERS and _is_looked_after(text.plain):
        value = "yes"
    return Found(value, 0, len(text.plain)) if value else None


def says_safe(text: Text) -> re.Match[str] | None:
    """Where a message says of its own accord that the person is safe."""
    return None if _SAFE_NO.search(text.plain) or _WORSE_IN_SPITE.search(text.plain) else _SAYS_SAFE.search(text.plain)


def _is_looked_after(plain: str) -> bool:
    """Whether somebody else is said to be safe: "she's here with me", "yes he's here, not at risk"."""
    if _YES.match(plain):
        return not _WORSE_IN_SPITE.search(plain)
    return bool(_LOOKED_AFTER.search(plain)) and not _WORSE.search(plain)


def _safe(plain: str) -> str | None:
    if _SAFE_NO.search(plain):
        return "no"
    if _NOBODY_NEAR.search(plain):
        return "yes"
    if _SAFE_UNSURE.search(plain) or _UNSURE.search(plain) or (_UNTIL.search(plain) and not _YES.match(plain)):
        return "unsure"
    if _SAYS_NO.match(plain):
        return "yes" if _SAFE_THOUGH_NO.search(plain) else "no"
    return "yes" if _YES.match(plain) or _SAFE_YES.search(plain) else None


def _age(plain: str) -> str | None:
    if phrases("over 16 (?:and |but |n )?under 18").search(plain):
        return "age_16_17"
    if phrases(
        "(?:not|nt) (?:quite |yet |even )*18(?: yet)?|under ?18|under ?age|a (?:kid|child|minor)|younger than 18|below 18|gcses?"
    ).search(plain):
        return "under_18"
    if phrases(
        "(?:over|above|older than) (?:18|2\\d|[3-9]\\d)|18 ?(?:\\+|plus|or over)|(?:an? )?adult|grown ?up|grown (?:man|woman)|pensioner|oap|retired|grand(?:children|kids|mother|father|ad)|middle aged|uni(?:versity)?"
    ).search(plain):
        return "adult"
    if match := re.search(r"(?<!\w)(?:year |s)(\d{1,2})(?!\d)", plain):
        return year_band(int(match[1]))
    if phrases("(?:lower|upper)? ?(?:sixth|6th)(?: form| former)?|a levels?").search(plain):
        return "age_16_17"
    plain = re.sub(r"\b\d+(?:st|nd|rd|th) year\b|\b\w+(?:ieth|teenth) year\b", "", plain)  # the 50th year is the age of 49
    plain = re.sub(r"(?<=\d)o\b", "0", plain)
    plain = re.sub(r"\b([2-9])0 (?:and )?([2-9]|one)\b", lambda m: m[1] + m[2].replace("one", "1"), plain)
    ages = [match for match in _AGE_NUMBER.finditer(plain) if _is_age_now(match, plain)]
    if not ages:
        return None
    really = [
        match
        for match in ages
        if re.search(r"(?:so|really|actually|im|i am|but) (?:only |just |really )*$", plain[: match.start()])
    ]
    match = (really or ages)[0]
    nearly = re.search(
        r"(?:nearly|almost|turning|not quite|not yet|about to be|nrly|going on|not|under|gonna be|be) $",
        plain[: match.start()],
    )
    age = int(match["age"]) - bool(nearly or (_AGE_SOON.match(plain, match.end()) and match is ages[0] and not really))
    return band(age)


def _is_age_now(number: re.Match[str], plain: str) -> bool:
    if _NO_AGE.match(plain, number.end()):
        return False
    then = _NOT_NOW.search(plain[max(0, number.start() - 14) : number.start()])
    return not then or (then[0] == "was" and bool(_LATELY.match(plain, number.end())))


def _paid(plain: str) -> str | None:
    short = len(plain.split()) <= _FEW_WORDS
    if _NOT_PAID.search(plain) and not phrases("first|then|but|yet|since|before").search(plain):
        return "no"
    if _NO.match(plain) and not phrases("(?:only|but|just) (?:\\w+ )*(?:<sum>|paid|sent)").search(plain):
        return "no"
    if _UNSURE.search(plain):
        return None
    if _PICTURES_SENT.search(plain) and not _SUM.search(plain) and not _OF_MONEY.search(plain):
        return None
    if _YES.match(plain):
        return "yes"
    if _NEARLY_PAID.search(plain) and not phrases("only").search(plain):
        return "no"
    if phrases("(?:paid|sent|gave|give|transferred)").search(plain):
        return "yes"
    tells_amount = _SUM.search(plain) or (short and _AMOUNT.search(plain))
    return "yes" if tells_amount and not _ASKED_SUM.search(plain) else None


def _contact(plain: str) -> str | None:
    if phrases(
        "(?:not|havent|cant|scared to|didnt|if i|dont want to|afraid to|never|to) (?:\\w+ )?block(?:ed)?"
    ).search(plain):
        return "still_talking"
    if _LEFT.search(plain):
        return "deleted_account"
    if _BLOCKED.search(plain):
        return "blocked"
    if _NO.match(plain) or _UNSURE.search(plain):
        return None
    return "still_talking" if _YES.match(plain) or _STILL.search(plain) else None


def _evidence(plain: str) -> str | None:
    denied = phrases("(?:not|havent|didnt|never|dont|hasnt) (?:\\w+ )?(?:delete\\w*|touched|wiped|cleared)").search(
        plain
    )
    if _GONE.search(plain) and not denied:
        return "saved" if _YES.match(plain) and _KEPT.search(plain) else "deleted"
    if denied:
        return "saved"
    if (
        _NO.match(plain)
        or _UNSURE.search(plain)
        or phrases(
            "(?:havent|didnt|not|never|will|should|ill|gonna|going to|can) (?:\\w+ )?(?:save|saved|kept|keep|screenshot\\w*|do)"
        ).search(plain)
    ):
        return None
    return "saved" if _YES.match(plain) or _KEPT.search(plain) else None


def _shared(plain: str) -> str | None:
    if phrases("not that i know(?: of)?|not as far as i know|not afaik").search(plain):
        return "unknown"
    if phrases("(?:want|wanna|need) (?:to )?know|rather not").search(plain):
        return None
    if _NO.match(plain) and not _UNSURE.search(plain):
        return "threat_only"
    if _UNSURE.search(plain) and not (_PEOPLE.search(plain) and phrases("like|i think|maybe|probs?").search(plain)):
        return "unknown"
    if _TALK.search(plain):
        return "threat_only"
    chat = phrases("<chat>").search(plain)
    if _ONLINE.search(plain) and not (chat and phrases("gc|group|chat|whatsapp").search(chat.group())):
        return "posted"
    return "some_people" if _PEOPLE.search(plain) else None


def _image(plain: str) -> str | None:
    if _UNSURE.search(plain):
        return None
    if phrases("fake|ai|deep ?fake|edited|photoshop\\w*|not me|isnt me").search(plain):
        return "fake"
    if _NO.match(plain):
        return "none_email_bluff"
    if phrases("(?:recorded|filmed|screen ?record\\w*|hidden)").search(plain):
        return "hidden_recording"
    return (
        "real"
        if _YES.match(plain)
        or phrases("(?:sent|showed|shown|has|got) (?:me )?(?:\\w+ )?(?:<photo>|one|it|some|them)").search(plain)
        else None
    )


def _adult_told(plain: str) -> str | None:
    if _NOT_TOLD.search(plain) or _NO.match(plain):
        return "no"
    if _UNSURE.search(plain):
        return None
    return "yes" if _YES.match(plain) or _TOLD.search(plain) else None


_READERS: dict[str, Callable[[str], str | None]] = {
    "safe": _safe,
    "age_band": _age,
    "paid": _paid,
    "contact": _contact,
    "evidence": _evidence,
    "shared": _shared,
    "image": _image,
    "adult_told": _adult_told,
}
