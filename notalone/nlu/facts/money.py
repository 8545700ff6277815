"""What they demand, and whether it was paid."""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

from notalone.nlu.facts.phrases import DENIED, Found, Reading, before, phrases
from notalone.nlu.facts.text import Text

# --- paid -------------------------------------------------------------------------------------------------------

_NO = "(?:havent|hasnt|hadnt|havenae|hasnae|havena|hasna|didnae|have not|has not|ive not|not|never|didnt|aint|wont|wouldnt|not gonna|not going to|refuse to|refused to|refusing to|i no|i not|no want to|yet to)"
_GIVE = "(?:sent|send|sending|given|give|giving|transferred|transfer|gave|handed over|handed|parted with|coughed up)"
_GAVE = "(?:sent|gave|gied|given|transferred|wired|lent|cashapped|cash apped|paypald|paypalled|revolutd|handed|moneygrammed|posted|slipped|bunged|parted with)"
_LOOSE = "(?:over |across |through |about |nearly |all |another |out |a total of |like |roughly |around |an? |all |the |my |our |some |that |his |her |first |even |\\d |whole |on )*"
_CARDS = "(?:steam|apple|itunes|google play|amazon|razer|gift|paysafe|xbox|psn)(?: gold)? ?(?:cards?|vouchers?|codes?)"
_VALUE = f"(?:<sum>|(?:\\w+ )?(?:money|cash|bitcoins?|btc|crypto|vouchers?|savings|salary|wages|robux|loan|pension|payments?|deposit)|{_CARDS}|pin|card details)"
_TO_HIM = "(?:him|her|them|it|the <person>|this <person>|that <person>|a <person>|some <person>|someone|my ex|the blackmailers?|<sum>|twice|once|up|half|both|some|already|the first|all|what he|what they|what she|again|over|everything|too|out|by|via|thru|through|with|in|into|on|weekly|to|from|\\d times|loads|lots|and now|n now)"

_SUPPOSED = before(
    "(?:if|unless|whether|should|shall|do|will|would|could|can|might|gonna|going|id|hed|want|wants|wanted|wanna|need|needs|before|nearly|almost|or|refused|"
    "refuse|says|said|told me to|asked me to|have to|got to|make me|makes me|mean|who|people|anyone|everyone|get|got|gets|getting|being|be|low|well|havent|"
    "youve|you|firm|company|agency) (?:\\w+ ){0,3}?",
    "(?:not|no|never|hasnt|hadnt|hasnae|havenae|didnae|didnt|dont|doesnt|aint|wont|wouldnt|cant|couldnt|without|nobody|nothing|none|shouldnt) (?:actually |even |yet |been |ever )*",
)

