"""The memory of sites: what their pages repeat, kept in a file, and what it changes about one of them."""
