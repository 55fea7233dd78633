"""Bytes → text, and text that was decoded wrongly before → what it was meant to be."""
