"""The age of the person targeted: in figures, words, school years and birthdays, and by what only adults have.

Whose age is it? The blackmailer's, as claimed, is nobody's; a parent's or a teacher's own is not asked for; "I was
15 then" is not now. Where a message does not make plain whose it is, nothing is read.
"""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from notalone.nlu.facts.languages import read_age_hint, read_age_in_years
from notalone.nlu.facts.phrases import Found, Reading, before, first, phrases
from notalone.nlu.facts.text import Text

_NOT_YEARS = (
    r"(?! ?(?:a ?side\b|%|percent|quid|pounds?|k\b|grand|hundred|thousand|euros?|dollars?|months?|weeks?|days?|hours?|hrs?|min(?:ute)?s?|secs?|seconds?|"
    r"am\b(?! i\b)|pm\b|st\b|th\b|nd\b|miles?|foot|feet|ft|stone|st\b|kg|metres?|times|of|people|friends|messages|photos?|videos?|nudes?|"
    r"followers|other|girls|boys|lads|kids|blokes|likes|views|different|payments?|and a half (?:months|weeks|hours)|years? (?:clean|since|ive|married|sober|together|in|into|on|ago|of(?! age)|post|as|service|now|later|i|at|teaching|nursing|driving|later)|calls|missed|[./:,]\d|\d|minutes|percent|steam|gift|more|screenshots|accounts|long)\b)"
)
_AGE = rf"(?P<age>\d{{1,2}})(?!\d){_NOT_YEARS}"
_YEARS_OLD = r"(?: ?(?:years? old|year old|years? of age|yo\b|y o\b|yrs? old|years?(?= (?:girl|boy|old|lad|lass))|y/o|yrs?\b|jaar|yr old))"
_SOON = r"(?: ?(?:years? old |yo )?(?:next|in (?:\d+|a|a few|a couple of|like|two|about|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)|on (?:mon|tue|wed|thu|fri|sat|sun|the)|tomorrow|tmrw|soon|this (?:month|week|year|summer|sat|sun|mon|tue|wed|thu|fri)|at the end|come))"
_NEARLY = r"(?P<nearly>(?:nearly|almost|nerly|about to be|about to turn|turning|going on|not quite|just under|gonna be|going to be|will be|soon|coming up|coming up to|not far off|bout to be|close to|pushing) )?"
_ADVERBS = r"(?:only |just |just turned |just gone |still |like |literally |actually |already |about |around |barely |aged |age |a |an |turned |also |well |now |legally |proper |male |female |both |a girl |a boy |girl |boy |year old |bout |and |basically )*"

