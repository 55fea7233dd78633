"""
What a page says about its article: `metadata_of` gathers it from all places that say it, and chooses.

    said = read_structured(tree)                     JSON-LD, microdata, RDFa, meta and link elements (cleaner.structured)
    from_things, meta_tags, html, url, visible       each notes what it finds in `Findings`; none knows of another
    gathering                                        goes from one to the next
    choose, choose_title, choose_authors             which of it counts; the rest stays as conflicts
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..blocks import Block, Page
from ..lexicon.phrases import Lexicon
from ..writing.directions import direction_of
from .choose import chosen
from .found import Found
from .gathering import Gathering
from .image import Image
from .record import Metadata

__all__ = ["Found", "Image", "Metadata", "metadata_of"]


def metadata_of(
    page: Page,
    title: int | None,
    body: Sequence[Block],
    lexicon: Lexicon,
    detect: Callable[[], tuple[str, float]] | None,
) -> Metadata:
    """
    The metadata of a page, of which the block that is its title and those of its article are known. Raises nothing.

    `detect` names the language of the article, and how sure that is, when somebody asks for it.
    """
    gathered = Gathering(page, title, body, lexicon)
    found = chosen(gathered.findings, page.url, gathered.sites, gathered.called)
    values = {name: ones[0].value for name, ones in found.items() if ones[0].value is not None}
    if image := values.get("image"):
        values["image"] = gathered.captioned(image)
    # Templates declare "ltr" for the whole page, whatever their article is written in.
    opening = next((block.text for block in body if block.id != title), "")
    if values.get("direction") != "rtl" and (direction := direction_of(opening)) not in (None, values.get("direction")):
        values["direction"] = direction
        found["direction"] = (Found(direction, "letters", ""), *found.get("direction", ()))
    return Metadata(
        **values,
        url=page.url,
        declared_title=page.declared.get("title"),
        encoding=page.declared.get("encoding"),
        found=found,
        _detect=detect,
    )
