"""A post made of short sentences, given as text, stays from its first sentence to its last."""

from __future__ import annotations

import pytest

from cleaner import clean

# By language: what stands above the post, its title, its lines, and what stands below.
POSTS = {
    "en": (
        "Home|About",
        "Moving",
        'Last weekend we finally finished moving.|The new house is by the river, and you can see the water from the window.|Hard work|Three people, two cars, five trips.|The heaviest thing was the old piano, and it took four men to carry it up.|"Gently, gently!" my mother kept shouting.|Neighbours|Across the hall lives an old man who keeps a talking mynah.|The first words that it learnt were "dinner is ready".|More about that later.',
        "Previous post|Next post|© 2023 Sam",
    ),
    "zh": (
        "首页|归档|关于",
        "搬家记",
        "上周末终于搬完了家。|新房子在河边，推开窗就能看见水。|累|三个人，两辆车，来回跑了五趟。|最重的是那台老钢琴，四个师傅才抬上楼。|“轻点，轻点！”妈妈一路喊。|邻居|对门住着一位老先生，养了一只会说话的鹩哥。|它学会的第一句话是“吃饭了”。|以后慢慢写吧。",
        "上一篇：冬天的炉火|下一篇：夏天的市集|© 2023 小林",
    ),
    "ja": (
        "ホーム|プロフィール|お問い合わせ",
        "春の畑",
        "今年の春、ようやく家の裏の空き地を片付けて、野菜をいくつか植えました。|土の準備|まず雑草を抜き、土を耕して、三、四日ほど日に当てます。|くわ一本|有機肥料二袋|トマトの苗十本|土はうそをつかない。与えた分だけ返してくれる。|水やり|朝と夕方の二回だけ。昼間の暑い時間には絶対にやらないでください。|一か月たって、トマトはひざの高さまで伸び、きゅうりもつるを伸ばし始めました。|ではまた！",
        "ツイート|シェア|前の記事|次の記事|© 2023 小さな町の日記",
    ),
    "ko": (
        "홈|방명록",
        "비 오는 날",
        "오늘은 비가 와서 나가지 않았다.|십 년 전 일기를 찾았다. 종이가 누렇게 바랬다.|그때 나는 작은 읍내에서 아이들을 가르쳤다.|아이들은 가난했지만 성실했다.|매일 산길을 걸어오는 아이가 있었는데 한 번도 늦지 않았다.|나중에 대학에 들어가 엽서를 보내왔다.|엽서에는 “선생님, 안녕하세요”라고만 적혀 있었다.|비가 아직 온다.",
        "이전 글|다음 글|© 2023 작은 마을",
    ),
    "km": (
        "ទំព័រដើម",
        "ផ្លាស់ផ្ទះ",
        "ចុងសប្តាហ៍មុន យើងបានផ្លាស់ផ្ទះរួចរាល់។|ផ្ទះថ្មីនៅក្បែរទន្លេ បើកបង្អួចឃើញទឹក។|ហត់|មនុស្សបីនាក់ ឡានពីរ ធ្វើដំណើរប្រាំជើង។|អ្វីដែលធ្ងន់ជាងគេគឺព្យាណូចាស់។|អ្នកជិតខាង|ទល់មុខមានលោកតាម្នាក់ចិញ្ចឹមសត្វសារិកា។|នឹងសរសេរបន្តថ្ងៃក្រោយ។",
        "",
    ),
}


@pytest.mark.parametrize("space", ("\n", "\n\n"))
@pytest.mark.parametrize("code", POSTS)
def test_a_post_of_short_sentences_stays_whole(code: str, space: str) -> None:
    """Its subheads and lists as well; the page's menus around it go."""
    head, title, body, foot = (part.split("|") for part in POSTS[code])
    article = clean(space.join(filter(None, (*head, *title, *body, *foot))), input="text")
    assert article.title == title[0]
    assert [line for line in article.text.split("\n\n") if line != article.title] == body


@pytest.mark.parametrize("code", POSTS)
def test_such_a_post_alone_stays_whole(code: str) -> None:
    """Whatever stands in line with it."""
    _, title, body, _ = (part.split("|") for part in POSTS[code])
    assert clean("\n".join((*title, *body)), input="text").text.split("\n\n")[-len(body) :] == body


TEASERS = {
    "en": "The ferry is back in Port Wells|The ferry sailed again on Wednesday morning after a week of storms, and most of its cabins were taken.|It will sail each day in spring.|Related articles|Rain in Lyon|The river rose.|Snow on the pass|The road is shut.|A new bridge|It costs ten million.|A day in the hills|We walked for nine hours.",
    "zh": "渡轮重返港口|暴风雨持续一周之后，渡轮于星期三上午再次启航，大部分舱位已经售出，港口当局在声明中这样表示。|春天每天都有班次。|相关文章|里昂下雨|河水上涨，道路被淹。|山口下雪|道路已经封闭，车辆请绕行。|新桥|造价一千万，明年通车。|山中一日|我们走了九个小时才到家。",
}  # fmt: skip


