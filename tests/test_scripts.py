"""What letters of different scripts are worth, and how sentences end in them: the same page keeps the same paragraphs in all of them."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lexicon.phrases import default_lexicon

# A menu, a title, who wrote and when, five paragraphs of which the last are short, and a heading over other articles.
PAGES = {
    "he": (
        "דף הבית|חדשות|פוליטיקה|כלכלה|ספורט|תרבות|דעות",
        "הספרייה העירונית תישאר פתוחה בלילות בתקופת המבחנים",
        "מאת: יעל כהן",
        "12 במאי 2025, 10:30",
        [
            "הספרייה העירונית תישאר פתוחה עד חצות לאורך כל תקופת המבחנים, כך הודיעה מועצת העיר ביום שני לאחר שלוש שנים של בקשות מצד הסטודנטים.",
            '"היינו לומדים בתחנת האוטובוס, כי בבית לא היה מקום לשקט", אומרת לוסי בת העשרים.',
            "עלות השירות תהיה שנים עשר אלף בשנה, והוא יעניק עבודה לארבעה אנשים בחודשי החורף.",
            "ההצבעה על התוכנית צפויה ביוני, ורוב החברים אמרו שיתמכו בה.",
            "בספרייה יותר משלושים אלף ספרים, והיא נבנתה לפני כמאה שנה על גדת הנהר.",
        ],
        "כתבות נוספות",
        "הגשר הישן נסגר לתנועת מכוניות עד הסתיו|החקלאים בעמק מתלוננים על מחסור במים|הקבוצה הכחולה זכתה בגביע בפעם השלישית",
    ),
    "am": (
        "ዋና ገጽ|ዜና|ፖለቲካ|ኢኮኖሚ|ስፖርት|ባህል|ቪዲዮ",
        "የከተማው ቤተ መጻሕፍት በፈተና ወቅት ሌሊትም ክፍት ይሆናል",
        "በሰላም ታደሰ",
        "ሰኞ፣ ግንቦት 4 ቀን 2017 ዓ.ም.",
        [
            "የከተማው ቤተ መጻሕፍት በሙሉ የፈተና ወቅት እስከ እኩለ ሌሊት ክፍት እንደሚሆን የከተማው ምክር ቤት ሰኞ ዕለት አስታወቀ። ተማሪዎች ይህን ለሦስት ዓመታት ሲጠይቁ ቆይተዋል።",
            "“በቤት ውስጥ የማጥኛ ቦታ ስላልነበረ በአውቶቡስ ጣቢያ እናጠና ነበር” ትላለች የሃያ ዓመቷ ሉሲ።",
            "አገልግሎቱ በዓመት አሥራ ሁለት ሺህ የሚያስወጣ ሲሆን በክረምት ወራት ለአራት ሰዎች ሥራ ይፈጥራል።",
            "በዕቅዱ ላይ በሰኔ ወር ድምፅ የሚሰጥ ሲሆን አብዛኞቹ አባላት እንደሚደግፉት ተናግረዋል።",
            "ቤተ መጻሕፍቱ ከሠላሳ ሺህ በላይ መጻሕፍት ያሉት ሲሆን ከመቶ ዓመት ገደማ በፊት በወንዙ ዳር ተገነባ።",
        ],
        "ተዛማጅ ዜናዎች",
        "አሮጌው ድልድይ እስከ መጸው ለመኪና ተዘጋ|የሸለቆው ገበሬዎች በውሃ እጥረት ተቸገሩ|ሰማያዊው ቡድን ለሦስተኛ ጊዜ ዋንጫ አነሳ",
    ),
    "hy": (
        "Գլխավոր|Լուրեր|Քաղաքականություն|Տնտեսություն|Սպորտ|Մշակույթ|Տեսանյութ",
        "Քննությունների շրջանում քաղաքային գրադարանը բաց կլինի նաև գիշերը",
        "Հեղինակ՝ Անի Սարգսյան",
        "12 մայիսի, 2025, 10:30",
        [
            "Քաղաքային գրադարանը քննությունների ողջ ընթացքում բաց կլինի մինչև կեսգիշեր, երկուշաբթի հայտնեց ավագանին։ Ուսանողներն այդ մասին խնդրում էին երեք տարի։",
            "«Առաջ կայարանում էինք պարապում, որովհետև տանը տեղ չկար»,- ասում է քսանամյա Լյուսին։",
            "Ծառայությունը տարեկան կարժենա տասներկու հազար և ձմռան ամիսներին աշխատանք կտա չորս մարդու։",
            "Ծրագրի քվեարկությունը նախատեսված է հունիսին, և անդամների մեծ մասն ասել է, որ կաջակցի դրան։",
            "Գրադարանում կա ավելի քան երեսուն հազար գիրք, այն կառուցվել է գետի ափին մոտ հարյուր տարի առաջ։",
        ],
        "Նմանատիպ նյութեր",
        "Հին կամուրջը փակվել է մինչև աշուն|Հովտի գյուղացիները բողոքում են ջրի պակասից|Կապույտ թիմը երրորդ անգամ նվաճեց գավաթը",
    ),
}  # fmt: skip


def page_of(language: str, stop: str = "", put: str = "") -> tuple[str, list[str]]:
    """A page of paragraphs, and those of its article, with the full stop of its script written as `put`."""
    menu, title, byline, date, paragraphs, heading, titles = PAGES[language]
    paragraphs = [paragraph.replace(stop, put) for paragraph in paragraphs] if stop else paragraphs
    lines = [byline, date, *paragraphs, heading]
    links = [[f'<p><a href="/{n}">{line}</a></p>' for n, line in enumerate(row.split("|"))] for row in (menu, titles)]
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><body>{''.join(links[0])}<h1>{title}</h1>{body}{''.join(links[1])}</body></html>", paragraphs


@pytest.mark.parametrize("language", PAGES)
def test_short_paragraphs_of_a_dense_script_stay(language: str) -> None:
    """What Hebrew and Ethiopic say in few letters is as long as the same in other scripts."""
    page, paragraphs = page_of(language)
    assert clean(page).text.split("\n\n") == paragraphs


@pytest.mark.parametrize(
    ("menu", "title", "byline", "paragraphs"),
    [
        (
            "ទំព័រដើម|ព័ត៌មាន|នយោបាយ",
            "បណ្ណាល័យទីក្រុងបើកទ្វារដល់យប់ក្នុងរដូវប្រឡង",
            "ដោយ៖ សុខ ស្រីមុំ",
            [
                "ក្រុមប្រឹក្សាក្រុងបានប្រកាសកាលពីថ្ងៃចន្ទថា បណ្ណាល័យទីក្រុងនឹងបើកទ្វាររហូតដល់ពាក់កណ្តាលអធ្រាត្រពេញមួយរដូវប្រឡង បន្ទាប់ពីនិស្សិតបានទាមទារអស់រយៈពេលបីឆ្នាំ។",
                "លូស៊ី អាយុម្ភៃឆ្នាំ បាននិយាយថា «ពីមុនពួកយើងរៀននៅស្ថានីយរថយន្តក្រុង ព្រោះនៅផ្ទះគ្មានកន្លែងស្ងាត់សម្រាប់អាន»។",
                "សេវានេះនឹងចំណាយមួយម៉ឺនពីរពាន់ក្នុងមួយឆ្នាំ និងផ្តល់ការងារដល់មនុស្សបួននាក់ក្នុងខែរដូវរងា។",
                "ការបោះឆ្នោតលើផែនការនេះនឹងធ្វើឡើងនៅខែមិថុនា ហើយសមាជិកភាគច្រើននិយាយថាពួកគេនឹងគាំទ្រ។",
                "បណ្ណាល័យនេះមានសៀវភៅជាងបីម៉ឺនក្បាល ហើយត្រូវបានសាងសង់នៅមាត់ទន្លេប្រហែលមួយរយឆ្នាំមុន។",
            ],
        ),
        (
            "ပင်မစာမျက်နှာ|သတင်း|နိုင်ငံရေး",
            "စာမေးပွဲရာသီတွင် မြို့တော်စာကြည့်တိုက် ညပါဖွင့်မည်",
            "ရေးသားသူ - မေသူ",
            [
                "စာမေးပွဲရာသီတစ်ခုလုံးတွင် မြို့တော်စာကြည့်တိုက်ကို သန်းခေါင်ယံအထိ ဖွင့်ထားမည်ဟု မြို့တော်ကောင်စီက တနင်္လာနေ့တွင် ကြေညာလိုက်သည်။ ကျောင်းသားများက သုံးနှစ်ကြာ တောင်းဆိုခဲ့ကြခြင်းဖြစ်သည်။",
                "အသက်နှစ်ဆယ်အရွယ် လူစီက “အိမ်မှာ စာဖတ်ဖို့နေရာမရှိလို့ အရင်က ဘတ်စ်ကားဂိတ်မှာ စာကျက်ခဲ့ရတယ်” ဟု ပြောသည်။",
                "ဤဝန်ဆောင်မှုအတွက် တစ်နှစ်လျှင် တစ်သောင်းနှစ်ထောင် ကုန်ကျမည်ဖြစ်ပြီး ဆောင်းရာသီလများတွင် လူလေးဦး အလုပ်ရမည်ဖြစ်သည်။",
                "အစီအစဉ်အပေါ် ဇွန်လတွင် မဲခွဲဆုံးဖြတ်မည်ဖြစ်ပြီး အဖွဲ့ဝင်အများစုက ထောက်ခံမည်ဟု ပြောကြားထားသည်။",
                "စာကြည့်တိုက်တွင် စာအုပ်ပေါင်း သုံးသောင်းကျော်ရှိပြီး လွန်ခဲ့သော နှစ်တစ်ရာခန့်က မြစ်ကမ်းဘေးတွင် ဆောက်လုပ်ခဲ့သည်။",
            ],
        ),
    ],
)
def test_short_lines_of_a_long_script_are_no_prose(menu: str, title: str, byline: str, paragraphs: list[str]) -> None:
    """A byline in Khmer or Burmese letters, each of which says as much as a Latin one, is no sentence."""
    body = "".join(f'<div class="b1x"><p>{paragraph}</p></div>' for paragraph in paragraphs)
    links = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in menu.split("|"))
    page = (
        f'<html><body><header><nav><ul>{links}</ul></nav></header><main><div class="b4x"><h1>{title}</h1></div>'
        f'<section class="b3x"><ul><li><span>{byline}</span></li></ul>'
        f"</section><div><time>12.5.2025</time></div>{body}</main><footer><p>© 2025</p></footer></body></html>"
    )
    assert clean(page).text.split("\n\n") == paragraphs


# What stands above an article's paragraphs, these, an insert of three titles, what stands below this, the page's foot.
INSERTS = {
    "fa": (
        "صفحه اصلی|سیاسی|اقتصادی|کتابخانه شهر در فصل امتحانات شب‌ها باز می‌ماند|خبرنگار: مریم رضایی|دوشنبه ۲۲ اردیبهشت ۱۴۰۴ - ۱۰:۳۰",
        [
            "شورای شهر روز دوشنبه اعلام کرد که کتابخانه مرکزی در تمام روزهای امتحانات تا نیمه‌شب باز خواهد ماند و دانشجویان می‌توانند از سالن مطالعه استفاده کنند.",
            "لوسی که بیست سال دارد می‌گوید: «ما پیش از این در ایستگاه اتوبوس درس می‌خواندیم، چون در خانه جایی برای مطالعه نبود.»",
        ],
        "بیشتر بخوانید|پل قدیمی تا پاییز به روی خودروها بسته شد|کشاورزان دشت از کمبود آب گلایه دارند|تیم آبی برای سومین بار قهرمان جام شد",
        [
            "هزینه این خدمت سالانه دوازده هزار است و در ماه‌های زمستان برای چهار نفر کار ایجاد می‌کند.",
            "کتاب و چای در نیمه‌شب",
            "رای‌گیری درباره این طرح در ماه خرداد انجام می‌شود و بیشتر اعضا گفته‌اند که از آن حمایت می‌کنند.",
            "این کتابخانه بیش از سی هزار جلد کتاب دارد و نزدیک به صد سال پیش در کنار رودخانه ساخته شده است.",
        ],
        "پربازدیدترین‌ها|پل قدیمی تا پاییز به روی خودروها بسته شد|کشاورزان دشت از کمبود آب گلایه دارند|تیم آبی برای سومین بار قهرمان جام شد|تمامی حقوق این سایت محفوظ است © ۱۴۰۴",
    ),
    "ur": (
        "صفحہ اول|پاکستان|دنیا|امتحانات کے دوران شہر کی لائبریری رات کو بھی کھلی رہے گی|تحریر: سارہ احمد|12 مئی 2025",
        [
            "شہری کونسل نے پیر کے روز اعلان کیا کہ امتحانات کے پورے موسم میں شہر کی لائبریری آدھی رات تک کھلی رہے گی، طلبہ تین سال سے اس کا مطالبہ کر رہے تھے۔",
            "بیس سالہ لوسی کا کہنا ہے کہ ”ہم پہلے بس اڈے پر پڑھا کرتے تھے کیونکہ گھر میں پڑھنے کی کوئی جگہ نہیں تھی۔“",
        ],
        "یہ بھی پڑھیں|پرانا پل خزاں تک گاڑیوں کے لیے بند کر دیا گیا|وادی کے کسان پانی کی کمی پر پریشان ہیں|نیلی ٹیم نے تیسری بار کپ جیت لیا",
        [
            "اس سہولت پر سالانہ بارہ ہزار خرچ ہوں گے اور سردیوں کے مہینوں میں چار افراد کو روزگار ملے گا۔",
            "آدھی رات کو کتابیں اور چائے",
            "منصوبے پر ووٹنگ جون میں ہو گی اور زیادہ تر ارکان کہہ چکے ہیں کہ وہ اس کی حمایت کریں گے۔",
            "لائبریری میں تیس ہزار سے زیادہ کتابیں ہیں اور اسے تقریباً سو سال پہلے دریا کے کنارے تعمیر کیا گیا تھا۔",
        ],
        "سب سے زیادہ پڑھی جانے والی|پرانا پل خزاں تک گاڑیوں کے لیے بند کر دیا گیا|وادی کے کسان پانی کی کمی پر پریشان ہیں|نیلی ٹیم نے تیسری بار کپ جیت لیا|جملہ حقوق محفوظ ہیں © 2025",
    ),
    "ckb": (
        "سەرەتا|هەواڵ|کوردستان|کتێبخانەی شار لە کاتی تاقیکردنەوەکاندا شەوانیش کراوە دەبێت|نووسەر: سارا ئەحمەد|12 ئایار 2025",
        [
            "ئەنجومەنی شار ڕۆژی دووشەممە ڕایگەیاند کە کتێبخانەی شار لە ماوەی تاقیکردنەوەکاندا تا نیوەشەو کراوە دەبێت، خوێندکاران سێ ساڵ بوو داوای ئەمەیان دەکرد.",
            'لوسی کە تەمەنی بیست ساڵە دەڵێت: "پێشتر لە وێستگەی پاس دەمانخوێند چونکە لە ماڵەوە شوێنێکی ئارام نەبوو."',
        ],
        "زیاتر بخوێنەوە|پردە کۆنەکە تا پایز بەڕووی ئۆتۆمبێلدا داخرا|جووتیارانی دۆڵەکە گلەیی لە کەمی ئاو دەکەن|تیمی شین بۆ سێیەم جار جامەکەی بردەوە",
        [
            "تێچووی ئەم خزمەتگوزارییە ساڵانە دوازدە هەزارە و لە مانگەکانی زستاندا کار بۆ چوار کەس دابین دەکات.",
            "کتێب و چا لە نیوەشەودا",
            "بڕیارە لە مانگی حوزەیراندا دەنگ لەسەر پلانەکە بدرێت و زۆربەی ئەندامان دەڵێن پشتگیری دەکەن.",
            "کتێبخانەکە زیاتر لە سی هەزار کتێبی تێدایە و نزیکەی سەد ساڵ لەمەوبەر لە کەناری ڕووبارەکە دروست کراوە.",
        ],
        "زۆرترین خوێندراوە|پردە کۆنەکە تا پایز بەڕووی ئۆتۆمبێلدا داخرا|جووتیارانی دۆڵەکە گلەیی لە کەمی ئاو دەکەن|تیمی شین بۆ سێیەم جار جامەکەی بردەوە|هەموو مافەکان پارێزراوە © 2025",
    ),
}


@pytest.mark.parametrize("language", INSERTS)
def test_short_paragraphs_past_an_insert_stay(language: str) -> None:
    """What Arabic letters say in one is a little more than what Latin ones do: short paragraphs below "Read also" are no teasers."""
    above, before, insert, behind, below = INSERTS[language]
    lines = [*above.split("|"), *before, *insert.split("|"), *behind, *below.split("|")]
    assert clean("\n".join(lines)).text.split("\n\n") == [*before, *behind]


@pytest.mark.parametrize(("language", "stop", "put"), [("hy", "։", ":"), ("am", "።", "፡፡")])
def test_other_marks_end_a_sentence(language: str, stop: str, put: str) -> None:
    """Armenian is typed with a colon for its full stop, Amharic with two marks that part words."""
    page, paragraphs = page_of(language, stop, put)
    assert clean(page).text.split("\n\n") == paragraphs


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("រូបភាព៖ ហេង ជីវ័ន", "caption_credit"),
        ("អានបន្ថែម៖ ស្ពានចាស់ត្រូវបិទរហូតដល់រដូវស្លឹកឈើជ្រុះ", "read_also"),
        ("ፎቶ፡ ኢዜአ", "caption_credit"),
        ("Լուսանկարը` Արամ Պետրոսյանի", "caption_credit"),
        ("Կարդացեք նաև` Հին կամուրջը փակվել է մինչև աշուն", "read_also"),
    ],
)
def test_colons_of_a_script_stand_behind_labels(line: str, section: str) -> None:
    """Khmer and Ethiopic have a colon of their own, and Armenian's is typed as the mark that keyboards have."""
    assert section in {match.section for match in default_lexicon().find(line)}


