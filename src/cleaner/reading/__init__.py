"""From what was scraped to blocks: bytes are decoded (decoding/), then HTML is walked (elements/), or the lines of a text are put together (lines/)."""
