"""
Which pictures are the article's?

One is if it stands between the article's first block and its last, and if no element holds it together
with text that isn't the article's, but none that is: so the pictures of teasers, adverts and bylines go.
"""

from __future__ import annotations

from typing import NamedTuple

from .segments import Picture, Segment


class Met(NamedTuple):
    """How much had been met when an element began."""

    kept: int  # text nodes of the article,
    foreign: int  # … and of what is neither the article's nor a caption
    doubtful: int  # pictures not decided about,
    lone_pictures: int  # … those in no figure,
    lone_captions: int  # … and captions in none


class PictureChoice:
    """Decides about the pictures of a page, element by element: each where it ends, those inside of it first."""

    def __init__(self) -> None:
        self.kept = self.foreign = self.figures = 0
        self.doubtful: list[Picture] = []
        self.lone_pictures: list[Picture] = []
        self.lone_captions: list[Segment] = []

    def met(self) -> Met:
        """How much has been met so far."""
        return Met(self.kept, self.foreign, len(self.doubtful), len(self.lone_pictures), len(self.lone_captions))

    def new_figure(self) -> int:
        """The number of a figure that begins."""
        self.figures += 1
        return self.figures

    def add(self, picture: Picture) -> None:
        """Note a picture, to decide about it later."""
        self.doubtful.append(picture)
        if not picture.figure:
            self.lone_pictures.append(picture)

    def leave(self, met: Met) -> None:
        """An element ends: decide about the pictures in it."""
        if len(self.doubtful) == met.doubtful:
            return
        if self.kept > met.kept:
            for picture in self.doubtful[met.doubtful :]:
                picture.is_wanted = True
        elif self.foreign == met.foreign:
            self._pair(met)
            return
        del self.doubtful[met.doubtful :]
        del self.lone_pictures[met.lone_pictures :]
        del self.lone_captions[met.lone_captions :]

    def _pair(self, met: Met) -> None:
        """An element that holds nothing but pictures and captions is a figure, whatever it is called."""
        shown, said = self.lone_pictures[met.lone_pictures :], self.lone_captions[met.lone_captions :]
        if not shown or not said:
            return
        figure = self.new_figure()
        for picture in shown:
            picture.figure = figure
        for caption in said:
            caption.figure = figure
        del self.lone_pictures[met.lone_pictures :]
        del self.lone_captions[met.lone_captions :]
