"""What stands where an article should: an error page, a list of articles, a page that only programs can read, or no page at all. The result says so among its warnings."""
