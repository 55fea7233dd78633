"""What the pages of `related.py` say: articles and other articles in six languages, and the interfaces of sites in ten."""

from __future__ import annotations

from typing import NamedTuple


class Other(NamedTuple):
    """Another article: its title, the first sentence of it, and what its picture shows."""

    title: str
    teaser: str
    caption: str


class Story(NamedTuple):
    """An article, and the others of its site."""

    title: str
    paragraphs: tuple[str, ...]
    others: tuple[Other, ...]


class Interface(NamedTuple):
    """What a site says around an article, but for its headings and labels of AI, which the language files have."""

    more: str
    categories: tuple[str, ...]
    badges: tuple[str, ...]
    author: str
    credit: str
    dates: tuple[str, ...]


STORIES = {
    "en": Story(
        "Old lighthouse opens its doors to visitors",
        (
            "The lighthouse on the northern cape opened to visitors on Saturday for the first time in forty years, and more than three hundred people climbed its stairs.",
            "Its last keeper, who is now eighty-one, showed children how the lamp was lit before the cables came. “We slept in turns,” he told them.",
            "The town paid for new railings and a bridge over the rocks, while a club of volunteers scraped the rust from the lamp house and painted it red.",
            "Tickets can be bought at the harbour until the end of September. In storms the bridge stays closed, and nobody is allowed on the gallery.",
        ),
        (
            Other("Harbour bridge closes for repairs", "The bridge will be shut from May until the end of July.", "The bridge seen from the quay"),
            Other("Snow on the pass stops all trains", "Drivers are asked to wait in the valley until it clears.", "A train waits in the snow"),
            Other("Why are there so few swifts this year?", "Bird watchers counted half as many nests as last summer.", "Swifts above the old mill"),
            Other("Baker wins prize for rye bread with caraway", "She had learnt the recipe from her grandmother.", "The baker at her oven"),
            Other("School choir sings for the lifeboat crew", "The concert filled the hall to the last seat.", "The choir in front of the boat"),
            Other("New mast for the old ferry", "It was made in the yard behind the station.", "The mast on its way to the pier"),
        ),
    ),
    "de": Story(
        "Alter Leuchtturm öffnet seine Türen für Besucher",
        (
            "Der Leuchtturm am Nordkap hat am Samstag zum ersten Mal seit vierzig Jahren geöffnet, und mehr als dreihundert Menschen stiegen seine Treppe hinauf.",
            "Sein letzter Wärter, der heute einundachtzig ist, zeigte den Kindern, wie man die Lampe anzündete, bevor die Kabel kamen.",
            "Die Stadt bezahlte neue Geländer und eine Brücke über die Felsen, ein Verein kratzte den Rost vom Lampenhaus und strich es rot an.",
            "Karten gibt es bis Ende September am Hafen. Bei Sturm bleibt die Brücke gesperrt, und niemand darf auf die Galerie.",
        ),
        (
            Other("Hafenbrücke wird für Reparaturen gesperrt", "Die Brücke bleibt von Mai bis Ende Juli zu.", "Die Brücke vom Kai aus gesehen"),
            Other("Schnee auf dem Pass hält alle Züge auf", "Fahrgäste werden gebeten, im Tal zu warten.", "Ein Zug wartet im Schnee"),
            Other("Warum gibt es dieses Jahr so wenige Mauersegler?", "Vogelfreunde zählten halb so viele Nester wie im Vorjahr.", "Mauersegler über der alten Mühle"),
            Other("Bäckerin gewinnt Preis für Roggenbrot mit Kümmel", "Das Rezept hat sie von ihrer Großmutter gelernt.", "Die Bäckerin an ihrem Ofen"),
            Other("Schulchor singt für die Seenotretter", "Beim Konzert blieb in der Halle kein Platz frei.", "Der Chor vor dem Boot"),
            Other("Neuer Mast für die alte Fähre", "Er wurde in der Werft hinter dem Bahnhof gebaut.", "Der Mast auf dem Weg zum Anleger"),
        ),
    ),
    "ru": Story(
        "Старый маяк открыл двери для посетителей",
        (
            "Маяк на северном мысе открылся в субботу для посетителей впервые за сорок лет, и по его лестнице поднялись больше трёхсот человек.",
            "Последний смотритель, которому теперь восемьдесят один год, показал детям, как зажигали лампу, пока не проложили кабель.",
            "Город оплатил новые перила и мост через скалы, а клуб добровольцев очистил фонарь от ржавчины и покрасил его в красный цвет.",
            "Билеты продаются в порту до конца сентября. В шторм мост закрыт, и на галерею никого не пускают.",
        ),
        (
            Other("Мост в порту закроют на ремонт", "Мост будет закрыт с мая до конца июля.", "Мост, вид с причала"),
            Other("Снег на перевале остановил все поезда", "Водителей просят подождать в долине.", "Поезд стоит в снегу"),
            Other("Почему в этом году так мало стрижей?", "Любители птиц насчитали вдвое меньше гнёзд, чем прошлым летом.", "Стрижи над старой мельницей"),
            Other("Пекарь получила премию за ржаной хлеб с тмином", "Рецепту её научила бабушка.", "Пекарь у своей печи"),
            Other("Школьный хор спел для экипажа спасателей", "На концерте в зале не осталось свободных мест.", "Хор перед катером"),
            Other("Новая мачта для старого парома", "Её сделали на верфи за вокзалом.", "Мачту везут к пристани"),
        ),
    ),
    "ar": Story(
        "المنارة القديمة تفتح أبوابها للزوار",
        (
            "فتحت المنارة الواقعة على الرأس الشمالي أبوابها للزوار يوم السبت لأول مرة منذ أربعين عاماً، وصعد سلّمها أكثر من ثلاثمئة شخص.",
            "وأظهر آخر حراسها، الذي يبلغ اليوم واحداً وثمانين عاماً، للأطفال كيف كان المصباح يُشعل قبل مدّ الأسلاك.",
            "ودفعت البلدة ثمن درابزين جديد وجسر فوق الصخور، فيما كشط نادٍ من المتطوعين الصدأ عن غرفة المصباح وطلاها بالأحمر.",
            "وتباع التذاكر في الميناء حتى نهاية سبتمبر. ويبقى الجسر مغلقاً في العواصف، ولا يُسمح لأحد بالصعود إلى الشرفة.",
        ),
        (
            Other("جسر الميناء يغلق لأعمال الصيانة", "يبقى الجسر مغلقاً من مايو حتى نهاية يوليو.", "الجسر كما يُرى من الرصيف"),
            Other("الثلوج على الممر الجبلي توقف جميع القطارات", "طُلب من السائقين الانتظار في الوادي.", "قطار ينتظر في الثلج"),
            Other("لماذا قلّت طيور السنونو هذا العام؟", "أحصى هواة الطيور نصف عدد الأعشاش في الصيف الماضي.", "طيور فوق الطاحونة القديمة"),
            Other("خبازة تفوز بجائزة عن خبز الجاودار بالكراوية", "تعلمت الوصفة من جدتها.", "الخبازة أمام فرنها"),
            Other("جوقة المدرسة تغني لطاقم قارب النجاة", "امتلأت القاعة حتى آخر مقعد.", "الجوقة أمام القارب"),
            Other("سارية جديدة للعبّارة القديمة", "صُنعت في الورشة الواقعة خلف المحطة.", "السارية في طريقها إلى الرصيف"),
        ),
    ),
    "ja": Story(
        "古い灯台が四十年ぶりに一般公開",
        (
            "北の岬に立つ灯台が土曜日、四十年ぶりに一般公開され、三百人を超える人々が急な階段を上った。",
            "今年八十一歳になる最後の灯台守は、電線が引かれる前にどのように灯をともしていたかを子どもたちに見せた。",
            "町は新しい手すりと岩場に架かる橋の費用を負担し、住民の有志が灯室のさびを落として赤く塗り直した。",
            "入場券は九月末まで港で販売される。嵐のときは橋が閉鎖され、回廊に出ることはできない。",
        ),
        (
            Other("港の橋、修理のため通行止めに", "橋は五月から七月末まで通れなくなる。", "岸壁から見た橋"),
            Other("峠の大雪ですべての列車が運休", "乗客は谷の駅で待つよう求められている。", "雪の中で待つ列車"),
            Other("今年はなぜアマツバメが少ないのか", "愛鳥家が数えた巣は昨年の夏の半分だった。", "古い水車小屋の上を飛ぶツバメ"),
            Other("パン職人がライ麦パンで最優秀賞を受賞", "作り方は祖母から教わったという。", "窯の前に立つパン職人"),
            Other("学校の合唱団が救助艇の乗組員のために歌う", "会場は最後の一席まで埋まった。", "船の前に並ぶ合唱団"),
            Other("古いフェリーに新しいマストが完成", "駅の裏にある造船所で作られた。", "桟橋へ運ばれるマスト"),
        ),
    ),
    "hi": Story(
        "पुराना प्रकाशस्तंभ दर्शकों के लिए खुला",
        (
            "उत्तरी अंतरीप पर बना प्रकाशस्तंभ चालीस वर्षों में पहली बार शनिवार को दर्शकों के लिए खुला, और तीन सौ से अधिक लोग उसकी सीढ़ियाँ चढ़े।",
            "उसके अंतिम रखवाले ने, जो अब इक्यासी वर्ष के हैं, बच्चों को दिखाया कि तार आने से पहले दीपक कैसे जलाया जाता था।",
            "नगर ने नई रेलिंग और चट्टानों पर पुल का खर्च उठाया, जबकि स्वयंसेवकों ने दीपघर की जंग खुरची और उसे लाल रंग से रंगा।",
            "टिकट सितंबर के अंत तक बंदरगाह पर मिलेंगे। तूफ़ान में पुल बंद रहता है, और किसी को छज्जे पर जाने की अनुमति नहीं है।",
        ),
        (
            Other("बंदरगाह का पुल मरम्मत के लिए बंद होगा", "पुल मई से जुलाई के अंत तक बंद रहेगा।", "घाट से दिखता पुल"),
            Other("दर्रे पर बर्फ़ से सभी रेलगाड़ियाँ रुकीं", "यात्रियों से घाटी में प्रतीक्षा करने को कहा गया है।", "बर्फ़ में खड़ी रेलगाड़ी"),
            Other("इस साल अबाबील इतने कम क्यों हैं?", "पक्षी प्रेमियों ने पिछले साल से आधे घोंसले गिने।", "पुरानी चक्की के ऊपर अबाबील"),
            Other("राई की रोटी के लिए नानबाई को पुरस्कार मिला", "यह विधि उन्होंने अपनी दादी से सीखी थी।", "अपने तंदूर के पास नानबाई"),
            Other("विद्यालय के बच्चों ने बचाव दल के लिए गाया", "सभागार अंतिम सीट तक भरा हुआ था।", "नाव के सामने बच्चे"),
            Other("पुरानी नौका के लिए नया मस्तूल बना", "इसे स्टेशन के पीछे के कारख़ाने में बनाया गया।", "घाट की ओर जाता मस्तूल"),
        ),
    ),
}  # fmt: skip