@pytest.mark.parametrize("code", TEASERS)
def test_teasers_below_a_label_are_no_part_of_it(code: str) -> None:
    """However many sentences they have: what counts to the article is elsewhere."""
    title, *body = TEASERS[code].split("|")
    assert clean("\n".join((title, *body)), input="text").text.split("\n\n") == body[:2]


SHORT_TITLES = {
    "ko": ("이사", POSTS["ko"][1:3]),
    "zh-Hans": ("随笔", POSTS["zh"][1:3]),
    "zh-Hant": (
        "前言",
        (
            "",
            "寫部落格已經十年了。|一開始只是想記錄孩子的成長。|後來慢慢變成了習慣，每個星期天晚上都會寫一點。|有人問我為什麼還在寫。|我說，因為還有人在看。|哪怕只有一個人也好。",
        ),
    ),
}


@pytest.mark.parametrize("space", ("\n", "\n\n"))
@pytest.mark.parametrize("code", SHORT_TITLES)
def test_two_letters_are_a_title_where_they_say_as_much_as_a_word(code: str, space: str) -> None:
    """In Chinese and Korean; a text in Latin letters that opens with two has none."""
    title, (_, body) = SHORT_TITLES[code]
    lines = body.split("|")
    assert clean(space.join((title, *lines)), input="text").title == title
    assert clean(space.join(("Oh", *POSTS["en"][2].split("|"))), input="text").title is None


# By language: who, what they did, and what stands between the two and behind them.
SAID = {
    "en": (
        "The baker|My sister|An old sailor|The teacher|Our neighbour|A tall girl|The postman|Uncle Tom|Her dog|Nobody",
        "walked to the harbour|sang by the window|lost the keys|painted the boat|slept in the train|wrote a letter|found a coin",
        (" ", "."),
    ),
    "ru": (
        "Пекарь|Моя сестра|Старый моряк|Учитель|Наш сосед|Высокая девочка|Почтальон|Дядя Том|Её собака|Никто",
        "гуляет у гавани|поёт у окна|теряет ключи|красит лодку|спит в поезде|пишет письмо|находит монету",
        (" ", "."),
    ),
    "zh": (
        "面包师|我的妹妹|老水手|老师|邻居|高个子女孩|邮递员|汤姆叔叔|她的狗|没有人",
        "走到港口|在窗边唱歌|丢了钥匙|给船上漆|在火车上睡着了|写了一封信|捡到一枚硬币",
        ("", "。"),
    ),
    "ja": (
        "パン屋は|妹は|老いた水夫は|先生は|隣の人は|背の高い少女は|郵便屋は|トムおじさんは|彼女の犬は|誰かが",
        "港まで歩いた|窓辺で歌った|鍵をなくした|船に色を塗った|列車で眠った|手紙を書いた|硬貨を見つけた",
        ("", "。"),
    ),
    "ko": (
        "빵집 주인은|내 동생은|늙은 선원은|선생님은|이웃은|키 큰 소녀는|우체부는|톰 아저씨는|그녀의 개는|누군가",
        "항구까지 걸었다|창가에서 노래했다|열쇠를 잃어버렸다|배를 칠했다|기차에서 잤다|편지를 썼다|동전을 찾았다",
        (" ", "."),
    ),
}


def long_post(code: str, stop: str) -> list[str]:
    """Seventy lines, each of which says something else."""
    who, what = (part.split("|") for part in SAID[code][:2])
    return [f"{who[i * 3 % 10]}{SAID[code][2][0]}{what[(i * 5 + i // 10) % 7]}{stop}" for i in range(70)]


def kept_of(body: list[str], head: list[str], foot: list[str]) -> list[str]:
    """The lines of a post that stay when a page prints others around it."""
    kept = clean("\n".join([*head, *body, *foot])).text.split("\n\n")
    return [line for line in body if line in kept]


@pytest.mark.parametrize("code", ["en", "ru"])
def test_later_rounds_leave_most_of_a_long_post_of_short_lines(code: str) -> None:
    """However many lines there are: what the whole page spoke for isn't lost when less of it is left."""
    body = long_post(code, "")
    kept = kept_of(body, ["Home", "About", "Moving"], ["Previous post", "Next post", "© 2023 Sam"])
    assert len(kept) > len(body) / 2


