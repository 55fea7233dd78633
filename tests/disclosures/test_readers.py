"""What readers say below an article: about AI they say a lot, and the page doesn't say it."""

from __future__ import annotations

import pytest

from disclosing_pages import html_page, said, text_page

HEADINGS = {
    "en": "Comments",
    "de": "Kommentare",
    "fr": "Commentaires",
    "ru": "Комментарии",
    "ja": "コメント",
    "ar": "التعليقات",
}
REMARKS = {
    "en": ("This article was written by AI.", "AI-generated"),
    "de": ("Dieser Artikel wurde von KI geschrieben.", "KI-generiert"),
    "fr": ("Cet article a été écrit par une IA.", "Généré par IA"),
    "ru": ("Эта статья написана нейросетью.", "Создано ИИ"),
    "ja": ("この記事はAIによって書かれました。", "AI生成"),
    "ar": ("كتب هذا المقال بالذكاء الاصطناعي", "محتوى مولد بالذكاء الاصطناعي"),
}
BOXES = {
    "heading-in-a-box": "<section><h2>{heading}</h2><div><b>Bob</b><p>{one}</p></div><div><b>Ann</b><p>{other}</p></div></section>",
    "heading-beside": "<h3>{heading}</h3><ol><li><b>Bob</b><p>{one}</p></li><li><b>Ann</b><p>{other}</p></li></ol>",
    "class": "<div class=comment-list><div><b>Bob</b><p>{one}</p></div><div><b>Ann</b><p>{other}</p></div></div>",
    "id": "<section id=post_comments><div><b>Bob</b><p>{one}</p></div><div><b>Ann</b><p>{other}</p></div></section>",
    "attribute": "<div class=comments><b>Bob</b><p class=ai-generated>Well said, whoever said it.</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
@pytest.mark.parametrize("code", REMARKS)
def test_readers_disclose_nothing(code: str, box: str) -> None:
    """In a box named after comments, or below their heading, inside the article and after it."""
    one, other = REMARKS[code]
    comments = box.format(heading=HEADINGS[code], one=one, other=other)
    assert said(html_page(below=comments)) == []
    assert said(html_page().replace("</article>", f"</article>{comments}")) == []


@pytest.mark.parametrize("code", REMARKS)
def test_readers_disclose_nothing_in_text(code: str) -> None:
    one, other = REMARKS[code]
    assert said(text_page(below=f"{HEADINGS[code]}\n\nBob\n\n{other}\n\nAnn\n\n{one}")) == []


LABEL = "<p>AI-generated</p>"


@pytest.mark.parametrize(
    "page",
    [
        html_page(below=LABEL + BOXES["class"].format(one="Well said.", other="Hear, hear.")),
        html_page(above=f"<p><a href=#comments>3 comments</a></p>{LABEL}"),
        html_page(below=f"<p><a href=#comments>Leave a comment</a></p>{LABEL}"),
        html_page(above=LABEL).replace("class=post", "class='post comments-open'"),
        text_page(above="3 comments\n\nAI-generated"),
        text_page(below="AI-generated\n\n3 comments"),
    ],
    ids=["above-them", "below-their-number", "below-a-link", "named-open", "text-above", "text-below"],
)
def test_a_label_beside_comments_is_the_pages(page: str) -> None:
    """A link to them, or their number over the article, is no heading; an article's name may say that one may comment."""
    assert said(page) == [("label", "generated", "article text")]
