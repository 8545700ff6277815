"""Whether the images have been shared, and what images they are."""

from __future__ import annotations

from notalone.nlu.facts.phrases import DENIED, SUPPOSED, Found, Reading, before, first, phrases
from notalone.nlu.facts.text import Text

_SHARE = "(?:send|post|share|show|leak|publish|upload|release|put|spread|expose|out|tell|forward|drop|ruin|tag|message|ring|contact|write to|email|air|plaster|print|stick|text|stitch|grass|ping|play|screenshare|broadcast|distribute)"
_SHARING = "(?:sending|posting|sharing|showing|leaking|publishing|uploading|releasing|putting|spreading|exposing|outing|telling|forwarding|dropping|ruining|tagging|messaging|contacting|emailing)"
_SHARED = "(?:sent|posted|shared|showed|shown|leaked|published|uploaded|released|put|spread|forwarded|dropped|emailed|stuck|circulated|passed|airdropped|snapped)"
_WILL = "(?:will|gonna|going to|hell|shell|theyll|itll|ill|threatening to|threatens to|threatened to|wants to|about to|promises to|promised to|can|could|might|would|hed|shed|theyd|may|said|says|is going to|going)"
_CROWD = "(?:everyone|every one|everybody|people|some people|\\d+ (?:of my )?(?:people|mates|friends|contacts|girls|lads|followers|others|colleagues|pals)|half (?:of )?(?:my|the) \\w+|(?:the |my |his |our )?(?:whole|entire) (?:\\w+ ){1,2}|all (?:of )?(?:my|his|her|our) (?:\\w+ )?(?:<contact>)|(?:my|our|his|her|the|someones|a|some|one of (?:my|the|his|her)|two of (?:my|the)|some of (?:my|the|his|her)|most of (?:my|the)) (?:\\w+ )?(?:<contact>))"
_HIS_DEED = "(?:he|she|they|hes|shes|theyve|its|it|someone|already|has|have|been|was|were|got|gets|getting|and|just|ex|husband|boyfriend|is|are|being|who|<person>|photos?|videos?|nudes?|one|girl|boy|mate|wives|lads|them|then|actually|apparently|been)"
_NOT_OTHERS = before("(?:i|ive|we|i have|if|or|will|hell|shell|theyll|would|gonna|going to|threatening|threatens|says|said|unless|before|until|might|could|can|did|has he|never|not|havent|hasnt|nobody|no one|to|be|dont|do|whether|when|once) (?:\\w+ )?(?:\\w+ )?")

_ABOUT_OTHERS = before(
    "(?:not|never|havent|hasnt|isnt|hadnt|if|or|will|hell|shell|theyll|would|gonna|going to|threatening|threatens|says|said|unless|before|until|til|might|could|can|did|"
    "nobody|whether|dont know|when|once|in case|incase|scared|afraid|terrified|case|imagine|think|what if|worried|til|till|hopefully|ill|wont|doesnt|dont|didnt|make|makes) (?:\\w+ ){0,4}?"
)

