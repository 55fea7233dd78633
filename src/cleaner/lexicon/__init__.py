"""The lexicon: what sites print around articles, in all languages at once, and how a line is looked up in it."""
