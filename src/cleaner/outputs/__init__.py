"""What an article is given out as: Markdown, HTML, TEI and JSON, and read back from JSON."""
