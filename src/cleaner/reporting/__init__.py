"""The report: one page of HTML that shows what became of each block, for people who tune a scraper. See page.py."""