_I = r"(?:im|i am|am|we are|were|ime|imma|i is|i be|aged|my age is|my age|age|me|i turned|i just turned|both|i became|ah m|i have(?= \d+ (?:years?|yo)| \d\d(?:[.,;!]|$)))"
_MINE = re.compile(rf"(?<!\w){_I} {_ADVERBS}{_NEARLY}{_ADVERBS}{_AGE}(?P<soon>{_SOON})?")
#: "a 15 year old girl here" is the writer; "a 25 year old guy" is somebody else.
_MINE_OLD = re.compile(
    rf"(?:^|(?<!\w)(?:(?:im|am|as|for|i) a|im|hi,?|hello,?|am|only|just) ){_NEARLY}{_AGE}{_YEARS_OLD}(?P<soon>{_SOON})?"
)
_SO_OLD = re.compile(
    rf"(?:^|[.,;!?] ){_AGE}{_YEARS_OLD} (?:and|n|but)\b|(?<!\w)(?:on this earth|alive) (?:for )?(?P<age2>\d\d?) ?(?:years|yrs)|(?<!\w)if (?:ur|youre|you are|your|i am|im) (?P<age3>\d\d?)(?=$|[ .,?!])(?! (?:or|and) (?:over|under))|"
    r"(?<!\w)(?P<age4>\d\d?),? (?:the )?(?:same(?: age| year)? as|like|just like) me\b"
)
_MARKED = re.compile(
    r"(?<![\w£$€.,])(?:\(?(?P<age>\d\d) ?/? ?(?:m|f|male|female)\b\)?|(?:^|(?<=[.!?,] ))(?:m|f|male|female) ?/?(?P<age2>\d\d)\b)(?! ?(?:of|pounds))"
)
_AGED = re.compile(
    rf"(?<!\w)(?:man|woman|widow|widower|lady|gentleman|pensioner|bloke|lad|girl|boy|lass|mum|dad|fella|gay|married) (?:of|aged|,) ?{_AGE}(?! (?:she|he|they|we|i) (?:knows?|knew|met|meets|fancies|used|talks?|likes|went|sees|saw))|(?<!\w)(?:i just |just |i )turned (?P<age2>\d\d?){_NOT_YEARS}|^.{{0,40}}, (?P<age3>\d\d)(?: years)?(?=[.,] |[.,]?$)|(?:^|[.,] |and |n )(?P<age4>\d\d) now(?=[ .,!]|$)|(?:^|[.!?] )turned (?P<age5>\d\d)\b|(?<!\w)(?:(?:be|been) )?(?:\w+ing )?(?:this|that|myself|of me|fool|dating|online|alone|again|daft|silly|to me),? at (?P<age7>[2-9]\d)(?=[.,!?) ]|$)(?! (?:quid|pounds|euros|\w+ street))|(?<!\w)(?:man|woman|driver|lady|person) (?P<age6>\d\d) (?:years?|yrs?)(?=$|[.,])"
)
_OPENING = re.compile(
    rf"(?:^|[.!?] )(?:hi |hello |hey |hiya |only |just |just turned )?{_NEARLY}(?P<age>\d\d)(?: (?:here|girl|boy|male|female|lad|now))?(?=[,.] |\.$)(?! ?[£$€])"
)
#: A bare figure that stands by itself at the end, or opens the message: "... wants 400. 29", "46 and fell for it".
_ALONE = re.compile(
    r"(?:[.?!,;:)] ?|\n)(?P<age>[1-9]\d)(?: btw| by the way| if (?:it|that) (?:matters|helps)| here| [mf])?[.! )]*$|^(?P<age2>[1-9]\d)(?! years? (?:since|ive|i|on|ago|in|of))(?= (?:and|n|here|years?|yrs?|from|f|m|in the (?:army|navy|raf|marines|forces)|(?:at|in) (?:uni|college)|married|single)\b|[,.] )|(?<!\w)(?:british|english|scottish|welsh|irish|polish|romanian|indian|nigerian|single|widowed|divorced|retired|disabled), (?P<age4>[1-9]\d)(?=[.,] |[.,]?$)|[.?!,] (?P<age5>[1-9]\d) me(?=[.,!?]|$)|[.?!] (?P<age3>[1-9]\d) (?:years? old|yrs? old|(?:and|n) (?!\d|counting|then|th|he|she|it|more|another|half|up|over|above|under|no|not|quarter)\w)"
)
_BIRTHDAY = re.compile(
    r"(?<!\w)(?:my|me) (?P<age>\d\d?)(?:(?:st|nd|rd|th)(?: birthday| bday| b day)?| birthday| bday)"
    r"(?: (?P<when>was|yesterday|last|today))?(?!\w)"
)
_TURN = re.compile(
    rf"(?<!\w)(?:i|ill|il|i will|im gonna|im going to) (?:will )?(?:be|turn|b|am|m) (?P<age>\d\d?){_NOT_YEARS}{_SOON}|(?<!\w)(?<!turned )(?<!was )(?P<age2>\d\d?)(?!\d){_NOT_YEARS}{_SOON}(?! (?:pounds|quid))|(?<!\w)in (?:\d+|a|a few|two) (?:days?|weeks?|months?) (?:i am|im|i turn|ill be|i will be) (?P<age3>\d\d)|(?:wait|months|weeks|days) (?:til|till|until|b4|before|off) (?:im |being |i am |my |i turn )?(?P<age4>\d\d)"
)

