"""
An article goes on until something says that it ends.

The model learnt on whole pages, where a screen of furniture follows the article; its scores slide down towards the
end, most on short pages. So prose that stands right below the article's, in its language, with no label between,
belongs to it even where the model is in some doubt.
"""
