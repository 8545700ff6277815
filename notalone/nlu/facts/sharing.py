"""Whether the images have been shared, and what images they are."""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

from notalone.nlu.facts.phrases import Found, Reading, before, first, phrases
from notalone.nlu.facts.text import Text

_SEND = "(?:send|post|share|show|leak|publish|upload|release|expose|out|forward|drop|ruin|air|plaster|print|airdrop|play|broadcast|distribute|put|spread|circulate|email|pass)"
_TELL = "(?:tell|tag|message|ring|contact|write to|text|inform|email|ping|let|grass|@)"
_SENDING = "(?:sending|posting|sharing|showing|leaking|publishing|uploading|releasing|putting|spreading|exposing|outing|telling|forwarding|dropping|airing|tagging|emailing|airdropping|contacting)"
_SENT = "(?:sent|posted|shared|showed|shown|leaked|published|uploaded|released|put|spread|forwarded|dropped|emailed|stuck|circulated|passed|airdropped|snapped|messaged)"
_WILL = "(?:will|gonna|going to|hell|shell|theyll|itll|threatening to|threatens to|threatened to|wants to|promises to|promised to|hed|shed|theyd|is going to|hinted hell|says hes going to|said hes gonna|would)"
_THEM = "(?:theyve|he|she|they|hes|shes|theyre|<person>|ex|husband|boyfriend|girlfriend|him|her|them|who|someone|that|it|partner|hed|shed|theyd|wife|client|boss|landlord|class|form|year|school|works?|mosque|boy)"
_CROWD = "(?:everyone|every one|everybody|people|some people|several others|\\d+ (?:of )?(?:my |the |his )?(?:\\w+ )?(?:people|person|mates?|friends?|contacts|girls|lads|boys|followers|others|colleagues|pals|lot)|half (?:of )?(?:my|the) \\w+|(?:the |my |his |our )?(?:whole|entire) (?:\\w+ ){1,2}|all (?:of )?(?:my|his|her|our) (?:\\w+ )?(?:<contact>)|(?:my|our|his|her|the|me|someones|a|some|one of (?:my|the|his|her)|two of (?:my|the)|some of (?:my|the|his|her)|most of (?:my|the)) (?:\\w+ )?(?:<contact>|committee|pcc|head))"
_NOT_YET = before(
    "(?:not|never|havent|hasnt|isnt|hadnt|if|or|will|hell|shell|theyll|would|gonna|going to|threatening|threatens|says hes|unless|before|until|til|till|might|could|can|"
    "nobody|no one|nothing|whether|dont know|when|once|in case|incase|scared|afraid|terrified|case|imagine|think|what if|worried|hopefully|ill|wont|doesnt|dont|didnt|tell|stop|stops|to|id|hed|said|says|tomorrow) (?:\\w+ ){0,3}?"
)
_UNKNOWN = Reading(
    "unknown",
    phrases(
        "(?:dont know|dunno|no idea|not sure|cant tell|no clue|unsure|how do i know|dont even know|cant find out|cant see|ive no idea|couldnt say|couldnt tell) (?:\\w+ ){0,2}?(?:(?:if|whether|where) (?:\\w+ ){0,3}?(?:sent|posted|shared|seen|up|out|gone|put|got|leaked|online|has|does|did|have|is)|who (?:\\w+ ){0,2}?(?:seen|got it|sent it|has it|sent to|does))",
        f"whether (?:he|she|they|its|theyve) (?:\\w+ )?{_SENT} (?:\\w+ ){{0,4}}?(?:couldnt say|dont know|no idea|cant tell)",
        "(?:has|have) (?:he|she|they) (?:already |really |actually )?(?:sent|posted|shared) it(?= ?(?:[?]|$))",
    ),
)
_SOME_PEOPLE = Reading(
    "some_people",
    phrases(
        f"(?:{_THEM}|its|already|has|have|been|was|were|got|and|photos?|videos?|nudes?|girl|boy|actually|now|then|then|so|gone) (?:\\w+ )?{_SENT} (?:<it> )?(?:round |about |around |out |on |over |straight )?(?:to |2 |tae |with |at )(?:like |about |just |only )?{_CROWD}",
        f"(?:{_THEM}|already|then|and|actually) (?:\\w+ )?(?:sent|showed|shown|emailed|messaged|texted) {_CROWD} (?:\\w+ )?(?:<it>|a|the|my|one|some|and her|and his|and my)",
        f"(?:he|she|they|man|woman) send (?:<it> )?to {_CROWD}",
        f"(?:{_THEM}|been|got|was|it|already|and|just|being) (?:\\w+ )?{_SENT} (?:<it> )?(?:in|on|to|into|round|through|around) (?:<chat>)(?<!school)",
        "(?:its|it|been|photos?|videos?|theyve|nudes?|already|images?) (?:\\w+ )?(?:been |is |are |was )?(?:passed|gone|spread|shown|circulated|circulating|shared|going|sent|went|passing) (?:<it> )?(?:all )?(?:round|around|about|viral)",
        "(?:passing|sending|showing|passed|airdropping|showed) (?:<it> )?(?:round|around|about|everyone|to everyone|to people)",
        f"{_CROWD} (?:\\w+ )?(?:has |have |s |had |all |already |just |now )*(?:seen|received|opened|got sent|been sent|was sent|were sent|been shown|was shown|found it|saw|seen it) ?(?:<it>|the|my|a)?",
        f"{_CROWD} (?:has|have|have all|already|just|now|all|had|both had|ve both) (?:already |all |just |now |even |it )?(?:had|got|gets|it)(?: (?:<it>))?(?= ?(?:[.,!?]|$|now|already|this|and|on|because|cos|so))",
        "(?:everyones|mums|dads|husbands|wifes|mates|girlfriends|boyfriends|aunties|nans|partners|brothers|sisters|years|schools|classes) (?:\\w+ )?(?:already |all )?(?:seen|got it|had it|been sent|opened)",
        "(?:my |the )?(?:wife|husband|mum|dad|boss|girlfriend|everyone|school|cousin|sister|brother|nan|mate|they all) has it(?: now)?(?= ?(?:[.,!?]|$))",
        "(?:its|its already|photos? (?:is|are)|videos? (?:is|are)|its all|theyre|it was|was put|got put|theres a photo) (?:now |already |all |also )?(?:on|in|going round|gone round|all round|round|all over) (?:(?:<chat>)|(?:my |the |our )?(?:school|college|uni|estate|village|town|year|ward|office)(?= ?(?:[.,!?]|$|now|and|already)))(?! (?:page|site|facebook|insta))",
        f"(?:its|theyve|photos?|videos?|it|it has|been|hes) (?:have |has )?(?:already )?(?:gone|went|delivered|sent|landed) (?:out )?(?:to|in) {_CROWD}",
        "it went (?:on|in|round|out to) (?:<chat>)|(?:gran|nan|mum|dad|wife|husband|boss|auntie|cousin|sister|brother|everyone)s? got (?:it|sent it)(?= ?(?:[.,!?]|$|and|today|this))|everyone (?:at \\w+)s? (?:opened|seen) it|forwarded it to|someone (?:just )?(?:sent|showed) me (?:my|a screenshot of)|(?:cousin|friend|mate|brother|sister) (?:just )?(?:sent|showed) me (?:a screenshot of me|my|a photo of me)",
        "(?:all|everyone|everybody|they|people|lads|girls) (?:have |has |ve )?(?:all )?(?:seen (?:<it>)|saw (?:<it>)|got sent (?:<it>))",
        "(?:it|my <photo>) (?:is |was )?on (?:his|her|their) phones?",
        "(?:got|was|been|were) (?:added|put) (?:to|in) (?:a |the |our )?(?:gc|group chat|group)",
    ),
    (_NOT_YET, before("(?:i|ive|we|i have) (?:\\w+ )?", "(?:from|in|at|off|of|on)(?: my| the| our)?")),
    phrases(" ?(?:if|unless|so she could|who sent).*"),
)
_POSTED = Reading(
    "posted",
    phrases(
        f"(?:{_THEM}|its|been|got|already|has|have|was|hes|shes|theyve|photos?|videos?|nudes?|and|somebodys|someones) (?:\\w+ )?(?:posted|uploaded|leaked|published|plastered)(?! (?:to|through) (?:my|our|his|her) |(?: a selfie| see you))",
        f"(?:{_THEM}|and|has|have|theyve|shes|hes|already|somebodys|someones|n|was|been|got|somebody) (?:\\w+ )?(?:put|shared|stuck|slapped|set|puttin|putting|sharing|sent|posting) (?:<it>|me|her|him|us|two|one|her number|my number|my adult \\w+ photos?)? ?(?:\\w+ )?(?:up )?(?:on|onto|all over|up on|over) (?:<public>)",
        "(?:its|it is|photos? (?:is|are|r|was|were|went|s)|videos? (?:is|are|r|was|s)|photos|videos|nudes (?:are|r)|its all|its still|photo|video|it was|images? is|theyre) (?:now |already |all |also |still |up |out |there |back |being |gone )*(?:on|all over) (?:<public>)",
        "(?:im|i am|me) (?:now |up )?on (?:a|some|this|porn|that) (?:\\w+ )?(?:site|page|website|forum|channel)",
        "(?:its|it is|theyre|they are|photos? (?:is|are|r|have)|videos? (?:is|are|r|have)|nudes (?:are|r)|been|ones|photos) (?:now |already |all |also |still |just |from when i was \\d+ |have )*(?:up|out there|gone up|leaked|public|trending|went up)(?! to)(?= ?(?:[.,!?]|$|and|on|now|n|already|there|for|online|already))",
        "(?:its|photos?|videos?|nudes?|them) (?:are |is |r |all |already |still )*(?:online)(?! (?:friend|for))",
        "(?:theres|there is|someone made|he made|somebody made|has made|set up|found) (?:a |an |this |some )?(?:\\w+ )?(?:page|account|acc|profile|thread|link|site|channel|website|forum) (?:\\w+ ){0,3}?(?:with (?:my|me|her|our|his)|of (?:me|my|her)|called|using|has my|full of|sharing)",
        "(?:put|posted|stuck|sticking) (?:me|<it>) (?:up|online|out there)(?! if)",
        "(?:still|been|already) (?:up|online|posted|out there)(?= ?(?:[.,!?]|$|and|after|on|there))",
        "posted (?:<it>|me|us|her|him|anyway|my)",
        "(?:taken|take|took|get|getting|got) (?:<it> )?(?:taken |removed |pulled )?(?:down|off) (?:from |of )?(?:the )?(?:site|website|insta|instagram|tiktok|twitter|reddit|facebook|fb|google|page|forum|internet)",
        "(?:\\d+|hundreds of|loads of|so many) (?:views|likes)|views (?:already|now|so far)",
        "(?:up|photos|one) on (?:a|his|their|her) (?:story|page|site|forum|public page|public account)|on (?:someones|his|her|their) story",
    ),
    (_NOT_YET,),
    phrases(
        " ?(?:if|unless).*",
        " (?:in|to|on) (?:a |the |his |her |our |my )?(?:\\w+ ){0,3}?(?:gc|group chat|groupchat|whatsapp)",
    ),
)
_THREAT = Reading(
    "threat_only",
    phrases(
        f"(?:or|or else) (?:he|she|they|it|hell|shell|theyll|itll|ill|im|my|everyone|i|your|the|its|hes|shes|theyre|all|we|me|wor|our|his) (?:\\w+ ){{0,4}}?(?:{_SEND}s?|posts|{_TELL}s?|{_SENDING}|goes|going|go|gets?|sees?|sent|finds?|knows?|hears?|told|shown|out|receives?|posted)(?! (?:up|away|home|mad|back|off) )",
        f"{_THEM} (?:\\w+ )?(?:\\w+ )?(?:says |said |has hinted |hinted |reckons )?{_WILL} (?:be |just |also |now |then |still |only )?(?:{_SEND}(?! (?:me|him|a|for|up with|off|you)\\b)|{_SENDING}|{_TELL} (?:my|everyone|all|every|people|work|the (?:whole|police i)|him that|her that))",
        f"(?:hell|shell|theyll|itll|he will|she will|they will|it will) (?:\\w+ )?(?:{_SEND}(?! (?:me|him|for|up with|off|you|a)\\b)|{_TELL} (?:my|everyone|all)|go (?:to|on|out|round)|be (?:on|sent|posted))",
        f"(?:hes|shes|theyre|he is|they are|she is|says hes|says shes) (?:gonna be |now )?(?:{_SENDING}) (?:<it> |\\W?them\\W? |<gap>)?(?:to |2 |on |at |with |in |tonight|tomorrow|now|by|everywhere|next|me out)",
        "(?:threatening|threatens|threatened|threaten|threatnin|made threats?|making threats?|make threat)(?! (?:chat|message))",
        f"if (?:i|we|she|he|you) (?:\\w+ ){{0,6}}?(?:he|she|they|hell|shell|theyll|it|itll|ill|its|hes|everyone) (?:\\w+ ){{0,2}}?(?:{_SEND}s?|posts|{_SENDING}|goes|telling|gets|sees|tells)(?! me )",
        "(?:what if|in case|incase|before|until|till|til|let|once|will|would|unless|when) (?:he|she|they|him|them|it|the <person>|my ex) (?:really |actually |just |even |ever )?(?:send|post|share|leak|sends|posts|shares|leaks|show|shows|goes out|gets out|comes out|go out|sent|posted|tells|show my|tell my)(?! (?:me|off|up))",
        f"(?:scared|worried|terrified|afraid|frightened|waiting for|stop|stops|stopping|prevent|dreading|keep|so|not|case) (?:of |that )?(?:him|her|them|he|she|they|hell|shell|theyll|hed|theyd)(?: will| not| wont| dont)? (?:from )?(?:{_SENDING}|send it|post it|post|share|show|sharing|send them|tell my)",
        "(?:everyone|my whole \\w+|everyone i know|my (?:\\w+ )?(?:<contact>)|the whole \\w+|the whole of my \\w+ \\w+) (?:will|is going to|gonna|would|are going to|is gonna|gonna)? ?(?:see it|see them|know|find out|gets (?:it|the|a|an|sent|this)|be sent|receives?|sees (?:it|the|them|my))(?! that i)",
        "(?:he|she|they) (?:can|might|may|could) (?:post|send|share|leak|show) (?:it|them|my|the)",
        "(?:says|said|saying|threat|hes|threatens) (?:\\w+ ){0,3}?(?:send|post|posts|sends|share|leak|leaks|shares|show|shows) (?:<it> )?(?:to |on |2 )?(?:everyone|(?:all )?(?:of )?my (?:\\w+ )?(?:<contact>)|every\\w*|insta|facebook|fb|snap)",
        "gets? sent to (?:everyone|my|all)|(?:gets|got) (?:this|it) at \\d|its going round|its (?:going )?on (?:telegram|everyones|insta|snap|facebook)(?= ?$)",
        "(?:bluffing|bluff or|all talk|countdown|(?:go|going) through with it|follow through|carry it out|carry out)",
        "(?:will|do|would|does) (?:he|she|they) (?:really |actually )?(?:do it|send it|post it|send them|share it|mean it)",
        "(?:he|she|they) can (?:post|send|share|leak) (?:it|them) now",
        "do(?:es)? with the (?:recording|video|photos?)",
    ),
    (before("(?:i|im|i am|never|cant|you|should i|police|how do|could i|they never|nobody|no one) (?:\\w+ )?"),),
)
_NOT_SHARED = Reading(
    "threat_only",
    phrases(
        "(?:nobody|no one|none) (?:has |have |else |s )*(?:seen|had|got|received)(?: (?:<it>))?",
        "(?:not|hasnt|havent|never) (?:actually |yet |been |even )*(?:sent|posted|shared|leaked|shown) (?:<it> |anything |anywhere )?(?:to anyone|to anybody|anywhere|yet|online|out)",
        "nothing (?:has |s |is )?(?:been |gone )?(?:sent|posted|shared|leaked|out|online|released)(?: yet| so far)?",
        "(?:only|just) (?:been )?(?:threatened|threats|threatening|said (?:he|she|they) would)",
    ),
    (before("(?:i|ive|we) (?:have )?(?:\\w+ )?"),),
)
SHARED = (_UNKNOWN, _POSTED, _SOME_PEOPLE, _THREAT, _NOT_SHARED)