_CHILD_NOUN = (
    r"(?:son|daughter|lad|boy|girl|kid|child|bairn|wean|teen|teenager|eldest|youngest|stepson|stepdaughter|sister|brother|sis|bro|nephew|niece|grandson|granddaughter|"
    r"cousin|friend|mate|bff|bestie|pupil|student|tutee|mentee|learner|patient|resident|twin|girlfriend|boyfriend|gf|bf|housemate|client|player|soldier|yp|young person|"
    r"apprentice|cadet|wee one|little one|one|baby|lass|lassie|victim|childs?|middle one|wife|husband|hubby|missus|fiancee?|partner|fella)"
)
_THEIRS = (
    re.compile(
        rf"(?<!\w){_CHILD_NOUN}s? ?(?:(?:i|we) (?:have|foster|look after|care for|teach|support|work with) |with (?:me|us) |in (?:my|our) care )?(?:,|\(|-)? ?(?:\w+ )?(?:is |was |age |aged |is only |only |just turned |whos |whos only |who is |who is only |hes |shes |hes only |shes only |just |turned )*{_NEARLY}{_AGE}(?P<soon>{_SOON})?"
    ),
    re.compile(
        rf"(?<!\w)(?:my|our|me|a|one of (?:my|our)|the|this|her|his|of a|another|some|ma|wor) (?:\w+ )?{_NEARLY}{_AGE}{_YEARS_OLD}?(?: old)? (?:\w+ )?{_CHILD_NOUN}"
    ),
    re.compile(rf"(?<!\w)(?:my|our|wor|a) (?:\w+ )?{_NEARLY}{_AGE}{_YEARS_OLD}"),
    re.compile(
        rf"(?<!\w)(?:hes|shes|theyre|he is|she is|they are|both|whos|who is|child is) {_ADVERBS}{_NEARLY}{_ADVERBS}{_AGE}(?P<soon>{_SOON})?"
    ),
    re.compile(rf"(?<!\w)(?:aged?) {_AGE}"),
    re.compile(rf"(?<!\w)(?:{_CHILD_NOUN}|claimant|service user|tenant|colleague|employee|worker|trainee|recruit) of {_AGE}"),
    re.compile(rf"(?:, |\(){_AGE}(?=[,.)])"),
    re.compile(rf"(?<!\w){_NEARLY}{_AGE}{_YEARS_OLD}"),
    # A figure by itself, as a parent says it: "Sixteen. He sent a lad money", "fifteen and he gave it away".
    re.compile(rf"(?:^|[.!?,] ){_AGE}(?= (?:and|because|but|for gods)\b|[.,] )"),
)

#: Who is in a picture that somebody was sent; said by others, "a man of 45" is the blackmailer.
_PICTURED = re.compile(
    rf"(?<!\w)(?:man|woman|bloke|lady|gentleman|guy|chap|fella|colleague|customer|neighbour|boss|teacher|coach|member)s?[ ,(]+(?:(?:is|hes|shes|about|around|aged?|of|roughly|maybe|probably|who is|whos) )*{_AGE}"
)
_OWN_CHILD = re.compile(
    rf"(?<!\w)(?:my|our|wor) (?:\w+ )?(?:son|daughter|stepson|stepdaughter|niece|nephew|grandson|granddaughter|brother|sister|lad|lass|lassie|boy|girl|youngest|eldest)s?[ ,(]+(?:is |aged |only |just |hes |shes |is only |\w+ )?{_AGE}"
)
#: Who speaks of a child of theirs, or of a spouse, speaks of them with "he's 19" as well.
_OWN_KIN = re.compile(
    r"(?<!\w)(?:my|our|wor) (?:\w+ )?(?:son|daughter|stepson|stepdaughter|lad|lass|boy|girl|youngest|eldest|wife|husband|missus|hubby)s?(?!\w)(?! (?:friend|mate))"
)
_CLAIMED = before(
    "(?:says|said|saying|say|claims|claimed|claiming|reckons|told|(?<!never )thought|pretended|pretending|profile|thinks|think|supposedly|apparently|acting like|lied|turns out|turned out|until|till|til|"
    "was|were|been|be|since|from when|put|bio|swore|swears|calls|insisted|insists|looks|look(?! im| i am| i)|looked|accused|pretend|pretends|lying|when i|before i|after i) (?:\\w+ ){0,4}?"
)
#: An age that somebody else, or an app, was told or believes.
_TO_OTHERS = phrases(
    "(?:he|she|they|it|the <app>|<app>|everyone|people|him|her|them) (?:still |all |both )?(?:thinks?|thought|believes?|believed|reckons?|assumes?) (?:that )?(?:im|i am|i was)",
    f"(?:clicked|ticked|pressed|hit|tapped|put|picked|chose|entered|typed) <gap>(?:over )?(?:18|19|2\\d){_NOT_YEARS}",
    "(?:18|19|2\\d)(?:\\+| plus)? (?:on|for|according to|as far as) (?:the |my |his |her |their |that )?(?:\\w+ )?(?:<app>|profile|account|bio|he|she|they)",
    f"(?:said|says|saying|say|told|lied|lying|pretended|pretending) <gap>(?:18|19|2\\d){_NOT_YEARS}",
    "(?:18|old enough) to (?:join|sign up|get on|get in|make an account|be on|use)",
)

