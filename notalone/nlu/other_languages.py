"""Suicide in so many words, in other languages: part of the crisis guard's patterns (`patterns.py`)."""

from __future__ import annotations

#: To want to die, to kill oneself, not to want to live, suicide: in the languages that people here most often write in.
OTHER_LANGUAGES: dict[str, tuple[str, ...]] = {
    "Albanian": (
        r"\b(?:dua|du) (?:te|me) vdek?s?",
        r"\bvras (?:veten|veten time)",
        r"\bs ?dua (?:te|me) jet",
        r"\bfund jetes",
        r"\bvetevras",
    ),
    "Amharic, Tigrinya": ("መሞት እፈልጋለሁ", "ራሴን ማጥፋት", "ክመውት እደሊ", "ነብሰይ ከጥፍእ"),
    "Arabic": (
        r"(?:[اأ]ريد|بدي|ابغى|عايز[ة]?|عاوز[ة]?|ودي|نفسي) (?:[اأ]ن )?(?:[اأ]?موت|[اأ]نتحر)",
        r"[اأن]نتحر|انتحار|[اأ]قتل (?:نفسي|حالي)|[اأ]نهي حياتي|ما بدي (?:عيش|اعيش)",
        r"\b(?:bdi|badi|3ayez|awez) (?:a?mo+ut|mawt|amoot)",
    ),
    "Bengali": (
        "আত্মহত্যা",
        "মরতে চাই",
        "মরে যেতে চাই",
        "বাঁচতে চাই না",
        r"\bmor(?:te|e jete) ch?ai",
        r"\batt?o?ho+tt?a",
        r"\bnijeke shesh",
        r"\bmorar kotha",
        r"\bbachte chai na",
    ),
    "Bulgarian": (
        r"искам да (?:умра|се самоубия)",
        "самоуби",
        r"да се убия|ще се убия",
        r"не искам да живея",
        r"край на живота",
        r"\biskam da umra",
        r"\bshte se ubiya",
        r"\bne iskam da (?:jiveya|zhiveya)",
    ),
    "Chinese": (
        "自杀",
        "自殺",
        "想死",
        "不想活",
        "唔想做人",
        "轻生",
        "輕生",
        "一死了之",
        r"我就?去死",
        r"结束自己的?生命|結束自己的?生命",
    ),
    "Czech, Slovak": (
        r"\bchc[iemu]+ (?:\w+ )?(?:umrit|zemrit|zomriet|umriet|si vzit zivot)",
        r"\b(?:zabi(?:ju|jem|t|t) s[ea]|s[ea] (?:\w+ )?zabi(?:ju|jem|t))\b",
        r"\b(?:nechci|nechcem) (?:uz |dal |dalej )*zit\b",
        r"\bsamovraz",
        r"\bsiahnem? (?:si )?na zivot",
    ),
    "Dutch": (
        r"\bwil (?:ik )?(?:gewoon |alleen )?(?:dood|sterven|niet meer leven)\b",
        r"\bmaak (?:ik )?(?:er )?een eind(?:e)? aan",
        r"\bzelfmoord",
        r"\bmezelf van kant",
    ),
    "Farsi, Kurdish": (
        "خودکشی",
        r"می.?خوا(?:م|هم) بمیرم",
        r"خودم(?:و| را| رو) می.?کشم",
        r"نمی.?خوا(?:م|هم) (?:زنده|زندگی)",
        "خۆم دەکوژم",
        r"\bkhodamo mikosh",
        r"\bdixwazim bimirim",
        r"\bxo[mw] a?kuzhm",
    ),
    "French": (
        r"\b(?:je |j)?(?:veux|voudrais|veut) (?:juste )?mourir",
        r"\b(?<!va )(?:me|m) (?:suicider|tuer|foutre en lair|oter la vie)\b",
        r"\b(?:veux|envie de) (?:plus |pas )?(?:de )?vivre",
        r"\bmettre fin a (?:mes jours|ma vie)|\ben finir avec la vie|\bplus envie de vivre",
    ),
    "German": (
        r"\bwill (?:ich )?(?:nur |einfach )?(?:noch )?(?:sterben|nicht mehr leben|tot sein)",
        (
            r"\bmich um(?:bring|zubring)|\bbring(?:e)? mich um|\b(?:mir|mich) das leben (?:zu )?nehm"
            r"|\bnehme? mir das leben"
        ),
        r"\bselbstmord|\bsuizid|\bumzubringen",
    ),
    "Greek": (r"θελω να πεθανω", r"αυτοκτον", r"δεν θελω να ζω"),
    "Hindi, Urdu": (
        r"मरना चाह|मर जाना चाह|आत्महत्या|ख़?ुदकु?शी|सुसाइड|जीना नहीं",
        r"مرنا چاہ|خود ?کشی|زندہ نہیں رہنا|جینا نہیں",
        r"\bmarna (?:chah?|ch)[a-z]*|\bmar ?jana chah?",
        r"\bkhu?d ?-?ku?sh?h?i\b|\bkhudkhushi\b",
        r"\b(?:apni )?jaan (?:le|de) (?:l|d)(?:u|oo|un|o)",
        r"\bje+na? (?:ka mann )?nah?i+\b|\bjeene ka (?:mann|dil) nah",
        r"\bkhud ko (?:khatam|maar)",
        r"\b(?:apni )?(?:life|zindagi) (?:end|khatam) kar",
        r"\bsuicide kar",
    ),
    "Hungarian": (r"\bmeg akarok halni|\bmeghalni akarok|\bongyilkos|\bmegolom magam|\bnem akarok elni",),
    "Italian": (
        r"\b(?:voglio|vorrei|preferisco) (?:solo )?morire",
        r"\bmi (?:ammazzo|uccido|suicido|tolgo la vita)|\bmi voglio (?:ammazzare|uccidere)",
        r"\b(?:ammazzarmi|uccidermi|suicidarmi|togliermi la vita|farla finita)|\b(?:la )?faccio finita",
        r"\bnon voglio (?:piu )?vivere|\bsuicidio\b",
    ),
    "Japanese, Korean": ("死にたい", "消えたい", r"죽고 ?싶", "자살", "죽어버리"),
    "Lithuanian, Latvian": (
        r"\bnoriu mirti|\bnebenoriu gyventi|\b(?:nusi|savi)zud|\bpasidarysiu gala",
        r"\b(?:gribu mirt|negribu (?:vairs )?dzivot|sevi nogalina|nogalinasu sevi|pasnavib)",
    ),
    "Polish": (
        r"\bchce (?:juz |tylko )?(?:umrzec|sie zabic|nie zyc)",
        r"\bzabij[ea] sie|\bsie zabi(?:je|c)\b",
        r"\bnie chce (?:mi sie )?(?:juz )?(?:dluzej )?zyc",
        r"\bsamoboj|\bodebrac sobie zycie|\bze soba skonczyc|\bskonczyc ze soba",
    ),
    "Portuguese, Spanish": (
        r"\b(?:quero|queria|prefiro) (?:so )?morrer|\b(?:quiero|kiero|prefiero|quisiera) morir",
        (
            r"\bme (?:quiero|kiero|voy a) (?:morir|matar|suicidar)|\bme (?:matar|suicido|mato)\b|\bmatar-?me\b"
            r"|\b(?:voy a|quiero) matarme"
        ),
        r"\bsuicid(?:ar|io|arme|arse|o)\b",
        r"\bquitarme la vida|\bacabar (?:comigo|com a minha vida|con mi vida)|\bpor fim a (?:minha )?vida",
        r"\bn[ao]+ quer?o (?:mais )?viver|\bno quiero (?:seguir )?(?:viv|vid)",
    ),
    "Punjabi": (
        r"ਮਰ ?(?:ਨਾ|ਜਾਣਾ) ਚਾਹ",
        "ਖ਼?ੁਦਕੁਸ਼ੀ",
        "ਖ਼ੁਦਕੁਸ਼ੀ",
        "ਜੀਣਾ ਨਹੀਂ",
        r"\bmarna ch(?:au|aho|ah)",
        r"\bjeen? da (?:dil|mann) nah",
        r"\bapne aap nu muka",
    ),
    "Romanian": (
        r"\b(?:vreau|as vrea) sa (?:mor|ma omor|ma sinucid)\b",
        r"\b(?:ma|sa ma|m-?as) (?:omor|sinucid)",
        r"\bsinuci[dg]",
        r"\bnu (?:mai )?vreau sa (?:mai )?(?:traiesc|fiu)",
        r"\bcapat zilelor",
    ),
    "Russian, Ukrainian": (
        r"хочу (?:умереть|сдохнуть|вмерти|померти)",
        r"поконч(?:у|ить) с собо|(?:убью|убить|вбити|вбью) себ[яе]|уити из жизни|наклад[уе]?.{0,2} на себ",
        r"не хочу (?:больше |більше )?(?:жить|жити)|самоуби|самогуб|суицид|суіцид",
        r"\bne ho(?:ch|4)u (?:bolshe )?zh[iy]t|\bubyu sebya|\bho(?:ch|4)u umeret",
    ),
    "Somali, Swahili": (
        (
            r"\brabaa inaan dhinto|\bma rabo inaan noolaado|\bis dil(?:aya|o|i)|\bnaft(?:a|ayda) (?:iska |gooy"
            r"|ayaan )?qaad"
        ),
        r"\bnataka kufa\b|\bnitajiua\b",
    ),
    "Tamil, Telugu, Thai": ("சாக வேண்டும்", "சாகணும்", "தற்கொலை", "చనిపోవాలని", "ఆత్మహత్య", "อยากตาย", "ฆ่าตัวตาย", r"\bnaan saaga"),
    "Tagalog, Vietnamese": (
        r"\bgusto ko (?:na(?:ng)? )?mamatay|\bmagpa?pakamatay",
        r"\b(?:muon chet|tu tu|tu sat)\b|\bkhong muon song",
    ),
    "Turkish": (
        r"\bolmek ist",
        r"\bkend[iı]mi oldur|\bcan[iı]ma k[iı]y",
        r"\bintihar",
        r"\byasamak istem",
        r"\bhayat[iı]ma son",
    ),
    "Welsh": (r"\bisio (?:marw|lladd fy hun)", r"\bladd fy hun", r"\bhunanladd", r"\bmoyn byw rhagor|\bddim isio byw"),
}
