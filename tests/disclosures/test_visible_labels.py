"""Labels that people read: what they say, of what, and what only looks like one."""

from __future__ import annotations

import pytest

from cleaner import clean
from disclosing_pages import disclosed, html_page, said, text_page
from samples import STORIES

VERDICTS = [
    ("en", "AI-assisted article", "assisted"),
    ("en", "Written with the help of AI", "assisted"),
    ("en", "AI MODIFIED", "assisted"),
    ("en", "AI GENERATED", "generated"),
    ("en", "Altered or synthetic content", "assisted"),
    ("de", "Mit KI-Unterstützung erstellt", "assisted"),
    ("de", "KI-verändert", "assisted"),
    ("de", "KI-generiert", "generated"),
    ("fr", "Rédigé avec l'aide de l'IA", "assisted"),
    ("fr", "Généré par IA", "generated"),
    ("ru", "Текст подготовлен при участии ИИ", "assisted"),
    ("ru", "Текст сгенерирован нейросетью", "generated"),
    ("zh-Hans", "本文由AI辅助创作", "assisted"),
    ("zh-Hans", "本文由AI生成", "generated"),
    ("ja", "この記事はAIの支援を受けて作成されました", "assisted"),
    ("ko", "AI로 생성 또는 변형된 콘텐츠", "assisted"),
    ("ko", "AI로 생성됨", "generated"),
    ("ar", "كتب بمساعدة الذكاء الاصطناعي", "assisted"),
    ("hi", "एआई की सहायता से लिखा गया", "assisted"),
    ("he", "נכתב בסיוע בינה מלאכותית", "assisted"),
    ("th", "เขียนโดย AI", "generated"),
    ("zh-Hans", "人工智能生成合成", "generated"),
    ("zh-Hans", "由AI提供", "generated"),
    ("zh-Hans", "疑似AI生成", "unknown"),
    ("zh-Hans", "疑似人工智能生成内容", "unknown"),
    ("ko", "AI 생성물", "generated"),
    ("en", "Synthetically generated information", "generated"),
    ("en", "AI info", "generated"),
    ("en", "Made with AI", "generated"),
    ("en", "Created using AI tools", "generated"),
    ("en", "Suspected AI-generated content", "unknown"),
    ("de", "KI-unterstützt erstellt", "assisted"),
    ("en", "Drafted by AI, edited by humans", "assisted"),
    ("de", "Von KI verfasst, von Menschen redigiert", "assisted"),
    ("ru", "Создано ИИ, отредактировано человеком", "assisted"),
    ("en", "Escrito por IA, editado por humanos", "assisted"),
    ("en", "Redactado por una IA", "generated"),
    ("hi", "एआई की मदद से", "assisted"),
    ("ja", "AIを活用して作成", "assisted"),
    ("ko", "AI를 활용해 작성", "assisted"),
    ("ru", "подготовлен с помощью ИИ", "assisted"),
    ("ru", "Создано с помощью ИИ", "generated"),
    ("ja", "この記事は生成AIで翻訳しています", "translated"),
    ("ja", "本記事はAIによって翻訳されています", "translated"),
    ("ja", "この記事は生成AIで作成しています", "generated"),
    ("en", "This article was machine translated from German.", "translated"),
    ("de", "Hinweis: Dieser Artikel wurde maschinell übersetzt.", "translated"),
    ("de", "Dieser Beitrag wurde mithilfe von Künstlicher Intelligenz (ChatGPT) erstellt und redaktionell überprüft", "assisted"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "label", "verdict"), VERDICTS)
def test_a_label_says_how_much_was_made_by_ai(code: str, label: str, verdict: str) -> None:
    """Where AI only helped, or changed something, the verdict is "assisted"."""
    assert said(text_page(code, above=label)) == [("label", verdict, "article text")]