_WAS = before("(?:was|were|when|since|back when|back then|at|then|from) (?:\\w+ )?")

_YEAR = r"(?:year |s ?)(?P<year>\d{1,2})(?![\d'£]|s\b| ?(?:group|gc|chat|snap|assembly|spam|lot|boys|girls|lads|kids|parents|old|ago|together|olds|son|older|of us|photos?|in the|on the|yo\b))"
_MY_YEAR = re.compile(
    rf"(?<!\w)(?:im|i am|am|were|we are|i go|both|still|just started|just|started|me|im only|someone|everyone|anyone|girl|boy|whole of|kid) (?:only |just |still |like |both |a |an |the |my |now |girl |boy |going into |going in |starting |about to start )*(?:in |of |into )?(?:the )?{_YEAR}"
)
_BARE_YEAR = re.compile(
    rf"(?:^|[.,!?(] ?|\bn |\band )(?:in |a )?{_YEAR}(?= ?[.,!?)]|$| (?:here|and|can|if|need|help|girl|boy|student|me|i|pupil|what|do|btw|he|she|now|but)\b)"
)
_THEIR_YEAR = re.compile(
    rf"(?<!\w)(?:(?:(?:in|into|a|an|my|our|starting|is|one of (?:my|our)|her|his|,|\() ?(?:the )?(?:\w+ )?{_YEAR})|(?:^|[.,] |of (?:my|our) |a )year (?P<year2>\d{{1,2}})s? (?:girl|boy|pupil|student|lad|lass)s?)"
)
_TAUGHT = before(
    "(?:teach|teaching|taught|head of|assembly for|for|to|boy in|girl in|lad in|lads in|girls in|boys in|kid in|him in|hes in|shes in|someone in|back in|was in|when in|since|from|tutor|by a|another) (?:a |the |my |our |some )?"
)

_TEACHING = before(
    "(?:teach|teaching|taught|head of|assembly for|was in|when in|since|tutor|lead) (?:a |the |my |our |some )?"
)

