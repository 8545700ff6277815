"""Whom somebody writes for, in other languages: "my son", "my sister", "my friend", each a hint at the writer's role.

The language is not known here. Words that mean something else in English stand with "my"; Latin letters without accents.
"""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

from notalone.nlu.facts.languages import any_of
from notalone.nlu.facts.text import Text

_CHILD = any_of(
    "m(?:oj|ojego|ojemu|oja|oje|oju|ojej) (?:syn\\w*|corka|corke|corki|corce|dcer\\w+|dziecko)|corka|corke|synek",
    "(?:fiul|fiica|fata|baiatul?|copilul) (?:meu|mea)|baiatu meu",
    "meu filho|minha filha|mein(?:e|em|en|er)? (?:sohn\\w*|tochter|kind|kleine)|mijn (?:zoon|dochter|kind)",
    "mi hij[oa]|mi[oa] figli[oa]|mon fils|m[ay] fille|syn(?:a|u|em|owi)?(?![a-z])",
    "oglum\\w*|kizim\\w*|cocugum\\w*",
    "mer[aiey] (?:chote |badi )?(?:beta|beti|bete|bacha|bachcha|bachi|bacche|puttar|putt|munda|dhee|dhi|larka|ladka)",
    "amar (?:chele|meye|bachcha|baccha)\\w*|mar[aoi] (?:dikr[aoi]|chokr[aoi])\\w*|en (?:magan|magal|paiyan|ponnu)\\w*",
    "(?:wiilka|gabadha|inanka|ilmaha)y\\w+|sun(?:us|ui)(?![a-z])",
    "(?:djali|djalit|djalin|vajza|vajzes|vajzen) (?:im|tim|ime|time|sime)",
    "mano (?:sun\\w+|duk\\w+|vaik\\w+)|(?:a )?(?:fiam|fiamat|lanyom\\w*|gyerekem\\w*)",
    "(?:fy|y|r|mae r) (?:mab|ferch|merch|plentyn|mhlentyn|hogyn|hogan)",
    "con (?:trai|gai) (?:toi|minh|em|cua)|kure min|keca min|gios mou|gio mou|kori mou",
    "ابني|بنتي|ولدي|إبني|پسرم|دخترم|بچم|کوڕەکەم|کچەکەم|میر[اےی] بیٹ\\w*",
    "मेर[ाीे] (?:बेट|बच्च)|আমার (?:ছেলে|মেয়ে)|માર[ોીાું]+ (?:દીકર|દિકર|છોકર)|ਮੇਰ[ਾੀੇ] (?:ਪੁੱਤ|ਧੀ|ਬੇਟ)|என் (?:மகன்|மகள்|பைய|பொண்ண)",
    "(?:мой|моего|моему|мій|мого|моєму) син?\\w*|(?:моя|мою|моей|моїй|моєї) (?:дочь|дочк\\w+|дочер\\w+|доньк\\w+|донечк\\w+)|доньк[аиу]|дочк[аиу]|(?<!\\w)с[иы]н[ау]?(?!\\w)|синът ми|дъщеря ми",
    "(?:我(?:的|家)?)?(?:儿子|女儿|孩子|兒子|女兒|個仔|個女)|γιος? μου|γιό μου|γιός μου|κ[οό]ρη μου|παιδ[ιί] μου|ወደይ|ጓለይ",
)
_RELATIVE = any_of(
    "m(?:oj|ojego|ojemu|oja|oju|ojej) (?:brat\\w*|siostr\\w+|sestr\\w+|wnuk\\w*|wnuczk\\w+)|wnu(?:k|cz)\\w*|племі?нник\\w*",
    "(?:fratele|frate|sora|nepotul|nepoata) (?:meu|miu|mea)|meu irmao|minha irma|me[ua] net[oa]|minha neta|minha sobrinha|meu sobrinho",
    "mi (?:herman|niet|sobrin)[oa]|mi[oa] (?:fratello|sorella|nipote)|m(?:on|a) (?:(?:petite? )?(?:frere|soeur)|petit fils|petite fille|neveu|niece)|my (?:soeur|petite fille)",
    "mein(?:e|em|en|er)? (?:bruder|schwester|enkel\\w*|neffe|nichte)|mijn (?:broer|broertje|zus|zusje|kleinzoon|kleindochter|neefje|nichtje)",
    "kardesim\\w*|torunum\\w*|yegenim\\w*",
    "mer[aiey] (?:chote |chhota |choti |bade )?(?:bhai|behan|behen|bahen|bahan|bhen|bhain|veer|bhra|bhanja|bhatija|pota|nati)",
    "amar (?:bhai|bon|choto)|mar[aoi] (?:bhai|ben)|en (?:thambi|thangachi|thangai|annan|akka)|walaalkay|walaashay|walaalkey",
    "(?:vellai|vellain|motra|motren) (?:im|tim|ime|time)|mano (?:brol\\w+|ses\\w+)|ocsem|batyam|hugom|noverem|unokam",
    "fy (?:mrawd|chwaer|wyr|wyres|nai|nith)|em (?:trai|gai) (?:toi|minh|em)|biraye min|xwiska min|aderf[oi]s? mou",
    "اخوي|أخي|اختي|أختي|حفيدي|برادرم|خواهرم|داداشم|میر[اےی] (?:بھائی|بہن)",
    "मेर[ाीे] (?:भाई|बहन)|আমার (?:ভাই|বোন)|માર[ોીાું]+ (?:ભાઈ|બહેન)|என் (?:தம்பி|தங்கை|அண்ணன்|அக்கா)",
    "(?:мой|моего|моему|мій|мого) (?:брат|внук)\\w*|(?:моя|мою|моей|моїй) (?:сестр|внучк)\\w+|(?:брат|сестра|внук\\w*) ми",
    "我(?:的|个|個)?(?:弟弟|妹妹|哥哥|姐姐|弟|妹|孙子|孙女)|αδ[εέ][ρλ]φ\\w+ μου|ሓብተይ|ሓወይ",
)
_SPOUSE = any_of(
    "m(?:oj|ojego|ojemu) maz\\w*|m(?:oja|oju|ojej) zon\\w+|m(?:oj|oja) (?:chlopak|dziewczyna|partnerka?|manzel\\w*)|moja manzelka|moj manzel",
    "(?:sotul|sotia|iubitul|iubita|prietenul) (?:meu|mea)|meu (?:marido|namorado)|minha (?:mulher|esposa|namorada)",
    "mi (?:marido|mujer|esposa|esposo|novio|novia)|mi[oa] (?:marito|moglie|ragazz[oa]|fidanzat[oa])|m(?:on|a|y) (?:mari|femme|copain|copine|conjoint|compagne)",
    "mein(?:e|em|en|er)? (?:mann|frau|freundin|partner\\w*)|mijn (?:man|vrouw|vriend|vriendin)|kocam\\w*|karim\\w*|esim\\w*|nisanlim",
    "mer[aiey] (?:shohar|miyan|pati|biwi|bivi|patni|gharwal[aie]|mangetar|husband|wife)|amar (?:shami|bou|stri)|mar[aoi] (?:pati|patni|vahu)",
    "(?:burri|gruaja|burrin|gruan) (?:im|tim|ime|time)|mano (?:vyr\\w+|zmon\\w+)|ferjem|felesegem|baratnom|fy (?:ngwr|ngwraig|nghariad)|y gwr",
    "ninkayga|xaaskayga|afadayda|chong toi|vo toi|mere min|jina min",
    "زوجتي|زوجي|مرتي|جوزي|شوهرم|همسرم|زنم|میر[اےی] (?:شوہر|بیوی)|मेर[ाीे] (?:पति|पत्नी)|আমার (?:স্বামী|স্ত্রী|বউ)",
    "(?:мой|моего|моему|мій|мого|моєму) (?:муж|чолов)\\w*|(?:моя|мою|моей|моїй) (?:жен|дружин|девушк)\\w+|(?:мъжът|мъжа|жена) ми",
    "我(?:的)?(?:老公|老婆|丈夫|妻子|男朋友|女朋友)|[αά]ντρας μου|γυνα[ιί]κα μου|ሰብኣየይ|ሰበይተይ",
)
_FRIEND = any_of(
    "kolega|kolezank\\w+|przyjaci\\w+|kumpel|m(?:oj|oja|ojho|ojej) kamarat\\w*|kamarat\\w*",
    "(?:prietenul|prietena|amicul|amica) (?:meu|mea)|(?:un prieten|o prietena)",
    "(?:um|uma|meu|minha) amig[oa]|(?:mi|un|una) amig[oa]|(?:un|il mio|una|la mia) amic[oa]|(?:mon|un) (?:ami|pote)|(?:mon|une) (?:amie|pote)",
    "mein(?:e|em|en)? (?:kumpel|beste\\w* freund\\w*)|kumpel|ein(?:e|em|er)? freund(?:in)? von mir|vriend(?:in)? van (?:me|mij)|arkadasim\\w*",
    "mer[aiey] (?:ek )?(?:dost|yaar|saheli|friend)|amar (?:bondhu|bandhu|bandhobi|bandhabi|friend)|mar[aoi] (?:mitra|dost)|en (?:nanban|thozhi|friend)",
    "saaxiibkay|saaxiibtay|saaxiibkey|(?:shoku|shoqja|shokun|shoqen) (?:im|tim|ime|time)|nje shok\\w*|mano draug(?:as|e|ui|ei|ei)|baratom\\w*|haverom\\w*",
    "(?:fy )?ffrind i mi|fy ffrind|ban (?:than )?(?:toi|minh|em)|hevale min|hevala min|fil[oi]s? mou|fili mou",
    "صديقي|صديقتي|صاحبي|صاحبتي|رفيقتي|دوستم|رفیقم|میر[اےی] (?:دوست|سہیلی)|मेर[ाीे] (?:दोस्त|सहेली)|আমার (?:বন্ধু|বান্ধবী)|માર[ોીાું]+ (?:મિત્ર|બહેનપણી|દોસ્ત)",
    "(?:мой|моего|моему|мій|мого) (?:друг|подруг)\\w*|(?:моя|мою|моей|моїй) подруг\\w+|подруг[аиу]|приятел(?:ка|я|ят)?т? ми|приятелка ми",
    "我(?:的|有个|有個)?(?:好)?(?:朋友|闺蜜|室友|同学|同學)|φ[ιί]λ(?:ος|ο|η) μου|መሓዛይ|என் (?:நண்பன்|தோழி)",
)
_PUPIL = any_of(
    "uczen|ucznia|uczennic\\w+|(?:un )?elev(?:a)? (?:de|din|mi)|alun[oa]|alumn[oa]|alunn[oa]|(?:un|une|mon) eleve",
    "schuler(?:in)?|leerling|ogrencim\\w*|ziak(?:a|ovi)?|ziacka|ziacku|tanitvany\\w*|diakom|mokin(?:ys|e|io)|disgybl|nxenes\\w*|ardayga|ardayad\\w*",
    "تلميذ\\w*|طالبتي|طالبة عندي|دانش ?آموز\\w*|учени(?:к|ца|цы|ку|це)|ученичк\\w+|учениц[яію]|学生(?:跟|告诉|对)|μαθ[ηή]τ\\w+ μου",
)

#: Hints at a parent, another relative, a partner, a friend, somebody who works with children.
_KIN = (_CHILD, _RELATIVE, _SPOUSE, _FRIEND, _PUPIL)


def hints_in_other_languages(text: Text) -> list[bool]:
    """Which kinds of people a message in another language names as the writer's own."""
    return [bool(pattern.search(text.plain)) for pattern in _KIN]
