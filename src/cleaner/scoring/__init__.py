"""How much speaks for each block: signals of text and of HTML, the weights that are added up for them, and how far the result can be trusted."""
