"""Who is writing, and who the blackmailer is to the person blackmailed."""

from __future__ import annotations

from notalone.nlu.facts.phrases import Found, Reading, before, first, phrases
from notalone.nlu.facts.text import Text

_RELATIVE = "(?:dad|stepdad|step dad|uncle|cousin|brother|stepbrother|step brother|grandad|father|stepfather|foster dad|mums boyfriend|mams boyfriend|mums partner|dads (?:mate|friend)|mates (?:dad|brother))"
_ACQUAINTANCE = (
    "(?:boss|manager|landlord|landlady|coach|teacher|tutor|instructor|neighbour|neighbor|colleague|workmate|flatmate|housemate|client|carer|mate|friend|"
    "best friend|best mate|ex mate|ex friend|dealer|pimp|punter|supervisor|foreman|sensei|trainer|imam|vicar|priest|pastor|youth worker|caretaker|lodger|roommate|bully)"
)
_PLACE = (
    "(?:school|college|sixth form|6th form|my (?:\\w+ )?(?:school|class|year|form|work|street|road|church|mosque|team|club|uni|village|estate|area|tutor group|set|science set|gym|town|block|building|course|halls|"
    "college|table|maths|group|unit|ward|office|job|team|temple|gurdwara|squad|ends)|(?:the|our) (?:school|class|year|village|estate|street|road|church|mosque|club|team|gym|area|year above|year below|"
    "office|block|pub|town|football|corner shop|same (?:school|college|class|year|uni))|work|youth club|church|football|round here|round ours|down the road|next door|halls|uni|the year above|year \\d+|church youth group|swimming|rugby|cadets|scouts|drama|maths)"
)
_ONE = "(?:boy|boys|girl|girls|lad|lads|lass|lasses|kid|kids|guy|guys|someone|people|person|man|bloke|fella|woman|mate|teacher|pupil|student|he|she|they|hes|shes|theyre|friend|opps|lot|somebody|one of the \\w+|group)"
_HURTS = (
    "(?:is |has been |have been |keeps? |s |been |was |just |now |has |have )*(?:blackmail\\w*|threat\\w*|wants|has (?:my|a|got|photos?|videos?|nudes?)|has got|got (?:a |my |me |the )*(?:photos?|videos?|nudes?)|have (?:a |my )?(?:photos?|videos?|nudes?)|filmed|filming|recorded|took (?:a |my )?(?:photos?|videos?)|takes photos?|posted|leaked|"
    "shared|sent (?:my|it|them|a|the|photos?)|sending (?:it|them|my|photos?)|put (?:my|it|them|me)|showed (?:everyone|me his phone|people|my)|made (?:a|me|fake|photos?)|edited|hacked|says (?:he|she|if|hes|shes|give|do|pay|ill|ill)|saying|said (?:he|she|if|hed|shed|ill)|will (?:post|send|show|put|tell|share)|wont delete|demand\\w*|going to (?:post|send|tell)|gonna (?:post|send|tell|show)|refuses|reminds|tells me|made me|makes me|used to|found|out to|still has|took)"
)
_MET = "(?:met|meet|matched|matching|chatting|chatted|talking|talked|spoke|speaking|messaged|added|messaging|got talking|got chatting|found|know|started talking|been talking|been chatting|swiped|dmd|hooked up)"