_PAID_NO = Reading(
    "no",
    phrases(
        f"{_NO} (?:even )?(?:<now> )?(?:been |want )?(?:paid|paying|pay|payin)",
        f"{_NO} (?:even |yet |actually )?{_GIVE} (?:<him> )?(?:any |the |a |over |one )?(?:more )?(?:<money>|<price>|penny|pence|anything yet|bean|any of it|owt|nothing(?= for))",
        "(?:refused|declined|refuse) (?:to )?(?:give|send|pay)",
        "(?:not|havent|hasnt|never|didnt) (?:\\w+ )?(?:transferred|handed over) (?:anything|a|any|owt)",
        "(?:not|havent|hasnt|never|didnt) (?:coughed|paid|stumped|cough|pay) up",
        "(?:paid|given|sent|giving|paying) (?:<him> )?(?:nothing|no money|not a penny|zero|nowt|zilch|0)",
        "(?:no|not a|not one|none of the|zero|nae) (?:moneys?|penny|cash|payment|bean) (?:has |have |was |is |s )?(?:been )?(?:paid|given|sent|gone|left|changed hands|made|yet|transferred|handed)",
        "nothings? (?:has |s )?(?:been )?paid",
        "(?:ive not got|i havent got|havent got|dont have|aint got|got no|i no have|i have no|have not got|cant afford|couldnt afford|skint and|no way to pay|not got) ?(?:the |that |that much |any |that kind of |this |to pay |enough )?(?:<money>|<price>)",
        "(?:cant|couldnt|cant afford to) pay",
        "(?:i no|i not|i dont|i didnt) (?:pay|give|send)(?! (?:her|him|them)? ?(?:photos?|videos?|nudes?))(?= ?(?:[.!,?]|$|money|any|him|her|nothing|and))",
        "(?:hasnt|havent|hadnt|hasnae|havenae) (?:yet|paid)(?= ?(?:[.!?]|$))",
    ),
    (
        before(
            "(?:if|so if|or|when|because|why|what if|who|says|said|should|maybe|unless|what happens if) (?:\\w+ )?(?:\\w+ )?"
        ),
    ),
)
#: A refusal means "not paid" only where a price is named.
_REFUSED = Reading(
    "no",
    phrases(
        "(?:i|ive|we) (?:have )?(?:declined|refused)|(?:ive|i|we|i have|and|told (?:him|her|them)) (?:said )?(?:no|nothing doing|to do one)(?= ?(?:[.,!]|$|so far|but|and|twice))"
    ),
)
_NOTHING = before("(?:nothing|nowt|none|no money|not a penny) (?:was |is |been |has been |got |yet |else )*")
_PAID_YES = Reading(
    "yes",
    phrases(
        f"(?:paid) (?:<now> )?{_TO_HIM}",
        "(?:i|ive|i have|we|weve|have|has|hes|shes|had|just|already|stupidly|so|and) (?:<now> )?paid(?! (?:for|off|my (?!ex)|the (?:rent|bill|mortgage)|work|job|me|vids|videos|photos|content|subs|nothing|no|not|zero|0))",
        "paid(?= ?(?:[.!?,]|$))",
        f"{_GAVE} (?:<now> )?(?:<him> )?{_LOOSE}{_VALUE}",
        "(?:i|ive|he|she|we) (?:already |just |now )?(?:pay|send|give) (?:<him> )?(?:already |all )?(?:\\d|<sum>|money (?!or)|twice|salary)",
        "(?:i|ive|we|has|have|had|he|she|they|hes|shes) (?:\\w+ )?(?:sent|gave|given|transferred) (?:<him> )?(?:it|everything|half|some|the lot|what (?:he|she|they)) ?(?:twice|by (?:bank|paypal)|via|thru (?:paypal|cash ?app|western)|asked for|wanted|i had|in the|we had|yesterday)",
        "(?:he|she|they|scammer|hes|shes|theyve|it|that|this|<person>|girlfriend|boyfriend|ex|fiance|split) ?(?:s |has |have |has already |have already )?(?:had|taken|took|takes?|got|cost|robbed) (?:already )?(?:me |us |my (?:\\w+ )?|our )?(?:for )?(?:about |over |nearly )?<sum> (?:off|of|from|out of|in payments|so far|already|of mine|and|out)",
        "(?:had|has had) <sum> (?:off|of|from|out of)",
        "cost (?:me|us|him|her|my \\w+) <sum>",
        "<price>(?: <sum>)? (?:down|gone|lost|lighter|poorer|later|paid|sent(?! to)|transferred|went out|went through|left my account|left the account|out of pocket|handed over|wanted after)",
        "<number> (?:gone|lost|paid|sent(?! to)|transferred)",
        "(?:lost|losing|out of pocket|spent|blew|parted with|dropped|spent (?:\\w+ ){1,2}?) (?:\\w+ )?<price>",
        "<sum> (?:(?:that|which) )?(?:i|ive|we) (?:have |has |had |just |already |stupidly )*(?:sent(?! (?:\\w+ ){0,3}?(?:photos?|videos?|nudes?|images?|selfies?))|paid|gave|transferred|lost)",
        "(?:money|payment|payments|cash|bitcoin|vouchers|card) (?:that |which )?(?:i|ive|we|he|she) (?:have |has |had |just |already |stupidly |did )*(?:sent|paid|gave|transferred|lost|made)",
        "(?:emptied|drained|cleared|cleaned) (?:out )?(?:my|his|her|our|their|me) (?:\\w+ )?(?:account|savings|isa|overdraft|bank)",
        "used (?:all )?(?:my|his|her|our) (?:\\w+ ){0,5}?(?:to pay|on vouchers|on gift cards|for him|for her)",
        f"(?:bought|sent|spent) (?:<him> )?(?:<sum> |\\d |loads of |a |some |the )?(?:\\w+ )?(?:worth of )?{_CARDS}",
        f"(?:<price> (?:in|of|on) (?:vouchers|{_CARDS}|bitcoin) (?:to|sent|for (?:him|her)|he|she))",
        "(?:been|keep|kept|keeps|started|was|im|hes|shes) (?:on )?paying (?:<him>|weekly|monthly|every|<sum>|for (?:weeks|months))",
        "(?:been|keeps?|kept) sending (?:<him> )?(?:money|cash|his \\w+|her \\w+ money)",
        "(?:first|last|second|third|2nd|3rd|1st|previous|two|\\d|a|several|multiple|few|the) (?:bank )?(?:payments?|transfers?|transactions?) (?:to|i|ive|already|yesterday|last|this|went|has gone|gone|made|references?|so far|and)",
        "(?:coughed|caved and paid|gave in and paid|stumped) up",
        "took (?:<sum>|money|cash) (?:from|out of|off) (?:my|his|her|our|the) (?:\\w+ )?(?:wallet|purse|account|savings|dad|mum|nan|float|till)",
        "(?:handed|gave|give) over (?:my|his|her|our) (?:\\w+ )?(?:money|savings|wages)",
        "(?:he|she|they) (?:already )?(?:got|has|have|took|taken|had) (?:all )?(?:my|our|his|her) (?:money|savings|wages|cash|birthday money|card details)",
        "(?:sent|gave|given|read) (?:\\w+ )?(?:my|me|the) (?:card|bank|pin) ?(?:details|number|numbers)?",
        "(?:sent|send) it (?:by|on|via|thru|through|friday|yesterday|monday|tuesday|wednesday|thursday|saturday|sunday|last night|already) ?(?!to)|already sent it|ive sent some|payments? (?:is |are |s |still )*pending",
        "receipts? for the (?:\\d )?(?:payments?|vouchers?|cards?)|bank statements",
    ),
    (_SUPPOSED, _NOTHING),
    phrases(" ?(?:(?:nothing|nowt|no money|zero|not a penny|0|for (?:it|them|the \\w+))|if|or else).*"),
)