SHARED = (
    Reading(
        "unknown",
        phrases(
            "(?:dont know|dunno|no idea|not sure|cant tell|no clue|unsure|dont no|how do i know|dont even know|wish i knew|cant find out|cant see) (?:\\w+ ){0,2}?(?:if|whether|who|where) (?:\\w+ ){0,3}?(?:sent|posted|shared|seen|up|out|gone|put|got|leaked|online)",
        ),
    ),
    Reading(
        "some_people",
        phrases(
            f"{_HIS_DEED} (?:\\w+ )?{_SHARED} (?:<it> )?(?:round |about |around |out |on |over |straight )?(?:to |2 |with |at )(?:like |about |just |only )?{_CROWD}",
            f"{_HIS_DEED} (?:\\w+ )?(?:sent|showed|shown|emailed|forwarded) {_CROWD} (?:\\w+ )?(?:<it>|a|the|my|one|some)",
            f"{_HIS_DEED} (?:\\w+ )?{_SHARED} (?:<it> )?(?:in|on|to|into|round|through|around) (?:<chat>)",
            f"{_HIS_DEED} (?:\\w+ )?(?:sent|passed|going|gone|spread|shown|circulated|circulating|shared|went|goes|go|goin) (?:<it> )?(?:all )?(?:round|around|about|viral)",
            f"{_CROWD} (?:\\w+ )?(?:has |have |s |had |all |already |just |now )*(?:seen|received|opened|got sent|been sent|was sent|were sent|been shown|was shown)",
            f"{_CROWD} (?:has|have|have all|already|just|now|all|s) (?:already |all |just |now |even )?(?:had|got|gets) (?:<it>)",
            "(?:everyones|mums|dads|husbands|wifes|mates|girlfriends|boyfriends|aunties|nans|partners|brothers|sisters|year|schools|class|families) (?:\\w+ )?(?:already |all )?(?:seen|got it|had it|been sent|opened)",
            "(?:its|its already|photos? (?:is|are)|videos? (?:is|are)|they are|its all|theyre|they r|is|been|it was|was) (?:now |already |all |also )?(?:on|in|going round|gone round|goin round|all round|round|gone to|all over) (?:(?:<chat>)|{crowd}|(?:my |the |our )?(?:school|college|uni|work|estate|village|town|year|ward|office))".replace(
                "{crowd}", _CROWD
            ),
            f"(?:its|theyve|photos?|videos?|it|it has|been|hes) (?:have |has )?(?:already )?(?:gone|went|delivered|sent) (?:out )?to {_CROWD}",
            "(?:im|i am|me) in (?:it|the group chat)",
            "(?:showing|sending|sent|showed|passing|forwarding|sharing) (?:<it> )?(?:to |2 |with )?(?:everyone|people|his mates|her mates|his friends|her friends|the lads|my friends|all his|all her|round)(?! (?:if|unless))",
            "(?:all|everyone|everybody|they|people|lads|girls) (?:have |has |ve )?(?:all )?(?:seen (?:<it>)|saw (?:<it>)|got sent (?:<it>))",
            f"{_CROWD} (?:saw|found|come across|came across|watched) (?:<it>|the|my)",
        ),
        (_ABOUT_OTHERS,),
        phrases(" ?(?:if|unless) .*"),
    ),
    Reading(
        "posted",
        phrases(
            f"{_HIS_DEED} (?:\\w+ )?(?:posted|uploaded|leaked|published|plastered)(?! (?:to|through) (?:my|our|his|her) )",
            f"{_HIS_DEED} (?:\\w+ )?(?:put|shared|stuck|slapped|made|set|puttin|putting|sharing) (?:<it>|me|her|him|us|two|one)? ?(?:\\w+ )?(?:up )?(?:on|onto|to|all over|up on|in|over) (?:<public>)",
            "(?:its|it is|theyre|photos? (?:is|are|r|was|were|went)|videos? (?:is|are|r|was)|nudes (?:are|r)|im|i am|shes|hes|me|are|is|its all|its still|now|photos?|videos?|it was|one) (?:now |already |all |also |still |up |out |there |back |live |being )*(?:on|all over) (?:<public>)",
            "(?:its|it is|theyre|they are|photos? (?:is|are|r)|videos? (?:is|are|r)|nudes (?:are|r)|are|is|went|still|been) (?:now |already |all |also |still |just )*(?:up|out there|online|leaked|public|trending|live)(?! to)",
            "(?:theres|there is|found|someone made|made|he made|somebody made|has made|set up) (?:a |an |this |some )?(?:\\w+ )?(?:page|account|acc|profile|thread|link|site|channel|group|website|forum) (?:\\w+ ){0,3}?(?:with (?:my|me|her|our|his)|of (?:me|my|her)|called|using|has my|full of|sharing)",
            "(?:put|posted|stuck|sticking) (?:me|<it>) (?:up|online|out there)",
            "(?:already|still|been|got|getting) (?:up|online|posted|leaked|out there)",
            "posted (?:<it>|me|us|her|him|anyway|my)",
            "(?:taken|take|took|get|getting|got) (?:<it> )?(?:taken |removed |pulled )?(?:down|off) (?:from )?(?:<public>)",
            "views (?:already|now|so far)",
        ),
        (_ABOUT_OTHERS, before("(?:i|ive|we) (?:\\w+ )?")),
        phrases(" ?(?:if|unless) .*", " (?:in|to|on) (?:a |the |his |her |our |my )?(?:\\w+ ){0,3}?(?:gc|group chat|groupchat|whatsapp)"),
    ),
    Reading(
        "threat_only",
        phrases(
            f"or (?:else )?(?:he|she|they|it|hell|shell|theyll|itll|ill|im|my|everyone|i|your|the|its|hes|shes|theyre|all my|we|me) (?:\\w+ )?(?:\\w+ )?(?:will |gonna |going to |is |are )?(?:{_SHARE}s?|{_SHARING}|goes|go|gets?|sees?|sent|finds?|knows?|get it|told|shown|out)",
            f"(?:he|she|they|hes|shes|theyre|it|<person>|that|who|ex|now|and|boyfriend|husband) (?:\\w+ )?{_WILL} (?:be |just |also |now |then |still )?(?:{_SHARE}|{_SHARING})(?! (?:off|me (?:to|that|not)|me (?:his|her) |me a|me the|me what|me he|<near>money))",
            f"(?:hes|shes|theyre|he is|they are|she is|says hes|says shes|is) (?:gonna be |now )?(?:{_SHARING}) (?:<it> |<gap>)?(?:to |2 |on |at |with |in |tonight|tomorrow|tmrw|now|by|everywhere|next)",
            f"(?:hell|shell|theyll|itll|he will|she will|they will|it will|ill) (?:\\w+ )?(?:{_SHARE}|go|be on|be sent|be posted)(?! (?:me|him|her) (?:to|that) )",
            "(?:threat|threats|threatening|threatens|threatened|threaten|threating|treatening|threatned)",
            f"if (?:i|we|she|he|you|u) (?:\\w+ ){{0,6}}?(?:he|she|they|hell|shell|theyll|it|itll|ill|its|hes) (?:\\w+ ){{0,2}}?(?:{_SHARE}s?|{_SHARING}|goes|go|telling)",
            f"(?:what if|in case|incase|before|until|till|til|when|if|let|once|will|would|unless) (?:he|she|they|him|them|it|this|the <person>|my ex) (?:\\w+ )?(?:{_SHARE}s?|{_SHARED}|{_SHARING}|goes out|gets out|comes out|go out)(?! (?:me|off))",
            f"(?:scared|worried|terrified|afraid|frightened|waiting for|stop|stops|stopping|prevent|dreading|keep) (?:of |that )?(?:him|her|them|he|she|they|hell|shell|theyll|it)(?: will)? (?:from )?(?:{_SHARING}|{_SHARE}|being sent|going out)",
            "(?:all|everyone|my whole \\w+|everyone i know|my \\w+|the whole \\w+) (?:will|is going to|gonna|would|are going to|is gonna|gonna) (?:see|know|find out|get|be sent|receive)(?! (?:me|that i|through))",
            "(?:he|she|they) (?:can|might|may|could) (?:post|send|share|leak|show)",
            "(?:send|post|posts|sends|share|leak|leaks|shares) (?:<it> )?(?:to |on |2 )?(?:everyone|(?:all )?(?:of )?my (?:\\w+ )?(?:<contact>)|every\\w*|insta|facebook|fb|snap)",
            "(?:has|have|got|hes got|screenshotted|screenshot|shown me|sent me|showed me) (?:a list of |a screenshot of |list of )?(?:all )?(?:of )?my (?:\\w+ )?(?:followers|contacts|friends list|following|contact list)",
            "gets? sent to (?:everyone|my|all)",
        ),
        (before("(?:i|im|i am|wont|never|not|cant|you|u|should i|to|police|do) (?:\\w+ )?"),),
    ),
    Reading(
        "threat_only",
        phrases(
            "(?:nobody|no one|none) (?:has |have |else |s )*(?:seen|had|got|received)(?: (?:<it>))?",
            "(?:not|hasnt|havent|never) (?:actually |yet |been |even )*(?:sent|posted|shared|leaked|shown) (?:<it> |anything |anywhere )?(?:to anyone|to anybody|anywhere|yet|online|out)",
            "nothing (?:has |s |is )?(?:been |gone )?(?:sent|posted|shared|leaked|out|online)(?: yet)?",
            "(?:only|just) (?:been )?(?:threatened|threats|threatening|said (?:he|she|they) would)",
        ),
        (before("(?:i|ive|we) (?:have )?(?:\\w+ )?"),),
    ),
)

