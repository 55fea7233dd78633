"""What the lines of a page give away: questions that several stages ask of a View. Nothing here decides."""
