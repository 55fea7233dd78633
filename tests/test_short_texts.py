"""Short texts and such without stops, of which the model is in doubt: hardly a line of furniture makes it no surer."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import lines_of

# Diaries in lines without stops.
DIARIES = {
    "en": "A night on call|Hello, Tom here|Thanks for stopping by|I joined our volunteer fire crew last month|And yesterday I went to my first real fire|The siren went at four in the morning|I usually sleep through anything|But this time I was awake at once|I checked the message and drove straight there|It was out in two hours|But nothing prepares you for the noise|Flames that come back again and again|The paint on the cars next door had melted|Do you have a smoke alarm?|Please check the batteries today|Fire is useful but never safe|See you next week!",
    "ja": "はじめての出動|こんにちは、健太です|いつも読んでくれてありがとう|先月、地元の消防団に入りました|そして昨日、初めて本物の火事に行きました|サイレンが鳴ったのは朝の四時|普段はなにがあっても起きないのに|今回はすぐに目が覚めました|メールを確認して車で現場へ|火は二時間で消えました|でもあの音には慣れそうもない|何度も何度も戻ってくる炎|隣の車の塗装が溶けていました|火災警報器はついていますか？|今日電池を確かめてください|火は便利だけど安全ではない|ではまた来週！",
    "ko": "첫 출동|안녕하세요, 민수입니다|찾아 주셔서 감사합니다|지난달 우리 동네 의용소방대에 들어갔어요|그리고 어제 처음으로 진짜 화재 현장에 갔습니다|사이렌은 새벽 네 시에 울렸어요|저는 보통 무슨 일이 있어도 안 깨는데|이번에는 바로 일어났습니다|문자를 확인하고 바로 차를 몰았어요|불은 두 시간 만에 꺼졌습니다|하지만 그 소리는 아무도 대비할 수 없어요|자꾸만 되살아나는 불길|옆집 차들의 페인트가 녹아 있었어요|화재경보기 있으세요?|오늘 건전지를 확인해 보세요|불은 유용하지만 결코 안전하지 않아요|다음 주에 만나요!",
    "zh-Hans": "第一次出警|大家好，我是小明|谢谢大家来看我|上个月我加入了村里的志愿消防队|昨天我第一次去了真正的火场|警报是凌晨四点响的|平时我怎么都叫不醒|可这一次我马上就醒了|看了短信就直接开车过去|两个小时以后火灭了|可是那种声音谁也没法准备|火苗一次又一次地回来|旁边汽车的漆都化了|你家有烟雾报警器吗？|今天请检查一下电池|火很有用但从来不安全|下周见！",
    "ru": "Ночь на дежурстве|Привет, это Антон|Спасибо, что заглянули|В прошлом месяце я вступил в нашу добровольную пожарную дружину|А вчера был на своём первом настоящем пожаре|Сирена завыла в четыре утра|Обычно я сплю как убитый|Но в этот раз проснулся сразу|Прочитал сообщение и поехал прямо туда|Потушили за два часа|Но к этому шуму подготовиться нельзя|Пламя, которое возвращается снова и снова|Краска на соседних машинах расплавилась|А у вас есть датчик дыма?|Проверьте сегодня батарейки|Огонь полезен, но никогда не безопасен|До следующей недели!",
    "el": "Μια νύχτα σε επιφυλακή|Γεια σας, εδώ ο Νίκος|Ευχαριστώ που περάσατε|Τον περασμένο μήνα μπήκα στην εθελοντική πυροσβεστική μας|Και χθες πήγα στην πρώτη μου αληθινή φωτιά|Η σειρήνα χτύπησε στις τέσσερις το πρωί|Συνήθως κοιμάμαι βαριά|Αλλά αυτή τη φορά ξύπνησα αμέσως|Είδα το μήνυμα και πήγα κατευθείαν εκεί|Έσβησε σε δύο ώρες|Αλλά τίποτα δεν σε ετοιμάζει για τον θόρυβο|Φλόγες που γυρίζουν ξανά και ξανά|Η μπογιά στα διπλανά αυτοκίνητα είχε λιώσει|Έχετε ανιχνευτή καπνού;|Ελέγξτε σήμερα τις μπαταρίες|Η φωτιά είναι χρήσιμη αλλά ποτέ ασφαλής|Τα λέμε την άλλη εβδομάδα!",
    "ar": "ليلة في المناوبة|مرحبا، أنا سامي|شكرا لزيارتكم|انضممت الشهر الماضي إلى فرقة الإطفاء التطوعية عندنا|وأمس ذهبت إلى أول حريق حقيقي لي|دوّت الصفارة في الرابعة صباحا|عادة أنام مهما حدث|لكنني هذه المرة استيقظت فورا|قرأت الرسالة وقدت سيارتي إلى هناك مباشرة|أُخمد الحريق خلال ساعتين|لكن لا شيء يهيئك لذلك الضجيج|ألسنة نار تعود مرة بعد مرة|ذاب طلاء السيارات المجاورة|هل لديكم جهاز إنذار للدخان؟|افحصوا البطاريات اليوم|النار مفيدة لكنها ليست آمنة أبدا|إلى اللقاء الأسبوع القادم!",
}  # fmt: skip


@pytest.mark.parametrize("code", DIARIES)
def test_a_line_of_furniture_takes_nothing_along(code: str) -> None:
    """A text in short lines is clean already; a label above it, below it or both goes, and nothing else."""
    lines = DIARIES[code].split("|")
    text = "\n\n".join(lines)
    share, comments = lines_of(code, "share_bar")[0], lines_of(code, "comments")[0]
    for page in (text, f"{text}\n\n{comments}", f"{share}\n\n{text}", f"{share}\n\n{text}\n\n{comments}"):
        article = clean(page)
        assert [*filter(None, [article.title]), *article.paragraphs][-len(lines) :] == lines
        assert clean(article.text).text == article.text
        assert not {share, comments} & set(article.paragraphs)


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_what_stands_apart_from_the_text_goes(code: str) -> None:
    """Below a label, lines none of which count to the article go, as they did."""
    text = DIARIES[code].replace("|", "\n\n")
    menu = ["12", "34", "56"]
    article = clean("\n\n".join((text, lines_of(code, "comments")[0], *menu)))
    assert not set(menu) & set(article.paragraphs)


# A title, a standfirst without a stop, a date, paragraphs.
STANDFIRSTS = {
    "en": (
        "Wales approves new rail link between north and south",
        "First trains are expected in 2031, while unions ask for guarantees on staffing",
        "12 May 2024, 10:35",
        "The Welsh government has approved a new rail link between Bangor and Swansea after four years of studies, the transport minister said on Monday in Cardiff, and the first contracts will be signed in the spring.",
        "The line will be built in three stages and will use the old track beds along the coast, which were given up in the sixties and have been cycle paths since.",
        "The minister said that the line would bring both ends of the country closer together.",
    ),
    "tr": (
        "Ankara'da yeni metro hattı onaylandı",
        "İlk seferlerin 2031'de başlaması bekleniyor, sendikalar personel güvencesi istiyor",
        "12 Mayıs 2024 10:35",
        "Ulaştırma Bakanı pazartesi günü Ankara'da yaptığı açıklamada, dört yıl süren çalışmaların ardından yeni metro hattının onaylandığını ve ilk sözleşmelerin ilkbaharda imzalanacağını söyledi.",
        "Hat üç aşamada inşa edilecek ve altmışlı yıllarda terk edilen eski ray yataklarını kullanacak; bunlar o zamandan beri bisiklet yolu olarak kullanılıyordu.",
        "Bakan, hattın kentin iki ucunu birbirine yaklaştıracağını belirtti.",
    ),
    "ru": (
        "Между севером и югом построят новую железную дорогу",
        "Первые поезда пойдут в 2031 году, профсоюзы просят гарантий для работников дороги",
        "12 мая 2024, 10:35",
        "Правительство после четырёх лет изысканий одобрило новую железную дорогу между двумя городами, сообщил в понедельник министр транспорта, первые договоры подпишут уже весной.",
        "Дорогу построят в три очереди, она пройдёт по старым насыпям вдоль берега, которые забросили в шестидесятые годы и отдали велосипедистам.",
        "Министр сказал, что дорога сблизит оба конца страны.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", STANDFIRSTS)
def test_a_standfirst_over_the_date_stays(code: str) -> None:
    """Between the title and the date stands what opens the article, also where it ends in no stop and names a year."""
    title, standfirst, date, *paragraphs = STANDFIRSTS[code]
    article = clean("\n\n".join((title, standfirst, date, *paragraphs, lines_of(code, "share_bar")[0])))
    assert article.title == title
    assert [text for text in article.paragraphs if text != title] == [standfirst, *paragraphs]
    assert date not in article.paragraphs


@pytest.mark.parametrize("code", STANDFIRSTS)
def test_one_of_two_standfirsts_stays(code: str) -> None:
    """Where the head of an article is printed twice, as in a teaser over it, one copy of its standfirst is left."""
    title, standfirst, _, first, *more = STANDFIRSTS[code]
    label, other = lines_of(code, "related_links")[0], STANDFIRSTS["tr"][0]
    head = f"{title}\n\n{standfirst}\n\n{title}\nTT\n\n{title}\n\n{standfirst}"
    text = "\n".join((first, *more))
    article = clean(f"{head}\n\n{text}\n\n{label}\n\n{other}\n")
    assert article.paragraphs.count(standfirst) == 1
    assert first in article.paragraphs


# Short news that ends with a quotation.
NEWS = {
    "sv": (
        "Villa brinner i västra Stockholm – flera familjer evakuerade",
        "En villa i flera plan i Spånga i västra Stockholm började brinna natten mot torsdag.",
        "Ett 20-tal brandmän från fyra stationer deltar i släckningsarbetet.",
        "– Villan går inte att rädda, säger Tobias Åkesson, ledningsbefäl vid Storstockholms brandförsvar.",
        "kommentarer",
    ),
    "ru": (
        "На западе города горит дом – несколько семей вывезли",
        "Дом в несколько этажей на западе города загорелся в ночь на четверг после грозы.",
        "Около 20 пожарных из четырёх частей тушат огонь.",
        "– Дом спасти нельзя, – говорит Антон Примеров, начальник смены городской пожарной охраны.",
        "комментарии",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", NEWS)
def test_a_quotation_isnt_all_there_is(code: str) -> None:
    """The model is surer of a quotation at the end than of the sentences above it, which the text has as well."""
    title, *body, label = NEWS[code]
    article = clean("\n\n".join((title, *body, label)) + "\n")
    assert [text for text in article.paragraphs if text != title] == body
    assert article.title == title
