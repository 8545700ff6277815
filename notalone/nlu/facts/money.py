"""What they demand, and whether it was paid."""

from __future__ import annotations

from notalone.nlu.facts.phrases import DENIED, SUPPOSED, Found, Reading, before, first, phrases
from notalone.nlu.facts.text import Text

_WANTING = (
    "(?:want|wants|wanted|wanting|asks?|asked|asking|demands?|demanded|demanding|needs?|after|requests?|requested|expects?|begging|begs|"
    "tells|told|telling|made|makes|making|make|forced|forces|forcing|force|pressuring|sayin|says|said|saying)"
)
_MORE = "(?:more|another|other|extra|new|better|fresh|further|worse|nude|naked|\\d more|some more|a few more|one more|one last|a|an|some|the next)"
_ON_CAMERA = "(?:(?:go|get|come|be|do it|perform|stay|keep going|strip|appear) (?:back )?on (?:a |the |my )?(?:cam|camera|webcam|video|live|call|facetime|a call)|cam on|camera on|video call (?:him|her|them|me)|do (?:a|another|the) (?:video ?call|video|call|live|cam show)|facetime (?:him|her|them))"

_NOT_PAID = before("(?:get|got|gets|getting|being|be|been|was|am|im|i get|i got|well|low) (?:\\w+ )?")
_RECOVERY = before("(?:company|firm|service|website|agency|expert|specialist|hacker on \\w+|lawyer|solicitor) .{0,60}")
_SUPPOSED_PAID = before(
    "(?:if|unless|whether|should|shall|do|did|will|would|could|can|might|gonna|going|id|want|wants|wanted|wanna|need|needs|before|nearly|almost|"
    "what happens if|or|refused|refuse|says|said|told me to|asked me to|just|have to|got to|made|mean|who|people|anyone|everyone) <gap>",
)
_NEGATED_PAID = before(
    "(?:not|no|never|havent|hasnt|hadnt|didnt|dont|doesnt|aint|wont|wouldnt|cant|couldnt|without|nobody|nothing|none|shouldnt|yet) (?:\\w+ ){0,2}"
)

_RECIPIENT = "(?:him|her|them|it|the <person>|this <person>|that <person>|the blackmailers?|the scammers?|<sum>|twice|once|up|half|both|some|already|the first|all|what he|what they|what she|again|over|everything|too|out|by|via|thru|through|with|in|into|on|weekly|every|to|from|\\d times|loads|lots)"

