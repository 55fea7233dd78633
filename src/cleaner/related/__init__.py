"""Other articles that a page points to: what opens a block of links to them, what belongs to it, and the items it makes."""