COMPOSED = [
    ("en", "Composed by a language model", "generated"),
    ("en", "Co-written with AI", "assisted"),
    ("de", "Automatisch erstellter Bericht", "generated"),
    ("de", "Automatische Übersetzung aus dem Englischen", "translated"),
    ("fr", "Traduction automatique de l'anglais", "translated"),
    ("fr", "Coécrit avec une IA", "assisted"),
    ("ru", "Автоматический перевод с английского", "translated"),
    ("ru", "Заметку написал робот", "generated"),
    ("ru", "Написано вместе с ИИ", "assisted"),
    ("he", "תרגום מכונה מאנגלית", "translated"),
    ("ar", "ترجمة آلية عن الإنجليزية", "translated"),
    ("hi", "एआई के साथ मिलकर लिखा गया", "assisted"),
    ("zh-Hans", "本稿由机器人撰写", "generated"),
    ("zh-Hans", "中文版由AI翻译", "translated"),
    ("ja", "英語からの自動翻訳", "translated"),
    ("ja", "AIと共同で執筆", "assisted"),
    ("ko", "로봇이 작성한 기사입니다", "generated"),
    ("th", "เขียนร่วมกับ AI", "assisted"),
]


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize(("code", "label", "verdict"), COMPOSED)
def test_labels_that_no_newsroom_has_listed(code: str, label: str, verdict: str, place: str) -> None:
    """By the words that they are made of: robots that write, versions of another language, work that was done together."""
    assert said(html_page(code, **{place: f"<p>{label}</p>"})) == [("label", verdict, "article text")]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Coffee made by a robot"),
        ("en", "Even automatic subtitle generation in multiple languages."),
        ("de", "Roboter aus Papier"),
        ("ar", "صنع روبوت من ورق"),
        ("ru", "Робот создан в университете"),
        ("ko", "로봇이 만든 커피"),
        ("ja", "ロボットによる接客"),
    ],
)
def test_what_robots_make_is_no_text(code: str, line: str) -> None:
    assert said(html_page(code, above=f"<p>{line}</p>")) == said(text_page(code, below=line)) == []


SUMMARIES = [
    ("en", "Summarized by AI"),
    ("en", "BETA • Summary Generated with AI"),
    ("zh-Hans", "AI 生成摘要"),
    ("ko", "자연어 처리 기술을 사용하여 기사를 3줄로 요약한 결과입니다"),
]


@pytest.mark.parametrize(("code", "label"), SUMMARIES)
def test_a_label_may_speak_of_a_summary(code: str, label: str) -> None:
    """In one language a label does without the word AI."""
    assert said(text_page(code, above=label)) == [("label", "summarised", "summary block")]


NONE = [
    ("en", "Human-made, not AI-generated"),
    ("en", "Written without AI"),
    ("de", "Ohne KI geschrieben"),
    ("fr", "Écrit sans IA"),
    ("el", "Γράφτηκε χωρίς τεχνητή νοημοσύνη"),
    ("ru", "Написано без нейросетей"),
    ("zh-Hans", "本稿未使用AI"),
    ("ja", "本記事にAIは使用していません"),
    ("ja", "生成AI不使用"),
    ("ja", "AI不使用"),
    ("ja", "この記事にAIは使われていません"),
    ("ko", "이 기사는 AI를 사용하지 않았습니다"),
    ("en", "100% human-made"),
    ("en", "Human-written"),
    ("en", "Written by a human"),
    ("en", "Not by AI"),
    ("en", "This article was written by a human."),
    ("de", "Von Menschen geschrieben"),
    ("de", "Nicht von KI"),
    ("fr", "Rédigé par des humains"),
    ("es", "Escrito por humanos"),
    ("it", "Scritto da un essere umano"),
    ("pl", "Napisane przez człowieka"),
    ("ru", "Написано человеком"),
    ("tr", "İnsan tarafından yazıldı"),
    ("ar", "كتبه إنسان"),
    ("he", "נכתב על ידי אדם"),
    ("hi", "मानव द्वारा लिखित"),
    ("id", "Ditulis oleh manusia"),
    ("ja", "人の手で書かれた記事です"),
    ("ko", "사람이 직접 작성했습니다"),
    ("zh-Hans", "本文由人类撰写"),
    ("es", "Texto escrito por personas"),
    ("ru", "Текст написан человеком"),
    ("pl", "Tekst napisany przez człowieka"),
    ("pt", "Escrito sem IA"),
    ("ko", "AI 없이 작성"),
]


@pytest.mark.parametrize(("code", "label"), NONE)
def test_a_label_may_say_that_there_was_no_ai(code: str, label: str) -> None:
    """That is asserted, which isn't the same as saying nothing; the line stays where it stands."""
    (one,) = disclosed(text_page(code if code in STORIES else "en", above=label))
    assert (one.verdict, one.scope, one.evidence) == ("none-asserted", "article text", label)


