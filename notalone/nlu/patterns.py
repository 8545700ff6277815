"""The crisis guard's patterns: what reads as danger in so many words, with no model at all.

They are few and sure. What is hinted at is for the classifier; a pattern is here when its words are said about the person
or somebody near them, and hardly ever in another sense. Each says why it is there. They read text in the one spelling that
`spelling.plain` makes: lower case, no apostrophes, no accents on Latin letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from notalone.nlu.spelling import plain

#: Words used inside the patterns, as `{name}`.
WORDS = {
    "die": r"(?:di+e+|dead|unalive|no+t (?:be )?alive|not exist)",
    "self": r"(?:my ?self|me ?self|mi ?self|ma ?self|mys?lef|my ?sel|mesel|masel|mysen|mesen)",
    "will": r"(?:gon+a|gunna|gun|going (?:to|2)|go(?:ing)? and|about to|finna|boutta|(?:just )?wan+a|wan(?:t|ts|ted)? (?:to|2)|need to|plan(?:ning)? to"
    r"|ready to|decided to|thinking (?:of|about)|tempted to|might|may|will|ill|shall|could|should|have to|must|try(?:ing)? to|intend to|mean to)",
    "kill": r"(?:kil+|kiling|kil+in+g?|top|topping|toppin|hang|hanging|end|ending|finish|finishing|unalive|unaliving|off|offing|murder|delete|neck)",
    "kin": r"(?:mate|m8|bestie|best ?(?:friend|mate)|friend|fren|son|daughter|sister|brother|sis|bro|mum|mam|mom|dad|wife|husband|girlfriend|boyfriend|gf|bf"
    r"|partner|fiancee?|ex|cousin|nephew|niece|lad|lass|boy|girl|girls|kid|child|bairn|pupil|student|colleague|flatmate|housemate|roommate|neighbour"
    r"|granddaughter|grandson|stepson|stepdaughter|uncle|aunt|auntie|grandad|nan|someone|somebody)",
    "them": r"(?:him|her|them|hisself|theirself|the(?:m|ir))(?: ?sel(?:f|ves|fs)?)?",
    "themself": r"(?:him ?self|her ?self|them ?sel(?:f|ves)|his ?self|their ?self)",
    "pills": r"(?:tablets?|pills?|tabs|meds|medication|medicine|paracetamols?|overdose|ov?er ?dose|od)",
    "home": r"(?:door|house|flat|home|window|gate|drive|garden|road|street|bedroom|work)",
    "man": r"(?:he|she|they|hes|shes|theyre|theyve|(?:a |the |this |some |two |2 |three |3 |four |these )?(?:man|men|guys?|lads?|blokes?|boys|fellas?|people|gang))",
}


@dataclass(frozen=True)
class Pattern:
    """Words that show a crisis. `because` is the reason that a reviewer reads."""

    crisis: str
    because: str
    expression: re.Pattern[str]


def _pattern(crisis: str, because: str, expression: str) -> Pattern:
    for name, words in WORDS.items():
        expression = expression.replace("{" + name + "}", words)
    return Pattern(crisis, because, re.compile(expression))


#: Read from the top; the first that is found, and is not denied or quoted, is the answer.
PATTERNS: tuple[Pattern, ...] = (
    # Already done or being done now.
    _pattern(
        "attempt_now",
        "has taken something in order to die",
        r"\b(?:iv?e?|just|already|so i|n i|and i|have|i have) (?:just |already |now |only )?(?:taken?|took|swallowed|necked|downed|done) "
        r"(?:(?:a|an|all|every|some|so|too|loads|lots|of|the|my|me|ma|mums?|dads?|nans?|grandmas?|load|lot|many|great|bunch|whole|box|packet|bottle|handful|rather|more|da|them|\d+|her|his) ){0,6}{pills}\b"
        r"(?! (?:for|off|from|out|to the|back|every|daily|again|as usual|like|prescri|anti|before bed))",
    ),
    _pattern("attempt_now", "has taken them", r"\b(?:ive|i have|already|just|n|so i|i)(?: already| just)? (?:took|taken|take|swallowed) (?:em|them|something|summat|stuff|things|them all|it all|the lot)(?: all)?(?: (?:now|already|just now|an hour ago|\d+ min.*|before i opened this|and|n|feel.*))*[.,! ]*$"),
    _pattern("attempt_now", "is doing it now", r"^(?:its happening )?(?:im )?(?:doing it|ending it) (?:now|as we speak|right now)\b|\bim ending it now\b|\b(?:ive|i have) (?:done it|ended it)[., ]+(?:bye|sorry|its done|goodbye)"),
    _pattern("attempt_now", "overdose, said of oneself", r"\b(?:i|ive|just|have)(?: just| already)? (?:ov?er ?dosed|od ?d|oded)\b|^overdosed?[.! ]*$|^(?:im od|od.?d)$|\btook an? (?:od|overdose)\b"),
    _pattern("attempt_now", "tried to die, today", r"\btried to {kill} {self} (?:just now|today|tonight|this morning|last night|an hour|\d+ (?:min|hour))"),
    _pattern("attempt_now", "stands where one falls", r"\b(?:im|i am|me)(?: now| here)? (?:(?:stood|standing|sat|sitting|up|right) )*(?:at|on|by) (?:the|a) (?:edge|ledge|bridge|roof|train ?tracks|tracks|railway line|cliff edge)\b|^(?:on the bridge|on the ledge|on the roof)\b|\bjumping now\b"),
    # In so many words.
    _pattern("suicide_direct", "kill, top, hang or end oneself", r"\b(?<!will )(?:kil+(?:ing|in|d|ed)?|top+(?:ing|in|ped)?|hang(?:ing|in)?|end(?:ing)?|finish(?:ing)?|unaliv(?:e|ing|in)|off(?:ing)?|murder(?:ing)?|delet(?:e|ing)|neck(?:ing)?|do away with|doing away with|shoot(?:ing)?) {self}\b"),
    _pattern("suicide_direct", "the letters for kill myself, typed as a plan", r"\b(?:kms|kmsing|kys myself)\b"),
    _pattern("suicide_direct", "end one's life", r"\b(?:end(?:ing|in|ed)?|take?|taking|finish(?:ing)?) (?:my|me|ma) (?:own )?(?:life|own life|lyf|lfe)\b"),
    _pattern("suicide_direct", "end it, end it all", r"\b(?:ending|end|ended|finish) it (?:2nite|tonight|tonite|2night|tn|now|today|tomorrow|soon|for good|as soon|if he|when he|the minute)\b|\bplan(?:ning)? (?:on|to) (?:end|ending) it\b|^ending it$|\b(?:im|i am|i|ill|gon+a|going to|wan+a|want to|just|to) (?:(?:gon+a|going to|wan+a|want to|just|about to|ready to) )?(?:end|ending|finish) it all\b"),
    _pattern("suicide_direct", "suicidal, said of oneself", r"\b(?:im|i am|i feel|ive been|feeling|am|been feeling|i was feeling|so|very|really|me)(?: (?:so|very|really|a bit|kinda|feeling|quite|now|actually|proper|dead|lowkey|suddenly|being))* (?:s(?:ui|u|iu|ua|uo|ue)(?:c|s)+i?(?:d|z)(?:al|el|le)|suicidl|sewerslidal|unaliv(?:e|y))\b|^(?:suicidal|im sui|sui)\b|\b(?:actively|and|bit|been) suicidal\b|\b(?:having|got|get|getting) (?:suicidal|s-?worded) thoughts\b"),
    _pattern("suicide_direct", "suicide or death as the whole message", r"^(?:my answer is |answer is |its )?(?:s(?:ui|u|iu|ua|uo|ue)(?:c|s)+i?(?:d|z)(?:e|al|el|le)|death|death pls|unaliving|ctb|die|dying)(?: pls| please| now| tonight| tn)?[.! ]*$|\bsuicide (?:tonight|tn|is my|is looking|is in my head|is the only)\b|\bsewer ?slide (?:is|tonight)\b"),
    _pattern("suicide_direct", "commit suicide", r"\b(?:commit(?:ting|in)?|do|doing|thinking (?:of|about)|think about|thoughts of|thoughts about|plan(?:ning)?|attempt) (?:s(?:ui|u|iu|ua|uo|ue)(?:c|s)+i?(?:d|z)e|suaside|sewer ?slide|self delete|unalive)\b|\b(?:commit|comit) (?:sui|soon die|sewer ?slide)\b|\bkermit sewer ?slide\b"),
    _pattern("suicide_direct", "want to die", r"\b(?:wan+a|want(?: to| 2)?|wantt?o|wish (?:i could|to|i would|id)|rather|would rather|id rather|need to|hope i|ready to|deserve to|prefer to) (?:just |to |be |fucking |f+ing |actually |really )*(?:di+e+|unalive|be dead|be unalive)\b"),
    _pattern("suicide_direct", "wish I was dead", r"\b(?:wish|wishing) (?:that )?(?:i was|i were|to be|i) (?:already |just )?(?:de+a+d|not alive|never alive|unalive)\b|\bwant to be de+a+d\b|\b(?:i want|i wan|please i want|i wont to be|i wan 2 b|id like to be) (?:de+a+d|ded|death|die)\b|\bbe dead (?:by my own|anyway)\b|\b(?:wanting|stop wanting) (?:to|2) die\b"),
    _pattern("suicide_direct", "does not want to live", r"\b(?:do ?no?t|dnt|don|dun|no|cant|never|nvr|no longer|not|didnt) (?:wan+a|want(?: to| 2)?|wish to|care to) (?:live|be alive|exist|be here any ?more|stay alive|keep living|go on living|live any ?more|be on this (?:earth|planet))\b"),
    _pattern("suicide_direct", "no reason to live, better off dead", r"\b(?:no (?:reason|point) (?:to|in|of) (?:live|living|being alive|going on living)|nothing (?:left )?to live for|better off(?: me| if im)? (?:de+a+d|unalive)|better (?:if i was|if i were|off if i was) dead)\b"),
    # Goodbyes and the like that leave no doubt.
    _pattern("suicide_indirect", "will not be alive", r"\b(?:wont|will not|not (?:gon+a|going to)|dont plan (?:on|to)|not planning (?:on|to)|shall not|shant) (?:be|being) (?:alive|around to see|on this (?:earth|planet))\b|\b(?:when|after|once|til|until|now) im (?:dead|gone for good|not alive)\b(?! (?:tired|on my feet|sure))|\bwhen i(?: am)? die\b|\bmy (?:own )?(?:funeral|suicide note|death certificate)\b|\bnever wak(?:e|ing) up\b|\b(?:dont|not) (?:want|wan+a|wanting)(?: to| 2)? (?:ever )?wak(?:e|ing) up\b|\b(?:everyone|family|mum|they|kids|world|everybody)(?: (?:is|are|would|will|d|be|all))* (?:be )?better off (?:without me|if i)\b|\bend my (?:suffering|misery|pain) for good\b"),
    # Somebody else.
    _pattern("other_at_risk", "a person near them means to die", r"\b(?:{kin}|he|she|they|hes|shes|theyre|shell|hell|theyll)\b(?: [a-z0-9]+){0,8} (?:(?:kil+(?:ing|in)?|top+ing|top|hang(?:ing)?|end(?:ing)?|hurt(?:ing)?|unaliv(?:e|ing)|harm(?:ing)?) {themself}|end(?:ing)? (?:his|her|their) (?:own )?life|(?:is|was|feels|feeling|be|been|being|so|are) suicidal|(?:wants|want|wanted) to (?:die|be dead)|tak(?:e|ing|en) an overdose|took an overdose)\b"),
    _pattern("other_at_risk", "suicidal, said of a person near them", r"\b(?:suicidal {kin}|{kin} (?:is |might be |seems )?suicidal|(?:hes|shes|theyre) suicidal)\b"),
    _pattern("other_at_risk", "a person near them has taken something", r"\b(?:{kin}|she|he|shes|hes) (?:has |have |just |hs |s )*(?:taken|took|swallowed) (?:(?:a|an|all|loads|lots|of|the|her|his|load|too|many|bunch|some|my) ){0,5}(?:tablets|pills|overdose|paracetamol|meds)\b"),
    # Harm to oneself.
    _pattern("self_harm", "hurts, cuts or burns themselves", r"\b(?:cut(?:ting|in|s)?|hurt(?:ing|in)?|harm(?:ed|ing|in)?|burn(?:ed|t|ing|in)?|scratch(?:ed|ing|in)?|slash(?:ed|ing)?|punch(?:ed|ing|in)?|hit(?:ting|tin)?|stab(?:bed|bing)?|bit(?:e|ing|ten)?) {self}\b(?! (?:off|out|shaving|on the|while|with the|a (?:slice|bit|piece)|short|loose|some slack))"),
    _pattern("self_harm", "cuts their body", r"\b(?:i|ive|im|been|started|keep|to|gon+a|just|again|wan+a|n|and)(?: been| just| started| keep| to| want to| gon+a)* (?:cut|cuts|cutting|cuttin|slash(?:ed|ing)?|burn(?:ed|t|ing)?|scratch(?:ed|ing)?) (?:all |up |at )*(?:my|me|both) (?:arms?|wrists?|legs?|thighs?|skin|stomach|tummy|hips?|ankles?)\b"),
    _pattern("self_harm", "self-harm, said of oneself", r"\b(?:i|ive|im|been|started|keep|to|gon+a|just|again|my|about|urges? to)(?: been| just| started| keep| to| want to| gon+a| have| thinking about)* self ?-?harm(?:ed|ing|in|s)?\b|^self ?-?harm(?:ed|ing)?$|\bsh (?:again|relapse|urges?)\b|\brelapsed (?:on|with) (?:sh|cutting|self ?-?harm)\b"),
    # Danger from others.
    _pattern("physical_danger", "someone is at the door or outside", r"\b(?:{man})(?: (?:is|are|s|just|now|both|all|still|been|have|has|got|come|came|stood|sat|waiting|banging|standing|parked|sitting|knocking|hammering|kicking|right))* (?:outside|at|on|in|inside|down) (?:of )?(?:my|our|the front|my mums?|my nans?) (?:front |back )?{home}\b|^(?:hes|shes|theyre|they are|he is) (?:here|outside|downstairs|inside|in my (?:house|room|building|flat)|coming in|at the door|right outside)(?: now)?[.!]*$|\b(?:outside|at) my (?:house|door|window|flat) (?:now|right now)\b"),
    _pattern("physical_danger", "someone is breaking in or is here", r"\b(?:{man})(?: (?:is|are|s|has|have|just|trying))* (?:(?:to )?(?:break|breaking|broke|broken|kicking|kicked) (?:in|into (?:my|our)|my (?:door|windows?)|the door)|banging on (?:my|the|our) (?:door|window)|followed me home|on (?:his|her|their|the) way (?:to|round|over|here) (?:mine|my|to mine|now|to my|with))\b"),
    _pattern("physical_danger", "someone is armed", r"\b(?:he|she|they|theyve|hes|shes|one of them)(?: (?:has|have|had|got|s|is|are|ve|pulled|came|with))+ (?:got )?a (?:knife|gun|machete|blade|zombie knife|bat|hammer|crowbar)(?: (?:on|at|to|out)\b|$|[.,!])"),
    _pattern("physical_danger", "has been beaten, robbed or held", r"\b(?:he|they|she|husband|ex|dad|father|brother|boyfriend|partner)(?: (?:has|have|just|s|ve))? (?:beat(?:en)? me(?: up)?|stabbed me|strangled me|choked me|punched me|kicked me|battered me|jumped me|mugged me|locked me in|dragged me)\b|\b(?:ive|i) (?:just )?(?:been|was|got|bin) (?:stabbed|mugged|beaten up|battered|kidnapped|attacked|robbed)\b"),
    # A child, now.
    _pattern("child_abuse_now", "a child under 13 who is made to do something", r"\b(?:im|i am|am|shes|he is|she is|my (?:son|daughter) is|aged?) (?:only |just |nearly )?(?:[5-9]|1[0-2]|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! ?(?:am|pm|quid|pounds|hours?|mins?|minutes|days?|weeks?|months?|stone|miles|o ?clock|percent|%|/|:|\.\d|in|followers|people|of)).*\b(?:makes?|making|made|says|said|tells?|telling|told|wants?|threat\w*|blackmail\w*|scared|send|sent|forc\w*|or else)\b.*\b(?:pics?|pictures?|photos?|vids?|videos?|cam|camera|undress|body|meet|send)\b"),
    _pattern("child_abuse_now", "told to meet or to go on camera, now", r"\b(?:he|she|they|hes|man|guy|person)(?: (?:is|s|keeps|says|said|saying|telling|told|tells|wants|making|makes|made|forcing))+ (?:me|my (?:daughter|son|sister|brother)|i|her|him)(?: (?:have|has|got|need|must|gotta|to|2))* (?:(?:go|get|come|be) (?:back )?(?:on|live|on a) (?:cam|camera|webcam|video ?call|live|vc|call)|meet (?:him|up|her|them) (?:today|tonight|now|tomorrow|tmrw|at|after|later|or))\b"),
    # Harm to others.
    _pattern("harm_to_others", "means to kill or stab someone", r"\b(?:im|i am|i|ill|am|me|were|we|we are|well|dad|my dad|brother|cousins|still|and)(?: (?:just|really|actually|literally|swear|swear down|honestly|fully|genuinely|so))*(?: (?:gon+a|gunna|going (?:to|2)|will|ll|want to|wan+a|about to|plan(?:ning)? to|mean to|intend to|ready to|finna|swear ill))+ (?:actually |really |literally )?(?:kil+|stab|shoot|murder|knife|shank|shiv|burn down|slit|merk) (?:him|her|them|that|this|whoever|his whole|my ex|the (?:lad|boy|man|guy|bloke|girl|rat|scum|scammer))\b|\b(?:going|go|coming|come)(?: round| over| there| to (?:his|hers|theirs))* with (?:a|my|me|the) (?:bat|knife|machete|hammer|crowbar|gun|blade|shotgun)\b|\b(?:got|have|bringing|taking|carrying) (?:a|the) (?:blade|knife|gun|machete) (?:for|in my bag for|to) (?:him|her|them|school)\b|\bshoot up (?:the|my) school\b|\bkicking? (?:his|her) head in and\b"),
)

#: What is meant in play, and what else the same words mean: where one of these covers a pattern's words, it does not count.
OTHER_SENSES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(expression)
    for expression in (
        r"\b(?:kill(?:ed|ing)?|hang(?:ing)?) (?:my|me) ?self (?:laughing|with laughter|laffing|lol|for (?:being|sending|falling|not))\b",
        r"\bdie (?:of|from|with) (?:embarr?as?ment|embaras+ment|shame|cringe|laughter|laughing|boredom|awkwardness|happiness|humiliation|curiosity|hunger|thirst|old age)\b",
        r"\bdie (?:laughing|inside|for (?:a|some|that)|in (?:fifa|game|minecraft|fortnite|valorant|roblox|cod))\b",
        r"\b(?:hurt|cut|kick(?:ing)?|hit|burn(?:t|ed)?) (?:my|me) ?self (?:at|on|in|doing|playing|cooking|shaving|off) ?(?:the |a |my )?(?:football|rugby|gym|work|pe|training|oven|stove|pan|cooking|iron|hob|gate|bike|knife|tin|paper|grass)?\b",
        r"\b(?:lol|lmao|lmfao|haha+|jk|joking|😂|🤣|💀)",
    )
)

_DENIALS = r"(?:not|no|non|nao|nicht|nie|never|nvr|aint|isnt|arent|wasnt|werent|wont|wouldnt|dont|dnt|doesnt|didnt|havent|hasnt|without|nor|neither|stopped|nothing)"
#: A denial up to five words before, in the same clause; "I don't care" and "I can't not" deny nothing.
DENIED = re.compile(rf"\b{_DENIALS}\b(?! (?:care|know|no|joking|kidding|lying|sure|even|think (?:i can|ill)|believe|just|only|gon+a lie|being funny|being dramatic|cope))(?: [\w-]+){{0,5}} ?$")
#: Told to do it: the words are the blackmailer's.
QUOTED = re.compile(
    r"\b(?:(?:told|tells?|telling|wants?|wanted|asked|asking|ordered|orders|forcing|making) (?:me|us|him|her|them|u|you|someone)"
    r"|(?:said|says|saying|messaged|messages|texted|wrote|writes)(?: to)?(?: me| us)?(?: that)?(?: i| you| u)?)"
    r"(?: to| 2| should| shud| must| need to| have to| go| and| just| now)* ?[\"“'‘«:]*$"
)
#: Somebody else's fear of it, and what is long past or read about.
HEARSAY = re.compile(
    r"\b(?:(?:think|thinks|thinking|thought|worr(?:y|ied|ies)|scared|afraid|say|says) (?:that )?(?:im|i am|ill|i might be|i was)|used to(?: \w+){0,3}|years ago(?: \w+){0,4}|song|film|movie|book|lyrics?|game|people (?:who|that)|boys? who|girls? who|how many(?: \w+){0,2}|kids? who|someone who) ?$"
)

#: To want to die, to kill oneself, suicide: in the languages that people here most often write in. Denied or not is read by the
#: classifier, except for the small words just before (`DENIED`).
OTHER_LANGUAGES: tuple[tuple[str, str], ...] = (
    ("ar", r"(?:اريد|أريد|بدي|ابغى|عايز|عاوز|ودي) (?:أن |ان )?(?:أموت|اموت|انتحر|أنتحر)|(?:سأ|رح |راح |سوف )(?:أقتل نفسي|اقتل نفسي|انتحر|أنتحر|نتحر)|اقتل نفسي|أقتل نفسي|انهي حياتي"),
    ("bg", r"искам да умра|ще се самоубия|да се убия"),
    ("bn", r"আত্মহত্যা কর|মরতে চাই|মরে যেতে|\bmor(?:te|e jete) chai\b|\batt?ohot?ta kor"),
    ("cs sk", r"\bchci (?:umrit|zemrit)|\bchcem (?:zomriet|umriet)|\bzabi(?:ju|jem|t) s[ea]\b|\bs[ae] zabi(?:ju|jem|t)\b|\b(?:nechci|nechcem) (?:uz )?zit\b|\bsamovra[zž]"),
    ("de", r"\bich will (?:nur )?(?:sterben|nicht mehr leben)|\bmich umbring|\bbring(?:e)? mich um|\bnehme? mir das leben|\bmoechte sterben|\bmochte (?:nur |nicht mehr )?(?:sterben|leben)"),
    ("el", r"θελω να πεθανω|να αυτοκτονησω|θα αυτοκτονησω"),
    ("es", r"\b(?:quiero|kiero|prefiero|quisiera) morir(?:me)?\b|\bme (?:quiero|kiero|voy a) (?:morir|matar|suicidar)|\b(?:voy a|quiero) (?:matarme|suicidarme|quitarme la vida)|\bno quiero (?:seguir )?viv"),
    ("fa", r"(?:می ?خواهم|میخوام|می‌خوام) (?:بمیرم|خودم را بکشم|خودمو بکشم|خودکشی)|خودکشی (?:می|کن)"),
    ("fr", r"\b(?:je |j)?(?:veux|voudrais|veut) mourir|\bme suicider|\bvais me tuer|\bveux me tuer|\bveux (?:plus|pas) vivre|\bmettre fin a (?:mes jours|ma vie)|\ben finir avec la vie"),
    ("hi ur", r"मरना चाहत|मर जाना चाहत|आत्महत्या कर|खुदकुशी कर|ख़ुदकुशी|مرنا چاہت|خودکشی کر|\bmarna chah?t[aie]|\bmarna ch(?:aun|ahun|on)d|\bkhud ?kh?us?hi kar|\bapni jaan (?:le|de) |\bjaan de (?:du|don|dun)g|\bjeena nah?i+ chaht|\bmar jana chaht|\bsuicide kar"),
    ("hu", r"\bmeg akarok halni|\bmeghalni akarok|\bongyilkos|\bmegolom magam"),
    ("it", r"\b(?:voglio|vorrei|preferisco) (?:solo )?morire|\bmi (?:ammazzo|uccido|voglio ammazzare|voglio uccidere)|\b(?:ammazzarmi|uccidermi|suicidarmi|farla finita)|\bnon voglio (?:piu )?vivere"),
    ("ja ko", r"死にたい|自殺し|消えたい|죽고 ?싶|자살하|죽어버리고"),
    ("lt lv", r"\bnoriu mirti|\bnusizud|\bzudytis|\bgribu mirt|\bnogalinasu sevi"),
    ("nl", r"\b(?:ik )?wil (?:ik )?(?:dood|niet meer leven)\b|\bmaak me(?:zelf)? van kant|\bzelfmoord pleg|\bpleeg zelfmoord"),
    ("pa", r"ਮਰਨਾ ਚਾਹ|ਖੁਦਕੁਸ਼ੀ ਕਰ|ਜੀਣਾ ਨਹੀਂ"),
    ("pl", r"\bchce (?:juz )?umrzec|\bzabij[ea] sie|\bsie zabi(?:je|c)\b|\bchce (?:sie )?zabic sie|\bnie chce (?:mi sie )?(?:juz )?zyc|\bpopelni[ec] samobojstwo"),
    ("pt", r"\b(?:quero|queria|prefiro) (?:so )?morrer|\b(?:vou|quero) (?:me )?(?:matar-?me|me matar|suicidar)|\bme matar\b|\bnao quero (?:mais )?viver|\bacabar com a minha vida"),
    ("ro", r"\b(?:vreau|as vrea) sa (?:mor|ma omor|ma sinucid)|\bma omor\b|\bma sinucid|\bnu (?:mai )?vreau sa (?:mai )?traiesc"),
    ("ru uk", r"хочу (?:умереть|сдохнуть|вмерти|померти)|(?:покончу|покончить) с собой|(?:убью|убить|вбити|вб'ю|вбю) себ[яе]|не хочу (?:больше )?жить|не хочу (?:більше )?жити|самогубств|наложу на себя руки"),
    ("so sw", r"\bwaan is dil|\bnaftayda gooy|\bnataka kufa\b|\bnitajiua\b"),
    ("sq", r"\bdua te vdes|\bvras veten|\bte vras veten|\bsdua te jetoj"),
    ("ta te", r"சாக வேண்டும்|சாகணும்|தற்கொலை செய்|చనిపోవాలని|ఆత్మహత్య చేసు"),
    ("tl vi", r"\bgusto ko (?:na(?:ng)? )?mamatay|\bmagpakamatay|\bmagpapakamatay|\bmuon chet\b|\btu tu\b(?= )|tự tử|muốn chết"),
    ("tr", r"\bolmek istiyor|\b(?:kendimi|canima) (?:oldur|kiy)|\bintihar ed|\byasamak istemiyor|\bolmek ist"),
    ("zh", r"(?:我|想|要|就|去|真的)(?:想|要|去)?(?:死了?算|自杀|自殺)|想死|不想活|轻生|輕生"),
)

_CLAUSE_END = re.compile(r"[.!?;:,\n]| but | cos | because | and ")
_IN_OTHER_LANGUAGES = re.compile("|".join(f"(?:{words})" for _, words in OTHER_LANGUAGES))
#: Patterns that tell of oneself; the words of others and hearsay are not.
_OF_ONESELF = frozenset({"suicide_direct", "self_harm", "attempt_now", "harm_to_others"})


def read_crisis(text: str) -> str | None:
    """The crisis that a message shows in so many words, None if it shows none. Needs no trained model."""
    text = plain(text)
    found = None
    for pattern in PATTERNS:
        for match in pattern.expression.finditer(text):
            if not _excused(text, match, pattern.crisis):
                found = pattern.crisis
                break
        if found:
            return found
    match = _IN_OTHER_LANGUAGES.search(text)
    if match and not _excused(text, match, "suicide_direct"):
        return "suicide_direct"
    return None


def _excused(text: str, match: re.Match[str], crisis: str) -> bool:
    """Whether the words found are denied, somebody else's, or meant otherwise."""
    if any(m.start() < match.end() and m.end() > match.start() for sense in OTHER_SENSES[:-1] for m in sense.finditer(text)):
        return True
    if OTHER_SENSES[-1].search(text) and crisis in ("harm_to_others",):
        return True
    before = text[: match.start()]
    clause = _CLAUSE_END.split(before)[-1]
    if crisis in _OF_ONESELF or crisis == "other_at_risk":
        if DENIED.search(clause):
            return True
    if crisis in _OF_ONESELF:
        return bool(QUOTED.search(before) or HEARSAY.search(before))
    return False
