"""Pages for the tests: prose in many scripts, and what sites print around it, out of the language files' own examples."""

from __future__ import annotations

from functools import cache

from cleaner import Article
from cleaner.lexicon.checking import read
from cleaner.lexicon.compiled import FOLDER

# The same little story in each language: a title, then paragraphs that each say something new.
STORIES: dict[str, tuple[str, ...]] = {
    "en": (
        "Ferry to the island sails again",
        "The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said.",
        "About four hundred people had waited in the village school, where the teachers cooked soup for everybody who was stranded.",
        "The next storm is expected on Sunday, and the captain advised travellers to take the early boat if they could.",
    ),
    "ru": (
        "Паром на остров снова ходит",
        "Паром на остров снова вышел в море в среду утром после недели штормов, сообщили в управлении порта.",
        "Около четырёхсот человек ждали в сельской школе, где учителя варили суп для всех, кто не смог уехать.",
        "Следующий шторм ожидается в воскресенье, и капитан посоветовал пассажирам по возможности выбрать ранний рейс.",
    ),
    "de": (
        "Die Fähre zur Insel fährt wieder",
        "Die Fähre zur Insel ist am Mittwochmorgen nach einer Woche Sturm wieder ausgelaufen, teilte das Hafenamt mit.",
        "Rund vierhundert Menschen hatten in der Dorfschule gewartet, wo die Lehrer für alle Gestrandeten Suppe kochten.",
        "Der nächste Sturm wird am Sonntag erwartet, und der Kapitän riet den Reisenden, möglichst das frühe Schiff zu nehmen.",
    ),
    "fr": (
        "Le bac de l'île a repris la mer",
        "Le bac qui dessert l'île a repris la mer mercredi matin après une semaine de tempête, a indiqué la capitainerie.",
        "Près de quatre cents personnes avaient attendu dans l'école du village, où les instituteurs préparaient de la soupe.",
        "Une nouvelle tempête est attendue dimanche, et le capitaine conseille aux voyageurs de prendre le premier bateau.",
    ),
    "el": (
        "Το πλοίο για το νησί ταξιδεύει ξανά",
        "Το πλοίο για το νησί απέπλευσε ξανά το πρωί της Τετάρτης μετά από μία εβδομάδα καταιγίδων, ανακοίνωσε το λιμεναρχείο.",
        "Περίπου τετρακόσιοι άνθρωποι περίμεναν στο σχολείο του χωριού, όπου οι δάσκαλοι μαγείρευαν σούπα για όλους.",
        "Η επόμενη καταιγίδα αναμένεται την Κυριακή, και ο καπετάνιος συμβούλεψε τους επιβάτες να πάρουν το πρωινό πλοίο.",
    ),
    "he": (
        "המעבורת אל האי שבה להפליג",
        "המעבורת אל האי שבה להפליג ביום רביעי בבוקר לאחר שבוע של סערות, כך נמסר ממשרד הנמל.",
        "כארבע מאות בני אדם המתינו בבית הספר של הכפר, שבו בישלו המורים מרק לכל מי שנתקע במקום.",
        "הסערה הבאה צפויה ביום ראשון, ורב החובל יעץ לנוסעים לעלות על ההפלגה המוקדמת אם יוכלו.",
    ),
    "ar": (
        "العبّارة إلى الجزيرة تبحر من جديد",
        "أبحرت العبّارة إلى الجزيرة من جديد صباح الأربعاء بعد أسبوع من العواصف، بحسب ما أعلن مكتب الميناء.",
        "وكان نحو أربعمئة شخص قد انتظروا في مدرسة القرية، حيث طبخ المعلمون الحساء لكل من تقطعت بهم السبل.",
        "ومن المتوقع أن تصل العاصفة التالية يوم الأحد، ونصح القبطان المسافرين بأن يستقلوا المركب المبكر.",
    ),
    "hi": (
        "द्वीप की नौका फिर चल पड़ी",
        "एक सप्ताह के तूफ़ान के बाद द्वीप की नौका बुधवार सुबह फिर से चल पड़ी, बंदरगाह कार्यालय ने बताया।",
        "लगभग चार सौ लोग गाँव के विद्यालय में रुके हुए थे, जहाँ शिक्षकों ने सबके लिए सूप पकाया।",
        "अगला तूफ़ान रविवार को आने की संभावना है, और कप्तान ने यात्रियों को सुबह की नौका लेने की सलाह दी।",
    ),
    "ta": (
        "தீவுக்குச் செல்லும் படகு மீண்டும் புறப்பட்டது",
        "ஒரு வாரப் புயலுக்குப் பிறகு தீவுக்குச் செல்லும் படகு புதன்கிழமை காலை மீண்டும் புறப்பட்டது என்று துறைமுக அலுவலகம் தெரிவித்தது.",
        "சுமார் நானூறு பேர் கிராமப் பள்ளியில் காத்திருந்தனர், அங்கு ஆசிரியர்கள் அனைவருக்கும் கஞ்சி சமைத்தனர்.",
    ),
    "th": (
        "เรือข้ามฟากไปเกาะกลับมาแล่นอีกครั้ง",
        "เรือข้ามฟากไปยังเกาะกลับมาแล่นอีกครั้งเมื่อเช้าวันพุธหลังจากมีพายุตลอดหนึ่งสัปดาห์ สำนักงานท่าเรือแจ้ง",
        "ผู้คนราวสี่ร้อยคนรออยู่ในโรงเรียนของหมู่บ้าน ซึ่งครูได้ต้มซุปให้กับทุกคนที่ตกค้างอยู่ที่นั่น",
        "คาดว่าพายุลูกต่อไปจะมาถึงในวันอาทิตย์ และกัปตันแนะนำให้ผู้โดยสารขึ้นเรือเที่ยวเช้าถ้าทำได้",
    ),
    "zh-Hans": (
        "开往海岛的渡轮恢复航行",
        "港务局表示,经过一周的风暴,开往海岛的渡轮于星期三上午恢复航行,第一班船上坐满了回家的居民。",
        "大约四百人此前一直在村里的学校等候,老师们为所有滞留的旅客煮了热汤,孩子们把课桌拼成了床。",
        "预计下一场风暴将在星期日到来,船长建议旅客尽可能乘坐早班船,以免再次被困在港口。",
    ),
    "ja": (
        "島へのフェリーが運航を再開",
        "一週間続いた嵐のあと、島へのフェリーは水曜日の朝に運航を再開したと港湾事務所が発表した。",
        "およそ四百人が村の学校で待っており、先生たちは足止めされた全員のために温かいスープを作った。",
        "次の嵐は日曜日に来る見込みで、船長は乗客に対し、できるだけ早い便に乗るよう呼びかけている。",
    ),
    "ko": (
        "섬으로 가는 여객선 운항 재개",
        "일주일 동안 이어진 폭풍이 지나간 뒤 섬으로 가는 여객선이 수요일 아침 다시 출항했다고 항만 사무소가 밝혔다.",
        "약 사백 명이 마을 학교에서 기다리고 있었으며, 교사들은 발이 묶인 모든 사람을 위해 국을 끓였다.",
        "다음 폭풍은 일요일에 올 것으로 예상되며, 선장은 승객들에게 가능하면 이른 배를 타라고 권했다.",
    ),
    "ka": (
        "კუნძულის ბორანი ისევ დაცურავს",
        "კუნძულის ბორანი ოთხშაბათ დილით ისევ გავიდა ზღვაში ერთკვირიანი შტორმის შემდეგ, განაცხადეს ნავსადგურში.",
        "დაახლოებით ოთხასი ადამიანი ელოდებოდა სოფლის სკოლაში, სადაც მასწავლებლები ყველასთვის წვნიანს ხარშავდნენ.",
    ),
    "vi": (
        "Phà ra đảo hoạt động trở lại",
        "Chuyến phà ra đảo đã khởi hành trở lại vào sáng thứ Tư sau một tuần có bão, văn phòng cảng cho biết.",
        "Khoảng bốn trăm người đã chờ trong trường làng, nơi các thầy cô nấu súp cho tất cả những người bị kẹt lại.",
        "Cơn bão tiếp theo dự kiến sẽ đến vào Chủ nhật, và thuyền trưởng khuyên hành khách nên đi chuyến sớm.",
    ),
    "am": (
        "ወደ ደሴቱ የሚሄደው ጀልባ እንደገና ጀመረ",
        "ከአንድ ሳምንት ማዕበል በኋላ ወደ ደሴቱ የሚሄደው ጀልባ ረቡዕ ጠዋት እንደገና መንቀሳቀስ ጀመረ ሲል የወደቡ ቢሮ አስታወቀ።",
        "ወደ አራት መቶ የሚጠጉ ሰዎች በመንደሩ ትምህርት ቤት ውስጥ ሲጠብቁ ነበር፤ መምህራንም ለሁሉም ሾርባ አዘጋጁ።",
    ),
}
# How the story goes on, for tests that need a longer article.
MORE: dict[str, tuple[str, ...]] = {
    "en": (
        "The harbour had been closed since the previous Tuesday, when the wind tore the roof off the ticket office and threw it into the basin.",
        "Divers spent two days lifting the beams out of the water, and the mayor thanked them with a barrel of beer from the island's only brewery.",
        "Shops on the island had run out of bread and milk by Friday, but nobody went hungry, because the fishermen shared what they had caught.",
    ),
    "ru": (
        "Порт был закрыт с прошлого вторника, когда ветер сорвал крышу с билетной кассы и бросил её в воду у самого причала.",
        "Водолазы два дня поднимали балки со дна, и мэр поблагодарил их бочкой пива из единственной на острове пивоварни.",
        "К пятнице в магазинах острова закончились хлеб и молоко, но никто не голодал, потому что рыбаки делились уловом.",
    ),
    "de": (
        "Der Hafen war seit dem vergangenen Dienstag gesperrt, als der Wind das Dach des Kartenhäuschens abriss und ins Becken warf.",
        "Taucher holten zwei Tage lang die Balken aus dem Wasser, und der Bürgermeister dankte ihnen mit einem Fass Bier.",
        "In den Läden der Insel gab es am Freitag weder Brot noch Milch, doch niemand hungerte, weil die Fischer ihren Fang teilten.",
    ),
    "ar": (
        "وكان الميناء مغلقا منذ يوم الثلاثاء الماضي، حين اقتلعت الريح سقف مكتب التذاكر وألقت به في مياه الحوض قرب الرصيف.",
        "وأمضى الغواصون يومين في رفع العوارض من الماء، وشكرهم رئيس البلدية أمام سكان القرية الذين تجمعوا عند الرصيف.",
        "ونفد الخبز والحليب من متاجر الجزيرة يوم الجمعة، لكن أحدا لم يجع لأن الصيادين تقاسموا ما اصطادوه مع جيرانهم.",
    ),
    "ja": (
        "港は先週の火曜日から閉鎖されていた。強い風が切符売り場の屋根を吹き飛ばし、岸壁のすぐそばの水の中に落としたためである。",
        "潜水士たちは二日かけて水の底から梁を引き上げ、村長は島に一軒しかない醸造所のビールを一樽贈って感謝の気持ちを伝えた。",
        "金曜日には島の店からパンと牛乳が消えていたが、漁師たちが獲れた魚を分け合ったので、空腹のまま眠る人は一人もいなかった。",
    ),
    "zh-Hans": (
        "港口自上周二起一直关闭,当时大风掀翻了售票处的屋顶,并把它抛进了码头旁边的水里,所幸没有人员受伤。",
        "潜水员花了两天时间把横梁从水底打捞上来,村长送给他们一桶岛上唯一的啤酒厂酿造的啤酒,以表示感谢。",
        "到了星期五,岛上的商店已经没有面包和牛奶,但是没有人挨饿,因为渔民们把捕到的鱼分给了所有的邻居。",
    ),
}
LANGUAGES = tuple(STORIES)
PROSE = tuple(line for story in STORIES.values() for line in story)