PAID = (
    Reading(
        "no",
        phrases(
            "(?:havent|hasnt|hadnt|have not|has not|ive not|not|never|didnt|aint|wont|wouldnt|not gonna|not going to|refuse to|refused to|refusing to|i no|i not|i dont|ive never|yet to) (?:even )?(?:<now> )?(?:been )?(?:paid|paying|pay|payin)",
            "(?:havent|hasnt|hadnt|have not|ive not|not|never|didnt|aint|wont|not gonna|not going to|i no|refused to|refusing to) (?:even |yet |actually )?(?:sent|send|sending|given|give|giving|transferred|gave|handed over|parted with) (?:<him> )?(?:any |the |a |over )?(?:more )?(?:<money>|<sum>|penny|pence|anything yet|a penny|a bean|any of it)",
            "(?:paid|given|sent|giving|paying) (?:<him> )?(?:nothing|no money|not a penny|zero|nowt|zilch|0)",
            "(?:no|not a|not one|none of the|zero) (?:money|penny|cash|payment) (?:has |have |was |is )?(?:been )?(?:paid|given|sent|gone|left|changed hands|made|yet|transferred)",
            "nothing (?:has |s )?(?:been )?paid",
            "(?:told|said to) (?:him|her|them) (?:that )?(?:i|ive|i have) ?(?:not got|havent got|aint got|dont have|got no|cant|wont|dont) (?:\\w+ ){0,2}?(?:<money>|<sum>|pay|it)",
            "(?:ive not got|i havent got|havent got|dont have|aint got|got no|i no have|i have no|have not got|cant afford|couldnt afford|cant pay|couldnt pay|skint and|no way to pay) ?(?:the |that |that much |any |that kind of |this |to pay |\\w+ )?(?:<money>|<sum>|it|him|her|them)",
            "(?:cant|couldnt) pay",
        ),
        (before("(?:if|so if|or|when|because|why|what if|people who|says|said|should|maybe|unless) (?:\\w+ )?"),),
    ),
    Reading(
        "yes",
        phrases(
            f"(?:paid|payd) (?:<now> )?{_RECIPIENT}",
            "(?:i|ive|i have|we|weve|have|has|hes|shes|had|just|already|stupidly|so|and) (?:<now> )?paid(?! (?:for|off|my|the (?:rent|bill|mortgage)|work|job|me|vids|videos|photos|content|subs))",
            "paid(?= ?(?:[.!?,]|$))",
            "(?:sent|send|gave|gied|given|transferred|wired|lent|cashapped|cash apped|paypald|paypalled|revolutd|handed|moneygrammed|posted|slipped|bunged|parted with|put) (?:<now> )?(?:<him> |the lad )?(?:over |across |through |about |nearly |all |another |out |a total of |like |roughly |around )?(?:all |the |my |our |some |that |his |her |another |first |even |\\d )*?(?:<sum>|money|cash|bitcoins?|btc|crypto|gift ?cards?|vouchers?|steam ?cards?|razer|birthday money|savings|salary|wages|pin|codes|card details|robux|xmas money|christmas money|student loan|pip money|dinner money|pocket money|payments?|deposit|pension)",
            "(?:i|ive|we|has|have|had|he|she|they|hes|shes) (?:\\w+ )?(?:sent|gave|given|transferred) (?:<him> )?(?:it|everything|half|some|the lot|what (?:he|she|they)) ?(?:twice|by (?:bank|paypal)|via|thru (?:paypal|cash ?app|western)|asked for|wanted|i had|in the|we had)",
            "(?:he|she|they|scammer|hes|shes|theyve|it|that|this) ?(?:s |has |have |has already |have already )?(?:had|taken|took|got|cost|robbed|has|have) (?:already )?(?:me |us |my (?:\\w+ )?|our )?(?:for )?(?:about |over |nearly )?<sum> (?:off|of|from|out of|in payments|so far|already|of mine|and|out)",
            "cost (?:me|us|him|her|my \\w+) <sum>",
            "<sum>(?: <sum>)? (?:down|gone|lost|lighter|poorer|later|paid|sent(?! to)|transferred|went out|went through|left my account|left the account|out of pocket|handed over|wanted after)",
            "(?:lost|losing|out of pocket|spent|blew|parted with|dropped) (?:\\w+ )?<sum>",
            "<sum> (?:(?:that|which) )?(?:i|ive|we|he|she|my \\w+) (?:have |has |had |just |already |stupidly )*(?:sent|paid|gave|transferred|lost)",
            "(?:money|payment|payments|cash|bitcoin|vouchers|card) (?:that |which )?(?:i|ive|we|he|she) (?:have |has |had |just |already |stupidly |did )*(?:sent|paid|gave|transferred|lost|made)",
            "(?:get|got|getting|have|claim|claw|recover|see|want|refund|reclaim) (?:any of |some of |all of )?(?:my|the|our|his|her|that|me) (?:\\w+ )?(?:money|<sum>|cash|savings|bitcoin|payment) (?:\\w+ )?back",
            "(?:refund|reverse|cancel|recall|stop|claw back|chargeback|trace|dispute) (?:the|a|my|that|this|his|her|it as a) (?:\\w+ )?(?:payment|transfer|transaction|bitcoin|faster payment)",
            "(?:emptied|drained|cleared|cleaned) (?:out )?(?:my|his|her|our|their|me) (?:\\w+ )?(?:account|savings|isa|overdraft|bank)",
            "used (?:my|his|her|our) (?:\\w+ )?(?:card|account) to pay",
            "(?:bought|got|sent) (?:<him> )?(?:<sum> |\\d |loads of |a |some |the )?(?:\\w+ )?(?:worth of )?(?:steam|apple|itunes|google play|amazon|razer|gift|paysafe|xbox|psn)(?: gold)? ?(?:cards?|vouchers?|codes?)",
            "(?:been|keep|kept|keeps|started|was|im|hes|shes) (?:on )?paying (?:<him>|weekly|monthly|every|<sum>|for (?:weeks|months))",
            "(?:first|last|second|third|2nd|3rd|1st|previous|two|\\d|one|a|several|multiple|few) (?:bank )?(?:payments?|transfers?|transactions?) (?:to|i|ive|already|yesterday|last|this|of|went|has gone|gone|made|references?|so far|and)",
            "(?:coughed|paid|caved and paid|gave in and paid|stumped) up",
            "took (?:<sum>|money|cash) (?:from|out of|off) (?:my|his|her|our|the) (?:\\w+ )?(?:wallet|purse|account|savings|joint account|dad|mum|nan|float|till)",
            "(?:i|ive) (?:already |just |now )?(?:pay|send) (?:him|her|them) (?:\\d|already|money|<sum>)",
            "(?:he|she|they) (?:already )?(?:got|has|have|took|taken|had) (?:all )?(?:my|our|his|her) (?:money|savings|wages|cash|birthday money|card details)",
            "(?:sent|gave|given|read) (?:\\w+ )?(?:my|me|the) (?:card|bank|pin) ?(?:details|number|numbers)?",
        ),
        (_NEGATED_PAID, _SUPPOSED_PAID, _NOT_PAID),
    ),
)

