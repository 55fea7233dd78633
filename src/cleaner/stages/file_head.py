"""Is this what a file of Markdown says of itself above its text?"""

from __future__ import annotations

from ..blocks import Decision
from ..deciding.view import View

RULE = "stages/file_head.py"


def file_head(view: View) -> list[Decision]:
    """
    Remove front matter, and the header of a reader service: metadata, which is in `article.metadata`, but no text.

    The title that stands there is the article's where no heading below it is; then it stays as that.
    """
    head = view.page.head
    if head is None:
        return []
    rows = (i for i, block in enumerate(view.blocks) if block.id < view.page.above)
    return [Decision(i, "boilerplate", RULE, head.source) for i in rows]
