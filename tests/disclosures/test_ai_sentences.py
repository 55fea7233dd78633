"""Sentences of the article about AI and the article: the weakest evidence, which flags nothing."""

from __future__ import annotations

import pytest

from cleaner import clean
from disclosing_pages import html_page, said, text_page
from samples import language_file

REPORTED = [
    ("en", "This article was written with the help of AI, and one of our editors went over every line of it afterwards.", "assisted"),
    ("en", "In this story we used AI to help us translate the interviews that we had done in Icelandic with the crew.", "translated"),
    ("en", "No AI was used in the writing of this article, which took its author four days and two trips to the island.", "none-asserted"),
    ("de", "Dieser Beitrag wurde mithilfe von Künstlicher Intelligenz (ChatGPT) erstellt und danach redaktionell überprüft.", "assisted"),
    ("ru", "Этот материал подготовлен при участии нейросети, а факты в нём перед выходом перепроверил выпускающий редактор.", "assisted"),
    ("fr", "Cet article a été traduit de l'anglais par une intelligence artificielle, puis relu par un journaliste de la rédaction.", "translated"),
    ("ja", "この記事は生成AIの支援を受けて下書きを作成し、その後で編集部が事実関係を一つずつ確認したうえで公開しています。", "assisted"),
    ("zh-Hans", "本文由人工智能辅助写作,所有事实均由编辑部逐条核对,如有错误请来信告知,我们会在第一时间更正并说明原因。", "assisted"),
    ("ko", "이 기사는 인공지능의 도움을 받아 초안을 작성한 뒤 담당 편집자가 사실 관계를 하나하나 확인하여 공개했습니다.", "assisted"),
    ("ar", "كُتب هذا المقال بمساعدة الذكاء الاصطناعي ثم راجعه أحد محرري الصحيفة وتحقق من جميع الوقائع الواردة فيه قبل النشر.", "assisted"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence", "verdict"), REPORTED)
def test_a_sentence_about_this_article(code: str, sentence: str, verdict: str) -> None:
    """It stays in the text, and is reported as a phrase."""
    article = clean(text_page(code, below=sentence))
    assert ("phrase", verdict, "article text") in said(article) or ("label", verdict, "article text") in said(article)
    assert sentence in article.paragraphs or article.disclosures[0].kind == "label"


USED = [
    ("ru", "При подготовке этого материала мы использовали ChatGPT для проверки орфографии."),
    ("ru", "Мы использовали ИИ, чтобы расшифровать интервью для этого материала."),
    ("ja", "この記事の作成にあたり、私たちは生成AIを使ってデータを分析しました。"),
    ("ja", "本記事では、データ整理にAIを使用しました。"),
    ("zh-Hans", "在本文中，我们使用人工智能整理了数据。"),
    ("zh-Hans", "本报道中，我们用ChatGPT分析了数据。"),
    ("ar", "في هذا التقرير استخدمنا الذكاء الاصطناعي لترتيب البيانات."),
    ("he", "בכתבה זו השתמשנו בבינה מלאכותית כדי לסדר את הנתונים."),
    ("hi", "इस लेख में हमने आँकड़े छाँटने के लिए एआई का इस्तेमाल किया।"),
    ("el", "Για αυτό το άρθρο χρησιμοποιήσαμε ΤΝ για να ταξινομήσουμε τα δεδομένα."),
    ("th", "ในบทความนี้เราใช้ AI ช่วยจัดเรียงข้อมูล"),
]


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize(("code", "sentence"), USED)
def test_what_ai_was_used_for_beside_writing(code: str, sentence: str, place: str) -> None:
    """A newsroom that used AI itself had help; AI didn't write the article."""
    ((kind, verdict, scope),) = said(text_page(code, **{place: sentence}))
    assert kind in ("label", "phrase")
    assert (verdict, scope) == ("assisted", "article text")


ABOUT_AI = [
    ("en", "AI-generated text is flooding bookshops, publishers say, and readers can't tell it from anything else."),
    ("en", "The harbour's report was written by ChatGPT, the council admitted, and nobody had read it before it was sent."),
    ("en", "“This article was written by AI,” read a note that somebody had pinned to the door of the newsroom overnight."),
    ("de", "Der Bericht des Hafenamts sei von einer KI geschrieben worden, räumte die Gemeinde am Mittwoch im Rat ein."),
    ("ru", "Тексты, созданные нейросетью, заполнили книжные магазины, жалуются издатели, а читатели их не отличают."),
    ("fr", "Le rapport de la capitainerie avait été rédigé par une intelligence artificielle, a reconnu la mairie mercredi."),
    ("ja", "港湾事務所の報告書は生成AIが書いたものだったと町は認め、送る前に誰も読んでいなかったことも明らかにした。"),
    ("ar", "وقال الناشرون إن النصوص التي يولدها الذكاء الاصطناعي تغرق المكتبات وإن القراء لا يميزونها عن غيرها أبدا."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence"), ABOUT_AI)
def test_prose_about_ai_says_nothing_of_the_article(code: str, sentence: str) -> None:
    """An article about AI, or a quotation of what a label says, discloses nothing."""
    assert said(text_page(code, amid=sentence)) == []
    assert said(text_page(code, below=sentence)) == []


STANDFIRSTS = [
    ("en", "Half of all local news is written by AI, a study said on Tuesday."),
    ("de", "Die Hälfte der Lokalnachrichten wird von KI geschrieben, heißt es in einer Studie."),
    ("fr", "La moitié des brèves locales est rédigée par une IA, selon une étude publiée mardi."),
    ("ar", "أعلنت الشركة أنها أنتجت فيلما بالذكاء الاصطناعي."),
    ("ar", "قال الوزير إن الصور المولدة بالذكاء الاصطناعي تضلل الناخبين."),
    ("ar", "ويقول خبراء إن الذكاء الاصطناعي أنتج نصف الصور المتداولة."),
]


@pytest.mark.parametrize(("code", "sentence"), STANDFIRSTS)
def test_a_short_sentence_about_ai_is_no_label_where_it_is_set_apart_either(code: str, sentence: str) -> None:
    """As a standfirst, and as the first or the last paragraph."""
    assert said(html_page(code, above=f"<p>{sentence}</p>")) == said(html_page(code, below=f"<p>{sentence}</p>")) == []
    assert said(text_page(code, above=sentence)) == said(text_page(code, below=sentence)) == []


def test_every_language_that_has_the_words_has_their_test() -> None:
    """The words for "this article" are known in many languages; each language file proves its own."""
    codes = ["af", "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "gl", "gu",
             "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "ko", "lt", "lv", "mk", "mr", "ms", "nb", "nl", "pl", "pt",
             "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"]  # fmt: skip
    for code in codes:
        assert language_file(code)["ai_statement"]["this"], code
