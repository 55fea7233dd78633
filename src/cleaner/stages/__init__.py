"""The stages: each answers one question about the blocks of a page. See pipeline.py for their order."""