@pytest.mark.parametrize(
    "line",
    [
        "Human-made climate change is real",
        "Human-made objects in orbit",
        "Written by people who love the sea",
        "The wall was made by people",
        "By people for people",
        "Human Rights Watch",
        "Never used",
        "人類が作った最古の壁",
    ],
)
def test_what_people_made_is_no_label(line: str) -> None:
    """A label says it and nothing else."""
    assert said(html_page(above=f"<p>{line}</p>")) == said(html_page(below=f"<p>{line}</p>")) == []


def test_no_ai_in_a_menu_is_no_label() -> None:
    assert said(html_page(above="<nav><a href=/1>Human-made</a></nav>")) == []


CAPTIONS = [
    ("en", "An AI-generated image of the Pope in a puffer jacket fooled thousands."),
    ("de", "KI-generiertes Symbolbild einer Fähre im Sturm"),
    ("fr", "La jetée après la tempête. Image générée par IA"),
    ("ru", "Паром у причала. Изображение создано нейросетью"),
    ("zh-Hans", "风暴中的渡轮。图片由AI生成"),
    ("ja", "嵐の中のフェリー(AIが生成した画像)"),
    ("ru", "Изображение парома, созданное ИИ"),
    ("uk", "Зображення порома, створене ШІ"),
    ("it", "Immagine del traghetto generata dall'IA"),
]


@pytest.mark.parametrize(("code", "caption"), CAPTIONS)
def test_a_caption_speaks_of_its_picture(code: str, caption: str) -> None:
    """A caption says it of the picture, and not of the article, even in the middle of a sentence."""
    figure = f"<figure><img src=ferry.jpg><figcaption>{caption}</figcaption></figure>"
    page = html_page(code if code in STORIES else "en", above=figure)
    assert ("label", "generated", "image") in said(page)
    assert all(scope == "image" for _, _, scope in said(page))


