"""The crisis guard's patterns: what reads as danger in so many words, with no model at all.

They are sure rather than many. What is hinted at is for the classifier; a pattern is here when its words are said about
the person or somebody near them, and hardly ever in another sense. Each says why it is there. They read text in the one
spelling that `spelling.plain` makes: lower case, no apostrophes, no accents on Latin letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from notalone.nlu.other_languages import OTHER_LANGUAGES
from notalone.nlu.spelling import plain

#: Words used inside the patterns, as `{name}`.
WORDS = {
    "self": r"(?:(?:my|me|mi|ma) ?self|mys?lef|my ?sel|mesel|masel|mysen|mesen)",
    "themself": r"(?:(?:him|her|his|their) ?self|(?:them|their) ?sel(?:f|ves))",
    "suicide": r"(?:s(?:ui|u|iu|ua|uo|ue)(?:c|s)+i?(?:d|z)e|suaside|sewer ?slide)",
    "suicidal": r"(?:s(?:ui|u|iu|ua|uo|ue)(?:c|s)+i?(?:d|z)(?:al|el|le|l)|suicidl|sewerslidal|unalivy?)",
    "want": r"(?:wan+a|wantt?o|want(?: to| 2)?)",
    "going": (
        r"(?:gon+a|gunna|gna|finna|boutta|going (?:to|2)|about to|(?:plan|want|mean|intend|need"
        r"|ready|wan)(?:ning|ing)? ?(?:to|na|a|2)|will|ll)"
    ),
    "kin": r"(?:mate|m8|bestie|best ?(?:friend|mate)|friend|son|daughter|sister|brother|sis|bro|mum|mam"
    r"|mom|dad|wife|husband"
    r"|girlfriend|boyfriend|gf|bf|partner|fiancee?|ex|cousin|nephew|niece|lad|lass|boy|girl|kid|child"
    r"|bairn|pupil|student"
    r"|colleague|(?:flat|house|room)mate|neighbour|granddaughter|grandson|step ?(?:son|daughter)|uncle"
    r"|aunt(?:ie)?|grandad|nan|someone|somebody)",
    "pills": r"(?:tablets?|pills?|tabs|meds|medication|medicine|paracetamols?|ov?er ?dose|od)",
    "many": r"(?:(?:a|an|all|every|some|so|too|loads|lots|of|the|my|me|ma|mums?|dads?|nans?|grandmas?"
    r"|load|lot|many|great|bunch|whole|box"
    r"|packet|bottle|handful|rather|more|da|them|his|her|\d+) ){0,6}",
    "home": r"(?:(?:front |back )?(?:door|house|flat|home|window|gate|drive|garden|road|street|bedroom|work))",
    "they": r"(?:he|she|they|hes|shes|theyre|theyve|(?:a |the |this |some |two |2 |three |3 |four |these )?"
    r"(?:man|men|guys?|lads?|blokes?|boys|fellas?|people|gang|someones?|somebodys?))",
    "coming": r"(?:(?: (?:is|are|s|just|now|both|all|still|been|have|has|got|come|came|stood|sat|waiting"
    r"|banging|standing|parked|sitting"
    r"|knocking|hammering|kicking|right|breaking|trying to (?:get|break)))*)",
    "young": r"(?:[5-9]|1[0-2]|five|six|seven|eight|nine|ten|eleven|twelve)",
}


@dataclass(frozen=True)
class Pattern:
    """Words that show a crisis. `because` is the reason that a reviewer reads."""

    crisis: str
    because: str
    expression: re.Pattern[str]


def _pattern(crisis: str, because: str, *wordings: str) -> Pattern:
    expression = "|".join(wordings)
    for name, words in WORDS.items():
        expression = expression.replace("{" + name + "}", words)
    return Pattern(crisis, because, re.compile(expression))


#: Read from the top; the first that is found, and is not denied or quoted, is the answer.
PATTERNS: tuple[Pattern, ...] = (
    # Already done, or being done now.
    _pattern(
        "attempt_now",
        "has taken something in order to die",
        r"\b(?:ive|i|just|already|and|n|so i|have)(?: just| already| now| only| have)* (?:taken|took|swallowed"
        r"|necked|downed) {many}{pills}\b"
        r"(?! (?:for|off|from|out|late|to the|back|every|daily|again|as usual|like|prescri|before bed))",
    ),
    _pattern(
        "attempt_now",
        "has taken them, said to the end of the message",
        r"\b(?:ive|i have|already|just|n|i)(?: already| just)? (?:took|taken|swallowed) (?:em|them|something"
        r"|summat|stuff|them all|it all|the lot)"
        r"(?: (?:now|already|just now|an hour ago|before i opened this|and|n) ?.*| feel.*)?[.,! ]*$",
    ),
    _pattern(
        "attempt_now",
        "overdose, said of oneself",
        r"\b(?:ive|i|just|have)(?: just| already)? (?:ov?er ?dosed|od ?d|oded)\b",
        r"^(?:overdosed?|im od|od.?d)[.! ]*$",
        r"\btook an? (?:od|overdose)\b",
    ),
    _pattern(
        "attempt_now",
        "is doing it now, or has just tried",
        r"^(?:its happening )?(?:im )?(?:doing|ending) it (?:now|as we speak|right now)\b",
        r"\bim ending it now\b",
        r"\b(?:ive|i have) (?:done it|ended it)[., ]+(?:bye|sorry|its done|goodbye)",
        (
            r"\btried to (?:kill|hang|end) {self} (?:just now|today|tonight|this morning|last night|an hour"
            r"|\d+ (?:min|hour))"
        ),
    ),
    _pattern(
        "attempt_now",
        "stands where one falls",
        r"\b(?:im|i am)(?: now| here)?(?: stood| standing| sat| sitting| up| right)* (?:at|on|by) (?:the|a) "
        r"(?:edge|ledge|bridge|roof|train ?tracks|tracks|railway line|cliff edge)\b",
        r"^on the (?:bridge|ledge|roof)\b",
        r"\bjumping now\b",
    ),
    # Suicide in so many words.
    _pattern(
        "suicide_direct",
        "to kill, top, hang or end oneself, in any form",
        r"\b(?<!will )(?:kil+(?:ing|in|d|ed)?|top+(?:ing|in|ped)?|hang(?:ing|in)?|end(?:ing)?|finish(?:ing)?"
        r"|unaliv(?:e|ing|in)"
        r"|off(?:ing)?|murder(?:ing)?|delet(?:e|ing)|neck(?:ing)?|do away with|doing away with"
        r"|shoot(?:ing)?) {self}\b",
        r"(?<!\d)(?<!\d )\bkms(?:ing)?\b",
        r"\b{going} unalive\b(?! (?:him|her|them|u|you))",
    ),
    _pattern(
        "suicide_direct",
        "to end one's life, or it",
        r"\b(?:end(?:ing|in|ed)?|take?|taking|finish(?:ing)?) (?:my|me|ma) (?:own )?(?:life|lyf|lfe)\b",
        r"\b(?:i|im|ill|just|to)(?: {going})?(?: just)? (?:end|ending|finish) it all\b",
        (
            r"\b(?:ending|end|ended|finish) it (?:2nite|2night|tonight|tonite|tn|now|today|tomorrow|soon|for good"
            r"|(?:as soon as|if|when|the minute) )"
        ),
        r"\bplan(?:ning)? (?:on|to) (?:end|ending) it\b",
        r"^ending it$",
    ),
    _pattern(
        "suicide_direct",
        "suicidal, said of oneself",
        r"\b(?:im|i am|i feel|ive been|been|feeling|actively|and|\d)(?: (?:so|very|really|a bit|kinda|feeling"
        r"|quite|now|actually|proper|dead|lowkey|being))*"
        r" {suicidal}\b",
        r"^(?:{suicidal}|im sui|sui)\b",
        r"\b(?:having|got|get|getting) (?:{suicidal}|s-?worded) thoughts\b",
    ),
    _pattern(
        "suicide_direct",
        "suicide, as an act of one's own or as the whole message",
        r"\b(?:commit(?:ting|in)?|comit|gun+a do|do|doing|thinking (?:of|about)|thinkin of|think about"
        r"|thoughts? (?:of|about)|plan(?:ning)?|attempt|kermit)"
        r" (?:{suicide}|sui|soon die|self delete)\b",
        (
            r"^(?:(?:my |the )?answer is |its )?(?:{suicide}|death|unaliving|ctb|die|dying)(?: pls| please| now"
            r"| tonight| tn)?[.! ]*$"
        ),
        r"\b{suicide} (?:tonight|tn|is (?:my|looking|the only|in my head))\b",
    ),
    _pattern(
        "suicide_direct",
        "wants or wishes to die or be dead",
        r"\b(?:{want}|wish (?:i could|to|i would|id)|(?:would |id )?rather|need to|hope i|ready to|deserve to"
        r"|prefer to) "
        r"(?:just |to |be |f\w+ing |actually |really )*(?:di+e+|unalive|be dead|be unalive)\b(?! than tell)",
        (
            r"\b(?:wish|wishing) (?:that )?(?:i was|i were|to be|i) (?:already |just )?(?:de+a+d|not alive"
            r"|never alive|unalive)\b"
        ),
        (
            r"\b(?:i want|i wan|i wan(?:t|a) (?:to |2 )?b|i wont to be|id like to be|want to be) (?:de+a+d|ded"
            r"|death)\b"
        ),
        (
            r"\b(?:be dead by my own|wanting (?:to|2) die|stop wanting (?:to|2) die|better off(?: me"
            r"| if im)? (?:de+a+d|unalive)|better (?:off )?if i (?:was|were) dead)\b"
        ),
    ),
    _pattern(
        "suicide_direct",
        "does not want to live",
        r"\b(?:do ?nt|dnt|don|dun|no|cant|never|nvr|no longer|not|didnt) (?:{want}|wish to|care to) "
        r"(?:live|be alive|exist|be here any ?more|stay alive|keep living|go on living|be on this (?:earth"
        r"|planet))\b(?! (?:in|with|here|there|forever))",
        (
            r"\b(?:no (?:reason|point) (?:to|in|of) (?:live|living|being alive|going on living)"
            r"|nothing (?:left )?to live for)\b"
        ),
    ),
    # Goodbyes that leave no doubt.
    _pattern(
        "suicide_indirect",
        "will not be alive",
        r"\b(?:wont|will not|not (?:gon+a|going to)|dont plan (?:on|to)|not planning (?:on|to)|shall not"
        r"|shant) (?:be|being) "
        r"(?:alive|around to see|on this (?:earth|planet))\b",
        r"\b(?:when|after|once|until) im (?:dead|gone for good|not alive)\b(?! (?:tired|on my feet|sure))",
        r"\bwhen i(?: am)? die\b",
        r"\b(?:ill|i will|im gon+a|i shall) be dead by (?:then|now|the|tomorrow|tmrw|tonight|morning|monday|friday)\b",
        r"\bmy (?:own )?(?:funeral|suicide note|death certificate)\b(?! plan)",
    ),
    _pattern(
        "suicide_indirect",
        "never to wake, or a burden",
        r"\bnever wak(?:e|ing) up\b",
        r"\b(?:dont|not) (?:{want}|wanting to) (?:ever )?wak(?:e|ing) up\b",
        (
            r"\b(?:everyone|family|mum|they|kids|world|everybody)(?: (?:is|are|would|will|d|be"
            r"|all))* (?:be )?better off (?:without me|if i)\b"
        ),
        (
            r"\bworth more (?:dead|gone|than i am now)\b"
            r"|\bbetter off with (?:the |my )?(?:insurance|life cover|payout|pension|death in service"
            r"|what (?:\w+ ){1,4}?(?:pays?|paid|pay) out)\b"
        ),
    ),
    _pattern(
        "suicide_indirect",
        "sees no point in going on",
        r"\b(?:dont|cant|cannot|do not) see (?:the|a|any) point (?:of|in) (?:carrying on|going on|living)\b(?! with\b)",
    ),
    # Somebody else may die.
    _pattern(
        "other_at_risk",
        "a person near them means to die, or harms themselves",
        r"\b(?:{kin}|he|she|they|hes|shes|theyre|shell|hell|theyll)\b(?: [a-z0-9]+){0,8} (?:(?:kil+(?:ing|in)?"
        r"|top+ing|top|hang(?:ing)?"
        r"|end(?:ing)?|hurt(?:ing)?|unaliv(?:e|ing)|harm(?:ing)?) {themself}|end(?:ing)? (?:his|her"
        r"|their) (?:own )?life"
        r"|(?:is|was|feels|feeling|be|been|being|so|are) suicidal|(?:wants|want|wanted) to (?:die|be dead))\b",
        r"\b(?:suicidal {kin}|{kin} (?:is |might be |seems )?suicidal|(?:hes|shes|theyre) suicidal)\b",
        (
            r"\b(?:shes|hes|theyre|she is|he is)(?: going to| gon+a| about to) (?:jump|die|unalive|kill {themself}"
            r"|end it)\b"
        ),
    ),
    _pattern(
        "other_at_risk",
        "a person near them hurts themselves, or says that others would be better off",
        r"\b(?:has|have|is|hes|shes|been|keeps|started)(?: been| started)* (?:hurting|cutting|harming|burning) {themself}\b",
        (
            r"\b(?:told|tells|telling|says|said|saying)(?: me| us| her mum| his mum)?(?: that)? (?:id|wed|theyd|i would|we would"
            r"|everyone would|everyone|everyones)(?: all)? (?:be )?better off without (?:him|her|them)\b"
        ),
    ),
    _pattern(
        "other_at_risk",
        "a person near them has taken something",
        (
            r"\b(?:{kin}|she|he|shes|hes)(?: has| have| just| hs| s)* (?:taken|took|swallowed) {many}(?:tablets"
            r"|pills|overdose|paracetamol|meds)\b"
        ),
    ),
    _pattern(
        "other_at_risk",
        "a person near them said goodbye, or is found or not found",
        (
            r"\b(?:he|she|they|{kin})(?: has| have| just| s)* (?:left|wrote|written|leaving) (?:me |us "
            r"|mum )?(?:a |his |her )?(?:suicide |goodbye )(?:note|letter|text|message)s?\b"
        ),
        r"\b(?:found|finding) (?:a|his|her) (?:suicide|goodbye) (?:note|letter)\b",
        r"\b(?:{kin}|he|she|hes|shes)(?: is| s)? (?:on|at) the (?:roof|bridge|ledge|edge|train tracks|tracks)\b",
        (
            r"\b(?:hes|shes|he is|she is|is|{kin} is|{kin}) (?:not breathing|unconscious|wont wake up"
            r"|bleeding (?:badly|everywhere|a lot))\b"
        ),
    ),
    # Harm to oneself.
    _pattern(
        "self_harm",
        "hurts, cuts or burns themselves",
        r"\b(?:cut(?:ting|in|s)?|hurt(?:ing|in)?|harm(?:ed|ing|in)?|burn(?:ed|t|ing|in)?|scratch(?:ed|ing|in)?"
        r"|slash(?:ed|ing)?"
        r"|punch(?:ed|ing|in)?|hit(?:ting|tin)?|stab(?:bed|bing)?|bit(?:e|ing|ten)?) {self}\b"
        r"(?! (?:off|out|shaving|on the|while|with the|a (?:slice|bit|piece)|short|loose|some slack))",
        r"\b(?:i|ive|im|been|started|keep|to|gon+a|just|again|wan+a|n|and)(?: been| just| started| keep| to"
        r"| want to| gon+a)* "
        r"(?:cut|cuts|cutting|cuttin|slash(?:ed|ing)?|burn(?:ed|t|ing)?|scratch(?:ed|ing)?) (?:all |up "
        r"|at )*(?:my|me|both) "
        r"(?:arms?|wrists?|legs?|thighs?|skin|stomach|tummy|hips?|ankles?)\b",
    ),
    _pattern(
        "self_harm",
        "self-harm, said of oneself",
        (
            r"\b(?:i|ive|im|been|started|keep|gon+a|just|urges? to)(?: been| just| started| keep| to| want to"
            r"| gon+a| have| still| thinking about)* self ?-?harm(?:ed|ing|in|s)?\b"
        ),
        r"^self ?-?harm(?:ed|ing)?(?: pls| please)?(?: help)?$",
        r"\bsh (?:again|relapse|urges?)\b",
        r"\brelapsed (?:on|with) (?:sh|cutting|self ?-?harm)\b",
    ),
    # Danger from others.
    _pattern(
        "physical_danger",
        "someone is at the door, outside or inside",
        (
            # "a lad at my work" is who he is, not where.
            r"\b(?!(?:\w+ )?(?:man|guy|lad|bloke|lads|boys|people|men) (?:at|in|on|down) (?:my|our) (?:work|road|street)\b)"
            r"{they}{coming} (?:outside|at|on|in|inside|down) (?:of )?(?:my|our|the front|my mums?"
            r"|my nans?) {home}\b(?! (?:through it|group|chat|page))"
        ),
        r"\btheres (?:a|some) (?:car|van) (?:\w+ ){0,2}?outside (?:mine|ours|my|our)\b.*\bits (?:him|her|them)\b",
        (
            r"^(?:hes|shes|theyre|they are|he is) (?:here|outside|downstairs|inside|in my (?:house|room|building"
            r"|flat)|coming in|at the door|right outside)(?: now)?[.!]*$"
        ),
        r"\b(?:outside|at) my (?:house|door|window|flat) (?:now|right now)\b",
        r"\b(?:banging|hammering|kicking) (?:on|at|down) (?:my|the|our) (?:front )?(?:door|window)\b",
        (
            r"^(?:hes|theyre|they are|he is) (?:on his way|on their way|coming(?: round| over| for me| here"
            r"| to mine)?)(?: now| here| to mine| round)*[.! ]*$"
        ),
        (
            r"\b(?:hes|theyre|shes|man|men|lads|someone|people) (?:is |are )?(?:waiting|parked|stood"
            r"|standing) outside\b(?! (?:the )?(?:court|parliament|town))"
        ),
        r"\b(?:following|followed|chasing) me (?:home|now|from|down)\b",
        r"\b{they}(?: is| are| s| has| have| just| trying)* (?:(?:to )?(?:break|breaking|broke|broken|kicking"
        r"|kicked) (?:in|into (?:my|our) (?:house|flat|home|room)|my (?:door|windows?)|the door)"
        r"|banging on (?:my|the|our) (?:door|window)|followed me home|on (?:his|her|their|the) way (?:to|round"
        r"|over|here) (?:mine|my|to mine|now|to my|with))\b",
    ),
    _pattern(
        "physical_danger",
        "someone is armed",
        r"\b(?:he|she|they|theyve|hes|shes|one of them)(?: (?:has|have|had|got|s|is|are|ve|pulled|came"
        r"|with))+ (?:got )?a "
        r"(?:knife|gun|machete|blade|zombie knife|bat|hammer|crowbar)(?: (?:on|at|to|out)\b|$|[.,!])",
    ),
    _pattern(
        "physical_danger",
        "has been beaten, robbed or held",
        r"\b(?:he|they|she|husband|ex|dad|father|brother|boyfriend|partner)(?: has| have| just| s| ve)* "
        r"(?:stabbed me|strangled me|choked me|battered me|locked me in|dragged me)\b",
        (
            r"\b(?:ive|i)(?: have)?(?: just)? (?:been|was|got|bin) (?:stabbed|mugged|beaten up|battered"
            r"|kidnapped)\b(?! in the back)"
        ),
        r"^(?:been )?(?:stabbed|mugged|beaten up|they robbed me|being chased|being followed)(?: help| pls)?[.! ]*$",
        r"(?<!never )(?<!nt )\b(?:batter?e?d|punche?d|headbutted|stabbed|slashed|strangled) (?:me|my (?:face|head|ribs|jaw))\b",
        r"(?<!will )(?<!never )(?<!nt )\b(?:beat|beaten) me up\b(?! (?:on|in|at) (?:fifa|cod|fortnite))",
        (
            r"(?<!never )\bhit me (?:(?:round|over|across|in) (?:the|my) (?:head|face|mouth|stomach|belly|ribs|jaw|ear)"
            r"|with (?:a|his|the) (?:bottle|bat|belt|bar|brick|hammer))\b"
        ),
    ),
    _pattern(
        "physical_danger",
        "is threatened with death or force by somebody near",
        r"\b(?:he|she|they|dad|father|brothers?|uncles?|family|husband|ex|cousins?)(?: has| have| is| are| s"
        r"| says| said| swore)*(?: (?:he|she|they|hell|shell|theyll))? ?"
        r"(?:will|ll|going to|gon+a|is going to) (?:actually |really )?(?:stab|shoot|shank|murder|burn|acid"
        r"|strangle) me\b",
        (
            r"\b(?:held|put|hold|got) (?:a |the )?(?:knife|gun|blade) (?:to|at|on) (?:me|my)\b|\bhands (?:on|round"
            r"|around) my (?:throat|neck)\b"
        ),
        r"\b(?:locked|lock|locks) me in(?: (?:my|the) (?:room|house))?\b",
    ),
    # A child, now.
    _pattern(
        "child_abuse_now",
        "a child under 13 who is made to do something",
        r"\b(?:im|i am|am|shes|he is|she is|hes|my (?:son|daughter) is|aged?) (?:only |just |nearly )?{young}\b"
        r"(?! ?(?:am|pm|quid|pounds|hours?|mins?|minutes|days?|weeks?|months?|stone|miles|o ?clock|percent|%|/"
        r"|:|\.\d|in|followers|people|of))"
        r".*\b(?:makes?|making|made|says|said|tells?|telling|told|threat\w*|blackmail\w*|forc\w*|or else)\b"
        r".*\b(?:pics?|pictures?|photos?|vids?|videos?|cam|camera|meet|send)\b",
    ),
    _pattern(
        "child_abuse_now",
        "told to meet or to go on camera, now",
        r"\b(?:he|she|they|hes|man|guy|person)(?: (?:is|s|keeps|says|said|saying|telling|told|tells|wants"
        r"|making|makes|made|forcing))+ "
        r"(?:me|my (?:daughter|son|sister|brother)|i|her|him)(?: (?:have|has|got|need|must|gotta|to|2))* "
        r"(?:(?:go|get|come|be) (?:back )?(?:on|live|on a) (?:cam|camera|webcam|video ?call|live|vc|call)"
        r"|meet (?:him|up|her|them) (?:today|tonight|now|tomorrow|tmrw|at|after|later|or))\b",
    ),
    _pattern(
        "child_abuse_now",
        "is with the person, on camera, or about to be",
        (
            r"\b(?:make|makes|making|made|forcing|forces|told) (?:me|her|him|them) (?:to )?(?:do (?:stuff|things"
            r"|shows|it)|undress|strip|get undressed) (?:on|in front of|for) "
        ),
        (
            r"\b(?:i have|ive got|got|having) (?:to|2) (?:go|be|get) (?:back )?on (?:a )?(?:cam|camera|webcam|call"
            r"|vc|live|video ?call)\b"
        ),
        (
            r"\b(?:going|go|gon+a|supposed|meant|told|ask(?:s|ed|ing)|wants) (?:me |her |him )?(?:to |2 )?(?:meet"
            r"|see|meeting) (?:him|up with him|the man)\b.*\b(?:im|shes|hes|aged?|year|yr) ?(?:8|9|1[0-7])\b"
        ),
        (
            r"\b(?:im|shes|hes|aged?) (?:only )?(?:8|9|1[0-7])\b.*\b(?:going|go|gon+a|supposed|meant|told|ask(?:s"
            r"|ed|ing)|wants) (?:me |her |him )?(?:to |2 )?(?:meet|see|meeting) (?:him|up with him|the man)\b"
        ),
    ),
    # Harm to others.
    _pattern(
        "harm_to_others",
        "means to kill or stab someone",
        r"\b(?:im|i am|i|ill|were|we|we are|dad|brother|cousins|still|and|^)(?: (?:just|really|actually"
        r"|literally|swear|swear down|honestly|fully|genuinely|so))*"
        r"(?: ?{going}| swear ill)+ (?:actually |really |literally )?(?:kil+|stab|shoot|murder|knife|shank"
        r"|merk|slit) "
        r"(?:him|her|them|that|this|whoever|his whole|my ex|the (?:lad|boy|man|guy|bloke|girl|rat|scum|scammer))\b",
        r"\bill (?:stab|shank|murder|kill) (?:him|her|them|his whole)\b(?= |$|[.,!])",
        r"\b(?:ill|{going}) put (?:him|her|them) in (?:the ground|a box|a grave|hospital|intensive care)\b",
    ),
    _pattern(
        "harm_to_others",
        "goes there armed",
        (
            r"\b(?:going|go|coming|come|driving|off)(?: round| over| there| to (?:his|hers|theirs))* (?:with"
            r"|wi) (?:a|my|me|the) (?:bat|knife|machete|hammer|crowbar|gun|blade|shotgun)\b"
        ),
        (
            r"\b(?:got|have|bringing|taking|carrying) (?:a|the) (?:blade|knife|gun|machete)(?: in my bag)? (?:for"
            r"|to) (?:him|her|them|school)\b"
        ),
        r"\bshoot up (?:the|my) school\b",
    ),
)

#: What else the same words mean. Where one of these covers a pattern's words, they do not count.
OTHER_SENSES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(expression)
    for expression in (
        (
            r"\b(?:kill(?:ed|ing)?|hang(?:ing)?) (?:my|me) ?self (?:laughing|with laughter|laffing|lol"
            r"|for (?:being|sending|falling|not))\b"
        ),
        (
            r"\bdie (?:of|from|with) (?:em+barr?as*ment|shame|cringe|laughter|laughing|boredom"
            r"|awkwardness|happiness|humiliation|curiosity|hunger|thirst|old age)\b"
        ),
        r"\bdie (?:laughing|inside|for (?:a|some|that)|in (?:fifa|game|minecraft|fortnite|valorant|roblox|cod))\b",
        (
            r"\b(?:hurt|cut|kick(?:ing)?|hit|burn(?:t|ed)?) (?:my|me) ?self (?:at|on|in|doing|playing|cooking"
            r"|shaving|off) ?(?:the |a |my )?(?:football|rugby|gym|work|pe|training|oven|stove|pan|cooking|iron"
            r"|hob|gate|bike|knife|tin|paper|grass)?\b"
        ),
    )
)
#: Not meant: nobody who writes these means to hurt another.
IN_PLAY = re.compile(r"\b(?:lol|lmao|lmfao|haha+|jk|joking)\b|[😂🤣💀]")

#: A denial up to five words before, in the same clause; "I don't care" and "not even joking" deny nothing.
DENIED = re.compile(
    r"\b(?:not|no|non|nao|nicht|nie|never|nvr|aint|isnt|arent|wasnt|werent|wont|wouldnt|dont|dnt|doesnt|didnt|havent"
    r"|hasnt|without|nor|neither|stopped|nothing)\b"
    r"(?! (?:care|know|no|joking|kidding|lying|sure|even|think (?:i can|ill)|believe|just|only|gon+a lie|being funny"
    r"|being dramatic|cope))"
    r"(?: [\w-]+){0,5} ?$"
)
#: Told to do it: the words are the blackmailer's.
QUOTED = re.compile(
    r"\b(?:(?:told|tells?|telling|wants?|wanted|asked|asking|ordered|orders|forcing|making) (?:me|us|him"
    r"|her|them|u|you|someone)"
    r"|(?:said|says|saying|messaged|messages|texted|wrote|writes)(?: to)?(?: me| us)?(?: that)?(?: i| you| u)?)"
    r"(?: to| 2| should| shud| must| need to| have to| go| and| just| now)* ?[\"“'‘«:]*$"
)
#: Somebody else's fear of it, and what is long past or read about.
HEARSAY = re.compile(
    r"\b(?:(?:think|thinks|thinking|thought|worr(?:y|ied|ies)|scared|afraid|say|says) (?:that )?(?:im|i am"
    r"|ill|i might be|i was)|used to(?: \w+){0,3}|years ago(?: \w+){0,4}|song|film|movie|book|lyrics?|game"
    r"|people (?:who|that)|boys? who|girls? who|how many(?: \w+){0,2}|kids? who|someone who) ?$"
)

#: Replies to "are you safe right now?" that are no plain yes.
HEDGED = re.compile(
    r"^(?:(?:no+|nope|nah)\b|not\b|for now|atm|at the moment|(?:i )?(?:guess|spose|suppose|think|hope)\b"
    r"|kind ?(?:a|of)\b"
    r"|sort ?(?:a|of)\b|depends|define|dunno|idk|i ?do ?nt know|maybe|barely|hardly|physically|technically"
    r"|(?:safe )?from (?:him|her|them|that)\b"
    r"|(?:yes|yeah|yea|yh|ye|yep|safe)[ ,]+(?:but|for now|i guess|i suppose|physically|ish))"
)

_ROBBED = re.compile(
    r"\b(?:rob+ed(?! (?:my|the) (?:mum|nan))|mugged|marched me|(?:cash ?machine|cash ?point)"
    r"|made me (?:transfer|unlock|send|withdraw|pay|give)"
    r"|(?:they|them|he|she|lads?|men|blokes?) (?:\w+ )?(?:hit|punched|kicked|beat|slapped|battered|jumped) me"
    r"|(?:took|nicked|had|grabbed|snatched|emptied|cleared|drained|cleaned out|got) (?:\w+ ){0,2}(?:my|me) (?:\w+ ){0,3}"
    r"(?:phone|card|wallet|purse|keys|bag|cash|money|account|app|trainers|watch|coat|id|licence)"
    r"|(?:took|takes?|had) \W?\d+ (?:\w+ )?(?:off|from|out of) (?:me|my))\b"
)
_LONG_AGO = re.compile(
    r"\b(?:(?:years?|months?) (?:ago|back|since)|last (?:month|year|spring|summer|autumn|winter)|weeks since|20[012]\d"
    r"|(?:in|since|back in) (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:its|is|all) over)\b"
)


_OUT_OF_DANGER = re.compile(
    r"\b(?:(?:im|i am|were|got|back|safe) (?:now |back |safe )*(?:at )?(?:home|safe|ok|okay|fine)|not hurt|unhurt)\b"
)


def was_robbed(text: str) -> bool:
    """Whether the writer was robbed or hit, not long ago, and isn't home. What "they" took may be a payment, too."""
    said = plain(text)
    return bool(_ROBBED.search(said)) and not _LONG_AGO.search(said) and not _OUT_OF_DANGER.search(said)