INTERFACES = {
    "en": Interface("Read more", ("Travel", "Local news", "Culture"), ("Exclusive", "Video"), "By Ann Reeve", "Photo: Ann Reeve", ("12 May 2025", "3 June 2025", "7 July 2025")),
    "fr": Interface("Lire la suite", ("Voyages", "Vie locale", "Culture"), ("Exclusif", "Vidéo"), "Par Jeanne Morel", "Photo : Jeanne Morel", ("12 mai 2025", "3 juin 2025", "7 juillet 2025")),
    "es": Interface("Leer más", ("Viajes", "Noticias locales", "Cultura"), ("Exclusiva", "Vídeo"), "Por Ana Robles", "Foto: Ana Robles", ("12 de mayo de 2025", "3 de junio de 2025", "7 de julio de 2025")),
    "pl": Interface("Czytaj więcej", ("Podróże", "Z regionu", "Kultura"), ("Tylko u nas", "Wideo"), "Anna Zielińska", "Fot. Anna Zielińska", ("12 maja 2025", "3 czerwca 2025", "7 lipca 2025")),
    "tr": Interface("Devamını oku", ("Seyahat", "Yerel haberler", "Kültür"), ("Özel haber", "Video"), "Elif Demir", "Fotoğraf: Elif Demir", ("12 Mayıs 2025", "3 Haziran 2025", "7 Temmuz 2025")),
    "ko": Interface("자세히 보기", ("여행", "지역 소식", "문화"), ("단독", "영상"), "김지은 기자", "사진: 김지은", ("2025.05.12", "2025.06.03", "2025.07.07")),
    "zh-Hans": Interface("阅读全文", ("旅游", "本地新闻", "文化"), ("独家", "视频"), "记者 王小雨", "图片来源：王小雨", ("2025-05-12", "2025-06-03", "2025-07-07")),
    "uk": Interface("Читати далі", ("Подорожі", "Новини міста", "Культура"), ("Ексклюзив", "Відео"), "Олена Бондар", "Фото: Олена Бондар", ("12 травня 2025", "3 червня 2025", "7 липня 2025")),
    "vi": Interface("Xem thêm", ("Du lịch", "Tin địa phương", "Văn hóa"), ("Độc quyền", "Video"), "Lê Thu Hà", "Ảnh: Lê Thu Hà", ("12/05/2025", "03/06/2025", "07/07/2025")),
    "fa": Interface("ادامه مطلب", ("سفر", "اخبار محلی", "فرهنگ"), ("اختصاصی", "ویدیو"), "نویسنده: مریم کریمی", "عکس: مریم کریمی", ("۱۲ مه ۲۰۲۵", "۳ ژوئن ۲۰۲۵", "۷ ژوئیه ۲۰۲۵")),
}  # fmt: skip