@pytest.mark.parametrize(
    "caption",
    [
        "Sam Altman of OpenAI at the harbour. Photo: OpenAI",
        "The AI image generator that the harbour office tried",
        "A robot that was built with artificial intelligence in mind",
        "Ai Weiwei with his portrait of the harbour",
    ],
)
def test_captions_that_only_name_ai_say_nothing(caption: str) -> None:
    """A picture of AI, or by a company that makes AI, isn't made by AI."""
    assert said(html_page(above=f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>")) == []


ABOUT_AI = [
    ("en", "The minister speaks about AI-generated content in parliament."),
    ("en", "Lawmakers want labels on AI-generated images. (AP Photo/Bo Lund)"),
    ("en", "Visitors walk past AI-generated images at the gallery in Wells."),
    ("en", "Bob Lund holds up an AI-generated image of himself."),
    ("en", "AI-generated images at the gallery in Wells"),
    ("en", "The singer whose voice was generated by AI"),
    ("en", "The book was written by AI, its publisher says"),
    ("en", "Bob Lund, AI reporter"),
    ("en", "A robot: made with AI in mind"),
    ("de", "Die Ministerin spricht im Bundestag über KI-generierte Bilder. Foto: dpa"),
    ("de", "Zwei Frauen vor einem KI-generierten Bild. Foto: dpa"),
    ("de", "Bilder, die mit KI erstellt wurden, hängen im Rathaus"),
    ("fr", "La ministre présente une loi sur les images générées par IA."),
    ("es", "La ministra habla de imágenes generadas por IA"),
    ("it", "Immagini generate dall'IA in mostra a Wells"),
    ("it", "Immagini del porto generate dall'IA, in mostra a Wells"),
    ("pl", "Obrazy wygenerowane przez AI na wystawie w Wells"),
    ("ru", "Изображения парома, созданные ИИ, на выставке в порту"),
    ("uk", "На зображенні міністр говорить про ШІ"),
    ("vi", "Hình ảnh bộ trưởng nói về AI tại quốc hội"),
    ("ru", "Министр говорит об изображениях, созданных ИИ"),
    ("tr", "Yapay zekâ ile oluşturulan görseller hakkında konuşan bakan"),
    ("hi", "एआई से बनी तस्वीरों पर बोलते मंत्री"),
    ("ja", "AI生成画像について話す大臣(東京都内で)"),
    ("ko", "장관이 AI 생성 이미지에 대해 말하고 있다"),
    ("zh-Hans", "部长谈论AI生成图片"),
]


@pytest.mark.parametrize("frame", ["<figcaption>{}</figcaption>", "<div class=caption><p>{}</p></div>"])
@pytest.mark.parametrize(("code", "caption"), ABOUT_AI)
def test_a_caption_may_show_people_who_speak_of_ai(code: str, caption: str, frame: str) -> None:
    """In the midst of a sentence, words of a label are said of something else; several images aren't this one."""
    page = html_page(
        code if code in STORIES else "en", above=f"<figure><img src=a.jpg>{frame.format(caption)}</figure>"
    )
    assert said(page) == []


DISCLOSING = [
    ("en", "An AI-generated image of the harbour"),
    ("en", "An image of the harbour generated by AI"),
    ("en", "The AI-generated image shows the pier"),
    ("en", "AI-generated image, based on a sketch of the harbour"),
    ("en", "The old pier. Image: AI-generated"),
    ("en", "The old pier (AI-generated image)"),
    ("en", "The old pier – AI-generated image"),
    ("en", "A ferry in a storm. This image was created with AI."),
    ("en", "Illustration: Midjourney"),
    ("en", "Image credit: Midjourney"),
    ("en", "Midjourney/Every illustration."),
    ("en", "Created with DALL-E"),
    ("de", "Symbolbild (KI-generiert)"),
    ("de", "Foto: Ann Reeve/KI-generiert"),
    ("de", "Das KI-generierte Bild zeigt den Hafen."),
    ("fr", "Image générée par IA"),
    ("es", "Imagen generada con IA de un puerto"),
    ("pl", "Obraz wygenerowany przez AI"),
    ("ru", "Изображение сгенерировано нейросетью"),
    ("tr", "Yapay zekâ ile oluşturulmuş liman görseli"),
    ("ar", "صورة مولدة بالذكاء الاصطناعي"),
    ("he", "תמונה שנוצרה באמצעות AI"),
    ("th", "ภาพสร้างโดย AI"),
    ("ja", "イメージ画像(AI生成)"),
    ("ko", "AI로 생성한 항구 이미지"),
    ("zh-Hans", "AI生成的港口图片"),
]


@pytest.mark.parametrize(("code", "caption"), DISCLOSING)
def test_a_caption_discloses_as_a_label_does(code: str, caption: str) -> None:
    """As a whole, in a part of its own, as a credit, or where it opens a line, or closes one."""
    page = html_page(
        code if code in STORIES else "en", above=f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
    )
    assert said(page) == [("label", "generated", "image")]


def test_a_heading_over_a_summary_speaks_of_the_summary() -> None:
    """The article below it is another matter."""
    above = "<aside class=box><h2>Key takeaways (AI-generated)</h2><ul><li>The ferry sails.</ul></aside>"
    assert said(html_page(above=above)) == [("label", "summarised", "summary block")]


LIST = "<ul><li>The ferry sails again.<li>The wall is mended.</ul>"


@pytest.mark.parametrize(
    ("heading", "verdict", "scope"),
    [
        ("Key points (AI-generated)", "summarised", "summary block"),
        ("Poin penting (dibuat oleh AI)", "summarised", "summary block"),
        ("Główne wnioski (wygenerowane przez AI)", "summarised", "summary block"),
        ("Das Wichtigste [KI-generiert]:", "summarised", "summary block"),
        ("Background (AI-generated)", "generated", "article text"),
        ("天气（AI生成）", "generated", "article text"),
    ],
)
@pytest.mark.parametrize("tag", ["h2", "p"])
def test_a_label_in_brackets_speaks_of_the_list_below(tag: str, heading: str, verdict: str, scope: str) -> None:
    """Of a summary, where the words before the brackets say so; a heading over a list that nobody listed as a whole."""
    (one,) = disclosed(html_page(above=f"<{tag}>{heading}</{tag}>{LIST}"))
    assert (one.kind, one.verdict, one.scope, one.evidence) == ("label", verdict, scope, heading)


OVER_POINTS = [
    ("en", "In short, by AI"),
    ("en", "Summary generated with AI, checked by editors"),
    ("de", "Auf einen Blick (KI-generiert)"),
    ("fr", "Résumé par IA, vérifié par la rédaction"),
    ("es", "En breve (generado por IA)"),
    ("ru", "Основное (создано ИИ)"),
    ("ar", "باختصار (مولد بالذكاء الاصطناعي)"),
    ("he", "תקציר של AI, נבדק על ידי המערכת"),
    ("bn", "মূল কথা, এআই দিয়ে তৈরি"),
    ("zh-Hans", "一分钟速读（AI生成）"),
    ("ja", "3行まとめ：AI作成"),
    ("sv", "Kort sagt, av AI"),
]


@pytest.mark.parametrize("tag", ["h3", "p"])
@pytest.mark.parametrize(("code", "heading"), OVER_POINTS)
def test_a_heading_that_nobody_listed_speaks_of_the_points_below(code: str, heading: str, tag: str) -> None:
    """By its words: those for a summary, or for a few points that AI is said to have made."""
    page = html_page(code if code in STORIES else "en", above=f"<div class=box><{tag}>{heading}</{tag}>{LIST}</div>")
    assert said(page) == [("label", "summarised", "summary block")]


@pytest.mark.parametrize("tag", ["h3", "p"])
@pytest.mark.parametrize("line", ["AI in brief", "KI in Kürze", "ИИ: главное", "AI 重点", "L'IA en bref"])
def test_points_about_ai_are_a_topic(line: str, tag: str) -> None:
    """Nothing says that AI made them."""
    assert said(html_page(above=f"<div class=box><{tag}>{line}</{tag}>{LIST}</div>")) == []


def test_a_label_in_brackets_speaks_of_a_short_box() -> None:
    """It heads the box, which is not most of the article."""
    box = "<aside><header><h3>Key points (AI-generated)</h3></header><p>The ferry sails.</p><p>The wall is mended.</p></aside>"
    assert said(html_page(above=box)) == [("label", "summarised", "summary block")]


@pytest.mark.parametrize(
    "above",
    [
        "<h2>Key points (AI-generated)</h2>",
        "<h2>Key points (AI-generated, says Bob)</h2>" + LIST,
        "<h2>The harbour (AI)</h2>" + LIST,
        "<h2>Songs (AI-generated) of the year</h2>" + LIST,
        "<div hidden><h2>Key points (AI-generated)</h2>" + LIST + "</div>",
        "<form><h2>Key points (AI-generated)</h2>" + LIST + "</form>",
    ],
    ids=["over-the-article", "more-than-a-label", "only-a-name", "not-at-the-end", "hidden", "form"],
)
def test_brackets_that_disclose_nothing(above: str) -> None:
    """A label must be all that is in the brackets, at the end, over a list or a box that is shown."""
    assert said(html_page(above=above)) == []


QUOTED = [
    "This article was generated by AI.",
    "AI-generated",
    "Dieser Artikel wurde von KI geschrieben.",
    "Généré par IA",
    "Эта статья написана нейросетью.",
    "AI生成",
]


@pytest.mark.parametrize("line", QUOTED)
@pytest.mark.parametrize(
    "element",
    ["<blockquote><p>{}</p></blockquote>", "<blockquote><div><div>{}</div></div></blockquote>", "<p><q>{}</q></p>"],
)
def test_a_quotation_is_said_by_somebody_else(line: str, element: str) -> None:
    for place in ("above", "below", "article"):
        quotation = element.format(line)
        page = html_page().replace("</p><p>", f"</p>{quotation}<p>", 1)
        assert said(page if place == "article" else html_page(**{place: quotation})) == []


def test_a_quotation_of_a_text_is_said_by_somebody_else() -> None:
    assert said(text_page(amid="> This article was generated by AI.")) == []


@pytest.mark.parametrize(
    "line", ["AI-generated content", "KI-generiert", "Généré par IA", "Создано ИИ", "AI生成", "Made with AI"]
)
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_heading_of_an_article_is_a_topic(line: str, tag: str) -> None:
    """What is worded as a label over a section of an article about AI is what the section is about."""
    assert said(html_page().replace("</p><p>", f"</p><{tag}>{line}</{tag}><p>", 1)) == []


def test_a_notice_may_go_on_after_its_label() -> None:
    """At the foot of an article, a notice that begins with a label says what the label says."""
    notice = (
        "Generated with AI. Read by Ann Ferry, who found two mistakes in it and was thanked by everybody at the desk."
    )
    assert said(text_page(below=notice.replace("Generated with AI", "Generated by AI"))) == [
        ("label", "generated", "article text")
    ]


LOOK_ALIKES = [
    ("en", "Summarise with AI"),
    ("en", "Ask AI"),
    ("en", "Translate this page with AI"),
    ("en", "AI image generator"),
    ("de", "Mit KI zusammenfassen"),
    ("fr", "Résumer avec l'IA"),
    ("es", "Resumir con IA"),
    ("ru", "Пересказать с помощью ИИ"),
    ("ja", "AIで要約する"),
    ("ko", "AI로 요약하기"),
    ("en", "Artificial Intelligence"),
    ("en", "Our policy on artificial intelligence"),
    ("de", "Unsere KI-Richtlinien"),
    ("en", "Answers generated by AI tools are not allowed here"),
    ("en", "AI2HTML"),
    ("it", "Ai lettori"),
    ("en", "Air India"),
    ("en", "Graphics: Adobe Illustrator (ai)"),
    ("en", "Amnesty International (AI)"),
    ("en", "Ai Weiwei: made in 2010"),
    ("fr", "Texte écrit par Ai Weiwei"),
    ("fr", "J'ai écrit ce texte moi-même"),
    ("it", "Generato ai margini"),
    ("vi", "Ai viết bài này?"),
    ("zh-Hans", "爱生成"),
    ("en", "How we use AI"),
    ("en", "AI-generated images: a guide"),
    ("en", "Generate summary with AI"),
    ("en", "No AI training"),
    ("de", "Keine Nutzung für KI-Training"),
    ("fr", "Les réponses générées par IA sont interdites"),
    ("es", "Prohibido publicar textos generados con IA"),
    ("de", "KI-generierte Beiträge sind untersagt"),
    ("ar", "يمنع نشر تعليقات مولدة بالذكاء الاصطناعي"),
    ("hi", "एआई से लिखी गई टिप्पणियाँ वर्जित हैं"),
    ("ja", "AIが生成した投稿はお断りします"),
    ("ko", "AI 생성 답변은 허용되지 않습니다"),
    ("zh-Hans", "严禁发布AI生成的评论"),
    ("en", "AI-generated answers will be deleted."),
    ("ru", "Ответы, созданные ИИ, запрещены"),
    ("pl", "Odpowiedzi wygenerowane przez AI są zabronione"),
    ("en", "Get AI-generated summaries in our app"),
    ("ar", "لخص بالذكاء الاصطناعي"),
    ("he", "סכם באמצעות AI"),
    ("uk", "Підсумувати за допомогою ШІ"),
    ("ja", "AI要約を見る"),
    ("ko", "AI 요약 보기"),
    ("en", "Listen to this article (AI-generated voice)"),
    ("de", "Artikel anhören (KI-generierte Stimme)"),
    ("fr", "Écouter l'article (voix générée par IA)"),
    ("es", "Escuchar el artículo (voz generada con IA)"),
    ("ru", "Послушать статью (голос создан нейросетью)"),
    ("ja", "記事を聴く(AI音声による読み上げ)"),
    ("ko", "기사 듣기 (AI로 생성된 음성)"),
    ("en", "We don't use AI"),
    ("de", "Wir nutzen keine KI"),
    ("hi", "हम एआई का उपयोग नहीं करते"),
    ("th", "เราไม่ใช้ AI"),
    ("id", "Kami tidak menggunakan AI"),
    ("zh-Hans", "我们不使用AI"),
    ("zh-Hant", "我們不使用AI"),
    ("en", "Written by AI?"),
    ("vi", "Ai viết?"),
]


@pytest.mark.parametrize(("code", "line"), LOOK_ALIKES)
@pytest.mark.parametrize("place", ["above", "below"])
def test_what_only_looks_like_a_label(code: str, line: str, place: str) -> None:
    """Buttons, policies, topics, graphics tools and names disclose nothing."""
    story = code if code in STORIES else "en"
    assert said(text_page(story, **{place: line})) == []


@pytest.mark.parametrize("tag", ["button", "a href=#", "option"])
def test_offers_of_html_say_nothing(tag: str) -> None:
    """A button that offers a summary has made none."""
    assert said(html_page(above=f"<div class=tools><{tag}>Summarise with AI</{tag.split()[0]}></div>")) == []


@pytest.mark.parametrize(
    "label", ["AI summary", "Machine translation", "Yapay zekâ ile özetle", "لخص بالذكاء الاصطناعي", "AI 요약"]
)
def test_on_a_button_a_summary_is_yet_to_be_made(label: str) -> None:
    """The same words over a list would say that it was."""
    assert said(html_page(above=f"<div class=tools><button>{label}</button></div>")) == []


@pytest.mark.parametrize(
    "label",
    [
        "AI summary",
        "Tóm tắt bằng AI",
        "สรุปด้วย AI",
        "Yapay zekâ ile özetle",
        "AI 요약",
        "Résumé par l'IA",
        "AI translation",
    ],
)
def test_a_link_to_a_summary_is_an_offer(label: str) -> None:
    """Where a verb and a noun are written alike, only the element tells an offer from a label."""
    assert said(html_page(above=f"<div class=tools><a href='#summary'>{label}</a></div>")) == []


@pytest.mark.parametrize("attribute", ["aria-label", "title"])
def test_a_recording_isnt_the_text(attribute: str) -> None:
    """What is said of a voice that reads the article aloud is said of no text."""
    assert said(html_page(above=f"<div {attribute}='AI-generated audio'><p>Listen</p></div>")) == []


def captioned(caption: str) -> list[tuple[str, str, str]]:
    return said(html_page(above=f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"))


@pytest.mark.parametrize(
    "caption",
    ["Imagem: Reprodução/IA", "Foto: Riproduzione/IA", "Photo: Jane Doe, ChatGPT", "Изображение: редакция / ИИ"],
)
def test_a_credit_shared_with_ai(caption: str) -> None:
    """Its last name is AI's: the picture was made by it."""
    assert captioned(caption) == [("label", "generated", "image")]


@pytest.mark.parametrize(
    "caption", ["Foto: Reprodução/TV", "Foto: Divulgação/Ai Weiwei", "Photo: Jane Doe/OpenAI", "Legenda: o papel da IA"]
)
def test_a_credit_shared_with_others(caption: str) -> None:
    """People and companies make pictures as well."""
    assert captioned(caption) == []


NAMED = [
    ("en", "Picture made using DALL-E"),
    ("en", "Illustration by Stable Diffusion"),
    ("de", "Grafik: Adobe Firefly"),
    ("ru", "Фото: сгенерировано Kandinsky"),
    ("ru", "Изображение получено с помощью нейросети"),
    ("ar", "صورة تخيلية أنتجت بالذكاء الاصطناعي"),
    ("hi", "तस्वीर: Midjourney"),
    ("bn", "ছবি: Midjourney"),
    ("zh-Hans", "图：Midjourney"),
    ("zh-Hant", "圖：Midjourney"),
    ("ja", "画像：Stable Diffusion"),
]


@pytest.mark.parametrize(("code", "caption"), NAMED)
def test_a_picture_is_credited_to_a_program_by_name(code: str, caption: str) -> None:
    """Names of programs are the same in all languages, and credits those that the language files list."""
    page = html_page(
        code if code in STORIES else "en", above=f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
    )
    assert said(page) == [("label", "generated", "image")]


@pytest.mark.parametrize(
    "caption", ["Photo: Claude Monet", "Painting: Wassily Kandinsky", "图：王小明", "Foto: Leonardo"]
)
def test_people_are_called_as_programs_are(caption: str) -> None:
    assert captioned(caption) == []


SEVERAL = [
    ("KI-generierte Bilder in der Galerie", 0),
    ("KI-generierte Bilder", 1),
    ("KI-generiertes Bild vom Hafen", 1),
    ("Imágenes generadas por IA en la galería", 0),
    ("Imagen generada por IA", 1),
    ("Imagens geradas por IA na galeria", 0),
    ("AI-generated images in the gallery", 0),
    ("صور مولدة بالذكاء الاصطناعي في المعرض", 0),
    ("Изображения, созданные ИИ, в галерее", 0),
]


@pytest.mark.parametrize(("caption", "count"), SEVERAL)
def test_a_caption_about_several_pictures_that_goes_on_is_about_what_it_shows(caption: str, count: int) -> None:
    """Where they hang is said of pictures in a picture; the label alone speaks of the picture that it stands under."""
    assert captioned(caption) == [("label", "generated", "image")] * count


VOICES = [
    ("en", "AI-generated audio"),
    ("en", "This audio is AI-generated"),
    ("en", "This article is read by an AI-generated voice"),
    ("de", "Audio mit KI generiert"),
    ("de", "Dieser Artikel wird von einer KI-Stimme vorgelesen."),
    ("fr", "Audio généré par IA"),
    ("es", "Audio generado con IA"),
    ("it", "Questo articolo è letto da una voce generata dall'IA"),
    ("pt", "Áudio gerado por IA"),
    ("pl", "Dźwięk wygenerowany przez AI"),
    ("ru", "Аудио создано с помощью ИИ"),
    ("tr", "Bu ses yapay zeka ile oluşturuldu"),
    ("ar", "صوت مولد بالذكاء الاصطناعي"),
    ("fa", "این صدا با هوش مصنوعی تولید شده است"),
    ("hi", "एआई से तैयार ऑडियो"),
    ("vi", "Âm thanh được tạo bởi AI"),
    ("th", "เสียงนี้สร้างโดย AI"),
    ("ja", "この音声はAIで生成されました"),
    ("ko", "이 음성은 AI로 생성되었습니다"),
    ("zh-Hans", "音频由AI生成"),
]


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize(("code", "line"), VOICES)
def test_a_label_of_a_voice_goes_and_says_nothing_of_the_article(code: str, line: str, kind: str) -> None:
    """It stands over a player: what is heard was made by AI, not what is read."""
    story = code if code in STORIES else "en"
    page = html_page(above=f"<p>{line}</p>") if kind == "html" else text_page(story, above=line)
    article = clean(page)
    assert [removal.reason for removal in article.removed if line in removal.text] == ["ai-label"]
    assert article.disclosures == ()


def test_a_button_may_be_a_badge() -> None:
    """One that says AI made it, and explains itself when it is pressed."""
    page = html_page(above="<div class=tools><button>AI-generated</button></div>")
    assert said(page) == [("label", "generated", "article text")]


def test_a_footer_on_every_page_is_no_label_of_the_article() -> None:
    """What a site says of its rules stands at its foot, and says nothing of this article."""
    footer = "<section class=about><p>How we use AI: our editors may use AI tools for research, never for writing.</p></section>"
    assert said(html_page().replace("<p>© 2026", footer + "<p>© 2026")) == []


CARDS = """
<section class=related><h2>Related articles</h2>
<div class=card><a href=/1><h3>AI-generated images flood the archive of the harbour</h3></a><p>Archivists look for a way to tell them apart from photographs, and have found none that works.</p></div>
<div class=card><a href=/2><h3>Island school wins a prize</h3></a><span class=badge>{badge}</span><p>Pupils on Little Wells have measured wind and rain for eleven years without a single gap.</p></div>
<div class=card><a href=/3><h3>Harbour master retires after forty years</h3></a><p>He will keep his boat, he said, and his opinion of the weather forecast, which is low.</p></div>
<div class=card><a href=/4><h3>New lighthouse lamp costs a fifth of the old one</h3></a><p>It can be seen from twenty miles, which is one mile less than before, and saves much oil.</p></div>
</section>"""


@pytest.mark.parametrize("badge", ["AI-generated", "Сообщено ИИ", "KI-generiert", "由AI生成", "Généré par IA"])
def test_one_card_of_four_carries_the_badge(badge: str) -> None:
    """Only its item is flagged: not the one whose title speaks of AI, and not the article."""
    article = clean(html_page(below=CARDS.format(badge=badge)))
    assert [item.ai_generated for item in article.related] == [None, True, None, None]
    assert said(article) == [("label", "generated", "related item 2")]
    assert article.disclosures[0].evidence == badge


@pytest.mark.parametrize("first", [True, False])
def test_a_title_about_ai_is_no_label_in_text_either(first: bool) -> None:
    """Where items have titles, a line about AI in a title's place is one."""
    titles = [
        "AI-generated images flood the archive of the harbour",
        "Island school wins a prize",
        "Harbour master retires",
    ]
    titles = titles if first else [*titles[1:], titles[0]]
    teaser = "Pupils on Little Wells have measured wind and rain for eleven years without a single gap, says number"
    cards = [line for n, title in enumerate(titles) for line in (title, f"{teaser} {n}.")]
    article = clean("\n\n".join((text_page(), "Related articles", *cards)))
    assert [item.title for item in article.related] == titles
    assert [item.ai_generated for item in article.related] == [None, None, None]


@pytest.mark.parametrize("element", ["small", "i", "span", "span class=badge"])
def test_a_badge_in_a_line_of_a_list(element: str) -> None:
    """An element that is a label flags the item in whose line it stands, whether it has attributes or not."""
    badge = f"<{element}>AI-written</{element.split()[0]}>"
    lines = ("<a href=/1>Island school wins a prize</a>", f"<a href=/2>Harbour master retires</a> {badge}")
    below = f"<section class=related><h2>Related articles</h2><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul></section>"
    article = clean(html_page(below=below))
    assert [item.ai_generated for item in article.related] == [None, True]
    assert [one.evidence for one in article.disclosures] == ["AI-written"]