_EMAIL = phrases("(?:e ?mails?|electronic (?:mail|letter)|(?:junk|spam)(?: folder)?)")
_BLUFF = phrases(
    "(?:webcam|web cam|passwords?|passwords|malware|trojan|virus|spyware|adult (?:site|website|web|content)s?|porn|naughty (?:site|website|video)s?|"
    "dirty (?:site|website|video)s?|certain (?:site|website)s|computers? camera|recorded me|filmed me|video of me|a recording|been recorded|filming me|hacked my|hacked me|"
    "recorded (?:him|her|us)|filmed (?:him|her|us|you|through)|bitcoin|btc|pegasus|through (?:my|the) (?:computer|camera|laptop|ipad|tablet)|watching me|watched me|i videod? you|split screen|my own address|all your devices)"
)
_CONTENT = "(?:photos?|videos?|nudes?|nudez|recordings?|images?|selfies?|snaps|dick photos?|tape)"
_KIND = "(?:private |intimate |naked |nude |personal |explicit |sexual |embarrassing |old |real |actual |own |bad |dirty |compromising |sex |some |them |those |those private |topless |underwear |shower )*"

IMAGE = (
    Reading(
        "fake",
        phrases(
            "(?:deep ?fakes?|deep ?faked|(?:its|is|by|with|an|the|using|was|be|just|all|all|of|made) a ?i|ai (?:generated|photos?|videos?|nudes?|images?|made|fake|thing|things|app)|face ?swap(?:ped|s)?|photo ?shop(?:ped|s)?|nudif(?:y|ied)|undress(?:ing)? apps?|computer generated|cgi)(?! (?:bot|chat|are you|you|robot|assistant))",
            "(?:fake|faked|edited|doctored|altered|manipulated|manufactured|fabricated|mocked up|made up|morphed|generated|bogus|cropped) (?:\\w+ )?(?:photos?|videos?|nudes?|images?|recordings?)",
            "(?:photos?|videos?|nudes?|images?|its|it is|theyre|they are|are|is|been|thats|all|looks|he|she|they|theyve|them|someone|it) (?:\\w+ )?(?:fake|faked|fakes|edited|doctored|altered|manipulated|photoshopped|fabricated|tampered|not real|not me|not even me|not my body|computer made|morphed|isnt me|isnt even me|aint me|isnt real)(?! (?:account|acc|profile|name|girl|person|page|id|number|insta|police|email))",
            "(?:its|thats|was|that is|it is|it was|isnt|aint|wasnt) ?(?:not|isnt|aint)? (?:even )?(?:my body|really me|actually me)",
            "(?:my|her|his|our|me) (?:\\w+ )?(?:face|head|heads|faces) (?:\\w+ ){0,3}?(?:on|onto|into|over|with) (?:to )?(?:another|someone|somebody|some (?:other|random|porn)|porn|an? (?:\\w+ )?(?:body|naked|nude|porn|video)|other)",
            "(?:put|stuck|pasted|swapped|swapping|added) (?:my|her|his|our|someones) (?:face|head)",
            "made (?:a |some |up )?(?:fake |rude |naked |nude |dirty )?(?:photos?|videos?|nudes?|images?) (?:of me )?(?:from|out of|with|using|that is not|that isnt|thats not)",
            "(?:took|taken|take|remove|removed|removes) (?:my|her|the|his) clothes off",
            "(?:its|thats|that is|isnt|aint) (?:not )?(?:even )?me in (?:it|the \\w+|that)",
        ),
        (
            before(
                "(?:not|isnt|arent|wasnt|if its|are you|r you|is it|you|using|on|this|talking to|speaking to|no|an) (?:a |an )?"
            ),
        ),
    ),
    Reading(
        "hidden_recording",
        phrases(
            "screen ?(?:record|recorded|recording|records|recordings|capture|captured|grabbed)",
            "(?:recorded|recording|filmed|filming|taped|videoed) (?:the |our |my |a |whole |all |of )*(?:\\w+ )?(?:call|video ?call|facetime|cam|live|session|skype|webcam|chat|zoom)",
            "(?:secretly|hidden|spy|covertly|without (?:my|me|her|him|us|telling|asking)(?: \\w+)?) (?:recorded|filmed|recording|filming|camera|cam|cameras|videoed|taped|knowing|knowledge|consent|me knowing)",
            "(?:recorded|filmed|taped|videoed|filming|recording) (?:me|us|her|him|myself|<it>|everything|my \\w+) (?:\\w+ ){0,3}?(?:without|secretly|asleep|sleeping|and i didnt|on (?:a |the )?(?:cam|camera|call|video|webcam|facetime|skype|whatsapp|video ?call)|in the (?:shower|bath|bathroom|toilet|changing|bedroom)|while|when|through|during)",
            "(?:he|she|they|hes|shes|theyve|it|someone|<person>|been|was|got|me|secretly|ex) (?:has |have |had |been |just |also |then |secretly )*(?:recorded|filmed|taped|videoed|was recording|was filming) (?:me|us|it|her|him|everything|the (?:call|whole)|my|a call)(?! (?:to|and sent))",
            "(?:camera|cam) (?:\\w+ )?(?:hidden|in (?:the|my|our) (?:\\w+ )?(?:bathroom|bedroom|shower|smoke alarm|airbnb|toilet|room|changing room|loo|flat|ceiling|wall|vent|plug|clock))",
            "(?:a|the|that|this|his|her|their|our|of) recordings?(?: of (?:me|myself|us|him|her))?",
            "(?:was|been|were|got|being) (?:secretly )?(?:recorded|recording|filmed|videoed) ?(?:on|by|me|us|it|without|through|in|during|$)",
            "(?:didnt|never|not) (?:know|knew|realise|notice|aware) (?:\\w+ ){0,3}?(?:recording|filming|recorded|filmed|camera|being)",
        ),
        (
            before(
                "(?:if|should i|can i|could i|do i|not|never|i|ive|to|police|voice|wasnt|no|havent|dont|cant) (?:\\w+ )?"
            ),
        ),
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
        (
            before("(?:if|or|said|says|wish i|should have|shouldve|could have) (?:\\w+ )?"),
            before("(?:he|she|they|you|wish|him|her|them)(?: \\w+)?"),
        ),
        phrases(" (?:more|else|since|yet|to anyone else|of (?:him|her)|again)"),
    ),
    Reading(
        "real",
        phrases(
            f"(?:has|have|hav|got|with|hold|holds|holding|hes|shes|theyve|kept|keeps|keep|saved|stole|took|had) (?:got |a few |all |some |a load of |loads of |these |one |two |\\d )?(?:of )?(?:my|me|our) {_KIND}(?:{_CONTENT})",
            f"(?:has|have|hav|got|hes got|holds|with|kept|took) (?:got |a few |all |some |loads of |an? |the |\\d )*{_KIND}(?:{_CONTENT}) (?:of|from) (?:me|us|myself|when)",
            f"(?:he|she|they|man|woman|guy|girl|boyfriend|hes|shes|theyve|someone|ex|bloke|lad|<person>) (?:still )?(?:has|have|hav|got|has got|have got) (?:the |a |an |some |my )?{_KIND}(?:photos?|nudes?)(?! of (?:a|him|her|my))",
            f"(?:my|me own) {_KIND}(?:nudes?|{_CONTENT})(?! (?:library|album|roll|editor|app|id|call|on (?:my|his|her) (?:insta|profile|account)))",
            "(?:photos?|videos?|nudes?|images?) (?:that )?of (?:me|us|myself)",
            f"(?:i|ive|we|i did|stupidly) (?:have |had |<now> )*(?:sent|send|sended|shared|gave) (?:<him> |<person> |a <person> |some <person> |someone |this <person> )?(?:(?:a |my |some |the |one |two |\\d |few |loads of |them |those |these |of |private |rude |naked |topless |intimate |bad |dirty |silly )*(?:{_CONTENT}|nude|naked)|it first|it myself|it to (?:him|her|them)|them to (?:him|her|them)|them myself)",
            "(?:i|ive) (?:\\w+ )?(?:flashed|stripped|showed myself|got naked|undressed|posed)(?! (?:for anything|for nothing))",
            "the (?:photos?|videos?|nudes?) (?:is|are|r) (?:real|actually me|really me|of me|me)",
        ),
        (
            before(
                "(?:fake|not|no|never|havent|hasnt|didnt|dont|doesnt|want|wants|wanted|asking for|asks for|asked for|asking|another|says|said|claims|claiming|"
                "claim|to take|any|make me|making me|police|prove|without|make|wanting|made|to make|nobody|pretends|deleted|delete|each|for each) (?:\\w+ ){0,2}?"
            ),
        ),
        phrases(" (?:of (?:my house|my car|my door|the|a|this|your)|back every)"),
    ),
)


#: An email that comes with such things is more than a bluff.
IMAGE_MADE = phrases(
    "(?:ai|deepfakes?|nudes?|still of|clips?|hidden camera|airbnb|bathroom|head office|my (?:photos?|boss|manager|husband|wife|hr)|hr|emailing me videos?)",
    "(?:changed my|locked (?:me )?out|cant (?:get|log) (?:back )?in|(?:in|into) my (?:\\w+ )?account)",
)


def read_shared(text: Text) -> Found | None:
    """What has become of the images: what happened counts before what is threatened."""
    return first(SHARED, text)


def read_image(text: Text) -> Found | None:
    """What images there are, if any."""
    if (
        (email := _EMAIL.search(text.plain))
        and (bluff := _BLUFF.search(text.plain))
        and not IMAGE_MADE.search(text.plain)
    ):
        return Found("none_email_bluff", min(email.start(), bluff.start()), max(email.end(), bluff.end()))
    return first(IMAGE, text)