DEMAND = (
    Reading(
        "money",
        phrases(
            f"{_WANTING} (?:<gap>)?(?:for )?(?:<gap>)?(?:<sum>|<money>|pay|paying)",
            "(?:pay|paying|give|giving|send|sending|transfer|gimme|find|get|raise|borrow|owe|owes) (?:<him> |me |u |you |up )?(?:over )?(?:the |a |another |this |that |his |her |their |some |any |more |about |like |my )*(?:<sum>|<money>)",
            "(?:dont|not|wont|cant|cannot|if i|if we|if he|if she|if you|should i|do i|just|to|i|have to|must|or|no|never|didnt|couldnt|not to|will|and|shall i|can i|could i|gonna|going to|u|you|she|he|they) (?:just |even |only |ever )?(?:pay|paying)(?! (?:for|attention|my|rent|the (?:rent|bill)|more attention|tax))",
            "pay (?:up|him|her|them|or|off|again|into|and|by|the)",
            "paying (?:up|him|her|them|off|again|it|the)",
            "<sum> (?:or|by|before|n|and) (?:he|she|they|it|ill|else|everyone|tonight|tomorrow|tmrw|midnight|friday|monday|saturday|sunday|8|9|10|6|7|my|the|im|i|your)",
            "(?:demand|price|bill|asking price|deadline|ransom|fee|sum|amount) (?:of|for|is|was|from) (?:a )?(?:<sum>|<money>)",
            "(?:more|after|for|about|over|only|just|his|her|their) (?:the )?(?:money|cash|ransom)",
            "<sum> (?:more|a week|a month|every|each|a day|a time|extra|ransom|demand)",
            "another <sum>",
            "(?:bitcoin|btc|crypto) (?:wallet|address|account)",
            "(?:steam|apple|itunes|google play|amazon|razer|gift|paysafe) ?(?:gold )?(?:cards?|vouchers?|codes?)",
            "(?:pounds?|[£$€] ?\\d+|<sum>) (?:in|of|worth of) (?:bitcoin|btc|crypto|vouchers|gift ?cards|steam|apple|usdt|ethereum)",
            "[£$€] ?\\d[\\d.]*k?",
            "(?:price|figure|number) (?:has )?(?:doubled|gone up|went up)",
            "(?:put|bring|drop|hand over|cough up|stump up|fork out) (?:<gap>)?(?:<sum>|<money>)",
        ),
        (
            before(
                "(?:not|no|never|dont want|doesnt want|isnt|aint|dont ask for|instead of|rather than|isnt about|not about|wasnt|didnt want|didnt ask for|hasnt asked for|havent asked for|without|doesnt need) (?:\\w+ )?(?:for )?"
            ),
            _RECOVERY,
            before("(?:got|get) (?:\\w+ )?"),
        ),
    ),
    Reading(
        "images",
        phrases(
            f"{_WANTING} (?:<gap>)?(?:for |of |to see |to send |to |send )*(?:<him> |me |us |you )?{_MORE} (?:\\w+ )?(?:<photo>|of me|of her|of him|one|ones|call|facetime|video ?call|voice call)",
            f"{_WANTING} (?:<gap>)?(?:for |of |to send |send )*(?:<him> |me |us )?(?:nudes?|photos?|videos?|images?|selfies?|content|more of (?:me|her|him)|a show)(?! (?:back|down|deleted|taken|removed|off|gone))",
            f"{_WANTING} (?:<gap>)?(?:to )?{_ON_CAMERA}",
            f"(?:dont|if i|have to|must|or|to|keep|keeps|make|made|unless i|til i|until i|she|he|can|just) {_ON_CAMERA}",
            "(?:send|sending|keep sending|sent|do|give|giving|take|snap) (?:<him> |me |us )?(?:more|another|a new|a better|new|a fresh|one more|one last|further|\\d more|any more|a worse) (?:\\w+ )?(?:<photo>|one|ones|of me|of her)?",
            "(?:more|another|new|extra|further) (?:<near>)(?:photos?|nudes?|videos?|images?|selfies?)",
            "(?:photos?|videos?|nudes) not (?:money|cash)",
            "owes? (?:him |her |them |me )?(?:photos?|nudes?|videos?)",
            f"{_ON_CAMERA} or",
            "(?:make|makes|made|making|forced|forces|force|forcing) (?:me|her|him) (?:to )?(?:send|do|strip|undress|film|video|pose|take)",
            "if (?:i|she|he|you|u|we) (?:dont|doesnt|do not) (?:send|do|take|film|give) (?:\\w+ ){0,2}?(?:<photo>|video ?call|call|more|another|one|cam)",
            "send (?:<him> |me )?(?:a |some )?(?:nudes?|photos?|videos?) (?:or|by|of (?:me|my|your))",
        ),
        (before("(?:no|not|never|havent|hasnt|didnt|there is|there are|found|theres|wont|doesnt want|dont want|has|have|got) (?:\\w+ )?"),),
    ),
    Reading(
        "meeting",
        phrases(
            "(?:want|wants|wanted|told|tells|telling|says|said|make|makes|making|have to|got to|must|demands?|asking|asked|forcing|if i dont|agreed to|going to|gonna|supposed to|to) (?:<gap>)?(?:meet(?: up)?(?: with)?|see|visit) (?:him|her|them|me|us|up|tonight|the <person>|this <person>|in person|irl|at)",
            "(?:come|go|get) (?:over |round |down |out |up )?(?:to )?(?:his|her|their|a) (?:\\w+ )?(?:house|flat|place|hotel|car|room|van|gaff|yard)",
            "(?:if i dont|if she doesnt|says|said|says to|tells me to|told me to|must|to) (?:come|go|get) (?:down|outside|out|in the car|in his car|downstairs|and meet)",
            "get in (?:the|his|her) (?:car|van)",
        ),
        (before("(?:not|never|dont|police|can i|do i|can you|could i|wont) (?:\\w+ )?"),),
        phrases("(?: a)? (?:counsellor|officer|police|someone|my mum|gp|doctor)"),
    ),
    Reading(
        "other",
        phrases(
            "(?:hold|carry|keep|deliver|move|hide|stash|store|drop off|shift|run|sell|trap) (?:on to )?(?:a |some |his |her |their |the )?(?:\\w+ )?(?:bag|bags|package|packages|parcel|parcels|stuff|drugs|weed|knife|gear) (?:for|at|to|or|in|off)",
            "(?:drop|withdraw|retract|take back) (?:the|an|my|her|his) (?:\\w+ )?(?:claim|charges?|objection|complaint|case|statement|allegation|report)",
            f"(?:{_WANTING}) (?:me|us|her|him) (?:to )?(?:back|get back|come back|go back|take (?:him|her) back|unblock|sign|vote|resign|move out|leave|quit|drop|recruit|add|follow|invite|open|let|give (?:him|her) (?:my )?(?:login|password|pass|shift|the kids|custody))",
            "(?:if i dont|unless i) (?:go back|get back|come back|take (?:him|her) back|unblock|sign|follow|quit|resign|move out|recruit|add|do his|do her|lie|say sorry|date|go out)",
            "(?:get|take) back (?:together )?with (?:him|her)",
            "take (?:him|her) back or",
            "(?:do|doing|write|finish) (?:his|her|their|my|all his|all her) (?:course ?work|homework|essays?|assignments?)",
            "(?:pictures|photos?|nudes|videos?|names?|numbers?|contacts?) of (?:other|the) (?:girls|boys|kids|people)",
            "(?:send|get|give) (?:him|her|them) (?:\\d |other |some |my )?(?:names|friends|girls|mates|my mates|logins?|password)",
        ),
        (DENIED,),
    ),
)


def read_paid(text: Text) -> Found | None:
    """Whether anything was paid: the later word counts, as in "i hadn't paid, then i sent 50"."""
    return max(
        (found for reading in PAID for found in reading.find(text)),
        key=lambda found: (found.value == "yes", -found.start),
        default=None,
    )


def read_demand(text: Text) -> Found | None:
    """What is demanded, the first that is named; what was paid was demanded."""
    demands = [found for reading in DEMAND for found in reading.find(text)]
    if demands:
        return min(demands, key=lambda found: found.start)
    paid = first(PAID, text)
    return Found("money", paid.start, paid.end) if paid else None