OFFENDER = (
    Reading(
        "ex_partner",
        phrases(
            "(?:my|her|his|me|our|their|an|the|hes my|shes my|its my|ex|violent|crazy|psycho|abusive) ex(?! (?:army|forces|navy|colleague|mate|friend|teacher|boss|landlord|employer|work|raf|cop|police|manager|flatmate|housemate|miner|marine|box))s?",
            "ex (?:boyfriend|boy friend|bf|boyf|girlfriend|girl friend|gf|husband|wife|partner|fella|fiance|fiancee|hubby|missus|mrs|bloke|lover|fling|lad|of mine|has|is|wants|says|said|keeps|got|threat\\w*|posted|put|sent|filmed|wont|with|from)",
            "former (?:wife|husband|partner|boyfriend|girlfriend)",
            f"(?:my|me|the|our) (?:\\w+ )?(?:husband|hubby|boyfriend|bf|girlfriend|gf|partner|fella|wife|baby dad|baby daddy|babys dad|kids dad|childrens father|kids father) (?:\\w+ )?(?:{_HURTS})",
            "(?:its|it is|was|is|hes|shes) (?:my|her|his) (?:own )?(?:husband|hubby|boyfriend|bf|girlfriend|gf|partner|fella|wife|baby dad)(?! (?:who|that|he|she|typing|account|phone))",
            "(?:guy|lad|man|bloke|girl|woman|chap|person|fella|lass|boy|someone) (?:i|she|he) (?:was|used to be|been|am|is) (?:seeing|dating|with|going out with|in a relationship with|sleeping with|engaged to|married to)",
            "(?:i|we|she) (?:finally |just )?(?:left|dumped|broke up with|finished with|split with|split from|divorced|separated from) (?:him|her)",
            "(?:we|me and (?:him|her)) (?:broke up|split up|split|were together|was together|used to go out|used to date|went out|dated)",
            "man i live with",
            "(?:since|after|when) (?:we|i|the) (?:split|broke up|break ?up|left him|left her|ended it|finished)",
        ),
        (before("(?:i put|i posted|i shared|i sent|i leaked|i threatened|dont tell|tell|not|isnt|to|and|or) (?:\\w+ )?"),),
    ),
    Reading(
        "known",
        phrases(
            f"(?:hes|shes|theyre|he is|she is|they are|its|it is|was|thats|is|turns out its|from|be) (?:just |only |actually |one of )?(?:my|our|me|a|his|her) (?:\\w+ )?(?:{_RELATIVE}|{_ACQUAINTANCE})s?(?! (?:who|that|account|phone|asking|needs|is being|being|not|typing|whos being))",
            f"(?:my|me|our) (?:own )?(?:\\w+ )?(?:{_RELATIVE}|{_ACQUAINTANCE})s?(?: who)? (?:{_HURTS})",
            f"{_ONE} (?:\\w+ )?(?:\\w+ )?(?:from|in|at|off) (?:{_PLACE}) ?(?:who |that )?(?:(?:{_HURTS})|$|[.,!]|he |she |they |and |wants |n |want )",
            f"(?:its|its just|hes|shes|theyre|it is|it was|is|he is|she is) (?:just |only )?(?:some |a |this |one of the |someone |people )?(?:{_ONE} )?(?:from|in|at) (?:{_PLACE})",
            f"(?:by|from) (?:a |some |one of |this )?(?:my )?(?:{_ONE} (?:from|in|at) (?:{_PLACE})|{_ACQUAINTANCE}|{_RELATIVE})",
            f"(?:lad|girl|boy|man|woman|family|neighbours?|fella) next door (?:{_HURTS})",
            "(?:people|someone|somebody|person|man|bloke|lad) (?:i|that i|we) (?:actually |really )?(?:know|work with|live with|go to \\w+ with|used to work with|used to know|went to school with|used to buy off)",
            "(?:i|we) (?:actually |do )?know (?:who (?:it is|he is|she is|did it|they are)|him (?:irl|from|in real)|her (?:irl|from|in real)|them (?:irl|from))",
            "someone (?:i|we) know",
            "family friend",
            "(?:he|she|they) (?:goes|go|went) to (?:my|our|the same) (?:\\w+ )?(?:school|college|church|mosque|gym|uni|class|club)",
            "(?:lives|live) (?:on|in|down|near|round) (?:my|our) (?:road|street|estate|village|area|block)",
        ),
        (before("(?:not|isnt|tell|told|telling|my|help|helping|send|sent|to|for|show|with|asking for|about|and|or|of|showed) (?:a |some |my |any |the )?"),),
    ),
    Reading(
        "stranger",
        phrases(
            "(?:total |complete |some |a |random )?strangers?(?! (?:things|danger|at|helped|to me saying|on the bus))",
            "(?:scammers?|fraudsters?|catfish(?:ed)?|romance scam)",
            "(?:some |a |this |another |just a |just some |sum )?(?:rando|randomer|random)(?: (?:guy|girl|person|man|woman|acc|account|lad|boy|bloke|lass|dude|number|man|from|off|on|who))?",
            "(?:<person>|someone|people|boy|girl|couple|one|they|he|she|hes|shes|them|him|her) (?:\\w+ )?(?:\\w+ )?(?:off|on|from|of off|via|through|over) (?:<app>)(?! (?:said|told me to|for help))",
            f"(?:{_MET}) (?:\\w+ ){{0,5}}?(?:on|off|online|through|via|over|in) (?:<app>)?(?<! in )(?<! on )(?<! off )(?<! over )(?<! through )(?<! via )",
            f"(?:{_MET}) (?:\\w+ ){{0,3}}?online",
            "matched (?:with|last|on|w|yesterday|and)",
            "(?:never|not|havent|dont|didnt|hasnt|nvr) (?:actually |even |really |ever )?(?:met|meet) (?:him|her|them|in|irl|the|this|each|face)",
            "(?:i|ive|we|who i|that i|she|he|id|shes|hes) (?:have |had )?never (?:actually |even |once )?(?:met|seen|spoken)",
            "(?:dont|do not|dunno|no idea|not know|havent a clue|no clue|didnt) (?:know |even know |actually know |really know )?(?:who|them|him|her|him irl|the person)(?: (?:it is|he is|she is|they are|this is|it was|hes|shes|theyre))?(?= ?(?:[.,!?]|$|and|or|irl|from|but|at all|is|it|he|she|they))",
            "(?:account|acc|someone|person|number|man|people|woman|girl) (?:that )?(?:i|we|she|he) (?:dont|dont even|do not|didnt|never) (?:know|knew|recognise|met)",
            "(?:abroad|overseas|another country|different country|other country|foreign (?:number|country)|nigeria|philippines|ivory coast|cote divoire|morocco|india|ghana|lagos|west africa)",
            "(?:accepted|got|had|sent me) a friend request",
            "(?:he|she|they) (?:says|said|claims|claimed|reckons|told me) (?:hes|shes|theyre|he is|she is|he was|she was|to be) (?:\\d\\d|from|a model|in the army|a soldier)",
            "(?:fake|catfish) (?:profile|girl|account|name|acc) (?:he|she|they|who|that|online|on)",
            "(?:turned|turns) out (?:to be |it was |its |she was |he was )(?:a |some |an )?(?:bloke|man|guy|scammer|bot|fake|gang)",
            "internet (?:man|woman|girl|person|friend|lady)",
            "from the (?:internet|computer|chat|game|app)",
            "(?:dating|hook ?up) (?:app|site|website|advertisement)",
        ),
        (
            before(
                "(?:not a|isnt a|no|my (?:photos?|videos?|nudes?)|it|them|me|up|posted|put|stranger|nudes|photos?|post|app|help|teach|recovery|live|living|moved|family|sent|send|uncle|going|stuck|parents|"
                "holiday|by|in case) (?:\\w+ )?(?:\\w+ )?"
            ),
        ),
    ),
)

