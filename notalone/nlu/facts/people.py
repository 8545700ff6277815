"""Who is writing, and who the blackmailer is to the person blackmailed."""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

from notalone.nlu.facts.phrases import Found, Reading, before, first, phrases
from notalone.nlu.facts.text import Text

_RELATIVE = "(?:dad|stepdad|step dad|uncle|cousin|brother|stepbrother|step brother|grandad|father|stepfather|foster dad|mums boyfriend|mams boyfriend|mums partner|dads (?:mate|friend)|mates (?:dad|brother))"
_ACQUAINTANCE = "(?:boss|manager|landlord|landlady|coach|teacher|tutor|instructor|neighbour|neighbor|colleague|workmate|flatmate|housemate|client|carer|ex mate|ex friend|youth leader|dealer|pimp|punter|supervisor|foreman|sensei|trainer|imam|vicar|priest|pastor|youth worker|caretaker|lodger|roommate|bully)"
_PLACE = (
    "(?:school|college|sixth form|6th form|my (?:\\w+ )?(?:school|class|year|form|work|street|road|church|mosque|team|club|uni|village|estate|area|tutor group|set|science set|gym|town|block|building|course|halls|"
    "college|table|maths|group|unit|ward|office|job|team|temple|gurdwara|squad|ends)|(?:the|our) (?:school|class|year|village|estate|street|road|church|mosque|club|team|gym|area|year above|year below|"
    "office|block|pub|town|football|corner shop|same (?:school|college|class|year|uni))|work|youth club|church|football|round here|round ours|down the road|next door|halls|uni|the year above|year \\d+|church youth group|swimming|rugby|cadets|scouts|drama|maths)"
)
_ONE = "(?:boy|boys|girl|girls|lad|lads|lass|lasses|kid|kids|guy|guys|someone|people|person|man|bloke|fella|woman|mate|teacher|pupil|student|he|she|they|hes|shes|theyre|friend|opps|lot|somebody|one of the \\w+|group)"
_HURTS = (
    "(?:is |has been |have been |keeps? |s |been |was |just |now |has |have )*(?:blackmail\\w*|threat\\w*|wants|has (?:my|a|got|photos?|videos?|nudes?)|has got (?:a |my |me |the )*(?:photos?|videos?|nudes?)|got (?:a |my |me |the )*(?:photos?|videos?|nudes?)|have (?:a |my )?(?:photos?|videos?|nudes?)|filmed|filming|recorded|took (?:a |my )?(?:photos?|videos?)|takes photos?|posted|leaked|"
    "shared|sent (?:my|it|them|a|the|photos?)|sending (?:it|them|my|photos?)|put (?:my|it|them|me)|showed (?:everyone|me his phone|people|my)|made (?:a|me|fake|photos?)|edited|hacked|says (?:he|she|if|hes|shes|give|do|pay|ill|ill)|reckons (?:he|she|hes|shes)|said (?:he|she|if|hed|shed|ill)|will (?:post|send|show|put|tell|share)|wont delete|demand\\w*|going to (?:post|send|tell)|gonna (?:post|send|tell|show)|refuses to delete|reminds me|made me|makes me|still has (?:my|the|a|photos?|videos?))"
)
_MET = "(?:met|meet|matched|matching|chatting|chatted|talking|talked|spoke|speaking|messaged|added|messaging|got talking|got chatting|found|know|started talking|been talking|been chatting|swiped|dmd|hooked up)"

_CLAIMS = before(
    r"(?:not|isnt|aint|tell|told|telling|says|said|claims|claiming|pretending to be|help|helping|send|sent|to|for|show|with|about|and|or|of|showed|like|if|when|tell) (?:\d+ |a |some |my |any |the |hes |its |shes )?"
)