@pytest.mark.parametrize("code", SAID)
def test_a_long_post_of_short_sentences_stays_whole(code: str) -> None:
    """It is most of its page, or all of it, and may be as long as it likes."""
    body = long_post(code, SAID[code][2][1])
    assert kept_of(body, ["Home", "About", "Moving"], ["Previous post", "Next post", "© 2023 Sam"]) == body
    assert kept_of(body, [], []) == body


# Posts with a recipe in them: more lines are items, quantities and quotations than sentences.
RECIPES = {
    "en": (
        "Bread in autumn",
        'My baker will close at last.|"Where do I go now?" I asked.|Ingredients|Flour 300 g|Salt 5 g|Yeast 3 g|Water 200 ml|Steps|1. Sift the flour|2. Add water and knead|3. Leave it for an hour|4. Bake for twenty minutes|She said it once more.|"Slowly."|That is all for today.',
    ),
    "zh": (
        "秋天的面包",
        "我常去的那家面包店要关门了。|“以后去哪儿买面包呢？”我问。|“自己做吧。”老板笑着说。|材料|高筋粉 300克|盐 5克|酵母 3克|水 200毫升|做法|1. 面粉过筛|2. 加水揉面|3. 发酵一小时|4. 烤二十分钟|老板说：|“慢慢来。”|就写到这里。",
    ),
    "ja": (
        "秋のパン",
        "よく行くパン屋が閉まることになった。|「これからどこで買えばいいの」と聞いた。|「自分で焼けばいいよ」|材料|強力粉 300g|塩 5g|イースト 3g|水 200ml|作り方|1. 粉をふるう|2. 水を加えてこねる|3. 一時間発酵させる|4. 二十分焼く|店主は言った。|「ゆっくりね」|今日はここまで。",
    ),
    "ko": (
        "가을의 빵",
        "자주 가던 빵집이 문을 닫는다.|“이제 어디서 빵을 사죠?” 하고 물었다.|“직접 구워 보세요.”|재료|강력분 300g|소금 5g|이스트 3g|물 200ml|만드는 법|1. 가루를 체에 친다|2. 물을 넣고 반죽한다|3. 한 시간 발효한다|4. 이십 분 굽는다|주인이 말했다.|“천천히요.”|오늘은 여기까지.",
    ),
}


@pytest.mark.parametrize("space", ("\n", "\n\n"))
@pytest.mark.parametrize("framed", (True, False), ids=["framed", "alone"])
@pytest.mark.parametrize("code", RECIPES)
def test_lists_and_quotations_stay_in_a_post(code: str, framed: bool, space: str) -> None:
    """Items, a thing and its quantity, and quotations of a word or two are no sentences, and don't speak against a text of such."""
    title, body = RECIPES[code][0], RECIPES[code][1].split("|")
    head, foot = (["Home", "About"], ["Previous post", "Next post", "© 2023 Sam"]) if framed else ([], [])
    article = clean(space.join([*head, title, *body, *foot]), input="text")
    assert [line for line in article.text.split("\n\n") if line != title] == body


# What a dish is made of begins with how much of it in Western languages.
AMOUNTS_FIRST = {
    "en": "Apple cake|This is the cake that my grandmother made every Sunday, and the whole street could smell it from the harbour to the mill.|Baking time: 40 minutes|Ingredients|4 apples|3 eggs|200 g flour|1 pinch of salt|Method|Peel the apples.|Beat the eggs with the sugar.|Add the flour and the salt.|Bake until it is brown.",
    "ru": "Яблочный пирог|Такой пирог бабушка пекла каждое воскресенье, и вся улица чувствовала его запах от порта до мельницы.|Продукты|4 яблока|3 яйца|200 г муки|½ ложки соли|Как готовить|Яблоки очистить.|Яйца взбить с сахаром.|Добавить муку и соль.|Печь до готовности.",
    "hu": "Almás sütemény|Ezt a süteményt nagymama minden vasárnap megsütötte, és az egész utca érezte az illatát a kikötőtől a malomig.|Hozzávalók|4 alma|3 tojás|20 dkg liszt|1 csipet só|Elkészítés|Az almát meghámozzuk.|A tojást a cukorral felverjük.|Hozzáadjuk a lisztet és a sót.|Barnára sütjük.",
}


@pytest.mark.parametrize("code", AMOUNTS_FIRST)
def test_amounts_before_things_speak_against_no_recipe(code: str) -> None:
    """ "4 apples" is as little a sentence as "Apples 4", and as much of the recipe."""
    title, *lines = AMOUNTS_FIRST[code].split("|")
    assert list(clean("\n".join((title, *lines)), input="text").paragraphs)[-len(lines) :] == lines