_MY_CHILD = "(?:my|our|me|wor|ma|her|the wifes) (?:\\w+ )?(?:\\d+ (?:year|yr|yo)s? ?(?:old )?)?(?:<child>)s?"

ROLE = (
    Reading(
        "professional",
        phrases(
            "(?:im|i am|as|speaking as|here as|were|we are|this is) (?:just )?(?:a|an|the|her|his|their|head of|one of the)? ?(?:\\w+ )?(?:\\w+ )?(?:teacher|tutor|dsl|safeguarding|headteacher|head teacher|head of year|youth worker|social worker|support worker|school nurse|"
            "coach|scout leader|brownie leader|guide leader|lecturer|ta|teaching assistant|chaplain|pastoral lead|pastoral|gp|receptionist|foster carer support worker|dinner lady|lunchtime supervisor|counsellor|warden|student adviser|welfare officer|camhs \\w+|key ?worker|instructor|librarian|matron|house ?master|governor|bursar)",
            "(?:my|our|one of (?:my|our)|a) (?:\\w+ )?(?:year \\d+ )?(?:pupil|student|tutee|mentee|learner|apprentice|cadet|resident|service user|patient)s?(?! (?:loan|account|card|visa|house|discount|finance|accommodation|union|and|at|nurse|in (?:the|my) (?:uk|second|first|third|final)))",
            "(?:a|one of (?:my|our)|three of our|some of our) (?:year \\d+s?|girl in my form|boy in my form|lad in my (?:tutor|form)|child in my (?:class|care)|kid in my (?:class|form)|young person)",
            "(?:safeguarding lead|dsl|head ?teacher|head of (?:year|sixth form)|youth worker|form tutor|school nurse|pastoral lead|residential (?:worker|childrens home)|nursery manager|hall warden|school secretary|school business manager)",
            "i (?:teach|coach) (?!myself)",
        ),
        (before("(?:my|tell|told|a|the|to|ask|asked|our|call|rang|ring|speak to|by|her|his|told my|see|saw) (?:\\w+ )?"),),
    ),
    Reading(
        "parent",
        phrases(
            f"{_MY_CHILD}(?=s? ?(?:\\(|is|has|was|just|told|got|sent|came|keeps|being|been|says|said|wont|cant|in|aged|age|\\d|hasnt|isnt|might|met|paid|did|does|needs|had|who|whos|and|[.,]|$|have|here|not|doesnt|will|shes|hes|only|gave|lost|thinks|up|with|took|showed|to|from|on|deleted|from|blocked|been))",
            "(?:im|i am|as) (?:a |the |her |his |their |just a |just the )?(?:\\w+ )?(?:mum|mam|mom|mother|dad|father|parent|stepdad|stepmum|step mum)(?: (?:of|to) (?!(?:two|three|\\d))| here|[.,]|$)",
            "(?:parent|mum|dad|mam|mother|father|worried mum|worried dad|concerned parent) (?:here|of a|of)",
            "(?:our|my) (?:kids|childs) (?:phone|tablet|ipad|account)",
        ),
        (before("(?:send|to|tell|told|show|for|with|about|and|or|like|see|love|as|than|lose|seen by|if|of|how|sent|find out) (?:\\w+ )?"),),
    ),
    Reading(
        "other_carer",
        phrases(
            "(?:my|our|me|ma|wor) (?:\\w+ )?(?:\\w+ )?(?:sister|brother|sis|bro|nephew|niece|grandson|granddaughter|grand ?daughter|grandchild|cousin|twin|nan|dad|father|mum|mother|grandad|gran|father in law|uncle|auntie)(?=s? ?(?:\\(|is being|has been|been|got|sent|paid|is getting|gets|was|who is|whos|aged|\\(?\\d+|being|needs|keeps|got an|has had|told me|has paid|who))",
            "(?:im|i am|as|shes|hes) (?:a |her |his |the |their |my )?(?:\\w+ )?(?:big |older |younger )?(?:nan|nana|gran|granny|grandmother|grandma|grandad|grandfather|aunt|auntie|aunty|uncle|sister|brother|foster carer|carer|foster mum|foster dad|guardian|older sister|big brother|great grandmother)(?: (?:here|of)|[.,]|$| and)",
        ),
        (before("(?:send|to|tell|told|show|for|with|about|and|or|like|as|than|if|of|sent|my|cos|because) (?:\\w+ )?"),),
    ),
    Reading(
        "partner",
        phrases(
            "(?:my|me) (?:husband|wife|partner|boyfriend|girlfriend|bf|gf|fella|missus|mrs|hubby|fiance|fiancee|other half|lass) (?:is being|has been|been|is getting|was|got blackmailed|told me|paid|has paid|just told me|keeps|has had|took|hasnt|sent|came to me|admitted|confessed|did|gets|got|being|wont talk|has (?:just )?told|in bits|thinks)",
        ),
        (before("(?:send|to|tell|told|show|for|with|about|and|or|if|sent|my) (?:\\w+ )?"),),
    ),
    Reading(
        "friend",
        phrases(
            "(?:my|a|our|me) (?:\\w+ )?(?:\\w+ )?(?:<friend>)s? (?:is|has|was|whos|who|being|been|sent|got|told|paid|needs|said|says|just|keeps|wont|\\(|\\d|in|wants to|might|thinks|hasnt|isnt|met|did)",
            "(?:help|asking for|here for|about|for|support|happened to) (?:my|a) (?:\\w+ )?(?:<friend>)",
        ),
        (before("(?:send|to|tell|told|show|with|and|or|like|sent|my|if) (?:\\w+ )?"),),
    ),
    Reading(
        "did_it",
        phrases(
            "i (?:\\w+ )?(?:forwarded|shared|posted|leaked|passed on|put|sent on|uploaded|threatened|screenshotted|showed|sent) (?:\\w+ )?(?:\\w+ )?(?:her|his|my ex|my exs|someones|somebodys|a girls|a boys|a lads|their) (?:\\w+ )?(?:<photo>|round|on)",
            "(?:pic|photo|video) (?:u|you|i|that i) (?:sent on|passed on|forwarded)",
            "i (?:\\w+ )?(?:looked at|viewed|watched|downloaded) (?:\\w+ )?(?:photos?|videos?|images?|stuff) of (?:\\w+ )?(?:under ?age|under|kids|children|minors|girls)",
        ),
        (before("(?:not|never|if|or|said|says) (?:\\w+ )?"),),
    ),
    Reading(
        "recipient",
        phrases(
            "(?:someone|somebody|i|ive|my mate|he|she|a (?:man|woman|person|stranger)) (?:just |have |has |been |was |got |have just )*(?:sent|sent me|received|got|been sent|forwarded me|airdropped me|was sent) (?:me )?(?:a |some |an |these )?(?:\\w+ )?(?:<photo>) of (?:a|someone|somebody|my (?:colleague|friend|mate|neighbour|cousin|boss|teacher|classmate|daughters|sons)|her|him|this girl|some girl|a girl|an underage)",
            "(?:got|received|been sent|was sent|had) (?:a |an |this |these )?(?:\\w+ )?(?:photo|photos|video|message|email|threat) (?:\\w+ )?(?:meant for|of a (?:girl|boy|lad|colleague|child|kid)|of someone)",
        ),
        (before("(?:not|never|if|or|said|says) (?:\\w+ )?"),),
    ),
)

