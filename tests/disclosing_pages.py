"""Pages for the tests of disclosures, and what is read on them."""

from __future__ import annotations

from cleaner import Article, Disclosure, clean
from samples import MORE, STORIES

Said = tuple[str, str, str]


def text_page(code: str = "en", above: str = "", below: str = "", amid: str = "") -> str:
    """An article as text, with a line under its title, one in its midst, and one under its last paragraph."""
    title, first, *rest = (*STORIES[code], *MORE.get(code, ()))
    return "\n\n".join(line for line in (title, above, first, amid, *rest, below) if line)


def html_page(code: str = "en", head: str = "", above: str = "", below: str = "", article: str = "") -> str:
    """An article as HTML, with elements in its head, under its title and under its last paragraph, and attributes of the article."""
    title, *paragraphs = (*STORIES[code], *MORE.get(code, ()))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang={code}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>"
        f"<header class=site-header><nav class=menu><a href=/>Home</a> <a href=/news>News</a></nav></header>"
        f"<main><article class=post {article}><h1>{title}</h1>{above}<div class=entry-content>{body}</div>{below}</article></main>"
        f"<footer class=site-footer><p>© 2026 The Wells News</p></footer></body></html>"
    )


def said(page: str | bytes | Article) -> list[Said]:
    """What a page discloses: kind, verdict and scope of each."""
    return [(one.kind, one.verdict, one.scope) for one in disclosed(page)]


def disclosed(page: str | bytes | Article) -> tuple[Disclosure, ...]:
    """What a page discloses; each has its evidence, rule and place."""
    article = page if isinstance(page, Article) else clean(page)
    assert all(one.evidence and one.rule and one.where for one in article.disclosures)
    return article.disclosures
