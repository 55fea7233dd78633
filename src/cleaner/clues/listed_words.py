"""Words of labels that are items of a list: "Letter, Email, Telephone", where the article says above in which ways an office is reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..deciding.sight import Sight
from ..writing.shapes import COLON, PROSE_SHAPES, SHORT_SHAPES

SHORTEST = 24  # width of a line that announces a list: "Share this:" does as well
FEWEST, MOST = 2, 12  # items
OF_PLATFORMS = "any.toml"


def without_labels_in_lists(sights: Sequence[Sight]) -> None:
    """Forget what the lexicon says of labels that are items of such a list."""
    for i in _labels_in_lists(sights):
        sights[i].matches = ()


def _labels_in_lists(sights: Sequence[Sight]) -> Iterator[int]:
    """
    The labels among the items of a list that a line of the article announces, with prose right above it and below the list.

    The line is no label itself, and neither is one item at least: a share bar may be announced, too. It names platforms, and says nothing but how to share.
    """
    for i, sight in enumerate(sights):
        if sight.end != COLON or sight.width < SHORTEST or i == 0 or sights[i - 1].shape not in PROSE_SHAPES:
            continue
        end = i + 1
        while end < len(sights) and end - i <= MOST and _may_be_item(sights[end]):
            end += 1
        if end - i <= FEWEST or end == len(sights) or sights[end].shape not in PROSE_SHAPES or sight.matches:
            continue
        labels = [j for j in range(i + 1, end) if sights[j].matches]
        if len(labels) < end - i - 1 or not _share(sights[j] for j in labels):
            yield from labels


def _share(labels: Iterable[Sight]) -> bool:
    """Are labels all ways to share, or does one name a platform, in whatever language?"""
    matches = [label.matches[0] for label in labels]
    return any(match.rule.startswith(OF_PLATFORMS) for match in matches) or all(
        match.section == "share_bar" for match in matches
    )


def _may_be_item(sight: Sight) -> bool:
    """A short line; in HTML one that an element makes an item."""
    return sight.shape in SHORT_SHAPES and (sight.block.kind == "list-item" or not sight.block.path)
