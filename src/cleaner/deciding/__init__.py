"""
From scores to decisions: the way of a text, and of a page of HTML, through the stages.

    what stages see   a block by itself; the page, with scores                           sight.py  view.py  beside.py
    text              the stages, round after round over what they leave; is it one?     text_rounds.py  text_doubts.py  decide_text.py
    HTML              what its elements point to, read again where that is too little;   judge.py  read_enough.py
                      the stages over that; is it one?                                   markup_rounds.py  markup_title.py  decide_markup.py
                      why not the rest, when somebody asks                               complete_markup.py

A stage decides about the blocks of its view (decisions.py); all that is decided about a page is an Outcome (outcome.py).
"""
