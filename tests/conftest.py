"""It stands here so that pytest puts this folder on the path: tests/stages/ imports samples.py from it, too."""