OFFENDER = (
    Reading(
        "ex_partner",
        phrases(
            "(?:boyfriend|girlfriend|bf|gf|fella|partner) (?:at the time|back then|of the time|i had then)|(?:was|used to be) my (?:boyfriend|girlfriend|bf|gf)",
            "(?:briefly|once|romantically|previously) (?:involved|seeing|together|dated|dating|close)",
        ),
    ),
    Reading(
        "ex_partner",
        phrases(
            "(?:my|me|hes my|shes my|its my|violent|crazy|psycho|abusive|an|our|mi) (?:\\w+ )?ex(?! (?:army|forces|navy|colleague|mate|friend|teacher|boss|landlord|employer|work|raf|cop|police|manager|flatmate|housemate|miner|marine|box))s?",
            "(?:her|his|their|the|s) ex(?= (?:has|is|wants|says|said|keeps|got|threat\\w*|posted|posting|put|sent|videod?|wont|still|boyf\\w*|husband|wife|partner|girlf\\w*|who|will|gf|bf)|s )",
            "ex (?:boyfriend|boy friend|bf|boyf|girlfriend|girl friend|gf|husband|wife|partner|fella|fiance|fiancee|hubby|missus|mrs|bloke|lover|fling|lad|of mine|has|is|wants|says|said|keeps|got|threat\\w*|posted|put|sent|wont|with|from|leaked)",
            "(?:former|old|first|last) (?:wife|husband|partner|boyfriend|girlfriend|bf|gf)",
            f"(?:my|me|our) (?:\\w+ )?(?:husband|hubby|boyfriend|bf|girlfriend|gf|partner|fella|wife|baby dad|baby daddy|babys dad|kids dad|childrens father|kids father|old man)s? (?:\\w+ )?(?:{_HURTS}|forced me|kept all)",
            "(?:its|it is|was|is|hes|shes) (?:my) (?:own )?(?:husband|hubby|boyfriend|bf|girlfriend|gf|partner|fella|wife|baby dad)(?! (?:who|that|he|she|typing|account|phone|it|its))",
            "(?:guy|lad|man|bloke|girl|woman|chap|person|fella|lass|boy|someone|gentleman) (?:i|she|he) (?:was|used to be|been|am|is) (?:seeing|dating|with|going out|in a relationship|sleeping with|engaged to|married to|courting)",
            "(?:i|we|she) (?:finally |just )?(?:left|dumped|broke up with|finished with|split with|split from|divorced|separated from) (?:him|her)|(?:he|she) (?:left|dumped) me",
            "i was seeing (?:a |this )?(?:man|woman|boy|girl|guy|lad|bloke|someone|somebody|him|her)|(?:man|woman|boy|girl|guy|lad|bloke|someone|one) (?:that |who )?(?:i|she|he) went out with|i ended (?:it|things) (?:and|with|so|but|last|in)",
            "(?:we|me and (?:him|her)) (?:broke up|split up|split in|split|were together|was together|used to go out|used to date|went out|dated)",
            "man i live with|(?:still )?living with (?:him|her)|(?:since|after|when) our (?:split|breakup|divorce)",
            "(?:since|after|when) (?:we|i|the) (?:split|broke up|break ?up|left him|left her|ended it|finished)",
            "(?:father|mother) of my (?:kids|children)|(?:we|weve) (?:got |have )?(?:\\d|two|a) (?:kids|children|child) (?:together|so)",
        ),
        (
            before(
                "(?:i put|i posted|i shared|i sent|i leaked|i threatened|dont tell|tell|not|isnt|to|blackmail) (?:\\w+ )?",
                "and",
            ),
        ),
    ),
    Reading(
        "known",
        phrases(
            f"(?:hes|shes|theyre|he is|she is|they are|its|it is|was|thats|turns out its) (?:just |only |actually |one of )?(?:my|our|me|a) (?:\\w+ )?(?:{_RELATIVE}|{_ACQUAINTANCE})s?(?! (?:who|that|account|phone|asking|needs|is being|being|not|typing|whos being|so))",
            f"(?:my|me|our|a|one of my|old|that) (?:own )?(?:\\w+ )?(?:{_RELATIVE}|{_ACQUAINTANCE}|regular)s?,?(?: who| that)? (?:\\w+ )?(?:{_HURTS}|had a camera)",
            f"{_ONE} (?:\\w+ )?(?:\\w+ )?(?:from|in|off|at (?=my|our|the)) ?(?:{_PLACE})s? ?(?:who |that |gone and )?(?:(?:{_HURTS})|$|[.,!]|(?:he|she|they|want|wants|keeps|used|ran|made|has(?! it)|as|got|saw|say|says)\\b)",
            f"(?:its|hes|shes|theyre|it is|it was|he is|she is) (?:just |only |not some random its )?(?:some |a |this |one of the |someone |people )?(?:\\w+ )?(?:{_ONE} )?(?:from|in|at) (?:{_PLACE})",
            f"(?:by|from) (?:a |some |one of |this )?(?:my )?(?:{_ONE} (?:from|in|at) (?:{_PLACE})|{_ACQUAINTANCE}|{_RELATIVE})(?! (?:account|phone|about))",
            f"(?:lad|girl|boy|man|woman|family|neighbours?|fella) next door (?:{_HURTS})",
            "(?:people|someone|somebody|person|man|bloke|blokes|lad|woman|fella|boy|girl|chap|guy|lady|fellow|gentleman|lass|colleague|friend) (?:i|that i|we|she|he) (?:actually |really )?(?:know|kens|knows|work with|live with|go to \\w+ with|used to (?:work with|know|buy off|share|meet|see|chat|hang)|went to school with)(?! (?:is being|told|has been|was|whos|who is|just|got|needs|it is|it was|he|she|them|him))",
            "(?:i|we) (?:actually )?know (?:who (?:it is|he is|she is|did it|they are)|him (?:irl|from|in real)|her (?:irl|from|in real)|them (?:irl|from))",
            "(?:he|she|they) (?:goes|go|went) to (?:my|our|the same) (?:\\w+ )?(?:school|college|church|mosque|gym|uni|class|club)",
            "(?:lives|live) (?:on|in|down|near|round) (?:my|our) (?:road|street|estate|village|area|block)",
            f"(?:a|my|our|the|some) (?:former|old|ex|previous|one time) (?:colleague|coworker|workmate|boss|manager|flatmate|housemate|lodger|friend|mate|teacher|tutor|neighbour|client|employee|tenant)s?,? (?:\\w+ ){{0,6}}?(?:{_HURTS})",
            f"a (?:colleague|neighbour|regular client|coworker|workmate|family friend) ?,? (?:{_HURTS}|says)",
            "(?:man|guy|boy|lad|one|person|somebody|someone) (?:that |who |whom )?(?:my|our) (?:family|parents|mum|dad|uncle|brothers?|auntie|mother|father) (?:\\w+ )?(?:wanted|want|picked|chose|promised|introduced|arranged|found|set)",
            f"(?:my|our) (?:husband|wife|sister|brother|mum|dad|uncle|auntie|cousin|friend|mate|boss)s (?:cousin|brother|friend|mate|uncle|nephew|son|boyfriend) (?:\\w+ )?(?:{_HURTS}|got hold|has|keeps|kept)",
        ),
        (_CLAIMS,),
    ),
    Reading(
        "stranger",
        phrases(
            "(?:\\d|two|a|some|total|complete|this|the|that|by|random|just) strangers?(?! (?:tablet|things|danger|at|helped|to me saying|on the bus|phone))",
            "stranger (?:on|off|from|wants|has|online)",
            "(?:some|a|the|this|these|by|just|stupid) (?:scammers?|fraudsters?|catfish)|catfished|romance scam",
            "(?:some|a|this|another|just|just some|sum) (?:rando|randomer|random)(?! (?:number from my))|random (?:guy|girl|person|man|woman|acc|account|lad|boy|bloke|lass|dude|off|from|on)|rando",
            "(?:<person>|someone|people|couple) (?:\\w+ )?(?:off|from|off of|via|through) (?:<app>|grindr|scruff|jackd|the internet)(?! (?:said|told me to|for help))",
            "(?:<person>|someone) (?:i met |i was talking to )?(?:on|online)(?: (?:<app>))?(?= (?:wants|who|has|is|he|she|said|says|threat\\w*|asked|asking|made|sent|got|and|with|whos|pretending|keeps|tells|told|in|n|called|demanding|i)|[.,]|$)",
            f"(?:{_MET}) (?:\\w+ ){{0,5}}?(?:on|off|through|via|over) (?:a |an |the )?(?:\\w+ )?(?:<app>)",
            f"(?:{_MET}) (?:\\w+ ){{0,3}}?online",
            "matched (?:with|last|on|w|yesterday|and)|off (?:grindr|tinder|bumble|hinge|wizz|yubo|omegle|scruff|snap|insta)",
            "(?:never|not|havent|dont|didnt|hasnt) (?:actually |even |really |ever )?(?:met|meet)(?= ?(?:[.,!?]|$|him|her|them|in|irl|the|this|each|face|and|he|or))",
            "(?:<person>|someone|somebody|chap|nobody) (?:i|ive|we|weve|id|who i|that i|she|shes|hes|he)(?: have| has)? (?:ever |never |only |never actually |never even )+(?:met|seen|heard of|laid eyes on|spoken)",
            "(?:dont|do not|dunno|no idea|not know|havent a clue|no clue|didnt|i dont) (?:know |even know |actually know |really know )?(?:who (?:it is|he is|she is|they are|this is|it was|hes|shes|theyre|sent it|this person is)|him irl|them irl|her irl|this (?:person|man|guy|woman)|the (?:person|man|guy))",
            "(?:account|acc|someone|person|man|people|woman|girl|man) (?:that )?(?:i|we|she|he) (?:dont|dont even|do not|didnt|never|no) (?:know|knew|recognise|met|ken)",
            "(?:man|woman|guy|girl|person) (?:i|and i) (?:dont|dont even) know",
            "(?:hes|shes|theyre|he is|they are|she is|hes not even|<person>|in|he was|someone|scammer) (?:\\w+ )?(?:abroad|overseas|in (?:another|a different) country|in (?:nigeria|the philippines|ivory coast|morocco|india|ghana|lagos|west africa))",
            "(?:accepted|got) a friend request|unknown (?:man|woman|person|number|account)",
            "(?:he|she|they) (?:says|said|claims|claimed|reckons|told me) (?:hes|shes|theyre|he is|she is|he was|she was|to be) \\d\\d",
            "(?:turned|turns) out (?:to be |it was |its |she was |he was )(?:a |some |an )?(?:bloke|man|guy|scammer|bot|fake|gang)",
            "internet (?:man|woman|girl|person|friend|lady|girlfriend|boyfriend)|\\W?(?:girlfriend|boyfriend)\\W online",
            "(?:man|woman|person|guy|girl|boy) from (?:internet|application|app|game|computer|the (?:internet|computer|chat|game|app))",
            "calling (?:her|him)self \\w+",
        ),
        (
            before(
                "(?:not|isnt|aint|no|my (?:photos?|videos?|nudes?)|it|up|posted|put|nudes|photos?|post|app|help|teach|recovery|for calls with|if) (?:\\w+ )?"
            ),
        ),
    ),
)

