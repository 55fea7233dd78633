"""What letters of different scripts are worth, and how sentences end in them: the same page keeps the same paragraphs in all of them."""

from __future__ import annotations

import pytest

from cleaner import clean

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


@pytest.mark.parametrize(("language", "stop", "put"), [("hy", "։", ":"), ("am", "።", "፡፡")])
def test_other_marks_end_a_sentence(language: str, stop: str, put: str) -> None:
    """Armenian is typed with a colon for its full stop, Amharic with two marks that part words."""
    page, paragraphs = page_of(language, stop, put)
    assert clean(page).text.split("\n\n") == paragraphs
