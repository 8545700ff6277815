"""Whether they are still in touch with the blackmailer, and what became of the evidence."""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

from notalone.nlu.facts.phrases import Found, Reading, before, first, phrases
from notalone.nlu.facts.text import Text

_ASKED = before(
    "(?:if|should|shall|do|does|did|will|would|could|can|might|gonna|going|id|ill|need|needs|about|before|want|wants|wanna|have|to|or|how|"
    "when|please|must|whether|just|then|after|not|never|havent|hasnt|didnt|dont|cant|without|wont|scared|worth|tempted|by|need to|says|said) (?:i |to |we |u |you |him |her |it |them |by )*(?:just |really |even |still )?"
)
_HIS = before(
    "(?:he|she|they|hes|shes|theyve|him|her|them|hell|shell|theyll|it|who|<person>|ex|snap|snapchat|insta|you|u|people|everyone|nobody|friend|mate|police) (?:\\w+ )?"
)
_HAVING = "(?:i|ive|we|weve|i have|we have|already|just|have|and|so|yes|yeah|then|now|also|but|daughter|son|mum|dad|she|he|hes|shes)"

_ACCOUNT = "(?:account|accounts|acc|accs|insta|instagram|ig|snap|snapchat|facebook|fb|whatsapp|tiktok|twitter|discord|telegram|tinder|grindr|socials|social media|profile|profiles|page|kik|roblox|hinge|bumble|everything off my phone)"

CONTACT = (
    Reading(
        "still_talking",
        phrases(
            "(?:havent|hasnt|have not|not|didnt|ive not|never|dont want to|cant|scared to|afraid to|too scared to|wont|darent|dare not|didnt want to) (?:actually |yet |even )?(?:blocked|block|blocking)",
            "blocked (?:him|her|them) yet",
            "(?:still|keep|kept|carry on|carried on|keeps) (?:talking|replying|messaging|texting|chatting|answering|answer|responding|speaking|on the phone|reply|on call|talk|chat|engaging|on with|trying to reason|on facetime)",
            "(?:he|she|they|hes|shes|theyre|it|<person>) ?(?:is |are |just |wont |s |has )?(?:still |constantly |now |just )?(?:keeps?|keep on|wont stop|wont leave|not stop|never stops|forever|non ?stop|always) (?:on )?(?:me |and |on )?(?:messaging|texting|calling|ringing|phoning|callin|ringin|sending me|dming|contacting|writing|on the phone|spamming|going on|on at me|at me|on|asking|pestering|hassling|demanding|emailing|alone)",
            "(?:hes|shes|theyre|he is|she is|they are|still|is) (?:still )?(?:messaging|texting|calling|ringing|phoning|waiting|spamming|typing|online|dming|contacting|on at) ?(?:me|us|and|right|now|every|again|non ?stop|constantly|over|all)",
            "(?:calling|ringing|messaging|texting|phoning|call me|ring me|message me|messages me|calls me|rings me|texts me) (?:me )?(?:and ringing|again and again|over and over|non ?stop|constantly|every (?:\\w+ )?(?:minutes?|mins?|hour|hours|day|night)|all (?:day|night|the time)|right now|as we speak|every day|\\d+ times)",
            "(?:rung|called|messaged|texted|rang) (?:me )?\\d+ times",
            "(?:and|so|but|still) i (?:always |still |just )?(?:answer|reply|pick up)(?= ?(?:cos|because|so|every|when|[.,!]|$))",
            "cant (?:cut|stop) (?:contact|talking|replying)|(?:he|she) (?:rings|writes|calls|texts) (?:on \\w+ )?(?:every|all)|(?:got|has) me on a call",
            "(?:kept|keeping) (?:him|her|them) talking|(?:hes|shes|theyre) still (?:in my dms|on the line|on the phone)|(?:pings|rings|messages) (?:me )?(?:every hour|at \\d)|(?:\\d\\d) missed calls|were still in contact",
            "(?:stringing|string) (?:him|her|them) along",
            "(?:im|i am|been) (?:on the phone|talking|replying|messaging|texting|chatting|speaking) (?:to|with) (?:him|her|them|the <person>) (?:now|still|rn|right)",
            "(?:he|she|they) (?:still )?(?:messages|texts|rings|calls|contacts) me (?:every|all|constantly|still|daily)",
        ),
        (before("(?:not|if|when|stopped|dont|havent|should i|i stopped|isnt|aint|no longer|dont|will) (?:\\w+ )?"),),
        phrases(" (?:police|the police|my mum|childline|you|u|support)"),
    ),
    Reading(
        "blocked",
        phrases(
            "(?:blocked|blockin) (?:off |and (?:deleted|reported|removed) )?(?:him|her|them|it|the|that|this|all|everyone|everything|on everything|his|her|their|\\d|both|every|and|then|now|straight|already|number|everywhere|on|em)",
            f"{_HAVING} (?:<now> )*blocked",
            "blocked(?= ?(?:[.!?,]|$))",
            "blocked (?:and|but|cos) (?!deleted my)|^blocked",
            "(?:have|has|got|had) (?:him|her|them|the <person>) blocked",
            "(?:since|after|once) (?:i|we) blocked",
            "(?:did|done) the block",
            "(?:ceased|cut|stopped|ended|broken|broke) (?:off )?(?:all |any )?(?:contact|communication|comms)",
            "(?:ive|i have|we) cut (?:him|her|them) off",
            "(?:barred|ghosted) (?:him|her|them)",
        ),
        (
            before(
                "(?:havent|hasnt|not|never|didnt|dont|cant|been|get|got|getting|was|if|should|he|she|they|hes|shes|theyve|is it|are|be|has|who|it|im|am|when) (?:i |we |you )?(?:even |just |already )?"
            ),
        ),
        phrases(
            " (?:by|me|my|us|yet|from|toilet|payment|card|transaction|transfer|the (?:card|payment|transaction|transfer))"
        ),
    ),
    Reading(
        "deleted_account",
        phrases(
            f"(?:deleted|deactivated|closed|disabled|removed|got rid of|come off|came off|shut|shut down|killed|binned|delete|deactivate) (?:down )?(?:all )?(?:of )?(?:my|me|our|the|both my) (?:\\w+ )?(?:\\w+ )?{_ACCOUNT}",
            f"(?:deleted|deactivated|come off|came off) (?:all )?(?:{_ACCOUNT})",
            "(?:deactivated|deleted) (?:the lot|everything) (?:insta|facebook|snap|fb)",
            f"{_ACCOUNT} (?:is |has been |was |closed |acc )*(?:gone now|closed(?: for good| down)?|deactivated)",
            "(?:deactivated|deleted) (?:everything|all my (?:accounts|socials|apps))(?= ?(?:[.,!]|$|and))",
            "(?:my|the) (?:\\w+ )?(?:account|insta|snap|facebook|instagram)s? (?:is|are|has been|s) (?:now )?(?:deleted|deactivated|gone)",
        ),
        (_ASKED, _HIS),
        phrases(" (?:chat|chats|messages|message|thread|convo|conversation|history)"),
    ),
)