@cache
def language_file(code: str) -> dict[str, dict[str, list[str]]]:
    """A language file as it was written."""
    data, problems = read(FOLDER / f"{code}.toml")
    assert not problems, f"{code}.toml can't be read: {problems}"
    return data  # type: ignore[return-value]


def lines_of(code: str, *sections: str) -> list[str]:
    """The lines that a language file says must go, for these sections."""
    data = language_file(code)
    return [line for section in sections for line in data.get(section, {}).get("drop", [])]


def story(code: str) -> str:
    """An article as text: a title and its paragraphs, with nothing around them."""
    return "\n\n".join(STORIES[code])


def paragraphs_of(code: str) -> tuple[str, ...]:
    """The article's paragraphs, with those that it goes on with."""
    return (*STORIES[code][1:], *MORE.get(code, ()))


def long_story(code: str) -> str:
    """The article with the paragraphs that it goes on with."""
    return "\n\n".join((STORIES[code][0], *paragraphs_of(code)))


def in_elements(*paragraphs: str) -> str:
    """Paragraphs as HTML."""
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def titled_page(code: str, body: str) -> str:
    """HTML under the article's title, as a page."""
    return f"<html><body><article><h1>{STORIES[code][0]}</h1>{body}</article></body></html>"


def declared_page(title: str, body: str, element: str = "article") -> str:
    """HTML under a title, in an element of this tag and attributes, as a page that declares the title."""
    tag = element.split()[0]
    return f"<html><head><title>{title}</title></head><body><{element}><h1>{title}</h1>{body}</{tag}></body></html>"


def page(code: str, interface: str | None = None) -> str:
    """An article as sites print it: with a share bar, a consent notice, and other articles under a heading."""
    site = interface or code
    related, consent, share = (
        lines_of(site, section)[0] for section in ("related_links", "consent_banner", "share_bar")
    )
    return "\n\n".join(
        (*STORIES[code], *MORE.get(code, ()), share, related, STORIES["en"][0], STORIES["de"][0], consent)
    )


def body(article: Article) -> tuple[str, ...]:
    """An article's paragraphs without its title, which stands among them where the page runs it into its text."""
    paragraphs = article.paragraphs
    return paragraphs[1:] if paragraphs[:1] == (article.title,) else paragraphs