SELF = phrases(
    "(?:im|i am|i was|ive|i have|im getting|i get|ive been|i got|am|me|being|i) (?:\\w+ )?(?:\\w+ )?(?:blackmail\\w*|sextort\\w*|threatened|scammed|catfished|extorted|targeted)",
    "(?:blackmailing|blackmailed|threatening|threatens|threatened|sextorting|extorting|catfished) (?:me|us|to (?:post|send|leak|share|show) (?:my|me|it))",
    "(?:my|me) (?:<near>)(?:nudes?|photos?|videos?|nude|naked|recordings?|followers|contacts)",
    "(?:photos?|videos?|nudes?|recordings?) of (?:me|myself)",
    "(?:i|ive) (?:\\w+ )?(?:sent|paid|pay|deleted|blocked|sended|gave|transferred|screenshotted|screenshot|saved|flashed|stripped)",
    "(?:wants|want|asking|asks|told|tells|telling|made|makes|making|forced|messaged|messaging|filmed|recorded|threatens|hacked|showed|calling|ringing|keeps|emailed|matched|added) (?:me|from me)",
    "(?:he|she|they|hes|shes|theyve|someone|it|ex|<person>) (?:\\w+ ){0,3}?(?:to|2|with) (?:all |everyone |every1 |everyone in )?(?:of )?my (?:\\w+ )?(?:<contact>)",
    "(?:send|sends|post|posts|tell|tells|show|shows|leak|leaks|sent|message|messages|telling|sending|posting|showing|contact|contacts) (?:it |them |<gap>)?(?:to )?(?:all )?(?:of )?my (?:\\w+ )?(?:<contact>|church|mosque|regiment|troop)",
    "i (?:dont|do not|cant|havent|wont|never) (?:pay|send|paid|sent)",
    "happened to me",
    "its me|it is me|me myself",
    "(?:im|i am) the (?:one|victim)",
    "(?:help|scared|terrified|shaking|panicking|crying|ashamed|stupid|embarrassed|scard) (?:me|im|i am|of him|of them)?",
)


def read_offender(text: Text) -> Found | None:
    """Who the blackmailer is, when it is said."""
    return first(OFFENDER, text)


def read_role(text: Text) -> Found | None:
    """Who is writing. Somebody else's case is looked for first: a worried parent, too, says "I" and "my"."""
    if found := first(ROLE, text):
        return found
    said = SELF.search(text.plain)
    return Found("self", said.start(), said.end()) if said else None