#: Whoever wants money back has paid; they may ask for it as they like.
_MONEY_BACK = Reading(
    "yes",
    phrases(
        "(?:get|got|getting|have|claim|claw|recover|see|want|refund|reclaim) (?:any of |some of |all of |it )?(?:my|the|our|his|her|that|me) (?:\\w+ )?(?:money|<price>|<number>|cash|savings|bitcoin|payment) (?:\\w+ )?back",
        "(?:recover|recovering|refund|reclaim|reclaiming|claw back) (?:the|my|a|that|this) (?:<price>|<number>|money|payment)",
        "(?:refund|reverse|cancel|recall|stop|chargeback|trace|dispute) (?:the|a|my|that|this|his|her|it as a) (?:\\w+ )?(?:payment|transfer|transaction|bitcoin|faster payment)",
    ),
    (
        before(
            "never", "(?:he|she|they|scammer|firm|company|agency|expert) (?:can |will |could |said |says )?(?:\\w+ )?"
        ),
    ),
)

# --- demand -----------------------------------------------------------------------------------------------------

_WANT = "(?:want|wants|wanted|wanting|asks? (?:me |her |him |us )?for|ask(?= \\d)|asked (?:me |her |him |us )?for|asking (?:me |her |him |us )?for|asking(?= \\W?\\d)|hed like|shed like|theyd like|demands?|demanded|demanding|needs|after|requested|requests|expects?|begging for|keeps asking for)"
_MAKE = "(?:wants|want|wanted|asks|asked|asking|tells|told|telling|made|makes|making|forced|forces|forcing|pressuring|tryna make|trying to make|tried to make|says ive to|said to|says to|begging) (?:me |her |him |us |i )?(?:to )?(?:keep )?"
_NEW = "(?:more|another|other|extra|new|better|fresh|further|worse|nude|naked|rude|\\d more|some more|a few more|one more|one last|loads more|the next|some|a|an)"
_PHOTOS = "(?:nudes?|photos?|videos?|images?|selfies?|content)"
_LIVE = "(?:(?:go|get|come|be|perform|stay|keep going|strip) (?:back )?(?:on )?(?:a |the |my )?(?:cam|camera|webcam|live|video call|call|facetime)|(?:cam|camera|camra) on|video call (?:him|her|them|me)|on (?:a )?(?:video|video ?call|cam|camera|webcam)|do (?:a|another|the) (?:video ?call|video|call|live|cam show)|facetime (?:him|her|them)|a (?:video |voice )?call|on call)"
_WE = before("(?:i|i dont|i do not|you|u|police|we|can|do|does|they keep|not|i just|who|i really) (?:\\w+ )?")
_NOT_SENDING = before(
    "(?:no|not|never|havent|hasnt|didnt|there are|found|wont|doesnt want|dont want|has|have) (?:\\w+ )?"
)
_RECOVERY = before("(?:company|firm|service|website|agency|expert|specialist|hacker|lawyer|retainer) (?:\\w+ ){0,12}?")
_NOT_WANTED = before(
    "(?:not|no|never|isnt|aint|dont|doesnt|instead of|rather than|wasnt|didnt|hasnt|havent|without|i have the) (?:really |even |just |about |after |asking |ask |asked |want |wanting |any |for |the |want )*"
)