_ADULT = (
    Reading(
        "adult",
        phrases(
            "(?:my|the|me|have|late) (?:late |poor |current |new |pregnant |own |lovely )?(?:wife|wifes|husband|husbands|missus|hubby|marriage|divorce|mortgage|line manager|fiance|employer|grandson|granddaughter|grandchildren|grandkids|grandchild|pension|retirement)(?! (?:of the|of a|of his|of her|has been arranged|is arranged))",
            "(?:my|our|me|own) (?:\\w+ )?(?:kids|children|toddler|baby|bairns|little uns?|daughter|daughters|sons?|step ?son)(?! (?:friend|school))",
            "(?:im|i am|as) (?:a |an |the |just a |just |now a |now )?(?:happily |married |retired |working |serving |registered |locum |old |grown |widowed |respectable )*(?:married|adult|grown up|man|pensioner|widow|widower|widowed|retired|divorced|nurse|midwife|teacher|solicitor|barrister|doctor|gp|dentist|paramedic|police officer|"
            "lorry driver|bus driver|taxi driver|hgv driver|long distance driver|social worker|councillor|magistrate|vicar|priest|imam|deacon|minister|accountant|architect|lecturer|headteacher|firefighter|prison officer|pharmacist|surgeon|grandmother|grandfather|grandad|nan|single mum|single dad|mother of|father of|mum of|dad of|university student|uni student|oap|surveyor|pilot|childminder|estate agent|driving instructor|landlord|company director|plasterer|electrician|farmer|scaffolder|doorman|carer by)(?! (?:in training|trainee))",
        ),
        (
            before(
                "(?:his|her|their|your|like a|like|a friends|mates|someones|the (?:mans|guys)|if i had|hes|shes|when|mums|dads) (?:own )?"
            ),
        ),
    ),
    Reading(
        "adult",
        phrases(
            "^(?:retired |serving |former |ex )?(?:student )?(?:nurse|midwife|teacher|solicitor|barrister|doctor|gp|dentist|paramedic|police officer|prison officer|lorry driver|bus driver|taxi driver|social worker|councillor|magistrate|vicar|accountant|pharmacist|surgeon|farmer|firefighter|married|widower|widow|pensioner)(?=[.,])",
            "still married|kids of my own|get married in|for a living|dbs check|(?:foolish|silly|stupid|frightened|old) (?:\\w+ )*old (?:man|woman|fool)|at my age|(?:\\d\\d|years of) years (?:service|married|marriage|in the job|of service)|our divorce|(?:email|ring|tell|contact) hr",
            "(?:at|in|my|im at|second year (?:at|of)|first year (?:at|of)|third year|final year|year at|left) (?:a )?(?:uni|university|unis)(?! (?:open day|interview|application|applications|fair|visit|offer|place))",
            "(?:work|worked) as a (?:nurse|teacher|doctor|driver|carer|solicitor|midwife|paramedic|social worker)",
            "(?:my|our) (?:custody|family court|contact) (?:case|hearing|battle|order)|custody of (?:our|my)|court case about (?:our|my)",
            "(?:over|above) (?:18|eighteen|21)|(?:18|21) ?(?:plus|\\+|or over|and over)|not (?:a child|a kid|a minor|under ?18|under ?age)",
            "(?:im|i am|am|down as|as|an|a fully grown) (?:an |a )?(?:adult|grown (?:man|woman|adult|up)|grownup)",
            "(?:my|the) (?:job as a|patients|congregation|parishioners|surgery|practice|chambers|tenants|ward|pupils parents|wedding anniversary|regiment|licence to practise)",
            "(?:i teach|i drive (?:a |the |an )?(?:bus|lorry|taxi|hgv|hgvs|cab|van|gritter|school taxi|\\d+ bus))",
            "(?:in my|im in my) (?:20s|twenties|30s|thirties|40s|forties|50s|fifties|60s|sixties|70s|seventies|eighties)",
            "(?:twenty|thirty|\\d\\d) ?(?:something|odd|ish) year old",
            "(?:^|my |an |the |our )(?:old |current |former |live in )?landlords?|(?:a|my|the|our) mortgage|life insurance|council tax|universal credit|payslips?",
            "(?:^|my |the |an )(?:ex|former|first|second|late) (?:wife|husband|fiancee?)|my (?:fiancee?|inlaws|in laws)",
            "(?:^|my |the )(?:wife|missus|hubby) (?:has|thinks|found|finds|knows|doesnt|dont|will|is|left|says|said|saw|seen|would|cant|must|and i)",
            "(?:skilled worker|work|spouse|family) visa|(?:doing|my|finishing|handed in|handed) (?:a |my |the )*(?:dissertation|masters|phd|degree|msc|pgce)|(?:first|second|third|final) year (?:nursing|medicine|medic|law|undergrad|student)|in halls",
            "hr (?:have|has|department|want|wants|asked)|the works (?:facebook|whatsapp|do)|my (?:employment|employees|staff|clients|business partner|redundancy|payroll)",
            "(?:1[89]|[2-6]\\d)(?: odd)? years (?:on the|in the|as a|as an|of being|of service|of marriage|a (?:nurse|teacher|driver|copper))",
            "(?:trainee solicitor|probationer|warrant card|churchwarden|finished in teaching|driving a lorry|my lorry|lorrys)",
            "(?:ive |i )?retired (?:in|last|from|since)|since i retired",
            "(?:the|my|our) kids(?= (?:handover|over|to school|to nursery|tea))|handovers? (?:with|of|for) (?:the|my|our) kids",
        ),
        (
            before(
                "(?:send|his|her|to be|one day|like|not|if|applying|apply to|go to|going to|get into|getting into|off to|start|starting|before|brothers|sisters|sister|brother|want|hes|shes|he|she|they|he is|to|for|says|said|someday|when im|future|a friends|mates) (?:to |in |at |a |an |from |off )?"
            ),
        ),
    ),
)
_AT_SCHOOL = Reading(
    "under_18",
    phrases(
        "(?:in|of) my (?:form|tutor group|(?:maths|science|english|history|pe) (?:set|class)|set)(?! (?:of|i))",
        "year \\d+ (?:gossip|snap|gc|group chat|group|spam|story|lads|girls|boys)|(?:lad|boy|girl|kid|someone|lass) in year \\d+",
        "my (?:school(?! (?:friend|mate)s? (?:from|in) \\d)|blazer|homework|head of year|form tutor|prom|school \\w+|mocks?)(?! (?:days|years))",
        "(?:go|going|back|walk) (?:in ?to |back to |to )?school (?:ever|tomorrow|on monday|again)|(?:ring|tell|phone|call) (?:my )?school|school took|at school(?= ?(?:[.,!?]|$|and|has|knows|all|keeps|will))|year \\d+ mocks|head of year",
    ),
    (
        before(
            "(?:was|were|when|teach|teaching|work|works|his|her|their|old|son|daughter|from|since|at) (?:i |im |in |at )?"
        ),
    ),
)
_UNDER_18 = (
    Reading(
        "under_18",
        phrases(
            "(?:im|i am|am|were|still|its|shes|hes|theyre|they are|she is|he is|only|be) (?:\\w+ )?(?:under ?18|under eighteen|under ?age|underage|a minor|a child|a kid|not an adult|not 18(?: yet)?|below 18)",
            "under ?18(?= ?(?:$|[.,!?]))|not 18 yet|not yet 18",
            "(?:im|i am|we are|were|doing|sitting|revising for|before|got|have|my|mid|during|through|for|his|her) (?:doing |sitting |in |taking |got |my |the |mid |revising for )*(?:gcses?|mocks? gcses?)(?! (?:in|results? (?:were|from)))",
            "(?:im|i am|were|still) (?:still )?(?:at|in) (?:secondary|high school|senior school|comp)",
            "(?:teenage|teen|teenaged) (?:son|daughter|girl|boy|lad|child|pupil|grandson|granddaughter|nephew|niece|brother|sister)",
            "(?:report remove)",
        ),
        (before("(?:was|were|when|not|said|says|if|since|who|anyone|did) (?:i |im |he |she )?"),),
    ),
    Reading(
        "under_13",
        phrases(
            "(?:im|i am|still|shes|hes|is|my|our|her|his) (?:\\w+ )?(?:at|in) primary(?: school)?",
            "(?:not|nt) (?:even |quite |yet )*13(?: yet)?",
        ),
        (before("(?:was|were|when|teach|teaching|work) (?:i |im )?"),),
    ),
    Reading(
        "age_16_17",
        phrases(
            "(?:im|i am|am|in|were|doing|starting|start|at|our|my|a|the) (?:\\w+ )?(?:sixth form|6th form|lower sixth|upper sixth|sixth former|a levels?|as levels|alevels)(?! (?:results? (?:were|from)|teacher|lead|head|tutor))",
            "over 16 (?:and |n |but )?under 18",
        ),
        (before("(?:was|were|when|head of|teach|since|boy|girl|lad|someone|he|she|hes|shes) (?:i |im |in )?"),),
    ),
)

