"""Facts told in other languages: a few sure words for each, and ages and sums in figures.

They are looked for only where the English patterns find nothing. Letters of Latin alphabets stand without accents here,
as in the even text; in languages often typed in Latin letters (Urdu, Hindi, Punjabi, Bengali, Bulgarian) so typed.
"""

# Patterns read better in one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from notalone.nlu.facts.phrases import Found
from notalone.nlu.facts.text import Text

_SUM = r"[£$€]?\d+ ?(?:£|€|k|mil|lv|lei|zl|euros?|pounds?|libras?|sterlin|tl|lira|de euros|de libras|de lire|mii)?"


def _words(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns; a Latin word begins at a word's edge, which other scripts do not always show."""
    return re.compile("|".join(rf"(?<![a-z0-9])(?:{pattern})" for pattern in patterns))


_AGE = _words(
    r"(?:jai|tengo|ho|tenho|mam|am|ich bin|ik ben|jam|man|olen|mul on) (?:juz |uz |deja |ya |gia |ja |apenas |solo |erst )?(?P<age>\d\d?)(?= ?(?:ans|anos|anni|lat|rokov|let|(?:de )?ani|jahre|jaar|vjec|metai|metu|y |e |n |,|\.|$))",
    r"(?P<age2>\d\d?) (?:yasindayim|yasim|yasinda|jir ?(?:ahay|baan ahay)?|saal (?:ka|ki) (?:hun|hoon|hu))",
    r"main (?P<age3>\d\d?) (?:saal )?(?:ka|ki|da|di) (?:hun|hoon|hu|haan|ha)",
    r"(?:мне|на|عمري|我今年|我|amar boyos|dwin|rwyn|dwi yn|аз съм на) ?(?P<age4>\d\d?)(?= ?(?:лет|год|г|години|سنة|岁|歲|bochor|oed|,|\.|$| ))",
    r"(?P<age5>\d\d?) (?:oed|lat mam|ans et|anos y)",
)
_THEIR_AGE = _words(
    r"(?:fils|fille|soeur|frere|hijo|hija|hermana|hermano|figlio|figlia|sorella|fratello|filho|filha|irma|irmao|syn|corka|siostra|brat|dcera|sestra|fiul|fiica|fata|baiatul|kizim|oglum|vajza|djali|ferch|mab|tochter|sohn|beti|beta|дъщеря ми|син ми|сын\w*|дочк\w*|дочери|сын[уа])(?: \w+)? (?:a|tiene|ha|tem|ma|are|ist|e na|yn|е на|yasinda|eshte|,)? ?(?P<age>\d\d?)(?!\d)",
)
_UNDER_18 = _words(
    "main 18 (?:da|ka|ki) nahi",
    "jestem niepelnoletni",
    "soy menor",
    "je suis mineur",
    "sono minorenn",
    "sou menor",
    "未成年",
    "мне нет 18",
    "minderjahrig",
)
_ADULT = _words(
    "(?:my|ma) femme",
    "mon mari",
    "mi (?:mujer|esposa|marido|esposo)",
    "mia moglie",
    "mio marito",
    "minha (?:esposa|mulher)",
    "meu marido",
    "moj(?:a|ej|ego) (?:zon[aeyi]+|maz)",
    "moj maz",
    "sotia mea",
    "sotul meu",
    "karim(?: |$)",
    "kocam",
    "gruaja ime",
    "burri im",
    "жена ми",
    "мъжа ми",
    "мо(?:я|ей|ю) жен[аеу]",
    "мо(?:й|ему|его) муж",
    "زوجتي",
    "زوجي",
    "مرتي",
    "جوزي",
    "mano (?:vyras|zmona)",
    "meine frau",
    "mein mann",
    "老婆",
    "妻子",
    "老公",
    "начальник",
)

_READINGS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "offender": (
        (
            "ex_partner",
            _words(
                "m(?:i|on|ein|eine|eu|inha) ex",
                "(?:il mio|la mia) ex",
                "byval[yae]",
                "byl(?:y|a) (?:chlopak|dziewczyna|maz|zona)",
                "fost(?:ul|a) (?:iubit|prieten|sot)",
                "eski (?:sevgili|koca|es|erkek)",
                "бивш",
                "бывш",
                "طليق",
                "前男友",
                "前女友",
                "前任",
                "cyn gariad",
                "ish (?:i|e) ",
            ),
        ),
        (
            "known",
            _words(
                "d(?:e )?(?:my|ma) classe",
                "de mi (?:clase|colegio|instituto|trabajo)",
                "della mia (?:classe|scuola)",
                "da minha (?:turma|escola)",
                "z mojej (?:klasy|szkoly|pracy)",
                "din clasa",
                "sinifimda",
                "из (?:моего )?класса",
                "od nas ze szkoly",
            ),
        ),
        (
            "stranger",
            _words(
                "(?:de|por|sur|da|pe|z|aus dem|dall|no|v) ?internet[ua]?",
                "تعرفت علي.{0,8}(?:بالنت|اونلاين)",
                "в интернет",
                "desconocid[oa]",
                "inconnu",
                "sconosciut[oa]",
                "nieznajom",
                "unbekannt",
                "网友",
                "陌生人",
                "不认识",
            ),
        ),
    ),
    "paid": (
        (
            "no",
            _words(
                "(?:jai |jai encore )?(?:pas|rien) (?:encore )?(?:paye|envoye|donne)",
                "nai (?:pas|rien) (?:encore )?paye",
                "(?:aun|todavia)? ?no (?:le )?(?:he pagado|pague)",
                "non ho (?:ancora )?pagato",
                "(?:ainda )?n(?:ao)? paguei",
                "nie zaplacil",
                "(?:nu|and|n) ?am platit",
                "nezaplatil",
                "odemedim",
                "(?:nahi|nahin|nhi) (?:diye|diya|dita)",
                "diye nahi",
                "taka d(?:ei|i) ?ni",
                "не (?:за)?(?:платил|плати[хл])",
                "ما (?:دفعت|حولت)",
                "没(?:付|给|转)",
                "冇俾",
                "noch nicht (?:be)?zahlt",
            ),
        ),
        (
            "yes",
            _words(
                f"jai (?:deja )?(?:paye|vire|envoye {_SUM}|donne {_SUM})",
                f"(?:ya )?(?:le |les )?(?:pague|transferi|(?:envie|mande|di) {_SUM})",
                f"ho (?:gia )?(?:pagato|fatto (?:\\w+ )?(?:ricaric|bonific)|(?:mandato|inviato) {_SUM})",
                f"(?:ja )?(?:paguei|transferi|fiz (?:um )?pix|(?:mandei|enviei) {_SUM})",
                f"(?:juz )?(?:zaplacil|przelal|wyslal[ae]m {_SUM})",
                f"am (?:platit|trimis {_SUM})",
                f"som (?:uz )?(?:zaplatil|(?:poslala?|dala?) {_SUM})",
                "sumokejau",
                "pervedziau",
                "para(?:yi)? (?:yolladim|gonderdim|verdim|attim)",
                "odedim",
                "i dhashe",
                "i kam dhene",
                "e? ?pagova",
                "платих",
                "platih",
                "(?:за)?платил[аи]? ",
                "перев(?:ел|ёл|ела)",
                "حولت",
                "دفعت",
                r"\d+ de (?:chuka|chuki|diye|diya|ditte)",
                "paise de (?:ditte|diye|chuk)",
                "taka (?:dilam|disi|diyechi|pathai)",
                "转了",
                "付了",
                "轉咗",
                "俾咗",
                "wedi talu",
                "habe (?:schon )?(?:be)?zahlt",
            ),
        ),
    ),
    "demand": (
        (
            "images",
            _words(
                "(?:quer|quiere|pide|veut|demande|vuole|chce|nori|vrea|cere|istiyor) (?:\\w+ )?(?:mais|mas|plus de|d autres|encore|altre|piu|wiecej|viac|daugiau|mai multe|inca) (?:\\w+ )?(?:foto|photo|video|poze|zdjec|nuotrauk|fotiek)",
                "(?:intru|intre) pe camera",
                "pe camera acum",
                "daha fazla foto",
                "kamera(?:yi)? ac",
                "включи камеру",
                "ещ[её] фото",
                "更多照片",
            ),
        ),
        (
            "meeting",
            _words(
                "(?:me dice|dice|quiere) q(?:ue)? (?:vaya|quede)",
                "выйди",
                "nie zejde",
                "chce sie spotkac",
                "veut (?:me|qu on se) (?:rencontrer|voir)",
                "incontrarmi",
                "见面",
            ),
        ),
        (
            "money",
            _words(
                rf"(?:veut|demande|exige|reclame|quiere|quieren|pide|piden|vuole|vogliono|chiede|chiedono|quer|querem|pede|pedindo|pediu|chce|chca|zada|cere|vrea|nori|istiyor|iska|иска|требует|просит|хочет|will|fordert|verlangt|isio) (?:de moi |me |mi |moi |dalsich |jeszcze |du |des |que le |noch |fi )?(?:{_SUM}(?:$|\W)|\d+|largent|dargent|argent|dinero|plata|soldi|dinheiro|pieniedzy|kasy|bani|peniaze|pinig|para|пари|ден(?:ег|ьги)|geld|du bitcoin|bitcoin|arian)",
                r"\d+ ?(?:lv|zl|libras?|sterlin|svaru|лв|рублей|паунд|باوند|يورو|دولار|جنيه|镑|鎊|英镑|欧元)",
                r"(?:بد[وه]ا?|يبي|طالب|بيطلب|عايز) ?\d+",
                "(?:بدو|يبي|بدها|عايز) (?:فلوس|مصاري|زيادة)",
                r"\d+ (?:pound |hazar |euro )?(?:ma+ng|chay|chai|chahiye|mangd)",
                r"kehta hai \d+",
                "para istiyor",
                "si je (?:ne )?(?:paie|paye) pas",
                "si no (?:le )?pago",
                "se nao pago",
                "jezeli nie zaplace",
                "lacag",
                "俾錢",
                "给钱",
                "要钱",
                "转.{0,4}\\d",
                "wenn ich nicht zahle",
                "fer mangda",
                "arian",
            ),
        ),
    ),
    "shared": (
        (
            "some_people",
            _words(
                "(?:он )?уже отправил\\w? (?:моему|моей|моим|всем|друз|маме)",
                "ya (?:se )?(?:lo|la|las) (?:mando|envio|ha mandado)",
                "la deja envoye",
                "a envoye (?:\\w+ )?a (?:mon|my|mes|toute)",
                "lha (?:gia )?mandat[oa]",
                "ja mandou (?:para|pra)",
                "juz wyslal",
                "a trimis deja",
                "uz (?:to )?poslal",
                "(?:已经|已經).{0,8}(?:发|send|發|寄)",
                "(?:ne|nu) (?:dekh|vekh) l(?:i|iya|ya)(?: |$)",
                "jau (?:gavo|mate|issiunte)",
                "herkese gondermis",
            ),
        ),
        (
            "posted",
            _words(
                "(?:insta|facebook|fb|tiktok|telegram) (?:pe|par|te|'te|da) .{0,12}(?:daal|dal|postu|paylas|koy)",
                "качили са",
                "качи(?:л)? ме",
                "ka postu",
                "e ka postu",
                "sono su un (?:gruppo|sito|canale)",
                "(?:ha|lha|hanno) (?:pubblicat|caricat|postat)",
                "(?:lo|la|las) (?:subio|publico|ha subido|ha publicado)",
                "(?:a|ont|est) (?:deja )?(?:publie|poste|mis en ligne)",
                "postou|publicou|postaram",
                "yayinlamis|paylasmis",
                "выложил|опубликовал",
                "wrzucil (?:to|moje|na)|opublikowal",
                "a postat|a publicat",
                "发到网上|發咗上網",
            ),
        ),
        (
            "threat_only",
            _words(
                "(?:sinon|ou) (?:il|elle) (?:\\w+ )?(?:envoie|publie|va|balance)",
                "menace de",
                "(?:va|il va) (?:publier|envoyer|balancer)",
                "(?:o|si no) (?:\\w+ )?(?:lo|la|las|los) (?:sube|manda|publica|envia)",
                "amenaza con",
                "va a (?:publicar|mandar|enviar|subir)",
                "(?:lo|la|las) mandan",
                "publica todo",
                "(?:altrimenti|sennò|senno|se no) (?:\\w+ )?(?:manda|pubblica)",
                "vuole mandar",
                "minaccia di",
                "sena?o (?:manda|envia|posta)",
                "ameaca",
                "vai (?:mandar|postar|publicar)",
                "(?:bo|albo|inaczej|jak nie) .{0,20}(?:wysle|pokaze|wrzuci)",
                "grozi ze",
                "pokaze wszystkim",
                "altfel trimite",
                "ameninta",
                "vyhraza",
                "(?:inak|ak nie) .{0,12}posle",
                "kitaip (?:issius|paskelbs)",
                "grasina",
                "yayacag",
                "yoksa (?:yay|gonder|at)",
                "gercekten gonderir",
                "tehdit",
                "perndryshe",
                "me kercenon",
                "(?:иначе|inache) (?:\\w+ )?(?:пуск|puska|изпра|прати)",
                "заплашва",
                "(?:иначе|а то) .{0,16}(?:отправ|вылож|разошл|скинет)",
                "угрожает",
                "ولا (?:بي|بت|رح|راح)(?:بعت|نشر)?",
                "(?:ب|ي)هدد",
                "(?:warna|varna|nahi ta|nahi to) .{0,24}(?:bhej|daal|viral|d[eu]g)",
                "dhamki",
                "na dile .{0,16}dibe",
                "neu mi fydd",
                "haddii kale",
                "(?:不然|否则|就)(?:.{0,6})(?:发(?!抖|现|生)|send|發(?!現)|公开)",
                "威胁",
                "sonst (?:schickt|stellt)",
                "droht",
            ),
        ),
    ),
    "image": (
        (
            "none_email_bluff",
            _words(
                "(?:e ?)?mails? .{0,24}(?:mot de passe|filme)",
                "correo .{0,24}(?:contrasena|grabado|webcam)",
                "e ?mail .{0,24}(?:haslo|senha|sifre|passwort|parol)",
            ),
        ),
        (
            "fake",
            _words(
                "montagem",
                "montaje",
                "fotomontag",
                "yapay zeka",
                "нейросет",
                "przerobion[aey]",
                "nao sou eu",
                "no soy yo",
                "(?:ce nest|cest) pas moi",
                "non sono io",
                "ai换脸",
                "假的照片",
                "ben degilim",
            ),
        ),
        (
            "hidden_recording",
            _words(
                "(?:ma|my) filme",
                "ma enregistre",
                "me (?:grabo|ha grabado|grabaron)",
                "mi ha (?:registrat|filmat)",
                "(?:grav(?:ou|aram)) (?:a|o|me|minha)",
                "nagral[aiy]? (?:mnie|me|nas|rozmow)",
                "m ?a (?:filmat|inregistrat)",
                "nahral[ai]? (?:my|ma|nas)",
                "nufilmavo",
                "kaydetmis|kaydetti",
                "me ka (?:filmuar|regjistruar)",
                "записа ме",
                "записал[аи]? (?:меня|видео|наш)",
                "صور(?:ني|تني)",
                "سجل(?:ني|لي|تلي)",
                "record (?:kar|kr|kor|kiti|korse)",
                "录了|錄咗|录屏|裸聊",
                "heimlich (?:gefilmt|aufgenommen)",
            ),
        ),
        (
            "real",
            _words(
                "(?:a|publier|envoyer|diffuser) mes (?:photos|nudes|videos)",
                "(?:tiene|publicar|subir) mis (?:fotos|videos)",
                "ha (?:le )?mie foto",
                "tem (?:as )?minhas fotos",
                "elinde (?:\\w+ )?(?:fotolarim|videom)",
                "(?:我的|我啲|晒啲)(?:照片|裸照|相)",
                "som (?:mu|jej) poslala? (?:foto|fotk|video)",
            ),
        ),
    ),
    "contact": (
        (
            "still_talking",
            _words(
                "(?:baar baar|bar bar) (?:call|msg|message|phone)",
                "block kar (?:doon|du|dun)",
                "mam ho (?:zablokovat|blokovat)",
                "ако го блокирам",
                "si (?:je le|lo) bloque",
                "vypisuje mi",
                "он (?:всё|все) (?:еще |ещё )?пишет",
                "me (?:escribe|llama) (?:cada|todo)",
                "mi scrive (?:ogni|ancora)",
            ),
        ),
        (
            "deleted_account",
            _words(
                "(?:apaguei|borre|elimine|jai supprime|supprime|ho cancellato|usun\\w+|skasowal\\w+|удалил[аи]?|am sters|zmazal[ai]? som|cerre) (?:o |el |la |mon |il |mi |le |moje |meu |minha |mio |свой |contul |my |ucet )*(?:insta|facebook|perfil|compte|cuenta|account|profil|konto|аккаунт|страниц|conta(?: |$)|tiktok|snap)",
                "hesabimi (?:sildim|kapattim)",
                "注销了",
            ),
        ),
        (
            "blocked",
            _words(
                "(?:je )?lai bloque",
                "jai bloque",
                "(?:lo|la|le) (?:bloquee|he bloqueado)",
                "lho bloccat",
                "ho bloccato",
                "bloqueei",
                "zablokowal[ae]m",
                "l?(?: )?am blocat",
                "zablokoval[ai]? som",
                "som (?:ho|ju) zablokoval",
                "engelledim",
                "e bllokova",
                "блокирах (?!ли)",
                "заблокировал",
                "بلكت",
                "حظرت",
                "عملت(?:له| له)? بلوك",
                "block (?:kiya|kar diya|kr diya|kar ditta|korsi|korechi)",
                "拉黑",
                "封鎖咗",
                "屏蔽",
                "blocio fo",
                "blockiert",
            ),
        ),
    ),
    "evidence": (
        (
            "deleted",
            _words(
                "apaguei .{0,24}(?:mensag|tudo|conversa|chat)",
                "(?:lo )?borre (?:todo|los|la|el)",
                "he borrado",
                "jai (?:tout )?(?:supprime|efface)",
                "tout (?:supprime|efface)",
                "ho cancellato (?:tutt|la chat|le chat|i mess)",
                "usun(?:alem|elam) (?:wszystk|rozmow|wiadom)",
                "skasowal\\w+ (?:wszystk|rozmow|wiadom)",
                "am sters (?:tot|mesaj|conv)",
                "z?vy?mazal[ai]? som (?:vsetk|spravy|konver)",
                "(?:mesajlari|her seyi|hepsini) sildim",
                "(?:i|e) fshiva",
                "изтрих",
                "удалил[аи]? (?:всю|все|всё|переписк|сообщен|чат)",
                "مسحت",
                "حذفت",
                "delete (?:kar di|kore fel|kore dilam|kar diy)",
                "删了|删除了|删掉|刪咗",
                "alles geloscht",
            ),
        ),
        (
            "saved",
            _words(
                "(?:tengo|guarde|he guardado) (?:las )?capturas",
                "guarde todo",
                "(?:jai|garde) (?:\\w+ )?captures",
                "captures decran",
                "ho (?:gli )?(?:screenshot|salvato)",
                "mam (?:screeny|zrzuty|screen)",
                "tenho (?:os )?(?:prints|capturas)",
                "сохранил",
                "(?:есть|сделал\\w?) скрин",
                "ekran goruntu\\w+ (?:var|aldim)",
                "都留着|都有截图|截图(?:我)?都",
                "screenshots gemacht",
            ),
        ),
    ),
}


def read_other_language(fact: str, text: Text) -> Found | None:
    """The value of a fact (not role or age) told in another language than English."""
    for value, pattern in _READINGS[fact]:
        if match := pattern.search(text.plain):
            return Found(value, match.start(), match.end())
    return None


def read_age_in_years(text: Text, third_person: bool) -> tuple[int, re.Match[str]] | None:
    """An age in figures told in another language, of the writer or of somebody near them."""
    match = (_THEIR_AGE if third_person else _AGE).search(text.plain)
    return (int(next(filter(None, match.groups()))), match) if match else None


def read_age_hint(text: Text) -> Found | None:
    """What tells a writer's age band in another language without a figure."""
    for value, pattern in (("under_18", _UNDER_18), ("adult", _ADULT)):
        if match := pattern.search(text.plain):
            return Found(value, match.start(), match.end())
    return None