@pytest.mark.parametrize(
    ("language", "line", "author"),
    [("hy", "Հեղինակ` Անի Սարգսյան", "Անի Սարգսյան"), ("am", "ጸሐፊ፡ ሰላም ታደሰ", "ሰላም ታደሰ")],
)
def test_a_name_behind_such_a_colon_is_the_author(language: str, line: str, author: str) -> None:
    """What a byline says behind the colon of its script is a name."""
    _, title, _, _, paragraphs, *_ = PAGES[language]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html><body><article><h1>{title}</h1><p>{line}</p>{body}</article></body></html>"
    assert clean(page).metadata.authors == (author,)


def test_two_word_marks_are_no_colon() -> None:
    """Two marks between words end a sentence in Ethiopic, behind whatever word."""
    assert not default_lexicon().find("ፎቶ፡፡ የከተማው ቤተ መጻሕፍት በፈተና ወቅት ሌሊትም ክፍት ይሆናል፡፡")


@pytest.mark.parametrize(
    ("role", "paragraphs"), [("عہدہ, بی بی سی اردو، اسلام آباد", INSERTS["ur"][1]), ("شغل, بی‌بی‌سی", INSERTS["fa"][1])]
)
def test_what_an_author_is_is_no_author(role: str, paragraphs: list[str]) -> None:
    """The line in which a broadcaster says where its author works goes, and its place is no name."""
    title = paragraphs[0][:40]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html><body><main><h1>{title}</h1><ul><li><span>{role}</span></li></ul>{body}</main></body></html>"
    assert clean(page).metadata.authors == ()
    assert role not in clean("\n".join([title, role, *paragraphs])).text