_THIRD = frozenset({"parent", "friend", "professional", "partner", "other_carer", "recipient"})


def band(age: int) -> str | None:
    """The band of an age in years, None if nobody is that old or that young and writes."""
    if not 4 <= age <= 99:
        return None
    return "under_13" if age < 13 else "age_13_15" if age < 16 else "age_16_17" if age < 18 else "adult"


def year_band(year: int) -> str | None:
    """The band of a school year in England and Wales: years 8 and 11 straddle two."""
    if not 1 <= year <= 13:
        return None
    return "under_13" if year < 7 else "age_13_15" if year in (9, 10) else "under_18" if year < 12 else "age_16_17"


def read_age(text: Text, role: str | None, implied: bool = True) -> Found | None:
    """The age band of the person targeted, as told by somebody in this role; `implied`: by hints, too."""
    if role in _THIRD:
        theirs = (_PICTURED, *_THEIRS) if role == "recipient" else _THEIRS
        said = _age_in(text, theirs) or _year_in(text, (_THEIR_YEAR,), (_WAS, _TEACHING)) or first(_UNDER_18, text)
        return said or _in_another_language(text, True) or (_implied_of(text, role) if implied else None)
    said = (
        _my_age(text)
        or _year_in(text, (_MY_YEAR, _BARE_YEAR), (_WAS, _TAUGHT))
        # A child called the writer's own: the message is a parent's, whatever it was taken for.
        or _age_in(text, (_OWN_CHILD,), below=18)
        or first(_UNDER_18, text)
        or _in_another_language(text, False)
        or (_age_in(text, _THEIRS, below=100 if _OWN_KIN.search(text.plain) else 18) if role is None else None)
    )
    if said or not implied:
        return said
    return (first(_ADULT, text) or read_age_hint(text) if role == "self" else None) or first((_AT_SCHOOL,), text)


