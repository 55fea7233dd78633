"""Markdown → blocks: what it is told by, what stands above its text, and the HTML that it means."""