_RECORD = "(?:screenshots?|screen shots?|screen grabs?|screenshoted|ss|sshots|copies|copy|prints?|printouts|messages|messages|chat|chats|chat log|conversation|convo|thread|log|emails?|everything|all of it|it all|the lot|evidence|proof|usernames?|user name|texts|whatsapps?|links?|letters|voice ?notes|number|details)"

EVIDENCE = (
    Reading(
        "saved",
        phrases(
            "(?:i|ive|we|weve|have|got|took|taken|kept|saved|with|made|has|plenty of|loads of|did) (?:got |have |already |still |taken |took |kept |saved |a few |the |some |all |my |of |loads |most |over )*(?:screenshots?|screen shots?|screen grabs?|screen ?recs?|screenshoted|ss of|sshots)",
            "(?:i|ive|we|mum|dad|already|and|have|she|he|friend) (?:have |already |just |<now> )?(?:screenshotted|screenshot|screenshotd|screen shotted|screengrabbed|ss) (?:it|everything|all|the|his|her|their|them|most)",
            "(?:screenshotted|screengrabbed) (?:it|everything|all|the|his|her|their|them|most)",
            "screenshots? (?:are |is |all |were |have been |of (?:it|everything|the (?:chat|messages)) )*(?:saved|taken|kept|done|ready|yes|yeah|i have|got|too)",
            f"(?:kept|saved|keeping|printed|backed up|downloaded|exported|noted|archived) (?:a |an |the |all |full |every |his |her |their |of |my |most of |some of |on |everything |down )*(?:\\w+ )?{_RECORD}",
            "(?:kept|saved|printed|backed up) (?:it all|it|them all|everything|the lot|all of it|every)",
            "(?:ive|i|we|still|have) (?:have |still |got |have got |still have )+(?:the |all |his |her |their |all the |all his |every )+(?:\\w+ )?(?:\\w+ )?(?:messages|chat|chats|conversation|convo|thread|log|emails?|usernames?|evidence|texts|voice ?notes|proof)",
            f"{_RECORD} (?:is |are |all |been |still )*(?:saved|kept|backed up|on my (?:old )?phone|on a (?:usb|memory stick)|printed|written down)",
            "(?:wrote|written|writing|noted) (?:it |everything |them |all )*(?:all )?down",
            "(?:got|have) (?:it|everything|them|all of it|the lot) (?:all )?(?:saved|backed up|printed|on (?:a |my )?(?:usb|memory stick|laptop|old phone))",
            "(?:full|written) (?:written )?log",
            "(?:photographed|copied|exported|recorded) (?:the screen|his \\w+|her \\w+|every|all|it all|the (?:chat|messages))|chats? exported|(?:have|got|ive) (?:a |the )?(?:folder|receipts|bank statements|statements|voicemails|wallet address|call log|whatsapp thread)",
            "(?:kept|saved|have|got) the lot",
        ),
        (
            before(
                "(?:should|shall|do|if|need|needs|must|to|he|she|they|hes|shes|theyve|hell|him|her|them|person|man|girl|guy|didnt|not|never|havent|no|cant|how|what|which|dont|can|wish|before|the|but no|without|you|wants|sent|sends|showing|sending) (?:\\w+ )?(?:\\w+ )?"
            ),
        ),
        phrases(
            " (?:of my (?:followers|contacts|friends|friend|insta|following|family|wife|page|list|nudes|photos?)|of me|i should|do i)"
        ),
    ),
    Reading(
        "deleted",
        phrases(
            "(?:deleted|wiped|cleared|erased|binned|trashed|unsent|got rid of|removed|destroyed|scrapped|burned|burnt|ditched) (?:the |all |all the |all of |my |his |her |our |every |whole |most of |half |them |it |of |everything )*(?:\\w+ )?(?:chat|chats|messages?|messages|convo|conversation|thread|app|history|emails?|evidence|proof|everything|it all|all of it|the lot|lot|all|texts|phone|snaps|it|them|dms|whatsapp|trace|storage|letters|log|screenshots?|stuff)(?! up)",
            "(?:i|and|just|only) (?:delete|erase|remove|wipe) (?:all |the |everything|it)(?:\\w+ ?){0,2}",
            "(?:factory reset|reset|wiped|smashed|chucked|binned|threw) (?:\\w+ ){0,3}?(?:phone|sim|laptop|tablet|device)",
            "(?:i|ive|we|weve|i have|id|just|already) (?:<now> )*(?:deleted|wiped|erased)(?! (?:my |the )?(?:account|insta|snap|photo))",
            "(?:chat|chats|messages|convo|conversation|everything|evidence|thread|its all|it has all|all|history|snaps?) (?:is |s |are |has |have |all |been |was |got |just )*(?:gone|deleted|wiped|vanished|disappeared|erased)",
            "(?:snap|snapchat|insta|it|vanish mode) (?:\\w+ )?(?:deleted|deletes|wiped) (?:them|it|everything|the|itself|themselves)",
            "(?:no|not got any|havent got any) (?:messages|evidence|proof|screenshots|chat) (?:left|now|anymore|any more|cos i|because i)",
            "(?:nothing|theres nothing) left (?:my end|on my|to show)|disappearing (?:messages|msgs)|all the chats?(?= ?[.,]).{0,20}gone",
            "(?:saved|kept) (?:nothing|none of it)",
            "(?:nothing) (?:saved|kept|left to show)",
            "(?:deleted|wiped|erased)(?= ?(?:[.!,]|$))",
        ),
        (
            _ASKED,
            before(
                "(?:he|she|they|hes|shes|theyve|hell|shell|theyll|you|u|get|getting|be|being|site|company|can|have|scammer|police|to|want|wants|pay and|it|them|photos?|videos?|mate|friend|pal|mum|dad|typed|got it) (?:\\w+ )?"
            ),
        ),
        phrases(
            " (?:account|my account|accounts|if|when|once|insta|down|for (?:me|a fee)|in front|from (?:his|the internet|the site|google|their))"
        ),
    ),
)


def read_contact(text: Text) -> Found | None:
    """Whether they still talk, have blocked the person or left the place."""
    return first(CONTACT, text)


def read_evidence(text: Text) -> Found | None:
    """Whether messages and the like were kept."""
    return first(EVIDENCE, text)