DEMAND = (
    Reading(
        "money",
        phrases(
            f"{_WANT} (?:to |him |her |me |them |like |about |only |just |another |a |the |his |her |my |us |all my |some |more |me to |i |half |send |pay |give |bank |over |be paid )*(?:<sum>|<money>|pay|paid|refund|settlement|retainer)",
            "(?:says|said|saying|tells me|told me|telling me|made me|makes me|make me|forced me|making me) (?:i |he |she |to |must |need to |have to |if i |get |send |pay |give |transfer |him |her |them |a |the |my |another )*(?:<price>|<money>|pay)",
            "(?:pay|paying|give|giving|send|sending|transfer|gimme|raise|borrow|owes?) (?:<him> |me |you |up )?(?:over )?(?:the |a |another |this |that |his |her |their |some |any |more |about |like |my |half )*(?:<sum>|<money>)",
            "(?:dont|not|wont|cant|if i|if we|if he|if she|if you|should i|do i|just|to|i|have to|must|or|no|never|didnt|couldnt|not to|will|and|shall i|can i|could i|gonna|going to|you|she|he|they|wouldnt|said|says|tonight to|want) (?:just |only |ever |i )?(?:pay|paying)(?! (?:for|attention|my|rent|a parking|the (?:rent|bill)|more attention|tax|it back))",
            "pay (?:up|him|her|them|or|off|again|into|and|by)",
            "(?:have to|got to|gotta|must|make me|makes me|making me) (?:give|hand over|bring|buy) (?:<him> )?(?:my )?(?:\\w+ )?(?:money|sweets|snacks|lunch|dinner|vapes)",
            "paying (?:up|him|her|them|off|again|it|the)",
            "(?:says?|said|wants?|tells?|told|make|makes|made|ask(?:s|ed|ing)?|get|give|send) (?:\\w+ ){0,5}?(?:(?:card|bank) (?:numbers?|details|pin)|numbers? (?:of|on|off|from) (?:\\w+ ){0,2}card)",
            "<price> (?:or|by|before|n|and) (?:he|she|they|it|ill|else|everyone|tonight|tomorrow|midnight|friday|monday|saturday|sunday|8|9|10|6|7|my|the|im|i|your|the whole|we)",
            "(?:give|pay|send) (?:him|her|them|me) <sum>",
            "(?:demand|price|bill|asking price|ransom|fee|sum|amount) (?:of|for|is|was|from) (?:a )?(?:<sum>|<money>)",
            "(?:after|want|about|over|his|her|their|more) (?:the )?(?:money|cash|ransom)",
            "<price> (?:more|a week|a month|every|each|a day|a time|extra|ransom|demand|demanded|wanted|to (?:delete|keep|not)|please)",
            "(?:another|back for another|unless (?:he|she|they) gets?) (?:<sum>)",
            "(?:bitcoin|btc|crypto) (?:wallet|address|account|emails?)|bitcoin",
            "<price> (?:in|worth of) (?:bitcoin|btc|crypto|vouchers|gift ?cards|steam|apple|usdt|ethereum)",
            "(?:price|figure|number) (?:has )?(?:doubled|gone up|went up)",
            "(?:dropped|dropping|lowered|knocked) (?:it |the price )?(?:from|down) (?:from )?\\d+",
            "[£$€] ?\\d[\\d.]*k?",
            "(?:release fee|fees?|ransom note|ransom|final fee)",
            "(?:bring|drop|hand over|cough up|stump up|fork out) (?:\\w+ )?(?:<sum>|<money>)",
        ),
        (_NOT_WANTED, _RECOVERY),
        phrases(" ?(?:to (?:wipe|remove|recover|trace|get it back)|for (?:it|them)(?: yet)? no).*"),
    ),
    Reading(
        "images",
        phrases(
            f"{_WANT} (?:me |her |him |us |to |see |do |send |for |of |loads |me to |keep |sending )*{_NEW} (?:\\w+ )?(?:{_PHOTOS}|of (?:me|her|him)|one|ones|call|facetime|video ?call|voice call)",
            f"{_WANT} (?:me |her |him |us |to |see |do |send |for |of |loads |me to )*(?:more(?! (?:money|cash|<sum>|time|by (?:bank|paypal)))|{_PHOTOS})(?! (?:back|down|deleted|taken|removed|off|gone|money|cash|\\d))",
            f"{_WANT} (?:me |her |him |us |to |i )*{_LIVE}",
            f"(?:keeps|keep) (?:on )?(?:at me |asking |on |nagging )*(?:for |to )(?:\\w+ )?(?:\\w+ )?(?:{_PHOTOS}|call|video call|more)",
        ),
        (_WE, _NOT_SENDING),
    ),
    Reading(
        "images",
        phrases(
            f"for me to {_LIVE}",
            "(?:wants|want) (?:me to send |to see )?(?:one more|another|\\d more)(?= ?(?:[.,!?]|$|by|or))",
            f"{_MAKE}(?:do|send|sending|strip|undress|take|get|go|come|turn|show) (?:<him> |me |him |my |a |some |loads |the |on |more |another |any |of )*(?:{_PHOTOS}|{_LIVE}|more|another|one|of me|cam|camera|camra|call|live|video|it on)",
            f"(?:if i dont|if she doesnt|if he doesnt|have to|must|or|make|made|unless i|til i|until i|she must|told to|i gotta|got to) (?:\\w+ )?{_LIVE}",
            "(?:keep sending|keep on sending|send|sending|do|give|giving|take|snap|another|wants|want) (?:<him> |me )?(?:more|another|a new|a better|new|a fresh|one more|one last|further|\\d more|any more|a worse) (?:\\w+ )?(?:<photo>|one|ones|of me|of her)",
            "(?:send|sending|sends) (?:<him> )?(?:more|another one|another|anuther)(?= ?(?:[.,!?]|$|or|by|and|of|to|photos?|now|every|he|one))",
            "(?:keep|keeps|to keep|to carry on) sending(?= ?(?:[.,!?]|$|or|him|them|her))",
            "(?:photos?|videos?|nudes) not (?:money|cash)",
            "owes? (?:him |her |them |me )?\\W?(?:photos?|nudes?|videos?)",
            f"{_LIVE} (?:\\w+ ){{0,3}}?(?:or|else)",
            f"if (?:i|she|he|you|we) (?:dont|doesnt|do not) (?:send|do|take|video|give) (?:\\w+ ){{0,2}}?(?:{_PHOTOS}|call|more|another|one|cam)",
            "send (?:<him> |me )?(?:a |some )?(?:nudes?|photos?|videos?) (?:or|by|of (?:me|my|your))",
            "(?:not|no) (?:\\w+ )?(?:cash|money) (?:\\w+ ){0,6}?(?:photos?|videos?|nudes?|call|live|cam)",
            "(?:must|have to|got to|gotta) do video",
            "get (?:him |her |them )?photos? (?:of|off|from) (?:my|a|the)",
            "(?:say|says|said|wants?|told|telling|tells) (?:me |us |to |i must |i have to )*(?:send|do) (?:<him> |some |the |a )?real (?:ones?|photos?|videos?)",
            "(?:threatening|blackmailing|hassling|pestering|pressing|pushing) (?:<him> |me |us )?(?:for|into) (?:sending )?(?:more|worse|another|new|further|others)(?! (?:money|cash|<sum>))",
            "(?:skins|robux|v ?bucks|vapes|gifts|presents|credits|coins|money|cash) (?:in exchange |in return |swapped )?for (?:\\w+ )?(?:photos?|images?|videos?|selfies?)",
        ),
        (_NOT_SENDING,),
    ),
    Reading(
        "meeting",
        phrases(
            f"(?:{_MAKE}|if i dont |if she doesnt |agreed to |going to |gonna |supposed to |meant to |meant to b |has to |have to |wants me to |says |she has to |out to |on (?:her|his) way to |gone to |went to )(?:go |come |be |and |to |b )*(?:meet|meeting)(?: up)?(?: with)? (?:him|her|them|me|the <person>|this <person>|in person|irl|at|\\W?him)",
            f"(?:{_MAKE}|must |have to |says |said |or |wants me to |told to )(?:come|go|get) (?:over |round |down |out |up |outside |alone )?(?:to )?(?:his|her|their|a) (?:\\w+ )?(?:house|flat|place|hotel|car|room|van|gaff|yard)",
            "(?:says|said|tells me to|told me to|must|he wants me to) (?:come|go) (?:down|outside|alone|and meet|to the park)",
            "(?:if|unless) (?:i|she|he) (?:dont|doesnt) (?:come|go) (?:down|out|outside|to|there|meet)(?! the police)",
            "get in (?:the|his|her) (?:car|van)",
            "says meet (?:him|her|them)|or meet|meet me (?:or|at)|booked a (?:hotel|room)",
        ),
        (before("(?:not|never|police|can i|do i|can you|could i|wont) (?:\\w+ )?"),),
    ),
    Reading(
        "other",
        phrases(
            "(?:hold|carry|carrying|keep|deliver|move|hide|stash|store|drop off|shift|sell) (?:on to )?(?:a |some |his |her |their |the )?(?:\\w+ )?(?:bag|bags|package|packages|parcel|parcels|stuff|drugs|weed|knife|gear)(?= ?(?:for|at|to|or|in|off|[.,]|$))",
            "(?:drop|withdraw|retract|take back) (?:the|an|my|her|his) (?:\\w+ )?(?:claim|charges?|objection|complaint|case|statement|allegation|report)",
            f"(?:{_MAKE})(?:unblock|sign|vote|resign|move out|quit|drop|recruit|add \\d|add my|follow|invite|open|lie|hold|carry|pass|message other)",
            "(?:wants|want) me (?:back|to take (?:him|her) back|to get back)",
            "(?:if i dont|unless i|if i|says|said) (?:sign|follow|quit|resign|move out|recruit|add \\d|do his|do her|lie|say sorry|go out|open (?:a )?(?:bank )?account)",
            "(?:do|doing|write|finish) (?:his|her|their|all his|all her) (?:course ?work|homework|essays?|assignments?)",
            "(?:pass|move|put|hold) (?:the |some |his |their )?money (?:through|thru|in) my",
            "open(?:ed)? (?:a |an )?(?:bank )?account (?:for|in my)",
            "(?:send|get|give) (?:him|her|them) (?:\\d |other |some |my )?(?:names|girls|mates|my mates|logins?|password)",
            "wants free (?:shows?|customs?|sessions?|content)",
        ),
        (DENIED,),
    ),
)


def read_paid(text: Text) -> Found | None:
    """Whether anything was paid; one payment outweighs any refusal, as in "i said no, then i sent 50"."""
    found = next(_PAID_YES.find(text), None) or next(_MONEY_BACK.find(text), None) or next(_PAID_NO.find(text), None)
    return found or (next(_REFUSED.find(text), None) if _PRICE.search(text.plain) else None)


def read_demand(text: Text) -> Found | None:
    """What is demanded, the first that is named."""
    demands = [found for reading in DEMAND for found in reading.find(text)]
    if any(found.value != "money" for found in demands) and not _PRICE.search(text.plain):
        # "He made me open an account for the money": what they made them do is the demand.
        demands = [found for found in demands if found.value != "money"]
    return min(demands, key=lambda found: found.start, default=None)


_PRICE = phrases("<price>", "(?:want|wants|asks?|asking for|demands?|pay|send|give) (?:\\w+ )?(?:<sum>|money|cash)")
