"""Lines of a plain text, put into the order and the paragraphs that their author wrote: read_text.py makes blocks of them."""