_CLAUSE_END = re.compile(r"[.!?;:,\n]| but | cos | because | and ")
_IN_OTHER_LANGUAGES = re.compile("|".join(wording for wordings in OTHER_LANGUAGES.values() for wording in wordings))
#: Crises that one tells of oneself: what others order or fear is none.
_OF_ONESELF = frozenset({"suicide_direct", "self_harm", "attempt_now", "harm_to_others"})


def is_crisis_in_another_language(text: str) -> bool:
    """Whether a message speaks of suicide in so many words of another language than English."""
    return bool(_IN_OTHER_LANGUAGES.search(plain(text)))


def read_crisis(text: str) -> str | None:
    """The crisis that a message shows in so many words, None if it shows none. Needs no trained model."""
    text = plain(text)
    for pattern in PATTERNS:
        for match in pattern.expression.finditer(text):
            if not _excused(text, match, pattern.crisis):
                return pattern.crisis
    other = _IN_OTHER_LANGUAGES.search(text)
    return "suicide_direct" if other and not _excused(text, other, "suicide_direct") else None


#: Who asks about prevention speaks of children and pictures, too.
NOT_YET = re.compile(
    r"\b(?:nothings?(?: has| is)? (?:happened|happening|going on)|(?:his|her|their|a) first phone|before anything)\b"
)


def _excused(text: str, found: re.Match[str], crisis: str) -> bool:
    """Whether the words found are meant otherwise, denied, or somebody else's."""
    for sense in OTHER_SENSES:
        if any(other.start() < found.end() and other.end() > found.start() for other in sense.finditer(text)):
            return True
    if crisis == "harm_to_others" and IN_PLAY.search(text):
        return True
    if crisis == "child_abuse_now" and NOT_YET.search(text):
        return True
    before = text[: found.start()]
    if crisis in _OF_ONESELF | {"other_at_risk"} and DENIED.search(_CLAUSE_END.split(before)[-1]):
        return True
    return crisis in _OF_ONESELF and bool(QUOTED.search(before) or HEARSAY.search(before))