_EMAIL = phrases("(?:e ?mails?|emailed|emailing|e-?mail|electronic mail|junk folder|spam folder|inbox)")
_BLUFF = phrases(
    "(?:webcam|web cam|password|passwords|malware|trojan|virus|spyware|adult (?:site|website|web|content)s?|porn|naughty (?:site|website|video)s?|"
    "dirty (?:site|website|video)s?|certain (?:site|website)s|computers? camera|recorded me|filmed me|video of me|a recording|been recorded|filming me|hacked my|hacked me|"
    "recorded (?:him|her|us)|filmed (?:him|her|us|you|through)|bitcoin|btc|pegasus|through my (?:computer|camera|laptop|ipad|tablet)|camera|watching me|split screen)"
)
_CONTENT = "(?:photos?|videos?|nudes?|nudez|recordings?|images?|selfies?|snaps|dick photos?|tape)"
_KIND = "(?:private |intimate |naked |nude |personal |explicit |sexual |embarrassing |old |real |actual |own |bad |dirty |compromising |sex |some |them |those |those private |topless |underwear |shower )*"

IMAGE = (
    Reading(
        "fake",
        phrases(
            "(?:deep ?fakes?|deep ?faked|a ?i|ai generated|aid|face ?swap(?:ped|s)?|photo ?shop(?:ped|s)?|nudif(?:y|ied)|undress(?:ing)? apps?|computer generated|cgi)(?! (?:bot|chat|are you|you|robot|assistant))",
            "(?:fake|faked|edited|doctored|altered|manipulated|manufactured|fabricated|mocked up|made up|morphed|generated|bogus|cropped) (?:\\w+ )?(?:photos?|videos?|nudes?|images?|one|ones|recordings?)",
            "(?:photos?|videos?|nudes?|images?|its|it is|theyre|they are|are|is|been|thats|all|looks|he|she|they|theyve|them|someone|it) (?:\\w+ )?(?:fake|faked|fakes|edited|doctored|altered|manipulated|photoshopped|fabricated|tampered|not real|not me|not even me|not my body|computer made|morphed|isnt me|isnt even me|aint me|isnt real)(?! (?:account|acc|profile|name|girl|person|page|id|number|insta|police|email))",
            "(?:its|thats|was|that is|it is|it was|isnt|aint|wasnt) ?(?:not|isnt|aint)? (?:even )?(?:my body|really me|actually me)",
            "(?:my|her|his|our|me) (?:\\w+ )?(?:face|head|heads|faces) (?:\\w+ ){0,3}?(?:on|onto|into|over|with) (?:to )?(?:a|another|someone|somebody|some|porn|a naked|a nude|other)",
            "(?:put|stuck|pasted|swapped|swapping|added) (?:my|her|his|our|someones) (?:face|head)",
            "made (?:a |some |up )?(?:fake |rude |naked |nude |dirty )?(?:photos?|videos?|nudes?|images?) (?:of me )?(?:from|out of|with|using|that is not|that isnt|thats not)",
            "(?:took|taken|take|remove|removed|removes) (?:my|her|the|his) clothes off",
            "(?:its|thats|that is|isnt|aint) (?:not )?(?:even )?me in (?:it|the \\w+|that)",
        ),
        (before("(?:not|isnt|arent|wasnt|if its|are you|r you|is it|you|using|on|this|talking to|speaking to|no|an) (?:a |an )?"),),
    ),
    Reading(
        "hidden_recording",
        phrases(
            "screen ?(?:record|recorded|recording|records|recordings|capture|captured|grabbed)",
            "(?:recorded|recording|filmed|filming|taped|videoed|records|record|video) (?:the |our |my |a |whole |all |of )*(?:\\w+ )?(?:call|video ?call|facetime|cam|live|session|skype|webcam|chat|zoom)",
            "(?:secretly|hidden|spy|covertly|without (?:my|me|her|him|us|telling|asking)(?: \\w+)?) (?:recorded|filmed|recording|filming|camera|cam|cameras|videoed|taped|knowing|knowledge|consent|me knowing)",
            "(?:recorded|filmed|taped|videoed|filming|recording) (?:me|us|her|him|myself|<it>|everything|my \\w+) (?:\\w+ ){0,3}?(?:without|secretly|asleep|sleeping|and i didnt|on (?:a |the )?(?:cam|camera|call|video|webcam|facetime|skype|whatsapp|video ?call)|in the (?:shower|bath|bathroom|toilet|changing|bedroom)|while|when|through|during)",
            "(?:he|she|they|hes|shes|theyve|it|someone|<person>|been|was|got|me|secretly|ex) (?:has |have |had |been |just |also |then |secretly )*(?:recorded|filmed|taped|videoed|was recording|was filming) (?:me|us|it|her|him|everything|the (?:call|whole)|my|a call)(?! (?:to|and sent))",
            "(?:camera|cam|phone) (?:\\w+ )?(?:hidden|in (?:the|my|our) (?:\\w+ )?(?:bathroom|bedroom|shower|smoke alarm|airbnb|toilet|room|changing room|loo|flat|ceiling|wall|vent|plug|clock))",
            "(?:a|the|that|this|his|her|their|our|of) recordings?(?: of (?:me|myself|us|him|her))?",
            "(?:was|been|were|got|being) (?:secretly )?(?:recorded|recording|filmed|videoed) ?(?:on|by|me|us|it|without|through|in|during|$)",
            "(?:didnt|never|not) (?:know|knew|realise|notice|aware) (?:\\w+ ){0,3}?(?:recording|filming|recorded|filmed|camera|being)",
        ),
        (before("(?:if|should i|can i|could i|do i|not|never|i|ive|to|police|voice|wasnt|no|havent|dont|cant) (?:\\w+ )?"),),
        phrases(" (?:this|the police|studio|artist)"),
    ),
    Reading(
        "not_sent",
        phrases(
            "(?:never|not once|not ever|not never|havent ever|didnt ever) (?:actually |even |ever )?(?:sent|send|took|taken|take|posed for|made|shared|did|done|gave|given) (?:<him> |anyone |anybody |any one |of )?(?:a |any |an |no |one |him |such |that kind of )*(?:thing|anything|nothing|<photo>|one|any|of that|a photo like that|like that)",
            "(?:never|not|havent|didnt|didnt ever|hadnt|i dont|have not) (?:actually |even |ever )?(?:sent|send|took|taken|take) (?:<him> |anyone |anybody )?(?:any |a single |a |no |them )(?:\\w+ )?(?:photos?|videos?|nudes?|images?|selfies?|photo like that)",
            "(?:sent|send) (?:<him> )?nothing(?! (?:yet|since|else|more))",
            "(?:there (?:are|is|r)|theres|got|has|have) no (?:\\w+ )?(?:photos?|videos?|nudes?|images?)(?: of me)?",
            "(?:nobody|no one) has (?:anything|any photos?) (?:of|on) me",
            "(?:he|she|they) (?:dont|doesnt|do not|cant) (?:even |actually )?(?:have|got) (?:any|anything|a)(?: <near>(?:photos?|nudes?|videos?))?(?: (?:of|on) me)?",
            "no (?:photos?|videos?|nudes?) (?:exist|ever|were|was|of me exist)",
            "(?:had|kept) my clothes on (?:the whole|all) ",
        ),
        (before("(?:if|or|said|says|wish i|should have|shouldve|could have) (?:\\w+ )?"), before("(?:he|she|they|you|wish|him|her|them)(?: \\w+)?")),
        phrases(" (?:more|else|since|yet|to anyone else|of (?:him|her)|again)"),
    ),
    Reading(
        "real",
        phrases(
            f"(?:has|have|hav|got|gets|with|hold|holds|holding|own|owns|hes|shes|theyve|kept|keeps|keep|saved|stole|took|there is|theres|had) (?:got |a few |all |some |a load of |loads of |these |one |two |\\d )?(?:of )?(?:my|me|our|her|his|a|the|some|all my|all the|these) {_KIND}(?:{_CONTENT})(?! (?:call|games?|shop|of (?:him|herself|himself|a |the ))\\b)",
            f"(?:he|she|they|man|woman|guy|girl|boy|hes|shes|theyve|someone|ex|bloke|lad|now|already|<person>) (?:has|have|hav|got|has got|have got) (?:\\w+ )?(?:{_CONTENT})",
            f"(?:my|me own|our) {_KIND}(?:nudes?|{_CONTENT})(?! (?:library|album|roll|editor|app|id|call|on (?:my|his|her) (?:insta|profile|account)))",
            f"{_CONTENT} (?:that )?(?:of|from|with) (?:me|us|myself|my (?:\\w+ )?(?:daughter|son|face|body|wife|husband|child|girlfriend)|when i)(?! (?:doing nothing|in a coat))",
            f"(?:i|ive|we|i did|did|she|shes|he|hes|daughter|son|already|stupidly|and|sister|friend|mate) (?:have |had |<now> )*(?:sent|send|sended|took|taken|shared|gave) (?:<him> |<person> |a <person> |some <person> |someone |this <person> )?(?:(?:a |my |some |the |one |two |\\d |few |loads of |them |those |these |of |private |rude |naked |topless |intimate |bad |dirty |silly )*(?:{_CONTENT}|nude|naked)|one|it first|it myself|it to (?:him|her|them)|them to (?:him|her|them)|those|them myself)",
            f"(?:{_CONTENT}) (?:that |which )?(?:i|ive|we|she|he) (?:have |had |stupidly |once )?(?:sent|gave|shared|took|send|made)",
            f"(?:i|ive) (?:\\w+ )?(?:flashed|stripped|showed myself|got naked|undressed|posed)",
            "the (?:photos?|videos?|nudes?) (?:is|are|r) (?:real|actually me|really me|of me|me)",
            f"(?:sent|gave) (?:him|her|them) (?:my )?nudes",
        ),
        (
            before(
                "(?:fake|not|no|never|havent|hasnt|didnt|dont|doesnt|want|wants|wanted|asking for|asks for|asked for|asking|send|more|another|if|says|said|claims|claiming|"
                "claim|to send|to take|any|or|should|make me|making me|police|prove|without|make|wanting|made|to make|nobody|pretends) (?:\\w+ ){0,2}?"
            ),
        ),
    ),
)


def read_shared(text: Text) -> Found | None:
    """What has become of the images: what happened counts before what is threatened."""
    return first(SHARED, text)


def read_image(text: Text) -> Found | None:
    """What images there are, if any."""
    if (email := _EMAIL.search(text.plain)) and (bluff := _BLUFF.search(text.plain)):
        return Found("none_email_bluff", min(email.start(), bluff.start()), max(email.end(), bluff.end()))
    return first(IMAGE, text)