#: What in a message hints at who writes it. No hint decides alone: the classifier of roles weighs them with the sense of the whole.
HINTS = tuple(
    phrases(*lines)
    for lines in (
        ("(?:my|our|me|wor|ma|mi|her|his) (?:\\w+ ){0,3}?(?:<child>)s?",),
        (
            "(?:im|i am|as|its|worried|single|concerned) (?:a |the |her |his |their |just a |just the )?(?:\\w+ )?(?:mum|mam|mom|mother|dad|father|parent|stepdad|stepmum|step mum)",
            "(?:parent|mum|dad|mam|mother|father) (?:here|of a)",
        ),
        (
            "(?:my|our|me|ma|wor) (?:\\w+ ){0,2}?(?:sister|brother|sis|bro|nephew|niece|grandson|granddaughter|grand ?daughter|grandchild|cousin|twin|in law)s?",
        ),
        ("(?:my|our|me|ma|wor) (?:\\w+ )?(?:nan|dad|father|mum|mam|mother|grandad|gran|parents|da)s?",),
        (
            "(?:im|i am|as|shes|hes|its) (?:a |her |his |the |their |my )?(?:\\w+ )?(?:nan|nana|nanna|gran|granny|grandmother|grandma|grandad|grandfather|aunt|auntie|aunty|uncle|sister|brother|foster carer|carer|foster mum|foster dad|guardian)",
            "(?:nan|grandad|gran|auntie|uncle|foster carer|foster mum|kinship carer) (?:here|of)",
            "(?:his|her) (?:nan|gran|grandad|aunt|auntie|uncle|sister|brother|foster carer)",
        ),
        (
            "(?:my|me) (?:\\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|bf|gf|fella|missus|mrs|hubby|fiance|fiancee|other half|lass|bloke)s?",
        ),
        ("(?:my|a|our|me|his|her) (?:\\w+ ){0,2}?(?:<friend>)s?", "(?:friend|mate) of mine", "bestie|bff"),
        (
            "(?:girl|boy|lad|lass|someone|kid|person) (?:in|from|at|on) my (?:class|year|school|form|course|team|college|work|halls)",
        ),
        (
            "(?:our|a|my|the|one of (?:my|our)|this) (?:\\w+ ){0,2}?(?:pupil|student|tutee|mentee|learner|apprentice|cadet|resident|service user|patient|player|young person|yp|client)s?",
        ),
        (
            "(?:teacher|tutor|dsl|safeguarding|headteacher|head teacher|head of year|youth worker|social worker|support worker|school nurse|scout leader|lecturer|teaching assistant|chaplain|pastoral|gp|receptionist|counsellor|warden|welfare officer|camhs|key ?worker|librarian|matron|governor|bursar|head of sixth form|ta|coach|deputy head|manager|residential)",
        ),
        (
            "(?:our|the|a) (?:\\w+ )?(?:school|college|academy|trust|nursery|club|pupils|students|parents|staff|website)",
        ),
        (
            "i (?:\\w+ )?(?:\\w+ )?(?:forwarded|shared|posted|leaked|passed|put|uploaded|threatened|showed|sent) (?:\\w+ )?(?:it|them|her|his|on|my ex|my exs|someones|around|round|a|this girls|that)",
        ),
        (
            "(?:looked at|viewed|watched|downloaded|looking at|watching|saved) (?:\\w+ ){0,3}?(?:photos?|videos?|images?|stuff|things|it|them|kids|children|minors|under)",
        ),
        (
            "(?:sent|send|forwarded|airdropped|dmd|emailed|got|received|showed|been sent|added) (?:me|us|to me|a|an|this|sent)",
        ),
        (
            "of (?:a|someone|somebody|my|him|her|this|some|another) (?:\\w+ )?(?:girl|boy|lad|colleague|child|kid|woman|man|friend|mate|neighbour|cousin|boss|else|lass|person)?",
        ),
        ("someone elses?|somebody elses?|not (?:me|mine)|nothing to do with me|meant for",),
        ("(?:my|me|our) (?:\\w+ )?(?:photos?|videos?|nudes?|face|followers|contacts|insta|account|name|body)",),
        ("of (?:me|myself)",),
        ("(?:blackmail\\w*|sextort\\w*|threat\\w*|extort\\w*)",),
        (
            "(?:him|her|them|his|their|hers) (?:\\w+ )?(?:photos?|videos?|nudes?|phone|room|mum|parents|account|money|insta)",
        ),
        ("(?:hes|shes|he is|she is|theyre|his|her|he|she|him)",),
        ("(?:i|im|ive|ill|id|i am)",),
        ("(?:me|my|myself|mine)",),
        ("(?:we|our|us|were|weve)",),
        ("(?:you|your)",),
        (
            "(?:wants|want|asking|tells|told|made|makes|messaged|messaging|filmed|recorded|hacked|calling|ringing|keeps) (?:me|from me)",
        ),
        ("to (?:all )?my (?:\\w+ )?(?:<contact>)",),
        ("i (?:\\w+ )?(?:sent|paid|pay|deleted|blocked|gave|saved|met|matched)",),
        (
            "(?:he|she) (?:\\w+ )?(?:sent|paid|deleted|blocked|gave|told me|came to me|told us|wont|cant|is being|admitted)",
        ),
        ("(?:shes|hes|he is|she is|whos|aged) (?:only |just )?\\d\\d?",),
        ("(?:im|i am|am) (?:only |just )?\\d\\d?",),
        ("year \\d+",),
        ("(?:how do i|how can i|what do i|should i|do i|can i|what should i)",),
        ("(?:help|support) (?:him|her|them|my)",),
        ("(?:you|this|chat|site|page|bot|human|person|police|officer|text|words|language|english)",),
    )
)


def read_offender(text: Text) -> Found | None:
    """Who the blackmailer is, when it is said."""
    return first(OFFENDER, text)


def hints(text: Text) -> list[bool]:
    """Which of the hints at the writer's role a message holds."""
    return [bool(hint.search(text.plain)) for hint in HINTS]