def says_own_age(text: Text) -> bool:
    """Whether the writer says how old they are themselves, or in which school year."""
    return bool(_my_age(text) or _year_in(text, (_MY_YEAR, _BARE_YEAR), (_WAS, _TAUGHT)))


def told_to_others(text: Text, age: Found) -> bool:
    """Whether an age may be what somebody else, or an app, was told: nobody is an adult by that. Its sentence says so."""
    first = max((end.end() for end in _SENTENCE_END.finditer(text.plain, 0, age.start)), default=0)
    last = _SENTENCE_END.search(text.plain, age.end)
    return bool(_TO_OTHERS.search(text.plain, first, last.start() if last else len(text.plain)))


_SENTENCE_END = re.compile(r"[.!?\n] *")


def _years(match: re.Match[str]) -> int:
    groups = match.groupdict()
    age = int(next(years for name, years in groups.items() if name.startswith("age") and years))
    return age - 1 if groups.get("nearly") or groups.get("soon") else age


def _said(match: re.Match[str], text: Text, *unless: re.Pattern[str]) -> bool:
    """Whether what stands before the match in its clause leaves it standing."""
    clause = _CLAUSE_END.split(text.plain[: match.start()])[-1]
    return not any(pattern.search(clause) for pattern in unless)


_CLAUSE_END = re.compile(r"[.!?;:]|, | but | n im | and im ")


def _age_in(
    text: Text, patterns: tuple[re.Pattern[str], ...], sooner: int = 0, at_least: int = 4, below: int = 100
) -> Found | None:
    """The first age that one of the patterns finds; `sooner`: the person is so many years younger."""
    for pattern in patterns:
        for match in pattern.finditer(text.plain):
            value = band(_years(match) - sooner) if at_least <= _years(match) < below else None
            if value and _said(match, text, _CLAIMED):
                return Found(value, match.start(), match.end())
    return None


def _year_in(text: Text, patterns: tuple[re.Pattern[str], ...], unless: tuple[re.Pattern[str], ...]) -> Found | None:
    """The first school year that one of the patterns finds."""
    for pattern in patterns:
        for match in pattern.finditer(text.plain):
            value = year_band(int(next(year for year in match.groups() if year)))
            if value and _said(match, text, *unless):
                return Found(value, match.start(), match.end())
    return None


def _my_age(text: Text) -> Found | None:
    return (
        _age_in(text, (_MINE,))
        or _age_in(text, (_TURN,), sooner=1, at_least=10, below=60)
        or _birthday(text)
        # Figures that hardly anybody but the writer could be meant by: too bare for the age of a small child.
        or _age_in(text, (_MARKED, _OPENING, _AGED, _ALONE, _SO_OLD), at_least=10)
        or _age_in(text, (_MINE_OLD,))
    )


def _birthday(text: Text) -> Found | None:
    for match in _BIRTHDAY.finditer(text.plain):
        over = match["when"] in {"was", "yesterday", "last", "today"}
        if _years(match) > 9 and (value := band(_years(match) - (not over))):
            return Found(value, match.start(), match.end())
    return None


def _in_another_language(text: Text, third_person: bool) -> Found | None:
    age, match = read_age_in_years(text, third_person) or (0, None)
    value = band(age)
    return Found(value, match.start(), match.end()) if match and value else None


_STUDENT = phrases(
    "at (?:uni|university)|(?:university|uni) (?:chaplain|here|wellbeing|tutor)|hall warden|undergraduate|(?:our|my) first years?|colleague|barmaid|neighbour|line manager|adult \\w+",
    "(?:support|supporting|care for|look after|looking after|work with|visit) (?:a|an|this|one) (?:\\w+ ){0,2}(?:gentleman|lady|man|woman|pensioner)",
)
_SMALL = phrases("nursery|primary school|infants|reception class")
_MINORS = phrases(
    "pupils?|(?:photo|video|image|nudes?|photos) of (?:a|the|this) (?:child|kid|schoolmate|pupil|girl in my (?:year|class|school)|lad from the group)|(?:a|of a) (?:year \\d+|schoolmate)|a kid in my school|girl in year \\d+s?"
)


_IN_THEIR = phrases(
    # "A man in his forties", said by a mother, is the blackmailer.
    "(?:patient|client|student|employee|colleague|friend|mate|pal|brother|sister|husband|wife|mum|mam|dad|relative|tenant|resident|parishioner|"
    "member|cousin|uncle|aunt|auntie|son|daughter|neighbour|lodger) (?:\\w+ ){0,2}?in (?:his|her|their) (?:early |mid |late |mid to late )?(?:20s|30s|40s|50s|60s|70s|80s|twenties|thirties|forties|fifties|sixties|seventies|eighties)"
)
_SPOUSE = phrases("husbands?|wifes?|hubbys?|missus|fiancees?|fiances?")


def _implied_of(text: Text, role: str | None) -> Found | None:
    """An age band told by where the person is: at nursery, among a teacher's pupils, at university."""
    if role == "partner" and (match := _SPOUSE.search(text.plain)):
        return Found("adult", match.start(), match.end())
    if match := _IN_THEIR.search(text.plain):
        return Found("adult", match.start(), match.end())
    if role in ("professional", "recipient", "other_carer", "parent", "friend"):
        for value, pattern in (("under_13", _SMALL), ("adult", _STUDENT), ("under_18", _MINORS)):
            if (match := pattern.search(text.plain)) and (value == "adult" or role in ("professional", "recipient")):
                return Found(value, match.start(), match.end())
    return None


_SOMEBODY_ELSE = re.compile(
    r"\b(?:girls?|woman|lass|boys?|lads?|guy|kid|child|daughter|who|teach\w*|mum of|dad of|mother of|father of|shes?|hes?|her|his|profile|claim\w*)\W+(?:\w+\W+){0,3}$|"
    r"(?<!\bi )(?<!\bage )(?<!someone )(?<!somebody )\b(?:is|was|were)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
#: "There's been eleven", "another twelve", "by nine": so many, or so late, and nobody's age.
_COUNTED = re.compile(
    r"\b(?:there'?s been|there(?:'?s| is| are| were| have been)|another|all|by|till|until|past|got|sent|made|at)\W+(?:about\W+)?$", re.IGNORECASE
)
_ONESELF = re.compile(
    r"\b(?:i'?m|i am|i was|me)\W+(?:(?:a|an|only|just|like|nearly|almost|about|actually|really|still|now|both)\W+){0,3}$", re.IGNORECASE
)


def is_somebody_elses(before: str) -> bool:
    """Whether the words before an age say that it is not the writer's own: "a girl who was ...", "there's been ..."."""
    return bool(_SOMEBODY_ELSE.search(before) or _COUNTED.search(before)) and not _ONESELF.search(before)
